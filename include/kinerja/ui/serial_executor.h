// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrent/QtConcurrentRun>

namespace kinerja::ui {

/// Runs jobs one after another on one thread of its own, in the order given.
/// The destructor waits for the running job and drops the ones not started.
class SerialExecutor {
public:
    SerialExecutor();
    ~SerialExecutor();
    SerialExecutor(const SerialExecutor&) = delete;
    SerialExecutor& operator=(const SerialExecutor&) = delete;

    template <typename Job>
    [[nodiscard]] auto submit(Job&& job)
    {
        return QtConcurrent::run(&m_pool, std::forward<Job>(job));
    }

private:
    QThreadPool m_pool;
};

/// Calls `callback(result)` on the thread of `context` when `future` is done; never after `context` is gone,
/// never for a cancelled job.
/// (Not QFuture::then(context, …): in Qt 6.4 that asserts when the context dies first.)
template <typename T, typename Callback>
void whenDone(const QFuture<T>& future, QObject* context, Callback callback)
{
    auto* watcher = new QFutureWatcher<T>{context};
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, callback = std::move(callback)] {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0) {
                             callback(watcher->result());
                         }
                     });
    watcher->setFuture(future);
}

}  // namespace kinerja::ui

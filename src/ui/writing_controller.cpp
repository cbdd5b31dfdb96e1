// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing_controller.h"

#include <atomic>
#include <utility>

#include "kinerja/ui/session_controller.h"

namespace kinerja::ui {
namespace {

constexpr int kShowEveryMs = 100;

}  // namespace

/// Told from the working thread; shown by a timer, so that a job may outlive the window.
struct WritingController::Run {
    QString name;
    std::stop_source stop{};
    std::atomic<int> percent = 0;
};

WritingController::WritingController(SessionController& session, QObject* parent) : QObject{parent}, m_session{session}
{
    m_timer.setInterval(kShowEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &WritingController::showProgress);
}

WritingController::~WritingController() { cancel(); }

void WritingController::run(const QString& name, Job job, Done done)
{
    const auto run = std::make_shared<Run>();
    run->name = name;
    m_runs.push_back(run);
    m_timer.start();
    showProgress();
    services::ExportControl control;
    control.progress = [run](std::int64_t rows, std::int64_t all) {
        run->percent = all == 0 ? 0 : static_cast<int>(rows * 100 / all);
    };
    control.stop = run->stop.get_token();
    m_session.run(this,
                  [job = std::move(job), control](services::Workspace& store) -> Result<std::int64_t> {
                      return control.stop.stop_requested() ? fail(Errc::Cancelled, "the export was cancelled") : job(store, control);
                  },
                  [this, run, done = std::move(done)](const Result<std::int64_t>& rows) { end(run, done, rows); });
}

void WritingController::cancel()
{
    for (const auto& run : m_runs) {
        run->stop.request_stop();
    }
}

void WritingController::showProgress()
{
    if (!m_runs.empty()) {
        Q_EMIT progressed(tr("Writing %1").arg(m_runs.front()->name), m_runs.front()->percent);
    }
}

void WritingController::end(const std::shared_ptr<Run>& run, const Done& done, const Result<std::int64_t>& rows)
{
    std::erase(m_runs, run);
    if (m_runs.empty()) {
        m_timer.stop();
        Q_EMIT idle();
    } else {
        showProgress();
    }
    if (!rows && rows.error().code == Errc::Cancelled) {
        Q_EMIT m_session.said(tr("Cancelled: %1 was not written.").arg(run->name));
    } else if (!rows) {
        Q_EMIT m_session.failed(rows.error());
    }
    done(rows);
}

}  // namespace kinerja::ui

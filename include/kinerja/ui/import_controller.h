// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <stop_token>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>

#include "kinerja/services/import.h"

namespace kinerja::ui {

class SessionController;

/// Brings files in, one after another, in the background, with progress and cancel.
class ImportController final : public QObject {
    Q_OBJECT

public:
    explicit ImportController(SessionController& session);

    void importFiles(const QStringList& paths);
    void importText(const QString& pasted);
    /// Only looked at: checkWished() for each.
    void checkFiles(const QStringList& paths);
    /// The way of all of them; also used again with the answers to questions.
    void start(const services::ImportRequest& request);
    void cancel();
    /// What was asked for when finished() is told; "" before the first.
    [[nodiscard]] const services::ImportRequest& lastRequest() const noexcept { return m_last; }
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }

Q_SIGNALS:
    void started(const QString& name);
    /// `bytesPerSecond` and `secondsLeft` are -1 while they cannot be told yet.
    void progressed(const QString& name, int percent, double bytesPerSecond, int secondsLeft);
    /// Nothing was written: the file has questions; start() again with the answers in request.options.
    void asked(const kinerja::services::ImportRequest& request);
    /// A person wants to see what an import would do.
    void checkWished(const kinerja::services::ImportRequest& request);
    void finished(const kinerja::services::ImportReport& report);
    void refused(const QString& name, const kinerja::Error& error);
    void idle();

private:
    void next();
    void tell(const QString& name, std::uint64_t done, std::uint64_t total);
    void handle(const services::ImportRequest& request, const Result<services::ImportReport>& answer);

    SessionController& m_session;
    std::deque<services::ImportRequest> m_waiting;
    services::ImportRequest m_last;
    std::stop_source m_stop;
    bool m_running = false;
    QElapsedTimer m_since;  ///< when the file that is running began
};

}  // namespace kinerja::ui

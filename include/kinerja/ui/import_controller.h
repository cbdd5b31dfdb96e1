// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <optional>
#include <stop_token>

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QStringList>

#include "kinerja/services/import.h"
#include "kinerja/services/import_pace.h"

namespace kinerja::ui {

class SessionController;

/// Brings files in, one after another, in the background, with progress and cancel.
class ImportController final : public QObject {
    Q_OBJECT

public:
    explicit ImportController(SessionController& session);

    void importFiles(const QStringList& paths);
    void importText(const QString& pasted);
    /// Only looked at: checkWished() for each. `kind`: what they are said to hold.
    void checkFiles(const QStringList& paths, std::optional<domain::RecordKind> kind = {});
    /// The way of all of them; also used again with the answers to questions.
    /// `isChecked`: a person has seen what it will do.
    void start(const services::ImportRequest& request, bool isChecked = false);
    void cancel();
    /// What was asked for when finished() is told; "" before the first.
    [[nodiscard]] const services::ImportRequest& lastRequest() const noexcept { return m_last; }
    [[nodiscard]] bool lastWasChecked() const noexcept { return m_lastWasChecked; }
    [[nodiscard]] bool isRunning() const noexcept { return m_running; }

Q_SIGNALS:
    void started(const QString& name);
    void progressed(const QString& name, const kinerja::services::ImportStep& step, const kinerja::services::Pace& pace);
    /// Nothing was written: the file has questions, or no row can be taken as it is; start() again with the answers in
    /// request.options.
    void asked(const kinerja::services::ImportRequest& request);
    /// A person wants to see what an import would do.
    void checkWished(const kinerja::services::ImportRequest& request);
    /// An unattended import left its file alone, or failed: nobody is disturbed.
    void leftOut(const kinerja::services::ImportRequest& request, kinerja::services::LeftOut why);
    void failedUnattended(const kinerja::services::ImportRequest& request, const kinerja::Error& error);
    void finished(const kinerja::services::ImportReport& report);
    void refused(const QString& name, const kinerja::Error& error);
    void idle();

private:
    struct Waiting {
        services::ImportRequest request;
        bool isChecked = false;
    };
    void next();
    void tell(const QString& name, const services::ImportStep& step);
    void handle(const Waiting& done, const Result<services::ImportReport>& answer);

    SessionController& m_session;
    std::deque<Waiting> m_waiting;
    services::ImportRequest m_last;
    bool m_lastWasChecked = false;
    std::stop_source m_stop;
    bool m_running = false;
    QElapsedTimer m_since;  ///< when the file that is running began
    services::ImportPace m_pace;
};

}  // namespace kinerja::ui

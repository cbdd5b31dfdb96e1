// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QObject>
#include <QString>
#include <QTimer>

#include "kinerja/base/result.h"
#include "kinerja/services/export_control.h"
#include "kinerja/services/workspace.h"

namespace kinerja::ui {

class SessionController;

/// Files of rows that the executor writes, one after the other: how far they are, and how they are stopped.
class WritingController final : public QObject {
    Q_OBJECT

public:
    using Job = std::function<Result<std::int64_t>(services::Workspace& store, const services::ExportControl& control)>;
    using Done = std::function<void(const Result<std::int64_t>& rows)>;

    WritingController(SessionController& session, QObject* parent);
    ~WritingController() override;

    /// `name`: of the file. Done with Cancelled after cancel().
    void run(const QString& name, Job job, Done done);
    /// All that are not finished.
    void cancel();

Q_SIGNALS:
    /// What is being done, in per cent.
    void progressed(const QString& what, int percent);
    void idle();

private:
    struct Run;
    void showProgress();
    void end(const std::shared_ptr<Run>& run, const Done& done, const Result<std::int64_t>& rows);

    SessionController& m_session;
    QTimer m_timer;
    std::vector<std::shared_ptr<Run>> m_runs;  ///< the first one is being written
};

}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/import_controller.h"

#include <QFileInfo>
#include <QMetaObject>

#include "kinerja/ui/session_controller.h"

namespace kinerja::ui {
namespace {

QString nameOf(const services::ImportRequest& request)
{
    return QFileInfo{QString::fromStdString(request.path)}.fileName();  // "" = pasted text
}

}  // namespace

ImportController::ImportController(SessionController& session) : QObject{&session}, m_session{session} {}

void ImportController::importFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        services::ImportRequest request;
        request.path = path.toStdString();
        start(request);
    }
}

void ImportController::checkFiles(const QStringList& paths, std::optional<domain::RecordKind> kind)
{
    for (const QString& path : paths) {
        services::ImportRequest request;
        request.path = path.toStdString();
        request.options.kind = kind;
        Q_EMIT checkWished(request);
    }
}

void ImportController::importText(const QString& pasted)
{
    services::ImportRequest request;
    request.pasted = pasted.toStdString();
    start(request);
}

void ImportController::start(const services::ImportRequest& request, bool isChecked)
{
    m_waiting.push_back({request, isChecked});
    m_waiting.back().request.tellsAllRejected = true;
    if (!m_running) {
        next();
    }
}

void ImportController::cancel()
{
    m_waiting.clear();
    m_stop.request_stop();
}

void ImportController::next()
{
    if (m_waiting.empty()) {
        m_running = false;
        Q_EMIT idle();
        return;
    }
    const Waiting current = m_waiting.front();
    const services::ImportRequest& request = current.request;
    m_waiting.pop_front();
    m_running = true;
    m_stop = std::stop_source{};
    m_since.start();
    m_pace = {};
    const QString name = nameOf(request);
    Q_EMIT started(name);
    const auto report = [this, name](const services::ImportStep& step) {
        // Comes from the importing thread. `this` outlives the job: the session waits for its executor.
        QMetaObject::invokeMethod(this, [this, name, step] { tell(name, step); }, Qt::AutoConnection);
    };
    m_session.run(this,
                  [request, report, stop = m_stop.get_token()](services::Workspace& store) {
                      return services::importFile(store, request, report, stop);
                  },
                  [this, current](const Result<services::ImportReport>& answer) { handle(current, answer); });
}

void ImportController::tell(const QString& name, const services::ImportStep& step)
{
    Q_EMIT progressed(name, step, m_pace.at(step, static_cast<double>(m_since.elapsed()) / 1000.0));
}

void ImportController::handle(const Waiting& done, const Result<services::ImportReport>& answer)
{
    const services::ImportRequest& request = done.request;
    if (!answer && request.isUnattended && answer.error().code != Errc::Cancelled) {
        Q_EMIT failedUnattended(request, answer.error());
    } else if (!answer) {
        Q_EMIT refused(nameOf(request), answer.error());
    } else if (answer->leftOut != services::LeftOut::No) {
        Q_EMIT leftOut(request, answer->leftOut);
    } else if (!answer->questions.empty() || answer->batch.id == 0) {
        Q_EMIT asked(request);
    } else {
        m_last = request;
        m_lastWasChecked = done.isChecked;
        m_session.refresh(!request.isUnattended);
        Q_EMIT finished(*answer);
    }
    next();
}

}  // namespace kinerja::ui

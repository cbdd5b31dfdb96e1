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

void ImportController::importText(const QString& pasted)
{
    services::ImportRequest request;
    request.pasted = pasted.toStdString();
    start(request);
}

void ImportController::start(const services::ImportRequest& request)
{
    m_waiting.push_back(request);
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
    const services::ImportRequest request = m_waiting.front();
    m_waiting.pop_front();
    m_running = true;
    m_stop = std::stop_source{};
    const QString name = nameOf(request);
    Q_EMIT started(name);
    const auto report = [this, name](std::uint64_t done, std::uint64_t total) {
        const int percent = total == 0 ? 0 : static_cast<int>(done * 100 / total);
        // Comes from the importing thread. `this` outlives the job: the session waits for its executor.
        QMetaObject::invokeMethod(this, [this, name, percent] { Q_EMIT progressed(name, percent); }, Qt::AutoConnection);
    };
    m_session.run(this,
                  [request, report, stop = m_stop.get_token()](services::Workspace& store) {
                      return services::importFile(store, request, report, stop);
                  },
                  [this, request](const Result<services::ImportReport>& answer) { handle(request, answer); });
}

void ImportController::handle(const services::ImportRequest& request, const Result<services::ImportReport>& answer)
{
    if (!answer) {
        Q_EMIT refused(nameOf(request), answer.error());
    } else if (!answer->questions.empty()) {
        Q_EMIT asked(request, *answer);
    } else {
        m_last = request;
        m_session.refresh(true);
        Q_EMIT finished(*answer);
    }
    next();
}

}  // namespace kinerja::ui

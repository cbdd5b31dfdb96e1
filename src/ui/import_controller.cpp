// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/import_controller.h"

#include <QFileInfo>
#include <QMetaObject>

#include "kinerja/ui/session_controller.h"

namespace kinerja::ui {
namespace {

constexpr double kSpeedIsKnown = 1.0;  ///< seconds after which it is told

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

void ImportController::checkFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        services::ImportRequest request;
        request.path = path.toStdString();
        Q_EMIT checkWished(request);
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
    m_since.start();
    const QString name = nameOf(request);
    Q_EMIT started(name);
    const auto report = [this, name](std::uint64_t done, std::uint64_t total) {
        // Comes from the importing thread. `this` outlives the job: the session waits for its executor.
        QMetaObject::invokeMethod(this, [this, name, done, total] { tell(name, done, total); }, Qt::AutoConnection);
    };
    m_session.run(this,
                  [request, report, stop = m_stop.get_token()](services::Workspace& store) {
                      return services::importFile(store, request, report, stop);
                  },
                  [this, request](const Result<services::ImportReport>& answer) { handle(request, answer); });
}

void ImportController::tell(const QString& name, std::uint64_t done, std::uint64_t total)
{
    const int percent = total == 0 ? 0 : static_cast<int>(done * 100 / total);
    const double seconds = static_cast<double>(m_since.elapsed()) / 1000.0;
    if (seconds < kSpeedIsKnown || done == 0) {
        Q_EMIT progressed(name, percent, -1.0, -1);
        return;
    }
    const double speed = static_cast<double>(done) / seconds;
    Q_EMIT progressed(name, percent, speed, static_cast<int>(static_cast<double>(total - done) / speed + 0.5));
}

void ImportController::handle(const services::ImportRequest& request, const Result<services::ImportReport>& answer)
{
    if (!answer) {
        Q_EMIT refused(nameOf(request), answer.error());
    } else if (!answer->questions.empty()) {
        Q_EMIT asked(request);
    } else {
        m_last = request;
        m_session.refresh(true);
        Q_EMIT finished(*answer);
    }
    next();
}

}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/watch_controller.h"

#include <algorithm>
#include <utility>

#include "kinerja/present/convert.h"
#include "kinerja/services/watched_folder.h"
#include "kinerja/ui/import_controller.h"
#include "kinerja/ui/session_controller.h"

namespace kinerja::ui {
namespace {

constexpr int kWhileGrowingMs = 1'500;
constexpr int kQuietMs = 60'000;  ///< a file written over in place is told by no system

}  // namespace

WatchController::WatchController(SessionController& session) : QObject{&session}, m_session{session}
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WatchController::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &WatchController::look);
    connect(&session, &SessionController::opened, this, [this] {
        m_folder.reset();  // of another store
        follow();
    });
    // After the summary of another store it is opened(), so that no file goes into the wrong one.
    connect(&session, &SessionController::dataChanged, this, &WatchController::follow);
    ImportController& imports = session.imports();
    connect(&imports, &ImportController::leftOut, this, [this](const services::ImportRequest& request, services::LeftOut why) {
        await(request, why, std::nullopt);
    });
    connect(&imports, &ImportController::failedUnattended, this, [this](const services::ImportRequest& request, const Error& error) {
        await(request, services::LeftOut::No, error);
    });
    connect(&imports, &ImportController::finished, this, [this] {
        const services::ImportRequest& last = m_session.imports().lastRequest();
        forget(last.path);
        if (!last.isUnattended) {
            retry();
        }
    });
}

WatchController::~WatchController() = default;

void WatchController::start()
{
    m_isOn = true;
    follow();
}

/// The folder of the settings, if it is another one than before.
void WatchController::follow()
{
    if (!m_isOn || !m_session.isOpen()) {
        return;
    }
    const StoreSummary& summary = m_session.summary();
    const std::string path = summary.status.isReadOnly ? std::string{} : summary.settings.watchFolder;
    if (path != (m_folder ? m_folder->path() : std::string{})) {
        watch(path);
    } else if (path.empty() && !m_files.folder.empty()) {
        watch({});
    }
}

void WatchController::watch(const std::string& path)
{
    const QStringList watched = m_watcher.directories();
    if (!watched.isEmpty()) {
        m_watcher.removePaths(watched);
    }
    m_timer.stop();
    m_folder = path.empty() ? nullptr : std::make_shared<services::WatchedFolder>(path);
    m_files = {};
    m_files.folder = path;
    Q_EMIT changed();
    look();
}

/// In the background: a folder may lie on a slow network.
void WatchController::look()
{
    if (!m_folder) {
        return;
    }
    if (m_isLooking) {
        m_looksAgain = true;
        return;
    }
    const QString path = present::toQString(m_folder->path());
    if (!m_watcher.directories().contains(path)) {
        m_watcher.addPath(path);  // it may have come by now
    }
    m_isLooking = true;
    m_looksAgain = false;
    m_session.run(this, [folder = m_folder](services::Workspace&) { return folder->look(); },
                  [this, folder = m_folder](const Result<services::FolderLook>& look) {
                      m_isLooking = false;
                      if (folder == m_folder) {
                          take(look);
                      } else {
                          this->look();
                      }
                  });
}

void WatchController::take(const Result<services::FolderLook>& look)
{
    const bool isThere = look.has_value();
    if (m_files.isThere != isThere) {
        m_files.isThere = isThere;
        Q_EMIT changed();
    }
    for (const std::string& path : isThere ? look->gone : std::vector<std::string>{}) {
        forget(path);  // somebody took it away
    }
    for (const std::string& path : isThere ? look->ready : std::vector<std::string>{}) {
        services::ImportRequest request;
        request.path = path;
        request.isUnattended = true;
        m_session.imports().start(request);
    }
    m_timer.start(isThere && (look->isGrowing || m_looksAgain) ? kWhileGrowingMs : kQuietMs);
}

void WatchController::await(const services::ImportRequest& request, services::LeftOut why, const std::optional<Error>& error)
{
    forget(request.path);
    if (why != services::LeftOut::Known) {
        m_files.waiting.push_back({request.path, why, error});
        Q_EMIT changed();
    }
}

void WatchController::forget(const std::string& path)
{
    if (std::erase_if(m_files.waiting, [&path](const present::WaitingFile& one) { return one.path == path; }) > 0) {
        Q_EMIT changed();
    }
}

/// A person has imported a file: there may be a profile now that others wait for.
void WatchController::retry()
{
    for (const present::WaitingFile& one : m_files.waiting) {
        services::ImportRequest request;
        request.path = one.path;
        request.isUnattended = true;
        m_session.imports().start(request);
    }
}

}  // namespace kinerja::ui

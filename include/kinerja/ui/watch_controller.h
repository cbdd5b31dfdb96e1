// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include "kinerja/base/result.h"
#include "kinerja/present/watch_presenter.h"
#include "kinerja/services/import.h"

namespace kinerja::services {
class WatchedFolder;
struct FolderLook;
}

namespace kinerja::ui {

class SessionController;

/// Imports the files of the folder that the settings name, by their profiles; those it must leave to a person wait.
class WatchController final : public QObject {
    Q_OBJECT

public:
    explicit WatchController(SessionController& session);
    ~WatchController() override;

    /// From now on the folder is watched; a window does so, a picture of it does not.
    void start();

    [[nodiscard]] const present::WatchedFiles& files() const noexcept { return m_files; }

Q_SIGNALS:
    /// Another folder, or other files wait in it.
    void changed();

private:
    void follow();
    void watch(const std::string& path);
    void look();
    void take(const Result<services::FolderLook>& look);
    void await(const services::ImportRequest& request, services::LeftOut why, const std::optional<Error>& error);
    void forget(const std::string& path);
    void retry();

    SessionController& m_session;
    std::shared_ptr<services::WatchedFolder> m_folder;  ///< of the running look, too; nullptr = none
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
    bool m_isOn = false;
    bool m_isLooking = false;
    bool m_looksAgain = false;
    present::WatchedFiles m_files;
};

}  // namespace kinerja::ui

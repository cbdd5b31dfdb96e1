// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "kinerja/base/platform.h"

namespace kinerja::services {

/// Folders that were made for a store that may never come. Those that are empty in the end go again; nothing else is touched.
class NewFolders {
public:
    NewFolders() = default;
    NewFolders(NewFolders&& other) noexcept : m_made(std::exchange(other.m_made, {})) {}
    NewFolders& operator=(NewFolders&&) = delete;
    ~NewFolders()
    {
        std::error_code failed;
        for (const auto& folder : m_made) {
            // What could not be made may be something else.
            if (!std::filesystem::is_directory(std::filesystem::symlink_status(folder, failed)) || !std::filesystem::remove(folder, failed)) {
                return;
            }
        }
    }

    /// The folder with all that are missing above it, for their owner only. Errors: Io, Permission, StorageFull.
    [[nodiscard]] Status make(const std::filesystem::path& folder)
    {
        std::error_code failed;
        for (auto part = folder; !part.empty() && !std::filesystem::exists(part, failed); part = part.parent_path()) {
            m_made.push_back(part);
        }
        return m_made.empty() ? Status{} : platform::makePrivateFolder(folder.string());
    }

private:
    std::vector<std::filesystem::path> m_made;  ///< the innermost first
};

}  // namespace kinerja::services

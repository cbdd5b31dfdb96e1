// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/watched_folder.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <utility>

namespace kinerja::services {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 8> kTables{".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".json", ".jsonl", ".ndjson"};

/// Programs put "~$" or "." before the names of files that are for themselves.
bool isTable(const fs::path& path)
{
    const std::string name = path.filename().string();
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return !name.starts_with('.') && !name.starts_with('~') && std::find(kTables.begin(), kTables.end(), ending) != kTables.end();
}

Error errorOf(const std::error_code& error, const std::string& path)
{
    const Errc code = error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory ? Errc::NotFound
                      : error == std::errc::permission_denied                                              ? Errc::Permission
                                                                                                           : Errc::Io;
    return {code, path + ": " + error.message()};
}

}  // namespace

Result<FolderLook> WatchedFolder::look()
{
    FolderLook found;
    std::map<std::string, Seen> now;
    std::error_code error;
    fs::directory_iterator entry{m_path, error};
    for (; !error && entry != fs::directory_iterator{}; entry.increment(error)) {
        std::error_code gone;  // between the listing and the look at it: then it is not there
        if (!isTable(entry->path()) || !entry->is_regular_file(gone)) {
            continue;
        }
        Seen file;
        file.size = entry->file_size(gone);
        file.changed = static_cast<std::int64_t>(entry->last_write_time(gone).time_since_epoch().count());
        if (gone || file.size == 0) {
            continue;
        }
        const std::string path = entry->path().string();
        const auto before = m_seen.find(path);
        const bool isStill = before != m_seen.end() && before->second.size == file.size && before->second.changed == file.changed;
        file.isReady = isStill;
        if (!isStill) {
            found.isGrowing = true;
        } else if (!before->second.isReady) {
            found.ready.push_back(path);
        }
        now.emplace(path, file);
    }
    if (error) {
        return pass(errorOf(error, m_path));
    }
    for (const auto& [path, file] : m_seen) {
        if (!now.contains(path)) {
            found.gone.push_back(path);
        }
    }
    m_seen = std::move(now);
    std::sort(found.ready.begin(), found.ready.end());
    return found;
}

}  // namespace kinerja::services

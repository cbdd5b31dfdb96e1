// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "kinerja/base/result.h"

namespace kinerja::services {

/// What one look at a folder found.
struct FolderLook {
    std::vector<std::string> ready;  ///< paths of files that stand still, each once as long as it does not change; by name
    std::vector<std::string> gone{};  ///< paths that the look before found and this one does not
    bool isGrowing = false;          ///< some file is new or has changed since the last look: look again soon
};

/// A folder into which others put files to be imported. A file is ready when its size and time of change are those of the
/// look before: whoever writes it has finished. Only tables (csv, tsv, txt, xlsx, xlsm, json, jsonl, ndjson); what is
/// hidden, empty or in folders below is left alone. Nothing is ever moved, changed or deleted.
class WatchedFolder {
public:
    explicit WatchedFolder(std::string path) : m_path{std::move(path)} {}

    [[nodiscard]] const std::string& path() const noexcept { return m_path; }
    /// Errors: NotFound, Permission, Io: the folder cannot be read.
    [[nodiscard]] Result<FolderLook> look();

private:
    struct Seen {
        std::uint64_t size = 0;
        std::int64_t changed = 0;
        bool isReady = false;  ///< and was told
    };
    std::string m_path;
    std::map<std::string, Seen> m_seen;
};

}  // namespace kinerja::services

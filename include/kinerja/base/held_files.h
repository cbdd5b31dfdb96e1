// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace kinerja {

/// A file, whatever it is called.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t number = 0;

    friend bool operator==(const FileIdentity&, const FileIdentity&) = default;
};
/// Returns: nullopt if there is no such file, or it may not be looked at.
[[nodiscard]] std::optional<FileIdentity> identityOf(const std::string& path) noexcept;

/// While it lives, isHeld() tells that the file must not be opened beside its holder: a process that closes any handle of a
/// file loses all locks it has on it (fcntl(2)), and others then take the database for one that nobody uses.
/// Holds nothing if there is no such file. Threads: any.
/// Source: docs/adr/0015-no-second-handle-of-an-open-store.md
class HeldFile {
public:
    HeldFile() = default;
    explicit HeldFile(const std::string& path);
    ~HeldFile();
    HeldFile(HeldFile&& other) noexcept;
    HeldFile& operator=(HeldFile&& other) noexcept;
    HeldFile(const HeldFile&) = delete;
    HeldFile& operator=(const HeldFile&) = delete;

private:
    std::optional<FileIdentity> m_file;
};

[[nodiscard]] bool isHeld(const std::string& path);
/// Of these, the files that SQLite keeps beside a database: its log and the index of it, which has locks as well.
[[nodiscard]] bool isBesideHeld(const std::string& path);

}  // namespace kinerja

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/held_files.h"

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

#include <sys/stat.h>

namespace kinerja {
namespace {

struct Held {
    std::mutex mutex;
    std::vector<FileIdentity> files;  ///< as often as somebody holds them
};

Held& held()
{
    static Held all;
    return all;
}

}  // namespace

std::optional<FileIdentity> identityOf(const std::string& path) noexcept
{
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
        return std::nullopt;
    }
    return FileIdentity{static_cast<std::uint64_t>(info.st_dev), static_cast<std::uint64_t>(info.st_ino)};
}

HeldFile::HeldFile(const std::string& path) : m_file(identityOf(path))
{
    if (m_file) {
        const std::scoped_lock lock{held().mutex};
        held().files.push_back(*m_file);
    }
}

HeldFile::~HeldFile()
{
    if (m_file) {
        const std::scoped_lock lock{held().mutex};
        std::vector<FileIdentity>& files = held().files;
        files.erase(std::ranges::find(files, *m_file));
    }
}

HeldFile::HeldFile(HeldFile&& other) noexcept : m_file(std::exchange(other.m_file, std::nullopt)) {}
HeldFile& HeldFile::operator=(HeldFile&& other) noexcept
{
    std::swap(m_file, other.m_file);
    return *this;
}

bool isBesideHeld(const std::string& path)
{
    const bool isOfDatabase = path.ends_with("-wal") || path.ends_with("-shm");
    return isOfDatabase && isHeld(path.substr(0, path.size() - 4));
}

bool isHeld(const std::string& path)
{
    const auto file = identityOf(path);
    {
        const std::scoped_lock lock{held().mutex};
        if (file && std::ranges::find(held().files, *file) != held().files.end()) {
            return true;
        }
    }
    return isBesideHeld(path);
}

}  // namespace kinerja

// SPDX-License-Identifier: GPL-3.0-or-later
#include "descriptor.h"

#include "system_error.h"

namespace kinerja::detail {

int writeAll(int fd, std::string_view bytes) noexcept
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return written < 0 ? errno : ENOSPC;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

std::string folderOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) {
        return ".";
    }
    return slash == 0 ? "/" : path.substr(0, slash);
}

int syncUninterrupted(int (*sync)(int), int fd) noexcept
{
    int result = sync(fd);
    while (result != 0 && errno == EINTR) {
        result = sync(fd);
    }
    return result;
}

Status syncFolder(int fd, const std::string& folder)
{
    // Some file systems (FUSE, SMB) know no fsync of folders: EINVAL is their way to say so.
    if (syncUninterrupted(&::fsync, fd) != 0 && errno != EINVAL) {
        return failErrno(errno, "fsync folder", folder);
    }
    return {};
}

}  // namespace kinerja::detail

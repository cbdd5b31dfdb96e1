// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>
#include <string>
#include <string_view>
#include <utility>

#include <unistd.h>

#include "kinerja/base/result.h"

namespace kinerja::detail {

/// An open file, closed when it goes out of scope.
class Descriptor {
public:
    explicit Descriptor(int fd) noexcept
        : m_fd(fd)
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0) {
            ::close(m_fd);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int get() const noexcept { return m_fd; }
    [[nodiscard]] bool isOpen() const noexcept { return m_fd >= 0; }

    /// Closes now. Returns: 0, or the errno (NFS and quotas tell only here that the bytes were not kept).
    [[nodiscard]] int close() noexcept { return ::close(std::exchange(m_fd, -1)) == 0 ? 0 : errno; }

private:
    int m_fd;
};

/// Returns: 0, or the errno. A short write goes on with the rest: the next one tells why.
[[nodiscard]] int writeAll(int fd, std::string_view bytes) noexcept;

[[nodiscard]] std::string folderOf(const std::string& path);

/// fsync() or fdatasync(), again after each signal. Returns: as they do.
[[nodiscard]] int syncUninterrupted(int (*sync)(int), int fd) noexcept;

/// The disk has the names in the open folder `fd`; `folder` for the message.
[[nodiscard]] Status syncFolder(int fd, const std::string& folder);

}  // namespace kinerja::detail

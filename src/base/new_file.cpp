// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/new_file.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "descriptor.h"
#include "kinerja/base/held_files.h"
#include "system_error.h"

namespace kinerja {
namespace {

using detail::Descriptor;
using detail::failErrno;
using detail::syncUninterrupted;

constexpr std::size_t kBytesShown = 100;

bool isTaken(const std::string& path) noexcept
{
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0 || errno != ENOENT;
}

bool isLocked(int handle) noexcept { return ::flock(handle, LOCK_EX | LOCK_NB) != 0; }

bool isNamed(int handle, const std::string& path) noexcept
{
    struct stat named {};
    struct stat held {};
    return ::lstat(path.c_str(), &named) == 0 && ::fstat(handle, &held) == 0 && named.st_dev == held.st_dev
           && named.st_ino == held.st_ino;
}

/// SQLite's locks, and those of the same kind.
bool isInUse(int handle) noexcept
{
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return ::fcntl(handle, F_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}

std::string firstBytes(int handle)
{
    std::string bytes(kBytesShown, '\0');
    const ssize_t count = ::pread(handle, bytes.data(), bytes.size(), 0);
    bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return bytes;
}


/// Returns: 0, or the errno; EEXIST if there is something already.
int moveWhereNothingIs(const std::string& from, const std::string& to) noexcept
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    // A file system that does not know it: a link does not replace anything either.
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());  // else it has two names, which harms nobody
        return 0;
    }
    if (errno == EEXIST || isTaken(to)) {
        return EEXIST;
    }
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;  // and one without links
}

/// What Ctrl+C ends leaves nothing behind. Of one file at a time; another's is replaced by the next that is made there.
class RemovedBySignals {
public:
    static void take(const std::string& path) noexcept
    {
        if (s_isTaken || path.size() >= s_path.size()) {
            return;
        }
        path.copy(s_path.data(), path.size());
        s_path[path.size()] = '\0';
        std::atomic_signal_fence(std::memory_order_release);
        s_isTaken = 1;
        for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
            struct sigaction before {};
            if (::sigaction(number, nullptr, &before) == 0 && before.sa_handler == SIG_DFL) {
                before.sa_handler = &removeAndEnd;
                before.sa_flags = static_cast<int>(SA_RESETHAND);
                ::sigaction(number, &before, nullptr);
            }
        }
    }
    static void leave(const std::string& path) noexcept
    {
        if (path == s_path.data()) {
            s_isTaken = 0;
        }
    }

private:
    static void removeAndEnd(int number)
    {
        if (s_isTaken != 0) {
            ::unlink(s_path.data());
        }
        ::raise(number);  // as usual: SA_RESETHAND
    }

    static inline std::array<char, PATH_MAX> s_path{};
    static inline volatile std::sig_atomic_t s_isTaken = 0;
};

}  // namespace

NewFile::NewFile(std::string place, int handle) noexcept
    : m_place(std::move(place)), m_path(nameOf(m_place)), m_handle(handle)
{
}

NewFile::NewFile(NewFile&& other) noexcept
    : m_place(std::move(other.m_place)), m_path(std::exchange(other.m_path, {})), m_handle(std::exchange(other.m_handle, -1)),
      m_error(other.m_error)
{
}

NewFile& NewFile::operator=(NewFile&& other) noexcept
{
    std::swap(m_place, other.m_place);
    std::swap(m_path, other.m_path);
    std::swap(m_handle, other.m_handle);
    std::swap(m_error, other.m_error);
    return *this;
}

NewFile::~NewFile()
{
    if (!m_path.empty() && isNamed(m_handle, m_path)) {
        ::unlink(m_path.c_str());
    }
    RemovedBySignals::leave(m_path);
    if (m_handle >= 0) {
        ::close(m_handle);
    }
}

Result<NewFile> NewFile::begin(const std::string& place, std::string_view bytes)
{
    if (isTaken(place)) {
        return fail(Errc::Conflict, "there is something already: " + place);
    }
    const std::string path = nameOf(place);
    const int handle = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (handle < 0) {
        return errno == EEXIST ? fail(Errc::Conflict, "it is being made: " + path) : failErrno(errno, "create", path);
    }
    NewFile file{place, handle};
    // Between its making and its lock another program may have taken it for left behind.
    if (isLocked(handle) || !isNamed(handle, path)) {
        return fail(Errc::Conflict, "it is being made: " + path);
    }
    RemovedBySignals::take(path);
    if (const int error = detail::writeAll(handle, bytes); error != 0) {
        return failErrno(error, "write", path);
    }
    return file;
}

std::string NewFile::nameOf(const std::string& place) { return place + ".making"; }

void NewFile::removeLeftBehind(const std::string& place, const std::function<bool(std::string_view)>& isOurs)
{
    const std::string path = nameOf(place);
    if (isHeld(path)) {
        return;  // to look at it would cost the locks of who makes it
    }
    const Descriptor file{::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)};
    struct stat info {};
    if (file.isOpen() && ::fstat(file.get(), &info) == 0 && S_ISREG(info.st_mode) && info.st_uid == ::getuid()
        && !isLocked(file.get()) && !isInUse(file.get()) && isNamed(file.get(), path) && isOurs(firstBytes(file.get()))) {
        ::unlink(path.c_str());
    }
}

void NewFile::writeToDisk() noexcept
{
    if (syncUninterrupted(&::fdatasync, m_handle) != 0 && m_error == 0) {
        m_error = errno;
    }
}

Status NewFile::putInPlace()
{
    const std::string folder = detail::folderOf(m_place);
    const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!directory.isOpen()) {
        return failErrno(errno, "open folder", folder);
    }
    if (syncUninterrupted(&::fsync, m_handle) != 0 || m_error != 0) {
        return failErrno(m_error != 0 ? m_error : errno, "fsync", m_path);
    }
    if (!isNamed(m_handle, m_path)) {
        return fail(Errc::Io, "another program took it away: " + m_path);
    }
    if (Status moved = moveToFreePlace(m_path, m_place); !moved) {
        return moved;
    }
    RemovedBySignals::leave(m_path);  // a signal before this finds no file of that name
    m_path.clear();
    ::close(std::exchange(m_handle, -1));
    return detail::syncFolder(directory.get(), folder);
}

Status moveToFreePlace(const std::string& from, const std::string& to)
{
    const int error = moveWhereNothingIs(from, to);
    if (error == EEXIST) {
        return fail(Errc::Conflict, "there is something already: " + to);
    }
    return error == 0 ? Status{} : failErrno(error, "rename to", to);
}

}  // namespace kinerja

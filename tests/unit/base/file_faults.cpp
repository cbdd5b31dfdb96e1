// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_faults.h"

#include <cerrno>
#include <cstdarg>
#include <cstddef>
#include <string_view>

#include <fcntl.h>
#include <sys/types.h>

// The linker's --wrap sends calls of f() to __wrap_f(), and __real_f() is the C library's f().
extern "C" {
int __real_open(const char* path, int flags, ...);
int __real_mkostemp(char* pattern, int flags);
ssize_t __real_write(int fd, const void* bytes, std::size_t size);
int __real_fsync(int fd);
int __real_close(int fd);
int __real_rename(const char* from, const char* to);
}

namespace kinerja::support {
namespace {

int countdown = 0;  ///< 0 = no fault is planned
int plannedError = 0;
const char* struckOperation = nullptr;

bool strikes(const char* operation) noexcept
{
    if (countdown == 0 || --countdown > 0) {
        return false;
    }
    if (plannedError == 0 && std::string_view{operation} != "write") {
        return false;
    }
    struckOperation = operation;
    errno = plannedError;
    return true;
}

}  // namespace

FileFault::FileFault(int number, int error) noexcept
{
    countdown = number;
    plannedError = error;
    struckOperation = nullptr;
}

FileFault::~FileFault() { countdown = 0; }

const char* FileFault::struck() const noexcept { return struckOperation; }

}  // namespace kinerja::support

using kinerja::support::strikes;

extern "C" {

int __wrap_open(const char* path, int flags, ...)
{
    mode_t mode = 0;
    if ((flags & O_CREAT) != 0) {
        va_list rest;
        va_start(rest, flags);
        mode = va_arg(rest, mode_t);
        va_end(rest);
    }
    return strikes("open") ? -1 : __real_open(path, flags, mode);
}

int __wrap_mkostemp(char* pattern, int flags) { return strikes("mkostemp") ? -1 : __real_mkostemp(pattern, flags); }

ssize_t __wrap_write(int fd, const void* bytes, std::size_t size)
{
    if (!strikes("write")) {
        return __real_write(fd, bytes, size);
    }
    return kinerja::support::plannedError == 0 ? __real_write(fd, bytes, 1) : -1;
}

int __wrap_fsync(int fd) { return strikes("fsync") ? -1 : __real_fsync(fd); }

int __wrap_close(int fd)
{
    // As on Linux: a close that fails has closed all the same.
    const bool fails = strikes("close");
    const int error = errno;
    const int result = __real_close(fd);
    errno = fails ? error : errno;
    return fails ? -1 : result;
}

int __wrap_rename(const char* from, const char* to) { return strikes("rename") ? -1 : __real_rename(from, to); }

}

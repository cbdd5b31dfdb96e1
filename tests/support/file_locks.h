// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kinerja::support {

/// Whether this process has the lock by which SQLite shows that it uses the database: asked in another process, as another
/// program would ask.
/// Source: sqlite.org/fileformat2.html (the bytes SQLite locks: 510 of them, two behind the one at 1 GB)
inline bool isInUse(const std::string& path)
{
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock lock {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000000 + 2;
        lock.l_len = 510;
        const int file = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
        ::_exit(file >= 0 && ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

}  // namespace kinerja::support

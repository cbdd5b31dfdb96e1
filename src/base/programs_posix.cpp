// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/programs.h"

#include <cerrno>
#include <cstdlib>

#include <limits.h>
#include <unistd.h>

#include "descriptor.h"
#include "system_error.h"

namespace kinerja::platform {
namespace {

constexpr const char* kStartedBeside = "KINERJA_STARTED_BESIDE";

}  // namespace

Error becomeNeighbour(const std::string& name, std::vector<std::string> words)
{
    // It would go round for ever if that were this program under another name.
    if (std::getenv(kStartedBeside) != nullptr || ::setenv(kStartedBeside, "1", 1) != 0) {
        return Error{Errc::Io, name + " is not the program of that name"};
    }
    // Not the first word of the line, and not PATH: both name whatever the caller likes.
    std::string self(PATH_MAX, '\0');
    const ssize_t length = ::readlink("/proc/self/exe", self.data(), self.size());
    if (length < 0) {
        return detail::failErrno(errno, "find the folder of", name).value();
    }
    self.resize(static_cast<std::size_t>(length));
    std::string program = detail::folderOf(self) + '/' + name;
    std::vector<char*> line{program.data()};
    for (std::string& word : words) {
        line.push_back(word.data());
    }
    line.push_back(nullptr);
    ::execv(program.c_str(), line.data());
    const int cause = errno;
    ::unsetenv(kStartedBeside);
    return detail::failErrno(cause, "start", program).value();
}

}  // namespace kinerja::platform

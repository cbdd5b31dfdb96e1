// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/platform.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <vector>

#include <fcntl.h>
#include <malloc.h>
#include <pwd.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kinerja/base/text_converter.h"
#include "system_error.h"

namespace kinerja::platform {

namespace {

/// The account's entry, by what `field` picks of it; "" if the system does not tell.
std::string accountText(char* passwd::*field)
{
    std::vector<char> buffer(16 * 1024);
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr
        || found->*field == nullptr) {
        return {};
    }
    return found->*field;
}

std::string environmentText(const char* name)
{
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string{} : std::string{value};
}

bool isFolder(const std::string& path) noexcept
{
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

}  // namespace

void hardenProcess() noexcept
{
    ::umask(077);
    // A crash would else leave customers' names in a core file.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    // Both signals end a process by default; ignored, the write reports EFBIG or EPIPE like any other error.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

Date localToday()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    return makeDate(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                    static_cast<unsigned>(local.tm_mday));
}

std::string defaultDatabasePath()
{
    // The XDG specification: a relative path is invalid and ignored.
    std::string base = environmentText("XDG_DATA_HOME");
    if (base.empty() || base.front() != '/') {
        std::string home = environmentText("HOME");
        if (home.empty()) {
            home = accountText(&passwd::pw_dir);
        }
        if (home.empty()) {
            return {};
        }
        base = home + "/.local/share";
    }
    return base + "/kinerja/kinerja.db";
}

std::string userName()
{
    const std::string name = accountText(&passwd::pw_name);
    return name.empty() ? "unknown" : name;
}

Status makePrivateFolder(const std::string& path)
{
    if (path.empty()) {
        return fail(Errc::Usage, "no folder given");
    }
    std::size_t at = 0;
    do {
        at = path.find('/', at + 1);
        const std::string part = path.substr(0, at);
        if (isFolder(part) || ::mkdir(part.c_str(), 0700) == 0 || (errno == EEXIST && isFolder(part))) {
            continue;
        }
        return detail::failErrno(errno, "make folder", part);
    } while (at != std::string::npos);
    return {};
}

Status makePrivateFile(const std::string& path)
{
    if (::chmod(path.c_str(), 0600) != 0) {
        return detail::failErrno(errno, "set mode of", path);
    }
    return {};
}

Result<std::FILE*> openScratchFile()
{
    std::string folder = environmentText("TMPDIR");
    if (folder.empty() || !isFolder(folder)) {
        folder = "/tmp";
    }
    std::string path = folder + "/kinerja-XXXXXX";
    const int handle = ::mkstemp(path.data());
    if (handle < 0) {
        return detail::failErrno(errno, "make a temporary file in", folder);
    }
    // Nobody else can open it, and nothing is left behind whatever happens to us.
    ::unlink(path.c_str());
    std::FILE* const file = ::fchmod(handle, 0600) == 0 ? ::fdopen(handle, "w+b") : nullptr;
    if (file == nullptr) {
        const int reason = errno;
        ::close(handle);
        return detail::failErrno(reason, "open a temporary file in", folder);
    }
    return file;
}

std::optional<std::string> toUtf8(std::string_view bytes, const char* encoding, bool last, std::size_t& consumed)
{
    consumed = 0;
    TextConverter converter{encoding};
    std::string text;
    if (!converter.append(bytes, last, text) || !converter.flush(text)) {
        return std::nullopt;
    }
    consumed = bytes.size() - converter.unfinished();
    return text;
}

std::string utcNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return {text.data(), length};
}

void writeToDisk(const std::string& path) noexcept
{
    if (const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC); handle >= 0) {
        static_cast<void>(::fdatasync(handle));
        ::close(handle);
    }
}

bool isTerminal(std::FILE* stream) noexcept { return isatty(fileno(stream)) == 1; }

void useLargePages(void* memory, std::size_t bytes) noexcept
{
#ifdef MADV_HUGEPAGE
    ::madvise(memory, bytes, MADV_HUGEPAGE);
#else
    static_cast<void>(memory);
    static_cast<void>(bytes);
#endif
}

void useLargePagesForHeap() noexcept
{
#if defined(__GLIBC__)
    constexpr int kReserve = 256 * 1024 * 1024;
    constexpr std::size_t kUnit = std::size_t{2} << 20;
    ::mallopt(M_ARENA_MAX, 1);
    ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    ::mallopt(M_MMAP_THRESHOLD, kReserve / 8);
    ::mallopt(M_TOP_PAD, kReserve);
    const auto begin = reinterpret_cast<std::uintptr_t>(::sbrk(0));
    void* const volatile grown = std::malloc(kUnit);  // volatile: both calls may be left out otherwise
    std::free(grown);
    const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
    ::mallopt(M_TOP_PAD, static_cast<int>(kUnit));
    const auto first = (begin + kUnit - 1) / kUnit * kUnit;
    if (end > first) {
        useLargePages(reinterpret_cast<void*>(first), end - first);
    }
#endif
}

}  // namespace kinerja::platform

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/safe_file.h"

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <memory>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "descriptor.h"
#include "kinerja/base/held_files.h"
#include "system_error.h"

namespace kinerja {

namespace detail {

tl::unexpected<Error> failErrno(int number, std::string_view operation, std::string_view path)
{
    Errc code = Errc::Io;
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        code = Errc::NotFound;
        break;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        code = Errc::StorageFull;
        break;
    case EACCES:
    case EPERM:
    case EROFS:
        code = Errc::Permission;
        break;
    default:
        break;
    }
    return fail(code, std::string(operation) + " " + std::string(path) + ": "
                    + std::generic_category().message(number));
}

}  // namespace detail

namespace {

using detail::Descriptor;
using detail::failErrno;
using detail::folderOf;
using detail::writeAll;

/// A temporary file that is removed unless it was moved to its place.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& folder)
        : m_path(folder + "/.kinerja-XXXXXX")
        , m_file(::mkostemp(m_path.data(), O_CLOEXEC))
        , m_exists(m_file.isOpen())
    {
    }
    ~TemporaryFile()
    {
        if (m_exists) {
            ::unlink(m_path.c_str());
        }
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] Descriptor& file() noexcept { return m_file; }
    [[nodiscard]] bool moveTo(const std::string& path) noexcept
    {
        m_exists = ::rename(m_path.c_str(), path.c_str()) != 0;
        return !m_exists;
    }

private:
    std::string m_path;
    Descriptor m_file;
    bool m_exists;
};

/// The file a symbolic link leads to, so that the file is replaced and not the link.
std::string linkTarget(const std::string& path)
{
    const std::unique_ptr<char, decltype(&std::free)> real{::realpath(path.c_str(), nullptr), &std::free};
    return real ? std::string(real.get()) : path;
}

/// A device or a pipe ("/dev/stdout") cannot be replaced: its bytes are simply written.
Status writeThrough(const std::string& path, std::string_view bytes)
{
    Descriptor file{::open(path.c_str(), O_WRONLY | O_CLOEXEC)};
    if (!file.isOpen()) {
        return failErrno(errno, "open", path);
    }
    if (const int error = writeAll(file.get(), bytes)) {
        return failErrno(error, "write", path);
    }
    if (const int error = file.close()) {
        return failErrno(error, "close", path);
    }
    return {};
}

Status replaceFile(const std::string& path, std::string_view bytes)
{
    const std::string folder = folderOf(path);
    // Opened first: from the rename on nothing but the disk itself may fail.
    const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!directory.isOpen()) {
        return failErrno(errno, "open folder", folder);
    }
    TemporaryFile temporary{folder};
    if (!temporary.file().isOpen()) {
        return failErrno(errno, "create in", folder);
    }
    if (const int error = writeAll(temporary.file().get(), bytes)) {
        return failErrno(error, "write", path);
    }
    if (::fsync(temporary.file().get()) != 0) {
        return failErrno(errno, "fsync", path);
    }
    if (const int error = temporary.file().close()) {
        return failErrno(error, "close", path);
    }
    if (!temporary.moveTo(path)) {
        return failErrno(errno, "rename to", path);
    }
    return detail::syncFolder(directory.get(), folder);
}

}  // namespace

Status saveFile(const std::string& path, std::string_view bytes)
{
    if (isHeld(path)) {
        return fail(Errc::Permission, "it would replace the database: " + path);
    }
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) {
        return replaceFile(path, bytes);
    }
    if (S_ISDIR(info.st_mode)) {
        return failErrno(EISDIR, "save", path);
    }
    if (!S_ISREG(info.st_mode)) {
        return writeThrough(path, bytes);
    }
    // A rename would replace a write-protected file without asking it.
    if (::access(path.c_str(), W_OK) != 0) {
        return failErrno(errno, "write", path);
    }
    return replaceFile(linkTarget(path), bytes);
}

Status moveIntoPlace(const std::string& from, const std::string& to)
{
    const std::string folder = folderOf(to);
    const Descriptor directory{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    const Descriptor file{::open(from.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!directory.isOpen() || !file.isOpen()) {
        return failErrno(errno, "open", file.isOpen() ? folder : from);
    }
    if (::fsync(file.get()) != 0) {
        return failErrno(errno, "fsync", from);
    }
    if (::rename(from.c_str(), to.c_str()) != 0) {
        return failErrno(errno, "rename to", to);
    }
    return detail::syncFolder(directory.get(), folder);
}

Result<std::string> readFile(const std::string& path)
{
    if (isHeld(path)) {
        return fail(Errc::UnsupportedFile, "not a text but a database");
    }
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.isOpen()) {
        return failErrno(errno, "open", path);
    }
    struct stat info {};
    if (::fstat(file.get(), &info) != 0) {
        return failErrno(errno, "stat", path);
    }
    constexpr std::size_t kBlock = 64 * 1024;
    std::string bytes;
    std::size_t used = 0;
    // The size is only a hint: pipes and /proc say 0. One byte more, so that the end shows in the first round.
    bytes.resize(info.st_size > 0 ? static_cast<std::size_t>(info.st_size) + 1 : kBlock);
    for (;;) {
        const ssize_t count = ::read(file.get(), bytes.data() + used, bytes.size() - used);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return failErrno(errno, "read", path);
        }
        if (count == 0) {
            bytes.resize(used);
            return bytes;
        }
        used += static_cast<std::size_t>(count);
        if (used == bytes.size()) {
            bytes.resize(bytes.size() * 2);
        }
    }
}

}  // namespace kinerja

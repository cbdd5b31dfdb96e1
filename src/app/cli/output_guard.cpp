// SPDX-License-Identifier: GPL-3.0-or-later
#include "output_guard.h"

#include <filesystem>

namespace kinerja::cli {
namespace {

namespace fs = std::filesystem;

bool isSameFile(const std::string& a, const std::string& b)
{
    std::error_code error;
    if (fs::equivalent(a, b, error)) {
        return true;
    }
    // One of them may not be there yet.
    return fs::absolute(a, error).lexically_normal() == fs::absolute(b, error).lexically_normal();
}

bool isDatabase(const Session& session, const std::string& path)
{
    if (session.database().empty()) {
        return false;
    }
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        if (isSameFile(path, session.database() + suffix)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<Problem> overwritesItsInput(const Session& session, const Arguments& arguments)
{
    for (const char* option : {"--out", "--rejects"}) {
        const std::string path = arguments.valueOr(option, "");
        if (path.empty()) {
            continue;
        }
        if (isDatabase(session, path)) {
            return problemWith(path, Error{Errc::InvalidInput, "it would replace the database"}).value();
        }
        for (const std::string& input : arguments.operands()) {
            if (isSameFile(path, input)) {
                return problemWith(path, Error{Errc::InvalidInput, "it would replace the file that is read"}).value();
            }
        }
    }
    return std::nullopt;
}

}  // namespace kinerja::cli

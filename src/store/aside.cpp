// SPDX-License-Identifier: GPL-3.0-or-later
#include "aside.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "judge.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;

// The store first: without its log it would look like an older state of itself.
constexpr std::array kSuffixes{"", "-wal", "-shm", "-journal"};

bool isFree(const std::string& path)
{
    std::error_code error;
    return std::ranges::none_of(kSuffixes, [&](const char* suffix) { return fs::exists(path + suffix, error); });
}

}  // namespace

Status putAside(const std::string& databasePath)
{
    std::string aside;
    for (int number = 1; aside.empty() || !isFree(aside); ++number) {
        aside = databasePath + ".damaged-" + std::to_string(number);
    }
    for (const char* suffix : kSuffixes) {
        std::error_code error;
        const std::string file = databasePath + suffix;
        if (fs::exists(file, error)) {
            fs::rename(file, aside + suffix, error);
            if (error) {
                return fail(Errc::Io, "rename " + file + ": " + error.message());
            }
        }
    }
    return {};
}

Status putLeftLogAside(const std::string& databasePath)
{
    const bool isLeft = hasContent(databasePath + "-wal") || hasContent(databasePath + "-journal");
    return isLeft && !hasContent(databasePath) ? putAside(databasePath) : Status{};
}

}  // namespace kinerja::store

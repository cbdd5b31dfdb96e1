// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "project_folders.h"

namespace kinerja::support {

/// The folder of public test data beside the checkout, "" where it is missing.
inline std::string sharedDataFolder()
{
    const auto folder = std::filesystem::path{sourceFolder()}.parent_path() / "shared" / "data";
    std::error_code ignored;
    return std::filesystem::is_directory(folder, ignored) ? folder.string() : std::string{};
}

}  // namespace kinerja::support

/// Inside a test: declares `variable`, the path of `name` in the shared data, or skips the test where it is missing.
#define KINERJA_SHARED_DATA_OR_SKIP(variable, name)                                                                    \
    const std::string variable = ::kinerja::support::sharedDataFolder() + "/" + (name);                                \
    if (!std::filesystem::exists(variable)) {                                                                          \
        GTEST_SKIP() << "no shared data: " << (name);                                                                  \
    }

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace kinerja::cli {

/// Of CMakeLists.txt's project().
inline constexpr std::string_view kVersion = KINERJA_VERSION;

}  // namespace kinerja::cli

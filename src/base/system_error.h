// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "kinerja/base/result.h"

namespace kinerja::detail {

/// The error for an errno of a file operation: ENOENT → NotFound, no room → StorageFull, no right → Permission, else Io.
[[nodiscard]] tl::unexpected<Error> failErrno(int number, std::string_view operation, std::string_view path);

}  // namespace kinerja::detail

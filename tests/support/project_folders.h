// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kinerja::support {

/// Absolute paths of this checkout and of its programs: known to one source file alone, so that the compiled tests of one
/// checkout serve another.
[[nodiscard]] std::string sourceFolder();
[[nodiscard]] std::string programFolder();

}  // namespace kinerja::support

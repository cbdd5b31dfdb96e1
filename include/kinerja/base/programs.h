// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/base/result.h"

/// Other programs of Kinerja. The implementation is src/base/programs_posix.cpp.
namespace kinerja::platform {

/// Goes on as the program of this name in the folder this one was started from (links followed), with these words, the same
/// streams, environment and folder. Returns only if that could not be done, and then always an error: NotFound, Permission, Io.
/// Threads: for the only one, with nothing open or left to be written.
[[nodiscard]] Error becomeNeighbour(const std::string& name, std::vector<std::string> words);

}  // namespace kinerja::platform

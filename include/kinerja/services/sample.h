// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/base/result.h"

namespace kinerja::services {

/// Makes the sample company: an Indonesian company with two years of sales, leads, surveys, targets, feedback
/// and two running actions up to a fixed day. The same bytes of `.dump` every time.
/// Errors: InvalidInput (the file exists), StorageFull, Permission, Io.
[[nodiscard]] Status makeSample(const std::string& path);

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "arguments.h"
#include "session.h"

namespace kinerja::cli {

/// Files are replaced whole: what a command writes (--out, --rejects) must be neither the database nor a file it reads.
/// Returns: the problem, or nullopt.
[[nodiscard]] std::optional<Problem> overwritesItsInput(const Session& session, const Arguments& arguments);

}  // namespace kinerja::cli

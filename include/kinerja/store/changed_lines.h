// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/changed_line.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// The first `most` sales lines that the batch has changed, as they were before it and as they are now, in the order in which
/// their orders came first. Status is "", "cancelled" or "on-hold", document "" or "return".
/// Errors: Damaged (what a line was cannot be read), of SQLite. Complexity: O(most).
[[nodiscard]] Result<std::vector<domain::ChangedLine>> changedLines(Connection& connection, std::int64_t batch, std::size_t most);

}  // namespace kinerja::store

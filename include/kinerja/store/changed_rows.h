// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/changed_row.h"
#include "kinerja/domain/import.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// The first `most` rows of its own kind that the batch has changed, as they were before it and as they are now, by their ids.
/// Of sales: none, see changedLines(). Status is "open", "won" or "lost" of leads, "", "cancelled" or "on-hold" of orders; a name's days
/// are written YYYY-MM-DD. Errors: Damaged (what a row was cannot be read), of SQLite. Complexity: O(most).
[[nodiscard]] Result<std::vector<domain::ChangedRow>> changedRows(Connection& connection, std::int64_t batch, domain::RecordKind kind,
                                                                  std::size_t most);

}  // namespace kinerja::store

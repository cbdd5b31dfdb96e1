// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/import.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// A batch whose values a later import replaced by those that were there before it.
struct TakenBack {
    std::int64_t batch = 0;
    std::string fileName;
    std::int64_t rows = 0;
};

/// Rows of its own kind that the batch has put back to what they were before a newer value came, by the batch of that value.
/// Errors: of SQLite. Complexity: O(rows it changed × how often each was changed).
[[nodiscard]] Result<std::vector<TakenBack>> takenBackBy(Connection& connection, std::int64_t batch, domain::RecordKind kind);

}  // namespace kinerja::store

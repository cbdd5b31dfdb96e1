// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "import_context.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/import.h"
#include "series.h"

namespace kinerja::store {

/// Rows of the series, of any kind but sales, that the file covers and does not hold. It covers the days from its first
/// to its last one (a lead's is that of its creation, else of its end), of lines the orders it names, of lists and of leads
/// without a day all of them. With `removes` they are taken out and kept in batch_removals.
/// Returns: also `orders`: those of headers and lines that were taken out.
[[nodiscard]] Result<domain::MissingRows> settleMissingRows(ImportContext& context, domain::RecordKind kind, const Series& series,
                                                            bool removes, std::set<std::int64_t>& orders);

/// Undo: puts back what the batch took out. Adds to `previous` whose rows they are.
[[nodiscard]] Status restoreRemovedRows(Connection& connection, std::int64_t batch, domain::RecordKind kind,
                                        std::set<std::int64_t>& previous);

}  // namespace kinerja::store

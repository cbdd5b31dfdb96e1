// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/segment.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Everything the engine needs: sales from the column segments, leads and answers from rows, dictionaries.
/// Segments that are missing, of another format, stale or damaged are built from the rows (and stored unless the
/// store is read-only). Months ascending, columns in the order of SalesColumn.
/// Errors: Damaged, Cancelled, Locked, Io.
[[nodiscard]] Result<domain::FactSource> loadFacts(Connection& connection);

/// The same without sales: what is there of them stays unread.
[[nodiscard]] Result<domain::FactSource> loadRecords(Connection& connection);

/// The segments of these months (202609), for an update after a write that touched them; months without lines give none.
[[nodiscard]] Result<std::vector<domain::Segment>> loadMonths(Connection& connection, std::span<const std::int32_t> months);

/// The months whose lines changed after `dataVersion`, ascending.
[[nodiscard]] Result<std::vector<std::int32_t>> monthsChangedSince(Connection& connection, std::int64_t dataVersion);

/// Drops all segments and builds them from the rows, in one transaction. Errors: ReadOnly, Damaged …
[[nodiscard]] Status rebuildSegments(Connection& connection);

}  // namespace kinerja::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/segment.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Everything the engine needs, with tieTexts(): sales from the column segments, leads and answers from rows, dictionaries.
/// Segments that are missing, of another format, stale or damaged are built from the rows (and stored unless the
/// store is read-only). Months ascending, columns in the order of SalesColumn.
/// Errors: Damaged, Cancelled, Locked, Io.
[[nodiscard]] Result<domain::FactSource> loadFacts(Connection& connection);

/// Takes one month's columns.
using TakeSales = std::function<Status(domain::SalesColumns)>;
/// The same for those who need each line once: sales go to `take`, month by month, and are not in what is returned.
/// Errors: as above, and those of `take`.
[[nodiscard]] Result<domain::FactSource> loadFactsByMonth(Connection& connection, const TakeSales& take);

/// The texts that decide between orders of one day, and between customers of one order. For the connection's thread, as
/// long as it is open.
[[nodiscard]] domain::TieTexts tieTexts(Connection& connection);

/// The same without sales: what is there of them stays unread.
[[nodiscard]] Result<domain::FactSource> loadRecords(Connection& connection);

/// What changed since a data version: enough to bring facts of that version up to date.
struct FactChanges {
    std::vector<std::int32_t> months;       ///< whose lines changed, ascending
    std::vector<domain::Segment> segments;  ///< their columns; months without lines give none
    domain::FactSource records;             ///< everything but sales
    std::int64_t lines = 0;                 ///< of sales, in the whole store
};
/// Returns: nullopt where it cannot be told (the store is older than that, what is noted of its months is wrong).
/// Errors: Damaged, Cancelled, Locked, Io.
[[nodiscard]] Result<std::optional<FactChanges>> loadChanges(Connection& connection, std::int64_t dataVersion);

/// The segments of these months (202609), for an update after a write that touched them; months without lines give none.
[[nodiscard]] Result<std::vector<domain::Segment>> loadMonths(Connection& connection, std::span<const std::int32_t> months);

/// The months whose lines changed after `dataVersion`, ascending.
[[nodiscard]] Result<std::vector<std::int32_t>> monthsChangedSince(Connection& connection, std::int64_t dataVersion);

/// Drops all segments and builds them from the rows, in one transaction. Errors: ReadOnly, Damaged …
[[nodiscard]] Status rebuildSegments(Connection& connection);

}  // namespace kinerja::store

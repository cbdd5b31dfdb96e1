// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/segment.h"
#include "kinerja/store/connection.h"
#include "segment_month.h"

namespace kinerja::store {

/// A row of segment_months: how many lines a month has and between which ids they lie.
struct MonthState {
    std::int64_t lines = 0;
    std::int64_t firstId = INT64_MAX;
    std::int64_t lastId = 0;
    std::int64_t dataVersion = 0;

    void include(std::int64_t id) noexcept
    {
        firstId = id < firstId ? id : firstId;
        lastId = id > lastId ? id : lastId;
    }
};
using MonthStates = std::map<std::int32_t, MonthState>;

[[nodiscard]] Result<MonthStates> loadMonthStates(Connection& connection);

/// Counted from the rows: what loadMonthStates() must be equal to, but for the data version.
[[nodiscard]] Result<MonthStates> countMonths(Connection& connection);

/// Called once for each month that was read from the rows.
using TakeMonth = std::function<Status(std::int32_t month, const SegmentMonth& lines)>;

/// Reads the lines of these months from the rows, as few passes as memory allows.
/// Errors: Damaged when a month does not hold as many lines as `states` says.
[[nodiscard]] Status readMonths(Connection& connection, const MonthStates& states, const std::set<std::int32_t>& months,
                                const TakeMonth& take);

/// Builds these months of the store anew from their rows, as changed by this version.
[[nodiscard]] Status rewriteMonths(Connection& connection, const std::set<std::int32_t>& months, std::int64_t dataVersion);

/// Replaces the stored columns of a month (an empty one has none) and its row of segment_months.
[[nodiscard]] Status writeMonth(Connection& connection, std::int32_t month, const MonthState& state,
                                const std::vector<domain::Segment>& columns);

/// The columns of months, in memory.
using MonthSegments = std::map<std::int32_t, std::vector<domain::Segment>>;

/// The stored columns of these months.
/// Returns: without a month of which a column is missing, of another format, of another length, or damaged.
[[nodiscard]] Result<MonthSegments> readSegments(Connection& connection, const MonthStates& states,
                                                 const std::set<std::int32_t>& months);

/// The months' columns one behind the other: stored ones as they are read, without a copy in between, those in
/// `inMemory` instead of the stored ones.
/// Returns: the months that are neither in memory nor stored whole and sound; the columns are valid without any such.
struct LoadedColumns {
    domain::SalesColumns columns;
    std::set<std::int32_t> missing;
};
[[nodiscard]] Result<LoadedColumns> loadColumns(Connection& connection, const MonthStates& states,
                                                const std::set<std::int32_t>& months, const MonthSegments& inMemory);

}  // namespace kinerja::store

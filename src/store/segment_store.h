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

/// Replaces the stored columns of a month (an empty one has none) and its row of segment_months.
[[nodiscard]] Status writeMonth(Connection& connection, std::int32_t month, const MonthState& state,
                                const SegmentMonth& lines);

/// The stored columns of a month.
/// Returns: nothing when one is missing, of another format, of another length, or damaged.
struct StoredSegments {
    std::map<std::int32_t, std::vector<domain::Segment>> whole;  ///< months that can be used
};
[[nodiscard]] Result<StoredSegments> readSegments(Connection& connection, const MonthStates& states,
                                                  std::int32_t firstMonth, std::int32_t lastMonth);

}  // namespace kinerja::store

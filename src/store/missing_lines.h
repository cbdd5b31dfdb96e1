// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>

#include "import_context.h"
#include "order_book.h"
#include "segment_collector.h"
#include "series.h"

namespace kinerja::store {

/// Days as 20260403, both included.
struct DaySpan {
    std::int32_t first = INT32_MAX;
    std::int32_t last = 0;

    void include(std::int32_t day) noexcept
    {
        first = day < first ? day : first;
        last = day > last ? day : last;
    }
};

/// Lines of the series within the file's days that the file did not hold. With `removes` they are taken out: kept in
/// batch_removals, out of the rows and of their months. The connection must be the caller's.
[[nodiscard]] Result<domain::MissingRows> settleMissing(ImportContext& context, const Series& series, const DaySpan& days,
                                                        const OrderBook& orders, SegmentCollector& segments, bool removes);

/// Undo: puts back what the batch took out. Adds to `previous` whose lines they are.
[[nodiscard]] Status restoreRemoved(Connection& connection, std::int64_t batch, SegmentCollector& segments,
                                    std::set<std::int64_t>& previous);

}  // namespace kinerja::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"
#include "kinerja/base/result.h"

namespace kinerja::kpi {

/// Columns that only building needs.
struct RawLines {
    Array<std::uint32_t> order;
    Array<std::uint32_t> customer;  ///< customers.id
};

/// Fills days, codes (but customers), amounts and the marks' flags from the segments.
/// Errors: Damaged, OutOfRange (more lines than 32 bits can number).
[[nodiscard]] Status loadLines(const std::vector<domain::Segment>& segments, Facts::Columns& columns, RawLines& raw);

/// Cuts the lines into orders: marks, order days, customers in the order of their first order, spread orders.
/// Shape:  columns.marks hold domain::LineFlag bits before and Mark bits after.
/// Errors: Damaged (lines of a day are not sorted by order).
[[nodiscard]] Status markOrders(Facts::Columns& columns, RawLines& raw, std::vector<std::uint32_t>& customerNumberOfId);

/// After markOrders, when the customer column is numbered: in which dimensions an order has one value.
void findUniformDimensions(Facts::Columns& columns);

/// The last step: sums of each day. markOrders has listed the orders.
void sumDays(Facts::Columns& columns);

/// Without any order line, the won leads with a value become the orders, their closing day the date.
void useLeadsAsSales(Facts::Columns& columns, RawLines& raw);

}  // namespace kinerja::kpi

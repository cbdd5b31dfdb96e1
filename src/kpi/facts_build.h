// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

#include "columns.h"
#include "kinerja/base/result.h"

namespace kinerja::kpi {

/// Columns that only building needs.
struct RawLines {
    Array<std::uint32_t> order;
};

/// Takes over days, codes, amounts and the marks' flags. The customer column holds customers.id until it is numbered.
/// Errors: Damaged.
[[nodiscard]] Status loadLines(domain::SalesColumns sales, Facts::Columns& columns, RawLines& raw);

/// Cuts the lines into orders: marks, order days, customers in the order of their first order, spread orders.
/// Shape:  columns.marks hold domain::LineFlag bits before and Mark bits after.
/// Errors: Damaged (lines of a day are not sorted by order).
[[nodiscard]] Status markOrders(Facts::Columns& columns, RawLines& raw, std::vector<std::uint32_t>& customerNumberOfId);

/// After markOrders: in which dimensions an order has one value.
void findUniformDimensions(Facts::Columns& columns);

/// Sums of each day, after everything else about the lines is known but their customers' numbers: that column is not
/// read, since it may be numbered at the same time.
void sumDays(Facts::Columns& columns);

/// Calls both, at once where there are enough lines for a second thread.
template <typename Here, typename There>
void inTwoThreads(const Facts::Columns& columns, Here here, There there)
{
    constexpr std::size_t kLinesWorthAThread = 50'000;
    if (columns.lineCount < kLinesWorthAThread) {
        there();
        here();
        return;
    }
    std::thread helper(there);
    here();
    helper.join();
}

/// Without any order line, the won leads with a value become the orders, their closing day the date.
void useLeadsAsSales(Facts::Columns& columns, RawLines& raw);

}  // namespace kinerja::kpi

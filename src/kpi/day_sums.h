// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "array.h"
#include "kinerja/base/date.h"
#include "totals.h"

namespace kinerja::kpi {

/// Sums over all lines of one day, so that a window without filters adds days instead of lines.
struct DaySums {
    DayNumber day = 0;
    std::uint32_t orderFirst = 0;  ///< the day's first order in previousOrderDays
    SalesSums<Int128> sums;
};

/// The customer of this order never ordered before, or nobody is known.
inline constexpr DayNumber kNoOrderBefore = INT32_MAX;

/// Days with sales lines, and how the orders of a customer follow each other.
class DayHistory {
public:
    std::vector<DaySums> days;                   ///< ascending
    Array<DayNumber> previousOrderDays;          ///< by order, in line order: when its customer had ordered last

    /// Sums of the days from `first` to before `end`.
    [[nodiscard]] SalesSums<Int128> between(DayNumber first, DayNumber end) const noexcept;

    /// Customers with an order in these days and an earlier one, from before them: each is counted by the order whose
    /// predecessor lies before `first`, of which there is one.
    [[nodiscard]] std::int64_t returningCustomers(DayNumber first, DayNumber end) const noexcept;

    /// Orders of the days before `day`.
    [[nodiscard]] std::size_t ordersBefore(DayNumber day) const noexcept;

private:
    [[nodiscard]] std::size_t placeOf(DayNumber day) const noexcept;
};

}  // namespace kinerja::kpi

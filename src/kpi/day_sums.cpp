// SPDX-License-Identifier: GPL-3.0-or-later
#include "day_sums.h"

#include <algorithm>

#include "kernels.h"

namespace kinerja::kpi {

std::size_t DayHistory::placeOf(DayNumber day) const noexcept
{
    const auto at = std::lower_bound(days.begin(), days.end(), day,
                                     [](const DaySums& each, DayNumber value) { return each.day < value; });
    return static_cast<std::size_t>(at - days.begin());
}

SalesSums<Int128> DayHistory::between(DayNumber first, DayNumber end) const noexcept
{
    SalesSums<Int128> sums;
    for (std::size_t at = placeOf(first); at < days.size() && days[at].day < end; ++at) {
        sums.add(days[at].sums);
    }
    return sums;
}

std::size_t DayHistory::ordersBefore(DayNumber day) const noexcept
{
    const std::size_t place = placeOf(day);
    return place < days.size() ? std::size_t{days[place].orderFirst} : previousOrderDays.size();
}

std::int64_t DayHistory::returningCustomers(DayNumber first, DayNumber end) const noexcept
{
    std::int64_t found = 0;
    previousOrderDays.forEachPiece(ordersBefore(first), ordersBefore(end), [&](const DayNumber* previous, std::size_t count) {
        found += countBelow(previous, count, first);
    });
    return found;
}

}  // namespace kinerja::kpi

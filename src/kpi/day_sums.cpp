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

std::int64_t DayHistory::returningCustomers(DayNumber first, DayNumber end) const noexcept
{
    const auto orderAt = [this](std::size_t place) {
        return place < days.size() ? std::size_t{days[place].orderFirst} : previousOrderDays.size();
    };
    const std::size_t from = orderAt(placeOf(first));
    return countBelow(previousOrderDays.data() + from, orderAt(placeOf(end)) - from, first);
}

}  // namespace kinerja::kpi

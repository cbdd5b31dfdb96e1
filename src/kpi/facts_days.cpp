// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <span>

#include "block_sums.h"
#include "facts_build.h"

namespace kinerja::kpi {
namespace {

template <typename Sum>
void sumLines(const Facts::Columns& columns, BlockReader& reader, DaySums& day)
{
    SalesSums<Sum> sums;
    const std::size_t end = columns.lineAt(day.day + 1);
    for (std::size_t first = columns.lineAt(day.day); first < end; first += kBlockLines) {
        addBlock(columns, reader.read(first, std::min(kBlockLines, end - first)), sums);
    }
    day.sums.add(sums);
}

void sumLinesOf(const Facts::Columns& columns, std::span<DaySums> days)
{
    const Plan everything;
    BlockReader reader(columns, everything);
    for (DaySums& day : days) {
        if (columns.fitsInt64) {
            sumLines<std::int64_t>(columns, reader, day);
        } else {
            sumLines<Int128>(columns, reader, day);
        }
    }
}

}  // namespace

void sumDays(Facts::Columns& columns)
{
    std::vector<DaySums>& days = columns.history.days;
    for (std::size_t day = 0; day + 1 < columns.lineOfDay.size(); ++day) {
        if (columns.lineOfDay[day] < columns.lineOfDay[day + 1]) {
            days.push_back({columns.firstLineDay + static_cast<DayNumber>(day), 0, {}});
        }
    }
    sumLinesOf(columns, days);
    std::uint32_t orders = 0;
    for (DaySums& day : days) {
        day.orderFirst = orders;
        orders += static_cast<std::uint32_t>(day.sums.orders);
    }
}

}  // namespace kinerja::kpi

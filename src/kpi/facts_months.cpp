// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of each month's lines, and what follows for all of them.
#include <algorithm>
#include <limits>

#include "column_checks.h"
#include "facts_build.h"

namespace kinerja::kpi {
namespace {

using Slot = Facts::Columns::Slot;

tl::unexpected<Error> damaged(const std::string& what) { return fail(Errc::Damaged, "segment: " + what); }

void listMonths(Facts::Columns& columns)
{
    for (std::size_t line = 0; line < columns.lineCount;) {
        const Date first = periodOf(PeriodKind::Month, fromDayNumber(columns.dayOf(line))).first;
        MonthTraits& month = columns.months.emplace_back();
        month.month = toYmd(first) / 100;
        month.first = line;
        month.end = columns.lineAt(toDayNumber(addMonths(first, 1)));
        line = month.end;
    }
}

std::array<const AmountColumn*, 4> amountsOf(const Facts::Columns& columns)
{
    return {&columns.quantity, &columns.gross, &columns.discount, &columns.cost};
}

AmountSizes sizesOfAll(const Facts::Columns& columns, std::size_t column)
{
    AmountSizes all;
    for (const MonthTraits& month : columns.months) {
        all.sum += month.amounts[column].sum;
        all.largest = std::max(all.largest, month.amounts[column].largest);
        all.unknown += month.amounts[column].unknown;
    }
    return all;
}

bool sameInSpreadOrders(const Facts::Columns& columns, Slot slot)
{
    const CodeColumn& codes = columns.codes[slot];
    for (std::size_t order = 0; order + 1 < columns.spreadStarts.size(); ++order) {
        const std::uint32_t first = columns.spreadStarts[order];
        for (std::uint32_t at = first; at < columns.spreadStarts[order + 1]; ++at) {
            if (codes[columns.spreadLines[at]] != codes[columns.spreadLines[first]]) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

void findLargestCodes(Facts::Columns& columns)
{
    if (columns.months.empty()) {
        listMonths(columns);
    }
    for (MonthTraits& month : columns.months) {
        for (std::size_t slot = 0; slot < columns.codes.size(); ++slot) {
            month.largestCode[slot] = largestCode(columns.codes[slot], month.first, month.end);
        }
        const auto [least, largest]
            = std::minmax_element(columns.orders.from(month.first), columns.orders.from(month.first) + (month.end - month.first));
        month.leastOrder = *least;
        month.largestOrder = *largest;
    }
    foldLargestCodes(columns);
}

void foldLargestCodes(Facts::Columns& columns)
{
    columns.largestCode = {};
    for (const MonthTraits& month : columns.months) {
        for (std::size_t slot = 0; slot < columns.codes.size(); ++slot) {
            columns.largestCode[slot] = std::max(columns.largestCode[slot], month.largestCode[slot]);
        }
    }
}

Status findTraits(Facts::Columns& columns)
{
    if (columns.months.empty()) {
        listMonths(columns);
    }
    for (MonthTraits& month : columns.months) {
        const CodeColumn& units = columns.codes[Slot::kUnit];
        month.largestCode[Slot::kUnit] = largestCode(units, month.first, month.end);
        month.leastUnit = leastCode(units, month.first, month.end);
        for (std::size_t column = 0; column < month.amounts.size(); ++column) {
            month.amounts[column] = sizesOf(*amountsOf(columns)[column], month.first, month.end);
        }
    }
    return foldTraits(columns);
}

Status foldTraits(Facts::Columns& columns)
{
    columns.fitsInt64 = true;
    columns.anyCost = false;
    columns.severalUnits = false;
    columns.onlyUnit = 0;
    std::uint32_t least = std::numeric_limits<std::uint32_t>::max();
    for (const MonthTraits& month : columns.months) {
        columns.onlyUnit = std::max(columns.onlyUnit, month.largestCode[Slot::kUnit]);
        least = std::min(least, month.leastUnit);
    }
    columns.severalUnits = !columns.months.empty() && least != columns.onlyUnit;
    for (std::size_t column = 0; column < amountsOf(columns).size() && columns.lineCount > 0; ++column) {
        const AmountColumn& amounts = *amountsOf(columns)[column];
        const AmountTraits traits = traitsOf(amounts, sizesOfAll(columns, column), columns.lineCount);
        const bool isCost = &amounts == &columns.cost;
        if (!traits.fits || (traits.anyUnknown && !isCost)) {
            return damaged("amount");
        }
        columns.fitsInt64 = columns.fitsInt64 && traits.sumFits;
        columns.anyCost = isCost ? traits.anyKnown : columns.anyCost;
    }
    return {};
}

void findUniformRuns(Facts::Columns& columns)
{
    for (std::size_t at = 0; at < domain::kDimensionCount; ++at) {
        const auto dimension = static_cast<domain::Dimension>(at);
        for (MonthTraits& month : columns.months) {
            month.sameInRuns[at]
                = salesHave(columns, dimension)
                && sameInRuns(columns.codes[slotOf(dimension)], columns.marks.from(month.first), month.first, month.end);
        }
    }
}

void foldUniformDimensions(Facts::Columns& columns)
{
    for (std::size_t at = 0; at < domain::kDimensionCount; ++at) {
        const auto dimension = static_cast<domain::Dimension>(at);
        const bool inRuns = std::all_of(columns.months.begin(), columns.months.end(),
                                        [at](const MonthTraits& month) { return month.sameInRuns[at]; });
        columns.sameInOrder[at]
            = salesHave(columns, dimension) && inRuns && sameInSpreadOrders(columns, slotOf(dimension));
    }
}

}  // namespace kinerja::kpi

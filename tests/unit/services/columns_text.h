// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "columns.h"

namespace kinerja::testing {

namespace detail {

template <typename List>
void tellList(const char* name, const List& list, std::string& text)
{
    text += std::string{"\n"} + name + ':';
    for (const auto& one : list) {
        text += ' ' + std::to_string(one);
    }
}

inline void tellMonths(const kpi::Facts::Columns& columns, std::string& text)
{
    for (const kpi::MonthTraits& month : columns.months) {
        text += "\nmonth " + std::to_string(month.month) + ' ' + std::to_string(month.first) + '-' + std::to_string(month.end) + ' '
                + std::to_string(month.leastUnit) + ' ' + std::to_string(month.leastOrder) + ' ' + std::to_string(month.largestOrder);
        tellList("codes", month.largestCode, text);
        tellList("same", month.sameInRuns, text);
        for (const kpi::AmountSizes& sizes : month.amounts) {
            text += ' ' + std::to_string(sizes.unknown);
        }
    }
}

inline void tellLines(const kpi::Facts::Columns& columns, std::string& text)
{
    for (std::size_t line = 0; line < columns.lineCount; ++line) {
        text += '\n' + std::to_string(columns.dayOf(line)) + ' ' + std::to_string(columns.orders[line]) + " m"
                + std::to_string(columns.marks[line]);
        for (std::size_t slot = 0; slot + 1 < columns.codes.size(); ++slot) {  // sales have no source
            text += ' ' + std::to_string(columns.codes[slot][line]);
        }
        for (const kpi::AmountColumn* amounts : {&columns.quantity, &columns.gross, &columns.discount, &columns.cost}) {
            text += ' ' + std::to_string((*amounts)[line]);
        }
    }
}

}  // namespace detail

/// Everything that columns hold of sales lines, however they are stored.
inline std::string columnsText(const kpi::Facts::Columns& columns)
{
    std::string text = std::to_string(columns.lineCount) + ' ' + std::to_string(columns.anyCost) + std::to_string(columns.severalUnits)
                       + std::to_string(columns.fitsInt64) + ' ' + std::to_string(columns.onlyUnit) + ' '
                       + std::to_string(columns.salesLines);
    detail::tellLines(columns, text);
    detail::tellMonths(columns, text);
    detail::tellList("largest", columns.largestCode, text);
    detail::tellList("same in order", columns.sameInOrder, text);
    detail::tellList("spread starts", columns.spreadStarts, text);
    detail::tellList("spread lines", columns.spreadLines, text);
    detail::tellList("converted", columns.convertedLines, text);
    detail::tellList("loose", columns.looseLines, text);
    detail::tellList("first orders", columns.firstOrderDay, text);
    detail::tellList("last orders", columns.lastOrderDay, text);
    for (std::uint32_t number = 1; number < columns.customerIds.size(); ++number) {
        if (columns.customers.find(number) != nullptr) {
            text += "\ncustomer " + std::to_string(number) + ' ' + std::to_string(columns.customerIds[number]) + ' '
                    + columns.customers.find(number)->key + ' ' + std::to_string(columns.segmentOfCustomer[number]);
        }
    }
    for (const kpi::DaySums& day : columns.history.days) {
        text += "\nday " + std::to_string(day.day) + ' ' + std::to_string(day.orderFirst) + ' ' + std::to_string(day.sums.orders) + ' '
                + std::to_string(static_cast<std::int64_t>(day.sums.gross)) + ' ' + std::to_string(day.sums.newCustomers);
    }
    for (std::size_t order = 0; order < columns.history.previousOrderDays.size(); ++order) {
        text += ' ' + std::to_string(columns.history.previousOrderDays[order]);
    }
    return text;
}

}  // namespace kinerja::testing

// SPDX-License-Identifier: GPL-3.0-or-later
// The store's columns become the engine's: taken over, not copied.
#include <array>
#include <limits>

#include "facts_build.h"

namespace kinerja::kpi {
namespace {

using domain::SalesColumn;
using Slot = Facts::Columns::Slot;

tl::unexpected<Error> damaged(const std::string& what) { return fail(Errc::Damaged, "segment: " + what); }

CodeColumn takeCodes(domain::SalesColumns& sales, SalesColumn column)
{
    auto& [width, zeros, bytes] = sales[column];
    switch (width) {
    case 1:
        return CodeColumn(Array(memoryAs<std::uint8_t>(std::move(bytes)), sales.lines));
    case 2:
        return CodeColumn(Array(memoryAs<std::uint16_t>(std::move(bytes)), sales.lines));
    default:
        return CodeColumn(Array(memoryAs<std::uint32_t>(std::move(bytes)), sales.lines));
    }
}

AmountColumn takeAmounts(domain::SalesColumns& sales, SalesColumn column)
{
    auto& [width, zeros, bytes] = sales[column];
    const Raw4 scale = domain::scaleOf(zeros);
    switch (width) {
    case 1:
        return {Array(memoryAs<std::int8_t>(std::move(bytes)), sales.lines), scale};
    case 2:
        return {Array(memoryAs<std::int16_t>(std::move(bytes)), sales.lines), scale};
    case 4:
        return {Array(memoryAs<std::int32_t>(std::move(bytes)), sales.lines), scale};
    default:
        return {Array(memoryAs<std::int64_t>(std::move(bytes)), sales.lines), scale};
    }
}

Array<std::uint32_t> takeOrders(domain::SalesColumns& sales)
{
    CodeColumn orders = takeCodes(sales, SalesColumn::Order);
    if (auto* wide = std::get_if<Array<std::uint32_t>>(&orders.values())) {
        return std::move(*wide);
    }
    Array<std::uint32_t> widened(sales.lines);
    static_cast<void>(orders.decode(0, sales.lines, widened.from(0)));
    return widened;
}

/// One month's lines in `days`, the first of them being line `first` of all.
Status loadMonth(const domain::SalesColumns::Month& month, const std::uint8_t* days, std::size_t first,
                 Facts::Columns& columns)
{
    const DayNumber before = toDayNumber(*fromYmd(month.month * 100 + 1)) - 1;
    std::uint8_t last = 0;
    for (std::size_t line = 0; line < month.lines; ++line) {
        const std::uint8_t day = days[line];
        if (day == last) {
            continue;
        }
        if (day < last || day > 31 || !fromYmd(month.month * 100 + day)) {
            return damaged("the lines of a month are not sorted by day");
        }
        last = day;
        const DayNumber number = before + DayNumber{day};
        if (columns.lineOfDay.empty()) {
            columns.firstLineDay = number;
        }
        const auto place = static_cast<std::size_t>(number - columns.firstLineDay) + 1;
        columns.lineOfDay.resize(std::max(columns.lineOfDay.size(), place), static_cast<std::uint32_t>(first + line));
    }
    return month.lines > 0 && days[0] == 0 ? damaged("day 0") : Status{};
}

/// Day offsets from the day-of-month column.
Status loadDays(const domain::SalesColumns& sales, Facts::Columns& columns)
{
    const auto* days = reinterpret_cast<const std::uint8_t*>(sales[SalesColumn::Day].bytes.get());
    std::size_t first = 0;
    for (const domain::SalesColumns::Month& month : sales.months) {
        if (auto loaded = loadMonth(month, days + first, first, columns); !loaded) {
            return loaded;
        }
        first += month.lines;
    }
    columns.lineOfDay.push_back(static_cast<std::uint32_t>(sales.lines));
    return {};
}

/// Most stores have none: then the flags are read once and nothing is kept.
void findConverted(const domain::SalesColumns& sales, Facts::Columns& columns)
{
    const auto* flags = reinterpret_cast<const std::uint8_t*>(sales[SalesColumn::Flags].bytes.get());
    std::uint8_t all = 0;
    for (std::size_t line = 0; line < sales.lines; ++line) {
        all |= flags[line];
    }
    for (std::size_t line = 0; (all & domain::kConverted) != 0 && line < sales.lines; ++line) {
        if ((flags[line] & (domain::kConverted | domain::kCancelled)) == domain::kConverted) {
            columns.convertedLines.push_back(static_cast<std::uint32_t>(line));
        }
    }
}

}  // namespace

Status loadLines(domain::SalesColumns sales, const domain::TieTexts& ties, Facts::Columns& columns)
{
    if (sales.lines == 0) {
        return {};
    }
    if (auto sorted = sortByCustomer(ties, sales); !sorted) {
        return sorted;
    }
    columns.lineCount = sales.lines;
    columns.salesLines = static_cast<std::int64_t>(sales.lines);
    if (auto days = loadDays(sales, columns); !days) {
        return days;
    }
    constexpr std::array<std::pair<SalesColumn, Slot>, 8> kCodes{{{SalesColumn::Customer, Slot::kCustomer},
                                                                  {SalesColumn::Product, Slot::kProduct},
                                                                  {SalesColumn::Category, Slot::kCategory},
                                                                  {SalesColumn::Share, Slot::kShare},
                                                                  {SalesColumn::Team, Slot::kTeam},
                                                                  {SalesColumn::Region, Slot::kRegion},
                                                                  {SalesColumn::Channel, Slot::kChannel},
                                                                  {SalesColumn::Unit, Slot::kUnit}}};
    for (const auto& [column, slot] : kCodes) {
        columns.codes[slot] = takeCodes(sales, column);
    }
    columns.quantity = takeAmounts(sales, SalesColumn::Quantity);
    columns.gross = takeAmounts(sales, SalesColumn::Gross);
    columns.discount = takeAmounts(sales, SalesColumn::Discount);
    columns.cost = takeAmounts(sales, SalesColumn::Cost);
    findConverted(sales, columns);
    columns.marks = Array(memoryAs<std::uint8_t>(std::move(sales[SalesColumn::Flags].bytes)), sales.lines);
    columns.orders = takeOrders(sales);
    return {};
}

}  // namespace kinerja::kpi

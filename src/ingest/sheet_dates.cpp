// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_dates.h"

#include <algorithm>

#include "kinerja/ingest/date_text.h"

namespace kinerja::ingest {
namespace {

constexpr std::array kOrders{DateOrder::Dmy, DateOrder::Mdy};

bool mayBeDate(std::string_view cell) noexcept
{
    constexpr std::size_t kShortest = 6;
    return cell.size() >= kShortest && cell.find_first_of("0123456789") != std::string_view::npos && cell.find_first_of("/-. ") != std::string_view::npos;
}

int monthOfDay(Date day) noexcept
{
    const std::chrono::year_month_day parts{day};
    return static_cast<int>(parts.year()) * 12 + static_cast<int>(static_cast<unsigned>(parts.month()));
}

}  // namespace

void SheetDates::count(Column& column, std::string_view cell)
{
    const auto date = parseDate(cell);
    if (!date || date->monthIsNamed || isYearFirst(*date)) {
        return;
    }
    const std::array days{date->in(kOrders[0]), date->in(kOrders[1])};
    if (days[0] && days[1] && *days[0] != *days[1]) {
        column.unclear = column.unclear.empty() ? std::string{cell} : column.unclear;
        for (std::size_t order = 0; order < days.size(); ++order) {
            column.months[order].insert(monthOfDay(*days[order]));
        }
    } else if (days[0].has_value() != days[1].has_value()) {
        auto& example = column.only[days[0] ? 0 : 1];
        example = example.empty() ? std::string{cell} : example;
    }
}

void SheetDates::add(std::span<const TableCell> cells)
{
    auto& columns = m_sheets.back().columns;
    columns.resize(std::max(columns.size(), cells.size()));
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const auto text = cells[at].text;
        if (!cells[at].isExact && mayBeDate(text) && text != columns[at].last) {
            columns[at].last = text;
            count(columns[at], text);
        }
    }
}

std::optional<std::size_t> SheetDates::provedBy(const Column& column)
{
    const bool isDayFirst = !column.only[0].empty();
    return isDayFirst == !column.only[1].empty() ? std::nullopt : std::optional<std::size_t>{isDayFirst ? 0 : 1};
}

/// A column that proves nothing is written as the others of its sheet, where these are of one order.
std::optional<std::size_t> SheetDates::provedBy(const Sheet& sheet, std::size_t column)
{
    const Column& own = sheet.columns[column];
    if (!own.only[0].empty() || !own.only[1].empty()) {
        return provedBy(own);
    }
    const auto has = [&sheet](std::size_t order) { return std::any_of(sheet.columns.begin(), sheet.columns.end(), [order](const Column& one) { return !one.only[order].empty(); }); };
    const bool isDayFirst = has(0);
    return isDayFirst == has(1) ? std::nullopt : std::optional<std::size_t>{isDayFirst ? 0 : 1};
}

std::optional<DatesOfSheets> SheetDates::compared(std::size_t column) const
{
    DatesOfSheets found{column, {}, {}, false};
    std::array<std::string, 2> examples;
    std::vector<const Sheet*> open;
    const auto put = [&](const Sheet& sheet, std::size_t order) {
        const Column& one = sheet.columns[column];
        found.sheets[order].push_back(sheet.name);
        examples[order] = !examples[order].empty() ? examples[order] : one.only[order].empty() ? one.unclear : one.only[order];
    };
    for (const Sheet& sheet : m_sheets) {
        if (column >= sheet.columns.size()) {
            continue;
        }
        const Column& one = sheet.columns[column];
        const bool hasDates = !one.unclear.empty() || !one.only[0].empty() || !one.only[1].empty();
        const auto order = hasDates ? provedBy(sheet, column) : std::nullopt;
        if (order) {
            put(sheet, *order);
        } else if (!one.unclear.empty() && one.only[0].empty()) {
            open.push_back(&sheet);
        }
    }
    const std::size_t more = found.sheets[1].size() > found.sheets[0].size() ? 1 : 0;
    const bool isDiffering = !found.sheets[1 - more].empty();
    if (found.sheets[more].empty()) {
        return std::nullopt;
    }
    // A sheet is mostly of one month, or of few.
    for (const Sheet* sheet : open) {
        const auto& months = sheet->columns[column].months;
        const bool isEven = months[1 - more].size() == months[more].size() && months[more].size() > 1 && !isDiffering;
        const bool isOther = months[1 - more].size() < months[more].size() || isEven;
        found.isOpen = found.isOpen || (isOther && !isDiffering);
        put(*sheet, isOther ? 1 - more : more);
    }
    found.examples.assign(examples.begin(), examples.end());
    return found.sheets[1 - more].empty() ? std::nullopt : std::optional{std::move(found)};
}

std::vector<DatesOfSheets> SheetDates::differing() const
{
    std::size_t width = 0;
    for (const Sheet& sheet : m_sheets) {
        width = std::max(width, sheet.columns.size());
    }
    std::vector<DatesOfSheets> all;
    for (std::size_t column = 0; column < width; ++column) {
        if (auto found = compared(column)) {
            all.push_back(*std::move(found));
        }
    }
    return all;
}

}  // namespace kinerja::ingest

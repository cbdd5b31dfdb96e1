// SPDX-License-Identifier: GPL-3.0-or-later
#include "month_names.h"

#include <algorithm>
#include <optional>

#include "cell_shape.h"
#include "kinerja/base/calendar.h"
#include "kinerja/ingest/number_text.h"
#include "period_columns.h"
#include "period_text.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostRowsAbove = 20;
constexpr std::size_t kFewestMonths = 3;

std::string_view at(HeaderCells cells, std::size_t column) noexcept { return column < cells.size() ? cells[column] : std::string_view{}; }

/// "202601"
std::optional<Period> monthOfNumber(std::string_view cell)
{
    constexpr std::size_t kDigits = 6;
    const bool isNumber = cell.size() == kDigits && cell.find_first_not_of("0123456789") == std::string_view::npos;
    return isNumber ? parsePeriodText(cell, {}) : std::nullopt;
}

/// The months that all values of a row are, one after the other; none where one is something else.
std::vector<MonthNames::Name> monthsIn(HeaderCells cells)
{
    std::vector<MonthNames::Name> found;
    std::optional<Period> last;
    std::optional<bool> areNumbers;
    std::size_t together = 0;
    std::size_t most = 0;
    bool isNamed = false;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto cell = cells[column];
        if (cell.empty() || !isTyped(cell)) {
            isNamed = isNamed || !cell.empty();
            together = 0;
            continue;
        }
        const auto number = monthOfNumber(cell);
        const auto month = number ? number : monthOfFirstDay(cell);
        if (!month || (last && last->end != month->first) || areNumbers.value_or(number.has_value()) != number.has_value()) {
            return {};
        }
        last = month;
        areNumbers = number.has_value();
        most = std::max(most, ++together);
        found.push_back({column, periodId(*month), std::string{cell}});
    }
    return isNamed && most >= kFewestMonths ? found : std::vector<MonthNames::Name>{};
}

/// The columns hold numbers beneath, and no days or further months.
bool areOverNumbers(const std::vector<MonthNames::Name>& names, const HeaderRowList& rows, std::size_t from)
{
    std::size_t numbers = 0;
    std::size_t others = 0;
    for (auto row = from; row < rows.size(); ++row) {
        for (const auto& name : names) {
            const auto cell = at(rows[row], name.column);
            const auto shape = shapeOf(cell);
            if (shape == ColumnShape::Date || shape == ColumnShape::Clock || monthOfNumber(cell)) {
                return false;
            }
            numbers += shape == ColumnShape::Number ? 1U : 0U;
            others += shape != ColumnShape::Number && !isBlank(cell) ? 1U : 0U;
        }
    }
    return numbers > others;
}

/// "2026"
std::optional<Period> yearOfNumber(std::string_view cell)
{
    constexpr std::size_t kDigits = 4;
    const bool isNumber = cell.size() == kDigits && cell.starts_with("20") && cell.find_first_not_of("0123456789") == std::string_view::npos;
    return isNumber ? parsePeriodText(cell, {}) : std::nullopt;
}

/// A name that is read as the year once it stands in the header.
std::string nameOfYear(std::string_view cell) { return "target " + std::string{cell}; }

/// The years that all values of a row are, one after the other and at least two, or one whose parts ("Q1 2026", "Jan" and "Feb") stand beside it.
std::vector<MonthNames::Name> yearsAmong(HeaderCells cells)
{
    std::vector<MonthNames::Name> found;
    std::vector<Period> parts;
    std::size_t months = 0;  // without a year of their own
    std::optional<Period> last;
    bool isNamed = false;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const auto cell = cells[column];
        if (cell.empty()) {
            continue;
        }
        if (!isTyped(cell)) {
            const auto part = periodColumn(cell, column, {});
            isNamed = isNamed || !part;
            if (part && part->period) {
                parts.push_back(*part->period);
            }
            months += part && !part->period ? 1U : 0U;
            continue;
        }
        const auto year = yearOfNumber(cell);
        if (!year || (last && last->end != year->first)) {
            return {};
        }
        last = year;
        found.push_back({column, nameOfYear(cell), std::string{cell}});
    }
    const bool hasParts = last && std::any_of(parts.begin(), parts.end(), [&](const Period& part) { return last->first <= part.first && part.end <= last->end; });
    const bool hasMonths = found.size() == 1 && months > 1;
    return isNamed && (found.size() > 1 || hasParts || hasMonths) ? found : std::vector<MonthNames::Name>{};
}

/// Beneath years, too, stand numbers: not those of further years in each of the columns.
bool areYearsAgain(const std::vector<MonthNames::Name>& names, HeaderCells row)
{
    return std::all_of(names.begin(), names.end(), [row](const auto& name) { return yearOfNumber(at(row, name.column)).has_value(); });
}

/// Below the parts of a year stand numbers as well.
bool arePartsOverNumbers(const HeaderRowList& rows, std::size_t header)
{
    std::vector<MonthNames::Name> parts;
    for (std::size_t column = 0; column < rows[header].size(); ++column) {
        if (!isTyped(rows[header][column]) && periodColumn(rows[header][column], column, {})) {
            parts.push_back({column, {}, {}});
        }
    }
    return parts.empty() || areOverNumbers(parts, rows, header + 1);
}

/// Names that are years, not the cells of a row.
bool areNamesOfYears(const std::vector<MonthNames::Name>& names, const HeaderRowList& rows, std::size_t header)
{
    const auto below = std::count_if(rows.begin() + static_cast<std::ptrdiff_t>(header) + 1, rows.end(), [&names](const auto& row) { return areYearsAgain(names, row); });
    return static_cast<std::size_t>(below) * 2 < rows.size() - header && areOverNumbers(names, rows, header + 1) && arePartsOverNumbers(rows, header);
}

/// Titles and groups leave most of the columns open; what fills them is a header of its own, or a row of the table.
bool isOpenAbove(const std::vector<MonthNames::Name>& names, HeaderCells above)
{
    const auto filled = std::count_if(names.begin(), names.end(), [&above](const auto& name) { return !at(above, name.column).empty(); });
    return static_cast<std::size_t>(filled) * 2 < names.size();
}

}  // namespace

MonthNames::MonthNames(const HeaderRowList& rows)
{
    for (std::size_t row = 0; row < std::min(rows.size(), kMostRowsAbove); ++row) {
        auto names = monthsIn(rows[row]);
        const bool areYears = names.empty();
        names = areYears ? yearsAmong(rows[row]) : names;
        if (names.empty()) {
            continue;
        }
        const bool isOpen = std::all_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(row), [&names](const auto& above) { return isOpenAbove(names, above); });
        if (isOpen && (areYears ? areNamesOfYears(names, rows, row) : areOverNumbers(names, rows, row + 1))) {
            m_row = row;
            m_names = std::move(names);
        }
        return;
    }
}

void MonthNames::restore(std::vector<std::string>& header) const
{
    for (const Name& name : m_names) {
        std::replace(header.begin(), header.end(), name.text, name.original);
    }
}

}  // namespace kinerja::ingest

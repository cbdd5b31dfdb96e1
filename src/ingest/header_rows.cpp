// SPDX-License-Identifier: GPL-3.0-or-later
#include "header_rows.h"

#include <algorithm>

#include "cell_shape.h"
#include "kinerja/ingest/options.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kFewestValueColumns = 2;
constexpr std::size_t kFewestRows = 2;
constexpr std::size_t kMostRowsAbove = 20;
constexpr std::size_t kRowsLookedAt = 50;

std::string_view at(HeaderCells cells, std::size_t column) noexcept { return column < cells.size() ? cells[column] : std::string_view{}; }

bool isValueCell(std::string_view cell) noexcept { return shapeOf(cell) != ColumnShape::Text; }

/// Half of the table's values at least, and no text in place of one.
bool isLikeBody(HeaderCells cells, const std::vector<bool>& isValue)
{
    std::size_t columns = 0;
    std::size_t held = 0;
    for (std::size_t column = 0; column < isValue.size(); ++column) {
        if (!isValue[column]) {
            continue;
        }
        if (!isTyped(at(cells, column)) && !at(cells, column).empty()) {
            return false;
        }
        ++columns;
        held += isValueCell(at(cells, column)) ? 1U : 0U;
    }
    return held * 2 >= columns;
}

bool namesAllValues(HeaderCells top, HeaderCells below, const std::vector<bool>& isValue)
{
    for (std::size_t column = 0; column < isValue.size(); ++column) {
        if (isValue[column] && at(top, column).empty() && at(below, column).empty()) {
            return false;
        }
    }
    return true;
}

/// The cell is the name of a field of some kind, and nothing else.
bool isFieldName(std::string_view cell)
{
    constexpr double kExact = 0.8;
    for (std::size_t at = 0; at < domain::kRecordKindCount; ++at) {
        const auto kind = static_cast<domain::RecordKind>(at);
        const auto& fields = fieldsOf(kind);
        if (std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return Synonyms::instance().score(kind, field, cell) > kExact; })) {
            return true;
        }
    }
    return false;
}

bool areDifferent(HeaderCells cells)
{
    std::vector<std::string_view> sorted{cells.begin(), cells.end()};
    std::sort(sorted.begin(), sorted.end());
    return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
}

}  // namespace

bool isLabelAbove(HeaderCells top, HeaderCells below)
{
    const bool areFull = top.size() == below.size() && filledCells(top) == top.size() && filledCells(below) == below.size();
    if (!areFull || !areNames(top) || !areNames(below) || !areDifferent(top) || !areDifferent(below)) {
        return false;
    }
    std::size_t above = 0;
    std::size_t named = 0;
    for (std::size_t column = 0; column < top.size(); ++column) {
        const bool isAbove = isFieldName(top[column]);
        const bool isBelow = isFieldName(below[column]);
        if (isAbove && !isBelow) {
            return false;
        }
        above += isAbove ? 1U : 0U;
        named += isBelow ? 1U : 0U;
    }
    return named >= 2 && above * 2 <= named;
}

bool areFieldNames(HeaderCells cells)
{
    constexpr std::size_t kFewest = 3;
    if (!areNames(cells) || filledCells(cells) != cells.size()) {
        return false;
    }
    const auto named = static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), isFieldName));
    return named >= kFewest && named * 2 >= cells.size();
}

bool areNames(HeaderCells cells) noexcept
{
    constexpr std::size_t kLongestName = 128;
    return filledCells(cells) > 0 && std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
               return cell.empty() || (cell.size() <= kLongestName && !isTyped(cell));
           });
}

bool completesHeader(HeaderCells top, HeaderCells below, const std::vector<bool>& isValue)
{
    if (!areNames(top) || !areNames(below)) {
        return false;
    }
    bool isNamedAbove = false;
    bool isOverValues = false;
    for (std::size_t column = 0; column < isValue.size(); ++column) {
        const bool hasTop = !at(top, column).empty();
        const bool hasName = !at(below, column).empty();
        const bool isGroup = at(top, column + 1).empty() && !at(below, column + 1).empty();
        if ((hasTop && hasName && !isGroup) || (!hasTop && !hasName && isValue[column])) {
            return false;
        }
        isNamedAbove = isNamedAbove || (hasTop && !hasName);
        isOverValues = isOverValues || (hasName && isValue[column]);
    }
    return isNamedAbove && isOverValues;
}

std::vector<bool> valueColumns(const HeaderRowList& rows, std::size_t from, std::size_t width)
{
    std::vector<std::size_t> filled(width);
    std::vector<std::size_t> typed(width);
    std::size_t count = 0;
    for (auto row = from; row < std::min(rows.size(), from + kRowsLookedAt); ++row) {
        count += filledCells(rows[row]) > 0 ? 1U : 0U;
        for (std::size_t column = 0; column < width; ++column) {
            filled[column] += at(rows[row], column).empty() ? 0U : 1U;
            typed[column] += isValueCell(at(rows[row], column)) ? 1U : 0U;
        }
    }
    std::vector<bool> isValue(width);
    for (std::size_t column = 0; column < width; ++column) {
        isValue[column] = typed[column] > 0 && typed[column] * 10 >= filled[column] * 9 && typed[column] * 2 >= count;
    }
    return isValue;
}

std::optional<std::size_t> headerBelow(const HeaderRowList& rows, std::size_t top, std::size_t width)
{
    std::size_t above = 0;
    for (auto row = top + 1; row + 1 < rows.size() && row <= top + kMostRowsAbove; ++row) {
        above += filledCells(rows[row - 1]) > 0 ? 1U : 0U;
        if (!areNames(rows[row]) || !couldBeHeader(rows[row])) {
            continue;
        }
        // Names of fields need one row beneath, others as many as there are labels above.
        const bool areFields = areFieldNames(rows[row]);
        const auto fewest = areFields ? 1 : std::max(kFewestRows, above);
        const auto withSecond = valueColumns(rows, row + 2, width);
        const bool isOfTwo = row + 2 < rows.size() && completesHeader(rows[row], rows[row + 1], withSecond);
        const auto isValue = isOfTwo ? withSecond : valueColumns(rows, row + 1, width);
        const auto body = row + (isOfTwo ? 2U : 1U);
        const auto isLike = [&](const auto& cells) { return isLikeBody(cells, isValue); };
        const auto begin = rows.begin();
        const auto step = [](std::size_t count) { return static_cast<std::ptrdiff_t>(count); };
        const auto likeBody = static_cast<std::size_t>(std::count_if(begin + step(body), rows.end(), isLike));
        if (std::count(isValue.begin(), isValue.end(), true) >= step(kFewestValueColumns) && likeBody >= fewest
            && namesAllValues(rows[row], isOfTwo ? HeaderCells{rows[row + 1]} : HeaderCells{}, isValue)
            && std::none_of(begin + step(top), begin + step(row), isLike)) {
            return row;
        }
    }
    return std::nullopt;
}

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_shape.h"

#include <algorithm>

#include "kinerja/ingest/date_text.h"
#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

bool isClock(std::string_view cell) noexcept
{
    return cell.size() >= 4 && cell.size() <= 8 && cell.find(':') != std::string_view::npos
           && cell.find_first_not_of("0123456789:") == std::string_view::npos;
}

}  // namespace

ColumnShape shapeOf(std::string_view cell) noexcept
{
    constexpr std::size_t kLongestValue = 64;
    if (cell.empty() || cell.size() > kLongestValue || isBlank(cell)) {
        return ColumnShape::Text;
    }
    return parseDate(cell)     ? ColumnShape::Date
           : parseNumber(cell) ? ColumnShape::Number
           : isClock(cell)     ? ColumnShape::Clock
                               : ColumnShape::Text;
}

bool isTyped(std::string_view cell) noexcept { return isBlank(cell) || shapeOf(cell) != ColumnShape::Text; }

bool fitsShapes(std::span<const std::string_view> cells, std::span<const ColumnShape> shapes,
                std::size_t& typed) noexcept
{
    typed = 0;
    for (std::size_t at = 0; at < std::min(cells.size(), shapes.size()); ++at) {
        if (shapes[at] == ColumnShape::Text || isBlank(cells[at])) {
            continue;
        }
        // Days such as 20260102 are numbers too.
        if (shapeOf(cells[at]) == ColumnShape::Text) {
            return false;
        }
        ++typed;
    }
    return true;
}

bool couldBeHeader(std::span<const std::string_view> cells) noexcept
{
    constexpr std::size_t kLongestName = 128;
    const bool allNames = std::all_of(cells.begin(), cells.end(), [](std::string_view cell) {
        return cell.empty() || (cell.size() <= kLongestName && !isTyped(cell));
    });
    const auto filled = filledCells(cells);
    return allNames && filled * 2 >= cells.size() && filled > 0;
}

std::size_t filledCells(std::span<const std::string_view> cells) noexcept
{
    return static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [](auto cell) { return !cell.empty(); }));
}

bool isConflictMark(std::string_view firstCell) noexcept
{
    return firstCell.starts_with("<<<<<<<") || firstCell.starts_with(">>>>>>>") || firstCell == "=======";
}

}  // namespace kinerja::ingest

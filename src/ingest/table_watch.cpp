// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_watch.h"

#include <algorithm>

#include "cell_shape.h"
#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

const std::string kNoCell{"\0", 1};  // the decoder lets no NUL through

bool hasValue(CellViews cells) noexcept
{
    return std::any_of(cells.begin(), cells.end(), [](auto cell) { return shapeOf(cell) != ColumnShape::Text; });
}

}  // namespace

TableWatch::TableWatch(const Dialect& dialect)
    : m_header(dialect.headerRows == 1 ? dialect.headerCells : std::vector<std::string>{}),
      m_firstName(m_header.empty() || m_header.front().empty() ? kNoCell : m_header.front()), m_shapes(dialect.shapes),
      m_width(dialect.width)
{
}

TableWatch::TableWatch(CellViews header)
    : m_header(header.begin(), header.end()), m_firstName(m_header.front().empty() ? kNoCell : m_header.front()),
      m_width(header.size())
{
}

bool TableWatch::isRemark(CellViews cells) const noexcept
{
    if (m_width < kFewestColumns) {
        return false;
    }
    const auto filled = filledCells(cells);
    if (filled > 1 || (filled == 1 && cells.front().empty())) {
        return false;
    }
    // The first cell of a record that was cut short is no remark.
    const bool isValueColumn = !m_shapes.empty() && m_shapes.front() != ColumnShape::Text;
    return filled == 0 || !isValueColumn || shapeOf(cells.front()) == ColumnShape::Text;
}

bool TableWatch::isOwnHeader(CellViews cells) const noexcept
{
    return cells.size() > 1 && std::equal(cells.begin(), cells.end(), m_header.begin(), m_header.end());
}

bool TableWatch::mayBeginAnother(CellViews cells) const noexcept
{
    return isOwnHeader(cells) || (cells.size() > 1 && couldBeHeader(cells));
}

bool TableWatch::beginsAnother(CellViews cells, CellViews next, bool isAfterGap) const noexcept
{
    if (isOwnHeader(cells)) {
        return true;
    }
    if (cells.size() < 2 || next.size() != cells.size() || !couldBeHeader(cells) || !hasValue(next)) {
        return false;
    }
    if (cells.size() != m_width) {
        return true;
    }
    const auto isNamed = [&](std::size_t at) { return m_shapes[at] != ColumnShape::Text && !cells[at].empty(); };
    bool contradicts = m_shapes.empty();
    for (std::size_t at = 0; at < m_shapes.size(); ++at) {
        contradicts = contradicts || isNamed(at);
    }
    return isAfterGap && contradicts && filledCells(cells) == cells.size();
}

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbered_rows.h"

#include <algorithm>
#include <charconv>

#include "kinerja/ingest/sheets.h"

namespace kinerja::ingest {

void NumberedRows::setHeader(CellViews header) noexcept
{
    std::uint64_t line = 0;
    const auto mark = header.empty() ? std::string_view{} : header.front();
    std::from_chars(mark.data(), mark.data() + mark.size(), line);
    m_areOfSheets = m_areNumbered && sheetRowOf(line).sheet > 0;
}

CellViews NumberedRows::ownCells(CellViews cells) const noexcept
{
    return m_areNumbered ? cells.subspan(m_areOfSheets ? 2 : 1) : cells;
}

void NumberedRows::takeNumber(Row& row)
{
    const std::string_view mark = row.cells.front();
    const auto* const end = mark.data() + mark.size();
    const auto* next = std::from_chars(mark.data(), end, row.line).ptr;
    m_areOfSheets = sheetRowOf(row.line).sheet > 0;
    m_exact.clear();
    m_merged.clear();
    while (next < end && (*next == ':' || *next == ';')) {
        auto& columns = *next == ':' ? m_exact : m_merged;
        std::size_t column = 0;
        next = std::from_chars(next + 1, end, column).ptr;
        columns.push_back(column);
    }
    for (auto* columns : {&m_exact, &m_merged}) {
        std::for_each(columns->begin(), columns->end(), [this](std::size_t& column) { column -= m_areOfSheets ? 1 : 0; });
    }
    row.exact = m_exact;
    row.merged = m_merged;
}

void NumberedRows::take(Row& row, std::size_t width)
{
    takeNumber(row);
    row.cells = row.cells.subspan(1);
    if (m_areOfSheets) {
        putSheetLast(row, width - 1);
    } else if (row.cells.size() < width) {
        m_padded.assign(row.cells.begin(), row.cells.end());
        m_padded.resize(width);
        row.cells = m_padded;
    }
}

/// What is too much in a row comes behind it.
void NumberedRows::putSheetLast(Row& row, std::size_t width)
{
    const auto own = row.cells.subspan(1);
    m_padded.assign(own.begin(), own.end());
    m_padded.resize(std::max(width, m_padded.size()));
    m_padded.insert(m_padded.begin() + static_cast<std::ptrdiff_t>(width), row.cells.front());
    row.cells = m_padded;
}

}  // namespace kinerja::ingest

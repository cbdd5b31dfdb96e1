// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_merges.h"

#include <algorithm>

namespace kinerja::ingest {

SheetMerges::SheetMerges(const std::vector<MergedCells>& merges, std::uint64_t headerLine)
{
    std::copy_if(merges.begin(), merges.end(), std::back_inserter(m_merges),
                 [headerLine](const MergedCells& one) { return one.firstRow > headerLine && one.lastRow > one.firstRow; });
    std::stable_sort(m_merges.begin(), m_merges.end(), [](const auto& a, const auto& b) { return a.firstRow < b.firstRow; });
}

void SheetMerges::openAt(std::uint64_t line, std::span<const TableCell> cells)
{
    for (; m_next < m_merges.size() && m_merges[m_next].firstRow <= line; ++m_next) {
        const auto& [firstRow, lastRow, firstColumn, lastColumn] = m_merges[m_next];
        if (firstRow == line && firstColumn < cells.size() && !cells[firstColumn].text.empty()) {
            m_open.insert_or_assign(firstColumn, Open{lastRow, std::string{cells[firstColumn].text}, cells[firstColumn].isExact});
        }
    }
}

std::span<const TableCell> SheetMerges::fill(std::uint64_t line, std::span<const TableCell> cells)
{
    std::erase_if(m_open, [line](const auto& one) { return one.second.lastRow < line; });
    if (m_open.empty()) {
        openAt(line, cells);
        return cells;
    }
    m_cells.assign(cells.begin(), cells.end());
    bool isFilled = false;
    for (const auto& [column, open] : m_open) {
        m_cells.resize(std::max(m_cells.size(), column + 1));
        if (m_cells[column].text.empty()) {
            m_cells[column] = {open.text, open.isExact, true};
            isFilled = true;
        }
    }
    m_filledRows += isFilled ? 1U : 0U;
    openAt(line, cells);
    return m_cells;
}

}  // namespace kinerja::ingest

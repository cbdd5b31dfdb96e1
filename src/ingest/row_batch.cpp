// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_batch.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace kinerja::ingest {

bool RowBatch::put(const Row& row)
{
    const auto bytes = std::accumulate(row.cells.begin(), row.cells.end(), std::size_t{0},
                                       [](std::size_t sum, std::string_view cell) { return sum + cell.size(); });
    const bool hasRoom = bytes <= m_size - m_used && m_cells.size() + row.cells.size() <= kCells;
    if (!hasRoom && !isEmpty()) {
        return false;
    }
    if (bytes > m_size) {
        m_size = std::max(kBytes, bytes);
        m_text = std::make_unique_for_overwrite<char[]>(m_size);
    }
    for (const std::string_view cell : row.cells) {
        char* const at = m_text.get() + m_used;
        if (!cell.empty()) {
            std::memcpy(at, cell.data(), cell.size());
        }
        m_cells.emplace_back(at, cell.size());
        m_used += cell.size();
    }
    m_columns.insert(m_columns.end(), row.exact.begin(), row.exact.end());
    m_columns.insert(m_columns.end(), row.merged.begin(), row.merged.end());
    m_rows.push_back({row.line, static_cast<std::uint32_t>(row.cells.size()), static_cast<std::uint32_t>(row.exact.size()),
                      static_cast<std::uint32_t>(row.merged.size()), row.mending});
    return true;
}

void RowBatch::clear() noexcept
{
    m_rows.clear();
    m_cells.clear();
    m_columns.clear();
    m_used = 0;
    m_row = 0;
    m_cell = 0;
    m_column = 0;
}

bool RowBatch::next(Row& row) noexcept
{
    if (m_row == m_rows.size()) {
        return false;
    }
    const Head& head = m_rows[m_row++];
    row.line = head.line;
    row.mending = head.mending;
    row.cells = {m_cells.data() + m_cell, head.cells};
    row.exact = {m_columns.data() + m_column, head.exact};
    row.merged = {m_columns.data() + m_column + head.exact, head.merged};
    m_cell += head.cells;
    m_column += head.exact + head.merged;
    return true;
}

}  // namespace kinerja::ingest

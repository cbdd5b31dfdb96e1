// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_corrector.h"

#include <algorithm>

namespace kinerja::ingest {

void RowCorrector::replace(Row& row)
{
    const auto found = m_corrections->find(row.line);
    if (found == m_corrections->end()) {
        return;
    }
    const Correction& correction = found->second;
    if (!std::equal(row.cells.begin(), row.cells.end(), correction.was.begin(), correction.was.end())) {
        return;
    }
    m_cells.assign(correction.cells.begin(), correction.cells.end());
    // What was typed has no type of its own.
    const auto keep = [&](std::span<const std::size_t> columns, std::vector<std::size_t>& kept) {
        kept.clear();
        std::copy_if(columns.begin(), columns.end(), std::back_inserter(kept),
                     [&](std::size_t column) { return column < m_cells.size() && m_cells[column] == row.cells[column]; });
    };
    keep(row.exact, m_exact);
    keep(row.merged, m_merged);
    row.cells = m_cells;
    row.exact = m_exact;
    row.merged = m_merged;
    row.mending = Mending::None;
    ++m_applied;
}

}  // namespace kinerja::ingest

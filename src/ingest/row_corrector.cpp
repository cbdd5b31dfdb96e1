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
    m_exact.clear();
    for (const auto column : row.exact) {
        // What was typed has no type of its own.
        if (column < m_cells.size() && m_cells[column] == row.cells[column]) {
            m_exact.push_back(column);
        }
    }
    row.cells = m_cells;
    row.exact = m_exact;
    row.mending = Mending::None;
    ++m_applied;
}

}  // namespace kinerja::ingest

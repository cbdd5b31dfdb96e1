// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stepped_discounts.h"
#include "text_marks.h"

namespace kinerja::ingest {

/// What a cell is read as in place of what is written, once for all that look at it. Cells that are shown as they are written
/// (Dialect::isRaw) stay so.
class CleanCells {
public:
    explicit CleanCells(const Dialect& dialect)
        : m_marks(dialect), m_steps(dialect.isRaw ? std::vector<std::string>{} : dialect.header)
    {
    }

    /// `raw`: the row as it is written, empty where that is not known. The row's cells hold until the next one.
    void apply(Row& row, std::string_view raw)
    {
        m_marks.apply(row, raw);
        m_steps.apply(row);
    }
    [[nodiscard]] const SteppedDiscounts& steps() const noexcept { return m_steps; }
    void restart() noexcept { m_steps.clear(); }

private:
    TextMarks m_marks;
    SteppedDiscounts m_steps;
};

}  // namespace kinerja::ingest

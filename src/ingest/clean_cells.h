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
        : m_marks(dialect.isRaw ? std::vector<TextMark>{} : dialect.textMarks), m_steps(dialect.isRaw ? std::vector<std::string>{} : dialect.header)
    {
    }

    /// The row's cells hold until the next one.
    void apply(Row& row)
    {
        if (!m_marks.areNone()) {
            row.cells = m_marks.without(row.cells);
        }
        m_steps.apply(row);
    }
    [[nodiscard]] const SteppedDiscounts& steps() const noexcept { return m_steps; }
    void restart() noexcept { m_steps.clear(); }

private:
    TextMarks m_marks;
    SteppedDiscounts m_steps;
};

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "table_watch.h"

namespace kinerja::ingest {

/// Rows of a table of our own, made of a workbook or of a list of records: before its cells each has its number, and behind that
/// the name of its sheet where several are read as one.
/// "17:2:5;3": row 17, its cells 2 and 5 are exact, and cell 3 is of one that is merged.
class NumberedRows {
public:
    explicit NumberedRows(bool areNumbered) noexcept : m_areNumbered(areNumbered) {}

    [[nodiscard]] bool areNumbered() const noexcept { return m_areNumbered; }
    [[nodiscard]] bool areOfSheets() const noexcept { return m_areOfSheets; }
    /// Takes the number of the header at hand.
    void setHeader(CellViews header) noexcept;
    /// A row's cells without its number and its sheet's name.
    [[nodiscard]] CellViews ownCells(CellViews cells) const noexcept;
    /// Sets the row's line, and its exact and merged cells.
    void takeNumber(Row& row);
    /// As takeNumber(), and leaves the number out of the cells. A row shorter than `width` is filled with cells that nothing is in;
    /// the name of its sheet becomes the last of `width` cells. They hold until the next row.
    void take(Row& row, std::size_t width);

private:
    void putSheetLast(Row& row, std::size_t width);

    bool m_areNumbered;
    bool m_areOfSheets = false;
    std::vector<std::size_t> m_exact;
    std::vector<std::size_t> m_merged;
    std::vector<std::string_view> m_padded;
};

}  // namespace kinerja::ingest

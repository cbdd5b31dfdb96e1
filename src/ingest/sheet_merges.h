// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "sheet_events.h"

namespace kinerja::ingest {

/// Gives the value of cells merged over several rows of a table to each of its rows; the sheet itself holds it in the first alone.
class SheetMerges {
public:
    /// Those that begin below `headerLine`.
    SheetMerges(const std::vector<MergedCells>& merges, std::uint64_t headerLine);

    [[nodiscard]] bool isEmpty() const noexcept { return m_merges.empty(); }
    /// The row with what merges above it say. Valid until the next one.
    [[nodiscard]] std::span<const TableCell> fill(std::uint64_t line, std::span<const TableCell> cells);
    /// Rows that took something.
    [[nodiscard]] std::uint64_t filledRows() const noexcept { return m_filledRows; }

private:
    struct Open {
        std::uint64_t lastRow = 0;
        std::string text;
        bool isExact = false;
    };
    void openAt(std::uint64_t line, std::span<const TableCell> cells);

    std::vector<MergedCells> m_merges;     ///< by their first row
    std::size_t m_next = 0;
    std::map<std::size_t, Open> m_open;    ///< by column
    std::vector<TableCell> m_cells;
    std::uint64_t m_filledRows = 0;
};

}  // namespace kinerja::ingest

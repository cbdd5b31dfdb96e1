// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/inspect.h"
#include "sheet_events.h"
#include "table_text.h"

namespace kinerja::ingest {

/// Lets the rows of a sheet's first table pass, and tells where behind a blank row another one begins or only remarks follow.
/// Bounded memory: the few rows that may be either.
/// Source: docs/ingest.md
class SheetTables {
public:
    /// `headerLine`: the row with the table's names, 0 where it has none; then all rows pass.
    SheetTables(SheetEvents::Take into, std::uint64_t headerLine) : m_into(std::move(into)), m_headerLine(headerLine) {}

    /// Errors: those of `into`.
    [[nodiscard]] Status add(std::uint64_t line, std::span<const TableCell> cells);
    /// No row follows.
    [[nodiscard]] Status finish();

    /// The rest of the sheet, which is not in the table.
    void addNotes(std::vector<Note>& notes) const;
    /// Cells of remarks below the table.
    [[nodiscard]] std::vector<std::string> remarks() const;

private:
    struct HeldRow {
        std::uint64_t line = 0;
        struct Cell {
            std::string text;
            bool isExact = false;
            bool isMerged = false;
        };
        std::vector<Cell> cells;
    };
    struct Column {
        std::uint64_t filled = 0;
        std::uint64_t typed = 0;
    };

    [[nodiscard]] Status pass(std::uint64_t line, std::span<const TableCell> cells);
    [[nodiscard]] Status letHeldPass();
    void hold(std::uint64_t line, std::span<const TableCell> cells);
    [[nodiscard]] bool isRemark(std::span<const TableCell> cells) const;
    [[nodiscard]] bool isNextPage(std::span<const TableCell> next) const;
    [[nodiscard]] bool hasValuesIn(std::size_t column) const;
    [[nodiscard]] bool mayBeNames(std::span<const TableCell> cells) const;
    [[nodiscard]] bool beginsAnother(std::span<const TableCell> next) const;
    void leaveOut(std::uint64_t line, bool isAfterGap, std::span<const TableCell> cells);

    SheetEvents::Take m_into;
    std::uint64_t m_headerLine;
    std::uint64_t m_lastLine = 0;
    std::vector<std::string> m_header;
    std::vector<std::string> m_first;  ///< the row below it
    std::vector<Column> m_columns;   ///< of the first rows that passed
    std::uint64_t m_shapedRows = 0;
    std::vector<HeldRow> m_held;     ///< remarks behind a gap, and the names of another table, which come last
    bool m_holdsNames = false;
    bool m_isOver = false;
    std::uint64_t m_tables = 0;
    std::uint64_t m_rows = 0;
    std::vector<LineSpan> m_spans;   ///< of the other tables, the first ones
    LineSpan m_footer;
};

}  // namespace kinerja::ingest

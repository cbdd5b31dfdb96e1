// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "alike_sheets.h"
#include "kinerja/base/result.h"
#include "sheet_dates.h"
#include "sheet_evidence.h"
#include "sheet_marks.h"
#include "sheet_reading.h"
#include "table_text.h"

namespace kinerja::ingest {

/// A sheet with the rows that it begins with, as they are written.
struct SheetStart {
    std::size_t sheet = 0;
    std::vector<HeadRow> rows;
    std::uint64_t headerLine = 0;  ///< 0 where no row has names
    SheetNames names;
};

/// Reads sheets with the same names as one table. Behind the number of each row stands its sheet's name, which CellReader gives as the
/// last column.
class SheetStack {
public:
    SheetStack(SheetReading& reading, std::vector<SheetStart> sheets) : m_reading(reading), m_sheets(std::move(sheets)) {}

    /// False: their names turned out to differ, in rows below the first.
    /// Errors: as SheetReading::tell() and TableText::add().
    [[nodiscard]] Result<bool> read();

    [[nodiscard]] SheetEvidence& evidence() noexcept { return m_evidence; }
    [[nodiscard]] std::uint64_t rows() const noexcept { return m_text.rows(); }
    /// Gives the table, its dialect and notes. Once.
    [[nodiscard]] Status moveInto(FoundTable& found);

private:
    [[nodiscard]] Result<bool> readAll(bool fills);
    [[nodiscard]] Status readSheet(std::size_t at, bool fills);
    [[nodiscard]] Status addFirst(std::uint64_t row, std::span<const TableCell> cells);
    [[nodiscard]] Status addRow(std::size_t at, std::uint64_t row, std::span<const TableCell> cells);
    [[nodiscard]] std::span<const TableCell> inFirstOrder(const NamesPlace& place, std::span<const TableCell> cells);
    [[nodiscard]] bool settleFirst(const std::vector<MergedCells>& merges);
    void mark(HeadRow& row, bool isHeader);
    [[nodiscard]] std::string sheetColumn() const;

    SheetReading& m_reading;
    std::vector<SheetStart> m_sheets;
    SheetNames m_names;                              ///< of the first
    std::vector<NamesPlace> m_places;                ///< of the names on each sheet
    std::vector<std::vector<MergedCells>> m_merges;  ///< over several rows of each
    bool m_hasMerges = false;
    TableText m_text;
    Dialect m_dialect;
    SheetEvidence m_evidence;
    SheetMarks m_marks;
    SheetDates m_dates;
    SheetCounts m_counts;
    std::vector<Note> m_notes;
    std::vector<TableCell> m_cells;
    std::vector<TableCell> m_row;
};

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "table_text.h"
#include "workbook.h"
#include "xml_stream.h"

namespace kinerja::ingest {

/// Cells shown as one. Rows from 1, as the sheet numbers them; columns from 0.
struct MergedCells {
    std::uint64_t firstRow = 0;
    std::uint64_t lastRow = 0;
    std::size_t firstColumn = 0;
    std::size_t lastColumn = 0;
};

/// Reads a sheet's cells row by row. What a cell is decides how it is written: numbers plainly, days as ISO, logical
/// values TRUE and FALSE, errors and texts as they are, formulas as their stored value.
/// Source: ECMA-376 part 1, 18.3 (worksheets)
class SheetEvents : public XmlEvents {
public:
    using Take = std::function<Status(std::uint64_t row, std::span<const TableCell> cells)>;
    /// `mostRows`: after so many rows no more is read; 0 = all.
    SheetEvents(const Workbook& book, Take take, std::uint64_t mostRows = 0);

    void open(std::string_view name, const XmlAttributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view piece) override;

    bool isSheet = false;                        ///< the part is a work sheet
    std::vector<MergedCells> merges;             ///< near the top, where headers are
    std::vector<MergedCells> mergedRows;         ///< over several rows; none where there are too many
    std::uint64_t formulas = 0;
    std::uint64_t formulasWithoutValue = 0;      ///< their formula stands in the cell's place
    std::uint64_t hiddenRows = 0;

private:
    enum class Type : std::uint8_t { Number, Shared, Text, Inline, Boolean, Error, Iso };
    enum class Part : std::uint8_t { None, Value, Formula, Inline };
    struct Cell {
        std::size_t column = 0;
        std::size_t offset = 0;        ///< in m_rowText
        std::size_t length = 0;
        std::string_view shared;       ///< stays where it is
        bool isExact = false;
    };

    void openRow(const XmlAttributes& attributes);
    void openCell(const XmlAttributes& attributes);
    void openInCell(std::string_view name, const XmlAttributes& attributes);
    void closeInCell(std::string_view name);
    void closeCell();
    void closeRow();
    void addMerge(std::string_view reference);
    void keepShared(Cell& cell);
    void keepNumber(Cell& cell);
    void keepText(Cell& cell, std::string_view text, bool isExact = false);
    void refuse(Errc code, const std::string& what);

    const Workbook& m_book;
    Take m_take;
    std::uint64_t m_mostRows;
    std::uint64_t m_rowsGiven = 0;
    std::uint64_t m_rowElements = 0;
    std::uint64_t m_cellElements = 0;
    std::uint64_t m_mergedRows = 0;

    bool m_isInData = false;
    std::uint64_t m_row = 0;
    bool m_isHiddenRow = false;
    std::vector<Cell> m_cells;
    std::string m_rowText;
    std::vector<TableCell> m_given;

    bool m_isInCell = false;
    Cell m_cell;
    std::size_t m_nextColumn = 0;
    Type m_type = Type::Number;
    std::size_t m_style = 0;
    Part m_part = Part::None;
    bool m_hasValue = false;
    bool m_hasFormula = false;
    bool m_keepsSpace = false;
    std::string m_value;
    std::string m_formula;
    TextRuns m_runs;
};

}  // namespace kinerja::ingest

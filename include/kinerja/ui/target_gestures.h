// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <QString>

#include "kinerja/present/target_sheet.h"

/// What the gestures of a spreadsheet do to a grid of targets: edits, worked out without a widget.
namespace kinerja::ui {

/// Columns of the grid.
inline constexpr int kNameColumn = 0;
inline constexpr int kBaselineColumn = 1;
inline constexpr int kFirstMonthColumn = 2;
inline constexpr int kYearColumn = 14;
inline constexpr int kGridColumns = 15;

/// One cell a person has changed: `month` 0…11, or present::TargetSheet::kYear, which is distributed over the months;
/// no value takes the target away.
struct TargetEdit {
    std::string key;
    int month = 0;
    std::optional<Raw4> value;

    friend bool operator==(const TargetEdit&, const TargetEdit&) = default;
};
using TargetEdits = std::vector<TargetEdit>;

/// A rectangle of cells, both ends inclusive, in the grid's rows and columns.
struct CellRange {
    int top = 0;
    int left = 0;
    int bottom = -1;
    int right = -1;

    [[nodiscard]] bool isEmpty() const noexcept { return bottom < top || right < left; }
    [[nodiscard]] int rows() const noexcept { return bottom - top + 1; }
    [[nodiscard]] int columns() const noexcept { return right - left + 1; }
};

/// Its months, or the year where nothing else is selected; empty when it holds none of them.
[[nodiscard]] CellRange editableRange(const CellRange& range) noexcept;

/// Takes away what is set there.
[[nodiscard]] TargetEdits clearCells(const present::TargetSheet& sheet, const CellRange& range);
/// The first row into those below; of one row, the row above into it.
[[nodiscard]] TargetEdits fillDown(const present::TargetSheet& sheet, const CellRange& range);
/// The first column into those to its right; of one column, the column before into it.
[[nodiscard]] TargetEdits fillRight(const present::TargetSheet& sheet, const CellRange& range);

/// TAB between columns, line breaks between rows: names, and numbers with all their digits.
[[nodiscard]] QString copiedText(const present::TargetSheet& sheet, const CellRange& range);
/// The same cells as the program itself reads them back, whatever unit and language are chosen then.
[[nodiscard]] QByteArray copiedCells(const present::TargetSheet& sheet, const CellRange& range);
inline constexpr auto kCellsFormat = "application/x-kinerja-targets";
/// Returns: nullopt when they are of another unit.
[[nodiscard]] std::optional<present::PastedCells> cellsOf(const QByteArray& copied, kpi::Unit unit);

struct Pasting {
    TargetEdits edits;                         ///< empty if `problems` or `hasNoRoom`
    CellRange range;                           ///< the cells it fills
    std::set<std::pair<int, int>> problems;    ///< rows and months that could not be read
    bool hasNoRoom = false;                    ///< the block is larger than the grid from there on
};
/// Lays the cells over the grid from the selection's corner on; one cell alone fills the selection. All or nothing.
[[nodiscard]] Pasting pasteCells(const present::TargetSheet& sheet, const CellRange& selection, const present::PastedCells& cells);

}  // namespace kinerja::ui

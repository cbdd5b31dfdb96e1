// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/target_gestures.h"

#include <algorithm>

#include <QByteArrayList>
#include <QStringList>

namespace kinerja::ui {
namespace {

using present::TargetSheet;

int monthOf(int column) { return column - kFirstMonthColumn; }

/// An edit, unless the cell is like that already.
void add(const TargetSheet& sheet, int row, int column, std::optional<Raw4> value, TargetEdits& edits)
{
    const int month = monthOf(column);
    const auto now = value && month == TargetSheet::kYear ? sheet.value(row, month) : sheet.cell(row, month).value;
    if (now != value) {
        edits.push_back({sheet.key(row), month, value});
    }
}

/// With all its digits, unlike what the column shows.
QString baselineText(const TargetSheet& sheet, int row)
{
    const auto raw = kpi::rawOf(sheet.grid().rows[static_cast<std::size_t>(row)].past->whole);
    return raw ? present::exactTargetText(static_cast<Raw4>(*raw), sheet.unit(), sheet.format().language()) : QString{};
}

template <typename Visit>
void eachCell(const CellRange& range, Visit visit)
{
    for (int row = range.top; row <= range.bottom; ++row) {
        for (int column = range.left; column <= range.right; ++column) {
            visit(row, column);
        }
    }
}

}  // namespace

CellRange editableRange(const CellRange& range) noexcept
{
    if (range.left == kYearColumn) {
        return range;
    }
    CellRange months = range;
    months.left = std::max(range.left, kFirstMonthColumn);
    months.right = std::min(range.right, kYearColumn - 1);
    return months;
}

TargetEdits clearCells(const TargetSheet& sheet, const CellRange& range)
{
    TargetEdits edits;
    eachCell(editableRange(range), [&](int row, int column) { add(sheet, row, column, std::nullopt, edits); });
    return edits;
}

TargetEdits fillDown(const TargetSheet& sheet, const CellRange& range)
{
    const CellRange cells = editableRange(range);
    TargetEdits edits;
    const int from = cells.rows() == 1 ? cells.top - 1 : cells.top;
    if (from < 0) {
        return edits;
    }
    eachCell({from + 1, cells.left, cells.bottom, cells.right}, [&](int row, int column) {
        add(sheet, row, column, sheet.value(from, monthOf(column)), edits);
    });
    return edits;
}

TargetEdits fillRight(const TargetSheet& sheet, const CellRange& range)
{
    const CellRange cells = editableRange(range);
    TargetEdits edits;
    const int from = cells.columns() == 1 ? cells.left - 1 : cells.left;
    if (from < kFirstMonthColumn || cells.left == kYearColumn) {
        return edits;
    }
    eachCell({cells.top, from + 1, cells.bottom, cells.right}, [&](int row, int column) {
        add(sheet, row, column, sheet.value(row, monthOf(from)), edits);
    });
    return edits;
}

QString copiedText(const TargetSheet& sheet, const CellRange& range)
{
    QStringList lines;
    for (int row = range.top; row <= range.bottom; ++row) {
        QStringList line;
        for (int column = range.left; column <= range.right; ++column) {
            line << (column == kNameColumn       ? sheet.label(row)
                     : column == kBaselineColumn ? baselineText(sheet, row)
                                                 : sheet.editText(row, monthOf(column)));
        }
        lines << line.join(QLatin1Char{'\t'});
    }
    return lines.join(QLatin1Char{'\n'});
}

QByteArray copiedCells(const TargetSheet& sheet, const CellRange& range)
{
    CellRange cells = range;
    cells.left = std::max(range.left, kFirstMonthColumn);
    QByteArrayList lines{QByteArray::number(static_cast<int>(sheet.unit().unit))};
    for (int row = cells.top; row <= cells.bottom; ++row) {
        QByteArrayList line;
        for (int column = cells.left; column <= cells.right; ++column) {
            const auto value = sheet.value(row, monthOf(column));
            line << (value ? QByteArray::number(static_cast<qlonglong>(*value)) : QByteArray{});
        }
        lines << line.join('\t');
    }
    return lines.join('\n');
}

std::optional<present::PastedCells> cellsOf(const QByteArray& copied, kpi::Unit unit)
{
    QByteArrayList lines = copied.split('\n');
    if (lines.size() < 2 || lines.takeFirst() != QByteArray::number(static_cast<int>(unit))) {
        return std::nullopt;
    }
    present::PastedCells cells;
    for (const QByteArray& line : lines) {
        auto& values = cells.values.emplace_back();
        for (const QByteArray& text : line.split('\t')) {
            bool isNumber = false;
            const qlonglong value = text.toLongLong(&isNumber);
            if (!text.isEmpty() && !isNumber) {
                return std::nullopt;
            }
            values.push_back(isNumber ? std::optional{static_cast<Raw4>(value)} : std::nullopt);
        }
        cells.unreadable.emplace_back(values.size(), false);
    }
    return cells;
}

Pasting pasteCells(const TargetSheet& sheet, const CellRange& selection, const present::PastedCells& cells)
{
    Pasting pasting;
    const CellRange target = editableRange(selection);
    const bool isOne = cells.rows() == 1 && cells.columns() == 1;
    pasting.range = isOne ? target
                          : CellRange{target.top, target.left, target.top + cells.rows() - 1, target.left + cells.columns() - 1};
    const int lastColumn = target.left == kYearColumn ? kYearColumn : kYearColumn - 1;
    pasting.hasNoRoom = target.isEmpty() || pasting.range.bottom >= sheet.rows() || pasting.range.right > lastColumn;
    if (pasting.hasNoRoom || pasting.range.isEmpty()) {
        return pasting;
    }
    eachCell(pasting.range, [&](int row, int column) {
        const auto line = static_cast<std::size_t>(isOne ? 0 : row - pasting.range.top);
        const auto at = static_cast<std::size_t>(isOne ? 0 : column - pasting.range.left);
        if (at >= cells.values[line].size()) {
            return;  // a shorter row says nothing about the rest
        }
        if (cells.unreadable[line][at]) {
            pasting.problems.emplace(row, monthOf(column));
        }
        add(sheet, row, column, cells.values[line][at], pasting.edits);
    });
    if (!pasting.problems.empty()) {
        pasting.edits.clear();
    }
    return pasting;
}

}  // namespace kinerja::ui

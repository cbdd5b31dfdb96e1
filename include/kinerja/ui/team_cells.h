// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QStyleOptionViewItem>

#include "kinerja/charts/theme.h"

class QModelIndex;
class QPainter;
class QTableView;

/// What the painted cells of the Team and Actions tables share.
namespace kinerja::ui {

inline constexpr int kTwoLineRow = 44;
inline constexpr int kCellMargin = 8;

/// Ground, selection, hover and focus of a cell as the style has them, without its text.
void paintCellGround(QPainter& painter, QStyleOptionViewItem option, const QModelIndex& index);

struct CellLines {
    QString top;
    QString bottom;
    QColor topColour;
    bool isBold = false;
    Qt::Alignment alignment = Qt::AlignLeft;
};
/// One line in the middle, or two with the second in label size; made to fit.
void paintCellLines(QPainter& painter, const QRectF& rect, const CellLines& lines, const charts::Theme& theme);

/// Read-only rows of two lines, chosen as a whole, sorted by their heads.
void prepareTable(QTableView& table);

/// What a column's head needs to be read whole.
[[nodiscard]] int headWidth(const QTableView& table, int column);

}  // namespace kinerja::ui

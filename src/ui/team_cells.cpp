// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/team_cells.h"

#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QPainter>
#include <QTableView>

#include "kinerja/charts/painters.h"

namespace kinerja::ui {

void paintCellGround(QPainter& painter, QStyleOptionViewItem option, const QModelIndex& index)
{
    Q_UNUSED(index)
    option.text.clear();
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);
}

void paintCellLines(QPainter& painter, const QRectF& rect, const CellLines& lines, const charts::Theme& theme)
{
    QFont topFont = charts::font(charts::TextRole::Body);
    topFont.setBold(lines.isBold);
    const QFont bottomFont = charts::font(charts::TextRole::Label);
    painter.save();
    painter.setFont(topFont);
    painter.setPen(lines.topColour);
    if (lines.bottom.isEmpty()) {
        painter.drawText(rect, static_cast<int>(lines.alignment | Qt::AlignVCenter),
                         charts::fittedText(lines.top, topFont, rect.width()));
        painter.restore();
        return;
    }
    const qreal middle = rect.center().y() + 2.0;
    const QRectF upper{rect.left(), middle - 20.0, rect.width(), 20.0};
    const QRectF lower{rect.left(), middle, rect.width(), 16.0};
    painter.drawText(upper, static_cast<int>(lines.alignment | Qt::AlignVCenter),
                     charts::fittedText(lines.top, topFont, rect.width()));
    painter.setFont(bottomFont);
    painter.setPen(theme.ink3);
    painter.drawText(lower, static_cast<int>(lines.alignment | Qt::AlignVCenter),
                     charts::fittedText(lines.bottom, bottomFont, rect.width()));
    painter.restore();
}

void prepareTable(QTableView& table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setSortingEnabled(true);
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(kTwoLineRow);
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

int headWidth(const QTableView& table, int column)
{
    // Not the header's own font: its sections have that of the style sheet.
    const QFontMetrics metrics{charts::font(charts::TextRole::LabelBold)};
    return metrics.horizontalAdvance(table.model()->headerData(column, Qt::Horizontal).toString()) + 2 * kCellMargin + 1;
}

}  // namespace kinerja::ui

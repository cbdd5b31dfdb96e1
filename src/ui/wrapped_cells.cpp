// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrapped_cells.h"

#include <algorithm>

#include <QHeaderView>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>

namespace kinerja::ui {
namespace {

constexpr int kSide = 8;
constexpr int kMostLines = 6;

QStringList wrapped(const QString& text, const QFont& font, int width)
{
    QTextLayout layout{text, font};
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

}  // namespace

WrappedCells::WrappedCells(QTableView* table) : QStyledItemDelegate{table}, m_table{table}
{
    table->setWordWrap(true);
    table->setItemDelegate(this);
}

QStringList WrappedCells::linesOf(const QString& text, const QFont& font, int width)
{
    const QString whole = text.simplified();
    const int room = std::max(1, width - 2 * kSide);
    QStringList lines = wrapped(whole, font, room);
    for (int all = kMostLines * room; lines.size() > kMostLines && all > room; all -= room / 4) {
        lines = wrapped(QFontMetrics{font}.elidedText(whole, Qt::ElideMiddle, all), font, room);
    }
    return lines.mid(0, kMostLines);
}

void WrappedCells::fitRows()
{
    const QAbstractItemModel& model = *m_table->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        int height = 0;
        for (int column = 0; column < model.columnCount(); ++column) {
            height = std::max(height, heightOf(model.index(row, column)));
        }
        m_table->verticalHeader()->resizeSection(row, height);
    }
}

int WrappedCells::heightOf(const QModelIndex& index) const
{
    const int one = m_table->verticalHeader()->defaultSectionSize();
    const QFont font = m_table->font();
    const auto lines = linesOf(index.data().toString(), font, m_table->columnWidth(index.column())).size();
    return one + static_cast<int>(std::max<qsizetype>(0, lines - 1)) * QFontMetrics{font}.lineSpacing();
}

void WrappedCells::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStringList lines = linesOf(cell.text, cell.font, cell.rect.width());
    cell.text.clear();
    m_table->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, m_table);
    const QFontMetrics metrics{cell.font};
    const int above = (m_table->verticalHeader()->defaultSectionSize() - metrics.height()) / 2;
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(QPalette::Text));
    int y = cell.rect.top() + above + metrics.ascent();
    for (const QString& line : lines) {
        painter->drawText(cell.rect.left() + kSide, y, line);
        y += metrics.lineSpacing();
    }
    painter->restore();
}

}  // namespace kinerja::ui

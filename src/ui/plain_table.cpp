// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/plain_table.h"

#include <algorithm>

#include <QFontMetrics>
#include <QHeaderView>

#include "kinerja/charts/theme.h"
#include "kinerja/report/table_widths.h"
#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {

PlainTable::PlainTable(QWidget* parent) : QTableWidget{parent}
{
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void PlainTable::showTable(const present::PrintedTable& table)
{
    clearContents();
    const int columns = static_cast<int>(table.columns.size());
    setColumnCount(columns);
    setRowCount(static_cast<int>(table.rows.size()));
    m_weights.clear();
    for (int column = 0; column < columns; ++column) {
        const auto& described = table.columns[static_cast<std::size_t>(column)];
        const auto alignment = Qt::AlignVCenter | (described.rightAligned ? Qt::AlignRight : Qt::AlignLeft);
        m_weights.push_back(described.weight);
        auto* head = new QTableWidgetItem{described.head};
        head->setTextAlignment(alignment);
        setHorizontalHeaderItem(column, head);
        for (int row = 0; row < rowCount(); ++row) {
            const QString text = table.rows[static_cast<std::size_t>(row)].value(column);
            auto* item = new QTableWidgetItem{text};
            item->setTextAlignment(alignment);
            item->setToolTip(plainToolTip(text));
            if (table.lastIsTotal && row + 1 == rowCount()) {
                QFont bold = font();
                bold.setBold(true);
                item->setFont(bold);
            }
            setItem(row, column, item);
        }
    }
    fitColumns();
}

void PlainTable::setRowHeight(int height)
{
    verticalHeader()->setDefaultSectionSize(height);
}

int PlainTable::fullHeight() const
{
    return horizontalHeader()->sizeHint().height() + rowCount() * verticalHeader()->defaultSectionSize() + 2;
}

void PlainTable::resizeEvent(QResizeEvent* event)
{
    QTableWidget::resizeEvent(event);
    fitColumns();
}

/// What the column's numbers need, with its head. Words may be cut. Cells may be missing while the table is being filled.
int PlainTable::leastWidth(int column) const
{
    constexpr int kPadding = 20;
    const QTableWidgetItem* head = horizontalHeaderItem(column);
    if (head == nullptr) {
        return kPadding;
    }
    int least = QFontMetrics{charts::font(charts::TextRole::LabelBold)}.horizontalAdvance(head->text());
    if ((head->textAlignment() & Qt::AlignRight) == 0) {
        return least + kPadding;
    }
    for (int row = 0; row < rowCount(); ++row) {
        const QTableWidgetItem* cell = item(row, column);
        if (cell == nullptr) {
            continue;
        }
        const QFont shown = cell->data(Qt::FontRole).isValid() ? cell->font() : font();
        least = std::max(least, QFontMetrics{shown}.horizontalAdvance(cell->text()));
    }
    return least + kPadding;
}

void PlainTable::fitColumns()
{
    if (m_weights.size() != static_cast<std::size_t>(columnCount())) {
        return;  // it is being filled
    }
    std::vector<double> least;
    for (int column = 0; column < columnCount(); ++column) {
        least.push_back(leastWidth(column));
    }
    const std::vector<double> widths = report::tableWidths(m_weights, least, viewport()->width());
    int used = 0;
    for (std::size_t at = 0; at < widths.size(); ++at) {
        const int width = at + 1 == widths.size() ? viewport()->width() - used : static_cast<int>(widths[at]);
        setColumnWidth(static_cast<int>(at), width);
        used += width;
    }
}

}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/plain_table.h"

#include <numeric>

#include <QHeaderView>

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

void PlainTable::fitColumns()
{
    const double total = std::accumulate(m_weights.begin(), m_weights.end(), 0.0);
    int used = 0;
    for (std::size_t at = 0; at < m_weights.size(); ++at) {
        const int width = at + 1 == m_weights.size() ? viewport()->width() - used
                                                     : qRound(viewport()->width() * m_weights[at] / total);
        setColumnWidth(static_cast<int>(at), width);
        used += width;
    }
}

}  // namespace kinerja::ui

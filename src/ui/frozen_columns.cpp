// SPDX-License-Identifier: GPL-3.0-or-later
#include "frozen_columns.h"

#include <QEvent>
#include <QFrame>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace kinerja::ui {

FrozenColumns::FrozenColumns(QTableView* table, int first, int last, const std::function<void(QTableView&)>& dress)
    : QObject{table}, m_table{table}, m_first{makeCopy(first, "frozenFirst")}, m_last{makeCopy(last, "frozenLast")}
{
    for (QTableView* view : copies()) {
        if (dress) {
            dress(*view);
        }
        view->horizontalHeader()->setVisible(!table->horizontalHeader()->isHidden());
    }
    connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FrozenColumns::show);
    connect(table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &FrozenColumns::show);
    table->viewport()->installEventFilter(this);
}

FrozenColumns::Copy FrozenColumns::makeCopy(int column, const char* name)
{
    auto* view = new QTableView{m_table};
    view->setObjectName(QString::fromLatin1(name));
    view->setAccessibleName(m_table->accessibleName());
    view->setFocusPolicy(Qt::NoFocus);
    view->setAutoScroll(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionMode(m_table->selectionMode());
    view->setSelectionBehavior(m_table->selectionBehavior());
    view->setVerticalScrollMode(m_table->verticalScrollMode());
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setShowGrid(m_table->showGrid());
    view->setWordWrap(m_table->wordWrap());
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint& position) {
        Q_EMIT m_table->customContextMenuRequested(m_table->viewport()->mapFrom(view->viewport(), position));
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, view->verticalScrollBar(), &QScrollBar::setValue);
    connect(view->verticalScrollBar(), &QScrollBar::valueChanged, m_table->verticalScrollBar(), &QScrollBar::setValue);
    view->hide();
    auto* edge = new QFrame{m_table};
    edge->setProperty("box", QStringLiteral("edge"));
    edge->hide();
    return {column, view, edge};
}

void FrozenColumns::fit()
{
    for (const Copy& copy : {m_first, m_last}) {
        QTableView& view = *copy.view;
        if (view.model() != m_table->model()) {
            view.setModel(m_table->model());
        }
        if (view.selectionModel() != m_table->selectionModel()) {
            view.setSelectionModel(m_table->selectionModel());
        }
        view.verticalHeader()->setDefaultSectionSize(m_table->verticalHeader()->defaultSectionSize());
        for (int column = 0; m_table->model() != nullptr && column < m_table->model()->columnCount(); ++column) {
            view.setColumnHidden(column, column != copy.column);
        }
        view.setColumnWidth(copy.column, m_table->columnWidth(copy.column));
    }
    show();
}

void FrozenColumns::show()
{
    const QScrollBar& bar = *m_table->horizontalScrollBar();
    const QRect cells = m_table->viewport()->geometry();
    place(m_first, cells.left());
    place(m_last, cells.right() + 1 - m_table->columnWidth(m_last.column));
    m_first.edge->move(m_first.view->geometry().right() + 1, m_first.edge->y());
    m_last.edge->move(m_last.view->x() - 1, m_last.edge->y());
    const bool isOver[] = {bar.value() > bar.minimum(), bar.value() < bar.maximum()};
    for (int at = 0; at < 2; ++at) {
        const Copy& copy = at == 0 ? m_first : m_last;
        copy.view->setVisible(isOver[at]);
        copy.edge->setVisible(isOver[at]);
        if (isOver[at]) {
            copy.view->verticalScrollBar()->setValue(m_table->verticalScrollBar()->value());
            copy.view->raise();
            copy.edge->raise();
        }
    }
}

/// With the head, from the top of the table to the end of its rows.
void FrozenColumns::place(const Copy& copy, int x)
{
    const QRect cells = m_table->viewport()->geometry();
    const int head = m_table->horizontalHeader()->isHidden() ? 0 : m_table->horizontalHeader()->height();
    copy.view->horizontalHeader()->setFixedHeight(head);
    copy.view->setGeometry(x, cells.top() - head, m_table->columnWidth(copy.column), cells.height() + head);
    copy.edge->setGeometry(x, cells.top() - head, 1, cells.height() + head);
}

void FrozenColumns::uncover(const QModelIndex& index)
{
    if (!index.isValid() || index.column() == m_first.column || index.column() == m_last.column) {
        return;
    }
    const QRect cell = m_table->visualRect(index);
    const int left = m_table->columnWidth(m_first.column);
    const int right = m_table->viewport()->width() - m_table->columnWidth(m_last.column);
    QScrollBar& bar = *m_table->horizontalScrollBar();
    if (cell.right() >= right) {
        bar.setValue(bar.value() + cell.right() + 1 - right);
    } else if (cell.left() < left) {
        bar.setValue(bar.value() - (left - cell.left()));
    }
}

bool FrozenColumns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        show();
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace kinerja::ui

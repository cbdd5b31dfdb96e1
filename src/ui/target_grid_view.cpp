// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/target_grid_view.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>

#include "frozen_columns.h"
#include "target_grid_delegate.h"

namespace kinerja::ui {

TargetGridView::TargetGridView(QWidget* parent) : QTableView{parent}, m_delegate{new TargetGridDelegate{this}}
{
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::ContiguousSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setTabKeyNavigation(true);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    setHorizontalHeader(new TargetGridHeader{this});
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_delegate, &TargetGridDelegate::left, this, &TargetGridView::step);
    m_frozen = new FrozenColumns{this, kNameColumn, kYearColumn, [](QTableView& copy) {
                                     copy.setItemDelegate(new TargetGridDelegate{&copy});
                                     copy.setHorizontalHeader(new TargetGridHeader{&copy});
                                 }};
}

void TargetGridView::fitFrozen() { m_frozen->fit(); }

void TargetGridView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    m_frozen->uncover(index);
}

void TargetGridView::setTheme(const charts::Theme& theme)
{
    m_delegate->setTheme(theme);
    static_cast<TargetGridHeader*>(horizontalHeader())->setTheme(theme);
    viewport()->update();
    for (QTableView* copy : m_frozen->copies()) {
        static_cast<TargetGridDelegate*>(copy->itemDelegate())->setTheme(theme);
        static_cast<TargetGridHeader*>(copy->horizontalHeader())->setTheme(theme);
        copy->viewport()->update();
    }
}

CellRange TargetGridView::range() const
{
    const QItemSelection selected = selectionModel() != nullptr ? selectionModel()->selection() : QItemSelection{};
    if (!selected.isEmpty()) {
        CellRange whole{selected.front().top(), selected.front().left(), selected.front().bottom(), selected.front().right()};
        for (const QItemSelectionRange& part : selected) {
            whole = {std::min(whole.top, part.top()), std::min(whole.left, part.left()), std::max(whole.bottom, part.bottom()),
                     std::max(whole.right, part.right())};
        }
        return whole;
    }
    const QModelIndex at = currentIndex();
    return at.isValid() ? CellRange{at.row(), at.column(), at.row(), at.column()} : CellRange{};
}

void TargetGridView::select(const CellRange& range)
{
    if (range.isEmpty()) {
        return;
    }
    const QItemSelection cells{model()->index(range.top, range.left), model()->index(range.bottom, range.right)};
    selectionModel()->select(cells, QItemSelectionModel::ClearAndSelect);
}

bool TargetGridView::event(QEvent* event)
{
    // Keys of the grid are not shortcuts of the window while it has the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_D || key->key() == Qt::Key_R)) {
            event->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void TargetGridView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    Q_EMIT resized();  // also when the scroll bar comes and goes
}

void TargetGridView::keyPressEvent(QKeyEvent* event)
{
    if (!wish(event) && !walk(event)) {
        QTableView::keyPressEvent(event);
    }
}

bool TargetGridView::wish(QKeyEvent* event)
{
    const bool isControl = event->modifiers() == Qt::ControlModifier;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWished();
    } else if (event->matches(QKeySequence::Cut)) {
        Q_EMIT cutWished();
    } else if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteWished();
    } else if (event->matches(QKeySequence::SelectAll) && model() != nullptr) {
        select({0, 0, model()->rowCount() - 1, model()->columnCount() - 1});
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT clearWished();
    } else if (isControl && event->key() == Qt::Key_D) {
        Q_EMIT fillDownWished();
    } else if (isControl && event->key() == Qt::Key_R) {
        Q_EMIT fillRightWished();
    } else {
        return false;
    }
    event->accept();
    return true;
}

bool TargetGridView::walk(QKeyEvent* event)
{
    const bool isBack = (event->modifiers() & Qt::ShiftModifier) != 0;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(isBack ? -1 : 1, 0);
        break;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if ((event->modifiers() & Qt::ControlModifier) == 0) {
            step(0, event->key() == Qt::Key_Backtab || isBack ? -1 : 1);
        } else {
            QWidget::focusNextPrevChild(event->key() == Qt::Key_Tab && !isBack);  // the view's own would go to the next cell
        }
        break;
    default: return false;
    }
    event->accept();
    return true;
}

/// Within what can be edited; at a row's end on to the next one.
void TargetGridView::step(int rows, int columns)
{
    if (model() == nullptr || model()->rowCount() == 0) {
        return;
    }
    const QModelIndex at = currentIndex();
    int row = at.isValid() ? at.row() + rows : 0;
    int column = std::max(at.isValid() ? at.column() : 0, columns < 0 ? kFirstMonthColumn - 1 : kNameColumn) + columns;
    if (column > kYearColumn) {
        column = kFirstMonthColumn;
        ++row;
    } else if (columns != 0 && column < kFirstMonthColumn) {
        column = columns < 0 && row > 0 ? kYearColumn : kFirstMonthColumn;
        row -= columns < 0 ? 1 : 0;
    }
    row = std::clamp(row, 0, model()->rowCount() - 1);
    setCurrentIndex(model()->index(row, std::clamp(column, 0, kYearColumn)));
}

void TargetGridView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    // The delegate says where to go on; opening the next editor is Qt's idea, not a spreadsheet's.
    const bool isOpenNext = hint == QAbstractItemDelegate::EditNextItem || hint == QAbstractItemDelegate::EditPreviousItem;
    QTableView::closeEditor(editor, isOpenNext ? QAbstractItemDelegate::NoHint : hint);
}

void TargetGridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentMoved();
}

}  // namespace kinerja::ui

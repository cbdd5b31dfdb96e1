// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_grid_delegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include "kinerja/charts/icons.h"
#include "kinerja/charts/painters.h"
#include "kinerja/ui/target_grid_model.h"

namespace kinerja::ui {
namespace {

constexpr int kPadding = 16;
constexpr int kLock = 12;
constexpr int kCorner = 6;

void paintLock(QPainter& painter, const QRect& rect, const charts::Theme& theme)
{
    const QPixmap lock = charts::iconPixmap(QStringLiteral("lock"), theme.ink3, kLock, painter.device()->devicePixelRatioF());
    painter.drawPixmap(QRect{rect.left() + 4, rect.center().y() - kLock / 2, kLock, kLock}, lock);
}

void paintCorner(QPainter& painter, const QRect& rect, const QColor& ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const QPoint corner = rect.topRight() + QPoint{1, 0};
    painter.drawPolygon(QPolygon{{corner, corner - QPoint{kCorner, 0}, corner + QPoint{0, kCorner}}});
}

}  // namespace

void TargetGridDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->font.setBold(index.row() == 0);  // the whole team
    if (index.column() == kNameColumn) {
        option->text = charts::fittedText(option->text, option->font, option->rect.width() - kPadding);
    }
    if (index.column() == kBaselineColumn) {
        option->palette.setColor(QPalette::Text, m_theme->ink3);
    }
}

void TargetGridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    const bool isLocked = index.data(TargetGridModel::LockedRole).toBool();
    if (isLocked && (option.state & QStyle::State_Selected) == 0) {
        painter->fillRect(option.rect, m_theme->sunken);
    }
    QStyledItemDelegate::paint(painter, option, index);
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isHeadLocked = index.model()->headerData(index.column(), Qt::Horizontal, TargetGridModel::LockedRole).toBool();
    const int text = option.fontMetrics.horizontalAdvance(index.data().toString()) + kPadding;
    if (isLocked && !isHeadLocked && option.rect.width() - text >= kLock) {
        paintLock(*painter, option.rect, *m_theme);
    }
    if (index.data(TargetGridModel::DraftRole).toBool()) {
        paintCorner(*painter, option.rect, m_theme->ink);
    }
    if (index.data(TargetGridModel::ProblemRole).toBool()) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen{m_theme->bad, 2.0, Qt::DashLine});
        painter->drawRect(QRectF{option.rect}.adjusted(1.5, 1.5, -1.5, -1.5));
    }
    painter->restore();
}

QWidget* TargetGridDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option)
    auto* editor = new QLineEdit{parent};
    editor->setObjectName(QStringLiteral("cellEditor"));
    editor->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
    return editor;
}

bool TargetGridDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QStyledItemDelegate::eventFilter(editor, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isBack = (key->modifiers() & Qt::ShiftModifier) != 0;
    int rows = 0;
    int columns = 0;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: rows = isBack ? -1 : 1; break;
    case Qt::Key_Up: rows = -1; break;
    case Qt::Key_Down: rows = 1; break;
    case Qt::Key_Tab: columns = isBack ? -1 : 1; break;
    case Qt::Key_Backtab: columns = -1; break;
    default: return QStyledItemDelegate::eventFilter(editor, event);
    }
    auto* widget = static_cast<QWidget*>(editor);
    Q_EMIT commitData(widget);
    Q_EMIT closeEditor(widget, QAbstractItemDelegate::NoHint);
    Q_EMIT left(rows, columns);
    return true;
}

TargetGridHeader::TargetGridHeader(QWidget* parent) : QHeaderView{Qt::Horizontal, parent}
{
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(false);
}

void TargetGridHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (model() != nullptr && model()->headerData(section, Qt::Horizontal, TargetGridModel::LockedRole).toBool()) {
        paintLock(*painter, rect, *m_theme);
    }
}

}  // namespace kinerja::ui

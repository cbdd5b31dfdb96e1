// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/actions_delegate.h"

#include <QPainter>

#include "kinerja/charts/painters.h"
#include "kinerja/ui/team_cells.h"

namespace kinerja::ui {
namespace {

constexpr qreal kShortestBar = 32.0;

/// Two lines at most: what is done is the one thing that must be read.
void paintTitle(QPainter& painter, const QRectF& rect, const QString& title, const QColor& colour)
{
    const QFont font = charts::font(charts::TextRole::Body);
    const QString shown = QFontMetricsF{font}.elidedText(title, Qt::ElideRight, rect.width() * 1.8);
    painter.save();
    painter.setFont(font);
    painter.setPen(colour);
    painter.setClipRect(rect);
    painter.drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap), shown);
    painter.restore();
}

}  // namespace

ActionsDelegate::ActionsDelegate(const ActionsModel& model, QObject* parent)
    : QStyledItemDelegate{parent}, m_model{model}, m_theme{&charts::lightTheme()}
{
}

void ActionsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    paintCellGround(*painter, ground, index);
    const present::ActionRowState& row = m_model.row(index.row());
    const charts::Theme& theme = *m_theme;
    const QRectF rect = QRectF{option.rect}.adjusted(kCellMargin, 0, -kCellMargin, 0);
    const QColor ink = row.isOpen ? theme.ink : theme.ink3;
    switch (index.column()) {
    case ActionsModel::Status:
        charts::paintStatusMark(*painter, QRectF{rect.left(), rect.center().y() - 6.0, 12.0, 12.0}, row.verdict, theme);
        paintCellLines(*painter, rect.adjusted(20.0, 0, 0, 0), {row.status, {}, row.isOverdue ? theme.badText : ink,
                                                                row.isOverdue, Qt::AlignLeft}, theme);
        break;
    case ActionsModel::Title: paintTitle(*painter, rect, row.title, ink); break;
    case ActionsModel::Owner: paintCellLines(*painter, rect, {row.owner, {}, ink}, theme); break;
    case ActionsModel::Kpi: {
        const QStringList parts = row.kpi.split(QStringLiteral(" · "));
        paintCellLines(*painter, rect, {parts.front(), parts.size() > 1 ? parts[1] : QString{}, ink}, theme);
        break;
    }
    case ActionsModel::Progress: paintProgress(*painter, rect, row); break;
    case ActionsModel::Due:
        paintCellLines(*painter, rect, {row.due, {}, row.isOverdue ? theme.badText : ink, row.isOverdue, Qt::AlignLeft}, theme);
        break;
    case ActionsModel::LastCheck: paintCellLines(*painter, rect, {row.lastCheck, {}, ink}, theme); break;
    case ActionsModel::Kind: paintCellLines(*painter, rect, {row.kind, {}, ink}, theme); break;
    default: break;
    }
}

void ActionsDelegate::paintProgress(QPainter& painter, const QRectF& rect, const present::ActionRowState& row) const
{
    const charts::Theme& theme = *m_theme;
    if (row.change.isEmpty()) {
        return;
    }
    const QColor ink = row.isOpen ? theme.ink : theme.ink3;
    if (!row.bar) {
        paintCellLines(painter, rect, {row.change, row.today, ink}, theme);
        return;
    }
    paintCellLines(painter, rect, {row.change, row.today, ink}, theme);
    const QFontMetricsF metrics{charts::font(charts::TextRole::Label)};
    const qreal from = rect.left() + metrics.horizontalAdvance(row.today) + 8.0;
    if (rect.right() - from >= kShortestBar) {
        charts::paintProgressBar(painter, QRectF{from, rect.center().y() + 3.0, rect.right() - from, 14.0}, *row.bar, theme);
    }
}

}  // namespace kinerja::ui

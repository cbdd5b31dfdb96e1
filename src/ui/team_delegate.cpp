// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/team_delegate.h"

#include <QFontMetricsF>
#include <QPainter>

#include "kinerja/charts/icons.h"
#include "kinerja/charts/painters.h"
#include "kinerja/ui/team_cells.h"

namespace kinerja::ui {
namespace {

constexpr qreal kAvatar = 28.0;

QColor toneColour(present::Tone tone, const charts::Theme& theme)
{
    switch (tone) {
    case present::Tone::Good: return theme.goodText;
    case present::Tone::Bad: return theme.badText;
    case present::Tone::Neutral: break;
    }
    return theme.ink;
}

}  // namespace

void paintAvatar(QPainter& painter, const QRectF& circle, const QString& initials, const charts::Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.sunken);
    painter.drawEllipse(circle);
    painter.setPen(theme.ink2);
    painter.setFont(charts::font(charts::TextRole::LabelBold));
    painter.drawText(circle, Qt::AlignCenter, initials);
    painter.restore();
}

TeamDelegate::TeamDelegate(const TeamModel& model, QObject* parent)
    : QStyledItemDelegate{parent}, m_model{model}, m_theme{&charts::lightTheme()}
{
}

void TeamDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    paintCellGround(*painter, ground, index);
    const present::TeamRowState& row = m_model.row(index.row());
    const QRectF rect = QRectF{option.rect}.adjusted(kCellMargin, 0, -kCellMargin, 0);
    const charts::Theme& theme = *m_theme;
    const QColor quiet = row.isSmallSample ? theme.ink3 : theme.ink;
    switch (index.column()) {
    case TeamModel::Name: paintName(*painter, rect, row); break;
    case TeamModel::Attainment: paintBar(*painter, rect, row); break;
    case TeamModel::Gap:
        paintGap(*painter, rect, row);
        break;
    case TeamModel::Trend:
        charts::paintSparkline(*painter, QRectF{rect.left(), rect.center().y() - 10.0, std::min(88.0, rect.width()), 20.0},
                               row.trail, theme);
        break;
    case TeamModel::Strong: paintCellLines(*painter, rect, {row.strongText, row.strongDetail, quiet}, theme); break;
    case TeamModel::Weak: paintCellLines(*painter, rect, {row.weakText, row.weakDetail, quiet}, theme); break;
    case TeamModel::Next: paintCellLines(*painter, rect, {row.nextText, row.nextDetail, theme.ink}, theme); break;
    default: break;
    }
    if (row.isWhole) {
        painter->fillRect(QRectF{QRectF{option.rect}.left(), QRectF{option.rect}.bottom() - 1.5,
                                 QRectF{option.rect}.width(), 1.5}, theme.ink);
    }
}

void TeamDelegate::paintName(QPainter& painter, const QRectF& rect, const present::TeamRowState& row) const
{
    const QRectF circle{rect.left(), rect.center().y() - kAvatar / 2, kAvatar, kAvatar};
    if (row.isWhole) {
        const qreal ratio = painter.device()->devicePixelRatio();
        painter.drawPixmap(QPointF{circle.left() + 4.0, circle.top() + 4.0},
                           charts::iconPixmap(QStringLiteral("team"), m_theme->ink2, 20, ratio));
    } else {
        paintAvatar(painter, circle, row.initials, *m_theme);
    }
    paintCellLines(painter, rect.adjusted(kAvatar + 8.0, 0, 0, 0),
                   {row.name, row.note, m_theme->ink, row.isWhole, Qt::AlignLeft}, *m_theme);
}

void TeamDelegate::paintGap(QPainter& painter, const QRectF& rect, const present::TeamRowState& row) const
{
    const QString word = row.bar ? row.verdictText : QString{};
    paintCellLines(painter, rect,
                   {row.gapText, word, row.isSmallSample ? m_theme->ink3 : toneColour(row.gapTone, *m_theme), true, Qt::AlignRight},
                   *m_theme);
    constexpr qreal kMark = 10.0;
    const qreal left = rect.right() - QFontMetricsF{charts::font(charts::TextRole::Label)}.horizontalAdvance(word) - kMark - 5.0;
    if (!word.isEmpty() && left >= rect.left()) {
        charts::paintStatusMark(painter, QRectF{left, rect.center().y() + 5.0, kMark, kMark}, row.verdict, *m_theme);
    }
}

void TeamDelegate::paintBar(QPainter& painter, const QRectF& rect, const present::TeamRowState& row) const
{
    const charts::Theme& theme = *m_theme;
    const QColor colour = row.isSmallSample ? theme.ink3 : theme.ink;
    constexpr qreal kText = 84.0;
    if (!row.bar) {
        paintCellLines(painter, rect, {row.valueText, row.verdictText, colour}, theme);
        return;
    }
    paintCellLines(painter, QRectF{rect.left(), rect.top(), kText, rect.height()},
                   {row.valueText, row.attainmentText, colour, row.isWhole, Qt::AlignLeft}, theme);
    charts::paintProgressBar(painter,
                             QRectF{rect.left() + kText + 8.0, rect.center().y() - 7.0, rect.width() - kText - 8.0, 14.0},
                             *row.bar, theme);
}

}  // namespace kinerja::ui

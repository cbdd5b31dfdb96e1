// SPDX-License-Identifier: GPL-3.0-or-later
#include "rail_button.h"

#include <QFocusEvent>
#include <QPainter>
#include <QTextOption>

#include "kinerja/charts/icons.h"

namespace kinerja::ui {
namespace {

constexpr int kBarWidth = 3;
constexpr int kIconSize = 20;
constexpr int kDotSize = 6;

}  // namespace

RailButton::RailButton(const QString& iconName, QWidget* parent)
    : QAbstractButton{parent}, m_iconName{iconName}, m_theme{&charts::lightTheme()}
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void RailButton::setTheme(const charts::Theme& theme, bool large)
{
    m_theme = &theme;
    m_large = large;
    updateGeometry();
    update();
}

void RailButton::setWaiting(bool waiting)
{
    m_waiting = waiting;
    update();
}

QSize RailButton::sizeHint() const
{
    return m_large ? QSize{208, 44} : QSize{88, 56};
}

void RailButton::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.fillRect(QRect{0, 0, kBarWidth, height()}, m_theme->kunyit);
    }
    const bool lit = isChecked() || underMouse();
    const QColor colour = lit ? m_theme->railOn : m_theme->railText;
    const QPixmap icon = charts::iconPixmap(m_iconName, colour, kIconSize, devicePixelRatioF());
    const QPoint at = m_large ? QPoint{24, (height() - kIconSize) / 2} : QPoint{(width() - kIconSize) / 2, 8};
    painter.drawPixmap(QRect{at, QSize{kIconSize, kIconSize}}, icon);
    painter.setPen(colour);
    painter.setFont(charts::font(m_large ? charts::TextRole::Body
                                 : isChecked() ? charts::TextRole::LabelBold
                                               : charts::TextRole::Label));
    if (m_large) {
        QFont font = painter.font();
        font.setBold(isChecked());
        painter.setFont(font);
        painter.drawText(rect().adjusted(60, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    } else {
        // Two lines if need be; a word that is too long for one is broken, not cut.
        QTextOption twoLines{Qt::AlignTop | Qt::AlignHCenter};
        twoLines.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        painter.drawText(QRectF{rect().adjusted(2, 30, -2, 0)}, text(), twoLines);
    }
    if (m_waiting) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme->kunyit);
        painter.drawEllipse(QRectF(at.x() + kIconSize, at.y() - 2, kDotSize, kDotSize));
    }
    if (hasFocus() && m_byKeyboard) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{m_theme->railOn, 2});
        painter.drawRoundedRect(QRectF{rect()}.adjusted(5, 2, -3, -2), charts::kControlRadius, charts::kControlRadius);
    }
}

void RailButton::focusInEvent(QFocusEvent* event)
{
    m_byKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QAbstractButton::focusInEvent(event);
}

void RailButton::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void RailButton::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "drop_overlay.h"

#include <QPainter>

#include "kinerja/charts/theme.h"

namespace kinerja::ui {
namespace {

constexpr int kInset = 12;
constexpr int kLineWidth = 2;

}  // namespace

DropOverlay::DropOverlay(QWidget* parent) : QWidget{parent}, m_theme{&charts::lightTheme()}
{
    setObjectName(QStringLiteral("dropOverlay"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropOverlay::setTheme(const charts::Theme& theme)
{
    m_theme = &theme;
    update();
}

void DropOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme->canvas);
    painter.setPen(QPen{m_theme->ink, kLineWidth, Qt::DashLine});
    painter.drawRoundedRect(rect().adjusted(kInset, kInset, -kInset, -kInset), charts::kDialogRadius, charts::kDialogRadius);
    painter.setPen(m_theme->ink);
    painter.setFont(charts::font(charts::TextRole::Title));
    painter.drawText(rect(), Qt::AlignCenter, tr("Release to import"));
}

}  // namespace kinerja::ui

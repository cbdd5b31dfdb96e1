// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_mark.h"

#include <QPainter>

#include "kinerja/charts/painters.h"

namespace kinerja::ui {
namespace {

constexpr int kSize = 12;
constexpr int kLine = 20;

}  // namespace

StatusMark::StatusMark(present::Verdict verdict, QWidget* parent)
    : QWidget{parent}, m_verdict{verdict}, m_theme{&charts::lightTheme()}
{
    setFixedSize(kSize, kLine);
}

void StatusMark::setTheme(const charts::Theme& theme)
{
    m_theme = &theme;
    update();
}

void StatusMark::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    charts::paintStatusMark(painter, QRectF{0, (kLine - kSize) / 2.0, kSize, kSize}, m_verdict, *m_theme);
}

}  // namespace kinerja::ui

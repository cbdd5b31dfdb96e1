// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/page_scroll.h"

#include <QResizeEvent>
#include <QScrollBar>

namespace kinerja::ui {
namespace {

constexpr int kBarWidth = 12;

}  // namespace

PageScroll::PageScroll(QWidget* parent) : QScrollArea{parent}, m_bar{new QScrollBar{Qt::Vertical, this}}
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScrollBar* own = verticalScrollBar();
    connect(own, &QScrollBar::rangeChanged, m_bar, [this, own](int minimum, int maximum) {
        m_bar->setRange(minimum, maximum);
        m_bar->setPageStep(viewport()->height());  // its own page step is set only after this signal
        m_bar->setSingleStep(own->singleStep());
        m_bar->setVisible(maximum > minimum);
    });
    connect(own, &QScrollBar::valueChanged, m_bar, &QScrollBar::setValue);
    connect(m_bar, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
    m_bar->hide();
}

void PageScroll::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_bar->setGeometry(width() - kBarWidth, 0, kBarWidth, height());
    m_bar->raise();
    if (event->size().width() != event->oldSize().width()) {
        Q_EMIT widthChanged(viewport()->width());
    }
}

}  // namespace kinerja::ui

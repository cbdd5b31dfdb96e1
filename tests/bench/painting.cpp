// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting.h"

#include <chrono>

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

namespace kinerja::bench {
namespace {

constexpr std::chrono::seconds kPatience{10};

void handleEvents()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

}  // namespace

Painting::Painting()
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool Painting::finish()
{
    QTimer patience;
    patience.setSingleShot(true);
    patience.start(kPatience);
    const long before = m_count;
    handleEvents();
    while (m_count == before && patience.isActive()) {
        // Sleeps until something happens: a thread that computes is not to be slowed down.
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        handleEvents();
    }
    const bool isPainted = m_count > before;
    for (long last = -1; last != m_count;) {
        last = m_count;
        handleEvents();
    }
    return isPainted;
}

bool Painting::eventFilter(QObject* watched, QEvent* event)
{
    m_count += event->type() == QEvent::Paint ? 1 : 0;
    return QObject::eventFilter(watched, event);
}

}  // namespace kinerja::bench

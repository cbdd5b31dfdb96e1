// SPDX-License-Identifier: GPL-3.0-or-later
#include "painting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>

namespace kinerja::bench {
namespace {

constexpr qint64 kPatienceMs = 10'000;

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
    QElapsedTimer since;
    since.start();
    const long before = m_count;
    while (m_count == before && since.elapsed() < kPatienceMs) {
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

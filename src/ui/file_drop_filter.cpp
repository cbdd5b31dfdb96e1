// SPDX-License-Identifier: GPL-3.0-or-later
#include "file_drop_filter.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace kinerja::ui {

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile()) {
            paths << url.toLocalFile();
        }
    }
    return paths;
}

FileDropFilter::FileDropFilter(QWidget* window) : QObject{window}, m_window{window} { qApp->installEventFilter(this); }

bool FileDropFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter) {
        return QObject::eventFilter(watched, event);
    }
    auto* enter = static_cast<QDragEnterEvent*>(event);
    auto* widget = qobject_cast<QWidget*>(watched);
    const bool isInside = widget != nullptr && widget != m_window && m_window->isAncestorOf(widget);
    if (!isInside || !enter->mimeData()->hasUrls()) {
        return QObject::eventFilter(watched, event);
    }
    // Not taken here: it goes on to the widget around, and at last to the window.
    enter->ignore();
    return true;
}

}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrapping_row.h"

#include <algorithm>

#include <QWidget>

namespace kinerja::ui {

WrappingRow::WrappingRow(QWidget* parent) : QLayout{parent} { setContentsMargins(0, 0, 0, 0); }

WrappingRow::~WrappingRow()
{
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void WrappingRow::addItem(QLayoutItem* item) { m_items.push_back(item); }

int WrappingRow::count() const { return static_cast<int>(m_items.size()); }

QLayoutItem* WrappingRow::itemAt(int index) const { return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr; }

QLayoutItem* WrappingRow::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) {
        m_items.erase(m_items.begin() + index);
    }
    return item;
}

Qt::Orientations WrappingRow::expandingDirections() const { return {}; }

bool WrappingRow::hasHeightForWidth() const { return true; }

int WrappingRow::heightForWidth(int width) const { return arrange({0, 0, width, 0}, false); }

/// All in one line.
QSize WrappingRow::sizeHint() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty()) {
            continue;  // hidden
        }
        const QSize one = item->sizeHint();
        size = {size.width() + one.width() + (size.isEmpty() ? 0 : spacing()), std::max(size.height(), one.height())};
    }
    return size;
}

QSize WrappingRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items) {
        size = size.expandedTo(item->isEmpty() ? QSize{} : item->sizeHint());
    }
    return size;
}

void WrappingRow::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    (void)arrange(area, true);
}

int WrappingRow::arrange(const QRect& area, bool moves) const
{
    int y = area.top();
    for (std::size_t first = 0; first < m_items.size();) {
        int x = area.left();
        int height = 0;
        std::size_t end = first;
        for (; end < m_items.size(); ++end) {
            const QSize size = m_items[end]->isEmpty() ? QSize{} : m_items[end]->sizeHint();
            if (x > area.left() && x + size.width() > area.left() + area.width()) {
                break;
            }
            x += size.isEmpty() ? 0 : size.width() + spacing();
            height = std::max(height, size.height());
        }
        if (moves) {
            placeLine(first, end, {area.left(), y}, height);
        }
        y += height + spacing();
        first = end;
    }
    return std::max(0, y - spacing() - area.top());
}

/// Each in the middle of the line's height.
void WrappingRow::placeLine(std::size_t first, std::size_t end, QPoint at, int height) const
{
    for (std::size_t item = first; item < end; ++item) {
        if (!m_items[item]->isEmpty()) {
            const QSize size = m_items[item]->sizeHint();
            m_items[item]->setGeometry({QPoint{at.x(), at.y() + (height - size.height()) / 2}, size});
            at.rx() += size.width() + spacing();
        }
    }
}

}  // namespace kinerja::ui

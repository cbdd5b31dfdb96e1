// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_rules.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QPainter>

namespace kinerja::charts {

namespace {

/// A triangle under the axis, above the month's name: it touches neither columns nor words.
void paintActionMark(const Canvas& canvas, qreal x, qreal bottom)
{
    QPainter& painter = canvas.painter();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(canvas.theme().ink2);
    const std::array triangle{QPointF{x, bottom + 1.5}, QPointF{x - 4.0, bottom + 7.0}, QPointF{x + 4.0, bottom + 7.0}};
    painter.drawPolygon(triangle.data(), static_cast<int>(triangle.size()));
    painter.restore();
}

}  // namespace

void paintEvents(const Canvas& canvas, const QRectF& plot, std::size_t months, const std::vector<present::ChartEvent>& events)
{
    constexpr qreal kWordHeight = 16.0;
    constexpr qreal kAir = 4.0;
    const qreal slot = plot.width() / static_cast<qreal>(std::max<std::size_t>(months, 1));
    qreal taken = plot.left() - kAir;
    for (const present::ChartEvent& event : events) {
        const qreal x = std::round(plot.left() + slot * (static_cast<qreal>(event.index) + 0.5)) + 0.5;
        if (event.isAction) {
            paintActionMark(canvas, x, plot.bottom());
            continue;
        }
        canvas.line(x, plot.top(), x, plot.bottom(), canvas.theme().ink3, 1.0, Qt::DashLine);
        const qreal width = textWidth(event.word, TextRole::Label);
        const qreal left = std::max(plot.left(), std::min(x - width / 2.0, plot.right() - width));
        if (left < taken + kAir || width > plot.width()) {
            continue;
        }
        canvas.bar({left - 2.0, plot.top(), width + 4.0, kWordHeight}, canvas.theme().surface);
        canvas.text({left, plot.top(), width, kWordHeight}, event.word, TextRole::Label, canvas.theme().ink3);
        taken = left + width;
    }
}

}  // namespace kinerja::charts

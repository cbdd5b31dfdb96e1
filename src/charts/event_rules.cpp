// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_rules.h"

#include <algorithm>
#include <cmath>

namespace kinerja::charts {

void paintEvents(const Canvas& canvas, const QRectF& plot, std::size_t months, const std::vector<present::ChartEvent>& events)
{
    constexpr qreal kWordHeight = 16.0;
    constexpr qreal kAir = 4.0;
    const qreal slot = plot.width() / static_cast<qreal>(std::max<std::size_t>(months, 1));
    qreal taken = plot.left() - kAir;
    for (const present::ChartEvent& event : events) {
        const qreal x = std::round(plot.left() + slot * (static_cast<qreal>(event.index) + 0.5)) + 0.5;
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

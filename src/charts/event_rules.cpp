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

EventRules::EventRules(const QRectF& plot, std::size_t months, const std::vector<present::ChartEvent>& events) : m_plot(plot)
{
    constexpr qreal kWordHeight = 16.0;
    constexpr qreal kAir = 4.0;
    const qreal slot = plot.width() / static_cast<qreal>(std::max<std::size_t>(months, 1));
    qreal taken = plot.left() - kAir;
    for (const present::ChartEvent& event : events) {
        Rule rule{std::round(plot.left() + slot * (static_cast<qreal>(event.index) + 0.5)) + 0.5, event.isAction, {}, {}};
        for (const QString& word : {event.word, event.shortWord}) {
            const qreal width = textWidth(word, TextRole::Label);
            const qreal left = std::max(plot.left(), std::min(rule.x - width / 2.0, plot.right() - width));
            if (!event.isAction && rule.word.isEmpty() && !word.isEmpty() && left >= taken + kAir && width <= plot.width()) {
                rule.word = word;
                rule.place = {left, plot.top(), width, kWordHeight};
            }
        }
        taken = rule.word.isEmpty() ? taken : rule.place.right();
        m_rules.push_back(std::move(rule));
    }
}

void EventRules::paint(const Canvas& canvas) const
{
    for (const Rule& rule : m_rules) {
        if (rule.isAction) {
            paintActionMark(canvas, rule.x, m_plot.bottom());
            continue;
        }
        canvas.line(rule.x, m_plot.top(), rule.x, m_plot.bottom(), canvas.theme().ink3, 1.0, Qt::DashLine);
    }
    for (const Rule& rule : m_rules) {
        if (!rule.word.isEmpty()) {
            canvas.bar(rule.place.adjusted(-2.0, 0.0, 2.0, 0.0), canvas.theme().surface);
            canvas.text(rule.place, rule.word, TextRole::Label, canvas.theme().ink3);
        }
    }
}

bool EventRules::touches(const QRectF& place) const
{
    constexpr qreal kAir = 3.0;
    return std::any_of(m_rules.begin(), m_rules.end(), [&](const Rule& rule) {
        const bool isCrossed = !rule.isAction && place.left() - kAir < rule.x && rule.x < place.right() + kAir;
        return isCrossed || (!rule.word.isEmpty() && rule.place.adjusted(-kAir, 0.0, kAir, 0.0).intersects(place));
    });
}

void paintEvents(const Canvas& canvas, const QRectF& plot, std::size_t months, const std::vector<present::ChartEvent>& events)
{
    EventRules{plot, months, events}.paint(canvas);
}

}  // namespace kinerja::charts

// SPDX-License-Identifier: GPL-3.0-or-later
#include "event_rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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

EventRules::EventRules(const QRectF& plot, std::size_t months, const std::vector<present::ChartEvent>& events) : m_plot(plot), m_rules(rulesOf(months, events, false))
{
    // A long word must not stand in the place of the next one's name, nor over its rule.
    std::vector<Rule> shortened = rulesOf(months, events, true);
    if (clarityOf(shortened) > clarityOf(m_rules)) {
        m_rules = std::move(shortened);
    }
}

std::pair<std::ptrdiff_t, std::ptrdiff_t> EventRules::clarityOf(const std::vector<Rule>& rules)
{
    std::pair<std::ptrdiff_t, std::ptrdiff_t> clarity;
    for (const Rule& rule : rules) {
        const auto isUnder = [&rule](const Rule& other) { return !other.isAction && other.x != rule.x && rule.place.left() < other.x && other.x < rule.place.right(); };
        clarity.first += rule.word.isEmpty() ? 0 : 1;
        clarity.second -= rule.word.isEmpty() ? 0 : std::count_if(rules.begin(), rules.end(), isUnder);
    }
    return clarity;
}

std::vector<EventRules::Rule> EventRules::rulesOf(std::size_t months, const std::vector<present::ChartEvent>& events, bool areShort) const
{
    constexpr qreal kWordHeight = 16.0;
    constexpr qreal kAir = 4.0;
    const qreal slot = m_plot.width() / static_cast<qreal>(std::max<std::size_t>(months, 1));
    std::vector<Rule> rules;
    qreal taken = m_plot.left() - kAir;
    for (const present::ChartEvent& event : events) {
        Rule rule{std::round(m_plot.left() + slot * (static_cast<qreal>(event.index) + 0.5)) + 0.5, event.isAction, {}, {}};
        const QString& word = areShort && !event.shortWord.isEmpty() ? event.shortWord : event.word;
        const qreal width = textWidth(word, TextRole::Label);
        const qreal left = std::max(m_plot.left(), std::min(rule.x - width / 2.0, m_plot.right() - width));
        if (!event.isAction && !word.isEmpty() && left >= taken + kAir && width <= m_plot.width()) {
            rule.word = word;
            rule.place = {left, m_plot.top(), width, kWordHeight};
            taken = rule.place.right();
        }
        rules.push_back(std::move(rule));
    }
    return rules;
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

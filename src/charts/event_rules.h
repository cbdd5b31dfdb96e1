// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "canvas.h"

namespace kinerja::charts {

/// Where the rules and words of a chart's events stand in its plot: a dashed rule through each month in which an event begins, with its
/// word at the top. Where a word has no room beside the one before, or would stand over the next rule, all are shortened to mark and name, if that helps; what still
/// has no room is left out, never cut: the hover box names all.
class EventRules {
public:
    EventRules() = default;
    EventRules(const QRectF& plot, std::size_t months, const std::vector<present::ChartEvent>& events);

    void paint(const Canvas& canvas) const;
    /// Whether a text here would be crossed by a rule or lie on a word.
    [[nodiscard]] bool touches(const QRectF& place) const;

private:
    struct Rule {
        qreal x = 0.0;
        bool isAction = false;
        QString word;  ///< "" where there is no room
        QRectF place;  ///< of the word
    };
    [[nodiscard]] std::vector<Rule> rulesOf(std::size_t months, const std::vector<present::ChartEvent>& events, bool areShort) const;
    /// Words, then less the rules of others under them.
    [[nodiscard]] static std::pair<std::ptrdiff_t, std::ptrdiff_t> clarityOf(const std::vector<Rule>& rules);

    QRectF m_plot;
    std::vector<Rule> m_rules;
};

void paintEvents(const Canvas& canvas, const QRectF& plot, std::size_t months, const std::vector<present::ChartEvent>& events);

}  // namespace kinerja::charts

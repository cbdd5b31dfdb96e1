// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "canvas.h"
#include "event_rules.h"
#include "kinerja/charts/painters.h"

namespace kinerja::charts {
namespace {

using present::MonthMark;
using present::MonthsData;

constexpr qreal kDeltaShare = 0.28;
constexpr qreal kMostDeltaShare = 0.45;
constexpr qreal kAir = 8.0;
constexpr qreal kBarShare = 0.6;
constexpr qreal kBehind = 8.0;   // last year stands this far to the left
constexpr qreal kBeyond = 4.0;   // the target line is this much wider on both sides
constexpr qreal kLabel = 16.0;

struct Range {
    double low = 0.0;
    double high = 0.0;
    void include(const std::optional<double>& value)
    {
        low = std::min(low, value.value_or(0.0));
        high = std::max(high, value.value_or(0.0));
    }
    [[nodiscard]] double span() const { return high - low; }
};

struct Layout {
    QRectF deltas;
    QRectF columns;
    qreal slot = 0.0;
    qreal deltaZero = 0.0;
    qreal deltaScale = 0.0;  ///< pixels per unit
    qreal columnZero = 0.0;
    qreal columnScale = 0.0;
    bool hasDeltas = false;
    bool hasNotes = false;
};

Layout layoutOf(const MonthsData& data, const QRectF& area)
{
    Layout l;
    Range delta;
    Range column;
    for (const MonthMark& month : data.months) {
        delta.include(month.delta);
        column.include(month.actual);
        column.include(month.previous);
        column.include(month.target);
        column.include(month.expected);
        l.hasDeltas = l.hasDeltas || month.delta.has_value();
        l.hasNotes = l.hasNotes || !month.note.isEmpty();
    }
    const QRectF plot = area.adjusted(0, kLabel, 0, -(l.hasNotes ? 34.0 : 20.0));
    l.slot = plot.width() / static_cast<qreal>(std::max<std::size_t>(data.months.size(), 1));
    const qreal labels = l.hasDeltas ? (delta.low < 0.0 ? kLabel : 0.0) + (delta.high > 0.0 ? kLabel : 0.0) + kAir : 0.0;
    // One scale for both tiers, so that their lengths can be compared: the differences take what they need of the
    // height, at least 28 %; only where that would leave too little for the columns they get a smaller scale.
    // Words of events stand above every column and target line.
    const bool hasWords = std::any_of(data.events.begin(), data.events.end(), [](const present::ChartEvent& one) { return !one.isAction; });
    const qreal air = kAir + (hasWords ? kLabel + 2.0 : 0.0);
    const qreal both = std::max(0.0, plot.height() - labels - air);
    const qreal common = column.span() + delta.span() > 0.0 ? both / (column.span() + delta.span()) : 0.0;
    const qreal deltaHeight = l.hasDeltas
        ? std::clamp(labels + delta.span() * common, plot.height() * kDeltaShare, plot.height() * kMostDeltaShare) : 0.0;
    l.deltas = {plot.left(), plot.top(), plot.width(), deltaHeight};
    l.columns = {plot.left(), plot.top() + deltaHeight, plot.width(), plot.height() - deltaHeight};
    l.columnScale = column.span() > 0.0 ? (l.columns.height() - air) / column.span() : 0.0;
    if (l.hasDeltas) {
        const qreal free = deltaHeight - labels;
        l.deltaScale = delta.span() > 0.0 ? std::min(l.columnScale > 0.0 ? l.columnScale : free, free / delta.span()) : 0.0;
        const qreal spare = std::max(0.0, free - delta.span() * l.deltaScale);
        l.deltaZero = std::round(l.deltas.top() + (delta.high > 0.0 ? kLabel : 0.0) + delta.high * l.deltaScale + spare / 2.0);
    }
    l.columnZero = std::round(l.columns.bottom() + column.low * l.columnScale);
    return l;
}

/// Indexes whose difference is written: hovered, last, worst, best, in this order of right of way.
std::vector<std::size_t> labelledMonths(const MonthsData& data, const QString& hovered)
{
    std::vector<std::size_t> order;
    const auto add = [&](std::size_t index) {
        if (std::find(order.begin(), order.end(), index) == order.end()) {
            order.push_back(index);
        }
    };
    std::optional<std::size_t> last, worst, best;
    for (std::size_t i = 0; i < data.months.size(); ++i) {
        const MonthMark& month = data.months[i];
        if (!month.delta) {
            continue;
        }
        if (!hovered.isEmpty() && month.key == hovered) {
            add(i);
        }
        last = i;
        worst = !worst || *month.delta < *data.months[*worst].delta ? i : *worst;
        best = !best || *month.delta > *data.months[*best].delta ? i : *best;
    }
    for (const auto& index : {last, worst, best}) {
        if (index) {
            add(*index);
        }
    }
    return order;
}

/// Actual, last year, target; "" for what no month has.
std::array<QString, 3> legendNames(const MonthsData& data)
{
    const auto any = [&](std::optional<double> MonthMark::*value) {
        return std::any_of(data.months.begin(), data.months.end(), [&](const MonthMark& month) { return (month.*value).value_or(0.0) != 0.0; });
    };
    return {data.actualName, any(&MonthMark::previous) ? data.previousName : QString{},
            any(&MonthMark::target) ? data.targetName : QString{}};
}

void paintLegend(const Canvas& canvas, const MonthsData& data)
{
    const Theme& theme = canvas.theme();
    const qreal y = canvas.measureTop() + kLabel / 2.0;
    qreal width = 0.0;
    const auto names = legendNames(data);
    for (const QString& name : names) {
        width += name.isEmpty() ? 0.0 : 14.0 + textWidth(name, TextRole::Label) + 12.0;
    }
    // Beside the measure where there is room, else in the line of the differences' title.
    const bool beside = canvas.measureRight() + 24.0 + width <= canvas.area().right();
    const qreal middle = beside ? y : canvas.area().top() + kLabel / 2.0;
    qreal x = canvas.area().right() - width + 12.0;
    if (!beside && x < canvas.area().left() + textWidth(data.deltaTitle, TextRole::Label) + 16.0) {
        return;  // too narrow: the measure names the three in words
    }
    int kind = 0;
    for (const QString& name : names) {
        if (!name.isEmpty()) {
            if (kind == 2) {
                canvas.bar({x, middle - 1.0, 10.0, 2.0}, theme.actual);
            } else {
                canvas.bar({x, middle - 4.0, 10.0, 8.0}, kind == 0 ? theme.actual : theme.previous);
            }
            const qreal advance = textWidth(name, TextRole::Label);
            canvas.text({x + 14.0, middle - 8.0, advance, kLabel}, name, TextRole::Label, theme.ink2);
            x += 14.0 + advance + 12.0;
        }
        ++kind;
    }
}

void paintColumn(const Canvas& canvas, const Layout& l, const MonthMark& month, qreal centre)
{
    const Theme& theme = canvas.theme();
    const qreal width = std::round(l.slot * kBarShare);
    const qreal left = std::round(centre - width / 2.0);
    const qreal behind = std::min(kBehind, std::round((l.slot - width) / 2.0));
    const auto column = [&](qreal x, double value) {
        const qreal end = l.columnZero - value * l.columnScale;
        return QRectF{QPointF{x, std::min(end, l.columnZero)}, QPointF{x + width, std::max(end, l.columnZero)}};
    };
    if (month.previous) {
        canvas.bar(column(left - behind, *month.previous), theme.previous);
    }
    if (month.actual) {
        canvas.bar(column(left, *month.actual), theme.actual);
    }
    if (month.target) {
        const qreal y = std::round(l.columnZero - *month.target * l.columnScale);
        canvas.bar({left - kBeyond, y - 1.0, width + 2.0 * kBeyond, 2.0}, theme.actual);
    }
    if (month.expected) {
        const qreal y = std::round(l.columnZero - *month.expected * l.columnScale);
        const bool isBehind = month.actual.value_or(0.0) < *month.expected;
        canvas.bar({left - 2.0, y - 1.0, width + 4.0, 2.0}, isBehind ? theme.bad : theme.good);
    }
    if (l.hasDeltas && month.delta) {
        const qreal end = l.deltaZero - *month.delta * l.deltaScale;
        canvas.bar({QPointF{left, std::min(end, l.deltaZero)}, QPointF{left + width, std::max(end, l.deltaZero)}},
                   toneMark(theme, month.deltaTone));
    }
}

void paintDeltaLabels(const Canvas& canvas, const Layout& l, const MonthsData& data, const QString& hovered)
{
    std::vector<QRectF> taken;
    for (const std::size_t index : labelledMonths(data, hovered)) {
        const MonthMark& month = data.months[index];
        const qreal width = textWidth(month.deltaText, TextRole::LabelBold) + 4.0;
        const qreal centre = l.deltas.left() + l.slot * (static_cast<qreal>(index) + 0.5);
        const qreal end = l.deltaZero - *month.delta * l.deltaScale;
        QRectF box{centre - width / 2.0, *month.delta < 0.0 ? end + 1.0 : end - kLabel - 1.0, width, kLabel};
        box.moveLeft(std::clamp(box.left(), l.deltas.left(), l.deltas.right() - width));
        if (std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(box); })) {
            canvas.text(box, month.deltaText, TextRole::LabelBold, toneText(canvas.theme(), month.deltaTone),
                        Qt::AlignHCenter);
            taken.push_back(box);
        }
    }
}

void paintMonthLabels(const Canvas& canvas, const Layout& l, const MonthsData& data)
{
    qreal widest = 1.0;
    for (const MonthMark& month : data.months) {
        widest = std::max(widest, textWidth(month.label, TextRole::LabelBold) + 6.0);
    }
    // Too many for their width: every second, third … counted back from the last, which is always named.
    const auto every = static_cast<std::size_t>(std::ceil(widest / l.slot));
    qreal noteEnd = -1.0;
    for (std::size_t i = 0; i < data.months.size(); ++i) {
        const MonthMark& month = data.months[i];
        const qreal centre = l.columns.left() + l.slot * (static_cast<qreal>(i) + 0.5);
        const bool isLast = i + 1 == data.months.size();
        if ((data.months.size() - 1 - i) % every == 0) {
            canvas.text({centre - widest / 2.0, l.columns.bottom() + 4.0, widest, kLabel}, month.label,
                        isLast ? TextRole::LabelBold : TextRole::Label, isLast ? canvas.theme().ink : canvas.theme().ink2,
                        Qt::AlignHCenter);
        }
        if (!month.note.isEmpty()) {
            const qreal width = textWidth(month.note, TextRole::Label);
            const qreal left = std::clamp(centre - width / 2.0, l.columns.left(), l.columns.right() - width);
            if (left > noteEnd) {
                canvas.text({left, l.columns.bottom() + 18.0, width, kLabel}, month.note, TextRole::Label,
                            canvas.theme().ink3);
                noteEnd = left + width + 4.0;
            }
        }
    }
}

}  // namespace

Marks paintMonths(QPainter& painter, const QRectF& rect, const MonthsData& data, const Theme& theme,
                  const PaintOptions& options)
{
    Canvas canvas{painter, rect, data.head, theme, options};
    if (canvas.paintEmpty(data.months.empty())) {
        return {};
    }
    const Layout l = layoutOf(data, canvas.area());
    if (l.hasDeltas) {
        canvas.text({canvas.area().left(), canvas.area().top(), canvas.area().width(), kLabel}, data.deltaTitle,
                    TextRole::Label, theme.ink2);
    }
    paintLegend(canvas, data);
    for (std::size_t i = 0; i < data.months.size(); ++i) {
        const MonthMark& month = data.months[i];
        const qreal left = l.columns.left() + l.slot * static_cast<qreal>(i);
        const qreal centre = left + l.slot / 2.0;
        if (canvas.isHovered(month.key)) {
            const qreal x = std::round(centre) + 0.5;
            canvas.line(x, l.deltas.top(), x, l.columns.bottom(), theme.ink3);
        }
        painter.setOpacity(canvas.opacity(month.key));
        paintColumn(canvas, l, month, centre);
        painter.setOpacity(1.0);
        canvas.mark(month.key, month.label, {left, l.deltas.top(), l.slot, canvas.area().bottom() - l.deltas.top()},
                    month.details);
    }
    paintEvents(canvas, l.columns, data.months.size(), data.events);
    if (l.hasDeltas) {
        canvas.line(l.deltas.left(), l.deltaZero + 0.5, l.deltas.right(), l.deltaZero + 0.5, theme.ink);
        paintDeltaLabels(canvas, l, data, options.hoveredKey);
    }
    canvas.line(l.columns.left(), l.columnZero + 0.5, l.columns.right(), l.columnZero + 0.5, theme.ink);
    paintMonthLabels(canvas, l, data);
    return canvas.takeMarks();
}

}  // namespace kinerja::charts

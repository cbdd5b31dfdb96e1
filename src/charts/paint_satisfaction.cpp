// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>

#include "event_rules.h"
#include "kinerja/charts/painters.h"
#include "qt_plot.h"

namespace kinerja::charts {
namespace {

using present::SatisfactionData;
using present::SatisfactionPoint;

constexpr qreal kCounts = 24.0;  // the answers' own tier
constexpr qreal kCountsGap = 12.0;

/// The share above, the number of answers below, on the same months.
class SatisfactionPainter {
public:
    SatisfactionPainter(Canvas& canvas, const SatisfactionData& data)
        : m_canvas(canvas), m_data(data), m_axis(textWidth(QStringLiteral("100%"), TextRole::Label) + 8.0)
    {
        const QRectF area = canvas.area();
        m_plot = {area.left() + m_axis, area.top() + 10.0, area.width() - m_axis,
                  area.height() - 10.0 - kCountsGap - kCounts - 20.0};
        m_counts = {m_plot.left(), m_plot.bottom() + kCountsGap, m_plot.width(), kCounts};
        m_events = {m_plot, data.points.size(), data.events};
        m_slot = m_plot.width() / static_cast<qreal>(data.points.size());
        double least = data.target.value_or(1.0);
        for (const SatisfactionPoint& point : data.points) {
            least = std::min(least, point.share.value_or(1.0));
        }
        m_low = least >= 0.5 ? 0.5 : 0.0;  // a line, unlike a bar, need not start at zero
    }

    void paint() const
    {
        paintScale(m_canvas, m_plot, m_axis, {percent(1.0), percent((1.0 + m_low) / 2.0), percent(m_low)});
        paintCounts();
        m_events.paint(m_canvas);
        paintLine();
        paintTarget();
        paintLastValue();
        addMarks(m_canvas, m_plot, m_data.points);
        paintCategoryLabels(m_canvas, m_plot, m_data.points, m_counts.bottom() + 4.0);
    }

private:
    [[nodiscard]] static QString percent(double share) { return QStringLiteral("%1%").arg(qRound(share * 100.0)); }
    [[nodiscard]] qreal y(double share) const
    {
        return m_plot.bottom() - std::clamp((share - m_low) / (1.0 - m_low), 0.0, 1.0) * m_plot.height();
    }
    [[nodiscard]] qreal x(std::size_t i) const { return m_plot.left() + m_slot * (static_cast<qreal>(i) + 0.5); }

    void paintCounts() const
    {
        const Theme& theme = m_canvas.theme();
        std::int64_t most = 1;
        for (const SatisfactionPoint& point : m_data.points) {
            most = std::max(most, point.n);
        }
        m_canvas.text({m_counts.left() - m_axis, m_counts.bottom() - kPlotLine, m_axis - 8.0, kPlotLine}, QStringLiteral("n"),
                      TextRole::Label, theme.ink2, Qt::AlignRight);
        for (std::size_t i = 0; i < m_data.points.size(); ++i) {
            const SatisfactionPoint& point = m_data.points[i];
            const qreal height = static_cast<qreal>(point.n) / static_cast<qreal>(most) * kCounts;
            m_canvas.painter().setOpacity(m_canvas.opacity(point.key));
            m_canvas.bar({x(i) - m_slot * 0.3, m_counts.bottom() - height, m_slot * 0.6, height}, theme.previous);
            m_canvas.painter().setOpacity(1.0);
        }
        m_canvas.line(m_counts.left(), m_counts.bottom(), m_counts.right(), m_counts.bottom(), theme.ink);
    }

    void paintLine() const
    {
        const Theme& theme = m_canvas.theme();
        QtPlot chart{m_plot.size(), m_low, 1.0, m_data.points.size()};
        auto* solid = new QScatterSeries;
        auto* hollow = new QScatterSeries;
        // Qt Charts would join the line over a month without answers: one series per unbroken stretch.
        QLineSeries* stretch = nullptr;
        for (std::size_t i = 0; i < m_data.points.size(); ++i) {
            const SatisfactionPoint& point = m_data.points[i];
            if (!point.share) {
                stretch = nullptr;
                continue;
            }
            if (stretch == nullptr) {
                stretch = new QLineSeries;
                stretch->setPen(QPen{theme.actual, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
                chart.add(stretch);
            }
            stretch->append(static_cast<qreal>(i), *point.share);
            (point.isSmallSample ? hollow : solid)->append(static_cast<qreal>(i), *point.share);
        }
        for (QScatterSeries* series : {solid, hollow}) {
            series->setMarkerSize(series == solid ? 7.0 : 8.0);
            series->setColor(series == solid ? theme.actual : theme.surface);
            series->setPen(QPen{theme.actual, series == solid ? 0.0 : 1.5});
            chart.add(series);
        }
        chart.render(m_canvas.painter(), m_plot.topLeft());
    }

    void paintTarget() const
    {
        if (!m_data.target) {
            return;
        }
        const qreal line = y(*m_data.target);
        m_canvas.line(m_plot.left(), line, m_plot.right(), line, m_canvas.theme().ink2, 1.5, Qt::DashLine);
        writeClear(targetLabel(line), m_data.targetText, TextRole::Label, m_canvas.theme().ink2);
    }

    /// The first place along the target's line, above or below it, that the curve and the events leave free.
    [[nodiscard]] QRectF targetLabel(qreal line) const
    {
        const QSizeF size{textWidth(m_data.targetText, TextRole::Label), kPlotLine};
        const QRectF usual{{m_plot.left() + 4.0, line - kPlotLine - 1.0}, size};
        for (qreal left = m_plot.left() + 4.0; left + size.width() <= m_plot.right(); left += m_slot / 2.0) {
            for (const qreal top : {line - kPlotLine - 1.0, line + 2.0}) {
                const QRectF place{{left, top}, size};
                if (isFree(place)) {
                    return place;
                }
            }
        }
        return usual;
    }

    [[nodiscard]] bool isFree(const QRectF& place) const
    {
        constexpr qreal kMarker = 5.0;
        if (m_events.touches(place)) {
            return false;
        }
        for (std::size_t i = 0; i < m_data.points.size(); ++i) {
            const bool isNear = x(i) > place.left() - m_slot && x(i) < place.right() + m_slot;
            if (!isNear || !m_data.points[i].share) {
                continue;
            }
            const qreal own = y(*m_data.points[i].share);
            const bool hasNext = i + 1 < m_data.points.size() && m_data.points[i + 1].share;
            const qreal next = hasNext ? y(*m_data.points[i + 1].share) : own;
            if (place.top() - kMarker < std::max(own, next) && std::min(own, next) < place.bottom() + kMarker) {
                return false;
            }
        }
        return true;
    }

    void paintLastValue() const
    {
        for (std::size_t i = m_data.points.size(); i-- > 0;) {
            const SatisfactionPoint& point = m_data.points[i];
            if (point.share) {
                const qreal width = textWidth(point.shareText, TextRole::LabelBold);
                const bool below = m_data.target && *m_data.target >= *point.share;
                writeClear({std::min(x(i) - width / 2.0, m_canvas.area().right() - width),
                            below ? y(*point.share) + 6.0 : y(*point.share) - kPlotLine - 6.0, width, kPlotLine},
                           point.shareText, TextRole::LabelBold, m_canvas.theme().ink);
                return;
            }
        }
    }

    /// A rule of an event that cannot be avoided ends beside the words.
    void writeClear(const QRectF& place, const QString& text, TextRole role, const QColor& colour) const
    {
        if (m_events.touches(place)) {
            m_canvas.bar(place.adjusted(-2.0, 0.0, 2.0, 0.0), m_canvas.theme().surface);
        }
        m_canvas.text(place, text, role, colour);
    }

    Canvas& m_canvas;
    const SatisfactionData& m_data;
    EventRules m_events;
    qreal m_axis;
    QRectF m_plot;
    QRectF m_counts;
    qreal m_slot = 0.0;
    double m_low = 0.0;
};

}  // namespace

Marks paintSatisfaction(QPainter& painter, const QRectF& rect, const SatisfactionData& data, const Theme& theme,
                        const PaintOptions& options)
{
    Canvas canvas{painter, rect, data.head, theme, options};
    const auto hasShare = [](const SatisfactionPoint& point) { return point.share.has_value(); };
    if (canvas.paintEmpty(std::none_of(data.points.begin(), data.points.end(), hasShare))) {
        return {};
    }
    SatisfactionPainter{canvas, data}.paint();
    return canvas.takeMarks();
}

}  // namespace kinerja::charts

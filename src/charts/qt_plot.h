// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>

#include <QGraphicsScene>

#include "canvas.h"

class QAbstractSeries;
class QBarCategoryAxis;
class QChart;
class QValueAxis;

/// Bars and lines are Qt Charts'; every text is painted here, because Qt Charts elides labels silently ("N…") and
/// reads them as HTML.
namespace kinerja::charts {

inline constexpr qreal kPlotLine = 16.0;

/// A chart without frame, legend, labels and animation whose plot fills it.
class QtPlot {
public:
    QtPlot(const QSizeF& size, double bottom, double top, std::size_t places);

    /// Takes the series.
    void add(QAbstractSeries* series);
    void render(QPainter& painter, const QPointF& at);

private:
    QGraphicsScene m_scene;  // owns the chart, which owns axes and series
    QChart* m_chart;
    QSizeF m_size;
    QValueAxis* m_values;
    QBarCategoryAxis* m_categories;
};

/// Grid lines and their numbers: top, middle, bottom (whose line is the axis, drawn later).
void paintScale(const Canvas& canvas, const QRectF& plot, qreal axis, const std::array<QString, 3>& labels);

/// Labels under the places; too many for their width: every second, third … counted back from the last.
template <typename Point>
void paintCategoryLabels(const Canvas& canvas, const QRectF& plot, const std::vector<Point>& points, qreal top)
{
    const qreal slot = plot.width() / static_cast<qreal>(std::max<std::size_t>(points.size(), 1));
    qreal widest = 1.0;
    for (const Point& point : points) {
        widest = std::max(widest, textWidth(point.label, TextRole::LabelBold) + 4.0);
    }
    const auto every = static_cast<std::size_t>(std::ceil(widest / slot));
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool isLast = i + 1 == points.size();
        if ((points.size() - 1 - i) % every != 0) {
            continue;
        }
        const qreal centre = plot.left() + slot * (static_cast<qreal>(i) + 0.5);
        const qreal left = std::min(centre - widest / 2.0, canvas.area().right() - widest);
        canvas.text({left, top, widest, kPlotLine}, points[i].label, isLast ? TextRole::LabelBold : TextRole::Label,
                    isLast ? canvas.theme().ink : canvas.theme().ink2, Qt::AlignHCenter);
    }
}

template <typename Point> void addMarks(Canvas& canvas, const QRectF& plot, const std::vector<Point>& points)
{
    const qreal slot = plot.width() / static_cast<qreal>(std::max<std::size_t>(points.size(), 1));
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QRectF area{plot.left() + slot * static_cast<qreal>(i), plot.top(), slot, canvas.area().bottom() - plot.top()};
        if (canvas.isHovered(points[i].key)) {
            const qreal x = std::round(area.center().x()) + 0.5;
            canvas.line(x, plot.top(), x, plot.bottom(), canvas.theme().ink3);
        }
        canvas.mark(points[i].key, points[i].label, area, points[i].details);
    }
}

}  // namespace kinerja::charts

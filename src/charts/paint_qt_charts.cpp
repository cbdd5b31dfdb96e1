// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include <QGraphicsScene>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include "canvas.h"
#include "kinerja/charts/painters.h"

/// Bars and lines are Qt Charts'; every text is painted here, because Qt Charts elides labels silently ("N…") and
/// reads them as HTML.
namespace kinerja::charts {
namespace {

constexpr qreal kLine = 16.0;
constexpr int kGridLines = 3;

/// A chart without frame, legend, labels and animation whose plot fills it.
class Plot {
public:
    Plot(const Theme& theme, const QSizeF& size, double top, std::size_t slots_)
        : m_chart(new QChart), m_size(size), m_values(new QValueAxis), m_categories(new QBarCategoryAxis)
    {
        m_scene.addItem(m_chart);
        m_chart->setAnimationOptions(QChart::NoAnimation);
        m_chart->setBackgroundVisible(false);
        m_chart->legend()->hide();
        m_chart->setMargins({});
        m_chart->resize(size);
        m_chart->setPlotArea({QPointF{0, 0}, size});
        for (std::size_t i = 0; i < slots_; ++i) {
            m_categories->append(QString::number(i));
        }
        m_categories->setGridLineVisible(false);
        m_values->setRange(0.0, top);
        m_values->setTickCount(kGridLines);
        m_values->setGridLinePen(QPen{theme.line, 1.0});
        for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_categories), static_cast<QAbstractAxis*>(m_values)}) {
            axis->setLabelsVisible(false);
            axis->setLineVisible(false);
        }
        m_chart->addAxis(m_categories, Qt::AlignBottom);
        m_chart->addAxis(m_values, Qt::AlignLeft);
    }

    void add(QAbstractSeries* series)
    {
        m_chart->addSeries(series);
        series->attachAxis(m_categories);
        series->attachAxis(m_values);
    }
    void render(QPainter& painter, const QPointF& at)
    {
        m_scene.render(&painter, {at, m_size}, {QPointF{0, 0}, m_size}, Qt::IgnoreAspectRatio);
    }

private:
    QGraphicsScene m_scene;  // owns the chart, which owns axes and series
    QChart* m_chart;
    QSizeF m_size;
    QValueAxis* m_values;
    QBarCategoryAxis* m_categories;
};

/// The next of 1, 2, 4, 6, 8, 10 × 10^n, so that its half is as readable.
double niceTop(double largest)
{
    if (largest <= 0.0) {
        return 1.0;
    }
    const double magnitude = std::pow(10.0, std::floor(std::log10(largest)));
    for (const double step : {1.0, 2.0, 4.0, 6.0, 8.0, 10.0}) {
        if (largest <= step * magnitude * (1.0 + 1e-9)) {
            return step * magnitude;
        }
    }
    return 10.0 * magnitude;
}

QString wholeNumber(double value, QChar mark)
{
    QString digits = QString::number(value, 'f', 0);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) {
        digits.insert(at, mark);
    }
    return digits;
}

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
        canvas.text({left, top, widest, kLine}, points[i].label, isLast ? TextRole::LabelBold : TextRole::Label,
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

/// The part of the series that is not faded, or the faded one: two sets, since a set has one colour.
QBarSet* barSet(const present::StackedData& data, std::size_t kind, const QColor& colour, const Canvas& canvas, bool faded)
{
    auto* set = new QBarSet{QString{}};
    for (const present::StackedColumn& column : data.columns) {
        const bool isFaded = canvas.opacity(column.key) < 1.0;
        set->append(column.hasValue && isFaded == faded ? column.values.at(kind) : 0.0);
    }
    QColor shown = colour;
    shown.setAlphaF(faded ? 0.35F : 1.0F);
    set->setColor(shown);
    set->setBorderColor(Qt::transparent);
    set->setPen(Qt::NoPen);
    return set;
}

void paintStackedLegend(const Canvas& canvas, const QRectF& strip, const present::StackedData& data)
{
    qreal x = strip.left();
    // Upper kind first, as it lies in the columns' reading order from the top.
    for (const std::size_t kind : {std::size_t{1}, std::size_t{0}}) {
        const QString& name = data.names.at(kind);
        canvas.bar({x, strip.center().y() - 5.0, 10.0, 10.0}, canvas.theme().categories.at(kind));
        const qreal width = textWidth(name, TextRole::Label);
        canvas.text({x + 14.0, strip.top(), width, kLine}, name, TextRole::Label, canvas.theme().ink2);
        x += 14.0 + width + 16.0;
    }
}

}  // namespace

Marks paintStacked(QPainter& painter, const QRectF& rect, const present::StackedData& data, const Theme& theme,
                   const PaintOptions& options)
{
    Canvas canvas{painter, rect, data.head, theme, options};
    if (canvas.paintEmpty(data.columns.empty())) {
        return {};
    }
    double largest = 0.0;
    for (const present::StackedColumn& column : data.columns) {
        largest = std::max(largest, column.hasValue ? column.values[0] + column.values[1] : 0.0);
    }
    const double top = std::max(niceTop(largest), 2.0);  // halves of it stay whole customers
    const QRectF area = canvas.area();
    paintStackedLegend(canvas, {area.left(), area.top(), area.width(), kLine}, data);
    const QString topText = wholeNumber(top, data.thousandsMark);
    const QString halfText = wholeNumber(top / 2.0, data.thousandsMark);
    const qreal axis = std::max(textWidth(topText, TextRole::Label), textWidth(halfText, TextRole::Label)) + 8.0;
    const QRectF plot{area.left() + axis, area.top() + 28.0, area.width() - axis, area.height() - 28.0 - 20.0};

    Plot chart{theme, plot.size(), top, data.columns.size()};
    auto* series = new QStackedBarSeries;
    for (const bool faded : {false, true}) {
        for (std::size_t kind = 0; kind < 2; ++kind) {
            series->append(barSet(data, kind, theme.categories.at(kind), canvas, faded));
        }
    }
    series->setBarWidth(0.6);
    chart.add(series);
    chart.render(painter, plot.topLeft());

    canvas.text({area.left(), plot.top() - kLine / 2, axis - 8.0, kLine}, topText, TextRole::Label, theme.ink2, Qt::AlignRight);
    canvas.text({area.left(), plot.center().y() - kLine / 2, axis - 8.0, kLine}, halfText, TextRole::Label, theme.ink2,
                Qt::AlignRight);
    canvas.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), theme.ink);
    addMarks(canvas, plot, data.columns);
    paintCategoryLabels(canvas, plot, data.columns, plot.bottom() + 4.0);
    return canvas.takeMarks();
}

Marks paintSatisfaction(QPainter& painter, const QRectF& rect, const present::SatisfactionData& data, const Theme& theme,
                        const PaintOptions& options)
{
    Canvas canvas{painter, rect, data.head, theme, options};
    const bool isEmpty = std::none_of(data.points.begin(), data.points.end(), [](const auto& point) { return point.share; });
    if (canvas.paintEmpty(isEmpty)) {
        return {};
    }
    const QRectF area = canvas.area();
    const qreal axis = textWidth(QStringLiteral("100%"), TextRole::Label) + 8.0;
    constexpr qreal kCounts = 24.0;  // the answers' own tier
    const QRectF plot{area.left() + axis, area.top() + 10.0, area.width() - axis, area.height() - 10.0 - kCounts - 12.0 - 20.0};
    const QRectF counts{plot.left(), plot.bottom() + 12.0, plot.width(), kCounts};
    const qreal slot = plot.width() / static_cast<qreal>(data.points.size());
    const auto place = [&](std::size_t i, double share) {
        return QPointF{plot.left() + slot * (static_cast<qreal>(i) + 0.5), plot.bottom() - std::clamp(share, 0.0, 1.0) * plot.height()};
    };

    Plot chart{theme, plot.size(), 1.0, data.points.size()};
    // Qt Charts would join the line over a month without answers: one series per unbroken stretch.
    QLineSeries* stretch = nullptr;
    auto* solid = new QScatterSeries;
    auto* hollow = new QScatterSeries;
    std::int64_t most = 1;
    std::optional<std::size_t> last;
    std::vector<QLineSeries*> stretches;
    for (std::size_t i = 0; i < data.points.size(); ++i) {
        const auto& point = data.points[i];
        most = std::max(most, point.n);
        if (!point.share) {
            stretch = nullptr;
            continue;
        }
        if (stretch == nullptr) {
            stretch = new QLineSeries;
            stretch->setPen(QPen{theme.actual, 2.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
            stretches.push_back(stretch);
        }
        stretch->append(static_cast<qreal>(i), *point.share);
        (point.isSmallSample ? hollow : solid)->append(static_cast<qreal>(i), *point.share);
        last = i;
    }
    for (QLineSeries* series : stretches) {
        chart.add(series);
    }
    for (QScatterSeries* series : {solid, hollow}) {
        series->setMarkerSize(series == solid ? 6.0 : 7.0);
        series->setColor(series == solid ? theme.actual : theme.surface);
        series->setBorderColor(theme.actual);
        chart.add(series);
    }
    chart.render(painter, plot.topLeft());

    for (const double share : {0.0, 0.5, 1.0}) {
        canvas.text({area.left(), place(0, share).y() - kLine / 2, axis - 8.0, kLine},
                    QStringLiteral("%1%").arg(share * 100.0), TextRole::Label, theme.ink2, Qt::AlignRight);
    }
    QRectF lastLabel;
    if (last) {
        const QString& text = data.points[*last].shareText;
        const qreal width = textWidth(text, TextRole::LabelBold);
        const QPointF at = place(*last, *data.points[*last].share);
        const bool below = data.target && *data.target >= *data.points[*last].share;
        lastLabel = {std::min(at.x() - width / 2.0, area.right() - width), below ? at.y() + 5.0 : at.y() - 21.0, width, kLine};
        canvas.text(lastLabel, text, TextRole::LabelBold, theme.ink);
    }
    if (data.target) {
        const qreal y = place(0, *data.target).y();
        canvas.line(plot.left(), y, plot.right(), y, theme.ink2, 1.5, Qt::DashLine);
        const qreal width = textWidth(data.targetText, TextRole::Label);
        // On the side of the line where the curve is not.
        const bool above = data.points.front().share.value_or(0.0) <= *data.target;
        canvas.text({plot.left() + 4.0, above ? y - kLine - 1.0 : y + 2.0, width, kLine}, data.targetText, TextRole::Label,
                    theme.ink2);
    }
    canvas.text({area.left(), counts.bottom() - kLine, axis - 8.0, kLine}, QStringLiteral("n"), TextRole::Label, theme.ink2,
                Qt::AlignRight);
    for (std::size_t i = 0; i < data.points.size(); ++i) {
        const qreal height = static_cast<qreal>(data.points[i].n) / static_cast<qreal>(most) * kCounts;
        painter.setOpacity(canvas.opacity(data.points[i].key));
        canvas.bar({counts.left() + slot * (static_cast<qreal>(i) + 0.2), counts.bottom() - height, slot * 0.6, height},
                   theme.previous);
        painter.setOpacity(1.0);
    }
    canvas.line(counts.left(), counts.bottom(), counts.right(), counts.bottom(), theme.ink);
    addMarks(canvas, plot, data.points);
    paintCategoryLabels(canvas, plot, data.points, counts.bottom() + 4.0);
    return canvas.takeMarks();
}

}  // namespace kinerja::charts

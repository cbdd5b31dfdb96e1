// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCharts/QBarSet>
#include <QtCharts/QStackedBarSeries>

#include "event_rules.h"
#include "kinerja/charts/painters.h"
#include "qt_plot.h"

namespace kinerja::charts {
namespace {

/// A round number not below `largest` whose half is as readable: 2, 4 … 10, 12, 16, 20, 30 …
double niceTop(double largest)
{
    if (largest <= 10.0) {
        return std::max(2.0, std::ceil(largest / 2.0) * 2.0);
    }
    const double magnitude = std::pow(10.0, std::floor(std::log10(largest)));
    for (const double step : {1.2, 1.6, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0}) {
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
        canvas.text({x + 14.0, strip.top(), width, kPlotLine}, name, TextRole::Label, canvas.theme().ink2);
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
    const double top = niceTop(largest);
    const QRectF area = canvas.area();
    paintStackedLegend(canvas, {area.left(), area.top(), area.width(), kPlotLine}, data);
    const QString topText = wholeNumber(top, data.thousandsMark);
    const QString halfText = wholeNumber(top / 2.0, data.thousandsMark);
    const qreal axis = std::max(textWidth(topText, TextRole::Label), textWidth(halfText, TextRole::Label)) + 8.0;
    const QRectF plot{area.left() + axis, area.top() + 28.0, area.width() - axis, area.height() - 28.0 - 20.0};

    paintScale(canvas, plot, axis, {topText, halfText, QStringLiteral("0")});
    QtPlot chart{plot.size(), 0.0, top, data.columns.size()};
    auto* series = new QStackedBarSeries;
    for (const bool faded : {false, true}) {
        for (std::size_t kind = 0; kind < 2; ++kind) {
            series->append(barSet(data, kind, theme.categories.at(kind), canvas, faded));
        }
    }
    series->setBarWidth(0.6);
    chart.add(series);
    chart.render(painter, plot.topLeft());

    paintEvents(canvas, plot, data.columns.size(), data.events);
    canvas.line(plot.left(), plot.bottom(), plot.right(), plot.bottom(), theme.ink);
    addMarks(canvas, plot, data.columns);
    paintCategoryLabels(canvas, plot, data.columns, plot.bottom() + 4.0);
    return canvas.takeMarks();
}

}  // namespace kinerja::charts

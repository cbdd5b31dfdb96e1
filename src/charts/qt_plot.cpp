// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_plot.h"

#include <QtCharts/QAbstractSeries>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

namespace kinerja::charts {

QtPlot::QtPlot(const QSizeF& size, double bottom, double top, std::size_t places)
    : m_chart(new QChart), m_size(size), m_values(new QValueAxis), m_categories(new QBarCategoryAxis)
{
    m_scene.addItem(m_chart);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setBackgroundVisible(false);
    m_chart->legend()->hide();
    m_chart->setMargins({});
    m_chart->resize(size);
    m_chart->setPlotArea({QPointF{0, 0}, size});
    for (std::size_t i = 0; i < places; ++i) {
        m_categories->append(QString::number(i));
    }
    m_values->setRange(bottom, top);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_categories), static_cast<QAbstractAxis*>(m_values)}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }
    m_chart->addAxis(m_categories, Qt::AlignBottom);
    m_chart->addAxis(m_values, Qt::AlignLeft);
}

void QtPlot::add(QAbstractSeries* series)
{
    m_chart->addSeries(series);
    series->attachAxis(m_categories);
    series->attachAxis(m_values);
}

void QtPlot::render(QPainter& painter, const QPointF& at)
{
    m_scene.render(&painter, {at, m_size}, {QPointF{0, 0}, m_size}, Qt::IgnoreAspectRatio);
}

/// Grid lines and their numbers: top, middle, bottom (whose line is the axis, drawn later).
void paintScale(const Canvas& canvas, const QRectF& plot, qreal axis, const std::array<QString, 3>& labels)
{
    const std::array<qreal, 3> heights{plot.top(), plot.center().y(), plot.bottom()};
    for (std::size_t i = 0; i < heights.size(); ++i) {
        const qreal y = std::round(heights.at(i)) + 0.5;
        canvas.line(plot.left(), y, plot.right(), y, canvas.theme().line);
        canvas.text({plot.left() - axis, y - kPlotLine / 2, axis - 8.0, kPlotLine}, labels.at(i), TextRole::Label, canvas.theme().ink2,
                    Qt::AlignRight);
    }
}

}  // namespace kinerja::charts

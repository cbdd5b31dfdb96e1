// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_charts.h"

#include <cmath>

#include <QBuffer>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGridLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>

namespace kinerja::bench {
namespace {

constexpr int kReportCharts = 7;
constexpr int kReportMonths = 13;
constexpr int kMonths = 36;
constexpr int kColumns = 4;

/// Of the points of a chart, so that the same is drawn each time.
double heightAt(int chart, int bar)
{
    return 100.0 + 40.0 * std::sin(0.7 * bar + chart);
}

struct Parts {
    QChart* chart;
    QBarSet* bars;
    QLineSeries* line;
};

Parts makeChart(int number, int months)
{
    const Parts parts{new QChart, new QBarSet(QStringLiteral("Actual")), new QLineSeries};
    parts.line->setName(QStringLiteral("Last year"));
    for (int bar = 0; bar < months; ++bar) {
        parts.bars->append(heightAt(number, bar));
        parts.line->append(bar, heightAt(number + 1, bar));
    }
    auto* series = new QBarSeries;
    series->append(parts.bars);
    parts.chart->addSeries(series);
    parts.chart->addSeries(parts.line);
    parts.chart->createDefaultAxes();
    parts.chart->setTitle(QStringLiteral("Chart %1").arg(number));
    return parts;
}

}  // namespace

QByteArray qtChartsPdf()
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setResolution(300);
    QPainter painter{&writer};
    for (int number = 0; number < kReportCharts; ++number) {
        if (number > 0) {
            writer.newPage();
        }
        QGraphicsScene scene;
        QChart* chart = makeChart(number, kReportMonths).chart;
        scene.addItem(chart);  // which owns it now
        chart->resize(680.0, 320.0);
        chart->layout()->activate();
        scene.render(&painter, QRectF{0.0, 0.0, 2125.0, 1000.0}, chart->rect());
    }
    painter.end();
    return bytes;
}

TenCharts::TenCharts()
{
    auto* grid = new QGridLayout{this};
    for (int number = 0; number < kCharts; ++number) {
        const Parts parts = makeChart(number, kMonths);
        m_bars[static_cast<std::size_t>(number)] = parts.bars;
        m_lines[static_cast<std::size_t>(number)] = parts.line;
        auto* view = new QChartView{parts.chart};
        view->setRenderHint(QPainter::Antialiasing);
        grid->addWidget(view, number / kColumns, number % kColumns);
    }
}

void TenCharts::replace(int round)
{
    for (int number = 0; number < kCharts; ++number) {
        QList<QPointF> points;
        QBarSet* bars = m_bars[static_cast<std::size_t>(number)];
        for (int bar = 0; bar < kMonths; ++bar) {
            bars->replace(bar, heightAt(number + round, bar));
            points.append({static_cast<double>(bar), heightAt(number + round + 1, bar)});
        }
        m_lines[static_cast<std::size_t>(number)]->replace(points);
    }
}

}  // namespace kinerja::bench

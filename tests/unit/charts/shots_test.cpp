// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QImage>
#include <QKeyEvent>
#include <QPainter>

#include <gtest/gtest.h>

#include "chart_samples.h"
#include "kinerja/charts/chart_widget.h"
#include "kinerja/charts/kpi_card.h"
#include "kinerja/charts/theme.h"

using namespace kinerja;
using namespace kinerja::charts;

namespace {

template <typename Data> void put(QPainter& painter, const QRect& rect, const Data& data, const Theme& theme, int current = -1)
{
    ChartWidget widget;
    widget.setTheme(theme);
    widget.resize(rect.size());
    widget.showState(data);
    for (int i = 0; i <= current; ++i) {
        QKeyEvent right{QEvent::KeyPress, Qt::Key_Right, Qt::NoModifier};
        QCoreApplication::sendEvent(&widget, &right);
    }
    widget.render(&painter, rect.topLeft(), {}, QWidget::DrawChildren);
}

/// The content of the dashboard, 1192 or 1712 wide, with every chart.
QImage dashboard(const Theme& theme, bool large, bool english)
{
    const Metrics m = metrics(large);
    const int content = large ? 1712 : 1192;
    const int column = content - 2 * m.margin;
    QImage image{content, large ? 1296 : 1496, QImage::Format_RGB32};
    image.fill(theme.canvas);
    QPainter painter{&image};
    const int gutter = m.gutter;
    int x = m.margin;
    const int cardWidth = (column - 4 * gutter) / 5;
    for (const auto& state : samples::cards(english)) {
        KpiCard card;
        card.setTheme(theme, large);
        card.resize(cardWidth, m.cardHeight);
        card.showState(state);
        card.render(&painter, {x, m.margin}, {}, QWidget::DrawChildren);
        x += cardWidth + gutter;
    }
    int y = m.margin + m.cardHeight + gutter;
    const int eight = large ? 1101 : 768;
    put(painter, {m.margin, y, eight, m.heroHeight}, samples::months(english), theme);
    put(painter, {m.margin + eight + gutter, y, column - eight - gutter, m.heroHeight}, samples::funnel(english), theme);
    y += m.heroHeight + gutter;
    const int perRow = large ? 3 : 2;
    const int width = (column - (perRow - 1) * gutter) / perRow;
    int place = 0;
    const auto next = [&] {
        const QRect rect{m.margin + (place % perRow) * (width + gutter), y + (place / perRow) * (m.chartHeight + gutter), width, m.chartHeight};
        ++place;
        return rect;
    };
    put(painter, next(), samples::bullets(english), theme, 2);
    put(painter, next(), samples::regions(english), theme);
    put(painter, next(), samples::products(english), theme);
    put(painter, next(), samples::customers(english), theme, 4);
    put(painter, next(), samples::satisfaction(english), theme);
    KpiCard empty;
    empty.setStyleSheet(styleSheet(theme, large));
    empty.setTheme(theme, large);
    empty.resize(cardWidth, m.cardHeight);
    const QRect last = next();
    empty.showState(samples::cardWithoutData(english));
    empty.render(&painter, last.topLeft(), {}, QWidget::DrawChildren);
    empty.showState(samples::cardWithoutTarget(english));
    empty.render(&painter, last.topLeft() + QPoint{large ? 0 : cardWidth + gutter, large ? m.cardHeight + gutter / 2 : 0}, {},
                 QWidget::DrawChildren);
    return image;
}

/// Pictures to look at: KINERJA_SHOTS=folder. Without it, that each of them has something on it.
TEST(ShotsTest, DashboardInEveryThemeSizeAndLanguage)
{
    const QString folder = qEnvironmentVariable("KINERJA_SHOTS");
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Projector}) {
        for (const bool large : {false, true}) {
            const bool english = large;
            const QImage image = dashboard(theme(kind), large, english);
            const QRgb ground = theme(kind).canvas.rgb();
            qint64 painted = 0;
            for (int y = 0; y < image.height(); y += 7) {
                for (int x = 0; x < image.width(); x += 7) {
                    painted += image.pixel(x, y) != ground ? 1 : 0;
                }
            }
            EXPECT_GT(painted * 49 * 2, static_cast<qint64>(image.width()) * image.height() / (kind == ThemeKind::Projector ? 10 : 1));
            if (!folder.isEmpty()) {
                const QString name = QStringLiteral("charts_%1_%2.png").arg(static_cast<int>(kind)).arg(large ? 1920 : 1280);
                EXPECT_TRUE(image.save(QDir{folder}.filePath(name)));
            }
        }
    }
}

}  // namespace

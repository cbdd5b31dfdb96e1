// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include "chart_samples.h"
#include "kinerja/charts/painters.h"
#include "kinerja/charts/theme.h"

using namespace kinerja::charts;
using namespace kinerja::present;

namespace {

/// A picture of one painter on the light surface.
template <typename Paint> QImage picture(const QSize& size, Paint paint)
{
    QImage image{size, QImage::Format_RGB32};
    image.fill(lightTheme().surface);
    QPainter painter{&image};
    paint(painter);
    return image;
}

/// First and last row of that column of pixels with exactly this colour; {-1, -1} if there is none.
std::array<int, 2> extent(const QImage& image, int x, const QColor& colour)
{
    std::array<int, 2> found{-1, -1};
    for (int y = 0; y < image.height(); ++y) {
        if (image.pixelColor(x, y) == colour) {
            found = {found[0] < 0 ? y : found[0], y};
        }
    }
    return found;
}

int widthAt(const QImage& image, int y, const QColor& colour)
{
    int count = 0;
    for (int x = 0; x < image.width(); ++x) {
        count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

/// Four months, 100 px each, no head: actual 400, 200, -, 300; last year 300; targets 400.
MonthsData fourMonths()
{
    MonthsData data;
    const std::array<std::optional<double>, 4> actual{400.0, 200.0, std::nullopt, 300.0};
    for (std::size_t i = 0; i < actual.size(); ++i) {
        MonthMark month;
        month.key = QString::number(i);
        month.label = QStringLiteral("M%1").arg(i);
        month.actual = actual.at(i);
        month.previous = 300.0;
        month.target = 400.0;
        if (month.actual) {
            month.delta = *month.actual - 400.0;
            month.deltaTone = *month.delta < 0 ? Tone::Bad : Tone::Good;
            month.deltaText = QString::number(*month.delta);
        }
        data.months.push_back(month);
    }
    return data;
}

TEST(MonthsPainterTest, ColumnsStandInTheirSlotsAtTheirHeights)
{
    const Theme& t = lightTheme();
    const MonthsData data = fourMonths();
    Marks marks;
    const QImage image = picture({400, 300}, [&](QPainter& p) { marks = paintMonths(p, {0, 0, 400, 300}, data, t); });
    ASSERT_EQ(marks.size(), 4U);
    EXPECT_EQ(marks[1].area.left(), 100.0);
    EXPECT_EQ(marks[1].area.width(), 100.0);

    // Slot 100, bar 60 % of it, centred: 20–80; last year 8 px to its left and behind it: 12–72.
    const int y = 270;
    EXPECT_EQ(image.pixelColor(20, y), t.actual);
    EXPECT_EQ(image.pixelColor(79, y), t.actual);
    EXPECT_EQ(image.pixelColor(81, y), t.surface);
    EXPECT_EQ(image.pixelColor(12, y), t.previous);
    EXPECT_EQ(image.pixelColor(18, y), t.previous);
    EXPECT_EQ(image.pixelColor(11, y), t.surface);

    // 200 is half as high as 400; both stand on the same zero line.
    const std::array<int, 2> full = extent(image, 30, t.actual);
    const std::array<int, 2> half = extent(image, 125, t.actual);  // includes its target line at the top
    EXPECT_EQ(full[1], half[1]);
    int top = half[1];
    while (image.pixelColor(125, top) == t.actual) {
        --top;
    }
    EXPECT_NEAR(half[1] - top, (full[1] - full[0]) / 2.0, 1.5);
    // A month without a value has no bar, but its last year and target.
    EXPECT_EQ(image.pixelColor(279, y), t.surface);
    EXPECT_EQ(image.pixelColor(250, y), t.previous);
}

TEST(MonthsPainterTest, TargetLineIsTwoPixelsAndFourWiderOnBothSides)
{
    const Theme& t = lightTheme();
    const MonthsData data = fourMonths();
    const QImage image = picture({400, 300}, [&](QPainter& p) { paintMonths(p, {0, 0, 400, 300}, data, t); });
    const std::array<int, 2> line = extent(image, 182, t.actual);  // 80 + 100 + 2: beyond the bar, on the line
    EXPECT_EQ(line[1] - line[0] + 1, 2);
    EXPECT_EQ(image.pixelColor(183, line[0]), t.actual);
    EXPECT_EQ(image.pixelColor(184, line[0]), t.surface);
    EXPECT_EQ(image.pixelColor(116, line[0]), t.actual);
    EXPECT_EQ(image.pixelColor(115, line[0]), t.surface);
}

TEST(MonthsPainterTest, DifferencesUseTheColumnsScaleAndTheTonesColour)
{
    const Theme& t = lightTheme();
    const MonthsData data = fourMonths();
    const QImage image = picture({400, 300}, [&](QPainter& p) { paintMonths(p, {0, 0, 400, 300}, data, t); });
    const std::array<int, 2> delta = extent(image, 125, t.bad);     // −200
    const std::array<int, 2> column = extent(image, 30, t.actual);  // 400
    EXPECT_NEAR(delta[1] - delta[0], (column[1] - column[0]) / 2.0, 3.0);  // less the zero line and blended edges
    EXPECT_EQ(extent(image, 25, t.bad)[0], -1);   // on target: no bar
    EXPECT_EQ(extent(image, 225, t.bad)[0], -1);  // no value: no bar, and no difference of −400
    EXPECT_LT(delta[1], column[0]);               // the tiers don't touch
}

TEST(MonthsPainterTest, WhatAFilterLeavesOutFades)
{
    const Theme& t = lightTheme();
    MonthsData data = fourMonths();
    data.head.selectedKeys = {QStringLiteral("0")};
    const QImage image = picture({400, 300}, [&](QPainter& p) { paintMonths(p, {0, 0, 400, 300}, data, t); });
    EXPECT_EQ(image.pixelColor(75, 270), t.actual);
    EXPECT_GT(image.pixelColor(175, 270).lightness(), t.actual.lightness() + 60);
}

TEST(RowsPainterTest, BulletBarEndsWhereItsShareOfTheTargetIs)
{
    const Theme& t = lightTheme();
    BulletData data;
    for (const double value : {100.0, 50.0}) {
        BulletRow row;
        row.key = row.label = QString::number(value);
        row.value = value;
        row.target = 100.0;
        data.rows.push_back(row);
    }
    Marks marks;
    const QImage image = picture({500, 60}, [&](QPainter& p) { marks = paintBullets(p, {0, 0, 500, 60}, data, t); });
    ASSERT_EQ(marks.size(), 2U);
    // Half the target, half the bar: counted without the 2 pixels of the target's mark.
    const int bar = widthAt(image, static_cast<int>(marks[1].area.center().y()), t.actual) - 2;
    EXPECT_GT(bar, 100);
    const int other = widthAt(image, static_cast<int>(marks[0].area.center().y()), t.actual);
    EXPECT_NEAR(static_cast<double>(bar) / (other - 2), 0.5, 0.02);
}

TEST(RowsPainterTest, VarianceBarsLeaveTheZeroLineToTheirSide)
{
    const Theme& t = lightTheme();
    VarianceData data;
    for (const double delta : {-200.0, 100.0, 0.0}) {
        VarianceRow row;
        row.key = row.label = QString::number(delta);
        row.delta = delta;
        row.tone = delta < 0 ? Tone::Bad : Tone::Good;
        data.rows.push_back(row);
    }
    Marks marks;
    const QImage image = picture({600, 90}, [&](QPainter& p) { marks = paintVariance(p, {0, 0, 600, 90}, data, t); });
    ASSERT_EQ(marks.size(), 3U);
    const auto row = [&](std::size_t i) { return static_cast<int>(marks[i].area.center().y()) - 3; };
    const int bad = widthAt(image, row(0), t.bad);
    const int good = widthAt(image, row(1), t.good);
    EXPECT_GT(good, 50);
    EXPECT_NEAR(static_cast<double>(bad) / good, 2.0, 0.05);
    EXPECT_EQ(widthAt(image, row(2), t.good) + widthAt(image, row(2), t.bad), 0);
    EXPECT_EQ(extent(image, 300, t.bad)[1] - extent(image, 300, t.bad)[0] + 1, 12);  // bars are 12 high
}

TEST(RowsPainterTest, RankedAndFunnelBarsAreProportionalFromOneZero)
{
    const Theme& t = lightTheme();
    RankedData ranked;
    FunnelData funnel;
    for (const double value : {800.0, 200.0}) {
        RankedRow row;
        row.key = row.label = QString::number(value);
        row.value = value;
        ranked.rows.push_back(row);
        FunnelStep step;
        step.key = step.label = row.label;
        step.count = value;
        funnel.steps.push_back(step);
    }
    Marks marks;
    const QImage bars = picture({500, 70}, [&](QPainter& p) { marks = paintRanked(p, {0, 0, 500, 70}, ranked, t); });
    const auto width = [&](const QImage& image, std::size_t i) {
        return widthAt(image, static_cast<int>(marks[i].area.center().y()), t.actual);
    };
    EXPECT_NEAR(static_cast<double>(width(bars, 0)) / width(bars, 1), 4.0, 0.1);
    const QImage steps = picture({500, 120}, [&](QPainter& p) { marks = paintFunnel(p, {0, 0, 500, 120}, funnel, t); });
    EXPECT_NEAR(static_cast<double>(width(steps, 0)) / width(steps, 1), 4.0, 0.1);
}

TEST(QtChartsPainterTest, StackedColumnsAreAsHighAsTheirSum)
{
    const Theme& t = lightTheme();
    StackedData data;
    data.columns = {{QStringLiteral("a"), QStringLiteral("A"), {60.0, 40.0}, true, {}},
                    {QStringLiteral("b"), QStringLiteral("B"), {30.0, 20.0}, true, {}},
                    {QStringLiteral("c"), QStringLiteral("C"), {0.0, 0.0}, false, {}}};
    Marks marks;
    const QImage image = picture({400, 260}, [&](QPainter& p) { marks = paintStacked(p, {0, 0, 400, 260}, data, t); });
    ASSERT_EQ(marks.size(), 3U);
    const auto height = [&](std::size_t i, std::size_t kind) {
        const auto at = extent(image, static_cast<int>(marks[i].area.center().x()), t.categories.at(kind));
        return at[0] < 0 ? 0 : at[1] - at[0] + 1;
    };
    EXPECT_GT(height(0, 0), 60);
    EXPECT_NEAR(static_cast<double>(height(0, 1)) / height(0, 0), 40.0 / 60.0, 0.03);
    EXPECT_NEAR(static_cast<double>(height(1, 0)) / height(0, 0), 0.5, 0.03);
    EXPECT_EQ(height(2, 0) + height(2, 1), 0);
}

TEST(QtChartsPainterTest, SatisfactionLineKeepsItsGap)
{
    const Theme& t = lightTheme();
    SatisfactionData data;
    for (int i = 0; i < 5; ++i) {
        SatisfactionPoint point;
        point.key = point.label = QString::number(i);
        if (i != 2) {
            point.share = 0.75;
            point.n = 100;
        }
        data.points.push_back(point);
    }
    Marks marks;
    const QImage image = picture({500, 260}, [&](QPainter& p) { marks = paintSatisfaction(p, {0, 0, 500, 260}, data, t); });
    ASSERT_EQ(marks.size(), 5U);
    const int between = static_cast<int>((marks[0].area.center().x() + marks[1].area.center().x()) / 2);
    EXPECT_GE(extent(image, between, t.actual)[0], 0);
    EXPECT_EQ(extent(image, static_cast<int>(marks[2].area.center().x()), t.actual)[0], -1);
}

TEST(MarksPainterTest, StatusIsToldByShapeAndFill)
{
    const Theme& t = lightTheme();
    const auto mark = [&](Verdict verdict) {
        return picture({24, 24}, [&](QPainter& p) { paintStatusMark(p, {0, 0, 24, 24}, verdict, t); });
    };
    const QImage onTrack = mark(Verdict::OnTrack);
    EXPECT_EQ(onTrack.pixelColor(6, 12), t.good);
    EXPECT_EQ(onTrack.pixelColor(18, 12), t.good);
    const QImage behind = mark(Verdict::Behind);
    EXPECT_EQ(behind.pixelColor(6, 12), t.bad);
    EXPECT_EQ(behind.pixelColor(17, 12), t.surface);
    const QImage atRisk = mark(Verdict::AtRisk);
    EXPECT_EQ(atRisk.pixelColor(12, 16), t.bad);
    EXPECT_EQ(atRisk.pixelColor(3, 4), t.surface);  // the triangle's corner, where a disc has none either
    EXPECT_EQ(atRisk.pixelColor(4, 20), t.bad);     // the corner below, where no disc reaches
    const QImage none = mark(Verdict::None);
    EXPECT_EQ(none.pixelColor(12, 12), t.surface);
    EXPECT_EQ(none.pixelColor(1, 12), t.ink3);
}

TEST(MarksPainterTest, ProgressBarRunsOnPastItsTarget)
{
    const Theme& t = lightTheme();
    const auto bar = [&](double attainment) {
        return picture({200, 12}, [&](QPainter& p) { paintProgressBar(p, {0, 0, 200, 12}, {attainment, std::nullopt}, t); });
    };
    // Target at 92 % of 200 = 184; half of it = 92.
    const QImage half = bar(0.5);
    EXPECT_NEAR(widthAt(half, 6, t.actual), 92 + 2, 3);
    EXPECT_EQ(half.pixelColor(183, 1), t.actual);
    EXPECT_EQ(half.pixelColor(120, 6), t.band1);
    // 125 %: the target has moved left to 200 ÷ 1.275 = 157, the bar goes beyond it.
    const QImage over = bar(1.25);
    EXPECT_EQ(over.pixelColor(156, 1), t.actual);
    EXPECT_EQ(over.pixelColor(183, 1), t.surface);
    EXPECT_EQ(over.pixelColor(185, 6), t.actual);
    EXPECT_EQ(widthAt(bar(0.0), 6, t.actual), 2);  // nothing done: only the target mark
}

TEST(MarksPainterTest, ProgressBarShowsWhereWeShouldBeWithItsBand)
{
    const Theme& t = lightTheme();
    const QImage image = picture({200, 12}, [&](QPainter& p) { paintProgressBar(p, {0, 0, 200, 12}, {0.5, 0.75, 0.625, 0.875}, t); });
    // Shares of 184: the mark at 138, the band from 115 to 161, seen above and below the bar.
    EXPECT_EQ(image.pixelColor(138, 6), t.bad);
    EXPECT_NE(image.pixelColor(118, 2), t.surface);
    EXPECT_NE(image.pixelColor(158, 10), t.surface);
    EXPECT_EQ(image.pixelColor(113, 2), t.surface);
    EXPECT_EQ(image.pixelColor(163, 2), t.surface);
    const QImage ahead = picture({200, 12}, [&](QPainter& p) { paintProgressBar(p, {0, 0, 200, 12}, {0.8, 0.75}, t); });
    EXPECT_EQ(ahead.pixelColor(138, 6), t.good);
    EXPECT_EQ(ahead.pixelColor(118, 2), t.surface);
}

TEST(MonthsPainterTest, ARunningMonthMarksWhereItShouldBe)
{
    const Theme& t = lightTheme();
    MonthsData data = fourMonths();
    data.months[0].expected = 300.0;  // of an actual of 400
    const QImage image = picture({400, 300}, [&](QPainter& p) { paintMonths(p, {0, 0, 400, 300}, data, t); });
    const std::array<int, 2> bar = extent(image, 30, t.actual);
    const std::array<int, 2> line = extent(image, 30, t.good);
    EXPECT_EQ(line[1] - line[0] + 1, 2);
    EXPECT_NEAR(static_cast<double>(bar[1] - line[0]) / (bar[1] - bar[0]), 0.75, 0.02);
}

TEST(MarksPainterTest, SparklineKeepsGapsAndMarksTheEnd)
{
    const Theme& t = lightTheme();
    const SparklineData data{{1.0, 1.0, std::nullopt, 2.0, 2.0}, std::nullopt};
    const QImage image = picture({100, 24}, [&](QPainter& p) { paintSparkline(p, {0, 0, 100, 24}, data, t); });
    const auto ink = [&](int x) {
        int count = 0;
        for (int y = 0; y < 24; ++y) {
            count += image.pixelColor(x, y) == t.surface ? 0 : 1;
        }
        return count;
    };
    EXPECT_GT(ink(12), 0);
    EXPECT_EQ(ink(49), 0);
    EXPECT_GT(ink(85), 0);
    EXPECT_GE(ink(98), 4);  // the dot
}

TEST(ScaleTest, MarksFollowTheScale)
{
    const MonthsData data = fourMonths();
    Marks small;
    Marks large;
    PaintOptions twice;
    twice.scale = 2.0;
    (void)picture({400, 300}, [&](QPainter& p) { small = paintMonths(p, {0, 0, 400, 300}, data, lightTheme()); });
    (void)picture({900, 700}, [&](QPainter& p) { large = paintMonths(p, {50, 20, 800, 600}, data, lightTheme(), twice); });
    ASSERT_EQ(small.size(), large.size());
    EXPECT_EQ(large[2].area.topLeft(), small[2].area.topLeft() * 2.0 + QPointF(50, 20));
    EXPECT_EQ(large[2].area.size(), small[2].area.size() * 2.0);
}

}  // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QContextMenuEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include "chart_samples.h"
#include "kinerja/charts/chart_widget.h"
#include "kinerja/charts/kpi_card.h"

using namespace kinerja;
using namespace kinerja::charts;

namespace {

class ChartWidgetTest : public testing::Test {
protected:
    void SetUp() override
    {
        chart.resize(768, 352);
        chart.showState(samples::months(false));
        chart.show();
        chart.activateWindow();
        chart.setFocus(Qt::TabFocusReason);
        ASSERT_TRUE(QTest::qWaitForWindowActive(&chart));
    }

    [[nodiscard]] QPoint middleOf(std::size_t mark) const { return chart.marks().at(mark).area.center().toPoint(); }

    ChartWidget chart;
};

TEST_F(ChartWidgetTest, ClickOnAMarkFiltersByIt)
{
    QSignalSpy clicked{&chart, &ChartWidget::markClicked};
    QTest::mouseClick(&chart, Qt::LeftButton, {}, middleOf(11));
    ASSERT_EQ(clicked.count(), 1);
    EXPECT_EQ(clicked.first().first().toString().toStdString(), "2026-08");
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint{8, 8});  // the head is no mark
    EXPECT_EQ(clicked.count(), 1);
    QTest::mousePress(&chart, Qt::LeftButton, {}, middleOf(2));   // pressed on one, let go on another
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, middleOf(3));
    EXPECT_EQ(clicked.count(), 1);
}

TEST_F(ChartWidgetTest, ArrowKeysWalkThroughTheMarksAndEnterOpensTheRecords)
{
    QSignalSpy records{&chart, &ChartWidget::recordsRequested};
    QSignalSpy clicked{&chart, &ChartWidget::markClicked};
    QTest::keyClick(&chart, Qt::Key_Return);  // nowhere yet
    EXPECT_EQ(records.count(), 0);
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.currentKey().toStdString(), "2025-09");
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_Left);  // stops at the first
    EXPECT_EQ(chart.currentKey().toStdString(), "2025-09");
    QTest::keyClick(&chart, Qt::Key_End);
    EXPECT_EQ(chart.currentKey().toStdString(), "2026-09");
    EXPECT_TRUE(chart.accessibleDescription().contains(QLatin1String("Rp1.180.000.000")));
    QTest::keyClick(&chart, Qt::Key_Return);
    ASSERT_EQ(records.count(), 1);
    EXPECT_EQ(records.first().first().toString().toStdString(), "2026-09");
    QTest::keyClick(&chart, Qt::Key_Space);
    EXPECT_EQ(clicked.count(), 1);
    QTest::keyClick(&chart, Qt::Key_Escape);
    EXPECT_TRUE(chart.currentKey().isEmpty());
    EXPECT_EQ(chart.accessibleDescription().toStdString(), "Pendapatan 13 bulan.");
}

TEST_F(ChartWidgetTest, TheRowsInTheBoxOpenTheRecords)
{
    auto data = samples::months(false);
    data.head.opensRecords = true;
    chart.showState(data);
    QSignalSpy records{&chart, &ChartWidget::recordsRequested};
    QSignalSpy clicked{&chart, &ChartWidget::markClicked};
    QTest::mouseMove(&chart, middleOf(5));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !chart.recordsLink().isEmpty(); }));
    const QString key = chart.currentKey();
    const QPoint link = chart.recordsLink().center().toPoint();
    QTest::mouseMove(&chart, link);  // over other months: the box stays with its own
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart.cursor().shape() == Qt::PointingHandCursor; }));
    EXPECT_EQ(chart.currentKey().toStdString(), key.toStdString());
    QTest::mouseClick(&chart, Qt::LeftButton, {}, link);
    ASSERT_EQ(records.count(), 1);
    EXPECT_EQ(records.first().first().toString().toStdString(), key.toStdString());
    EXPECT_EQ(clicked.count(), 0);
}

TEST_F(ChartWidgetTest, HoverShowsTheExactFigures)
{
    const QImage before = chart.grab().toImage();
    QTest::mouseMove(&chart, middleOf(12));
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart.currentKey() == QLatin1String("2026-09"); }));
    const QImage after = chart.grab().toImage();
    EXPECT_NE(before, after);
    EXPECT_EQ(chart.cursor().shape(), Qt::PointingHandCursor);
    QEvent leave{QEvent::Leave};
    QCoreApplication::sendEvent(&chart, &leave);
    EXPECT_TRUE(chart.currentKey().isEmpty());
}

TEST_F(ChartWidgetTest, RightClickAsksForTheMarksMenu)
{
    QSignalSpy menu{&chart, &ChartWidget::menuRequested};
    const QPoint at = middleOf(4);
    QContextMenuEvent event{QContextMenuEvent::Mouse, at, chart.mapToGlobal(at)};
    QCoreApplication::sendEvent(&chart, &event);
    ASSERT_EQ(menu.count(), 1);
    EXPECT_EQ(menu.first().at(1).toString().toStdString(), "2026-01");
    EXPECT_EQ(menu.first().at(0).toPoint(), chart.mapToGlobal(at));
}

TEST_F(ChartWidgetTest, SurvivesAListenerThatChangesItsState)
{
    QObject::connect(&chart, &ChartWidget::markClicked, &chart, [this] { chart.showState(samples::funnel(false)); });
    QTest::mouseClick(&chart, Qt::LeftButton, {}, middleOf(11));
    EXPECT_EQ(chart.marks().size(), 5U);
    EXPECT_EQ(chart.accessibleName().toStdString(), samples::funnel(false).head.message.toStdString());
}

class KpiCardTest : public testing::Test {
protected:
    void SetUp() override
    {
        card.resize(219, 148);
        card.showState(samples::cards(false).front());
        card.show();
        card.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&card));
    }

    KpiCard card;
};

TEST_F(KpiCardTest, TheWholeCardIsOneButtonAndTheInfoASecond)
{
    QSignalSpy clicked{&card, &KpiCard::clicked};
    QSignalSpy details{&card, &KpiCard::detailsRequested};
    QTest::mouseClick(&card, Qt::LeftButton, {}, QPoint{60, 60});
    EXPECT_EQ(clicked.count(), 1);
    QTest::keyClick(&card, Qt::Key_Return);
    EXPECT_EQ(clicked.count(), 2);
    auto* info = card.findChild<QToolButton*>(QStringLiteral("infoButton"));
    ASSERT_NE(info, nullptr);
    QTest::mouseClick(info, Qt::LeftButton);
    EXPECT_EQ(clicked.count(), 2);
    ASSERT_EQ(details.count(), 1);
    EXPECT_EQ(details.first().first().toString().toStdString(), "revenue");
}

TEST_F(KpiCardTest, EmptyCardsOfferTheirNextStep)
{
    auto* button = card.findChild<QPushButton*>(QStringLiteral("emptyActionButton"));
    ASSERT_NE(button, nullptr);
    EXPECT_FALSE(button->isVisible());
    QSignalSpy action{&card, &KpiCard::actionRequested};
    for (const auto& state : {samples::cardWithoutData(false), samples::cardWithoutTarget(false)}) {
        card.showState(state);
        EXPECT_TRUE(button->isVisible());
        EXPECT_EQ(button->text().toStdString(), state.emptyAction.toStdString());
        EXPECT_TRUE(card.rect().contains(button->geometry()));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    ASSERT_EQ(action.count(), 2);
    EXPECT_EQ(action.first().first().toString().toStdString(), "conversion");
}

TEST_F(KpiCardTest, SelectionIsAThreePixelEdge)
{
    present::CardState state = samples::cards(false).front();
    EXPECT_NE(card.grab().toImage().pixelColor(100, 2), lightTheme().kunyit);
    state.isSelected = true;
    card.showState(state);
    const QImage image = card.grab().toImage();
    EXPECT_EQ(image.pixelColor(100, 2), lightTheme().kunyit);
    EXPECT_EQ(image.pixelColor(100, 3), lightTheme().surface);
}

TEST_F(KpiCardTest, ToolTipsAreNeverParsed)
{
    present::CardState state = samples::cards(false).front();
    state.toolTip = samples::kMarkup;
    card.showState(state);
    EXPECT_FALSE(card.toolTip().contains(QLatin1String("<img")));
    EXPECT_TRUE(card.toolTip().contains(QLatin1String("&lt;img")));
}

TEST_F(KpiCardTest, SizesFollowTheLook)
{
    EXPECT_EQ(card.sizeHint(), QSize(219, 148));
    card.setTheme(darkTheme(), true);
    EXPECT_EQ(card.sizeHint(), QSize(313, 176));
}

}  // namespace

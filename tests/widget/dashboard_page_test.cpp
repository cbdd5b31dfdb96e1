// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/dashboard_page.h"

#include <QAbstractButton>
#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "figures_builder.h"
#include "kinerja/charts/chart_widget.h"
#include "kinerja/charts/kpi_card.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/findings_panel.h"
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using test::child;

insight::Finding behindPace()
{
    insight::Finding finding;
    finding.kind = insight::FindingKind::BehindPace;
    finding.dimension = domain::Dimension::Rep;
    finding.key = "Budi";
    finding.label = "Budi <b>&";
    finding.value = test::figuresWithRevenue(400)[kpi::KpiId::Revenue];
    finding.against = test::millions(460);
    finding.amount = test::millions(-60);
    finding.share = -60.0 / 460.0;
    return finding;
}

/// The page at the size of its place in a window of this size.
class DashboardPageTest : public ::testing::Test {
protected:
    void show(const services::DashboardFigures& figures, QSize window, present::Language language)
    {
        m_appearance.setLanguage(language);
        m_appearance.setLarge(window.width() >= 1600);
        m_page.applyTheme(m_appearance.theme(), m_appearance.metrics());
        m_page.resize(window.width() - m_appearance.metrics().railWidth, window.height() - 84);
        m_page.show();
        m_page.showState(present::presentDashboard(figures, m_appearance.format("IDR")));
        test::settle();
    }

    Appearance m_appearance{present::Language::Indonesian};
    DashboardPage m_page;
};

TEST_F(DashboardPageTest, ACardOpensItsAnalysis)
{
    show(test::quarter(), {1280, 720}, present::Language::Indonesian);
    QSignalSpy wishes{&m_page, &Page::wished};
    QTest::mouseClick(child<charts::KpiCard>(m_page, "revenueCard"), Qt::LeftButton, {}, {60, 40});
    ASSERT_EQ(wishes.count(), 1);
    const auto wish = wishes.at(0).at(0).value<Wish>();
    EXPECT_EQ(wish.kind, WishKind::Why);
    EXPECT_EQ(wish.kpi, kpi::KpiId::Revenue);
}

TEST_F(DashboardPageTest, AClickOnABarIsAWishToFilterByIt)
{
    show(test::quarter(), {1280, 720}, present::Language::Indonesian);
    auto* chart = child<charts::ChartWidget>(m_page, "regionsChart");
    QSignalSpy toggles{&m_page, &DashboardPage::markToggled};
    ASSERT_FALSE(chart->marks().empty());
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->marks().front().area.center().toPoint());
    ASSERT_EQ(toggles.count(), 1);
    EXPECT_EQ(toggles.at(0).at(0).value<domain::Dimension>(), domain::Dimension::Region);
    EXPECT_EQ(toggles.at(0).at(1).toString(), QStringLiteral("Jawa Barat"));
}

TEST_F(DashboardPageTest, AFindingLeadsToWhyFeedbackAndAction)
{
    auto figures = test::quarter();
    figures.attention = {behindPace()};
    show(figures, {1280, 720}, present::Language::English);
    QSignalSpy wishes{&m_page, &Page::wished};
    for (const char* link : {"whyLink", "feedbackLink", "actionLink"}) {
        QTest::mouseClick(child<QPushButton>(m_page, link), Qt::LeftButton);
    }
    ASSERT_EQ(wishes.count(), 3);
    EXPECT_EQ(wishes.at(0).at(0).value<Wish>().kind, WishKind::Why);
    EXPECT_EQ(wishes.at(1).at(0).value<Wish>().kind, WishKind::GiveFeedback);
    EXPECT_EQ(wishes.at(1).at(0).value<Wish>().person, "Budi");
    EXPECT_EQ(wishes.at(1).at(0).value<Wish>().feedback, domain::FeedbackType::Improve);
    EXPECT_EQ(wishes.at(2).at(0).value<Wish>().kind, WishKind::PlanAction);
}

TEST_F(DashboardPageTest, TextFromFilesIsPlainInEveryLabel)
{
    auto figures = test::quarter();
    figures.attention = {behindPace()};
    show(figures, {1280, 720}, present::Language::English);
    const auto labels = m_page.findChildren<QLabel*>();
    ASSERT_FALSE(labels.isEmpty());
    bool seen = false;
    for (const QLabel* label : labels) {
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << label->objectName().toStdString();
        seen = seen || label->text().contains(QStringLiteral("Budi <b>&"));
    }
    EXPECT_TRUE(seen);
}

TEST_F(DashboardPageTest, AnEmptyStoreShowsOnlyWhatToDoNext)
{
    auto figures = test::quarter();
    figures.status.records = 0;
    show(figures, {1280, 720}, present::Language::Indonesian);
    EXPECT_FALSE(child<QWidget>(m_page, "dashboardScroll")->isVisible());
    QSignalSpy offers{&m_page, &DashboardPage::offered};
    auto* import = child<QPushButton>(m_page, "offerButton0");
    EXPECT_EQ(import->text(), QStringLiteral("Impor"));
    QTest::mouseClick(import, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return offers.count() == 1; }));
    EXPECT_EQ(offers.at(0).at(0).value<present::Offer>(), present::Offer::Import);
}

TEST_F(DashboardPageTest, StandsOnTwelveColumnsInBothSizes)
{
    show(test::quarter(), {1280, 720}, present::Language::Indonesian);
    // Content 1192, margin 16, gutter 16; a card 219 × 148, the hero 768 × 352, a third of the width 376.
    EXPECT_EQ(child<QWidget>(m_page, "revenueCard")->size(), QSize(219, 148));
    EXPECT_EQ(child<QWidget>(m_page, "monthsChart")->geometry(), QRect(16, 224, 768, 352));
    EXPECT_EQ(child<QWidget>(m_page, "findingsPanel")->width(), 376);
    EXPECT_EQ(child<QWidget>(m_page, "peopleChart")->size(), QSize(572, 300));

    show(test::quarter(), {1920, 1080}, present::Language::English);
    EXPECT_EQ(child<QWidget>(m_page, "revenueCard")->height(), 176);
    EXPECT_EQ(child<QWidget>(m_page, "monthsChart")->size(), QSize(1101, 376));
    EXPECT_EQ(child<QWidget>(m_page, "funnelChart")->y(), child<QWidget>(m_page, "peopleChart")->y());
}

TEST_F(DashboardPageTest, NoLabelIsCutInBothLanguagesAndSizes)
{
    auto figures = test::quarter();
    figures.regions[0].label = "Muhammad Rizky Hidayatullah Pratama-Kusumawardhani";
    figures.attention = {behindPace(), behindPace(), behindPace()};
    figures.attention[0].label = figures.regions[0].label;
    figures.praise = {behindPace()};
    for (const QSize size : {QSize{1280, 720}, QSize{1920, 1080}}) {
        for (const auto language : {present::Language::Indonesian, present::Language::English}) {
            show(figures, size, language);
            const auto labels = m_page.findChildren<QLabel*>();
            for (const QLabel* label : labels) {
                if (!label->isVisible()) {
                    continue;
                }
                const QRect needed = QFontMetrics{label->font()}.boundingRect(
                    QRect{0, 0, label->width(), 10'000}, label->wordWrap() ? Qt::TextWordWrap : 0, label->text());
                EXPECT_LE(needed.width(), label->width()) << label->text().toStdString();
                EXPECT_LE(needed.height(), label->height() + 2) << label->text().toStdString();
            }
        }
    }
}

}  // namespace
}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/dashboard_presenter.h"

#include <gtest/gtest.h>

#include "figures_builder.h"
#include "kinerja/present/analysis_presenter.h"
#include "kinerja/present/frame_presenter.h"
#include "qt_printers.h"

namespace kinerja::present {
namespace {

const Format& indonesian()
{
    static const Format kFormat{Words{Language::Indonesian}};
    return kFormat;
}

const Format& english()
{
    static const Format kFormat{Words{Language::English}};
    return kFormat;
}

QString plain(QString text)
{
    return text.replace(kNoBreakSpace, QLatin1Char(' '));
}

TEST(DashboardPresenter, SaysTheAnswerInOneSentence)
{
    const auto wordings = presentHeadline(test::quarter(), indonesian());
    ASSERT_EQ(wordings.size(), 2);
    // 4,980 − 5,400 = −420; 420 ÷ 5,400 = 7.78 %; Jawa Barat: 1,200 − 1,456 = −256.
    EXPECT_EQ(plain(wordings[0]), QStringLiteral("Q3 2026, s.d. 23 Sep: Rp4,98 M, Rp420 jt (7,8%) di bawah laju; "
                                                 "Jawa Barat menyumbang −Rp256 jt."));
    EXPECT_EQ(plain(wordings[1]), QStringLiteral("Q3 2026, s.d. 23 Sep: Rp4,98 M, Rp420 jt (7,8%) di bawah laju."));
    EXPECT_EQ(plain(presentHeadline(test::quarter(), english()).last()),
              QStringLiteral("Q3 2026, to 23 Sep: IDR 4.98B, IDR 420M (7.8%) behind pace."));
}

TEST(DashboardPresenter, APeriodWhoseSalesAreNotKnownToItsEndIsAboutThePace)
{
    auto figures = test::quarter();
    auto& window = figures.answer.window;
    window.used.end = window.whole.end;
    EXPECT_TRUE(presentHeadline(figures, english()).last().contains(QStringLiteral("below target")));
    window.knownEnd.fill(makeDate(2026, 9, 24));  // a survey is of 30 September
    EXPECT_TRUE(presentHeadline(figures, english()).last().contains(QStringLiteral("behind pace")));
}

/// 4,980 of a target of 5,850 are 85 % of it, and all that was to be expected by 23 September.
TEST(DashboardPresenter, WhatIsAsExpectedByNowIsOnPaceAndNotOnTarget)
{
    auto figures = test::quarter();
    figures.cards[0].progress = test::progress(4980, 5850, 4980, kpi::Verdict::OnTrack);
    const auto wordings = presentHeadline(figures, english());
    ASSERT_EQ(wordings.size(), 1) << "nobody contributes to no gap";
    EXPECT_EQ(plain(wordings[0]), QStringLiteral("Q3 2026, to 23 Sep: IDR 4.98B, exactly on pace."));
    EXPECT_EQ(plain(presentHeadline(figures, indonesian()).last()), QStringLiteral("Q3 2026, s.d. 23 Sep: Rp4,98 M, tepat sesuai laju."));
    auto& window = figures.answer.window;
    window.used.end = window.whole.end;
    figures.cards[0].progress = test::progress(4980, 4980, 4980, kpi::Verdict::OnTrack);
    EXPECT_TRUE(presentHeadline(figures, english()).last().contains(QStringLiteral("exactly on target")));
}

/// There were leads from January 2025 on, and sales from 14 July 2026.
TEST(DashboardPresenter, TheHistoryOfCustomersBeginsWithTheSales)
{
    auto figures = test::quarter();
    figures.answer.current.historyBeginsInside = true;
    figures.status.firstDay = makeDate(2025, 1, 3);
    figures.status.firstSalesDay = makeDate(2026, 7, 14);
    EXPECT_EQ(plain(presentDashboard(figures, english()).notice), QStringLiteral("History begins 14 Jul 2026: new customers are not comparable before."));
}

TEST(DashboardPresenter, WithoutTargetTheSentenceComparesWithTheOtherPeriod)
{
    auto figures = test::quarter();
    figures.cards[0].progress = {};
    figures.regions.clear();
    EXPECT_EQ(plain(presentHeadline(figures, english()).first()),
              QStringLiteral("Q3 2026, to 23 Sep: IDR 4.98B, +4.2% from Q3 2025."));
}

TEST(DashboardPresenter, GivesNoVerdictWordsBeforeATenthOfThePeriod)
{
    auto figures = test::quarter();
    figures.cards[0].progress.verdict = kpi::Verdict::None;
    EXPECT_EQ(plain(presentHeadline(figures, english()).first()),
              QStringLiteral("Q3 2026, to 23 Sep: IDR 4.98B of a target of IDR 5.85B."));
}

TEST(DashboardPresenter, NoDataIsNotZero)
{
    const auto figures = test::quarter();
    const CardState card = presentCard(figures.cards[1], figures, indonesian());
    EXPECT_TRUE(card.value.isEmpty());
    EXPECT_EQ(card.emptyText, QStringLiteral("Belum ada data prospek"));
    EXPECT_EQ(card.emptyAction, QStringLiteral("Impor"));
}

/// Leads have no channel: there are 6,000 of them, and the filter leaves none.
TEST(DashboardPresenter, WhatAFilterLeavesOutIsNotMissing)
{
    auto figures = test::quarter();
    figures.view.filters = {{domain::Dimension::Channel, {"Horeka"}}};
    const CardState card = presentCard(figures.cards[1], figures, indonesian());
    EXPECT_TRUE(card.isFilteredAway);
    EXPECT_EQ(card.emptyText, QStringLiteral("Tidak ada yang cocok dengan saringan"));
    EXPECT_EQ(card.emptyAction, QStringLiteral("Hapus saringan"));
    figures.cards[1].current.reason = kpi::Reason::NoDenominator;
    EXPECT_EQ(presentCard(figures.cards[1], figures, english()).emptyText, QStringLiteral("Nothing matches the filter in this period"));
    // A store without leads lacks them, whatever the filter.
    figures.cards[1].current.reason = kpi::Reason::NoSource;
    figures.status.leads = 0;
    const CardState missing = presentCard(figures.cards[1], figures, indonesian());
    EXPECT_FALSE(missing.isFilteredAway);
    EXPECT_EQ(missing.emptyAction, QStringLiteral("Impor"));
}

/// Ten days of Q3 2025 are no quarter: no growth, but the day since when there are records.
TEST(DashboardPresenter, ACardSaysSinceWhenThereAreRecords)
{
    auto figures = test::quarter();
    figures.answer.comparedWindow->recordsBegin[static_cast<std::size_t>(kpi::SourceKind::Sales)] = makeDate(2025, 9, 21);
    figures.cards[0].compared = {};
    figures.cards[0].compared.reason = kpi::Reason::RecordsBegin;
    figures.cards[0].change = {};
    const CardState card = presentCard(figures.cards[0], figures, english());
    EXPECT_EQ(plain(card.changeText), QStringLiteral("Records begin 21 Sep 2025"));
    EXPECT_TRUE(plain(card.toolTip).contains(QStringLiteral("No comparison with Q3 2025: the records of this figure begin on 21 Sep 2025")));
}

/// The days around an event are named as far as they are compared, and without their year where room is short.
TEST(DashboardPresenter, ComparedDaysAreThoseToDate)
{
    auto figures = test::quarter();
    const Period whole{PeriodKind::Range, makeDate(2025, 7, 12), makeDate(2025, 10, 12)};
    figures.answer.comparedWindow = kpi::Window{whole, {PeriodKind::Range, whole.first, makeDate(2025, 10, 5)}};
    const CardState card = presentCard(figures.cards[0], figures, indonesian());
    EXPECT_EQ(plain(card.changeText), QStringLiteral("+4,2% dari 12 Jul–4 Okt 2025"));
    EXPECT_EQ(plain(card.changeShort), QStringLiteral("+4,2% dari 12 Jul–4 Okt"));
    // Of the same days of another year the year is what tells.
    figures.answer.comparedWindow = kpi::Window{{PeriodKind::Range, makeDate(2025, 7, 1), makeDate(2025, 10, 1)}, {PeriodKind::Range, makeDate(2025, 7, 1), makeDate(2025, 9, 24)}};
    const CardState sameDays = presentCard(figures.cards[0], figures, indonesian());
    EXPECT_EQ(plain(sameDays.changeText), QStringLiteral("+4,2% dari 1 Jul–23 Sep 2025"));
    EXPECT_EQ(sameDays.changeShort, QString{});
    EXPECT_EQ(presentCard(test::quarter().cards[0], test::quarter(), indonesian()).changeShort, QString{}) << "a calendar period";
}

TEST(DashboardPresenter, ACardHoldsWhatHowMuchVerdictDistanceDirection)
{
    const auto figures = test::quarter();
    const CardState card = presentCard(figures.cards[0], figures, indonesian());
    EXPECT_EQ(card.name, QStringLiteral("Pendapatan"));
    EXPECT_EQ(plain(card.value), QStringLiteral("Rp4,98 M"));
    EXPECT_EQ(card.verdictWord, QStringLiteral("Tertinggal"));
    EXPECT_EQ(plain(card.gap), QStringLiteral("−Rp420 jt"));
    EXPECT_EQ(plain(card.gapShare), QStringLiteral("(−7,8%)"));
    EXPECT_EQ(card.tone, Tone::Bad);
    EXPECT_EQ(plain(card.targetText), QStringLiteral("85% dari target"));
    EXPECT_EQ(plain(card.changeText), QStringLiteral("+4,2% dari Q3 2025"));
    ASSERT_TRUE(card.bar && card.bar->expected);
    EXPECT_NEAR(*card.bar->expected, 5400.0 / 5850.0, 1e-9);
}

TEST(DashboardPresenter, AFallOfAKpiWhereDownIsGoodIsGood)
{
    services::KpiPanel panel;
    panel.kpi = kpi::KpiId::SalesCycle;
    panel.current = {kpi::Unit::Days, true, kpi::Reason::None, 0, 18.0, 40};
    panel.progress.target = kpi::TargetValue{200'000, false};
    panel.progress.gapToExpected = -20'000;
    panel.progress.verdict = kpi::Verdict::OnTrack;
    EXPECT_EQ(presentCard(panel, test::quarter(), english()).tone, Tone::Good);
}

TEST(DashboardPresenter, ASmallSampleSaysSoInPlaceOfAVerdict)
{
    services::KpiPanel panel;
    panel.kpi = kpi::KpiId::Conversion;
    panel.current = {kpi::Unit::Fraction, true, kpi::Reason::None, 0, 0.5, 7};
    panel.progress.target = kpi::TargetValue{2'000, false};
    panel.progress.gapToExpected = 3'000;
    panel.progress.verdict = kpi::Verdict::OnTrack;
    const CardState card = presentCard(panel, test::quarter(), english());
    EXPECT_EQ(plain(card.verdictWord), QStringLiteral("n = 7"));
    EXPECT_EQ(card.verdict, Verdict::None);
    EXPECT_TRUE(card.isSmallSample);
}

TEST(DashboardPresenter, EmptyStoreOffersImportAndSample)
{
    auto figures = test::quarter();
    figures.status.records = 0;
    const auto empty = presentDashboard(figures, indonesian()).empty;
    ASSERT_TRUE(empty);
    EXPECT_EQ(empty->title, QStringLiteral("Mulai dari berkas penjualan Anda."));
    ASSERT_EQ(empty->offers.size(), 2U);
    EXPECT_EQ(empty->offers[0].offer, Offer::Import);
    EXPECT_EQ(empty->offers[1].offer, Offer::Sample);
}

TEST(DashboardPresenter, EmptyPeriodNamesTheLatestDataAndEmptyFilterOffersToClearIt)
{
    auto figures = test::quarter();
    figures.answer.current = test::emptyFigures();
    EXPECT_EQ(plain(presentDashboard(figures, indonesian()).empty->text), QStringLiteral("Data terakhir: 23 Sep 2026."));
    figures.view.filters = {{domain::Dimension::Region, {"Bali"}}};
    EXPECT_EQ(presentDashboard(figures, indonesian()).empty->title, QStringLiteral("Tidak ada baris yang cocok."));
}

TEST(DashboardPresenter, ProductsBeyondTheLimitBecomeOneRowThatKeepsTheTotal)
{
    auto figures = test::quarter();
    figures.products.clear();
    for (int at = 0; at < 10; ++at) {
        figures.products.push_back(test::member("P" + std::to_string(at), 100 - at, 1, 1, kpi::Verdict::None));
    }
    const RankedData ranked = presentProducts(figures, english(), 3);
    ASSERT_EQ(ranked.rows.size(), 4U);
    EXPECT_TRUE(ranked.rows.back().isRest);
    // 100 + 99 + … + 91 = 955; the first three are 297; the rest 658 million.
    EXPECT_DOUBLE_EQ(ranked.rows.back().value, 658e6);
    EXPECT_DOUBLE_EQ(*ranked.rows.back().cumulativeShare, 1.0);
}

TEST(DashboardPresenter, EventsAreRulesInTheirMonthAndNamedInItsBox)
{
    auto figures = test::quarter();
    for (const char* id : {"2026-07", "2026-08", "2026-09"}) {
        services::MonthFigures month;
        month.month = *parsePeriod(id);
        month.actual = figures.answer.current[kpi::KpiId::Revenue];
        month.csat.hasValue = month.newCustomers.hasValue = true;
        figures.months.push_back(month);
    }
    figures.events = {{makeDate(2026, 6, 20), makeDate(2026, 7, 5), domain::EventKind::Campaign, "Diskon", false},
                      {makeDate(2026, 8, 17), makeDate(2026, 8, 18), domain::EventKind::NationalHoliday, "Kemerdekaan", false},
                      {makeDate(2026, 8, 31), makeDate(2026, 9, 3), std::nullopt, "Pameran", true}};
    const std::vector<ChartEvent> expected{{0, QStringLiteral("Diskon")}, {1, QStringLiteral("Kemerdekaan +1")}};
    const MonthsData months = presentMonths(figures, indonesian());
    EXPECT_EQ(months.events, expected);
    EXPECT_EQ(presentCustomers(figures, indonesian()).events, expected);
    EXPECT_EQ(presentSatisfaction(figures, indonesian()).events, expected);
    EXPECT_EQ(plain(months.months[1].details.join(QLatin1Char('|'))).section(QLatin1Char('|'), -2),
              QStringLiteral("Kemerdekaan (hari libur nasional): 17 Agu 2026|Pameran (perkiraan): 31 Agu\u20132 Sep 2026"));
    EXPECT_EQ(plain(months.months[2].details.last()), QStringLiteral("Pameran (perkiraan): 31 Agu\u20132 Sep 2026")) << "in each month that it touches";
}

TEST(DashboardPresenter, StartedActionsAreMarksOnTheMonths)
{
    auto figures = test::quarter();
    figures.months.clear();
    for (const char* id : {"2026-07", "2026-08"}) {
        services::MonthFigures month;
        month.month = *parsePeriod(id);
        month.actual = figures.answer.current[kpi::KpiId::Revenue];
        figures.months.push_back(month);
    }
    domain::Action action;
    action.title = "Telepon 20 pelanggan";
    action.start = makeDate(2026, 8, 3);
    figures.started = {action};
    const MonthsData months = presentMonths(figures, indonesian());
    EXPECT_EQ(months.events, (std::vector<ChartEvent>{{1, {}, true}}));
    EXPECT_EQ(plain(months.months[1].details.last()), QStringLiteral("Tindakan dimulai 3 Agu: Telepon 20 pelanggan"));
}

TEST(DashboardPresenter, ConvertedRowsAreMarkedOnTheCardsOfTheirAmounts)
{
    auto figures = test::quarter();
    figures.answer.current.convertedLines = 12;
    figures.answer.current.convertedLeads = 3;
    EXPECT_TRUE(presentCard(figures.cards[0], figures, indonesian()).toolTip.contains(QStringLiteral("12 baris dikonversi dengan kurs")));
    EXPECT_TRUE(presentCardDetails(figures.cards[0], figures, english()).contains(QStringLiteral("12 rows converted by exchange rate")));
    EXPECT_FALSE(presentCardDetails(figures.cards[1], figures, english()).contains(QStringLiteral("converted"))) << "conversion has no amounts";
    figures.answer.revenueFromLeads = true;
    EXPECT_TRUE(presentCardDetails(figures.cards[0], figures, english()).contains(QStringLiteral("3 rows converted by exchange rate")));
    figures.answer.current.convertedLeads = 0;
    EXPECT_FALSE(presentCard(figures.cards[0], figures, english()).toolTip.contains(QStringLiteral("converted")));
}

TEST(DashboardPresenter, NamesFromFilesStayText)
{
    auto figures = test::quarter();
    figures.regions[0].label = "<img src=\"file:///etc/hostname\">%1&amp;";
    EXPECT_EQ(presentVariance(figures, figures.regions, domain::Dimension::Region, english()).rows[0].label,
              QStringLiteral("<img src=\"file:///etc/hostname\">%1&amp;"));
    EXPECT_TRUE(presentHeadline(figures, english()).first().contains(QStringLiteral("%1&amp;")));
}

TEST(DashboardPresenter, ACardSaysWhereItsBaselineIsFrom)
{
    using services::BaselineFrom;
    auto figures = test::quarter();
    figures.answer.comparedWindow->isBaseline = true;
    services::KpiPanel& revenue = figures.cards[0];
    const auto toolTip = [&] { return plain(presentCard(revenue, figures, english()).toolTip); };
    revenue.baseline = services::RowBaseline{BaselineFrom::MeanOfFour, "2025-07-01", "2026-06-30"};
    EXPECT_EQ(plain(presentCard(revenue, figures, english()).changeText), QStringLiteral("+4.2% from the baseline"));
    EXPECT_TRUE(toolTip().contains(QStringLiteral("Baseline: IDR 4,780,000,000, the mean of the last four complete periods (1 Jul 2025–30 Jun 2026)"))) << toolTip().toStdString();
    revenue.baseline->from = BaselineFrom::YearBefore;
    EXPECT_TRUE(toolTip().contains(QStringLiteral("IDR 4,780,000,000, the year before (1 Jul")));
    revenue.baseline->from = BaselineFrom::Frozen;
    EXPECT_TRUE(toolTip().contains(QStringLiteral("IDR 4,780,000,000, agreed with the target (1 Jul")));
    revenue.baseline->isUnlike = true;
    revenue.compared = {};
    EXPECT_EQ(presentCard(revenue, figures, english()).changeText, QStringLiteral("Baseline of a whole period"));
    EXPECT_TRUE(toolTip().contains(QStringLiteral("no change from it in a running one")));
    revenue.kpi = kpi::KpiId::Conversion;
    EXPECT_TRUE(toolTip().contains(QStringLiteral("no change from it while more than a fifth of these are open"))) << toolTip().toStdString();
    revenue.baseline = services::RowBaseline{};
    EXPECT_EQ(presentCard(revenue, figures, english()).changeText, QStringLiteral("No baseline"));
}

TEST(DashboardPresenter, WhoSoldBeforeAndNothingNowIsInTheDifferences)
{
    auto figures = test::quarter();
    services::MemberFigures bali;
    bali.key = bali.label = "Bali";
    bali.current = figures.answer.current;
    bali.current[kpi::KpiId::Revenue].exact = 0;
    bali.revenueChange.absolute = -Int128{400'000'000} * kRawOne;
    const VarianceData data = presentVariance(figures, {bali}, domain::Dimension::Region, english());
    ASSERT_EQ(data.rows.size(), 1U);
    EXPECT_EQ(plain(data.rows.front().deltaText), QStringLiteral("\u2212IDR 400M"));
    EXPECT_TRUE(data.head.message.startsWith(QStringLiteral("Bali"))) << data.head.message.toStdString();
    bali.revenueChange.absolute = Int128{0};
    EXPECT_TRUE(presentVariance(figures, {bali}, domain::Dimension::Region, english()).rows.empty()) << "nothing then, nothing now";
}

TEST(AnalysisPresenter, TellsNoDifferenceFromABaselineOfWholePeriods)
{
    const auto figures = test::quarter();
    services::KpiTable table;
    table.window = figures.answer.window;
    table.comparedWindow = figures.answer.comparedWindow;
    table.comparedWindow->isBaseline = true;
    table.values.push_back({kpi::KpiId::Revenue, figures.cards[0].current, figures.cards[0].compared, {}, {},
                            services::RowBaseline{services::BaselineFrom::Frozen, "2025-07-01", "2025-09-30", true}});
    services::KpiGroup group{"Bali", "Bali", table.values};
    table.groups.push_back(group);
    const AnalysisState state = presentAnalysis(table, domain::Dimension::Region, english());
    ASSERT_TRUE(state.empty.has_value());
    EXPECT_TRUE(state.bars.rows.empty());
    EXPECT_EQ(plain(state.headline), QStringLiteral("Revenue: IDR 4.98B."));
}

TEST(AnalysisPresenter, RanksWhoPullsInTheGapsDirectionFirst)
{
    const auto figures = test::quarter();
    services::KpiTable table;
    table.window = figures.answer.window;
    table.comparedWindow = figures.answer.comparedWindow;
    table.currency = "IDR";
    table.values.push_back({kpi::KpiId::Revenue, figures.cards[0].current, figures.cards[0].compared, {}, figures.cards[0].progress});
    for (const auto& region : figures.regions) {
        services::KpiGroup group{region.key, region.label, {}};
        group.values.push_back({kpi::KpiId::Revenue, region.current[kpi::KpiId::Revenue], {}, {}, region.revenue});
        table.groups.push_back(group);
    }
    const AnalysisState state = presentAnalysis(table, domain::Dimension::Region, indonesian());
    ASSERT_EQ(state.keys.size(), 2U);
    EXPECT_EQ(state.keys[0], "Jawa Barat");  // −256 of a total of −256 + 150 = −106
    EXPECT_EQ(plain(state.table.rows[0][3]), QStringLiteral("−256.000.000"));
    EXPECT_EQ(state.table.columns.size(), 5U);  // they pull both ways: no column of shares
    EXPECT_EQ(state.table.rows[0].size(), 5);
    EXPECT_EQ(state.table.rows[0][4], QStringLiteral("Tertinggal"));
    auto& gap = table.values[0].progress.gapToExpected;
    gap = *table.groups[0].values[0].progress.gapToExpected + *table.groups[1].values[0].progress.gapToExpected + 1;
    EXPECT_TRUE(presentAnalysis(table, domain::Dimension::Region, indonesian()).note.startsWith(QStringLiteral("Sebagian menarik")))
        << "each part is rounded by itself";
    *gap += kRawOne;
    EXPECT_TRUE(presentAnalysis(table, domain::Dimension::Region, indonesian()).note.startsWith(QStringLiteral("Ini tidak berjumlah")));
    // Jawa Barat alone has a target: −256 is no share of the whole −106, and the other one is shown without.
    table.groups[1].values[0].progress = {};
    const AnalysisState partly = presentAnalysis(table, domain::Dimension::Region, indonesian());
    ASSERT_EQ(partly.keys.size(), 2U);
    ASSERT_EQ(partly.bars.rows.size(), 1U);
    EXPECT_EQ(partly.table.rows[0].size(), 5) << "no share";
    EXPECT_EQ(partly.table.rows[1][3], QStringLiteral("—"));
    EXPECT_EQ(partly.table.rows[1][4], QStringLiteral("tanpa target"));
    EXPECT_TRUE(partly.note.startsWith(QStringLiteral("1 di antaranya tanpa target"))) << partly.note.toStdString();
    for (auto& group : table.groups) {
        group.values[0].progress = {};
    }
    table.comparedWindow.reset();
    EXPECT_TRUE(presentAnalysis(table, domain::Dimension::Region, indonesian()).empty);
}

TEST(FramePresenter, SaysPeriodComparisonAndFilters)
{
    services::ViewState view;
    view.period = *parsePeriod("2026-Q3");
    view.asOf = makeDate(2026, 9, 23);
    view.filters = {{domain::Dimension::Region, {"JB"}}, {domain::Dimension::Rep, {"a", "b", "c"}}};
    const auto labelOf = [](domain::Dimension, const std::string& key) { return key == "JB" ? std::string{"Jawa Barat"} : key; };
    const TopBarState state = presentTopBar(view, labelOf, indonesian());
    EXPECT_EQ(plain(state.period), QStringLiteral("Q3 2026, s.d. 23 Sep"));
    EXPECT_EQ(plain(state.compare), QStringLiteral("dibanding Q3 2025"));
    ASSERT_EQ(state.chips.size(), 2U);
    EXPECT_EQ(state.chips[0].text, QStringLiteral("Jawa Barat"));
    EXPECT_EQ(state.chips[1].text, QStringLiteral("3 penjual"));
}

}  // namespace
}  // namespace kinerja::present

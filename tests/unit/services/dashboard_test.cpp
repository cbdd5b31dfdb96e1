// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/dashboard.h"

#include <algorithm>

#include "kinerja/services/own_kpis.h"
#include "kinerja/services/plan.h"
#include "kinerja/services/target_plan.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using testing::kSmallLastDay;
using testing::kSmallSales;

class Dashboard : public testing::StoreTest {
protected:
    DashboardFigures show(const ViewState& view)
    {
        auto figures = dashboard(store(), view);
        EXPECT_TRUE(figures.has_value()) << figures.error().detail;
        return figures ? *figures : DashboardFigures{};
    }

    void target(const char* period, Raw4 major, std::optional<domain::Dimension> scope = {}, const char* value = "")
    {
        domain::Target made;
        made.kpi = "revenue";
        made.period = *parsePeriod(period);
        made.value = major * kRawOne;
        made.scope = scope;
        made.scopeValue = value;
        set(made);
    }
    /// Of the team and the first quarter; `raw` in ten-thousandths of the KPI's unit.
    void targetOf(const char* kpi, Raw4 raw)
    {
        domain::Target made;
        made.kpi = kpi;
        made.period = *parsePeriod("2026-Q1");
        made.value = raw;
        set(made);
    }
    void set(const domain::Target& made)
    {
        const auto receipt = setTarget(store(), made);
        ASSERT_TRUE(receipt.has_value()) << receipt.error().detail;
    }
};

TEST_F(Dashboard, ShowsTheFiveCardsFirstAndEveryKpiOnce)
{
    take(kSmallSales);
    const DashboardFigures figures = show(viewOf("2026-Q1", kSmallLastDay));
    ASSERT_EQ(figures.cards.size(), kpi::kKpiCount);
    const std::vector<KpiId> first{KpiId::Revenue, KpiId::NewCustomers, KpiId::Conversion, KpiId::Aov, KpiId::Csat};
    std::vector<KpiId> shown;
    for (const KpiPanel& card : figures.cards) {
        shown.push_back(card.kpi);
    }
    EXPECT_TRUE(std::equal(first.begin(), first.end(), shown.begin()));
    std::sort(shown.begin(), shown.end());
    EXPECT_EQ(std::unique(shown.begin(), shown.end()), shown.end());
    EXPECT_EQ(toPlainString(figures.cards.front().current.exact), "2800.00");
}

// February to May: Sari 100, 200, 300, 400 (mean 250), Budi 40 in March (mean 10); June 520 of Sari, 0 of Budi.
constexpr std::string_view kHalfYear = "order,date,customer,rep,region,product,channel,quantity,price\n"
                                       "A1,2026-01-02,Toko Satu,Sari,Jawa Barat,Kopi,Online,1,70\n"
                                       "A2,2026-02-02,Toko Satu,Sari,Jawa Barat,Kopi,Online,1,100\n"
                                       "A3,2026-03-02,Toko Satu,Sari,Jawa Barat,Kopi,Online,1,200\n"
                                       "A4,2026-03-03,Toko Dua,Budi,Bali,Kopi,Toko,1,40\n"
                                       "A5,2026-04-02,Toko Satu,Sari,Jawa Barat,Kopi,Online,1,300\n"
                                       "A6,2026-05-04,Toko Satu,Sari,Jawa Barat,Kopi,Online,1,400\n"
                                       "A7,2026-06-02,Toko Satu,Sari,Jawa Barat,Kopi,Online,1,20\n"
                                       "A8,2026-06-30,Toko Satu,Sari,Jawa Barat,Kopi,Online,1,500\n";
constexpr Date kHalfYearEnd = makeDate(2026, 6, 30);

TEST_F(Dashboard, StandsBesideItsBaselines)
{
    take(kHalfYear);
    const DashboardFigures figures = show(viewOf("2026-06", kHalfYearEnd, kpi::Compare::Baseline));
    ASSERT_TRUE(figures.answer.comparedWindow.has_value());
    EXPECT_TRUE(figures.answer.comparedWindow->isBaseline);
    const KpiPanel& revenue = figures.cards.front();
    ASSERT_TRUE(revenue.baseline.has_value());
    EXPECT_EQ(revenue.baseline->from, BaselineFrom::MeanOfFour);
    EXPECT_EQ((std::pair{revenue.baseline->first, revenue.baseline->last}), (std::pair<std::string, std::string>{"2026-02-01", "2026-05-31"}));
    EXPECT_EQ(toPlainString(revenue.compared.exact), "260.00");
    EXPECT_EQ(revenue.change.absolute, Int128{260} * kRawOne);
    const auto sari = std::find_if(figures.regions.begin(), figures.regions.end(), [](const MemberFigures& one) { return one.key == "Jawa Barat"; });
    ASSERT_NE(sari, figures.regions.end());
    EXPECT_EQ(toPlainString(sari->compared[KpiId::Revenue].exact), "250.00");
    EXPECT_EQ(sari->revenueChange.absolute, Int128{270} * kRawOne);
    // Nothing of June is in Bali; 40 of the four months are.
    const auto bali = std::find_if(figures.regions.begin(), figures.regions.end(), [](const MemberFigures& one) { return one.key == "Bali"; });
    ASSERT_NE(bali, figures.regions.end());
    EXPECT_EQ(toPlainString(bali->compared[KpiId::Revenue].exact), "10.00");
    EXPECT_EQ(bali->revenueChange.absolute, -Int128{10} * kRawOne);
}

TEST_F(Dashboard, TellsNoChangeFromABaselineOfAWholePeriodWhileItRuns)
{
    take(kHalfYear);
    target("2026-06", 1000);
    ASSERT_TRUE(approveTargets(store(), {*parsePeriod("2026-06")}, makeDate(2026, 6, 2)).has_value());
    const DashboardFigures running = show(viewOf("2026-06", makeDate(2026, 6, 10), kpi::Compare::Baseline));
    ASSERT_TRUE(running.cards.front().baseline.has_value());
    EXPECT_EQ(running.cards.front().baseline->from, BaselineFrom::Frozen);
    EXPECT_TRUE(running.cards.front().baseline->isUnlike);
    EXPECT_FALSE(running.cards.front().compared.hasValue);
    EXPECT_FALSE(running.cards.front().change.absolute.has_value());
    const DashboardFigures over = show(viewOf("2026-06", kHalfYearEnd, kpi::Compare::Baseline));
    EXPECT_EQ(toPlainString(over.cards.front().compared.exact), "260.00");
    EXPECT_EQ(over.cards.front().change.absolute, Int128{260} * kRawOne);
}

TEST_F(Dashboard, ShowsTheCardsThatWereChosen)
{
    take(kSmallSales);
    kpi::OwnKpi own;
    own.key = "per_order";
    own.nameEn = own.nameId = "Per order";
    own.formula = "revenue / orders";
    ASSERT_TRUE(defineKpi(store(), own));
    Settings settings = store().settings();
    settings.cards = {"orders", "gone", "per_order"};
    ASSERT_TRUE(store().saveSettings(settings));
    EXPECT_EQ(store().settings().cards, settings.cards);
    const DashboardFigures figures = show(viewOf("2026-Q1", kSmallLastDay));
    ASSERT_EQ(figures.cards.size(), kpi::kKpiCount + 1);
    std::vector<std::string_view> first;
    for (std::size_t at = 0; at < 5; ++at) {
        first.push_back(kpi::definition(figures.cards[at].kpi).key);
    }
    // What is gone is left out; the usual ones fill up to five.
    EXPECT_EQ(first, (std::vector<std::string_view>{"orders", "per_order", "revenue", "new_customers", "conversion"}));
    EXPECT_EQ(toPlainString(figures.cards[1].current.exact), "560.00");
}

TEST_F(Dashboard, TrailsHaveThirteenMonthsUpToTheWindowsLast)
{
    take(kSmallSales);
    const DashboardFigures figures = show(viewOf("2026-Q1", kSmallLastDay));
    const auto& trail = figures.cards.front().trail;
    ASSERT_EQ(trail.size(), 13U);
    EXPECT_EQ(trail[10], 1500.0);
    EXPECT_EQ(trail[11], 600.0);
    EXPECT_EQ(trail[12], 700.0);
    ASSERT_EQ(figures.months.size(), 13U);
    EXPECT_EQ(periodId(figures.months.front().month), "2025-03");
    EXPECT_EQ(periodId(figures.months.back().month), "2026-03");
    EXPECT_TRUE(figures.months.back().running);
    EXPECT_FALSE(figures.months[11].running);
    EXPECT_EQ(figures.months[10].newCustomers.exact, 2);
}

TEST_F(Dashboard, MonthTargetsSumToTheQuarters)
{
    take(kSmallSales);
    target("2026-01", 1000);
    target("2026-02", 1000);
    target("2026-03", 2200);
    const DashboardFigures figures = show(viewOf("2026-Q1", kSmallLastDay));
    const KpiPanel& revenue = figures.cards.front();
    ASSERT_TRUE(revenue.progress.target.has_value());
    EXPECT_EQ(toPlainString(revenue.progress.target->value), "4200.00");
    EXPECT_EQ(toPlainString(*revenue.progress.gap), "-1400.00");
    EXPECT_EQ(toPlainString(*figures.months[10].gap), "500.00");
    EXPECT_EQ(toPlainString(*figures.months[11].gap), "-400.00");
    // March has 22 working days, 10 of them up to Sunday the 15th: 1000 of 2200 were to be expected.
    EXPECT_EQ(toPlainString(*figures.months[12].gap), "-300.00");
}

TEST_F(Dashboard, HoldsEveryCardAgainstItsOwnTarget)
{
    take(kSmallSales);
    take("Date,Customer,Score\n2026-01-06,A,5\n2026-01-07,B,4\n2026-02-03,C,3\n2026-03-04,D,1\n", domain::RecordKind::Surveys, "--set scale=1-5");
    targetOf("orders", 100'000);
    targetOf("new_customers", 60'000);
    targetOf("aov", 5'000'000);
    targetOf("csat", 7'000);
    const DashboardFigures figures = show(viewOf("2026-Q1", kSmallLastDay));
    const auto progress = [&](KpiId kpi) {
        return std::find_if(figures.cards.begin(), figures.cards.end(), [kpi](const KpiPanel& one) { return one.kpi == kpi; })->progress;
    };
    // 52 of 64 working days are over, 12 left. Of 10 orders 8.125 were to be expected and 5 came; of 6 customers 4.875 and 4.
    const kpi::Progress orders = progress(KpiId::Orders);
    EXPECT_EQ(orders.expected, 81'250);
    EXPECT_EQ(*orders.gapToExpected, -31'250);
    EXPECT_EQ(*orders.gap, -50'000);
    EXPECT_DOUBLE_EQ(*orders.attainment, 0.5);
    EXPECT_DOUBLE_EQ(*orders.pace, 5.0 / 8.125);
    EXPECT_EQ(orders.verdict, kpi::Verdict::AtRisk);
    EXPECT_EQ(*orders.requiredRate, 4'167) << "5 in 12 days";
    const kpi::Progress newcomers = progress(KpiId::NewCustomers);
    EXPECT_EQ(newcomers.expected, 48'750);
    EXPECT_EQ(*newcomers.gapToExpected, -8'750);
    EXPECT_EQ(newcomers.verdict, kpi::Verdict::Behind) << "82 %";
    EXPECT_EQ(*newcomers.requiredRate, 1'667);
    // Ratios are expected whole: 2,900 in 5 orders against 500, two of four satisfied against 70 %.
    const kpi::Progress aov = progress(KpiId::Aov);
    EXPECT_EQ(aov.expected, 5'000'000);
    EXPECT_EQ(*aov.gapToExpected, 800'000);
    EXPECT_DOUBLE_EQ(*aov.pace, 1.16);
    EXPECT_EQ(aov.verdict, kpi::Verdict::OnTrack);
    EXPECT_FALSE(aov.requiredRate);
    const kpi::Progress csat = progress(KpiId::Csat);
    EXPECT_EQ(*csat.gapToExpected, -2'000);
    EXPECT_DOUBLE_EQ(*csat.attainment, 0.5 / 0.7);
    EXPECT_EQ(csat.verdict, kpi::Verdict::AtRisk);
    EXPECT_FALSE(progress(KpiId::Revenue).target) << "of no other KPI";
}

TEST_F(Dashboard, APeriodWithoutSalesHasItsWholeTargetAsGap)
{
    take(kSmallSales);
    target("2025-11", 900);
    const DashboardFigures figures = show(viewOf("2025-11", kSmallLastDay));
    EXPECT_EQ(toPlainString(figures.cards.front().current.exact), "0.00");
    EXPECT_EQ(toPlainString(*figures.cards.front().progress.gap), "-900.00");
}

TEST_F(Dashboard, SplitsPeopleByMembershipAndLosesNobody)
{
    take("order,date,rep,quantity,price,product\n"
         "A1,2026-01-05,Sari,1,100,Kopi\n"
         "A2,2026-01-05,Budi,1,300,Kopi\n"
         "A3,2026-01-05,,1,900,Kopi\n");
    const auto everybody = listPeople(store()).value();
    for (domain::Person person : everybody) {
        if (person.name == "Budi") {
            person.membership = domain::Membership::Others;
            ASSERT_TRUE(savePerson(store(), person).has_value());
        }
    }
    const DashboardFigures figures = show(viewOf("2026-01", makeDate(2026, 1, 31)));
    ASSERT_EQ(figures.people.size(), 1U);
    EXPECT_EQ(figures.people.front().label, "Sari");
    ASSERT_EQ(figures.others.size(), 2U);
    Int128 sum = 0;
    for (const auto* list : {&figures.people, &figures.others}) {
        for (const MemberFigures& member : *list) {
            sum += member.current[KpiId::Revenue].exact;
        }
    }
    EXPECT_EQ(sum, figures.cards.front().current.exact);
}

TEST_F(Dashboard, SomebodyOfMyTeamWhoSoldNothingIsStillThere)
{
    take(kSmallSales);
    const DashboardFigures figures = show(viewOf("2026-03-10..2026-03-20", kSmallLastDay));
    ASSERT_EQ(figures.people.size(), 2U);
    EXPECT_EQ(figures.people.front().label, "Budi");
    EXPECT_TRUE(figures.people.front().current[KpiId::Revenue].hasValue);
    EXPECT_EQ(figures.people.front().current[KpiId::Revenue].exact, 0);
    EXPECT_FALSE(figures.people.front().current[KpiId::Aov].hasValue);
}

TEST_F(Dashboard, OrdersRegionsByRevenueAndShowsThoseThatOnlyHaveATarget)
{
    take(kSmallSales);
    target("2026-Q1", 700, domain::Dimension::Region, "Papua");
    const DashboardFigures figures = show(viewOf("2026-Q1", kSmallLastDay));
    ASSERT_EQ(figures.regions.size(), 3U);
    EXPECT_EQ(figures.regions[0].key, "Jawa Barat");
    EXPECT_EQ(toPlainString(figures.regions[0].current[KpiId::Revenue].exact), "2200.00");
    EXPECT_EQ(figures.regions[1].key, "Bali");
    EXPECT_EQ(figures.regions[2].key, "Papua");
    EXPECT_EQ(toPlainString(*figures.regions[2].revenue.gap), "-700.00");
}

TEST_F(Dashboard, MarksAConversionWhoseLeadsAreStillOpen)
{
    const std::string_view leads = "id,created,closed,status,rep,value\n"
                                   "L1,2026-01-02,2026-01-20,won,Sari,500\n"
                                   "L2,2026-01-03,2026-01-25,lost,Sari,100\n"
                                   "L3,2026-01-04,2026-02-01,won,Budi,300\n"
                                   "L4,2026-01-05,,open,Budi,100\n";
    take(leads, domain::RecordKind::Leads);
    const KpiPanel young = show(viewOf("2026-01", makeDate(2026, 2, 1))).cards[2];
    EXPECT_EQ(young.kpi, KpiId::Conversion);
    EXPECT_DOUBLE_EQ(young.current.real, 0.5);
    EXPECT_TRUE(young.immatureCohort);  // one of four is open
    take("id,created,closed,status,rep,value\nL4,2026-01-05,2026-02-01,lost,Budi,100\n", domain::RecordKind::Leads);
    EXPECT_FALSE(show(viewOf("2026-01", makeDate(2026, 2, 1))).cards[2].immatureCohort);
}

TEST_F(Dashboard, OfAnEmptyStoreHasNoValuesAndNoFindings)
{
    const ViewState view = openingView(store(), makeDate(2026, 5, 5));
    EXPECT_EQ(view.asOf, makeDate(2026, 5, 5));
    EXPECT_EQ(periodId(view.period), "2026-Q2");
    const DashboardFigures figures = show(view);
    for (const KpiPanel& card : figures.cards) {
        EXPECT_FALSE(card.current.hasValue);
    }
    EXPECT_TRUE(figures.praise.empty());
    EXPECT_TRUE(figures.attention.empty());
    EXPECT_EQ(figures.status.records, 0);
    EXPECT_FALSE(figures.status.firstDay.has_value());
    EXPECT_FALSE(figures.status.firstSalesDay.has_value());
}

TEST_F(Dashboard, OfAPeriodAheadHasNotStarted)
{
    take(kSmallSales);
    const DashboardFigures figures = show(viewOf("2026-Q4", kSmallLastDay));
    EXPECT_EQ(figures.cards.front().current.reason, kpi::Reason::NotStarted);
}

TEST_F(Dashboard, OpensOnTheQuarterOfTheLastDayWithData)
{
    take(kSmallSales);
    const ViewState later = openingView(store(), makeDate(2026, 9, 1));
    EXPECT_EQ(later.asOf, kSmallLastDay);
    EXPECT_EQ(periodId(later.period), "2026-Q1");
    EXPECT_EQ(openingView(store(), makeDate(2026, 2, 1)).asOf, makeDate(2026, 2, 1));
}

TEST_F(Dashboard, NamesTheRegionThatIsBehindMost)
{
    take(kSmallSales);
    target("2026-Q1", 2200, domain::Dimension::Region, "Jawa Barat");
    target("2026-Q1", 3000, domain::Dimension::Region, "Bali");
    const DashboardFigures figures = show(viewOf("2026-Q1", makeDate(2026, 3, 31)));
    ASSERT_FALSE(figures.attention.empty());
    const auto company = std::find_if(figures.attention.begin(), figures.attention.end(),
                                      [](const insight::Finding& one) { return !one.dimension; });
    ASSERT_NE(company, figures.attention.end());
    EXPECT_EQ(company->kpi, KpiId::Revenue);
    ASSERT_TRUE(company->contributor.has_value());
    EXPECT_EQ(company->contributor->key, "Bali");
    EXPECT_EQ(toPlainString(company->contributor->amount), "-2400.00");
}

TEST_F(Dashboard, WhatAFilterHidesInItsOwnDimensionIsAddedAsOutside)
{
    take(kSmallSales);
    ViewState view = viewOf("2026-Q1", kSmallLastDay);
    view.filters = {{domain::Dimension::Region, {"Bali"}}};
    DashboardFigures figures = show(view);
    ASSERT_EQ(figures.regions.size(), 1U);
    ASSERT_TRUE(addOutside(store(), figures));
    ASSERT_EQ(figures.regions.size(), 2U);  // by revenue, as without the filter: 2200 before 600
    EXPECT_EQ(figures.regions[0].key, "Jawa Barat");
    EXPECT_TRUE(figures.regions[0].outside);
    EXPECT_EQ(toPlainString(figures.regions[0].current[KpiId::Revenue].exact), "2200.00");
    EXPECT_EQ(figures.regions[1].key, "Bali");
    EXPECT_FALSE(figures.regions[1].outside);
    EXPECT_EQ(toPlainString(figures.cards.front().current.exact), "600.00");
}

TEST_F(Dashboard, WithoutAFilterNothingIsOutside)
{
    take(kSmallSales);
    DashboardFigures figures = show(viewOf("2026-Q1", kSmallLastDay));
    const auto regions = figures.regions.size();
    ASSERT_TRUE(addOutside(store(), figures));
    EXPECT_EQ(figures.regions.size(), regions);
}

}  // namespace
}  // namespace kinerja::services

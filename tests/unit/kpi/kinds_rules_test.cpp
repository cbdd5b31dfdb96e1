// SPDX-License-Identifier: GPL-3.0-or-later
// What docs/kpi.md says of orders, returns, margins, leads and surveys, with figures worked out by hand.
#include <gtest/gtest.h>

#include "asking.h"
#include "kinerja/kpi/targets.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::LeadStatus;

/// Two won of four closed, 100 and 300; cycles of 10 and 20 days; three open on 31 January, one of them to close in it.
World pipeline()
{
    World world;
    world.sell("2026-01-05", 1, 1000);
    const auto closed = [&](std::string_view from, std::string_view to, LeadStatus status, std::optional<Raw4> value) {
        world.leads.push_back({.created = day(from), .closed = day(to), .status = status, .value = value});
    };
    closed("2026-01-01", "2026-01-11", LeadStatus::Won, major(100));
    closed("2026-01-01", "2026-01-21", LeadStatus::Won, major(300));
    closed("2026-01-02", "2026-01-22", LeadStatus::Lost, std::nullopt);
    closed("2026-01-02", "2026-01-23", LeadStatus::Lost, major(50));
    closed("2025-11-01", "2026-01-30", LeadStatus::Open, major(700));   // to close in January
    closed("2025-11-01", "2026-02-10", LeadStatus::Open, major(900));   // later
    closed("2026-01-15", "2026-02-05", LeadStatus::Won, major(5000));   // still open on 31 January
    world.leads.push_back({.created = day("2026-02-01")});              // not there yet
    world.leads.push_back({.status = LeadStatus::Open});                // nobody knows since when
    return world;
}

TEST(Pipeline, velocityIsOneExactFraction)
{
    // 3 open × 400 ÷ 2 × 2 ÷ 4 ÷ 15 days = 20 a day.
    const Figures january = figuresOf(pipeline(), "2026-01", "2026-01-31");
    EXPECT_EQ(moneyText(january, KpiId::Velocity), "20.00");
    EXPECT_EQ(january[KpiId::Velocity].n, 4);
    EXPECT_EQ(january.pipelineLeads, 3);
    EXPECT_TRUE(january.pipelineValue == major(700));
    // Looked at later, the pipeline of the end of January is the same.
    EXPECT_EQ(moneyText(figuresOf(pipeline(), "2026-01", "2026-03-31"), KpiId::Velocity), "20.00");
    // Nothing closed yet: no win rate, no velocity.
    EXPECT_EQ(moneyText(figuresOf(pipeline(), "2026-01", "2026-01-05"), KpiId::Velocity), "no-denominator");
    EXPECT_EQ(moneyText(figuresOf({}, "2026-01", "2026-01-31"), KpiId::Velocity), "no-source");
    World sameDay;
    sameDay.leads.push_back({.created = day("2026-01-05"), .closed = day("2026-01-05"), .status = LeadStatus::Won, .value = major(1)});
    EXPECT_EQ(moneyText(figuresOf(sameDay, "2026-01", "2026-01-31"), KpiId::Velocity), "no-denominator");
}

TEST(Pipeline, coverageAndRequiredRateNeedTheTarget)
{
    const auto against = [](std::string_view asOf, std::optional<std::int64_t> target) {
        Answer answer = ask(pipeline(), queryOf("2026-01", asOf));
        const auto value = target ? std::optional{TargetValue{major(*target), false}} : std::nullopt;
        addTargetFigures(answer.current, progressOf(KpiId::Revenue, answer.current, value, answer.window, {}));
        return answer.current;
    };
    const Figures none = against("2026-01-20", std::nullopt);
    EXPECT_EQ(moneyText(none, KpiId::RequiredRate), "no-target");
    EXPECT_EQ(reasonId(none[KpiId::PipelineCoverage].reason), "no-target");
    // 1,700 − 1,000 on 8 working days from 21 to 30 January (28 days of 2026 begin on a Wednesday: 21–23, 26–30).
    const Figures behind = against("2026-01-20", 1700);
    EXPECT_EQ(moneyText(behind, KpiId::RequiredRate), "87.50");
    // 700, and 300 and 50 that were closed later in January: 1,050 of 700.
    EXPECT_DOUBLE_EQ(behind[KpiId::PipelineCoverage].real, 1.5);
    const Figures reached = against("2026-01-20", 1000);
    EXPECT_EQ(moneyText(reached, KpiId::RequiredRate), "0.00");
    EXPECT_EQ(reasonId(reached[KpiId::PipelineCoverage].reason), "target-reached");
    const Figures over = against("2026-01-31", 1700);
    EXPECT_EQ(moneyText(over, KpiId::RequiredRate), "no-denominator");
    EXPECT_TRUE(over[KpiId::PipelineCoverage].hasValue);
    // Nobody says when an open lead is to close: no coverage, which is not a coverage of 0.
    World undated = pipeline();
    for (Lead& lead : undated.leads) {
        lead.closed = lead.status == LeadStatus::Open ? std::nullopt : lead.closed;
    }
    Answer unknown = ask(undated, queryOf("2026-01", "2026-01-20"));
    addTargetFigures(unknown.current, progressOf(KpiId::Revenue, unknown.current, TargetValue{major(1700), false}, unknown.window, {}));
    EXPECT_EQ(reasonId(unknown.current[KpiId::PipelineCoverage].reason), "no-source");
    // A company without leads has no pipeline.
    World sales;
    sales.sell("2026-01-05", 1, 1000);
    Answer alone = ask(sales, queryOf("2026-01", "2026-01-20"));
    addTargetFigures(alone.current, progressOf(KpiId::Revenue, alone.current, TargetValue{major(1700), false}, alone.window, {}));
    EXPECT_EQ(reasonId(alone.current[KpiId::PipelineCoverage].reason), "no-source");
    EXPECT_EQ(moneyText(alone.current, KpiId::RequiredRate), "87.50");
}

TEST(Pipeline, groupsHaveTheirOwnPart)
{
    World world = pipeline();
    for (Lead& lead : world.leads) {
        lead.region = "Jawa";
    }
    world.leads[4].region = "Bali";  // nothing else happened there
    Query query = queryOf("2026-01", "2026-01-31");
    query.groups = {Dimension::Region};
    const Answer answer = ask(world, query);
    EXPECT_EQ(moneyText(groupOf(answer, "Jawa").current, KpiId::Velocity), "13.3333");  // 2 open
    const auto& groups = answer.groups.front().second;
    EXPECT_TRUE(std::none_of(groups.begin(), groups.end(), [](const Group& group) { return group.key == "Bali"; }));
}

TEST(Orders, anOrderOfSeveralLinesCountsOnce)
{
    World world;
    world.sell("2026-01-05", 1, 100).product = "P1";
    world.sell("2026-01-05", 1, 200).product = "P2";
    world.sell("2026-01-31", 2, 300);
    world.sell("2026-02-01", 2, 400);  // delivered a day later: the order is January's
    EXPECT_TRUE(figuresOf(world, "2026-01", "2026-03-01")[KpiId::Orders].exact == 2);
    EXPECT_TRUE(figuresOf(world, "2026-02", "2026-03-01")[KpiId::Orders].exact == 0);
    EXPECT_EQ(moneyText(figuresOf(world, "2026-02", "2026-03-01"), KpiId::Revenue), "400.00");
}

TEST(Orders, aFilterCountsAnOrderAtItsFirstMatchingLine)
{
    World world;
    world.sell("2026-01-31", 1, 300).category = "A";
    world.sell("2026-02-01", 1, 400).category = "B";
    Query query = queryOf("2026-02", "2026-03-01");
    query.filters = {{Dimension::Category, {"B"}}};
    EXPECT_TRUE(ask(world, query).current[KpiId::Orders].exact == 1);
    query.filters.clear();
    query.groups = {Dimension::Category};
    EXPECT_TRUE(groupOf(ask(world, query), "B").current[KpiId::Orders].exact == 1);
    EXPECT_TRUE(ask(world, query).current[KpiId::Orders].exact == 0);
}

TEST(Returns, subtractOnTheirOwnDateAndAreNoOrders)
{
    World world;
    Line& sold = world.sell("2026-01-05", 1, 1000);
    sold.discount = major(100);
    Line& back = world.sell("2026-02-05", 2, -500);
    back.discount = -major(50);
    back.quantity = -kRawOne;
    back.isReturn = true;
    const Figures january = figuresOf(world, "2026-01", "2026-02-28");
    EXPECT_EQ(moneyText(january, KpiId::Revenue), "900.00");
    EXPECT_EQ(moneyText(january, KpiId::Aov), "900.00");
    const Figures february = figuresOf(world, "2026-02", "2026-02-28");
    EXPECT_EQ(moneyText(february, KpiId::Revenue), "-450.00");
    EXPECT_EQ(moneyText(february, KpiId::GrossSales), "0.00");
    EXPECT_EQ(february[KpiId::GrossSales].n, 0) << "a return is no sale line";
    EXPECT_EQ(february[KpiId::DiscountRate].n, 0);
    EXPECT_EQ(february[KpiId::ReturnRate].n, 1);
    EXPECT_TRUE(february[KpiId::Orders].exact == 0);
    EXPECT_EQ(moneyText(february, KpiId::Volume), "-1.00");
    const Figures both = figuresOf(world, "2026", "2026-02-28");
    EXPECT_DOUBLE_EQ(both[KpiId::ReturnRate].real, 0.45) << "450 / 1000";
    EXPECT_DOUBLE_EQ(both[KpiId::DiscountRate].real, 0.1) << "100 / 1000: a return's discount is not one";
    EXPECT_EQ(moneyText(both, KpiId::AovNet), "450.00");
    EXPECT_EQ(both[KpiId::GrossSales].n, 1);
    EXPECT_EQ(both[KpiId::Revenue].n, 2);
}

TEST(Volume, differentUnitsAreNeverAdded)
{
    World world;
    world.sell("2026-01-05", 1, 1).unit = "kg";
    Line& boxes = world.sell("2026-01-05", 2, 1);
    boxes.unit = "box";
    boxes.region = "Timur";
    boxes.quantity = major(7);
    Query query = queryOf("2026-01", "2026-01-31");
    EXPECT_EQ(moneyText(ask(world, query).current, KpiId::Volume), "several-units");
    query.filters = {{Dimension::Region, {"Timur"}}};
    const Figures timur = ask(world, query).current;
    EXPECT_EQ(moneyText(timur, KpiId::Volume), "7.00");
    EXPECT_EQ(timur.volumeUnit, "Label of box");
}

TEST(Margin, leavesUnknownCostOutInsteadOfTakingItForZero)
{
    World world;
    world.sell("2026-01-05", 1, 830).cost = major(415);
    world.sell("2026-01-05", 2, 170);
    const Figures figures = figuresOf(world, "2026-01", "2026-01-31");
    EXPECT_DOUBLE_EQ(figures[KpiId::Margin].real, 0.5);
    EXPECT_EQ(moneyText(figures, KpiId::GrossProfit), "415.00");
    EXPECT_DOUBLE_EQ(figures.costCoverage, 0.83) << "cost known for 83 % of revenue";
    world.lines.front().cost.reset();
    EXPECT_EQ(moneyText(figuresOf(world, "2026-01", "2026-01-31"), KpiId::Margin), "no-source");
}

TEST(Leads, cycleIsAMedianWithTheSameDayAsZero)
{
    World world;
    const auto win = [&](const char* created, const char* closed) {
        world.leads.push_back({.created = day(created), .closed = day(closed), .status = LeadStatus::Won});
    };
    win("2026-01-05", "2026-01-05");
    win("2026-01-05", "2026-01-15");
    EXPECT_EQ(figuresOf(world, "2026-01", "2026-01-31")[KpiId::SalesCycle].real, 5.0) << "(0 + 10) / 2";
    win("2026-01-10", "2026-01-11");
    EXPECT_EQ(figuresOf(world, "2026-01", "2026-01-31")[KpiId::SalesCycle].real, 1.0);
    win("2026-01-20", "2026-01-19");  // impossible: listed, left out
    world.leads.push_back({.closed = day("2026-01-20"), .status = LeadStatus::Won});
    const Figures figures = figuresOf(world, "2026-01", "2026-01-31");
    EXPECT_EQ(figures[KpiId::SalesCycle].real, 1.0);
    EXPECT_EQ(figures[KpiId::SalesCycle].n, 3);
    EXPECT_EQ(figures.badCycles, 1);
    EXPECT_EQ(figures.leadsWithoutCreation, 1);
    EXPECT_DOUBLE_EQ(figures.meanCycle, 11.0 / 3.0);
}

TEST(Leads, conversionIsACohortAndLastYearsHasTheSameAge)
{
    World world;
    const auto lead = [&](const char* created, const char* closed) {
        Lead made;
        made.created = day(created);
        if (closed != nullptr) {
            made.closed = day(closed);
            made.status = LeadStatus::Won;
        }
        world.leads.push_back(made);
    };
    lead("2025-03-01", "2025-03-20");
    lead("2025-03-02", "2025-06-20");  // later than the cohort of 2026 can know
    lead("2026-03-01", "2026-03-15");
    lead("2026-03-02", nullptr);
    lead("2025-12-01", "2026-03-10");  // another cohort, but won in March
    Query query = queryOf("2026-03", "2026-03-31");
    query.compare = Compare::LastYear;
    const Answer answer = ask(world, query);
    EXPECT_EQ(answer.current[KpiId::Conversion].real, 0.5);
    EXPECT_EQ(answer.current[KpiId::ConversionPeriod].real, 1.0) << "2 won in March / 2 created";
    EXPECT_EQ(answer.compared[KpiId::Conversion].real, 0.5) << "as of 2025-03-31, when one was open";
}

TEST(Leads, withoutAnyOrderWonLeadsAreTheRevenue)
{
    World world;
    world.leads.push_back({.created = day("2026-01-02"), .closed = day("2026-01-20"), .status = LeadStatus::Won,
                           .credits = {{"Sari", 10'000}}, .customer = "C1", .value = major(700)});
    world.leads.push_back({.created = day("2026-01-02"), .closed = day("2026-02-20"), .status = LeadStatus::Won,
                           .credits = {{"Sari", 10'000}}, .customer = "C1", .value = major(300)});
    world.leads.push_back({.created = day("2026-01-02"), .closed = day("2026-02-21"), .status = LeadStatus::Lost,
                           .customer = "C2", .value = 0});
    const Answer answer = ask(world, queryOf("2026-02", "2026-02-28"));
    EXPECT_TRUE(answer.revenueFromLeads);
    EXPECT_EQ(moneyText(answer.current, KpiId::Revenue), "300.00");
    EXPECT_EQ(moneyText(answer.current, KpiId::Aov), "300.00");
    EXPECT_EQ(moneyText(answer.current, KpiId::AverageDeal), "300.00") << "the lost lead's 0 is not averaged in";
    EXPECT_TRUE(answer.current[KpiId::ReturningCustomers].exact == 1);
    EXPECT_TRUE(answer.current[KpiId::NewCustomers].exact == 0);
    EXPECT_EQ(moneyText(answer.current, KpiId::GrossSales), "no-source");
    world.sell("2025-01-01", 1, 5);
    EXPECT_FALSE(ask(world, queryOf("2026-02", "2026-02-28")).revenueFromLeads);
}

TEST(Surveys, topTwoOfFiveOnEitherScale)
{
    World world;
    for (const int score : {5, 4, 3, 1}) {
        world.answers.push_back({.day = day("2026-01-05"), .score = score});
    }
    EXPECT_DOUBLE_EQ(figuresOf(world, "2026-01", "2026-01-31")[KpiId::Csat].real, 0.5);
    EXPECT_DOUBLE_EQ(figuresOf(world, "2026-01", "2026-01-31")[KpiId::CsatMean].real, 3.25);
    for (const int score : {9, 8}) {
        world.answers.push_back({.day = day("2026-01-05"), .score = score, .scaleMax = 10});
    }
    const Figures figures = figuresOf(world, "2026-01", "2026-01-31");
    EXPECT_DOUBLE_EQ(figures[KpiId::Csat].real, 0.5) << "3 of 6";
    EXPECT_EQ(figures[KpiId::Csat].n, 6);
    EXPECT_EQ(moneyText(figures, KpiId::CsatMean), "several-units") << "4 of 5 and 8 of 10 have no common mean";
}

TEST(Surveys, ofAnyScaleCountTheirBestScores)
{
    struct Case {
        int min, max;
        std::vector<int> satisfied, not_;
    };
    for (const Case& one : {Case{1, 7, {7, 6}, {5, 1}}, Case{1, 4, {4, 3}, {2}}, Case{1, 3, {3}, {2, 1}}, Case{0, 1, {1}, {0}},
                            Case{0, 5, {5, 4}, {3, 0}}, Case{0, 100, {100, 80}, {79, 0}}, Case{1, 100, {100, 81}, {80, 1}}}) {
        World world;
        for (const auto* scores : {&one.satisfied, &one.not_}) {
            for (const int score : *scores) {
                world.answers.push_back({.day = day("2026-01-05"), .score = score, .scaleMin = one.min, .scaleMax = one.max});
            }
        }
        const Figures figures = figuresOf(world, "2026-01", "2026-01-31");
        const auto all = static_cast<double>(one.satisfied.size() + one.not_.size());
        EXPECT_DOUBLE_EQ(figures[KpiId::Csat].real, static_cast<double>(one.satisfied.size()) / all) << one.min << "-" << one.max;
        EXPECT_TRUE(figures[KpiId::CsatMean].hasValue) << "one scale has a mean";
    }
}

TEST(Filters, onADimensionThatAKindLacksGiveNoSourceInsteadOfNothing)
{
    World world;
    world.sell("2026-01-05", 1, 100).channel = "Online";
    world.leads.push_back({.created = day("2026-01-05"), .region = "Timur"});
    Query query = queryOf("2026-01", "2026-01-31");
    query.filters = {{Dimension::Channel, {"Online"}}};
    const Figures online = ask(world, query).current;
    EXPECT_EQ(moneyText(online, KpiId::Revenue), "100.00");
    EXPECT_EQ(moneyText(online, KpiId::Leads), "no-source") << "leads have no channel";
    query.filters = {{Dimension::Region, {"Nowhere"}}};
    const Figures nowhere = ask(world, query).current;
    EXPECT_EQ(moneyText(nowhere, KpiId::Revenue), "0.00") << "a value that does not exist matches nothing";
    EXPECT_TRUE(nowhere[KpiId::Leads].hasValue && nowhere[KpiId::Leads].exact == 0);
}

TEST(Windows, trailingMonthsEndWithTheWindowsLastMonth)
{
    World world;
    world.sell("2025-07-15", 1, 7);
    world.sell("2025-09-30", 2, 9);
    world.sell("2026-09-02", 3, 90);
    world.sell("2026-09-25", 4, 900);
    Query query = queryOf("2026-Q3", "2026-09-20");
    query.trailingMonths = 3;
    const Answer answer = ask(world, query);
    ASSERT_EQ(answer.trailing.size(), 3U);
    EXPECT_EQ(periodId(answer.trailing.front().period), "2026-07");
    EXPECT_EQ(moneyText(answer.trailing.back().figures, KpiId::Revenue), "90.00") << "to date";
    EXPECT_EQ(periodId(answer.trailingLastYear.front().period), "2025-07");
    EXPECT_EQ(moneyText(answer.trailingLastYear.back().figures, KpiId::Revenue), "9.00") << "the whole month";
}

}  // namespace
}  // namespace kinerja::kpi::test

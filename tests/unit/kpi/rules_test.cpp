// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of docs/kpi.md, each with figures worked out by hand.
#include <gtest/gtest.h>

#include <algorithm>

#include "asking.h"
#include "kinerja/kpi/targets.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::LeadStatus;

TEST(Rule1NoDataIsNotZero, aRatioOverNothingHasNoValueAndAReason)
{
    World world;
    world.sell("2026-01-05", 1, 100);
    const Figures figures = figuresOf(world, "2026-02", "2026-03-31");
    EXPECT_EQ(moneyText(figures, KpiId::Revenue), "0.00");
    EXPECT_EQ(moneyText(figures, KpiId::Aov), "no-denominator");
    EXPECT_EQ(moneyText(figures, KpiId::DiscountRate), "no-denominator");
    EXPECT_EQ(moneyText(figures, KpiId::Conversion), "no-source");
    EXPECT_EQ(moneyText(figures, KpiId::Csat), "no-source");
}

TEST(Rule1NoDataIsNotZero, aPeriodWithoutSalesMissesItsWholeTarget)
{
    World world;
    world.sell("2026-01-05", 1, 100);
    const Answer answer = ask(world, queryOf("2026-02", "2026-03-31"));
    const Progress progress
        = progressOf(KpiId::Revenue, answer.current, TargetValue{major(500), false}, answer.window, {});
    EXPECT_TRUE(progress.gap == -major(500));
    EXPECT_TRUE(progress.gapToExpected == -major(500));
    EXPECT_EQ(progress.verdict, Verdict::AtRisk);
}

TEST(Rule2ZeroBase, givesAnAbsoluteChangeWithoutPercentage)
{
    World world;
    world.sell("2026-02-05", 1, 300);
    Query query = queryOf("2026-02", "2026-02-28");
    query.compare = Compare::Previous;
    const Answer answer = ask(world, query);
    const Change change = changeOf(answer.current[KpiId::Revenue], answer.compared[KpiId::Revenue]);
    EXPECT_TRUE(change.isNew);
    EXPECT_TRUE(change.absolute == major(300));
    EXPECT_FALSE(change.share.has_value());
}

TEST(Rule2ZeroBase, aNegativeBaseGivesNoPercentageEither)
{
    World world;
    Line& back = world.sell("2026-01-05", 1, -50);
    back.isReturn = true;
    back.quantity = -kRawOne;
    world.sell("2026-02-05", 2, 150);
    Query query = queryOf("2026-02", "2026-02-28");
    query.compare = Compare::Previous;
    const Answer answer = ask(world, query);
    const Change change = changeOf(answer.current[KpiId::Revenue], answer.compared[KpiId::Revenue]);
    EXPECT_FALSE(change.isNew);
    EXPECT_TRUE(change.absolute == major(200));
    EXPECT_FALSE(change.share.has_value());
}

TEST(Rule3Ratios, areComputedFromSumsNotFromChildren)
{
    World world;
    world.sell("2026-01-05", 1, 100).region = "Barat";
    world.sell("2026-01-06", 2, 400).region = "Timur";
    world.sell("2026-01-07", 3, 400).region = "Timur";
    Query query = queryOf("2026-01", "2026-01-31");
    query.groups = {Dimension::Region};
    const Answer answer = ask(world, query);
    EXPECT_EQ(moneyText(groupOf(answer, "Barat").current, KpiId::Aov), "100.00");
    EXPECT_EQ(moneyText(groupOf(answer, "Timur").current, KpiId::Aov), "400.00");
    EXPECT_EQ(moneyText(answer.current, KpiId::Aov), "300.00") << "900 / 3, not (100 + 400) / 2";
}

TEST(Rule4Windows, previousQuarterToDateHasAsManyDaysFromItsStart)
{
    World world;
    world.sell("2026-04-01", 1, 1);
    Query query = queryOf("2026-Q3", "2026-08-10");
    query.compare = Compare::Previous;
    const Answer answer = ask(world, query);
    EXPECT_EQ(toIso(answer.window.used.end), "2026-08-11");
    ASSERT_TRUE(answer.comparedWindow.has_value());
    EXPECT_EQ(toIso(answer.comparedWindow->used.first), "2026-04-01");
    EXPECT_EQ(answer.comparedWindow->used.days(), answer.window.used.days()) << "41 days against 41";
    EXPECT_EQ(toIso(answer.comparedWindow->whole.end), "2026-07-01");
}

TEST(Rule4Windows, previousOfAFreeRangeIsTheEquallyLongOneBefore)
{
    World world;
    world.sell("2026-04-01", 1, 1);
    Query query = queryOf("2026-03-01..2026-03-31", "2026-12-31");
    query.compare = Compare::Previous;
    const Answer answer = ask(world, query);
    EXPECT_EQ(toIso(answer.comparedWindow->used.first), "2026-01-29");
    EXPECT_EQ(toIso(answer.comparedWindow->used.end), "2026-03-01");
    EXPECT_EQ(answer.comparedWindow->used.days(), 31);
}

TEST(Rule4Windows, lastYearIsTheSameCalendarDates)
{
    World world;
    world.sell("2023-02-28", 1, 70);
    world.sell("2023-03-01", 2, 900);
    world.sell("2024-02-29", 3, 80);
    Query query = queryOf("2024-02", "2024-02-29");
    query.compare = Compare::LastYear;
    const Answer answer = ask(world, query);
    EXPECT_EQ(moneyText(answer.current, KpiId::Revenue), "80.00");
    EXPECT_EQ(moneyText(answer.compared, KpiId::Revenue), "70.00");
    EXPECT_EQ(toIso(answer.comparedWindow->used.end), "2023-03-01");
}

TEST(Rule4Windows, everythingHasNoComparison)
{
    World world;
    world.sell("2025-04-01", 1, 5);
    world.sell("2026-04-01", 2, 7);
    Query query = queryOf("all", "2026-04-01");
    query.compare = Compare::LastYear;
    const Answer answer = ask(world, query);
    EXPECT_FALSE(answer.comparedWindow.has_value());
    EXPECT_TRUE(answer.compared.values.empty());
    EXPECT_EQ(toIso(answer.window.used.first), "2025-04-01");
    EXPECT_EQ(toIso(answer.window.used.end), "2026-04-02");
    EXPECT_EQ(moneyText(answer.current, KpiId::Revenue), "12.00");
}

TEST(Rule5Days, periodsAreHalfOpen)
{
    World world;
    world.sell("2025-12-31", 1, 1);
    world.sell("2026-01-01", 2, 20);
    world.sell("2026-01-31", 3, 300);
    world.sell("2026-02-01", 4, 4000);
    EXPECT_EQ(moneyText(figuresOf(world, "2026-01", "2026-12-31"), KpiId::Revenue), "320.00");
}

TEST(Rule5Days, anIsoWeekMayBeginInTheYearBefore)
{
    World world;
    world.sell("2025-12-28", 1, 1);
    world.sell("2025-12-29", 2, 20);
    world.sell("2026-01-04", 3, 300);
    world.sell("2026-01-05", 4, 4000);
    EXPECT_EQ(moneyText(figuresOf(world, "2026-W01", "2026-12-31"), KpiId::Revenue), "320.00");
}

TEST(Rule6Money, survivesAmountsBeyond32And64Bits)
{
    World world;
    world.sell("2026-01-05", 1, 32'974'367'000);
    EXPECT_EQ(moneyText(figuresOf(world, "2026-01", "2026-01-31"), KpiId::Revenue), "32974367000.00");
    // Eight times 4.6e18 ten-thousandths: 3.7e19, twice what int64 holds.
    for (std::uint32_t order = 2; order <= 9; ++order) {
        world.sell("2026-01-06", order, 0).gross = Raw4{1} << 62;
    }
    EXPECT_EQ(moneyText(figuresOf(world, "2026-01", "2026-01-31"), KpiId::Revenue), "3689381789108910.3232")
        << "32974367000 + 8 * 2^62 / 10000 (python3)";
}

TEST(Rule6Money, ratiosOfMoneyRoundHalfAwayFromZero)
{
    World world;
    world.sell("2026-01-05", 1, 0).gross = 1;
    world.sell("2026-01-05", 2, 0).gross = 0;
    EXPECT_EQ(moneyText(figuresOf(world, "2026-01", "2026-01-31"), KpiId::Aov), "0.0001") << "0.00005";
}

TEST(Rule7Currency, aLineWithoutRateIsCountedApartAndInNoTotal)
{
    World world;
    world.sell("2026-01-05", 1, 100);
    world.sell("2026-01-06", 2, 9).isOtherCurrency = true;
    const Figures figures = figuresOf(world, "2026-01", "2026-01-31");
    EXPECT_EQ(moneyText(figures, KpiId::Revenue), "100.00");
    EXPECT_TRUE(figures[KpiId::Orders].exact == 1);
    EXPECT_EQ(figures.lines, 1);
    EXPECT_EQ(figures.otherCurrencyLines, 1);
}

TEST(Rule8AsOfTheEvent, regionAndCategoryAreTheLinesOwn)
{
    World world;
    world.sell("2026-01-05", 1, 100).region = "Barat";
    world.sell("2026-01-20", 2, 200).region = "Timur";  // the same customer, after moving
    Query query = queryOf("2026-01", "2026-01-31");
    query.groups = {Dimension::Region};
    const Answer answer = ask(world, query);
    EXPECT_EQ(moneyText(groupOf(answer, "Barat").current, KpiId::Revenue), "100.00");
    EXPECT_EQ(moneyText(groupOf(answer, "Timur").current, KpiId::Revenue), "200.00");
}

TEST(Rule8AsOfTheEvent, aCancelledOrderLeavesItsOwnDate)
{
    World world;
    world.sell("2026-01-05", 1, 100);
    world.sell("2026-01-06", 2, 900).isCancelled = true;
    const Figures figures = figuresOf(world, "2026-01", "2026-01-31");
    EXPECT_EQ(moneyText(figures, KpiId::Revenue), "100.00");
    EXPECT_EQ(moneyText(figures, KpiId::GrossSales), "100.00");
    EXPECT_TRUE(figures[KpiId::Orders].exact == 1);
}

TEST(Rule9Direction, isAPropertyOfTheKpi)
{
    EXPECT_EQ(definition(KpiId::SalesCycle).direction, Direction::DownIsGood);
    EXPECT_EQ(definition(KpiId::ReturnRate).direction, Direction::DownIsGood);
    EXPECT_EQ(definition(KpiId::DiscountRate).direction, Direction::DownIsGood);
    EXPECT_EQ(definition(KpiId::Revenue).direction, Direction::UpIsGood);
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        const Definition& row = definition(static_cast<KpiId>(at));
        EXPECT_EQ(parseKpi(row.key), row.id);
        EXPECT_FALSE(row.nameEn.empty() || row.nameId.empty() || row.formulaEn.empty() || row.formulaId.empty());
    }
    EXPECT_FALSE(parseKpi("revenues").has_value());
}

TEST(Rule10AsOf, nothingAfterThatDayCounts)
{
    World world;
    world.sell("2026-01-10", 1, 100);
    world.sell("2026-01-11", 2, 900);
    world.leads.push_back({.created = day("2026-01-02"), .closed = day("2026-01-11"), .status = LeadStatus::Won,
                           .value = major(50)});
    world.leads.push_back({.created = day("2026-01-11")});
    const Figures before = figuresOf(world, "2026-01", "2026-01-10");
    EXPECT_EQ(moneyText(before, KpiId::Revenue), "100.00");
    EXPECT_TRUE(before[KpiId::Leads].exact == 1);
    EXPECT_EQ(before.leadsOpen, 1) << "won tomorrow is open today";
    EXPECT_EQ(before[KpiId::Conversion].real, 0.0);
    EXPECT_EQ(moneyText(before, KpiId::WinRate), "no-denominator");
    const Figures after = figuresOf(world, "2026-01", "2026-01-11");
    EXPECT_EQ(moneyText(after, KpiId::Revenue), "1000.00");
    EXPECT_EQ(after[KpiId::Conversion].real, 0.5);
    EXPECT_EQ(after[KpiId::WinRate].real, 1.0);
}

TEST(Rule10AsOf, aPeriodAfterThatDayHasNotStarted)
{
    World world;
    world.sell("2026-01-10", 1, 100);
    world.sell("2026-03-10", 2, 100);
    Query query = queryOf("2026-03", "2026-02-20");
    query.compare = Compare::Previous;
    query.series = TimeGrain::Month;
    const Answer answer = ask(world, query);
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        EXPECT_EQ(answer.current.values[at].reason, Reason::NotStarted);
        EXPECT_EQ(answer.compared.values[at].reason, Reason::NotStarted);
        EXPECT_EQ(answer.series.front().figures.values[at].reason, Reason::NotStarted);
    }
    EXPECT_FALSE(changeOf(answer.current[KpiId::Revenue], answer.compared[KpiId::Revenue]).absolute.has_value());
}

TEST(Rule11Credit, moneyIsSplitByLargestRemainderAndCountsCountForEach)
{
    World world;
    Line& line = world.sell("2026-01-05", 1, 0);
    line.gross = 100;  // 0.0100: thirds leave one ten-thousandth over
    line.quantity = major(9);
    line.credits = {{"Ayu", 3'333}, {"Budi", 3'333}, {"Citra", 3'334}};
    Query query = queryOf("2026-01", "2026-01-31");
    query.groups = {Dimension::Rep};
    const Answer answer = ask(world, query);
    // 33.33, 33.33 and 33.34 of 100: the one left over goes to the largest rest.
    EXPECT_EQ(moneyText(groupOf(answer, "Ayu").current, KpiId::Revenue), "0.0033");
    EXPECT_EQ(moneyText(groupOf(answer, "Budi").current, KpiId::Revenue), "0.0033");
    EXPECT_EQ(moneyText(groupOf(answer, "Citra").current, KpiId::Revenue), "0.0034");
    for (const Group& group : answer.groups.front().second) {
        EXPECT_TRUE(group.current[KpiId::Orders].exact == 1) << group.key;
        EXPECT_TRUE(group.current[KpiId::NewCustomers].exact == 1) << group.key;
    }
    EXPECT_TRUE(answer.current[KpiId::Orders].exact == 1);
    query.filters = {{Dimension::Rep, {"Ayu", "Citra"}}};
    const Answer two = ask(world, query);
    EXPECT_EQ(moneyText(two.current, KpiId::Revenue), "0.0067");
    EXPECT_TRUE(two.current[KpiId::Orders].exact == 1);
    EXPECT_EQ(two.groups.front().second.size(), 2U) << "Budi was not asked for";
}

TEST(Rule11Credit, teamsHaveThePartsOfTheirPeople)
{
    World world;
    Line& line = world.sell("2026-01-05", 1, 100);
    line.credits = {{"Sari", 6'000}, {"Budi", 4'000}};
    line.creditTeams.of = {"West", "East"};
    line.team = "West";  // of the largest share: it does not count beside them
    Line& together = world.sell("2026-01-06", 2, 20);
    together.credits = {{"Rina", 5'000}, {"Sari", 5'000}};
    together.team = "West";
    world.leads.push_back({.created = day("2026-01-07"), .closed = day("2026-01-08"), .status = domain::LeadStatus::Won, .credits = {{"Sari", 6'000}, {"Budi", 4'000}},
                           .creditTeams = {{"West", "East"}, true}, .value = major(10)});
    Query query = queryOf("2026-01", "2026-01-31");
    query.groups = {Dimension::Team};
    const Answer answer = ask(world, query);
    EXPECT_EQ(moneyText(groupOf(answer, "West").current, KpiId::Revenue), "80.00");
    EXPECT_EQ(moneyText(groupOf(answer, "East").current, KpiId::Revenue), "40.00");
    EXPECT_EQ(moneyText(groupOf(answer, "West").current, KpiId::WonValue), "6.00");
    EXPECT_EQ(moneyText(groupOf(answer, "East").current, KpiId::WonValue), "4.00");
    EXPECT_TRUE(groupOf(answer, "West").current[KpiId::Orders].exact == 2);
    EXPECT_TRUE(groupOf(answer, "East").current[KpiId::Orders].exact == 1);
    EXPECT_TRUE(groupOf(answer, "East").current[KpiId::Leads].exact == 1);
    EXPECT_TRUE(answer.current[KpiId::Orders].exact == 2);
    query.filters = {{Dimension::Team, {"East"}}};
    const Answer east = ask(world, query);
    EXPECT_EQ(moneyText(east.current, KpiId::Revenue), "40.00");
    EXPECT_EQ(east.groups.front().second.size(), 1U) << "West was not asked for";
    query.filters.push_back({Dimension::Rep, {"Sari"}});
    EXPECT_TRUE(ask(world, query).current[KpiId::Orders].exact == 0) << "Sari has nothing in East";
}

TEST(Rule11Credit, teamsThatNoRecordCountsForAreNotOffered)
{
    World world;
    Line& replaced = world.sell("2026-01-05", 1, 100);
    replaced.credits = {{"Sari", 6'000}, {"Budi", 4'000}};
    replaced.creditTeams.of = {"West", ""};
    replaced.team = "East";  // in the row alone: the shares' teams count instead
    Line& own = world.sell("2026-01-06", 2, 20);
    own.credits = {{"Rina", 5'000}, {"Sari", 5'000}};
    own.creditTeams = {{"South", "North"}, true};
    own.team = "Centre";  // the list's teams count where the row has none
    const auto offered = [&world] {
        std::vector<std::string> keys;
        for (const auto& [key, label] : toFacts(world)->valuesOf(Dimension::Team)) {
            keys.push_back(key);
        }
        return keys;
    };
    EXPECT_EQ(offered(), (std::vector<std::string>{"Centre", "West"}));
    world.leads.push_back({.created = day("2026-01-07"), .credits = own.credits, .creditTeams = own.creditTeams});
    world.sell("2026-01-07", 3, 5).team = "East";
    EXPECT_EQ(offered(), (std::vector<std::string>{"Centre", "East", "North", "South", "West"}));
    Query query = queryOf("2026-01", "2026-01-31");
    query.groups = {Dimension::Team};
    std::vector<std::string> counted;
    const Answer answer = ask(world, query);
    for (const Group& group : answer.groups.front().second) {
        if (!group.key.empty()) {
            counted.push_back(group.key);
        }
    }
    std::sort(counted.begin(), counted.end());
    EXPECT_EQ(counted, offered());
}

}  // namespace
}  // namespace kinerja::kpi::test

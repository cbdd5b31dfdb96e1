// SPDX-License-Identifier: GPL-3.0-or-later
// Mistakes that other products made (docs/kpi.md#mistakes), each once.
#include <gtest/gtest.h>

#include "asking.h"
#include "kinerja/kpi/targets.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::LeadStatus;

Answer ask(const World& world, std::string_view period, std::string_view asOf, Compare compare = Compare::None,
           std::vector<Dimension> groups = {})
{
    Query query = queryOf(period, asOf);
    query.compare = compare;
    query.groups = std::move(groups);
    query.series = TimeGrain::Month;
    return ask(world, query);
}

TEST(Mistakes, previousWindowIsNotADayShort)
{
    World world;
    world.sell("2026-01-01", 1, 10);   // the first day of the previous window
    world.sell("2026-01-31", 2, 200);  // its last day
    const Answer answer = ask(world, "2026-02", "2026-02-28", Compare::Previous);
    EXPECT_TRUE(answer.compared[KpiId::Revenue].exact == major(210));
}

TEST(Mistakes, anAbsoluteChangeOfAShareIsNoPercentage)
{
    Figure now{Unit::Fraction, true, Reason::None, 0, 0.20, 50};
    Figure then{Unit::Fraction, true, Reason::None, 0, 0.16, 50};
    const Change change = changeOf(now, then);
    EXPECT_NEAR(*change.difference, 0.04, 1e-12) << "4 points, not 25 %";
    EXPECT_FALSE(change.share.has_value());
    EXPECT_FALSE(change.absolute.has_value());
}

TEST(Mistakes, aMeanOfNoRowsIsNotZero)
{
    World world;
    world.sell("2026-01-05", 1, 10);
    world.answers.push_back({.day = day("2026-01-05"), .score = 4});
    const Figures figures = ask(world, "2026-02", "2026-02-28").current;
    for (const KpiId id : {KpiId::Aov, KpiId::AovNet, KpiId::Csat, KpiId::CsatMean}) {
        EXPECT_FALSE(figures[id].hasValue) << definition(id).key;
        EXPECT_EQ(figures[id].reason, Reason::NoDenominator) << definition(id).key;
    }
}

TEST(Mistakes, aSharedOrderIsNotCreditedInFullToEverybody)
{
    World world;
    world.sell("2026-01-05", 1, 1000).credits = {{"Ayu", 7'000}, {"Budi", 3'000}};
    const Answer answer = ask(world, "2026-01", "2026-01-31", Compare::None, {Dimension::Rep});
    Int128 sum = 0;
    for (const Group& group : answer.groups.front().second) {
        sum += group.current[KpiId::Revenue].exact;
    }
    EXPECT_TRUE(sum == answer.current[KpiId::Revenue].exact);
    EXPECT_TRUE(answer.groups.front().second.front().current[KpiId::Revenue].exact == major(700));
}

TEST(Mistakes, aCustomerSeenEarlierIsNotNew)
{
    World world;
    world.sell("2025-05-05", 1, 10);
    world.sell("2026-01-05", 2, 10);
    world.sell("2026-01-06", 3, 10).customer = "C2";
    world.sell("2026-01-07", 4, 10).customer = "";
    const Figures figures = ask(world, "2026-01", "2026-01-31").current;
    EXPECT_TRUE(figures[KpiId::NewCustomers].exact == 1) << "C2; C1 bought in May, nobody is nobody";
    EXPECT_TRUE(figures[KpiId::ReturningCustomers].exact == 1);
    EXPECT_EQ(figures.unknownCustomerOrders, 1);
    EXPECT_FALSE(figures.historyBeginsInside);
    EXPECT_TRUE(ask(world, "2025-05", "2026-01-31").current.historyBeginsInside);
}

TEST(Mistakes, aCustomerIsNewOnceAndInOneRegion)
{
    World world;
    world.sell("2026-01-05", 1, 10).region = "Barat";
    world.sell("2026-01-20", 2, 10).region = "Timur";
    const Answer answer = ask(world, "2026-01", "2026-01-31", Compare::None, {Dimension::Region});
    const auto& groups = answer.groups.front().second;
    EXPECT_TRUE(groups[0].current[KpiId::NewCustomers].exact == 1) << groups[0].key;
    EXPECT_TRUE(groups[1].current[KpiId::NewCustomers].exact == 0) << groups[1].key;
}

TEST(Mistakes, aCancelledFirstOrderMakesNobodyACustomer)
{
    World world;
    world.sell("2025-05-05", 1, 10).isCancelled = true;
    world.sell("2026-01-05", 2, 10);
    EXPECT_TRUE(ask(world, "2026-01", "2026-01-31").current[KpiId::NewCustomers].exact == 1);
}

TEST(Mistakes, returningCustomersAreCustomersNotInvoices)
{
    World world;
    world.sell("2025-05-05", 1, 10);
    world.sell("2026-01-05", 2, 10);
    world.sell("2026-01-06", 3, 10);
    world.sell("2026-01-07", 4, 10);
    world.sell("2026-01-05", 5, 10).customer = "C2";
    world.sell("2026-01-06", 6, 10).customer = "C2";  // new in January: not returning in January as well
    EXPECT_TRUE(ask(world, "2026-01", "2026-01-31").current[KpiId::ReturningCustomers].exact == 1);
}

TEST(Mistakes, aCreditNoteIsNoRevenue)
{
    World world;
    world.sell("2026-01-05", 1, 100);
    Line& note = world.sell("2026-01-06", 2, -30);
    note.isReturn = true;
    note.quantity = -kRawOne;
    const Figures figures = ask(world, "2026-01", "2026-01-31").current;
    EXPECT_TRUE(figures[KpiId::Revenue].exact == major(70));
    EXPECT_TRUE(figures[KpiId::Orders].exact == 1);
}

TEST(Mistakes, theValueIsOfThePeriodNotOfTheTrendsLastPoint)
{
    World world;
    world.sell("2026-01-05", 1, 100);
    world.sell("2026-02-05", 2, 10);
    world.sell("2026-03-05", 3, 1);
    const Answer answer = ask(world, "2026-Q1", "2026-03-31");
    EXPECT_TRUE(answer.current[KpiId::Revenue].exact == major(111));
    EXPECT_TRUE(answer.series.back().figures[KpiId::Revenue].exact == major(1));
}

TEST(Mistakes, thePercentageStaysWhenOneMonthIsSelected)
{
    World world;
    world.sell("2026-01-05", 1, 100);
    world.sell("2026-02-05", 2, 150);
    const Answer answer = ask(world, "2026-02", "2026-02-28", Compare::Previous);
    const Change change = changeOf(answer.current[KpiId::Revenue], answer.compared[KpiId::Revenue]);
    ASSERT_TRUE(change.share.has_value());
    EXPECT_DOUBLE_EQ(*change.share, 0.5);
}

TEST(Mistakes, aPartialMonthIsNotHeldAgainstAFullOne)
{
    World world;
    world.sell("2026-01-05", 1, 100);
    world.sell("2026-01-25", 2, 900);
    world.sell("2026-02-05", 3, 150);
    const Answer answer = ask(world, "2026-02", "2026-02-10", Compare::Previous);
    EXPECT_TRUE(answer.compared[KpiId::Revenue].exact == major(100)) << "to 10 January";
}

TEST(Mistakes, aScoreOfZeroIsADetractor)
{
    World world;
    for (const int score : {0, 6, 7, 8, 9, 10}) {
        world.answers.push_back({.day = day("2026-01-05"), .score = score, .scaleMin = 0, .scaleMax = 10});
    }
    EXPECT_DOUBLE_EQ(ask(world, "2026-01", "2026-01-31").current[KpiId::Nps].real, 0.0) << "2 of 6 minus 2 of 6";
    world.answers.push_back({.day = day("2026-01-06"), .score = 0, .scaleMin = 0, .scaleMax = 10});
    EXPECT_DOUBLE_EQ(ask(world, "2026-01", "2026-01-31").current[KpiId::Nps].real, -100.0 / 7.0);
}

TEST(Mistakes, publishedNetPromoterScore)
{
    // docs/kpi.md#nps: promoters 1/2, passives 1/3, detractors 1/6 give one third.
    World world;
    for (const int score : {9, 10, 9, 7, 8, 3}) {
        world.answers.push_back({.day = day("2026-01-05"), .score = score, .scaleMin = 0, .scaleMax = 10});
    }
    EXPECT_NEAR(ask(world, "2026-01", "2026-01-31").current[KpiId::Nps].real, 100.0 / 3.0, 1e-12);
}

TEST(Mistakes, aLostLeadsValueIsNotWonValue)
{
    World world;
    world.sell("2026-01-05", 1, 1);
    world.leads.push_back({.closed = day("2026-01-08"), .status = LeadStatus::Lost, .value = major(900)});
    world.leads.push_back({.closed = day("2026-01-09"), .status = LeadStatus::Won, .value = major(100)});
    const Figures figures = ask(world, "2026-01", "2026-01-31").current;
    EXPECT_TRUE(figures[KpiId::WonValue].exact == major(100));
    EXPECT_DOUBLE_EQ(figures[KpiId::WinRate].real, 0.5);
    EXPECT_DOUBLE_EQ(figures[KpiId::WinRateValue].real, 0.1);
}

}  // namespace
}  // namespace kinerja::kpi::test

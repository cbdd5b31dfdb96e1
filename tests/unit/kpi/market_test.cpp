// SPDX-License-Identifier: GPL-3.0-or-later
// Market share, and amounts that a rate turned into the store's currency: docs/kpi.md#market_share, rule 7.
#include <gtest/gtest.h>

#include "asking.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;

domain::MarketRow market(std::string_view period, std::int64_t value, std::string currency = {}, std::string source = "BPS")
{
    const Period whole = *parsePeriod(period);
    return {toDayNumber(whole.first), toDayNumber(whole.end), major(value), std::move(currency), std::move(source)};
}

class MarketShare : public ::testing::Test {
protected:
    MarketShare()
    {
        m_world.sell("2026-01-05", 1, 100);
        m_world.lines.back().region = "Bali";
        m_world.sell("2026-02-10", 2, 300);
        m_world.sell("2026-04-01", 3, 50);
    }
    [[nodiscard]] Answer ask(const Query& query) const { return evaluate(*toFacts(m_world), query).value(); }
    [[nodiscard]] Figure share(std::string_view period, std::string_view asOf = "2026-04-01") const
    {
        return ask(queryOf(period, asOf)).current[KpiId::MarketShare];
    }
    World m_world;
};

TEST_F(MarketShare, IsOwnRevenueOfThePeriodByTheMarketOfThatPeriod)
{
    m_world.markets = {market("2026-Q1", 1600), market("2026-01", 400)};
    EXPECT_DOUBLE_EQ(share("2026-Q1").real, 0.25) << "400 / 1600";
    EXPECT_DOUBLE_EQ(share("2026-01").real, 0.25) << "100 / 400";
    EXPECT_EQ(ask(queryOf("2026-Q1", "2026-04-01")).current.marketSource, "BPS");
}

TEST_F(MarketShare, IsRefusedForAnyOtherPeriod)
{
    EXPECT_EQ(share("2026-Q1").reason, Reason::NoSource) << "nobody entered a market size";
    m_world.markets = {market("2026-Q1", 1600), market("2026-Q2", 1600), market("2026-05", 0)};
    EXPECT_EQ(share("2026-01").reason, Reason::NoDenominator) << "the quarter's size is not the month's";
    EXPECT_EQ(share("2026-H1", "2026-12-31").reason, Reason::NoDenominator);
    EXPECT_EQ(share("2026-Q2").reason, Reason::NoDenominator) << "one day of sales against three months of the market";
    EXPECT_EQ(share("2026-05", "2026-06-30").reason, Reason::NoDenominator) << "a market of nothing";
    EXPECT_FALSE(share("2026-Q2").hasValue);
}

TEST_F(MarketShare, IsRefusedInAnotherCurrencyUnlessTheOwnOneIsThere)
{
    m_world.markets = {market("2026-Q1", 1600, "USD", "abroad")};
    EXPECT_EQ(share("2026-Q1").reason, Reason::NoRate);
    m_world.markets.push_back(market("2026-Q1", 800, "IDR", "home"));
    EXPECT_DOUBLE_EQ(share("2026-Q1").real, 0.5);
    m_world.markets.push_back(market("2026-Q1", 1600, "USD", "abroad again"));
    EXPECT_DOUBLE_EQ(share("2026-Q1").real, 0.5);
}

TEST_F(MarketShare, IsRefusedForAPartOfTheMarket)
{
    m_world.markets = {market("2026-Q1", 1600)};
    Query query = queryOf("2026-Q1", "2026-04-01");
    query.filters = {{Dimension::Region, {"Bali"}}};
    EXPECT_EQ(ask(query).current[KpiId::MarketShare].reason, Reason::NoDenominator);
    query.filters.clear();
    query.groups = {Dimension::Region};
    const Answer answer = ask(query);
    for (const Group& group : answer.groups.front().second) {
        EXPECT_FALSE(group.current[KpiId::MarketShare].hasValue);
        EXPECT_EQ(group.current[KpiId::MarketShare].reason, Reason::NoDenominator);
    }
}

class Converted : public ::testing::Test {
protected:
    Converted()
    {
        for (const auto& [iso, region, isConverted, isCancelled] :
             {std::tuple{"2026-01-05", "Bali", true, false}, std::tuple{"2026-01-31", "Bali", true, true},
              std::tuple{"2026-02-01", "Bali", true, false}, std::tuple{"2026-02-10", "Jawa", true, false},
              std::tuple{"2026-02-28", "Jawa", false, false}, std::tuple{"2026-03-01", "Jawa", true, false}}) {
            Line& line = m_world.sell(iso, ++m_order, 10);
            line.region = region;
            line.isConverted = isConverted;
            line.isCancelled = isCancelled;
        }
    }
    World m_world;
    std::uint32_t m_order = 0;
};

TEST_F(Converted, LinesAreCountedInTheWindowAndUnderItsFilters)
{
    Query query = queryOf("2026-02", "2026-12-31");
    query.compare = Compare::Previous;
    const Answer all = evaluate(*toFacts(m_world), query).value();
    EXPECT_EQ(all.current.convertedLines, 2);
    EXPECT_EQ(all.compared.convertedLines, 1) << "a cancelled line is in no total";
    query.filters = {{Dimension::Region, {"Jawa"}}};
    EXPECT_EQ(evaluate(*toFacts(m_world), query).value().current.convertedLines, 1);
    query.filters = {{Dimension::Source, {"Fair"}}};
    EXPECT_EQ(evaluate(*toFacts(m_world), query).value().current.convertedLines, 0) << "sales have no source";
}

TEST_F(Converted, LeadsAreCountedByTheirClosing)
{
    m_world.leads.push_back({.created = day("2026-01-01"), .closed = day("2026-02-03"), .status = domain::LeadStatus::Won,
                             .value = major(5), .isConverted = true});
    m_world.leads.push_back({.created = day("2026-02-01"), .closed = day("2026-03-03"), .status = domain::LeadStatus::Won,
                             .value = major(5), .isConverted = true});
    EXPECT_EQ(evaluate(*toFacts(m_world), queryOf("2026-02", "2026-12-31")).value().current.convertedLeads, 1);
}

}  // namespace
}  // namespace kinerja::kpi::test

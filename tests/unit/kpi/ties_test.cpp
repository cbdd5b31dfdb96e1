// SPDX-License-Identifier: GPL-3.0-or-later
// Where days, customers or remainders are equal, what people see decides: never which record a store saw first.
#include <map>

#include <gtest/gtest.h>

#include "asking.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::LeadStatus;

/// By id.
using Texts = std::map<std::int64_t, std::string>;

domain::TieTexts::Text textsOf(Texts texts)
{
    return [texts = std::move(texts)](std::int64_t id) -> Result<std::string> {
        const auto text = texts.find(id);
        return text == texts.end() ? Result<std::string>(fail(Errc::NotFound, "text " + std::to_string(id))) : text->second;
    };
}

/// `ties` are asked for what the world itself does not know; customers' keys are their names.
Parts partsOf(const World& world, domain::TieTexts ties)
{
    Parts parts = toParts(world);
    Texts customers;
    for (const domain::DictionaryEntry& customer : parts.source.customers) {
        customers[customer.id] = customer.key;
    }
    ties.customerKey = textsOf(customers);
    parts.source.ties = std::move(ties);
    return parts;
}

std::shared_ptr<const Facts> factsOf(const World& world, domain::TieTexts ties)
{
    return build(partsOf(world, std::move(ties))).value();
}

std::int64_t countOf(const Facts& facts, const Query& query, KpiId id)
{
    return static_cast<std::int64_t>(evaluate(facts, query).value().current[id].exact);
}

std::int64_t newIn(const Facts& facts, const std::string& region, std::string_view period = "2026-01")
{
    Query query = queryOf(period, "2026-03-31");
    query.filters = {{Dimension::Region, {region}}};
    return countOf(facts, query, KpiId::NewCustomers);
}

TEST(Ties, theFirstOrderOfADayHasTheLowestNumber)
{
    World world;
    world.sell("2026-01-05", 1, 10).region = "West";
    world.sell("2026-01-05", 2, 10).region = "East";
    world.sell("2026-01-05", 3, 10).region = "North";
    for (const auto& [numbers, first] : std::map<std::array<std::string, 3>, std::string>{
             {{"B1", "A1", "C1"}, "East"}, {{"10", "90", "9"}, "North"}, {{"A", "B", "C"}, "West"}, {{"AA", "AB", "B"}, "North"}}) {
        const auto facts = factsOf(world, {textsOf({{1, numbers[0]}, {2, numbers[1]}, {3, numbers[2]}}), {}, {}});
        for (const char* region : {"West", "East", "North"}) {
            EXPECT_EQ(newIn(*facts, region), region == first ? 1 : 0) << region << " of " << numbers[0];
        }
        EXPECT_EQ(countOf(*facts, queryOf("2026-01", "2026-03-31"), KpiId::NewCustomers), 1);
    }
}

TEST(Ties, aCustomerIsNewOnTheFirstDayOfTheFirstOrderAlone)
{
    World world;
    world.sell("2026-01-05", 1, 10).region = "West";
    world.sell("2026-02-05", 1, 10).region = "South";
    world.sell("2026-01-05", 2, 10).region = "East";
    world.sell("2026-02-05", 2, 10).region = "North";
    const auto facts = factsOf(world, {textsOf({{1, "B"}, {2, "A"}}), {}, {}});
    EXPECT_EQ(newIn(*facts, "East"), 1);
    for (const char* region : {"West", "South", "North"}) {
        EXPECT_EQ(newIn(*facts, region, "2026-Q1"), 0) << region;
    }
}

TEST(Ties, onlyOrdersOfACustomersFirstDayAreLookedUp)
{
    World world;
    world.sell("2026-01-05", 1, 10);
    world.sell("2026-01-06", 2, 10);
    world.sell("2026-01-06", 3, 10);
    world.sell("2026-01-05", 4, 10).customer = "C2";
    EXPECT_EQ(newIn(*factsOf(world, {textsOf({}), {}, {}}), ""), 2) << "there is no text to find";
    world.sell("2026-01-05", 5, 10);
    const auto built = build(partsOf(world, {textsOf({}), {}, {}}));
    ASSERT_FALSE(built.has_value());
    EXPECT_EQ(built.error().code, Errc::NotFound);
}

TEST(Ties, wonLeadsOfADayGoByTheirIds)
{
    World world;
    for (const char* region : {"West", "East"}) {
        Lead lead;
        lead.created = day("2026-01-01");
        lead.closed = day("2026-01-05");
        lead.status = LeadStatus::Won;
        lead.customer = "C1";
        lead.region = region;
        lead.value = major(10);
        world.leads.push_back(lead);
    }
    const auto facts = factsOf(world, {{}, textsOf({{1, "L2"}, {2, "L1"}}), {}});
    EXPECT_EQ(newIn(*facts, "West"), 0);
    EXPECT_EQ(newIn(*facts, "East"), 1);
}

TEST(Ties, anOrderOfSeveralCustomersIsTheFirstOnesByKey)
{
    World world;
    world.sell("2026-01-01", 1, 10).customer = "Abe";
    world.sell("2026-02-05", 2, 10).customer = "";
    world.sell("2026-02-05", 2, 20).customer = "Zed";
    world.sell("2026-02-05", 2, 40).customer = "Abe";
    const Query february = queryOf("2026-02", "2026-03-31");
    const domain::TieTexts none;
    for (const auto& facts : {factsOf(world, none), [&] {
             Parts parts = partsOf(world, none);
             return buildByMonth(std::move(parts)).value();
         }()}) {
        EXPECT_EQ(countOf(*facts, february, KpiId::NewCustomers), 0);
        EXPECT_EQ(countOf(*facts, february, KpiId::ReturningCustomers), 1);
        EXPECT_EQ(evaluate(*facts, february).value().current.unknownCustomerOrders, 0);
    }
    Query zed = february;
    zed.filters = {{Dimension::Customer, {"Zed"}}};
    EXPECT_EQ(moneyText(evaluate(*factsOf(world, none), zed).value().current, KpiId::Revenue), "20.00") << "lines keep their own";
}

TEST(Ties, aRemainderGoesToTheFirstPersonByKey)
{
    World world;
    world.sell("2026-01-04", 1, 10).credits = {{"Zed", 10'000}};  // seen first
    Line& shared = world.sell("2026-01-05", 2, 0);
    shared.gross = 10'001;
    shared.credits = {{"Zed", 5'000}, {"Abe", 5'000}};
    Query query = queryOf("2026-01", "2026-01-31");
    query.groups = {Dimension::Rep};
    const Answer answer = ask(world, query);
    EXPECT_EQ(moneyText(groupOf(answer, "Abe").current, KpiId::Revenue), "0.5001");
    EXPECT_EQ(moneyText(groupOf(answer, "Zed").current, KpiId::Revenue), "10.50");
}

}  // namespace
}  // namespace kinerja::kpi::test

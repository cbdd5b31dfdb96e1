// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/facts.h"

#include <gtest/gtest.h>

#include <functional>

#include "kinerja/kpi/known_days.h"
#include "world.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::SalesColumn;
using domain::Segment;

World smallWorld()
{
    World world;
    world.sell("2026-01-31", 1, 100).region = "Barat";
    world.sell("2026-02-03", 2, 200).region = "Timur";
    world.sell("2026-02-03", 3, 300).customer = "C2";
    world.leads.push_back({.created = day("2025-12-24"), .closed = day("2026-03-07"), .status = domain::LeadStatus::Won, .credits = {{"Ayu", 10'000}},
                           .source = "Expo"});
    world.answers.push_back({.day = day("2026-02-10")});
    return world;
}

TEST(Facts, tellWhatTheStoreHolds)
{
    const auto facts = toFacts(smallWorld());
    EXPECT_EQ(facts->lineCount(), 3);
    EXPECT_EQ(facts->leadCount(), 1);
    EXPECT_EQ(facts->surveyCount(), 1);
    EXPECT_EQ(toIso(*facts->firstDay()), "2025-12-24");
    EXPECT_EQ(toIso(*facts->lastDay()), "2026-03-07");
    EXPECT_EQ(facts->currency(), "IDR");
    using Values = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(facts->valuesOf(Dimension::Region), (Values{{"Barat", "Label of Barat"}, {"Timur", "Label of Timur"}}));
    EXPECT_EQ(facts->valuesOf(Dimension::Rep), (Values{{"Ayu", "Label of Ayu"}, {"Sari", "Label of Sari"}}));
    EXPECT_EQ(facts->valuesOf(Dimension::Source), (Values{{"Expo", "Label of Expo"}}));
    EXPECT_EQ(facts->valuesOf(Dimension::Channel), Values{});
}

TEST(Facts, areKnownUpToTheLastRecordOfTheirKind)
{
    // Sales end on 3 February, answers on the 10th, leads on 7 March.
    const auto facts = toFacts(smallWorld());
    const auto end = [&](KpiId id, const char* asOf) { return toIso(knownEndOf(*facts, id, day(asOf))); };
    EXPECT_EQ(end(KpiId::Revenue, "2026-03-07"), "2026-02-04");
    EXPECT_EQ(end(KpiId::CsatMean, "2026-03-07"), "2026-02-11");
    EXPECT_EQ(end(KpiId::Leads, "2026-03-07"), "2026-03-08");
    EXPECT_EQ(end(KpiId::PipelineCoverage, "2026-03-07"), "2026-02-04") << "made of leads and the revenue";
    EXPECT_EQ(end(KpiId::Revenue, "2026-02-02"), "2026-02-03") << "no further than the as-of day";
    EXPECT_EQ(end(KpiId::Revenue, "2026-03-08"), "2026-03-09") << "behind all records it is taken at its word";
    EXPECT_EQ(end(KpiId::Revenue, "2025-01-01"), "2025-01-02") << "before them, too";
    EXPECT_EQ(toIso(knownEndOf(*toFacts(World{}), KpiId::Revenue, day("2026-03-07"))), "2026-03-08") << "of an empty store";
}

TEST(Facts, ofAnEmptyStoreHaveNoValueForAnything)
{
    const auto facts = toFacts(World{});
    EXPECT_FALSE(facts->firstDay().has_value());
    Query query;
    query.asOf = day("2026-01-31");
    query.groups = {Dimension::Rep};
    query.trailingMonths = 2;
    for (const char* period : {"2026-01", "all"}) {
        query.period = *parsePeriod(period);
        const auto answer = evaluate(*facts, query);
        ASSERT_TRUE(answer.has_value());
        for (const Figure& figure : answer->current.values) {
            EXPECT_FALSE(figure.hasValue);
            EXPECT_EQ(figure.reason, Reason::NoSource);
        }
        EXPECT_TRUE(answer->groups.front().second.empty());
    }
}

Segment& segment(Parts& parts, SalesColumn column)
{
    return *std::find_if(parts.segments.begin(), parts.segments.end(),
                         [column](const Segment& each) { return each.column == column; });
}

struct Damage {
    const char* name;
    std::function<void(Parts&)> strike;
};

TEST(Facts, refuseSegmentsThatContradictThemselves)
{
    const std::vector<Damage> damages{
        {"column missing", [](Parts& s) { s.segments.pop_back(); }},
        {"column twice", [](Parts& s) { s.segments.push_back(s.segments.front()); }},
        {"month", [](Parts& s) { s.segments.front().month = 202613; }},
        {"width", [](Parts& s) { segment(s, SalesColumn::Region).width = 3; }},
        {"narrow amount", [](Parts& s) { segment(s, SalesColumn::Gross).width = 1; }},
        {"zeros of a code", [](Parts& s) { segment(s, SalesColumn::Region).zeros = 1; }},
        {"five zeros", [](Parts& s) { segment(s, SalesColumn::Gross).zeros = 5; }},
        {"unknown amount", [](Parts& s) { segment(s, SalesColumn::Gross).bytes.assign({'\0', '\0', '\0', '\x80'}); }},
        {"count", [](Parts& s) { segment(s, SalesColumn::Gross).count += 1; }},
        {"bytes", [](Parts& s) { segment(s, SalesColumn::Gross).bytes.pop_back(); }},
        {"day 0", [](Parts& s) { segment(s, SalesColumn::Day).bytes[0] = 0; }},
        {"31 February", [](Parts& s) { s.segments[15].bytes.assign(2, '\x1f'); }},
        {"region code", [](Parts& s) { segment(s, SalesColumn::Region).bytes[0] = '\x7f'; }},
        {"share code", [](Parts& s) { segment(s, SalesColumn::Share).bytes[0] = '\x7f'; }},
        {"customer code", [](Parts& s) { segment(s, SalesColumn::Customer).bytes[0] = '\x7f'; }},
        {"order of the lines", [](Parts& s) { std::swap(s.segments[16].bytes[0], s.segments[16].bytes[1]); }},
        {"share set", [](Parts& s) { s.source.shares.front().parts.front().person = 99; }},
        {"empty share", [](Parts& s) { s.source.shares.front().parts.front().share = 0; }},
        {"lead's team", [](Parts& s) { s.source.leads.front().team = 77; }},
        {"answer's product", [](Parts& s) { s.source.surveys.front().product = -1; }},
        {"dictionary id", [](Parts& s) { s.source.terms.front().id = 0; }},
    };
    ASSERT_TRUE(build(toParts(smallWorld())).has_value());
    for (const Damage& damage : damages) {
        Parts parts = toParts(smallWorld());
        damage.strike(parts);
        const auto facts = build(std::move(parts));
        ASSERT_FALSE(facts.has_value()) << damage.name;
        EXPECT_EQ(facts.error().code, Errc::Damaged) << damage.name;
    }
}

TEST(Facts, takeSegmentsOfDifferentWidths)
{
    World world = smallWorld();
    for (std::uint32_t order = 10; order < 400; ++order) {  // customer codes need two bytes in March
        world.sell("2026-03-05", order, 1).customer = "X" + std::to_string(order);
    }
    world.sell("2026-03-06", 400, 9'000'000'000).cost = major(1);  // eight bytes, beside months of four
    Query query;
    query.period = *parsePeriod("2026");
    query.asOf = day("2026-12-31");
    const Answer answer = evaluate(*toFacts(world), query).value();
    EXPECT_TRUE(answer.current[KpiId::Revenue].exact == major(9'000'000'990));
    EXPECT_TRUE(answer.current[KpiId::NewCustomers].exact == 392);
    EXPECT_TRUE(answer.current[KpiId::GrossProfit].exact == major(8'999'999'999));
}

// Two customers fit one byte, and with the 300 of the leads two are needed: enough lines for a second thread meanwhile.
TEST(Facts, numberCustomersWithoutOrdersBehindThoseWithOne)
{
    World world;
    for (std::uint32_t order = 1; order <= 60'000; ++order) {
        world.sell(order % 2 == 0 ? "2026-01-05" : "2026-02-05", order, 1).customer = order % 2 == 0 ? "A" : "B";
    }
    for (int lead = 0; lead < 300; ++lead) {
        world.leads.push_back({.created = day("2026-03-01"), .customer = "L" + std::to_string(lead)});
    }
    Query query;
    query.period = *parsePeriod("2026-02");
    query.asOf = day("2026-12-31");
    query.groups = {Dimension::Customer};
    const Answer answer = evaluate(*toFacts(world), query).value();
    EXPECT_TRUE(answer.current[KpiId::Revenue].exact == major(30'000));
    EXPECT_TRUE(answer.current[KpiId::NewCustomers].exact == 1);
    ASSERT_EQ(answer.groups.front().second.size(), 1U);
    EXPECT_EQ(answer.groups.front().second.front().key, "B");
}

TEST(Facts, takeAnyOrderNumbers)
{
    World world;
    world.sell("2026-01-05", 4'000'000'000U, 10);
    world.sell("2026-01-05", 4'000'000'000U, 10);
    world.sell("2026-01-05", 4'100'000'000U, 10);
    world.sell("2026-02-05", 4'000'000'000U, 10);
    Query query;
    query.period = *parsePeriod("2026");
    query.asOf = day("2026-12-31");
    EXPECT_TRUE(evaluate(*toFacts(world), query)->current[KpiId::Orders].exact == 2);
}

}  // namespace
}  // namespace kinerja::kpi::test

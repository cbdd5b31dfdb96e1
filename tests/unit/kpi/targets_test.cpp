// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/targets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>

#include "world.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::Target;
using domain::TargetLevel;

Target target(std::string kpi, std::string_view period, std::int64_t whole, std::optional<Dimension> scope = {},
              std::string value = {})
{
    Target made;
    made.kpi = std::move(kpi);
    made.period = *parsePeriod(period);
    made.value = major(whole);
    made.scope = scope;
    made.scopeValue = std::move(value);
    return made;
}

std::optional<TargetValue> find(const std::vector<Target>& targets, std::string_view period,
                                const std::vector<Filter>& filters = {}, KpiId kpi = KpiId::Revenue)
{
    return findTarget(targets, kpi, *parsePeriod(period), filters);
}

TEST(FindTarget, takesExactlyThatScopeAndPeriodFirst)
{
    const std::vector targets{target("revenue", "2026-Q1", 90), target("revenue", "2026-01", 10),
                              target("revenue", "2026-02", 10), target("revenue", "2026-03", 10),
                              target("revenue", "2026-Q1", 70, Dimension::Rep, "Sari"),
                              target("orders", "2026-Q1", 5)};
    EXPECT_EQ(find(targets, "2026-Q1")->value, major(90));
    EXPECT_FALSE(find(targets, "2026-Q1")->summed);
    EXPECT_EQ(find(targets, "2026-Q1", {{Dimension::Rep, {"Sari"}}})->value, major(70));
    EXPECT_EQ(find(targets, "2026-Q1", {}, KpiId::Orders)->value, major(5));
    EXPECT_EQ(find(targets, "2026-01-01..2026-03-31")->value, major(90)) << "the same days are the same period";
}

TEST(FindTarget, addsUpThePartsOfAPeriodOnlyIfTheyCoverIt)
{
    std::vector targets{target("revenue", "2026-01", 10), target("revenue", "2026-02", 20)};
    EXPECT_FALSE(find(targets, "2026-Q1").has_value()) << "March is missing";
    targets.push_back(target("revenue", "2026-03", 30));
    EXPECT_EQ(find(targets, "2026-Q1")->value, major(60));
    EXPECT_FALSE(find(targets, "2026-Q1")->summed);
    targets.push_back(target("revenue", "2026-Q2", 100));
    EXPECT_EQ(find(targets, "2026-H1")->value, major(160)) << "three months and a quarter";
}

Target approved(Target one)
{
    one.isApproved = true;
    return one;
}

TEST(FindTarget, ofPartsDraftsCountOnlyWhileNoneIsApproved)
{
    std::vector targets{target("revenue", "2026-Q1", 30, Dimension::Rep, "Sari"), target("revenue", "2026-Q1", 20, Dimension::Rep, "Budi")};
    EXPECT_EQ(find(targets, "2026-Q1")->value, major(50)) << "nothing is agreed yet";
    targets[0].isApproved = true;
    EXPECT_EQ(find(targets, "2026-Q1")->value, major(30));
    EXPECT_TRUE(find(targets, "2026-Q1")->summed);
    EXPECT_EQ(find(targets, "2026-Q1", {{Dimension::Rep, {"Budi"}}})->value, major(20)) << "a target of its own counts as it is";
    EXPECT_FALSE(find(targets, "2026-Q1", {{Dimension::Rep, {"Budi", "Sari"}}}).has_value()) << "a draft is no part of what is agreed";
    targets[1].isApproved = true;
    EXPECT_EQ(find(targets, "2026-Q1")->value, major(50));
    // Another quarter's approval says nothing about this one.
    targets.push_back(target("revenue", "2026-Q2", 7, Dimension::Rep, "Sari"));
    EXPECT_EQ(find(targets, "2026-Q2")->value, major(7));
    // Nor do other levels, KPIs and dimensions.
    targets.push_back(approved(target("orders", "2026-Q2", 9, Dimension::Rep, "Sari")));
    targets.push_back(approved(target("revenue", "2026-Q2", 70, Dimension::Region, "Bali")));
    targets.back().level = TargetLevel::Stretch;
    EXPECT_EQ(find(targets, "2026-Q2")->value, major(7));
}

TEST(TargetIndex, findsJustThatTarget)
{
    std::vector targets{target("revenue", "2026-Q1", 30, Dimension::Rep, "Sari"), target("revenue", "2026-Q1", 20),
                        target("revenue", "2026-Q1", 10, Dimension::Rep, "Sari")};
    targets[2].pairCategory = "Kopi";
    const TargetIndex index{targets};
    for (std::size_t at = 0; at < targets.size(); ++at) {
        EXPECT_EQ(index.same(targets[at]), &index.all()[at]);
    }
    EXPECT_EQ(index.same(target("revenue", "2026-Q2", 0, Dimension::Rep, "Sari")), nullptr);
    EXPECT_EQ(index.same(target("orders", "2026-Q1", 0)), nullptr);
    EXPECT_EQ(TargetIndex{}.same(targets[0]), nullptr);
}

TEST(FindTarget, neverSplitsALargerPeriodOrScope)
{
    const std::vector targets{target("revenue", "2026", 1200)};
    EXPECT_FALSE(find(targets, "2026-01").has_value());
    EXPECT_FALSE(find(targets, "2026", {{Dimension::Region, {"Barat"}}}).has_value());
}

TEST(FindTarget, sumsChildrenOfOneDimensionOnly)
{
    std::vector targets{target("revenue", "2026-01", 10, Dimension::Rep, "Ayu"),
                        target("revenue", "2026-01", 15, Dimension::Rep, "Budi"),
                        target("revenue", "2026-01", 99, Dimension::Region, "Barat")};
    const auto team = find(targets, "2026-01");
    EXPECT_EQ(team->value, major(25));
    EXPECT_TRUE(team->summed);
    EXPECT_EQ(find(targets, "2026-01", {{Dimension::Rep, {"Ayu", "Budi"}}})->value, major(25));
    EXPECT_FALSE(find(targets, "2026-01", {{Dimension::Rep, {"Ayu", "Citra"}}}).has_value());
    EXPECT_FALSE(find(targets, "2026-01", {{Dimension::Rep, {"Ayu"}}, {Dimension::Region, {"Barat"}}}).has_value());
    EXPECT_FALSE(find(targets, "2026-01", {{Dimension::Rep, {""}}}).has_value());
}

TEST(FindTarget, somebodyWhoJoinsInFebruaryDoesNotLoseTheTeamItsTarget)
{
    std::vector<Target> targets;
    for (const char* month : {"2026-01", "2026-02", "2026-03"}) {
        targets.push_back(target("revenue", month, 10, Dimension::Rep, "Ayu"));
    }
    targets.push_back(target("revenue", "2026-02", 5, Dimension::Rep, "Budi"));
    targets.push_back(target("revenue", "2026-03", 5, Dimension::Rep, "Budi"));
    EXPECT_EQ(find(targets, "2026-Q1")->value, major(40));
    targets.push_back(target("revenue", "2026-Q1", 7, Dimension::Rep, "Citra"));
    EXPECT_FALSE(find(targets, "2026-Q1").has_value()) << "months and a quarter do not tile";
}

/// Who has records, as a test says it; Sepatu and Topi belong to Busana.
struct Known final : TargetRecords {
    std::map<Dimension, std::vector<std::string>> values;

    [[nodiscard]] std::vector<std::string> valuesWith(KpiId kpi, const Period& period, const std::vector<Filter>&, Dimension dimension) const override
    {
        const auto found = values.find(dimension);
        const bool isAsked = kpi == KpiId::Revenue && period.first < *parseIso("2026-02-01");
        return !isAsked || found == values.end() ? std::vector<std::string>{} : found->second;
    }
    [[nodiscard]] std::vector<std::string> keysUnder(const Filter& filter) const override
    {
        std::vector<std::string> keys = filter.keys;
        if (filter.dimension == Dimension::Category && std::find(keys.begin(), keys.end(), "Busana") != keys.end()) {
            keys.insert(keys.end(), {"Sepatu", "Topi"});
        }
        return keys;
    }
};

LevelTargets beside(const std::vector<Target>& targets, Known known, const std::vector<Filter>& filters = {}, std::string_view period = "2026-01")
{
    const TargetIndex index{targets};
    return findTargets(index.comparedWith(std::make_shared<Known>(std::move(known))), KpiId::Revenue, *parsePeriod(period), filters);
}

TEST(FindTarget, aSumIsOfEverybodyWhoHasRecords)
{
    std::vector targets{target("revenue", "2026-01", 10, Dimension::Rep, "Ayu"), target("revenue", "2026-02", 10, Dimension::Rep, "Ayu")};
    Known known;
    known.values = {{Dimension::Rep, {"Ayu", "Budi", "Citra", ""}}, {Dimension::Region, {"Barat"}}};
    const LevelTargets none = beside(targets, known);
    EXPECT_FALSE(none.hasAny());
    const auto& why = none.why[static_cast<std::size_t>(TargetLevel::Target)];
    ASSERT_TRUE(why.has_value());
    EXPECT_EQ(why->why, NoTarget::Why::Partial);
    EXPECT_EQ(why->dimension, Dimension::Rep);
    EXPECT_EQ(why->with, 1);
    EXPECT_EQ(why->without, 2);
    EXPECT_TRUE(why->hasNameless);
    EXPECT_EQ(beside(targets, known, {}, "2026-02")[TargetLevel::Target]->value, major(10)) << "nobody has records in February";
    EXPECT_EQ(beside(targets, known, {{Dimension::Rep, {"Ayu"}}})[TargetLevel::Target]->value, major(10)) << "her own is no sum";
    targets.push_back(target("revenue", "2026-01", 7, Dimension::Region, "Barat"));
    const LevelTargets regions = beside(targets, known);
    EXPECT_EQ(regions[TargetLevel::Target]->value, major(7)) << "the regions are all there";
    EXPECT_FALSE(regions.why[static_cast<std::size_t>(TargetLevel::Target)].has_value());
}

TEST(FindTarget, aCategoryIsInTheOneThatItBelongsTo)
{
    const std::vector targets{target("revenue", "2026-01", 80, Dimension::Category, "Busana"), target("revenue", "2026-01", 95, Dimension::Category, "Topi")};
    Known known;
    known.values = {{Dimension::Category, {"Busana", "Sepatu", "Topi"}}};
    EXPECT_EQ(beside(targets, known, {{Dimension::Category, {"Busana", "Topi"}}})[TargetLevel::Target]->value, major(80));
    const TargetIndex index = TargetIndex{targets}.comparedWith(std::make_shared<Known>(known));
    const auto group = [&](const char* category) {
        return findGroupTargets(index, KpiId::Revenue, *parsePeriod("2026-01"), {{Dimension::Category, {category}}}, Dimension::Category);
    };
    EXPECT_FALSE(group("Busana").hasAny());
    EXPECT_EQ(group("Busana").why[static_cast<std::size_t>(TargetLevel::Target)]->why, NoTarget::Why::Children);
    EXPECT_EQ(group("Topi")[TargetLevel::Target]->value, major(95));
}

TEST(FindTarget, ratiosAreNeverSummed)
{
    std::vector targets{target("conversion", "2026-01", 1), target("conversion", "2026-02", 1),
                        target("conversion", "2026-03", 1)};
    for (Target& each : targets) {
        each.value = 1800;
    }
    EXPECT_EQ(find(targets, "2026-Q1", {}, KpiId::Conversion)->value, 1800) << "the equal value of its parts";
    targets.back().value = 2000;
    EXPECT_FALSE(find(targets, "2026-Q1", {}, KpiId::Conversion).has_value());
    const std::vector people{target("conversion", "2026-01", 1, Dimension::Rep, "Ayu")};
    EXPECT_FALSE(find(people, "2026-01", {}, KpiId::Conversion).has_value());
}

TEST(FindTarget, levelsAreKeptApart)
{
    std::vector targets{target("revenue", "2026-01", 10)};
    targets.front().level = TargetLevel::Stretch;
    EXPECT_FALSE(find(targets, "2026-01").has_value());
    EXPECT_TRUE(findTarget(targets, KpiId::Revenue, *parsePeriod("2026-01"), {}, TargetLevel::Stretch).has_value());
}

Target pair(std::string_view period, std::int64_t whole, std::string rep, std::string category)
{
    Target made = target("revenue", period, whole, Dimension::Rep, std::move(rep));
    made.pairCategory = std::move(category);
    return made;
}

TEST(FindTarget, aPairIsOfThePersonInThatCategoryAlone)
{
    const std::vector targets{pair("2026-01", 10, "Ayu", "Kopi"), pair("2026-01", 5, "Ayu", "Teh"), pair("2026-01", 7, "Budi", "Kopi"),
                              target("revenue", "2026-01", 40, Dimension::Rep, "Budi")};
    const Filter ayu{Dimension::Rep, {"Ayu"}};
    const Filter kopi{Dimension::Category, {"Kopi"}};
    EXPECT_EQ(find(targets, "2026-01", {ayu, kopi})->value, major(10));
    EXPECT_FALSE(find(targets, "2026-01", {ayu, kopi})->summed);
    EXPECT_EQ(find(targets, "2026-01", {kopi, ayu})->value, major(10)) << "in either order";
    EXPECT_FALSE(find(targets, "2026-01", {ayu, {Dimension::Category, {"Susu"}}}).has_value());
    EXPECT_FALSE(find(targets, "2026-01", {ayu, {Dimension::Product, {"Kopi"}}}).has_value());
    EXPECT_EQ(find(targets, "2026-01", {{Dimension::Rep, {"Ayu", "Budi"}}, kopi})->value, major(17));
    EXPECT_TRUE(find(targets, "2026-01", {{Dimension::Rep, {"Ayu", "Budi"}}, kopi})->summed);
    EXPECT_FALSE(find(targets, "2026-01", {{Dimension::Rep, {"Ayu", "Budi"}}, {Dimension::Category, {"Kopi", "Teh"}}}).has_value())
        << "Budi has none of Teh";
    EXPECT_EQ(find(targets, "2026-01", {ayu})->value, major(15)) << "the sum of her pairs";
    EXPECT_TRUE(find(targets, "2026-01", {ayu})->summed);
    EXPECT_EQ(find(targets, "2026-01", {{Dimension::Rep, {"Budi"}}})->value, major(40)) << "his own comes before his pairs";
    EXPECT_EQ(find(targets, "2026-01", {kopi})->value, major(17));
    EXPECT_EQ(find(targets, "2026-01")->value, major(55)) << "Budi's own and Ayu's pairs";
}

TEST(FindTarget, pairsDoNotDisturbTargetsOfCategories)
{
    std::vector targets{target("revenue", "2026-01", 100, Dimension::Category, "Kopi"),
                        target("revenue", "2026-01", 50, Dimension::Category, "Teh"), pair("2026-01", 5, "Ayu", "Kopi")};
    EXPECT_EQ(find(targets, "2026-01")->value, major(150));
    targets.push_back(pair("2026-01", 3, "Ayu", "Susu"));
    EXPECT_EQ(find(targets, "2026-01")->value, major(153)) << "a category that has only pairs counts beside the others";
    const std::vector alone{pair("2026-01", 5, "Ayu", "Kopi"), pair("2026-01", 3, "Budi", "Kopi")};
    EXPECT_EQ(find(alone, "2026-01")->value, major(8)) << "pairs alone";
}

Figures withValue(KpiId id, Int128 exact, double real = 0.0)
{
    Figures figures;
    figures.values.resize(kKpiCount);
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        figures.values[at].unit = definition(static_cast<KpiId>(at)).unit;
    }
    figures[id].hasValue = true;
    figures[id].exact = exact;
    figures[id].real = real;
    return figures;
}

Window windowOf(std::string_view period, std::string_view asOf)
{
    const Period whole = *parsePeriod(period);
    return {whole, toDate(whole, day(asOf))};
}

TEST(Progress, expectsTheShareOfTheWorkingDays)
{
    // September 2026 has 22 working days, Monday to Friday; 1 to 11 September are 9 of them.
    const Window window = windowOf("2026-09", "2026-09-11");
    const Progress progress
        = progressOf(KpiId::Revenue, withValue(KpiId::Revenue, major(800)), TargetValue{major(2200), false}, window, {});
    EXPECT_EQ(progress.expected, major(900));
    EXPECT_TRUE(progress.gap == -major(1400));
    EXPECT_TRUE(progress.gapToExpected == -major(100));
    EXPECT_NEAR(*progress.gapToExpectedShare, -1.0 / 9.0, 1e-12);
    EXPECT_NEAR(*progress.pace, 8.0 / 9.0, 1e-12);
    EXPECT_NEAR(*progress.attainment, 800.0 / 2200.0, 1e-12);
    EXPECT_EQ(progress.verdict, Verdict::Behind);
    // With Saturdays 26 working days, 10 of them gone: 846.15 expected.
    const Progress six = progressOf(KpiId::Revenue, withValue(KpiId::Revenue, major(800)),
                                    TargetValue{major(2200), false}, window, {.work = WorkCalendar{true, {}}});
    EXPECT_EQ(toPlainString(*six.expected), "846.1538");
}

TEST(Progress, verdictsFollowTheThresholds)
{
    const Window window = windowOf("2026-09", "2026-12-31");
    const auto verdict = [&](std::int64_t actual) {
        return progressOf(KpiId::Revenue, withValue(KpiId::Revenue, major(actual)), TargetValue{major(100), false},
                          window, {})
            .verdict;
    };
    EXPECT_EQ(verdict(99), Verdict::OnTrack);
    EXPECT_EQ(verdict(98), Verdict::Behind);
    EXPECT_EQ(verdict(81), Verdict::Behind);
    EXPECT_EQ(verdict(80), Verdict::AtRisk);
}

TEST(Progress, givesNoVerdictBeforeATenthOfThePeriod)
{
    // 2 of 22 working days: 9.1 %; 3 of 22: 13.6 %.
    const auto verdict = [](std::string_view asOf) {
        return progressOf(KpiId::Revenue, withValue(KpiId::Revenue, 0), TargetValue{major(100), false},
                          windowOf("2026-09", asOf), {})
            .verdict;
    };
    EXPECT_EQ(verdict("2026-09-02"), Verdict::None);
    EXPECT_EQ(verdict("2026-09-03"), Verdict::AtRisk);
}

TEST(Progress, attainmentIsNeverCapped)
{
    const Progress progress = progressOf(KpiId::Revenue, withValue(KpiId::Revenue, major(250)),
                                         TargetValue{major(100), false}, windowOf("2026-09", "2026-09-30"), {});
    EXPECT_DOUBLE_EQ(*progress.attainment, 2.5);
}

TEST(Progress, aTargetOfZeroHasNoAttainment)
{
    const Progress progress = progressOf(KpiId::Revenue, withValue(KpiId::Revenue, major(250)), TargetValue{0, false},
                                         windowOf("2026-09", "2026-09-30"), {});
    EXPECT_FALSE(progress.attainment.has_value());
    EXPECT_FALSE(progress.pace.has_value());
    EXPECT_TRUE(progress.gap == major(250));
    EXPECT_EQ(progress.verdict, Verdict::None);
}

TEST(Progress, ratiosExpectTheirWholeTargetAtAnyTime)
{
    Figures figures = withValue(KpiId::WinRate, 0, 0.15);
    const Progress progress = progressOf(KpiId::WinRate, figures, TargetValue{2000, false},
                                         windowOf("2026-09", "2026-09-15"), {});
    EXPECT_EQ(progress.expected, 2000);
    EXPECT_TRUE(progress.gap == -500);
    EXPECT_DOUBLE_EQ(*progress.pace, 0.75);
}

TEST(Progress, aShortSalesCycleIsGood)
{
    const Progress progress = progressOf(KpiId::SalesCycle, withValue(KpiId::SalesCycle, 0, 20.0),
                                         TargetValue{major(30), false}, windowOf("2026-09", "2026-09-30"), {});
    EXPECT_DOUBLE_EQ(*progress.attainment, 1.5);
    EXPECT_EQ(progress.verdict, Verdict::OnTrack);
}

TEST(Progress, aYoungCohortGetsNoVerdict)
{
    Figures figures = withValue(KpiId::Conversion, 0, 0.05);
    figures[KpiId::Leads].exact = 100;
    figures.leadsOpen = 21;
    const auto verdict = [&] {
        return progressOf(KpiId::Conversion, figures, TargetValue{2000, false}, windowOf("2026-09", "2026-09-30"), {})
            .verdict;
    };
    EXPECT_EQ(verdict(), Verdict::None);
    figures.leadsOpen = 20;
    EXPECT_EQ(verdict(), Verdict::AtRisk);
}

TEST(Progress, countsAreScaledLikeTheirTargets)
{
    const Progress progress = progressOf(KpiId::Orders, withValue(KpiId::Orders, 7), TargetValue{major(10), false},
                                         windowOf("2026-09", "2026-09-30"), {});
    EXPECT_TRUE(progress.gap == -major(3));
    EXPECT_DOUBLE_EQ(*progress.attainment, 0.7);
}

std::optional<TargetLevel> reachedBy(KpiId kpi, const Figures& actual, std::array<std::optional<Raw4>, 3> wanted)
{
    LevelTargets levels;
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        levels.values[at] = wanted[at] ? std::optional{TargetValue{*wanted[at], false}} : std::nullopt;
    }
    const Progress progress = progressOf(kpi, actual, levels, windowOf("2026-01", "2026-01-31"), {});
    EXPECT_EQ(progress.target.has_value(), wanted[1].has_value());
    return progress.reached;
}

TEST(Levels, theHighestThatIsReachedCounts)
{
    const auto reached = [](std::int64_t actual) {
        return reachedBy(KpiId::Revenue, withValue(KpiId::Revenue, major(actual)), {major(80), major(100), major(120)});
    };
    EXPECT_EQ(reached(79), std::nullopt);
    EXPECT_EQ(reached(80), TargetLevel::Minimum);
    EXPECT_EQ(reached(119), TargetLevel::Target);
    EXPECT_EQ(reached(120), TargetLevel::Stretch);
    EXPECT_EQ(reachedBy(KpiId::Revenue, withValue(KpiId::Revenue, major(100)), {std::nullopt, std::nullopt, major(90)}), TargetLevel::Stretch)
        << "a level alone";
    EXPECT_EQ(reachedBy(KpiId::Revenue, Figures{}, {0, 0, 0}), std::nullopt) << "no value reaches nothing";
}

TEST(Levels, aRatioIsReachedExactlyAndDownIsGoodTheOtherWayRound)
{
    // 57 of 100 is 57 %, though 0.57 times 10000 is less than 5700 in binary; 0.56996 only looks like it.
    EXPECT_EQ(reachedBy(KpiId::WinRate, withValue(KpiId::WinRate, 0, 57.0 / 100.0), {std::nullopt, 5700, 5701}), TargetLevel::Target);
    EXPECT_EQ(reachedBy(KpiId::WinRate, withValue(KpiId::WinRate, 0, 0.56996), {std::nullopt, 5700, {}}), std::nullopt);
    EXPECT_EQ(reachedBy(KpiId::SalesCycle, withValue(KpiId::SalesCycle, 0, 20.0), {major(30), major(20), major(10)}), TargetLevel::Target);
    EXPECT_EQ(reachedBy(KpiId::Orders, withValue(KpiId::Orders, 7), {major(7), 70001, {}}), TargetLevel::Minimum) << "counts are whole";
}

}  // namespace
}  // namespace kinerja::kpi::test

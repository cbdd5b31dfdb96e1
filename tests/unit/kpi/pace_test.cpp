// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/pace.h"

#include <gtest/gtest.h>

#include "world.h"

namespace kinerja::kpi::test {
namespace {

TEST(PaceCurve, agreesWithTheReference)
{
    // AirPassengers (Box & Jenkins), January to September of 1959, 1958, 1957 and the whole years: R gives the shares the mean
    // 0.7760271614 and the deviation 0.004206646771; t(0.9, 2) = 1.885618, √(1 + 1/3) = 1.154701.
    const auto learned = learnShare({{3966, 5140}, {3566, 4572}, {3433, 4421}});
    ASSERT_TRUE(learned.has_value());
    EXPECT_NEAR(static_cast<double>(learned->share), 776'027'161.4, 1.0);
    EXPECT_EQ(learned->years.size(), 3U);
    EXPECT_NEAR(static_cast<double>(learned->low), 776'027'161.4 - 1.885618 * 4'206'646.771 * 1.154701, 10.0);
    EXPECT_NEAR(static_cast<double>(learned->high), 776'027'161.4 + 1.885618 * 4'206'646.771 * 1.154701, 10.0);
}

TEST(PaceCurve, needsThreePeriodsWithAPositiveTotal)
{
    EXPECT_FALSE(learnShare({}).has_value());
    EXPECT_FALSE(learnShare({{1, 2}, {1, 2}}).has_value());
    EXPECT_FALSE(learnShare({{1, 2}, {1, 2}, {0, 0}, {5, -10}}).has_value());
    EXPECT_EQ(learnShare({{1, 2}, {1, 2}, {0, 0}, {1, 2}})->share, kWholeShare / 2);
}

TEST(PaceCurve, staysBetweenNothingAndAll)
{
    const auto learned = learnShare({{1, 10}, {9, 10}, {5, 10}});
    EXPECT_EQ(learned->share, kWholeShare / 2);
    EXPECT_EQ(learned->low, 0) << "0.5 - 1.886 × 0.4 × 1.155 lies below 0";
    EXPECT_EQ(learned->high, kWholeShare);
    EXPECT_EQ(learnShare({{2, 1}, {2, 1}, {2, 1}})->share, kWholeShare) << "returns after the day: more than all was reached";
}

TEST(PaceCut, isTheSameWorkingDayOfTheEarlierPeriod)
{
    const WorkCalendar work;
    // September 2025 begins on a Monday: its 5th working day is Friday the 5th.
    const Period september = *parsePeriod("2025-09");
    EXPECT_EQ(toIso(paceCut(september, 5, false, work)), "2025-09-06");
    EXPECT_EQ(toIso(paceCut(september, 5, true, work)), "2025-09-08") << "the weekend with it";
    EXPECT_EQ(toIso(paceCut(september, 40, false, work)), "2025-10-01") << "it has fewer: all of it";
    EXPECT_EQ(toIso(paceCut(september, 5, false, WorkCalendar{false, {day("2025-09-02")}})), "2025-09-09") << "a holiday is no working day";
}

Figures revenueOf(std::int64_t value)
{
    Figures figures;
    figures.values.resize(kKpiCount);
    figures[KpiId::Revenue] = {Unit::Money, true, Reason::None, major(value), 0.0, 1};
    return figures;
}

TEST(Progress, expectsTheLearnedShareInItsWindowAlone)
{
    const Period whole = *parsePeriod("2026-09");
    const Window window{whole, toDate(whole, day("2026-09-11"))};
    PaceSettings settings;
    settings.learnedFor = window;
    settings.learned = {{KpiId::Revenue, {300'000'000, 250'000'000, 350'000'000, std::vector<PartOfTotal>(4, {3, 10})}}};
    const Progress progress = progressOf(KpiId::Revenue, revenueOf(800), TargetValue{major(2200), false}, window, settings);
    EXPECT_EQ(progress.expected, major(660));
    EXPECT_EQ(progress.expectedLow, major(550));
    EXPECT_EQ(progress.expectedHigh, major(770));
    EXPECT_EQ(progress.expectedFrom, ExpectedFrom::Curve);
    EXPECT_EQ(progress.learnedPeriods, 4);
    EXPECT_EQ(progress.verdict, Verdict::OnTrack);
    // 13 working days are left of 22: (2200 − 800) ÷ 13.
    EXPECT_EQ(toPlainString(*progress.requiredRate), "107.6923");
    const Window other{whole, toDate(whole, day("2026-09-14"))};
    EXPECT_EQ(progressOf(KpiId::Revenue, revenueOf(800), TargetValue{major(2200), false}, other, settings).expectedFrom, ExpectedFrom::WorkingDays);
}

TEST(Progress, expectsTheExactMeanOfTheYears)
{
    const Period whole = *parsePeriod("2026-09");
    const Window window{whole, toDate(whole, day("2026-09-11"))};
    PaceSettings settings;
    settings.learnedFor = window;
    settings.learned = {{KpiId::Revenue, *learnShare({{1, 3}, {2, 7}, {5, 11}})}};
    // 9,000,000,000 × (1/3 + 2/7 + 5/11) ÷ 3 = 9,000,000,000 × 248/693 = 3,220,779,220.7792…
    EXPECT_EQ(progressOf(KpiId::Revenue, revenueOf(800), TargetValue{major(9'000'000'000), false}, window, settings).expected,
              Raw4{32'207'792'207'792});
}

TEST(RequiredRate, isNothingWhenReachedAndHasNoValueWithoutDays)
{
    const Period whole = *parsePeriod("2026-09");
    const Window running{whole, toDate(whole, day("2026-09-11"))};
    const Window over{whole, whole};
    const auto rate = [](std::int64_t actual, const Window& window) {
        return progressOf(KpiId::Revenue, revenueOf(actual), TargetValue{major(1000), false}, window, {}).requiredRate;
    };
    EXPECT_TRUE(rate(1000, running) == Int128{0});
    EXPECT_TRUE(rate(2000, over) == Int128{0});
    EXPECT_FALSE(rate(900, over).has_value());
}

}  // namespace
}  // namespace kinerja::kpi::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/pace_words.h"

#include <gtest/gtest.h>

namespace kinerja::present {
namespace {

using kpi::ExpectedFrom;
using kpi::KpiId;

Format english() { return Format{Words{Language::English}, QStringLiteral("IDR")}; }

/// Target 5,850 million, 5,400 expected (5,100 to 5,700), 4,980 done; 145 a day are missing on 6 days.
kpi::Progress learned()
{
    const auto millions = [](std::int64_t amount) { return static_cast<Raw4>(amount * 1'000'000 * kRawOne); };
    kpi::Progress progress;
    progress.target = kpi::TargetValue{millions(5850), false};
    progress.attainment = 4980.0 / 5850.0;
    progress.expected = millions(5400);
    progress.expectedLow = millions(5100);
    progress.expectedHigh = millions(5700);
    progress.expectedFrom = ExpectedFrom::Curve;
    progress.learnedPeriods = 4;
    progress.requiredRate = millions(145);
    progress.pace = 4980.0 / 5400.0;
    progress.verdict = kpi::Verdict::Behind;
    return progress;
}

QStringList plain(QStringList lines)
{
    lines.replaceInStrings(QString{kNoBreakSpace}, QStringLiteral(" "));
    return lines;
}

TEST(PaceWordsTest, SayWhereTheExpectationComesFrom)
{
    const Words words{Language::English};
    kpi::Progress progress = learned();
    EXPECT_EQ(expectedSource(progress, words), QStringLiteral("learned from 4 earlier years"));
    progress.expectedFrom = ExpectedFrom::WorkingDays;
    EXPECT_EQ(expectedSource(progress, words), QStringLiteral("by working days"));
    progress.expectedFrom = ExpectedFrom::CalendarDays;
    EXPECT_EQ(expectedSource(progress, words), QStringLiteral("by calendar days"));
    progress.expectedFrom = ExpectedFrom::Target;
    EXPECT_EQ(expectedSource(progress, words), QString{});
    EXPECT_EQ(expectedSource(learned(), Words{Language::Indonesian}), QStringLiteral("dipelajari dari 4 tahun sebelumnya"));
}

TEST(PaceWordsTest, SayThatOnlySomeHaveATarget)
{
    using Why = kpi::NoTarget::Why;
    const Format indonesian{Words{Language::Indonesian}, QStringLiteral("IDR")};
    kpi::Progress progress;
    EXPECT_EQ(partialTarget(progress, english()), QString{});
    auto& why = progress.levels.why[static_cast<std::size_t>(domain::TargetLevel::Target)];
    why = kpi::NoTarget{Why::Partial, domain::Dimension::Rep, 1, 2, false};
    EXPECT_EQ(partialTarget(progress, english()), QStringLiteral("Target for 1 of 3 only"));
    EXPECT_EQ(partialTarget(progress, indonesian), QStringLiteral("Target baru 1 dari 3"));
    EXPECT_EQ(plain(paceLines(KpiId::Revenue, progress, false, english())),
              (QStringList{QStringLiteral("Target for 1 of 3 only"), QStringLiteral("· Salespeople: 1 with a target, 2 with records and without a target")}));
    why = kpi::NoTarget{Why::Partial, domain::Dimension::Rep, 3, 0, true};
    EXPECT_EQ(partialTarget(progress, indonesian), QStringLiteral("Target belum untuk semua data"));
    why = kpi::NoTarget{Why::NotCovered, domain::Dimension::Rep, 1, 2, false};
    EXPECT_EQ(partialTarget(progress, english()), QStringLiteral("Target for 1 of 3 months only"));
    why = kpi::NoTarget{Why::Differs, domain::Dimension::Rep, 3, 0, false};
    EXPECT_EQ(partialTarget(progress, indonesian), QStringLiteral("Target beda tiap bulan"));
    progress.target = kpi::TargetValue{kRawOne, false};
    EXPECT_EQ(partialTarget(progress, english()), QString{});
}

TEST(PaceWordsTest, LinesOfARunningPeriod)
{
    EXPECT_EQ(plain(paceLines(KpiId::Revenue, learned(), false, english())),
              (QStringList{QStringLiteral("Target: IDR 5,850,000,000"),
                           QStringLiteral("Expected to date: IDR 5,400,000,000, learned from 4 earlier years"),
                           QStringLiteral("In four of five years between: IDR 5.10B – IDR 5.70B"),
                           QStringLiteral("Needed: IDR 145M per working day left"),
                           QStringLiteral("Behind: 92% of what was expected to date")}));
}

TEST(PaceWordsTest, NoVerdictYetIsSaidAndNoDayLeftToo)
{
    kpi::Progress early = learned();
    early.verdict = kpi::Verdict::None;
    EXPECT_EQ(paceLines(KpiId::Revenue, early, false, english()).back(), QStringLiteral("No verdict before a tenth of the period"));
    early.requiredRate.reset();
    EXPECT_EQ(paceLines(KpiId::Revenue, early, true, english()).back(), QStringLiteral("No working day is left"));
    early.requiredRate = 0;
    EXPECT_EQ(paceLines(KpiId::Revenue, early, true, english()).back(), QStringLiteral("The target is reached"));
    EXPECT_EQ(requiredRate(KpiId::Revenue, early, english()), QString{});
}

TEST(PaceWordsTest, TheProofIsACalculation)
{
    kpi::Progress progress = learned();
    progress.gapToExpected = Int128{-420'000'000} * kRawOne;
    kpi::Figure actual;
    actual.unit = kpi::Unit::Money;
    actual.hasValue = true;
    actual.exact = Int128{4'980'000'000} * kRawOne;
    QStringList lines = plain(paceProof(KpiId::Revenue, actual, progress, english()));
    ASSERT_EQ(lines.size(), 5);
    EXPECT_EQ(lines[1], QStringLiteral("expected to date = IDR 5,850,000,000 × 92.3% = IDR 5,400,000,000"));
    EXPECT_EQ(lines[2], QStringLiteral("gap = IDR 4,980,000,000 − IDR 5,400,000,000 = −IDR 420,000,000"));
    EXPECT_EQ(lines[3], QStringLiteral("attainment = IDR 4,980,000,000 ÷ IDR 5,850,000,000 = 85.1%"));
    EXPECT_EQ(lines[4], QStringLiteral("pace = IDR 4,980,000,000 ÷ IDR 5,400,000,000 = 92.2%"));
    EXPECT_TRUE(paceProof(KpiId::Revenue, actual, {}, english()).isEmpty());
}

TEST(PaceWordsTest, WithoutATargetThereIsNothingToSay)
{
    EXPECT_TRUE(paceLines(KpiId::Revenue, {}, false, english()).isEmpty());
    EXPECT_FALSE(progressBar(KpiId::Revenue, {}));
}

TEST(PaceWordsTest, BarHasMarkAndBandInSharesOfTheTarget)
{
    const auto bar = progressBar(KpiId::Revenue, learned());
    ASSERT_TRUE(bar);
    EXPECT_DOUBLE_EQ(bar->expected.value_or(0), 5400.0 / 5850.0);
    EXPECT_DOUBLE_EQ(bar->expectedLow.value_or(0), 5100.0 / 5850.0);
    EXPECT_DOUBLE_EQ(bar->expectedHigh.value_or(0), 5700.0 / 5850.0);
    // A ratio's expectation is its whole target: no mark.
    EXPECT_FALSE(progressBar(KpiId::Conversion, learned())->expected);
}

TEST(PaceWordsTest, ACustomerADayKeepsItsDecimals)
{
    kpi::Progress progress = learned();
    progress.requiredRate = 8'000;
    EXPECT_EQ(requiredRate(KpiId::NewCustomers, progress, english()), QStringLiteral("0.8"));
}

}  // namespace
}  // namespace kinerja::present

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/target_numbers.h"

#include <gtest/gtest.h>

#include "qt_printers.h"

namespace kinerja::present {
namespace {

constexpr GridUnit kRupiah{kpi::Unit::Money, 0};
constexpr GridUnit kMillions{kpi::Unit::Money, 6};
constexpr GridUnit kShare{kpi::Unit::Fraction, 0};
constexpr GridUnit kCount{kpi::Unit::Count, 0};

PasteReading read(const char* text, const GridUnit& unit = kMillions)
{
    return readPaste(QString::fromUtf8(text), unit, QStringLiteral("IDR"));
}

TEST(TargetNumbers, AreReadInTheLanguagesNotation)
{
    EXPECT_EQ(parseTarget(QStringLiteral("1.250,5"), kMillions, Language::Indonesian), 1'250'500'000LL * kRawOne);
    EXPECT_EQ(parseTarget(QStringLiteral("1,250.5"), kMillions, Language::English), 1'250'500'000LL * kRawOne);
    EXPECT_EQ(parseTarget(QStringLiteral("1.250"), kRupiah, Language::Indonesian), 1250 * kRawOne);
    EXPECT_EQ(parseTarget(QStringLiteral("1.25"), kMillions, Language::Indonesian), std::nullopt);  // no Indonesian number
    EXPECT_EQ(parseTarget(QStringLiteral("18,5%"), kShare, Language::Indonesian), 1850);
    EXPECT_EQ(parseTarget(QStringLiteral("-5"), kMillions, Language::English), std::nullopt);
    EXPECT_EQ(parseTarget(QStringLiteral("abc"), kMillions, Language::English), std::nullopt);
}

TEST(TargetNumbers, NoDigitIsRoundedAway)
{
    EXPECT_EQ(parseTarget(QStringLiteral("1,2345678901"), kMillions, Language::Indonesian), 12'345'678'901LL);  // Rp1.234.567,8901
    EXPECT_EQ(parseTarget(QStringLiteral("1,23456789012"), kMillions, Language::Indonesian), std::nullopt);
    EXPECT_EQ(parseTarget(QStringLiteral("18,555"), kShare, Language::Indonesian), std::nullopt);
    EXPECT_EQ(parseTarget(QStringLiteral("12,5"), kCount, Language::Indonesian), std::nullopt);
    EXPECT_EQ(parseTarget(QStringLiteral("99999999999999"), kMillions, Language::Indonesian), std::nullopt);  // does not fit
}

TEST(TargetNumbers, WhatIsEditedHasAllDigitsAndReadsBack)
{
    const Raw4 value = 1'234'567LL * kRawOne;
    const Format format{Words{Language::Indonesian}};
    EXPECT_EQ(targetText(value, kMillions, format), QStringLiteral("1,23"));
    EXPECT_EQ(exactTargetText(value, kMillions, Language::Indonesian), QStringLiteral("1,234567"));
    EXPECT_EQ(parseTarget(QStringLiteral("1,234567"), kMillions, Language::Indonesian), value);
    EXPECT_EQ(exactTargetText(1'250'500'000LL * kRawOne, kMillions, Language::English), QStringLiteral("1250.5"));
    EXPECT_EQ(targetText(50 * kRawOne, kMillions, format), QStringLiteral("0,0001"));  // never 0 for what is not
}

TEST(TargetNumbers, WhatCanNeverBeReachedIsNoTarget)
{
    const GridUnit margin{kpi::Unit::Fraction, 0, kpi::KpiId::Margin};
    EXPECT_EQ(parseTarget(QStringLiteral("18"), margin, Language::English), 1800);
    EXPECT_EQ(parseTarget(QStringLiteral("100"), margin, Language::English), kRawOne);
    EXPECT_EQ(parseTarget(QStringLiteral("100.01"), margin, Language::English), std::nullopt);
    const GridUnit nps{kpi::Unit::Points, 0, kpi::KpiId::Nps};
    EXPECT_EQ(parseTarget(QStringLiteral("101"), nps, Language::English), std::nullopt);
    EXPECT_EQ(parseTarget(QStringLiteral("-101"), nps, Language::English), std::nullopt);
    EXPECT_EQ(parseTarget(QStringLiteral("-5"), nps, Language::English), -5 * kRawOne);
    EXPECT_EQ(parseTarget(exactTargetText(-5 * kRawOne, nps, Language::Indonesian), nps, Language::Indonesian), -5 * kRawOne) << "what is copied can be pasted";
    EXPECT_EQ(parseTarget(QStringLiteral("-5"), GridUnit{kpi::Unit::Points, 0, kpi::KpiId::CsatMean}, Language::English), std::nullopt);
    EXPECT_EQ(parseTarget(QStringLiteral("-5"), GridUnit{kpi::Unit::Money, 0, kpi::KpiId::Revenue}, Language::English), std::nullopt);
}

TEST(TargetNumbers, ARefusalSaysWhatCanBeOne)
{
    const Format format{Words{Language::English}};
    const auto limits = [&](kpi::Unit unit, kpi::KpiId kpi) { return targetLimits({unit, 0, kpi}, format); };
    EXPECT_EQ(limits(kpi::Unit::Points, kpi::KpiId::Nps), QStringLiteral("a number of points from −100 to 100"));
    EXPECT_EQ(limits(kpi::Unit::Points, kpi::KpiId::CsatMean), QStringLiteral("a score from 0 to 100"));
    EXPECT_EQ(limits(kpi::Unit::Fraction, kpi::KpiId::Margin), QStringLiteral("a share from 0% to 100%"));
    EXPECT_EQ(limits(kpi::Unit::Fraction, kpi::KpiId::ReturnRate), QStringLiteral("a share from 0% to 1,000%"));
    EXPECT_EQ(limits(kpi::Unit::Count, kpi::KpiId::Orders), QStringLiteral("a whole number, 0 or more"));
    EXPECT_EQ(limits(kpi::Unit::Money, kpi::KpiId::Revenue), QStringLiteral("a number in the unit of the grid, 0 or more"));
}

TEST(PastedCells, AreReadByTheNotationThatTheyProve)
{
    const auto comma = read("1.250\t12,5\r\n100\t2.000\r\n");
    ASSERT_FALSE(comma.question);
    ASSERT_EQ(comma.cells.rows(), 2);
    EXPECT_EQ(comma.cells.values[0][0], 1'250'000'000LL * kRawOne);
    EXPECT_EQ(comma.cells.values[0][1], 12'500'000LL * kRawOne);
    const auto point = read("1.250\t12.5");
    ASSERT_FALSE(point.question);
    EXPECT_EQ(point.cells.values[0][0], 1'250'000LL * kRawOne);
}

TEST(PastedCells, ThatProveNoneAreAQuestion)
{
    const auto reading = read("85\t1.250");
    ASSERT_TRUE(reading.question);
    EXPECT_EQ(reading.question->text, QStringLiteral("1.250"));
    EXPECT_EQ(reading.question->withComma, 1'250'000'000LL * kRawOne);
    EXPECT_EQ(reading.question->withPoint, 1'250'000LL * kRawOne);
    const auto answered = readPaste(QStringLiteral("85\t1.250"), kMillions, QStringLiteral("IDR"), ingest::DecimalMark::Point);
    EXPECT_EQ(answered.cells.values[0][1], 1'250'000LL * kRawOne);
    EXPECT_FALSE(read("85\t90").question);  // the same in both
}

TEST(PastedCells, ThatContradictEachOtherAreTold)
{
    const auto reading = read("1.250,5\t7,5\t12.5");
    EXPECT_FALSE(reading.question);
    EXPECT_EQ(reading.cells.unreadableTexts, QStringList{QStringLiteral("12.5")});
    EXPECT_TRUE(reading.cells.unreadable[0][2]);
}

TEST(PastedCells, EmptyOnesAreEmptyAndWordsUnreadable)
{
    const auto reading = read("5\t\t-\nRp 7\t$3\t\"a\nb\"");
    ASSERT_EQ(reading.cells.rows(), 2);
    EXPECT_EQ(reading.cells.values[0][1], std::nullopt);
    EXPECT_FALSE(reading.cells.unreadable[0][1]);
    EXPECT_TRUE(reading.cells.unreadable[0][2]);  // nobody says that a dash is 0
    EXPECT_EQ(reading.cells.values[1][0], 7'000'000LL * kRawOne);
    EXPECT_TRUE(reading.cells.unreadable[1][1]);  // another currency
    EXPECT_EQ(reading.cells.unreadableTexts.back(), QStringLiteral("a\nb"));
}

PastedCells pastedOf(std::initializer_list<Raw4> values)
{
    PastedCells cells;
    cells.values.emplace_back(values.begin(), values.end());
    cells.unreadable.emplace_back(values.size(), false);
    return cells;
}

TEST(PastedUnit, AmountsFarAboveEverythingInSightMayBeWholeRupiah)
{
    const GridUnit millions{kpi::Unit::Money, 6};
    constexpr Raw4 kMillion = 1'000'000 * kRawOne;
    // "250.000.000" in a grid of millions is 250 trillion; usual is 300 million.
    const auto meant = inWholeUnits(pastedOf({250'000'000 * kMillion, 0}), millions, 300 * kMillion);
    ASSERT_TRUE(meant.has_value());
    EXPECT_EQ(meant->values[0][0], 250 * kMillion);
    EXPECT_EQ(largestOf(*meant), 250 * kMillion);
    // "500.000" is below a million, yet 500 billion where 1 million is usual.
    EXPECT_TRUE(inWholeUnits(pastedOf({500'000 * kMillion}), millions, kMillion).has_value());
    // 280 million, and nothing to compare with: as written.
    EXPECT_FALSE(inWholeUnits(pastedOf({280 * kMillion}), millions, 300 * kMillion).has_value());
    EXPECT_FALSE(inWholeUnits(pastedOf({500'000 * kMillion}), millions, 0).has_value());
    EXPECT_FALSE(inWholeUnits(pastedOf({900'000 * kMillion}), GridUnit{kpi::Unit::Money, 0}, kMillion).has_value()) << "in rupiah anyway";
    EXPECT_FALSE(inWholeUnits(pastedOf({900'000 * kMillion}), GridUnit{kpi::Unit::Count, 0}, kMillion).has_value());
}

}  // namespace
}  // namespace kinerja::present

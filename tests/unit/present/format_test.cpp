// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <ostream>

#include <gtest/gtest.h>

#include "kinerja/present/format.h"

using kinerja::Int128;
using kinerja::makeDate;
using kinerja::Period;
using kinerja::PeriodKind;
using kinerja::present::Format;
using kinerja::present::Language;
using kinerja::present::roundParts;
using kinerja::present::Words;

namespace {

const Format& indonesian()
{
    static const Format format{Words{Language::Indonesian}};
    return format;
}
const Format& english()
{
    static const Format format{Words{Language::English}};
    return format;
}

/// Reads "~" as a no-break space, so that the tables below can be read.
std::string plain(const QString& text)
{
    QString shown = text;
    shown.replace(QChar{0x00A0}, QLatin1Char('~'));
    return shown.toStdString();
}

constexpr Int128 rupiah(std::int64_t amount) { return static_cast<Int128>(amount) * 10'000; }

struct Amount {
    Int128 raw;
    const char* id;
    const char* en;
    const char* shortId;
    const char* shortEn;
};
std::ostream& operator<<(std::ostream& out, const Amount& amount) { return out << amount.id; }

class MoneyTest : public testing::TestWithParam<Amount> { };

TEST_P(MoneyTest, IsWrittenExactlyAndShort)
{
    const Amount& amount = GetParam();
    EXPECT_EQ(plain(indonesian().money(amount.raw)), amount.id);
    EXPECT_EQ(plain(english().money(amount.raw)), amount.en);
    EXPECT_EQ(plain(indonesian().moneyShort(amount.raw)), amount.shortId);
    EXPECT_EQ(plain(english().moneyShort(amount.raw)), amount.shortEn);
}

INSTANTIATE_TEST_SUITE_P(
    Amounts, MoneyTest,
    testing::Values(
        Amount{0, "Rp0", "IDR~0", "Rp0", "IDR~0"},
        Amount{4'999, "Rp0", "IDR~0", "Rp0", "IDR~0"},
        Amount{-4'999, "Rp0", "IDR~0", "Rp0", "IDR~0"},  // no "−Rp0"
        Amount{5'000, "Rp1", "IDR~1", "Rp1", "IDR~1"},   // half away from zero
        Amount{-5'000, "−Rp1", "−IDR~1", "−Rp1", "−IDR~1"},
        Amount{rupiah(950), "Rp950", "IDR~950", "Rp950", "IDR~950"},
        Amount{rupiah(999) + 5'000, "Rp1.000", "IDR~1,000", "Rp1~rb", "IDR~1K"},
        Amount{rupiah(40'000), "Rp40.000", "IDR~40,000", "Rp40~rb", "IDR~40K"},
        Amount{rupiah(1'234'567), "Rp1.234.567", "IDR~1,234,567", "Rp1,23~jt", "IDR~1.23M"},
        Amount{-rupiah(1'234'567), "−Rp1.234.567", "−IDR~1,234,567", "−Rp1,23~jt", "−IDR~1.23M"},
        Amount{rupiah(2'305'000), "Rp2.305.000", "IDR~2,305,000", "Rp2,31~jt", "IDR~2.31M"},
        Amount{rupiah(420'000'000), "Rp420.000.000", "IDR~420,000,000", "Rp420~jt", "IDR~420M"},
        Amount{rupiah(999'499'999), "Rp999.499.999", "IDR~999,499,999", "Rp999~jt", "IDR~999M"},
        Amount{rupiah(999'500'000), "Rp999.500.000", "IDR~999,500,000", "Rp1~M", "IDR~1B"},  // carries over
        Amount{rupiah(4'980'100'000), "Rp4.980.100.000", "IDR~4,980,100,000", "Rp4,98~M", "IDR~4.98B"},
        Amount{rupiah(5'701'000'000), "Rp5.701.000.000", "IDR~5,701,000,000", "Rp5,70~M", "IDR~5.70B"},
        Amount{rupiah(32'974'367'000), "Rp32.974.367.000", "IDR~32,974,367,000", "Rp33~M", "IDR~33B"},
        Amount{rupiah(9'876'543'210'987), "Rp9.876.543.210.987", "IDR~9,876,543,210,987", "Rp9,88~T", "IDR~9.88T"},
        Amount{rupiah(9'876'543'210'987) * 1'000, "Rp9.876.543.210.987.000", "IDR~9,876,543,210,987,000",
               "Rp9.877~T", "IDR~9,877T"}));

TEST(FormatTest, DifferencesCarryTheirSign)
{
    EXPECT_EQ(plain(indonesian().moneyDifference(rupiah(40'000))), "+Rp40~rb");
    EXPECT_EQ(plain(indonesian().moneyDifference(-rupiah(420'000'000))), "−Rp420~jt");
    EXPECT_EQ(plain(indonesian().moneyDifference(0)), "Rp0");
    EXPECT_EQ(plain(english().moneyDifference(rupiah(412'000'000))), "+IDR~412M");
    EXPECT_EQ(plain(indonesian().moneyDifferenceExact(-rupiah(1'234'567))), "−Rp1.234.567");
    EXPECT_EQ(plain(indonesian().countDifference(6)), "+6");
    EXPECT_EQ(plain(indonesian().countDifference(-1'234)), "−1.234");
    EXPECT_EQ(plain(indonesian().countDifference(0)), "0");
}

TEST(FormatTest, OtherCurrenciesKeepTheirCodeAndCents)
{
    const Format usd{Words{Language::Indonesian}, QStringLiteral("USD")};
    EXPECT_EQ(plain(usd.money(12'657'930'395)), "USD~1.265.793,04");  // Northwind's revenue, 1265793.0395
    EXPECT_EQ(plain(usd.moneyShort(12'657'930'395)), "USD~1,27~jt");
    EXPECT_EQ(plain(usd.moneyShort(125'000)), "USD~12,5");
    EXPECT_EQ(plain(usd.scaleWords(6)), "dalam juta USD");
    const Format usdEnglish{Words{Language::English}, QStringLiteral("USD")};
    EXPECT_EQ(plain(usdEnglish.money(-5)), "USD~0.00");
    EXPECT_EQ(plain(usdEnglish.money(-15'250'000)), "−USD~1,525.00");
}

TEST(FormatTest, ChartsNameTheirUnitOnce)
{
    EXPECT_EQ(Format::chartScale(rupiah(1'500'000'000)), 6);  // 1.500 juta
    EXPECT_EQ(Format::chartScale(rupiah(9'999)), 0);
    EXPECT_EQ(Format::chartScale(rupiah(10'000)), 3);
    EXPECT_EQ(Format::chartScale(-rupiah(10'000)), 3);
    EXPECT_EQ(Format::chartScale(0), 0);
    EXPECT_EQ(plain(indonesian().scaled(rupiah(1'080'499'999), 6)), "1.080");
    EXPECT_EQ(plain(indonesian().scaledDifference(-rupiah(420'000'000), 6)), "−420");
    EXPECT_EQ(plain(indonesian().scaledDifference(rupiah(20'000'000), 6)), "+20");
    EXPECT_EQ(plain(indonesian().scaledDifference(-rupiah(400'000), 6)), "0");
    EXPECT_EQ(plain(indonesian().scaleWords(6)), "dalam juta rupiah");
    EXPECT_EQ(plain(english().scaleWords(6)), "in millions of rupiah");
    EXPECT_EQ(plain(english().scaleWords(0)), "in rupiah");
}

TEST(FormatTest, PercentAndPoints)
{
    EXPECT_EQ(plain(indonesian().percent(0.083)), "8,3%");
    EXPECT_EQ(plain(english().percent(0.083)), "8.3%");
    EXPECT_EQ(plain(indonesian().percent(0.87)), "87%");
    EXPECT_EQ(plain(indonesian().percent(0.8534, 0)), "85%");
    EXPECT_EQ(plain(indonesian().percent(-0.078)), "−7,8%");
    EXPECT_EQ(plain(indonesian().percent(-0.0004)), "0%");
    EXPECT_EQ(plain(indonesian().percent(12.345)), "1.234,5%");
    EXPECT_EQ(plain(indonesian().percent(std::numeric_limits<double>::quiet_NaN())), "—");
    EXPECT_EQ(plain(indonesian().percent(std::numeric_limits<double>::infinity())), "—");
    EXPECT_EQ(plain(indonesian().percentDifference(0.042)), "+4,2%");
    EXPECT_EQ(plain(indonesian().percentDifference(0.114)), "+11%");
    EXPECT_EQ(plain(indonesian().percentDifference(0.0996)), "+10%");
    EXPECT_EQ(plain(indonesian().percentDifference(-0.078)), "−7,8%");
    EXPECT_EQ(plain(indonesian().points(0.021)), "+2,1~poin");
    EXPECT_EQ(plain(english().points(0.021)), "+2.1~pp");
    EXPECT_EQ(plain(indonesian().points(-0.036)), "−3,6~poin");
}

TEST(FormatTest, CountsDaysAndQuantities)
{
    EXPECT_EQ(plain(indonesian().count(48'210)), "48.210");
    EXPECT_EQ(plain(english().count(-48'210)), "−48,210");
    EXPECT_EQ(plain(indonesian().count(std::numeric_limits<std::int64_t>::min())), "−9.223.372.036.854.775.808");
    EXPECT_EQ(plain(indonesian().quantity(125'000)), "12,5");
    EXPECT_EQ(plain(english().quantity(12'345'000'000)), "1,234,500");
    EXPECT_EQ(plain(english().quantity(-1)), "−0.0001");
    EXPECT_EQ(plain(indonesian().days(12.0)), "12~hari");
    EXPECT_EQ(plain(english().days(1.0)), "1~day");
    EXPECT_EQ(plain(english().days(12.5)), "12.5~days");
    EXPECT_EQ(plain(english().sampleSize(1'312)), "n~=~1,312");
    EXPECT_EQ(plain(english().rows(1)), "1 row");
    EXPECT_EQ(plain(english().rows(48'210)), "48,210 rows");
    EXPECT_EQ(plain(indonesian().rows(48'210)), "48.210 baris");
}

TEST(FormatTest, FiguresFollowTheirUnit)
{
    using kinerja::kpi::Figure;
    using kinerja::kpi::Unit;
    const auto exact = [](Unit unit, Int128 value) {
        Figure figure;
        figure.unit = unit;
        figure.hasValue = true;
        figure.exact = value;
        return figure;
    };
    Figure conversion;
    conversion.unit = Unit::Fraction;
    conversion.hasValue = true;
    conversion.real = 0.184;
    EXPECT_EQ(plain(indonesian().figure(exact(Unit::Money, rupiah(4'980'100'000)))), "Rp4,98~M");
    EXPECT_EQ(plain(indonesian().figureExact(exact(Unit::Money, rupiah(4'980'100'000)))), "Rp4.980.100.000");
    EXPECT_EQ(plain(indonesian().figure(exact(Unit::Count, 214))), "214");
    EXPECT_EQ(plain(indonesian().figure(exact(Unit::PerDay, rupiah(12'000'000)))), "Rp12~jt/hari");
    EXPECT_EQ(plain(indonesian().figure(conversion)), "18,4%");
    EXPECT_EQ(plain(indonesian().figure(Figure{})), "—");  // no data is not zero
    EXPECT_EQ(plain(indonesian().value(Unit::Fraction, 2'200)), "22%");
    EXPECT_EQ(plain(indonesian().value(Unit::Count, 2'080'000)), "208");
    EXPECT_EQ(plain(indonesian().difference(Unit::Fraction, -360)), "−3,6~poin");
    EXPECT_EQ(plain(english().difference(Unit::Fraction, -360)), "−3.6~pp");
    EXPECT_EQ(plain(indonesian().difference(Unit::Count, 60'000)), "+6");
    EXPECT_EQ(plain(indonesian().difference(Unit::Money, -rupiah(420'000'000))), "−Rp420~jt");
    EXPECT_EQ(plain(indonesian().difference(Unit::Days, -25'000)), "−2,5~hari");
}

TEST(FormatTest, ChangesFollowTheRulesOfZeroBases)
{
    using kinerja::kpi::Change;
    using kinerja::kpi::Unit;
    Change share;
    share.absolute = rupiah(200);
    share.share = 0.042;
    EXPECT_EQ(plain(indonesian().change(Unit::Money, share)), "+4,2%");
    share.share.reset();  // zero or negative base: the amount, no percentage
    EXPECT_EQ(plain(indonesian().change(Unit::Money, share)), "+Rp200");
    Change count;
    count.absolute = 6;
    EXPECT_EQ(plain(indonesian().change(Unit::Count, count)), "+6");
    Change fresh;
    fresh.isNew = true;
    EXPECT_EQ(plain(indonesian().change(Unit::Money, fresh)), "baru");
    EXPECT_EQ(plain(english().change(Unit::Money, fresh)), "new");
    Change points;
    points.difference = -0.029;
    EXPECT_EQ(plain(indonesian().change(Unit::Fraction, points)), "−2,9~poin");
    EXPECT_EQ(plain(indonesian().change(Unit::Fraction, Change{})), "—");
}

TEST(FormatTest, DatesAndRanges)
{
    EXPECT_EQ(plain(indonesian().date(makeDate(2026, 9, 23))), "23 Sep 2026");
    EXPECT_EQ(plain(indonesian().date(makeDate(2026, 8, 1))), "1 Agu 2026");
    EXPECT_EQ(plain(english().date(makeDate(2026, 8, 1))), "1 Aug 2026");
    EXPECT_EQ(plain(indonesian().range(makeDate(2026, 7, 1), makeDate(2026, 9, 23))), "1 Jul–23 Sep 2026");
    EXPECT_EQ(plain(indonesian().range(makeDate(2026, 9, 1), makeDate(2026, 9, 23))), "1–23 Sep 2026");
    EXPECT_EQ(plain(indonesian().range(makeDate(2025, 12, 1), makeDate(2026, 9, 23))), "1 Des 2025–23 Sep 2026");
    EXPECT_EQ(plain(indonesian().range(makeDate(2026, 9, 23), makeDate(2026, 9, 23))), "23 Sep 2026");
    EXPECT_EQ(plain(indonesian().range(Period{})), "—");

    std::string shortId;
    std::string longId;
    for (unsigned month = 1; month <= 12; ++month) {
        shortId += indonesian().monthShort(month).toStdString() + " ";
        longId += indonesian().monthLong(month).toStdString() + " ";
    }
    EXPECT_EQ(shortId, "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des ");
    EXPECT_EQ(longId, "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember ");
}

TEST(FormatTest, PeriodsHaveNames)
{
    const Period quarter{PeriodKind::Quarter, makeDate(2026, 7, 1), makeDate(2026, 10, 1)};
    EXPECT_EQ(plain(indonesian().period(quarter)), "Q3 2026");
    EXPECT_EQ(plain(indonesian().periodToDate(quarter, {PeriodKind::Range, quarter.first, makeDate(2026, 9, 24)})),
              "Q3 2026, s.d. 23 Sep");
    EXPECT_EQ(plain(english().periodToDate(quarter, {PeriodKind::Range, quarter.first, makeDate(2026, 9, 24)})),
              "Q3 2026, to 23 Sep");
    EXPECT_EQ(plain(indonesian().periodToDate(quarter, quarter)), "Q3 2026");
    const Period month{PeriodKind::Month, makeDate(2026, 9, 1), makeDate(2026, 10, 1)};
    EXPECT_EQ(plain(indonesian().period(month)), "September 2026");
    const Period half{PeriodKind::Semester, makeDate(2026, 7, 1), makeDate(2027, 1, 1)};
    EXPECT_EQ(plain(indonesian().period(half)), "Semester 2 2026");
    EXPECT_EQ(plain(english().period(half)), "H2 2026");
    const Period year{PeriodKind::Year, makeDate(2026, 1, 1), makeDate(2027, 1, 1)};
    EXPECT_EQ(plain(indonesian().period(year)), "2026");
    const Period week{PeriodKind::Week, makeDate(2026, 12, 28), makeDate(2027, 1, 4)};
    EXPECT_EQ(plain(indonesian().period(week)), "Minggu 53, 2026");
    const Period range{PeriodKind::Range, makeDate(2026, 7, 1), makeDate(2026, 9, 24)};
    EXPECT_EQ(plain(indonesian().period(range)), "1 Jul–23 Sep 2026");
    const Period all{PeriodKind::All, makeDate(2025, 1, 1), makeDate(2026, 9, 24)};
    EXPECT_EQ(plain(indonesian().period(all)), "Semua data");
}

TEST(FormatTest, ShownPartsAddUpToTheShownTotal)
{
    // 1,4 + 1,4 + 1,2 = 4,0: plain rounding would show 1 + 1 + 1.
    const std::vector<Int128> thirds{14, 14, 12};
    EXPECT_EQ(roundParts(thirds, 10), (std::vector<Int128>{2, 1, 1}));
    const std::vector<Int128> mixed{-14, 26, -7};  // −1,4 + 2,6 − 0,7 = 0,5 → 1
    const auto shown = roundParts(mixed, 10);
    EXPECT_EQ(shown, (std::vector<Int128>{-1, 3, -1}));
    EXPECT_TRUE(roundParts({}, 10).empty());
    EXPECT_EQ(roundParts(std::vector<Int128>{-5}, 10), (std::vector<Int128>{-1}));
}

TEST(FormatTest, SharesOfOneWholeAddUpAsTheyAreShown)
{
    // 62.5 + 25 + 12.5 would be 63 + 25 + 13 = 101: of two equal rests the earlier part is rounded up.
    EXPECT_EQ(english().shares({625, 250, 125}, 1000), (QStringList{QStringLiteral("63%"), QStringLiteral("25%"), QStringLiteral("12%")}));
    EXPECT_EQ(english().shares({1, 1, 1}, 3), (QStringList{QStringLiteral("34%"), QStringLiteral("33%"), QStringLiteral("33%")}));
    EXPECT_EQ(english().shares({1, 1, 1}, 3, 1), (QStringList{QStringLiteral("33.4%"), QStringLiteral("33.3%"), QStringLiteral("33.3%")}));
    EXPECT_EQ(english().shares({-625, -250, -125}, -1000), english().shares({625, 250, 125}, 1000));
    EXPECT_TRUE(english().shares({5, -5}, 0).isEmpty());
}

}  // namespace

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/decimal.h"

#include <limits>

#include <gtest/gtest.h>

namespace kinerja {
namespace {

constexpr Raw4 kMax = std::numeric_limits<Raw4>::max();
constexpr Raw4 kMin = std::numeric_limits<Raw4>::min();

TEST(MultiplyRounded, roundsHalfAwayFromZero)
{
    struct Case {
        Raw4 a;
        Raw4 b;
        Raw4 product;
    };
    constexpr Case kCases[] = {
        {0, 0, 0},
        {20'000, 30'000, 60'000},          // 2 × 3
        {-20'000, 30'000, -60'000},
        {-20'000, -30'000, 60'000},
        {1, 5'000, 1},                     // 0.0001 × 0.5 = 0.00005
        {-1, 5'000, -1},
        {1, 4'999, 0},
        {-1, 4'999, 0},
        {1, 15'000, 2},                    // 0.00015
        {1, 14'999, 1},
        {33'333, 30'000, 99'999},          // 3.3333 × 3
        {10'050, 12'345, 12'407},          // 1.005 × 1.2345 = 1.240672…5 → 1.2407
        {3, 3'333, 1},                     // 0.00009999
        {12'500'000'000, 100'000'000, 125'000'000'000'000},  // Rp 1.250.000 × 10.000: beyond 64 bits on the way
        {kMax, 10'000, kMax},
        {-kMax, 10'000, -kMax},
    };
    for (const Case& c : kCases) {
        EXPECT_EQ(multiplyRounded(c.a, c.b), c.product) << c.a << " × " << c.b;
        EXPECT_EQ(multiplyRounded(c.b, c.a), c.product) << c.b << " × " << c.a;
    }
}

TEST(MultiplyRounded, saysWhenTheProductDoesNotFit)
{
    EXPECT_EQ(multiplyRounded(kMax, 10'001), std::nullopt);
    EXPECT_EQ(multiplyRounded(kMax, kMax), std::nullopt);
    EXPECT_EQ(multiplyRounded(kMin, kMin), std::nullopt);
    EXPECT_EQ(multiplyRounded(kMin, 10'000), std::nullopt) << "its negative would not fit";
    EXPECT_EQ(multiplyRounded(kMin, 20'000), std::nullopt);
}

TEST(DivideRounded, roundsHalfAwayFromZero)
{
    struct Case {
        std::int64_t numerator;
        std::int64_t denominator;
        std::int64_t quotient;
    };
    constexpr Case kCases[] = {
        {0, 7, 0},  {7, 2, 4},   {-7, 2, -4}, {7, -2, -4}, {-7, -2, 4}, {1, 3, 0},  {2, 3, 1},  {-2, 3, -1},
        {5, 10, 1}, {-5, 10, -1}, {4, 10, 0}, {6, 3, 2},   {1, 2, 1},   {-1, 2, -1}, {0, -5, 0},
        // AOV of Northwind: 12657930395 / 830 = 15250518.54… ten-thousandths
        {12'657'930'395, 830, 15'250'519},
        {kMax, 1, kMax}, {kMax, kMax, 1}, {kMin, -1, kMin},
    };
    for (const Case& c : kCases) {
        if (c.numerator == kMin) {
            EXPECT_TRUE(divideRounded(c.numerator, c.denominator) == -static_cast<Int128>(kMin));
            continue;
        }
        EXPECT_TRUE(divideRounded(c.numerator, c.denominator) == c.quotient) << c.numerator << " / " << c.denominator;
    }
}

TEST(DivideRounded, takesSumsBeyond64Bits)
{
    const Int128 sum = static_cast<Int128>(kMax) * 1'000'000;
    EXPECT_TRUE(divideRounded(sum, 1'000'000) == kMax);
    EXPECT_TRUE(divideRounded(sum + 500'000, 1'000'000) == static_cast<Int128>(kMax) + 1);
    EXPECT_TRUE(divideRounded(-sum - 500'000, 1'000'000) == -static_cast<Int128>(kMax) - 1);
    EXPECT_TRUE(divideRounded(sum + 499'999, 1'000'000) == kMax);
}

TEST(SplitExactly, givesTheRestToTheLargestRemainders)
{
    struct Case {
        Raw4 whole;
        std::vector<std::int64_t> weights;
        std::vector<Raw4> parts;
    };
    const Case cases[] = {
        {100, {1, 1, 1}, {34, 33, 33}},                // ties to the earlier part
        {-100, {1, 1, 1}, {-34, -33, -33}},
        {100, {1, 2}, {33, 67}},                       // 33.3 and 66.7
        {100, {7'000, 3'000}, {70, 30}},
        {1, {1, 1}, {1, 0}},
        {1, {1, 2}, {0, 1}},
        {0, {1, 2, 3}, {0, 0, 0}},
        {10, {0, 1, 0}, {0, 10, 0}},
        {10, {3, 3, 1}, {4, 4, 2}},                    // 4.286, 4.286, 1.429 → 4, 4, 1 and one more: the largest rest
        {5, {5}, {5}},
        {kMax, {kMax, kMax}, {kMax / 2 + 1, kMax / 2}},
        {kMin, {1, 1}, {kMin / 2, kMin / 2}},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(splitExactly(c.whole, c.weights), c.parts) << c.whole;
    }
}

TEST(PlainString, hasAtLeastTwoDecimals)
{
    struct Case {
        std::int64_t raw;
        std::string_view plain;
        std::string_view brief;
    };
    constexpr Case kCases[] = {
        {12'657'930'395, "1265793.0395", "1265793.0395"},
        {100'055'340'000, "10005534.00", "10005534"},
        {-5'000, "-0.50", "-0.5"},
        {0, "0.00", "0"},
        {1, "0.0001", "0.0001"},
        {-1, "-0.0001", "-0.0001"},
        {10, "0.001", "0.001"},
        {100, "0.01", "0.01"},
        {125'000, "12.50", "12.5"},
        {12'300, "1.23", "1.23"},
        {12'340, "1.234", "1.234"},
        {120'000, "12.00", "12"},
        {100'000, "10.00", "10"},
        {329'743'670'000'000, "32974367000.00", "32974367000"},
        {kMax, "922337203685477.5807", "922337203685477.5807"},
        {kMin, "-922337203685477.5808", "-922337203685477.5808"},
    };
    for (const Case& c : kCases) {
        EXPECT_EQ(toPlainString(c.raw), c.plain);
        EXPECT_EQ(toShortString(c.raw), c.brief);
    }
}

TEST(PlainString, writesSumsBeyond64Bits)
{
    // python3: (2**63 - 1) * 10**7 / 10**4
    EXPECT_EQ(toPlainString(static_cast<Int128>(kMax) * 10'000'000), "9223372036854775807000.00");
    EXPECT_EQ(toPlainString(static_cast<Int128>(kMax) * -10'000'001), "-9223372959191979492477.5807");
}

TEST(ParsePlainDecimal, readsPlainNumbersExactly)
{
    struct Case {
        std::string_view text;
        Raw4 raw;
        bool rounded;
    };
    constexpr Case kCases[] = {
        {"0", 0, false},
        {"-0", 0, false},
        {"12", 120'000, false},
        {"+12", 120'000, false},
        {"-12.5", -125'000, false},
        {"007", 70'000, false},
        {"1265793.0395", 12'657'930'395, false},
        {"1169.91", 11'699'100, false},
        {"0.1", 1'000, false},
        {".5", 5'000, false},
        {"5.", 50'000, false},
        {"1.00000", 10'000, false},
        {"1.23456", 12'346, true},
        {"1.23455", 12'346, true},
        {"1.23454", 12'345, true},
        {"-1.23455", -12'346, true},
        {"0.00005", 1, true},
        {"-0.00005", -1, true},
        {"0.00004999999999999999999999999999", 0, true},
        {"0.99995", 10'000, true},
        {"0.1000000000000000055511151231257827", 1'000, true},
        {"1e3", 10'000'000, false},
        {"1E+3", 10'000'000, false},
        {"1.5e-2", 150, false},
        {"12345e-4", 12'345, false},
        {"15e-5", 2, true},
        {"12345e-8", 1, true},
        {"5e-5", 1, true},
        {"4e-5", 0, true},
        {"9e-6", 0, true},
        {"9e-999999999999", 0, true},
        {"0e999999999999", 0, false},
        {"0.000000000000000000000000000001e30", 10'000, false},
        {"100000000000000000000000000000e-29", 10'000, false},
        {"1.23456e1", 123'456, false},
        {"922337203685477.5807", kMax, false},
        {"-922337203685477.5807", -kMax, false},
        {"922337203685477.58074", kMax, true},
        {"00000000000000000000000000000000000000000000000000001", 10'000, false},
    };
    for (const Case& c : kCases) {
        const auto read = parsePlainDecimal(c.text);
        ASSERT_TRUE(read) << c.text;
        EXPECT_EQ(read->raw, c.raw) << c.text;
        EXPECT_EQ(read->rounded, c.rounded) << c.text;
    }
}

TEST(ParsePlainDecimal, refusesEverythingElse)
{
    for (const std::string_view text :
         {"", "-", "+", ".", "-.", "e5", ".e5", "1e", "1e+", "1e5.0", "1,5", "1.2.3", "1 000", " 1", "1 ", "--1", "+-1",
          "1-", "0x10", "NaN", "nan", "inf", "1_000", "Rp1", "1%", "(1)", "\xd9\xa1", "\xef\xbc\x91", "1\n",
          "922337203685477.5808", "-922337203685477.5808", "922337203685477.58075", "1e15", "99999999999999999999",
          "1e999999999999", "18446744073709551616", "1844674407370955.1616"}) {
        EXPECT_FALSE(parsePlainDecimal(text)) << text;
    }
    EXPECT_FALSE(parsePlainDecimal(std::string_view{"1\0", 2}));
}

}  // namespace
}  // namespace kinerja

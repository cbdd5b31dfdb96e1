// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/number_text.h"

#include <gtest/gtest.h>

namespace kinerja::ingest {
namespace {

std::optional<Raw4> read(std::string_view cell, DecimalMark mark)
{
    const auto number = parseNumber(cell);
    const auto value = number ? valueOf(*number, mark) : std::nullopt;
    return value ? std::optional{value->raw} : std::nullopt;
}

struct Case {
    std::string_view cell;
    std::optional<Raw4> point;  ///< '.' is the decimal mark
    std::optional<Raw4> comma;
};

/// Expected values by hand: the reading a person would give under each convention.
class Numbers : public ::testing::TestWithParam<Case> {};

TEST_P(Numbers, haveAValueInEachConventionTheyFit)
{
    EXPECT_EQ(read(GetParam().cell, DecimalMark::Point), GetParam().point) << GetParam().cell;
    EXPECT_EQ(read(GetParam().cell, DecimalMark::Comma), GetParam().comma) << GetParam().cell;
}

constexpr std::optional<Raw4> no = std::nullopt;

INSTANTIATE_TEST_SUITE_P(Plain, Numbers, ::testing::Values(
    Case{"0", 0, 0}, Case{"12", 12'0000, 12'0000}, Case{"-7", -7'0000, -7'0000}, Case{"+7", 7'0000, 7'0000},
    Case{"007", 7'0000, 7'0000}, Case{"1.5", 1'5000, no}, Case{"1,5", no, 1'5000}, Case{".5", 5000, no},
    Case{"1.", 1'0000, no}, Case{" 42 ", 42'0000, 42'0000}));

INSTANTIATE_TEST_SUITE_P(Grouped, Numbers, ::testing::Values(
    Case{"1.234", 1'2340, 1234'0000}, Case{"1,234", 1234'0000, 1'2340}, Case{"1.234,56", no, 1234'5600},
    Case{"1,234.56", 1234'5600, no}, Case{"1.234.567", no, 1234567'0000}, Case{"1,234,567", 1234567'0000, no},
    Case{"1.2345", 1'2345, no}, Case{"0.125", 1250, no}, Case{"0,500", no, 5000}, Case{"1234.567", 1234'5670, no},
    Case{"12.34.56", no, no}, Case{"1,23,456", no, no}, Case{"1.234.56", no, no}, Case{"1,234.567,8", no, no},
    Case{"1 234 567,89", no, 1234567'8900}, Case{"1\xC2\xA0""234", 1234'0000, 1234'0000},
    Case{"1'234.50", 1234'5000, no}, Case{"1 23", no, no}, Case{"12 3456", no, no}));

INSTANTIATE_TEST_SUITE_P(Money, Numbers, ::testing::Values(
    Case{"Rp15.000", 15'0000, 15000'0000}, Case{"Rp 1.234.567,50", no, 1234567'5000},
    Case{"Rp. 250.000,-", no, 250000'0000}, Case{"$74.69", 74'6900, no}, Case{"$1,299.00 ", 1299'0000, no},
    Case{"\xE2\x82\xAC 5,00", no, 5'0000}, Case{"12.50 USD", 12'5000, no}, Case{"IDR 5", 5'0000, 5'0000}));

INSTANTIATE_TEST_SUITE_P(Negative, Numbers, ::testing::Values(
    Case{"(15.000)", -15'0000, -15000'0000}, Case{"15000-", -15000'0000, -15000'0000}, Case{"-Rp 5", -5'0000, -5'0000},
    Case{"Rp -5", -5'0000, -5'0000}, Case{"(Rp 5)", -5'0000, -5'0000}, Case{"\xE2\x88\x92""5", -5'0000, -5'0000},
    Case{"--5", no, no}, Case{"(5", no, no}, Case{"(-5)", no, no}, Case{"-5-", no, no}));

INSTANTIATE_TEST_SUITE_P(InWords, Numbers, ::testing::Values(
    Case{"150 jt", 150000000'0000, 150000000'0000}, Case{"2,5 miliar", no, 2500000000'0000}, Case{"1.5juta", 1500000'0000, no},
    Case{"Rp 15rb", 15000'0000, 15000'0000}, Case{"-3 Ribu", -3000'0000, -3000'0000}, Case{"1,25 triliun", no, 1250000000000'0000},
    Case{"1,5 M", no, no}, Case{"2 T", no, no}, Case{"jt", no, no}, Case{"5 jt jt", no, no}, Case{"1e3 jt", no, no}, Case{"5 jtx", no, no}));

INSTANTIATE_TEST_SUITE_P(Other, Numbers, ::testing::Values(
    Case{"15%", 15'0000, 15'0000}, Case{"1.2e3", 1200'0000, no}, Case{"1e5", 100000'0000, 100000'0000},
    Case{"5E-2", 500, 500}, Case{"\xEF\xBC\x91\xEF\xBC\x92", 12'0000, 12'0000}, Case{"NaN", no, no},
    Case{"Inf", no, no}, Case{"-", no, no}, Case{"", no, no}, Case{"abc", no, no}, Case{"12abc", no, no},
    Case{"1-2", no, no}, Case{"0x10", no, no}, Case{"\xD9\xA1\xD9\xA2", no, no}, Case{"1e", no, no}, Case{"e5", no, no},
    Case{"17850.0", 17850'0000, no}));

INSTANTIATE_TEST_SUITE_P(Limits, Numbers, ::testing::Values(
    // 2^63 - 1 = 9223372036854775807 ten-thousandths is the largest amount
    Case{"922337203685477.5807", INT64_MAX, no}, Case{"922337203685477.5808", no, no},
    Case{"99999999999999999999999999999999999999999999", no, no}, Case{"1e99", no, no}, Case{"0e99", 0, 0}));

TEST(Number, roundsHalfAwayFromZeroToFourDecimalsAndSaysSo)
{
    struct Rounding {
        std::string_view cell;
        Raw4 raw;
        bool rounded;
    };
    for (const auto& [cell, raw, rounded] : {Rounding{"0.00005", 1, true}, Rounding{"-0.00005", -1, true},
                                             Rounding{"0.00004999", 0, true}, Rounding{"1.23450", 1'2345, false},
                                             Rounding{"1e-9", 0, true}, Rounding{"0.0000500000000000000000001", 1, true}}) {
        const auto value = valueOf(*parseNumber(cell), DecimalMark::Point);
        ASSERT_TRUE(value) << cell;
        EXPECT_EQ(value->raw, raw) << cell;
        EXPECT_EQ(value->rounded, rounded) << cell;
    }
}

TEST(Number, namesCurrencyAndPercent)
{
    EXPECT_EQ(parseNumber("Rp 5")->currency, "IDR");
    EXPECT_EQ(parseNumber("5 eur")->currency, "EUR");
    EXPECT_EQ(parseNumber("US$5")->currency, "USD");
    EXPECT_EQ(parseNumber("5")->currency, "");
    EXPECT_TRUE(parseNumber("15 %")->percent);
    EXPECT_FALSE(parseNumber("15")->percent);
    EXPECT_EQ(billionthsOf(*parseNumber("0.150000006"), DecimalMark::Point), 150'000'006);
    EXPECT_EQ(currencyCode(" rp "), "IDR");
    EXPECT_EQ(currencyCode("xx"), std::nullopt);
}

TEST(Number, blankIsNothingZeroIsNot)
{
    for (const auto* cell : {"", " ", "-", "n/a", "N/A", "NULL"}) {
        EXPECT_TRUE(isBlank(cell)) << cell;
    }
    for (const auto* cell : {"0", "NA", "none", "--"}) {
        EXPECT_FALSE(isBlank(cell)) << cell;
    }
}

}  // namespace
}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/date_text.h"

#include <gtest/gtest.h>

namespace kinerja::ingest {
namespace {

std::string readings(std::string_view cell)
{
    const auto date = parseDate(cell);
    if (!date) {
        return "none";
    }
    std::string text;
    for (const auto order : {DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy}) {
        const auto day = date->in(order);
        text += (text.empty() ? "" : " ") + (day ? toIso(*day) : std::string{"-"});
    }
    return text;
}

struct Case {
    std::string_view cell;
    std::string_view readings;  ///< as ymd, dmy, mdy
};

TEST(YearFirst, mayHaveTheDayBeforeTheMonth)
{
    const auto dayOf = [](std::string_view cell, DateOrder order) {
        const auto date = parseDate(cell);
        const auto day = date ? date->in(order) : std::nullopt;
        return day ? toIso(*day) : std::string{"-"};
    };
    EXPECT_EQ(dayOf("2025/13/01", DateOrder::Ydm), "2025-01-13");
    EXPECT_EQ(dayOf("2025/13/01", DateOrder::Ymd), "-");
    EXPECT_EQ(dayOf("2025/02/03", DateOrder::Ydm), "2025-03-02");
    EXPECT_EQ(dayOf("2025/01/13", DateOrder::Ydm), "-");
    EXPECT_EQ(dayOf("2025-02-03", DateOrder::Ydm), "2025-02-03");
    EXPECT_EQ(dayOf("20250203", DateOrder::Ydm), "2025-02-03");
    EXPECT_EQ(dayOf("2025-13-01", DateOrder::Ydm), "-");
}

class Dates : public ::testing::TestWithParam<Case> {};

TEST_P(Dates, haveADayInEachOrderTheyFit) { EXPECT_EQ(readings(GetParam().cell), GetParam().readings); }

INSTANTIATE_TEST_SUITE_P(Numeric, Dates, ::testing::Values(
    Case{"2026-04-03", "2026-04-03 - -"}, Case{"2026/4/3", "2026-04-03 - -"}, Case{"2026.04.03", "2026-04-03 - -"},
    Case{"20260403", "2026-04-03 - -"}, Case{"03/04/2026", "- 2026-04-03 2026-03-04"},
    Case{"3-4-2026", "- 2026-04-03 2026-03-04"}, Case{"13.04.2026", "- 2026-04-13 -"},
    Case{"04/13/2026", "- - 2026-04-13"}, Case{"3 4 2026", "- 2026-04-03 2026-03-04"},
    Case{"03/04/26", "- 2026-04-03 2026-03-04"},
    Case{"03-04-26", "2003-04-26 2026-04-03 2026-03-04"}, Case{"03/04/70", "- 1970-04-03 1970-03-04"},
    Case{"29/02/2024", "- 2024-02-29 -"}, Case{"29/02/2026", "none"}, Case{"31/04/2026", "none"},
    Case{"2026-13-01", "none"}, Case{"20261301", "none"}, Case{"00/04/2026", "none"}));

INSTANTIATE_TEST_SUITE_P(WithTime, Dates, ::testing::Values(
    Case{"2010-12-01 08:26:00", "2010-12-01 - -"}, Case{"2026-04-03T23:59:59+07:00", "2026-04-03 - -"},
    Case{"2026-04-03T10:00:00.123Z", "2026-04-03 - -"}, Case{"4/3/2026 1:05 PM", "- 2026-03-04 2026-04-03"},
    Case{"20260403 10:00", "2026-04-03 - -"}, Case{"03/04/2026, 10.15", "- 2026-04-03 2026-03-04"},
    Case{"2026-04-03 soon", "none"}, Case{"2026-04-03 5", "none"}));

INSTANTIATE_TEST_SUITE_P(WithZone, Dates, ::testing::Values(
    Case{"2026/03/20 9:31:05 AM GMT+7", "2026-03-20 - -"}, Case{"2026/03/20 11:31:05 PM GMT+7", "2026-03-20 - -"},
    Case{"3/20/2026 9:31:05", "- - 2026-03-20"}, Case{"2026-03-20 09:31:05 UTC", "2026-03-20 - -"},
    Case{"2026-03-20T09:31:05+0700", "2026-03-20 - -"}, Case{"2026-03-20 09:31:05 +0000 UTC", "2026-03-20 - -"},
    Case{"20/03/2026 09.31 WIB", "- 2026-03-20 -"}, Case{"20/03/2026 pkl. 09.31", "- 2026-03-20 -"},
    Case{"20 Maret 2026 pukul 09.31", "2026-03-20 2026-03-20 2026-03-20"},
    Case{"20 Maret 2026, pukul 23.59.59 WITA", "2026-03-20 2026-03-20 2026-03-20"},
    Case{"March 20, 2026 at 9:31 a.m.", "2026-03-20 2026-03-20 2026-03-20"},
    Case{"Fri Mar 20 2026 09:31:05 GMT+0700 (Western Indonesia Time)", "2026-03-20 2026-03-20 2026-03-20"},
    Case{"2026-04-03 09:00 - 10:30", "2026-04-03 - -"}, Case{"2026-04-03 at noon", "none"},
    Case{"2026-04-03 10:00 from Bandung", "none"}, Case{"2026-04-03 10:00 (Bandung) x", "none"},
    Case{"2026-04-03 10:00 +", "none"}, Case{"2026-04-03 UTC", "none"}));

INSTANTIATE_TEST_SUITE_P(WithBlanksThatDoNotBreak, Dates, ::testing::Values(
    Case{"20\u00A0Maret\u00A02026", "2026-03-20 2026-03-20 2026-03-20"}, Case{"\u00A020/03/2026\u202F", "- 2026-03-20 -"},
    Case{"3/20/2026, 9:31:05\u202FAM", "- - 2026-03-20"}, Case{"20\u2009Mar\u20092026", "2026-03-20 2026-03-20 2026-03-20"},
    Case{"20\u00E9Mar 2026", "none"}, Case{"\u00A0", "none"}));

INSTANTIATE_TEST_SUITE_P(WithWeekday, Dates, ::testing::Values(
    Case{"Fri, 20 Mar 2026", "2026-03-20 2026-03-20 2026-03-20"}, Case{"Jumat, 20 Maret 2026", "2026-03-20 2026-03-20 2026-03-20"},
    Case{"Jum'at, 20 Maret 2026", "2026-03-20 2026-03-20 2026-03-20"}, Case{"Sabtu 21 Maret 2026", "2026-03-21 2026-03-21 2026-03-21"},
    Case{"Jum, 20/03/2026", "- 2026-03-20 -"}, Case{"Toko 21 Maret 2026", "none"}));

INSTANTIATE_TEST_SUITE_P(Named, Dates, ::testing::Values(
    Case{"3 Mei 2026", "2026-05-03 2026-05-03 2026-05-03"}, Case{"03-Agt-2026", "2026-08-03 2026-08-03 2026-08-03"},
    Case{"3 Agust 2026", "2026-08-03 2026-08-03 2026-08-03"}, Case{"1 Peb 2026", "2026-02-01 2026-02-01 2026-02-01"},
    Case{"1-Nop-26", "2026-11-01 2026-11-01 2026-11-01"}, Case{"17 Des 2026", "2026-12-17 2026-12-17 2026-12-17"},
    Case{"9 Okt 2026", "2026-10-09 2026-10-09 2026-10-09"}, Case{"April 3, 2026", "2026-04-03 2026-04-03 2026-04-03"},
    Case{"Apr. 3, 2026", "2026-04-03 2026-04-03 2026-04-03"}, Case{"2026-Apr-03", "2026-04-03 2026-04-03 2026-04-03"},
    Case{"Jumat, 3 April 2026", "2026-04-03 2026-04-03 2026-04-03"}, Case{"3 Foo 2026", "none"},
    Case{"31 Juni 2026", "none"}));

INSTANTIATE_TEST_SUITE_P(NoDates, Dates, ::testing::Values(
    Case{"", "none"}, Case{"2026", "none"}, Case{"12.50", "none"}, Case{"2026-04", "none"}, Case{"1.2.3.4", "none"},
    Case{"2026-04/03", "none"}, Case{"123456789", "none"}, Case{"45000", "none"}, Case{"9999-12-31", "none"},
    Case{"1899-12-31", "none"}, Case{"tomorrow", "none"}, Case{"-04-03-2026", "none"}));

TEST(Epoch, isTheDayInUtc)
{
    const auto dayOf = [](std::string_view cell) {
        const auto day = parseEpoch(cell);
        return day ? toIso(*day) : std::string{"-"};
    };
    EXPECT_EQ(dayOf("1773965465"), "2026-03-20");     // 00:11:05 in UTC
    EXPECT_EQ(dayOf("1774051199"), "2026-03-20");     // 23:59:59
    EXPECT_EQ(dayOf("1774051199999"), "2026-03-20");
    EXPECT_EQ(dayOf("1774051200"), "2026-03-21");
    EXPECT_EQ(dayOf("999999999"), "-");
    EXPECT_EQ(dayOf("1900000000"), "-");
    EXPECT_EQ(dayOf("2603200931"), "-");
    EXPECT_EQ(dayOf("17740512000"), "-");
    EXPECT_EQ(dayOf("177405120a"), "-");
}

TEST(Date, saysWhenTheYearHasTwoDigits)
{
    EXPECT_TRUE(parseDate("03/04/26")->twoDigitYear);
    EXPECT_TRUE(parseDate("3 Mei 26")->twoDigitYear);
    EXPECT_FALSE(parseDate("03/04/2026")->twoDigitYear);
    EXPECT_TRUE(parseDate("3 Mei 2026")->monthIsNamed);
}

}  // namespace
}  // namespace kinerja::ingest

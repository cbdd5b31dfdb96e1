// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/date.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kinerja {
namespace {

struct Text {
    std::string_view text;
    std::optional<std::int32_t> ymd;
};

TEST(ParseIso, takesOnlyDaysThatExist)
{
    constexpr Text kCases[] = {
        {"2026-09-23", 20260923}, {"2024-02-29", 20240229}, {"2000-02-29", 20000229},  {"0001-01-01", 10101},
        {"9999-12-31", 99991231}, {"2026-02-29", {}},       {"1900-02-29", {}},        {"2026-04-31", {}},
        {"2026-13-01", {}},       {"2026-00-10", {}},       {"2026-01-00", {}},        {"0000-01-01", {}},
        {"2026-9-23", {}},        {"2026/09/23", {}},       {"20260923", {}},          {" 2026-09-23", {}},
        {"2026-09-23 ", {}},      {"2026-09-2x", {}},       {"-026-09-23", {}},        {"2026-09-23T00:00", {}},
        {"", {}},                 {"26-09-23", {}},         {"2026-+9-23", {}},
    };
    for (const Text& c : kCases) {
        const auto day = parseIso(c.text);
        ASSERT_EQ(day.has_value(), c.ymd.has_value()) << c.text;
        if (day) {
            EXPECT_EQ(toYmd(*day), *c.ymd) << c.text;
            EXPECT_EQ(toIso(*day), c.text);
        }
    }
}

TEST(FromYmd, refusesDaysThatDoNotExist)
{
    for (const std::int32_t ymd : {0, -20260923, 20260229, 20261301, 20260132, 20260900, 20260023, 100000101, 923}) {
        EXPECT_FALSE(fromYmd(ymd)) << ymd;
    }
    EXPECT_EQ(fromYmd(20260923), makeDate(2026, 9, 23));
}

TEST(DayNumber, countsFrom1970)
{
    // python3: (date(2026, 9, 23) - date(1970, 1, 1)).days
    EXPECT_EQ(toDayNumber(makeDate(2026, 9, 23)), 20719);
    EXPECT_EQ(toDayNumber(makeDate(1970, 1, 1)), 0);
    EXPECT_EQ(toDayNumber(makeDate(1969, 12, 31)), -1);
    EXPECT_EQ(fromDayNumber(20719), makeDate(2026, 9, 23));
}

TEST(AddMonths, staysInsideTheMonth)
{
    struct Case {
        std::string_view from;
        int months;
        std::string_view to;
    };
    constexpr Case kCases[] = {
        {"2026-01-31", 1, "2026-02-28"},   {"2024-01-31", 1, "2024-02-29"},   {"2026-01-31", 2, "2026-03-31"},
        {"2024-02-29", 12, "2025-02-28"},  {"2024-02-29", -12, "2023-02-28"}, {"2024-02-29", 48, "2028-02-29"},
        {"2026-12-15", 1, "2027-01-15"},   {"2026-01-15", -1, "2025-12-15"},  {"2026-03-31", -1, "2026-02-28"},
        {"2026-05-31", 0, "2026-05-31"},   {"2026-10-31", -25, "2024-09-30"},
    };
    for (const Case& c : kCases) {
        EXPECT_EQ(toIso(addMonths(*parseIso(c.from), c.months)), c.to) << c.from << " + " << c.months;
    }
}

TEST(IsoWeek, knowsTheYearsWithFiftyThreeWeeks)
{
    struct Case {
        std::string_view day;
        int year;
        int week;
    };
    constexpr Case kCases[] = {
        {"2020-12-31", 2020, 53}, {"2021-01-01", 2020, 53}, {"2021-01-03", 2020, 53}, {"2021-01-04", 2021, 1},
        {"2024-12-30", 2025, 1},  {"2027-01-03", 2026, 53}, {"2026-12-28", 2026, 53}, {"2024-02-29", 2024, 9},
        {"1970-01-01", 1970, 1},  {"2005-01-01", 2004, 53}, {"2008-12-29", 2009, 1},
    };
    for (const Case& c : kCases) {
        const IsoWeek week = isoWeekOf(*parseIso(c.day));
        EXPECT_EQ(week.year, c.year) << c.day;
        EXPECT_EQ(week.week, c.week) << c.day;
    }
}

TEST(WorkingDays, countsNothingBackwards)
{
    const Date day = makeDate(2026, 9, 23);
    EXPECT_EQ(workingDays(day, day, false), 0);
    EXPECT_EQ(workingDays(day, makeDate(2026, 9, 1), false), 0);
}

TEST(WorkingDays, ofSeptember2026)
{
    // A calendar: 1 September 2026 is a Tuesday; four Saturdays and four Sundays of thirty days.
    EXPECT_EQ(workingDays(makeDate(2026, 9, 1), makeDate(2026, 10, 1), false), 22);
    EXPECT_EQ(workingDays(makeDate(2026, 9, 1), makeDate(2026, 10, 1), true), 26);
    EXPECT_EQ(workingDays(makeDate(2026, 9, 5), makeDate(2026, 9, 7), false), 0) << "a weekend";
    EXPECT_EQ(workingDays(makeDate(2026, 9, 5), makeDate(2026, 9, 7), true), 1);
}

RC_GTEST_PROP(DateProperty, textAndNumberRoundTrip, ())
{
    // 0001-01-01 … 9999-12-31 by python3's date.toordinal() - 719163.
    const Date day = fromDayNumber(*rc::gen::inRange(-719162, 2932897));
    RC_ASSERT(parseIso(toIso(day)) == day);
    RC_ASSERT(fromYmd(toYmd(day)) == day);
}

RC_GTEST_PROP(DateProperty, everyYmdThatIsADayHasItsOwnText, ())
{
    const std::int32_t ymd = *rc::gen::inRange(0, 100'000'000);
    const auto day = fromYmd(ymd);
    RC_ASSERT(!day || toYmd(*day) == ymd);
}

RC_GTEST_PROP(DateProperty, workingDaysAddUp, (bool sixDays))
{
    const Date a = fromDayNumber(*rc::gen::inRange(-10'000, 30'000));
    const Date b = a + std::chrono::days{*rc::gen::inRange(0, 2'000)};
    const Date c = b + std::chrono::days{*rc::gen::inRange(0, 2'000)};
    RC_ASSERT(workingDays(a, c, sixDays) == workingDays(a, b, sixDays) + workingDays(b, c, sixDays));
}

}  // namespace
}  // namespace kinerja

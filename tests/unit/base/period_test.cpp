// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kinerja/base/date.h"

namespace kinerja {
namespace {

using std::chrono::days;

Period period(std::string_view id)
{
    const auto parsed = parsePeriod(id);
    EXPECT_TRUE(parsed) << id;
    return parsed.value_or(Period{});
}

/// "2026-07-01 2026-10-01": first and end.
std::string span(const Period& period)
{
    std::string text = toIso(period.first);
    text += ' ';
    text += toIso(period.end);
    return text;
}

TEST(ParsePeriod, readsEveryKind)
{
    struct Case {
        std::string_view id;
        PeriodKind kind;
        std::string_view span;
    };
    constexpr Case kCases[] = {
        {"2026", PeriodKind::Year, "2026-01-01 2027-01-01"},
        {"2026-H1", PeriodKind::Semester, "2026-01-01 2026-07-01"},
        {"2026-H2", PeriodKind::Semester, "2026-07-01 2027-01-01"},
        {"2026-Q1", PeriodKind::Quarter, "2026-01-01 2026-04-01"},
        {"2026-Q4", PeriodKind::Quarter, "2026-10-01 2027-01-01"},
        {"2024-02", PeriodKind::Month, "2024-02-01 2024-03-01"},
        {"2026-12", PeriodKind::Month, "2026-12-01 2027-01-01"},
        {"2026-W36", PeriodKind::Week, "2026-08-31 2026-09-07"},
        {"2026-W01", PeriodKind::Week, "2025-12-29 2026-01-05"},
        {"2020-W53", PeriodKind::Week, "2020-12-28 2021-01-04"},
        {"2026-07-01..2026-09-30", PeriodKind::Range, "2026-07-01 2026-10-01"},
        {"2026-09-23..2026-09-23", PeriodKind::Range, "2026-09-23 2026-09-24"},
        {"all", PeriodKind::All, "1970-01-01 1970-01-01"},
    };
    for (const Case& c : kCases) {
        const Period read = period(c.id);
        EXPECT_EQ(read.kind, c.kind) << c.id;
        EXPECT_EQ(span(read), c.span) << c.id;
        EXPECT_EQ(periodId(read), c.id);
    }
}

TEST(ParsePeriod, smallLettersAreTheSamePeriods)
{
    EXPECT_EQ(period("2026-q3"), period("2026-Q3"));
    EXPECT_EQ(period("2026-h1"), period("2026-H1"));
    EXPECT_EQ(period("2026-w36"), period("2026-W36"));
}

TEST(ParsePeriod, refusesWhatIsNoPeriod)
{
    for (const std::string_view id :
         {"", "2", "26", "202", "20260", "2026-", "2026-0", "2026-9", "2026-00", "2026-13", "2026-009", "2026-Q",
          "2026-Q0", "2026-Q5", "2026-Q03", "2026-H0", "2026-H3", "2026-W00", "2026-W54", "2026-W5", "2026-W036",
          "2025-W53", "2026Q3", "2026-X1", "2026-Q3 ", " 2026", "0000", "-026", "ALL", "2026-07-01", "2026-07-01..",
          "..2026-07-01", "2026-07-02..2026-07-01", "2026-02-29..2026-03-01", "2026-07..2026-09",
          "2026-07-01...2026-09-30", "2026-07-01..2026-09-30..2026-10-01"}) {
        const auto read = parsePeriod(id);
        ASSERT_FALSE(read) << id;
        EXPECT_EQ(read.error().code, Errc::Usage) << id;
        std::string quoted{'"'};
        quoted.append(id).push_back('"');
        EXPECT_NE(read.error().detail.find(quoted), std::string::npos) << id;
    }
}

TEST(PreviousPeriod, isWholeAndAlike)
{
    struct Case {
        std::string_view of;
        std::string_view previous;
    };
    constexpr Case kCases[] = {
        {"2026", "2025"},         {"2026-H1", "2025-H2"},   {"2026-H2", "2026-H1"},   {"2026-Q1", "2025-Q4"},
        {"2026-Q3", "2026-Q2"},   {"2026-03", "2026-02"},   {"2026-01", "2025-12"},   {"2026-W01", "2025-W52"},
        {"2021-W01", "2020-W53"}, {"2026-W36", "2026-W35"},
        // 92 days of July to September: the 92 days before; 31 days against 31.
        {"2026-07-01..2026-09-30", "2026-03-31..2026-06-30"},
        {"2026-03-01..2026-03-31", "2026-01-29..2026-02-28"},
        {"2026-09-23..2026-09-23", "2026-09-22..2026-09-22"},
    };
    for (const Case& c : kCases) {
        EXPECT_EQ(periodId(previousPeriod(period(c.of))), c.previous) << c.of;
        EXPECT_EQ(periodId(nextPeriod(period(c.previous))), c.of) << c.previous;
    }
}

TEST(LastYearPeriod, isTheSameDatesAYearEarlier)
{
    struct Case {
        std::string_view of;
        std::string_view earlier;
    };
    constexpr Case kCases[] = {
        {"2026", "2025"},
        {"2026-H2", "2025-H2"},
        {"2026-Q3", "2025-Q3"},
        {"2024-02", "2023-02"},
        {"2025-02", "2024-02"},
        {"2026-W36", "2025-W36"},
        {"2026-W53", "2025-W52"},
        {"2020-W53", "2019-W52"},
        {"2021-W52", "2020-W52"},
        {"2026-07-01..2026-09-30", "2025-07-01..2025-09-30"},
        {"2024-02-29..2024-02-29", "2023-02-28..2023-02-28"},
        {"2024-02-28..2024-02-29", "2023-02-28..2023-02-28"},
        {"2024-02-01..2024-03-01", "2023-02-01..2023-03-01"},
        {"2025-02-01..2025-02-28", "2024-02-01..2024-02-28"},
    };
    for (const Case& c : kCases) {
        EXPECT_EQ(periodId(lastYearPeriod(period(c.of))), c.earlier) << c.of;
    }
}

TEST(PeriodAll, hasNoNeighbours)
{
    const Period all{PeriodKind::All, makeDate(2024, 3, 1), makeDate(2026, 9, 24)};
    EXPECT_EQ(previousPeriod(all).days(), 0);
    EXPECT_EQ(nextPeriod(all).days(), 0);
    EXPECT_EQ(lastYearPeriod(all).days(), 0);
    EXPECT_EQ(periodId(all), "all");
}

TEST(ToDate, endsOnTheAsOfDay)
{
    const Period quarter = period("2026-Q3");
    EXPECT_EQ(span(toDate(quarter, makeDate(2026, 9, 23))), "2026-07-01 2026-09-24");
    EXPECT_EQ(span(toDate(quarter, makeDate(2026, 7, 1))), "2026-07-01 2026-07-02") << "first day";
    EXPECT_EQ(toDate(quarter, makeDate(2026, 9, 30)), quarter) << "last day";
    EXPECT_EQ(toDate(quarter, makeDate(2027, 1, 1)), quarter) << "over";
    EXPECT_EQ(span(toDate(quarter, makeDate(2026, 6, 30))), "2026-07-01 2026-07-01") << "not started";
    EXPECT_EQ(toDate(quarter, makeDate(2026, 8, 1)).kind, PeriodKind::Quarter);
}

struct Window {
    std::string_view whole;
    std::string_view asOf;
    std::string_view window;  ///< first and end of what it is compared with
};

TEST(ComparableWindow, previousToDateHasTheSameNumberOfDays)
{
    constexpr Window kCases[] = {
        {"2026-Q3", "2026-12-31", "2026-04-01 2026-07-01"},  // over: whole against whole, 92 days against 91
        {"2026-Q3", "2026-09-30", "2026-04-01 2026-07-01"},  // its last day: whole
        {"2026-Q3", "2026-09-29", "2026-04-01 2026-07-01"},  // 91 days of 91
        {"2026-Q3", "2026-09-23", "2026-04-01 2026-06-25"},  // 85 days
        {"2026-Q3", "2026-07-01", "2026-04-01 2026-04-02"},
        {"2026-03", "2026-03-30", "2026-02-01 2026-03-01"},  // 30 days: February has only 28
        {"2026-03", "2026-03-10", "2026-02-01 2026-02-11"},
        {"2026", "2026-09-23", "2025-01-01 2025-09-24"},     // 266 days
        {"2025", "2025-03-31", "2024-01-01 2024-03-31"},     // 90 days: 2024 has a 29 February
        {"2026-W36", "2026-09-02", "2026-08-24 2026-08-27"},
        {"2026-W36", "2026-08-30", "2026-08-24 2026-08-24"},  // not started: nothing
        {"2026-09-01..2026-09-30", "2026-09-23", "2026-08-02 2026-08-25"},
    };
    for (const Window& c : kCases) {
        const Period whole = period(c.whole);
        const Period actual = toDate(whole, *parseIso(c.asOf));
        EXPECT_EQ(span(comparableWindow(whole, actual, previousPeriod(whole))), c.window) << c.whole << " " << c.asOf;
    }
}

TEST(LastYearWindow, toDateHasTheSameDates)
{
    constexpr Window kCases[] = {
        {"2026-Q3", "2026-12-31", "2025-07-01 2025-10-01"},
        {"2026-Q3", "2026-09-23", "2025-07-01 2025-09-24"},
        {"2024-Q1", "2024-03-10", "2023-01-01 2023-03-11"},  // 70 days against 69
        {"2025-Q1", "2025-03-10", "2024-01-01 2024-03-11"},  // 69 days against 70
        {"2024", "2024-02-29", "2023-01-01 2023-03-01"},     // 29 February → 28 February
        {"2024-02", "2024-02-28", "2023-02-01 2023-03-01"},
        {"2025-02", "2025-02-28", "2024-02-01 2024-03-01"},  // its last day: whole against whole
        {"2025-02", "2025-02-27", "2024-02-01 2024-02-28"},
        {"2026-W36", "2026-09-02", "2025-09-01 2025-09-04"},
        {"2026-W36", "2026-08-30", "2025-09-01 2025-09-01"},
        {"2026-Q3", "2026-06-30", "2025-07-01 2025-07-01"},  // not started: nothing
        {"2024-02-15..2024-04-14", "2024-03-14", "2023-02-15 2023-03-15"},
        {"2025-03-01..2025-03-31", "2025-02-10", "2024-03-01 2024-03-01"},  // 2024 has a day before it, 2025 not
    };
    for (const Window& c : kCases) {
        const Period whole = period(c.whole);
        const Period actual = toDate(whole, *parseIso(c.asOf));
        EXPECT_EQ(span(lastYearWindow(whole, actual)), c.window) << c.whole << " " << c.asOf;
    }
}

TEST(PartsOf, areTheCalendarPeriodsThatOverlap)
{
    const auto ids = [](const std::vector<Period>& parts) {
        std::string text;
        for (const Period& part : parts) {
            text += periodId(part) + " ";
        }
        return text;
    };
    EXPECT_EQ(ids(monthsOf(period("2026-Q3"))), "2026-07 2026-08 2026-09 ");
    EXPECT_EQ(ids(monthsOf(period("2025-12-31..2026-02-01"))), "2025-12 2026-01 2026-02 ");
    EXPECT_EQ(ids(partsOf(period("2026-09"), PeriodKind::Week)), "2026-W36 2026-W37 2026-W38 2026-W39 2026-W40 ");
    EXPECT_EQ(ids(partsOf(period("2026-H2"), PeriodKind::Quarter)), "2026-Q3 2026-Q4 ");
    EXPECT_EQ(ids(partsOf(period("2026-09-23..2026-09-23"), PeriodKind::Year)), "2026 ");
    EXPECT_EQ(monthsOf(period("2026")).size(), 12U);
    EXPECT_TRUE(monthsOf({PeriodKind::Range, makeDate(2026, 9, 1), makeDate(2026, 9, 1)}).empty());
}

TEST(PeriodContains, isHalfOpen)
{
    const Period month = period("2026-09");
    EXPECT_TRUE(month.contains(makeDate(2026, 9, 1)));
    EXPECT_TRUE(month.contains(makeDate(2026, 9, 30)));
    EXPECT_FALSE(month.contains(makeDate(2026, 10, 1)));
    EXPECT_FALSE(month.contains(makeDate(2026, 8, 31)));
    EXPECT_EQ(month.days(), 30);
}

Period anyCalendarPeriod()
{
    const auto kind = *rc::gen::element(PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter,
                                        PeriodKind::Semester, PeriodKind::Year);
    return periodOf(kind, fromDayNumber(*rc::gen::inRange(-30'000, 60'000)));
}

RC_GTEST_PROP(PeriodProperty, theIdReadsBack, ())
{
    const Period any = anyCalendarPeriod();
    RC_ASSERT(parsePeriod(periodId(any)) == any);
}

RC_GTEST_PROP(PeriodProperty, theNextOfThePreviousIsItself, ())
{
    const Period any = anyCalendarPeriod();
    RC_ASSERT(nextPeriod(previousPeriod(any)) == any);
    RC_ASSERT(previousPeriod(any).end == any.first);
}

RC_GTEST_PROP(PeriodProperty, partsCoverThePeriodWithoutHoles, ())
{
    const Date first = fromDayNumber(*rc::gen::inRange(0, 30'000));
    const Period range{PeriodKind::Range, first, first + days{*rc::gen::inRange(1, 900)}};
    const auto parts = partsOf(range, anyCalendarPeriod().kind);
    RC_ASSERT(parts.front().contains(range.first));
    RC_ASSERT(parts.back().contains(range.end - days{1}));
    for (std::size_t i = 1; i < parts.size(); ++i) {
        RC_ASSERT(parts[i].first == parts[i - 1].end);
    }
}

RC_GTEST_PROP(PeriodProperty, comparisonsStayInsideTheOtherPeriod, ())
{
    const Period whole = anyCalendarPeriod();
    const Period actual = toDate(whole, whole.first + days{*rc::gen::inRange(-5, 400)});
    const Period previous = comparableWindow(whole, actual, previousPeriod(whole));
    RC_ASSERT(previous.first == previousPeriod(whole).first);
    RC_ASSERT(previous.end <= whole.first);
    RC_ASSERT(actual == whole || previous.days() <= actual.days());
    const Period earlier = lastYearWindow(whole, actual);
    RC_ASSERT(earlier.first == lastYearPeriod(whole).first);
    RC_ASSERT(earlier.end <= lastYearPeriod(whole).end);
    RC_ASSERT((earlier.days() == 0) == (actual.days() == 0));
}

}  // namespace
}  // namespace kinerja

// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "kinerja/base/calendar.h"

namespace kinerja {
namespace {

Period parsed(std::string_view id, const FiscalCalendar& calendar)
{
    const auto period = parsePeriod(id, calendar);
    EXPECT_TRUE(period) << id;
    return period.value_or(Period{});
}

TEST(FiscalPeriods, areNamedByTheirEndOrTheirBegin)
{
    // April 2025 to March 2026, as in docs/kpi.md.
    EXPECT_EQ(parsed("FY2026", {4, true}), (Period{PeriodKind::Year, makeDate(2025, 4, 1), makeDate(2026, 4, 1)}));
    EXPECT_EQ(parsed("FY2026", {4, false}), (Period{PeriodKind::Year, makeDate(2026, 4, 1), makeDate(2027, 4, 1)}));
    EXPECT_EQ(parsed("FY2026", {1, true}), parsed("2026", {}));
    EXPECT_EQ(parsed("fy2026-q4", {4, true}), (Period{PeriodKind::Quarter, makeDate(2026, 1, 1), makeDate(2026, 4, 1)}));
    EXPECT_EQ(parsed("FY2026-H2", {7, true}), (Period{PeriodKind::Semester, makeDate(2026, 1, 1), makeDate(2026, 7, 1)}));
}

TEST(FiscalPeriods, otherIdsStayTheCalendars)
{
    EXPECT_EQ(parsed("2026-Q3", {4, true}), *parsePeriod("2026-Q3"));
    EXPECT_EQ(parsed("2026-W36", {4, true, std::chrono::Sunday}), *parsePeriod("2026-W36"));
}

TEST(FiscalPeriods, refuseWhatDoesNotExist)
{
    for (const char* id : {"FY", "FY26", "FY0000", "FY2026-", "FY2026-Q0", "FY2026-Q5", "FY2026-H3", "FY2026-W01", "FY2026-Q12", "FY2026Q1", "FY2026-01"}) {
        EXPECT_FALSE(parsePeriod(id, FiscalCalendar{4, true})) << id;
    }
}

TEST(FiscalPeriods, withoutAnIdOfTheCalendarsHaveTheIdOfARange)
{
    const Period year = parsed("FY2026", {2, true});
    EXPECT_TRUE(isOnlyFiscal(year));
    EXPECT_EQ(periodId(year), "2025-02-01..2026-01-31");
    EXPECT_FALSE(isOnlyFiscal(parsed("FY2026-Q1", {4, true}))) << "the calendar's second quarter";
    EXPECT_FALSE(isOnlyFiscal(*parsePeriod("2026-07-01..2026-08-15")));
}

TEST(FiscalPeriods, areCutIntoTheirOwnQuarters)
{
    const FiscalCalendar february{2, true};
    const auto quarters = partsOf(parsed("FY2026", february), PeriodKind::Quarter, february);
    ASSERT_EQ(quarters.size(), 4U);
    EXPECT_EQ(toIso(quarters[0].first), "2025-02-01");
    EXPECT_EQ(toIso(quarters[3].end), "2026-02-01");
    EXPECT_EQ(fiscalPeriodId(quarters[3], february), "FY2026-Q4");
    EXPECT_EQ(partsOf(*parsePeriod("2026"), PeriodKind::Quarter, february), partsOf(*parsePeriod("2026"), PeriodKind::Quarter));
}

TEST(Weeks, beginOnTheDayThatIsSet)
{
    // August 2026 begins on a Saturday: Sunday weeks begin on 26 July, 2, 9, 16, 23 and 30 August.
    const auto weeks = partsOf(*parsePeriod("2026-08"), PeriodKind::Week, {1, true, std::chrono::Sunday});
    ASSERT_EQ(weeks.size(), 6U);
    EXPECT_EQ(toIso(weeks.front().first), "2026-07-26");
    EXPECT_EQ(toIso(weeks.back().first), "2026-08-30");
    EXPECT_EQ(periodId(weeks.back()), "2026-08-30..2026-09-05");
}

TEST(Hijri, agreesWithKnownDays)
{
    // E. M. Reingold, N. Dershowitz, Calendrical Calculations: 1 Muharram 1 is 19 July 622 (Gregorian); tabular new years
    // after Gent, "The Islamic calendar": 1 Muharram 1400 = 21 November 1979 (civil), 1 Muharram 1445 = 19 July 2023.
    EXPECT_EQ(toIso(fromHijri({1, 1, 1})), "0622-07-19");
    EXPECT_EQ(toIso(fromHijri({1445, 1, 1})), "2023-07-19");
    EXPECT_EQ(toIso(fromHijri({1445, 10, 1})), "2024-04-10") << "Idul Fitri 2024 was celebrated on this day";
    EXPECT_EQ(toHijri(makeDate(2024, 4, 10)), (HijriDay{1445, 10, 1}));
}

}  // namespace
}  // namespace kinerja

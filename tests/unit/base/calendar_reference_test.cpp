// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdio>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "kinerja/base/date.h"
#include "project_folders.h"

namespace kinerja {
namespace {

struct PeriodRow {
    std::string id;
    std::array<std::string, 6> days;  ///< first, end, previous first, end, last year's first, end
};

struct DayRow {
    std::string day;
    int number = 0;
    int isoYear = 0;
    int isoWeek = 0;
    int fiveDays = 0;
    int sixDays = 0;
    std::string nextMonth;
    std::string nextYear;
    std::string thirteenBefore;
    std::array<PeriodRow, 5> periods;  ///< week, month, quarter, semester, year
};

constexpr std::array kKinds{PeriodKind::Week, PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Semester,
                            PeriodKind::Year};

std::string pythonOutput()
{
    const std::string command
        = std::string("'") + KINERJA_PYTHON + "' '" + support::sourceFolder() + "/tests/unit/base/calendar_reference.py'";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe{::popen(command.c_str(), "r"), &::pclose};
    std::string text;
    std::array<char, 65536> block{};
    for (std::size_t count = 1; pipe && count > 0;) {
        count = std::fread(block.data(), 1, block.size(), pipe.get());
        text.append(block.data(), count);
    }
    return text;
}

const std::vector<DayRow>& reference()
{
    static const std::vector<DayRow> kRows = [] {
        std::vector<DayRow> rows;
        std::istringstream text{pythonOutput()};
        DayRow row;
        while (text >> row.day >> row.number >> row.isoYear >> row.isoWeek >> row.fiveDays >> row.sixDays
               >> row.nextMonth >> row.nextYear >> row.thirteenBefore) {
            for (auto& period : row.periods) {
                text >> period.id;
                for (auto& day : period.days) {
                    text >> day;
                }
            }
            rows.push_back(row);
        }
        return rows;
    }();
    return kRows;
}

class CalendarReference : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_EQ(reference().size(), 8036U) << "22 years with 6 leap days"; }
};

TEST_F(CalendarReference, daysAndWeeksAgreeWithPython)
{
    for (const DayRow& row : reference()) {
        const auto day = parseIso(row.day);
        ASSERT_TRUE(day) << row.day;
        ASSERT_EQ(toDayNumber(*day), row.number) << row.day;
        ASSERT_EQ(fromDayNumber(row.number), *day) << row.day;
        ASSERT_EQ(toIso(*day), row.day);
        ASSERT_EQ(fromYmd(toYmd(*day)), day) << row.day;
        ASSERT_EQ(isoWeekOf(*day).year, row.isoYear) << row.day;
        ASSERT_EQ(isoWeekOf(*day).week, row.isoWeek) << row.day;
    }
}

TEST_F(CalendarReference, monthsAreAddedAsPythonDoes)
{
    for (const DayRow& row : reference()) {
        const auto day = parseIso(row.day);
        ASSERT_EQ(toIso(addMonths(*day, 1)), row.nextMonth) << row.day;
        ASSERT_EQ(toIso(addMonths(*day, 12)), row.nextYear) << row.day;
        ASSERT_EQ(toIso(addMonths(*day, -13)), row.thirteenBefore) << row.day;
    }
}

TEST_F(CalendarReference, everyPeriodAndItsNeighboursAgreeWithPython)
{
    for (const DayRow& row : reference()) {
        const auto day = parseIso(row.day);
        for (std::size_t i = 0; i < kKinds.size(); ++i) {
            const Period period = periodOf(kKinds[i], *day);
            const Period before = previousPeriod(period);
            const Period earlier = lastYearPeriod(period);
            ASSERT_EQ(periodId(period), row.periods[i].id) << row.day;
            const std::array<std::string, 6> days{toIso(period.first), toIso(period.end),   toIso(before.first),
                                                  toIso(before.end),   toIso(earlier.first), toIso(earlier.end)};
            ASSERT_EQ(days, row.periods[i].days) << row.day << " in " << row.periods[i].id;
            ASSERT_EQ(parsePeriod(row.periods[i].id), period) << row.day;
            ASSERT_EQ(nextPeriod(before), period) << row.day;
        }
    }
}

TEST_F(CalendarReference, workingDaysAgreeWithPythonFromEveryDayToDaysUpToAYearLater)
{
    const auto& rows = reference();
    const Date origin = *parseIso(rows.front().day);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Date day = *parseIso(rows[i].day);
        ASSERT_EQ(workingDays(origin, day, false), rows[i].fiveDays) << rows[i].day;
        ASSERT_EQ(workingDays(origin, day, true), rows[i].sixDays) << rows[i].day;
        for (const std::size_t span : {1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U, 29U, 30U, 31U, 90U, 91U, 92U, 365U, 366U}) {
            if (span <= i) {
                const Date first = *parseIso(rows[i - span].day);
                ASSERT_EQ(workingDays(first, day, false), rows[i].fiveDays - rows[i - span].fiveDays)
                    << rows[i - span].day << " + " << span;
                ASSERT_EQ(workingDays(first, day, true), rows[i].sixDays - rows[i - span].sixDays)
                    << rows[i - span].day << " + " << span;
            }
        }
    }
}

}  // namespace
}  // namespace kinerja

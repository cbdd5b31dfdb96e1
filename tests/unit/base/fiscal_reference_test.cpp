// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdio>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "kinerja/base/calendar.h"
#include "project_folders.h"

namespace kinerja {
namespace {

/// The rows of calendar_reference.py that begin with this word, without it.
std::vector<std::string> rowsOf(const std::string& word)
{
    static const std::string kOutput = [] {
        const std::string command
            = std::string("'") + KINERJA_PYTHON + "' '" + support::sourceFolder() + "/tests/unit/base/calendar_reference.py' more";
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe{::popen(command.c_str(), "r"), &::pclose};
        std::string text;
        std::array<char, 65536> block{};
        for (std::size_t count = 1; pipe && count > 0;) {
            count = std::fread(block.data(), 1, block.size(), pipe.get());
            text.append(block.data(), count);
        }
        return text;
    }();
    std::vector<std::string> rows;
    std::istringstream text{kOutput};
    for (std::string line; std::getline(text, line);) {
        if (line.starts_with(word + ' ')) {
            rows.push_back(line.substr(word.size() + 1));
        }
    }
    return rows;
}

Date dayFrom(const std::string& text) { return parseIso(text).value_or(Date{}); }

TEST(FiscalReference, everyPeriodOfEveryStartAgreesWithPythonOverTenYears)
{
    constexpr std::array kKinds{PeriodKind::Quarter, PeriodKind::Semester, PeriodKind::Year};
    const auto rows = rowsOf("fiscal");
    ASSERT_EQ(rows.size(), 12U * 2U * 3652U) << "ten years with two leap days, all starts, both names";
    for (const std::string& line : rows) {
        std::istringstream row{line};
        FiscalCalendar calendar;
        std::string text;
        row >> calendar.startMonth >> calendar.isNamedByEnd >> text;
        const Date day = dayFrom(text);
        for (const PeriodKind kind : kKinds) {
            std::string id;
            std::array<std::string, 8> days;
            row >> id;
            for (std::string& one : days) {
                row >> one;
            }
            const Period period = fiscalPeriodOf(kind, day, calendar);
            const Period before = previousPeriod(period);
            const Period earlier = lastYearPeriod(period);
            const Period used = toDate(period, day);
            const std::array<std::string, 8> found{toIso(period.first), toIso(period.end), toIso(before.first), toIso(before.end),
                                                   toIso(earlier.first), toIso(earlier.end),
                                                   toIso(comparableWindow(period, used, before).end),
                                                   toIso(lastYearWindow(period, used).end)};
            ASSERT_EQ(found, days) << line;
            ASSERT_EQ(fiscalPeriodId(period, calendar), id) << line;
            ASSERT_EQ(parsePeriod(id, calendar), period) << line;
            ASSERT_EQ(nextPeriod(before), period) << line;
        }
    }
}

TEST(FiscalReference, weeksOfEveryFirstDayAgreeWithPython)
{
    const auto rows = rowsOf("week");
    ASSERT_EQ(rows.size(), 7U * 3652U);
    for (const std::string& line : rows) {
        std::istringstream row{line};
        unsigned start = 0;
        std::string day, first, earlier;
        row >> start >> day >> first >> earlier;
        FiscalCalendar calendar;
        calendar.weekStart = std::chrono::weekday{(start + 1) % 7};  // python counts from Monday
        const Period week = fiscalPeriodOf(PeriodKind::Week, dayFrom(day), calendar);
        ASSERT_EQ(toIso(week.first), first) << line;
        ASSERT_EQ(week.days(), 7) << line;
        ASSERT_EQ(toIso(lastYearPeriod(week).first), earlier) << line;
    }
}

TEST(FiscalReference, islamicDaysAgreeWithAPlainCount)
{
    const auto rows = rowsOf("hijri");
    ASSERT_GT(rows.size(), 24'000U);
    for (const std::string& line : rows) {
        std::istringstream row{line};
        HijriDay hijri;
        std::string day;
        row >> hijri.year >> hijri.month >> hijri.day >> day;
        ASSERT_EQ(toIso(fromHijri(hijri)), day) << line;
        ASSERT_EQ(toHijri(dayFrom(day)), hijri) << line;
    }
}

TEST(FiscalReference, workingDaysWithHolidaysAgreeWithPython)
{
    std::vector<Date> holidays;
    for (const std::string& line : rowsOf("holiday")) {
        holidays.push_back(dayFrom(line));
    }
    ASSERT_EQ(holidays.size(), 11U) << "one of them twice, two on a weekend";
    const auto rows = rowsOf("work");
    ASSERT_EQ(rows.size(), 2U * 58U * 7U);
    for (const std::string& line : rows) {
        std::istringstream row{line};
        bool six = false;
        std::string first, end;
        int worked = 0;
        row >> six >> first >> end >> worked;
        ASSERT_EQ((WorkCalendar{six, holidays}.workingDays(dayFrom(first), dayFrom(end))), worked) << line;
    }
}

}  // namespace
}  // namespace kinerja

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>

#include "digits.h"
#include "kinerja/base/date.h"

namespace kinerja {

using std::chrono::days;
using std::chrono::year_month_day;

namespace {

constexpr int kMonthsOfYear = 12;

/// How many months a calendar period other than a week has; 0 for the kinds without months of their own.
int monthsPer(PeriodKind kind) noexcept
{
    switch (kind) {
    case PeriodKind::Month:
        return 1;
    case PeriodKind::Quarter:
        return 3;
    case PeriodKind::Semester:
        return 6;
    case PeriodKind::Year:
        return kMonthsOfYear;
    case PeriodKind::Week:
    case PeriodKind::Range:
    case PeriodKind::All:
        break;
    }
    return 0;
}

/// The `number`-th period (from 1) of that kind in the year.
Period monthsPeriod(PeriodKind kind, int year, int number) noexcept
{
    const int length = monthsPer(kind);
    const Date first = addMonths(makeDate(year, 1, 1), (number - 1) * length);
    return {kind, first, addMonths(first, length)};
}

/// Monday of week 1: the week with 4 January (ISO 8601).
Date firstMonday(int isoYear) noexcept
{
    const Date inside = makeDate(isoYear, 1, 4);
    return inside - (std::chrono::weekday{inside} - std::chrono::Monday);
}

Period weekPeriod(int isoYear, int week) noexcept
{
    const Date monday = firstMonday(isoYear) + days{7 * (week - 1)};
    return {PeriodKind::Week, monday, monday + days{7}};
}

int weeksOf(int isoYear) noexcept
{
    return static_cast<int>((firstMonday(isoYear + 1) - firstMonday(isoYear)).count() / 7);
}

Period stepped(const Period& period, int steps) noexcept
{
    switch (period.kind) {
    case PeriodKind::Week:
        return {period.kind, period.first + days{7 * steps}, period.first + days{7 * (steps + 1)}};
    case PeriodKind::Range: {
        const auto shift = (period.end - period.first) * steps;
        return {period.kind, period.first + shift, period.end + shift};
    }
    case PeriodKind::All: {
        const Date edge = steps < 0 ? period.first : period.end;
        return {period.kind, edge, edge};
    }
    case PeriodKind::Month:
    case PeriodKind::Quarter:
    case PeriodKind::Semester:
    case PeriodKind::Year:
        break;
    }
    const int length = monthsPer(period.kind);
    return {period.kind, addMonths(period.first, steps * length), addMonths(period.first, (steps + 1) * length)};
}

std::string padded(int number, int width)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%0*d", width, number);
    return text.data();
}

/// The letter's kind and its largest number in that year.
struct Numbered {
    PeriodKind kind;
    int largest;
};

std::optional<Numbered> numberedKind(char letter, int year) noexcept
{
    switch (letter) {
    case 'H':
    case 'h':
        return Numbered{PeriodKind::Semester, 2};
    case 'Q':
    case 'q':
        return Numbered{PeriodKind::Quarter, 4};
    case 'W':
    case 'w':
        return Numbered{PeriodKind::Week, weeksOf(year)};
    default:
        return std::nullopt;
    }
}

/// What follows "2026-": "09", "Q3", "H1", "W36".
std::optional<Period> parsePartOfYear(int year, std::string_view part) noexcept
{
    if (const auto month = detail::fixedDigits(part)) {
        if (part.size() != 2 || *month < 1 || *month > kMonthsOfYear) {
            return std::nullopt;
        }
        return monthsPeriod(PeriodKind::Month, year, *month);
    }
    if (part.empty()) {
        return std::nullopt;
    }
    const auto numbered = numberedKind(part.front(), year);
    const auto number = detail::fixedDigits(part.substr(1));
    if (!numbered || !number || *number < 1 || *number > numbered->largest) {
        return std::nullopt;
    }
    if (numbered->kind == PeriodKind::Week) {
        return part.size() == 3 ? std::optional{weekPeriod(year, *number)} : std::nullopt;
    }
    return part.size() == 2 ? std::optional{monthsPeriod(numbered->kind, year, *number)} : std::nullopt;
}

std::optional<Period> parseCalendarPeriod(std::string_view id) noexcept
{
    const auto year = detail::fixedDigits(id.substr(0, 4));
    if (id.size() < 4 || !year || *year == 0) {
        return std::nullopt;
    }
    if (id.size() == 4) {
        return monthsPeriod(PeriodKind::Year, *year, 1);
    }
    if (id[4] != '-') {
        return std::nullopt;
    }
    return parsePartOfYear(*year, id.substr(5));
}

std::optional<Period> parseRange(std::string_view first, std::string_view last) noexcept
{
    const auto from = parseIso(first);
    const auto to = parseIso(last);
    if (!from || !to || *to < *from) {
        return std::nullopt;
    }
    return Period{PeriodKind::Range, *from, *to + days{1}};
}

}  // namespace

Result<Period> parsePeriod(std::string_view id)
{
    if (id == "all") {
        return Period{PeriodKind::All, Date{}, Date{}};
    }
    const auto dots = id.find("..");
    const auto period = dots == std::string_view::npos ? parseCalendarPeriod(id)
                                                       : parseRange(id.substr(0, dots), id.substr(dots + 2));
    if (!period) {
        return fail(Errc::Usage, "not a period: \"" + std::string(id)
                        + "\" (2026, 2026-H1, 2026-Q3, 2026-09, 2026-W36, 2026-07-01..2026-09-30, all)");
    }
    return *period;
}

std::string periodId(const Period& period)
{
    const year_month_day first{period.first};
    const int year = static_cast<int>(first.year());
    const int month = static_cast<int>(static_cast<unsigned>(first.month()));
    const bool isSpan = period.kind == PeriodKind::Range || period.kind == PeriodKind::All;
    // A fiscal quarter, or a week that begins on a Sunday, has no id of the calendar's.
    switch (isSpan || periodOf(period.kind, period.first) == period ? period.kind : PeriodKind::Range) {
    case PeriodKind::All:
        return "all";
    case PeriodKind::Range:
        return toIso(period.first) + ".." + toIso(period.end - days{1});
    case PeriodKind::Year:
        return padded(year, 4);
    case PeriodKind::Semester:
        return padded(year, 4) + "-H" + padded((month - 1) / 6 + 1, 1);
    case PeriodKind::Quarter:
        return padded(year, 4) + "-Q" + padded((month - 1) / 3 + 1, 1);
    case PeriodKind::Month:
        return padded(year, 4) + "-" + padded(month, 2);
    case PeriodKind::Week:
        break;
    }
    const IsoWeek week = isoWeekOf(period.first);
    return padded(week.year, 4) + "-W" + padded(week.week, 2);
}

Period periodOf(PeriodKind kind, Date day) noexcept
{
    assert(kind != PeriodKind::Range && kind != PeriodKind::All);
    if (kind == PeriodKind::Week) {
        const Date monday = day - (std::chrono::weekday{day} - std::chrono::Monday);
        return {kind, monday, monday + days{7}};
    }
    const int length = monthsPer(kind);
    if (length == 0) {
        return {kind, day, day + days{1}};
    }
    const year_month_day ymd{day};
    const int month = static_cast<int>(static_cast<unsigned>(ymd.month()));
    return monthsPeriod(kind, static_cast<int>(ymd.year()), (month - 1) / length + 1);
}

Period previousPeriod(const Period& period) noexcept { return stepped(period, -1); }

Period nextPeriod(const Period& period) noexcept { return stepped(period, 1); }

Period lastYearPeriod(const Period& period) noexcept
{
    switch (period.kind) {
    case PeriodKind::Week: {
        // A week that begins on another day is numbered by its middle one, as ISO 8601 numbers by Thursday.
        const IsoWeek week = isoWeekOf(period.first + days{3});
        const Date monday = period.first + days{3} - (std::chrono::weekday{period.first + days{3}} - std::chrono::Monday);
        const Period iso = weekPeriod(week.year - 1, std::min(week.week, weeksOf(week.year - 1)));
        return {period.kind, iso.first + (period.first - monday), iso.end + (period.first - monday)};
    }
    case PeriodKind::Range: {
        const Date first = addMonths(period.first, -kMonthsOfYear);
        const Date last = addMonths(period.end - days{1}, -kMonthsOfYear);
        return {period.kind, first, period.first < period.end ? last + days{1} : first};
    }
    case PeriodKind::All:
        return previousPeriod(period);
    case PeriodKind::Month:
    case PeriodKind::Quarter:
    case PeriodKind::Semester:
    case PeriodKind::Year:
        break;
    }
    return {period.kind, addMonths(period.first, -kMonthsOfYear), addMonths(period.end, -kMonthsOfYear)};
}

Period toDate(const Period& period, Date asOf) noexcept
{
    return {period.kind, period.first, std::clamp(asOf + days{1}, period.first, std::max(period.first, period.end))};
}

Period comparableWindow(const Period& whole, const Period& actual, const Period& other) noexcept
{
    if (actual.first == whole.first && actual.end == whole.end) {
        return other;
    }
    return {other.kind, other.first, std::min(other.first + (actual.end - actual.first), other.end)};
}

Period lastYearWindow(const Period& whole, const Period& actual) noexcept
{
    const Period other = lastYearPeriod(whole);
    const bool cut = actual.first != whole.first || actual.end != whole.end;
    if (!cut || whole.kind == PeriodKind::Week || whole.kind == PeriodKind::All) {
        return comparableWindow(whole, actual, other);
    }
    const Period dates = lastYearPeriod({PeriodKind::Range, actual.first, actual.end});
    return {other.kind, dates.first, dates.end};
}

std::vector<Period> partsOf(const Period& period, PeriodKind kind)
{
    std::vector<Period> parts;
    if (period.end <= period.first) {
        return parts;
    }
    for (Period part = periodOf(kind, period.first); part.first < period.end; part = nextPeriod(part)) {
        parts.push_back(part);
    }
    return parts;
}

std::vector<Period> monthsOf(const Period& period) { return partsOf(period, PeriodKind::Month); }

}  // namespace kinerja

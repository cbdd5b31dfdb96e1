// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/calendar.h"

#include <algorithm>

#include "digits.h"

namespace kinerja {

using std::chrono::days;
using std::chrono::year_month_day;

namespace {

constexpr int kMonthsOfYear = 12;

int monthsOfPart(PeriodKind kind) noexcept
{
    return kind == PeriodKind::Quarter ? 3 : kind == PeriodKind::Semester ? 6 : kind == PeriodKind::Year ? kMonthsOfYear : 0;
}

/// The first day of the fiscal year that contains `day`.
Date yearBegin(Date day, const FiscalCalendar& calendar) noexcept
{
    const year_month_day ymd{day};
    const int year = static_cast<int>(ymd.year());
    const bool isNext = static_cast<unsigned>(ymd.month()) >= calendar.startMonth;
    return makeDate(isNext ? year : year - 1, calendar.startMonth, 1);
}

/// The first day of the fiscal year of that number.
Date firstDayOf(int fiscalYear, const FiscalCalendar& calendar) noexcept
{
    const bool isEarlier = calendar.isNamedByEnd && calendar.startMonth > 1;
    return makeDate(isEarlier ? fiscalYear - 1 : fiscalYear, calendar.startMonth, 1);
}

/// What follows "FY".
std::optional<Period> parseFiscal(std::string_view text, const FiscalCalendar& calendar) noexcept
{
    const auto year = detail::fixedDigits(text.substr(0, 4));
    if (text.size() < 4 || !year || *year < 1) {
        return std::nullopt;
    }
    const Date begin = firstDayOf(*year, calendar);
    if (text.size() == 4) {
        return Period{PeriodKind::Year, begin, addMonths(begin, kMonthsOfYear)};
    }
    if (text.size() != 7 || text[4] != '-') {
        return std::nullopt;
    }
    const bool isQuarter = text[5] == 'Q' || text[5] == 'q';
    const bool isSemester = text[5] == 'H' || text[5] == 'h';
    const int number = text[6] - '0';
    const PeriodKind kind = isQuarter ? PeriodKind::Quarter : PeriodKind::Semester;
    const int length = monthsOfPart(kind);
    if ((!isQuarter && !isSemester) || number < 1 || number > kMonthsOfYear / length) {
        return std::nullopt;
    }
    const Date first = addMonths(begin, (number - 1) * length);
    return Period{kind, first, addMonths(first, length)};
}

}  // namespace

Result<Period> parsePeriod(std::string_view id, const FiscalCalendar& calendar)
{
    if (!id.starts_with("FY") && !id.starts_with("fy")) {
        return parsePeriod(id);
    }
    const auto period = parseFiscal(id.substr(2), calendar);
    return period ? Result<Period>{*period}
                  : fail(Errc::Usage, "not a fiscal period: \"" + std::string(id) + "\" (FY2026, FY2026-H1, FY2026-Q1)");
}

Period fiscalPeriodOf(PeriodKind kind, Date day, const FiscalCalendar& calendar) noexcept
{
    if (kind == PeriodKind::Week) {
        const Date first = day - (std::chrono::weekday{day} - calendar.weekStart);
        return {kind, first, first + days{7}};
    }
    const int length = monthsOfPart(kind);
    if (length == 0) {
        return periodOf(kind, day);
    }
    Period part{kind, yearBegin(day, calendar), {}};
    part.end = addMonths(part.first, length);
    while (part.end <= day) {
        part = {kind, part.end, addMonths(part.end, length)};
    }
    return part;
}

int fiscalYearOf(Date day, const FiscalCalendar& calendar) noexcept
{
    const int begins = static_cast<int>(year_month_day{yearBegin(day, calendar)}.year());
    return calendar.isNamedByEnd && calendar.startMonth > 1 ? begins + 1 : begins;
}

std::string fiscalPeriodId(const Period& period, const FiscalCalendar& calendar)
{
    const int length = monthsOfPart(period.kind);
    if (length == 0 || fiscalPeriodOf(period.kind, period.first, calendar) != period) {
        return periodId(period);
    }
    std::string year = std::to_string(fiscalYearOf(period.first, calendar));
    year.insert(0, year.size() < 4 ? 4 - year.size() : 0, '0');
    if (period.kind == PeriodKind::Year) {
        return "FY" + year;
    }
    int number = 1;
    for (Date at = yearBegin(period.first, calendar); at < period.first; at = addMonths(at, length)) {
        ++number;
    }
    return "FY" + year + (period.kind == PeriodKind::Quarter ? "-Q" : "-H") + std::to_string(number);
}

bool isOnlyFiscal(const Period& period) noexcept
{
    return monthsOfPart(period.kind) > 0 && periodOf(period.kind, period.first) != period;
}

std::vector<Period> partsOf(const Period& period, PeriodKind kind, const FiscalCalendar& calendar)
{
    const bool isFiscal = kind == PeriodKind::Week || (monthsOfPart(kind) > 0 && isOnlyFiscal(period));
    if (!isFiscal) {
        return partsOf(period, kind);
    }
    std::vector<Period> parts;
    for (Period part = fiscalPeriodOf(kind, period.first, calendar); part.first < period.end; part = nextPeriod(part)) {
        parts.push_back(part);
    }
    return period.first < period.end ? parts : std::vector<Period>{};
}

WorkCalendar::WorkCalendar(bool sixDays, std::vector<Date> holidays) : m_sixDays(sixDays), m_holidays(std::move(holidays))
{
    std::erase_if(m_holidays, [sixDays](Date day) { return kinerja::workingDays(day, day + days{1}, sixDays) == 0; });
    std::sort(m_holidays.begin(), m_holidays.end());
    m_holidays.erase(std::unique(m_holidays.begin(), m_holidays.end()), m_holidays.end());
}

bool WorkCalendar::isWorkingDay(Date day) const noexcept { return workingDays(day, day + days{1}) == 1; }

int WorkCalendar::workingDays(Date first, Date end) const noexcept
{
    if (end <= first) {
        return 0;
    }
    const auto from = std::lower_bound(m_holidays.begin(), m_holidays.end(), first);
    const auto to = std::lower_bound(from, m_holidays.end(), end);
    return kinerja::workingDays(first, end, m_sixDays) - static_cast<int>(to - from);
}

}  // namespace kinerja

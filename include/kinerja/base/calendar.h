// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/date.h"

/// How a company cuts its years and which days it works. Ids like "2026-Q3" are always the calendar's.
namespace kinerja {

/// Source: docs/kpi.md#calendars
struct FiscalCalendar {
    unsigned startMonth = 1;                             ///< 1…12
    bool isNamedByEnd = true;                            ///< FY2026 is the one that ends in 2026, else the one that begins in it
    std::chrono::weekday weekStart = std::chrono::Monday;  ///< where `by week` cuts; week ids stay those of ISO 8601

    friend bool operator==(const FiscalCalendar&, const FiscalCalendar&) = default;
};

/// What parsePeriod(id) reads, and "FY2026", "FY2026-H1", "FY2026-Q1".
/// Errors: Usage.
[[nodiscard]] Result<Period> parsePeriod(std::string_view id, const FiscalCalendar& calendar);

/// The fiscal year, half-year or quarter that contains `day`; a week that begins on the calendar's day; a month.
[[nodiscard]] Period fiscalPeriodOf(PeriodKind kind, Date day, const FiscalCalendar& calendar) noexcept;

/// "FY2026-Q1" for fiscal years, half-years and quarters; what periodId() says for all others.
[[nodiscard]] std::string fiscalPeriodId(const Period& period, const FiscalCalendar& calendar);

/// The number of the fiscal year that contains `day`.
[[nodiscard]] int fiscalYearOf(Date day, const FiscalCalendar& calendar) noexcept;

/// Whether the period is cut as only the fiscal calendar does: a year, half-year or quarter without an id of the
/// calendar's.
[[nodiscard]] bool isOnlyFiscal(const Period& period) noexcept;

/// The parts of that kind that overlap the period, oldest first: weeks from the calendar's day on, half-years and
/// quarters of the fiscal year if the period is only fiscal.
[[nodiscard]] std::vector<Period> partsOf(const Period& period, PeriodKind kind, const FiscalCalendar& calendar);

/// Days worked: Monday–Friday or –Saturday, without holidays.
/// Source: docs/kpi.md#calendars
class WorkCalendar {
public:
    WorkCalendar() = default;
    /// `holidays` in any order, repeated or on free weekdays as they come.
    WorkCalendar(bool sixDays, std::vector<Date> holidays);

    [[nodiscard]] bool isWorkingDay(Date day) const noexcept;
    /// In [first, end).
    /// Complexity: O(log holidays).
    [[nodiscard]] int workingDays(Date first, Date end) const noexcept;
    [[nodiscard]] bool hasSixDays() const noexcept { return m_sixDays; }

    friend bool operator==(const WorkCalendar&, const WorkCalendar&) = default;

private:
    bool m_sixDays = false;
    std::vector<Date> m_holidays;  ///< sorted, each once, none on a free weekday
};

/// A day of the tabular Islamic calendar (civil epoch, leap years 2 5 7 10 13 16 18 21 24 26 29 of 30). The days that
/// a country celebrates follow the moon and differ from it by a day or two: an estimate, never a fact.
struct HijriDay {
    int year = 1;
    int month = 1;  ///< 9 Ramadan, 10 Shawwal
    int day = 1;

    friend bool operator==(const HijriDay&, const HijriDay&) = default;
};
[[nodiscard]] Date fromHijri(const HijriDay& day) noexcept;
[[nodiscard]] HijriDay toHijri(Date day) noexcept;

}  // namespace kinerja

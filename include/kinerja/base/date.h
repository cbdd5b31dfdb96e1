// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"

namespace kinerja {

/// A calendar day. No time, no zone.
using Date = std::chrono::sys_days;

/// Days since 1970-01-01.
using DayNumber = std::int32_t;

[[nodiscard]] constexpr DayNumber toDayNumber(Date date) noexcept
{
    return static_cast<DayNumber>(date.time_since_epoch().count());
}
[[nodiscard]] constexpr Date fromDayNumber(DayNumber number) noexcept
{
    return Date{std::chrono::days{number}};
}
[[nodiscard]] constexpr Date makeDate(int year, unsigned month, unsigned day) noexcept
{
    return Date{std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}

/// 20260923, as the store keeps days; readable in the sqlite3 shell.
[[nodiscard]] std::int32_t toYmd(Date date) noexcept;
/// Returns: nullopt for a day that does not exist.
[[nodiscard]] std::optional<Date> fromYmd(std::int32_t ymd) noexcept;

/// "2026-09-23".
[[nodiscard]] std::string toIso(Date date);
/// Only "YYYY-MM-DD" of a day that exists.
[[nodiscard]] std::optional<Date> parseIso(std::string_view text) noexcept;

/// The same day `months` later, at most the last day of that month (31 Jan + 1 = 28 Feb).
[[nodiscard]] Date addMonths(Date date, int months) noexcept;

enum class PeriodKind { Week, Month, Quarter, Semester, Year, Range, All };

/// A half-open span of days [first, end). `All` is filled by the caller with its data's span.
struct Period {
    PeriodKind kind = PeriodKind::Range;
    Date first{};
    Date end{};

    [[nodiscard]] bool contains(Date day) const noexcept { return first <= day && day < end; }
    [[nodiscard]] int days() const noexcept { return static_cast<int>((end - first).count()); }

    friend bool operator==(const Period&, const Period&) = default;
};

/// "2026", "2026-H1", "2026-Q3", "2026-09", "2026-W36", "all", "2026-07-01..2026-09-30" (inclusive).
/// Errors: Usage.
/// Source: docs/cli.md#periods
[[nodiscard]] Result<Period> parsePeriod(std::string_view id);

/// The id that parsePeriod reads; a Range that happens to be a quarter stays a range.
[[nodiscard]] std::string periodId(const Period& period);

/// The calendar period of that kind (not Range or All) that contains `day`.
[[nodiscard]] Period periodOf(PeriodKind kind, Date day) noexcept;

/// The whole period before: calendar kinds step by the calendar, a range by its own length; `All` has none (empty).
/// Source: docs/kpi.md, rule 4
[[nodiscard]] Period previousPeriod(const Period& period) noexcept;
[[nodiscard]] Period nextPeriod(const Period& period) noexcept;

/// The same calendar dates one year earlier (29 Feb → 28 Feb; ISO week → same number, W53 → W52).
/// Source: docs/kpi.md, rule 4
[[nodiscard]] Period lastYearPeriod(const Period& period) noexcept;

/// The part of `period` up to and including `asOf`: empty when it has not started.
[[nodiscard]] Period toDate(const Period& period, Date asOf) noexcept;

/// What `actual` (a period, cut at the as-of day or whole) is compared with. To date, a calendar period is
/// compared with the same number of days from the other's start, at most to its end.
/// Source: docs/kpi.md, rule 4 (`previous`)
[[nodiscard]] Period comparableWindow(const Period& whole, const Period& actual, const Period& other) noexcept;

/// What `actual` is compared with for `last-year`: whole periods with lastYearPeriod(whole), to date the same
/// calendar dates one year earlier (29 Feb → 28 Feb); a week to date the same number of days.
/// Source: docs/kpi.md, rule 4 (`last-year`)
[[nodiscard]] Period lastYearWindow(const Period& whole, const Period& actual) noexcept;

/// The months that overlap the period, oldest first.
[[nodiscard]] std::vector<Period> monthsOf(const Period& period);
/// The calendar periods of `kind` that overlap the period, oldest first (whole ones).
[[nodiscard]] std::vector<Period> partsOf(const Period& period, PeriodKind kind);

struct IsoWeek {
    int year = 0;  ///< the ISO week-year
    int week = 0;  ///< 1…53
};
[[nodiscard]] IsoWeek isoWeekOf(Date day) noexcept;

/// Monday–Friday, or Monday–Saturday when `sixDays`, in [first, end).
[[nodiscard]] int workingDays(Date first, Date end, bool sixDays) noexcept;

}  // namespace kinerja

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/calendar.h"

namespace kinerja {
namespace {

/// 1 Muharram 1 of the civil tabular calendar: 16 July 622 (Julian), 19 July 622 (Gregorian).
constexpr Date kEpoch = makeDate(622, 7, 19);

/// Days before the year: 354 each, and a leap day in 11 of 30 years.
std::int64_t daysBeforeYear(int year) noexcept
{
    return std::int64_t{year - 1} * 354 + (3 + 11 * std::int64_t{year}) / 30;
}

/// Months have 30 and 29 days by turns; the twelfth has 30 in leap years.
int daysBeforeMonth(int month) noexcept { return 29 * (month - 1) + month / 2; }

}  // namespace

Date fromHijri(const HijriDay& day) noexcept
{
    return kEpoch + std::chrono::days{daysBeforeYear(day.year) + daysBeforeMonth(day.month) + day.day - 1};
}

HijriDay toHijri(Date day) noexcept
{
    const std::int64_t since = (day - kEpoch).count();
    int year = static_cast<int>((30 * since + 10646) / 10631);
    while (daysBeforeYear(year + 1) <= since) {
        ++year;
    }
    while (daysBeforeYear(year) > since) {
        --year;
    }
    const auto ofYear = static_cast<int>(since - daysBeforeYear(year));
    int month = 12;
    while (daysBeforeMonth(month) > ofYear) {
        --month;
    }
    return {year, month, ofYear - daysBeforeMonth(month) + 1};
}

}  // namespace kinerja

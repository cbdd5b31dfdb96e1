// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "kinerja/base/date.h"
#include "kinerja/ingest/options.h"

namespace kinerja::ingest {

/// Years of two digits below this one are 20xx, the others 19xx.
inline constexpr int kTwoDigitPivot = 70;

/// What a cell can be as a date, in each order.
struct DateText {
    std::array<std::optional<Date>, 4> as;  ///< by DateOrder; "2026-04-03" is that day in the two that begin with the year
    bool twoDigitYear = false;
    bool monthIsNamed = false;  ///< "3 Mei 2026": the order is no question

    [[nodiscard]] std::optional<Date> in(DateOrder order) const noexcept
    {
        return as[static_cast<std::size_t>(order)];
    }
};

/// "2026-04-03", "03/04/26", "3 Apr 2026", "April 3, 2026", "20260403", "2026-04-03T10:00:00+07:00"; a time behind
/// the date is cut off, and so is its zone (the day as written counts). Years 1900 to 2199.
/// Returns: nullopt when it is a date in no order.
[[nodiscard]] std::optional<DateText> parseDate(std::string_view cell) noexcept;

/// A day number of a spreadsheet ("45000", "45000.75" with a time): 20000 … 80000 counted from 30 December 1899.
/// Only a column that is known to hold dates may be asked.
[[nodiscard]] std::optional<Date> parseSerial(std::string_view cell) noexcept;

/// Seconds ("1774000265") or milliseconds ("1774000265123") since 1 January 1970, of 9 September 2001 … 17 March 2030: the day in UTC.
/// Only a column of nothing else that is known to hold dates may be asked.
[[nodiscard]] std::optional<Date> parseEpoch(std::string_view cell) noexcept;

/// The year stands first with four digits: whatever the order of other dates, this one has it there.
[[nodiscard]] bool isYearFirst(const DateText& date) noexcept;

/// The day with day and month swapped, nullopt if there is none such.
[[nodiscard]] std::optional<Date> withDayAndMonthSwapped(Date day) noexcept;

/// 1…12 for an Indonesian or English month name or its short form in any case; 0 for anything else.
[[nodiscard]] unsigned monthOf(std::string_view word) noexcept;

}  // namespace kinerja::ingest

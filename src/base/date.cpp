// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/date.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "digits.h"

namespace kinerja {

using std::chrono::days;
using std::chrono::year_month_day;

std::int32_t toYmd(Date date) noexcept
{
    const year_month_day ymd{date};
    return static_cast<int>(ymd.year()) * 10'000 + static_cast<std::int32_t>(static_cast<unsigned>(ymd.month())) * 100
        + static_cast<std::int32_t>(static_cast<unsigned>(ymd.day()));
}

std::optional<Date> fromYmd(std::int32_t ymd) noexcept
{
    if (ymd < 1'01'01 || ymd > 9999'12'31) {
        return std::nullopt;
    }
    const year_month_day parts{std::chrono::year{ymd / 10'000},
                               std::chrono::month{static_cast<unsigned>(ymd / 100 % 100)},
                               std::chrono::day{static_cast<unsigned>(ymd % 100)}};
    if (!parts.ok()) {
        return std::nullopt;
    }
    return Date{parts};
}

std::string toIso(Date date)
{
    const year_month_day ymd{date};
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                                     static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
    return std::string(text.data(), static_cast<std::size_t>(length));
}

std::optional<Date> parseIso(std::string_view text) noexcept
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = detail::fixedDigits(text.substr(0, 4));
    const auto month = detail::fixedDigits(text.substr(5, 2));
    const auto day = detail::fixedDigits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    return fromYmd(*year * 10'000 + *month * 100 + *day);
}

Date addMonths(Date date, int months) noexcept
{
    const year_month_day from{date};
    const auto month = std::chrono::year_month{from.year(), from.month()} + std::chrono::months{months};
    const auto last = (month / std::chrono::last).day();
    return Date{month / std::min(from.day(), last)};
}

IsoWeek isoWeekOf(Date day) noexcept
{
    // A week belongs to the year of its Thursday (ISO 8601).
    const auto fromMonday = std::chrono::weekday{day} - std::chrono::Monday;
    const Date thursday = day - fromMonday + days{3};
    const auto year = year_month_day{thursday}.year();
    const auto dayOfYear = (thursday - Date{year / std::chrono::January / 1}).count();
    return {static_cast<int>(year), static_cast<int>(dayOfYear / 7) + 1};
}

int workingDays(Date first, Date end, bool sixDays) noexcept
{
    if (end <= first) {
        return 0;
    }
    const int perWeek = sixDays ? 6 : 5;
    const int span = static_cast<int>((end - first).count());
    const int weekday = static_cast<int>((std::chrono::weekday{first} - std::chrono::Monday).count());
    int worked = span / 7 * perWeek;
    for (int i = 0; i < span % 7; ++i) {
        worked += (weekday + i) % 7 < perWeek ? 1 : 0;
    }
    return worked;
}

}  // namespace kinerja

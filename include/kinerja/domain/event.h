// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kinerja/base/date.h"

namespace kinerja::domain {

/// What an event of the calendar can be; a closed list. Source: docs/kpi.md#calendars
enum class EventKind : std::uint8_t {
    NationalHoliday,
    CollectiveLeave,  ///< cuti bersama
    Ramadan,
    IdulFitri,
    Campaign,
    PriceChange,
    Competitor,
    Market,
    Supply,
    People,
};
inline constexpr std::size_t kEventKindCount = 10;

/// "national-holiday", "collective-leave" …: the words of the command line and of the store.
[[nodiscard]] std::string_view eventKindId(EventKind kind) noexcept;
[[nodiscard]] std::optional<EventKind> parseEventKind(std::string_view id) noexcept;

/// Whether nobody works on its days.
[[nodiscard]] constexpr bool isHoliday(EventKind kind) noexcept
{
    return kind == EventKind::NationalHoliday || kind == EventKind::CollectiveLeave;
}

/// An event as figures see it: of the store, or computed from the Islamic calendar.
struct Event {
    Date first{};
    Date end{};                     ///< first day after it
    std::optional<EventKind> kind;  ///< nullopt: the file did not say
    std::string name;
    bool isEstimate = false;        ///< computed; nobody has confirmed it

    friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace kinerja::domain

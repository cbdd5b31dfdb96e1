// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/domain/event.h"
#include "kinerja/services/workspace.h"

/// The calendar of events: holidays that nobody works on, and what explains figures.
namespace kinerja::services {

/// The stored events that touch the period, by first day; for `all`, all of them. Ramadan and Idul Fitri of years for
/// which no stored event names them are added as the tabular Islamic calendar has them, marked as estimates (only
/// within a bounded period).
/// Source: docs/kpi.md#calendars
[[nodiscard]] std::vector<domain::Event> eventsIn(const Workspace& workspace, const Period& period);

/// The days of national holidays and collective leave.
[[nodiscard]] std::vector<Date> holidaysOf(std::span<const domain::Event> events);

/// What a comparison by event lines up: the event nearest to a period, and the one a year earlier.
struct EventPair {
    domain::Event now;
    domain::Event before;

    [[nodiscard]] int daysBetween() const noexcept { return static_cast<int>((now.first - before.first).count()); }
};

/// `event` is a kind or a name. The event of the period is the first one in it, else the nearest to it; the one before is the
/// latest that begins at least half a year earlier.
/// Returns: nullopt if there are no two of them.
[[nodiscard]] std::optional<EventPair> eventPair(std::span<const domain::Event> stored, const std::string& event, const Period& period);

}  // namespace kinerja::services

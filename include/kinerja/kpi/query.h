// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/base/date.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/plan.h"

namespace kinerja::kpi {

/// Only records whose value in this dimension is one of `keys` (OR inside, AND between filters).
struct Filter {
    domain::Dimension dimension = domain::Dimension::Rep;
    std::vector<std::string> keys;  ///< group keys: id, else name; "" = records without a value

    friend bool operator==(const Filter&, const Filter&) = default;
};

/// Shifted: the same days `Query::shiftDays` earlier, so that an event stands beside itself. Baseline: each figure beside its own
/// (docs/kpi.md#plan), which services put in the place of last year's; evaluate() is asked for LastYear.
enum class Compare { None, Previous, LastYear, Shifted, Baseline };

enum class TimeGrain { Week, Month, Quarter };

/// Everything one screen wants to know. One evaluate() answers it in one pass.
struct Query {
    Period period;
    Date asOf{};
    Compare compare = Compare::None;
    std::vector<Filter> filters;
    std::vector<domain::Dimension> groups;   ///< each: figures by value, current and compared window
    std::optional<TimeGrain> series;         ///< figures per part of the period (whole calendar parts, cut to the period)
    FiscalCalendar calendar;                 ///< how the series is cut
    int shiftDays = 0;                       ///< of Compare::Shifted
    int trailingMonths = 0;                  ///< figures of the n calendar months up to the one with the window's
                                             ///< last day, and of the same months one year earlier

    friend bool operator==(const Query&, const Query&) = default;
};

/// One canonical JSON text: equal queries give equal bytes. Frozen figures, views and `--prove` store it.
[[nodiscard]] std::string toJson(const Query& query);
/// Errors: InvalidInput.
[[nodiscard]] Result<Query> queryFromJson(std::string_view text);

}  // namespace kinerja::kpi

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/base/date.h"
#include "kinerja/domain/plan.h"

namespace kinerja::ingest {

/// A column that is named by a period: "2026-01", "Jan 2026", "Target Jan-26", "Q1 2026", or by a month alone.
struct PeriodColumn {
    std::size_t column = 0;
    std::optional<Period> period;  ///< nullopt: of a month without its year
    unsigned month = 0;            ///< 1 … 12 then
};

/// The month that begins on the day: a workbook's cell "Jan-26" is "2026-01-01". Of days that are written in but one way.
[[nodiscard]] std::optional<Period> monthOfFirstDay(std::string_view text);

/// What the name of a column says of a period.
[[nodiscard]] std::optional<PeriodColumn> periodColumn(std::string_view header, std::size_t column, const FiscalCalendar& calendar);

/// "Jan 2026 Minimum" and "Stretch Jan 2026": the level, and the name without it. Without a word for a level it is the target itself.
[[nodiscard]] std::pair<domain::TargetLevel, std::string_view> levelInName(std::string_view header);

/// Years from 1900 to 2199 that stand in a text, each once.
[[nodiscard]] std::vector<int> yearsIn(std::string_view text);

}  // namespace kinerja::ingest

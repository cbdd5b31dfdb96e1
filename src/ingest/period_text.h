// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "kinerja/base/calendar.h"
#include "kinerja/base/date.h"

namespace kinerja::ingest {

/// A target's period as people write it: "2026-Q3", "Q3 2026", "TW3 2026", "2026-09", "09/2026", "Sep 2026", "Sep-26",
/// "H1 2026", "Semester I 2026", "1Q26", "Q1'26", "202601", "2026M01", "Jan–Mar 2026", "2026", "2026-07-01..2026-09-30";
/// of the company's fiscal year "FY2026", "FY2026-Q1", "FY 2026 Q1".
[[nodiscard]] std::optional<Period> parsePeriodText(std::string_view cell, const FiscalCalendar& calendar);

/// The month, quarter or year that begins on `start`; where none begins there, the span of that length from it.
[[nodiscard]] Period periodFrom(Date start, PeriodKind kind);

}  // namespace kinerja::ingest

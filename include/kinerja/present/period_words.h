// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "kinerja/base/calendar.h"
#include "kinerja/present/format.h"

namespace kinerja::present {

/// "FY2026" for what only the fiscal calendar cuts so, "Q2 2025 (FY2026-Q1)" for what both do, else Format::period().
[[nodiscard]] QString shortPeriodName(const Period& period, const FiscalCalendar& calendar, const Format& format);
/// The same with the months of a fiscal one: "FY2026 (Apr 2025 – Mar 2026)".
[[nodiscard]] QString periodName(const Period& period, const FiscalCalendar& calendar, const Format& format);

/// The months of a period without its name: "Apr 2025 – Mar 2026", "Apr–Jun 2025".
[[nodiscard]] QString monthRange(const Period& period, const Format& format);

}  // namespace kinerja::present

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/base/result.h"
#include "kinerja/kpi/facts.h"
#include "kinerja/kpi/query.h"
#include "kinerja/services/kpi_table.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// Whether the KPI's own records begin before the period or in its first ten days: else its figure is a part's.
[[nodiscard]] bool reachesBack(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period) noexcept;

/// Whether the period is complete for the KPI: over at the as-of day, and wholly in the KPI's own records. These reach back to it, and
/// it is known to its end, but for a few days on which there may have been none.
/// Source: docs/kpi.md#complete
[[nodiscard]] bool isComplete(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period, Date asOf, const WorkCalendar& work) noexcept;

/// The last four complete periods of the kind before `period`, oldest first.
/// Returns: empty where the KPI's records don't reach back to the first of them.
[[nodiscard]] std::vector<Period> fourBefore(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period, Date asOf, const WorkCalendar& work);

/// A sum of four periods as the mean of them; a ratio over all of them stays what it is.
[[nodiscard]] kpi::Figure meanOfFour(kpi::Figure figure, bool isSum);

/// The rows, which are compared with the year before, are compared with their baselines instead: what was frozen when a target
/// of exactly this KPI, scope and period was approved; else the year before if it is known and has a value; else the mean of
/// the last four complete periods. In a period to date the four are cut like it; a frozen sum is of a whole period and gets no change.
/// Source: docs/kpi.md#plan
[[nodiscard]] Status putBaselines(Workspace& workspace, const kpi::Query& query, KpiTable& table);
/// Of one part in time with this window.
[[nodiscard]] Status putBaselines(Workspace& workspace, const kpi::Query& query, const kpi::Window& window, KpiGroup& group);

/// What the window and the groups of an answer to the view's query stand beside, as the view says: their baselines, else the compared window,
/// without figures whose records begin too late for it (leaveOutUnrecorded()). A figure that its baseline is not like has none.
/// Returns: of baselines, by KpiId, where the window's are from; else empty.
[[nodiscard]] Result<std::vector<RowBaseline>> putComparison(Workspace& workspace, const ViewState& view, const kpi::Query& query, kpi::Answer& answer);

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/kpi/query.h"
#include "kinerja/services/kpi_table.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// Adds the groups without a record in the answer's windows that have a baseline of these KPIs: records in the four periods, where their mean
/// stands there, or a frozen one. What was sold before and no longer is a loss, and the parts add up to the whole.
[[nodiscard]] Status addBaselineGroups(Workspace& workspace, const kpi::Query& query, const std::vector<kpi::KpiId>& kpis, kpi::Answer& answer);

/// The rows, which are compared with the year before, are compared with their baselines instead: what was frozen when a target
/// of exactly this KPI, scope and period was approved; else the year before if it is known and has a value; else the mean of
/// the last four complete periods. In a period to date the four are cut like it; a frozen sum is of a whole period and gets no change.
/// Source: docs/kpi.md#plan
[[nodiscard]] Status putBaselines(Workspace& workspace, const kpi::Query& query, KpiTable& table);
/// Of one part in time with this window.
[[nodiscard]] Status putBaselines(Workspace& workspace, const kpi::Query& query, const kpi::Window& window, KpiGroup& group);

/// What the window and the groups of an answer to the view's query stand beside, as the view says: their baselines, else the compared window,
/// without figures whose records begin too late for it (leaveOutUnrecorded()). A figure that its baseline is not like has none. Groups
/// that have a baseline alone are added (addBaselineGroups()).
/// Returns: of baselines, by KpiId, where the window's are from; else empty.
[[nodiscard]] Result<std::vector<RowBaseline>> putComparison(Workspace& workspace, const ViewState& view, const kpi::Query& query, kpi::Answer& answer);

}  // namespace kinerja::services

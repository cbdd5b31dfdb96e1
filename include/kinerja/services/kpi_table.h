// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/targets.h"
#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// One value with target and comparison, as `kinerja-cli kpi` prints it.
struct KpiRow {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    kpi::Figure current;
    kpi::Figure compared;
    kpi::Change change;
    kpi::Progress progress;
};

struct KpiGroup {
    std::string key;
    std::string label;
    std::vector<KpiRow> values;
};

struct KpiTable {
    kpi::Window window;
    std::optional<kpi::Window> comparedWindow;
    Date asOf{};
    std::string currency;
    std::vector<KpiRow> values;
    std::string by;                ///< "" = ungrouped, else "month", "rep" …
    std::vector<KpiGroup> groups;  ///< time in order, empty ones included; others by the first KPI descending, then key
    bool revenueFromLeads = false;
    double loadMs = 0.0;
    double evaluateMs = 0.0;
};

struct KpiTableRequest {
    ViewState view;
    std::vector<kpi::KpiId> kpis;                 ///< empty = all, in definition order
    std::optional<domain::Dimension> byDimension;
    std::optional<kpi::TimeGrain> byTime;
    bool compareTarget = true;
};

/// Errors: Usage.
[[nodiscard]] Result<KpiTable> kpiTable(Workspace& workspace, const KpiTableRequest& request);

}  // namespace kinerja::services

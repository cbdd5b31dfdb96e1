// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/targets.h"
#include "kinerja/services/events.h"
#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// Where a baseline's value is from.
enum class BaselineFrom : std::uint8_t { Nothing, YearBefore, MeanOfFour, Frozen };
/// "year-before", "mean-of-four", "frozen"; "" for nothing.
[[nodiscard]] std::string_view baselineFromId(BaselineFrom from) noexcept;

struct RowBaseline {
    BaselineFrom from = BaselineFrom::Nothing;
    std::string first{};  ///< ISO, inclusive; "" without a baseline
    std::string last{};
    bool isUnlike = false;    ///< of whole periods, beside days that are not: no change is told from it
};

/// One value with target and comparison, as `kinerja-cli kpi` prints it.
struct KpiRow {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    kpi::Figure current;
    kpi::Figure compared;
    kpi::Change change;
    kpi::Progress progress;
    std::optional<RowBaseline> baseline{};  ///< of a comparison with the baseline: what `compared` is
    bool isYoung = false;                   ///< a cohort that still moves (kpi::isYoungCohort())
};

struct KpiGroup {
    std::string key;
    std::string label;
    std::vector<KpiRow> values;
    std::optional<kpi::Window> comparedWindow{};
    std::optional<kpi::Window> window{};          ///< of a part in time; nullopt: the table's
};

struct KpiTable {
    std::string id;                ///< of the period, as it was asked for
    kpi::Window window;
    std::optional<kpi::Window> comparedWindow;
    Date asOf{};
    std::string currency;
    std::vector<KpiRow> values;
    std::string by;                ///< "" = ungrouped, else "month", "rep", "event-week" …
    std::optional<EventPair> event;
    std::vector<KpiGroup> groups;  ///< time in order, empty ones included; others by the first KPI descending, then key
    kpi::Figures counts;           ///< of the window: also what is left out, and what may still change
    bool revenueFromLeads = false;
    std::int64_t convertedLines = 0;  ///< of the window, whose amounts a rate turned into `currency`
    std::int64_t convertedLeads = 0;
    std::string marketSource;         ///< of the market share
    double loadMs = 0.0;
    double evaluateMs = 0.0;
};

struct KpiTableRequest {
    ViewState view;
    std::vector<kpi::KpiId> kpis;                 ///< empty = all, in definition order
    std::optional<domain::Dimension> byDimension;
    std::optional<kpi::TimeGrain> byTime;
    bool compareTarget = true;
    std::optional<EventPair> event;               ///< lines up Compare::Shifted, which has its daysBetween()
    bool byEventWeek = false;                     ///< groups "-2", "-1", "0" …: week 0 begins with the event; needs `event`
};

/// Errors: Usage.
[[nodiscard]] Result<KpiTable> kpiTable(Workspace& workspace, const KpiTableRequest& request);

}  // namespace kinerja::services

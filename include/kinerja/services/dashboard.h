// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinerja/domain/event.h"
#include "kinerja/insight/findings.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/targets.h"
#include "kinerja/services/kpi_table.h"
#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// One KPI of a window with everything a card shows.
struct KpiPanel {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    kpi::Figure current;
    kpi::Figure compared;
    kpi::Change change;
    kpi::Progress progress;
    std::vector<std::optional<double>> trail;  ///< 13 months, oldest first; nullopt = no value
    bool immatureCohort = false;               ///< conversion: more than 20 % of the leads are still open
    std::optional<RowBaseline> baseline{};     ///< of a comparison with the baseline: what `compared` is
};

/// One calendar month of the revenue chart.
struct MonthFigures {
    Period month;
    bool running = false;       ///< the as-of day lies inside
    kpi::Figure actual;
    kpi::Figure lastYear;
    std::optional<kpi::TargetValue> target;    ///< of the whole month
    std::optional<Int128> gap;  ///< actual − target (running month: − expected to date)
    kpi::Figure newCustomers;
    kpi::Figure returningCustomers;
    kpi::Figure csat;           ///< with n
};

/// One value of a dimension, with its target.
struct MemberFigures {
    std::string key;    ///< "" = without a value
    std::string label;
    domain::Membership membership = domain::Membership::Mine;  ///< people only
    kpi::Figures current;
    kpi::Figures compared;
    kpi::Progress revenue;
    kpi::Change revenueChange;
    bool outside = false;  ///< hidden by the filter on its own dimension: shown faded, counts nowhere (addOutside)
};

/// What the data page and the status bar say about the store.
struct StoreStatus {
    std::int64_t records = 0;     ///< lines + leads + answers
    std::int64_t lines = 0;
    std::int64_t leads = 0;
    std::int64_t answers = 0;
    std::optional<Date> firstDay;
    std::optional<Date> lastDay;
    std::optional<Date> firstSalesDay;  ///< before it nobody is known as a customer
    std::string currency;
    std::string company;
    bool isSample = false;
    bool isReadOnly = false;
};
[[nodiscard]] StoreStatus storeStatus(const Workspace& workspace);

/// Every figure of the dashboard, from one evaluate().
struct DashboardFigures {
    ViewState view;
    kpi::Answer answer;
    std::vector<KpiPanel> cards;         ///< revenue, new customers, conversion, AOV, satisfaction first; then all others
    std::vector<MonthFigures> months;    ///< 13 up to the window's last month
    std::vector<domain::Event> events;   ///< that touch these months, by first day; estimates marked
    std::vector<domain::Action> started; ///< actions that began in these months, by start
    std::vector<MemberFigures> people;   ///< my team, by name
    std::vector<MemberFigures> others;   ///< the rest, so that sums are whole
    std::vector<MemberFigures> regions;  ///< by revenue, descending
    std::vector<MemberFigures> products; ///< by revenue, descending; all
    std::vector<MemberFigures> channels;
    std::vector<insight::Finding> praise;
    std::vector<insight::Finding> attention;
    StoreStatus status;
};

/// Errors: Usage. Threads: reads only.
[[nodiscard]] Result<DashboardFigures> dashboard(Workspace& workspace, const ViewState& view);

/// Adds those people, regions and products that only the filter on their own dimension hides, in their places and marked
/// as outside: a chart fades them, so that what was clicked stays where it is and others can be clicked.
/// Errors: Usage. Threads: reads only.
[[nodiscard]] Status addOutside(Workspace& workspace, DashboardFigures& figures);

/// The period a store opens on: the quarter of the as-of day.
[[nodiscard]] ViewState openingView(const Workspace& workspace, Date today);

/// Keys and labels a filter on this dimension can take.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> filterValues(const Workspace& workspace,
                                                                            domain::Dimension dimension);

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/services/workspace.h"
#include "kinerja/store/targets.h"

/// Targets as they are planned: proposed from own history, split over months, checked against their parts, approved and
/// then changed only with a reason.
/// Source: docs/kpi.md#targets
namespace kinerja::services {

// --- approved and locked ---------------------------------------------------------------------------------
struct PlannedTarget {
    domain::Target target;
    std::vector<store::Agreement> agreements;  ///< empty: a draft. The first is the approval, the others are changes

    bool isInConflict = false;                 ///< merged names have one each for the same days: none of them counts

    [[nodiscard]] bool isApproved() const noexcept { return !agreements.empty(); }
};
/// "draft", "approved", "changed".
[[nodiscard]] std::string_view planStatusId(const PlannedTarget& target) noexcept;

/// Which targets: those whose periods lie in `period`, of one KPI or all, of one scope or all, of one level or all.
struct TargetChoice {
    Period period;                            ///< kind All: of all periods
    std::string kpi{};                        ///< "" = all
    std::optional<domain::Dimension> scope{}; ///< with a value
    std::string scopeValue{};
    std::string pairCategory{};               ///< "" = those of no pair
    std::optional<domain::TargetLevel> level{};
};
/// In the order of listTargets().
[[nodiscard]] Result<std::vector<PlannedTarget>> listPlannedTargets(Workspace& workspace, const TargetChoice& choice = {{PeriodKind::All, {}, {}}});

/// Approves the drafts among them and freezes each one's baseline: the KPI in the same period a year before, else the mean
/// of the last four complete periods of the kind (sums: of their values; ratios: over all of them together), as known up to `asOf`.
/// Returns: the targets that were approved now. Errors: NotFound (no draft), ReadOnly.
[[nodiscard]] Result<std::vector<domain::Target>> approveTargets(Workspace& workspace, const TargetChoice& choice, Date asOf);

/// Changes an approved target; the history keeps the reason. A draft is set as by setTarget().
/// Errors: InvalidInput (no reason, no target), ReadOnly.
[[nodiscard]] Result<EditReceipt> changeTarget(Workspace& workspace, const domain::Target& target, const std::string& reason, Date asOf);

// --- months of a year ------------------------------------------------------------------------------------
enum class SplitBy { Equal, LastYear };

/// The months of a target's period, which add up to it exactly (largest remainder; in whole major units if it is whole, in
/// whole pieces for counts). LastYear: in proportion to the same months a year before, which must be over on `today`,
/// with records of its own kind up to their last ten days (`asOf`: the last day that counts). Ratios: the same value in each month.
/// Errors: InvalidInput (the period is no quarter, half-year or year; a count with a fraction; less than its pieces),
///         Conflict (last year is not over, or has no positive month).
[[nodiscard]] Result<std::vector<domain::Target>> splitTarget(Workspace& workspace, const domain::Target& target, SplitBy by, Date asOf, Date today);

// --- parts against the whole -----------------------------------------------------------------------------
struct RollUp {
    std::string_view by;               ///< "month" or a dimension: "rep" …
    Raw4 sum = 0;                      ///< ratios: the mean weighed by last year's denominators
    Raw4 difference = 0;               ///< sum − the target
    int parts = 0;
    std::vector<std::string> missing;  ///< months, or values with records in the period or a year before it, without a target; of the values in order
    bool isWeighed = false;            ///< a mean

    friend bool operator==(const RollUp&, const RollUp&) = default;
};
struct RollUpCheck {
    std::optional<Raw4> target;  ///< the one set for exactly this scope and period
    std::vector<domain::Target> conflicts;  ///< of its KPI, level and days, those that merged names have beside each other
    std::vector<RollUp> rollUps; ///< only those that have parts; without a target the difference is the sum
};
/// Compares the target of a KPI, period and scope with the sum of its months and, for the whole team, of each dimension's; for
/// a person and a category, of their pairs.
[[nodiscard]] Result<RollUpCheck> checkRollUp(Workspace& workspace, const domain::Target& target, Date asOf);

// --- from own history ------------------------------------------------------------------------------------
struct TargetProposal {
    std::vector<std::pair<Period, kpi::Figure>> history;  ///< the comparable periods that have a value, oldest first
    std::optional<double> season;     ///< the period's part of an average one in complete earlier years; nullopt: not known
    std::optional<int> seasonYears;   ///< complete earlier years, at most three: from fewer than two no season is learned; of a ratio or a year nullopt
    std::optional<Raw4> minimum;      ///< the median (of what has no season) × season
    std::optional<Raw4> target;       ///< the upper quartile: 75 % of the periods were below (down is good: above)
    std::optional<Raw4> stretch;      ///< 90 %
};
/// From the last complete periods of the same kind: 12 months, 8 quarters, 6 half-years, 5 years, up to `asOf`. Quantiles as
/// R's type 7. Money in whole major units, counts whole.
/// Returns: no levels from fewer than three periods. Errors: InvalidInput (a week or a range).
/// A year, half-year or quarter that only the fiscal calendar has is compared with its like.
[[nodiscard]] Result<TargetProposal> proposeTarget(Workspace& workspace, const domain::Target& target, Date asOf);

}  // namespace kinerja::services

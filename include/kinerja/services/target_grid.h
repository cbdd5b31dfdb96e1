// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/facts.h"
#include "kinerja/services/target_plan.h"
#include "kinerja/services/workspace.h"

/// The grid of the Targets page: one KPI, level and year; rows by a dimension, twelve months.
/// Source: docs/kpi.md#targets
namespace kinerja::services {

inline constexpr std::size_t kGridMonths = 12;

struct TargetGridChoice {
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    Period year;  ///< of the calendar, or fiscal: twelve whole months
    domain::TargetLevel level = domain::TargetLevel::Target;
    std::optional<domain::Dimension> dimension;

    friend bool operator==(const TargetGridChoice&, const TargetGridChoice&) = default;
};

struct TargetGridCell {
    std::optional<Raw4> value;     ///< nullopt = none is set
    bool isApproved = false;       ///< locked: it changes with a reason only
    std::optional<Raw4> baseline;  ///< frozen when it was approved
    std::vector<Raw4> several{};   ///< what merged names have here beside each other: none of it counts, `value` is none

    friend bool operator==(const TargetGridCell&, const TargetGridCell&) = default;
};

/// Actuals a year before.
struct TargetPastRow {
    std::vector<kpi::Figure> months;  ///< 12
    kpi::Figure whole;                ///< in one figure: ratios are not the mean of months
    std::vector<Int128> weights;      ///< 12, ratios only: what a mean of several scopes' targets is weighed by
    Int128 weight = 0;                ///< of the year
};

struct TargetGridRow {
    std::string key;  ///< "" = the whole team
    std::string label;
    std::vector<TargetGridCell> months;         ///< 12
    TargetGridCell year;                        ///< a target of exactly the year, beside those of its months
    int otherPeriods = 0;                       ///< targets of quarters, half-years and ranges in it: no cell shows them
    std::shared_ptr<const TargetPastRow> past;  ///< never null
};

/// The actuals of one choice: they stay the same while only targets change.
struct TargetPast;

struct TargetGrid {
    TargetGridChoice choice;
    Date asOf{};
    std::vector<TargetGridRow> rows;  ///< the team first, then my team's people (or the dimension's values) by label
    int elsewhere = 0;                ///< targets of the KPI in the year that belong to none of the rows: of other levels or dimensions, of pairs
    std::shared_ptr<const TargetPast> past;
};

/// `known`: of the grid shown before; it is used again if nothing it was computed from has changed.
/// Errors: InvalidInput (not a year).
[[nodiscard]] Result<TargetGrid> targetGrid(Workspace& workspace, const TargetGridChoice& choice,
                                            std::shared_ptr<const TargetPast> known = {});

/// The target that a cell of the grid stands for: of month 0…11, or of the year. `key` "" = the whole team.
[[nodiscard]] domain::Target targetAt(const TargetGridChoice& choice, const std::string& key, std::optional<std::size_t> month);

/// Last year's months changed by `percent` (e.g. 10 = +10 %), as targets to be set; rounded to whole major units.
/// Sums: months where last year has a value; their parts add up to the rounded year's total. Ratios: last year's
/// ratio, the same in each month (money in whole major units, others to four decimals).
[[nodiscard]] std::vector<domain::Target> proposeFromLastYear(const TargetGrid& grid, double percent);

/// proposeTarget() of each of the year's months, for a target of the year.
[[nodiscard]] Result<std::vector<TargetProposal>> proposeMonths(Workspace& workspace, const domain::Target& year, Date asOf);

/// What one gesture changes. What is set to the value it has, or taken away and not there, stays as it is.
struct TargetEdits {
    std::vector<domain::Target> set;
    std::vector<domain::Target> gone;
    std::string reason;  ///< of changing approved ones
};
/// All or nothing, in one transaction, one receipt for each target changed.
/// Errors: InvalidInput, Conflict (an approved target without a reason, or to be taken away), ReadOnly.
[[nodiscard]] Result<std::vector<EditReceipt>> editTargets(Workspace& workspace, const TargetEdits& edits, Date asOf);

/// approveTargets() of exactly these; those that are approved stay as they are.
/// Errors: NotFound (no draft among them), ReadOnly.
[[nodiscard]] Result<std::vector<EditReceipt>> approveDrafts(Workspace& workspace, const std::vector<domain::Target>& drafts, Date asOf);

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/services/target_proof.h"
#include "kinerja/services/workspace.h"
#include "kinerja/store/targets.h"

/// One target by itself: the rows that it is made of, what was agreed, and how it stands to others that are set.
/// Source: docs/kpi.md#proof
namespace kinerja::services {

/// What its parts add up to, or what it is a part of.
struct TargetLink {
    std::string_view kind;               ///< its parts: "month", "rep", "team" …; what it is a part of: "year", "whole"
    Raw4 value = 0;                      ///< the sum of the parts, of ratios the mean as checkRollUp() weighs it; the whole's target
    int parts = 0;                       ///< 0: it is a part itself
    std::optional<Int128> difference{};  ///< the parts' sum or mean − the target set for exactly this scope and period, where one is
    std::optional<double> share{};       ///< of the whole, where that is positive and a sum
    bool isWeighed = false;              ///< a mean
};

/// What was frozen when the target was agreed, and the same days computed again by SQL now.
struct BaselineProof {
    std::string frozen;  ///< exact text
    std::string now;     ///< "" = no value
    Period days;
    Date asOf{};
    bool isMean = false; ///< a quarter of four periods (sums)

    [[nodiscard]] bool isSame() const noexcept { return frozen == now; }
};

struct TargetCellProof {
    domain::Target cell;
    kpi::KpiId kpi = kpi::KpiId::Revenue;
    std::optional<kpi::TargetValue> shown;  ///< as the engine has it
    FoundTarget found;                      ///< as SQL has it
    std::vector<std::pair<store::ProofTarget, store::Agreement>> history;  ///< of the rows, latest first
    std::optional<BaselineProof> baseline;  ///< of the latest agreement, if it is one row
    std::vector<TargetLink> links;
    std::string_view unchecked{};           ///< "changed-meanwhile"; "" = both were read at once

    /// Both ways give the same, and approved rows are what was agreed.
    [[nodiscard]] bool isEqual() const noexcept;
};

/// `cell` names KPI, level, scope and period; its value does not matter. `year`: what a month is a part of.
/// `asOf`: records up to this day weigh the parts of a ratio.
/// Errors: InvalidInput (no such KPI), Damaged, Io.
[[nodiscard]] Result<TargetCellProof> proveTarget(Workspace& workspace, const domain::Target& cell, const Period& year, Date asOf);

}  // namespace kinerja::services

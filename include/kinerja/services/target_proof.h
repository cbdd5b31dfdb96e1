// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "kinerja/kpi/targets.h"
#include "kinerja/store/target_proof.h"

/// A target, and what is reached of it, found a second time from the stored rows.
/// Source: docs/kpi.md#proof
namespace kinerja::services {

/// What the stored targets give for one KPI, level, window and scope.
struct FoundTarget {
    std::optional<Raw4> value;
    bool isSummed = false;                  ///< Σ of other scopes' targets
    std::vector<store::ProofTarget> rows;   ///< that make it up, as they are stored
    std::string_view reason{};              ///< why there is none: "no-target", "not-covered", "differs", "other-scope", "partial" (others have records, too), "conflict" (merged names have one each), "no-scope"
};

/// A number of a step, under the name that its formula gives it.
struct ProofTerm {
    std::string_view name;
    kpi::Unit unit = kpi::Unit::Money;
    Int128 raw = 0;              ///< ten-thousandths of the unit
    std::optional<double> real{};  ///< of ratios: without the rounding of `raw`
};

/// A step's result: an amount, or a share.
struct StepValue {
    std::optional<Int128> raw{};  ///< ten-thousandths of the step's unit
    std::optional<double> share{};

    [[nodiscard]] bool isThere() const noexcept { return raw || share; }
    friend bool operator==(const StepValue&, const StepValue&) = default;
};

struct ProofStep {
    std::string_view name;          ///< "expected", "expected_low", "expected_high", "gap_to_target", "gap", "gap_share", "attainment", "pace", "required_rate"
    std::string_view formula;       ///< over the names of `terms`
    kpi::Unit unit = kpi::Unit::Money;
    std::vector<ProofTerm> terms{};
    StepValue shown{};
    StepValue recomputed{};
    std::string_view reason{};      ///< why there is none

    [[nodiscard]] bool isEqual() const noexcept { return shown == recomputed; }
};

/// One earlier year of the learned share.
struct LearnedYear {
    Period part;           ///< up to the same working day
    Period whole;
    Int128 reached = 0;    ///< ten-thousandths of the KPI's unit
    Int128 total = 0;
    std::int64_t share = 0;  ///< billionths
};

struct TargetProof {
    kpi::LevelTargets shown;
    std::array<FoundTarget, domain::kTargetLevelCount> found;
    std::vector<ProofStep> steps;        ///< each step that there can be, with its reason where it has no value
    std::vector<LearnedYear> learned;    ///< empty where nothing was learned
    std::optional<domain::TargetLevel> reachedShown{};
    std::optional<domain::TargetLevel> reached{};
    kpi::Verdict verdictShown = kpi::Verdict::None;
    kpi::Verdict verdict = kpi::Verdict::None;
    std::string_view verdictReason{};    ///< why there is none: "too-early", "young-cohort", or that of the pace
    std::string_view unchecked{};        ///< as Proof::unchecked

    [[nodiscard]] const FoundTarget& target() const noexcept { return found[static_cast<std::size_t>(domain::TargetLevel::Target)]; }
    [[nodiscard]] bool isChecked() const noexcept { return unchecked.empty(); }
    /// Both ways give the same, and approved targets are what was agreed.
    [[nodiscard]] bool isLevelEqual(domain::TargetLevel level) const noexcept;
    /// Every level, step and verdict is the same.
    [[nodiscard]] bool isEqual() const noexcept;
    /// There is something to tell: a level is set, or shown.
    [[nodiscard]] bool hasAny() const noexcept;
};

}  // namespace kinerja::services

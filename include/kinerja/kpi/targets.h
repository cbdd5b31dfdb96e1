// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/base/date.h"
#include "kinerja/domain/plan.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/query.h"

namespace kinerja::kpi {

/// The target of a KPI for a window, put together from the stored targets.
struct TargetValue {
    Raw4 value = 0;      ///< ten-thousandths of the KPI's unit
    bool summed = false; ///< Σ of child targets that partition the scope
};

/// The target that counts for this KPI, period and filter (docs/kpi.md "Targets"): exactly that scope; else the
/// sum of child targets that partition it; else none. Periods: the target of exactly that period, else the sum
/// of the parts that cover it exactly (sums), else the equal value of its parts (ratios). A larger scope's target
/// is never scaled down; a larger period's target is never split silently.
/// Returns: nullopt without a target.
[[nodiscard]] std::optional<TargetValue> findTarget(std::span<const domain::Target> targets, KpiId kpi,
                                                    const Period& period, const std::vector<Filter>& filters,
                                                    domain::TargetLevel level = domain::TargetLevel::Target);

enum class Verdict : std::uint8_t { None, OnTrack, Behind, AtRisk };

/// Actual against target and against what was to be expected by now.
struct Progress {
    std::optional<TargetValue> target;
    std::optional<Int128> gap;             ///< actual − target, ten-thousandths of the unit
    std::optional<double> attainment;      ///< actual ÷ target; DownIsGood: target ÷ actual. Never capped
    std::optional<Raw4> expected;          ///< target × working days elapsed ÷ working days; ratios: the target
    std::optional<Int128> gapToExpected;   ///< actual − expected
    std::optional<double> gapToExpectedShare;  ///< ÷ expected; nullopt when expected <= 0
    std::optional<double> pace;            ///< actual ÷ expected
    Verdict verdict = Verdict::None;       ///< none before 10 % of the period, and for young cohorts
};

/// Settings of the pace (docs/kpi.md#pace).
struct PaceSettings {
    WorkCalendar work;
    double onTrack = 0.99;
    double atRisk = 0.81;
};

/// Formula: docs/kpi.md#pace, #gap, #attainment. `lastDay`: last day with data (elapsed counts up to it).
[[nodiscard]] Progress progressOf(KpiId kpi, const Figures& actual, std::optional<TargetValue> target,
                                  const Window& window, const PaceSettings& settings);

/// Change against the compared window.
struct Change {
    bool isNew = false;                 ///< from nothing to something
    std::optional<Int128> absolute;     ///< exact units: ten-thousandths (money, units) or whole (count)
    std::optional<double> difference;   ///< fractions, days, points: current − compared (fractions: ×100 = points)
    std::optional<double> share;        ///< absolute ÷ base; nullopt when base <= 0 and for ratios
};
[[nodiscard]] Change changeOf(const Figure& current, const Figure& compared);

}  // namespace kinerja::kpi

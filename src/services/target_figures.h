// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/services/target_plan.h"

namespace kinerja::services {

/// A KPI over days, in a target's scope, as known up to `asOf`.
[[nodiscard]] Result<kpi::Figures> figuresIn(const kpi::Facts& facts, const domain::Target& scope, const Period& period, Date asOf);

/// Whether it can be kept: its KPI, period and scope. Errors: InvalidInput.
[[nodiscard]] Status checkTarget(const Workspace& workspace, const domain::Target& target);

/// What the mean of several values of a ratio is weighed by: its denominator; 0 without one.
[[nodiscard]] Int128 weightOf(const kpi::Figures& figures, kpi::KpiId kpi);

/// With an agreement about its value, for `reason` ("" = the approval), and the baseline frozen as of that day.
[[nodiscard]] Result<store::AgreedTarget> agreedOf(Workspace& workspace, const domain::Target& target, const std::string& reason, Date asOf);

/// The scope as a filter; empty for the whole team.
[[nodiscard]] std::vector<kpi::Filter> filtersOf(const domain::Target& target);

}  // namespace kinerja::services

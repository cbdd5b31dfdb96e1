// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/services/target_plan.h"

namespace kinerja::services {

/// A KPI over days, in a target's scope, as known up to `asOf`.
[[nodiscard]] Result<kpi::Figures> figuresIn(const kpi::Facts& facts, const domain::Target& scope, const Period& period, Date asOf);

/// The scope as a filter; empty for the whole team.
[[nodiscard]] std::vector<kpi::Filter> filtersOf(const domain::Target& target);

}  // namespace kinerja::services

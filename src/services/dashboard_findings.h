// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/services/dashboard.h"

namespace kinerja::services {

/// Worth praising and needs attention, from the figures of a dashboard that is otherwise complete.
void addFindings(DashboardFigures& figures, const std::vector<kpi::Filter>& filters,
                 const kpi::TargetIndex& targets, const kpi::PaceSettings& pace);

}  // namespace kinerja::services

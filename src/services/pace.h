// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/kpi/pace.h"
#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// The pace's settings with the shares that the company as a whole had reached at this point of the same period in up to
/// five earlier years, for every KPI that is a sum. One curve for all: what is expected of the people adds up to the team's.
/// Source: docs/kpi.md#pace
[[nodiscard]] Result<kpi::PaceSettings> paceFor(const Workspace& workspace, const kpi::Window& window);

}  // namespace kinerja::services

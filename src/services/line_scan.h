// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"
#include "kinerja/store/listing.h"

namespace kinerja::services {

/// Every sales line in the view's days (up to the as-of day) that passes its filters as figures count it (rules 8 and 11 of
/// docs/kpi.md), in the order of orders and their lines.
/// Errors: Damaged, Cancelled, Io.
[[nodiscard]] Status forEachLineIn(Workspace& workspace, const ViewState& view,
                                   const std::function<void(const store::ListedLine&)>& take);

}  // namespace kinerja::services

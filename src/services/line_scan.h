// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "counted_lines.h"
#include "kinerja/services/export_control.h"
#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"
#include "kinerja/store/listing.h"

namespace kinerja::services {

/// Every one of these sales lines in the view's days (up to the as-of day) that passes its filters as figures count it (rules 8
/// and 11 of docs/kpi.md), with its row, in the order of orders and their lines.
/// Errors: Damaged, Cancelled, Io.
[[nodiscard]] Status forEachLineIn(Workspace& workspace, const CountedLines& lines, const ViewState& view,
                                   const std::function<void(const store::ListedLine&, std::uint32_t)>& take, const ExportControl& control = {});

}  // namespace kinerja::services

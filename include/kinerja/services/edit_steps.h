// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/services/workspace.h"

namespace kinerja::services {

/// undoEdit() of several edits that were one step, in the order given: all or nothing, in one transaction.
[[nodiscard]] Result<std::vector<EditReceipt>> undoEdits(Workspace& workspace, const std::vector<EditReceipt>& receipts);

}  // namespace kinerja::services

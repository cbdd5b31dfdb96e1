// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/services/workspace.h"
#include "kinerja/store/connection.h"

namespace kinerja::services {

/// Errors: ReadOnly. Asked before anything else, so that a refused edit says why it is refused.
[[nodiscard]] Status mayWrite(const Workspace& workspace);

[[nodiscard]] Result<EditReceipt> receiptOf(const Result<store::Edit>& edit);
[[nodiscard]] Result<std::vector<EditReceipt>> receiptsOf(const Result<std::vector<store::Edit>>& edits);

}  // namespace kinerja::services

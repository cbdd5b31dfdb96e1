// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "kinerja/base/result.h"
#include "kinerja/ingest/options.h"
#include "kinerja/ingest/source.h"
#include "table_text.h"

namespace kinerja::ingest {

/// One sheet of a workbook as a table: the one that `options.sheet` names, else the visible one whose header maps best.
/// Errors: those of Workbook::open(); UnsafeFile, InvalidInput (an empty sheet), Usage (no such sheet), Cancelled.
[[nodiscard]] Result<FoundTable> workbookTable(std::string bytes, const ImportOptions& options, const Control& control);

}  // namespace kinerja::ingest

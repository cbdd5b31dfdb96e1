// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/ingest/dialect.h"
#include "sheet_events.h"
#include "table_text.h"

namespace kinerja::ingest {

/// Finds the header among a sheet's first rows and sets preambleRows, hasHeader and header. A value of merged header
/// cells stands for all of them; header rows that merged cells tie together become one ("Q1 Jan"). Merged cells below
/// the header stay as they are: their value belongs to the first of them only.
void settleHeader(std::vector<HeadRow>& head, const std::vector<MergedCells>& merges, Dialect& dialect);

}  // namespace kinerja::ingest

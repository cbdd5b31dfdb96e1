// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "decide.h"
#include "header_unit.h"
#include "kinerja/ingest/inspect.h"
#include "table_remarks.h"

namespace kinerja::ingest {

/// By column: 10^power, as a person said it, or as the headers do or else the words beside the table. Columns that hold something else than amounts have 0.
[[nodiscard]] std::vector<int> amountPowers(const Dialect& dialect, const KindMapping& mapping, const ImportOptions& options, const TableRemarks& remarks);

/// Gives the columns of amounts their units, or asks where the rows contradict the headers.
/// The decimal marks and what discount and tax are must have been decided.
/// Source: docs/ingest.md
void decideUnits(const Evidence& evidence, Inspection& inspection);

}  // namespace kinerja::ingest

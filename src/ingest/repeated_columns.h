// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field_columns.h"
#include "kinerja/base/calendar.h"

namespace kinerja::ingest {

/// Of targets: one row per person, one column per month, as people keep them. Such columns are periods, each a value.
void findPeriodColumns(FieldColumns& columns, const ImportOptions& options);
/// A row of periods without a name is the whole team's only where it has no name at all.
[[nodiscard]] bool hasScopeOfPeriods(const FieldColumns& columns);

/// Of targets: a minimum and a stretch stay where they are of the size of the targets beside them, on their side, and no column says the
/// level.
void settleLevels(FieldColumns& columns, const ImportOptions& options);

/// Of surveys: CSAT and NPS of one answer, satisfaction with this and with that, side by side.
void findMoreScores(FieldColumns& columns);

}  // namespace kinerja::ingest

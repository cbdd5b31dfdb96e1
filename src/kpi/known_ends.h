// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"

namespace kinerja::kpi {

/// By SourceKind, as Window has it: the day behind the last one that each kind is known of. An as-of day behind all records is taken
/// at its word: everything is known up to it. One within them is not more than the last day that a kind tells of.
/// Source: docs/kpi.md#known
[[nodiscard]] KindDays knownEnds(const Facts::Columns& columns, Date asOf) noexcept;

}  // namespace kinerja::kpi

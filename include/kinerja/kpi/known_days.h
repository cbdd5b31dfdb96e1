// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/base/date.h"
#include "kinerja/kpi/answer.h"

namespace kinerja::kpi {

class Facts;

/// The day behind the last one that the KPI is known of at this as-of day: as knownDays() has it, of any window. Of several kinds
/// that up to which all are known.
/// Source: docs/kpi.md#known
[[nodiscard]] Date knownEndOf(const Facts& facts, KpiId id, Date asOf) noexcept;

}  // namespace kinerja::kpi

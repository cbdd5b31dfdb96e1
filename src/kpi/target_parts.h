// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"
#include "kinerja/kpi/targets.h"

namespace kinerja::kpi {

/// What a target is put together from.
struct TargetPart {
    Date first;
    Date end;
    Raw4 value;
};
using TargetParts = std::vector<TargetPart>;

/// Returns: nullopt where no Raw4 holds the sum.
[[nodiscard]] std::optional<Raw4> checkedSum(const TargetParts& parts);

/// One scope's target of the period: exactly that period, else its parts (sums add up, ratios must be equal).
[[nodiscard]] std::optional<Raw4> valueOf(TargetParts parts, const Period& period, bool isSum);

/// The values of the first days of the tiling that have several: merged names, each with a target. Empty where there are none.
[[nodiscard]] std::vector<Raw4> conflictIn(TargetParts parts, const Period& period);

/// Why parts inside the period are no target of it: NotCovered or, of a ratio, Differs.
[[nodiscard]] NoTarget whyNone(const TargetParts& parts, const Period& period, bool isSum);

}  // namespace kinerja::kpi

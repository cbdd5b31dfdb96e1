// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kinerja/base/calendar.h"
#include "kinerja/base/decimal.h"
#include "kinerja/kpi/targets.h"

namespace kinerja::kpi {

/// From fewer earlier periods nothing is learned.
inline constexpr std::size_t kFewestLearnedPeriods = 3;

/// The end of the part of an earlier period that compares with a running one: after its `workingDay`-th working day, and
/// after the free days behind that if the running window ends on a free day, too. At most the period's end.
[[nodiscard]] Date paceCut(const Period& past, int workingDay, bool endsOnFreeDay, const WorkCalendar& work) noexcept;

/// Formula: share_i = part_i ÷ total_i; mean ± t(0.9, K − 1) × s × √(1 + 1/K), cut to 0 … 1.
/// Unit:    billionths, as the band is made of; the mean itself is the exact one of `years`.
/// Returns: nullopt from fewer than three periods with a positive total. The first five count.
/// Source:  docs/kpi.md#pace
[[nodiscard]] std::optional<LearnedShare> learnShare(const std::vector<PartOfTotal>& partsAndTotals);

}  // namespace kinerja::kpi

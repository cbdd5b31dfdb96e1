// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "row_reader.h"
#include "target_sums.h"

namespace kinerja::ingest {

inline constexpr int kPercentPower = 2;

/// What the last digit of a number stands for, at least the smallest there is.
[[nodiscard]] Raw4 lastStepOf(const NumberText& number, DecimalMark mark, int power);

/// Whether the total beside a row's targets, of which there is one, is theirs: of sums what the shortest periods add up to, of ratios their mean,
/// rounded to its last digit. `arePercent`: 15 may be a share of 0.15.
[[nodiscard]] bool isTotalOf(const NumberCell& total, const FieldColumn& column, bool arePercent, const std::vector<TargetCell>& cells);

/// Why this value is no target of its KPI: the reason of a refused row; "" if it can be one. Own KPIs can be anything.
/// Source: docs/kpi.md#plan
[[nodiscard]] std::string_view refusalOf(const domain::Target& target) noexcept;

}  // namespace kinerja::ingest

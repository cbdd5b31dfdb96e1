// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "block.h"
#include "totals.h"

namespace kinerja::kpi {

/// Adds the lines of a block that count to `sums`.
/// Sum: int64 where Facts has proven that nothing can overflow it (Facts::Columns::fitsInt64), else Int128.
template <typename Sum>
void addBlock(const Facts::Columns& columns, const Block& block, SalesSums<Sum>& sums) noexcept;

}  // namespace kinerja::kpi

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/domain/import.h"

namespace kinerja::domain {

Int128 sumOfParts(const Reconciliation& sums) noexcept
{
    return sums.revenue + sums.tax + sums.charges + sums.cancelled + sums.returns + sums.rejected + sums.discounts + sums.turned + sums.unstated;
}

}  // namespace kinerja::domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "columns.h"
#include "kinerja/base/result.h"

namespace kinerja::kpi {

/// The months whose lines changed; the columns from the first of them on are built anew.
struct ChangedTail {
    std::int32_t firstMonth = 0;  ///< 202609
    std::span<const std::int32_t> months;
};

/// Where the lines before the first changed month may be shared with `before`. nullopt: too few, or too much memory would be
/// held that older Facts alone had used.
[[nodiscard]] std::optional<std::int32_t> firstChangedMonth(const Facts::Columns& before, std::span<const std::int32_t> changed);

/// `sales`: the lines from the first changed month on, in the widths of `before`. Customers' numbers, sums and marks before
/// it are those of `before`.
/// Returns: what building everything would make of the store; nullptr where only that can.
/// Errors: Damaged.
/// Complexity: O(lines from that month on + customers + days + orders of several days).
[[nodiscard]] Result<std::unique_ptr<Facts::Columns>> buildFrom(const Facts::Columns& before, const ChangedTail& change,
                                                                domain::SalesColumns sales, domain::FactSource& records);

}  // namespace kinerja::kpi

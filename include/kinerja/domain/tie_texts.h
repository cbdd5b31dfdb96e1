// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "kinerja/base/result.h"

namespace kinerja::domain {

/// Texts of a store that figures hang on only where days are equal: read one by one, since hardly any are needed.
/// They can be asked for as long as the store's connection is open. Without them the smaller id comes first.
/// Source: docs/kpi.md#orders
struct TieTexts {
    using Text = std::function<Result<std::string>(std::int64_t id)>;
    Text orderNumber;  ///< of orders.id
    Text leadKey;      ///< of leads.id
    Text customerKey;  ///< of customers.id
};

/// Whether an order number is the lower one: the shorter, of one length by their bytes. 9 comes before 10.
[[nodiscard]] inline bool isLowerNumber(const std::string& a, const std::string& b) noexcept
{
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}  // namespace kinerja::domain

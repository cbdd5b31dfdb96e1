// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"

namespace kinerja::kpi {

[[nodiscard]] std::uint32_t largestCode(const CodeColumn& codes) noexcept;

/// What an amount column holds.
struct AmountTraits {
    bool sumFits = true;     ///< Σ |amount| < 2^61, so that no partial sum can overflow int64
    bool anyKnown = false;
    bool anyUnknown = false;
    bool fits = true;        ///< every amount is an int64 in ten-thousandths
};
[[nodiscard]] AmountTraits traitsOf(const AmountColumn& amounts) noexcept;

/// Whether all lines of each run have one code.
[[nodiscard]] bool sameInRuns(const CodeColumn& codes, const std::uint8_t* marks) noexcept;

/// domain::LineFlag bits of one day's lines become kinds, with kRunStart where another order begins.
/// Returns: whether the lines are sorted by order.
[[nodiscard]] bool startRuns(const std::uint32_t* orders, std::size_t count, std::uint8_t* marks) noexcept;

}  // namespace kinerja::kpi

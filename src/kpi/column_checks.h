// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "columns.h"

namespace kinerja::kpi {

[[nodiscard]] std::uint32_t largestCode(const CodeColumn& codes) noexcept;
/// Of [first, end), which lie in one part; 0 of a column that is empty.
[[nodiscard]] std::uint32_t largestCode(const CodeColumn& codes, std::size_t first, std::size_t end) noexcept;
[[nodiscard]] std::uint32_t leastCode(const CodeColumn& codes, std::size_t first, std::size_t end) noexcept;
[[nodiscard]] AmountSizes sizesOf(const AmountColumn& amounts, std::size_t first, std::size_t end) noexcept;

/// What an amount column holds.
struct AmountTraits {
    bool sumFits = true;     ///< Σ |amount| < 2^61, so that no partial sum can overflow int64
    bool anyKnown = false;
    bool anyUnknown = false;
    bool fits = true;        ///< every amount is an int64 in ten-thousandths
};
/// `sizes`: of all its lines.
[[nodiscard]] AmountTraits traitsOf(const AmountColumn& amounts, const AmountSizes& sizes, std::size_t lines) noexcept;

/// Whether the lines of each run in [first, end), which lie in one part, have one code. `marks`: theirs.
[[nodiscard]] bool sameInRuns(const CodeColumn& codes, const std::uint8_t* marks, std::size_t first, std::size_t end) noexcept;

/// domain::LineFlag bits of one day's lines become kinds, with kRunStart where another order begins.
/// Returns: whether the lines are sorted by order.
[[nodiscard]] bool startRuns(const std::uint32_t* orders, std::size_t count, std::uint8_t* marks) noexcept;

}  // namespace kinerja::kpi

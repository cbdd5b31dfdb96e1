// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "kinerja/base/decimal.h"

namespace kinerja::ingest {

/// How a discount could be inside the total column.
enum class DiscountGuess : std::uint8_t { None, Rate, Percent, Amount, PerUnit };
inline constexpr std::size_t kDiscountGuesses = 5;

/// How the tax could be inside the total column; AsWritten: an amount, or a rate where the cell has a percent sign.
/// TakenOff: the prices hold it and the total does not.
enum class TaxGuess : std::uint8_t { None, AsWritten, Percent, Share, TakenOff };
inline constexpr std::size_t kTaxGuesses = 5;

/// Half a unit for large totals, a cent for small ones: exports round their totals.
[[nodiscard]] inline Raw4 toleranceOf(Int128 total) noexcept
{
    constexpr Raw4 kLarge = 1000 * kRawOne;
    return total >= kLarge || total <= -static_cast<Int128>(kLarge) ? 5100 : 110;
}

/// `roundings`: how many rounded amounts the value is the sum of.
[[nodiscard]] inline bool isNearSum(Int128 value, Int128 total, std::int64_t roundings) noexcept
{
    const Int128 difference = value - total;
    const Int128 tolerance = static_cast<Int128>(toleranceOf(total)) * roundings;
    return difference <= tolerance && difference >= -tolerance;
}

[[nodiscard]] inline bool isNear(std::optional<Raw4> value, Raw4 total) noexcept
{
    return value && isNearSum(*value, total, 1);
}

}  // namespace kinerja::ingest

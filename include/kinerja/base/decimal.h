// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinerja {

/// An exact number in ten-thousandths: amounts of money (of the major unit) and quantities.
/// Rp 1.250.000 is 12'500'000'000.
/// Source: docs/adr/0002-money-as-integers.md
using Raw4 = std::int64_t;

/// Sums of Raw4 values: 128 bits, so that no number of rows can overflow them.
__extension__ using Int128 = __int128;

inline constexpr Raw4 kRawOne = 10'000;

/// a × b of two Raw4 values, as Raw4, rounded half away from zero.
/// Returns: nullopt when the product leaves ±INT64_MAX (so that every amount can be negated).
[[nodiscard]] std::optional<Raw4> multiplyRounded(Raw4 a, Raw4 b) noexcept;

/// numerator ÷ denominator rounded half away from zero; the denominator must not be 0.
[[nodiscard]] Int128 divideRounded(Int128 numerator, Int128 denominator) noexcept;

/// `whole` cut into parts proportional to `weights` (not all zero) that add up to it exactly
/// (largest remainder, ties to the earlier part). Weights must be >= 0.
[[nodiscard]] std::vector<Raw4> splitExactly(Raw4 whole, std::span<const std::int64_t> weights);

/// "1265793.0395", "10005534.00", "-0.50": exact, '.', at least two decimals, no grouping.
[[nodiscard]] std::string toPlainString(Int128 raw);

/// "12", "12.5": like toPlainString, but without forced decimals. For quantities.
[[nodiscard]] std::string toShortString(Int128 raw);

/// A decimal number in plain notation: optional sign, digits, '.', digits, optional exponent.
struct PlainDecimal {
    Raw4 raw = 0;
    bool rounded = false;  ///< digits other than 0 after the fourth decimal were rounded half away from zero
};

/// Digits may be missing on one side of the '.' ("5.", ".5").
/// Returns: nullopt for anything else, and when the value leaves ±INT64_MAX.
[[nodiscard]] std::optional<PlainDecimal> parsePlainDecimal(std::string_view text) noexcept;

}  // namespace kinerja

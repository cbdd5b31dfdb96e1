// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinerja::ingest {

/// A number as a program stored it ("0.1", "59.970000000000006", "1.5E-3") as people write it: plain, with a point.
/// Whole numbers keep every digit; others have the shortest decimal of 15 significant digits, which takes the dust of
/// binary fractions away. Numbers beyond 10^30 or below 10^-20 keep an exponent.
/// Returns: nullopt for what is no number, NaN, Inf or beyond double.
[[nodiscard]] std::optional<std::string> plainDecimal(std::string_view literal);

}  // namespace kinerja::ingest

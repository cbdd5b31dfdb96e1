// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kinerja/base/decimal.h"

namespace kinerja {

/// An exact integer in decimal digits, with a minus before them if it is negative.
[[nodiscard]] std::string toDigits(Int128 value);
/// Back again. `digits` must be what toDigits() gave.
[[nodiscard]] Int128 fromDigits(std::string_view digits) noexcept;

}  // namespace kinerja

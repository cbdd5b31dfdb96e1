// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "kinerja/base/decimal.h"

namespace kinerja::ingest {

inline constexpr std::int64_t kBillion = 1'000'000'000;

[[nodiscard]] inline std::optional<Raw4> asRaw4(Int128 value) noexcept
{
    if (value > std::numeric_limits<Raw4>::max() || value < -static_cast<Int128>(std::numeric_limits<Raw4>::max())) {
        return std::nullopt;
    }
    return static_cast<Raw4>(value);
}

[[nodiscard]] inline std::optional<Raw4> checkedAdd(Raw4 a, Raw4 b) noexcept
{
    return asRaw4(static_cast<Int128>(a) + b);
}

[[nodiscard]] inline std::optional<Raw4> checkedSubtract(Raw4 a, Raw4 b) noexcept
{
    return asRaw4(static_cast<Int128>(a) - b);
}

/// amount × rate, rounded once, half away from zero. `rate` in billionths of 1, or of one percent.
[[nodiscard]] inline std::optional<Raw4> shareOf(Raw4 amount, std::int64_t rate, bool isPercent) noexcept
{
    const Int128 divisor = static_cast<Int128>(kBillion) * (isPercent ? 100 : 1);
    return asRaw4(divideRounded(static_cast<Int128>(amount) * rate, divisor));
}

/// A discount is written without a sign also on a return: it takes the sign of what it is taken off.
[[nodiscard]] inline Raw4 likeSign(Raw4 discount, Raw4 gross) noexcept
{
    return gross < 0 && discount > 0 ? -discount : discount;
}

}  // namespace kinerja::ingest

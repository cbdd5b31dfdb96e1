// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace kinerja::detail {

/// The value of a text of up to nine ASCII digits and nothing else.
[[nodiscard]] constexpr std::optional<std::int32_t> fixedDigits(std::string_view text) noexcept
{
    if (text.empty() || text.size() > 9) {
        return std::nullopt;
    }
    std::int32_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace kinerja::detail

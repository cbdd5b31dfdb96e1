// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace kinerja::ingest {

/// 5.7646E+17, what a spreadsheet makes of a long number in a file it saves: its last digits are lost, and many numbers look the same.
[[nodiscard]] constexpr bool isShortenedNumber(std::string_view text) noexcept
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto exponent = text.find("E+");
    if (exponent == std::string_view::npos || exponent == 0 || !isDigit(text[0])) {
        return false;
    }
    const auto power = text.substr(exponent + 2);
    const auto fraction = text.substr(1, exponent - 1);
    const bool isFraction = fraction.empty() || ((fraction[0] == '.' || fraction[0] == ',') && fraction.size() > 1 && std::all_of(fraction.begin() + 1, fraction.end(), isDigit));
    // With fewer digits a spreadsheet shortens nothing.
    constexpr int kFewestDigits = 12;
    return isFraction && power.size() == 2 && std::all_of(power.begin(), power.end(), isDigit) && (power[0] - '0') * 10 + (power[1] - '0') >= kFewestDigits - 1;
}

}  // namespace kinerja::ingest

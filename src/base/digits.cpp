// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/digits.h"

#include <algorithm>

namespace kinerja {

std::string toDigits(Int128 value)
{
    const bool negative = value < 0;
    std::string digits;
    do {
        const auto digit = static_cast<int>(value % 10);
        digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
        value /= 10;
    } while (value != 0);
    if (negative) {
        digits += '-';
    }
    std::reverse(digits.begin(), digits.end());
    return digits;
}

Int128 fromDigits(std::string_view digits) noexcept
{
    const bool negative = digits.starts_with('-');
    Int128 value = 0;
    for (const char digit : digits.substr(negative ? 1 : 0)) {
        value = value * 10 + (digit - '0');
    }
    return negative ? -value : value;
}

}  // namespace kinerja

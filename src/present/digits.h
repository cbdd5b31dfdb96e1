// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "grouping.h"
#include "kinerja/base/decimal.h"

namespace kinerja::present {

[[nodiscard]] inline Int128 magnitude(Int128 value) { return value < 0 ? -value : value; }

[[nodiscard]] inline Int128 tenTo(int power)
{
    Int128 result = 1;
    for (; power > 0; --power) {
        result *= 10;
    }
    return result;
}

/// The decimal digits of a number that is not negative.
[[nodiscard]] inline QString digitsOf(Int128 value)
{
    QString digits;
    do {
        digits.prepend(QLatin1Char(static_cast<char>('0' + static_cast<int>(value % 10))));
        value /= 10;
    } while (value > 0);
    return digits;
}

/// Minor digits of ISO 4217 as people write them on screens: rupiah has sen in law only.
[[nodiscard]] int currencyDecimals(const QString& currency);

/// `value` ÷ 10^decimals with the language's marks: 498, 2 → "4,98". Only values >= 0.
[[nodiscard]] inline QString fixedPoint(Int128 value, int decimals, Language language)
{
    const Int128 unit = tenTo(decimals);
    QString text = grouped(digitsOf(value / unit), thousandsMark(language));
    if (decimals > 0) {
        text += decimalMark(language) + digitsOf(value % unit).rightJustified(decimals, QLatin1Char('0'));
    }
    return text;
}

/// Like fixedPoint, without decimals when all of them are zero: 400, 2 → "4".
[[nodiscard]] inline QString trimmedPoint(Int128 value, int decimals, Language language)
{
    const Int128 unit = tenTo(decimals);
    return value % unit == 0 ? fixedPoint(value / unit, 0, language) : fixedPoint(value, decimals, language);
}

}  // namespace kinerja::present

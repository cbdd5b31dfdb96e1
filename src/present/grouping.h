// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "kinerja/present/language.h"

namespace kinerja::present {

[[nodiscard]] inline QChar thousandsMark(Language language)
{
    return language == Language::Indonesian ? QLatin1Char('.') : QLatin1Char(',');
}
[[nodiscard]] inline QChar decimalMark(Language language)
{
    return language == Language::Indonesian ? QLatin1Char(',') : QLatin1Char('.');
}

/// "1234567" → "1.234.567". Only digits come in.
[[nodiscard]] inline QString grouped(QString digits, QChar mark)
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3) {
        digits.insert(at, mark);
    }
    return digits;
}

}  // namespace kinerja::present

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kinerja::present {

inline constexpr qsizetype kLongestCell = 200;

/// A cell of a file as it is shown: its beginning, where it is long.
[[nodiscard]] inline QString shortened(const QString& text)
{
    return text.size() > kLongestCell ? text.left(kLongestCell) + QChar{0x2026} : text;
}

[[nodiscard]] inline QString joinedWithDots(const QStringList& parts) { return parts.join(QStringLiteral(" \u00B7 ")); }

}  // namespace kinerja::present

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kinerja::ui {

/// A tool tip that shows the text letter for letter: tool tips guess at rich text and have no plain format.
[[nodiscard]] inline QString plainToolTip(const QString& text)
{
    if (text.isEmpty()) {
        return {};
    }
    return QStringLiteral("<qt>") + text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))
        + QStringLiteral("</qt>");
}

/// The text of a button or a menu item: & is a letter, not a mnemonic.
[[nodiscard]] inline QString literalText(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

}  // namespace kinerja::ui

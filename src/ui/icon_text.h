// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPushButton>

namespace kinerja::ui {

/// The icon beside the button's words, a no-break space apart: Fusion itself leaves three pixels.
inline void showIcon(QPushButton& button, const QIcon& icon)
{
    button.setIcon(icon);
    if (!button.text().startsWith(QChar{0x00A0})) {
        button.setText(QChar{0x00A0} + button.text());
    }
}

}  // namespace kinerja::ui

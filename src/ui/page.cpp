// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/page.h"

namespace kinerja::ui {

void Page::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    Q_UNUSED(theme)
    Q_UNUSED(metrics)
}

}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "kinerja/present/language.h"

namespace kinerja::present {

/// The pages of the window, in the order of the rail; the last two stand apart below.
enum class Page { Dashboard, Targets, Data, Analysis, Team, Actions, Review, Settings, Help };
/// A field of the settings that other pages lead to.
enum class Setting { FiscalYear, WorkingDays };
/// "Dasbor" / "Dashboard".
[[nodiscard]] QString pageName(const Words& words, Page page);
/// The page's icon in kinerja/charts/icons.h: "dashboard".
[[nodiscard]] QString pageIcon(Page page);

}  // namespace kinerja::present

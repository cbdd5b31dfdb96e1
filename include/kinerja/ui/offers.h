// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/present/empty_state.h"
#include "kinerja/ui/wish.h"

namespace kinerja::ui {

/// Where the button of an empty page leads.
[[nodiscard]] Wish wishOf(present::Offer offer);

}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

/// The controllers of all pages, in the order of the rail. Each makes its page when it is first needed
/// (PageController::page()); the window takes the pages over.
[[nodiscard]] std::vector<PageController*> makePageControllers(const PageContext& context, QObject* parent);

}  // namespace kinerja::ui

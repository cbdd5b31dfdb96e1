// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

class ExportController;
class MainWindow;

/// Gathers everything Ctrl+K can find and opens the palette over the window.
void collectCommands(const PageContext& context, QObject* owner, ExportController& exports, MainWindow& window,
                     const std::function<void(const Wish&)>& fulfil);

}  // namespace kinerja::ui

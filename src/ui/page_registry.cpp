// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/page_registry.h"

#include "kinerja/ui/dashboard_controller.h"

namespace kinerja::ui {

std::vector<PageController*> makePageControllers(const PageContext& context, QObject* parent)
{
    return {
        new DashboardController{context, parent},
    };
}

}  // namespace kinerja::ui

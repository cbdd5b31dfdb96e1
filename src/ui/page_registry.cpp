// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/page_registry.h"

#include "kinerja/ui/actions_controller.h"
#include "kinerja/ui/analysis_controller.h"
#include "kinerja/ui/dashboard_controller.h"
#include "kinerja/ui/data_controller.h"
#include "kinerja/ui/help_controller.h"
#include "kinerja/ui/review_controller.h"
#include "kinerja/ui/settings_controller.h"
#include "kinerja/ui/targets_controller.h"
#include "kinerja/ui/team_controller.h"

namespace kinerja::ui {

std::vector<PageController*> makePageControllers(const PageContext& context, QObject* parent)
{
    return {
        new DashboardController{context, parent},
        new TargetsController{context, parent},
        new DataController{context, parent},
        new AnalysisController{context, parent},
        new TeamController{context, parent},
        new ActionsController{context, parent},
        new ReviewController{context, parent},
        new SettingsController{context, parent},
        new HelpController{context, parent},
    };
}

}  // namespace kinerja::ui

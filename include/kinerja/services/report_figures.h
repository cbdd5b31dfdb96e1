// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/periods.h"
#include "kinerja/services/plan.h"
#include "kinerja/services/topics.h"

namespace kinerja::services {

/// Everything the team's report of a period is made from.
struct ReportFigures {
    DashboardFigures dashboard;
    Settings settings;
    std::vector<domain::Person> people;
    std::vector<domain::Feedback> praise;   ///< marked for the whole team, in the period; no other feedback is here
    std::vector<ActionProgress> actions;    ///< of the team's scope and those of people, without private words
    std::vector<TopicFigures> topics;       ///< of the answers in the view
    std::map<std::pair<domain::Dimension, std::string>, std::string> filterLabels;  ///< what the keys of the view's filters are called
    std::optional<SealedPeriod> seal;       ///< the view's period is sealed; not under a filter
    Date today{};
};

/// `today`: the computer's local date (or the sample's), for due dates.
[[nodiscard]] Result<ReportFigures> reportFigures(Workspace& workspace, const ViewState& view, Date today);

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/report_figures.h"

#include <algorithm>
#include <utility>

namespace kinerja::services {
namespace {

void addFilterLabels(const Workspace& workspace, const ViewState& view, ReportFigures& made)
{
    for (const kpi::Filter& filter : view.filters) {
        for (const auto& [key, label] : filterValues(workspace, filter.dimension)) {
            if (std::find(filter.keys.begin(), filter.keys.end(), key) != filter.keys.end()) {
                made.filterLabels[{filter.dimension, key}] = label;
            }
        }
    }
}

/// What was sealed are the figures of the whole company.
Status addSeal(Workspace& workspace, const ViewState& view, ReportFigures& made)
{
    auto sealed = listSealedPeriods(workspace);
    if (!sealed) {
        return pass(sealed.error());
    }
    for (SealedPeriod& one : *sealed) {
        if (view.filters.empty() && one.seal.period.first == view.period.first && one.seal.period.end == view.period.end) {
            made.seal = std::move(one);
        }
    }
    return {};
}

}  // namespace

Result<ReportFigures> reportFigures(Workspace& workspace, const ViewState& view, Date today)
{
    ReportFigures made;
    made.settings = workspace.settings();
    made.today = today;
    Result<DashboardFigures> figures = dashboard(workspace, view);
    if (!figures) {
        return pass(figures.error());
    }
    made.dashboard = std::move(*figures);
    addFilterLabels(workspace, view, made);
    if (auto added = addSeal(workspace, view, made); !added) {
        return pass(added.error());
    }
    Result<std::vector<domain::Person>> people = listPeople(workspace);
    if (!people) {
        return pass(people.error());
    }
    made.people = std::move(*people);
    Result<std::vector<domain::Feedback>> all = listFeedback(workspace);
    if (!all) {
        return pass(all.error());
    }
    for (domain::Feedback& one : *all) {
        // Areas to improve never reach a team report, whatever their audience.
        if (one.type == domain::FeedbackType::Praise && one.audience == domain::Audience::Team
            && view.period.contains(one.day)) {
            made.praise.push_back(std::move(one));
        }
    }
    Result<std::vector<ActionProgress>> actions = listActions(workspace, view, today);
    if (!actions) {
        return pass(actions.error());
    }
    made.actions = std::move(*actions);
    Result<std::vector<TopicFigures>> topics = surveyTopics(workspace, view);
    if (!topics) {
        return pass(topics.error());
    }
    made.topics = std::move(*topics);
    return made;
}

}  // namespace kinerja::services

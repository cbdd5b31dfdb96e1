// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/insight/smart.h"
#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/targets.h"
#include "kinerja/services/view_state.h"
#include "kinerja/services/workspace.h"

/// Targets, people, feedback, actions and reviews: each accepted edit is durable when the call returns,
/// audited, and undone with undoEdit().
namespace kinerja::services {

// --- targets ---------------------------------------------------------------------------------------------
[[nodiscard]] Result<std::vector<domain::Target>> listTargets(Workspace& workspace);
/// Sets or replaces the target with the same (KPI, scope, period, level). Errors: InvalidInput, ReadOnly.
[[nodiscard]] Result<EditReceipt> setTarget(Workspace& workspace, const domain::Target& target);
/// Several cells at once (paste, fill): all or nothing, one receipt each.
[[nodiscard]] Result<std::vector<EditReceipt>> setTargets(Workspace& workspace, const std::vector<domain::Target>& targets);
[[nodiscard]] Result<EditReceipt> removeTarget(Workspace& workspace, std::int64_t id);

// --- people ----------------------------------------------------------------------------------------------
[[nodiscard]] Result<std::vector<domain::Person>> listPeople(Workspace& workspace);
[[nodiscard]] Result<EditReceipt> savePerson(Workspace& workspace, const domain::Person& person);

struct TeamRow {
    domain::Person person;
    kpi::Figures current;
    kpi::Figures compared;
    kpi::Progress revenue;
    kpi::Change revenueChange;
    std::vector<std::optional<double>> trail;  ///< revenue of 13 months
    std::optional<kpi::KpiId> strongest;       ///< KPI farthest above the team's value (n >= 10)
    std::optional<kpi::KpiId> weakest;         ///< KPI farthest below
    int openActions = 0;
    std::optional<Date> nextStep;              ///< nearest due date of an open action
};
[[nodiscard]] Result<std::vector<TeamRow>> team(Workspace& workspace, const ViewState& view);

/// One person against target, team and own past.
struct PersonPage {
    domain::Person person;
    std::vector<kpi::KpiId> kpis;              ///< as in the four lists below
    std::vector<kpi::Figure> current;
    std::vector<kpi::Figure> teamMedian;       ///< median over my team's people
    std::vector<kpi::Figure> compared;
    std::vector<kpi::Progress> progress;
    std::vector<std::vector<std::optional<double>>> trails;  ///< 13 months each
    std::vector<domain::Feedback> feedback;    ///< newest first
    std::vector<domain::Action> actions;
};
[[nodiscard]] Result<PersonPage> personPage(Workspace& workspace, const ViewState& view, const std::string& personKey);

// --- feedback --------------------------------------------------------------------------------------------
[[nodiscard]] Result<std::vector<domain::Feedback>> listFeedback(Workspace& workspace);
/// id 0 adds, else replaces. Errors: InvalidInput (no text; areas to improve for the whole team need `confirmed`).
[[nodiscard]] Result<EditReceipt> saveFeedback(Workspace& workspace, const domain::Feedback& feedback, bool confirmed = false);
[[nodiscard]] Result<EditReceipt> removeFeedback(Workspace& workspace, std::int64_t id);
/// A figure as it is now, frozen for quoting. `person` "" = the whole team.
[[nodiscard]] Result<domain::FrozenFigure> freezeFigure(Workspace& workspace, const ViewState& view, kpi::KpiId kpi,
                                                        const std::vector<kpi::Filter>& scope);
/// Whether the data behind a frozen figure has changed its value since.
[[nodiscard]] Result<bool> figureChanged(Workspace& workspace, const domain::FrozenFigure& figure);

// --- actions ---------------------------------------------------------------------------------------------
struct ActionProgress {
    domain::Action action;
    kpi::Figure today;                  ///< the KPI measured from the data since the start, up to the as-of day
    std::optional<double> share;        ///< (today − from) ÷ (to − from); of a sum: today ÷ to
    std::optional<double> expectedShare;///< share of the time from start to due that has passed; of a sum: of the days
    kpi::Verdict verdict = kpi::Verdict::None;
    bool overdue = false;
    std::vector<domain::CheckIn> checkIns;  ///< newest first
    std::optional<Date> nextCheck;
};
/// Overdue and at risk first. `today` is the computer's local date (or the sample's).
[[nodiscard]] Result<std::vector<ActionProgress>> listActions(Workspace& workspace, const ViewState& view, Date today);
[[nodiscard]] Result<EditReceipt> saveAction(Workspace& workspace, const domain::Action& action);
[[nodiscard]] Result<EditReceipt> removeAction(Workspace& workspace, std::int64_t id);
[[nodiscard]] Result<EditReceipt> addCheckIn(Workspace& workspace, const domain::CheckIn& checkIn);
/// SMART, letter by letter, against own history.
[[nodiscard]] Result<insight::SmartCheck> checkAction(Workspace& workspace, const domain::Action& action, const ViewState& view);

// --- reviews ---------------------------------------------------------------------------------------------
[[nodiscard]] Result<std::vector<domain::Review>> listReviews(Workspace& workspace);
[[nodiscard]] Result<EditReceipt> saveReview(Workspace& workspace, const domain::Review& review);

}  // namespace kinerja::services

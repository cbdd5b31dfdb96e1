// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <tuple>

#include "edits.h"
#include "kinerja/kpi/known_days.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/services/plan.h"
#include "kinerja/store/actions.h"
#include "scope.h"

namespace kinerja::services {
namespace {

constexpr double kVerdictFrom = 0.10;  ///< of the time: before, nothing can be said
constexpr std::size_t kMostHistory = 8;

bool isOpen(const domain::Action& action)
{
    return action.status == domain::ActionStatus::ToDo || action.status == domain::ActionStatus::Doing;
}

std::vector<kpi::Filter> scopeOf(const domain::Action& action)
{
    if (!action.scope) {
        return {};
    }
    return {{*action.scope, {action.scopeValue}}};
}

struct Measured {
    kpi::Figure figure;
    kpi::Window window;
};

/// The KPI over [first, last], both included, in the action's scope.
Result<Measured> measure(const kpi::Facts& facts, const domain::Action& action, kpi::KpiId kpi, Date first, Date last,
                            Date asOf)
{
    kpi::Query query;
    query.period = {PeriodKind::Range, first, last + std::chrono::days{1}};
    query.asOf = asOf;
    query.filters = scopeOf(action);
    auto answer = kpi::evaluate(facts, query);
    if (!answer) {
        return pass(answer.error());
    }
    return Measured{answer->current[kpi], answer->window};
}

/// A sum grows from 0 since the start: what it is now is a part of the goal, as the days so far are of all days.
/// Formula: docs/kpi.md#actions
void setSumShares(ActionProgress& progress, const Period& known)
{
    const domain::Action& action = progress.action;
    const auto raw = rawOf(progress.today);
    if (raw && action.to && *action.to > 0) {
        progress.share = static_cast<double>(*raw) / static_cast<double>(*action.to);
    }
    const auto whole = (action.due - action.start).count() + 1;
    progress.expectedShare = static_cast<double>(known.days()) / static_cast<double>(whole);
}

std::optional<double> shareOf(const domain::Action& action, const kpi::Figure& today)
{
    const auto raw = rawOf(today);
    if (!raw || !action.from || !action.to || *action.from == *action.to) {
        return std::nullopt;
    }
    return static_cast<double>(*raw - *action.from) / static_cast<double>(*action.to - *action.from);
}

std::optional<double> expectedShareOf(const domain::Action& action, Date asOf)
{
    const auto whole = (action.due - action.start).count();
    if (whole <= 0 || asOf < action.start) {
        return std::nullopt;
    }
    return std::min(1.0, static_cast<double>((asOf - action.start).count()) / static_cast<double>(whole));
}

bool isSum(const domain::Action& action)
{
    const auto kpi = kpi::parseKpi(action.kpi);
    return kpi && kpi::definition(*kpi).isSum;
}

/// Of a sum that is to become smaller, less is better.
double paceOf(const ActionProgress& progress)
{
    const domain::Action& action = progress.action;
    const bool isToFall = isSum(action) && action.from && action.to && *action.to < *action.from;
    if (!isToFall) {
        return *progress.share / *progress.expectedShare;
    }
    return *progress.share > 0.0 ? *progress.expectedShare / *progress.share : std::numeric_limits<double>::infinity();
}

kpi::Verdict verdictOf(const ActionProgress& progress, const kpi::PaceSettings& settings)
{
    if (!progress.share || !progress.expectedShare || *progress.expectedShare < kVerdictFrom) {
        return kpi::Verdict::None;
    }
    const double pace = paceOf(progress);
    if (pace >= settings.onTrack) {
        return kpi::Verdict::OnTrack;
    }
    return pace >= settings.atRisk ? kpi::Verdict::Behind : kpi::Verdict::AtRisk;
}

std::optional<Date> nextCheckOf(const ActionProgress& progress)
{
    const domain::Action& action = progress.action;
    if (!isOpen(action)) {
        return std::nullopt;
    }
    const Date last = progress.checkIns.empty() ? action.start : std::max(progress.checkIns.front().day, action.start);
    if (action.checkEveryDays <= 0) {
        return action.due;
    }
    return std::min(action.due, last + std::chrono::days{action.checkEveryDays});
}

Result<ActionProgress> progressOf(Workspace& workspace, domain::Action action, const ViewState& view, Date today)
{
    ActionProgress progress;
    progress.action = std::move(action);
    const domain::Action& of = progress.action;
    const kpi::PaceSettings settings = workspace.paceSettings();
    std::optional<Period> known;
    bool isAlike = true;
    progress.overdue = isOpen(of) && of.due < today;
    const auto kpi = kpi::parseKpi(of.kpi);
    if (kpi && of.start <= of.due) {
        const Date last = std::max(of.start, std::min(of.due, view.asOf));
        auto measured = measure(*workspace.facts(), of, *kpi, of.start, last, view.asOf);
        if (!measured) {
            return pass(measured.error());
        }
        progress.today = measured->figure;
        progress.share = isSum(of) ? std::nullopt : shareOf(of, progress.today);
        known = kpi::knownDays(measured->window, *kpi);
        isAlike = kpi::isKnownAlike(measured->window, *kpi, settings.work);
    }
    progress.expectedShare = expectedShareOf(of, view.asOf);
    if (known && isSum(of) && view.asOf >= of.start) {
        setSumShares(progress, *known);
    }
    progress.verdict = isAlike ? verdictOf(progress, settings) : kpi::Verdict::None;
    return progress;
}

/// Overdue, at risk, behind, other open ones, then what is over.
int rankOf(const ActionProgress& progress)
{
    if (!isOpen(progress.action)) {
        return progress.action.status == domain::ActionStatus::Done ? 4 : 5;
    }
    if (progress.overdue) {
        return 0;
    }
    switch (progress.verdict) {
    case kpi::Verdict::AtRisk:
        return 1;
    case kpi::Verdict::Behind:
        return 2;
    case kpi::Verdict::OnTrack:
    case kpi::Verdict::None:
        break;
    }
    return 3;
}

/// Windows as long as the action, one before the other, that end before it starts and lie within what is known of the KPI.
std::vector<Period> earlierWindows(const domain::Action& action, kpi::KpiId kpi, const kpi::Facts& facts, Date asOf)
{
    std::vector<Period> windows;
    const auto first = facts.firstDayOf(kpi);
    if (!first || action.due < action.start) {
        return windows;
    }
    const auto length = action.due - action.start + std::chrono::days{1};
    Date end = std::min(action.start, kpi::knownEndOf(facts, kpi, asOf));
    while (windows.size() < kMostHistory && end - length >= *first) {
        windows.insert(windows.begin(), Period{PeriodKind::Range, end - length, end});
        end -= length;
    }
    return windows;
}

}  // namespace

Result<std::vector<ActionProgress>> listActions(Workspace& workspace, const ViewState& view, Date today)
{
    auto actions = store::listActions(workspace.connection());
    if (!actions) {
        return pass(actions.error());
    }
    auto checkIns = store::listCheckIns(workspace.connection());
    if (!checkIns) {
        return pass(checkIns.error());
    }
    std::sort(checkIns->begin(), checkIns->end(), [](const domain::CheckIn& a, const domain::CheckIn& b) {
        return std::tie(b.day, b.id) < std::tie(a.day, a.id);
    });
    std::vector<ActionProgress> list;
    for (domain::Action& action : *actions) {
        auto progress = progressOf(workspace, std::move(action), view, today);
        if (!progress) {
            return pass(progress.error());
        }
        for (const domain::CheckIn& checkIn : *checkIns) {
            if (checkIn.action == progress->action.id) {
                progress->checkIns.push_back(checkIn);
            }
        }
        progress->nextCheck = nextCheckOf(*progress);
        list.push_back(std::move(*progress));
    }
    std::sort(list.begin(), list.end(), [](const ActionProgress& a, const ActionProgress& b) {
        return std::tuple{rankOf(a), a.action.due, a.action.id} < std::tuple{rankOf(b), b.action.due, b.action.id};
    });
    return list;
}

Result<EditReceipt> saveAction(Workspace& workspace, const domain::Action& action)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    if (action.title.find_first_not_of(" \t\r\n") == std::string::npos) {
        return fail(Errc::InvalidInput, "an action needs a title");
    }
    if (action.due < action.start) {
        return fail(Errc::InvalidInput, "an action cannot be due before it starts");
    }
    if (!action.kpi.empty() && !findKpi(workspace, action.kpi)) {
        return fail(Errc::InvalidInput, "unknown KPI: " + action.kpi);
    }
    return receiptOf(store::saveAction(workspace.connection(), action));
}

Result<EditReceipt> removeAction(Workspace& workspace, std::int64_t id)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    return receiptOf(store::removeAction(workspace.connection(), id));
}

Result<EditReceipt> addCheckIn(Workspace& workspace, const domain::CheckIn& checkIn)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    return receiptOf(store::saveCheckIn(workspace.connection(), checkIn));
}

Result<insight::SmartCheck> checkAction(Workspace& workspace, const domain::Action& action, const ViewState& view)
{
    insight::SmartContext context;
    const auto facts = workspace.facts();
    if (const auto kpi = kpi::parseKpi(action.kpi)) {
        for (const Period& window : earlierWindows(action, *kpi, *facts, view.asOf)) {
            const Date last = window.end - std::chrono::days{1};
            auto figure = measure(*facts, action, *kpi, window.first, last, view.asOf);
            if (!figure) {
                return pass(figure.error());
            }
            if (const auto raw = rawOf(figure->figure)) {
                context.history.push_back(static_cast<Raw4>(*raw));
            }
        }
    }
    return insight::checkSmart(action, context);
}

}  // namespace kinerja::services

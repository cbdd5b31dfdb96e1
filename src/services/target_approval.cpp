// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "edits.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/services/plan.h"
#include "mean_of_four.h"
#include "plan_access.h"
#include "restating.h"
#include "scope.h"
#include "target_figures.h"

namespace kinerja::services {
namespace {

struct Baseline {
    std::string value;
    Period days;
};

/// The same period a year before; without a value there, the mean of the last four complete periods of the kind.
/// Source: docs/kpi.md#targets
Result<Baseline> baselineOf(const Workspace& workspace, const domain::Target& target, kpi::KpiId kpi, Date asOf)
{
    const auto held = workspace.facts();
    const kpi::Facts& facts = *held;
    const WorkCalendar work = workspace.paceSettings().work;
    const Period lastYear = lastYearPeriod(target.period);
    if (isComplete(facts, kpi, lastYear, asOf, work)) {
        const auto figures = figuresIn(facts, target, lastYear, asOf);
        if (!figures) {
            return pass(figures.error());
        }
        if ((*figures)[kpi].hasValue) {
            return Baseline{plainText((*figures)[kpi]), lastYear};
        }
    }
    const auto periods = fourBefore(facts, kpi, target.period, asOf, work);
    if (periods.empty()) {
        return Baseline{};  // there are no four of them
    }
    const Period four{PeriodKind::Range, periods.front().first, periods.back().end};
    const auto figures = figuresIn(facts, target, four, asOf);
    if (!figures) {
        return pass(figures.error());
    }
    return Baseline{plainText(meanOfFour((*figures)[kpi], kpi::definition(kpi).isSum)), four};
}

bool isChosen(const domain::Target& target, const TargetChoice& choice)
{
    const bool isInside = choice.period.kind == PeriodKind::All
                          || (choice.period.first <= target.period.first && target.period.end <= choice.period.end);
    const bool isOfScope = !choice.scope || (target.scope == choice.scope && target.scopeValue == choice.scopeValue && target.pairCategory == choice.pairCategory);
    const bool isOfLevel = !choice.level || choice.level == target.level;
    return isInside && isOfScope && isOfLevel && (choice.kpi.empty() || choice.kpi == target.kpi);
}

}  // namespace

Result<store::AgreedTarget> agreedOf(Workspace& workspace, const domain::Target& target, const std::string& reason, Date asOf)
{
    const auto kpi = findKpi(workspace, target.kpi);
    if (!kpi) {
        return fail(Errc::InvalidInput, "unknown KPI: " + target.kpi);
    }
    const auto baseline = baselineOf(workspace, target, *kpi, asOf);
    if (!baseline) {
        return pass(baseline.error());
    }
    store::Agreement agreement;
    agreement.value = target.value;
    agreement.reason = reason;
    agreement.asOf = asOf;
    agreement.dataVersion = workspace.facts()->dataVersion();
    agreement.baseline = baseline->value;
    if (baseline->days.days() > 0) {
        agreement.baselineFrom = toIso(baseline->days.first);
        agreement.baselineTo = toIso(baseline->days.end - std::chrono::days{1});
    }
    return store::AgreedTarget{target, agreement};
}

std::string_view planStatusId(const PlannedTarget& target) noexcept
{
    return !target.isApproved() ? "draft" : target.agreements.size() == 1 ? "approved" : "changed";
}

Result<std::vector<PlannedTarget>> listPlannedTargets(Workspace& workspace, const TargetChoice& choice)
{
    auto targets = storedTargets(workspace);
    auto agreements = store::listAgreements(workspace.connection());
    if (!targets || !agreements) {
        return pass(targets ? agreements.error() : targets.error());
    }
    std::set<std::int64_t> conflicting;
    for (const domain::Target& one : targetConflicts(*targets)) {
        conflicting.insert(one.id);
    }
    std::vector<PlannedTarget> planned;
    for (domain::Target& target : *targets) {
        if (!isChosen(target, choice)) {
            continue;
        }
        const std::int64_t id = target.id;
        planned.push_back({std::move(target), std::move((*agreements)[id])});
    }
    for (PlannedTarget& one : planned) {
        one.isInConflict = conflicting.contains(one.target.id);
    }
    return planned;
}

Result<std::vector<domain::Target>> approveTargets(Workspace& workspace, const TargetChoice& choice, Date asOf)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    const auto planned = listPlannedTargets(workspace, choice);
    if (!planned) {
        return pass(planned.error());
    }
    std::vector<store::AgreedTarget> agreed;
    std::vector<domain::Target> approved;
    for (const PlannedTarget& one : *planned) {
        if (one.isApproved()) {
            continue;
        }
        if (one.isInConflict) {
            return fail(Errc::Conflict, severalOf(one.target));
        }
        auto made = agreedOf(workspace, one.target, {}, asOf);
        if (!made) {
            return pass(made.error());
        }
        agreed.push_back(std::move(*made));
        approved.push_back(one.target);
    }
    if (agreed.empty()) {
        return fail(Errc::NotFound, "no such draft of a target");
    }
    const auto edits = restatingEdit(workspace, [&] { return receiptsOf(store::agreeTargets(workspace.connection(), agreed)); });
    if (!edits) {
        return pass(edits.error());
    }
    return approved;
}

Result<EditReceipt> changeTarget(Workspace& workspace, const domain::Target& target, const std::string& reason, Date asOf)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    if (reason.find_first_not_of(" \t\r\n") == std::string::npos) {
        return fail(Errc::InvalidInput, "an approved target is changed with a reason");
    }
    const auto planned = listPlannedTargets(workspace);
    if (!planned) {
        return pass(planned.error());
    }
    const auto known = std::find_if(planned->begin(), planned->end(), [&](const PlannedTarget& one) {
        return domain::isSameTarget(one.target, target);
    });
    if (known == planned->end() || !known->isApproved()) {
        return setTarget(workspace, target);
    }
    const auto agreed = agreedOf(workspace, target, reason, asOf);
    if (!agreed) {
        return pass(agreed.error());
    }
    const auto edits = restatingEdit(workspace, [&] { return receiptsOf(store::agreeTargets(workspace.connection(), {&*agreed, 1})); });
    return edits.map([](const std::vector<EditReceipt>& receipts) { return receipts.front(); });
}

}  // namespace kinerja::services

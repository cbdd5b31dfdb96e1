// SPDX-License-Identifier: GPL-3.0-or-later
#include "edits.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/kpi/targets.h"
#include "kinerja/services/plan.h"
#include "kinerja/store/targets.h"
#include "plan_access.h"
#include "restating.h"
#include "target_figures.h"

namespace kinerja::services {

namespace {

/// Each of these sentences has a translation (present/refusal_words.cpp).
std::string whyNoTarget(kpi::KpiId kpi, Raw4 value)
{
    const kpi::Definition& definition = kpi::definition(kpi);
    const std::string number = toShortString(value);
    switch (definition.unit) {
    case kpi::Unit::Count: return number + " is no target of a count: it is a whole number, 0 or more";
    case kpi::Unit::Fraction: return number + " is no target of a share: it lies from 0 to " + toShortString(domain::mostShare(definition.key)) + " (0.18 is 18 %)";
    case kpi::Unit::Points:
        return number + (kpi == kpi::KpiId::Nps ? " is no target of the NPS: it lies from -100 to 100 points" : " is no target of a mean score: it lies from 0 to 100");
    default: return number + " is no target of this KPI: it is 0 or more";
    }
}

}  // namespace

Status checkTarget(const Workspace& workspace, const domain::Target& target)
{
    const auto kpi = findKpi(workspace, target.kpi);
    if (!kpi) {
        return fail(Errc::InvalidInput, "unknown KPI: " + target.kpi);
    }
    if (!kpi::canBeTarget(*kpi, target.value)) {
        return fail(Errc::InvalidInput, whyNoTarget(*kpi, target.value));
    }
    if (target.period.days() <= 0 || target.period.kind == PeriodKind::All || target.period.kind == PeriodKind::Week) {
        return fail(Errc::InvalidInput, "a target needs a month, quarter, semester, year or range of days");
    }
    if (target.scope && target.scopeValue.empty()) {
        return fail(Errc::InvalidInput, "a target's scope needs a value");
    }
    if (!target.pairCategory.empty() && target.scope != domain::Dimension::Rep) {
        return fail(Errc::InvalidInput, "only a person's target can be of one product category");
    }
    return {};
}

Result<std::vector<domain::Target>> listTargets(Workspace& workspace)
{
    return storedTargets(workspace);
}

Result<EditReceipt> setTarget(Workspace& workspace, const domain::Target& target)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    if (auto good = checkTarget(workspace, target); !good) {
        return pass(good.error());
    }
    return restatingEdit(workspace, [&] { return receiptOf(store::saveTarget(workspace.connection(), target)); });
}

Result<std::vector<EditReceipt>> setTargets(Workspace& workspace, const std::vector<domain::Target>& targets)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    for (const domain::Target& target : targets) {
        if (auto good = checkTarget(workspace, target); !good) {
            return pass(good.error());
        }
    }
    return restatingEdit(workspace, [&] { return receiptsOf(store::saveTargets(workspace.connection(), targets)); });
}

Result<EditReceipt> removeTarget(Workspace& workspace, std::int64_t id)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    return restatingEdit(workspace, [&] { return receiptOf(store::removeTarget(workspace.connection(), id)); });
}

}  // namespace kinerja::services

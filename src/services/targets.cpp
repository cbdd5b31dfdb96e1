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

Status checkTarget(const Workspace& workspace, const domain::Target& target)
{
    const auto kpi = findKpi(workspace, target.kpi);
    if (!kpi) {
        return fail(Errc::InvalidInput, "unknown KPI: " + target.kpi);
    }
    if (!kpi::canBeTarget(*kpi, target.value)) {
        return fail(Errc::InvalidInput, target.kpi + " cannot be " + toPlainString(target.value) + ": counts are whole, shares lie from 0 to " + toPlainString(domain::mostShare(target.kpi)) + " (0.18 is 18 %)");
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

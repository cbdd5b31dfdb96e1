// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/own_kpis.h"

#include <algorithm>

#include "edits.h"
#include "kinerja/store/own_kpis.h"
#include "plan_access.h"
#include "restating.h"

namespace kinerja::services {
namespace {

kpi::OwnKpi ownOf(const store::StoredKpi& kept)
{
    return {kept.id,      kept.key,
            kept.nameEn,  kept.nameId,
            kept.formula, kept.isDownGood ? kpi::Direction::DownIsGood : kpi::Direction::UpIsGood,
            kept.version};
}

store::StoredKpi keptOf(const kpi::OwnKpi& own)
{
    return {own.id, own.key, own.nameEn, own.nameId, own.formula, own.direction == kpi::Direction::DownIsGood, own.version};
}

Result<EditReceipt> reloaded(Workspace& workspace, Result<EditReceipt> receipt)
{
    if (receipt) {
        if (auto loaded = workspace.reloadOwnKpis(); !loaded) {
            return pass(loaded.error());
        }
    }
    return receipt;
}

}  // namespace

Result<std::vector<kpi::OwnKpi>> listOwnKpis(Workspace& workspace)
{
    return store::listOwnKpis(workspace.connection()).map([](const std::vector<store::StoredKpi>& kept) {
        std::vector<kpi::OwnKpi> own;
        std::transform(kept.begin(), kept.end(), std::back_inserter(own), ownOf);
        return own;
    });
}

Result<EditReceipt> defineKpi(Workspace& workspace, const kpi::OwnKpi& own)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    if (!kpi::isOwnKey(own.key)) {
        return fail(Errc::InvalidInput, "not a key of an own KPI: " + own.key);
    }
    if (const auto formula = kpi::Formula::parse(own.formula); !formula) {
        return fail(Errc::InvalidInput, "not a formula: " + own.formula);
    }
    const auto known = listOwnKpis(workspace);
    if (!known) {
        return pass(known.error());
    }
    kpi::OwnKpi wanted = own;
    wanted.id = 0;
    wanted.version = 1;
    const auto same = std::find_if(known->begin(), known->end(), [&](const kpi::OwnKpi& one) { return one.key == own.key; });
    if (same != known->end()) {
        wanted.id = same->id;
        wanted.version = same->version + (same->formula == own.formula ? 0 : 1);
    }
    for (std::string* name : {&wanted.nameEn, &wanted.nameId}) {
        *name = !name->empty() ? *name : !own.nameEn.empty() ? own.nameEn : !own.nameId.empty() ? own.nameId : own.key;
    }
    return restatingEdit(workspace, [&] { return reloaded(workspace, receiptOf(store::saveOwnKpi(workspace.connection(), keptOf(wanted)))); });
}

Result<EditReceipt> undefineKpi(Workspace& workspace, const std::string& key)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    const auto known = listOwnKpis(workspace);
    const auto targets = storedTargets(workspace);
    if (!known || !targets) {
        return pass(known ? targets.error() : known.error());
    }
    const auto own = std::find_if(known->begin(), known->end(), [&](const kpi::OwnKpi& one) { return one.key == key; });
    if (own == known->end()) {
        return fail(Errc::NotFound, key);
    }
    if (std::any_of(targets->begin(), targets->end(), [&](const domain::Target& target) { return target.kpi == key; })) {
        return fail(Errc::Conflict, "a target is set for " + key);
    }
    return reloaded(workspace, receiptOf(store::removeOwnKpi(workspace.connection(), own->id)));
}

std::vector<kpi::KpiId> allKpis(const Workspace& workspace) { return allKpis(*workspace.facts()); }

std::vector<kpi::KpiId> allKpis(const kpi::Facts& facts)
{
    std::vector<kpi::KpiId> kpis;
    for (std::size_t at = 0; at < kpi::kKpiCount; ++at) {
        kpis.push_back(static_cast<kpi::KpiId>(at));
    }
    kpis.insert(kpis.end(), facts.own().begin(), facts.own().end());
    return kpis;
}

std::optional<kpi::KpiId> findKpi(const Workspace& workspace, const std::string& key)
{
    const auto kpis = allKpis(workspace);
    const auto found = std::find_if(kpis.begin(), kpis.end(), [&](kpi::KpiId id) { return kpi::definition(id).key == key; });
    return found == kpis.end() ? std::nullopt : std::optional{*found};
}

}  // namespace kinerja::services

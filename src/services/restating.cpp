// SPDX-License-Identifier: GPL-3.0-or-later
#include "restating.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "kinerja/services/own_kpis.h"
#include "kinerja/store/seals.h"
#include "plan_access.h"
#include "scope.h"

namespace kinerja::services {
namespace {

using domain::FigureChange;
using domain::FigureText;

bool isSameFigure(const FigureText& a, const FigureText& b)
{
    return a.kpi == b.kpi && a.part == b.part;
}

/// By KPI and part; of equal ones the first.
class FigureTable {
public:
    explicit FigureTable(const std::vector<FigureText>& figures)
    {
        for (const FigureText& one : figures) {
            m_figures.try_emplace({one.kpi, one.part}, &one);
        }
    }
    [[nodiscard]] const FigureText* find(const FigureText& wanted) const
    {
        const auto found = m_figures.find({wanted.kpi, wanted.part});
        return found == m_figures.end() ? nullptr : found->second;
    }

private:
    std::map<std::pair<std::string_view, std::string_view>, const FigureText*> m_figures;
};

std::string partOf(const domain::Target& target)
{
    std::string part = "target " + periodId(target.period);
    if (target.scope) {
        part += ' ';
        part += domain::dimensionId(*target.scope);
        part += '=' + target.scopeValue;
    }
    if (!target.pairCategory.empty()) {
        part += " category=" + target.pairCategory;
    }
    if (target.level != domain::TargetLevel::Target) {
        part += target.level == domain::TargetLevel::Minimum ? " minimum" : " stretch";
    }
    return part;
}

std::string targetText(kpi::Unit unit, Raw4 value)
{
    return unit == kpi::Unit::Money ? toPlainString(value) : toShortString(value);
}

/// What is made of a target has no value here: targets stand beside the figures, and a change of one is listed once.
Result<kpi::Figures> figuresOver(const kpi::Facts& facts, const Period& period, Date asOf)
{
    ViewState view;
    view.period = period;
    view.asOf = asOf;
    view.compare = kpi::Compare::None;
    auto answer = kpi::evaluate(facts, queryOf(facts, view));
    if (!answer) {
        return pass(answer.error());
    }
    return std::move(answer->current);
}

/// All KPIs that have a value before or after.
Result<std::vector<KpiEffect>> effectBetween(const kpi::Facts& before, const kpi::Facts& after)
{
    Period all;
    all.kind = PeriodKind::All;
    const auto upTo = [&](const kpi::Facts& facts) { return facts.lastDay().value_or(after.lastDay().value_or(Date{})); };
    const auto was = figuresOver(before, all, upTo(before));
    const auto now = figuresOver(after, all, upTo(after));
    if (!was || !now) {
        return pass(was ? now.error() : was.error());
    }
    std::vector<KpiEffect> effect;
    for (const kpi::KpiId id : allKpis(after)) {
        if ((*was)[id].hasValue || (*now)[id].hasValue) {
            effect.push_back({id, (*was)[id], (*now)[id]});
        }
    }
    return effect;
}

}  // namespace

Date sealedUpTo(const kpi::Facts& facts, const Period& period, Date asOf) noexcept
{
    return std::max({asOf, period.end - std::chrono::days{1}, facts.lastDay().value_or(asOf)});
}

Result<std::vector<FigureText>> periodFigures(const kpi::Facts& facts, const std::vector<domain::Target>& targets,
                                              const Period& period, Date asOf)
{
    const auto now = figuresOver(facts, period, sealedUpTo(facts, period, asOf));
    if (!now) {
        return pass(now.error());
    }
    std::vector<FigureText> figures;
    for (const kpi::KpiId id : allKpis(facts)) {
        const kpi::Definition& definition = kpi::definition(id);
        figures.push_back({std::string{definition.key}, {}, std::string{kpi::unitId(definition.unit)},
                           plainText((*now)[definition.id])});
    }
    for (const domain::Target& target : targets) {
        const auto kpi = kpi::parseKpi(target.kpi);
        if (kpi && target.period.first < period.end && period.first < target.period.end) {
            const kpi::Unit unit = kpi::definition(*kpi).unit;
            figures.push_back({target.kpi, partOf(target), std::string{kpi::unitId(unit)}, targetText(unit, target.value)});
        }
    }
    return figures;
}

std::vector<FigureChange> changesBetween(const std::vector<FigureText>& before, const std::vector<FigureText>& after)
{
    const FigureTable known{before};
    const FigureTable present{after};
    std::vector<FigureChange> changes;
    for (const FigureText& now : after) {
        const FigureText* was = known.find(now);
        if (was == nullptr && now.part.empty()) {
            continue;  // a KPI that was defined later: what a seal does not hold cannot have changed
        }
        const std::string text = was == nullptr ? std::string{} : was->value;
        if (text != now.value) {
            changes.push_back({now.kpi, now.part, now.unit, text, now.value});
        }
    }
    for (const FigureText& was : before) {
        if (!was.value.empty() && !was.part.empty() && present.find(was) == nullptr) {
            changes.push_back({was.kpi, was.part, was.unit, was.value, {}});
        }
    }
    return changes;
}

void leaveOutNotHeld(const std::vector<FigureText>& sealed, std::vector<FigureChange>& changes)
{
    const FigureTable held{sealed};
    std::erase_if(changes, [&](const FigureChange& one) { return one.part.empty() && held.find({one.kpi, one.part, {}, {}}) == nullptr; });
}

std::vector<FigureText> restated(const domain::Seal& seal, const std::vector<domain::Restatement>& restatements)
{
    std::vector<FigureText> figures = seal.figures;
    for (const domain::Restatement& one : restatements) {
        if (one.seal != seal.id) {
            continue;
        }
        for (const FigureChange& change : one.changes) {
            const FigureText now{change.kpi, change.part, change.unit, change.after};
            std::erase_if(figures, [&](const FigureText& was) { return isSameFigure(was, now); });
            figures.push_back(now);
        }
    }
    return figures;
}

std::vector<FigureChange> keptEffect(const std::vector<KpiEffect>& effect)
{
    std::vector<FigureChange> changes;
    for (const KpiEffect& one : effect) {
        const kpi::Definition& definition = kpi::definition(one.kpi);
        FigureChange change{std::string{definition.key}, {}, std::string{kpi::unitId(definition.unit)}, plainText(one.before),
                            plainText(one.after)};
        if (change.before != change.after) {
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

Result<Restating> Restating::begin(Workspace& workspace)
{
    Restating restating{workspace};
    auto seals = store::listSeals(workspace.connection());
    if (!seals) {
        return pass(seals.error());
    }
    if (seals->empty()) {
        return restating;
    }
    const auto restatements = store::listRestatements(workspace.connection());
    const auto targets = storedTargets(workspace);
    if (!restatements || !targets) {
        return pass(restatements ? targets.error() : restatements.error());
    }
    for (domain::Seal& seal : *seals) {
        auto before = periodFigures(*workspace.facts(), *targets, seal.period, seal.asOf);
        if (!before) {
            return pass(before.error());
        }
        auto known = restated(seal, *restatements);
        restating.m_sealed.push_back({std::move(seal), std::move(known), std::move(*before)});
    }
    return restating;
}

Result<std::vector<domain::Restatement>> Restating::changedBy(domain::RestatementCause cause, std::int64_t batch,
                                                              const kpi::Facts& after) const
{
    std::vector<domain::Restatement> all;
    if (m_sealed.empty()) {
        return all;
    }
    const auto targets = storedTargets(*m_workspace);
    if (!targets) {
        return pass(targets.error());
    }
    const auto add = [&](const Sealed& one, domain::RestatementCause why, std::int64_t by, std::vector<FigureChange> changes) {
        leaveOutNotHeld(one.seal.figures, changes);
        if (!changes.empty()) {
            domain::Restatement restatement;
            restatement.seal = one.seal.id;
            restatement.cause = why;
            restatement.batch = by;
            restatement.changes = std::move(changes);
            all.push_back(std::move(restatement));
        }
    };
    for (const Sealed& one : m_sealed) {
        const auto now = periodFigures(after, *targets, one.seal.period, one.seal.asOf);
        if (!now) {
            return pass(now.error());
        }
        // What changed before this write and was not recorded is not this write's doing.
        add(one, domain::RestatementCause::Unknown, 0, changesBetween(one.known, one.before));
        add(one, cause, batch, changesBetween(one.before, *now));
    }
    return all;
}

Period Restating::periodOf(const domain::Restatement& restatement) const
{
    const auto found = std::find_if(m_sealed.begin(), m_sealed.end(),
                                    [&](const Sealed& one) { return one.seal.id == restatement.seal; });
    return found == m_sealed.end() ? Period{} : found->seal.period;
}

Result<WriteEffect> Restating::effectOf(domain::RestatementCause cause, std::int64_t batch, const kpi::Facts& after, Keep keep) const
{
    auto changed = changedBy(cause, batch, after);
    auto kpis = effectBetween(*m_before, after);
    if (!changed || !kpis) {
        return pass(changed ? kpis.error() : changed.error());
    }
    const std::vector<FigureChange> kept = keptEffect(*kpis);
    if (keep == Keep::All || (keep == Keep::Restatements && !changed->empty())) {
        const auto done = store::keepEffects(m_workspace->connection(), batch, keep == Keep::All ? &kept : nullptr, *changed);
        if (!done) {
            return pass(done.error());
        }
    }
    WriteEffect effect{*std::move(kpis), {}};
    for (domain::Restatement& one : *changed) {
        if (one.cause == cause) {
            effect.restatements.push_back({periodOf(one), std::move(one.changes)});
        }
    }
    return effect;
}

Status Restating::keep(domain::RestatementCause cause) const
{
    const auto changed = changedBy(cause, 0, *m_workspace->facts());
    if (!changed) {
        return pass(changed.error());
    }
    return changed->empty() ? Status{} : store::keepEffects(m_workspace->connection(), 0, nullptr, *changed);
}

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "baseline.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iterator>
#include <memory>
#include <utility>

#include "kinerja/kpi/known_days.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/services/target_plan.h"
#include "mean_of_four.h"
#include "period_answers.h"
#include "records_begin.h"
#include "scope.h"
#include "target_groups.h"

namespace kinerja::services {
namespace {

/// A kept text as a figure of the unit.
kpi::Figure figureOf(kpi::Unit unit, const std::string& text)
{
    kpi::Figure figure;
    figure.unit = unit;
    figure.hasValue = !text.empty();
    figure.reason = text.empty() ? kpi::Reason::NoSource : kpi::Reason::None;
    if (unit == kpi::Unit::Money || unit == kpi::Unit::Units || unit == kpi::Unit::PerDay || unit == kpi::Unit::Count) {
        const auto number = parsePlainDecimal(text);
        const Raw4 raw = number ? number->raw : 0;
        figure.exact = unit == kpi::Unit::Count ? raw / kRawOne : raw;
    } else {
        std::from_chars(text.data(), text.data() + text.size(), figure.real);
    }
    return figure;
}

/// Whether the filters are this target's scope.
bool isScope(const domain::Target& target, const std::vector<kpi::Filter>& filters)
{
    const auto has = [&](domain::Dimension dimension, const std::string& value) {
        return std::any_of(filters.begin(), filters.end(), [&](const kpi::Filter& one) {
            return one.dimension == dimension && one.keys == std::vector{value};
        });
    };
    const std::size_t parts = (target.scope ? 1U : 0U) + (target.pairCategory.empty() ? 0U : 1U);
    return filters.size() == parts && (!target.scope || has(*target.scope, target.scopeValue))
           && (target.pairCategory.empty() || has(domain::Dimension::Category, target.pairCategory));
}

/// Groups stand in the order of their keys, the one without last.
bool comesBefore(const kpi::Group& group, const std::string& key) { return !group.key.empty() && (key.empty() || group.key < key); }

void addGroup(kpi::Answer& answer, std::vector<kpi::Group>& groups, const std::string& key, const std::string& label)
{
    const auto at = std::lower_bound(groups.begin(), groups.end(), key, comesBefore);
    if (at == groups.end() || at->key != key) {
        groups.insert(at, groupWithoutRecords(answer, key, label));
    }
}

/// What a KPI stands beside, and where that is from.
struct Base {
    kpi::Figure value;
    RowBaseline from;
};

/// What the baselines of one window share.
class Baselines {
public:
    Baselines(const Workspace& workspace, const std::vector<PlannedTarget>& targets, kpi::Query query, const kpi::Window& window,
              const std::optional<kpi::Window>& yearBefore)
        : m_facts(workspace.facts()), m_work(workspace.paceSettings().work), m_query(std::move(query)), m_window(window), m_yearBefore(yearBefore)
    {
        std::copy_if(targets.begin(), targets.end(), std::back_inserter(m_frozen), [&](const PlannedTarget& planned) {
            const domain::Target& target = planned.target;
            return planned.isApproved() && target.level == domain::TargetLevel::Target && target.period.first == window.whole.first
                   && target.period.end == window.whole.end;
        });
    }

    /// Of one scope.
    Status putAll(std::vector<KpiRow>& rows) const
    {
        PeriodAnswers answers{*m_facts, m_query, {}};
        for (const KnownAlike& alike : alikeIn(kpisOf(rows))) {
            const auto read = readAll(alike, answers);
            if (!read) {
                return pass(read.error());
            }
            putAlike(alike, rows, m_query.filters, wholeOf(alike, *read));
        }
        return {};
    }

    /// Of each value of a dimension.
    Status putAll(std::vector<KpiGroup>& groups, domain::Dimension dimension) const
    {
        PeriodAnswers answers{*m_facts, m_query, {dimension}};
        for (const KnownAlike& alike : groups.empty() ? std::vector<KnownAlike>{} : alikeIn(kpisOf(groups.front().values))) {
            const auto read = readAll(alike, answers);
            if (!read) {
                return pass(read.error());
            }
            for (KpiGroup& group : groups) {
                putAlike(alike, group.values, narrowed(m_query.filters, dimension, group.key), groupOf(alike, *read, dimension, group.key));
            }
        }
        return {};
    }

    /// Groups without a record in the answer's windows that have a baseline of these KPIs: what was sold before and no longer is a loss.
    Status addGroups(kpi::Answer& answer, const std::vector<kpi::KpiId>& kpis, PeriodAnswers& answers) const
    {
        for (const KnownAlike& alike : alikeIn(kpis)) {
            const bool isMean = std::any_of(alike.kpis.begin(), alike.kpis.end(), [&](kpi::KpiId id) {
                return kpi::definition(id).isSum && !(isYearBeforeKnown(id) && answer.compared[id].hasValue);
            });
            if (alike.four.empty() || !isMean) {
                continue;
            }
            const auto read = readAll(alike, answers);
            if (!read) {
                return pass(read.error());
            }
            for (const auto& periods : *read) {
                std::for_each_n(periods.begin(), kBaselinePeriods, [&](const kpi::Answer* one) { addGroupsOf(*one, answer); });
            }
        }
        addFrozenGroups(answer, kpis);
        return {};
    }

    /// Of an answer. Returns: by KpiId, of the whole scope.
    Result<std::vector<RowBaseline>> putAll(kpi::Answer& answer) const
    {
        PeriodAnswers answers{*m_facts, m_query, m_query.groups};
        if (const auto added = addGroups(answer, allKpis(*m_facts), answers); !added) {
            return pass(added.error());
        }
        std::vector<RowBaseline> from(answer.current.values.size());
        for (const KnownAlike& alike : alikeIn(allKpis(*m_facts))) {
            const auto read = readAll(alike, answers);
            if (!read) {
                return pass(read.error());
            }
            const FourFigures whole = wholeOf(alike, *read);
            for (const kpi::KpiId id : alike.kpis) {
                from[static_cast<std::size_t>(id)] = put(answer.current, answer.compared, id, m_query.filters, alike, whole);
            }
            for (auto& [dimension, groups] : answer.groups) {
                for (kpi::Group& group : groups) {
                    const FourFigures four = groupOf(alike, *read, dimension, group.key);
                    const auto scope = narrowed(m_query.filters, dimension, group.key);
                    for (const kpi::KpiId id : alike.kpis) {
                        put(group.current, group.compared, id, scope, alike, four);
                    }
                }
            }
        }
        return from;
    }

private:
    /// By what is known (KnownAlike::allKnown()), the periods of the mean.
    using Read = std::vector<std::vector<const kpi::Answer*>>;

    static void addGroupsOf(const kpi::Answer& other, kpi::Answer& answer)
    {
        for (auto& [dimension, groups] : answer.groups) {
            for (const kpi::Group& group : *services::groupsOf(other, dimension)) {
                addGroup(answer, groups, group.key, group.label);
            }
        }
    }
    void addFrozenGroups(kpi::Answer& answer, const std::vector<kpi::KpiId>& kpis) const
    {
        for (const PlannedTarget& planned : m_frozen) {
            const domain::Target& target = planned.target;
            const bool isWanted = std::any_of(kpis.begin(), kpis.end(), [&](kpi::KpiId id) { return kpi::definition(id).key == target.kpi; });
            for (auto& [dimension, groups] : answer.groups) {
                if (isWanted && target.scope == dimension && isVisible(m_query.filters, dimension, target.scopeValue)
                    && isScope(target, narrowed(m_query.filters, dimension, target.scopeValue))) {
                    addGroup(answer, groups, target.scopeValue, target.scopeValue);
                }
            }
        }
    }

    /// `yearBefore`: the KPI in the window a year before. None of the window's days known: there is nothing to compare.
    [[nodiscard]] Base baseOf(kpi::KpiId kpi, bool isYoung, const kpi::Figure& yearBefore, const std::vector<kpi::Filter>& scope, const KnownAlike& alike,
                              const FourFigures& four) const
    {
        const kpi::Definition& definition = kpi::definition(kpi);
        const Period known = kpi::knownDays(m_window, kpi);
        Base base;
        if (const auto* frozen = frozenFor(kpi, scope)) {
            base = {figureOf(definition.unit, frozen->baseline), {BaselineFrom::Frozen, frozen->baselineFrom, frozen->baselineTo}};
        } else if (isYearBeforeKnown(kpi) && yearBefore.hasValue) {
            base = {yearBefore, ofDays(BaselineFrom::YearBefore, kpi::comparedDays(*m_yearBefore, kpi))};
        } else if (!alike.four.empty()) {
            base = {four.mean(kpi), ofDays(BaselineFrom::MeanOfFour, alike.allDays())};
        }
        if (m_window.used.days() > 0 && known.days() <= 0) {
            base.value = {};
        }
        base.value.unit = definition.unit;
        // A ratio's baseline is of whole periods, of which all kinds of records are known, and of cohorts that are grown.
        const bool isOfWholePeriods = base.from.from == BaselineFrom::Frozen || (base.from.from == BaselineFrom::MeanOfFour && !definition.isSum);
        base.from.isUnlike = isOfWholePeriods && (definition.isSum ? known.end < m_window.whole.end : isYoung || !kpi::isKnownAlike(m_window, kpi, m_work));
        return base;
    }

    void putAlike(const KnownAlike& alike, std::vector<KpiRow>& rows, const std::vector<kpi::Filter>& scope, const FourFigures& four) const
    {
        for (KpiRow& row : rows) {
            if (alike.has(row.kpi)) {
                Base base = baseOf(row.kpi, row.isYoung, row.compared, scope, alike, four);
                row.compared = base.value;
                row.change = base.from.isUnlike ? kpi::Change{} : kpi::changeOf(row.current, row.compared);
                row.baseline = std::move(base.from);
            }
        }
    }
    /// What is not alike has no value: nothing is told of it.
    RowBaseline put(const kpi::Figures& current, kpi::Figures& compared, kpi::KpiId id, const std::vector<kpi::Filter>& scope, const KnownAlike& alike,
                    const FourFigures& four) const
    {
        Base base = baseOf(id, kpi::isYoungCohort(id, current), compared[id], scope, alike, four);
        compared[id] = base.value;
        if (base.from.isUnlike) {
            compared[id] = {};
            compared[id].unit = base.value.unit;
        }
        return std::move(base.from);
    }

    static std::vector<kpi::KpiId> kpisOf(const std::vector<KpiRow>& rows)
    {
        std::vector<kpi::KpiId> kpis;
        std::transform(rows.begin(), rows.end(), std::back_inserter(kpis), [](const KpiRow& row) { return row.kpi; });
        return kpis;
    }
    [[nodiscard]] std::vector<KnownAlike> alikeIn(const std::vector<kpi::KpiId>& kpis) const
    {
        std::vector<KnownAlike> all;
        for (const kpi::KpiId id : kpis) {
            const kpi::KnownOfKinds known = kpi::knownOfKinds(m_window, id);
            auto four = fourBefore(*m_facts, id, m_window.whole, m_query.asOf, m_work);
            auto at = std::find_if(all.begin(), all.end(), [&](const KnownAlike& one) { return one.known == known && one.four == four; });
            if (at == all.end()) {
                at = all.insert(at, {known, std::move(four), {}});
            }
            at->kpis.push_back(id);
        }
        return all;
    }

    [[nodiscard]] Result<Read> readAll(const KnownAlike& alike, PeriodAnswers& answers) const
    {
        Read read;
        for (const Period& known : alike.allKnown()) {
            auto& periods = read.emplace_back();
            for (const Period& period : alike.meanPeriods(m_window.whole, known)) {
                const auto answer = answers.of(period);
                if (!answer) {
                    return pass(answer.error());
                }
                periods.push_back(*answer);
            }
        }
        return read;
    }
    template <typename FiguresIn>
    [[nodiscard]] FourFigures makeFour(const KnownAlike& alike, const Read& read, const FiguresIn& figuresIn) const
    {
        std::vector<FourFigures> all;
        for (const auto& periods : read) {
            FourFigures& one = all.emplace_back();
            std::for_each(periods.begin(), periods.end(), [&](const kpi::Answer* answer) { one.take(figuresIn(*answer)); });
        }
        return alike.joined(std::move(all), *m_facts);
    }
    [[nodiscard]] FourFigures wholeOf(const KnownAlike& alike, const Read& read) const
    {
        return makeFour(alike, read, [](const kpi::Answer& answer) { return answer.current; });
    }
    [[nodiscard]] FourFigures groupOf(const KnownAlike& alike, const Read& read, domain::Dimension dimension, const std::string& key) const
    {
        return makeFour(alike, read, [&](const kpi::Answer& answer) {
            const auto& groups = *services::groupsOf(answer, dimension);
            const auto at = std::lower_bound(groups.begin(), groups.end(), key, comesBefore);
            return at == groups.end() || at->key != key ? nothingSold() : at->current;
        });
    }
    /// A value without a record in a period that has been: sums are 0.
    [[nodiscard]] kpi::Figures nothingSold() const
    {
        kpi::Figures none;
        for (const kpi::KpiId id : allKpis(*m_facts)) {
            const auto& definition = kpi::definition(id);
            none[id].unit = definition.unit;
            none[id].hasValue = definition.isSum;
            none[id].reason = definition.isSum ? kpi::Reason::None : kpi::Reason::NoDenominator;
        }
        return none;
    }

    [[nodiscard]] bool isYearBeforeKnown(kpi::KpiId kpi) const
    {
        return m_yearBefore && isComplete(*m_facts, kpi, m_yearBefore->used, m_query.asOf, m_work);
    }
    static RowBaseline ofDays(BaselineFrom from, const Period& days)
    {
        return {from, toIso(days.first), toIso(days.end - std::chrono::days{1})};
    }
    [[nodiscard]] const store::Agreement* frozenFor(kpi::KpiId kpi, const std::vector<kpi::Filter>& scope) const
    {
        for (const PlannedTarget& planned : m_frozen) {
            if (planned.target.kpi == kpi::definition(kpi).key && isScope(planned.target, scope)) {
                return &planned.agreements.front();
            }
        }
        return nullptr;
    }

    std::shared_ptr<const kpi::Facts> m_facts;
    WorkCalendar m_work;
    std::vector<PlannedTarget> m_frozen;  ///< approved targets of exactly the window's days
    kpi::Query m_query;
    kpi::Window m_window;
    std::optional<kpi::Window> m_yearBefore;
};

void markBaseline(std::optional<kpi::Window>& compared)
{
    if (compared) {
        compared->isBaseline = true;
    }
}

}  // namespace

Status putBaselines(Workspace& workspace, const kpi::Query& query, const kpi::Window& window, KpiGroup& group)
{
    const auto targets = listPlannedTargets(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    const Baselines baselines{workspace, *targets, query, window, group.comparedWindow};
    markBaseline(group.comparedWindow);
    return baselines.putAll(group.values);
}

Status putBaselines(Workspace& workspace, const kpi::Query& query, KpiTable& table)
{
    const auto targets = listPlannedTargets(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    const Baselines baselines{workspace, *targets, query, table.window, table.comparedWindow};
    markBaseline(table.comparedWindow);
    if (auto done = baselines.putAll(table.values); !done || query.groups.empty()) {
        return done;
    }
    for (KpiGroup& group : table.groups) {
        markBaseline(group.comparedWindow);
    }
    return baselines.putAll(table.groups, query.groups.front());
}

Status addBaselineGroups(Workspace& workspace, const kpi::Query& query, const std::vector<kpi::KpiId>& kpis, kpi::Answer& answer)
{
    const auto targets = listPlannedTargets(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    PeriodAnswers answers{*workspace.facts(), query, query.groups};
    return Baselines{workspace, *targets, query, answer.window, answer.comparedWindow}.addGroups(answer, kpis, answers);
}

Result<std::vector<RowBaseline>> putComparison(Workspace& workspace, const ViewState& view, const kpi::Query& query, kpi::Answer& answer)
{
    if (view.compare != kpi::Compare::Baseline || !answer.comparedWindow) {
        leaveOutUnrecorded(*workspace.facts(), workspace.paceSettings().work, answer);
        return std::vector<RowBaseline>{};
    }
    const auto targets = listPlannedTargets(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    const Baselines baselines{workspace, *targets, query, answer.window, answer.comparedWindow};
    markBaseline(answer.comparedWindow);
    return baselines.putAll(answer);
}

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "baseline.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <memory>
#include <utility>

#include "kinerja/kpi/known_days.h"
#include "kinerja/services/target_plan.h"
#include "records_begin.h"
#include "scope.h"

namespace kinerja::services {
namespace {

constexpr std::size_t kBaselinePeriods = 4;

/// Figures over the four periods (cut like the window), and over all their days together.
struct FourFigures {
    std::vector<kpi::Figures> parts;
    kpi::Figures together;

    [[nodiscard]] kpi::Figure mean(kpi::KpiId kpi) const
    {
        const bool isSum = kpi::definition(kpi).isSum;
        kpi::Figure figure = isSum ? parts.front()[kpi] : together[kpi];
        for (std::size_t at = 1; isSum && at < parts.size(); ++at) {
            const kpi::Figure& more = parts[at][kpi];
            figure.hasValue = figure.hasValue && more.hasValue;
            figure.exact += more.exact;
            figure.n += more.n;
        }
        return meanOfFour(figure, isSum);
    }
};

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

/// KPIs that are known of the same days of the window, and have the same four complete periods before it (none: too few).
struct KnownAlike {
    Period known;
    std::vector<Period> four;
    std::vector<kpi::KpiId> kpis;

    [[nodiscard]] bool has(kpi::KpiId kpi) const { return std::find(kpis.begin(), kpis.end(), kpi) != kpis.end(); }
    [[nodiscard]] Period allDays() const { return {PeriodKind::Range, four.front().first, four.back().end}; }
    /// The periods whose figures the means need; the last one is all their days.
    [[nodiscard]] std::vector<Period> meanPeriods(const Period& whole) const
    {
        std::vector<Period> periods;
        for (const Period& one : four) {
            periods.push_back(comparableWindow(whole, known, one));
        }
        if (!four.empty()) {
            periods.push_back(allDays());
        }
        return periods;
    }
};

/// What the rows of one table share.
class Baselines {
public:
    Baselines(const Workspace& workspace, std::vector<PlannedTarget> targets, kpi::Query query, const kpi::Window& window,
              const std::optional<kpi::Window>& yearBefore)
        : m_facts(workspace.facts()), m_work(workspace.paceSettings().work), m_targets(std::move(targets)), m_query(std::move(query)), m_window(window),
          m_yearBefore(yearBefore)
    {}

    void put(KpiRow& row, const std::vector<kpi::Filter>& scope, const KnownAlike& alike, const FourFigures& four) const
    {
        const kpi::Unit unit = kpi::definition(row.kpi).unit;
        row.baseline = RowBaseline{};
        if (const auto* frozen = frozenFor(row.kpi, scope)) {
            row.compared = figureOf(unit, frozen->baseline);
            row.baseline = RowBaseline{BaselineFrom::Frozen, frozen->baselineFrom, frozen->baselineTo};
        } else if (isYearBeforeKnown(row.kpi) && row.compared.hasValue) {
            row.baseline = ofDays(BaselineFrom::YearBefore, kpi::comparedDays(*m_yearBefore, row.kpi));
        } else if (!alike.four.empty()) {
            row.compared = four.mean(row.kpi);
            row.baseline = ofDays(BaselineFrom::MeanOfFour, alike.allDays());
        } else {
            row.compared = {};
        }
        if (isUnknown(row.kpi)) {
            row.compared = {};
        }
        row.compared.unit = unit;
        const bool isRunning = kpi::knownDays(m_window, row.kpi).end < m_window.whole.end;
        const bool isUnlike = row.baseline->from == BaselineFrom::Frozen && isRunning && kpi::definition(row.kpi).isSum;
        row.change = isUnlike ? kpi::Change{} : kpi::changeOf(row.current, row.compared);
    }

    /// Whether none of the window's days is known of it: then there is nothing to compare.
    [[nodiscard]] bool isUnknown(kpi::KpiId kpi) const { return m_window.used.days() > 0 && kpi::knownDays(m_window, kpi).days() <= 0; }

    /// Of one scope.
    Status putAll(std::vector<KpiRow>& rows) const
    {
        for (const KnownAlike& alike : alikeIn(rows)) {
            FourFigures four;
            for (const Period& period : alike.meanPeriods(m_window.whole)) {
                kpi::Query query;
                query.period = period;
                query.asOf = m_query.asOf;
                query.filters = m_query.filters;
                auto answer = kpi::evaluate(*m_facts, query);
                if (!answer) {
                    return pass(answer.error());
                }
                take(four, std::move(answer->current));
            }
            putAlike(alike, rows, m_query.filters, four);
        }
        return {};
    }

    /// Of each value of a dimension.
    Status putAll(std::vector<KpiGroup>& groups, domain::Dimension dimension) const
    {
        for (const KnownAlike& alike : groups.empty() ? std::vector<KnownAlike>{} : alikeIn(groups.front().values)) {
            const auto found = groupsOver(*m_facts, alike.meanPeriods(m_window.whole), m_query.asOf, m_query.filters, dimension);
            if (!found) {
                return pass(found.error());
            }
            for (KpiGroup& group : groups) {
                FourFigures four;
                for (const auto& period : *found) {
                    const auto at = std::find_if(period.begin(), period.end(), [&](const kpi::Group& one) { return one.key == group.key; });
                    take(four, at == period.end() ? nothingSold() : at->current);
                }
                putAlike(alike, group.values, narrowed(m_query.filters, dimension, group.key), four);
            }
        }
        return {};
    }

private:
    [[nodiscard]] std::vector<KnownAlike> alikeIn(const std::vector<KpiRow>& rows) const
    {
        std::vector<KnownAlike> all;
        for (const KpiRow& row : rows) {
            const Period known = kpi::knownDays(m_window, row.kpi);
            auto four = fourBefore(*m_facts, row.kpi, m_window.whole, m_query.asOf, m_work);
            auto at = std::find_if(all.begin(), all.end(), [&](const KnownAlike& one) { return one.known == known && one.four == four; });
            if (at == all.end()) {
                at = all.insert(at, {known, std::move(four), {}});
            }
            at->kpis.push_back(row.kpi);
        }
        return all;
    }
    void putAlike(const KnownAlike& alike, std::vector<KpiRow>& rows, const std::vector<kpi::Filter>& scope, const FourFigures& four) const
    {
        for (KpiRow& row : rows) {
            if (alike.has(row.kpi)) {
                put(row, scope, alike, four);
            }
        }
    }

    [[nodiscard]] bool isYearBeforeKnown(kpi::KpiId kpi) const
    {
        return m_yearBefore && isComplete(*m_facts, kpi, m_yearBefore->used, m_query.asOf, m_work);
    }

    static RowBaseline ofDays(BaselineFrom from, const Period& days)
    {
        return {from, toIso(days.first), toIso(days.end - std::chrono::days{1})};
    }

    static void take(FourFigures& four, kpi::Figures figures)
    {
        if (four.parts.size() < kBaselinePeriods) {
            four.parts.push_back(std::move(figures));
        } else {
            four.together = std::move(figures);
        }
    }

    /// A value without a record in a period that has been: sums are 0.
    static kpi::Figures nothingSold()
    {
        kpi::Figures none;
        none.values.resize(kpi::kKpiCount);
        for (std::size_t at = 0; at < none.values.size(); ++at) {
            const auto& definition = kpi::definition(static_cast<kpi::KpiId>(at));
            none.values[at].unit = definition.unit;
            none.values[at].hasValue = definition.isSum;
            none.values[at].reason = definition.isSum ? kpi::Reason::None : kpi::Reason::NoDenominator;
        }
        return none;
    }

    [[nodiscard]] const store::Agreement* frozenFor(kpi::KpiId kpi, const std::vector<kpi::Filter>& scope) const
    {
        for (const PlannedTarget& planned : m_targets) {
            const domain::Target& target = planned.target;
            const bool isOfPeriod = target.period.first == m_window.whole.first && target.period.end == m_window.whole.end;
            if (planned.isApproved() && isOfPeriod && target.level == domain::TargetLevel::Target
                && target.kpi == kpi::definition(kpi).key && isScope(target, scope)) {
                return &planned.agreements.front();
            }
        }
        return nullptr;
    }

    std::shared_ptr<const kpi::Facts> m_facts;
    WorkCalendar m_work;
    std::vector<PlannedTarget> m_targets;
    kpi::Query m_query;
    kpi::Window m_window;
    std::optional<kpi::Window> m_yearBefore;
};

}  // namespace

bool reachesBack(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period) noexcept
{
    constexpr std::chrono::days kFirstDays{10};
    const auto begins = facts.firstDayOf(kpi);
    return begins && *begins < period.first + kFirstDays;
}

bool isComplete(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period, Date asOf, const WorkCalendar& work) noexcept
{
    if (!reachesBack(facts, kpi, period) || period.end > asOf + std::chrono::days{1}) {
        return false;
    }
    const Date known = std::min(period.end, kpi::knownEndOf(facts, kpi, asOf));
    return known == period.end || (known > period.first && mayLackRecords({PeriodKind::Range, known, period.end}, period, work));
}

std::vector<Period> fourBefore(const kpi::Facts& facts, kpi::KpiId kpi, const Period& period, Date asOf, const WorkCalendar& work)
{
    Period last = previousPeriod(period);
    while (reachesBack(facts, kpi, last) && !isComplete(facts, kpi, last, asOf, work)) {
        last = previousPeriod(last);
    }
    std::vector<Period> four{last};
    while (four.size() < kBaselinePeriods) {
        four.insert(four.begin(), previousPeriod(four.front()));
    }
    return reachesBack(facts, kpi, four.front()) ? four : std::vector<Period>{};
}

kpi::Figure meanOfFour(kpi::Figure figure, bool isSum)
{
    if (isSum && figure.hasValue) {
        figure.exact = divideRounded(figure.exact, static_cast<std::int64_t>(kBaselinePeriods));
    }
    return figure;
}

Status putBaselines(Workspace& workspace, const kpi::Query& query, const kpi::Window& window, std::vector<KpiRow>& rows,
                    const std::optional<kpi::Window>& yearBefore)
{
    auto targets = listPlannedTargets(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    return Baselines{workspace, std::move(*targets), query, window, yearBefore}.putAll(rows);
}

Status putBaselines(Workspace& workspace, const kpi::Query& query, KpiTable& table)
{
    auto targets = listPlannedTargets(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    const Baselines baselines{workspace, std::move(*targets), query, table.window, table.comparedWindow};
    if (auto done = baselines.putAll(table.values); !done) {
        return done;
    }
    return query.groups.empty() ? Status{} : baselines.putAll(table.groups, query.groups.front());
}

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "baseline.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <iterator>
#include <memory>
#include <utility>

#include "kinerja/kpi/known_days.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/services/target_plan.h"
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

/// KPIs that are known of the same days of the window, kind by kind, and have the same four complete periods before it (none: too few).
struct KnownAlike {
    kpi::KnownOfKinds known;
    std::vector<Period> four;
    std::vector<kpi::KpiId> kpis;

    [[nodiscard]] bool has(kpi::KpiId kpi) const { return std::find(kpis.begin(), kpis.end(), kpi) != kpis.end(); }
    [[nodiscard]] Period allDays() const { return {PeriodKind::Range, four.front().first, four.back().end}; }
    /// Those days of the kinds, each once.
    [[nodiscard]] std::vector<Period> allKnown() const
    {
        std::vector<Period> all;
        std::copy_if(known.begin(), known.end(), std::back_inserter(all), [&](const Period& one) { return std::find(all.begin(), all.end(), one) == all.end(); });
        return all;
    }
    /// The periods whose figures the means need, of what is known of these days; the last one is all their days.
    [[nodiscard]] std::vector<Period> meanPeriods(const Period& whole, const Period& days) const
    {
        std::vector<Period> periods;
        for (const Period& one : four) {
            periods.push_back(comparableWindow(whole, days, one));
        }
        if (!four.empty()) {
            periods.push_back(allDays());
        }
        return periods;
    }
    /// `read`: of each of allKnown(). Each kind of records is taken from its own.
    [[nodiscard]] FourFigures joined(std::vector<FourFigures> read, const kpi::Facts& facts) const
    {
        FourFigures all = std::move(read.front());
        if (read.size() == 1) {
            return all;
        }
        read.front() = all;
        const auto days = allKnown();
        for (std::size_t part = 0; part < all.parts.size(); ++part) {
            std::array<const kpi::Figures*, kpi::kSourceKindCount> kinds{};
            std::transform(known.begin(), known.end(), kinds.begin(), [&](const Period& one) {
                return &read[static_cast<std::size_t>(std::find(days.begin(), days.end(), one) - days.begin())].parts[part];
            });
            all.parts[part] = kpi::joined(kinds, facts);
        }
        return all;
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
        const bool isSum = kpi::definition(row.kpi).isSum;
        // A ratio's baseline is of whole periods, of which all kinds of records are known.
        const bool isOfWholePeriods = row.baseline->from == BaselineFrom::Frozen || (row.baseline->from == BaselineFrom::MeanOfFour && !isSum);
        const bool isUnlike = isOfWholePeriods && (isSum ? isRunning : !kpi::isKnownAlike(m_window, row.kpi, m_work));
        row.change = isUnlike ? kpi::Change{} : kpi::changeOf(row.current, row.compared);
    }

    /// Whether none of the window's days is known of it: then there is nothing to compare.
    [[nodiscard]] bool isUnknown(kpi::KpiId kpi) const { return m_window.used.days() > 0 && kpi::knownDays(m_window, kpi).days() <= 0; }

    /// Of one scope.
    Status putAll(std::vector<KpiRow>& rows) const
    {
        for (const KnownAlike& alike : alikeIn(rows)) {
            std::vector<FourFigures> read;
            for (const Period& known : alike.allKnown()) {
                auto four = figuresOf(alike.meanPeriods(m_window.whole, known));
                if (!four) {
                    return pass(four.error());
                }
                read.push_back(std::move(*four));
            }
            putAlike(alike, rows, m_query.filters, alike.joined(std::move(read), *m_facts));
        }
        return {};
    }

    /// Of each value of a dimension.
    Status putAll(std::vector<KpiGroup>& groups, domain::Dimension dimension) const
    {
        for (const KnownAlike& alike : groups.empty() ? std::vector<KnownAlike>{} : alikeIn(groups.front().values)) {
            std::vector<std::vector<std::vector<kpi::Group>>> found;
            for (const Period& known : alike.allKnown()) {
                auto periods = groupsOver(*m_facts, alike.meanPeriods(m_window.whole, known), m_query.asOf, m_query.filters, dimension);
                if (!periods) {
                    return pass(periods.error());
                }
                found.push_back(std::move(*periods));
            }
            for (KpiGroup& group : groups) {
                std::vector<FourFigures> read;
                std::transform(found.begin(), found.end(), std::back_inserter(read), [&](const auto& periods) { return figuresOf(periods, group.key); });
                putAlike(alike, group.values, narrowed(m_query.filters, dimension, group.key), alike.joined(std::move(read), *m_facts));
            }
        }
        return {};
    }

private:
    [[nodiscard]] Result<FourFigures> figuresOf(const std::vector<Period>& periods) const
    {
        FourFigures four;
        for (const Period& period : periods) {
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
        return four;
    }
    /// Of the group with this key.
    [[nodiscard]] FourFigures figuresOf(const std::vector<std::vector<kpi::Group>>& periods, const std::string& key) const
    {
        FourFigures four;
        for (const auto& groups : periods) {
            const auto at = std::find_if(groups.begin(), groups.end(), [&](const kpi::Group& one) { return one.key == key; });
            take(four, at == groups.end() ? nothingSold() : at->current);
        }
        return four;
    }

    [[nodiscard]] std::vector<KnownAlike> alikeIn(const std::vector<KpiRow>& rows) const
    {
        std::vector<KnownAlike> all;
        for (const KpiRow& row : rows) {
            const kpi::KnownOfKinds known = kpi::knownOfKinds(m_window, row.kpi);
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
    return known == period.end || (known > period.first && kpi::mayLackRecords({PeriodKind::Range, known, period.end}, period, work));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>
#include <set>

#include "kinerja/services/own_kpis.h"
#include "plan_access.h"
#include "scope.h"
#include "target_figures.h"

namespace kinerja::services {
namespace {

/// What the parts are whole numbers of: pieces, major units, else ten-thousandths.
Result<Raw4> unitOfParts(const kpi::Definition& kpi, Raw4 value)
{
    if (value % kRawOne == 0) {
        return kRawOne;
    }
    if (kpi.unit == kpi::Unit::Count) {
        return fail(Errc::InvalidInput, "a count is split into whole pieces");
    }
    return Raw4{1};
}

Result<std::vector<std::int64_t>> lastYearsShape(const kpi::Facts& facts, const domain::Target& target, kpi::KpiId kpi,
                                                 const std::vector<Period>& months, Date asOf, Date today)
{
    constexpr std::chrono::days kLastDays{10};  // who closes between the years has no record of the last day
    const Date end = lastYearPeriod(target.period).end;
    if (today + std::chrono::days{1} < end) {
        return fail(Errc::Conflict, "the period a year before is not over");
    }
    if (asOf < end - kLastDays) {
        return fail(Errc::Conflict, "of the period a year before there are records up to " + toIso(asOf) + " only");
    }
    std::vector<std::int64_t> weights;
    for (const Period& month : months) {
        const auto figures = figuresIn(facts, target, lastYearPeriod(month), asOf);
        if (!figures) {
            return pass(figures.error());
        }
        weights.push_back(static_cast<std::int64_t>(std::max<Int128>(rawOf((*figures)[kpi]).value_or(0), 0)));
    }
    if (std::all_of(weights.begin(), weights.end(), [](std::int64_t weight) { return weight == 0; })) {
        return fail(Errc::Conflict, "the period a year before has no positive month");
    }
    return weights;
}

/// The KPI whose value weighs a ratio's parts; nullopt: its n does.
std::optional<kpi::KpiId> denominatorOf(kpi::KpiId kpi) noexcept
{
    switch (kpi) {
    case kpi::KpiId::Margin:
        return kpi::KpiId::Revenue;
    case kpi::KpiId::DiscountRate:
    case kpi::KpiId::ReturnRate:
        return kpi::KpiId::GrossSales;
    default:
        return std::nullopt;
    }
}

struct Part {
    std::string name;
    Raw4 value = 0;
    Int128 weight = 0;
};

/// Sums add up; ratios are weighed, and have no whole without a weight.
std::optional<RollUp> rollUpOf(std::string_view by, const std::vector<Part>& parts, bool isSum, std::optional<Raw4> target)
{
    RollUp rollUp{by, 0, 0, static_cast<int>(parts.size()), {}, !isSum};
    Int128 sum = 0;
    Int128 weights = 0;
    for (const Part& part : parts) {
        sum += isSum ? Int128{part.value} : part.value * part.weight;
        weights += part.weight;
    }
    if (parts.empty() || (!isSum && weights == 0)) {
        return std::nullopt;
    }
    rollUp.sum = static_cast<Raw4>(isSum ? sum : divideRounded(sum, weights));
    rollUp.difference = rollUp.sum - target.value_or(0);
    return rollUp;
}

class RollUpMaker {
public:
    RollUpMaker(Workspace& workspace, kpi::TargetIndex targets, const domain::Target& of, kpi::KpiId kpi, Date asOf)
        : m_facts(workspace.facts()), m_targets(std::move(targets)), m_of(of), m_kpi(kpi), m_asOf(asOf)
    {}

    Result<RollUpCheck> make()
    {
        RollUpCheck check;
        const domain::Target* own = find(m_of, m_of.period);
        check.target = own != nullptr ? std::optional{own->value} : std::nullopt;
        if (auto done = addMonths(check); !done) {
            return pass(done.error());
        }
        for (std::size_t at = 0; at < domain::kDimensionCount; ++at) {
            const auto dimension = static_cast<domain::Dimension>(at);
            if (!hasPartsIn(dimension)) {
                continue;
            }
            if (auto done = addDimension(dimension, check); !done) {
                return pass(done.error());
            }
        }
        return check;
    }

private:
    [[nodiscard]] bool isSum() const noexcept { return kpi::definition(m_kpi).isSum; }

    /// The whole team has parts in every dimension, a person in categories and a category in people: the pairs.
    [[nodiscard]] bool hasPartsIn(domain::Dimension dimension) const noexcept
    {
        using domain::Dimension;
        return !m_of.scope || (m_of.pairCategory.empty() && m_of.scope == Dimension::Rep && dimension == Dimension::Category)
               || (m_of.scope == Dimension::Category && (dimension == Dimension::Rep || dimension == Dimension::Category));
    }

    /// The part of it that is one value of a dimension.
    [[nodiscard]] domain::Target partIn(domain::Dimension dimension, const std::string& value) const
    {
        domain::Target part = m_of;
        if (m_of.scope == domain::Dimension::Category && dimension == domain::Dimension::Category) {
            part.scopeValue = value;
            return part;
        }
        part.pairCategory = !m_of.scope ? "" : m_of.scope == domain::Dimension::Category ? m_of.scopeValue : value;
        if (m_of.scope != domain::Dimension::Rep) {
            part.scope = dimension;
            part.scopeValue = value;
        }
        return part;
    }

    /// Of categories only those next below it are parts: of the whole team those at the top, of a category its children.
    [[nodiscard]] bool isDirectlyBelow(const domain::Target& part, domain::Dimension dimension) const
    {
        if (dimension != domain::Dimension::Category || !part.pairCategory.empty()) {
            return true;
        }
        return m_of.scope ? !part.above.empty() && part.above.front() == m_of.scopeValue
                          : std::none_of(part.above.begin(), part.above.end(), [&](const std::string& one) {
                                return find(categoryTarget(one), m_of.period) != nullptr;
                            });
    }

    [[nodiscard]] domain::Target categoryTarget(const std::string& category) const
    {
        domain::Target target = m_of;
        target.scope = domain::Dimension::Category;
        target.scopeValue = category;
        target.pairCategory.clear();
        return target;
    }

    [[nodiscard]] const domain::Target* find(const domain::Target& scope, const Period& period) const
    {
        domain::Target wanted = scope;
        wanted.kpi = m_of.kpi;
        wanted.level = m_of.level;
        wanted.period = period;
        return m_targets.same(wanted);
    }

    Result<Int128> lastYearsWeight(const domain::Target& scope, const Period& period) const
    {
        if (isSum()) {
            return Int128{0};
        }
        return figuresIn(*m_facts, scope, lastYearPeriod(period), m_asOf).map([&](const kpi::Figures& figures) { return weightOf(figures, m_kpi); });
    }

    Status addMonths(RollUpCheck& check) const
    {
        std::vector<Part> parts;
        std::vector<std::string> missing;
        for (const Period& month : monthsOf(m_of.period)) {
            const domain::Target* target = find(m_of, month);
            if (m_of.period.kind == PeriodKind::Month || target == nullptr) {
                missing.push_back(periodId(month));
                continue;
            }
            const auto weight = lastYearsWeight(m_of, month);
            if (!weight) {
                return pass(weight.error());
            }
            parts.push_back({periodId(month), target->value, *weight});
        }
        if (auto rollUp = rollUpOf("month", parts, isSum(), check.target)) {
            rollUp->missing = std::move(missing);
            check.rollUps.push_back(std::move(*rollUp));
        }
        return {};
    }

    Status addDimension(domain::Dimension dimension, RollUpCheck& check) const
    {
        std::map<std::string, const domain::Target*> children;
        for (const domain::Target& one : m_targets.all()) {
            const std::string& value = m_of.scope == domain::Dimension::Rep ? one.pairCategory : one.scopeValue;
            if (!value.empty() && domain::isSameScope(one, partIn(dimension, value)) && isDirectlyBelow(one, dimension)) {
                if (const auto* found = find(one, m_of.period)) {
                    children.emplace(value, found);
                }
            }
        }
        std::vector<Part> parts;
        for (const auto& [value, target] : children) {
            const auto weight = lastYearsWeight(*target, m_of.period);
            if (!weight) {
                return pass(weight.error());
            }
            parts.push_back({value, target->value, *weight});
        }
        auto rollUp = rollUpOf(domain::dimensionId(dimension), parts, isSum(), check.target);
        if (!rollUp) {
            return {};
        }
        auto missing = missingIn(dimension, children);
        if (!missing) {
            return pass(missing.error());
        }
        rollUp->missing = std::move(*missing);
        check.rollUps.push_back(std::move(*rollUp));
        return {};
    }

    /// Values with records in the period or the same one a year before, without a target of their own or of what they belong to.
    Result<std::vector<std::string>> missingIn(domain::Dimension dimension, const std::map<std::string, const domain::Target*>& children) const
    {
        const auto groups = groupsOver(*m_facts, {lastYearPeriod(m_of.period), m_of.period}, m_asOf, filtersOf(m_of), dimension);
        if (!groups) {
            return pass(groups.error());
        }
        kpi::Filter known{dimension, {}};
        for (const auto& [value, target] : children) {
            known.keys.push_back(value);
        }
        const auto under = m_facts->keysUnder(known);
        std::set<std::string> missing;
        for (const auto& window : *groups) {
            for (const kpi::Group& group : window) {
                if (!group.key.empty() && std::find(under.begin(), under.end(), group.key) == under.end()) {
                    missing.insert(group.key);
                }
            }
        }
        return std::vector<std::string>{missing.begin(), missing.end()};
    }

    std::shared_ptr<const kpi::Facts> m_facts;
    kpi::TargetIndex m_targets;
    const domain::Target& m_of;
    kpi::KpiId m_kpi;
    Date m_asOf;
};

}  // namespace

Int128 weightOf(const kpi::Figures& figures, kpi::KpiId kpi)
{
    const auto of = denominatorOf(kpi);
    return std::max<Int128>(of ? rawOf(figures[*of]).value_or(0) : Int128{figures[kpi].n}, 0);
}

std::vector<kpi::Filter> filtersOf(const domain::Target& target)
{
    std::vector<kpi::Filter> filters;
    if (target.scope) {
        filters.push_back({*target.scope, {target.scopeValue}});
    }
    if (!target.pairCategory.empty()) {
        filters.push_back({domain::Dimension::Category, {target.pairCategory}});
    }
    return filters;
}

Result<kpi::Figures> figuresIn(const kpi::Facts& facts, const domain::Target& scope, const Period& period, Date asOf)
{
    kpi::Query query;
    query.period = period;
    query.asOf = asOf;
    query.filters = filtersOf(scope);
    return kpi::evaluate(facts, query).map([](kpi::Answer&& answer) { return std::move(answer.current); });
}

Result<std::vector<domain::Target>> splitTarget(Workspace& workspace, const domain::Target& target, SplitBy by, Date asOf, Date today)
{
    const auto kpi = findKpi(workspace, target.kpi);
    const PeriodKind kind = target.period.kind;
    if (!kpi || (kind != PeriodKind::Quarter && kind != PeriodKind::Semester && kind != PeriodKind::Year)) {
        return fail(Errc::InvalidInput, "only a quarter, half-year or year is split into months");
    }
    const kpi::Definition& definition = kpi::definition(*kpi);
    const std::vector<Period> months = monthsOf(target.period);
    std::vector<Raw4> values(months.size(), target.value);
    if (definition.isSum) {
        const auto unit = unitOfParts(definition, target.value);
        auto weights = by == SplitBy::Equal ? Result<std::vector<std::int64_t>>{std::vector<std::int64_t>(months.size(), 1)}
                                            : lastYearsShape(*workspace.facts(), target, *kpi, months, asOf, today);
        if (!unit || !weights) {
            return pass(unit ? weights.error() : unit.error());
        }
        values = splitExactly(target.value / *unit, *weights);
        std::for_each(values.begin(), values.end(), [&](Raw4& value) { value *= *unit; });
    }
    std::vector<domain::Target> parts;
    for (std::size_t at = 0; at < months.size(); ++at) {
        domain::Target part = target;
        part.id = 0;
        part.period = months[at];
        part.value = values[at];
        parts.push_back(std::move(part));
    }
    return parts;
}

Result<RollUpCheck> checkRollUp(Workspace& workspace, const domain::Target& target, Date asOf)
{
    const auto kpi = findKpi(workspace, target.kpi);
    if (!kpi) {
        return fail(Errc::InvalidInput, "unknown KPI: " + target.kpi);
    }
    auto targets = targetIndex(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    return RollUpMaker{workspace, std::move(*targets), target, *kpi, asOf}.make();
}

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
// Targets against what their parts add up to.
#include <algorithm>
#include <map>
#include <set>

#include "kinerja/kpi/targets.h"
#include "kinerja/services/own_kpis.h"
#include "plan_access.h"
#include "scope.h"
#include "target_figures.h"

namespace kinerja::services {
namespace {

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
    RollUp rollUp{by, 0, 0, 0, {}, !isSum};
    std::set<std::string> names;
    Int128 sum = 0;
    Int128 weights = 0;
    for (const Part& part : parts) {
        sum += isSum ? Int128{part.value} : part.value * part.weight;
        weights += part.weight;
        names.insert(part.name);
    }
    if (parts.empty() || (!isSum && weights == 0)) {
        return std::nullopt;
    }
    rollUp.sum = static_cast<Raw4>(isSum ? sum : divideRounded(sum, weights));
    rollUp.parts = static_cast<int>(names.size());
    rollUp.difference = rollUp.sum - target.value_or(0);
    return rollUp;
}

using Cover = std::vector<const domain::Target*>;

class RollUpMaker {
public:
    RollUpMaker(Workspace& workspace, kpi::TargetIndex targets, const domain::Target& of, kpi::KpiId kpi, Date asOf)
        : m_facts(workspace.facts()), m_targets(std::move(targets)), m_of(of), m_kpi(kpi), m_asOf(asOf)
    {
        for (domain::Target& one : targetConflicts(m_targets.all())) {
            const bool touches = one.period.first < of.period.end && of.period.first < one.period.end;
            if (touches && one.kpi == of.kpi && one.level == of.level) {
                m_conflicts.push_back(std::move(one));
            }
        }
    }

    Result<RollUpCheck> make()
    {
        RollUpCheck check;
        const auto own = kpi::findTarget(m_targets, m_kpi, m_of.period, filtersOf(m_of), m_of.level);
        check.target = own && !own->summed ? std::optional{own->value} : std::nullopt;
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
        check.conflicts = m_conflicts;
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
                                return !coverOf(categoryTarget(one)).empty();
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
        const bool isInConflict = std::any_of(m_conflicts.begin(), m_conflicts.end(),
                                              [&](const domain::Target& one) { return domain::isSameTarget(one, wanted); });
        return isInConflict ? nullptr : m_targets.same(wanted);
    }

    /// The target of exactly the period, else those inside it that do not overlap: from the first day on, the longest first.
    [[nodiscard]] Cover coverOf(const domain::Target& scope) const
    {
        Cover inside;
        for (const domain::Target& one : m_targets.all()) {
            const bool isInConflict = std::any_of(m_conflicts.begin(), m_conflicts.end(), [&](const domain::Target& other) { return other.id == one.id; });
            const bool isAlike = !isInConflict && one.kpi == m_of.kpi && one.level == m_of.level && domain::isSameScope(one, scope);
            if (isAlike && m_of.period.first <= one.period.first && one.period.end <= m_of.period.end) {
                inside.push_back(&one);
            }
        }
        std::stable_sort(inside.begin(), inside.end(), [](const domain::Target* a, const domain::Target* b) {
            return a->period.first != b->period.first ? a->period.first < b->period.first : a->period.end > b->period.end;
        });
        Cover cover;
        Date at = m_of.period.first;
        for (const domain::Target* one : inside) {
            if (at <= one->period.first) {
                cover.push_back(one);
                at = one->period.end;
            }
        }
        return cover;
    }

    [[nodiscard]] std::vector<Period> openMonths(const Cover& cover) const
    {
        std::vector<Period> open;
        for (const Period& month : cover.size() == 1 && cover.front()->period.days() == m_of.period.days() ? std::vector<Period>{} : monthsOf(m_of.period)) {
            const bool isCovered = std::any_of(cover.begin(), cover.end(), [&](const domain::Target* one) {
                return one->period.first <= month.first && month.end <= one->period.end;
            });
            if (!isCovered) {
                open.push_back(month);
            }
        }
        return open;
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
        std::map<std::string, Cover> children;
        for (const domain::Target& one : m_targets.all()) {
            const std::string& value = m_of.scope == domain::Dimension::Rep ? one.pairCategory : one.scopeValue;
            const bool isNew = !value.empty() && !children.contains(value);
            if (isNew && domain::isSameScope(one, partIn(dimension, value)) && isDirectlyBelow(one, dimension)) {
                if (Cover cover = coverOf(one); !cover.empty()) {
                    children.emplace(value, std::move(cover));
                }
            }
        }
        std::vector<Part> parts;
        for (const auto& [value, cover] : children) {
            for (const domain::Target* target : cover) {
                const auto weight = lastYearsWeight(*target, target->period);
                if (!weight) {
                    return pass(weight.error());
                }
                parts.push_back({value, target->value, *weight});
            }
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

    /// Values with records in the period or the same one a year before, without a target of their own or of what they belong to; of those
    /// whose targets leave months open, each with the month.
    Result<std::vector<std::string>> missingIn(domain::Dimension dimension, const std::map<std::string, Cover>& children) const
    {
        const auto groups = groupsOver(*m_facts, {lastYearPeriod(m_of.period), m_of.period}, m_asOf, filtersOf(m_of), dimension);
        if (!groups) {
            return pass(groups.error());
        }
        kpi::Filter known{dimension, {}};
        std::set<std::string> missing;
        for (const auto& [value, cover] : children) {
            known.keys.push_back(value);
            for (const Period& month : openMonths(cover)) {
                missing.insert(value + " " + periodId(month));
            }
        }
        const auto under = m_facts->keysUnder(known);
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
    std::vector<domain::Target> m_conflicts;  ///< none of them counts
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

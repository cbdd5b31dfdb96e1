// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/targets.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "target_parts.h"
#include "target_wholeness.h"

namespace kinerja::kpi {
namespace {

using domain::Dimension;
using domain::Target;

using Parts = TargetParts;

/// The stored targets of one KPI, level and period. Of parts that add up to a whole, drafts count only while none of them is
/// approved; and they are the whole only if nobody else has records in it (docs/kpi.md#targets).
class Lookup {
public:
    /// `why`: where a sum is none because others have records, too, the first such finding.
    Lookup(const TargetIndex& targets, KpiId kpi, const Period& period, domain::TargetLevel level, std::optional<NoTarget>& why)
        : m_group(targets.find(definition(kpi).key, level)), m_wholeness(targets.records(), kpi, why), m_period(period),
          m_isSum(definition(kpi).isSum)
    {
    }

    [[nodiscard]] bool isSum() const noexcept { return m_isSum; }

    /// The target of one value of a dimension, or of the whole team; a pair is neither.
    [[nodiscard]] std::optional<Raw4> ofScope(std::optional<Dimension> scope, const std::string& value) const
    {
        return m_group == nullptr ? std::nullopt : valueOfAll(m_group->ofScope(scope, value));
    }

    [[nodiscard]] std::optional<Raw4> ofPair(const std::string& rep, const std::string& category) const
    {
        return m_group == nullptr ? std::nullopt : valueOfAll(m_group->ofPair(rep, category));
    }

    /// Sum over the pairs of a person or of a category, each with a target of its own; empty `value`: over all pairs.
    [[nodiscard]] std::optional<Raw4> sumOfPairs(Dimension dimension, const std::string& value) const
    {
        const Lookup parts = agreedOf(pairsOf(dimension, value));
        std::set<std::pair<std::string, std::string>> pairs;
        for (const Target* target : pairsOf(dimension, value)) {
            if (parts.counts(*target)) {
                pairs.emplace(target->scopeValue, target->pairCategory);
            }
        }
        parts.dropBelow(pairs);
        Parts whole;
        for (const auto& [rep, category] : pairs) {
            const auto own = parts.ofPair(rep, category);
            if (!own) {
                return std::nullopt;
            }
            whole.push_back({m_period.first, m_period.end, *own});
        }
        return whole.empty() || !m_wholeness.arePairsWhole(pairs, dimension, value, m_period) ? std::nullopt : checkedSum(whole);
    }

    /// The value's own target, else the sum of its pairs (marked Σ; of sums alone).
    [[nodiscard]] std::optional<TargetValue> ofValue(Dimension dimension, const std::string& value) const
    {
        if (const auto own = ofScope(dimension, value)) {
            return TargetValue{*own, false};
        }
        if (const auto below = m_isSum && dimension == Dimension::Category ? sumBelow(value) : std::nullopt) {
            return TargetValue{*below, true};
        }
        const bool hasPairs = m_isSum && (dimension == Dimension::Rep || dimension == Dimension::Category);
        const auto pairs = hasPairs ? sumOfPairs(dimension, value) : std::nullopt;
        return pairs ? std::optional{TargetValue{*pairs, true}} : std::nullopt;
    }

    /// Sum over the categories that belong to this one and have a target; what stands under one of them counts with it.
    [[nodiscard]] std::optional<Raw4> sumBelow(const std::string& category) const
    {
        std::vector<const Target*> children;
        for (const Target* target : ofDimension(Dimension::Category)) {
            if (touches(*target) && std::find(target->above.begin(), target->above.end(), category) != target->above.end()) {
                children.push_back(target);
            }
        }
        const Lookup parts = agreedOf(children);
        std::set<std::string> below;
        for (const Target* target : children) {
            if (parts.counts(*target)) {
                below.insert(target->scopeValue);
            }
        }
        return below.empty() || !m_wholeness.isWhole({{Dimension::Category, {category}}}, Dimension::Category, below, m_period)
            ? std::nullopt
            : parts.sumOfTop(below);
    }

    /// Sum over all values of a dimension that have a target touching the period; those that have only pairs count
    /// beside them.
    [[nodiscard]] std::optional<Raw4> sumOver(Dimension dimension) const
    {
        return agreedOf(ofDimension(dimension)).sumOfValues(dimension);
    }

    /// For the sum over these values, each with a target of its own.
    [[nodiscard]] Lookup agreedOf(Dimension dimension, const std::set<std::string>& values) const
    {
        std::vector<const Target*> parts;
        for (const std::string& value : values) {
            const Pointers own = m_group == nullptr ? Pointers{} : m_group->ofScope(dimension, value);
            parts.insert(parts.end(), own.begin(), own.end());
        }
        return agreedOf(parts);
    }
    /// For the sum over these pairs.
    [[nodiscard]] Lookup agreedOf(const std::set<std::string>& reps, const std::set<std::string>& categories) const
    {
        std::vector<const Target*> parts;
        for (const std::string& rep : reps) {
            for (const Target* target : pairsOf(Dimension::Rep, rep)) {
                if (categories.contains(target->pairCategory)) {
                    parts.push_back(target);
                }
            }
        }
        return agreedOf(parts);
    }

private:
    using Pointers = TargetIndex::Pointers;

    [[nodiscard]] Pointers ofDimension(Dimension dimension) const
    {
        return m_group == nullptr ? Pointers{} : m_group->ofDimension(dimension);
    }
    [[nodiscard]] Pointers pairsOf(Dimension dimension, const std::string& value) const
    {
        return m_group == nullptr ? Pointers{} : m_group->pairs(dimension, value);
    }

    [[nodiscard]] bool counts(const Target& target) const noexcept
    {
        return touches(target) && (!m_onlyApproved || target.isApproved);
    }
    /// Where one of these parts is approved, only approved ones count.
    [[nodiscard]] Lookup agreedOf(Pointers parts) const
    {
        Lookup agreed{*this};
        agreed.m_onlyApproved = m_onlyApproved || std::any_of(parts.begin(), parts.end(), [this](const Target* target) {
                                    return touches(*target) && target->isApproved;
                                });
        return agreed;
    }

    [[nodiscard]] std::optional<Raw4> valueOfAll(Pointers targets) const
    {
        Parts parts;
        for (const Target* target : targets) {
            if (counts(*target) && isInside(*target)) {
                parts.push_back({target->period.first, target->period.end, target->value});
            }
        }
        return valueOf(std::move(parts), m_period, m_isSum);
    }

    [[nodiscard]] std::optional<Raw4> sumOfValues(Dimension dimension) const
    {
        std::set<std::string> values;
        for (const Target* target : ofDimension(dimension)) {
            if (counts(*target)) {
                values.insert(target->scopeValue);
            }
        }
        if (values.empty()) {
            return std::nullopt;
        }
        bool hasOnlyPairs = false;
        for (const Target* target : pairsOf(dimension, {})) {
            const std::string value = counts(*target) ? pairValue(*target, dimension) : std::string{};
            hasOnlyPairs = (!value.empty() && values.insert(value).second) || hasOnlyPairs;
        }
        if (dimension == Dimension::Category && dropBelow(values)) {
            return m_wholeness.isWhole({}, dimension, values, m_period) ? sumOfTop(values) : std::nullopt;
        }
        Parts whole;
        for (const std::string& value : values) {
            const auto own = ofValue(dimension, value);
            if (!own) {
                return hasOnlyPairs ? std::nullopt : sumOfParts(dimension);
            }
            whole.push_back({m_period.first, m_period.end, own->value});
        }
        return m_wholeness.isWhole({}, dimension, values, m_period) ? checkedSum(whole) : std::nullopt;
    }

    /// Leaves out pairs whose category belongs to another one of the same person.
    void dropBelow(std::set<std::pair<std::string, std::string>>& pairs) const
    {
        std::set<std::pair<std::string, std::string>> below;
        for (const Target* target : pairsOf(Dimension::Rep, {})) {
            const bool hasAbove = std::any_of(target->above.begin(), target->above.end(), [&](const std::string& one) {
                return pairs.contains({target->scopeValue, one});
            });
            if (hasAbove) {
                below.emplace(target->scopeValue, target->pairCategory);
            }
        }
        std::erase_if(pairs, [&](const auto& one) { return below.contains(one); });
    }

    /// Leaves out categories that belong to another one of them. Returns: whether there was one.
    bool dropBelow(std::set<std::string>& categories) const
    {
        std::set<std::string> below;
        const auto add = [&](const Target& target, const std::string& category) {
            const bool hasAbove = std::any_of(target.above.begin(), target.above.end(),
                                              [&](const std::string& one) { return categories.contains(one); });
            if (counts(target) && hasAbove) {
                below.insert(category);
            }
        };
        for (const Target* target : ofDimension(Dimension::Category)) {
            add(*target, target->scopeValue);
        }
        for (const Target* target : pairsOf(Dimension::Category, {})) {
            add(*target, target->pairCategory);
        }
        std::erase_if(categories, [&](const std::string& one) { return below.contains(one); });
        return !below.empty();
    }

    [[nodiscard]] std::optional<Raw4> sumOfTop(std::set<std::string> categories) const
    {
        dropBelow(categories);
        Parts whole;
        for (const std::string& category : categories) {
            const auto own = ofValue(Dimension::Category, category);
            if (!own) {
                return std::nullopt;
            }
            whole.push_back({m_period.first, m_period.end, own->value});
        }
        return checkedSum(whole);
    }

    /// The pair's value in a dimension; "" in those that it has none in.
    [[nodiscard]] static std::string pairValue(const Target& pair, Dimension dimension)
    {
        return dimension == Dimension::Rep ? pair.scopeValue : dimension == Dimension::Category ? pair.pairCategory : std::string{};
    }

    [[nodiscard]] bool isInside(const Target& target) const noexcept
    {
        return m_period.first <= target.period.first && target.period.end <= m_period.end;
    }
    [[nodiscard]] bool touches(const Target& target) const noexcept
    {
        return target.period.first < m_period.end && m_period.first < target.period.end;
    }

    /// Somebody joined in the middle: each part of the period has its own people. The parts must be the same for
    /// all and tile the period, or a yearly and a monthly target would be added up.
    [[nodiscard]] std::optional<Raw4> sumOfParts(Dimension dimension) const
    {
        std::map<std::pair<Date, Date>, std::set<std::string>> spans;
        Parts all;
        for (const Target* target : ofDimension(dimension)) {
            if (!counts(*target)) {
                continue;
            }
            if (!isInside(*target)) {
                return std::nullopt;
            }
            spans[{target->period.first, target->period.end}].insert(target->scopeValue);
            all.push_back({target->period.first, target->period.end, target->value});
        }
        Date at = m_period.first;
        for (const auto& [days, values] : spans) {
            if (days.first != at) {
                return std::nullopt;
            }
            at = days.second;
        }
        const bool isEachWhole = at == m_period.end && std::all_of(spans.begin(), spans.end(), [&](const auto& span) {
            return m_wholeness.isWhole({}, dimension, span.second, {PeriodKind::Range, span.first.first, span.first.second});
        });
        return isEachWhole ? checkedSum(all) : std::nullopt;
    }

    const TargetIndex::Group* m_group;
    TargetWholeness m_wholeness;
    Period m_period;
    bool m_isSum;
    bool m_onlyApproved = false;
};

/// In this order a dimension is taken for the whole team's target; never two of them together.
constexpr std::array kChildDimensions{Dimension::Rep,      Dimension::Team,    Dimension::Region,  Dimension::Channel,
                                      Dimension::Category, Dimension::Product, Dimension::Segment, Dimension::Customer};

std::optional<TargetValue> wholeTeam(const Lookup& lookup)
{
    if (const auto own = lookup.ofScope(std::nullopt, {})) {
        return TargetValue{*own, false};
    }
    if (!lookup.isSum()) {
        return std::nullopt;
    }
    for (const Dimension dimension : kChildDimensions) {
        if (const auto sum = lookup.sumOver(dimension)) {
            return TargetValue{*sum, true};
        }
    }
    const auto pairs = lookup.sumOfPairs(Dimension::Rep, {});
    return pairs ? std::optional{TargetValue{*pairs, true}} : std::nullopt;
}

/// The keys of a filter as targets are looked for; empty where no target can be.
std::set<std::string> keysOf(const Filter& filter, bool isSum)
{
    std::set<std::string> keys(filter.keys.begin(), filter.keys.end());
    return keys.contains("") || (keys.size() > 1 && !isSum) ? std::set<std::string>{} : keys;
}

/// Without the categories that belong to another one asked for: they are in it already.
std::set<std::string> topKeys(const TargetIndex& targets, const Filter& filter, bool isSum)
{
    const std::set<std::string> all(filter.keys.begin(), filter.keys.end());
    std::set<std::string> top = all;
    for (const std::string& key : filter.dimension == Dimension::Category && targets.records() != nullptr ? all : std::set<std::string>{}) {
        for (const std::string& under : targets.records()->keysUnder({filter.dimension, {key}})) {
            if (under != key) {
                top.erase(under);
            }
        }
    }
    return keysOf({filter.dimension, {top.begin(), top.end()}}, isSum);
}

/// Each key's target, added up.
std::optional<TargetValue> ofKeys(const Lookup& lookup, const Filter& filter, const std::set<std::string>& keys)
{
    Parts parts;
    bool isSummed = keys.size() > 1;
    const Lookup counted = isSummed ? lookup.agreedOf(filter.dimension, keys) : lookup;
    for (const std::string& key : keys) {
        const auto own = counted.ofValue(filter.dimension, key);
        if (!own) {
            return std::nullopt;
        }
        isSummed = isSummed || own->summed;
        parts.push_back({Date{}, Date{}, own->value});
    }
    const auto sum = parts.empty() ? std::nullopt : checkedSum(parts);
    return sum ? std::optional<TargetValue>({*sum, isSummed}) : std::nullopt;
}

/// A person's targets in product categories: each pair's, added up.
std::optional<TargetValue> ofPairs(const Lookup& lookup, const std::set<std::string>& people, const std::set<std::string>& products)
{
    const Lookup counted = people.size() * products.size() > 1 ? lookup.agreedOf(people, products) : lookup;
    Parts parts;
    for (const std::string& rep : people) {
        for (const std::string& category : products) {
            const auto own = counted.ofPair(rep, category);
            if (!own) {
                return std::nullopt;
            }
            parts.push_back({Date{}, Date{}, *own});
        }
    }
    const auto sum = parts.empty() ? std::nullopt : checkedSum(parts);
    return sum ? std::optional<TargetValue>({*sum, parts.size() > 1}) : std::nullopt;
}

std::optional<TargetValue> find(const TargetIndex& targets, KpiId kpi, const Period& period, const std::vector<Filter>& filters,
                                domain::TargetLevel level, std::optional<NoTarget>& why)
{
    const Lookup lookup(targets, kpi, period, level, why);
    if (filters.empty()) {
        return wholeTeam(lookup);
    }
    if (filters.size() == 1) {
        return ofKeys(lookup, filters.front(), topKeys(targets, filters.front(), lookup.isSum()));
    }
    const bool isPair = filters.size() == 2 && std::min(filters[0].dimension, filters[1].dimension) == Dimension::Rep
                        && std::max(filters[0].dimension, filters[1].dimension) == Dimension::Category;
    const std::size_t rep = filters.front().dimension == Dimension::Rep ? 0 : 1;
    return isPair ? ofPairs(lookup, keysOf(filters[rep], lookup.isSum()), topKeys(targets, filters[1 - rep], lookup.isSum())) : std::nullopt;
}

}  // namespace

std::optional<TargetValue> findTarget(const TargetIndex& targets, KpiId kpi, const Period& period,
                                      const std::vector<Filter>& filters, domain::TargetLevel level)
{
    std::optional<NoTarget> why;
    return find(targets, kpi, period, filters, level, why);
}

LevelTargets findTargets(const TargetIndex& targets, KpiId kpi, const Period& period, const std::vector<Filter>& filters)
{
    LevelTargets found;
    for (std::size_t level = 0; level < found.values.size(); ++level) {
        std::optional<NoTarget> why;
        found.values[level] = find(targets, kpi, period, filters, static_cast<domain::TargetLevel>(level), why);
        found.why[level] = found.values[level] ? std::nullopt : why;
    }
    return found;
}

LevelTargets findGroupTargets(const TargetIndex& targets, KpiId kpi, const Period& period, const std::vector<Filter>& scope,
                              Dimension dimension)
{
    LevelTargets found = findTargets(targets, kpi, period, scope);
    if (dimension != Dimension::Category || targets.records() == nullptr || !found.hasAny()) {
        return found;
    }
    std::vector<Filter> others;
    std::string key;
    for (const Filter& filter : scope) {
        if (filter.dimension == dimension) {
            key = filter.keys.front();
        } else {
            others.push_back(filter);
        }
    }
    const auto under = targets.records()->keysUnder({dimension, {key}});
    const auto with = under.size() < 2 ? std::vector<std::string>{} : targets.records()->valuesWith(kpi, period, others, dimension);
    const auto below = std::count_if(with.begin(), with.end(), [&](const std::string& one) {
        return one != key && std::find(under.begin(), under.end(), one) != under.end();
    });
    for (std::size_t level = 0; below > 0 && level < found.values.size(); ++level) {
        if (found.values[level]) {
            found.values[level].reset();
            found.why[level] = NoTarget{NoTarget::Why::Children, dimension, 1, static_cast<int>(below), false};
        }
    }
    return found;
}

}  // namespace kinerja::kpi

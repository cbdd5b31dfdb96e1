// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/targets.h"

#include <algorithm>
#include <array>
#include <set>

namespace kinerja::kpi {
namespace {

using domain::Dimension;
using domain::Target;

struct Part {
    Date first;
    Date end;
    Raw4 value;
};
using Parts = std::vector<Part>;

/// Parts inside [first, end) that tile it without overlap, the longest first at each step.
/// A month's tiling has at most 31 parts, a year's 12 or 53: the search is short.
bool tile(const Parts& sorted, Date first, Date end, Parts& chosen)
{
    if (first == end) {
        return true;
    }
    for (const Part& part : sorted) {
        if (part.first == first && part.end > first && part.end <= end) {
            chosen.push_back(part);
            if (tile(sorted, part.end, end, chosen)) {
                return true;
            }
            chosen.pop_back();
        }
    }
    return false;
}

/// By start, the longest first; of the same days (merged names) the first that was listed.
void sortParts(Parts& parts)
{
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
        return a.first != b.first ? a.first < b.first : a.end > b.end;
    });
}

std::optional<Raw4> checkedSum(const Parts& parts)
{
    Raw4 sum = 0;
    for (const Part& part : parts) {
        if (__builtin_add_overflow(sum, part.value, &sum)) {
            return std::nullopt;
        }
    }
    return sum;
}

/// One scope's target of the period: exactly that period, else its parts (sums add up, ratios must be equal).
std::optional<Raw4> valueOf(Parts parts, const Period& period, bool isSum)
{
    sortParts(parts);
    Parts chosen;
    if (!tile(parts, period.first, period.end, chosen) || chosen.empty()) {
        return std::nullopt;
    }
    if (isSum || chosen.size() == 1) {
        return checkedSum(chosen);
    }
    const bool equal = std::all_of(chosen.begin(), chosen.end(),
                                   [&](const Part& part) { return part.value == chosen.front().value; });
    return equal ? std::optional<Raw4>(chosen.front().value) : std::nullopt;
}

/// The stored targets of one KPI, level and period. Of parts that add up to a whole, drafts count only while none of them is
/// approved (docs/kpi.md#targets).
class Lookup {
public:
    Lookup(const TargetIndex& targets, KpiId kpi, const Period& period, domain::TargetLevel level)
        : m_group(targets.find(definition(kpi).key, level)), m_period(period), m_isSum(definition(kpi).isSum)
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
        Parts whole;
        for (const auto& [rep, category] : pairs) {
            const auto own = parts.ofPair(rep, category);
            if (!own) {
                return std::nullopt;
            }
            whole.push_back({m_period.first, m_period.end, *own});
        }
        return whole.empty() ? std::nullopt : checkedSum(whole);
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
        return below.empty() ? std::nullopt : parts.sumOfTop(below);
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
            return sumOfTop(values);
        }
        Parts whole;
        for (const std::string& value : values) {
            const auto own = ofValue(dimension, value);
            if (!own) {
                return hasOnlyPairs ? std::nullopt : sumOfParts(dimension);
            }
            whole.push_back({m_period.first, m_period.end, own->value});
        }
        return checkedSum(whole);
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
        std::set<std::pair<Date, Date>> spans;
        Parts all;
        for (const Target* target : ofDimension(dimension)) {
            if (!counts(*target)) {
                continue;
            }
            if (!isInside(*target)) {
                return std::nullopt;
            }
            spans.emplace(target->period.first, target->period.end);
            all.push_back({target->period.first, target->period.end, target->value});
        }
        Date at = m_period.first;
        for (const auto& [first, end] : spans) {
            if (first != at) {
                return std::nullopt;
            }
            at = end;
        }
        return at == m_period.end ? checkedSum(all) : std::nullopt;
    }

    const TargetIndex::Group* m_group;
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

/// Each key's target, added up.
std::optional<TargetValue> ofKeys(const Lookup& lookup, const Filter& filter)
{
    const auto keys = keysOf(filter, lookup.isSum());
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
std::optional<TargetValue> ofPairs(const Lookup& lookup, const Filter& reps, const Filter& categories)
{
    const auto people = keysOf(reps, lookup.isSum());
    const auto products = keysOf(categories, lookup.isSum());
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

}  // namespace

std::optional<TargetValue> findTarget(const TargetIndex& targets, KpiId kpi, const Period& period,
                                      const std::vector<Filter>& filters, domain::TargetLevel level)
{
    const Lookup lookup(targets, kpi, period, level);
    if (filters.empty()) {
        return wholeTeam(lookup);
    }
    if (filters.size() == 1) {
        return ofKeys(lookup, filters.front());
    }
    const bool isPair = filters.size() == 2 && std::min(filters[0].dimension, filters[1].dimension) == Dimension::Rep
                        && std::max(filters[0].dimension, filters[1].dimension) == Dimension::Category;
    const std::size_t rep = filters.front().dimension == Dimension::Rep ? 0 : 1;
    return isPair ? ofPairs(lookup, filters[rep], filters[1 - rep]) : std::nullopt;
}

LevelTargets findTargets(const TargetIndex& targets, KpiId kpi, const Period& period, const std::vector<Filter>& filters)
{
    LevelTargets found;
    for (std::size_t level = 0; level < found.values.size(); ++level) {
        found.values[level] = findTarget(targets, kpi, period, filters, static_cast<domain::TargetLevel>(level));
    }
    return found;
}

}  // namespace kinerja::kpi

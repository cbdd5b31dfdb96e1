// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/targets.h"

#include <algorithm>
#include <array>
#include <set>

#include "target_lookup.h"

namespace kinerja::kpi {
namespace {

using domain::Dimension;

using Parts = TargetParts;
using Lookup = TargetLookup;

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

std::string_view whyId(NoTarget::Why why) noexcept
{
    constexpr std::array<std::string_view, 5> kIds{"partial", "children", "not-covered", "differs", "conflict"};
    return kIds[static_cast<std::size_t>(why)];
}

std::string_view countedBy(const NoTarget& why) noexcept
{
    const bool isOfValues = why.why != NoTarget::Why::NotCovered && why.why != NoTarget::Why::Differs;
    return isOfValues ? domain::dimensionId(why.dimension) : "month";
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
            found.why[level] = NoTarget{NoTarget::Why::Children, dimension, 1, static_cast<int>(below), false, {}, {}};
        }
    }
    return found;
}

}  // namespace kinerja::kpi

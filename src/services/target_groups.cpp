// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_groups.h"

#include <algorithm>
#include <set>
#include <utility>

#include "scope.h"

namespace kinerja::services {
namespace {

bool isVisible(const std::vector<kpi::Filter>& filters, const domain::Target& target)
{
    return target.scope && services::isVisible(filters, *target.scope, target.scopeValue)
           && (target.pairCategory.empty() || services::isVisible(filters, domain::Dimension::Category, target.pairCategory));
}

/// What the target names of a dimension; nullptr: nothing.
const std::string* valueIn(const domain::Target& target, domain::Dimension dimension)
{
    if (target.scope == dimension) {
        return &target.scopeValue;
    }
    return dimension == domain::Dimension::Category && !target.pairCategory.empty() ? &target.pairCategory : nullptr;
}

}  // namespace

bool isVisible(const std::vector<kpi::Filter>& filters, domain::Dimension dimension, const std::string& key)
{
    return std::all_of(filters.begin(), filters.end(), [&](const kpi::Filter& filter) {
        return filter.dimension != dimension || std::find(filter.keys.begin(), filter.keys.end(), key) != filter.keys.end();
    });
}

kpi::Group groupWithoutRecords(const kpi::Answer& answer, std::string key, std::string label)
{
    kpi::Group group;
    group.key = std::move(key);
    group.label = std::move(label);
    group.current = withoutRecords(answer.current);
    if (!answer.compared.values.empty()) {
        group.compared = withoutRecords(answer.compared);
    }
    return group;
}

std::vector<kpi::Group> groupsWithTargets(const kpi::Answer& answer, const kpi::TargetIndex& targets, const std::vector<kpi::Filter>& filters,
                                          domain::Dimension dimension, const std::function<bool(const std::string&)>& counts)
{
    std::vector<kpi::Group> groups;
    std::set<std::string> known;
    if (const auto* found = groupsOf(answer, dimension); found != nullptr) {
        groups = *found;
    }
    for (const kpi::Group& group : groups) {
        known.insert(group.key);
    }
    const Period& whole = answer.window.whole;
    for (const domain::Target& target : targets.all()) {
        const bool overlaps = target.period.first < whole.end && whole.first < target.period.end;
        const std::string* value = valueIn(target, dimension);
        if (value != nullptr && overlaps && counts(target.kpi) && isVisible(filters, target) && known.insert(*value).second) {
            groups.push_back(groupWithoutRecords(answer, *value, *value));
        }
    }
    return groups;
}

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_places.h"

#include <algorithm>

namespace kinerja::store {

TargetPlace placeOf(const domain::Target& target)
{
    return {target.kpi, target.scope ? static_cast<int>(*target.scope) : -1, target.scopeValue, target.pairCategory, target.period.first, target.period.end, target.level};
}

Result<TargetPlaces> TargetPlaces::read(Connection& connection)
{
    const auto targets = listTargets(connection);
    if (!targets) {
        return pass(targets.error());
    }
    TargetPlaces places;
    for (const domain::Target& one : *targets) {
        places.m_places[placeOf(one)].push_back({one.id, one.isApproved});
    }
    for (auto& [place, alike] : places.m_places) {
        std::stable_partition(alike.begin(), alike.end(), [](const PlacedTarget& one) { return one.isApproved; });
    }
    return places;
}

std::vector<PlacedTarget> TargetPlaces::at(const domain::Target& target) const
{
    const auto found = m_places.find(placeOf(target));
    return found == m_places.end() ? std::vector<PlacedTarget>{} : found->second;
}

std::size_t TargetPlaces::companyOf(std::int64_t id) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(), [id](const auto& place) {
        return std::any_of(place.second.begin(), place.second.end(), [id](const PlacedTarget& one) { return one.id == id; });
    });
    return found == m_places.end() ? 0 : found->second.size();
}

}  // namespace kinerja::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include "kinerja/store/targets.h"

namespace kinerja::store {

struct PlacedTarget {
    std::int64_t id = 0;
    bool isApproved = false;
};

/// Which targets are stored, by what they are the targets of as names count now: merged names may have brought several to one place.
class TargetPlaces {
public:
    [[nodiscard]] static Result<TargetPlaces> read(Connection& connection);

    /// Approved ones first, then by id; empty where there is none.
    [[nodiscard]] std::vector<PlacedTarget> at(const domain::Target& target) const;
    /// What is there from now on.
    void put(const domain::Target& target, std::vector<PlacedTarget> placed) { m_places[placeOf(target)] = std::move(placed); }
    /// How many are where this one is; 0 = there is no such target.
    [[nodiscard]] std::size_t companyOf(std::int64_t id) const;

private:
    std::map<TargetPlace, std::vector<PlacedTarget>> m_places;
};

}  // namespace kinerja::store

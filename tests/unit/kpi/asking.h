// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "kinerja/kpi/answer.h"
#include "kinerja/kpi/query.h"
#include "world.h"

/// Questions to the engine about a small world, as tests write them.
namespace kinerja::kpi::test {

inline Query queryOf(std::string_view period, std::string_view asOf)
{
    Query query;
    query.period = *parsePeriod(period);
    query.asOf = day(asOf);
    return query;
}

inline Answer ask(const World& world, const Query& query) { return evaluate(*toFacts(world), query).value(); }

inline Figures figuresOf(const World& world, std::string_view period, std::string_view asOf)
{
    return ask(world, queryOf(period, asOf)).current;
}

inline std::string moneyText(const Figures& figures, KpiId id)
{
    return figures[id].hasValue ? toPlainString(figures[id].exact) : std::string(reasonId(figures[id].reason));
}

inline const Group& groupOf(const Answer& answer, const std::string& key)
{
    const auto& groups = answer.groups.front().second;
    return *std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.key == key; });
}

}  // namespace kinerja::kpi::test

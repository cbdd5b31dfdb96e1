// SPDX-License-Identifier: GPL-3.0-or-later
#include "target_wholeness.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace kinerja::kpi {

using domain::Dimension;

bool TargetWholeness::isWhole(const std::vector<Filter>& scope, Dimension dimension, const std::set<std::string>& values,
                              const Period& period) const
{
    if (m_records == nullptr) {
        return true;
    }
    const auto under = m_records->keysUnder({dimension, {values.begin(), values.end()}});
    const std::unordered_set<std::string> covered(under.begin(), under.end());
    NoTarget why{NoTarget::Why::Partial, dimension, static_cast<int>(values.size()), 0, false, {}, {}};
    for (const std::string& key : m_records->valuesWith(m_kpi, period, scope, dimension)) {
        const bool isOther = !covered.contains(key);
        why.without += isOther && !key.empty() ? 1 : 0;
        why.hasNameless = why.hasNameless || (isOther && key.empty());
    }
    const bool isWhole = why.without == 0 && !why.hasNameless;
    const bool isKnown = *m_why && ((*m_why)->why == NoTarget::Why::Partial || (*m_why)->why == NoTarget::Why::Conflict);
    if (!isWhole && !isKnown) {
        *m_why = why;
    }
    return isWhole;
}

bool TargetWholeness::arePairsWhole(const std::set<std::pair<std::string, std::string>>& pairs, Dimension dimension, const std::string& value,
                                    const Period& period) const
{
    std::map<std::string, std::set<std::string>> categories;
    std::set<std::string> people;
    for (const auto& [rep, category] : pairs) {
        categories[rep].insert(category);
        people.insert(rep);
    }
    if (dimension == Dimension::Category) {
        return isWhole({{Dimension::Category, {value}}}, Dimension::Rep, people, period);
    }
    const auto isPersonWhole = [&](const auto& one) {
        return isWhole({{Dimension::Rep, {one.first}}}, Dimension::Category, one.second, period);
    };
    return (!value.empty() || isWhole({}, Dimension::Rep, people, period)) && std::all_of(categories.begin(), categories.end(), isPersonWhole);
}

}  // namespace kinerja::kpi

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

/// By start, the longest first.
void sortParts(Parts& parts)
{
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) {
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

/// The stored targets of one KPI and level.
class Lookup {
public:
    Lookup(std::span<const Target> targets, KpiId kpi, const Period& period, domain::TargetLevel level)
        : m_period(period), m_isSum(definition(kpi).isSum)
    {
        for (const Target& target : targets) {
            if (target.level == level && target.kpi == definition(kpi).key) {
                m_targets.push_back(&target);
            }
        }
    }

    [[nodiscard]] bool isSum() const noexcept { return m_isSum; }

    [[nodiscard]] std::optional<Raw4> ofScope(std::optional<Dimension> scope, const std::string& value) const
    {
        Parts parts;
        for (const Target* target : m_targets) {
            if (target->scope == scope && (!scope || target->scopeValue == value) && isInside(*target)) {
                parts.push_back({target->period.first, target->period.end, target->value});
            }
        }
        return valueOf(std::move(parts), m_period, m_isSum);
    }

    /// Sum over all values of a dimension that have a target touching the period.
    [[nodiscard]] std::optional<Raw4> sumOver(Dimension dimension) const
    {
        std::set<std::string> values;
        for (const Target* target : m_targets) {
            if (target->scope == dimension && touches(*target)) {
                values.insert(target->scopeValue);
            }
        }
        if (values.empty()) {
            return std::nullopt;
        }
        Parts whole;
        for (const std::string& value : values) {
            const auto own = ofScope(dimension, value);
            if (!own) {
                return sumOfParts(dimension);
            }
            whole.push_back({m_period.first, m_period.end, *own});
        }
        return checkedSum(whole);
    }

private:
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
        for (const Target* target : m_targets) {
            if (target->scope != dimension || !touches(*target)) {
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

    std::vector<const Target*> m_targets;
    Period m_period;
    bool m_isSum;
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
    return std::nullopt;
}

}  // namespace

std::optional<TargetValue> findTarget(std::span<const Target> targets, KpiId kpi, const Period& period,
                                      const std::vector<Filter>& filters, domain::TargetLevel level)
{
    const Lookup lookup(targets, kpi, period, level);
    if (filters.empty()) {
        return wholeTeam(lookup);
    }
    if (filters.size() > 1 || filters.front().keys.empty()) {
        return std::nullopt;
    }
    const Filter& filter = filters.front();
    const std::set<std::string> keys(filter.keys.begin(), filter.keys.end());
    if (keys.contains("") || (keys.size() > 1 && !lookup.isSum())) {
        return std::nullopt;
    }
    Parts parts;
    for (const std::string& key : keys) {
        const auto own = lookup.ofScope(filter.dimension, key);
        if (!own) {
            return std::nullopt;
        }
        parts.push_back({period.first, period.end, *own});
    }
    const auto sum = checkedSum(parts);
    return sum ? std::optional<TargetValue>({*sum, keys.size() > 1}) : std::nullopt;
}

LevelTargets findTargets(std::span<const Target> targets, KpiId kpi, const Period& period, const std::vector<Filter>& filters)
{
    LevelTargets found;
    for (std::size_t level = 0; level < found.values.size(); ++level) {
        found.values[level] = findTarget(targets, kpi, period, filters, static_cast<domain::TargetLevel>(level));
    }
    return found;
}

}  // namespace kinerja::kpi

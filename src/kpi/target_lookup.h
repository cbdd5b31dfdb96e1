// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/kpi/targets.h"
#include "target_parts.h"
#include "target_wholeness.h"

namespace kinerja::kpi {

/// The stored targets of one KPI, level and period. Of parts that add up to a whole, drafts count only while none of them is
/// approved; and they are the whole only if nobody else has records in it (docs/kpi.md#targets).
class TargetLookup {
    using Dimension = domain::Dimension;
    using Target = domain::Target;
    using Parts = TargetParts;
    using Pointers = TargetIndex::Pointers;

public:
    /// `why`: why there is none, as far as it is known: others have records, too, else the targets are not of the whole period.
    TargetLookup(const TargetIndex& targets, KpiId kpi, const Period& period, domain::TargetLevel level, std::optional<NoTarget>& why)
        : m_group(targets.find(definition(kpi).key, level)), m_wholeness(targets.records(), kpi, why), m_why(&why), m_period(period),
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
        const TargetLookup parts = agreedOf(pairsOf(dimension, value));
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
        if (m_group != nullptr && !conflictOf(m_group->ofScope(dimension, value)).empty()) {
            return std::nullopt;
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
        const TargetLookup parts = agreedOf(children);
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
    [[nodiscard]] TargetLookup agreedOf(Dimension dimension, const std::set<std::string>& values) const
    {
        std::vector<const Target*> parts;
        for (const std::string& value : values) {
            const Pointers own = m_group == nullptr ? Pointers{} : m_group->ofScope(dimension, value);
            parts.insert(parts.end(), own.begin(), own.end());
        }
        return agreedOf(parts);
    }
    /// For the sum over these pairs.
    [[nodiscard]] TargetLookup agreedOf(const std::set<std::string>& reps, const std::set<std::string>& categories) const
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
    [[nodiscard]] TargetLookup agreedOf(Pointers parts) const
    {
        TargetLookup agreed{*this};
        agreed.m_onlyApproved = m_onlyApproved || std::any_of(parts.begin(), parts.end(), [this](const Target* target) {
                                    return touches(*target) && target->isApproved;
                                });
        return agreed;
    }

    /// A draft beside an approved one is a conflict, too.
    [[nodiscard]] std::vector<Raw4> conflictOf(Pointers targets) const
    {
        Parts parts;
        for (const Target* target : targets) {
            if (isInside(*target)) {
                parts.push_back({target->period.first, target->period.end, target->value});
            }
        }
        return conflictIn(std::move(parts), m_period);
    }
    void setConflict(const Target& of, std::vector<Raw4> values) const
    {
        const auto count = static_cast<int>(values.size());
        *m_why = NoTarget{NoTarget::Why::Conflict, of.scope.value_or(Dimension::Rep), count, 0, false, of.scopeValue, std::move(values)};
    }

    [[nodiscard]] std::optional<Raw4> valueOfAll(Pointers targets) const
    {
        if (auto conflict = conflictOf(targets); !conflict.empty()) {
            setConflict(*targets.front(), std::move(conflict));
            return std::nullopt;
        }
        Parts parts;
        for (const Target* target : targets) {
            if (counts(*target) && isInside(*target)) {
                parts.push_back({target->period.first, target->period.end, target->value});
            }
        }
        const auto value = valueOf(parts, m_period, m_isSum);
        if (!value && !parts.empty() && !*m_why) {
            *m_why = whyNone(parts, m_period, m_isSum);
        }
        return value;
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

    /// Of the same scope and days.
    [[nodiscard]] std::vector<Raw4> valuesLike(const Target& wanted) const
    {
        std::vector<Raw4> values;
        for (const Target* target : m_group->ofScope(wanted.scope, wanted.scopeValue)) {
            if (target->period.first == wanted.period.first && target->period.end == wanted.period.end) {
                values.push_back(target->value);
            }
        }
        return values;
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
            if (!spans[{target->period.first, target->period.end}].insert(target->scopeValue).second) {
                setConflict(*target, valuesLike(*target));
                return std::nullopt;
            }
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
    std::optional<NoTarget>* m_why;
    Period m_period;
    bool m_isSum;
    bool m_onlyApproved = false;
};

}  // namespace kinerja::kpi

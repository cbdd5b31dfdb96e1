// SPDX-License-Identifier: GPL-3.0-or-later
#include "stored_targets.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace kinerja::services {
namespace {

using domain::Dimension;

constexpr std::array kTeamFrom{Dimension::Rep,      Dimension::Team,    Dimension::Region,  Dimension::Channel,
                               Dimension::Category, Dimension::Product, Dimension::Segment, Dimension::Customer};

bool isPair(const store::ProofTarget& row) { return !row.pairCategory.empty(); }

bool anyAgreed(const std::vector<const store::ProofTarget*>& rows)
{
    return std::any_of(rows.begin(), rows.end(), [](const auto* row) { return row->isAgreed(); });
}

/// Drafts count only while none of the parts is approved.
std::vector<const store::ProofTarget*> counting(std::vector<const store::ProofTarget*> rows, bool onlyAgreed)
{
    std::erase_if(rows, [onlyAgreed](const auto* row) { return onlyAgreed && !row->isAgreed(); });
    return rows;
}

std::set<std::string> keysOf(const kpi::Filter& filter) { return {filter.keys.begin(), filter.keys.end()}; }

}  // namespace

StoredTargets::StoredTargets(const store::TargetRows& rows, const Period& days, kpi::KpiId kpi, domain::TargetLevel level, StoredRecords* records)
    : m_all(rows), m_days(days), m_isSum(kpi::definition(kpi).isSum), m_kpi(kpi), m_records(records)
{
    for (const store::ProofTarget& row : rows.rows) {
        if (row.kpi == kpi::definition(kpi).key && row.level == level) {
            m_rows.push_back(&row);
            m_byScope[{row.scope ? static_cast<int>(*row.scope) : -1, row.scopeValue, row.pairCategory}].push_back(&row);
        }
    }
}

StoredTargets::Rows StoredTargets::ofDimension(Dimension dimension) const
{
    Rows found;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(found), [dimension](Row row) { return row->scope == dimension && !isPair(*row); });
    return found;
}

StoredTargets::Rows StoredTargets::pairs(Dimension dimension, const std::string& value) const
{
    Rows found;
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(found), [&](Row row) {
        return isPair(*row) && (value.empty() || value == (dimension == Dimension::Rep ? row->scopeValue : row->pairCategory));
    });
    return found;
}

bool StoredTargets::isUnder(const std::string& category, const std::set<std::string>& others) const
{
    return std::any_of(m_all.above.begin(), m_all.above.end(),
                       [&](const auto& one) { return one.first == category && others.contains(one.second); });
}

/// Nobody else has records in it.
bool StoredTargets::isWhole(const std::vector<kpi::Filter>& scope, Dimension dimension, const std::set<std::string>& names, const Period& days) const
{
    const auto isCovered = [&](const std::string& value) {
        return names.contains(value) || (dimension == Dimension::Category && isUnder(value, names));
    };
    const bool isPartial = m_records != nullptr && m_records->hasOthers(m_kpi, days, scope, dimension, isCovered);
    m_isPartial = m_isPartial || isPartial;
    return !isPartial;
}

bool StoredTargets::arePairsWhole(const std::set<std::pair<std::string, std::string>>& names, Dimension dimension, const std::string& value) const
{
    std::map<std::string, std::set<std::string>> categories;
    std::set<std::string> people;
    for (const auto& [rep, category] : names) {
        categories[rep].insert(category);
        people.insert(rep);
    }
    if (dimension == Dimension::Category) {
        return isWhole({{Dimension::Category, {value}}}, Dimension::Rep, people, m_days);
    }
    if (value.empty() && !isWhole({}, Dimension::Rep, people, m_days)) {
        return false;
    }
    return std::all_of(categories.begin(), categories.end(),
                       [this](const auto& one) { return isWhole({{Dimension::Rep, {one.first}}}, Dimension::Category, one.second, m_days); });
}

/// Of the keys asked for those that belong to no other one of them.
std::set<std::string> StoredTargets::topOf(const kpi::Filter& filter) const
{
    const std::set<std::string> all = keysOf(filter);
    std::set<std::string> top = all;
    std::erase_if(top, [&](const std::string& key) { return filter.dimension == Dimension::Category && isUnder(key, all); });
    return top;
}

/// All of them, or none where one is missing.
StoredTargets::Maybe StoredTargets::added(const std::vector<Maybe>& parts) const
{
    Sum sum;
    sum.isSummed = true;
    for (const Maybe& part : parts) {
        if (!part) {
            return std::nullopt;
        }
        sum.value += part->value;
        sum.rows.insert(sum.rows.end(), part->rows.begin(), part->rows.end());
    }
    const bool isHeld = sum.value >= std::numeric_limits<Raw4>::min() && sum.value <= std::numeric_limits<Raw4>::max();
    return isHeld && !parts.empty() ? Maybe{std::move(sum)} : std::nullopt;
}

/// Of the rows that make the window up, whether one is there twice: names with a target each were merged.
bool StoredTargets::hasConflict(const Scope& scope) const
{
    const auto found = m_byScope.find(scope);
    std::set<std::pair<Date, Date>> days;
    std::set<std::pair<Date, Date>> twice;
    for (const Row row : found == m_byScope.end() ? Rows{} : found->second) {
        if (!days.emplace(row->first, row->end).second) {
            twice.emplace(row->first, row->end);
        }
    }
    const bool has = !twice.empty() && std::any_of(found->second.begin(), found->second.end(), [&](Row row) {
        return row->covers && twice.contains({row->first, row->end});
    });
    m_isConflict = m_isConflict || has;
    return has;
}

StoredTargets::Maybe StoredTargets::ofScope(const Scope& scope, bool onlyAgreed) const
{
    if (hasConflict(scope)) {
        return std::nullopt;
    }
    const auto found = m_byScope.find(scope);
    std::vector<Maybe> parts;
    for (const Row row : found == m_byScope.end() ? Rows{} : found->second) {
        if (onlyAgreed ? row->coversAgreed : row->covers) {
            parts.push_back(Sum{row->value, false, {row}});
        }
    }
    if (m_isSum || parts.size() < 2) {
        Maybe sum = added(parts);
        if (sum) {
            sum->isSummed = false;
        }
        return sum;
    }
    Sum same{parts.front()->value, false, {}};
    for (const Maybe& part : parts) {
        if (part->value != same.value) {
            return std::nullopt;
        }
        same.rows.push_back(part->rows.front());
    }
    return same;
}

StoredTargets::Maybe StoredTargets::overPairs(Dimension dimension, const std::string& value, bool onlyAgreed) const
{
    const Rows all = pairs(dimension, value);
    const bool only = onlyAgreed || anyAgreed(all);
    std::set<std::pair<std::string, std::string>> names;
    for (const Row row : counting(all, only)) {
        names.emplace(row->scopeValue, row->pairCategory);
    }
    const auto every = names;
    std::erase_if(names, [&](const auto& one) {
        return std::any_of(every.begin(), every.end(), [&](const auto& other) { return other.first == one.first && isUnder(one.second, {other.second}); });
    });
    std::vector<Maybe> parts;
    for (const auto& [rep, category] : names) {
        parts.push_back(ofScope({static_cast<int>(Dimension::Rep), rep, category}, only));
    }
    Maybe sum = added(parts);
    return sum && arePairsWhole(names, dimension, value) ? sum : std::nullopt;
}

/// Of several categories those that belong to no other one of them.
StoredTargets::Maybe StoredTargets::overTop(std::set<std::string> categories, bool onlyAgreed) const
{
    const std::set<std::string> all = categories;
    std::erase_if(categories, [&](const std::string& one) { return isUnder(one, all); });
    std::vector<Maybe> parts;
    for (const std::string& category : categories) {
        parts.push_back(ofValue(Dimension::Category, category, onlyAgreed));
    }
    return added(parts);
}

StoredTargets::Maybe StoredTargets::under(const std::string& category, bool onlyAgreed) const
{
    Rows children = ofDimension(Dimension::Category);
    std::erase_if(children, [&](Row row) { return !isUnder(row->scopeValue, {category}); });
    const bool only = onlyAgreed || anyAgreed(children);
    std::set<std::string> names;
    for (const Row row : counting(children, only)) {
        names.insert(row->scopeValue);
    }
    return names.empty() || isWhole({{Dimension::Category, {category}}}, Dimension::Category, names, m_days) ? overTop(std::move(names), only) : std::nullopt;
}

StoredTargets::Maybe StoredTargets::ofValue(Dimension dimension, const std::string& value, bool onlyAgreed) const
{
    if (Maybe own = ofScope({static_cast<int>(dimension), value, {}}, onlyAgreed)) {
        return own;
    }
    if (!m_isSum || (dimension != Dimension::Rep && dimension != Dimension::Category) || hasConflict({static_cast<int>(dimension), value, {}})) {
        return std::nullopt;
    }
    if (dimension == Dimension::Category) {
        if (Maybe children = under(value, onlyAgreed)) {
            return children;
        }
    }
    return overPairs(dimension, value, onlyAgreed);
}

/// Somebody joined in the middle: the parts are of the same days for all and cover the window.
StoredTargets::Maybe StoredTargets::overParts(const Rows& parts) const
{
    std::map<std::pair<Date, Date>, std::set<std::string>> spans;
    std::vector<Maybe> sums;
    for (const Row row : parts) {
        if (!spans[{row->first, row->end}].insert(row->scopeValue).second) {
            m_isConflict = true;
            return std::nullopt;
        }
        sums.push_back(Sum{row->value, true, {row}});
    }
    Date at = m_days.first;
    for (const auto& [days, names] : spans) {
        if (days.first != at) {
            return std::nullopt;
        }
        at = days.second;
    }
    const bool isEachWhole = at == m_days.end && std::all_of(spans.begin(), spans.end(), [&](const auto& span) {
        return isWhole({}, *parts.front()->scope, span.second, {PeriodKind::Range, span.first.first, span.first.second});
    });
    return isEachWhole ? added(sums) : std::nullopt;
}

StoredTargets::Maybe StoredTargets::overDimension(Dimension dimension) const
{
    const Rows all = ofDimension(dimension);
    const bool only = anyAgreed(all);
    std::set<std::string> names;
    for (const Row row : counting(all, only)) {
        names.insert(row->scopeValue);
    }
    if (names.empty()) {
        return std::nullopt;
    }
    bool hasOnlyPairs = false;
    if (dimension == Dimension::Rep || dimension == Dimension::Category) {
        for (const Row row : counting(pairs(dimension, {}), only)) {
            hasOnlyPairs = names.insert(dimension == Dimension::Rep ? row->scopeValue : row->pairCategory).second || hasOnlyPairs;
        }
    }
    if (dimension == Dimension::Category && std::any_of(names.begin(), names.end(), [&](const auto& one) { return isUnder(one, names); })) {
        return isWhole({}, dimension, names, m_days) ? overTop(std::move(names), only) : std::nullopt;
    }
    std::vector<Maybe> parts;
    for (const std::string& name : names) {
        parts.push_back(ofValue(dimension, name, only));
    }
    const bool isEach = std::all_of(parts.begin(), parts.end(), [](const Maybe& part) { return part.has_value(); });
    if (!isEach) {
        return hasOnlyPairs ? std::nullopt : overParts(counting(all, only));
    }
    return isWhole({}, dimension, names, m_days) ? added(parts) : std::nullopt;
}

StoredTargets::Maybe StoredTargets::ofTeam() const
{
    if (Maybe own = ofScope({-1, {}, {}}, false); own || !m_isSum) {
        return own;
    }
    for (const Dimension dimension : kTeamFrom) {
        if (Maybe sum = overDimension(dimension)) {
            return sum;
        }
    }
    return overPairs(Dimension::Rep, {}, false);
}

StoredTargets::Maybe StoredTargets::ofKeys(const kpi::Filter& filter) const
{
    const std::set<std::string> keys = topOf(filter);
    if (keys.size() == 1) {
        return ofValue(filter.dimension, *keys.begin(), false);
    }
    Rows all = ofDimension(filter.dimension);
    std::erase_if(all, [&](Row row) { return !keys.contains(row->scopeValue); });
    std::vector<Maybe> parts;
    for (const std::string& key : keys) {
        parts.push_back(ofValue(filter.dimension, key, anyAgreed(all)));
    }
    return added(parts);
}

StoredTargets::Maybe StoredTargets::ofPairs(const kpi::Filter& reps, const kpi::Filter& categories) const
{
    const std::set<std::string> people = keysOf(reps);
    const std::set<std::string> products = topOf(categories);
    const bool isOne = people.size() == 1 && products.size() == 1;
    Rows all = pairs(Dimension::Rep, {});
    std::erase_if(all, [&](Row row) { return !people.contains(row->scopeValue) || !products.contains(row->pairCategory); });
    std::vector<Maybe> parts;
    for (const std::string& rep : people) {
        for (const std::string& category : products) {
            parts.push_back(ofScope({static_cast<int>(Dimension::Rep), rep, category}, !isOne && anyAgreed(all)));
        }
    }
    return isOne ? parts.front() : added(parts);
}

/// The scopes that a filter names; empty where a target cannot be of it.
std::vector<StoredTargets::Scope> StoredTargets::asked(const std::vector<kpi::Filter>& filters) const
{
    if (filters.empty()) {
        return {{-1, {}, {}}};
    }
    const bool isOne = filters.size() == 1;
    const auto isOf = [&](std::size_t at, Dimension dimension) { return filters[at].dimension == dimension; };
    const bool isPair = filters.size() == 2 && ((isOf(0, Dimension::Rep) && isOf(1, Dimension::Category)) || (isOf(1, Dimension::Rep) && isOf(0, Dimension::Category)));
    std::vector<Scope> scopes;
    for (const std::string& key : isOne || isPair ? keysOf(filters.front()) : std::set<std::string>{}) {
        for (const std::string& other : isPair ? keysOf(filters.back()) : std::set<std::string>{{}}) {
            const bool isRepFirst = isOf(0, Dimension::Rep);
            scopes.push_back(isOne ? Scope{static_cast<int>(filters.front().dimension), key, {}}
                                   : Scope{static_cast<int>(Dimension::Rep), isRepFirst ? key : other, isRepFirst ? other : key});
        }
    }
    const auto isNameless = [isPair](const Scope& scope) { return std::get<1>(scope).empty() || (isPair && std::get<2>(scope).empty()); };
    const bool isTarget = std::none_of(scopes.begin(), scopes.end(), isNameless) && (m_isSum || scopes.size() == 1);
    return isTarget ? scopes : std::vector<Scope>{};
}

std::string_view StoredTargets::whyNone(const std::vector<kpi::Filter>& filters) const
{
    const auto scopes = asked(filters);
    if (m_rows.empty()) {
        return "no-target";
    }
    if (scopes.empty()) {
        return "no-scope";
    }
    if (m_isConflict) {
        return "conflict";
    }
    if (m_isPartial) {
        return "partial";
    }
    for (const Scope& scope : scopes) {
        const auto own = m_byScope.find(scope);
        if (own != m_byScope.end()) {
            return std::any_of(own->second.begin(), own->second.end(), [](Row row) { return row->covers; }) && !m_isSum ? "differs" : "not-covered";
        }
    }
    return "other-scope";
}

FoundTarget StoredTargets::find(const std::vector<kpi::Filter>& filters) const
{
    Maybe found;
    if (filters.empty()) {
        found = ofTeam();
    } else if (!asked(filters).empty()) {
        const bool isRepFirst = filters.front().dimension == Dimension::Rep;
        found = filters.size() == 1 ? ofKeys(filters.front()) : ofPairs(filters[isRepFirst ? 0 : 1], filters[isRepFirst ? 1 : 0]);
    }
    FoundTarget target;
    if (!found) {
        target.reason = whyNone(filters);
        return target;
    }
    target.value = static_cast<Raw4>(found->value);
    target.isSummed = found->isSummed;
    for (const Row row : found->rows) {
        target.rows.push_back(*row);
    }
    return target;
}

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/target_index.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace kinerja::kpi {

using domain::Dimension;
using domain::Target;

namespace {

using Found = std::vector<const Target*>;
using ByText = std::unordered_map<std::string, Found>;

constexpr char kBetween = '\x1F';

std::string keyOf(std::optional<Dimension> scope, std::string_view value, std::string_view pair = {})
{
    std::string key{scope ? static_cast<char>('0' + static_cast<int>(*scope)) : '-'};
    if (scope) {
        key.append(value).append(1, kBetween).append(pair);
    }
    return key;
}

std::string groupKey(std::string_view kpi, domain::TargetLevel level)
{
    return std::string{kpi} + kBetween + static_cast<char>('0' + static_cast<int>(level));
}

TargetIndex::Pointers in(const ByText& table, const std::string& key)
{
    const auto found = table.find(key);
    return found == table.end() ? TargetIndex::Pointers{} : TargetIndex::Pointers{found->second};
}

}  // namespace

struct TargetIndex::Group::Tables {
    ByText byScope;
    std::array<Found, domain::kDimensionCount> byDimension;
    Found pairs;
    ByText pairsOf;  ///< of a person, of a category

    void add(const Target& target)
    {
        byScope[keyOf(target.scope, target.scopeValue, target.pairCategory)].push_back(&target);
        if (!target.pairCategory.empty()) {
            pairs.push_back(&target);
            pairsOf[keyOf(Dimension::Rep, target.scopeValue)].push_back(&target);
            pairsOf[keyOf(Dimension::Category, target.pairCategory)].push_back(&target);
        } else if (target.scope) {
            byDimension[static_cast<std::size_t>(*target.scope)].push_back(&target);
        }
    }
};

TargetIndex::Group::Group(std::unique_ptr<Tables> tables) noexcept : m_tables{std::move(tables)} {}
TargetIndex::Group::Group(Group&&) noexcept = default;
TargetIndex::Group::~Group() = default;

TargetIndex::Pointers TargetIndex::Group::ofScope(std::optional<Dimension> scope, std::string_view value) const
{
    return in(m_tables->byScope, keyOf(scope, value));
}

TargetIndex::Pointers TargetIndex::Group::ofPair(std::string_view rep, std::string_view category) const
{
    return in(m_tables->byScope, keyOf(Dimension::Rep, rep, category));
}

TargetIndex::Pointers TargetIndex::Group::ofDimension(Dimension dimension) const
{
    return m_tables->byDimension[static_cast<std::size_t>(dimension)];
}

TargetIndex::Pointers TargetIndex::Group::pairs(Dimension dimension, std::string_view value) const
{
    return value.empty() ? Pointers{m_tables->pairs} : in(m_tables->pairsOf, keyOf(dimension, value));
}

struct TargetIndex::Data {
    std::vector<Target> targets;
    std::unordered_map<std::string, Group> groups;
};

TargetIndex::TargetIndex() : TargetIndex{std::vector<Target>{}} {}

TargetIndex::TargetIndex(std::vector<Target> targets)
{
    auto data = std::make_shared<Data>();
    data->targets = std::move(targets);
    std::unordered_map<std::string, std::unique_ptr<Group::Tables>> tables;
    for (const Target& target : data->targets) {
        auto& of = tables[groupKey(target.kpi, target.level)];
        of = of ? std::move(of) : std::make_unique<Group::Tables>();
        of->add(target);
    }
    for (auto& [key, one] : tables) {
        data->groups.emplace(key, Group{std::move(one)});
    }
    m_data = std::move(data);
}

const std::vector<Target>& TargetIndex::all() const noexcept { return m_data->targets; }

TargetIndex TargetIndex::comparedWith(std::shared_ptr<const TargetRecords> records) const
{
    TargetIndex other{*this};
    other.m_records = std::move(records);
    return other;
}

const TargetIndex::Group* TargetIndex::find(std::string_view kpi, domain::TargetLevel level) const
{
    const auto found = m_data->groups.find(groupKey(kpi, level));
    return found == m_data->groups.end() ? nullptr : &found->second;
}

const Target* TargetIndex::same(const Target& wanted) const
{
    const Group* group = find(wanted.kpi, wanted.level);
    if (group == nullptr) {
        return nullptr;
    }
    const Pointers found = wanted.pairCategory.empty() ? group->ofScope(wanted.scope, wanted.scopeValue)
                                                       : group->ofPair(wanted.scopeValue, wanted.pairCategory);
    const auto at = std::find_if(found.begin(), found.end(), [&](const Target* one) { return domain::isSameTarget(*one, wanted); });
    return at == found.end() ? nullptr : *at;
}

}  // namespace kinerja::kpi

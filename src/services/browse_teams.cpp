// SPDX-License-Identifier: GPL-3.0-or-later
// Rows that several salespeople share are of each one's team: they have a code of their own in the column of teams.
#include <algorithm>
#include <set>

#include "browse_data.h"

namespace kinerja::services {
namespace {

using domain::Dimension;
using Data = BrowseTable::Data;

Data::Values* columnBy(Data& data, Dimension dimension)
{
    const auto found = std::find_if(data.values.begin(), data.values.end(), [dimension](const auto& one) { return one.dimension == dimension; });
    return found == data.values.end() ? nullptr : &*found;
}

std::string keyOf(const BrowseTexts& texts, std::int64_t code)
{
    const auto at = static_cast<std::size_t>(code);
    return at < texts.keys.size() && !texts.keys[at].empty() ? texts.keys[at].front() : std::string{};
}

/// Share sets whose people have teams, with the code that stands for these.
class TeamsOfShares {
public:
    TeamsOfShares(const domain::FactSource& source, Data& data, BrowseTexts& teams) : m_data{data}, m_teams{teams}
    {
        for (const domain::DictionaryEntry& person : source.people) {
            m_people[person.id] = person.key;
        }
        for (const domain::ShareSet& set : source.shares) {
            if (std::any_of(set.parts.begin(), set.parts.end(), [](const auto& part) { return part.team != 0; })) {
                m_sets[set.id] = {&set, 0};
            }
        }
    }
    [[nodiscard]] bool isEmpty() const noexcept { return m_sets.empty(); }
    /// Of a row with that share and that team of its own.
    [[nodiscard]] std::int64_t codeOf(std::int64_t share, std::int64_t team)
    {
        const auto known = m_sets.find(share);
        if (known == m_sets.end() || (team != 0 && !known->second.set->namesTeams)) {
            return team;
        }
        if (known->second.code == 0) {
            known->second.code = add(*known->second.set);
        }
        return known->second.code;
    }

private:
    struct Known {
        const domain::ShareSet* set;
        std::int64_t code;
    };
    std::int64_t add(const domain::ShareSet& set)
    {
        const auto code = static_cast<std::int64_t>(m_teams.texts.size());
        std::set<std::string> keys;
        for (const domain::ShareSet::Part& part : set.parts) {
            const std::string team = keyOf(m_teams, part.team);
            keys.insert(team);
            m_data.creditsOfTeams[code].push_back({m_people[part.person], team});
        }
        m_teams.setAll(code, {keys.begin(), keys.end()}, {keys.begin(), keys.end()});
        return code;
    }

    Data& m_data;
    BrowseTexts& m_teams;
    std::map<std::int64_t, std::string> m_people;
    std::unordered_map<std::int64_t, Known> m_sets;
};

}  // namespace

void splitTeams(const domain::FactSource& source, Data& data)
{
    Data::Values* const team = columnBy(data, Dimension::Team);
    const Data::Values* const share = columnBy(data, Dimension::Rep);
    TeamsOfShares shares{source, data, team->texts};
    if (shares.isEmpty()) {
        return;
    }
    std::vector<std::int64_t> codes(data.rows);
    for (std::size_t row = 0; row < data.rows; ++row) {
        codes[row] = shares.codeOf(share->packed[row], team->packed[row]);
    }
    team->packed = wide(std::move(codes));
}

void keepCredited(const Data& data, const std::vector<kpi::Filter>& filters, const Packed& teams, std::vector<std::uint8_t>& kept)
{
    const auto passes = [&](const Data::Credit& credit) {
        return std::all_of(filters.begin(), filters.end(), [&](const kpi::Filter& filter) {
            const bool isOfPeople = filter.dimension == Dimension::Rep || filter.dimension == Dimension::Team;
            const std::string& key = filter.dimension == Dimension::Rep ? credit.rep : credit.team;
            return !isOfPeople || std::find(filter.keys.begin(), filter.keys.end(), key) != filter.keys.end();
        });
    };
    std::set<std::int64_t> refused;
    for (const auto& [code, credits] : data.creditsOfTeams) {
        if (std::none_of(credits.begin(), credits.end(), passes)) {
            refused.insert(code);
        }
    }
    for (std::size_t row = 0; row < kept.size() && !refused.empty(); ++row) {
        kept[row] &= refused.contains(teams[row]) ? std::uint8_t{0} : std::uint8_t{1};
    }
}

}  // namespace kinerja::services

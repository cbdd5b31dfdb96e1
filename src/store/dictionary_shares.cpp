// SPDX-License-Identifier: GPL-3.0-or-later
// Who is credited: the share sets of an import.
#include <algorithm>
#include <utility>

#include "dictionaries.h"
#include "each_row.h"

namespace kinerja::store {
namespace {

// Sets of one person only: what a file with one salesperson per row refers to.
constexpr const char* kSharesSql =
    "SELECT share_set_id, min(person_id) FROM credits GROUP BY share_set_id HAVING count(*) = 1 ORDER BY share_set_id DESC";
constexpr const char* kSharedSql =
    "SELECT share_set_id, person_id, share, coalesce(team_id, 0) FROM credits WHERE share_set_id IN (SELECT share_set_id FROM credits"
    " GROUP BY share_set_id HAVING count(*) > 1) ORDER BY share_set_id DESC, person_id";
constexpr const char* kNextShareSql = "SELECT coalesce(max(id), 0) + 1 FROM share_sets";

constexpr std::int32_t kWhole = 10'000;

}  // namespace

Status Dictionaries::loadShares(Connection& connection)
{
    std::vector<std::pair<std::int64_t, std::int64_t>> shareOf;  // person id, share set
    Result<Statement> statement = Statement::prepare(connection, kSharesSql);
    if (!statement) {
        return pass(statement.error());
    }
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step()) {
        shareOf.emplace_back(statement->integer(1), statement->integer(0));
    }
    if (!row) {
        return pass(row.error());
    }
    std::sort(shareOf.begin(), shareOf.end());
    m_shareOfPerson.assign(m_people.ids.size(), 0);
    for (std::size_t i = 0; i < m_people.ids.size(); ++i) {
        const auto at = std::lower_bound(shareOf.begin(), shareOf.end(), std::pair{m_people.ids[i], std::int64_t{0}});
        if (at != shareOf.end() && at->first == m_people.ids[i]) {
            m_shareOfPerson[i] = at->second;
            m_peopleOfShare[at->second] = {{m_people.ids[i], kWhole, 0}};
        }
    }
    std::map<std::int64_t, Shared> shared;
    const Status read = forEachRow(connection, kSharedSql, [&shared](const Statement& one) {
        shared[one.integer(0)].emplace_back(one.integer(1), static_cast<std::int32_t>(one.integer(2)), one.integer(3));
    });
    if (!read) {
        return read;
    }
    for (auto& [id, parts] : shared) {
        m_shareOfPeople.try_emplace(parts, id);
        m_peopleOfShare[id] = std::move(parts);
    }
    Result<Statement> next = Statement::prepare(connection, kNextShareSql);
    if (!next) {
        return pass(next.error());
    }
    if (const Result<bool> found = next->step(); !found) {
        return pass(found.error());
    }
    m_nextShare = next->integer(0);
    return {};
}

std::int64_t Dictionaries::share(std::string_view rep, std::string_view name, std::int64_t team)
{
    if (rep.empty()) {
        return 0;
    }
    const std::uint32_t person = entry(m_people, rep, name, team);
    m_shareOfPerson.resize(m_people.ids.size(), 0);
    if (m_shareOfPerson[person] == 0) {
        m_changed = true;
        m_shareOfPerson[person] = m_nextShare;
        m_peopleOfShare[m_nextShare] = {{m_people.ids[person], kWhole, 0}};
        m_pending.shares.push_back({m_nextShare++, m_people.ids[person]});
    }
    return m_shareOfPerson[person];
}

std::int64_t Dictionaries::share(std::span<const domain::SaleCredit> credits)
{
    const bool haveTeams = std::any_of(credits.begin(), credits.end(), [&](const auto& one) { return one.team != credits.front().team; });
    Shared parts;
    for (const domain::SaleCredit& credit : credits) {
        const std::int64_t team = term(TermKind::Team, credit.team);
        const std::uint32_t person = entry(m_people, credit.rep, credit.repName, team);
        parts.emplace_back(m_people.ids[person], credit.share, haveTeams ? team : 0);
    }
    std::sort(parts.begin(), parts.end());
    return shareOf(parts);
}

std::int64_t Dictionaries::shareOf(const Shared& parts)
{
    const auto [at, isNew] = m_shareOfPeople.try_emplace(parts, m_nextShare);
    if (isNew) {
        m_changed = true;
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const auto& [person, share, team] = parts[part];
            m_pending.shares.push_back({m_nextShare, person, share, part == 0, team});
        }
        m_peopleOfShare[m_nextShare++] = parts;
    }
    return at->second;
}

Dictionaries::Credited Dictionaries::keepTeams(const Credited& stored, std::int64_t said)
{
    const auto known = m_peopleOfShare.find(stored.share);
    const auto named = m_peopleOfShare.find(said);
    if (said == stored.share || known == m_peopleOfShare.end() || named == m_peopleOfShare.end()) {
        return {said, said == stored.share ? stored.team : 0};
    }
    const Shared& before = known->second;
    const auto hasTeam = [](const PersonShare& one) { return std::get<2>(one) != 0; };
    const bool isOfEach = std::any_of(before.begin(), before.end(), hasTeam);
    Shared parts = named->second;
    for (PersonShare& one : parts) {
        const auto same = std::find_if(before.begin(), before.end(), [&](const auto& other) { return std::get<0>(other) == std::get<0>(one); });
        std::get<2>(one) = same == before.end() ? 0 : isOfEach ? std::get<2>(*same) : stored.team;
    }
    if (parts == before) {
        return stored;
    }
    const auto largest = std::max_element(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return std::get<1>(a) < std::get<1>(b); });
    const std::int64_t team = std::get<2>(*largest);
    const bool haveTeams = std::any_of(parts.begin(), parts.end(), [team](const PersonShare& one) { return std::get<2>(one) != team; });
    return {haveTeams ? shareOf(parts) : said, team};
}

}  // namespace kinerja::store

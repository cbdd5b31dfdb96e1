// SPDX-License-Identifier: GPL-3.0-or-later
#include "counted_lines.h"

#include <algorithm>

#include "kinerja/base/decimal.h"
#include "kinerja/store/browse.h"

namespace kinerja::services {
namespace {

using store::ListedCredit;

std::string_view keyOf(const BrowseTexts& texts, std::int64_t code)
{
    const auto at = static_cast<std::size_t>(code);
    return at < texts.keys.size() && !texts.keys[at].empty() ? std::string_view{texts.keys[at].front()} : std::string_view{};
}

/// Who stands with several names is one person, unless of two teams.
using Part = std::pair<std::string_view, std::string_view>;
Part partOf(const ListedCredit& one) { return {one.person, one.countedTeam}; }

/// An amount by people as figures split it, and of one person by their names.
std::vector<Raw4> splitByPeople(Raw4 whole, std::span<const ListedCredit> people)
{
    std::map<Part, std::vector<std::size_t>> parts;
    for (std::size_t at = 0; at < people.size(); ++at) {
        parts[partOf(people[at])].push_back(at);
    }
    const auto sharesOf = [&](const std::vector<std::size_t>& names) {
        std::vector<std::int64_t> shares;
        for (const std::size_t at : names) {
            shares.push_back(people[at].share);
        }
        return shares;
    };
    std::vector<std::int64_t> weights;
    for (const auto& [part, names] : parts) {
        std::int64_t weight = 0;
        for (const std::int64_t share : sharesOf(names)) {
            weight += share;
        }
        weights.push_back(weight);
    }
    const std::vector<Raw4> wholes = splitExactly(whole, weights);
    std::vector<Raw4> amounts(people.size());
    std::size_t next = 0;
    for (const auto& [part, names] : parts) {
        const std::vector<Raw4> own = splitExactly(wholes[next++], sharesOf(names));
        for (std::size_t at = 0; at < names.size(); ++at) {
            amounts[names[at]] = own[at];
        }
    }
    return amounts;
}

}  // namespace

Result<CountedLines> CountedLines::load(Workspace& workspace)
{
    auto table = BrowseTable::load(workspace, RecordSort::Lines);
    const auto ids = table ? store::lineIds(workspace.connection()) : pass(table.error());
    if (!ids || ids->size() != (*table)->rowCount()) {
        return ids ? fail(Errc::Damaged, "lines and their columns are not as many") : pass(ids.error());
    }
    CountedLines lines{*std::move(table)};
    lines.m_rows.reserve(ids->size());
    for (const std::int64_t id : *ids) {
        lines.m_rows.emplace_back(id, static_cast<std::uint32_t>(lines.m_rows.size()));
    }
    std::sort(lines.m_rows.begin(), lines.m_rows.end());
    return lines;
}

std::optional<std::uint32_t> CountedLines::rowOf(std::int64_t line) const noexcept
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), std::pair{line, std::uint32_t{0}});
    return found != m_rows.end() && found->first == line ? std::optional{found->second} : std::nullopt;
}

std::string_view CountedLines::keyAt(std::uint32_t row, BrowseField field) const
{
    const auto* values = valuesOf(m_table->data(), field);
    return values == nullptr ? std::string_view{} : keyOf(values->texts, values->packed[row]);
}

CountedLine CountedLines::at(std::uint32_t row) const
{
    const BrowseTable::Data& data = m_table->data();
    const auto* customers = valuesOf(data, BrowseField::Customer);
    CountedLine line{keyAt(row, BrowseField::Customer), keyAt(row, BrowseField::Rep),     keyAt(row, BrowseField::Team),
                     keyAt(row, BrowseField::Region),   keyAt(row, BrowseField::Product), keyAt(row, BrowseField::Category),
                     customers == nullptr ? std::string_view{} : keyOf(data.segments, customers->packed[row]), {}};
    if (m_table->counts(row)) {
        line.total = Int128{valuesOf(data, BrowseField::Gross)->packed[row]} - valuesOf(data, BrowseField::Discount)->packed[row];
    }
    return line;
}

std::vector<CountedLine> CountedLines::partsAt(std::uint32_t row, std::span<const ListedCredit> people) const
{
    const BrowseTable::Data& data = m_table->data();
    std::vector<CountedLine> parts(people.size(), at(row));
    for (std::size_t person = 0; person < people.size(); ++person) {
        parts[person].rep = people[person].person;
    }
    const auto* teams = valuesOf(data, BrowseField::Team);
    if (teams != nullptr && data.creditsOfTeams.contains(teams->packed[row])) {
        for (std::size_t person = 0; person < people.size(); ++person) {
            parts[person].team = people[person].countedTeam;
        }
    }
    if (m_table->counts(row)) {
        const std::vector<Raw4> gross = splitByPeople(valuesOf(data, BrowseField::Gross)->packed[row], people);
        const std::vector<Raw4> discount = splitByPeople(valuesOf(data, BrowseField::Discount)->packed[row], people);
        for (std::size_t person = 0; person < people.size(); ++person) {
            parts[person].total = Int128{gross[person]} - discount[person];
        }
    }
    return parts;
}

}  // namespace kinerja::services

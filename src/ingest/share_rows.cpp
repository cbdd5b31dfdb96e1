// SPDX-License-Identifier: GPL-3.0-or-later
#include "share_rows.h"

#include <algorithm>
#include <iterator>

#include "kinerja/base/decimal.h"
#include "kinerja/ingest/own_export.h"
#include "row_binder.h"

namespace kinerja::ingest {

bool ShareRows::goOn(const std::vector<std::string_view>& cells) const
{
    return isOpen() && std::equal(cells.begin(), cells.end(), key.begin(), key.end());
}

bool ShareRows::isOfLast(const std::vector<std::string_view>& cells, std::int64_t share) const
{
    return share == 0 && !isOpen() && !last.empty() && std::equal(cells.begin(), cells.end(), last.begin(), last.end());
}

void ShareRows::add(const std::vector<std::string_view>& cells, ShareCredit credit, domain::RowIssue issue)
{
    if (!isOpen()) {
        key.assign(cells.begin(), cells.end());
    }
    sum += credit.share;
    credits.push_back(std::move(credit));
    issues.push_back(std::move(issue));
}

bool namePersonOfTwoTeams(const std::vector<ShareCredit>& credits) noexcept
{
    return std::any_of(credits.begin(), credits.end(), [&](const ShareCredit& one) {
        return !one.team.empty() && std::any_of(credits.begin(), credits.end(), [&](const ShareCredit& other) {
            return other.rep == one.rep && !other.team.empty() && other.team != one.team;
        });
    });
}

ShareColumns::ShareColumns(const RowReader& reader, bool isPercent)
    : m_share(reader.column("share")), m_rep(reader.column("rep")), m_repName(reader.column("rep_name")), m_team(reader.column("team")),
      m_isPercent(isPercent)
{
    std::transform(reader.header().begin(), reader.header().end(), std::back_inserter(m_isCounted), [](const auto& name) { return isCountedColumn(name); });
}

std::vector<std::string_view> ShareColumns::sharedCells(const Row& row) const
{
    std::vector<std::string_view> cells;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
        const bool isOfPerson = at == m_share.at || at == m_rep.at || at == m_repName.at || at == m_team.at || (at < m_isCounted.size() && m_isCounted[at]);
        cells.push_back(isOfPerson ? std::string_view{} : row.cells[at]);
    }
    return cells;
}

bool ShareColumns::read(RowReader& reader, bool hasRep, std::int64_t& share) const
{
    std::optional<NumberCell> cell;
    if (!reader.number(m_share, cell)) {
        return false;
    }
    const bool isPercent = cell && (cell->text.percent || m_isPercent);
    share = !cell ? 0 : isPercent ? cell->raw : cell->raw * 100;
    if (!cell || share < 0 || share > kWholeCredit) {
        return reader.refuse(m_share, "out-of-range");
    }
    return share == kWholeCredit || share == 0 || hasRep || reader.refuse(m_rep, "missing");
}

domain::RowIssue ShareColumns::issue(const RowReader& reader, const Row& row) const
{
    return issueOf(row, {m_share.name, reader.text(m_share), "shares-not-100"});
}

std::vector<ShareCredit> settledCredits(const std::vector<ShareCredit>& credits)
{
    std::vector<ShareCredit> people;
    for (const ShareCredit& credit : credits) {
        const auto same = std::find_if(people.begin(), people.end(), [&](const auto& one) { return one.rep == credit.rep; });
        if (same == people.end()) {
            people.push_back(credit);
        } else {
            same->share += credit.share;
            same->team = same->team.empty() ? credit.team : same->team;
        }
    }
    std::vector<std::int64_t> weights;
    for (const ShareCredit& one : people) {
        weights.push_back(one.share);
    }
    constexpr Raw4 kWhole = 10'000;
    const std::vector<Raw4> shares = splitExactly(kWhole, weights);
    for (std::size_t at = 0; at < people.size(); ++at) {
        people[at].share = shares[at];
    }
    std::erase_if(people, [](const auto& one) { return one.share == 0; });
    return people;
}

std::uint64_t rowsOfNobody(const std::vector<ShareCredit>& rows, const std::vector<ShareCredit>& people)
{
    return static_cast<std::uint64_t>(std::count_if(rows.begin(), rows.end(), [&people](const auto& row) {
        return std::none_of(people.begin(), people.end(), [&row](const auto& one) { return one.rep == row.rep; });
    }));
}

}  // namespace kinerja::ingest

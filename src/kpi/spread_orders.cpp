// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "scan.h"

namespace kinerja::kpi {
namespace {

using domain::Dimension;

class SpreadCounter {
public:
    SpreadCounter(const Facts::Columns& columns, const Plan& plan, Tally& tally)
        : m_columns(columns), m_plan(plan), m_tally(tally)
    {
        m_before[0] = columns.customersBefore(toDayNumber(plan.windows.front().used.first));
        if (plan.compared) {
            m_before[1] = columns.customersBefore(toDayNumber(plan.windows[plan.comparedFor(SourceKind::Sales)].used.first));
        }
    }

    /// `lines`: the sale lines of one order, by day.
    void count(std::span<const std::uint32_t> lines)
    {
        m_matching.clear();
        for (const std::uint32_t line : lines) {
            if (matches(line)) {
                m_matching.push_back(line);
            }
        }
        if (m_matching.empty()) {
            return;
        }
        if (!m_plan.filtersWholeOrders) {
            countInAtom(m_matching.front());
        }
        for (std::size_t at = 0; at < m_plan.query.groups.size(); ++at) {
            countInGroups(at);
        }
    }

private:
    [[nodiscard]] bool matches(std::uint32_t line) const
    {
        const bool splits = m_columns.splitsTeams(line);
        const bool inFilters = std::all_of(m_plan.filters.begin(), m_plan.filters.end(), [&](const auto& filter) {
            return (splits && filter.dimension == Dimension::Team) || filter.allowed[m_columns.codeOf(filter.dimension, line)] != 0;
        });
        return inFilters && m_plan.creditOf(splits).of(m_columns.codes[Facts::Columns::kShare][line]) != ShareMatch::None;
    }

    void countOrder(std::uint32_t line, SalesTotals& totals) const
    {
        const std::uint8_t mark = m_columns.marks[line];
        ++totals.orders;
        totals.newCustomers += (mark & kNewOrder) != 0 ? 1 : 0;
        totals.nobodyOrders += (mark & kNobody) != 0 ? 1 : 0;
    }

    [[nodiscard]] std::uint32_t customerOf(std::uint32_t line) const
    {
        return m_columns.codes[Facts::Columns::kCustomer][line];
    }

    void countInAtom(std::uint32_t line)
    {
        const auto atom = m_plan.atomOf(m_columns.dayOf(line));
        if (!atom) {
            return;
        }
        countOrder(line, m_tally.atoms[*atom]);
        if (customerOf(line) != 0) {
            m_tally.customers[*atom].add(customerOf(line), m_columns.customers.codeEnd());
        }
    }

    void countInGroups(std::size_t groups)
    {
        const Dimension dimension = m_plan.query.groups[groups];
        if (!salesHave(m_columns, dimension)) {
            return;
        }
        if (m_columns.isSameInOrder(dimension)) {
            // The scan has seen this order in this group, unless the filter picks some of its lines.
            if (!m_plan.filtersWholeOrders) {
                m_seen.clear();
                countInGroupsOfLine(groups, dimension, m_matching.front());
            }
            return;
        }
        m_seen.clear();
        for (const std::uint32_t line : m_matching) {
            countInGroupsOfLine(groups, dimension, line);
        }
    }

    void countInGroupsOfLine(std::size_t groups, Dimension dimension, std::uint32_t line)
    {
        const bool splits = m_columns.splitsTeams(line);
        if (dimension != Dimension::Rep && !(splits && dimension == Dimension::Team)) {
            countInGroup(groups, m_columns.codeOf(dimension, line), line);
            return;
        }
        const std::uint32_t share = m_columns.codes[Facts::Columns::kShare][line];
        const auto parts = m_columns.shares.of(share);
        if (parts.empty()) {
            countInGroup(groups, 0, line);
        }
        for (std::size_t part = 0; part < parts.size(); ++part) {
            if (m_plan.creditOf(splits).takes(m_columns.shares.starts[share] + part)) {
                countInGroup(groups, dimension == Dimension::Rep ? parts[part].person : parts[part].team, line);
            }
        }
    }

    /// The order counts in a group on the day of its first line there.
    void countInGroup(std::size_t groups, std::uint32_t code, std::uint32_t line)
    {
        if (std::find(m_seen.begin(), m_seen.end(), code) != m_seen.end()) {
            return;
        }
        m_seen.push_back(code);
        const auto atom = m_plan.atomOf(m_columns.dayOf(line));
        if (!atom) {
            return;
        }
        GroupIndex& index = m_tally.dimensions[groups];
        for (std::size_t role = 0; role < 2; ++role) {
            if (m_plan.atoms[*atom].grouped[role]) {
                countOrder(line, index.at(code).sales[role]);
                const std::uint32_t customer = customerOf(line);
                if (customer != 0 && customer <= m_before[role]) {
                    index.returning[role].add(code, customer);
                }
            }
        }
    }

    const Facts::Columns& m_columns;
    const Plan& m_plan;
    Tally& m_tally;
    std::array<std::uint32_t, 2> m_before{};
    std::vector<std::uint32_t> m_matching;
    std::vector<std::uint32_t> m_seen;
};

}  // namespace

void countSpreadOrders(const Facts::Columns& columns, const Plan& plan, Tally& tally)
{
    const bool allGroupsUniform
        = std::all_of(plan.query.groups.begin(), plan.query.groups.end(), [&](Dimension dimension) {
              return columns.isSameInOrder(dimension);
          });
    if (plan.filtersWholeOrders && allGroupsUniform) {
        return;
    }
    SpreadCounter counter(columns, plan, tally);
    for (std::size_t order = 0; order + 1 < columns.spreadStarts.size(); ++order) {
        counter.count(std::span(columns.spreadLines)
                          .subspan(columns.spreadStarts[order],
                                   columns.spreadStarts[order + 1] - columns.spreadStarts[order]));
    }
}

}  // namespace kinerja::kpi

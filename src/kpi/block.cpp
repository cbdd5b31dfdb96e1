// SPDX-License-Identifier: GPL-3.0-or-later
#include "block.h"

#include <algorithm>

#include "kernels.h"

namespace kinerja::kpi {

using domain::Dimension;
using Slot = Facts::Columns::Slot;

namespace {

/// Clears the matches of the lines whose code is not allowed.
void keepAllowed(const CodeColumn& column, std::size_t first, std::size_t count, const ColumnFilter& filter,
                 std::uint8_t* matches) noexcept
{
    std::visit(
        [&](const auto& values) {
            const auto* codes = values.from(first);
            if (filter.only) {
                keepEqual(codes, count, *filter.only, matches);
                return;
            }
            for (std::size_t at = 0; at < count; ++at) {
                matches[at] = static_cast<std::uint8_t>(matches[at] & filter.allowed[codes[at]]);
            }
        },
        column.values());
}

}  // namespace

BlockReader::BlockReader(const Facts::Columns& columns, const Plan& plan)
    : m_columns(columns), m_plan(plan),
      m_needsRuns(!plan.filtersWholeOrders
                  || !std::all_of(plan.query.groups.begin(), plan.query.groups.end(), [&](Dimension dimension) {
                         return columns.isSameInOrder(dimension);
                     }))
{}

const Block& BlockReader::read(std::size_t first, std::size_t count)
{
    m_block.first = first;
    m_block.count = count;
    if (!m_plan.isFiltered()) {
        readAll();
        return m_block;
    }
    findMatching(first, count);
    readMatching();
    if (m_needsRuns) {
        findRuns();
    }
    if (!m_plan.filtersWholeOrders) {
        countOrdersByMatch();
    }
    if (m_plan.cutsShares) {
        cutToCredit();
    }
    return m_block;
}

void BlockReader::readAll()
{
    const std::size_t first = m_block.first;
    const std::size_t count = m_block.count;
    m_block.marks = m_columns.marks.from(first);
    m_block.quantity = m_columns.quantity.decode(first, count, m_quantity.data());
    m_block.gross = m_columns.gross.decode(first, count, m_gross.data());
    m_block.discount = m_columns.discount.decode(first, count, m_discount.data());
    if (m_columns.anyCost) {
        m_block.cost = m_columns.cost.decode(first, count, m_cost.data());
    }
    if (!m_plan.query.groups.empty()) {
        m_block.customers = m_columns.codes[Slot::kCustomer].decode(first, count, m_customers.data());
    }
    if (m_columns.severalUnits) {
        m_block.units = m_columns.codes[Slot::kUnit].decode(first, count, m_units.data());
    }
}

void BlockReader::readMatching()
{
    const std::span<const std::uint32_t> lines(m_lines.data(), m_block.count);
    const auto marks = m_columns.marks.viewOf(lines.empty() ? 0 : lines.front());
    std::transform(lines.begin(), lines.end(), m_marks.begin(), [marks](std::uint32_t line) { return marks[line]; });
    m_columns.quantity.gather(lines, m_quantity.data());
    m_columns.gross.gather(lines, m_gross.data());
    m_columns.discount.gather(lines, m_discount.data());
    if (m_columns.anyCost) {
        m_columns.cost.gather(lines, m_cost.data());
        m_block.cost = m_cost.data();
    }
    m_columns.codes[Slot::kCustomer].gather(lines, m_customers.data());
    if (m_columns.severalUnits) {
        m_columns.codes[Slot::kUnit].gather(lines, m_units.data());
        m_block.units = m_units.data();
    }
    m_block.lines = m_lines.data();
    m_block.marks = m_marks.data();
    m_block.quantity = m_quantity.data();
    m_block.gross = m_gross.data();
    m_block.discount = m_discount.data();
    m_block.customers = m_customers.data();
}

const std::uint32_t* BlockReader::codes(Dimension dimension, std::uint32_t* scratch) const
{
    const CodeColumn& column = m_columns.codes[slotOf(dimension)];
    const std::uint32_t* codes = scratch;
    if (m_block.lines != nullptr) {
        column.gather({m_block.lines, m_block.count}, scratch);
    } else {
        codes = column.decode(m_block.first, m_block.count, scratch);
    }
    if (dimension != Dimension::Segment) {
        return codes;
    }
    for (std::size_t at = 0; at < m_block.count; ++at) {
        scratch[at] = m_columns.segmentOfCustomer[codes[at]];
    }
    return scratch;
}

void BlockReader::findMatching(std::size_t first, std::size_t count)
{
    markCounting(m_columns.marks.from(first), count, m_matches.data());
    for (const ColumnFilter& filter : m_plan.columnFilters) {
        keepAllowed(m_columns.codes[filter.slot], first, count, filter, m_matches.data());
    }
    if (m_plan.cutsTeams) {
        keepCredited(first, count);
    }
    m_block.count = findSet(m_matches.data(), count, static_cast<std::uint32_t>(first), m_lines.data());
}

/// A line is of the team asked for, or of people of it.
void BlockReader::keepCredited(std::size_t first, std::size_t count)
{
    for (std::size_t at = 0; at < count; ++at) {
        if (m_matches[at] == 0) {
            continue;
        }
        const std::uint32_t share = m_columns.codes[Slot::kShare][first + at];
        const std::uint32_t team = m_columns.codes[Slot::kTeam][first + at];
        const bool splits = m_columns.shares.splitsTeams(share, team);
        const bool isTaken = m_plan.creditOf(splits).of(share) != ShareMatch::None && (splits || m_plan.takesTeam(team));
        m_matches[at] = isTaken ? 1 : 0;
    }
}

/// Each matching line's run: the way back to its start ends at the match before it at the latest.
void BlockReader::findRuns()
{
    const auto marks = m_columns.marks.viewOf(m_block.first);
    for (std::size_t at = 0; at < m_block.count; ++at) {
        std::uint32_t line = m_lines[at];
        while (line >= m_afterMatch && (marks[line] & kRunStart) == 0) {
            --line;  // the very first line starts a run
        }
        m_run = line >= m_afterMatch ? line : m_run;
        m_runs[at] = m_run;
        m_afterMatch = m_lines[at] + 1;
    }
    m_block.runs = m_runs.data();
}

/// The filter may take some lines of an order and leave others: the order counts at its first matching sale line.
/// Orders spread over days are counted by countSpreadOrders().
void BlockReader::countOrdersByMatch()
{
    for (std::size_t at = 0; at < m_block.count; ++at) {
        std::uint8_t& mark = m_marks[at];
        mark = static_cast<std::uint8_t>(mark & ~kOrderFirst);
        if (m_runs[at] != m_countedRun && (mark & kKindMask) == kSale && (mark & kSpread) == 0) {
            mark = static_cast<std::uint8_t>(mark | kOrderFirst);
            m_countedRun = m_runs[at];
        }
    }
}

/// Shared orders count with the part of the people, and of their teams, filtered by.
void BlockReader::cutToCredit()
{
    const std::uint32_t* shares = codes(Dimension::Rep, m_codes.data());
    for (std::size_t at = 0; at < m_block.count; ++at) {
        const bool splits = m_columns.splitsTeams(m_lines[at]);
        if (m_plan.creditOf(splits).of(shares[at]) != ShareMatch::Part) {
            continue;
        }
        const auto credit = [&](Raw4 whole) { return m_plan.creditedPart(m_columns.shares, shares[at], splits, whole); };
        m_quantity[at] = credit(m_quantity[at]);
        m_gross[at] = credit(m_gross[at]);
        m_discount[at] = credit(m_discount[at]);
        if (m_block.cost != nullptr && m_cost[at] != domain::kUnknownCost) {
            m_cost[at] = credit(m_cost[at]);
        }
    }
}

}  // namespace kinerja::kpi

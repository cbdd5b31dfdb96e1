// SPDX-License-Identifier: GPL-3.0-or-later
#include "block.h"

#include <algorithm>

namespace kinerja::kpi {

using domain::Dimension;

const Block& BlockReader::read(std::size_t first, std::size_t count)
{
    m_block.first = first;
    m_block.count = count;
    m_block.marks = m_columns.marks.data.get() + first;
    m_block.quantity = m_columns.quantity.decode(first, count, m_quantity.data());
    m_block.gross = m_columns.gross.decode(first, count, m_gross.data());
    m_block.discount = m_columns.discount.decode(first, count, m_discount.data());
    if (m_columns.anyCost) {
        m_block.cost = m_columns.cost.decode(first, count, m_cost.data());
    }
    m_block.customers = m_columns.codes[Facts::Columns::kCustomer].decode(first, count, m_customers.data());
    if (m_columns.severalUnits) {
        m_block.units = m_columns.codes[Facts::Columns::kUnit].decode(first, count, m_units.data());
    }
    if (m_plan.isFiltered()) {
        filterMarks();
        if (!m_plan.filtersWholeOrders) {
            countOrdersByMatch();
        }
        if (m_plan.cutsShares) {
            cutToCredit();
        }
    }
    return m_block;
}

const std::uint32_t* BlockReader::codes(Dimension dimension, std::uint32_t* scratch) const
{
    const std::uint32_t* codes = m_columns.codes[slotOf(dimension)].decode(m_block.first, m_block.count, scratch);
    if (dimension != Dimension::Segment) {
        return codes;
    }
    for (std::size_t at = 0; at < m_block.count; ++at) {
        scratch[at] = m_columns.segmentOfCustomer[codes[at]];
    }
    return scratch;
}

void BlockReader::filterMarks()
{
    std::copy_n(m_block.marks, m_block.count, m_marks.begin());
    const auto ignore = [this](std::size_t at, bool matches) {
        m_marks[at] = matches ? m_marks[at] : static_cast<std::uint8_t>((m_marks[at] & kRunStart) | kIgnored);
    };
    for (const CompiledFilter& filter : m_plan.filters) {
        const std::uint32_t* values = codes(filter.dimension, m_codes.data());
        for (std::size_t at = 0; at < m_block.count; ++at) {
            ignore(at, filter.allowed[values[at]] != 0);
        }
    }
    if (!m_plan.shareMatch.empty()) {
        const std::uint32_t* shares = codes(Dimension::Rep, m_codes.data());
        for (std::size_t at = 0; at < m_block.count; ++at) {
            ignore(at, m_plan.shareMatch[shares[at]] != ShareMatch::None);
        }
    }
    m_block.marks = m_marks.data();
}

/// The filter may take some lines of an order and leave others: the order counts at its first matching sale line.
/// Orders spread over days are counted by countSpreadOrders().
void BlockReader::countOrdersByMatch()
{
    for (std::size_t at = 0; at < m_block.count; ++at) {
        std::uint8_t& mark = m_marks[at];
        m_orderSeen = m_orderSeen && (mark & kRunStart) == 0;
        mark = static_cast<std::uint8_t>(mark & ~kOrderFirst);
        if (!m_orderSeen && (mark & kKindMask) == kSale && (mark & kSpread) == 0) {
            mark = static_cast<std::uint8_t>(mark | kOrderFirst);
            m_orderSeen = true;
        }
    }
}

/// Shared orders count with the part of the people filtered by.
void BlockReader::cutToCredit()
{
    const std::uint32_t* shares = codes(Dimension::Rep, m_codes.data());
    const auto own = [this](const Raw4*& values, std::array<Raw4, kBlockLines>& scratch) {
        if (values != nullptr && values != scratch.data()) {
            std::copy_n(values, m_block.count, scratch.begin());
            values = scratch.data();
        }
    };
    own(m_block.quantity, m_quantity);
    own(m_block.gross, m_gross);
    own(m_block.discount, m_discount);
    own(m_block.cost, m_cost);
    for (std::size_t at = 0; at < m_block.count; ++at) {
        if (m_plan.shareMatch[shares[at]] != ShareMatch::Part) {
            continue;
        }
        const auto credit = [&](Raw4 whole) { return m_plan.creditedPart(m_columns.shares, shares[at], whole); };
        m_quantity[at] = credit(m_quantity[at]);
        m_gross[at] = credit(m_gross[at]);
        m_discount[at] = credit(m_discount[at]);
        if (m_block.cost != nullptr && m_cost[at] != domain::kUnknownCost) {
            m_cost[at] = credit(m_cost[at]);
        }
    }
}

}  // namespace kinerja::kpi

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "block.h"
#include "tally.h"

namespace kinerja::kpi {

/// The groups of one dimension in one window, while one thread scans.
template <typename Sum>
class GroupScan {
public:
    GroupScan(const Facts::Columns& columns, const Plan& plan, domain::Dimension dimension, std::size_t role)
        : m_columns(columns), m_plan(plan), m_dimension(dimension),
          m_isActive(salesHave(columns, dimension)),
          m_sameInOrder(columns.sameInOrder[static_cast<std::size_t>(dimension)]),
          m_placeOf(columns.dictionaryOf(dimension).codeEnd()),
          m_returning(columns.dictionaryOf(dimension).codeEnd(), columns.customers.codeEnd(),
                      dimension == domain::Dimension::Customer)
    {
        const WindowSpan& window = plan.windows[role == 0 ? 0 : *plan.compared];
        m_customersBefore = columns.customersBefore(toDayNumber(window.used.first));
    }

    void add(const Block& block, const BlockReader& reader)
    {
        if (!m_isActive) {
            return;
        }
        const std::uint32_t* codes = reader.codes(m_dimension, m_codes.data());
        for (std::size_t at = 0; at < block.count; ++at) {
            const std::uint8_t mark = block.marks[at];
            m_run = (mark & kRunStart) != 0 ? static_cast<std::uint32_t>(block.first + at) + 1 : m_run;
            if ((mark & kKindMask) == kIgnored) {
                continue;
            }
            if (m_dimension == domain::Dimension::Rep) {
                addShared(block, at, codes[at]);
            } else {
                addLine(block, at, codes[at], amountsOf(block, at));
            }
        }
    }

    void mergeInto(GroupIndex& index, std::size_t role)
    {
        for (const Place& place : m_places) {
            index.at(place.code).sales[role].add(place.sums);
        }
        index.returning[role].merge(std::move(m_returning));
    }

private:
    struct Place {
        SalesSums<Sum> sums;
        std::uint32_t code = 0;
        std::uint32_t lastRun = 0;  ///< the run whose order was counted here last
    };
    struct Amounts {
        Raw4 quantity;
        Raw4 gross;
        Raw4 discount;
        Raw4 cost;
    };

    static Amounts amountsOf(const Block& block, std::size_t at) noexcept
    {
        return {block.quantity[at], block.gross[at], block.discount[at],
                block.cost != nullptr ? block.cost[at] : domain::kUnknownCost};
    }

    Place& placeOf(std::uint32_t code)
    {
        std::uint32_t& place = m_placeOf[code];
        if (place == 0) {
            m_places.emplace_back();
            m_places.back().code = code;
            if (!m_columns.severalUnits) {
                m_places.back().sums.addUnit(m_columns.onlyUnit);
            }
            place = static_cast<std::uint32_t>(m_places.size());
        }
        return m_places[place - 1];
    }

    void addLine(const Block& block, std::size_t at, std::uint32_t code, const Amounts& amounts)
    {
        Place& place = placeOf(code);
        SalesSums<Sum>& sums = place.sums;
        const std::uint8_t mark = block.marks[at];
        const int kind = mark & kKindMask;
        if (kind == kOther) {
            ++sums.otherCurrency;
            return;
        }
        if (kind == kSale) {
            sums.gross += amounts.gross;
            sums.discount += amounts.discount;
            if (isFirstHere(place, mark)) {
                countOrder(sums, mark, code, block.customers[at]);
            }
        } else {
            sums.returned += amounts.discount - amounts.gross;
        }
        sums.quantity += amounts.quantity;
        ++sums.lines;
        // Without a branch: which costs are unknown can't be predicted.
        const Raw4 unknown = -static_cast<Raw4>(amounts.cost == domain::kUnknownCost);
        sums.cost += amounts.cost & ~unknown;
        sums.unknownNet += (amounts.gross - amounts.discount) & unknown;
        sums.unknownCostLines -= unknown;
        if (block.units != nullptr) {
            sums.addUnit(block.units[at]);
        }
    }

    /// Money and quantity are split by the shares; every credited person has the line, and the order, once.
    void addShared(const Block& block, std::size_t at, std::uint32_t share)
    {
        const auto parts = m_columns.shares.of(share);
        if (parts.size() <= 1) {
            addLine(block, at, parts.empty() ? 0 : parts.front().person, amountsOf(block, at));
            return;
        }
        const std::size_t line = block.first + at;
        std::array<Raw4, kMostShareParts> quantity;
        std::array<Raw4, kMostShareParts> gross;
        std::array<Raw4, kMostShareParts> discount;
        std::array<Raw4, kMostShareParts> cost;
        splitByShares(m_columns.quantity[line], parts, quantity.data());
        splitByShares(m_columns.gross[line], parts, gross.data());
        splitByShares(m_columns.discount[line], parts, discount.data());
        const Raw4 wholeCost = m_columns.cost[line];
        if (wholeCost == domain::kUnknownCost) {
            cost.fill(domain::kUnknownCost);
        } else {
            splitByShares(wholeCost, parts, cost.data());
        }
        for (std::size_t part = 0; part < parts.size(); ++part) {
            if (m_plan.isCredited(parts[part].person)) {
                addLine(block, at, parts[part].person, {quantity[part], gross[part], discount[part], cost[part]});
            }
        }
    }

    bool isFirstHere(Place& place, std::uint8_t mark) const noexcept
    {
        if (m_sameInOrder) {
            return (mark & kOrderFirst) != 0;
        }
        if ((mark & kSpread) != 0 || place.lastRun == m_run) {
            return false;
        }
        place.lastRun = m_run;
        return true;
    }

    void countOrder(SalesSums<Sum>& sums, std::uint8_t mark, std::uint32_t code, std::uint32_t customer)
    {
        ++sums.orders;
        sums.newCustomers += (mark & kNewOrder) != 0 ? 1 : 0;
        sums.nobodyOrders += (mark & kNobody) != 0 ? 1 : 0;
        if (customer != 0 && customer <= m_customersBefore) {
            m_returning.add(code, customer);
        }
    }

    const Facts::Columns& m_columns;
    const Plan& m_plan;
    domain::Dimension m_dimension;
    bool m_isActive;     ///< sales have this dimension
    bool m_sameInOrder;
    std::uint32_t m_customersBefore = 0;
    std::uint32_t m_run = 0;
    std::vector<std::uint32_t> m_placeOf;
    std::vector<Place> m_places;
    DistinctCustomers m_returning;
    std::array<std::uint32_t, kBlockLines> m_codes{};
};

}  // namespace kinerja::kpi

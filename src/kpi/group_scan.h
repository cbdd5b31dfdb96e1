// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "line_sums.h"
#include "tally.h"

namespace kinerja::kpi {

/// The groups of one dimension in one window, while one thread scans.
template <typename Sum>
class GroupScan {
public:
    GroupScan(const Facts::Columns& columns, const Plan& plan, domain::Dimension dimension, std::size_t role)
        : m_columns(columns), m_plan(plan), m_dimension(dimension),
          m_isActive(salesHave(columns, dimension)),
          m_sameInOrder(columns.isSameInOrder(dimension)),
          m_placeOf(columns.dictionaryOf(dimension).codeEnd()),
          m_returning(columns.dictionaryOf(dimension).codeEnd(), columns.customers.codeEnd(),
                      dimension == domain::Dimension::Customer)
    {
        const WindowSpan& window = plan.windows[role == 0 ? 0 : plan.comparedFor(SourceKind::Sales)];
        m_customersBefore = columns.customersBefore(toDayNumber(window.used.first));
        if (dimension == domain::Dimension::Rep) {
            for (std::uint32_t share = 0; share < columns.shares.codeEnd(); ++share) {
                const auto parts = columns.shares.of(share);
                m_personOfShare.push_back(parts.size() > 1 ? kSeveral : parts.empty() ? 0 : parts.front().person);
            }
        }
    }

    [[nodiscard]] bool isActive() const noexcept { return m_isActive; }

    /// First of a block: finds the group of each line. Returns: where the lines are added.
    [[nodiscard]] GroupTarget<Sum> place(const Block& block, const BlockReader& reader)
    {
        const std::uint32_t* codes = reader.codes(m_dimension, m_codes.data());
        if (m_dimension == domain::Dimension::Rep) {
            codes = peopleOf(block, codes);
        } else if (m_dimension == domain::Dimension::Team && m_columns.shares.anyTeams) {
            codes = teamsOf(block, codes, reader.codes(domain::Dimension::Rep, m_shares.data()));
        }
        for (std::size_t at = 0; at < block.count; ++at) {
            m_places[at] = placeOf(codes[at]);
        }
        return {m_places.data(), m_sums.data()};
    }

    /// Then, of the same block: orders, units, and what lines of several people add to each of them.
    void countOrders(const Block& block, const GroupBlock<Sum>& lines)
    {
        if (m_sameInOrder && !m_anySeveral) {
            for (std::size_t order = 0; order < lines.orders; ++order) {
                const std::uint32_t at = lines.orderFirsts[order];
                countOrder(m_places[at], block.marks[at], block.customers[at]);
            }
        } else {
            countLineByLine(block, lines);
        }
        if (block.units != nullptr) {
            addUnits(block);
        }
    }

    void mergeInto(GroupIndex& index, std::size_t role)
    {
        for (std::size_t place = 0; place < m_heads.size(); ++place) {
            if (m_heads[place].code == kSeveral || m_sums[place].isEmpty()) {
                continue;  // a line that counts nowhere makes no group
            }
            const Head& head = m_heads[place];
            SalesSums<Sum> sums = m_sums[place].sums();
            sums.orders = head.orders;
            sums.newCustomers = head.newCustomers;
            sums.nobodyOrders = head.nobodyOrders;
            sums.unitLow = m_columns.severalUnits ? head.unitLow : m_columns.onlyUnit;
            sums.unitHigh = m_columns.severalUnits ? head.unitHigh : m_columns.onlyUnit;
            index.at(head.code).sales[role].add(sums);
        }
        index.returning[role].merge(std::move(m_returning));
    }

private:
    static constexpr std::uint32_t kSeveral = UINT32_MAX;  ///< a line of several people, or of its people's teams

    /// Orders and units of a group; amounts and lines are in m_sums.
    struct Head {
        std::int64_t orders = 0;
        std::int64_t newCustomers = 0;
        std::int64_t nobodyOrders = 0;
        std::uint32_t code = 0;
        std::uint32_t lastRun = UINT32_MAX;  ///< the run whose order was counted here last
        std::uint32_t unitLow = UINT32_MAX;
        std::uint32_t unitHigh = 0;

        void addUnit(std::uint32_t unit) noexcept
        {
            unitLow = unit < unitLow ? unit : unitLow;
            unitHigh = unit > unitHigh ? unit : unitHigh;
        }
    };

    std::uint32_t placeOf(std::uint32_t code)
    {
        std::uint32_t& place = code == kSeveral ? m_severalPlace : m_placeOf[code];
        if (place == 0) {
            m_heads.emplace_back();
            m_heads.back().code = code;
            m_sums.emplace_back();
            place = static_cast<std::uint32_t>(m_heads.size());
        }
        return place - 1;
    }

    void countLineByLine(const Block& block, const GroupBlock<Sum>& lines)
    {
        for (std::size_t at = 0; at < block.count; ++at) {
            if (m_anySeveral && m_codes[at] == kSeveral) {
                addShared(block, at, lines.runs[at]);
            } else if (isFirstHere(m_heads[m_places[at]], block.marks[at], lines.runs[at])) {
                countOrder(m_places[at], block.marks[at], block.customers[at]);
            }
        }
    }

    bool isFirstHere(Head& head, std::uint8_t mark, std::uint32_t run) const noexcept
    {
        if (m_sameInOrder) {
            return (mark & kOrderFirst) != 0;
        }
        if ((mark & (kKindMask | kSpread)) != kSale || head.lastRun == run) {
            return false;
        }
        head.lastRun = run;
        return true;
    }

    void countOrder(std::uint32_t place, std::uint8_t mark, std::uint32_t customer)
    {
        Head& head = m_heads[place];
        ++head.orders;
        head.newCustomers += (mark & kNewOrder) != 0 ? 1 : 0;
        head.nobodyOrders += (mark & kNobody) != 0 ? 1 : 0;
        if (customer != 0 && customer <= m_customersBefore) {
            m_returning.add(head.code, customer);
        }
    }

    void addUnits(const Block& block)
    {
        for (std::size_t at = 0; at < block.count; ++at) {
            if ((block.marks[at] & kKindMask) <= kReturn) {
                m_heads[m_places[at]].addUnit(block.units[at]);
            }
        }
    }

    /// The one person of each line, or kSeveral.
    const std::uint32_t* peopleOf(const Block& block, const std::uint32_t* shares)
    {
        m_anySeveral = false;
        for (std::size_t at = 0; at < block.count; ++at) {
            m_shares[at] = shares[at];
            m_codes[at] = m_personOfShare[shares[at]];
            m_anySeveral = m_anySeveral || m_codes[at] == kSeveral;
        }
        return m_codes.data();
    }

    /// The team of each line, or kSeveral.
    const std::uint32_t* teamsOf(const Block& block, const std::uint32_t* teams, const std::uint32_t* shares)
    {
        m_anySeveral = false;
        for (std::size_t at = 0; at < block.count; ++at) {
            m_shares[at] = shares[at];
            m_codes[at] = m_columns.shares.splitsTeams(shares[at], teams[at]) ? kSeveral : teams[at];
            m_anySeveral = m_anySeveral || m_codes[at] == kSeveral;
        }
        return m_codes.data();
    }

    /// What each group has of a shared line: the parts of its people together.
    struct SharedLine {
        std::size_t groups = 0;
        std::array<std::uint32_t, kMostShareParts> codes;
        std::array<Raw4, kMostShareParts> quantity;
        std::array<Raw4, kMostShareParts> gross;
        std::array<Raw4, kMostShareParts> discount;
        std::array<Raw4, kMostShareParts> cost;

        /// `part` comes after those that were taken.
        void take(std::size_t part, std::uint32_t code)
        {
            const auto end = codes.begin() + static_cast<std::ptrdiff_t>(groups);
            const auto group = static_cast<std::size_t>(std::find(codes.begin(), end, code) - codes.begin());
            const bool isNew = group == groups;
            groups += isNew ? 1 : 0;
            codes[group] = code;
            for (auto* amounts : {&quantity, &gross, &discount, &cost}) {
                Raw4& sum = (*amounts)[group];
                const Raw4 more = (*amounts)[part];
                sum = isNew || more == domain::kUnknownCost ? more : sum + more;
            }
        }
    };

    [[nodiscard]] SharedLine splitLine(std::uint32_t share, std::size_t line) const
    {
        const auto parts = m_columns.shares.of(share);
        SharedLine shared;
        splitByShares(m_columns.quantity[line], parts, shared.quantity.data());
        splitByShares(m_columns.gross[line], parts, shared.gross.data());
        splitByShares(m_columns.discount[line], parts, shared.discount.data());
        const Raw4 wholeCost = m_columns.cost[line];
        if (wholeCost == domain::kUnknownCost) {
            shared.cost.fill(domain::kUnknownCost);
        } else {
            splitByShares(wholeCost, parts, shared.cost.data());
        }
        const CreditFilter& credit = m_plan.creditOf(m_columns.splitsTeams(line));
        for (std::size_t part = 0; part < parts.size(); ++part) {
            if (credit.takes(m_columns.shares.starts[share] + part)) {
                shared.take(part, m_dimension == domain::Dimension::Rep ? parts[part].person : parts[part].team);
            }
        }
        return shared;
    }

    /// Money and quantity are split by the shares; every credited person, and each of their teams, has the line, and the order, once.
    void addShared(const Block& block, std::size_t at, std::uint32_t run)
    {
        const SharedLine shared = splitLine(m_shares[at], block.lineOf(at));
        const std::uint8_t mark = block.marks[at];
        for (std::size_t group = 0; group < shared.groups; ++group) {
            const std::uint32_t place = placeOf(shared.codes[group]);
            m_sums[place].add(lineSums<Sum>(mark, {shared.quantity[group], shared.gross[group], shared.discount[group], shared.cost[group]}));
            if (isFirstHere(m_heads[place], mark, run)) {
                countOrder(place, mark, block.customers[at]);
            }
            if (block.units != nullptr && (mark & kKindMask) <= kReturn) {
                m_heads[place].addUnit(block.units[at]);
            }
        }
    }

    const Facts::Columns& m_columns;
    const Plan& m_plan;
    domain::Dimension m_dimension;
    bool m_isActive;     ///< sales have this dimension
    bool m_sameInOrder;
    std::uint32_t m_customersBefore = 0;
    std::vector<std::uint32_t> m_personOfShare;  ///< for Rep
    std::vector<std::uint32_t> m_placeOf;        ///< by code: place + 1
    std::uint32_t m_severalPlace = 0;            ///< place + 1 of what lines of several people leave behind
    std::vector<Head> m_heads;
    std::vector<LineSums<Sum>> m_sums;
    DistinctCustomers m_returning;
    bool m_anySeveral = false;  ///< the block has lines of several people
    std::array<std::uint32_t, kBlockLines> m_codes{};
    std::array<std::uint32_t, kBlockLines> m_shares{};
    std::array<std::uint32_t, kBlockLines> m_places{};
};

}  // namespace kinerja::kpi

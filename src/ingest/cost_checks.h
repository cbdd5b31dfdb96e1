// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "mapper.h"
#include "row_amount.h"

namespace kinerja::ingest {

struct Evidence;

/// Is the cost one of a piece or of the whole line? Amount − cost is the profit; or pieces of one product cost the same however many they are,
/// or in proportion to how many.
class CostChecks {
public:
    CostChecks(const KindMapping& mapping, const std::vector<int>& powers);
    void add(const Row& row);

    /// nullopt: the rows do not prove it.
    [[nodiscard]] std::optional<CostKind> proved(DecimalMark mark) const;
    /// Read so nearly all lines of several pieces are sold below cost, and read otherwise nearly none.
    [[nodiscard]] bool isContradicted(DecimalMark mark, CostKind kind) const;
    /// What is left of the revenue. nullopt: there is none. Unit: per cent.
    [[nodiscard]] std::optional<std::int64_t> margin(DecimalMark mark, CostKind kind) const;

private:
    static constexpr std::size_t kKinds = 2;  ///< by CostKind
    struct Piece {
        Raw4 quantity = 0;
        Raw4 cost = 0;
    };
    struct Sums {
        std::uint64_t profits = 0;                       ///< lines of other than one piece, with a profit
        std::array<std::uint64_t, kKinds> ofProfit{};
        std::uint64_t again = 0;                         ///< lines of a product with another quantity than before
        std::array<std::uint64_t, kKinds> ofProduct{};
        std::uint64_t lines = 0;                         ///< of other than one piece
        std::array<std::uint64_t, kKinds> below{};       ///< of these, are sold below cost
        Int128 revenue = 0;
        std::array<Int128, kKinds> cost{};
        std::map<std::string, Piece, std::less<>> products;
    };
    void add(const Row& row, DecimalMark mark, Sums& sums) const;
    void compareProfit(const Row& row, DecimalMark mark, const std::array<Raw4, kKinds>& costs, Raw4 total, Sums& sums) const;
    void compareProduct(const Row& row, Piece piece, Sums& sums) const;

    RowAmounts m_amounts;
    std::optional<std::size_t> m_cost, m_profit, m_quantity, m_price, m_discount, m_tax, m_total, m_product;
    std::uint64_t m_rows = 0;    ///< with a cost, looked at
    std::array<Sums, 2> m_sums;  ///< by DecimalMark
};

/// Said, proved by the rows, or told by the name where these do not contradict it; else asked.
/// Source: docs/ingest.md
void decideCost(const Evidence& evidence, Inspection& inspection);

}  // namespace kinerja::ingest

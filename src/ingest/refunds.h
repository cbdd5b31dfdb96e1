// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "mapper.h"
#include "row_amount.h"

namespace kinerja::ingest {

struct Evidence;

/// "Refunded Amount" beside a total: in rows with a refund, is the total before or after it?
class Refunds {
public:
    Refunds(const KindMapping& mapping, const std::vector<int>& powers);
    void add(const Row& row);

    /// nullopt: the rows do not tell.
    [[nodiscard]] std::optional<RefundRule> proved() const;

private:
    struct Sums {
        std::uint64_t rows = 0;
        std::uint64_t before = 0;
        std::uint64_t after = 0;
    };
    void add(const Row& row, DecimalMark mark, Sums& sums) const;

    RowAmounts m_amounts;
    std::optional<std::size_t> m_quantity, m_price, m_discount, m_total, m_refund;
    std::array<Sums, 2> m_sums;  ///< by DecimalMark
};

/// Takes refunds off, leaves them, or asks. What the total is must have been decided.
/// Source: docs/ingest.md
void decideRefunds(const Evidence& evidence, Inspection& inspection);

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "column_proof.h"
#include "row_amount.h"

namespace kinerja::ingest {

/// "Qty Ordered" beside "Qty Shipped", "Karton" beside "Pcs": where they differ, the totals prove which was sold, or it is asked.
/// Source: docs/ingest.md
class OtherQuantities {
public:
    OtherQuantities(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers);
    void add(const Row& row);
    void judge(ColumnProof& proof) const;

private:
    struct Sums {
        std::uint64_t rows = 0;            ///< where the quantities differ, with a total
        std::vector<std::uint64_t> fits;   ///< by m_quantities
    };
    void add(const Row& row, DecimalMark mark, Sums& sums) const;

    const std::vector<std::string>& m_header;
    RowAmounts m_amounts;
    std::vector<std::size_t> m_quantities;  ///< the mapped one first
    std::vector<bool> m_areUnits;           ///< of m_quantities: another one by its unit, not by its step
    std::optional<std::size_t> m_price, m_discount, m_total;
    std::uint64_t m_differ = 0;
    std::array<Sums, 2> m_sums;  ///< by DecimalMark
    std::vector<std::string> m_examples;
};

}  // namespace kinerja::ingest

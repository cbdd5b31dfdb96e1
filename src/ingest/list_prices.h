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

/// A price before and one after a discount ("Harga Awal", "Diskon", "Harga Jual"): where the rows prove that the discount lies between them,
/// the one before is the price and the discount comes off once. Else it is asked.
/// Source: docs/ingest.md
class ListPrices {
public:
    ListPrices(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers);
    void add(const Row& row);
    void judge(ColumnProof& proof) const;

private:
    static constexpr std::array kKinds{DiscountKind::Amount, DiscountKind::PerUnit, DiscountKind::Percent, DiscountKind::Rate};
    struct Sums {
        std::uint64_t rows = 0;
        std::uint64_t lower = 0;                           ///< of these, have a lower price after the discount
        std::array<std::uint64_t, kKinds.size()> fits{};   ///< the price after it is this discount lower
    };
    void add(const Row& row, DecimalMark mark, Sums& sums) const;

    const std::vector<std::string>& m_header;
    RowAmounts m_amounts;
    std::optional<std::size_t> m_before, m_after, m_discount, m_quantity;
    bool m_isAfterMapped = false;
    bool m_hasTotal = false;
    bool m_isAnswered = false;
    std::array<Sums, 2> m_sums;  ///< by DecimalMark
    std::vector<std::string> m_examples;
};

}  // namespace kinerja::ingest

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

/// Lists of receivables ("Nilai Faktur", "Jumlah Bayar", "Sisa"): what was paid so far, or is still owed, is no total of the sale. The rows prove
/// the total: it is what was paid and what is owed. Else it is asked.
/// Source: docs/ingest.md
class PaidTotals {
public:
    PaidTotals(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers);
    void add(const Row& row);
    void judge(ColumnProof& proof) const;

private:
    struct Sums {
        std::vector<std::uint64_t> rows;  ///< by m_totals
        std::vector<std::uint64_t> fits;  ///< it is paid + owed
        std::vector<std::uint64_t> explained;  ///< the mapped total is it and the tax, other charges, less the discount
        std::uint64_t paid = 0;
        std::uint64_t owed = 0;
        std::uint64_t read = 0;
        std::uint64_t priced = 0;         ///< the mapped total is quantity × price, less a discount
    };
    void add(const Row& row, DecimalMark mark, Sums& sums) const;
    [[nodiscard]] bool isExplained(Raw4 total, Raw4 mapped, const Row& row, DecimalMark mark) const;
    [[nodiscard]] std::optional<std::size_t> provedTotal() const;
    void ask(ColumnProof& proof) const;

    const std::vector<std::string>& m_header;
    RowAmounts m_amounts;
    std::optional<std::size_t> m_total, m_paid, m_owed, m_quantity, m_price, m_discount, m_tax;
    std::vector<std::size_t> m_charges;
    std::vector<std::size_t> m_totals;  ///< columns with the name of a total that are neither paid nor owed
    std::optional<std::size_t> m_pieces;  ///< of them, the one that is mapped as the quantity ("Jumlah")
    bool m_isWrong = false;             ///< the mapped total is what was paid or is owed
    std::uint64_t m_differ = 0;
    std::array<Sums, 2> m_sums;  ///< by DecimalMark
    std::vector<std::string> m_examples;
};

}  // namespace kinerja::ingest

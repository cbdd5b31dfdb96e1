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

/// What a buyer handed over beside the change ("Total Bayar", "Kembalian") is more than what was sold. Where such a column would be the
/// total, the rows prove another one: total = paid − change. Else it is asked.
/// Source: docs/ingest.md
class CashColumns {
public:
    CashColumns(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers);
    void add(const Row& row);
    void judge(ColumnProof& proof) const;

private:
    struct Sums {
        std::uint64_t rows = 0;
        std::uint64_t changed = 0;          ///< of these, have change
        std::vector<std::uint64_t> fits;    ///< by m_totals: paid − change is this one
        std::uint64_t priced = 0;           ///< paid − change is quantity × price, less a discount
    };
    [[nodiscard]] bool isProved(const Sums& sums, std::uint64_t rows) const { return sums.changed > 0 && isNearlyAllRows(rows, sums.rows); }
    void add(const Row& row, DecimalMark mark, Sums& sums) const;
    void ask(ColumnProof& proof) const;

    const std::vector<std::string>& m_header;
    RowAmounts m_amounts;
    std::optional<std::size_t> m_paid, m_change, m_quantity, m_price, m_discount;
    std::vector<std::size_t> m_totals;  ///< other columns with the name of a total, best first
    bool m_isTotalMapped = false;
    bool m_isAnswered = false;
    std::array<Sums, 2> m_sums;  ///< by DecimalMark
    std::vector<std::string> m_examples;
};

}  // namespace kinerja::ingest

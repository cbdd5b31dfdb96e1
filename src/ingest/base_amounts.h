// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "column_proof.h"
#include "row_amount.h"

namespace kinerja::ingest {

/// An amount in a foreign currency, its rate, and the amount in the store's currency ("Amount (USD)", "Kurs", "Jumlah (IDR)"): where the
/// rows prove amount × rate, the amount in the store's currency is the total, and prices and the like in the other one are left out. Else it is asked.
/// Source: docs/ingest.md
class BaseAmounts {
public:
    BaseAmounts(const std::vector<std::string>& header, const KindMapping& mapping, const ImportOptions& options, const std::vector<int>& powers);
    void add(const Row& row);
    void judge(ColumnProof& proof) const;

private:
    struct Sums {
        std::uint64_t rows = 0;
        std::uint64_t fits = 0;
        std::uint64_t changed = 0;  ///< of these, with another rate than 1
    };
    void findColumns(const std::vector<std::string>& header, const std::string& base);
    void findForeign(const KindMapping& mapping, const std::string& base);
    [[nodiscard]] bool isProved() const noexcept;
    [[nodiscard]] bool isSame() const noexcept;
    void ask(ColumnProof& proof) const;

    const std::vector<std::string>& m_header;
    RowAmounts m_amounts;
    std::optional<std::size_t> m_total;    ///< that is mapped
    std::optional<std::size_t> m_amount;   ///< in the other currency
    std::optional<std::size_t> m_rate;
    std::optional<std::size_t> m_base;
    bool m_isSaid = false;
    std::vector<std::pair<std::string, std::size_t>> m_foreign;  ///< fields that are not in the store's currency, or say another one
    bool m_losesAmounts = false;           ///< one of them is a part of the total, and has values
    std::array<Sums, 2> m_sums;            ///< by DecimalMark
    std::vector<std::string> m_examples;
};

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "mapper.h"
#include "row_amount.h"

namespace kinerja::ingest {

struct Evidence;

/// Discounts beside the first ("Diskon Toko", "Diskon Platform"; "Disc 1 %", "Disc 2 %"): whether the rows show that they are another one,
/// or the same in another form ("Disc %" and "Disc Rp").
class MoreDiscounts {
public:
    MoreDiscounts(const KindMapping& mapping, const std::vector<int>& powers);
    void add(const Row& row);

    /// Those that are discounts of their own.
    [[nodiscard]] std::vector<std::size_t> others() const;

private:
    static constexpr std::size_t kForms = 8;
    struct Sums {
        std::vector<std::uint64_t> rows;                         ///< by discount, where it or the first is not zero
        std::vector<std::array<std::uint64_t, kForms>> same;     ///< of these, by how it is the first in another form
        std::uint64_t filled = 0;                                ///< rows with any discount
        std::vector<std::uint64_t> sums;                         ///< of these, by discount: it is all the others together
    };
    void add(const Row& row, DecimalMark mark, Sums& sums) const;

    RowAmounts m_amounts;
    std::optional<std::size_t> m_quantity, m_price;
    std::vector<std::size_t> m_discounts;  ///< the first one first
    std::array<Sums, 2> m_sums;            ///< by DecimalMark
};

/// Takes them off, leaves them, or asks. What the first is must have been decided.
/// Source: docs/ingest.md
void decideMoreDiscounts(const Evidence& evidence, Inspection& inspection);

}  // namespace kinerja::ingest

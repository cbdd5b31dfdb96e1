// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/number_text.h"
#include "mapper.h"
#include "row_amount.h"

namespace kinerja::ingest {

/// Some systems write quantities with three decimals and another mark than amounts ("2.000" pieces at "75.000,00"): quantity × price is
/// the total with one of the marks.
/// Source: docs/ingest.md
class QuantityMarks {
public:
    /// `powers`: of the columns' amounts.
    QuantityMarks(const KindMapping& mapping, const std::vector<int>& powers);
    void add(const Row& row);

    /// The quantity's mark where amounts have `amounts`, if all rows prove it.
    [[nodiscard]] std::optional<DecimalMark> mark(DecimalMark amounts) const noexcept;

private:
    struct Count {
        std::uint64_t compared = 0;
        std::array<std::uint64_t, 2> fits{};  ///< by the quantity's DecimalMark
    };
    RowAmounts m_amounts;
    std::optional<std::size_t> m_quantity, m_price, m_total;
    std::array<Count, 2> m_counts;  ///< by the amounts' DecimalMark
};

}  // namespace kinerja::ingest

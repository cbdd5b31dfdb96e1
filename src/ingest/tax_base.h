// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {

/// What columns named like the base of a tax ("DPP") hold: the price without tax, or eleven twelfths of it, of which Indonesian VAT is
/// 12 % since 2025 ("DPP nilai lain"). The rows prove it by their other amounts.
/// Source: docs/ingest.md
class TaxBases {
public:
    /// `powers`: of the columns' amounts.
    TaxBases(const std::vector<std::string>& header, const std::vector<int>& powers);

    [[nodiscard]] bool isEmpty() const noexcept { return m_bases.empty(); }
    void add(const Row& row);

    enum class Worth : std::uint8_t {
        Unknown,
        Price,   ///< some other amounts of all rows are this one, with or without the tax
        Part,    ///< or of some rows twelve elevenths of it
        Unclear, ///< neither, and the tax is 12 % of it: either is possible
    };
    [[nodiscard]] Worth worth(std::size_t column) const;

private:
    /// Rows where an amount is the base, twelve elevenths of it, or neither.
    struct Fits {
        std::uint64_t whole = 0;
        std::uint64_t part = 0;
        void add(Int128 amount, Int128 base) noexcept;
    };
    struct Base {
        std::size_t column = 0;
        std::uint64_t rows = 0;
        std::uint64_t twelfths = 0;  ///< rows whose tax is 12 % of it
        std::vector<Fits> amounts;   ///< by column, the amount alone
        std::vector<Fits> taxed;     ///< less the row's tax
        Fits priced, taxedPrice;     ///< quantity × price, less the tax
    };
    using Values = std::vector<Raw4>;  ///< 0 where there is none
    void add(Base& base, const Values& values) const;

    std::optional<std::size_t> m_tax, m_price, m_quantity, m_discount;
    std::array<std::vector<Base>, 2> m_byMark;  ///< by DecimalMark
    std::vector<std::size_t> m_bases;
    const std::vector<int>& m_powers;
};

}  // namespace kinerja::ingest

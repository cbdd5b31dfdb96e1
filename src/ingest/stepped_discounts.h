// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {

/// "10% + 5%", "10+5": per cents that are taken off one after the other, at most four. `arePercents`: what has no per cent sign is one all
/// the same; else "2+1" may be three for the price of two.
/// Returns: them as one, "14.5%"; nullopt where the cell says something else.
[[nodiscard]] std::optional<std::string> discountInSteps(std::string_view cell, bool arePercents);

/// Puts one discount in the place of several steps, in the columns that are discounts by their name. Steps without a per cent sign are such
/// where the name says per cent, or where a total stands beside them and they are too large for pieces that are given away.
class SteppedDiscounts {
public:
    explicit SteppedDiscounts(const std::vector<std::string>& header);

    void apply(Row& row)
    {
        for (const std::size_t column : m_columns) {
            if (row.at(column).find('+', 1) != std::string_view::npos) {
                replace(row, column);
            }
        }
    }
    /// Rows with such a discount since clear().
    [[nodiscard]] std::uint64_t rows() const noexcept { return m_rows; }
    [[nodiscard]] const std::string& example() const noexcept { return m_example; }
    void clear() noexcept
    {
        m_rows = 0;
        m_example.clear();
    }

private:
    void replace(Row& row, std::size_t column);

    std::vector<std::size_t> m_columns;
    std::vector<bool> m_arePercents;        ///< of m_columns, by their name
    bool m_hasTotal = false;
    std::vector<std::string> m_texts;       ///< of m_columns
    std::vector<std::string_view> m_cells;  ///< of the row
    std::vector<std::size_t> m_exact;
    std::uint64_t m_rows = 0;
    std::string m_example;
};

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "plan.h"

namespace kinerja::kpi {

inline constexpr std::size_t kBlockLines = 1024;

/// Some lines of one atom, decoded and filtered: lines that don't match are marked kIgnored.
struct Block {
    std::size_t first = 0;
    std::size_t count = 0;
    const std::uint8_t* marks = nullptr;
    const Raw4* quantity = nullptr;
    const Raw4* gross = nullptr;
    const Raw4* discount = nullptr;
    const Raw4* cost = nullptr;
    const std::uint32_t* customers = nullptr;
    const std::uint32_t* units = nullptr;  ///< nullptr: all lines have the same unit
};

/// Reads blocks one after the other; each chunk begins at the start of an order's run.
/// Threads: one reader per thread.
class BlockReader {
public:
    BlockReader(const Facts::Columns& columns, const Plan& plan) : m_columns(columns), m_plan(plan) {}

    /// The block stays valid until the next call.
    [[nodiscard]] const Block& read(std::size_t first, std::size_t count);

    /// Codes of the block's lines in a dimension (for Rep: share codes).
    [[nodiscard]] const std::uint32_t* codes(domain::Dimension dimension, std::uint32_t* scratch) const;

private:
    void filterMarks();
    void countOrdersByMatch();
    void cutToCredit();

    const Facts::Columns& m_columns;
    const Plan& m_plan;
    Block m_block;
    bool m_orderSeen = false;  ///< the running order has a matching sale line already
    std::array<std::uint8_t, kBlockLines> m_marks{};
    std::array<Raw4, kBlockLines> m_quantity{};
    std::array<Raw4, kBlockLines> m_gross{};
    std::array<Raw4, kBlockLines> m_discount{};
    std::array<Raw4, kBlockLines> m_cost{};
    std::array<std::uint32_t, kBlockLines> m_customers{};
    std::array<std::uint32_t, kBlockLines> m_units{};
    std::array<std::uint32_t, kBlockLines> m_codes{};
};

}  // namespace kinerja::kpi

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "plan.h"

namespace kinerja::kpi {

inline constexpr std::size_t kBlockLines = 1024;

/// Some lines of one atom, decoded; under a filter only those that match and count.
struct Block {
    std::size_t count = 0;
    std::size_t first = 0;                 ///< line number of the first, when all lines are there
    const std::uint32_t* lines = nullptr;  ///< line numbers; nullptr: all lines from `first`
    const std::uint32_t* runs = nullptr;   ///< each line's run, by its first line; nullptr: as kRunStart says
    const std::uint8_t* marks = nullptr;   ///< kRunStart means nothing where `lines` is given
    const Raw4* quantity = nullptr;
    const Raw4* gross = nullptr;
    const Raw4* discount = nullptr;
    const Raw4* cost = nullptr;
    const std::uint32_t* customers = nullptr;  ///< nullptr: all lines, and no groups that would ask
    const std::uint32_t* units = nullptr;  ///< nullptr: all lines have the same unit

    [[nodiscard]] std::size_t lineOf(std::size_t at) const noexcept { return lines == nullptr ? first + at : lines[at]; }
};

/// Reads blocks in ascending order; each chunk begins at the start of an order's run and lies in one part of the columns.
/// Threads: one reader per thread.
class BlockReader {
public:
    BlockReader(const Facts::Columns& columns, const Plan& plan);

    /// The block stays valid until the next call.
    [[nodiscard]] const Block& read(std::size_t first, std::size_t count);

    /// Codes of the block's lines in a dimension (for Rep: share codes).
    [[nodiscard]] const std::uint32_t* codes(domain::Dimension dimension, std::uint32_t* scratch) const;

private:
    void readAll();
    void readMatching();
    void findMatching(std::size_t first, std::size_t count);
    void findRuns();
    void countOrdersByMatch();
    void keepCredited(std::size_t first, std::size_t count);
    void cutToCredit();

    const Facts::Columns& m_columns;
    const Plan& m_plan;
    bool m_needsRuns;
    Block m_block;
    std::uint32_t m_run = 0;         ///< of the match read last
    std::uint32_t m_afterMatch = 0;  ///< the line after it
    std::uint32_t m_countedRun = UINT32_MAX;  ///< the run whose order was counted last
    std::array<std::uint8_t, kBlockLines> m_matches{};
    std::array<std::uint32_t, kBlockLines> m_lines{};
    std::array<std::uint32_t, kBlockLines> m_runs{};
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

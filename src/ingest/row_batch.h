// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {

/// Some rows with the memory of their cells, which is used again and again.
class RowBatch {
public:
    /// Copies the row behind the others. Returns: false when there is no room for it; an empty batch has room for any.
    bool put(const Row& row);
    void clear() noexcept;
    [[nodiscard]] bool isEmpty() const noexcept { return m_rows.empty(); }

    /// Its rows one after the other. Returns: false at the end.
    bool next(Row& row) noexcept;

    /// How far the file was read with the last of them.
    std::uint64_t done = 0;
    std::uint64_t total = 0;

private:
    struct Head {
        std::uint64_t line;
        std::uint32_t cells;
        std::uint32_t exact;
        std::uint32_t merged;
        Mending mending;
    };
    static constexpr std::size_t kBytes = 64UL * 1024UL;
    static constexpr std::size_t kCells = 16UL * 1024UL;  ///< blank ones take memory too

    std::vector<Head> m_rows;
    std::vector<std::string_view> m_cells;
    std::vector<std::size_t> m_columns;  ///< exact ones and merged ones
    std::unique_ptr<char[]> m_text;
    std::size_t m_size = 0;  ///< of m_text
    std::size_t m_used = 0;
    std::size_t m_row = 0;   ///< of next()
    std::size_t m_cell = 0;
    std::size_t m_column = 0;
};

}  // namespace kinerja::ingest

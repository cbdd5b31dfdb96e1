// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/options.h"

namespace kinerja::ingest {

/// Puts the cells that a person mended in the place of those of the file. Its views live until the next apply().
class RowCorrector {
public:
    explicit RowCorrector(std::shared_ptr<const Corrections> corrections) noexcept : m_corrections(std::move(corrections)) {}

    void apply(Row& row)
    {
        if (m_corrections && !m_corrections->empty()) {
            replace(row);
        }
    }
    [[nodiscard]] std::uint64_t applied() const noexcept { return m_applied; }

private:
    void replace(Row& row);

    std::shared_ptr<const Corrections> m_corrections;
    std::vector<std::string_view> m_cells;
    std::vector<std::size_t> m_exact;
    std::vector<std::size_t> m_merged;
    std::uint64_t m_applied = 0;
};

}  // namespace kinerja::ingest

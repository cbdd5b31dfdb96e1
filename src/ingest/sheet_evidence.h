// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/base/decimal.h"
#include "table_text.h"

namespace kinerja::ingest {

/// Tells which of several sheets hold rows of the others, or what the others add up to: read together, they would count twice.
/// Memory: 16 bytes for each row.
class SheetEvidence {
public:
    /// The rows that follow are of the next sheet.
    void begin() { m_sheets.emplace_back(); }
    void add(std::span<const TableCell> cells);

    /// Few sheets without which no row counts twice: those of whose rows more than one in `oneOf` stands on another sheet, too. `without`
    /// are left out from the start. Ascending.
    [[nodiscard]] std::vector<std::size_t> repeating(std::vector<std::size_t> without, std::uint64_t oneOf);

private:
    struct Sheet {
        std::uint64_t rows = 0;
        std::vector<Int128> sums;             ///< by column, of its numbers
        std::vector<std::uint64_t> sequences;  ///< by column, what stands in it from top to bottom
    };
    [[nodiscard]] std::optional<std::size_t> mostRepeated(const std::vector<std::size_t>& without, std::uint64_t oneOf) const;
    [[nodiscard]] std::optional<std::size_t> sumOfOthers(const std::vector<std::size_t>& without) const;
    [[nodiscard]] bool isRepeatedColumn(std::size_t sheet, std::size_t column) const;

    std::vector<Sheet> m_sheets;
    std::vector<std::pair<std::uint64_t, std::uint32_t>> m_rows;  ///< what each row says and whose it is; sorted when asked
    std::vector<std::string_view> m_texts;
};

}  // namespace kinerja::ingest

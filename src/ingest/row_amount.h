// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {

/// Reads amounts of rows before their formats are decided.
class RowAmounts {
public:
    /// `powers`: of the columns' amounts.
    explicit RowAmounts(const std::vector<int>& powers) : m_powers(powers) {}

    /// 0 of a blank cell; nullopt where it is no number by this decimal mark, or a percentage.
    [[nodiscard]] std::optional<Raw4> at(const Row& row, std::size_t column, DecimalMark mark) const
    {
        const auto cell = row.at(column);
        if (isBlank(cell)) {
            return 0;
        }
        auto number = parseNumber(cell);
        if (!number || number->percent) {
            return std::nullopt;
        }
        number->isExact = row.isExact(column);
        const auto value = valueOf(*number, mark, m_powers[column]);
        return value ? std::optional{value->raw} : std::nullopt;
    }

private:
    const std::vector<int>& m_powers;
};

[[nodiscard]] inline bool isNearlyAllRows(std::uint64_t rows, std::uint64_t all) noexcept { return all > 0 && rows * 100 >= all * 99; }

}  // namespace kinerja::ingest

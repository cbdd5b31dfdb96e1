// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/dialect.h"

namespace kinerja::ingest {

using CellViews = std::span<const std::string_view>;

/// Knows how the rows of a table look and tells what does not belong to it.
/// Source: docs/ingest.md
class TableWatch {
public:
    explicit TableWatch(const Dialect& dialect);
    /// A table found on the way, of which only its first row is known.
    explicit TableWatch(CellViews header);

    /// Quickly, for every row: whether it deserves a closer look.
    [[nodiscard]] bool isOdd(CellViews cells) const noexcept
    {
        return cells.size() != m_width || cells.front() == m_firstName || looksLikeMark(cells.front())
               || (m_width >= kFewestColumns && cells.back().empty() && cells[1].empty());
    }

    /// A remark: one cell, or the first one filled alone, or nothing at all; and no value of the first column.
    [[nodiscard]] bool isRemark(CellViews cells) const noexcept;

    /// Whether the row alone could be the first of another table.
    [[nodiscard]] bool mayBeginAnother(CellViews cells) const noexcept;
    /// Whether another table begins with this row. `next`: the row after it, empty if there is none.
    /// `isAfterGap`: a blank line or a remark stands before it.
    [[nodiscard]] bool beginsAnother(CellViews cells, CellViews next, bool isAfterGap) const noexcept;

private:
    static constexpr std::size_t kFewestColumns = 3;

    [[nodiscard]] bool isOwnHeader(CellViews cells) const noexcept;
    [[nodiscard]] static bool looksLikeMark(std::string_view cell) noexcept
    {
        return cell.size() >= 7 && (cell[0] == '<' || cell[0] == '>' || cell[0] == '=');
    }

    std::vector<std::string> m_header;
    std::string m_firstName;  ///< its first name; nothing a cell can be where there is no header
    std::vector<ColumnShape> m_shapes;
    std::size_t m_width;
};

}  // namespace kinerja::ingest

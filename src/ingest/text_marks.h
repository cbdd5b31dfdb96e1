// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "table_sample.h"

namespace kinerja::ingest {

/// Exports mark cells as text so that a spreadsheet keeps their zeros: ="00123", a tab in front or behind, an apostrophe before a number or
/// a code that begins with a digit. The marks are no part of a cell. It is told by the cell alone, whatever else stands in its column or
/// file: the next file of the same program has to have the same ids.
/// Returns: the cell without such a mark; every other cell as it is.
[[nodiscard]] std::string_view withoutTextMark(std::string_view cell) noexcept;

/// Of values alone: names stay as they are written.
void takeMarksOff(std::vector<SampleRow>& rows);
/// ="No" is the name No.
void takeMarksOffNames(Dialect& dialect);

/// Takes the marks off the cells of one row after the other. Tables of our own making and files that this program exports have none.
class TextMarks {
public:
    explicit TextMarks(const Dialect& dialect);

    /// `raw`: the row as it is written, empty where that is not known. The cells hold until the next row.
    void apply(Row& row, std::string_view raw)
    {
        if (m_isUsed && (raw.empty() || m_hasTabs || mayHold(raw))) {
            takeOff(row);
        }
    }

private:
    [[nodiscard]] static bool mayHold(std::string_view raw) noexcept
    {
        const auto has = [raw](char mark) { return std::memchr(raw.data(), mark, raw.size()) != nullptr; };
        return has('=') || has('\'') || has('\t');
    }
    void takeOff(Row& row);

    bool m_isUsed;
    bool m_hasTabs;  ///< between the cells
    std::vector<std::string_view> m_cells;
};

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/ingest/dialect.h"
#include "table_sample.h"

namespace kinerja::ingest {

/// Which columns of the first rows of a text hold cells that are marked as text: ="00123", and a tab or an apostrophe in front of digits.
[[nodiscard]] std::vector<TextMark> findTextMarks(const std::vector<SampleRow>& rows);
/// Of values alone: names stay as they are written.
void takeMarksOff(std::vector<SampleRow>& rows, const std::vector<TextMark>& marks);
/// Once the names are known. What this program exports has marks of its own, and these stay.
void keepTextMarks(std::vector<TextMark> marks, Dialect& dialect);

/// Takes the marks off the cells of one row after the other.
class TextMarks {
public:
    explicit TextMarks(std::vector<TextMark> marks) : m_marks(std::move(marks)) {}

    [[nodiscard]] bool areNone() const noexcept { return m_marks.empty(); }
    /// The cells hold until the next row.
    [[nodiscard]] std::span<const std::string_view> without(std::span<const std::string_view> cells);

private:
    std::vector<TextMark> m_marks;
    std::vector<std::string_view> m_cells;
};

}  // namespace kinerja::ingest

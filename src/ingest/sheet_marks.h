// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kinerja/ingest/dialect.h"
#include "kinerja/ingest/options.h"
#include "table_text.h"

namespace kinerja::ingest {

/// How the numbers of each of several sheets are written: what "1,234.50" of one proves says nothing of "1.234" on another, which
/// somebody else may have typed.
class SheetMarks {
public:
    /// The rows that follow are of this sheet, the next one.
    void begin(std::string name)
    {
        m_sheets.emplace_back();
        m_names.push_back(std::move(name));
    }
    void add(std::span<const TableCell> cells);

    /// Columns in which sheets differ, or may.
    [[nodiscard]] std::vector<MarksOfSheets> differing() const;

private:
    /// By DecimalMark; the first cell that …
    struct Column {
        std::array<std::string, 2> only;     ///< has this decimal mark and no other
        std::array<std::string, 2> unclear;  ///< may have it, with three digits behind it that may be thousands
    };
    using Sheet = std::vector<Column>;
    [[nodiscard]] static std::optional<DecimalMark> provedBy(const Sheet& sheet);
    [[nodiscard]] static bool leavesOpen(const Sheet& sheet, std::size_t column, DecimalMark mark);
    [[nodiscard]] bool isProvedElsewhere(const Sheet& sheet, std::size_t column, DecimalMark mark) const;
    [[nodiscard]] static std::optional<DecimalMark> likelyMark(const Sheet& sheet, std::size_t column);
    [[nodiscard]] std::array<std::vector<std::string>, 2> byMark(std::size_t column) const;
    [[nodiscard]] std::optional<MarksOfSheets> compared(std::size_t column, const Sheet& one, const Sheet& other) const;

    std::vector<Sheet> m_sheets;
    std::vector<std::string> m_names;  ///< of the sheets
};

}  // namespace kinerja::ingest

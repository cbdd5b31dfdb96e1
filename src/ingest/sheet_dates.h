// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "kinerja/ingest/dialect.h"
#include "kinerja/ingest/options.h"
#include "table_text.h"

namespace kinerja::ingest {

/// In which order each of several sheets has day and month: what "25/03/2026" of one proves says nothing of "03/04/2026" on another, which
/// somebody else may have typed.
class SheetDates {
public:
    /// The rows that follow are of this sheet, the next one.
    void begin(std::string name) { m_sheets.push_back({std::move(name), {}}); }
    void add(std::span<const TableCell> cells);

    /// Columns in which sheets differ, or may.
    [[nodiscard]] std::vector<DatesOfSheets> differing() const;

private:
    /// By order: day first, month first.
    struct Column {
        std::array<std::string, 2> only;       ///< the first cell that has this order and no other
        std::string unclear;                   ///< the first that may have either
        std::array<std::set<int>, 2> months;   ///< of those that may have either, as each of them
        std::string last;                      ///< columns of dates are often sorted
    };
    struct Sheet {
        std::string name;
        std::vector<Column> columns;
    };
    static void count(Column& column, std::string_view cell);
    [[nodiscard]] static std::optional<std::size_t> provedBy(const Column& column);
    [[nodiscard]] static std::optional<std::size_t> provedBy(const Sheet& sheet, std::size_t column);
    [[nodiscard]] std::optional<DatesOfSheets> compared(std::size_t column) const;

    std::vector<Sheet> m_sheets;
};

}  // namespace kinerja::ingest

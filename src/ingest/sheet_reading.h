// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>
#include <vector>

#include "kinerja/base/result.h"
#include "sheet_events.h"
#include "workbook.h"

namespace kinerja::ingest {

/// The sheets of a workbook, told one by one.
class SheetReading {
public:
    SheetReading(Workbook& book, std::stop_token stop) : m_book(book), m_stop(std::move(stop)) {}

    /// Errors: those of Workbook::tell(), UnsafeFile (no such part, or it is no sheet).
    [[nodiscard]] Status tell(std::size_t sheet, SheetEvents& events);
    [[nodiscard]] const Workbook& book() const noexcept { return m_book; }
    [[nodiscard]] const SheetInfo& info(std::size_t sheet) const { return m_book.sheets()[sheet].info; }

private:
    Workbook& m_book;
    std::stop_token m_stop;
};

/// What is to be said of the rows of a sheet, or of several together.
struct SheetCounts {
    std::uint64_t formulas = 0;
    std::uint64_t formulasWithoutValue = 0;
    std::uint64_t hiddenRows = 0;
    std::uint64_t filledRows = 0;  ///< from merged cells

    void add(const SheetEvents& events, std::uint64_t filled);
    void addNotes(const Workbook& book, std::vector<Note>& notes) const;
};

}  // namespace kinerja::ingest

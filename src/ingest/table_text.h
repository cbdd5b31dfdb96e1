// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/ingest/dialect.h"
#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/table.h"
#include "spool.h"

namespace kinerja::ingest {

/// A cell of a workbook or of JSON. Exact: a number with decimals that the file holds as such, so that its text
/// ("1.234") has one reading whatever the rest of the column says. Whole numbers and ISO days have but one anyway.
struct TableCell {
    std::string_view text;
    bool isExact = false;
    bool isMerged = false;  ///< of a cell merged over several rows, of which this is not the first
};

/// One of the first rows, which are kept until the header is known.
struct HeadRow {
    std::uint64_t line = 0;
    std::vector<std::string> cells;
    std::vector<std::size_t> exact;  ///< columns, ascending
    std::vector<std::size_t> merged;
};

/// Numbered CSV (Dialect::isNumbered) to be read: the first rows in memory, the others in a spool.
class TableStream {
public:
    TableStream() = default;
    TableStream(std::string head, Spool body) : m_head(std::move(head)), m_body(std::move(body)) {}

    [[nodiscard]] std::uint64_t size() const noexcept { return m_head.size() + m_body.size(); }
    [[nodiscard]] Status rewind();
    [[nodiscard]] Result<std::size_t> read(std::span<char> into);

private:
    std::string m_head;
    std::size_t m_at = 0;
    Spool m_body;
};

/// Writes the rows of a sheet or of JSON as numbered CSV: the first cell holds the row's number and the columns of its
/// exact cells and of its merged ones ("17:2:5;3"), the cells follow. A row of several sheets read as one (sheets.h) has the sheet's name as
/// its first cell.
class TableText {
public:
    static constexpr std::size_t kHeadRows = 200;

    /// Empty cells at the end count for nothing, and a row of them is none.
    /// Errors: InvalidInput (more than 1,000 columns, more than 1 MiB in a row, a NUL), UnsafeFile (more than 20 M
    ///         cells or 512 MB in all), StorageFull, Io.
    [[nodiscard]] Status add(std::uint64_t line, std::span<const TableCell> cells);

    /// The first rows, which may be changed until finish().
    [[nodiscard]] std::vector<HeadRow>& head() noexcept { return m_head; }
    [[nodiscard]] std::uint64_t rows() const noexcept { return m_rows; }

    [[nodiscard]] Result<TableStream> finish();

private:
    [[nodiscard]] Status check(std::uint64_t line, std::span<const TableCell> cells);

    std::vector<HeadRow> m_head;
    Spool m_body;
    std::string m_line;
    std::uint64_t m_rows = 0;
    std::uint64_t m_cells = 0;
    std::uint64_t m_bytes = 0;
};

/// A table taken out of a file that is no text.
struct FoundTable {
    TableStream text;
    Dialect dialect;
    std::vector<SheetInfo> sheets;
    std::string sheet;  ///< the one this is, "" if there is nothing to choose
    std::vector<Note> notes;
    std::vector<std::string> remarks;  ///< cells below the table
    std::optional<Question> question;  ///< which of its tables are meant
};

}  // namespace kinerja::ingest

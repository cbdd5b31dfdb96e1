// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/ingest/dialect.h"
#include "kinerja/ingest/source.h"

namespace kinerja::ingest {

inline constexpr std::size_t kMaxRowBytes = 1024UL * 1024UL;
inline constexpr std::size_t kMaxColumns = 1000;

/// How a row that does not fit its table as it stands was understood.
enum class Mending : std::uint8_t {
    None,
    Quotes,      ///< a quote too many or too few: the one reading with as many cells as the table has columns
    Delimiter,   ///< this row alone has another delimiter
    OpenQuote,   ///< a quote that is never closed was taken for a character
};

/// One record of the file. The views live until the next row is asked for.
struct Row {
    std::uint64_t line = 0;  ///< line of the file where it begins, from 1; row of a sheet; record of JSON
    std::span<const std::string_view> cells;
    std::span<const std::size_t> exact;  ///< columns whose cell is stored as a number, ascending
    std::span<const std::size_t> merged;  ///< columns whose cell is the value of one merged with it, further up
    Mending mending = Mending::None;

    /// The cell, "" past the end.
    [[nodiscard]] std::string_view at(std::size_t column) const noexcept
    {
        return column < cells.size() ? cells[column] : std::string_view{};
    }
    /// A number of a workbook or of JSON, which has one reading whatever its column says: "1.234" with a point.
    [[nodiscard]] bool isExact(std::size_t column) const noexcept
    {
        return !exact.empty() && std::find(exact.begin(), exact.end(), column) != exact.end();
    }
};

/// Lines of a file, both included.
struct LineSpan {
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    friend bool operator==(const LineSpan&, const LineSpan&) = default;
};

/// What a reader left out or mended on its way to the end.
struct ReadingReport {
    std::vector<LineSpan> otherTables;   ///< tables behind the first one, at most kMostOtherTables
    std::uint64_t otherTableCount = 0;
    std::uint64_t otherTableRows = 0;
    std::optional<LineSpan> sideTable;   ///< rows with cells behind Dialect::usedColumns
    std::uint64_t sideRows = 0;
    bool gapIsFilled = false;            ///< the column right behind those has cells: it parts nothing
    std::optional<LineSpan> footer;      ///< remarks under the table
    std::uint64_t pageHeaders = 0;       ///< the table's names again, at the top of a page
    std::uint64_t pageRows = 0;          ///< numbers, sums and titles of pages around them
    std::vector<LineSpan> pageBreaks;    ///< the first of both, at most kMostOtherTables
    std::uint64_t mendedRows = 0;
    std::uint64_t firstMendedLine = 0;
    std::uint64_t steppedDiscounts = 0;  ///< "10+5", read as 14.5%
    std::string steppedExample;
};
inline constexpr std::size_t kMostOtherTables = 8;

/// Cuts a text into rows of cells as UTF-8: RFC 4180 with any delimiter, quote and escape; LF, CRLF and CR end a row;
/// lines without any character are left out; text behind a closing quote belongs to the cell.
/// With `dialect.width` known, rows that do not fit are mended where that has one reading, remarks under the table are
/// left out, and reading ends where another table begins (docs/ingest.md).
/// Bounded memory: one block and one row.
/// Threads: one at a time.
class CellReader {
public:
    /// `blockBytes` changes nothing but speed.
    CellReader(ByteSource& source, const Dialect& dialect, Control control = {}, std::size_t blockBytes = 256 * 1024);
    ~CellReader();
    CellReader(CellReader&&) noexcept;
    CellReader& operator=(CellReader&&) noexcept;

    /// From the source's first byte; leaves out the preamble and, if `skipHeader`, the header.
    [[nodiscard]] Status start(bool skipHeader);

    /// The next row. Returns: false at the end.
    /// Errors: InvalidInput (a row longer than 1 MiB, more than 1,000 columns, a quote that is never closed, bytes
    ///         that the encoding does not have, a NUL, a conflict mark), Io, Cancelled.
    [[nodiscard]] Result<bool> next(Row& row);

    /// Complete once next() has returned false.
    [[nodiscard]] const ReadingReport& report() const noexcept;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Appends the row as RFC 4180: quotes only where needed, LF at the end.
void writeCsvRow(std::string& out, std::span<const std::string_view> cells, char delimiter = ',');
/// The same in another dialect: its delimiter, quote and escape.
void writeCsvRow(std::string& out, std::span<const std::string_view> cells, const Dialect& dialect);

/// Every cell as read, the header first, as UTF-8 CSV given to `write` in pieces; the command `cells`.
[[nodiscard]] Status copyCells(ByteSource& source, const Dialect& dialect,
                               const std::function<Status(std::string_view)>& write);

}  // namespace kinerja::ingest

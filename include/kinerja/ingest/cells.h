// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "kinerja/base/result.h"
#include "kinerja/ingest/dialect.h"
#include "kinerja/ingest/source.h"

namespace kinerja::ingest {

inline constexpr std::size_t kMaxRowBytes = 1024UL * 1024UL;
inline constexpr std::size_t kMaxColumns = 1000;

/// One record of the file. The views live until the next row is asked for.
struct Row {
    std::uint64_t line = 0;  ///< line of the file where it begins, from 1; row of a sheet; record of JSON
    std::span<const std::string_view> cells;
    std::span<const std::size_t> exact;  ///< columns whose cell is a number or a day by itself, ascending

    /// The cell, "" past the end.
    [[nodiscard]] std::string_view at(std::size_t column) const noexcept
    {
        return column < cells.size() ? cells[column] : std::string_view{};
    }
    /// A cell of a workbook or of JSON that has one reading whatever its column says: "1.234" with a point, an ISO day.
    [[nodiscard]] bool isExact(std::size_t column) const noexcept
    {
        return !exact.empty() && std::find(exact.begin(), exact.end(), column) != exact.end();
    }
};

/// Cuts a text into rows of cells as UTF-8: RFC 4180 with any delimiter and quote; LF, CRLF and CR end a row;
/// lines without any character are left out; text behind a closing quote belongs to the cell.
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
    ///         that the encoding does not have, a NUL), Io, Cancelled.
    [[nodiscard]] Result<bool> next(Row& row);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Appends the row as RFC 4180: quotes only where needed, LF at the end.
void writeCsvRow(std::string& out, std::span<const std::string_view> cells, char delimiter = ',');

/// Every cell as read, the header first, as UTF-8 CSV given to `write` in pieces; the command `cells`.
[[nodiscard]] Status copyCells(ByteSource& source, const Dialect& dialect,
                               const std::function<Status(std::string_view)>& write);

}  // namespace kinerja::ingest

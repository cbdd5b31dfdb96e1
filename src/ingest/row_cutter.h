// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/dialect.h"

namespace kinerja::ingest {

/// Cuts one row at a time out of text in memory. Knows nothing of files and blocks.
class RowCutter {
public:
    explicit RowCutter(const Dialect& dialect);

    enum class Outcome : std::uint8_t {
        Row,       ///< cells() holds a row
        Blank,     ///< a line without any character
        More,      ///< the text ends inside the row
        OpenQuote, ///< `isLast` and a quote is not closed
        TooWide,   ///< more than kMaxColumns
    };

    /// One row from the beginning of [text, end), without changing the text: doubled quotes are still doubled.
    /// `isLast`: nothing follows.
    [[nodiscard]] Outcome cut(char* text, char* end, bool isLast);

    /// Puts the cells of the last row together, in place: quotes and escapes go.
    void finish();

    /// Valid until the text moves or the next cut().
    [[nodiscard]] const std::vector<std::string_view>& cells() const noexcept { return m_cells; }
    /// Bytes of the row with its line end.
    [[nodiscard]] std::size_t used() const noexcept { return m_used; }
    /// Line ends in the row, its own included.
    [[nodiscard]] std::uint64_t lines() const noexcept { return m_lines; }
    /// After More and OpenQuote: the text ends inside quotes.
    [[nodiscard]] bool insideQuotes() const noexcept { return m_insideQuotes; }
    /// Text stands behind a closing quote of the row.
    [[nodiscard]] bool hasTail() const noexcept { return m_hasTail; }
    /// With loose quotes: one inside a cell is not doubled.
    [[nodiscard]] bool hasStray() const noexcept { return m_hasStray; }

private:
    struct Quoted {
        std::size_t cell;
        char* begin;
        char* close;
        char* end;
    };

    [[nodiscard]] bool isDelimiter(const char* at, const char* end) const noexcept;
    [[nodiscard]] bool endsCell(const char* at, const char* end) const noexcept;
    [[nodiscard]] char* closingQuote(char* from, char* end) noexcept;
    [[nodiscard]] char* looseClosingQuote(char* from, char* end, bool isLast) noexcept;
    [[nodiscard]] std::uint64_t stopsIn(const char* window) const noexcept;
    [[nodiscard]] char* stopFromHere(char* from, char* end) noexcept;
    [[nodiscard]] char* nextStop(char* from, char* end) noexcept;
    [[nodiscard]] char* endOfPlain(char* from, char* end) noexcept;
    [[nodiscard]] char* endOfLong(char* at, char* end) noexcept;
    [[nodiscard]] char* behindLong(char* at, char* end) const noexcept;
    [[nodiscard]] bool cutQuoted(char*& at, char* end, bool isLast);
    void finishQuoted(const Quoted& quoted);

    std::array<bool, 256> m_stops{};  ///< what may end a cell without quotes
    char m_delimiter;                 ///< its first character
    bool m_isLong;                    ///< the delimiter has more than one
    bool m_isLoose;
    char m_quote;
    char m_escape;
    std::size_t m_mostColumns;
    std::string m_whole;              ///< the delimiter
    const char* m_windowEnd = nullptr;  ///< of the bytes of the row that were looked at together
    std::uint64_t m_stopsSeen = 0;      ///< a bit for each of them, the first one's is the lowest
    std::vector<std::string_view> m_cells;
    std::vector<Quoted> m_quoted;     ///< cells whose text has to be put together
    std::size_t m_used = 0;
    std::uint64_t m_lines = 0;
    bool m_insideQuotes = false;
    bool m_hasTail = false;
    bool m_hasStray = false;
};

/// What stands between the quotes of a cell, without doubling and escapes. In place; returns the new end.
[[nodiscard]] char* unquote(char* begin, char* end, char quote, char escape) noexcept;

/// LF, CRLF and single CR each count as one.
[[nodiscard]] std::uint64_t countLineEnds(const char* from, const char* end) noexcept;

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
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

    /// One row from the beginning of [text, end). The text may be changed in place (doubled quotes).
    /// `isLast`: nothing follows.
    [[nodiscard]] Outcome cut(char* text, char* end, bool isLast);

    /// Valid until the text moves or the next cut().
    [[nodiscard]] const std::vector<std::string_view>& cells() const noexcept { return m_cells; }
    /// Bytes of the row with its line end.
    [[nodiscard]] std::size_t used() const noexcept { return m_used; }
    /// Line ends in the row, its own included.
    [[nodiscard]] std::uint64_t lines() const noexcept { return m_lines; }
    /// After More and OpenQuote: the text ends inside quotes.
    [[nodiscard]] bool insideQuotes() const noexcept { return m_insideQuotes; }

    /// From now on counts quotes where none belong (costs time: only for the search of a dialect).
    void countMess() noexcept { m_countsMess = true; }
    [[nodiscard]] std::size_t mess() const noexcept { return m_mess; }

private:
    struct Quoted {
        std::size_t cell;
        char* begin;
        char* close;
        char* end;
    };

    [[nodiscard]] char* closingQuote(char* from, char* end) noexcept;
    [[nodiscard]] char* endOfPlain(char* from, char* end) const noexcept;
    [[nodiscard]] bool cutQuoted(char*& at, char* end, bool isLast);
    void cutPlain(char*& at, char* end);
    void finishQuoted(const Quoted& quoted);

    std::array<bool, 256> m_stops{};  ///< what ends a cell without quotes
    std::uint64_t m_delimiters;       ///< eight of them
    char m_delimiter;
    char m_quote;
    char m_escape;
    std::size_t m_mostColumns;
    std::vector<std::string_view> m_cells;
    std::vector<Quoted> m_quoted;  ///< cells whose text has to be put together
    std::size_t m_used = 0;
    std::uint64_t m_lines = 0;
    bool m_insideQuotes = false;
    bool m_countsMess = false;
    std::size_t m_mess = 0;
};

}  // namespace kinerja::ingest

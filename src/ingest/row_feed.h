// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "decoder.h"
#include "kinerja/ingest/cells.h"
#include "quoted_lines.h"
#include "row_cutter.h"

namespace kinerja::ingest {

/// A row further down, copied.
struct RowAhead {
    std::vector<std::string> text;
    std::vector<std::string_view> cells;  ///< of `text`
};

/// Holds the part of a text where the reader is and cuts its rows; what they mean is for others.
class RowFeed {
public:
    RowFeed(ByteSource& source, const Dialect& dialect, Control control, std::size_t blockBytes);

    /// Back to the first byte.
    [[nodiscard]] Status restart();
    /// On to a line of the file, whatever stands before it.
    [[nodiscard]] Status skipLines(std::uint64_t until);

    enum class Cut : std::uint8_t { Row, End, OpenQuote, TooLong, TooLongInQuotes, TooWide };

    /// Cuts the row at hand, blank lines before it left out. It stays at hand, as it is written, until step().
    [[nodiscard]] Result<Cut> cut();
    /// Past `bytes` of the text.
    void step(std::size_t bytes) noexcept;
    /// Past the row that was cut.
    void step() noexcept;

    /// The rows behind the one at hand, at most `count`; fewer at the end or where looking costs too much.
    /// `reachedEnd`: nothing stands behind them. Moves the text: the row's cells are cut anew.
    [[nodiscard]] Result<std::vector<RowAhead>> lookAhead(std::size_t count, bool& reachedEnd);

    [[nodiscard]] RowCutter& cutter() noexcept { return m_cutter; }
    [[nodiscard]] const RowCutter& cutter() const noexcept { return m_cutter; }
    /// The text from the row at hand on, as far as it is here.
    [[nodiscard]] std::string_view rest() const noexcept { return std::string_view{m_text}.substr(m_at); }
    [[nodiscard]] bool isAllHere() const noexcept { return m_isEnd; }
    [[nodiscard]] std::uint64_t line() const noexcept { return m_line; }
    /// Where the row at hand begins, in bytes of UTF-8.
    [[nodiscard]] std::uint64_t position() const noexcept { return m_offset + m_at; }
    /// A blank line stands before the row at hand.
    [[nodiscard]] bool isAfterGap() const noexcept { return m_isAfterGap; }

    [[nodiscard]] Error refusal(const std::string& why) const;

private:
    [[nodiscard]] Status refill();
    [[nodiscard]] char* begin() noexcept { return m_text.data() + m_at; }
    [[nodiscard]] char* end() noexcept { return m_text.data() + m_text.size(); }

    ByteSource* m_source;
    Control m_control;
    Decoder m_decoder;
    RowCutter m_cutter;
    RowCutter m_scout;  ///< cuts rows further down, leaving the row at hand alone
    QuotedLines m_lines;
    bool m_hasQuotedLines;
    std::string m_text;
    std::size_t m_at = 0;
    std::uint64_t m_line = 1;
    std::uint64_t m_offset = 0;  ///< of m_text.front()
    bool m_isEnd = false;
    bool m_isAfterGap = false;
};

}  // namespace kinerja::ingest

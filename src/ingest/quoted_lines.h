// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinerja::ingest {

/// A table whose lines were quoted once more, each as one cell: a spreadsheet that knows another delimiter saves them so.
/// Returns: the lines as they were before; nullopt where one of them is not such a cell, or there are less than two.
[[nodiscard]] std::optional<std::string> withoutQuotesOfLines(std::string_view text, bool isWhole);

/// Takes these quotes off while a text is read; lines without them stay as they are.
class QuotedLines {
public:
    /// Moves the whole lines of what was read so far behind `text`. `isEnd`: nothing follows.
    void moveTo(std::string& text, bool isEnd);
    [[nodiscard]] std::string& read() noexcept { return m_read; }
    void clear() noexcept { m_read.clear(); }

private:
    std::string m_read;
};

}  // namespace kinerja::ingest

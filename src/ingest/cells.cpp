// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/cells.h"

#include <algorithm>

namespace kinerja::ingest {
namespace {

/// Writes cells so that the same dialect reads them as they were.
class CellWriter {
public:
    CellWriter(std::string_view delimiter, char quote, char escape) : m_delimiter(delimiter), m_quote(quote), m_escape(escape)
    {
    }

    void row(std::string& out, std::span<const std::string_view> cells) const
    {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            out += i > 0 ? m_delimiter : std::string_view{};
            cell(out, cells[i]);
        }
        // A row of one empty cell would be a blank line, and blank lines are no rows.
        if (cells.size() == 1 && cells.front().empty() && m_quote != 0) {
            out += std::string(2, m_quote);
        }
        out += '\n';
    }

private:
    void cell(std::string& out, std::string_view text) const
    {
        if (!needsQuotes(text)) {
            out += text;
            return;
        }
        out += m_quote;
        for (const char c : text) {
            if (c == m_quote || (m_escape != 0 && c == m_escape)) {
                out += m_escape != 0 ? m_escape : m_quote;
            }
            out += c;
        }
        out += m_quote;
    }

    /// The delimiter's parts too: with what stands beside the cell they could become a whole one. And what would be taken for the mark
    /// of UTF-8 at the start of the file.
    [[nodiscard]] bool needsQuotes(std::string_view text) const
    {
        constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
        return m_quote != 0 && (text.starts_with(kUtf8Mark) || std::any_of(text.begin(), text.end(), [this](char c) {
                                    return c == m_quote || c == '\n' || c == '\r' || m_delimiter.find(c) != std::string_view::npos;
                                }));
    }

    std::string_view m_delimiter;
    char m_quote;
    char m_escape;
};

}  // namespace

void writeCsvRow(std::string& out, std::span<const std::string_view> cells, char delimiter)
{
    CellWriter{{&delimiter, 1}, '"', '\0'}.row(out, cells);
}

void writeCsvRow(std::string& out, std::span<const std::string_view> cells, const Dialect& dialect)
{
    CellWriter{dialect.delimiter, dialect.quote, dialect.escape}.row(out, cells);
}

Status copyCells(ByteSource& source, const Dialect& dialect, const std::function<Status(std::string_view)>& write)
{
    constexpr std::size_t kPieceBytes = 64UL * 1024UL;
    Dialect exact = dialect;
    exact.isRaw = true;
    CellReader reader{source, exact};
    const bool hasNames = dialect.hasHeader && !dialect.headerCells.empty();
    if (auto status = reader.start(hasNames); !status) {
        return status;
    }
    std::string piece;
    if (hasNames) {
        writeCsvRow(piece, std::vector<std::string_view>(dialect.headerCells.begin(), dialect.headerCells.end()));
    }
    Row row;
    while (true) {
        const auto more = reader.next(row);
        if (!more) {
            return pass(more.error());
        }
        if (*more) {
            writeCsvRow(piece, row.cells);
        }
        if (piece.size() > kPieceBytes || !*more) {
            if (auto status = write(piece); !status) {
                return status;
            }
            piece.clear();
        }
        if (!*more) {
            return {};
        }
    }
}

}  // namespace kinerja::ingest

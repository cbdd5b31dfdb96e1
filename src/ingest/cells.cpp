// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/cells.h"

#include <algorithm>
#include <charconv>

#include "decoder.h"
#include "row_cutter.h"

namespace kinerja::ingest {

struct CellReader::State {
    ByteSource* source;
    Dialect dialect;
    Control control;
    Decoder decoder;
    RowCutter cutter;
    std::string text;
    std::size_t at = 0;
    std::uint64_t line = 1;
    bool isEnd = false;
    std::vector<std::size_t> exact;
    std::vector<std::string_view> padded;

    State(ByteSource& from, Dialect how, Control with, std::size_t blockBytes)
        : source(&from), dialect(std::move(how)), control(std::move(with)), decoder(from, dialect.encoding, blockBytes),
          cutter(dialect)
    {
    }

    Status refill()
    {
        if (control.stop.stop_requested()) {
            return fail(Errc::Cancelled, "stopped");
        }
        text.erase(0, at);
        at = 0;
        const auto more = decoder.append(text);
        if (!more) {
            auto error = more.error();
            error.detail += ", after line " + std::to_string(line);
            return pass(std::move(error));
        }
        isEnd = !*more;
        if (control.progress) {
            control.progress(source->inFile(decoder.bytesRead()), source->size());
        }
        return {};
    }

    /// "17:2:5": row 17, its cells 2 and 5 are exact.
    void takeNumber(std::string_view mark, Row& row)
    {
        const auto* const end = mark.data() + mark.size();
        const auto* next = std::from_chars(mark.data(), end, row.line).ptr;
        exact.clear();
        while (next < end && *next == ':') {
            std::size_t column = 0;
            next = std::from_chars(next + 1, end, column).ptr;
            exact.push_back(column);
        }
        row.exact = exact;
    }

    /// A row of our own table: cells that nothing follows are not in it.
    void takeNumbered(Row& row)
    {
        takeNumber(row.cells.front(), row);
        row.cells = row.cells.subspan(1);
        const auto width = dialect.header.size();
        if (row.cells.size() < width) {
            padded.assign(row.cells.begin(), row.cells.end());
            padded.resize(width);
            row.cells = padded;
        }
    }

    Error tooLong() const
    {
        const auto where = "line " + std::to_string(line);
        return {Errc::InvalidInput, cutter.insideQuotes() ? where + ": a quote is opened and not closed within 1 MiB"
                                                          : where + ": longer than 1 MiB"};
    }

    Result<bool> cutNext()
    {
        while (true) {
            if (at == text.size() && isEnd) {
                return false;
            }
            const auto outcome = cutter.cut(text.data() + at, text.data() + text.size(), isEnd);
            switch (outcome) {
            case RowCutter::Outcome::Row:
                if (cutter.used() > kMaxRowBytes) {
                    return pass(tooLong());
                }
                return true;
            case RowCutter::Outcome::Blank:
                at += cutter.used();
                line += cutter.lines();
                break;
            case RowCutter::Outcome::More:
                if (text.size() - at > kMaxRowBytes) {
                    return pass(tooLong());
                }
                if (auto status = refill(); !status) {
                    return pass(status.error());
                }
                break;
            case RowCutter::Outcome::OpenQuote:
                return fail(Errc::InvalidInput, "line " + std::to_string(line) + ": a quote is opened and never closed");
            case RowCutter::Outcome::TooWide:
                return fail(Errc::InvalidInput, "line " + std::to_string(line) + ": more than 1000 columns");
            }
        }
    }
};

CellReader::CellReader(ByteSource& source, const Dialect& dialect, Control control, std::size_t blockBytes)
    : m_state(std::make_unique<State>(source, dialect, std::move(control), blockBytes))
{
}
CellReader::~CellReader() = default;
CellReader::CellReader(CellReader&&) noexcept = default;
CellReader& CellReader::operator=(CellReader&&) noexcept = default;

Status CellReader::start(bool skipHeader)
{
    m_state->text.clear();
    m_state->at = 0;
    m_state->line = 1;
    m_state->isEnd = false;
    if (auto status = m_state->decoder.rewind(); !status) {
        return status;
    }
    auto skip = m_state->dialect.preambleRows + (skipHeader && m_state->dialect.hasHeader ? 1U : 0U);
    for (Row row; skip > 0; --skip) {
        const auto more = next(row);
        if (!more) {
            return pass(more.error());
        }
    }
    return {};
}

Result<bool> CellReader::next(Row& row)
{
    const auto more = m_state->cutNext();
    if (!more || !*more) {
        return more;
    }
    row.line = m_state->line;
    row.cells = m_state->cutter.cells();
    if (m_state->dialect.isNumbered) {
        m_state->takeNumbered(row);
    }
    m_state->at += m_state->cutter.used();
    m_state->line += m_state->cutter.lines();
    return true;
}

namespace {

void writeCell(std::string& out, std::string_view cell, char delimiter)
{
    const bool needsQuotes = std::any_of(cell.begin(), cell.end(), [delimiter](char c) {
        return c == delimiter || c == '"' || c == '\n' || c == '\r';
    });
    if (!needsQuotes) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"') {
            out += '"';
        }
        out += c;
    }
    out += '"';
}

}  // namespace

void writeCsvRow(std::string& out, std::span<const std::string_view> cells, char delimiter)
{
    // A row of one empty cell would be a blank line, and blank lines are no rows.
    if (cells.size() == 1 && cells.front().empty()) {
        out += "\"\"\n";
        return;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            out += delimiter;
        }
        writeCell(out, cells[i], delimiter);
    }
    out += '\n';
}

Status copyCells(ByteSource& source, const Dialect& dialect, const std::function<Status(std::string_view)>& write)
{
    constexpr std::size_t kPieceBytes = 64UL * 1024UL;
    CellReader reader{source, dialect};
    if (auto status = reader.start(false); !status) {
        return status;
    }
    std::string piece;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_text.h"

#include <algorithm>
#include <cstring>

#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/sheets.h"

namespace kinerja::ingest {
namespace {

constexpr std::uint64_t kMostCells = 20'000'000;
constexpr std::uint64_t kMostBytes = 512ULL * 1024 * 1024;

void appendCell(std::string& out, std::string_view cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        out.append(c == '"' ? 2 : 1, c);
    }
    out += '"';
}

void appendHeadRow(std::string& out, const HeadRow& row)
{
    out += std::to_string(row.line);
    for (const auto column : row.exact) {
        out += ":" + std::to_string(column);
    }
    for (const auto column : row.merged) {
        out += ";" + std::to_string(column);
    }
    for (const auto& cell : row.cells) {
        out += ',';
        appendCell(out, cell);
    }
    out += '\n';
}

tl::unexpected<Error> rowError(std::uint64_t line, const char* what)
{
    return fail(Errc::InvalidInput, "row " + lineText(line) + ": " + what);
}

}  // namespace

Status TableStream::rewind()
{
    m_at = 0;
    return m_body.rewind();
}

Result<std::size_t> TableStream::read(std::span<char> into)
{
    if (m_at == m_head.size()) {
        return m_body.read(into);
    }
    const auto count = std::min(into.size(), m_head.size() - m_at);
    std::memcpy(into.data(), m_head.data() + m_at, count);
    m_at += count;
    return count;
}

Status TableText::check(std::uint64_t line, std::span<const TableCell> cells)
{
    if (cells.size() > kMaxColumns) {
        return rowError(line, "more than 1000 columns");
    }
    std::uint64_t bytes = 0;
    for (const auto& cell : cells) {
        bytes += cell.text.size() + 1;
        if (cell.text.find('\0') != std::string_view::npos) {
            return rowError(line, "its text holds a NUL character");
        }
    }
    // Room for quotes doubled and for the numbers of exact columns.
    if (bytes > kMaxRowBytes / 4) {
        return rowError(line, "longer than 256 KiB");
    }
    m_cells += cells.size();
    m_bytes += bytes;
    if (m_cells > kMostCells || m_bytes > kMostBytes) {
        return fail(Errc::UnsafeFile, "its table holds more than 20 million cells or 512 MB of text");
    }
    return {};
}

Status TableText::add(std::uint64_t line, std::span<const TableCell> cells)
{
    while (!cells.empty() && cells.back().text.empty()) {
        cells = cells.first(cells.size() - 1);
    }
    if (cells.empty()) {
        return {};
    }
    if (auto status = check(line, cells); !status) {
        return status;
    }
    ++m_rows;
    if (m_head.size() < kHeadRows) {
        HeadRow row{line, {}, {}, {}};
        for (std::size_t at = 0; at < cells.size(); ++at) {
            row.cells.emplace_back(cells[at].text);
            if (cells[at].isExact) {
                row.exact.push_back(at);
            }
            if (cells[at].isMerged) {
                row.merged.push_back(at);
            }
        }
        m_head.push_back(std::move(row));
        return {};
    }
    m_line = std::to_string(line);
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (cells[at].isExact) {
            m_line += ':';
            m_line += std::to_string(at);
        }
    }
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (cells[at].isMerged) {
            m_line += ';';
            m_line += std::to_string(at);
        }
    }
    for (const auto& cell : cells) {
        m_line += ',';
        appendCell(m_line, cell.text);
    }
    m_line += '\n';
    return m_body.append(m_line);
}

Result<TableStream> TableText::finish()
{
    std::string text;
    for (const auto& row : m_head) {
        appendHeadRow(text, row);
    }
    TableStream stream{std::move(text), std::move(m_body)};
    if (auto status = stream.rewind(); !status) {
        return pass(status.error());
    }
    return stream;
}

}  // namespace kinerja::ingest

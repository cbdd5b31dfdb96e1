// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_feed.h"

#include <utility>

namespace kinerja::ingest {
namespace {

constexpr std::size_t kFarthestLook = 256UL * 1024UL;

}  // namespace

RowFeed::RowFeed(ByteSource& source, const Dialect& dialect, Control control, std::size_t blockBytes)
    : m_source(&source), m_control(std::move(control)), m_decoder(source, dialect.encoding, blockBytes),
      m_cutter(dialect), m_scout(dialect), m_hasQuotedLines(dialect.hasQuotedLines)
{
}

Status RowFeed::restart()
{
    m_text.clear();
    m_lines.clear();
    m_at = 0;
    m_line = 1;
    m_offset = 0;
    m_isEnd = false;
    m_isAfterGap = false;
    return m_decoder.rewind();
}

Error RowFeed::refusal(const std::string& why) const
{
    return {Errc::InvalidInput, "line " + std::to_string(m_line) + ": " + why};
}

Status RowFeed::refill()
{
    if (m_control.stop.stop_requested()) {
        return fail(Errc::Cancelled, "stopped");
    }
    m_text.erase(0, m_at);
    m_offset += m_at;
    m_at = 0;
    const auto more = m_decoder.append(m_hasQuotedLines ? m_lines.read() : m_text);
    if (!more) {
        auto error = more.error();
        error.detail += ", after line " + std::to_string(m_line);
        return pass(std::move(error));
    }
    m_isEnd = !*more;
    if (m_hasQuotedLines) {
        m_lines.moveTo(m_text, m_isEnd);
    }
    if (m_control.progress) {
        m_control.progress(m_source->inFile(m_decoder.bytesRead()), m_source->size());
    }
    return {};
}

Status RowFeed::skipLines(std::uint64_t until)
{
    while (m_line < until) {
        const auto end = m_text.find_first_of("\r\n", m_at);
        // A CR at the end of what we have may be half of a CRLF.
        const bool isCertain = end != std::string::npos && (m_isEnd || m_text[end] == '\n' || end + 1 < m_text.size());
        if (isCertain) {
            m_at = end + (std::string_view{m_text}.substr(end).starts_with("\r\n") ? 2 : 1);
            ++m_line;
        } else if (m_isEnd) {
            m_at = m_text.size();
            return {};
        } else if (m_text.size() - m_at > kMaxRowBytes) {
            return pass(refusal("longer than 1 MiB"));
        } else if (auto status = refill(); !status) {
            return status;
        }
    }
    return {};
}

Result<RowFeed::Cut> RowFeed::cut()
{
    while (true) {
        if (m_at == m_text.size() && m_isEnd) {
            return Cut::End;
        }
        switch (m_cutter.cut(begin(), end(), m_isEnd)) {
        case RowCutter::Outcome::Row:
            return m_cutter.used() <= kMaxRowBytes ? Cut::Row : m_cutter.lines() > 1 ? Cut::TooLongInQuotes : Cut::TooLong;
        case RowCutter::Outcome::Blank:
            step();
            m_isAfterGap = true;
            break;
        case RowCutter::Outcome::More:
            if (m_text.size() - m_at > kMaxRowBytes) {
                return m_cutter.insideQuotes() ? Cut::TooLongInQuotes : Cut::TooLong;
            }
            if (auto status = refill(); !status) {
                return pass(status.error());
            }
            break;
        case RowCutter::Outcome::OpenQuote: return Cut::OpenQuote;
        case RowCutter::Outcome::TooWide: return Cut::TooWide;
        }
    }
}

void RowFeed::step(std::size_t bytes) noexcept
{
    m_line += countLineEnds(begin(), begin() + bytes);
    m_at += bytes;
    m_isAfterGap = false;
}

void RowFeed::step() noexcept
{
    m_line += m_cutter.lines();
    m_at += m_cutter.used();
    m_isAfterGap = false;
}

Result<std::vector<RowAhead>> RowFeed::lookAhead(std::size_t count, bool& reachedEnd)
{
    std::vector<RowAhead> found;
    auto ahead = m_cutter.used();
    bool hasMoved = false;
    reachedEnd = false;
    while (found.size() < count && ahead <= kFarthestLook) {
        if (m_at + ahead == m_text.size() && m_isEnd) {
            reachedEnd = true;
            break;
        }
        const auto outcome = m_scout.cut(begin() + ahead, end(), m_isEnd);
        if (outcome == RowCutter::Outcome::More && m_text.size() - m_at <= kFarthestLook) {
            if (auto status = refill(); !status) {
                return pass(status.error());
            }
            hasMoved = true;
            continue;
        }
        const bool isRow = outcome == RowCutter::Outcome::Row;
        if ((!isRow && outcome != RowCutter::Outcome::Blank) || ahead + m_scout.used() > kFarthestLook) {
            break;
        }
        ahead += m_scout.used();
        if (isRow) {
            found.push_back({{m_scout.cells().begin(), m_scout.cells().end()}, {}});
        }
    }
    if (hasMoved) {
        (void)m_cutter.cut(begin(), end(), m_isEnd);  // was a row before, and is the same now
    }
    for (auto& one : found) {
        one.cells.assign(one.text.begin(), one.text.end());
    }
    return found;
}

}  // namespace kinerja::ingest

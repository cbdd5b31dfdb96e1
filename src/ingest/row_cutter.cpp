// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_cutter.h"

#include <bit>
#include <cstring>

#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {
namespace {

/// LF, CRLF and single CR each count as one.
std::uint64_t countLineEnds(const char* from, const char* end) noexcept
{
    std::uint64_t count = 0;
    for (const char* at = from; at < end; ++at) {
        const bool isEnd = *at == '\n' || (*at == '\r' && (at + 1 == end || at[1] != '\n'));
        count += isEnd ? 1U : 0U;
    }
    return count;
}

constexpr std::uint64_t kEachByte = 0x0101010101010101ULL;
constexpr std::uint64_t kLineFeeds = kEachByte * '\n';
constexpr std::uint64_t kReturns = kEachByte * '\r';
static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");

/// The highest bit of the first zero byte, in a little-endian word; bits behind it mean nothing.
constexpr std::uint64_t zeroBytes(std::uint64_t word) noexcept
{
    return (word - kEachByte) & ~word & (kEachByte << 7U);
}

std::string_view view(const char* from, const char* end) noexcept
{
    return {from, static_cast<std::size_t>(end - from)};
}

}  // namespace

RowCutter::RowCutter(const Dialect& dialect)
    : m_delimiters(kEachByte * static_cast<unsigned char>(dialect.delimiter)), m_delimiter(dialect.delimiter), m_quote(dialect.quote),
      m_escape(dialect.escape), m_mostColumns(kMaxColumns + (dialect.isNumbered ? 1 : 0))
{
    m_stops[static_cast<unsigned char>(m_delimiter)] = true;
    m_stops[static_cast<unsigned char>('\n')] = true;
    m_stops[static_cast<unsigned char>('\r')] = true;
}

/// The quote that closes; `end` if there is none; nullptr if the text ends where a second quote might follow.
char* RowCutter::closingQuote(char* from, char* end) noexcept
{
    for (char* at = from; at < end; ++at) {
        if (m_escape != 0 && *at == m_escape) {
            ++at;
            continue;
        }
        if (m_escape == 0) {
            at = static_cast<char*>(std::memchr(at, m_quote, static_cast<std::size_t>(end - at)));
            if (at == nullptr) {
                return end;
            }
        }
        if (*at != m_quote) {
            continue;
        }
        if (at + 1 == end) {
            return nullptr;
        }
        if (at[1] != m_quote) {
            return at;
        }
        ++at;
    }
    return end;
}

void RowCutter::finishQuoted(const Quoted& quoted)
{
    char* out = quoted.begin;
    for (const char* in = quoted.begin; in < quoted.close; ++in) {
        // A backslash before anything else is a backslash.
        const bool escapes = in + 1 < quoted.close
                             && (*in == m_quote || (m_escape != 0 && *in == m_escape && (in[1] == m_quote || in[1] == m_escape)));
        if (escapes) {
            ++in;
        }
        *out++ = *in;
    }
    const auto tail = static_cast<std::size_t>(quoted.end - (quoted.close + 1));
    std::memmove(out, quoted.close + 1, tail);
    m_cells[quoted.cell] = view(quoted.begin, out + tail);
}

char* RowCutter::endOfPlain(char* from, char* end) const noexcept
{
    for (; end - from >= 8; from += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, from, sizeof eight);
        const auto found = zeroBytes(eight ^ m_delimiters) | zeroBytes(eight ^ kLineFeeds) | zeroBytes(eight ^ kReturns);
        if (found != 0) {
            return from + std::countr_zero(found) / 8;
        }
    }
    while (from < end && !m_stops[static_cast<unsigned char>(*from)]) {
        ++from;
    }
    return from;
}

/// False when the text ends before the closing quote is certain.
bool RowCutter::cutQuoted(char*& at, char* end, bool isLast)
{
    char* const begin = at + 1;
    char* close = closingQuote(begin, end);
    if (close == nullptr && isLast) {
        close = end - 1;
    }
    m_insideQuotes = close == end;
    if (close == nullptr || close == end) {
        return false;
    }
    m_lines += countLineEnds(begin, close);
    at = endOfPlain(close + 1, end);
    const auto inside = view(begin, close);
    const bool hasTail = at != close + 1;
    m_mess += hasTail ? 1 : 0;
    if (hasTail || inside.find(m_quote) != std::string_view::npos
        || (m_escape != 0 && inside.find(m_escape) != std::string_view::npos)) {
        m_quoted.push_back({m_cells.size(), begin, close, at});
    }
    m_cells.push_back(inside);
    return true;
}

void RowCutter::cutPlain(char*& at, char* end)
{
    char* const begin = at;
    at = endOfPlain(at, end);
    const auto cell = view(begin, at);
    if (m_countsMess && cell.find(m_quote) != std::string_view::npos) {
        ++m_mess;
    }
    m_cells.push_back(cell);
}

RowCutter::Outcome RowCutter::cut(char* text, char* end, bool isLast)
{
    m_cells.clear();
    m_quoted.clear();
    m_lines = 1;
    m_insideQuotes = false;
    char* at = text;
    while (true) {
        if (at < end && *at == m_quote) {
            if (!cutQuoted(at, end, isLast)) {
                return isLast ? Outcome::OpenQuote : Outcome::More;
            }
        } else {
            cutPlain(at, end);
        }
        if (m_cells.size() > m_mostColumns) {
            return Outcome::TooWide;
        }
        if (at == end || *at != m_delimiter) {
            break;
        }
        ++at;
    }
    // A CR at the end of what we have may be half of a CRLF.
    if (!isLast && (at == end || (*at == '\r' && at + 1 == end))) {
        return Outcome::More;
    }
    const bool isBlank = at == text;
    if (at < end) {
        at += *at == '\r' && at + 1 < end && at[1] == '\n' ? 2 : 1;
    }
    m_used = static_cast<std::size_t>(at - text);
    for (const auto& quoted : m_quoted) {
        finishQuoted(quoted);
    }
    return isBlank ? Outcome::Blank : Outcome::Row;
}

}  // namespace kinerja::ingest

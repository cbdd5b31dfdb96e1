// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_cutter.h"

#include <algorithm>
#include <bit>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {
namespace {

constexpr std::ptrdiff_t kWindow = 64;

std::string_view view(const char* from, const char* end) noexcept
{
    return {from, static_cast<std::size_t>(end - from)};
}

}  // namespace

std::uint64_t countLineEnds(const char* from, const char* end) noexcept
{
    std::uint64_t count = 0;
    for (const char* at = from; at < end; ++at) {
        const bool isEnd = *at == '\n' || (*at == '\r' && (at + 1 == end || at[1] != '\n'));
        count += isEnd ? 1U : 0U;
    }
    return count;
}

char* unquote(char* begin, char* end, char quote, char escape) noexcept
{
    char* out = begin;
    for (const char* in = begin; in < end; ++in) {
        // A backslash before anything else is a backslash.
        const bool escapes = in + 1 < end
                             && ((*in == quote && in[1] == quote)
                                 || (escape != 0 && *in == escape && (in[1] == quote || in[1] == escape)));
        if (escapes) {
            ++in;
        }
        *out++ = *in;
    }
    return out;
}

RowCutter::RowCutter(const Dialect& dialect)
    : m_delimiter(dialect.delimiter.front()), m_isLong(dialect.delimiter.size() > 1), m_isLoose(dialect.looseQuotes),
      m_quote(dialect.quote), m_escape(dialect.escape), m_mostColumns(kMaxColumns + (dialect.isNumbered ? 1 : 0)),
      m_whole(dialect.delimiter)
{
    m_stops[static_cast<unsigned char>(m_delimiter)] = true;
    m_stops[static_cast<unsigned char>('\n')] = true;
    m_stops[static_cast<unsigned char>('\r')] = true;
}

/// Of a long delimiter. A blank at its end may be missing before a line end: editors cut it off.
bool RowCutter::isDelimiter(const char* at, const char* end) const noexcept
{
    const auto rest = static_cast<std::size_t>(end - at);
    if (rest >= m_whole.size() && std::memcmp(at, m_whole.data(), m_whole.size()) == 0) {
        return true;
    }
    const auto stem = m_whole.size() - 1;
    return m_whole.back() == ' ' && rest > stem && std::memcmp(at, m_whole.data(), stem) == 0
           && (at[stem] == '\n' || at[stem] == '\r');
}

bool RowCutter::endsCell(const char* at, const char* end) const noexcept
{
    return *at == '\n' || *at == '\r' || (*at == m_delimiter && (!m_isLong || isDelimiter(at, end)));
}

/// The quote that closes; `end` if there is none; nullptr if the text ends where a second quote might follow.
char* RowCutter::closingQuote(char* from, char* end) noexcept
{
    for (char* at = from; at < end; ++at) {
        if (m_escape == 0) {
            at = static_cast<char*>(std::memchr(at, m_quote, static_cast<std::size_t>(end - at)));
            if (at == nullptr) {
                return end;
            }
        } else if (*at == m_escape) {
            if (at + 1 == end) {
                return nullptr;
            }
            at += at[1] == m_quote || at[1] == m_escape ? 1 : 0;
            continue;
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

/// As closingQuote(), where only a quote at the end of a cell closes it. Of an even number of quotes there the last
/// one does: nobody doubled them.
char* RowCutter::looseClosingQuote(char* from, char* end, bool isLast) noexcept
{
    // What follows a quote is only certain with a whole delimiter in sight.
    char* const safe = isLast ? end : end - std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(m_whole.size()), end - from);
    std::size_t run = 0;  // quotes in a row before this one
    for (char* at = from; at < end; ++at) {
        if (m_escape != 0 && *at == m_escape && at + 1 < end && (at[1] == m_quote || at[1] == m_escape)) {
            ++at;
            continue;
        }
        if (*at != m_quote) {
            continue;
        }
        char* const next = at + 1;
        if (next == end || (next > safe && !isLast)) {
            return nullptr;
        }
        if (*next == m_quote) {
            ++run;
            continue;
        }
        if (endsCell(next, end)) {
            m_hasStray = m_hasStray || run % 2 == 1;
            return at;
        }
        m_hasStray = m_hasStray || run % 2 == 0;
        run = 0;
    }
    return end;
}

void RowCutter::finishQuoted(const Quoted& quoted)
{
    char* const out = unquote(quoted.begin, quoted.close, m_quote, m_escape);
    const auto tail = static_cast<std::size_t>(quoted.end - (quoted.close + 1));
    std::memmove(out, quoted.close + 1, tail);
    m_cells[quoted.cell] = view(quoted.begin, out + tail);
}

void RowCutter::finish()
{
    for (const auto& quoted : m_quoted) {
        finishQuoted(quoted);
    }
}

/// Which of the 64 bytes from there on may end a cell.
std::uint64_t RowCutter::stopsIn(const char* window) const noexcept
{
    std::uint64_t stops = 0;
#if defined(__SSE2__)
    constexpr int kWidth = sizeof(__m128i);
    const __m128i delimiters = _mm_set1_epi8(m_delimiter);
    const __m128i lineFeeds = _mm_set1_epi8('\n');
    const __m128i returns = _mm_set1_epi8('\r');
    for (int at = 0; at < kWindow; at += kWidth) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(window + at));
        const __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, lineFeeds), _mm_cmpeq_epi8(bytes, returns));
        const int found = _mm_movemask_epi8(_mm_or_si128(ends, _mm_cmpeq_epi8(bytes, delimiters)));
        stops |= static_cast<std::uint64_t>(found) << static_cast<unsigned>(at);
    }
#else
    for (unsigned at = 0; at < kWindow; ++at) {
        stops |= std::uint64_t{m_stops[static_cast<unsigned char>(window[at])]} << at;
    }
#endif
    return stops;
}

/// Looks at whole windows, and byte by byte at what is left behind them.
char* RowCutter::stopFromHere(char* from, char* end) noexcept
{
    for (; end - from >= kWindow; from += kWindow) {
        m_windowEnd = from + kWindow;
        m_stopsSeen = stopsIn(from);
        if (m_stopsSeen != 0) {
            return from + std::countr_zero(m_stopsSeen);
        }
    }
    while (from < end && !m_stops[static_cast<unsigned char>(*from)]) {
        ++from;
    }
    return from;
}

/// `from` only grows within a row, so that what was seen of its bytes holds.
inline char* RowCutter::nextStop(char* from, char* end) noexcept
{
    if (from >= m_windowEnd) {
        return stopFromHere(from, end);
    }
    const auto left = m_windowEnd - from;
    const auto stops = m_stopsSeen >> static_cast<unsigned>(kWindow - left);
    return stops != 0 ? from + std::countr_zero(stops) : stopFromHere(from + left, end);
}

inline char* RowCutter::endOfPlain(char* from, char* end) noexcept
{
    auto* const at = nextStop(from, end);
    return m_isLong ? endOfLong(at, end) : at;
}

/// On from a stop that may be only a part of a long delimiter.
char* RowCutter::endOfLong(char* at, char* end) noexcept
{
    while (at < end && *at == m_delimiter && !isDelimiter(at, end)) {
        // The beginning of a delimiter at the very end: more text decides, or there is none and it is part of the cell.
        const auto rest = view(at, end);
        if (rest.size() < m_whole.size() && m_whole.starts_with(rest)) {
            return end;
        }
        at = nextStop(at + 1, end);
    }
    return at;
}

char* RowCutter::behindLong(char* at, char* end) const noexcept
{
    at += std::min(static_cast<std::ptrdiff_t>(m_whole.size()), end - at);
    // The blank that was missing at the line's end.
    return at[-1] == '\n' || at[-1] == '\r' ? at - 1 : at;
}

/// False when the text ends before the closing quote is certain.
bool RowCutter::cutQuoted(char*& at, char* end, bool isLast)
{
    char* const begin = at + 1;
    char* close = m_isLoose ? looseClosingQuote(begin, end, isLast) : closingQuote(begin, end);
    if (close == nullptr && isLast) {
        close = end[-1] == m_quote ? end - 1 : end;
    }
    m_insideQuotes = close == end;
    if (close == nullptr || close == end) {
        return false;
    }
    m_lines += countLineEnds(begin, close);
    at = endOfPlain(close + 1, end);
    const auto inside = view(begin, close);
    const bool hasTail = at != close + 1;
    m_hasTail = m_hasTail || hasTail;
    if (hasTail || inside.find(m_quote) != std::string_view::npos
        || (m_escape != 0 && inside.find(m_escape) != std::string_view::npos)) {
        m_quoted.push_back({m_cells.size(), begin, close, at});
    }
    m_cells.push_back(inside);
    return true;
}

RowCutter::Outcome RowCutter::cut(char* text, char* end, bool isLast)
{
    m_cells.clear();
    m_quoted.clear();
    m_lines = 1;
    m_insideQuotes = false;
    m_hasTail = false;
    m_hasStray = false;
    m_windowEnd = text;
    char* at = text;
    while (true) {
        if (at < end && *at == m_quote) {
            if (!cutQuoted(at, end, isLast)) {
                return isLast ? Outcome::OpenQuote : Outcome::More;
            }
        } else {
            char* const begin = at;
            at = endOfPlain(at, end);
            m_cells.push_back(view(begin, at));
        }
        if (m_cells.size() > m_mostColumns) {
            return Outcome::TooWide;
        }
        if (at == end || *at != m_delimiter) {
            break;
        }
        at = m_isLong ? behindLong(at, end) : at + 1;
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
    return isBlank ? Outcome::Blank : Outcome::Row;
}

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "quoted_lines.h"

#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {
namespace {

constexpr char kQuote = '"';

/// Appends what stands between the quotes. False: the line is no such cell, and nothing is appended.
bool appendInside(std::string_view line, std::string& out)
{
    if (line.size() < 2 || line.front() != kQuote || line.back() != kQuote) {
        return false;
    }
    const auto before = out.size();
    const auto inside = line.substr(1, line.size() - 2);
    for (std::size_t at = 0; at < inside.size(); ++at) {
        if (inside[at] == kQuote && (at + 1 == inside.size() || inside[++at] != kQuote)) {
            out.resize(before);
            return false;
        }
        out += inside[at];
    }
    return true;
}

/// Calls `take` with each line and its end; the rest of the text behind the last one is returned.
template <typename Take>
std::string_view eachLine(std::string_view text, bool isEnd, const Take& take)
{
    while (!text.empty()) {
        const auto end = text.find_first_of("\r\n");
        const bool isHalf = end == std::string_view::npos || (text[end] == '\r' && end + 1 == text.size());
        if (isHalf && !isEnd) {
            break;
        }
        const auto line = text.substr(0, end);
        text.remove_prefix(line.size());
        const auto mark = text.substr(0, text.starts_with("\r\n") ? 2 : 1);
        text.remove_prefix(mark.size());
        take(line, mark);
    }
    return text;
}

}  // namespace

std::optional<std::string> withoutQuotesOfLines(std::string_view text, bool isWhole)
{
    constexpr std::size_t kFewestLines = 2;
    if (!text.starts_with(kQuote)) {
        return std::nullopt;
    }
    std::string plain;
    std::size_t lines = 0;
    bool areAll = true;
    eachLine(text, isWhole, [&](std::string_view line, std::string_view mark) {
        areAll = areAll && (line.empty() || appendInside(line, plain));
        plain += mark;
        lines += line.empty() ? 0U : 1U;
    });
    return areAll && lines >= kFewestLines ? std::optional{std::move(plain)} : std::nullopt;
}

void QuotedLines::moveTo(std::string& text, bool isEnd)
{
    const auto rest = eachLine(m_read, isEnd, [&text](std::string_view line, std::string_view mark) {
        if (!appendInside(line, text)) {
            text += line;
        }
        text += mark;
    });
    m_read.erase(0, m_read.size() - rest.size());
    if (m_read.size() > kMaxRowBytes) {
        text += m_read;  // too long for a row, whatever it is
        m_read.clear();
    }
}

}  // namespace kinerja::ingest

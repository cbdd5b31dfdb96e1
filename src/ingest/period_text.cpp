// SPDX-License-Identifier: GPL-3.0-or-later
#include "period_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "kinerja/ingest/date_text.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

std::optional<unsigned> digitsOf(std::string_view word) noexcept
{
    unsigned value = 0;
    for (const char c : word) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return word.empty() || word.size() > 4 ? std::nullopt : std::optional{value};
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const auto end = text.find(' ');
        if (end != 0) {
            words.push_back(text.substr(0, end));
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return words;
}

std::optional<int> yearOf(std::string_view word, bool mayBeShort) noexcept
{
    const auto value = digitsOf(word);
    if (value && word.size() == 4 && *value >= 1900 && *value < 2200) {
        return static_cast<int>(*value);
    }
    return mayBeShort && value && word.size() == 2 ? std::optional{static_cast<int>(2000 + *value)} : std::nullopt;
}

/// "3", "iii".
std::optional<unsigned> numberOf(std::string_view word) noexcept
{
    static constexpr std::array<std::string_view, 4> kRoman{"i", "ii", "iii", "iv"};
    const auto roman = std::find(kRoman.begin(), kRoman.end(), word);
    return roman != kRoman.end() ? std::optional{static_cast<unsigned>(roman - kRoman.begin()) + 1} : digitsOf(word);
}

/// "q3", "tw3", "kuartal 3", "triwulan iii", "h1", "semester 1" → kind and number.
std::optional<std::pair<PeriodKind, unsigned>> partOf(std::string_view first, std::string_view second)
{
    for (const auto& [prefix, kind, most] :
         {std::tuple{"kuartal", PeriodKind::Quarter, 4U}, {"triwulan", PeriodKind::Quarter, 4U}, {"quarter", PeriodKind::Quarter, 4U},
          {"tw", PeriodKind::Quarter, 4U}, {"q", PeriodKind::Quarter, 4U}, {"semester", PeriodKind::Semester, 2U},
          {"smt", PeriodKind::Semester, 2U}, {"h", PeriodKind::Semester, 2U}, {"s", PeriodKind::Semester, 2U}}) {
        if (!first.starts_with(prefix)) {
            continue;
        }
        const auto rest = first.substr(std::string_view{prefix}.size());
        const auto number = rest.empty() ? numberOf(second) : digitsOf(rest);
        if (number && *number >= 1 && *number <= most && rest.empty() != second.empty()) {
            return std::pair{kind, *number};
        }
    }
    return std::nullopt;
}

/// The year may be short behind its part: "q1 26". The number may stand before: "1 q 26".
std::optional<Period> partOfYear(const std::vector<std::string_view>& words)
{
    for (const bool yearFirst : {true, false}) {
        const auto year = words.size() == 2 || words.size() == 3 ? yearOf(yearFirst ? words.front() : words.back(), !yearFirst) : std::nullopt;
        if (!year) {
            continue;
        }
        const auto first = words[yearFirst ? 1 : 0];
        const auto second = words.size() == 3 ? words[yearFirst ? 2 : 1] : std::string_view{};
        const auto after = partOf(first, second);
        if (const auto part = after || second.empty() ? after : partOf(second, first)) {
            const auto months = part->first == PeriodKind::Quarter ? 3U : 6U;
            return periodOf(part->first, makeDate(*year, (part->second - 1) * months + 1, 1));
        }
    }
    return std::nullopt;
}

/// "fy2026", "fy 2026 q1", "fy2026 h1".
std::optional<Period> fiscalPart(const std::vector<std::string_view>& words, const FiscalCalendar& calendar)
{
    std::string id;
    for (const std::string_view word : words) {
        id += word;
    }
    constexpr std::size_t kYearEnd = 6;  // behind "fy2026"
    id.replace(0, 2, "FY");
    if (id.size() > kYearEnd) {
        id[kYearEnd] = id[kYearEnd] == 'q' ? 'Q' : id[kYearEnd] == 'h' ? 'H' : id[kYearEnd];
        id.insert(kYearEnd, 1, '-');
    }
    const auto period = parsePeriod(id, calendar);
    return period ? std::optional{*period} : std::nullopt;
}

std::optional<Period> monthOfYear(const std::vector<std::string_view>& words)
{
    if (words.size() != 2) {
        return std::nullopt;
    }
    for (const bool yearFirst : {true, false}) {
        const auto month = words[yearFirst ? 1 : 0];
        const auto named = monthOf(month);
        const auto number = named != 0 ? named : digitsOf(month).value_or(0);
        const auto year = yearOf(words[yearFirst ? 0 : 1], named != 0);
        if (year && number >= 1 && number <= 12) {
            return periodOf(PeriodKind::Month, makeDate(*year, number, 1));
        }
    }
    return std::nullopt;
}

/// "jan mar 2026", "jan 2026 mar 2026": a quarter, half-year or year where it is one.
std::optional<Period> monthsOfYear(std::vector<std::string_view> words)
{
    static constexpr std::array<std::string_view, 6> kUntil{"s", "d", "sd", "sampai", "hingga", "to"};
    std::erase_if(words, [](std::string_view word) { return std::find(kUntil.begin(), kUntil.end(), word) != kUntil.end(); });
    if (words.size() != 3 && words.size() != 4) {
        return std::nullopt;
    }
    const unsigned from = monthOf(words.front());
    const unsigned to = monthOf(words[words.size() - 2]);
    const auto last = yearOf(words.back(), true);
    const auto begin = words.size() == 4 ? yearOf(words[1], true) : last;
    if (from == 0 || to == 0 || !last || !begin) {
        return std::nullopt;
    }
    const Period span{PeriodKind::Range, makeDate(*begin, from, 1), addMonths(makeDate(*last, to, 1), 1)};
    for (const auto kind : {PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Semester, PeriodKind::Year}) {
        const auto whole = periodOf(kind, span.first);
        if (whole.first == span.first && whole.end == span.end) {
            return whole;
        }
    }
    return span.first < span.end ? std::optional{span} : std::nullopt;
}

/// Signs that are no letters, and that plainWords would take for some: dashes and an apostrophe as people's programs set them.
std::string withPlainMarks(std::string_view cell)
{
    constexpr std::size_t kBytes = 3;
    std::string plain;
    for (std::size_t at = 0; at < cell.size(); ++at) {
        const auto last = cell.substr(at).starts_with("\xE2\x80") && at + 2 < cell.size() ? static_cast<unsigned char>(cell[at + 2]) : 0;
        const bool isMark = (last >= 0x90 && last <= 0x95) || last == 0x98 || last == 0x99;
        plain += isMark ? ' ' : cell[at];
        at += isMark ? kBytes - 1 : 0;
    }
    return plain;
}

/// "1q26" → "1 q 26", "2026m01" → "2026 m 01".
std::string withDigitsApart(std::string_view plain)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    std::string apart;
    for (const char c : plain) {
        apart += !apart.empty() && apart.back() != ' ' && c != ' ' && isDigit(c) != isDigit(apart.back()) ? " " : "";
        apart += c;
    }
    return apart;
}

/// "202601", "2026 m 01".
std::optional<Period> compactMonth(std::string_view plain, const std::vector<std::string_view>& apart)
{
    constexpr std::size_t kYear = 4;
    const bool isMarked = apart.size() == 3 && apart[1] == "m";
    if (!isMarked && (apart.size() != 1 || plain.size() != kYear + 2)) {
        return std::nullopt;
    }
    const auto year = yearOf(isMarked ? apart.front() : plain.substr(0, kYear), false);
    const auto month = digitsOf(isMarked ? apart.back() : plain.substr(kYear)).value_or(0);
    return year && month >= 1 && month <= 12 ? std::optional{periodOf(PeriodKind::Month, makeDate(*year, month, 1))} : std::nullopt;
}

}  // namespace

std::optional<Period> parsePeriodText(std::string_view cell, const FiscalCalendar& calendar)
{
    const auto known = parsePeriod(cell, calendar);
    if (known && known->kind != PeriodKind::All && known->kind != PeriodKind::Week) {
        return *known;
    }
    // plainWords would part "q3" no further, but cuts the marks in "09/2026" and "Sep-26".
    const auto plain = plainWords(withPlainMarks(cell));
    const auto words = wordsOf(plain);
    if (!words.empty() && words.front().starts_with("fy")) {
        return fiscalPart(words, calendar);
    }
    const auto apart = withDigitsApart(plain);
    const auto apartWords = wordsOf(apart);
    auto period = partOfYear(words);
    period = period ? period : monthOfYear(words);
    period = period ? period : monthsOfYear(words);
    period = period ? period : partOfYear(apartWords);
    return period ? period : compactMonth(plain, apartWords);
}

Period periodFrom(Date start, PeriodKind kind)
{
    const auto whole = periodOf(kind, start);
    if (whole.first == start) {
        return whole;
    }
    const int months = kind == PeriodKind::Month ? 1 : kind == PeriodKind::Quarter ? 3 : 12;
    return {PeriodKind::Range, start, addMonths(start, months)};
}

}  // namespace kinerja::ingest

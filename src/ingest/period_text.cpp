// SPDX-License-Identifier: GPL-3.0-or-later
#include "period_text.h"

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

/// "q3", "tw3", "kuartal 3", "triwulan 3", "h1", "semester 1" → kind and number.
std::optional<std::pair<PeriodKind, unsigned>> partOf(std::string_view first, std::string_view second)
{
    for (const auto& [prefix, kind, most] :
         {std::tuple{"kuartal", PeriodKind::Quarter, 4U}, {"triwulan", PeriodKind::Quarter, 4U}, {"quarter", PeriodKind::Quarter, 4U},
          {"tw", PeriodKind::Quarter, 4U}, {"q", PeriodKind::Quarter, 4U}, {"semester", PeriodKind::Semester, 2U},
          {"smt", PeriodKind::Semester, 2U}, {"h", PeriodKind::Semester, 2U}}) {
        if (!first.starts_with(prefix)) {
            continue;
        }
        const auto rest = first.substr(std::string_view{prefix}.size());
        const auto number = digitsOf(rest.empty() ? second : rest);
        if (number && *number >= 1 && *number <= most && rest.empty() != second.empty()) {
            return std::pair{kind, *number};
        }
    }
    return std::nullopt;
}

std::optional<Period> partOfYear(const std::vector<std::string_view>& words)
{
    for (const bool yearFirst : {true, false}) {
        const auto year = yearOf(yearFirst ? words.front() : words.back(), false);
        if (!year || words.size() > 3) {
            continue;
        }
        const auto first = words[yearFirst ? 1 : 0];
        const auto second = words.size() == 3 ? words[yearFirst ? 2 : 1] : std::string_view{};
        if (const auto part = partOf(first, second)) {
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

}  // namespace

std::optional<Period> parsePeriodText(std::string_view cell, const FiscalCalendar& calendar)
{
    const auto known = parsePeriod(cell, calendar);
    if (known && known->kind != PeriodKind::All && known->kind != PeriodKind::Week) {
        return *known;
    }
    // plainWords would part "q3" no further, but cuts the marks in "09/2026" and "Sep-26".
    const auto plain = plainWords(cell);
    const auto words = wordsOf(plain);
    if (!words.empty() && words.front().starts_with("fy")) {
        return fiscalPart(words, calendar);
    }
    if (words.size() < 2) {
        return std::nullopt;
    }
    const auto part = partOfYear(words);
    return part ? part : monthOfYear(words);
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

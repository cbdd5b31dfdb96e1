// SPDX-License-Identifier: GPL-3.0-or-later
#include "period_columns.h"

#include <algorithm>
#include <array>

#include "kinerja/ingest/date_text.h"
#include "period_text.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr std::array<std::string_view, 6> kTargetWords{"target", "quota", "kuota", "goal", "sasaran", "bulan"};

/// Without the words that all columns of targets may have.
std::string withoutTargetWords(std::string_view words)
{
    std::string rest;
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        const auto word = words.substr(0, end);
        if (std::find(kTargetWords.begin(), kTargetWords.end(), word) == kTargetWords.end()) {
            rest += (rest.empty() ? "" : " ") + std::string{word};
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return rest;
}

}  // namespace

std::optional<Period> monthOfFirstDay(std::string_view text)
{
    const auto date = parseDate(text);
    const auto day = date && (date->monthIsNamed || isYearFirst(*date)) ? date->in(DateOrder::Ymd) : std::nullopt;
    const auto month = day ? std::optional{periodOf(PeriodKind::Month, *day)} : std::nullopt;
    return month && month->first == *day ? month : std::nullopt;
}

std::optional<PeriodColumn> periodColumn(std::string_view header, std::size_t column, const FiscalCalendar& calendar)
{
    if (const auto month = monthOfFirstDay(header)) {
        return PeriodColumn{column, month, 0};
    }
    const std::string rest = withoutTargetWords(plainWords(header));
    for (const std::string_view text : {header, std::string_view{rest}}) {
        if (const auto period = parsePeriodText(text, calendar); period && period->kind != PeriodKind::Range) {
            return PeriodColumn{column, period, 0};
        }
    }
    const unsigned month = monthOf(rest);
    return month != 0 ? std::optional{PeriodColumn{column, std::nullopt, month}} : std::nullopt;
}

std::pair<domain::TargetLevel, std::string_view> levelInName(std::string_view header)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    constexpr int kMostWords = 2;
    const auto isLevel = [](std::string_view words) {
        const auto level = Synonyms::instance().level(words);
        return level && *level != domain::TargetLevel::Target ? level : std::nullopt;
    };
    auto left = header.find_first_of(kBlanks);
    auto right = header.find_last_of(kBlanks);
    for (int words = 1; words <= kMostWords && left != std::string_view::npos && right != std::string_view::npos; ++words) {
        if (const auto level = isLevel(header.substr(0, left))) {
            return {*level, header.substr(left + 1)};
        }
        if (const auto level = isLevel(header.substr(right + 1))) {
            return {*level, header.substr(0, right)};
        }
        left = header.find_first_of(kBlanks, left + 1);
        right = right == 0 ? std::string_view::npos : header.find_last_of(kBlanks, right - 1);
    }
    return {domain::TargetLevel::Target, header};
}

std::vector<int> yearsIn(std::string_view text)
{
    constexpr std::size_t kDigits = 4;
    std::vector<int> years;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = 0; at < text.size();) {
        const auto end = static_cast<std::size_t>(std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), isDigit) - text.begin());
        if (end - at == kDigits) {
            const int year = std::stoi(std::string{text.substr(at, kDigits)});
            if (year >= 1900 && year < 2200 && std::find(years.begin(), years.end(), year) == years.end()) {
                years.push_back(year);
            }
        }
        at = std::max(end, at + 1);
    }
    return years;
}

}  // namespace kinerja::ingest

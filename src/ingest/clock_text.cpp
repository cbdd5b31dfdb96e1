// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock_text.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "kinerja/ingest/date_text.h"

namespace kinerja::ingest {
namespace {

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }
bool isLetter(char c) noexcept { return lower(c) >= 'a' && lower(c) <= 'z'; }

void skipBlanks(std::string_view& text) noexcept
{
    while (text.starts_with(' ') || text.starts_with('\t')) {
        text.remove_prefix(1);
    }
}

std::string_view takeLetters(std::string_view& text) noexcept
{
    std::size_t length = 0;
    while (length < text.size() && (isLetter(text[length]) || (length > 0 && text[length] == '\''))) {
        ++length;
    }
    const auto word = text.substr(0, length);
    text.remove_prefix(length);
    return word;
}

template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words) noexcept
{
    return std::any_of(words.begin(), words.end(), [word](std::string_view known) {
        return std::equal(word.begin(), word.end(), known.begin(), known.end(), [](char a, char b) { return lower(a) == b; });
    });
}

constexpr std::array<std::string_view, 6> kBeforeClock{"pukul", "pkl", "pk", "jam", "at", "t"};
constexpr std::array<std::string_view, 26> kZones{"utc",  "gmt",  "z",    "wib", "wita", "wit", "sgt", "myt", "hkt",  "jst",  "ist",  "bst",  "cet",
                                                  "cest", "eet",  "eest", "est", "edt",  "cst", "cdt", "mst", "mdt",  "pst",  "pdt",  "aest", "aedt"};
constexpr std::array<std::string_view, 34> kWeekdays{
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "sen", "sel", "rab", "kam", "jum", "sab", "min", "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad", "mgg"};

/// "09:31:05.123", "9.31".
bool skipClock(std::string_view& text) noexcept
{
    const auto length = std::min(text.size(), text.find_first_not_of("0123456789:.,"));
    const auto clock = text.substr(0, length);
    text.remove_prefix(length);
    return !clock.empty() && isDigit(clock.front()) && clock.find_first_of(":.") != std::string_view::npos;
}

/// "AM", "p.m.".
void skipHalfDay(std::string_view& text) noexcept
{
    if (text.size() < 2 || (lower(text.front()) != 'a' && lower(text.front()) != 'p')) {
        return;
    }
    for (const std::string_view ending : {"m", ".m.", ".m"}) {
        const bool isIt = text.size() > ending.size()
                          && std::equal(ending.begin(), ending.end(), text.begin() + 1, [](char a, char b) { return a == lower(b); })
                          && (text.size() == ending.size() + 1 || !isLetter(text[ending.size() + 1]));
        if (isIt) {
            text.remove_prefix(ending.size() + 1);
            return;
        }
    }
}

/// "+7", "+0700", "-03:30".
bool skipOffset(std::string_view& text) noexcept
{
    if (!text.starts_with('+') && !text.starts_with('-')) {
        return false;
    }
    text.remove_prefix(1);
    const auto length = std::min(text.size(), text.find_first_not_of("0123456789:."));
    const bool isOffset = length >= 1 && length <= 5 && isDigit(text.front());
    text.remove_prefix(length);
    return isOffset;
}

/// "GMT+7", "+0700 (Western Indonesia Time)", "WIB", "(UTC)".
bool isZone(std::string_view text) noexcept
{
    for (skipBlanks(text); !text.empty(); skipBlanks(text)) {
        if (text.front() == '(') {
            return text.back() == ')' && std::all_of(text.begin() + 1, text.end() - 1, [](char c) { return isLetter(c) || c == ' ' || c == '+' || c == '-' || c == ':' || isDigit(c); });
        }
        const auto word = takeLetters(text);
        if (word.empty() ? !skipOffset(text) : !isOneOf(word, kZones)) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool isClockBehindDate(std::string_view text) noexcept
{
    if (text.empty()) {
        return true;
    }
    if (text.front() != ' ' && text.front() != 'T' && text.front() != ',') {
        return false;
    }
    text.remove_prefix(text.front() == 'T' ? 0 : 1);
    skipBlanks(text);
    if (const auto word = takeLetters(text); !word.empty() && !isOneOf(word, kBeforeClock)) {
        return false;
    }
    text.remove_prefix(text.starts_with('.') ? 1 : 0);
    skipBlanks(text);
    if (!skipClock(text)) {
        return false;
    }
    skipBlanks(text);
    skipHalfDay(text);
    skipBlanks(text);
    if (text.starts_with("- ")) {  // until
        text.remove_prefix(1);
        skipBlanks(text);
        return skipClock(text) && isZone(text);
    }
    return isZone(text);
}

void skipWeekday(std::string_view& text) noexcept
{
    auto rest = text;
    const auto word = takeLetters(rest);
    const bool isBeforeComma = word.size() > 2 && rest.starts_with(',') && monthOf(word) == 0;
    const bool isBeforeBlank = rest.starts_with(' ') && isOneOf(word, kWeekdays);
    if (isBeforeComma || isBeforeBlank) {
        rest.remove_prefix(1);
        skipBlanks(rest);
        text = rest;
    }
}

}  // namespace kinerja::ingest

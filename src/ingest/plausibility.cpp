// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "charset.h"

namespace kinerja::ingest {
namespace {

enum class Sort : std::uint8_t { Other, Digit, Latin, Cyrillic, Greek, Hebrew, Arabic, East, Thai, HalfKana, Apostrophe, Sign, Mark, Control, Rubble };

struct Letter {
    char32_t code = 0;
    Sort sort = Sort::Other;
    bool isUpper = false;
    bool isLower = false;
};

struct Range {
    char32_t first;
    char32_t last;
    Sort sort;
};

/// Blocks of Unicode outside ASCII that old encodings lead to; the first that fits counts.
constexpr std::array kRanges{
    Range{0x0080, 0x009F, Sort::Control},  Range{0x00A0, 0x00A9, Sort::Mark},     Range{0x00AA, 0x00AA, Sort::Sign},
    Range{0x00AE, 0x00AE, Sort::Sign},     Range{0x00B0, 0x00B0, Sort::Sign},     Range{0x00B2, 0x00B3, Sort::Sign},
    Range{0x00BA, 0x00BA, Sort::Sign},     Range{0x2122, 0x2122, Sort::Sign},     Range{0x00AB, 0x00BF, Sort::Mark},     Range{0x00D7, 0x00D7, Sort::Mark},     Range{0x00F7, 0x00F7, Sort::Mark},
    Range{0x00C0, 0x0191, Sort::Latin},    Range{0x0193, 0x024F, Sort::Latin},    Range{0x0370, 0x03FF, Sort::Greek},
    Range{0x0400, 0x052F, Sort::Cyrillic}, Range{0x0590, 0x05FF, Sort::Hebrew},   Range{0x0600, 0x06FF, Sort::Arabic},
    Range{0x0E00, 0x0E7F, Sort::Thai},     Range{0x1E00, 0x1EFF, Sort::Latin},    Range{0x2013, 0x2014, Sort::Mark},     Range{0x2018, 0x2019, Sort::Apostrophe},
    Range{0x201C, 0x201E, Sort::Mark},     Range{0x2020, 0x2026, Sort::Mark},     Range{0x20AC, 0x20AC, Sort::Mark},
    Range{0x2116, 0x2116, Sort::Mark},     Range{0x3000, 0x30FF, Sort::East},
    Range{0x4E00, 0x9FFF, Sort::East},     Range{0xAC00, 0xD7AF, Sort::East},     Range{0xFF01, 0xFF5E, Sort::East},
    Range{0xFF61, 0xFF9F, Sort::HalfKana}};

Sort sortOf(char32_t code) noexcept
{
    if (code < 0x80) {
        const bool isLetter = (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
        return isLetter ? Sort::Latin : code >= '0' && code <= '9' ? Sort::Digit : Sort::Other;
    }
    for (const auto& range : kRanges) {
        if (code >= range.first && code <= range.last) {
            return range.sort;
        }
    }
    return Sort::Rubble;
}

/// Of the alphabets in question; in Latin Extended-A upper and lower case take turns, from 0139 to 0148 the other way.
std::pair<bool, bool> caseOf(char32_t code) noexcept
{
    const auto is = [code](char32_t first, char32_t last) { return code >= first && code <= last; };
    if (is('A', 'Z') || is(0xC0, 0xDE) || is(0x400, 0x42F) || is(0x391, 0x3A9)) {
        return {true, false};
    }
    if (is('a', 'z') || is(0xDF, 0xFF) || is(0x430, 0x45F) || is(0x3AC, 0x3CE)) {
        return {false, true};
    }
    if (is(0x100, 0x17F)) {
        const bool isSwapped = is(0x139, 0x148) || is(0x179, 0x17E);
        const bool isUpper = (code % 2 == 0) != isSwapped;
        return {isUpper, !isUpper};
    }
    return {false, false};
}

std::vector<Letter> lettersOf(std::string_view utf8)
{
    std::vector<Letter> letters;
    letters.push_back({});
    for (std::size_t at = 0; at < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t code = length == 1 ? lead : lead & (0x7FU >> length);
        for (std::size_t next = 1; next < length && at + next < utf8.size(); ++next) {
            code = (code << 6U) | (static_cast<unsigned char>(utf8[at + next]) & 0x3FU);
        }
        const auto [isUpper, isLower] = caseOf(code);
        letters.push_back({code, sortOf(code), isUpper, isLower});
        at += length;
    }
    letters.push_back({});
    return letters;
}

bool isAlphabet(Sort sort) noexcept { return sort >= Sort::Latin && sort <= Sort::HalfKana; }

/// Words are of one alphabet, and capitals stand at their beginning.
double scoreOfLetter(const Letter& before, const Letter& at, const Letter& after) noexcept
{
    const bool touches = isAlphabet(before.sort) || isAlphabet(after.sort);
    const bool mixes = (isAlphabet(before.sort) && before.sort != at.sort) || (isAlphabet(after.sort) && after.sort != at.sort);
    if (mixes) {
        return -1;
    }
    if (at.isUpper && before.isLower) {
        return -1;
    }
    if (at.isLower && before.isUpper && after.isUpper) {
        return -0.5;
    }
    // Words of accents alone are another alphabet, read wrongly.
    const bool isAccentBefore = before.sort == Sort::Latin && before.code >= 0x80;
    const bool isAccentAfter = after.sort == Sort::Latin && after.code >= 0x80;
    if (at.sort == Sort::Latin && (isAccentBefore || isAccentAfter)) {
        return isAccentBefore && isAccentAfter ? -0.5 : 0.5;
    }
    if (!touches) {
        return at.sort == Sort::Latin ? 0.3 : at.sort == Sort::East ? 0.1 : 0.2;
    }
    return 1;
}

/// Vowels over and under a letter, and marks of tone, stand behind one; digits stand alone.
double scoreOfThai(const Letter& before, const Letter& at, const Letter& after) noexcept
{
    const auto isMark = [](char32_t code) { return code == 0x0E31 || (code >= 0x0E34 && code <= 0x0E3A) || (code >= 0x0E47 && code <= 0x0E4E); };
    const auto isSign = [](char32_t code) { return code >= 0x0E4F; };
    const bool touchesLetter = (before.sort == Sort::Thai && !isSign(before.code)) || (after.sort == Sort::Thai && !isSign(after.code));
    const bool isMisplaced = isSign(at.code) ? touchesLetter : isMark(at.code) && (before.sort != Sort::Thai || isSign(before.code));
    return isMisplaced ? -1 : scoreOfLetter(before, at, after);
}

double scoreOf(const Letter& before, const Letter& at, const Letter& after) noexcept
{
    const bool isLeft = isAlphabet(before.sort);
    const bool isRight = isAlphabet(after.sort);
    switch (at.sort) {
    case Sort::Control: return -3;
    case Sort::Rubble: return -1.5;
    case Sort::HalfKana: return before.sort == at.sort || after.sort == at.sort ? 0.5 : -0.5;
    case Sort::Apostrophe: return isLeft || isRight ? 1 : 0.5;
    // Trade marks, degrees and squares stand at one side of a word.
    case Sort::Sign: return isLeft && isRight ? -1 : 0.7;
    // Quotation marks, currency signs, degrees stand beside words, seldom against both sides of a letter.
    case Sort::Mark: return isLeft && isRight ? -1 : (isLeft || isRight) && at.code < 0x2000 ? -0.3 : 0.7;
    case Sort::Thai: return scoreOfThai(before, at, after);
    default: return scoreOfLetter(before, at, after);
    }
}

}  // namespace

double plausibility(std::string_view utf8) noexcept
{
    const auto letters = lettersOf(utf8);
    double score = 0;
    double count = 0;
    for (std::size_t at = 1; at + 1 < letters.size(); ++at) {
        if (letters[at].code >= 0x80) {
            score += scoreOf(letters[at - 1], letters[at], letters[at + 1]);
            count += 1;
        }
    }
    return count > 0 ? score / count : 0;
}

}  // namespace kinerja::ingest

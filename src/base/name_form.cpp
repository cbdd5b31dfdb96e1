// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/name_form.h"

#include "letter_marks.h"

namespace kinerja {
namespace {

bool isAsciiWord(char32_t letter) noexcept
{
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

/// The lower-case form of a letter. Latin-1: À…Þ without × are 0x20 below; Latin Extended-A and -Additional: neighbours in pairs, in two
/// runs odd and in the others even; Greek and Cyrillic capitals without a mark are 0x20 or 0x50 below.
char32_t lowered(char32_t letter) noexcept
{
    const bool isBelow = (letter >= 'A' && letter <= 'Z') || (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7)
                         || (letter >= 0x391 && letter <= 0x3A9) || (letter >= 0x410 && letter <= 0x42F);
    if (isBelow) {
        return letter + 0x20;
    }
    if (letter >= 0x400 && letter <= 0x40F) {
        return letter + 0x50;
    }
    const bool pairsBeginOdd = (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
    if (pairsBeginOdd) {
        return letter % 2 == 1 ? letter + 1 : letter;
    }
    const bool pairsBeginEven = (letter >= 0x100 && letter <= 0x137 && letter != 0x130) || (letter >= 0x14A && letter <= 0x177)
                                || (letter >= 0x1A0 && letter <= 0x1A5) || (letter >= 0x1E00 && letter <= 0x1E95)
                                || (letter >= 0x1EA0 && letter <= 0x1EFF) || letter == 0x1AF;
    return pairsBeginEven && letter % 2 == 0 ? letter + 1 : letter == 0x1AF ? 0x1B0 : letter;
}

/// Blanks of any width, and what has none: joiners, marks of direction, soft hyphens.
bool isBlank(char32_t letter) noexcept
{
    return letter <= ' ' || letter == 0x7F || letter == 0xA0 || letter == 0xAD || (letter >= 0x2000 && letter <= 0x200F)
           || (letter >= 0x2028 && letter <= 0x202F) || (letter >= 0x205F && letter <= 0x206F) || letter == 0x3000 || letter == 0xFEFF;
}

/// ASCII's, Latin-1's and those of U+2010…205E: dashes, quotes, bullets.
bool isMark(char32_t letter) noexcept
{
    return (letter < 0x80 && !isAsciiWord(letter)) || (letter >= 0x80 && letter < 0xC0) || (letter >= 0x2010 && letter <= 0x205E);
}

/// Takes the next letter off; a byte that is no UTF-8 is one as it stands.
char32_t takeLetter(std::string_view& text) noexcept
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1;
    char32_t letter = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t at = 1; at < length; ++at) {
        const auto byte = at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
        if ((byte & 0xC0U) != 0x80U) {
            text.remove_prefix(1);
            return first;
        }
        letter = (letter << 6U) | (byte & 0x3FU);
    }
    text.remove_prefix(length);
    return letter;
}

void append(std::string& text, char32_t letter)
{
    const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((letter >> shift) & 0x3FU)); };
    if (letter < 0x80) {
        text += static_cast<char>(letter);
    } else if (letter < 0x800) {
        text += static_cast<char>(0xC0U | (letter >> 6U));
        tail(0);
    } else if (letter < 0x10000) {
        text += static_cast<char>(0xE0U | (letter >> 12U));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | (letter >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

/// `keepsMarks`: punctuation stays.
std::string formOf(std::string_view name, bool keepsMarks)
{
    constexpr char32_t kFirstMark = 0x300;  // below it nothing joins the letter before
    std::string form;
    form.reserve(name.size());
    char32_t last = 0;
    while (!name.empty()) {
        const char32_t letter = lowered(takeLetter(name));
        if (isBlank(letter) || (!keepsMarks && isMark(letter))) {
            continue;
        }
        if (const char32_t whole = last == 0 || letter < kFirstMark ? 0 : withMark(last, letter)) {
            last = whole;
            continue;
        }
        if (last != 0) {
            append(form, last);
        }
        last = letter;
    }
    if (last != 0) {
        append(form, last);
    }
    return form;
}

}  // namespace

std::string looseForm(std::string_view name) { return formOf(name, false); }
std::string foldedForm(std::string_view name) { return formOf(name, true); }

}  // namespace kinerja

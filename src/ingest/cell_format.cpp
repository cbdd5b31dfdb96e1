// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_format.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "kinerja/base/date.h"

namespace kinerja::ingest {
namespace {

constexpr int kDaySeconds = 86'400;
constexpr double kLastDay = 2'958'465;  // 9999-12-31
constexpr int kFeverDay = 60;           // 1900-02-29 of the 1900 system

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Which letters a format code has, once what only decorates it is gone.
struct Letters {
    bool day = false;      ///< y, d, or a month
    bool clock = false;    ///< h or s
    bool minuteOrMonth = false;
    bool elapsed = false;
    bool digits = false;   ///< 0, # or ?, other than fractions of a second
};

/// "[h]", "[mm]", "[ss]" count time; other brackets hold colours, conditions and languages.
void takeBracket(std::string_view inside, Letters& letters) noexcept
{
    const bool isTime = !inside.empty() && inside.find_first_not_of(inside.front()) == std::string_view::npos
                        && std::string_view{"hmsHMS"}.find(inside.front()) != std::string_view::npos;
    letters.elapsed = letters.elapsed || isTime;
}

void takeLetter(char letter, Letters& letters) noexcept
{
    switch (lower(letter)) {
    case 'y':
    case 'd': letters.day = true; break;
    case 'h':
    case 's': letters.clock = true; break;
    case 'm': letters.minuteOrMonth = true; break;
    case '0':
    case '#':
    case '?': letters.digits = true; break;
    default: break;
    }
}

/// Fractions of a second are written with zeros: "ss.00".
std::size_t afterFraction(std::string_view code, std::size_t at) noexcept
{
    if (lower(code[at]) != 's' || at + 2 >= code.size() || (code[at + 1] != '.' && code[at + 1] != ',') || code[at + 2] != '0') {
        return at;
    }
    const auto end = code.find_first_not_of('0', at + 2);
    return (end == std::string_view::npos ? code.size() : end) - 1;
}

Letters lettersOf(std::string_view code) noexcept
{
    Letters letters;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
        switch (code[at]) {
        case '\\':
        case '_':
        case '*': ++at; break;
        case '"': at = std::min(code.find('"', at + 1), code.size()); break;
        case '[': {
            const auto close = std::min(code.find(']', at), code.size());
            takeBracket(code.substr(at + 1, close - at - 1), letters);
            at = close;
            break;
        }
        default:
            takeLetter(code[at], letters);
            at = afterFraction(code, at);
        }
    }
    return letters;
}

bool sameLetters(std::string_view a, std::string_view b) noexcept
{
    if (a.size() != b.size()) {
        return false;
    }
    for (std::size_t at = 0; at < a.size(); ++at) {
        if (lower(a[at]) != b[at]) {
            return false;
        }
    }
    return true;
}

std::string clockText(std::int64_t seconds)
{
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%02lld:%02d:%02d", static_cast<long long>(seconds / 3600),
                                     static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string dayText(std::int64_t day, bool is1904)
{
    if (!is1904 && day == kFeverDay) {
        return "1900-02-29";
    }
    const Date epoch = is1904 ? makeDate(1904, 1, 1) : day < kFeverDay ? makeDate(1899, 12, 31) : makeDate(1899, 12, 30);
    return toIso(epoch + std::chrono::days{day});
}

int hexValue(std::string_view digits) noexcept
{
    int value = 0;
    for (const char digit : digits) {
        const char c = lower(digit);
        const int one = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (one < 0) {
            return -1;
        }
        value = value * 16 + one;
    }
    return value;
}

/// The code at `at` if "_xHHHH_" stands there, else -1.
int escapeAt(std::string_view text, std::size_t at) noexcept
{
    constexpr std::size_t kLength = 7;
    if (text.size() < at + kLength || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_') {
        return -1;
    }
    return hexValue(text.substr(at + 2, 4));
}

void appendUtf8(std::string& out, int code)
{
    const auto add = [&out](int byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code < 0x80) {
        add(code);
    } else if (code < 0x800) {
        add(0xC0 | (code >> 6));
        add(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        add(0xE0 | (code >> 12));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    } else {
        add(0xF0 | (code >> 18));
        add(0x80 | ((code >> 12) & 0x3F));
        add(0x80 | ((code >> 6) & 0x3F));
        add(0x80 | (code & 0x3F));
    }
}

constexpr bool isHigh(int code) noexcept { return code >= 0xD800 && code < 0xDC00; }
constexpr bool isLow(int code) noexcept { return code >= 0xDC00 && code < 0xE000; }

}  // namespace

CellFormat formatOfCode(std::string_view code) noexcept
{
    if (sameLetters(code, "general") || sameLetters(code, "standard")) {
        return CellFormat::Number;
    }
    const auto letters = lettersOf(code);
    if (letters.elapsed) {
        return CellFormat::Elapsed;
    }
    if (letters.digits || !(letters.day || letters.clock || letters.minuteOrMonth)) {
        return CellFormat::Number;
    }
    // An m alone is a month; beside hours or seconds and no day it is minutes.
    return letters.day || !letters.clock ? CellFormat::Date : CellFormat::Time;
}

CellFormat formatOfId(unsigned id) noexcept
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57
        || id == 58) {
        return CellFormat::Date;
    }
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 || id == 56) {
        return CellFormat::Time;
    }
    return id == 46 ? CellFormat::Elapsed : CellFormat::Number;
}

std::optional<std::string> textOfSerial(double serial, CellFormat format, bool is1904)
{
    if (format == CellFormat::Number || !(serial >= 0) || serial > kLastDay) {
        return std::nullopt;
    }
    auto day = static_cast<std::int64_t>(std::floor(serial));
    auto seconds = static_cast<std::int64_t>(std::llround((serial - std::floor(serial)) * kDaySeconds));
    if (seconds == kDaySeconds) {
        ++day;
        seconds = 0;
    }
    if (format == CellFormat::Elapsed) {
        return clockText(day * kDaySeconds + seconds);
    }
    if (day == 0 && (format == CellFormat::Time || !is1904)) {
        return clockText(seconds);
    }
    return dayText(day, is1904) + (seconds == 0 ? std::string{} : " " + clockText(seconds));
}

void decodeEscapes(std::string& text)
{
    auto at = text.find("_x");
    if (at == std::string::npos) {
        return;
    }
    std::string out = text.substr(0, at);
    while (at < text.size()) {
        constexpr std::size_t kLength = 7;
        const int code = escapeAt(text, at);
        const int next = isHigh(code) ? escapeAt(text, at + kLength) : -1;
        if (isHigh(code) && isLow(next)) {
            appendUtf8(out, 0x10000 + ((code - 0xD800) << 10) + (next - 0xDC00));
            at += 2 * kLength;
        } else if (code > 0 && !isHigh(code) && !isLow(code)) {
            appendUtf8(out, code);
            at += kLength;
        } else {
            out += text[at++];  // no escape, or half of a character: stays as it is written
        }
    }
    text = std::move(out);
}

}  // namespace kinerja::ingest

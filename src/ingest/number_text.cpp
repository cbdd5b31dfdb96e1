// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/number_text.h"

#include <algorithm>

namespace kinerja::ingest {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 34> kCurrencies{{
    {"rp.", "IDR"},  {"rp", "IDR"},   {"idr", "IDR"},         {"us$", "USD"},         {"usd", "USD"},
    {"s$", "SGD"},   {"sgd", "SGD"},  {"a$", "AUD"},          {"aud", "AUD"},         {"hk$", "HKD"},
    {"hkd", "HKD"},  {"rm", "MYR"},   {"myr", "MYR"},         {"eur", "EUR"},         {"gbp", "GBP"},
    {"jpy", "JPY"},  {"cny", "CNY"},  {"rmb", "CNY"},         {"inr", "INR"},         {"thb", "THB"},
    {"php", "PHP"},  {"vnd", "VND"},  {"krw", "KRW"},         {"chf", "CHF"},         {"cad", "CAD"},
    {"nzd", "NZD"},  {"brl", "BRL"},  {"mxn", "MXN"},         {"sar", "SAR"},         {"$", "USD"},
    {"\xE2\x82\xAC", "EUR"},          {"\xC2\xA3", "GBP"},    {"\xC2\xA5", "JPY"},    {"\xE2\x82\xB9", "INR"},
}};

constexpr std::array<std::string_view, 4> kSpaces{" ", "\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};
constexpr std::string_view kMinusSign = "\xE2\x88\x92";

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

bool sameLetters(std::string_view text, std::string_view lowerCase) noexcept
{
    return text.size() == lowerCase.size()
           && std::equal(text.begin(), text.end(), lowerCase.begin(), [](char a, char b) { return lower(a) == b; });
}

/// Most cells begin and end with a letter or a digit.
bool isVisible(char c) noexcept { return c > ' ' && c <= '~'; }

bool cutSpaceFront(std::string_view& text) noexcept
{
    if (text.empty() || isVisible(text.front())) {
        return false;
    }
    for (const auto space : kSpaces) {
        if (text.starts_with(space)) {
            text.remove_prefix(space.size());
            return true;
        }
    }
    if (text.front() == '\t') {
        text.remove_prefix(1);
        return true;
    }
    return false;
}

bool cutSpaceBack(std::string_view& text) noexcept
{
    if (text.empty() || isVisible(text.back())) {
        return false;
    }
    for (const auto space : kSpaces) {
        if (text.ends_with(space)) {
            text.remove_suffix(space.size());
            return true;
        }
    }
    if (text.back() == '\t') {
        text.remove_suffix(1);
        return true;
    }
    return false;
}

/// Takes signs, brackets, currencies and the percent sign off both ends of a number.
class Peeler {
public:
    explicit Peeler(std::string_view cell) noexcept : m_text(cell) {}

    /// False if the ends contradict each other ("(5", "5-%-").
    bool peel(NumberText& number) noexcept
    {
        while (front(number)) {
        }
        while (back(number)) {
        }
        number.negative = m_minuses == 1 || m_open;
        return m_open == m_close && m_minuses + (m_open ? 1 : 0) <= 1 && !m_text.empty();
    }
    [[nodiscard]] std::string_view rest() const noexcept { return m_text; }

private:
    bool front(NumberText& number) noexcept
    {
        if (m_text.empty() || isDigit(m_text.front())) {
            return false;
        }
        if (cutSpaceFront(m_text)) {
            return true;
        }
        const char c = m_text.front();
        if (c == '-' || c == '+') {
            m_minuses += c == '-' ? 1 : 0;
            m_text.remove_prefix(1);
            return !m_signed && (m_signed = true);
        }
        if (m_text.starts_with(kMinusSign)) {
            ++m_minuses;
            m_text.remove_prefix(kMinusSign.size());
            return true;
        }
        if (c == '(' && !m_open) {
            m_open = true;
            m_text.remove_prefix(1);
            return true;
        }
        return currency(number, true);
    }

    bool back(NumberText& number) noexcept
    {
        if (m_text.empty() || isDigit(m_text.back())) {
            return false;
        }
        if (cutSpaceBack(m_text)) {
            return true;
        }
        const char c = m_text.back();
        if (m_text.size() > 1 && c == '-' && (m_text.ends_with(",-") || m_text.ends_with(".-"))) {
            // "15.000,-" is how prices without decimals are written: the mark stays, it says which one is the decimal.
            m_text.remove_suffix(1);
            return false;
        }
        if (c == '-') {
            ++m_minuses;
        } else if (c == '%' && !number.percent) {
            number.percent = true;
        } else if (c == ')' && !m_close) {
            m_close = true;
        } else {
            return scaleWord(number) || currency(number, false);
        }
        m_text.remove_suffix(1);
        return true;
    }

    /// "150 jt", "2,5 miliar". "M" is a milliard here and a million there, and "T" as much: they are no number.
    bool scaleWord(NumberText& number) noexcept
    {
        constexpr std::array<std::pair<std::string_view, std::int8_t>, 10> kWords{{{"rb", 3}, {"ribu", 3}, {"jt", 6}, {"juta", 6}, {"mlr", 9}, {"miliar", 9},
                                                                                  {"milyar", 9}, {"trilyun", 12}, {"triliun", 12}, {"trl", 12}}};
        for (const auto& [word, exponent] : kWords) {
            const auto at = m_text.size() - std::min(m_text.size(), word.size());
            if (number.exponent == 0 && at > 0 && sameLetters(m_text.substr(at), word)) {
                m_text.remove_suffix(word.size());
                number.exponent = exponent;
                return true;
            }
        }
        return false;
    }

    bool currency(NumberText& number, bool atFront) noexcept
    {
        if (!number.currency.empty()) {
            return false;
        }
        for (const auto& [sign, code] : kCurrencies) {
            if (m_text.size() <= sign.size()) {
                continue;
            }
            const auto at = atFront ? 0 : m_text.size() - sign.size();
            if (sameLetters(m_text.substr(at, sign.size()), sign)) {
                number.currency = code;
                atFront ? m_text.remove_prefix(sign.size()) : m_text.remove_suffix(sign.size());
                return true;
            }
        }
        return false;
    }

    std::string_view m_text;
    int m_minuses = 0;
    bool m_signed = false;
    bool m_open = false;
    bool m_close = false;
};

bool takeExponent(std::string_view text, NumberText& number) noexcept
{
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    if (text.empty() || text.size() > 2 || !std::all_of(text.begin(), text.end(), isDigit)) {
        return false;
    }
    int value = 0;
    for (const char c : text) {
        value = value * 10 + (c - '0');
    }
    number.exponent = static_cast<std::int8_t>(minus ? -value : value);
    return true;
}

/// The next character of a number's body, full-width forms as their plain ones; ' ' for what groups thousands.
char takeChar(std::string_view& text) noexcept
{
    if (text.front() == '\'' ) {
        text.remove_prefix(1);
        return ' ';
    }
    if (cutSpaceFront(text)) {
        return ' ';
    }
    constexpr std::string_view kFullWidth = "\xEF\xBC";
    if (text.size() >= 3 && text.starts_with(kFullWidth)) {
        const auto last = static_cast<unsigned char>(text[2]);
        text.remove_prefix(3);
        return last >= 0x90 && last <= 0x99 ? static_cast<char>('0' + (last - 0x90))
               : last == 0x8C               ? ','
               : last == 0x8E               ? '.'
                                            : 'x';
    }
    const char c = text.front();
    text.remove_prefix(1);
    return c;
}

bool takeBody(std::string_view text, NumberText& number) noexcept
{
    bool hasDigit = false;
    int sinceGroup = -1;  // digits behind the last grouping space; -1 = none yet
    while (!text.empty()) {
        const char c = takeChar(text);
        if ((c == 'e' || c == 'E') && hasDigit && sinceGroup < 0 && number.exponent == 0) {
            return takeExponent(text, number);
        }
        if (c == ' ') {
            if (!hasDigit || (sinceGroup >= 0 && sinceGroup != 3)) {
                return false;
            }
            number.isGrouped = true;
            sinceGroup = 0;
            continue;
        }
        if (number.length == number.body.size() || !(isDigit(c) || c == '.' || c == ',')) {
            return false;
        }
        if (isDigit(c)) {
            hasDigit = true;
            sinceGroup += sinceGroup >= 0 ? 1 : 0;
        } else if (sinceGroup >= 0) {
            if (sinceGroup != 3) {
                return false;
            }
            sinceGroup = -1;
        }
        number.body[number.length++] = c;
    }
    return hasDigit && (sinceGroup < 0 || sinceGroup == 3);
}

/// "Rp -", "$-   ": how accounting formats of spreadsheets write zero.
std::optional<NumberText> accountingZero(std::string_view cell) noexcept
{
    while (cutSpaceFront(cell) || cutSpaceBack(cell)) {
    }
    if (cell.size() < 2 || cell.back() != '-') {
        return std::nullopt;
    }
    const auto code = currencyCode(cell.substr(0, cell.size() - 1));
    if (!code) {
        return std::nullopt;
    }
    NumberText zero;
    zero.body[zero.length++] = '0';
    zero.currency = *code;
    return zero;
}

/// Most numbers are a few digits with at most a mark between them; they need no cleaning.
bool isPlain(std::string_view cell) noexcept
{
    constexpr std::size_t kLongest = 14;
    bool hasDigit = false;
    for (const char c : cell) {
        if (isDigit(c)) {
            hasDigit = true;
        } else if (c != '.' && c != ',') {
            return false;
        }
    }
    return hasDigit && cell.size() <= kLongest;
}

}  // namespace

std::optional<NumberText> parseNumber(std::string_view cell) noexcept
{
    if (isPlain(cell)) {
        NumberText plain;
        std::copy(cell.begin(), cell.end(), plain.body.begin());
        plain.length = static_cast<std::uint8_t>(cell.size());
        return plain;
    }
    constexpr std::size_t kLongest = 96;
    std::optional<NumberText> number{std::in_place};
    Peeler peeler{cell.size() <= kLongest ? cell : std::string_view{}};
    if (!peeler.peel(*number) || !takeBody(peeler.rest(), *number)) {
        return accountingZero(cell);
    }
    return number;
}

std::optional<std::string_view> currencyCode(std::string_view text) noexcept
{
    while (cutSpaceFront(text) || cutSpaceBack(text)) {
    }
    for (const auto& [sign, code] : kCurrencies) {
        if (sameLetters(text, sign)) {
            return code;
        }
    }
    return std::nullopt;
}

bool isDash(std::string_view cell) noexcept
{
    while (cutSpaceFront(cell) || cutSpaceBack(cell)) {
    }
    return cell == "-" || cell == "\u2013" || cell == "\u2014" || cell == "\u2212";
}

bool isBlankText(std::string_view cell) noexcept
{
    while (cutSpaceFront(cell) || cutSpaceBack(cell)) {
    }
    return cell.empty() || isDash(cell) || sameLetters(cell, "n/a") || sameLetters(cell, "null");
}

}  // namespace kinerja::ingest

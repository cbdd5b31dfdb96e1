// SPDX-License-Identifier: GPL-3.0-or-later
#include "decimal_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace kinerja::ingest {
namespace {

constexpr int kDigits = 15;
constexpr int kLargestPlain = 30;
constexpr int kSmallestPlain = -20;

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

std::string withoutZerosInFront(std::string_view digits)
{
    const auto first = digits.find_first_not_of('0');
    return std::string{first == std::string_view::npos ? "0" : digits.substr(first)};
}

/// Digits d1 d2 … meaning d1.d2… × 10^exponent.
std::string placePoint(std::string digits, int exponent)
{
    const auto last = digits.find_last_not_of('0');
    digits.erase(last == std::string::npos ? 1 : last + 1);
    const int count = static_cast<int>(digits.size());
    if (exponent < 0) {
        return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    }
    if (count <= exponent + 1) {
        return digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0');
    }
    return digits.insert(static_cast<std::size_t>(exponent + 1), 1, '.');
}

/// The usual case without a detour over binary: digits, a point, digits, no more than 15 that count.
std::optional<std::string> shortPlain(std::string_view text)
{
    const auto point = text.find('.');
    const auto whole = text.substr(0, point);
    auto part = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    const bool isPlain = !whole.empty() && (point == std::string_view::npos || !part.empty())
                         && std::all_of(whole.begin(), whole.end(), isDigit) && std::all_of(part.begin(), part.end(), isDigit);
    if (!isPlain) {
        return std::nullopt;
    }
    const auto last = part.find_last_not_of('0');
    part = part.substr(0, last == std::string_view::npos ? 0 : last + 1);
    auto digits = withoutZerosInFront(whole);
    if (part.empty()) {
        return digits;
    }
    if (digits.size() + part.size() > static_cast<std::size_t>(kDigits)) {
        return std::nullopt;
    }
    return digits + "." + std::string{part};
}

/// "1.2345678901234567E+16": whole, so each of its digits counts.
std::optional<std::string> wholeOfPower(std::string_view text)
{
    const auto mark = text.find_first_of("eE");
    if (mark == std::string_view::npos) {
        return std::nullopt;
    }
    auto power = text.substr(mark + 1);
    power.remove_prefix(power.starts_with('+') ? 1 : 0);
    int exponent = 0;
    const auto parsed = std::from_chars(power.data(), power.data() + power.size(), exponent);
    const auto mantissa = text.substr(0, mark);
    const auto point = std::min(mantissa.find('.'), mantissa.size());
    std::string digits{mantissa.substr(0, point)};
    const auto part = mantissa.substr(std::min(point + 1, mantissa.size()));
    digits += part;
    const bool isPower = parsed.ec == std::errc{} && parsed.ptr == power.data() + power.size() && exponent >= 0 && exponent <= kLargestPlain;
    if (!isPower || point == 0 || !std::all_of(digits.begin(), digits.end(), isDigit)) {
        return std::nullopt;
    }
    for (auto behind = part.size(); behind > static_cast<std::size_t>(exponent); --behind) {
        if (digits.back() != '0') {
            return std::nullopt;
        }
        digits.pop_back();
    }
    if (part.size() < static_cast<std::size_t>(exponent)) {
        digits.append(static_cast<std::size_t>(exponent) - part.size(), '0');
    }
    return digits.size() <= static_cast<std::size_t>(kLargestPlain) + 1 ? std::optional{withoutZerosInFront(digits)} : std::nullopt;
}

std::optional<std::string> rounded(std::string_view text)
{
    double value = 0;
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    if (parsed.ec != std::errc{} || parsed.ptr != end || !std::isfinite(value)) {
        return std::nullopt;
    }
    if (value == 0) {
        return "0";
    }
    std::array<char, 40> buffer{};
    const auto written
        = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific, kDigits - 1);
    const std::string_view scientific{buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data())};
    const auto mark = scientific.find('e');
    int exponent = 0;
    const auto* power = scientific.data() + mark + 1;
    std::from_chars(*power == '+' ? power + 1 : power, scientific.data() + scientific.size(), exponent);
    std::string digits{scientific.substr(0, 1)};
    digits += scientific.substr(2, mark - 2);
    if (exponent <= kLargestPlain && exponent >= kSmallestPlain) {
        return placePoint(std::move(digits), exponent);
    }
    return placePoint(std::move(digits), 0) + "e" + std::to_string(exponent);
}

}  // namespace

std::optional<std::string> plainDecimal(std::string_view literal)
{
    const bool isNegative = literal.starts_with('-');
    if (isNegative || literal.starts_with('+')) {
        literal.remove_prefix(1);
    }
    if (literal.empty() || !(isDigit(literal.front()) || literal.front() == '.')) {
        return std::nullopt;
    }
    auto text = shortPlain(literal);
    if (!text) {
        text = wholeOfPower(literal);
    }
    if (!text) {
        text = rounded(literal);
    }
    if (text && isNegative && *text != "0") {
        text->insert(0, 1, '-');
    }
    return text;
}

}  // namespace kinerja::ingest

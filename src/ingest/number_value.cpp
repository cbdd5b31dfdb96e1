// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>

#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

/// Whether `whole` is digits, or groups of three parted by `group` whose first is not "0".
bool isWholePart(std::string_view whole, char group) noexcept
{
    const auto first = whole.find(group);
    if (first == std::string_view::npos) {
        return true;
    }
    if (first == 0 || first > 3 || whole.front() == '0' || (whole.size() - first) % 4 != 0) {
        return false;
    }
    for (std::size_t at = first; at < whole.size(); ++at) {
        if (((at - first) % 4 == 0) != (whole[at] == group)) {
            return false;
        }
    }
    return true;
}

struct Scaled {
    std::int64_t value = 0;
    bool rounded = false;
};

/// All digits times 10^(decimals − digits behind the mark), rounded half away from zero.
std::optional<Scaled> scaleDigits(const NumberText& number, std::size_t markAt, int decimals) noexcept
{
    const auto body = number.text();
    Int128 value = 0;
    int behind = 0;
    int digits = 0;
    for (std::size_t at = 0; at < body.size(); ++at) {
        if (!isDigit(body[at])) {
            continue;
        }
        value = value * 10 + (body[at] - '0');
        behind += at > markAt ? 1 : 0;
        digits += value == 0 ? 0 : 1;
        if (digits > 36) {
            return std::nullopt;
        }
    }
    int shift = decimals - behind + number.exponent;
    for (; shift > 0 && value != 0; --shift) {
        value *= 10;
        if (value > static_cast<Int128>(std::numeric_limits<std::int64_t>::max())) {
            return std::nullopt;
        }
    }
    Int128 divisor = 1;
    for (; shift < 0; ++shift) {
        if (divisor > value * 10) {
            break;  // what is left is below half a unit
        }
        divisor *= 10;
    }
    const bool rounded = divisor > 1 && value % divisor != 0;
    value = (value + divisor / 2) / divisor;
    if (value > static_cast<Int128>(std::numeric_limits<std::int64_t>::max())) {
        return std::nullopt;
    }
    return Scaled{static_cast<std::int64_t>(number.negative ? -value : value), rounded};
}

std::optional<Scaled> scaledValue(const NumberText& number, DecimalMark mark, int decimals) noexcept
{
    const char point = mark == DecimalMark::Point ? '.' : ',';
    const char group = mark == DecimalMark::Point ? ',' : '.';
    const auto body = number.text();
    const auto at = body.find(point);
    const auto whole = body.substr(0, at);
    if (at != std::string_view::npos
        && !std::all_of(body.begin() + static_cast<std::ptrdiff_t>(at) + 1, body.end(), isDigit)) {
        return std::nullopt;
    }
    if (!isWholePart(whole, group) || (number.isGrouped && whole.find(group) != std::string_view::npos)) {
        return std::nullopt;
    }
    return scaleDigits(number, at == std::string_view::npos ? body.size() : at, decimals);
}

/// The value of a short number with at most four decimals and nothing that groups; nullopt: take the long way.
std::optional<Raw4> quickValue(const NumberText& number, char point) noexcept
{
    constexpr std::uint8_t kLongest = 14;  // with four more zeros still below 2^63
    constexpr std::array<std::int64_t, 5> kScale{10'000, 1'000, 100, 10, 1};
    if (number.length > kLongest || number.exponent != 0) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    std::size_t behind = 0;
    bool isBehind = false;
    for (const char c : number.text()) {
        if (isDigit(c)) {
            value = value * 10 + (c - '0');
            behind += isBehind ? 1U : 0U;
        } else if (c == point && !isBehind) {
            isBehind = true;
        } else {
            return std::nullopt;
        }
    }
    if (behind >= kScale.size()) {
        return std::nullopt;
    }
    value *= kScale[behind];
    return number.negative ? -value : value;
}

}  // namespace

std::optional<NumberValue> valueOf(const NumberText& number, DecimalMark mark, int power) noexcept
{
    if (power != 0 && !number.percent) {
        NumberText scaled = number;
        scaled.exponent = static_cast<std::int8_t>(number.exponent + power);
        return valueOf(scaled, mark);
    }
    mark = number.isExact ? DecimalMark::Point : mark;
    if (const auto quick = quickValue(number, mark == DecimalMark::Point ? '.' : ',')) {
        return NumberValue{*quick, false};
    }
    const auto scaled = scaledValue(number, mark, 4);
    return scaled ? std::optional{NumberValue{scaled->value, scaled->rounded}} : std::nullopt;
}

std::optional<std::int64_t> billionthsOf(const NumberText& number, DecimalMark mark) noexcept
{
    const auto scaled = scaledValue(number, number.isExact ? DecimalMark::Point : mark, 9);
    return scaled ? std::optional{scaled->value} : std::nullopt;
}

std::optional<Trillionths> trillionthsOf(const NumberText& number, DecimalMark mark) noexcept
{
    const auto scaled = scaledValue(number, number.isExact ? DecimalMark::Point : mark, 12);
    return scaled ? std::optional{Trillionths{scaled->value, scaled->rounded}} : std::nullopt;
}

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/decimal.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

namespace kinerja {

namespace {

__extension__ using Uint128 = unsigned __int128;

constexpr std::uint64_t kLargest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
constexpr int kDecimals = 4;

constexpr bool isDigit(char c) noexcept { return c >= '0' && c <= '9'; }

constexpr Uint128 magnitude(Int128 value) noexcept
{
    return value < 0 ? Uint128{0} - static_cast<Uint128>(value) : static_cast<Uint128>(value);
}

constexpr Int128 withSign(Uint128 value, bool negative) noexcept
{
    return static_cast<Int128>(negative ? Uint128{0} - value : value);
}

/// A number's text taken apart: the value is <whole><fraction> with the point after `whole`, times 10^exponent.
struct Parts {
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;
    int exponent = 0;
};

std::string_view takeDigits(std::string_view& text) noexcept
{
    std::size_t count = 0;
    while (count < text.size() && isDigit(text[count])) {
        ++count;
    }
    const auto digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

/// Takes '+' or '-' off the front. Returns: whether it was '-'.
bool takeSign(std::string_view& text) noexcept
{
    if (text.empty() || (text.front() != '-' && text.front() != '+')) {
        return false;
    }
    const bool negative = text.front() == '-';
    text.remove_prefix(1);
    return negative;
}

std::optional<Parts> takeApart(std::string_view text) noexcept
{
    Parts parts;
    parts.negative = takeSign(text);
    parts.whole = takeDigits(text);
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        parts.fraction = takeDigits(text);
    }
    if (parts.whole.empty() && parts.fraction.empty()) {
        return std::nullopt;
    }
    if (text.empty()) {
        return parts;
    }
    if (text.front() != 'e' && text.front() != 'E') {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const bool negative = takeSign(text);
    const auto digits = takeDigits(text);
    if (digits.empty() || !text.empty()) {
        return std::nullopt;
    }
    // No cell is a million characters long, so a larger exponent decides the same way as this one.
    constexpr int kEnough = 1'000'000;
    for (const char c : digits) {
        parts.exponent = std::min(parts.exponent * 10 + (c - '0'), kEnough);
    }
    parts.exponent = negative ? -parts.exponent : parts.exponent;
    return parts;
}

/// Appends digits to a number. Returns: false when it no longer fits int64.
bool append(std::uint64_t& value, std::string_view digits) noexcept
{
    for (const char c : digits) {
        if (__builtin_mul_overflow(value, std::uint64_t{10}, &value)
            || __builtin_add_overflow(value, static_cast<std::uint64_t>(c - '0'), &value)) {
            return false;
        }
    }
    return value <= kLargest;
}

bool appendZeros(std::uint64_t& value, std::int64_t count) noexcept
{
    for (; count > 0 && value != 0; --count) {
        if (__builtin_mul_overflow(value, std::uint64_t{10}, &value)) {
            return false;
        }
    }
    return value <= kLargest;
}

bool anyButZero(std::string_view digits) noexcept { return digits.find_first_not_of('0') != std::string_view::npos; }

}  // namespace

std::optional<Raw4> multiplyRounded(Raw4 a, Raw4 b) noexcept
{
    // Nearly every price × quantity fits 64 bits, where a division by a constant is a multiplication.
    Raw4 product = 0;
    if (!__builtin_mul_overflow(a, b, &product)) {
        const Raw4 quotient = product / kRawOne;
        const Raw4 rest = product % kRawOne;
        return quotient + (rest >= kRawOne / 2 ? 1 : 0) - (rest <= -kRawOne / 2 ? 1 : 0);
    }
    const Int128 rounded = divideRounded(static_cast<Int128>(a) * b, kRawOne);
    if (magnitude(rounded) > kLargest) {
        return std::nullopt;
    }
    return static_cast<Raw4>(rounded);
}

Int128 divideRounded(Int128 numerator, Int128 denominator) noexcept
{
    assert(denominator != 0);
    const Uint128 top = magnitude(numerator);
    const Uint128 bottom = magnitude(denominator);
    const Uint128 rest = top % bottom;
    const Uint128 quotient = top / bottom + (rest >= bottom - rest ? 1 : 0);
    return withSign(quotient, (numerator < 0) != (denominator < 0));
}

std::vector<Raw4> splitExactly(Raw4 whole, std::span<const std::int64_t> weights)
{
    Int128 total = 0;
    for (const std::int64_t weight : weights) {
        assert(weight >= 0);
        total += weight;
    }
    assert(total > 0);
    if (total <= 0) {
        return {};
    }
    const Uint128 amount = magnitude(whole);
    std::vector<Raw4> parts(weights.size());
    std::vector<Uint128> rests(weights.size());
    Uint128 left = amount;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const Uint128 share = amount * static_cast<Uint128>(weights[i]);
        const Uint128 part = share / static_cast<Uint128>(total);
        rests[i] = share % static_cast<Uint128>(total);
        left -= part;
        parts[i] = static_cast<Raw4>(withSign(part, whole < 0));
    }
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t l, std::size_t r) { return rests[l] > rests[r]; });
    for (std::size_t i = 0; i < static_cast<std::size_t>(left); ++i) {
        parts[order[i]] += whole < 0 ? -1 : 1;
    }
    return parts;
}

std::string toShortString(Int128 raw)
{
    Uint128 rest = magnitude(raw);
    std::string reversed;
    int decimals = 0;
    while (decimals < kDecimals && rest % 10 == 0) {
        rest /= 10;
        ++decimals;
    }
    for (; decimals < kDecimals; ++decimals) {
        reversed.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
        rest /= 10;
    }
    if (!reversed.empty()) {
        reversed.push_back('.');
    }
    do {
        reversed.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
        rest /= 10;
    } while (rest != 0);
    if (raw < 0) {
        reversed.push_back('-');
    }
    return {reversed.rbegin(), reversed.rend()};
}

std::string toPlainString(Int128 raw)
{
    constexpr std::size_t kLeast = 2;
    std::string text = toShortString(raw);
    const auto point = text.find('.');
    if (point == std::string::npos) {
        return text + ".00";
    }
    const std::size_t decimals = text.size() - point - 1;
    if (decimals < kLeast) {
        text.append(kLeast - decimals, '0');
    }
    return text;
}

std::optional<PlainDecimal> parsePlainDecimal(std::string_view text) noexcept
{
    const auto parts = takeApart(text);
    if (!parts) {
        return std::nullopt;
    }
    // The first `kept` digits are the value in ten-thousandths; the next one decides the rounding.
    const auto wholeSize = static_cast<std::int64_t>(parts->whole.size());
    const auto fractionSize = static_cast<std::int64_t>(parts->fraction.size());
    const std::int64_t kept = wholeSize + parts->exponent + kDecimals;
    const auto fromWhole = static_cast<std::size_t>(std::clamp<std::int64_t>(kept, 0, wholeSize));
    const auto fromFraction = static_cast<std::size_t>(std::clamp<std::int64_t>(kept - wholeSize, 0, fractionSize));

    std::uint64_t value = 0;
    if (!append(value, parts->whole.substr(0, fromWhole)) || !append(value, parts->fraction.substr(0, fromFraction))
        || !appendZeros(value, kept - wholeSize - fractionSize)) {
        return std::nullopt;
    }
    PlainDecimal result;
    if (kept < wholeSize + fractionSize) {
        const auto wholeRest = parts->whole.substr(fromWhole);
        const auto fractionRest = parts->fraction.substr(fromFraction);
        const char next = wholeRest.empty() ? fractionRest.front() : wholeRest.front();
        result.rounded = anyButZero(wholeRest) || anyButZero(fractionRest);
        if (kept >= 0 && next >= '5') {
            ++value;
        }
    }
    if (value > kLargest) {
        return std::nullopt;
    }
    const auto amount = static_cast<Raw4>(value);
    result.raw = parts->negative ? -amount : amount;
    return result;
}

}  // namespace kinerja

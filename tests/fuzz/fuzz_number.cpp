// SPDX-License-Identifier: GPL-3.0-or-later
// Text → amount, in both conventions, against a slow reference that counts in decimal digits.
#include <algorithm>
#include <optional>
#include <string>

#include "fuzz.h"
#include "kinerja/base/decimal.h"
#include "kinerja/ingest/number_text.h"

namespace {

using namespace kinerja;
using namespace kinerja::ingest;
using fuzz::require;

constexpr std::size_t kMostDigits = 36;  // as valueOf() says

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The whole part without its groups; nullopt where the groups are none.
std::optional<std::string> ungrouped(const std::string& whole, char group, bool isGrouped)
{
    if (whole.find(group) == std::string::npos) {
        return whole;
    }
    if (isGrouped || whole.front() == '0') {
        return std::nullopt;
    }
    std::string digits;
    std::size_t inGroup = 0;
    bool isFirst = true;
    for (const char c : whole + group) {
        if (c != group) {
            digits += c;
            ++inGroup;
            continue;
        }
        if (isFirst ? inGroup < 1 || inGroup > 3 : inGroup != 3) {
            return std::nullopt;
        }
        isFirst = false;
        inGroup = 0;
    }
    return digits;
}

/// Digits × 10^exponent, rounded half away from zero at the fourth decimal; nullopt beyond 64 bits.
std::optional<Raw4> rounded(std::string digits, int exponent)
{
    constexpr std::size_t kLongest = 60;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    for (exponent += 4; exponent > 0 && digits.size() < kLongest; --exponent) {
        digits += '0';
    }
    bool up = false;
    for (; exponent < 0; ++exponent) {
        up = !digits.empty() && digits.back() >= '5';
        if (digits.empty()) {
            break;
        }
        digits.pop_back();
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    constexpr std::size_t kFits = 19;
    if (digits.size() > kFits) {
        return std::nullopt;
    }
    Int128 value = up ? 1 : 0;
    Int128 power = 1;
    for (auto at = digits.rbegin(); at != digits.rend(); ++at) {
        value += power * (*at - '0');
        power *= 10;
    }
    return value > INT64_MAX ? std::nullopt : std::optional{static_cast<Raw4>(value)};
}

std::optional<Raw4> reference(const NumberText& number, DecimalMark mark)
{
    const char point = mark == DecimalMark::Point ? '.' : ',';
    const char group = mark == DecimalMark::Point ? ',' : '.';
    const std::string body{number.text()};
    const auto at = body.find(point);
    const auto behind = at == std::string::npos ? std::string{} : body.substr(at + 1);
    if (!std::all_of(behind.begin(), behind.end(), isDigit)) {
        return std::nullopt;
    }
    const auto whole = ungrouped(body.substr(0, at), group, number.isGrouped);
    if (!whole) {
        return std::nullopt;
    }
    const auto digits = *whole + behind;
    if (digits.size() - std::min(digits.find_first_not_of('0'), digits.size()) > kMostDigits) {
        return std::nullopt;
    }
    const auto value = rounded(digits, number.exponent - static_cast<int>(behind.size()));
    return value && number.negative ? std::optional{-*value} : value;
}

void check(const NumberText& number, DecimalMark mark)
{
    const auto value = valueOf(number, mark);
    const auto slow = reference(number, mark);
    require(value.has_value() == slow.has_value(), "the reference has a value too");
    if (!value) {
        return;
    }
    require(value->raw == *slow, "the value is exact");
    const auto text = toPlainString(value->raw);
    const auto again = parseNumber(text);
    require(again.has_value(), "what is written can be read");
    const auto same = valueOf(*again, DecimalMark::Point);
    require(same && same->raw == value->raw && !same->rounded, "format(parse(x)) is stable");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string cell{reinterpret_cast<const char*>(data), size};
    const auto number = parseNumber(cell);
    if (!number) {
        return 0;
    }
    const auto body = number->text();
    require(std::all_of(body.begin(), body.end(), [](char c) { return isDigit(c) || c == '.' || c == ','; }),
            "the body holds digits and marks");
    require(std::any_of(body.begin(), body.end(), isDigit), "a number has a digit");
    check(*number, DecimalMark::Point);
    check(*number, DecimalMark::Comma);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>
#include <numeric>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kinerja/base/decimal.h"

namespace kinerja {
namespace {

constexpr Raw4 kMax = std::numeric_limits<Raw4>::max();

Int128 absolute(Int128 value) { return value < 0 ? -value : value; }

/// Amounts of every size: as many small ones as large ones.
Raw4 anyAmount()
{
    const auto shift = *rc::gen::inRange(0, 63);
    const auto bits = *rc::gen::arbitrary<std::uint64_t>();
    const auto size = static_cast<Raw4>((bits & static_cast<std::uint64_t>(kMax)) >> shift);
    return *rc::gen::arbitrary<bool>() ? -size : size;
}

RC_GTEST_PROP(DecimalProperty, theTextReadsBackExactly, ())
{
    const Raw4 raw = anyAmount();
    for (const std::string& text : {toPlainString(raw), toShortString(raw)}) {
        const auto read = parsePlainDecimal(text);
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->raw == raw);
        RC_ASSERT(!read->rounded);
    }
}

RC_GTEST_PROP(DecimalProperty, anExponentMovesThePoint, ())
{
    const auto digits = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
    const int exponent = *rc::gen::inRange(-8, 5);
    // digits × 10^exponent in ten-thousandths, straight from the definition.
    Int128 power = 1;
    for (int i = 0; i < std::abs(exponent + 4); ++i) {
        power *= 10;
    }
    const Int128 expected = exponent + 4 >= 0 ? digits * power : divideRounded(digits, power);
    const bool exact = exponent + 4 >= 0 || digits % power == 0;
    const auto read = parsePlainDecimal(std::to_string(digits) + "e" + std::to_string(exponent));
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->raw == expected);
    RC_ASSERT(read->rounded == !exact);
}

RC_GTEST_PROP(DecimalProperty, productsAreTheNearestTenThousandth, ())
{
    const Raw4 a = anyAmount();
    const Raw4 b = anyAmount();
    const Int128 exact = static_cast<Int128>(a) * b;
    const auto product = multiplyRounded(a, b);
    if (!product) {
        RC_ASSERT(absolute(exact) >= static_cast<Int128>(kMax) * kRawOne + kRawOne / 2);
        return;
    }
    const Int128 distance = absolute(static_cast<Int128>(*product) * kRawOne - exact);
    RC_ASSERT(distance <= kRawOne / 2);
    // On a tie the larger size is taken.
    RC_ASSERT(distance < kRawOne / 2 || absolute(*product) * kRawOne > absolute(exact));
}

RC_GTEST_PROP(DecimalProperty, quotientsAreTheNearestInteger, ())
{
    const Int128 numerator = static_cast<Int128>(anyAmount()) * *rc::gen::inRange(1, 1'000'000);
    const Raw4 denominator = anyAmount();
    RC_PRE(denominator != 0);
    const Int128 quotient = divideRounded(numerator, denominator);
    const Int128 twice = 2 * absolute(quotient * denominator - numerator);
    RC_ASSERT(twice <= absolute(denominator));
    RC_ASSERT(twice < absolute(denominator) || absolute(quotient * denominator) > absolute(numerator));
}

RC_GTEST_PROP(DecimalProperty, partsAddUpAndStayWithinOneUnitOfTheirShare, ())
{
    const Raw4 whole = anyAmount();
    const auto weights = *rc::gen::suchThat(
        rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 1'000'000))),
        [](const auto& list) { return std::accumulate(list.begin(), list.end(), std::int64_t{0}) > 0; });
    const auto total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    const auto parts = splitExactly(whole, weights);
    RC_ASSERT(parts.size() == weights.size());
    Int128 sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        sum += parts[i];
        RC_ASSERT(absolute(static_cast<Int128>(parts[i]) * total - static_cast<Int128>(whole) * weights[i]) < total);
    }
    RC_ASSERT(sum == whole);
}

}  // namespace
}  // namespace kinerja

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/domain/segment.h"

#include <gtest/gtest.h>

#include <cstring>

namespace kinerja::domain {
namespace {

template <typename Value>
std::string packed(std::initializer_list<Value> values)
{
    std::string bytes;
    for (const Value value : values) {
        bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
    }
    return bytes;
}

template <typename Value>
std::vector<Value> valuesOf(const SalesColumns& columns, SalesColumn column)
{
    EXPECT_EQ(columns[column].width, sizeof(Value));
    std::vector<Value> values(columns.lines);
    std::memcpy(values.data(), columns[column].bytes.get(), columns.lines * sizeof(Value));
    return values;
}

/// A month of `count` lines of zeros.
std::vector<Segment> month(std::int32_t number, std::uint32_t count)
{
    std::vector<Segment> segments;
    for (std::size_t column = 0; column < kSalesColumnCount; ++column) {
        segments.push_back({{number, static_cast<SalesColumn>(column), 1, 0, count}, std::string(count, '\0')});
    }
    return segments;
}

std::vector<Segment> operator+(std::vector<Segment> left, const std::vector<Segment>& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

void set(std::vector<Segment>& segments, SalesColumn column, std::uint8_t width, std::uint8_t zeros, std::string bytes)
{
    Segment& segment = segments.at(static_cast<std::size_t>(column));
    segment.width = width;
    segment.zeros = zeros;
    segment.bytes = std::move(bytes);
}

TEST(JoinSegments, PutsMonthsInOrderInTheWidestWidth)
{
    auto january = month(202601, 2);
    auto february = month(202602, 1);
    set(january, SalesColumn::Product, 1, 0, packed<std::uint8_t>({7, 200}));
    set(february, SalesColumn::Product, 2, 0, packed<std::uint16_t>({300}));
    const SalesColumns joined = joinSegments(february + january).value();
    ASSERT_EQ(joined.months.size(), 2U);
    EXPECT_EQ(joined.months[0].month, 202601);
    EXPECT_EQ(joined.months[1].lines, 1U);
    EXPECT_EQ(joined.lines, 3U);
    EXPECT_EQ(valuesOf<std::uint16_t>(joined, SalesColumn::Product), (std::vector<std::uint16_t>{7, 200, 300}));
    EXPECT_EQ(valuesOf<std::uint8_t>(joined, SalesColumn::Region), (std::vector<std::uint8_t>{0, 0, 0}));
}

// Rp 5 and an unknown cost, in whole units; then Rp 0.0123: the least common unit is the ten-thousandth.
TEST(JoinSegments, AmountsGetTheSmallestUnitOfAllMonthsAndUnknownStaysUnknown)
{
    auto january = month(202601, 2);
    auto february = month(202602, 1);
    set(january, SalesColumn::Cost, 1, 4, packed<std::int8_t>({5, INT8_MIN}));
    set(february, SalesColumn::Cost, 2, 0, packed<std::int16_t>({-123}));
    const SalesColumns joined = joinSegments(january + february).value();
    EXPECT_EQ(joined[SalesColumn::Cost].zeros, 0);
    EXPECT_EQ(valuesOf<std::int32_t>(joined, SalesColumn::Cost), (std::vector<std::int32_t>{50'000, INT32_MIN, -123}));
}

TEST(JoinSegments, EveryWidthHoldsItsLargestAmountAfterAChangeOfUnit)
{
    struct Case {
        std::uint8_t width;
        std::int64_t most;
    };
    for (const auto& [width, most] : {Case{1, INT8_MAX}, Case{2, INT16_MAX}, Case{4, INT32_MAX}}) {
        for (std::uint8_t zeros = 1; zeros <= kMostZeros; ++zeros) {
            auto january = month(202601, 1);
            set(january, SalesColumn::Gross, width, zeros, packed({most}).substr(0, width));
            const SalesColumns joined = joinSegments(january + month(202602, 1)).value();
            std::int64_t value = 0;
            std::memcpy(&value, joined[SalesColumn::Gross].bytes.get(), joined[SalesColumn::Gross].width);
            EXPECT_EQ(value, most * scaleOf(zeros)) << int{width} << " bytes, " << int{zeros} << " zeros";
        }
    }
}

TEST(JoinSegments, AnAmountAbove64BitsIsDamage)
{
    auto january = month(202601, 1);
    set(january, SalesColumn::Gross, 8, 4, packed<std::int64_t>({INT64_MAX / 100}));
    const auto joined = joinSegments(january + month(202602, 1));
    ASSERT_FALSE(joined);
    EXPECT_EQ(joined.error().code, Errc::Damaged);
}

TEST(JoinSegments, ACodeAbove32BitsIsDamage)
{
    auto january = month(202601, 1);
    set(january, SalesColumn::Customer, 8, 0, packed<std::uint64_t>({std::uint64_t{1} << 32}));
    EXPECT_FALSE(joinSegments(january));
    set(january, SalesColumn::Customer, 8, 0, packed<std::uint64_t>({UINT32_MAX}));
    EXPECT_EQ(valuesOf<std::uint32_t>(joinSegments(january).value(), SalesColumn::Customer),
              (std::vector<std::uint32_t>{UINT32_MAX}));
}

TEST(JoinSegments, MonthsWithoutLinesLeaveNothing)
{
    EXPECT_TRUE(joinSegments({})->months.empty());
    EXPECT_TRUE(joinSegments(month(202601, 0))->months.empty());
}

}  // namespace
}  // namespace kinerja::domain

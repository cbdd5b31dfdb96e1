// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

#include "kinerja/base/decimal.h"
#include "kinerja/domain/segment.h"

/// The innermost loops, alone in one file so that the compiler can make a second version of each for processors
/// with wide registers and choose at start (kernels.cpp). All of them read Mark bytes (columns.h).
namespace kinerja::kpi {

/// Sums of one block; nothing here can overflow int64 where Facts has proven it.
struct AmountSums {
    std::int64_t gross = 0;
    std::int64_t discount = 0;
    std::int64_t returned = 0;
    std::int64_t quantity = 0;
};
[[nodiscard]] AmountSums sumAmounts(const std::uint8_t* marks, const Raw4* gross, const Raw4* discount,
                                    const Raw4* quantity, std::size_t count) noexcept;

struct CostSums {
    std::int64_t cost = 0;
    std::int64_t unknownNet = 0;
    std::int64_t unknownLines = 0;
};
[[nodiscard]] CostSums sumCosts(const std::uint8_t* marks, const Raw4* gross, const Raw4* discount, const Raw4* cost,
                                std::size_t count) noexcept;

struct MarkCounts {
    std::int64_t lines = 0;
    std::int64_t orders = 0;
    std::int64_t newOrders = 0;
    std::int64_t nobodyOrders = 0;
    std::int64_t other = 0;
    std::int64_t returns = 0;  ///< of the lines
};
/// At most 2040 marks at once: each byte of a counter holds a column of eighths.
[[nodiscard]] MarkCounts countMarks(const std::uint8_t* marks, std::size_t count) noexcept;

/// Places of the marks with kOrderFirst, in order. Returns: how many.
[[nodiscard]] std::size_t findOrderFirsts(const std::uint8_t* marks, std::size_t count,
                                          std::uint32_t* places) noexcept;

/// 1 for each mark of a line that counts somewhere, 0 for kIgnored.
void markCounting(const std::uint8_t* marks, std::size_t count, std::uint8_t* matches) noexcept;

/// Clears the matches (0 or 1) of other codes than this one.
void keepEqual(const std::uint8_t* codes, std::size_t count, std::uint32_t code, std::uint8_t* matches) noexcept;
void keepEqual(const std::uint16_t* codes, std::size_t count, std::uint32_t code, std::uint8_t* matches) noexcept;
void keepEqual(const std::uint32_t* codes, std::size_t count, std::uint32_t code, std::uint8_t* matches) noexcept;

/// Places of the matches that are 1, each plus `first`. Returns: how many.
[[nodiscard]] std::size_t findSet(const std::uint8_t* matches, std::size_t count, std::uint32_t first,
                                  std::uint32_t* places) noexcept;

/// A stored amount: the least number of its type is "unknown", the others are multiples of `scale`.
template <typename Stored>
[[nodiscard]] constexpr Raw4 amountOf(Stored stored, Raw4 scale) noexcept
{
    return stored == std::numeric_limits<Stored>::min() ? domain::kUnknownCost : static_cast<Raw4>(stored) * scale;
}

/// Stored amounts as ten-thousandths.
void widenAmounts(const std::int8_t* from, std::size_t count, Raw4 scale, Raw4* to) noexcept;
void widenAmounts(const std::int16_t* from, std::size_t count, Raw4 scale, Raw4* to) noexcept;
void widenAmounts(const std::int32_t* from, std::size_t count, Raw4 scale, Raw4* to) noexcept;
void widenAmounts(const std::int64_t* from, std::size_t count, Raw4 scale, Raw4* to) noexcept;

/// How many of the values are less than `limit`.
[[nodiscard]] std::int64_t countBelow(const std::int32_t* values, std::size_t count, std::int32_t limit) noexcept;

[[nodiscard]] std::int64_t countBits(const std::uint64_t* words, std::size_t count) noexcept;

}  // namespace kinerja::kpi

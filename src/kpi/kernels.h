// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "kinerja/base/decimal.h"

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
};
/// At most 2040 marks at once: each byte of a counter holds a column of eighths.
[[nodiscard]] MarkCounts countMarks(const std::uint8_t* marks, std::size_t count) noexcept;

/// Places of the marks with kOrderFirst, in order. Returns: how many.
[[nodiscard]] std::size_t findOrderFirsts(const std::uint8_t* marks, std::size_t count,
                                          std::uint32_t* places) noexcept;

/// 32-bit amounts as 64-bit ones; INT32_MIN becomes INT64_MIN ("unknown").
void widenAmounts(const std::int32_t* from, std::size_t count, Raw4* to) noexcept;

/// How many of the values are less than `limit`.
[[nodiscard]] std::int64_t countBelow(const std::int32_t* values, std::size_t count, std::int32_t limit) noexcept;

[[nodiscard]] std::int64_t countBits(const std::uint64_t* words, std::size_t count) noexcept;

}  // namespace kinerja::kpi

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "block.h"
#include "totals.h"

namespace kinerja::kpi {

/// What one line adds to a group; with int64 one cache line.
template <typename Sum>
struct alignas(64) LineSums {
    enum Place : std::uint8_t { kGross, kDiscount, kReturned, kQuantity, kCost, kUnknownNet, kLines, kElsewhere, kCount };
    /// kLines: lines in the lower half, those with unknown cost in the upper one. kElsewhere: lines in another currency, and
    /// of the counted ones the returns.
    std::array<Sum, kCount> values{};

    void add(const LineSums& other) noexcept
    {
        for (std::size_t at = 0; at < kCount; ++at) {
            values[at] += other.values[at];
        }
    }
    [[nodiscard]] bool isEmpty() const noexcept { return values[kLines] == 0 && values[kElsewhere] == 0; }

    [[nodiscard]] SalesSums<Sum> sums() const noexcept
    {
        const auto lines = static_cast<std::uint64_t>(values[kLines]);
        const auto apart = static_cast<std::uint64_t>(values[kElsewhere]);
        SalesSums<Sum> sums;
        sums.gross = values[kGross];
        sums.discount = values[kDiscount];
        sums.returned = values[kReturned];
        sums.quantity = values[kQuantity];
        sums.cost = values[kCost];
        sums.unknownNet = values[kUnknownNet];
        sums.lines = static_cast<std::int64_t>(lines & UINT32_MAX);
        sums.unknownCostLines = static_cast<std::int64_t>(lines >> 32);
        sums.otherCurrency = static_cast<std::int64_t>(apart & UINT32_MAX);
        sums.returnLines = static_cast<std::int64_t>(apart >> 32);
        return sums;
    }
};

/// A dimension's groups while a block is added to them.
template <typename Sum>
struct GroupTarget {
    const std::uint32_t* places = nullptr;  ///< of each line of the block
    LineSums<Sum>* sums = nullptr;          ///< by place
};

/// Adds each line to its group in every target. All targets in one loop: the sums of one group wait for each other,
/// those of different dimensions do not.
void addLines(const LineSums<std::int64_t>* lines, std::size_t count, const GroupTarget<std::int64_t>* targets,
              std::size_t targetCount) noexcept;
void addLines(const LineSums<Int128>* lines, std::size_t count, const GroupTarget<Int128>* targets,
              std::size_t targetCount) noexcept;

struct LineAmounts {
    Raw4 quantity;
    Raw4 gross;
    Raw4 discount;
    Raw4 cost;
};

/// Formula: without a branch, since what kind a line is and which costs are unknown can't be predicted.
template <typename Sum>
[[nodiscard]] inline LineSums<Sum> lineSums(std::uint8_t mark, const LineAmounts& amounts) noexcept
{
    using Sums = LineSums<Sum>;
    const int kind = mark & kKindMask;
    const Raw4 sale = -static_cast<Raw4>(kind == kSale);
    const Raw4 back = -static_cast<Raw4>(kind == kReturn);
    const Raw4 counted = sale | back;
    const Raw4 unknown = -static_cast<Raw4>(amounts.cost == domain::kUnknownCost) & counted;
    Sums sums;
    sums.values[Sums::kGross] = amounts.gross & sale;
    sums.values[Sums::kDiscount] = amounts.discount & sale;
    sums.values[Sums::kReturned] = (amounts.discount - amounts.gross) & back;
    sums.values[Sums::kQuantity] = amounts.quantity & counted;
    sums.values[Sums::kCost] = amounts.cost & counted & ~unknown;
    sums.values[Sums::kUnknownNet] = (amounts.gross - amounts.discount) & unknown;
    sums.values[Sums::kLines] = (counted & 1) | ((unknown & 1) << 32);
    sums.values[Sums::kElsewhere] = Raw4{kind == kOther ? 1 : 0} | ((back & 1) << 32);
    return sums;
}

/// A block as the groups of all dimensions read it.
template <typename Sum>
struct GroupBlock {
    std::array<LineSums<Sum>, kBlockLines> lines;
    std::array<std::uint32_t, kBlockLines> orderFirsts;  ///< places of the marks with kOrderFirst
    std::array<std::uint32_t, kBlockLines> runs;         ///< each line's run
    std::size_t orders = 0;
};

}  // namespace kinerja::kpi

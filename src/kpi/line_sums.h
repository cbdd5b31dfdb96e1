// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "block.h"
#include "totals.h"

namespace kinerja::kpi {

/// What one line adds to a group: one cache line, added with two instructions where Sum is int64.
template <typename Sum>
struct alignas(64) LineSums {
    enum Place : std::uint8_t { kGross, kDiscount, kReturned, kQuantity, kCost, kUnknownNet };
    std::array<Sum, 6> amounts{};
    std::uint64_t lines = 0;  ///< in the lower half; in the upper one, those whose cost is unknown
    std::int64_t otherCurrency = 0;

    void add(const LineSums& other) noexcept
    {
        for (std::size_t at = 0; at < amounts.size(); ++at) {
            amounts[at] += other.amounts[at];
        }
        lines += other.lines;
        otherCurrency += other.otherCurrency;
    }
    [[nodiscard]] bool isEmpty() const noexcept { return lines == 0 && otherCurrency == 0; }

    void addTo(SalesSums<Sum>& sums) const noexcept
    {
        sums.gross += amounts[kGross];
        sums.discount += amounts[kDiscount];
        sums.returned += amounts[kReturned];
        sums.quantity += amounts[kQuantity];
        sums.cost += amounts[kCost];
        sums.unknownNet += amounts[kUnknownNet];
        sums.lines += static_cast<std::int64_t>(lines & UINT32_MAX);
        sums.unknownCostLines += static_cast<std::int64_t>(lines >> 32);
        sums.otherCurrency += otherCurrency;
    }
};

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
    sums.amounts[Sums::kGross] = amounts.gross & sale;
    sums.amounts[Sums::kDiscount] = amounts.discount & sale;
    sums.amounts[Sums::kReturned] = (amounts.discount - amounts.gross) & back;
    sums.amounts[Sums::kQuantity] = amounts.quantity & counted;
    sums.amounts[Sums::kCost] = amounts.cost & counted & ~unknown;
    sums.amounts[Sums::kUnknownNet] = (amounts.gross - amounts.discount) & unknown;
    sums.lines = static_cast<std::uint64_t>(counted & 1) | (static_cast<std::uint64_t>(unknown & 1) << 32);
    sums.otherCurrency = kind == kOther ? 1 : 0;
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

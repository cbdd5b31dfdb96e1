// SPDX-License-Identifier: GPL-3.0-or-later
#include "block_sums.h"

#include <type_traits>

#include "kernels.h"

namespace kinerja::kpi {
namespace {

void addProven(const Block& block, SalesSums<std::int64_t>& part) noexcept
{
    const AmountSums amounts = sumAmounts(block.marks, block.gross, block.discount, block.quantity, block.count);
    part.gross = amounts.gross;
    part.discount = amounts.discount;
    part.returned = amounts.returned;
    part.quantity = amounts.quantity;
    if (block.cost != nullptr) {
        const CostSums costs = sumCosts(block.marks, block.gross, block.discount, block.cost, block.count);
        part.cost = costs.cost;
        part.unknownNet = costs.unknownNet;
        part.unknownCostLines = costs.unknownLines;
    }
}

/// Amounts so large that a block's sum may leave int64.
void addLineByLine(const Block& block, SalesSums<Int128>& part) noexcept
{
    for (std::size_t at = 0; at < block.count; ++at) {
        const AmountSums line
            = sumAmounts(block.marks + at, block.gross + at, block.discount + at, block.quantity + at, 1);
        part.gross += line.gross;
        part.discount += line.discount;
        part.returned += line.returned;
        part.quantity += line.quantity;
        if (block.cost != nullptr) {
            const CostSums cost = sumCosts(block.marks + at, block.gross + at, block.discount + at, block.cost + at, 1);
            part.cost += cost.cost;
            part.unknownNet += cost.unknownNet;
            part.unknownCostLines += cost.unknownLines;
        }
    }
}

template <typename Sum>
void addUnits(const Facts::Columns& columns, const Block& block, SalesSums<Sum>& part) noexcept
{
    if (block.units == nullptr) {
        if (part.lines > 0) {
            part.addUnit(columns.onlyUnit);
        }
        return;
    }
    for (std::size_t at = 0; at < block.count; ++at) {
        if ((block.marks[at] & kKindMask) <= kReturn) {
            part.addUnit(block.units[at]);
        }
    }
}

}  // namespace

template <typename Sum>
void addBlock(const Facts::Columns& columns, const Block& block, SalesSums<Sum>& sums) noexcept
{
    SalesSums<Sum> part;
    if constexpr (std::is_same_v<Sum, std::int64_t>) {
        addProven(block, part);
    } else {
        addLineByLine(block, part);
    }
    const MarkCounts counts = countMarks(block.marks, block.count);
    part.lines = counts.lines;
    part.returnLines = counts.returns;
    part.orders = counts.orders;
    part.newCustomers = counts.newOrders;
    part.nobodyOrders = counts.nobodyOrders;
    part.otherCurrency = counts.other;
    if (block.cost == nullptr) {
        part.unknownNet = part.gross - part.discount - part.returned;
        part.unknownCostLines = part.lines;
    }
    addUnits(columns, block, part);
    sums.add(part);
}

template void addBlock(const Facts::Columns&, const Block&, SalesSums<std::int64_t>&) noexcept;
template void addBlock(const Facts::Columns&, const Block&, SalesSums<Int128>&) noexcept;

}  // namespace kinerja::kpi

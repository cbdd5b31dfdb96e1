// SPDX-License-Identifier: GPL-3.0-or-later
#include "extra_row_taker.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "amounts.h"

namespace kinerja::ingest {
namespace {

/// What the row adds to the sum of its column.
Raw4 wholeOf(const LineWorth& worth) noexcept
{
    const Int128 whole = static_cast<Int128>(worth.gross) - worth.discount + worth.insideTax + worth.insideCharges + worth.insideDiscount + worth.insideRefund;
    return asRaw4(whole).value_or(0);
}

/// What the row is in the reconciliation: net = 0 but for a discount.
LineWorth partOf(const ExtraRow& extra, const domain::SaleLine& line) noexcept
{
    const Raw4 whole = wholeOf(extra.worth);
    LineWorth part;
    part.stated = extra.worth.stated;
    part.written = extra.worth.written;
    switch (extra.kind) {
    case ExtraKind::Discount:
        part.discount = likeSign(whole < 0 ? -whole : whole, line.gross);
        part.insideDiscount = whole + part.discount;
        break;
    case ExtraKind::Tax: part.insideTax = whole; break;
    case ExtraKind::Charge: part.insideCharges = whole; break;
    }
    return part;
}

}  // namespace

void ExtraRowTaker::take(ExtraRow extra)
{
    if (!m_block.empty() && m_block.back().order == extra.order) {
        give(extra, m_block.back());
        return;
    }
    refuseWaiting(extra.order);
    m_waiting.push_back(std::move(extra));
}

void ExtraRowTaker::goToLine()
{
    if (m_waiting.empty()) {
        return;
    }
    refuseWaiting(m_block.back().order);
    for (ExtraRow& extra : std::exchange(m_waiting, {})) {
        give(extra, m_block.back());
    }
}

void ExtraRowTaker::give(ExtraRow& extra, domain::SaleLine& line)
{
    if (extra.currency != line.currency) {
        refuse(extra);
        return;
    }
    const LineWorth part = partOf(extra, line);
    line.discount += part.discount;
    line.tax += part.insideTax;
    m_sums.addPart(part, line);
    ++m_joined;
}

void ExtraRowTaker::refuse(ExtraRow& extra)
{
    if (extra.currency.empty()) {
        m_sums.addRejected(1, extra.worth.written);
    } else {
        m_sums.addOther(extra.currency, extra.worth.written);
    }
    m_late.push_back(std::move(extra.issue));
}

/// Those whose order ended without a line.
void ExtraRowTaker::refuseWaiting(std::string_view goesOn)
{
    if (m_waiting.empty() || m_waiting.front().order == goesOn) {
        return;
    }
    for (ExtraRow& extra : std::exchange(m_waiting, {})) {
        refuse(extra);
    }
}

void keepLastLine(domain::SaleBlock& block, std::vector<domain::SaleLine>& lines, std::vector<domain::RefusedLine>& refused)
{
    lines.push_back(block.lines.back());
    block.lines.pop_back();
    const auto count = block.lines.size();
    const auto behind = std::partition_point(block.refused.begin(), block.refused.end(), [count](const auto& one) { return one.before <= count; });
    refused.assign(std::make_move_iterator(behind), std::make_move_iterator(block.refused.end()));
    block.refused.erase(behind, block.refused.end());
    for (auto& one : refused) {
        one.before -= count;
    }
}

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale_sums.h"

namespace kinerja::ingest {

SaleSums::SaleSums(const std::string& currency, bool hasTotals)
{
    m_parts.currency = currency;
    m_parts.fileTotal = hasTotals ? std::optional<Int128>{0} : std::nullopt;
}

void SaleSums::add(const LineWorth& worth, const domain::SaleLine& line)
{
    ++take(worth, line);
}

void SaleSums::addPart(const LineWorth& worth, const domain::SaleLine& line) { take(worth, line); }

/// The row's tax, charges and discount inside its total go apart.
std::int64_t& SaleSums::take(const LineWorth& worth, const domain::SaleLine& line)
{
    const Raw4 net = worth.gross - worth.discount;
    const Int128 whole = static_cast<Int128>(net) + worth.insideTax + worth.insideCharges + worth.insideDiscount + worth.insideRefund;
    if (!line.currency.empty()) {
        domain::CurrencyPart& other = m_parts.others[std::string{line.currency}];
        other.amount += whole;
        return other.rows;
    }
    compare(worth, whole);
    if (line.status == domain::OrderStatus::Cancelled) {
        m_parts.cancelled += whole;
        return m_parts.cancelledRows;
    }
    auto& part = line.isReturn ? m_parts.returns : m_parts.revenue;
    part += net;
    m_parts.returns += worth.insideRefund;
    m_parts.tax += worth.insideTax;
    m_parts.charges += worth.insideCharges;
    m_parts.discounts += worth.insideDiscount;
    return line.isReturn ? m_parts.returnRows : m_parts.revenueRows;
}

void SaleSums::addRejected(std::int64_t rows, Raw4 total)
{
    m_parts.rejectedRows += rows;
    if (m_parts.fileTotal) {
        m_parts.rejected += total;
        *m_parts.fileTotal += total;
    }
}

void SaleSums::addOther(const std::string& currency, Int128 amount)
{
    domain::CurrencyPart& part = m_parts.others[currency];
    ++part.rows;
    part.amount += amount;
}

/// With the cell as it is written: what a person sees who sums the column.
void SaleSums::compare(const LineWorth& worth, Int128 whole)
{
    if (!m_parts.fileTotal) {
        return;
    }
    if (!worth.stated) {
        m_parts.unstated -= whole;
        return;
    }
    *m_parts.fileTotal += worth.written;
    m_parts.turned += worth.written == -whole ? worth.written - whole : 0;
}

}  // namespace kinerja::ingest

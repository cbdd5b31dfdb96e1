// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_worth.h"

#include "amounts.h"

namespace kinerja::ingest {
namespace {

/// Indonesian VAT when amounts are said to hold it and no column tells how much: 11 % in effect since April 2022.
constexpr std::int64_t kUsualTaxPercent = 11;

std::optional<Raw4> withoutPercent(Raw4 amount, std::int64_t billionthsOfPercent) noexcept
{
    const Int128 whole = static_cast<Int128>(kBillion) * 100;
    return asRaw4(divideRounded(static_cast<Int128>(amount) * whole, whole + billionthsOfPercent));
}

bool taxIsRate(const LineCells& cells, const Reading& reading) noexcept
{
    return cells.tax && (cells.tax->text.percent || reading.taxCells != TaxCells::Amount);
}

bool taxIsShare(const LineCells& cells, const Reading& reading) noexcept
{
    return !cells.tax->text.percent && reading.taxCells == TaxCells::Share;
}

/// Unit: billionths of one percent. isTaxInRange() has been asked before.
std::int64_t taxPercent(const LineCells& cells, const Reading& reading) noexcept
{
    return billionthsOf(cells.tax->text, cells.taxMark).value_or(0) * (taxIsShare(cells, reading) ? 100 : 1);
}

bool isTaxInRange(const LineCells& cells, const Reading& reading) noexcept
{
    if (!taxIsRate(cells, reading)) {
        return true;
    }
    return cells.tax->raw >= 0 && cells.tax->raw <= (taxIsShare(cells, reading) ? 1 : 100) * kRawOne;
}

struct Rate {
    std::int64_t billionths = 0;
    bool isPercent = false;
};

/// The discount as a rate; nullopt if it is an amount. A percent sign or a currency in the cell says more than the column.
std::optional<Rate> rateOf(const LineCells& cells, const Reading& reading)
{
    const auto& cell = cells.discount;
    const bool isAmount = cell && !cell->text.percent && (reading.discount == DiscountKind::Amount || reading.discount == DiscountKind::PerUnit || !cell->text.currency.empty());
    if (!cell || isAmount) {
        return std::nullopt;
    }
    const auto billionths = billionthsOf(cell->text, cells.discountMark);
    // More than nine digits before the mark are no rate: out of any range.
    return Rate{billionths.value_or(-1), cell->text.percent || reading.discount == DiscountKind::Percent};
}

bool isInRange(const Rate& rate) noexcept
{
    return rate.billionths >= 0 && rate.billionths <= kBillion * (rate.isPercent ? 100 : 1);
}

}  // namespace

std::optional<Raw4> WorthRule::signedLikeLine(Raw4 amount) const noexcept
{
    return m_worth.isReturn && amount > 0 && !m_reading.isOwnExport ? -amount : amount;
}

bool WorthRule::takeQuantity(const LineCells& cells, bool isCredit)
{
    auto& quantity = m_worth.quantity;
    if (cells.quantity) {
        quantity = cells.quantity->raw;
    } else {
        quantity = cells.total && !cells.price && cells.total->raw < 0 ? -kRawOne : kRawOne;
    }
    m_worth.isReturn = quantity < 0 || isCredit;
    quantity = m_worth.isReturn && quantity > 0 ? -quantity : quantity;
    return true;
}

bool WorthRule::takePrice(const LineCells& cells)
{
    m_priced.reset();
    if (!cells.price) {
        return true;
    }
    const auto product = multiplyRounded(m_worth.quantity, cells.price->raw);
    if (!product) {
        return false;
    }
    m_priced = signedLikeLine(*product);
    return true;
}

/// Of a discount that is no rate.
std::optional<Raw4> WorthRule::amountOff(const LineCells& cells) const noexcept
{
    const Raw4 pieces = m_worth.quantity < 0 ? -m_worth.quantity : m_worth.quantity;
    return m_reading.discount == DiscountKind::PerUnit ? multiplyRounded(pieces, cells.discount->raw) : std::optional{cells.discount->raw};
}

std::optional<Raw4> WorthRule::firstOff(Raw4 gross, const LineCells& cells)
{
    if (!cells.discount) {
        return 0;
    }
    const auto rate = rateOf(cells, m_reading);
    if (!rate) {
        const auto off = amountOff(cells);
        return off ? std::optional{likeSign(*off, gross)} : std::nullopt;
    }
    if (!isInRange(*rate)) {
        m_fault = WorthFault::DiscountOutOfRange;
        return std::nullopt;
    }
    return shareOf(gross, rate->billionths, rate->isPercent);
}

/// The other discounts, after `off`.
std::optional<Raw4> WorthRule::moreOff(Raw4 gross, Raw4 off, const LineCells& cells)
{
    Raw4 all = 0;
    for (const auto& [cell, kind, mark] : cells.moreDiscounts) {
        const auto base = checkedSubtract(gross, m_reading.discountsAdd ? 0 : off + all);
        const bool isPercent = cell.text.percent || kind == DiscountKind::Percent;
        const bool isRate = isPercent || (kind == DiscountKind::Rate && cell.text.currency.empty());
        const Rate rate{isRate ? billionthsOf(cell.text, mark).value_or(-1) : 0, isPercent};
        if (!base || !isInRange(rate)) {
            m_fault = WorthFault::DiscountOutOfRange;
            return std::nullopt;
        }
        const Raw4 pieces = m_worth.quantity < 0 ? -m_worth.quantity : m_worth.quantity;
        const auto amount = kind == DiscountKind::PerUnit ? multiplyRounded(pieces, cell.raw) : std::optional{cell.raw};
        const auto one = isRate ? shareOf(*base, rate.billionths, isPercent) : amount ? std::optional{likeSign(*amount, gross)} : std::nullopt;
        const auto sum = one ? checkedAdd(all, *one) : std::nullopt;
        if (!sum) {
            return std::nullopt;
        }
        all = *sum;
    }
    return all;
}

std::optional<Raw4> WorthRule::discountOn(Raw4 gross, const LineCells& cells)
{
    const auto first = firstOff(gross, cells);
    const auto more = first ? moreOff(gross, *first, cells) : std::nullopt;
    return more ? checkedAdd(*first, *more) : std::nullopt;
}

/// What stood before the discount when only the net total is given.
std::optional<Raw4> WorthRule::grossBefore(Raw4 net, const LineCells& cells)
{
    if (!cells.discount) {
        return net;
    }
    if (m_reading.isOwnExport) {
        return checkedAdd(net, cells.discount->raw);
    }
    const auto rate = rateOf(cells, m_reading);
    if (!rate) {
        const auto off = amountOff(cells);
        return off ? checkedAdd(net, likeSign(*off, net)) : std::nullopt;
    }
    const Int128 whole = static_cast<Int128>(kBillion) * (rate->isPercent ? 100 : 1);
    if (!isInRange(*rate) || (rate->billionths == whole && net != 0)) {
        m_fault = WorthFault::DiscountOutOfRange;
        return std::nullopt;
    }
    return rate->billionths == whole ? std::optional{net}
                                     : asRaw4(divideRounded(static_cast<Int128>(net) * whole, whole - rate->billionths));
}

/// As they are written, tax and all.
bool WorthRule::fromTotal(const LineCells& cells)
{
    const auto stated = signedLikeLine(cells.total->raw);
    m_worth.stated = stated;
    m_worth.written = cells.total->raw;
    m_worth.insideCharges = m_reading.chargesAreInside ? likeSign(cells.charges.value_or(0), *stated) : 0;
    const auto whole = checkedSubtract(*stated, m_worth.insideCharges);
    const bool isBefore = m_reading.total == TotalRule::BeforeDiscount;
    const auto gross = isBefore ? whole : m_priced;
    const auto off = isBefore && whole ? discountOn(*whole, cells) : std::optional<Raw4>{0};
    const auto net = whole && off ? checkedSubtract(*whole, *off) : std::nullopt;
    if (!net) {
        return false;
    }
    m_worth.insideDiscount = *off;
    m_isGrossKnown = gross.has_value();
    m_worth.gross = gross.value_or(*net);
    const auto discount = checkedSubtract(m_worth.gross, *net);
    m_worth.discount = discount.value_or(0);
    return discount.has_value();
}

bool WorthRule::fromPrice(const LineCells& cells)
{
    const auto discount = discountOn(*m_priced, cells);
    if (!discount || !checkedSubtract(*m_priced, *discount)) {
        return false;
    }
    m_isGrossKnown = true;
    m_worth.gross = *m_priced;
    m_worth.discount = *discount;
    return true;
}

/// What the line is worth holds its tax: it comes from a total or from prices that do.
bool WorthRule::netHoldsTax(const LineCells& cells) const noexcept
{
    const bool isPriced = !cells.total || m_reading.total == TotalRule::BeforeDiscount;
    return isPriced ? m_reading.tax == TaxRule::Included : m_reading.total == TotalRule::WithTax;
}

std::optional<Raw4> WorthRule::withoutTax(Raw4 amount, const LineCells& cells) const noexcept
{
    if (m_reading.isUsualTax) {
        return withoutPercent(amount, kUsualTaxPercent * kBillion);
    }
    if (!cells.tax) {
        return amount;
    }
    return taxIsRate(cells, m_reading) ? withoutPercent(amount, taxPercent(cells, m_reading))
                                       : checkedSubtract(amount, likeSign(cells.tax->raw, amount));
}

std::optional<Raw4> WorthRule::taxBeside(Raw4 net, const LineCells& cells) const noexcept
{
    if (!cells.tax) {
        return 0;
    }
    return taxIsRate(cells, m_reading) ? shareOf(net, taxPercent(cells, m_reading), true) : std::optional{likeSign(cells.tax->raw, net)};
}

/// Gross beside `net`, which is without tax; worth.tax is known.
bool WorthRule::takeGross(Raw4 net, const LineCells& cells)
{
    const bool holdsTax = m_reading.tax == TaxRule::Included;
    auto gross = std::optional{m_worth.gross};
    if (!m_isGrossKnown) {
        gross = grossBefore(holdsTax ? m_worth.gross : net, cells);
    }
    if (gross && holdsTax) {
        const Int128 taxed = static_cast<Int128>(net) + m_worth.tax;
        const bool isRate = m_reading.isUsualTax || taxIsRate(cells, m_reading);
        gross = isRate ? withoutTax(*gross, cells) : taxed == 0 ? gross : asRaw4(divideRounded(static_cast<Int128>(*gross) * net, taxed));
    }
    const auto discount = gross ? checkedSubtract(*gross, net) : std::nullopt;
    m_worth.gross = gross.value_or(0);
    m_worth.discount = discount.value_or(0);
    return discount.has_value();
}

bool WorthRule::takeTax(const LineCells& cells)
{
    const Raw4 written = m_worth.gross - m_worth.discount;
    const bool isInside = netHoldsTax(cells);
    const auto net = isInside ? withoutTax(written, cells) : std::optional{written};
    const auto tax = !net ? std::nullopt : isInside ? checkedSubtract(written, *net) : taxBeside(*net, cells);
    if (!tax) {
        return false;
    }
    m_worth.tax = *tax;
    m_worth.insideTax = isInside && m_worth.stated ? *tax : 0;
    return takeGross(*net, cells);
}

/// Where the amounts hold their tax, so does what was paid back of them.
bool WorthRule::takeRefund(const LineCells& cells)
{
    const Raw4 refund = cells.refund.value_or(0);
    if (refund == 0 || m_worth.isReturn) {
        return true;
    }
    const Raw4 net = m_worth.gross - m_worth.discount;
    const bool holdsTax = netHoldsTax(cells);
    const Raw4 paid = net + (holdsTax ? m_worth.tax : 0);
    if (refund < 0 || refund > paid) {
        return false;
    }
    const auto share = asRaw4(divideRounded(static_cast<Int128>(refund) * net, paid));
    m_worth.insideRefund = *share;
    m_worth.gross -= *share;
    if (holdsTax) {
        m_worth.tax -= refund - *share;
        m_worth.insideRefund = refund;
        m_worth.insideTax -= m_worth.stated ? refund - *share : 0;
    }
    return true;
}

bool WorthRule::takeCost(const LineCells& cells)
{
    m_worth.cost.reset();
    if (cells.cost && m_reading.costIsPerUnit) {
        m_worth.cost = multiplyRounded(m_worth.quantity, cells.cost->raw);
        return m_worth.cost.has_value();
    }
    if (cells.cost) {
        m_worth.cost = signedLikeLine(cells.cost->raw);
        return true;
    }
    if (cells.profit) {
        // Where the total was written without its sign, so was the profit.
        const bool isFlipped = cells.total && m_worth.stated && *m_worth.stated != cells.total->raw;
        m_worth.cost = checkedSubtract(m_worth.gross - m_worth.discount, isFlipped ? -cells.profit->raw : cells.profit->raw);
        return m_worth.cost.has_value();
    }
    return true;
}

std::optional<LineWorth> WorthRule::worth(const LineCells& cells, bool isCredit)
{
    m_worth = {};
    m_isGrossKnown = false;
    m_fault = WorthFault::OutOfRange;
    const bool ok = isTaxInRange(cells, m_reading) && takeQuantity(cells, isCredit) && takePrice(cells) && (cells.total ? fromTotal(cells) : fromPrice(cells))
                    && takeTax(cells) && takeCost(cells) && takeRefund(cells);
    return ok ? std::optional{m_worth} : std::nullopt;
}

}  // namespace kinerja::ingest

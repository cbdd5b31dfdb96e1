// SPDX-License-Identifier: GPL-3.0-or-later
#include "whole_orders.h"

#include <algorithm>

namespace kinerja::ingest {
namespace {

/// So many orders that repeat their total are no chance.
constexpr std::uint64_t kEnoughOrders = 3;
/// A layout that leaves the other lines blank needs fewer.
constexpr std::uint64_t kEnoughBlank = 2;

}  // namespace

bool WholeOrders::countsOnce(std::size_t column) const
{
    return std::find(m_reading.ofOrder.begin(), m_reading.ofOrder.end(), column) != m_reading.ofOrder.end();
}

void WholeOrders::decideOrderTotal()
{
    const auto& said = m_evidence.options.total;
    if (!m_total || m_reading.isOwnExport || said == TotalKind::OfLine) {
        return;
    }
    if (m_price) {
        m_ofOrder = m_evidence.checks.orderTotals(mark(*m_total));
        m_areTotalsOfOrders = said || isNearlyAll(m_ofOrder->best(), m_ofOrder->orders) || isOneDiscountProved() || isStatedOnce();
        if (m_areTotalsOfOrders) {
            m_reading.total = TotalRule::OfOrder;
            m_inspection.notes.push_back({"total-rule", {{"column", name(*m_total)}, {"rule", "of-order"}}});
            m_total.reset();
        }
        return;
    }
    const auto whose = said ? Whose::Order : whoseTotal();
    if (whose == Whose::Unknown) {
        askTotal();
    } else if (whose == Whose::Order) {
        m_areTotalsOfOrders = true;
        m_reading.ofOrder.push_back(*m_total);
        m_inspection.notes.push_back({"total-rule", {{"column", name(*m_total)}, {"rule", "of-order-once"}}});
    }
}

/// Without a price: lines that differ in product or quantity and repeat one total, in nearly all orders, do not have it each.
/// Where nothing tells lines apart, equal ones may be payments: then several orders with other totals each make it a question.
WholeOrders::Whose WholeOrders::whoseTotal() const
{
    const auto verdict = repeats(*m_total);
    if (!isNearlyAll(verdict.repeats + verdict.inFirst, verdict.orders)) {
        return Whose::Line;
    }
    const bool hasMarks = m_evidence.checks.repeats().hasMarks();
    const bool isNoChance = hasMarks && verdict.isVaried && verdict.repeats >= kEnoughOrders;
    return isNoChance || verdict.inFirst >= kEnoughBlank || says(m_total, "whole order") ? Whose::Order
           : hasMarks || verdict.isVaried                                                                   ? Whose::Unknown
                                                                                                            : Whose::Line;
}

/// Beside prices: the first line of an order states the total, which is not its own, and the others leave it blank.
bool WholeOrders::isStatedOnce() const
{
    const auto verdict = repeats(*m_total);
    const bool isOfLines = isProved(bestOfAll(false)) || isProved(bestOfAll(true));
    return !isOfLines && verdict.inFirst >= kEnoughBlank && isNearlyAll(verdict.inFirst, verdict.orders);
}

void WholeOrders::askTotal()
{
    m_inspection.questions.push_back({"total", name(*m_total), {}, facts(*m_total).examples,
                                      {{"order", "--set total=order", {}}, {"line", "--set total=line", {}}}});
}

bool WholeOrders::isOneDiscountProved() const
{
    return m_ofOrder && m_ofOrder->once > m_ofOrder->best() && isNearlyAll(m_ofOrder->once, m_ofOrder->orders);
}

/// A total of the line wins over quantity × price less discount.
bool WholeOrders::isDiscountUsed() const { return !m_price || !m_total || m_reading.total == TotalRule::BeforeDiscount; }

WholeOrders::Whose WholeOrders::whoseDiscount() const
{
    const auto& said = m_evidence.options.discount;
    if (m_evidence.mapping.kind == domain::RecordKind::Orders || m_reading.isOwnExport || said) {
        return said == DiscountKind::OfOrder ? Whose::Order : Whose::Line;
    }
    if (isOneDiscountProved()) {
        return Whose::Order;
    }
    const auto verdict = repeats(*m_discount);
    const bool isProvedOfLine = m_ofOrder && isNearlyAll(m_ofOrder->fits[static_cast<std::size_t>(DiscountGuess::Amount)], m_ofOrder->orders);
    if (!isDiscountUsed() || isProvedOfLine || !isNearlyAll(verdict.repeats, verdict.orders)) {
        return Whose::Line;
    }
    const bool isBesideTotal = m_total && countsOnce(*m_total);
    return isBesideTotal || says(m_discount, "order discount") ? Whose::Order : Whose::Unknown;
}

void WholeOrders::takeOrderDiscount()
{
    m_reading.ofOrder.push_back(*m_discount);
    m_inspection.notes.push_back({"discount-of-order", {{"column", name(*m_discount)}}});
}

void WholeOrders::takeOtherRepeats()
{
    if (!m_areTotalsOfOrders) {
        return;
    }
    for (const auto& [field, column, confidence] : m_inspection.mapping) {
        const bool isAmount = field == "tax" || field == "charge" || field == "refund" || field == "profit" || (field == "cost" && !m_reading.costIsPerUnit);
        const auto verdict = isAmount ? repeats(column) : OrderRepeats::Verdict{};
        if (verdict.isVaried && isNearlyAll(verdict.repeats, verdict.orders)) {
            m_reading.ofOrder.push_back(column);
        }
    }
}

}  // namespace kinerja::ingest

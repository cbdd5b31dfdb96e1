// SPDX-License-Identifier: GPL-3.0-or-later
#include "refunds.h"

#include <algorithm>

#include "amount_evidence.h"
#include "amounts.h"
#include "synonyms.h"

namespace kinerja::ingest {

Refunds::Refunds(const KindMapping& mapping, const std::vector<int>& powers)
    : m_amounts(powers), m_quantity(mapping.columnOf("quantity")), m_price(mapping.columnOf("price")), m_discount(mapping.columnOf("discount")),
      m_total(mapping.columnOf("total")), m_refund(mapping.columnOf("refund"))
{}

void Refunds::add(const Row& row)
{
    if (!m_refund || !m_total || !m_price || isBlank(row.at(*m_refund))) {
        return;
    }
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        add(row, mark, m_sums[static_cast<std::size_t>(mark)]);
    }
}

void Refunds::add(const Row& row, DecimalMark mark, Sums& sums) const
{
    const auto positive = [](Raw4 value) { return value < 0 ? -value : value; };
    const Raw4 refund = positive(m_amounts.at(row, *m_refund, mark).value_or(0));
    const Raw4 total = m_amounts.at(row, *m_total, mark).value_or(0);
    const Raw4 price = m_amounts.at(row, *m_price, mark).value_or(0);
    const Raw4 quantity = m_quantity ? m_amounts.at(row, *m_quantity, mark).value_or(0) : kRawOne;
    const Raw4 off = m_discount ? positive(m_amounts.at(row, *m_discount, mark).value_or(0)) : 0;
    const Raw4 gross = multiplyRounded(quantity, price).value_or(0);
    const Raw4 net = checkedSubtract(gross, off).value_or(0);
    if (refund == 0 || gross == 0 || isBlank(row.at(*m_total))) {
        return;
    }
    ++sums.rows;
    sums.before += isNear(gross, total) || isNear(net, total) ? 1U : 0U;
    sums.after += isNear(checkedSubtract(gross, refund), total) || isNear(checkedSubtract(net, refund), total) ? 1U : 0U;
}

std::optional<RefundRule> Refunds::proved() const
{
    for (const auto& sums : m_sums) {
        const bool isBefore = isNearlyAllRows(sums.before, sums.rows);
        if (isBefore != isNearlyAllRows(sums.after, sums.rows)) {
            return isBefore ? RefundRule::Subtract : RefundRule::Keep;
        }
    }
    return std::nullopt;
}

namespace {

/// "Order Refund Amount", the same in lines of an order that differ. Without the name they may be lines of one price, each paid back.
bool isOfOrder(const OrderRepeats::Verdict& verdict, const std::string& header)
{
    const auto words = plainWords(header);
    const bool isNamed = containsWords(words, "order") || containsWords(words, "pesanan");
    return isNamed && verdict.repeats > 0 && isNearlyAllRows(verdict.repeats + verdict.inFirst, verdict.orders);
}

}  // namespace

void decideRefunds(const Evidence& evidence, Inspection& inspection)
{
    auto& reading = inspection.reading;
    const auto column = inspection.columnOf("refund");
    if (!column) {
        return;
    }
    if (!AmountEvidence::hasValues(evidence.columns[*column])) {
        std::erase_if(inspection.mapping, [](const FieldMapping& mapped) { return mapped.field == "refund"; });
        return;
    }
    // Quantity × price knows of no refund.
    const bool isPriced = !inspection.columnOf("total") || reading.total == TotalRule::OfOrder;
    const auto rule = evidence.options.refunds ? evidence.options.refunds : isPriced ? std::optional{RefundRule::Subtract} : evidence.refunds.proved();
    const auto& name = inspection.columns[*column].name;
    if (!rule) {
        inspection.questions.push_back({"refund", name, {}, evidence.columns[*column].examples,
                                        {{"subtract", "--set refunds=subtract", {}}, {"keep", "--set refunds=keep", {}}}});
        return;
    }
    reading.refundComesOff = *rule == RefundRule::Subtract;
    if (reading.refundComesOff && isOfOrder(evidence.checks.repeats().verdict(*column), name) && std::ranges::find(reading.ofOrder, *column) == reading.ofOrder.end()) {
        reading.ofOrder.push_back(*column);
        inspection.notes.push_back({"refund-of-order", {{"column", name}}});
    }
    inspection.notes.push_back({"refund-rule", {{"column", name}, {"rule", reading.refundComesOff ? "subtract" : "keep"}}});
}

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "amount_cells.h"

#include "amounts.h"

namespace kinerja::ingest {

AmountCells::AmountCells(const Inspection& inspection, RowReader& reader)
    : m_reader(reader), m_quantity(reader.column("quantity")), m_price(reader.column("price")), m_discount(reader.column("discount")), m_tax(reader.column("tax")),
      m_cost(reader.column("cost")), m_profit(reader.column("profit")), m_discountIsNegative(inspection.reading.discountIsNegative), m_ofOrders(inspection.reading.ofOrder)
{
    const Reading& reading = inspection.reading;
    if (reading.total != TotalRule::OfOrder) {
        m_total = reader.column("total");
    }
    for (const auto& mapped : inspection.mapping) {
        if (mapped.field == "charge" && reading.chargesAreInside) {
            m_charges.push_back(reader.columnAt(mapped.column));
        }
    }
    for (const auto& [column, kind] : reading.moreDiscounts) {
        m_moreDiscounts.emplace_back(reader.columnAt(column), kind);
    }
    if (reading.refundComesOff) {
        m_refund = reader.column("refund");
    }
}

void AmountCells::begin(std::string_view order)
{
    m_ofOrders.begin(order);
    m_isRepeated = m_ofOrders.isRepeated();
}

/// An amount of the whole order counts in the first line that states it.
bool AmountCells::take(const FieldColumn& column, std::optional<NumberCell>& cell)
{
    // What repeats an order's amount leaves it out so.
    const bool isTotalOfLine = m_ofOrders.isEmpty() && column.at == m_total.at;
    const bool isRead = isTotalOfLine ? m_reader.amount(column, cell) : m_reader.number(column, cell);
    if (m_ofOrders.isEmpty() || !column.isMapped()) {
        return isRead;
    }
    if (!isRead || (cell && !cell->text.percent)) {
        const auto turn = m_ofOrders.take(*column.at, isRead ? std::optional{cell->raw} : std::nullopt);
        if (!isRead || turn == OrderAmounts::Turn::Other) {
            return isRead ? m_reader.refuse(column, "not-of-order") : false;
        }
        if (turn != OrderAmounts::Turn::Repeated) {
            return true;
        }
    } else if (cell || !m_ofOrders.isStated(*column.at)) {
        return true;
    }
    cell = NumberCell{};
    return true;
}

bool AmountCells::takeRest(LineCells& cells)
{
    const bool isRead = m_reader.amount(m_quantity, cells.quantity) && m_reader.amount(m_price, cells.price) && take(m_discount, cells.discount)
                        && take(m_tax, cells.tax) && take(m_cost, cells.cost) && take(m_profit, cells.profit) && takeCharges(cells) && takeMoreDiscounts(cells)
                        && takeRefund(cells);
    if (isRead && m_discountIsNegative && cells.discount) {
        cells.discount->raw = -cells.discount->raw;
        cells.discount->text.negative = !cells.discount->text.negative;
    }
    cells.discountMark = m_discount.decimal;
    cells.taxMark = m_tax.decimal;
    return isRead;
}

bool AmountCells::takeCharges(LineCells& cells)
{
    Raw4 sum = 0;
    for (const auto& column : m_charges) {
        std::optional<NumberCell> cell;
        if (!take(column, cell)) {
            return false;
        }
        const auto next = checkedAdd(sum, cell ? cell->raw : 0);
        if (!next) {
            return m_reader.refuse(column, "out-of-range");
        }
        sum = *next;
    }
    cells.charges = sum;
    return true;
}

/// Written with or without a minus, they come off.
bool AmountCells::takeMoreDiscounts(LineCells& cells)
{
    for (const auto& [column, kind] : m_moreDiscounts) {
        std::optional<NumberCell> cell;
        if (!m_reader.number(column, cell)) {
            return false;
        }
        if (cell) {
            cell->raw = cell->raw < 0 ? -cell->raw : cell->raw;
            cell->text.negative = false;
            cells.moreDiscounts.push_back({*cell, kind, column.decimal});
        }
    }
    return true;
}

bool AmountCells::takeRefund(LineCells& cells)
{
    std::optional<NumberCell> refund;
    if (!take(m_refund, refund)) {
        return false;
    }
    cells.refund = refund ? std::optional{refund->raw < 0 ? -refund->raw : refund->raw} : std::nullopt;
    return true;
}

}  // namespace kinerja::ingest

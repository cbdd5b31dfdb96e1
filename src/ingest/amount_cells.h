// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "line_worth.h"
#include "order_amounts.h"
#include "row_reader.h"

namespace kinerja::ingest {

/// Reads the amounts of a row of sales, those of its whole order once. What returns false has refused the row.
class AmountCells {
public:
    /// Both outlive it.
    AmountCells(const Inspection& inspection, RowReader& reader);

    /// Whether anything counts once for an order: then begin() has to say whose row it is.
    [[nodiscard]] bool countsOrders() const noexcept { return !m_ofOrders.isEmpty(); }
    void begin(std::string_view order);
    /// The row states an amount of its order again.
    [[nodiscard]] bool isRepeated() const noexcept { return m_isRepeated; }

    [[nodiscard]] bool takeTotal(LineCells& cells) { return take(m_total, cells.total); }
    /// All but the total.
    [[nodiscard]] bool takeRest(LineCells& cells);

    [[nodiscard]] const FieldColumn& quantity() const noexcept { return m_quantity; }
    [[nodiscard]] const FieldColumn& price() const noexcept { return m_price; }
    [[nodiscard]] const FieldColumn& discount() const noexcept { return m_discount; }
    /// Of the line: not mapped where it is the order's and only proves amounts.
    [[nodiscard]] const FieldColumn& total() const noexcept { return m_total; }

private:
    [[nodiscard]] bool take(const FieldColumn& column, std::optional<NumberCell>& cell);
    [[nodiscard]] bool takeCharges(LineCells& cells);
    [[nodiscard]] bool takeMoreDiscounts(LineCells& cells);
    [[nodiscard]] bool takeRefund(LineCells& cells);

    RowReader& m_reader;
    FieldColumn m_quantity, m_price, m_discount, m_tax, m_total, m_cost, m_profit, m_refund;
    std::vector<std::pair<FieldColumn, DiscountKind>> m_moreDiscounts;
    std::vector<FieldColumn> m_charges;  ///< that the total holds
    bool m_discountIsNegative;
    OrderAmounts m_ofOrders;
    bool m_isRepeated = false;
};

}  // namespace kinerja::ingest

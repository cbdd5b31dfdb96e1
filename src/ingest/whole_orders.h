// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "amount_evidence.h"

namespace kinerja::ingest {

/// Which amounts of a sales file are those of whole orders, repeated by their lines: said, proved by the rows, told by the name, or asked.
/// Source: docs/ingest.md
class WholeOrders : protected AmountEvidence {
protected:
    enum class Whose : std::uint8_t { Line, Order, Unknown };
    WholeOrders(const Evidence& evidence, Inspection& inspection) : AmountEvidence(evidence, inspection) {}

    /// First of all. The total of orders of priced lines is none of theirs; without prices it counts in the first line.
    void decideOrderTotal();
    [[nodiscard]] bool countsOnce(std::size_t column) const;
    /// Of a discount that is an amount.
    [[nodiscard]] Whose whoseDiscount() const;
    /// The totals of orders are the sums of their lines less one discount.
    [[nodiscard]] bool isOneDiscountProved() const;
    void takeOrderDiscount();
    /// Last of all. What else is repeated beside the total of orders is theirs, too.
    void takeOtherRepeats();

    std::optional<OrderTotals::Verdict> m_ofOrder;

private:
    [[nodiscard]] OrderRepeats::Verdict repeats(std::size_t column) const { return m_evidence.checks.repeats().verdict(column); }
    [[nodiscard]] Whose whoseTotal() const;
    [[nodiscard]] bool isDiscountUsed() const;
    void askTotal();
    [[nodiscard]] bool isStatedOnce() const;

    bool m_areTotalsOfOrders = false;
};

}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "kinerja/ingest/inspect.h"
#include "row_reader.h"

namespace kinerja::ingest {

/// A discount beside the first.
struct DiscountCell {
    NumberCell cell;
    DiscountKind kind = DiscountKind::Amount;
    DecimalMark mark = DecimalMark::Point;
};

/// The amounts a sales row gives; empty cells are nullopt.
struct LineCells {
    std::optional<NumberCell> quantity;
    std::optional<NumberCell> price;
    std::optional<NumberCell> discount;
    std::optional<NumberCell> tax;
    std::optional<NumberCell> total;
    std::optional<NumberCell> cost;
    std::optional<NumberCell> profit;
    std::vector<DiscountCell> moreDiscounts;
    std::optional<Raw4> refund;   ///< still to be taken off, without a sign
    std::optional<Raw4> charges;  ///< of all columns of other charges
    DecimalMark discountMark = DecimalMark::Point;
    DecimalMark taxMark = DecimalMark::Point;
};

/// What the line is worth. net = gross − discount. Signs: negative for returns.
struct LineWorth {
    Raw4 quantity = 0;
    Raw4 gross = 0;
    Raw4 discount = 0;
    Raw4 tax = 0;
    std::optional<Raw4> cost;
    std::optional<Raw4> stated;   ///< the total cell, signed like the line
    Raw4 written = 0;             ///< the total cell as it is written
    Raw4 insideTax = 0;           ///< part of `stated` that is tax
    Raw4 insideCharges = 0;       ///< part of `stated` that is shipping or another charge
    Raw4 insideRefund = 0;        ///< what was paid back of it; part of `stated`, or of quantity × price, and of nothing else here
    Raw4 insideDiscount = 0;      ///< part of `stated` that is discount still to be taken off
    bool isReturn = false;
};

enum class WorthFault : std::uint8_t { OutOfRange, DiscountOutOfRange };

/// Formula: with a total: net = total (− charges inside, − tax inside, − discount if it is before discount), gross = quantity × price,
///          else net + discount, else net ÷ (1 − rate); without: gross = quantity × price, discount = gross × rate or as given.
///          Where prices hold tax, gross is without the part of it that is tax of the net amount.
///          Rates are applied once and rounded half away from zero to four decimals.
/// The caller has made sure that there is a total or a price.
/// Source: docs/architecture.md#import, docs/kpi.md#revenue
class WorthRule {
public:
    explicit WorthRule(const Reading& reading) noexcept : m_reading(reading) {}
    /// Returns: nullopt with fault() set.
    [[nodiscard]] std::optional<LineWorth> worth(const LineCells& cells, bool isCredit);
    [[nodiscard]] WorthFault fault() const noexcept { return m_fault; }

private:
    bool takeQuantity(const LineCells& cells, bool isCredit);
    bool takePrice(const LineCells& cells);
    bool fromTotal(const LineCells& cells);
    bool fromPrice(const LineCells& cells);
    bool takeTax(const LineCells& cells);
    [[nodiscard]] bool netHoldsTax(const LineCells& cells) const noexcept;
    [[nodiscard]] std::optional<Raw4> withoutTax(Raw4 amount, const LineCells& cells) const noexcept;
    [[nodiscard]] std::optional<Raw4> taxBeside(Raw4 net, const LineCells& cells) const noexcept;
    bool takeGross(Raw4 net, const LineCells& cells);
    bool takeCost(const LineCells& cells);
    [[nodiscard]] std::optional<Raw4> amountOff(const LineCells& cells) const noexcept;
    [[nodiscard]] std::optional<Raw4> moreOff(Raw4 gross, Raw4 off, const LineCells& cells);
    [[nodiscard]] bool takeRefund(const LineCells& cells);
    std::optional<Raw4> firstOff(Raw4 gross, const LineCells& cells);
    std::optional<Raw4> discountOn(Raw4 gross, const LineCells& cells);
    std::optional<Raw4> grossBefore(Raw4 net, const LineCells& cells);
    std::optional<Raw4> signedLikeLine(Raw4 amount) const noexcept;

    const Reading& m_reading;
    LineWorth m_worth;
    std::optional<Raw4> m_priced;  ///< quantity × price
    bool m_isGrossKnown = false;   ///< by a price, or by a total before discount; else it follows from the net amount
    WorthFault m_fault = WorthFault::OutOfRange;
};

}  // namespace kinerja::ingest

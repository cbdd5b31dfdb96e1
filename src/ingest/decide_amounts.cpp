// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "decide.h"
#include "header_unit.h"
#include "synonyms.h"
#include "whole_orders.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

std::string_view discountId(DiscountKind kind) noexcept
{
    return kind == DiscountKind::Rate ? "rate" : kind == DiscountKind::Percent ? "percent" : kind == DiscountKind::PerUnit ? "unit" : "amount";
}

/// Decides what one sales file's amount columns mean.
class AmountDecider final : private WholeOrders {
public:
    AmountDecider(const Evidence& evidence, Inspection& inspection) : WholeOrders(evidence, inspection) {}

    void decide()
    {
        m_reading.tax = m_evidence.options.tax.value_or(TaxRule::Excluded);
        decideOrderTotal();
        decideCharges();
        decideTaxCells();
        decideTotal();
        decideDiscount();
        decideTax();
        noteTotal();
        askTaxBase();
        askExcess();
        decideCost(m_evidence, m_inspection);
        takeOtherRepeats();
        noteDefaults();
    }

    /// The header of an order has no amounts but a discount.
    void decideOfOrder()
    {
        decideDiscount();
        decideCredits();
    }

private:
    std::string chargeNames() const
    {
        std::string names;
        for (const auto& mapped : m_inspection.mapping) {
            names += mapped.field != "charge" ? "" : (names.empty() ? "" : ", ") + name(mapped.column);
        }
        return names;
    }

    /// Whether the total holds shipping and the like: said, proved by the rows, or told by the total's name; else asked.
    void decideCharges()
    {
        const auto& mapping = m_inspection.mapping;
        const bool hasCharges = std::any_of(mapping.begin(), mapping.end(), [this](const auto& mapped) {
            return mapped.field == "charge" && hasValues(facts(mapped.column));
        });
        if (!m_total || !hasCharges || m_reading.isOwnExport) {
            return;
        }
        const auto with = bestOfAll(true);
        const auto without = bestOfAll(false);
        const auto& said = m_evidence.options.charges;
        const bool isOutside = said ? *said == TaxRule::Excluded : isProved(without) || says(m_total, "before charges");
        m_reading.chargesAreInside = said ? *said == TaxRule::Included : isSaid("charge") || (isProved(with) && with > without);
        if (m_reading.chargesAreInside || isOutside) {
            const auto* rule = m_reading.chargesAreInside ? "included" : "excluded";
            m_inspection.notes.push_back({"charge-rule", {{"columns", chargeNames()}, {"rule", rule}}});
            return;
        }
        m_inspection.questions.push_back({"charge", chargeNames(), {}, facts(*m_inspection.columnOf("charge")).examples,
                                          {{"inside", "--set charges=included", {}}, {"outside", "--set charges=excluded", {}}}});
    }

    /// Rates without a sign: proved by the total, said by the header, or one and the same share in each row.
    void decideTaxCells()
    {
        if (!m_tax || m_reading.isOwnExport || unitOfHeader(name(*m_tax)).power > 0) {
            return;
        }
        const auto& column = facts(*m_tax);
        const auto at = static_cast<std::size_t>(mark(*m_tax));
        const bool isShare = column.numberFits[at] > 0 && column.min[at] >= 0 && column.max[at] <= kRawOne && column.notWhole[at] > 0;
        const auto asWritten = bestMatch(TaxGuess::AsWritten);
        const auto asRate = isShare ? bestMatch(TaxGuess::Share) : bestMatch(TaxGuess::Percent);
        const bool isRate = compared() > 0 && asRate == compared() && asWritten < asRate && bestMatch(TaxGuess::None) < asRate;
        const bool isOneShare = isShare && column.min[at] == column.max[at] && asWritten < compared();
        // "Tax 5%" holds the amounts of that rate.
        const auto& header = name(*m_tax);
        const bool namesRate = std::any_of(header.begin(), header.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool isNamed = saysPercent(header) && !namesRate && (compared() == 0 || asWritten < compared());
        if (isRate || isOneShare || isNamed) {
            m_reading.taxCells = isShare ? TaxCells::Share : TaxCells::Percent;
            m_inspection.notes.push_back({"tax-cells", {{"column", name(*m_tax)}, {"rule", isShare ? "rate" : "percent"}}});
        }
    }

    bool hasDiscounts() const { return m_discount && facts(*m_discount).numbers > 0 && hasValues(facts(*m_discount)); }

    /// Without its tax, which decideTax() looks at.
    void decideTotal()
    {
        if (!m_total) {
            return;
        }
        m_reading.total = TotalRule::Net;
        const auto& said = m_evidence.options.totals;
        const bool isBefore = said           ? *said == TotalBase::BeforeDiscount
                              : compared() > 0 ? matches(DiscountGuess::None, false) == compared() && !isTaxOnTop() && !says(m_price, "after discount")
                                               : says(m_total, "before discount");
        if (hasDiscounts() && isBefore) {
            m_reading.total = TotalRule::BeforeDiscount;
        } else if (hasDiscounts() && !said && !m_price && !m_reading.isOwnExport && !says(m_total, "after discount")) {
            askTotalBase();
        }
    }

    /// No price tells, and no other total.
    void askTotalBase()
    {
        m_inspection.questions.push_back({"totals", name(*m_total), {}, facts(*m_total).examples,
                                          {{"before", "--set totals=before", name(*m_discount)}, {"after", "--set totals=after", name(*m_discount)}}});
    }

    void noteTotal()
    {
        if (!m_total || countsOnce(*m_total)) {
            return;
        }
        const auto* rule = m_reading.total == TotalRule::WithTax          ? "with-tax"
                           : m_reading.total == TotalRule::BeforeDiscount ? "before-discount"
                                                                          : "net";
        m_inspection.notes.push_back({"total-rule", {{"column", name(*m_total)}, {"rule", rule}}});
    }

    /// 12 % tax of a base are those of eleven twelfths of the price, or a luxury's of all of it.
    void askTaxBase()
    {
        if (!m_total || !m_evidence.mapping.mayTotalBePart || isSaid("total")) {
            return;
        }
        const auto number = "#" + std::to_string(*m_total + 1);
        Question question{"total", name(*m_total), {}, facts(*m_total).examples, {{"base", "--map total=" + number, {}}}};
        question.answers.push_back({m_price ? "price" : "#0", "--map total=#0", {}});
        m_inspection.questions.push_back(std::move(question));
    }

    /// More than quantity × price in each row, and nothing explains it: what is in it?
    void askExcess()
    {
        const auto& checks = m_evidence.checks;
        constexpr std::uint64_t kFewest = 3;
        if (!m_total || !m_price || m_reading.isOwnExport || isSaid("total") || m_evidence.options.total || isProved(bestOfAll(m_reading.chargesAreInside))) {
            return;
        }
        const bool isAllAbove = compared() >= kFewest && isNearlyAll(checks.above(mark(*m_total)), compared());
        const bool repeats = m_ofOrder && m_ofOrder->orders > 1 && isNearlyAll(m_ofOrder->same, m_ofOrder->orders);
        const auto excess = checks.excess(mark(*m_total));
        if (isAllAbove || repeats) {
            const auto number = "#" + std::to_string(*m_total + 1);
            m_inspection.questions.push_back({"total", name(*m_total), {}, facts(*m_total).examples,
                                              {{"price", "--map total=#0", {}}, {"total", "--map total=" + number, {}}}});
        } else if (excess > 0 && m_reading.total == TotalRule::Net) {
            m_inspection.notes.push_back({"total-above", {{"column", name(*m_total)}, {"percent", hundredths(excess)}}});
        }
    }

    /// "11.5" of 1150.
    static std::string hundredths(std::int64_t value) { return toShortString(value * (kRawOne / 100)); }

    /// Each of its numbers names a currency.
    static bool isAllMoney(const ColumnFacts& facts)
    {
        std::uint64_t rows = 0;
        for (const auto& [code, count] : facts.currencies) {
            rows += count;
        }
        return rows > 0 && rows == facts.numbers;
    }

    /// By the column's own header and values. Source: docs/cli.md#import
    std::optional<DiscountKind> discountByItself() const
    {
        const auto& column = facts(*m_discount);
        const auto at = static_cast<std::size_t>(mark(*m_discount));
        const Raw4 least = m_reading.discountIsNegative ? -column.max[at] : column.min[at];
        const Raw4 most = m_reading.discountIsNegative ? -column.min[at] : column.max[at];
        const bool isSmall = column.numberFits[at] > 0 && least >= 0 && most <= kRawOne;
        const bool isBroken = column.notWhole[at] > 0;
        if (column.percents > 0) {
            // "15%" beside "0.15": a hundredth of a percent, or 15 % in the other way of writing?
            return column.bareShares > 0 ? std::nullopt : std::optional{DiscountKind::Percent};
        }
        if (Synonyms::instance().headerHas(name(*m_discount), "unit discount")) {
            return DiscountKind::PerUnit;
        }
        if (isAllMoney(column) || unitOfHeader(name(*m_discount)).power > 0 || currencyOfHeader(name(*m_discount))) {
            return DiscountKind::Amount;
        }
        if (isSmall && isBroken) {
            return DiscountKind::Rate;
        }
        if (saysPercent(name(*m_discount))) {
            return DiscountKind::Percent;
        }
        constexpr Raw4 kMostPercent = 100 * kRawOne;
        const bool isNothing = column.numberFits[at] == 0 || !hasValues(column);
        return isNothing || most > kMostPercent ? std::optional{DiscountKind::Amount} : std::nullopt;
    }

    /// The total of all rows, or of all orders, is the one of this discount.
    bool isProvedBy(DiscountGuess guess) const
    {
        if (m_reading.total == TotalRule::OfOrder) {
            return m_ofOrder->fits[static_cast<std::size_t>(guess)] == m_ofOrder->orders;
        }
        const auto fit = std::max({matches(guess, false), m_tax ? matches(guess, true) : 0, m_tax ? matches(guess, TaxGuess::TakenOff) : 0});
        return compared() > 0 && fit == compared();
    }

    std::optional<DiscountKind> discountByTotal() const
    {
        std::optional<DiscountKind> proved;
        for (const auto kind : {DiscountKind::Rate, DiscountKind::Percent, DiscountKind::Amount}) {
            if (isProvedBy(guessOf(kind))) {
                if (proved) {
                    return std::nullopt;
                }
                proved = kind;
            }
        }
        return proved || !isProvedBy(DiscountGuess::PerUnit) ? proved : std::optional{DiscountKind::PerUnit};
    }

    /// Some systems write "−150" for what they took off.
    bool isWrittenWithMinus(std::size_t at) const
    {
        const auto& column = facts(at);
        const auto by = static_cast<std::size_t>(mark(at));
        return column.numberFits[by] > 0 && column.max[by] <= 0 && column.min[by] < 0;
    }

    void decideDiscount()
    {
        if (!m_discount) {
            return;
        }
        m_reading.discountIsNegative = !m_reading.isOwnExport && isWrittenWithMinus(*m_discount);
        auto& discount = m_reading.discount;
        discount = m_evidence.options.discount == DiscountKind::OfOrder ? DiscountKind::Amount : m_evidence.options.discount;
        if (!discount && m_reading.isOwnExport) {
            discount = DiscountKind::Amount;
        }
        if (!discount) {
            discount = m_evidence.proof.offTotal;
        }
        if (!discount) {
            discount = discountByItself();
        }
        if (!discount) {
            discount = isOneDiscountProved() ? DiscountKind::Amount : discountByTotal();
        }
        const auto whose = discount.value_or(DiscountKind::Amount) == DiscountKind::Amount ? whoseDiscount() : Whose::Line;
        if (discount) {
            Note note{"discount-rule", {{"column", name(*m_discount)}, {"rule", std::string{discountId(*discount)}}}};
            if (m_reading.discountIsNegative) {
                note.values.emplace_back("sign", "negative");
            }
            m_inspection.notes.push_back(std::move(note));
            if (whose == Whose::Order) {
                takeOrderDiscount();
            } else if (whose == Whose::Unknown) {
                askDiscount(true);
            }
            return;
        }
        const bool isMixed = facts(*m_discount).percents > 0;
        discount = isMixed ? DiscountKind::Rate : DiscountKind::Amount;
        const bool isOfOrder = m_evidence.mapping.kind == RecordKind::Orders;
        const bool matters = isOfOrder || (m_price && (!m_total || m_reading.total == TotalRule::BeforeDiscount));
        if (matters) {
            askDiscount(whose != Whose::Line);
        } else {
            m_inspection.notes.push_back({"discount-assumed", {{"column", name(*m_discount)}, {"rule", isMixed ? "rate" : "amount"}}});
        }
    }

    /// `isRepeated`: where it is an amount, it may be that of the whole order.
    void askDiscount(bool isRepeated)
    {
        const bool isKnownAmount = isRepeated && discountByItself() == DiscountKind::Amount;
        Question question{"discount", name(*m_discount), {}, facts(*m_discount).examples, {}};
        const auto at = static_cast<std::size_t>(mark(*m_discount));
        // Nothing off says nothing.
        std::stable_partition(question.examples.begin(), question.examples.end(), [&](const std::string& cell) {
            const auto number = parseNumber(cell);
            const auto value = number ? valueOf(*number, mark(*m_discount)) : std::nullopt;
            return value && value->raw != 0;
        });
        const auto example = question.examples.empty() ? std::string{} : question.examples.front();
        const auto& column = facts(*m_discount);
        if (isKnownAmount) {
            question.answers = {{"order", "--set discount=order", {}}, {"line", "--set discount=amount", {}}};
            m_inspection.questions.push_back(std::move(question));
            return;
        }
        if ((column.max[at] <= kRawOne && column.min[at] >= -kRawOne) || column.bareShares > 0) {
            question.answers.push_back({"rate", "--set discount=rate", example + " = × " + example});
        }
        question.answers.push_back({"percent", "--set discount=percent", example + " %"});
        if (facts(*m_discount).percents > 0) {
            m_inspection.questions.push_back(std::move(question));
            return;
        }
        question.answers.push_back({"amount", "--set discount=amount", example + " " + m_reading.currency});
        if (isRepeated) {
            question.answers.push_back({"order", "--set discount=order", example + " " + m_reading.currency});
        }
        m_inspection.questions.push_back(std::move(question));
    }

    bool hasTaxes() const { return m_tax && facts(*m_tax).numbers > 0 && hasValues(facts(*m_tax)); }
    bool isTaxRate() const { return m_reading.taxCells != TaxCells::Amount || facts(*m_tax).percents > 0; }

    /// The tax is inside the total, and inside the prices unless the rows put it on top of these.
    void putTaxInside()
    {
        const bool isUnexplained = m_total && m_price && !isProved(bestOfAll(m_reading.chargesAreInside)) && !m_evidence.options.tax;
        m_reading.tax = isTaxOnTop() || isUnexplained || (m_total && !m_price && hasTaxes()) ? TaxRule::Excluded : TaxRule::Included;
        m_reading.isUsualTax = !m_tax && m_reading.tax == TaxRule::Included;
        if (m_total && m_reading.total == TotalRule::Net) {
            m_reading.total = TotalRule::WithTax;
        }
    }

    void decideTax()
    {
        const auto& said = m_evidence.options.tax;
        if (said == TaxRule::Included && isTaxTakenOff()) {
            m_reading.tax = TaxRule::Included;
        } else if (said == TaxRule::Included) {
            putTaxInside();
        } else if (!said && !m_reading.isOwnExport) {
            findTax();
        }
        noteTax();
    }

    /// What nobody said.
    void findTax()
    {
        if (!m_tax) {
            if (taxByWords() == TaxPlace::Inside && (says(m_total, "holds tax") || says(m_price, "holds tax"))) {
                askTax(m_total && says(m_total, "holds tax") ? *m_total : *m_price);
            } else if (m_evidence.remarks.holdTax && taxByWords() == TaxPlace::Unknown && (m_total || m_price)) {
                askTax(m_total ? *m_total : *m_price);
            }
            return;
        }
        if (!hasTaxes() || isTaxOnTop()) {
            if (hasTaxes()) {
                putTaxInside();
            }
            return;
        }
        if (isTaxTakenOff()) {
            m_reading.tax = TaxRule::Included;
            return;
        }
        auto place = taxByRows();
        place = place == TaxPlace::Unknown ? taxByWords() : place;
        if (place == TaxPlace::Inside) {
            putTaxInside();
        } else if (place == TaxPlace::Unknown && (m_total || !isTaxRate())) {
            askTax(*m_tax);
        }
    }

    void askTax(std::size_t column)
    {
        m_inspection.questions.push_back({"tax", name(column), {}, facts(column).examples,
                                          {{"included", "--set tax=included", {}}, {"excluded", "--set tax=excluded", {}}}});
    }

    void noteTax()
    {
        const bool isInside = m_reading.tax == TaxRule::Included || m_reading.total == TotalRule::WithTax;
        Note note{"tax-rule", {{"rule", isInside ? "included" : "excluded"}}};
        if (m_tax) {
            note.values.emplace_back("column", name(*m_tax));
        } else if (isInside) {
            note.values.emplace_back("rate", "0.11");
        }
        m_inspection.notes.push_back(std::move(note));
    }

    void decideCredits()
    {
        const auto& checks = m_evidence.checks;
        m_reading.creditByNumber = checks.hasCreditNumbers(m_evidence.options.knowsCreditNumbers);
        if (m_reading.creditByNumber) {
            m_inspection.notes.push_back({"credit-numbers", {{"column", name(*m_inspection.columnOf("order"))}}});
        } else if (checks.creditNumbers() > 0) {
            m_inspection.notes.push_back({"credit-numbers-count", {{"column", name(*m_inspection.columnOf("order"))},
                                                                   {"orders", std::to_string(checks.creditNumbers())}}});
        }
    }

    void noteDefaults()
    {
        if (!m_inspection.columnOf("quantity")) {
            m_inspection.notes.push_back({"quantity-missing", {{"assumed", "1"}}});
        }
        decideCredits();
        if (m_reading.ordersAreRows) {
            m_inspection.notes.push_back({"orders-are-rows", {}});
        }
    }
};

}  // namespace

void decideAmounts(const Evidence& evidence, Inspection& inspection)
{
    const auto kind = evidence.mapping.kind;
    if (kind == RecordKind::Sales || kind == RecordKind::Lines) {
        AmountDecider{evidence, inspection}.decide();
    } else if (kind == RecordKind::Orders) {
        AmountDecider{evidence, inspection}.decideOfOrder();
    }
}

}  // namespace kinerja::ingest

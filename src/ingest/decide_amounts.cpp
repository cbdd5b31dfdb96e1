// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "decide.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

std::string_view discountId(DiscountKind kind) noexcept
{
    return kind == DiscountKind::Rate ? "rate" : kind == DiscountKind::Percent ? "percent" : "amount";
}

DiscountGuess guessOf(DiscountKind kind) noexcept
{
    return kind == DiscountKind::Rate      ? DiscountGuess::Rate
           : kind == DiscountKind::Percent ? DiscountGuess::Percent
                                           : DiscountGuess::Amount;
}

/// Decides what one sales file's amount columns mean.
class AmountDecider {
public:
    AmountDecider(const Evidence& evidence, Inspection& inspection)
        : m_evidence(evidence), m_inspection(inspection), m_reading(inspection.reading), m_total(inspection.columnOf("total")),
          m_price(inspection.columnOf("price")), m_discount(inspection.columnOf("discount")), m_tax(inspection.columnOf("tax"))
    {
    }

    void decide()
    {
        decideTaxCells();
        decideTotal();
        decideDiscount();
        decideTax();
        decideCost();
        noteDefaults();
    }

    /// The header of an order has no amounts but a discount.
    void decideOfOrder()
    {
        decideDiscount();
        decideCredits();
    }

private:
    const ColumnFacts& facts(std::size_t column) const { return m_evidence.columns[column]; }
    const std::string& name(std::size_t column) const { return m_inspection.columns[column].name; }
    DecimalMark mark(std::size_t column) const { return m_inspection.columns[column].decimal.value_or(DecimalMark::Point); }

    /// Rows whose total fits the guess; 0 when the columns do not share one decimal mark (then nothing was compared).
    std::uint64_t matches(DiscountGuess guess, TaxGuess tax) const
    {
        return m_total ? m_evidence.checks.matches(mark(*m_total), guess, tax) : 0;
    }
    std::uint64_t matches(DiscountGuess guess, bool withTax) const { return matches(guess, withTax ? asDecided() : TaxGuess::None); }
    TaxGuess asDecided() const noexcept
    {
        return m_reading.taxCells == TaxCells::Amount    ? TaxGuess::AsWritten
               : m_reading.taxCells == TaxCells::Percent ? TaxGuess::Percent
                                                         : TaxGuess::Share;
    }
    std::uint64_t compared() const { return m_total ? m_evidence.checks.compared(mark(*m_total)) : 0; }
    std::uint64_t bestMatch(TaxGuess tax) const
    {
        std::uint64_t best = 0;
        for (const auto guess : {DiscountGuess::None, DiscountGuess::Rate, DiscountGuess::Percent, DiscountGuess::Amount}) {
            best = std::max(best, matches(guess, tax));
        }
        return best;
    }
    std::uint64_t bestMatch(bool withTax) const { return bestMatch(withTax ? asDecided() : TaxGuess::None); }

    static bool saysPercent(const std::string& header)
    {
        const auto words = plainWords(header);
        return containsWords(words, "percent") || containsWords(words, "persen") || containsWords(words, "pct")
               || containsWords(words, "rate") || bracketText(header).find('%') != std::string::npos;
    }

    /// Rates without a sign: proved by the total, said by the header, or one and the same share in each row.
    void decideTaxCells()
    {
        if (!m_tax || m_reading.isOwnExport) {
            return;
        }
        const auto& column = facts(*m_tax);
        const auto at = static_cast<std::size_t>(mark(*m_tax));
        const bool isShare = column.numberFits[at] > 0 && column.min[at] >= 0 && column.max[at] <= kRawOne && column.notWhole[at] > 0;
        const auto asWritten = bestMatch(TaxGuess::AsWritten);
        const auto asRate = isShare ? bestMatch(TaxGuess::Share) : bestMatch(TaxGuess::Percent);
        const bool isProved = compared() > 0 && asRate == compared() && asWritten < asRate && bestMatch(TaxGuess::None) < asRate;
        const bool isOneShare = isShare && column.min[at] == column.max[at] && asWritten < compared();
        // "Tax 5%" holds the amounts of that rate.
        const auto& header = name(*m_tax);
        const bool namesRate = std::any_of(header.begin(), header.end(), [](char c) { return c >= '0' && c <= '9'; });
        const bool isSaid = saysPercent(header) && !namesRate && (compared() == 0 || asWritten < compared());
        if (isProved || isOneShare || isSaid) {
            m_reading.taxCells = isShare ? TaxCells::Share : TaxCells::Percent;
            m_inspection.notes.push_back({"tax-cells", {{"column", name(*m_tax)}, {"rule", isShare ? "rate" : "percent"}}});
        }
    }

    void decideTotal()
    {
        if (!m_total) {
            return;
        }
        constexpr unsigned kNearlyAll = 99;
        const auto& said = m_evidence.options.tax;
        const bool isProvedWith = (compared() > 0 && bestMatch(true) > bestMatch(false) && bestMatch(true) * 100 >= compared() * kNearlyAll)
                                  || m_evidence.checks.taxIsInside(mark(*m_total));
        const bool isProvedWithout = compared() > 0 && bestMatch(false) * 100 >= compared() * kNearlyAll;
        const bool isNamedWith = Synonyms::instance().headerHas(name(*m_total), "with tax");
        const bool withTax = said ? *said == TaxRule::Included : isProvedWith || (!isProvedWithout && isNamedWith);
        m_reading.total = m_tax && withTax ? TotalRule::WithTax : TotalRule::Net;
        const bool hasDiscounts = m_discount && facts(*m_discount).numbers > 0 && hasValues(facts(*m_discount));
        if (hasDiscounts && m_reading.total == TotalRule::Net && compared() > 0 && matches(DiscountGuess::None, false) == compared()) {
            m_reading.total = TotalRule::BeforeDiscount;
        }
        const auto* rule = m_reading.total == TotalRule::WithTax          ? "with-tax"
                           : m_reading.total == TotalRule::BeforeDiscount ? "before-discount"
                                                                          : "net";
        m_inspection.notes.push_back({"total-rule", {{"column", name(*m_total)}, {"rule", rule}}});
    }

    /// Not all zero.
    static bool hasValues(const ColumnFacts& facts)
    {
        return std::any_of(facts.max.begin(), facts.max.end(), [](Raw4 value) { return value > 0; })
               || std::any_of(facts.min.begin(), facts.min.end(), [](Raw4 value) { return value < 0; });
    }

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
        if (isAllMoney(column)) {
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

    std::optional<DiscountKind> discountByTotal() const
    {
        std::optional<DiscountKind> proved;
        for (const auto kind : {DiscountKind::Rate, DiscountKind::Percent, DiscountKind::Amount}) {
            const auto fit = std::max(matches(guessOf(kind), false), m_tax ? matches(guessOf(kind), true) : 0);
            if (compared() > 0 && fit == compared()) {
                if (proved) {
                    return std::nullopt;
                }
                proved = kind;
            }
        }
        return proved;
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
        discount = m_evidence.options.discount;
        if (!discount && m_reading.isOwnExport) {
            discount = DiscountKind::Amount;
        }
        if (!discount) {
            discount = discountByItself();
        }
        if (!discount) {
            discount = discountByTotal();
        }
        if (discount) {
            Note note{"discount-rule", {{"column", name(*m_discount)}, {"rule", std::string{discountId(*discount)}}}};
            if (m_reading.discountIsNegative) {
                note.values.emplace_back("sign", "negative");
            }
            m_inspection.notes.push_back(std::move(note));
            return;
        }
        const bool isMixed = facts(*m_discount).percents > 0;
        discount = isMixed ? DiscountKind::Rate : DiscountKind::Amount;
        const bool isOfOrder = m_evidence.mapping.kind == RecordKind::Orders;
        const bool matters = isOfOrder || (m_price && (!m_total || m_reading.total == TotalRule::BeforeDiscount));
        if (matters) {
            askDiscount();
        } else {
            m_inspection.notes.push_back({"discount-assumed", {{"column", name(*m_discount)}, {"rule", isMixed ? "rate" : "amount"}}});
        }
    }

    void askDiscount()
    {
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
        if ((column.max[at] <= kRawOne && column.min[at] >= -kRawOne) || column.bareShares > 0) {
            question.answers.push_back({"rate", "--set discount=rate", example + " = × " + example});
        }
        question.answers.push_back({"percent", "--set discount=percent", example + " %"});
        if (facts(*m_discount).percents > 0) {
            m_inspection.questions.push_back(std::move(question));
            return;
        }
        question.answers.push_back({"amount", "--set discount=amount", example + " " + m_reading.currency});
        m_inspection.questions.push_back(std::move(question));
    }

    void decideTax()
    {
        const auto& said = m_evidence.options.tax;
        m_reading.tax = said.value_or(TaxRule::Excluded);
        const bool isIncluded = m_reading.tax == TaxRule::Included || m_reading.total == TotalRule::WithTax;
        Note note{"tax-rule", {{"rule", isIncluded ? "included" : "excluded"}}};
        if (m_tax) {
            note.values.emplace_back("column", name(*m_tax));
        } else if (isIncluded) {
            note.values.emplace_back("rate", "0.11");
        }
        m_inspection.notes.push_back(std::move(note));
    }

    void decideCost()
    {
        const auto cost = m_inspection.columnOf("cost");
        if (cost) {
            const auto& synonyms = Synonyms::instance();
            // "Penjualan" over "HPP" is a group and makes no cost of a whole line of it.
            const auto& own = m_inspection.dialect.ownNames;
            const bool saysAll = *cost < own.size() && synonyms.headerHas(own[*cost], "unit cost");
            const auto& said = saysAll ? own[*cost] : name(*cost);
            m_reading.costIsPerUnit = synonyms.headerHas(said, "unit cost") && !synonyms.headerHas(said, "whole cost");
            m_inspection.notes.push_back(
                {"cost-rule", {{"column", name(*cost)}, {"rule", m_reading.costIsPerUnit ? "per-unit" : "per-line"}}});
        } else if (const auto profit = m_inspection.columnOf("profit")) {
            m_inspection.notes.push_back({"cost-rule", {{"column", name(*profit)}, {"rule", "revenue-minus-profit"}}});
        }
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

    const Evidence& m_evidence;
    Inspection& m_inspection;
    Reading& m_reading;
    std::optional<std::size_t> m_total, m_price, m_discount, m_tax;
};

/// A currency that a header names: "Harga (Rp)", "Amount USD".
std::optional<std::string> currencyOfHeader(const std::string& header)
{
    if (const auto code = currencyCode(bracketText(header))) {
        return std::string{*code};
    }
    const auto words = plainWords(header);
    const auto last = words.find_last_of(' ');
    const auto code = last == std::string::npos ? std::nullopt : currencyCode(words.substr(last + 1));
    return code ? std::optional{std::string{*code}} : std::nullopt;
}

bool isMoney(std::string_view field) noexcept
{
    for (const auto* money : {"price", "total", "value", "discount", "tax", "cost", "profit"}) {
        if (field == money) {
            return true;
        }
    }
    return false;
}

bool hasAmounts(RecordKind kind) noexcept
{
    return kind == RecordKind::Sales || kind == RecordKind::Leads || kind == RecordKind::Lines || kind == RecordKind::Orders
           || kind == RecordKind::Products || kind == RecordKind::Market;
}

/// By the currency column, in amounts, and by the headers of amounts (the first of those into `byHeader`).
std::set<std::string> namedCurrencies(const Evidence& evidence, const Inspection& inspection, std::optional<std::string>& byHeader)
{
    std::set<std::string> named = evidence.checks.currencies();
    for (const auto& mapped : inspection.mapping) {
        if (!isMoney(mapped.field)) {
            continue;
        }
        if (!byHeader) {
            byHeader = currencyOfHeader(inspection.columns[mapped.column].name);
        }
        for (const auto& [code, rows] : evidence.columns[mapped.column].currencies) {
            named.emplace(code);
        }
    }
    if (byHeader) {
        named.insert(*byHeader);
    }
    return named;
}

void askCurrency(const std::set<std::string>& named, const ImportOptions& options, Inspection& inspection)
{
    Question question{"currency", {}, {}, inspection.currencies, {}};
    for (const auto& code : named) {
        question.answers.push_back({code, "--set currency=" + code, "all figures in " + code});
    }
    if (!named.contains(options.baseCurrency)) {
        question.answers.push_back({options.baseCurrency, "--set currency=" + options.baseCurrency,
                                    "all figures in " + options.baseCurrency + "; other amounts are left out until they have a rate"});
    }
    inspection.questions.push_back(std::move(question));
}

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

void decideCurrency(const Evidence& evidence, Inspection& inspection)
{
    const auto& options = evidence.options;
    const auto kind = evidence.mapping.kind;
    if (kind == RecordKind::Rates) {
        // What the rates are rates to.
        inspection.reading.currency = options.currency.empty() ? options.baseCurrency : options.currency;
        inspection.notes.push_back({"rates-to", {{"currency", inspection.reading.currency}}});
        return;
    }
    if (!hasAmounts(kind)) {
        return;
    }
    std::optional<std::string> byHeader;
    const auto named = namedCurrencies(evidence, inspection, byHeader);
    inspection.currencies.assign(named.begin(), named.end());
    auto& currency = inspection.reading.currency;
    currency = byHeader                    ? *byHeader
               : !options.currency.empty() ? options.currency
               : named.size() == 1         ? *named.begin()
                                           : options.baseCurrency;
    if (named.empty() && options.currency.empty()) {
        inspection.notes.push_back({"currency-assumed", {{"currency", currency}}});
    }
    const bool namesAnother = std::any_of(named.begin(), named.end(), [&](const auto& code) { return code != options.baseCurrency; });
    // The currency of a list is its own; that of sales and leads becomes the store's.
    const bool namesStores = kind == RecordKind::Sales || kind == RecordKind::Leads || kind == RecordKind::Lines;
    if (namesAnother && namesStores && options.storeIsEmpty && options.currency.empty()) {
        askCurrency(named, options, inspection);
    }
}

}  // namespace kinerja::ingest

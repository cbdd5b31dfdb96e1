// SPDX-License-Identifier: GPL-3.0-or-later
#include "amount_evidence.h"

#include <algorithm>

#include "synonyms.h"

namespace kinerja::ingest {

DiscountGuess guessOf(DiscountKind kind) noexcept
{
    return kind == DiscountKind::Rate      ? DiscountGuess::Rate
           : kind == DiscountKind::Percent ? DiscountGuess::Percent
           : kind == DiscountKind::PerUnit ? DiscountGuess::PerUnit
                                           : DiscountGuess::Amount;
}

AmountEvidence::AmountEvidence(const Evidence& evidence, Inspection& inspection)
    : m_evidence(evidence), m_inspection(inspection), m_reading(inspection.reading), m_total(inspection.columnOf("total")),
      m_price(inspection.columnOf("price")), m_discount(inspection.columnOf("discount")), m_tax(inspection.columnOf("tax"))
{}

bool AmountEvidence::isSaid(std::string_view field) const
{
    const auto& said = m_evidence.options.map;
    return std::any_of(said.begin(), said.end(), [field](const auto& one) { return one.first == field; });
}

bool AmountEvidence::says(const std::optional<std::size_t>& column, const std::string& group) const
{
    const auto& synonyms = Synonyms::instance();
    return column && (synonyms.headerHas(name(*column), group) || synonyms.headerHas(bracketText(name(*column)), group));
}

std::uint64_t AmountEvidence::bestMatch(TaxGuess tax, bool withCharges) const
{
    std::uint64_t best = 0;
    for (const auto guess : kGuesses) {
        best = std::max(best, matches(guess, tax, withCharges));
    }
    return best;
}

std::uint64_t AmountEvidence::bestOfAll(bool withCharges) const
{
    std::uint64_t best = 0;
    for (const auto tax : {TaxGuess::None, TaxGuess::AsWritten, TaxGuess::Percent, TaxGuess::Share, TaxGuess::TakenOff}) {
        best = std::max(best, bestMatch(tax, withCharges));
    }
    return best;
}

bool AmountEvidence::hasValues(const ColumnFacts& facts)
{
    return std::any_of(facts.max.begin(), facts.max.end(), [](Raw4 value) { return value > 0; })
           || std::any_of(facts.min.begin(), facts.min.end(), [](Raw4 value) { return value < 0; });
}

bool AmountEvidence::saysPercent(const std::string& header)
{
    const auto words = plainWords(header);
    return containsWords(words, "percent") || containsWords(words, "persen") || containsWords(words, "pct")
           || containsWords(words, "rate") || bracketText(header).find('%') != std::string::npos || ingest::saysPercent(header);
}

TaxPlace AmountEvidence::taxByRows() const
{
    const auto& checks = m_evidence.checks;
    const auto by = mark(m_total.value_or(*m_tax));
    if (m_total && !isProved(bestMatch(false))) {
        return checks.taxOfTotal(by, m_reading.chargesAreInside);
    }
    // The tax of what is paid, discount off; a total before it says nothing else.
    const auto discount = m_reading.discount ? guessOf(*m_reading.discount) : DiscountGuess::None;
    return m_price ? checks.taxOfPrices(by, discount) : TaxPlace::Unknown;
}

TaxPlace AmountEvidence::taxByWords() const
{
    for (const auto& column : {m_total, m_price}) {
        if (says(column, "without tax") || says(column, "tax base")) {
            return TaxPlace::Beside;
        }
        if (says(column, "holds tax") || (column && column == m_total && Synonyms::instance().headerHas(name(*column), "with tax"))) {
            return TaxPlace::Inside;
        }
    }
    return TaxPlace::Unknown;
}

}  // namespace kinerja::ingest

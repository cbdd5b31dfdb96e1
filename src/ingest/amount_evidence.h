// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "decide.h"

namespace kinerja::ingest {

[[nodiscard]] DiscountGuess guessOf(DiscountKind kind) noexcept;

/// What the rows and the headers of a sales file prove of its amounts, for those who decide by it.
class AmountEvidence {
public:
    AmountEvidence(const Evidence& evidence, Inspection& inspection);

    /// Not all zero.
    [[nodiscard]] static bool hasValues(const ColumnFacts& facts);
    [[nodiscard]] static bool saysPercent(const std::string& header);

protected:
    const ColumnFacts& facts(std::size_t column) const { return m_evidence.columns[column]; }
    const std::string& name(std::size_t column) const { return m_inspection.columns[column].name; }
    DecimalMark mark(std::size_t column) const { return m_inspection.columns[column].decimal.value_or(DecimalMark::Point); }

    /// Rows whose total fits the guess; 0 when the columns do not share one decimal mark (then nothing was compared).
    std::uint64_t matches(DiscountGuess guess, TaxGuess tax, bool withCharges) const
    {
        return m_total ? m_evidence.checks.matches(mark(*m_total), guess, tax, withCharges) : 0;
    }
    std::uint64_t matches(DiscountGuess guess, TaxGuess tax) const { return matches(guess, tax, m_reading.chargesAreInside); }
    std::uint64_t matches(DiscountGuess guess, bool withTax) const { return matches(guess, withTax ? asDecided() : TaxGuess::None); }
    TaxGuess asDecided() const noexcept
    {
        return m_reading.taxCells == TaxCells::Amount    ? TaxGuess::AsWritten
               : m_reading.taxCells == TaxCells::Percent ? TaxGuess::Percent
                                                         : TaxGuess::Share;
    }
    std::uint64_t compared() const { return m_total ? m_evidence.checks.compared(mark(*m_total)) : 0; }
    [[nodiscard]] std::uint64_t bestMatch(TaxGuess tax, bool withCharges) const;
    std::uint64_t bestMatch(TaxGuess tax) const { return bestMatch(tax, m_reading.chargesAreInside); }
    std::uint64_t bestMatch(bool withTax) const { return bestMatch(withTax ? asDecided() : TaxGuess::None); }
    /// With whatever tax.
    [[nodiscard]] std::uint64_t bestOfAll(bool withCharges) const;
    static bool isNearlyAll(std::uint64_t rows, std::uint64_t all) noexcept
    {
        constexpr unsigned kNearlyAll = 99;
        return all > 0 && rows * 100 >= all * kNearlyAll;
    }
    bool isProved(std::uint64_t rows) const { return isNearlyAll(rows, compared()); }

    [[nodiscard]] bool isSaid(std::string_view field) const;

    /// By the header's words, also those in brackets.
    [[nodiscard]] bool says(const std::optional<std::size_t>& column, const std::string& group) const;

    /// total = quantity × price less discount, and the tax.
    bool isTaxOnTop() const { return m_tax && isProved(bestMatch(true)) && bestMatch(true) > bestMatch(false); }
    /// total = quantity × price less discount and less the tax that the prices hold.
    bool isTaxTakenOff() const
    {
        return m_tax && isProved(bestMatch(TaxGuess::TakenOff)) && bestMatch(TaxGuess::TakenOff) > bestMatch(false);
    }

    /// By the rows: of what is the tax one rate?
    [[nodiscard]] TaxPlace taxByRows() const;
    [[nodiscard]] TaxPlace taxByWords() const;

    const Evidence& m_evidence;
    Inspection& m_inspection;
    Reading& m_reading;
    static constexpr std::array kGuesses{DiscountGuess::None, DiscountGuess::Rate, DiscountGuess::Percent, DiscountGuess::Amount, DiscountGuess::PerUnit};
    std::optional<std::size_t> m_total, m_price, m_discount, m_tax;
};

}  // namespace kinerja::ingest

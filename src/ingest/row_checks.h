// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/inspect.h"
#include "mapper.h"

namespace kinerja::ingest {

/// How a discount could be inside the total column.
enum class DiscountGuess : std::uint8_t { None, Rate, Percent, Amount };

/// How the tax could be inside the total column; AsWritten: an amount, or a rate where the cell has a percent sign.
enum class TaxGuess : std::uint8_t { None, AsWritten, Percent, Share };

/// What only the cells of a row together can prove, counted over all rows: does the total equal quantity × price,
/// with which discount, with or without tax; are some order numbers credit notes; which scale has a survey.
class RowChecks {
public:
    /// `awaited`: order numbers whose lines the store has without a header; nullptr = none.
    explicit RowChecks(const KindMapping& mapping, const std::set<std::string, std::less<>>* awaited = nullptr);
    void add(const Row& row);

    /// Rows whose total could be compared if `mark` is the decimal mark.
    [[nodiscard]] std::uint64_t compared(DecimalMark mark) const noexcept { return m_compared[index(mark)]; }
    /// Those of them where the total is the one of this guess.
    [[nodiscard]] std::uint64_t matches(DecimalMark mark, DiscountGuess guess, TaxGuess tax) const noexcept
    {
        return m_matches[index(mark)][static_cast<std::size_t>(guess)][static_cast<std::size_t>(tax)];
    }
    /// `areKnown`: earlier files had such numbers; then few others in this one say nothing against them.
    [[nodiscard]] bool hasCreditNumbers(bool areKnown) const noexcept;
    /// Numbers that look like those of credit documents.
    [[nodiscard]] std::uint64_t creditNumbers() const noexcept { return m_creditNumbers; }
    /// The first orders of the file that are awaited.
    [[nodiscard]] const std::vector<std::string>& awaitedOrders() const noexcept { return m_found; }
    /// Without prices: one whole percentage of the rest is the tax of every row, and none of the total is.
    [[nodiscard]] bool taxIsInside(DecimalMark mark) const noexcept;
    /// Codes of the currency column.
    [[nodiscard]] const std::set<std::string>& currencies() const noexcept { return m_currencies; }

    /// Scores whose question does not name its scale.
    [[nodiscard]] std::uint64_t scores() const noexcept { return m_scores; }
    [[nodiscard]] Raw4 lowestScore() const noexcept { return m_lowest; }
    [[nodiscard]] Raw4 highestScore() const noexcept { return m_highest; }

private:
    using Columns = std::optional<std::size_t>;
    static std::size_t index(DecimalMark mark) noexcept { return static_cast<std::size_t>(mark); }
    void compareTotal(const Row& row);
    void compareTotal(DecimalMark mark, const std::array<std::optional<NumberText>, 5>& cells);
    void compareTax(const Row& row);
    void countOrderNumber(std::string_view order);
    void countScore(const Row& row);

    Columns m_quantity, m_price, m_discount, m_tax, m_total, m_order, m_currency, m_score, m_question;
    std::array<std::uint64_t, 2> m_compared{};
    std::array<std::array<std::array<std::uint64_t, 4>, 4>, 2> m_matches{};
    static constexpr std::size_t kMostTaxPercent = 30;
    struct TaxRates {
        std::uint64_t rows = 0;
        std::array<std::uint64_t, kMostTaxPercent + 1> ofRest{};   ///< rows by whole percent
        std::array<std::uint64_t, kMostTaxPercent + 1> ofTotal{};
    };
    std::array<TaxRates, 2> m_taxRates{};
    const std::set<std::string, std::less<>>* m_awaited;
    std::vector<std::string> m_found;
    std::string m_lastOrder;
    std::uint64_t m_creditNumbers = 0;
    std::uint64_t m_otherNumbers = 0;
    bool m_othersBeginWithC = false;
    std::set<std::string> m_currencies;
    std::uint64_t m_scores = 0;
    Raw4 m_lowest = INT64_MAX;
    Raw4 m_highest = INT64_MIN;
};

/// "C536379", "CN-12", "CR0001", "CN/2025/XII/001": how systems number what they take back.
[[nodiscard]] bool isCreditNumber(std::string_view order) noexcept;

/// The scale a survey question's own words name ("NPS", "CSAT").
[[nodiscard]] std::optional<Scale> scaleOfQuestion(std::string_view question);

/// "IDR", "Rp", "$", "usd" → a code in capitals; nullopt for what is no currency.
[[nodiscard]] std::optional<std::string> currencyOfCell(std::string_view cell);

}  // namespace kinerja::ingest

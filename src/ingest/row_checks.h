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
#include "order_repeats.h"
#include "order_restarts.h"
#include "order_totals.h"
#include "tax_shares.h"
#include "total_guess.h"

namespace kinerja::ingest {

/// What only the cells of a row together can prove, counted over all rows: does the total equal quantity × price,
/// with which discount, with or without tax; are some order numbers credit notes; which scale has a survey.
class RowChecks {
public:
    /// `powers`: of the columns' amounts; `awaited`: order numbers whose lines the store has without a header, nullptr = none.
    /// `perDay`: an order is known by its number and its day.
    RowChecks(const KindMapping& mapping, const std::vector<int>& powers, const std::set<std::string, std::less<>>* awaited = nullptr, bool perDay = false);
    void add(const Row& row);

    /// Rows whose total could be compared if `mark` is the decimal mark.
    [[nodiscard]] std::uint64_t compared(DecimalMark mark) const noexcept { return m_sums[index(mark)].compared; }
    /// Those of them where the total is the one of this guess.
    [[nodiscard]] std::uint64_t matches(DecimalMark mark, DiscountGuess guess, TaxGuess tax, bool withCharges) const noexcept
    {
        return m_sums[index(mark)].matches[withCharges ? 1 : 0][static_cast<std::size_t>(guess)][static_cast<std::size_t>(tax)];
    }
    /// Those where the total is more than quantity × price, of the same sign.
    [[nodiscard]] std::uint64_t above(DecimalMark mark) const noexcept { return m_sums[index(mark)].above; }
    /// What the totals of the compared rows have above quantity × price. Unit: hundredths of a percent; 0 if nothing.
    [[nodiscard]] std::int64_t excess(DecimalMark mark) const noexcept;
    /// Of the compared rows.
    [[nodiscard]] Int128 grossSum(DecimalMark mark) const noexcept { return m_sums[index(mark)].gross; }
    [[nodiscard]] Int128 totalSum(DecimalMark mark) const noexcept { return m_sums[index(mark)].total; }
    /// Whether the total column holds whole orders.
    [[nodiscard]] OrderTotals::Verdict orderTotals(DecimalMark mark) const { return m_orderTotals.verdict(mark); }
    /// Whether the numbers of orders begin anew.
    [[nodiscard]] const OrderRestarts& restarts() const noexcept { return m_restarts; }
    /// What the lines of orders repeat.
    [[nodiscard]] const OrderRepeats& repeats() const noexcept { return m_repeats; }
    /// `areKnown`: earlier files had such numbers; then few others in this one say nothing against them.
    [[nodiscard]] bool hasCreditNumbers(bool areKnown) const noexcept;
    /// Numbers that look like those of credit documents.
    [[nodiscard]] std::uint64_t creditNumbers() const noexcept { return m_creditNumbers; }
    /// The first orders of the file that are awaited.
    [[nodiscard]] const std::vector<std::string>& awaitedOrders() const noexcept { return m_found; }
    /// Where the tax is of quantity × price less the discount of this guess.
    [[nodiscard]] TaxPlace taxOfPrices(DecimalMark mark, DiscountGuess guess) const noexcept
    {
        return m_sums[index(mark)].ofPrices[m_discount ? static_cast<std::size_t>(guess) : 0].place();
    }
    /// Where it is of the total, without or with its other charges.
    [[nodiscard]] TaxPlace taxOfTotal(DecimalMark mark, bool withCharges) const noexcept
    {
        return m_sums[index(mark)].ofTotal[withCharges ? 1 : 0].place();
    }
    /// Codes of the currency column.
    [[nodiscard]] const std::set<std::string>& currencies() const noexcept { return m_currencies; }

    /// Scores of a column, of those whose question does not say its scale.
    struct Scores {
        std::size_t column = 0;
        std::uint64_t count = 0;
        std::uint64_t ofFive = 0;  ///< of them: from 1 to 5
        Raw4 lowest = INT64_MAX;
        Raw4 highest = INT64_MIN;
        std::set<std::string> words;  ///< that are no numbers
    };
    [[nodiscard]] const std::vector<Scores>& scores() const noexcept { return m_scores; }
    /// Those of questions called CSAT, in a column of questions; they are none of the others.
    [[nodiscard]] const Scores& csatScores() const noexcept { return m_csat; }

private:
    using Columns = std::optional<std::size_t>;
    static std::size_t index(DecimalMark mark) noexcept { return static_cast<std::size_t>(mark); }
    using Cells = std::array<std::optional<NumberText>, 5>;
    /// The amounts of a row, read with one decimal mark.
    struct Amounts {
        Raw4 gross = 0;
        std::array<std::optional<Raw4>, kDiscountGuesses> net;
        std::optional<Raw4> total;
        std::optional<Raw4> tax;  ///< where it is an amount
        Raw4 charges = 0;
        std::optional<Raw4> discount;  ///< where it is an amount, signed like gross
    };
    bool readCells(const Row& row, Cells& cells);
    void compareAmounts(const Row& row);
    [[nodiscard]] std::string_view orderKey(const Row& row);
    [[nodiscard]] std::optional<Amounts> amountsOf(DecimalMark mark, const Cells& cells) const;
    void compareTotal(DecimalMark mark, const Cells& cells, const Amounts& amounts);
    void compareTax(DecimalMark mark, const Amounts& amounts);
    void compareTax(const Row& row);
    void countOrderNumber(std::string_view order);
    void countScore(const Row& row, Scores& ofColumn);

    Columns m_quantity, m_price, m_discount, m_tax, m_total, m_order, m_currency, m_question;
    std::array<int, 5> m_powers{};  ///< of Cells
    std::vector<std::size_t> m_charges;
    std::vector<int> m_chargePowers;
    std::vector<std::optional<NumberText>> m_chargeCells;  ///< of this row
    struct Sums {
        std::uint64_t compared = 0;
        std::uint64_t above = 0;
        std::array<std::array<std::array<std::uint64_t, kTaxGuesses>, kDiscountGuesses>, 2> matches{};  ///< without, with charges
        Int128 gross = 0;
        Int128 total = 0;
        std::array<TaxShares, kDiscountGuesses> ofPrices;
        std::array<TaxShares, 2> ofTotal;  ///< without, with charges
    };
    std::array<Sums, 2> m_sums;  ///< by DecimalMark
    OrderTotals m_orderTotals;
    OrderRepeats m_repeats;
    OrderRestarts m_restarts;
    Columns m_day;        ///< where orders are known by it, too
    std::string m_key;    ///< of the row's order
    const std::set<std::string, std::less<>>* m_awaited;
    std::vector<std::string> m_found;
    std::string m_lastOrder;
    std::uint64_t m_creditNumbers = 0;
    std::uint64_t m_otherNumbers = 0;
    bool m_othersBeginWithC = false;
    std::uint64_t m_letteredNumbers = 0;  ///< of the others: one letter and digits
    std::set<char> m_letters;             ///< these
    std::set<std::string> m_currencies;
    std::vector<Scores> m_scores;
    Scores m_csat;
};

/// "C536379", "CN-12", "CR0001", "CN/2025/XII/001": how systems number what they take back.
[[nodiscard]] bool isCreditNumber(std::string_view order) noexcept;

/// The scale a survey question's own words say ("NPS", "… (0-10)").
[[nodiscard]] std::optional<Scale> scaleOfQuestion(std::string_view question);

/// "CSAT" is asked on 1 to 5 as a rule; only its answers can tell.
[[nodiscard]] bool isCsatQuestion(std::string_view question);

/// "IDR", "Rp", "$", "usd" → a code in capitals; nullopt for what is no currency.
[[nodiscard]] std::optional<std::string> currencyOfCell(std::string_view cell);

}  // namespace kinerja::ingest

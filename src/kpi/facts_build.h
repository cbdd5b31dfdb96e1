// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "columns.h"
#include "kinerja/base/result.h"
#include "kinerja/base/threads.h"

namespace kinerja::kpi {

/// Takes over days, orders, codes, amounts and the marks' flags. The customer column holds customers.id until it is numbered.
/// Errors: Damaged.
[[nodiscard]] Status loadLines(domain::SalesColumns sales, const domain::TieTexts& ties, Facts::Columns& columns);

/// The lines of one order and day that name several customers, in the order of the customers' keys, nobody's last: the order
/// is the first one's. Source: docs/kpi.md#orders. Errors: those of the texts.
[[nodiscard]] Status sortByCustomer(const domain::TieTexts& ties, domain::SalesColumns& sales);

/// Customers while orders come in the order of their days.
struct CustomersSoFar {
    std::vector<std::uint32_t> numberOfId;     ///< in the order of first orders; 0 = none yet
    std::vector<DayNumber> firstOrderDay;      ///< by number − 1
    std::vector<DayNumber> lastOrderDay;       ///< by number − 1
    std::vector<DayNumber> previousOrderDays;  ///< by order: as in DayHistory
    std::vector<std::uint32_t> firstOrderLine; ///< by number − 1: the first sale line of the first order; of this run only

    /// A further order of a customer on the day of the first one.
    struct Tie {
        std::uint32_t number = 0;
        std::uint32_t line = 0;  ///< its first sale line
    };
    std::vector<Tie> ties;  ///< of the day in hand

    /// Returns: the marks of the new order's sale lines. `customer` is an id.
    std::uint8_t addOrder(DayNumber day, std::uint32_t customer, std::size_t line);
};

/// The mark kNobody of orders by their id; pages, since ids may have large gaps.
class OrderMarks {
public:
    [[nodiscard]] std::optional<std::uint8_t> find(std::uint32_t order) const noexcept;
    void set(std::uint32_t order, std::uint8_t marks);

private:
    std::vector<std::unique_ptr<std::uint8_t[]>> m_pages;
};

/// Cuts the lines into orders: marks, order days, customers in the order of their first order, spread orders.
/// Shape:  columns.marks hold domain::LineFlag bits before and Mark bits after.
/// Errors: Damaged (lines of a day are not sorted by order), those of the texts.
[[nodiscard]] Status markOrders(Facts::Columns& columns, CustomersSoFar& customers, const domain::TieTexts& ties);

/// The same for the lines of one more month. Orders that are spread over several days are not listed, and which order of a
/// customer's first day is the first one is left to their ids: sums of days are the same.
[[nodiscard]] Status markOrdersOfMonth(Facts::Columns& month, CustomersSoFar& customers, OrderMarks& orders);

/// An order's sale lines before those that are built anew, ascending, and what its marks say: kNobody.
struct EarlierOrder {
    std::vector<std::uint32_t> lines;
    std::uint8_t marks = 0;
};
using EarlierOrders = std::unordered_map<std::uint32_t, EarlierOrder>;  ///< by id

/// The orders of lines that are built anew behind others.
class TailOrders {
public:
    explicit TailOrders(const EarlierOrders& earlier) : m_earlier(earlier) {}

    [[nodiscard]] std::optional<std::uint8_t> find(std::uint32_t order) const noexcept;
    void add(std::uint32_t order, std::size_t line, std::uint8_t marks);
    void addLater(std::uint32_t order, std::size_t line) { m_later.emplace_back(order, static_cast<std::uint32_t>(line)); }

    /// Order, first sale line on a day after its first one; by line.
    [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::uint32_t>>& later() const noexcept { return m_later; }
    /// The first sale line of an order that began here.
    [[nodiscard]] std::uint32_t firstOf(std::uint32_t order) const { return m_first.at(order).line; }

private:
    struct First {
        std::uint32_t line = 0;
        std::uint8_t marks = 0;
    };
    const EarlierOrders& m_earlier;
    std::unordered_map<std::uint32_t, First> m_first;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_later;
};

/// The same as markOrders() for all lines from some month on; spread orders are listed by `orders`.
[[nodiscard]] Status markOrdersOfTail(Facts::Columns& tail, CustomersSoFar& customers, TailOrders& orders,
                                      const domain::TieTexts& ties);

/// The days of `more`, and their sums, behind those that are there.
void appendDays(const Facts::Columns& more, Facts::Columns& all);
void appendSums(const Facts::Columns& more, Facts::Columns& all);

/// What reading the codes once can tell: largestCode, of each month and of all.
void findLargestCodes(Facts::Columns& columns);
/// What reading amounts and units once can tell: anyCost, fitsInt64, onlyUnit, severalUnits. Errors: Damaged.
[[nodiscard]] Status findTraits(Facts::Columns& columns);
/// After markOrders: in which dimensions the lines of an order on one day have one value, month by month.
void findUniformRuns(Facts::Columns& columns);

/// What follows from that of the months for all lines.
void foldLargestCodes(Facts::Columns& columns);
[[nodiscard]] Status foldTraits(Facts::Columns& columns);
void foldUniformDimensions(Facts::Columns& columns);

/// Whether columns.largestCode have entries, customers apart. Errors: Damaged.
[[nodiscard]] Status checkCodes(const Facts::Columns& columns);
/// The same of customers, before they are numbered.
[[nodiscard]] Status checkCustomers(const Facts::Columns& columns, std::uint32_t customerEnd);

/// People, products, terms, share sets. Errors: Damaged.
[[nodiscard]] Status loadDictionaries(domain::FactSource& source, Facts::Columns& columns);

/// Codes of customers are below this number. Errors: Damaged.
[[nodiscard]] Result<std::uint32_t> customerCodeEnd(const std::vector<domain::DictionaryEntry>& customers);

/// Leads, markets, answers; without any line the won leads become the lines. Errors: Damaged.
[[nodiscard]] Status loadRecords(domain::FactSource& source, std::uint32_t customerEnd, Facts::Columns& columns);

/// Customers that have no number yet follow those with one; then leads and answers speak of numbers instead of ids.
void renumberCustomers(std::vector<std::uint32_t>& numberOfId, Facts::Columns& columns);
/// After it: so do the lines; those of customers that have no order yet are noted. `firstOrderDay`: as in Columns.
void renumberLines(const std::vector<std::uint32_t>& numberOfId, const std::vector<DayNumber>& firstOrderDay, Facts::Columns& columns);
/// After it: their names and segments. Errors: Damaged.
[[nodiscard]] Status loadCustomers(std::vector<domain::DictionaryEntry> entries, const std::vector<std::uint32_t>& numberOfId,
                                   Facts::Columns& columns);

/// First and last day of any record.
void findSpan(Facts::Columns& columns);

/// By code of a column: 1 for those that occur.
[[nodiscard]] std::vector<std::uint8_t> codesSeen(const CodeColumn& codes);

/// Sums of each day, after everything else about the lines is known but their customers' numbers: that column is not
/// read, since it may be numbered at the same time.
void sumDays(Facts::Columns& columns);

/// Calls both, at once where there are enough lines for a second thread.
template <typename Here, typename There>
void inTwoThreads(const Facts::Columns& columns, Here here, There there)
{
    constexpr std::size_t kLinesWorthAThread = 50'000;
    if (columns.lineCount < kLinesWorthAThread || threadLimit() == 1) {
        there();
        here();
        return;
    }
    std::future<void> beside = std::async(kThreadIfThereIsOne, there);
    here();
    beside.get();
}

/// Without any order line, the won leads with a value become the orders, their closing day the date.
void useLeadsAsSales(Facts::Columns& columns);

}  // namespace kinerja::kpi

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "columns.h"
#include "kinerja/base/result.h"

namespace kinerja::kpi {

/// Takes over days, orders, codes, amounts and the marks' flags. The customer column holds customers.id until it is numbered.
/// Errors: Damaged.
[[nodiscard]] Status loadLines(domain::SalesColumns sales, Facts::Columns& columns);

/// Customers while orders come in the order of their days.
struct CustomersSoFar {
    std::vector<std::uint32_t> numberOfId;     ///< in the order of first orders; 0 = none yet
    std::vector<DayNumber> firstOrderDay;      ///< by number − 1
    std::vector<DayNumber> lastOrderDay;       ///< by number − 1
    std::vector<DayNumber> previousOrderDays;  ///< by order: as in DayHistory

    /// Returns: the marks of the new order's sale lines. `customer` is an id.
    std::uint8_t addOrder(DayNumber day, std::uint32_t customer);
};

/// The marks kNewOrder and kNobody of orders by their id; pages, since ids may have large gaps.
class OrderMarks {
public:
    [[nodiscard]] std::optional<std::uint8_t> find(std::uint32_t order) const noexcept;
    void set(std::uint32_t order, std::uint8_t marks);

private:
    std::vector<std::unique_ptr<std::uint8_t[]>> m_pages;
};

/// Cuts the lines into orders: marks, order days, customers in the order of their first order, spread orders.
/// Shape:  columns.marks hold domain::LineFlag bits before and Mark bits after.
/// Errors: Damaged (lines of a day are not sorted by order).
[[nodiscard]] Status markOrders(Facts::Columns& columns, CustomersSoFar& customers);

/// The same for the lines of one more month. Orders that are spread over several days are not listed.
[[nodiscard]] Status markOrdersOfMonth(Facts::Columns& month, CustomersSoFar& customers, OrderMarks& orders);

/// What reading amounts and units once can tell: anyCost, fitsInt64, onlyUnit, severalUnits. Errors: Damaged.
[[nodiscard]] Status findTraits(Facts::Columns& columns);

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
/// After it: so do the lines.
void renumberLines(const std::vector<std::uint32_t>& numberOfId, Facts::Columns& columns);
/// After it: their names and segments. Errors: Damaged.
[[nodiscard]] Status loadCustomers(std::vector<domain::DictionaryEntry> entries, const std::vector<std::uint32_t>& numberOfId,
                                   Facts::Columns& columns);

/// First and last day of any record.
void findSpan(Facts::Columns& columns);

/// By code of a column: 1 for those that occur.
[[nodiscard]] std::vector<std::uint8_t> codesSeen(const CodeColumn& codes);

/// After markOrders: in which dimensions an order has one value.
void findUniformDimensions(Facts::Columns& columns);

/// Sums of each day, after everything else about the lines is known but their customers' numbers: that column is not
/// read, since it may be numbered at the same time.
void sumDays(Facts::Columns& columns);

/// Calls both, at once where there are enough lines for a second thread.
template <typename Here, typename There>
void inTwoThreads(const Facts::Columns& columns, Here here, There there)
{
    constexpr std::size_t kLinesWorthAThread = 50'000;
    if (columns.lineCount < kLinesWorthAThread) {
        there();
        here();
        return;
    }
    std::thread helper(there);
    here();
    helper.join();
}

/// Without any order line, the won leads with a value become the orders, their closing day the date.
void useLeadsAsSales(Facts::Columns& columns);

}  // namespace kinerja::kpi

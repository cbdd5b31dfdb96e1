// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "column_checks.h"
#include "facts_build.h"

namespace kinerja::kpi {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

struct OrderNumbers {
    Array<std::uint32_t> of;  ///< by line
    std::uint32_t end = 0;
};

/// Order ids as they are if they are dense enough for a table, else numbered anew (adjacent runs stay adjacent).
OrderNumbers orderNumbers(const Array<std::uint32_t>& orders)
{
    const std::uint32_t largest = *std::max_element(orders.from(0), orders.from(0) + orders.size());
    if (largest / 4 <= orders.size() + 1024) {
        return {orders, largest + 1};
    }
    std::unordered_map<std::uint32_t, std::uint32_t> numbers;
    Array<std::uint32_t> renumbered(orders.size());
    for (std::size_t line = 0; line < orders.size(); ++line) {
        const auto next = static_cast<std::uint32_t>(numbers.size());
        renumbered.from(0)[line] = numbers.try_emplace(orders.from(0)[line], next).first->second;
    }
    return {std::move(renumbered), static_cast<std::uint32_t>(numbers.size())};
}

/// The first sale line of each order, which knows the order's marks, and the sale lines of its later days.
class FirstLines {
public:
    FirstLines(std::uint32_t orderEnd, const std::uint8_t* marks) : m_marks(marks), m_lineOf(orderEnd, kNone) {}

    [[nodiscard]] std::optional<std::uint8_t> find(std::uint32_t order) const noexcept
    {
        const std::uint32_t line = m_lineOf[order];
        return line == kNone ? std::nullopt : std::optional(static_cast<std::uint8_t>(m_marks[line] & kNobody));
    }
    void add(std::uint32_t order, std::size_t line, std::uint8_t) noexcept { m_lineOf[order] = static_cast<std::uint32_t>(line); }
    void addLater(std::uint32_t order, std::size_t line) { m_laterRuns.emplace_back(order, static_cast<std::uint32_t>(line)); }

    void listSpreadOrders(Facts::Columns& columns)
    {
        std::sort(m_laterRuns.begin(), m_laterRuns.end());
        columns.spreadStarts.push_back(0);
        for (std::size_t at = 0; at < m_laterRuns.size();) {
            const std::uint32_t order = m_laterRuns[at].first;
            listRun(m_lineOf[order], columns);
            for (; at < m_laterRuns.size() && m_laterRuns[at].first == order; ++at) {
                listRun(m_laterRuns[at].second, columns);
            }
            columns.spreadStarts.push_back(static_cast<std::uint32_t>(columns.spreadLines.size()));
        }
    }

private:
    static void listRun(std::uint32_t firstSale, Facts::Columns& columns)
    {
        std::uint8_t* marks = columns.marks.from(0);
        std::uint32_t line = firstSale;
        do {
            if ((marks[line] & kKindMask) == kSale) {
                marks[line] |= kSpread;
                columns.spreadLines.push_back(line);
            }
            ++line;
        } while (line < columns.lineCount && (marks[line] & kRunStart) == 0);
    }

    const std::uint8_t* m_marks;
    std::vector<std::uint32_t> m_lineOf;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_laterRuns;  ///< order, first sale line of that day
};

/// The marks of each order are enough.
class FirstMarks {
public:
    explicit FirstMarks(OrderMarks& marks) : m_marks(marks) {}
    [[nodiscard]] std::optional<std::uint8_t> find(std::uint32_t order) const noexcept { return m_marks.find(order); }
    void add(std::uint32_t order, std::size_t, std::uint8_t marks) { m_marks.set(order, marks); }
    void addLater(std::uint32_t, std::size_t) noexcept {}

private:
    OrderMarks& m_marks;
};

/// Customer: the type of the customer column, which still holds ids. Orders: what is kept of each order.
template <typename Customer, typename Orders>
class OrderMarker {
public:
    OrderMarker(Facts::Columns& columns, const std::uint32_t* orderOf, const Customer* customerOf, CustomersSoFar& customers,
                Orders& orders)
        : m_columns(columns), m_orderOf(orderOf), m_customerOf(customerOf), m_marks(columns.marks.from(0)),
          m_customers(customers), m_orders(orders)
    {}

    /// Errors: those of the texts.
    [[nodiscard]] Status markAll(const domain::TieTexts& ties)
    {
        for (std::size_t day = 0; day + 1 < m_columns.lineOfDay.size(); ++day) {
            markDay(m_columns.firstLineDay + static_cast<DayNumber>(day), m_columns.lineOfDay[day], m_columns.lineOfDay[day + 1]);
            if (!m_customers.ties.empty()) {
                if (auto settled = settleTies(ties); !settled) {
                    return settled;
                }
            }
        }
        return {};
    }

private:
    void markDay(DayNumber day, std::size_t first, std::size_t end)
    {
        for (std::size_t start = first; start < end;) {
            std::size_t stop = start + 1;
            while (stop < end && (m_marks[stop] & kRunStart) == 0) {
                ++stop;
            }
            markRun(day, start, stop);
            start = stop;
        }
    }

    void markRun(DayNumber day, std::size_t start, std::size_t stop)
    {
        std::size_t first = start;
        while (first < stop && (m_marks[first] & kKindMask) != kSale) {
            ++first;
        }
        if (first == stop) {
            return;
        }
        const std::uint32_t order = m_orderOf[start];
        const std::optional<std::uint8_t> known = m_orders.find(order);
        const std::uint8_t bits = known ? *known : m_customers.addOrder(day, m_customerOf[first], first);
        if (known) {
            m_orders.addLater(order, first);
        } else {
            m_orders.add(order, first, static_cast<std::uint8_t>(bits & kNobody));
            m_marks[first] |= kOrderFirst;
        }
        for (std::size_t line = first; line < stop; ++line) {
            if ((m_marks[line] & kKindMask) == kSale) {
                m_marks[line] |= bits;
            }
        }
    }

    /// Of several orders of a customer's first day the lowest number is the first order. Nothing of a later day is marked yet.
    [[nodiscard]] Status settleTies(const domain::TieTexts& ties)
    {
        const std::vector<CustomersSoFar::Tie> tied = std::exchange(m_customers.ties, {});
        const domain::TieTexts::Text& numberOf = m_columns.revenueFromLeads ? ties.leadKey : ties.orderNumber;
        if (!numberOf) {
            return {};
        }
        std::unordered_map<std::uint32_t, std::string> lowest;  // by customer
        for (const CustomersSoFar::Tie& tie : tied) {
            std::uint32_t& first = m_customers.firstOrderLine[tie.number - 1];
            const auto [known, isFresh] = lowest.try_emplace(tie.number);
            const Result<std::string> before = isFresh ? numberOf(m_columns.orders[first]) : known->second;
            const Result<std::string> number = before ? numberOf(m_columns.orders[tie.line]) : before;
            if (!number) {
                return pass(number.error());
            }
            const bool isLower = domain::isLowerNumber(*number, *before);
            known->second = isLower ? *number : *before;
            if (isLower) {
                turnNew(first);
                turnNew(tie.line);
                first = tie.line;
            }
        }
        return {};
    }

    /// Turns kNewOrder of the first day of the order that this is the first sale line of.
    void turnNew(std::size_t firstSale)
    {
        std::size_t line = firstSale;
        do {
            if ((m_marks[line] & kKindMask) == kSale) {
                m_marks[line] = static_cast<std::uint8_t>(m_marks[line] ^ kNewOrder);
            }
            ++line;
        } while (line < m_columns.lineCount && (m_marks[line] & kRunStart) == 0);
    }

    Facts::Columns& m_columns;
    const std::uint32_t* m_orderOf;
    const Customer* m_customerOf;
    std::uint8_t* m_marks;
    CustomersSoFar& m_customers;
    Orders& m_orders;
};

template <typename Orders>
Status markWith(Facts::Columns& columns, const Array<std::uint32_t>& orderOf, const domain::TieTexts& ties,
                CustomersSoFar& customers, Orders& orders)
{
    return std::visit(
        [&](const auto& ids) { return OrderMarker(columns, orderOf.from(0), ids.from(0), customers, orders).markAll(ties); },
        columns.codes[Facts::Columns::kCustomer].values());
}

/// Kinds and run starts of all lines.
Status startAllRuns(Facts::Columns& columns)
{
    bool isSorted = true;
    for (std::size_t day = 0; day + 1 < columns.lineOfDay.size(); ++day) {
        const std::size_t first = columns.lineOfDay[day];
        isSorted = startRuns(columns.orders.from(0) + first, columns.lineOfDay[day + 1] - first,
                             columns.marks.from(0) + first)
            && isSorted;
    }
    return isSorted ? Status{} : fail(Errc::Damaged, "segment: the lines of a day are not sorted by order");
}

}  // namespace

std::optional<std::uint8_t> TailOrders::find(std::uint32_t order) const noexcept
{
    if (const auto here = m_first.find(order); here != m_first.end()) {
        return here->second.marks;
    }
    const auto earlier = m_earlier.find(order);
    return earlier != m_earlier.end() ? std::optional(earlier->second.marks) : std::nullopt;
}

void TailOrders::add(std::uint32_t order, std::size_t line, std::uint8_t marks)
{
    m_first[order] = {static_cast<std::uint32_t>(line), marks};
}

Status markOrdersOfTail(Facts::Columns& tail, CustomersSoFar& customers, TailOrders& orders, const domain::TieTexts& ties)
{
    if (auto sorted = startAllRuns(tail); !sorted) {
        return sorted;
    }
    return markWith(tail, tail.orders, ties, customers, orders);
}

std::uint8_t CustomersSoFar::addOrder(DayNumber day, std::uint32_t customer, std::size_t line)
{
    if (customer == 0) {
        previousOrderDays.push_back(kNoOrderBefore);
        return kNobody;
    }
    std::uint32_t& number = numberOfId[customer];
    if (number != 0) {
        previousOrderDays.push_back(std::exchange(lastOrderDay[number - 1], day));
        if (firstOrderDay[number - 1] == day) {
            ties.push_back({number, static_cast<std::uint32_t>(line)});
        }
        return 0;
    }
    previousOrderDays.push_back(kNoOrderBefore);
    lastOrderDay.push_back(day);
    firstOrderDay.push_back(day);
    firstOrderLine.push_back(static_cast<std::uint32_t>(line));
    number = static_cast<std::uint32_t>(firstOrderDay.size());
    return kNewOrder;
}

namespace {

constexpr unsigned kPageBits = 16;
constexpr std::uint32_t kPageMask = (1U << kPageBits) - 1;
constexpr std::uint8_t kMet = 1;  // not kNobody

}  // namespace

std::optional<std::uint8_t> OrderMarks::find(std::uint32_t order) const noexcept
{
    const std::size_t page = order >> kPageBits;
    if (page >= m_pages.size() || m_pages[page] == nullptr || m_pages[page][order & kPageMask] == 0) {
        return std::nullopt;
    }
    return static_cast<std::uint8_t>(m_pages[page][order & kPageMask] & ~kMet);
}

void OrderMarks::set(std::uint32_t order, std::uint8_t marks)
{
    const std::size_t page = order >> kPageBits;
    m_pages.resize(std::max(m_pages.size(), page + 1));
    if (m_pages[page] == nullptr) {
        m_pages[page] = std::make_unique<std::uint8_t[]>(std::size_t{kPageMask} + 1);
    }
    m_pages[page][order & kPageMask] = static_cast<std::uint8_t>(marks | kMet);
}

Status markOrders(Facts::Columns& columns, CustomersSoFar& customers, const domain::TieTexts& ties)
{
    if (columns.lineCount == 0) {
        return {};
    }
    if (auto sorted = startAllRuns(columns); !sorted) {
        return sorted;
    }
    const OrderNumbers numbers = orderNumbers(columns.orders);
    customers.previousOrderDays.reserve(columns.lineCount / 2);  // memory that is never touched costs nothing
    FirstLines orders(numbers.end, columns.marks.from(0));
    return markWith(columns, numbers.of, ties, customers, orders).map([&] { orders.listSpreadOrders(columns); });
}

Status markOrdersOfMonth(Facts::Columns& month, CustomersSoFar& customers, OrderMarks& orders)
{
    if (auto sorted = startAllRuns(month); !sorted) {
        return sorted;
    }
    FirstMarks known(orders);
    return markWith(month, month.orders, {}, customers, known);
}

}  // namespace kinerja::kpi

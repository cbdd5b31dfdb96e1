// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

#include "column_checks.h"
#include "facts_build.h"

namespace kinerja::kpi {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Order ids as they are if they are dense enough for a table, else numbered anew (adjacent runs stay adjacent).
std::uint32_t orderCodeEnd(Array<std::uint32_t>& orders)
{
    const std::uint32_t largest = *std::max_element(orders.data.get(), orders.data.get() + orders.size);
    if (largest / 4 <= orders.size + 1024) {
        return largest + 1;
    }
    std::unordered_map<std::uint32_t, std::uint32_t> numbers;
    for (std::size_t line = 0; line < orders.size; ++line) {
        const auto next = static_cast<std::uint32_t>(numbers.size());
        orders.data[line] = numbers.try_emplace(orders.data[line], next).first->second;
    }
    return static_cast<std::uint32_t>(numbers.size());
}

/// Customer: the type of the customer column, which still holds ids.
template <typename Customer>
class OrderMarker {
public:
    OrderMarker(Facts::Columns& columns, const std::uint32_t* orders, const Customer* customers, std::uint32_t orderEnd,
                std::vector<std::uint32_t>& customerNumberOfId)
        : m_columns(columns), m_orders(orders), m_customers(customers), m_marks(columns.marks.data.get()),
          m_firstLineOf(orderEnd, kNone), m_customerNumberOfId(customerNumberOfId)
    {}

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

    void listSpreadOrders()
    {
        std::sort(m_laterRuns.begin(), m_laterRuns.end());
        m_columns.spreadStarts.push_back(0);
        for (std::size_t at = 0; at < m_laterRuns.size();) {
            const std::uint32_t order = m_laterRuns[at].first;
            listRun(m_firstLineOf[order]);
            for (; at < m_laterRuns.size() && m_laterRuns[at].first == order; ++at) {
                listRun(m_laterRuns[at].second);
            }
            m_columns.spreadStarts.push_back(static_cast<std::uint32_t>(m_columns.spreadLines.size()));
        }
    }

private:
    void markRun(DayNumber day, std::size_t start, std::size_t stop)
    {
        std::size_t first = start;
        while (first < stop && (m_marks[first] & kKindMask) != kSale) {
            ++first;
        }
        if (first == stop) {
            return;
        }
        std::uint32_t& firstLine = m_firstLineOf[m_orders[start]];
        std::uint8_t bits = 0;
        if (firstLine == kNone) {
            firstLine = static_cast<std::uint32_t>(first);
            bits = bitsOfNewOrder(day, m_customers[first]);
            m_marks[first] |= kOrderFirst;
        } else {
            bits = m_marks[firstLine] & (kNewOrder | kNobody);
            m_laterRuns.emplace_back(m_orders[start], static_cast<std::uint32_t>(first));
        }
        for (std::size_t line = first; line < stop; ++line) {
            if ((m_marks[line] & kKindMask) == kSale) {
                m_marks[line] |= bits;
            }
        }
    }

    std::uint8_t bitsOfNewOrder(DayNumber day, std::uint32_t customer)
    {
        std::vector<DayNumber>& previous = m_columns.history.previousOrderDays;
        if (customer == 0) {
            previous.push_back(kNoOrderBefore);
            return kNobody;
        }
        std::uint32_t& number = m_customerNumberOfId[customer];
        if (number != 0) {
            previous.push_back(std::exchange(m_lastOrderDay[number - 1], day));
            return 0;
        }
        previous.push_back(kNoOrderBefore);
        m_lastOrderDay.push_back(day);
        m_columns.firstOrderDay.push_back(day);
        number = static_cast<std::uint32_t>(m_columns.firstOrderDay.size());
        return kNewOrder;
    }

    void listRun(std::uint32_t firstSale)
    {
        std::uint32_t line = firstSale;
        do {
            if ((m_marks[line] & kKindMask) == kSale) {
                m_marks[line] |= kSpread;
                m_columns.spreadLines.push_back(line);
            }
            ++line;
        } while (line < m_columns.lineCount && (m_marks[line] & kRunStart) == 0);
    }

    Facts::Columns& m_columns;
    const std::uint32_t* m_orders;
    const Customer* m_customers;
    std::uint8_t* m_marks;
    std::vector<std::uint32_t> m_firstLineOf;
    std::vector<std::uint32_t>& m_customerNumberOfId;
    std::vector<DayNumber> m_lastOrderDay;  ///< by customer number − 1
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_laterRuns;  ///< order, first sale line of that day
};

/// Kinds and run starts of all lines.
Status startAllRuns(Facts::Columns& columns, const Array<std::uint32_t>& orders)
{
    bool isSorted = true;
    for (std::size_t day = 0; day + 1 < columns.lineOfDay.size(); ++day) {
        const std::size_t first = columns.lineOfDay[day];
        isSorted = startRuns(orders.data.get() + first, columns.lineOfDay[day + 1] - first,
                             columns.marks.data.get() + first)
            && isSorted;
    }
    return isSorted ? Status{} : fail(Errc::Damaged, "segment: the lines of a day are not sorted by order");
}

bool sameInSpreadOrders(const Facts::Columns& columns, Facts::Columns::Slot slot)
{
    const CodeColumn& codes = columns.codes[slot];
    for (std::size_t order = 0; order + 1 < columns.spreadStarts.size(); ++order) {
        const std::uint32_t first = columns.spreadStarts[order];
        for (std::uint32_t at = first; at < columns.spreadStarts[order + 1]; ++at) {
            if (codes[columns.spreadLines[at]] != codes[columns.spreadLines[first]]) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

Status markOrders(Facts::Columns& columns, RawLines& raw, std::vector<std::uint32_t>& customerNumberOfId)
{
    if (columns.lineCount == 0) {
        return {};
    }
    if (auto sorted = startAllRuns(columns, raw.order); !sorted) {
        return sorted;
    }
    const std::uint32_t orderEnd = orderCodeEnd(raw.order);
    columns.history.previousOrderDays.reserve(columns.lineCount / 2);  // memory that is never touched costs nothing
    std::visit(
        [&](const auto& customers) {
            OrderMarker marker(columns, raw.order.data.get(), customers.data.get(), orderEnd, customerNumberOfId);
            for (std::size_t day = 0; day + 1 < columns.lineOfDay.size(); ++day) {
                marker.markDay(columns.firstLineDay + static_cast<DayNumber>(day), columns.lineOfDay[day],
                               columns.lineOfDay[day + 1]);
            }
            marker.listSpreadOrders();
        },
        columns.codes[Facts::Columns::kCustomer].values());
    return {};
}

void findUniformDimensions(Facts::Columns& columns)
{
    for (std::size_t at = 0; at < domain::kDimensionCount; ++at) {
        const auto dimension = static_cast<domain::Dimension>(at);
        if (salesHave(columns, dimension)) {
            const auto slot = slotOf(dimension);
            columns.sameInOrder[at]
                = sameInRuns(columns.codes[slot], columns.marks.data.get()) && sameInSpreadOrders(columns, slot);
        }
    }
}

}  // namespace kinerja::kpi

// SPDX-License-Identifier: GPL-3.0-or-later
// Facts of a store whose lines changed from some month on: what lies before that month is shared with the Facts before.
#include <algorithm>
#include <map>
#include <utility>

#include "facts_build.h"
#include "facts_tail.h"

namespace kinerja::kpi {
namespace {

using Slot = Facts::Columns::Slot;
using Ids = std::vector<std::uint32_t>;

constexpr std::size_t kMostParts = 8;
constexpr std::size_t kSpareLines = 64 * 1024;
constexpr std::uint32_t kWidestSearch = 64U << 20;  // order ids

std::size_t linesHeld(const Facts::Columns& columns)
{
    std::size_t lines = 0;
    for (const auto& part : columns.marks.parts()) {
        lines += part.capacity;
    }
    return lines;
}

bool isChanged(const MonthTraits& month, std::span<const std::int32_t> changed)
{
    return std::find(changed.begin(), changed.end(), month.month) != changed.end();
}

DayNumber firstDayOf(std::int32_t month) { return toDayNumber(*fromYmd(month * 100 + 1)); }

void sortOut(Ids& ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Order ids of the changed months' lines, or of their sale lines.
Ids orderIds(const Facts::Columns& columns, std::span<const std::int32_t> changed, bool onlySales)
{
    Ids ids;
    for (const MonthTraits& month : columns.months) {
        if (!isChanged(month, changed)) {
            continue;
        }
        const std::uint32_t* orders = columns.orders.from(month.first);
        const std::uint8_t* marks = columns.marks.from(month.first);
        for (std::size_t at = 0; at < month.end - month.first; ++at) {
            if ((!onlySales || (marks[at] & kKindMask) == kSale) && (ids.empty() || ids.back() != orders[at])) {
                ids.push_back(orders[at]);
            }
        }
    }
    sortOut(ids);
    return ids;
}

/// Orders before the tail that the tail goes on with, or may: those that were spread over several days, and those whose
/// ids are new in the changed months.
class EarlierSearch {
public:
    EarlierSearch(const Facts::Columns& before, std::size_t end) : m_before(before), m_end(end) {}

    /// Returns: nullopt where looking for them costs more than building everything.
    [[nodiscard]] std::optional<EarlierOrders> find(const Facts::Columns& tail, std::span<const std::int32_t> changed)
    {
        addSpread();
        Ids fresh;
        const Ids was = orderIds(m_before, changed, true);
        const Ids now = orderIds(tail, changed, false);
        std::set_difference(now.begin(), now.end(), was.begin(), was.end(), std::back_inserter(fresh));
        std::erase_if(fresh, [this](std::uint32_t id) { return m_found.contains(id); });
        if (!fresh.empty() && fresh.back() - fresh.front() > kWidestSearch) {
            return std::nullopt;
        }
        if (!fresh.empty()) {
            addFresh(fresh);
        }
        return std::move(m_found);
    }

private:
    void addSpread()
    {
        for (std::size_t order = 0; order + 1 < m_before.spreadStarts.size(); ++order) {
            for (std::uint32_t at = m_before.spreadStarts[order]; at < m_before.spreadStarts[order + 1]; ++at) {
                if (m_before.spreadLines[at] < m_end) {
                    add(m_before.spreadLines[at]);
                }
            }
        }
    }
    void addFresh(const Ids& fresh)
    {
        std::vector<bool> wanted(fresh.back() - fresh.front() + 1, false);
        for (const std::uint32_t id : fresh) {
            wanted[id - fresh.front()] = true;
        }
        for (const MonthTraits& month : m_before.months) {
            if (month.end > m_end || month.largestOrder < fresh.front() || month.leastOrder > fresh.back()) {
                continue;
            }
            const std::uint32_t* orders = m_before.orders.from(month.first);
            for (std::size_t at = 0; at < month.end - month.first; ++at) {
                const std::uint32_t place = orders[at] - fresh.front();  // below it: beyond the end
                if (place < wanted.size() && wanted[place] && (m_before.marks[month.first + at] & kKindMask) == kSale) {
                    add(static_cast<std::uint32_t>(month.first + at));
                }
            }
        }
    }
    void add(std::uint32_t line)
    {
        EarlierOrder& order = m_found[m_before.orders[line]];
        order.lines.push_back(line);
        order.marks = static_cast<std::uint8_t>(m_before.marks[line] & kNobody);
    }

    const Facts::Columns& m_before;
    std::size_t m_end;
    EarlierOrders m_found;
};

/// Customers as they were before `day`: their numbers, first and last orders.
CustomersSoFar customersBefore(const Facts::Columns& before, DayNumber day, std::uint32_t customerEnd)
{
    const std::uint32_t count = before.customersBefore(day);
    CustomersSoFar customers;
    customers.numberOfId.assign(customerEnd, 0);
    for (std::uint32_t number = 1; number <= count; ++number) {
        customers.numberOfId[before.customerIds[number]] = number;
    }
    customers.firstOrderDay.assign(before.firstOrderDay.begin(), before.firstOrderDay.begin() + count);
    customers.firstOrderLine.assign(count, 0);  // their first days are over: no tie asks for it
    customers.lastOrderDay = before.lastOrderDay;
    // Each order knows when its customer had ordered last: back through those that are built anew.
    std::size_t order = before.history.previousOrderDays.size();
    const std::size_t first = before.lineAt(day);
    for (std::size_t line = before.lineCount; line > first; --line) {
        if ((before.marks[line - 1] & kOrderFirst) == 0) {
            continue;
        }
        --order;
        if (const std::uint32_t customer = before.codes[Slot::kCustomer][line - 1]; customer != 0) {
            customers.lastOrderDay[customer - 1] = before.history.previousOrderDays[order];
        }
    }
    customers.lastOrderDay.resize(count);
    return customers;
}

/// The lines before `day`, and what belongs to them alone.
void takeBefore(const Facts::Columns& before, DayNumber day, Facts::Columns& columns)
{
    const std::size_t end = before.lineAt(day);
    columns.lineCount = end;
    columns.firstLineDay = before.firstLineDay;
    const auto days = std::min(static_cast<std::size_t>(day - before.firstLineDay), before.lineOfDay.size() - 1);
    columns.lineOfDay.assign(before.lineOfDay.begin(), before.lineOfDay.begin() + static_cast<std::ptrdiff_t>(days));
    columns.lineOfDay.push_back(static_cast<std::uint32_t>(end));
    columns.orders = before.orders;
    columns.marks = before.marks;
    columns.codes = before.codes;
    columns.quantity = before.quantity;
    columns.gross = before.gross;
    columns.discount = before.discount;
    columns.cost = before.cost;
    columns.orders.cut(end);
    columns.marks.cut(end);
    for (CodeColumn& codes : columns.codes) {
        codes.cut(end);
    }
    for (AmountColumn* amounts : {&columns.quantity, &columns.gross, &columns.discount, &columns.cost}) {
        amounts->cut(end);
    }
    std::copy_if(before.months.begin(), before.months.end(), std::back_inserter(columns.months),
                 [end](const MonthTraits& month) { return month.end <= end; });
    std::copy_if(before.history.days.begin(), before.history.days.end(), std::back_inserter(columns.history.days),
                 [day](const DaySums& one) { return one.day < day; });
    columns.history.previousOrderDays = before.history.previousOrderDays;
    columns.history.previousOrderDays.cut(before.history.ordersBefore(day));
    const auto until = [end](const Ids& lines) {
        return Ids(lines.begin(), std::lower_bound(lines.begin(), lines.end(), static_cast<std::uint32_t>(end)));
    };
    columns.convertedLines = until(before.convertedLines);
    columns.looseLines = until(before.looseLines);
}

void appendLines(const Facts::Columns& tail, Facts::Columns& columns)
{
    const std::size_t before = columns.lineCount;
    for (std::size_t slot = 0; slot < columns.codes.size(); ++slot) {
        if (slot != Slot::kSource) {
            columns.codes[slot].append(tail.codes[slot]);
        }
    }
    columns.orders.append(tail.orders);
    columns.marks.append(tail.marks);
    columns.quantity.append(tail.quantity);
    columns.gross.append(tail.gross);
    columns.discount.append(tail.discount);
    columns.cost.append(tail.cost);
    for (MonthTraits month : tail.months) {
        month.first += before;
        month.end += before;
        columns.months.push_back(month);
    }
    for (const std::uint32_t line : tail.looseLines) {
        columns.looseLines.push_back(static_cast<std::uint32_t>(line + before));
    }
    columns.lineCount += tail.lineCount;
}

/// Customers without an order before the tail get another number when others have ordered since.
void renumberLoose(const Facts::Columns& before, const Ids& numberOfId, Facts::Columns& columns)
{
    CodeColumn& customers = columns.codes[Slot::kCustomer];
    for (const std::uint32_t line : columns.looseLines) {
        const std::uint32_t was = customers[line];
        const std::uint32_t now = numberOfId[before.customerIds[was]];
        if (now != was) {
            customers.own(line);
            customers.set(line, now);
        }
    }
}

/// All orders of several days, by id, and the marks of their lines.
void listSpreadOrders(const EarlierOrders& earlier, const TailOrders& orders, std::size_t tailFirst, Facts::Columns& columns)
{
    std::map<std::uint32_t, Ids> lines;
    for (const auto& [id, order] : earlier) {
        lines[id] = order.lines;
    }
    const auto addRun = [&](std::uint32_t id, std::size_t first) {
        for (std::size_t line = first; line < columns.lineCount && (line == first || (columns.marks[line] & kRunStart) == 0); ++line) {
            if ((columns.marks[line] & kKindMask) == kSale) {
                lines[id].push_back(static_cast<std::uint32_t>(line));
            }
        }
    };
    for (const auto& [id, firstSale] : orders.later()) {
        if (!lines.contains(id)) {
            addRun(id, tailFirst + orders.firstOf(id));
        }
        addRun(id, tailFirst + firstSale);
    }
    columns.spreadStarts.push_back(0);
    for (const auto& [id, own] : lines) {
        const bool isSpread = columns.dayOf(own.front()) != columns.dayOf(own.back());
        for (const std::uint32_t line : own) {
            if (((columns.marks[line] & kSpread) != 0) != isSpread) {
                columns.marks.own(line);
                columns.marks[line] = static_cast<std::uint8_t>(columns.marks[line] ^ kSpread);
            }
        }
        if (isSpread) {
            columns.spreadLines.insert(columns.spreadLines.end(), own.begin(), own.end());
            columns.spreadStarts.push_back(static_cast<std::uint32_t>(columns.spreadLines.size()));
        }
    }
}

/// What is known of the tail's lines alone. Errors: Damaged.
Status buildTail(domain::SalesColumns sales, const domain::TieTexts& ties, Facts::Columns& tail)
{
    if (auto loaded = loadLines(std::move(sales), ties, tail); !loaded || tail.lineCount == 0) {
        return loaded;
    }
    findLargestCodes(tail);
    return findTraits(tail);
}

bool areKnown(const Facts::Columns& before, std::uint32_t count, std::uint32_t customerEnd)
{
    return std::all_of(before.customerIds.begin(), before.customerIds.begin() + count + 1,
                       [customerEnd](std::uint32_t id) { return id < customerEnd; })
        && std::all_of(before.looseLines.begin(), before.looseLines.end(), [&](std::uint32_t line) {
               return before.customerIds[before.codes[Slot::kCustomer][line]] < customerEnd;
           });
}

}  // namespace

std::optional<std::int32_t> firstChangedMonth(const Facts::Columns& before, std::span<const std::int32_t> changed)
{
    if (changed.empty() || before.months.empty()) {
        return std::nullopt;
    }
    const std::int32_t month = *std::min_element(changed.begin(), changed.end());
    const std::size_t kept = before.lineAt(firstDayOf(month));
    const bool pays = kept > 0 && kept >= before.lineCount / 4 && before.marks.parts().size() < kMostParts
        && linesHeld(before) <= before.lineCount + before.lineCount / 4 + kSpareLines
        && before.spreadLines.size() <= before.lineCount / 4;
    return pays ? std::optional(month) : std::nullopt;
}

Result<std::unique_ptr<Facts::Columns>> buildFrom(const Facts::Columns& before, const ChangedTail& change,
                                                  domain::SalesColumns sales, domain::FactSource& records)
{
    const DayNumber day = firstDayOf(change.firstMonth);
    const auto customerEnd = customerCodeEnd(records.customers);
    if (!customerEnd) {
        return pass(customerEnd.error());
    }
    Facts::Columns tail;
    if (auto built = buildTail(std::move(sales), records.ties, tail); !built) {
        return pass(built.error());
    }
    const std::size_t width = before.codes[Slot::kCustomer].bytesPerLine();
    if ((width < 4 && *customerEnd > (std::size_t{1} << (8 * width))) || !areKnown(before, before.customersBefore(day), *customerEnd)
        || tail.largestCode[Slot::kCustomer] >= *customerEnd) {
        return nullptr;
    }
    const auto earlier = EarlierSearch(before, before.lineAt(day)).find(tail, change.months);
    if (!earlier) {
        return nullptr;
    }
    auto columns = std::make_unique<Facts::Columns>();
    takeBefore(before, day, *columns);
    columns->currency = records.currency;
    columns->dataVersion = records.dataVersion;
    CustomersSoFar customers = customersBefore(before, day, *customerEnd);
    TailOrders orders(*earlier);
    const std::size_t tailFirst = columns->lineCount;
    const Status loaded = loadDictionaries(records, *columns)
                              .and_then([&] { return loadRecords(records, *customerEnd, *columns); })
                              .and_then([&] { return tail.lineCount > 0 ? markOrdersOfTail(tail, customers, orders, records.ties) : Status{}; });
    if (!loaded) {
        return pass(loaded.error());
    }
    columns->firstOrderDay = std::move(customers.firstOrderDay);
    columns->lastOrderDay = std::move(customers.lastOrderDay);
    if (tail.lineCount > 0) {
        findUniformRuns(tail);
        sumDays(tail);
        appendDays(tail, *columns);
        appendSums(tail, *columns);
        columns->history.previousOrderDays.append(Array(std::move(customers.previousOrderDays)));
    }
    renumberCustomers(customers.numberOfId, *columns);
    renumberLoose(before, customers.numberOfId, *columns);
    if (tail.lineCount > 0) {
        renumberLines(customers.numberOfId, columns->firstOrderDay, tail);
        appendLines(tail, *columns);
    }
    columns->salesLines = static_cast<std::int64_t>(columns->lineCount);
    listSpreadOrders(*earlier, orders, tailFirst, *columns);
    foldLargestCodes(*columns);
    foldUniformDimensions(*columns);
    const Status checked = foldTraits(*columns)
                               .and_then([&] { return checkCodes(*columns); })
                               .and_then([&] { return checkCustomers(*columns, *customerEnd); })
                               .and_then([&] { return loadCustomers(std::move(records.customers), customers.numberOfId, *columns); });
    if (!checked) {
        return pass(checked.error());
    }
    findSpan(*columns);
    return columns;
}

}  // namespace kinerja::kpi

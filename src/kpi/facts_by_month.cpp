// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/facts_by_month.h"

#include <algorithm>
#include <limits>

#include "facts_build.h"

namespace kinerja::kpi {
namespace {

using Slot = Facts::Columns::Slot;

void mergeTraits(const Facts::Columns& month, Facts::Columns& all)
{
    const bool isFirst = all.lineCount == 0;
    all.anyCost = all.anyCost || month.anyCost;
    all.severalUnits = month.severalUnits || all.severalUnits || (!isFirst && month.onlyUnit != all.onlyUnit);
    all.onlyUnit = std::max(all.onlyUnit, month.onlyUnit);
}

}  // namespace

void appendDays(const Facts::Columns& more, Facts::Columns& all)
{
    if (all.lineCount == 0) {
        all.firstLineDay = more.firstLineDay;
    } else {
        all.lineOfDay.pop_back();
    }
    const auto place = static_cast<std::size_t>(more.firstLineDay - all.firstLineDay);
    const auto before = static_cast<std::uint32_t>(all.lineCount);
    all.lineOfDay.resize(place, before);
    std::transform(more.lineOfDay.begin(), more.lineOfDay.end(), std::back_inserter(all.lineOfDay),
                   [before](std::uint32_t line) { return line + before; });
    std::transform(more.convertedLines.begin(), more.convertedLines.end(), std::back_inserter(all.convertedLines),
                   [before](std::uint32_t line) { return line + before; });
}

void appendSums(const Facts::Columns& more, Facts::Columns& all)
{
    std::vector<DaySums>& days = all.history.days;
    const std::uint32_t orders
        = days.empty() ? 0 : days.back().orderFirst + static_cast<std::uint32_t>(days.back().sums.orders);
    for (DaySums day : more.history.days) {
        day.orderFirst += orders;
        days.push_back(day);
    }
}

struct FactsByMonth::State {
    std::unique_ptr<Facts::Columns> all = std::make_unique<Facts::Columns>();
    CustomersSoFar customers;
    OrderMarks orders;
    domain::TieTexts ties;

    void see(const Facts::Columns& month);
    void numberSeenCustomers();
};

void FactsByMonth::State::see(const Facts::Columns& month)
{
    for (std::size_t slot = 0; slot < month.codes.size(); ++slot) {
        const std::vector<std::uint8_t> more = codesSeen(month.codes[slot]);
        std::vector<std::uint8_t>& seen = all->seen[slot];
        seen.resize(std::max(seen.size(), more.size()));
        std::transform(more.begin(), more.end(), seen.begin(), seen.begin(),
                       [](std::uint8_t a, std::uint8_t b) { return static_cast<std::uint8_t>(a | b); });
        all->largestCode[slot] = static_cast<std::uint32_t>(std::max<std::size_t>(seen.size(), 1) - 1);
    }
    customers.numberOfId.resize(std::max(customers.numberOfId.size(), all->seen[Slot::kCustomer].size()));
}

/// Until now by id.
void FactsByMonth::State::numberSeenCustomers()
{
    std::vector<std::uint8_t> seen(customers.numberOfId.size(), 0);
    const std::vector<std::uint8_t>& byId = all->seen[Slot::kCustomer];
    for (std::size_t id = 0; id < byId.size(); ++id) {
        seen[customers.numberOfId[id]] = byId[id];
    }
    all->seen[Slot::kCustomer] = std::move(seen);
}

FactsByMonth::FactsByMonth(domain::TieTexts ties) : m_state(std::make_unique<State>())
{
    m_state->ties = std::move(ties);
}
FactsByMonth::FactsByMonth(FactsByMonth&&) noexcept = default;
FactsByMonth& FactsByMonth::operator=(FactsByMonth&&) noexcept = default;
FactsByMonth::~FactsByMonth() = default;

Status FactsByMonth::add(domain::SalesColumns sales)
{
    Facts::Columns& all = *m_state->all;
    Facts::Columns month;
    if (auto loaded = loadLines(std::move(sales), m_state->ties, month); !loaded || month.lineCount == 0) {
        return loaded;
    }
    if (month.lineCount > std::numeric_limits<std::uint32_t>::max() - all.lineCount) {
        return fail(Errc::OutOfRange, "more sales lines than 32 bits can number");
    }
    if (all.lineCount > 0 && month.firstLineDay <= all.history.days.back().day) {
        return fail(Errc::Damaged, "segment: the months are not ascending");
    }
    m_state->see(month);
    const Status marked
        = findTraits(month).and_then([&] { return markOrdersOfMonth(month, m_state->customers, m_state->orders); });
    if (!marked) {
        return marked;
    }
    sumDays(month);
    appendDays(month, all);
    appendSums(month, all);
    mergeTraits(month, all);
    all.lineCount += month.lineCount;
    return {};
}

Result<std::shared_ptr<const Facts>> FactsByMonth::finish(domain::FactSource records)
{
    Facts::Columns& all = *m_state->all;
    if (all.lineCount == 0) {
        return Facts::build(std::move(records));
    }
    CustomersSoFar& customers = m_state->customers;
    all.keepsLines = false;
    all.fitsInt64 = true;  // sums of days are 128 bits wide; nothing else is added up
    all.salesLines = static_cast<std::int64_t>(all.lineCount);
    all.currency = records.currency;
    all.dataVersion = records.dataVersion;
    const auto customerEnd = customerCodeEnd(records.customers);
    if (!customerEnd) {
        return pass(customerEnd.error());
    }
    const Status loaded = loadDictionaries(records, all)
                              .and_then([&] { return checkCodes(all); })
                              .and_then([&] { return checkCustomers(all, *customerEnd); })
                              .and_then([&] { return loadRecords(records, *customerEnd, all); });
    if (!loaded) {
        return pass(loaded.error());
    }
    all.firstOrderDay = std::move(customers.firstOrderDay);
    all.history.previousOrderDays = Array(std::move(customers.previousOrderDays));
    customers.numberOfId.resize(*customerEnd);
    renumberCustomers(customers.numberOfId, all);
    m_state->numberSeenCustomers();
    if (auto done = loadCustomers(std::move(records.customers), customers.numberOfId, all); !done) {
        return pass(done.error());
    }
    findSpan(all);
    return std::shared_ptr<const Facts>(new Facts(std::move(m_state->all)));
}

}  // namespace kinerja::kpi

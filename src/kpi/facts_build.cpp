// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts_build.h"

#include <algorithm>

#include "kinerja/kpi/facts.h"

namespace kinerja::kpi {
namespace {

using Slot = Facts::Columns::Slot;

tl::unexpected<Error> damaged(const std::string& what) { return fail(Errc::Damaged, "segment: " + what); }

Status buildColumns(domain::FactSource& source, Facts::Columns& columns)
{
    columns.currency = source.currency;
    columns.dataVersion = source.dataVersion;
    if (auto done = loadLines(std::move(source.sales), source.ties, columns); !done) {
        return done;
    }
    if (auto done = loadDictionaries(source, columns); !done) {
        return done;
    }
    const auto customerEnd = customerCodeEnd(source.customers);
    if (!customerEnd) {
        return pass(customerEnd.error());
    }
    if (auto done = loadRecords(source, *customerEnd, columns); !done) {
        return done;
    }
    findLargestCodes(columns);
    if (auto checked = checkCustomers(columns, *customerEnd); !checked) {
        return checked;
    }
    CustomersSoFar customers;
    customers.numberOfId.assign(*customerEnd, 0);
    Status marked;
    Status checked;
    inTwoThreads(
        columns, [&] { marked = markOrders(columns, customers, source.ties); },
        [&] { checked = checkCodes(columns).and_then([&] { return findTraits(columns); }); });
    if (!marked || !checked) {
        return marked ? checked : marked;
    }
    columns.firstOrderDay = std::move(customers.firstOrderDay);
    columns.lastOrderDay = std::move(customers.lastOrderDay);
    columns.history.previousOrderDays = Array(std::move(customers.previousOrderDays));
    inTwoThreads(
        columns,
        [&] {
            findUniformRuns(columns);
            foldUniformDimensions(columns);
            renumberCustomers(customers.numberOfId, columns);
            renumberLines(customers.numberOfId, columns.firstOrderDay, columns);
        },
        [&] { sumDays(columns); });
    if (auto done = loadCustomers(std::move(source.customers), customers.numberOfId, columns); !done) {
        return done;
    }
    findSpan(columns);
    return {};
}

}  // namespace

Status checkCodes(const Facts::Columns& columns)
{
    const std::uint32_t terms = columns.terms.codeEnd();
    const std::array<std::pair<Slot, std::uint32_t>, 8> limits{{{Slot::kProduct, columns.products.codeEnd()},
                                                                {Slot::kShare, columns.shares.codeEnd()},
                                                                {Slot::kCategory, terms},
                                                                {Slot::kTeam, terms},
                                                                {Slot::kRegion, terms},
                                                                {Slot::kChannel, terms},
                                                                {Slot::kUnit, terms},
                                                                {Slot::kSource, terms}}};
    const bool isKnown = std::all_of(limits.begin(), limits.end(),
                                     [&](const auto& limit) { return columns.largestCode[limit.first] < limit.second; });
    return isKnown ? Status{} : damaged("a code without a dictionary entry");
}

Status checkCustomers(const Facts::Columns& columns, std::uint32_t customerEnd)
{
    return columns.largestCode[Slot::kCustomer] < customerEnd ? Status{} : damaged("a customer without a dictionary entry");
}

Result<std::shared_ptr<const Facts>> Facts::build(domain::FactSource source)
{
    auto columns = std::make_unique<Columns>();
    if (auto done = buildColumns(source, *columns); !done) {
        return pass(done.error());
    }
    return std::shared_ptr<const Facts>(new Facts(std::move(columns)));
}

}  // namespace kinerja::kpi

// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts_build.h"

#include <algorithm>

#include "column_checks.h"
#include "kinerja/kpi/facts.h"

namespace kinerja::kpi {
namespace {

using Slot = Facts::Columns::Slot;

tl::unexpected<Error> damaged(const std::string& what) { return fail(Errc::Damaged, "segment: " + what); }

Status checkAmounts(Facts::Columns& columns)
{
    columns.fitsInt64 = true;
    for (const AmountColumn* amounts : {&columns.quantity, &columns.gross, &columns.discount, &columns.cost}) {
        const AmountTraits traits = traitsOf(*amounts);
        const bool isCost = amounts == &columns.cost;
        if (!traits.fits || (traits.anyUnknown && !isCost)) {
            return damaged("amount");
        }
        columns.fitsInt64 = columns.fitsInt64 && traits.sumFits;
        columns.anyCost = isCost ? traits.anyKnown : columns.anyCost;
    }
    return {};
}

void findUnits(Facts::Columns& columns)
{
    const CodeColumn& units = columns.codes[Slot::kUnit];
    columns.onlyUnit = largestCode(units);
    columns.severalUnits = std::visit(
        [&](const auto& values) {
            const auto* begin = values.data.get();
            return std::any_of(begin, begin + columns.lineCount,
                               [&](std::uint32_t unit) { return unit != columns.onlyUnit; });
        },
        units.values());
}

void findLargestCodes(Facts::Columns& columns)
{
    for (std::size_t slot = 0; slot < columns.codes.size() && columns.lineCount > 0; ++slot) {
        columns.largestCode[slot] = largestCode(columns.codes[slot]);
    }
}

Status buildColumns(domain::FactSource& source, Facts::Columns& columns)
{
    columns.currency = source.currency;
    columns.dataVersion = source.dataVersion;
    if (auto done = loadLines(std::move(source.sales), columns); !done) {
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
        columns, [&] { marked = markOrders(columns, customers); },
        [&] { checked = checkCodes(columns).and_then([&] { return findTraits(columns); }); });
    if (!marked || !checked) {
        return marked ? checked : marked;
    }
    columns.firstOrderDay = std::move(customers.firstOrderDay);
    columns.history.previousOrderDays = std::move(customers.previousOrderDays);
    inTwoThreads(
        columns,
        [&] {
            findUniformDimensions(columns);
            renumberCustomers(customers.numberOfId, columns);
            renumberLines(customers.numberOfId, columns);
        },
        [&] { sumDays(columns); });
    if (auto done = loadCustomers(std::move(source.customers), customers.numberOfId, columns); !done) {
        return done;
    }
    findSpan(columns);
    return {};
}

}  // namespace

Status findTraits(Facts::Columns& columns)
{
    if (columns.lineCount == 0) {
        columns.fitsInt64 = true;
        return {};
    }
    findUnits(columns);
    return checkAmounts(columns);
}

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

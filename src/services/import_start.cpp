// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_start.h"

#include <memory>
#include <set>
#include <utility>

#include "kinerja/services/own_kpis.h"
#include "kinerja/store/listing.h"
#include "kinerja/store/pending.h"

namespace kinerja::services {
namespace {

/// Of the product list; nullptr where there is none.
Result<std::shared_ptr<const ingest::PriceList>> pricesOf(Workspace& workspace)
{
    const auto entries = store::listPrices(workspace.connection());
    if (!entries) {
        return pass(entries.error());
    }
    if (entries->empty()) {
        return std::shared_ptr<const ingest::PriceList>{};
    }
    auto prices = std::make_shared<ingest::PriceList>();
    const std::string& base = workspace.settings().currency;
    // An id outweighs another product's name.
    for (const bool byName : {true, false}) {
        for (const store::PriceEntry& entry : *entries) {
            const std::string& key = byName ? entry.name : entry.id;
            if (!key.empty()) {
                (*prices)[key] = {entry.price, entry.currency.empty() ? base : entry.currency};
            }
        }
    }
    return std::shared_ptr<const ingest::PriceList>{std::move(prices)};
}

/// Nothing where no line waits.
Result<std::shared_ptr<const std::set<std::string, std::less<>>>> awaitedOf(Workspace& workspace)
{
    using Orders = std::set<std::string, std::less<>>;
    auto numbers = store::ordersWithoutHeader(workspace.connection());
    if (!numbers) {
        return pass(numbers.error());
    }
    return numbers->empty() ? std::shared_ptr<const Orders>{} : std::make_shared<const Orders>(numbers->begin(), numbers->end());
}

Result<std::shared_ptr<const ingest::SharedNames>> sharedNamesOf(Workspace& workspace)
{
    auto names = store::sharedNames(workspace.connection());
    if (!names) {
        return pass(names.error());
    }
    if (names->empty()) {
        return std::shared_ptr<const ingest::SharedNames>{};
    }
    auto shared = std::make_shared<ingest::SharedNames>();
    for (store::SharedName& one : *names) {
        (*shared)[std::string{domain::dimensionId(one.dimension)}][std::move(one.name)] = std::move(one.ids);
    }
    return std::shared_ptr<const ingest::SharedNames>{std::move(shared)};
}

std::shared_ptr<const std::vector<std::string>> ownKpisOf(const Workspace& workspace)
{
    std::vector<std::string> keys;
    for (const kpi::KpiId id : allKpis(workspace)) {
        if (static_cast<std::size_t>(id) >= kpi::kKpiCount) {
            keys.emplace_back(kpi::definition(id).key);
        }
    }
    return keys.empty() ? nullptr : std::make_shared<const std::vector<std::string>>(std::move(keys));
}

}  // namespace

Result<ingest::ByteSource> sourceOf(const ImportRequest& request)
{
    if (request.path.empty()) {
        return ingest::ByteSource::fromMemory(request.pasted, std::string{kPastedName});
    }
    return ingest::ByteSource::open(request.path);
}

Result<ingest::ImportOptions> optionsFor(Workspace& workspace, const ImportRequest& request)
{
    const auto counts = store::countRecords(workspace.connection());
    if (!counts) {
        return pass(counts.error());
    }
    ingest::ImportOptions options = request.options;
    options.baseCurrency = workspace.settings().currency;
    options.calendar = workspace.settings().calendar;
    options.storeIsEmpty = counts->lines == 0 && counts->leads == 0 && counts->targets == 0 && counts->details == 0
                           && counts->rates == 0;
    const auto credits = store::knowsCreditNumbers(workspace.connection());
    if (!credits) {
        return pass(credits.error());
    }
    options.knowsCreditNumbers = *credits;
    auto prices = pricesOf(workspace);
    auto awaited = awaitedOf(workspace);
    auto shared = sharedNamesOf(workspace);
    if (!prices || !awaited || !shared) {
        return pass(!prices ? prices.error() : !awaited ? awaited.error() : shared.error());
    }
    options.ordersInLines = std::move(*awaited);
    options.sharedNames = std::move(*shared);
    options.prices = std::move(*prices);
    options.ownKpis = ownKpisOf(workspace);
    return options;
}

std::vector<std::string> fieldsOf(const ingest::Inspection& inspection)
{
    std::vector<std::string> fields;
    for (const ingest::FieldMapping& one : inspection.mapping) {
        fields.push_back(one.field);
    }
    if (inspection.reading.tax == ingest::TaxRule::Included) {
        fields.emplace_back("tax");
    }
    return fields;
}

store::BatchInfo infoOf(const ingest::Inspection& inspection, ImportMode mode)
{
    store::BatchInfo info;
    info.kind = *inspection.kind;
    info.fileName = inspection.fileName;
    info.fileHash = inspection.fileHash;
    info.currency = inspection.reading.currency;
    // What has no amounts does not name a store's currency.
    using enum domain::RecordKind;
    for (const auto kind : {Surveys, Stages, People, Customers, Events}) {
        info.currency = info.kind == kind ? std::string{} : std::move(info.currency);
    }
    info.mode = mode == ImportMode::Append    ? store::ImportMode::Append
                : mode == ImportMode::Replace ? store::ImportMode::Replace
                                              : store::ImportMode::Upsert;
    return info;
}

}  // namespace kinerja::services

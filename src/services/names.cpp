// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/names.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "edits.h"
#include "kinerja/store/targets.h"
#include "near_misses.h"
#include "restating.h"

namespace kinerja::services {
namespace {

/// The key that a person means: a key, or a label that one value alone has.
Result<std::string> keyOf(const kpi::Facts& facts, domain::Dimension dimension, const std::string& name)
{
    std::string byLabel;
    std::size_t labels = 0;
    for (const auto& [key, label] : facts.valuesOf(dimension)) {
        if (key == name) {
            return name;
        }
        if (label == name) {
            byLabel = key;
            ++labels;
        }
    }
    if (labels > 1) {
        return fail(Errc::Conflict, "several have the name \"" + name + "\": write its id");
    }
    return labels == 1 ? byLabel : name;
}

/// The columns are built anew by the store; here they are read anew.
Result<EditReceipt> reloaded(Workspace& workspace, const Result<store::Edit>& edit)
{
    auto receipt = receiptOf(edit);
    if (receipt) {
        if (auto loaded = workspace.reloadFacts(); !loaded) {
            return pass(loaded.error());
        }
    }
    return receipt;
}

/// What names of the dimension there are, and the key each one stands for.
Result<std::map<std::string, std::string>> namesOf(store::Connection& connection, const kpi::Facts& facts,
                                                   domain::Dimension dimension)
{
    std::map<std::string, std::string> keys;
    const auto listed = store::listedNames(connection, dimension);
    if (!listed) {
        return pass(listed.error());
    }
    for (const store::ListedName& one : *listed) {
        keys.emplace(one.name.empty() ? one.key : one.name, one.key);
        keys[one.key] = one.key;
    }
    for (const auto& [key, label] : facts.valuesOf(dimension)) {
        keys[key] = key;
    }
    return keys;
}

/// Names of the dimension that targets are of. Typed ones that nothing else has brought cannot be merged.
Status addTargetNames(store::Connection& connection, const std::vector<domain::Target>& targets, domain::Dimension dimension,
                      std::map<std::string, std::string>& keys)
{
    for (const domain::Target& target : targets) {
        if (target.scope != dimension || keys.contains(target.scopeValue)) {
            continue;
        }
        const auto isKnown = store::hasName(connection, dimension, target.scopeValue);
        if (!isKnown) {
            return pass(isKnown.error());
        }
        if (*isKnown) {
            keys.emplace(target.scopeValue, target.scopeValue);
        }
    }
    return {};
}

}  // namespace

Result<std::vector<ProposedMerge>> proposedMerges(store::Connection& connection, const kpi::Facts& facts)
{
    const auto merges = store::listMerges(connection);
    const auto targets = store::listTargets(connection);
    if (!merges || !targets) {
        return pass(merges ? targets.error() : merges.error());
    }
    const auto isMerged = [&merges](domain::Dimension dimension, const std::string& key) {
        return std::any_of(merges->begin(), merges->end(),
                           [&](const store::Merge& one) { return one.dimension == dimension && one.from == key; });
    };
    std::vector<ProposedMerge> proposed;
    for (const auto dimension : {domain::Dimension::Customer, domain::Dimension::Product, domain::Dimension::Rep,
                                 domain::Dimension::Region}) {
        auto keys = namesOf(connection, facts, dimension);
        if (!keys) {
            return pass(keys.error());
        }
        if (auto added = addTargetNames(connection, *targets, dimension, *keys); !added) {
            return pass(added.error());
        }
        std::erase_if(*keys, [&](const auto& one) { return isMerged(dimension, one.second); });
        std::vector<std::string> names;
        std::transform(keys->begin(), keys->end(), std::back_inserter(names), [](const auto& one) { return one.first; });
        for (const auto& [name, similar] : nearMisses(names)) {
            if (keys->at(name) != keys->at(similar)) {
                proposed.push_back({dimension, keys->at(name), keys->at(similar)});
            }
        }
    }
    return proposed;
}

Result<std::vector<store::Merge>> listMerges(Workspace& workspace) { return store::listMerges(workspace.connection()); }

Result<EditReceipt> acceptMerge(Workspace& workspace, domain::Dimension dimension, const std::string& from,
                                const std::string& into)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    const auto facts = workspace.facts();
    const auto fromKey = keyOf(*facts, dimension, from);
    const auto intoKey = keyOf(*facts, dimension, into);
    if (!fromKey || !intoKey) {
        return pass(fromKey ? intoKey.error() : fromKey.error());
    }
    return restatingEdit(workspace, [&] {
        return reloaded(workspace, store::saveMerge(workspace.connection(), dimension, *fromKey, *intoKey));
    });
}

Result<EditReceipt> removeMerge(Workspace& workspace, std::int64_t id)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    return restatingEdit(workspace, [&] { return reloaded(workspace, store::removeMerge(workspace.connection(), id)); });
}

Result<store::StoredList> storedList(Workspace& workspace, domain::RecordKind kind, std::int64_t limit)
{
    return store::storedList(workspace.connection(), kind, limit);
}

Result<Pending> pending(Workspace& workspace)
{
    store::Connection& connection = workspace.connection();
    auto rates = store::missingRates(connection);
    auto orders = store::waitingOrders(connection);
    auto held = store::heldLines(connection);
    const auto converted = store::countConverted(connection);
    if (!rates || !orders) {
        return pass(rates ? orders.error() : rates.error());
    }
    if (!held || !converted) {
        return pass(held ? converted.error() : held.error());
    }
    return Pending{std::move(*rates), std::move(*orders), std::move(*held), workspace.settings().countsOnHold, *converted};
}

}  // namespace kinerja::services

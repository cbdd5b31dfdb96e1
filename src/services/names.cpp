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

/// A name that there is: the key it stands for, and whether a list says so.
struct KnownName {
    std::string key;
    bool isListed = false;
};
using KnownNames = std::map<std::string, KnownName>;

Result<KnownNames> namesOf(store::Connection& connection, const kpi::Facts& facts, domain::Dimension dimension)
{
    KnownNames names;
    const auto listed = store::listedNames(connection, dimension);
    if (!listed) {
        return pass(listed.error());
    }
    for (const store::ListedName& one : *listed) {
        names.emplace(one.name.empty() ? one.key : one.name, KnownName{one.key, true});
        names[one.key] = {one.key, true};
    }
    for (const auto& [key, label] : facts.valuesOf(dimension)) {
        if (KnownName& known = names[key]; known.key != key) {
            known = {key, false};
        }
    }
    return names;
}

/// Names of the dimension that targets are of. Typed ones that nothing else has brought cannot be merged.
Status addTargetNames(store::Connection& connection, const std::vector<domain::Target>& targets, domain::Dimension dimension,
                      KnownNames& names)
{
    for (const domain::Target& target : targets) {
        if (target.scope != dimension || names.contains(target.scopeValue)) {
            continue;
        }
        const auto isKnown = store::hasName(connection, dimension, target.scopeValue);
        if (!isKnown) {
            return pass(isKnown.error());
        }
        if (*isKnown) {
            names.emplace(target.scopeValue, KnownName{target.scopeValue, false});
        }
    }
    return {};
}

/// What a person has said about names already.
struct Said {
    std::vector<store::Merge> merges;
    std::vector<store::Apart> apart;

    [[nodiscard]] bool isMerged(domain::Dimension dimension, const std::string& key) const
    {
        return std::any_of(merges.begin(), merges.end(),
                           [&](const store::Merge& one) { return one.dimension == dimension && one.from == key; });
    }
    [[nodiscard]] bool isApart(domain::Dimension dimension, const std::string& one, const std::string& other) const
    {
        const auto [first, second] = std::minmax(one, other);
        return std::binary_search(apart.begin(), apart.end(), store::Apart{dimension, first, second});
    }
};

Result<Said> whatWasSaid(store::Connection& connection)
{
    auto merges = store::listMerges(connection);
    auto apart = store::listApart(connection);
    if (!merges || !apart) {
        return pass(merges ? apart.error() : merges.error());
    }
    return Said{std::move(*merges), std::move(*apart)};
}

/// Each name with the first one before it that it is not told apart from.
void propose(domain::Dimension dimension, const std::vector<std::string>& alike, const KnownNames& names, const Said& said,
             std::vector<ProposedMerge>& proposed)
{
    for (auto similar = std::next(alike.begin()); similar != alike.end(); ++similar) {
        const KnownName& two = names.at(*similar);
        const auto isTwo = [&](const std::string& before) { return names.at(before).key == two.key; };
        if (std::any_of(alike.begin(), similar, isTwo)) {
            continue;  // the same one by another of its names
        }
        const auto name = std::find_if(alike.begin(), similar, [&](const std::string& before) {
            return !said.isApart(dimension, names.at(before).key, two.key);
        });
        if (name == similar) {
            continue;
        }
        const KnownName& one = names.at(*name);
        proposed.push_back(two.isListed && !one.isListed ? ProposedMerge{dimension, two.key, one.key, *similar, *name}
                                                         : ProposedMerge{dimension, one.key, two.key, *name, *similar});
    }
}

}  // namespace

Result<std::vector<ProposedMerge>> proposedMerges(store::Connection& connection, const kpi::Facts& facts)
{
    const auto said = whatWasSaid(connection);
    const auto targets = store::listTargets(connection);
    if (!said || !targets) {
        return pass(said ? targets.error() : said.error());
    }
    std::vector<ProposedMerge> proposed;
    for (const auto dimension : {domain::Dimension::Customer, domain::Dimension::Product, domain::Dimension::Rep,
                                 domain::Dimension::Region}) {
        auto known = namesOf(connection, facts, dimension);
        if (!known) {
            return pass(known.error());
        }
        if (auto added = addTargetNames(connection, *targets, dimension, *known); !added) {
            return pass(added.error());
        }
        std::erase_if(*known, [&](const auto& one) { return said->isMerged(dimension, one.second.key); });
        std::vector<std::string> names;
        std::transform(known->begin(), known->end(), std::back_inserter(names), [](const auto& one) { return one.first; });
        for (const auto& alike : alikeNames(names)) {
            propose(dimension, alike, *known, *said, proposed);
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

Result<EditReceipt> keepApart(Workspace& workspace, domain::Dimension dimension, const std::string& one, const std::string& other)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    const auto facts = workspace.facts();
    const auto oneKey = keyOf(*facts, dimension, one);
    const auto otherKey = keyOf(*facts, dimension, other);
    if (!oneKey || !otherKey) {
        return pass(oneKey ? otherKey.error() : oneKey.error());
    }
    return receiptOf(store::keepApart(workspace.connection(), dimension, *oneKey, *otherKey));
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

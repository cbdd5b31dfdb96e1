// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan_access.h"

#include "scope.h"

#include <algorithm>
#include <map>

#include "kinerja/store/people.h"
#include "kinerja/store/targets.h"

namespace kinerja::services {

Result<std::vector<domain::Target>> storedTargets(Workspace& workspace)
{
    return store::listTargets(workspace.connection());
}

Result<kpi::TargetIndex> targetIndex(Workspace& workspace)
{
    // What a transaction sees may be taken back, and its version be another state's.
    const bool mayKeep = !workspace.connection().isInTransaction();
    const auto version = workspace.connection().dataVersion();
    if (!version) {
        return pass(version.error());
    }
    if (const auto known = mayKeep ? workspace.knownTargets(*version) : std::nullopt) {
        return *known;
    }
    auto targets = storedTargets(workspace);
    if (!targets) {
        return pass(targets.error());
    }
    kpi::TargetIndex index{std::move(*targets)};
    if (mayKeep) {
        workspace.keepTargets(*version, index);
    }
    return index;
}

Result<kpi::TargetIndex> targetIndex(Workspace& workspace, Date asOf)
{
    return targetIndex(workspace).map([&](const kpi::TargetIndex& targets) {
        return targets.comparedWith(kpi::targetRecords(workspace.facts(), asOf));
    });
}

Status addTargetFigures(Workspace& workspace, kpi::Answer& answer, const std::vector<kpi::Filter>& filters, Date asOf)
{
    const auto targets = targetIndex(workspace, asOf);
    if (!targets) {
        return pass(targets.error());
    }
    addTargetFigures(answer, *targets, filters, workspace.paceSettings());
    return {};
}

std::vector<domain::Target> targetConflicts(const std::vector<domain::Target>& targets)
{
    std::map<store::TargetPlace, std::vector<const domain::Target*>> byPlace;
    for (const domain::Target& one : targets) {
        byPlace[store::placeOf(one)].push_back(&one);
    }
    std::vector<domain::Target> conflicts;
    for (const auto& [place, alike] : byPlace) {
        for (const domain::Target* one : alike.size() > 1 ? alike : std::vector<const domain::Target*>{}) {
            conflicts.push_back(*one);
        }
    }
    return conflicts;
}

std::string severalOf(const domain::Target& target)
{
    return "several targets of " + target.kpi + " for " + target.scopeValue + ": names were merged; remove all but one";
}

Result<std::vector<domain::Person>> storedPeople(Workspace& workspace)
{
    auto people = store::listPeople(workspace.connection());
    if (!people) {
        return people;
    }
    // Derived, not stored: ids are given in the order of meeting and stay, so the alias stays.
    std::vector<std::int64_t> ids;
    for (const domain::Person& person : *people) {
        ids.push_back(person.id);
    }
    std::sort(ids.begin(), ids.end());
    for (domain::Person& person : *people) {
        if (person.alias.empty()) {
            const auto at = std::lower_bound(ids.begin(), ids.end(), person.id) - ids.begin();
            person.alias = "Penjual " + lettersOf(static_cast<std::size_t>(at));
        }
    }
    return people;
}

std::string lettersOf(std::size_t position)
{
    std::string letters;
    for (std::size_t left = position + 1; left > 0; left = (left - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    }
    return letters;
}

}  // namespace kinerja::services

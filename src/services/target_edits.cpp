// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "edits.h"
#include "kinerja/services/target_grid.h"
#include "plan_access.h"
#include "restating.h"
#include "target_figures.h"

namespace kinerja::services {
namespace {

/// What is stored, by what it is the target of.
class Stored {
public:
    explicit Stored(std::vector<PlannedTarget> planned) : m_planned(std::move(planned))
    {
        for (const PlannedTarget& one : m_planned) {
            const PlannedTarget*& there = m_at[store::placeOf(one.target)];
            there = there == nullptr || one.isApproved() ? &one : there;
        }
    }
    Stored(const Stored&) = delete;
    Stored& operator=(const Stored&) = delete;

    [[nodiscard]] const PlannedTarget* find(const domain::Target& target) const
    {
        const auto found = m_at.find(store::placeOf(target));
        return found == m_at.end() ? nullptr : found->second;
    }

private:
    std::vector<PlannedTarget> m_planned;
    std::map<store::TargetPlace, const PlannedTarget*> m_at;  ///< an approved one where merged names have several
};

using Changes = std::vector<store::TargetChange>;
using Kind = store::TargetChange::Kind;

Result<store::TargetChange> changeOf(Workspace& workspace, const domain::Target& target, const PlannedTarget* now,
                                     const std::string& reason, Date asOf)
{
    if (now == nullptr || !now->isApproved()) {
        return store::TargetChange{Kind::Set, target, {}};
    }
    if (reason.find_first_not_of(" \t\r\n") == std::string::npos) {
        return fail(Errc::Conflict, "an approved target is changed with a reason");
    }
    return agreedOf(workspace, target, reason, asOf).map([](store::AgreedTarget&& agreed) {
        return store::TargetChange{Kind::Agree, std::move(agreed.target), std::move(agreed.agreement)};
    });
}

Result<Changes> changesOf(Workspace& workspace, const TargetEdits& edits, Date asOf)
{
    auto planned = listPlannedTargets(workspace);
    if (!planned) {
        return pass(planned.error());
    }
    const Stored stored{std::move(*planned)};
    Changes changes;
    for (const domain::Target& target : edits.set) {
        if (auto good = checkTarget(workspace, target); !good) {
            return pass(good.error());
        }
        const PlannedTarget* now = stored.find(target);
        if (now != nullptr && now->target.value == target.value && !now->isInConflict) {
            continue;
        }
        auto change = changeOf(workspace, target, now, edits.reason, asOf);
        if (!change) {
            return pass(change.error());
        }
        changes.push_back(std::move(*change));
    }
    for (const domain::Target& target : edits.gone) {
        if (stored.find(target) != nullptr) {
            changes.push_back({Kind::Remove, target, {}});
        }
    }
    return changes;
}

Result<std::vector<EditReceipt>> write(Workspace& workspace, const Changes& changes)
{
    return restatingEdit(workspace, [&] { return receiptsOf(store::changeTargets(workspace.connection(), changes)); });
}

}  // namespace

Result<std::vector<EditReceipt>> editTargets(Workspace& workspace, const TargetEdits& edits, Date asOf)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    const auto changes = changesOf(workspace, edits, asOf);
    if (!changes) {
        return pass(changes.error());
    }
    return changes->empty() ? Result<std::vector<EditReceipt>>{} : write(workspace, *changes);
}

Result<std::vector<EditReceipt>> approveDrafts(Workspace& workspace, const std::vector<domain::Target>& drafts, Date asOf)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    auto planned = listPlannedTargets(workspace);
    if (!planned) {
        return pass(planned.error());
    }
    const Stored stored{std::move(*planned)};
    Changes changes;
    for (const domain::Target& draft : drafts) {
        const PlannedTarget* now = stored.find(draft);
        if (now == nullptr || now->isApproved()) {
            continue;
        }
        if (now->isInConflict) {
            return fail(Errc::Conflict, severalOf(now->target));
        }
        auto agreed = agreedOf(workspace, now->target, {}, asOf);
        if (!agreed) {
            return pass(agreed.error());
        }
        changes.push_back({Kind::Agree, std::move(agreed->target), std::move(agreed->agreement)});
    }
    if (changes.empty()) {
        return fail(Errc::NotFound, "no draft among these targets");
    }
    return write(workspace, changes);
}

Result<std::vector<TargetProposal>> proposeMonths(Workspace& workspace, const domain::Target& year, Date asOf)
{
    std::vector<TargetProposal> proposals;
    for (const Period& month : monthsOf(year.period)) {
        domain::Target target = year;
        target.period = month;
        auto proposal = proposeTarget(workspace, target, asOf);
        if (!proposal) {
            return pass(proposal.error());
        }
        proposals.push_back(std::move(*proposal));
    }
    return proposals;
}

}  // namespace kinerja::services

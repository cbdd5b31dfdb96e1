// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// What was agreed about a target: the approval, or a change of an approved one.
struct Agreement {
    int n = 1;  ///< 1 the approval
    Raw4 value = 0;
    std::string reason;
    std::string who;
    std::string when;          ///< UTC, ISO
    std::string baseline;      ///< the KPI then, exact text, "" = no value
    std::string baselineFrom;  ///< ISO, inclusive; "" without one
    std::string baselineTo;
    Date asOf{};
    std::int64_t dataVersion = 0;

    friend bool operator==(const Agreement&, const Agreement&) = default;
};

/// What a target is the target of: KPI, scope, days and level.
using TargetPlace = std::tuple<std::string, int, std::string, std::string, Date, Date, domain::TargetLevel>;
[[nodiscard]] TargetPlace placeOf(const domain::Target& target);

/// By KPI, period, scope, level. A scope whose name stands for another one (store/merges.h, a list's row) is that one's.
[[nodiscard]] Result<std::vector<domain::Target>> listTargets(Connection& connection);

/// Sets or replaces the target with the same KPI, scope, period and level (Target::id is ignored). Where merged names have brought
/// several there, it is the only one afterwards.
/// Errors: InvalidInput (no KPI, empty period, scope without value), ReadOnly.
[[nodiscard]] Result<Edit> saveTarget(Connection& connection, const domain::Target& target);
/// All or nothing; one edit each, and one for each target that it takes the place of.
/// Errors: also Conflict (the target is approved: it is changed with a reason only).
[[nodiscard]] Result<std::vector<Edit>> saveTargets(Connection& connection, std::span<const domain::Target> targets);
/// What was agreed about each approved target, by its id, in the order of n.
[[nodiscard]] Result<std::map<std::int64_t, std::vector<Agreement>>> listAgreements(Connection& connection);
/// A target with what was agreed about it; who, when and data version of a new agreement are filled in.
struct AgreedTarget {
    domain::Target target;
    Agreement agreement;
};
/// Adds one agreement to each target's, and sets its value. A target of a file becomes one of the people's own.
/// Errors: InvalidInput, ReadOnly. All or nothing; edits as of saveTargets().
[[nodiscard]] Result<std::vector<Edit>> agreeTargets(Connection& connection, std::span<const AgreedTarget> targets);

/// One of several changes that belong together.
struct TargetChange {
    enum class Kind { Set, Agree, Remove };
    Kind kind = Kind::Set;
    domain::Target target;   ///< Remove: its id is ignored
    Agreement agreement;     ///< Agree only
};
/// Sets, agrees and removes in the order given; all or nothing, edits as of saveTargets(). What is removed are all drafts of the place.
/// Errors: as of saveTargets(), agreeTargets() and removeTarget().
[[nodiscard]] Result<std::vector<Edit>> changeTargets(Connection& connection, std::span<const TargetChange> changes);

/// Errors: NotFound, Conflict (it is approved, and the only one of its place), ReadOnly.
[[nodiscard]] Result<Edit> removeTarget(Connection& connection, std::int64_t id);

}  // namespace kinerja::store

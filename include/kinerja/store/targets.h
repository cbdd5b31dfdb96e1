// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// By KPI, period, scope, level. A scope whose name stands for another one (store/merges.h, a list's row) is that one's.
[[nodiscard]] Result<std::vector<domain::Target>> listTargets(Connection& connection);

/// Sets or replaces the target with the same KPI, scope, period and level (Target::id is ignored).
/// Errors: InvalidInput (no KPI, empty period, scope without value), ReadOnly.
[[nodiscard]] Result<Edit> saveTarget(Connection& connection, const domain::Target& target);
/// All or nothing, one edit each.
[[nodiscard]] Result<std::vector<Edit>> saveTargets(Connection& connection, std::span<const domain::Target> targets);
/// Errors: NotFound, ReadOnly.
[[nodiscard]] Result<Edit> removeTarget(Connection& connection, std::int64_t id);

}  // namespace kinerja::store

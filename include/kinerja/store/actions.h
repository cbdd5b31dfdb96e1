// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// By due day, then id.
[[nodiscard]] Result<std::vector<domain::Action>> listActions(Connection& connection);
/// id 0 adds, else replaces.
/// Errors: NotFound (the action, or an owner or person key that nobody has), ReadOnly.
[[nodiscard]] Result<Edit> saveAction(Connection& connection, const domain::Action& action);
/// With its check-ins, which the inverse brings back. Errors: NotFound, ReadOnly.
[[nodiscard]] Result<Edit> removeAction(Connection& connection, std::int64_t id);

/// Of all actions, newest first.
[[nodiscard]] Result<std::vector<domain::CheckIn>> listCheckIns(Connection& connection);
/// id 0 adds, else replaces. Errors: NotFound (the check-in or its action), ReadOnly.
[[nodiscard]] Result<Edit> saveCheckIn(Connection& connection, const domain::CheckIn& checkIn);
[[nodiscard]] Result<Edit> removeCheckIn(Connection& connection, std::int64_t id);

}  // namespace kinerja::store

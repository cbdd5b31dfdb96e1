// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// By name, then key.
[[nodiscard]] Result<std::vector<domain::Person>> listPeople(Connection& connection);

/// id 0 adds a person; else replaces the one with that id (its key stays).
/// Errors: InvalidInput (no key, or a key that another person has), NotFound, ReadOnly.
[[nodiscard]] Result<Edit> savePerson(Connection& connection, const domain::Person& person);

}  // namespace kinerja::store

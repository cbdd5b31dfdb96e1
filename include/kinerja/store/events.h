// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/domain/event.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// All events, by their first day. A kind that is on no list is none.
/// Errors: Damaged (a day that does not exist).
[[nodiscard]] Result<std::vector<domain::Event>> listEvents(Connection& connection);

}  // namespace kinerja::store

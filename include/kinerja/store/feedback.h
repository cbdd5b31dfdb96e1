// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "kinerja/domain/plan.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Newest first, with their frozen figures.
[[nodiscard]] Result<std::vector<domain::Feedback>> listFeedback(Connection& connection);
/// id 0 adds, else replaces (figures included).
/// Errors: NotFound (the feedback, or a person key that nobody has), ReadOnly.
[[nodiscard]] Result<Edit> saveFeedback(Connection& connection, const domain::Feedback& feedback);
/// Errors: NotFound, ReadOnly.
[[nodiscard]] Result<Edit> removeFeedback(Connection& connection, std::int64_t id);

}  // namespace kinerja::store

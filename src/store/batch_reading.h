// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/import_session.h"

namespace kinerja::store {

/// Keeps how a batch was read, and what the sales are now. Comes last before the commit.
[[nodiscard]] Status storeReading(Connection& connection, std::int64_t batch, const BatchInfo& info,
                                  const std::string& report);

/// Copies the rejected rows of one batch to another of the same bytes.
[[nodiscard]] Status copyRejects(Connection& connection, std::int64_t from, std::int64_t to);

}  // namespace kinerja::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/import_session.h"

namespace kinerja::store {

/// A new row of the ledger. Returns: its id.
[[nodiscard]] Result<std::int64_t> insertBatch(Connection& connection, const BatchInfo& info);

/// Returns: the base currency; an empty store takes the file's, if its amounts are measured in it.
[[nodiscard]] Result<std::string> settleCurrency(Connection& connection, const BatchInfo& info);

}  // namespace kinerja::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// What a check found. An empty list is a sound store.
struct StoreCheck {
    std::vector<std::string> findings;  ///< English, one line each; names the batch where it can
    std::vector<std::int64_t> damagedBatches;
    std::int64_t batches = 0;  ///< verified
    std::int64_t rows = 0;     ///< verified

    [[nodiscard]] bool isSound() const noexcept { return findings.empty(); }
};

/// Structure of the pages without their indexes, and the ledger's counts.
[[nodiscard]] Result<StoreCheck> quickCheck(Connection& connection);

/// Everything: integrity_check, foreign keys, every batch's row count, exact sum and SHA-256, dictionaries,
/// every edit's record against its last audit record, segments against rows.
/// Errors: Cancelled, Locked; damage is a finding, not an error.
[[nodiscard]] Result<StoreCheck> deepCheck(Connection& connection);

/// The same of a file that nobody writes to meanwhile, through two connections to it at once.
[[nodiscard]] Result<StoreCheck> deepCheck(Connection& connection, Connection& other);

}  // namespace kinerja::store

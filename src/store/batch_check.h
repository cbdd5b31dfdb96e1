// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// The stored rows of batches against the ledger: number, exact sum, SHA-256.
struct BatchCheck {
    struct Different {
        std::int64_t batch = 0;
        std::string fileName;
    };
    std::vector<Different> different;
    std::int64_t batches = 0;  ///< looked at
    std::int64_t rows = 0;
};

/// `only`: of these batches; nullopt: of all. Errors: those of reading.
[[nodiscard]] Result<BatchCheck> compareWithLedger(Connection& connection,
                                                   const std::optional<std::set<std::int64_t>>& only = std::nullopt);

[[nodiscard]] std::string findingOf(const BatchCheck::Different& one);

}  // namespace kinerja::store

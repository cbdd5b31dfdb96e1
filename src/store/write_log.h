// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// Inside a transaction: raises the data version. Returns: the new one.
[[nodiscard]] Result<std::int64_t> raiseDataVersion(Connection& connection);

/// A row of `audit`.
struct LogEntry {
    std::string_view entity;
    std::int64_t entityId = 0;
    std::optional<std::string> before;  ///< JSON
    std::optional<std::string> after;   ///< JSON
    std::int64_t dataVersion = 0;
};
/// Returns: the id of the audit record.
[[nodiscard]] Result<std::int64_t> addToAudit(Connection& connection, const LogEntry& entry);

}  // namespace kinerja::store

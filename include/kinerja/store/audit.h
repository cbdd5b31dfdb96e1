// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// One accepted write. `before` and `after` are JSON objects of the row, "" = it did not exist.
struct AuditRecord {
    std::int64_t id = 0;
    std::string at;      ///< UTC, ISO
    std::string who;
    std::string entity;  ///< "person", "target", "feedback", "action", "checkin", "review", "view", "setting",
                         ///< "batch", "undo", "restore"
    std::int64_t entityId = 0;
    std::string before;
    std::string after;
    std::int64_t dataVersion = 0;

    friend bool operator==(const AuditRecord&, const AuditRecord&) = default;
};

/// Newest first, at most `limit`.
[[nodiscard]] Result<std::vector<AuditRecord>> listAudit(Connection& connection, std::int64_t limit = 1000);

/// Brings the record of an edit back to how it was before. The edit this makes is itself audited: its inverse redoes.
/// Errors: NotFound (no such edit); Conflict (the record was changed since, or is not one that can be undone: batches
///         have undoBatch); ReadOnly.
[[nodiscard]] Result<Edit> applyInverse(Connection& connection, std::int64_t auditId);
/// Several of them in the order given: all or nothing, one edit each.
[[nodiscard]] Result<std::vector<Edit>> applyInverses(Connection& connection, std::span<const std::int64_t> auditIds);

}  // namespace kinerja::store

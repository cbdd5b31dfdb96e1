// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/domain/import.h"
#include "kinerja/domain/undo.h"
#include "kinerja/store/connection.h"

/// The import ledger.
namespace kinerja::store {

/// Newest first.
[[nodiscard]] Result<std::vector<domain::Batch>> listBatches(Connection& connection);
/// Errors: NotFound.
[[nodiscard]] Result<domain::Batch> findBatch(Connection& connection, std::int64_t id);
/// Whether a batch that is not undone came from a file with these bytes.
[[nodiscard]] Result<bool> fileWasImported(Connection& connection, std::string_view fileHash);
/// Also by an import that was taken back since.
[[nodiscard]] Result<bool> fileWasEverImported(Connection& connection, std::string_view fileHash);

/// In the file's order.
/// Errors: NotFound (no such batch).
[[nodiscard]] Result<std::vector<domain::RowIssue>> batchRejects(Connection& connection, std::int64_t id);

/// As ImportSession::keepReport() took it, "" where nothing was kept.
[[nodiscard]] Result<std::string> batchReport(Connection& connection, std::int64_t id);

/// What stands in the way of taking the batch back, in the order in which to take it back: newest first, then what
/// stands in the way of that. Empty = nothing.
/// Complexity: O(changes since the batch).
[[nodiscard]] Result<std::vector<domain::InTheWay>> inTheWayOf(Connection& connection, std::int64_t id);

/// Takes a batch back: what it added is deleted, what it changed is restored; audited. In any order, unless a later
/// batch or edit replaced rows of this one. The caller makes the backup (automaticBackup).
/// Errors: NotFound; InvalidInput (already undone); Conflict (detail names what inTheWayOf finds); ReadOnly; Damaged (what was imported changed).
[[nodiscard]] Status undoBatch(Connection& connection, std::int64_t id);

}  // namespace kinerja::store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

/// A copy by SQLite's backup API: written to a temporary file of mode 0600 beside `path`, verified (every page, every
/// batch's rows, sum and SHA-256), then renamed over `path`. An existing file is replaced only by a verified copy.
/// Errors: StorageFull, Permission, Io (also: `path` is a device or folder), Damaged (the store itself does not verify),
///         Cancelled, InvalidInput (`path` is the store itself), Locked (`path` is a database with an open log).
[[nodiscard]] Status backupTo(Connection& connection, const std::string& path);

/// A verified copy in the folder "backups" beside the store: "NNNNNN-<day>-<reason>.db", NNNNNN counts up and never
/// starts anew. The last ten and the newest of each month are kept. Verified: it is the store as it was when this returns,
/// byte for byte, and well formed (docs/adr/0009); where another program reads or writes meanwhile, as backupTo.
/// Returns: its path. Errors: as backupTo; Locked (others wrote again and again while it was made); Damaged only for pages
///         and rows that are not well formed, or a copy that is not the store.
[[nodiscard]] Result<std::string> automaticBackup(Connection& connection, const std::string& reason);

/// Paths, newest first.
[[nodiscard]] std::vector<std::string> listAutomaticBackups(const std::string& databasePath);

/// Replaces the store at `databasePath` (which nobody may have open) by the verified backup; what was there is kept as
/// an automatic backup first. A damaged old store is kept as it is, beside, as "<name>.damaged-N".
/// Errors: NotFound; SchemaTooNew, ForeignFile, Damaged (the backup; nothing changed); Locked (the store is in use);
///         StorageFull, Permission, Io.
[[nodiscard]] Status restoreFrom(const std::string& backupPath, const std::string& databasePath);

}  // namespace kinerja::store

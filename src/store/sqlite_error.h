// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/base/result.h"

struct sqlite3;

namespace kinerja::store {

/// SQLite's result code as one of ours: BUSY → Locked, FULL → StorageFull, CORRUPT → Damaged, NOTADB → ForeignFile,
/// INTERRUPT → Cancelled, CONSTRAINT → InvalidInput, READONLY → ReadOnly, no right → Permission, I/O → Io, else Database.
/// `db` may be null.
[[nodiscard]] Error sqliteError(sqlite3* db, int rc);

}  // namespace kinerja::store

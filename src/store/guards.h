// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/base/result.h"

struct sqlite3;

namespace kinerja::store {

enum class Guarded {
    Store,
    StoreToRead,  ///< query_only
    NewStore,     ///< beside its place: neither log nor journal on the disk, no waiting for it; what is rolled back is in memory
    Memory,
};

/// Sets every pragma, switch and limit of docs/database.md#guards and reads each back.
/// Errors: Database (one did not take), Locked, those of SQLite.
[[nodiscard]] Status setGuards(sqlite3* db, Guarded what);

/// Refuses ATTACH, DETACH, load_extension, and, unless *mayChangeSchema, every CREATE, DROP and setting PRAGMA.
void setAuthorizer(sqlite3* db, const bool* mayChangeSchema);

}  // namespace kinerja::store

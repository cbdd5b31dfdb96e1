// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/base/result.h"

struct sqlite3;

namespace kinerja::store {

/// Sets every pragma, switch and limit of docs/database.md#guards and reads each back.
/// Errors: Database (one did not take), Locked, those of SQLite.
[[nodiscard]] Status setGuards(sqlite3* db, bool readOnly, bool inMemory);

/// Refuses ATTACH, DETACH, load_extension, and, unless *mayChangeSchema, every CREATE, DROP and setting PRAGMA.
void setAuthorizer(sqlite3* db, const bool* mayChangeSchema);

}  // namespace kinerja::store

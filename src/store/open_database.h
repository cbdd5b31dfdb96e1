// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "connection_state.h"

namespace kinerja::store {

/// The one way a database is opened: for one thread at a time, with result codes in full, and SQLite without the
/// statistics of its memory, which nothing here reads and which cost a lock for each allocation.
///
/// `name`: a path, or a URI if `flags` say so. `flags`: SQLITE_OPEN_….
[[nodiscard]] Result<Database> openDatabase(const std::string& name, int flags);

/// Where its write-ahead log lies: beside the file itself, also if the database was opened through a link. "" in memory.
[[nodiscard]] std::string logPath(sqlite3* db);

}  // namespace kinerja::store

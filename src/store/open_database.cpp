// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_database.h"

#include <sqlite3.h>

#include "sqlite_error.h"

namespace kinerja::store {
namespace {

/// Refused where another part of the process has used SQLite before: then it is slower, nothing else.
bool forgoStatistics() { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK; }

}  // namespace

Result<Database> openDatabase(const std::string& name, int flags)
{
    static const bool isWithout = forgoStatistics();
    static_cast<void>(isWithout);
    sqlite3* raw = nullptr;
    const int rc = sqlite3_open_v2(name.c_str(), &raw, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Database db{raw};
    if (rc != SQLITE_OK) {
        return pass(sqliteError(raw, rc));
    }
    return db;
}

std::string logPath(sqlite3* db)
{
    const char* const file = sqlite3_db_filename(db, "main");
    return file == nullptr || *file == '\0' ? std::string{} : sqlite3_filename_wal(file);
}

}  // namespace kinerja::store

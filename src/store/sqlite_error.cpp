// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite_error.h"

#include <cerrno>
#include <string>

#include <sqlite3.h>

namespace kinerja::store {
namespace {

Errc codeOfSystemError(int number, Errc otherwise) noexcept
{
    switch (number) {
    case ENOSPC:
    case EFBIG:
        return Errc::StorageFull;
    case EACCES:
    case EPERM:
    case EROFS:
        return Errc::Permission;
    case ENOENT:
        return Errc::NotFound;
    default:
        return otherwise;
    }
}

Errc codeOf(int rc, int systemError) noexcept
{
    switch (rc & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Errc::Locked;
    case SQLITE_FULL:
        return Errc::StorageFull;
    case SQLITE_CORRUPT:
        return Errc::Damaged;
    case SQLITE_NOTADB:
        return Errc::ForeignFile;
    case SQLITE_INTERRUPT:
        return Errc::Cancelled;
    case SQLITE_CONSTRAINT:
        return Errc::InvalidInput;
    case SQLITE_READONLY:
        return Errc::ReadOnly;
    case SQLITE_TOOBIG:
        return Errc::OutOfRange;
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Errc::Permission;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return codeOfSystemError(systemError, Errc::Io);
    default:
        return Errc::Database;
    }
}

}  // namespace

Error sqliteError(sqlite3* db, int rc)
{
    const int systemError = db != nullptr ? sqlite3_system_errno(db) : 0;
    std::string detail = db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(rc);
    detail += " (SQLite " + std::to_string(rc) + ")";
    return {codeOf(rc, systemError), std::move(detail)};
}

}  // namespace kinerja::store

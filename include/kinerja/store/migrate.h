// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "kinerja/base/result.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

struct Migration {
    int version = 0;        ///< 1, 2, 3 … without gaps
    std::string_view name;  ///< file name without .sql, for the log
    std::string_view sql;
};

/// resources/sql/migrations/*.sql, compiled in, ordered by version.
[[nodiscard]] std::span<const Migration> embeddedMigrations();

enum class MigrationState { Current, Upgraded, Newer, Failed };

struct MigrationOutcome {
    MigrationState state = MigrationState::Current;
    int from = 0;
    int to = 0;          ///< the version the file now has
    std::string backup;  ///< the verified copy made before, "" when none was needed
    Error error;         ///< Newer: SchemaTooNew; Failed: why. That step was rolled back, earlier steps stay.
};

/// Brings the file to the newest version: one transaction per step, foreign keys off before it and checked before
/// it commits; an existing file with rows is backed up (verified) first.
[[nodiscard]] MigrationOutcome migrate(Connection& connection, std::span<const Migration> migrations);

struct OpenedStore {
    Connection connection;
    MigrationOutcome migration;
};

/// What every program calls: Connection::open, then migrate (a read-only file of an older version is refused).
/// Errors: those of Connection::open; Database (a migration failed); ReadOnly (read-only and older).
[[nodiscard]] Result<OpenedStore> openStore(const std::string& path, OpenMode mode);

}  // namespace kinerja::store

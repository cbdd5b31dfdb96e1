// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "kinerja/base/held_files.h"
#include "kinerja/base/new_file.h"
#include "kinerja/store/connection.h"

namespace kinerja::store {

struct CloseDatabase {
    void operator()(sqlite3* db) const noexcept;
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

struct Connection::State {
    std::optional<NewFile> beside;  ///< a new store that is not in its place
    HeldFile held;  ///< before the database: that is closed first
    std::optional<FileIdentity> log;  ///< the write-ahead log, once there is one
    Database db;
    std::string path;
    bool readOnly = false;
    bool mayChangeSchema = false;
    Actor actor;
    std::function<bool()> keepGoing;

    /// Where it lies now.
    [[nodiscard]] const std::string& file() const noexcept { return beside ? beside->path() : path; }
    [[nodiscard]] bool openBeside();
    [[nodiscard]] Status openToWrite();
    [[nodiscard]] Status take(Result<Database> opened);
    void askWhileRunning();
};

/// While it lives, the connection may run PRAGMAs that set something, and CREATE or DROP.
class SchemaChange {
public:
    explicit SchemaChange(Connection& connection) noexcept;
    ~SchemaChange();
    SchemaChange(const SchemaChange&) = delete;
    SchemaChange& operator=(const SchemaChange&) = delete;

    /// Asks the connection's keepGoing now: for long work that is no statement.
    [[nodiscard]] static bool mayGoOn(const Connection& connection);

private:
    Connection& m_connection;
    bool m_before;
};

/// While it lives, foreign keys are not enforced: a migration may rebuild a table that others refer to, and an import
/// writes only codes it has just looked up (the deep check proves them). Must be made before BEGIN: inside a
/// transaction the pragma does nothing.
class ForeignKeysOff {
public:
    explicit ForeignKeysOff(Connection& connection);
    ~ForeignKeysOff();
    ForeignKeysOff(const ForeignKeysOff&) = delete;
    ForeignKeysOff& operator=(const ForeignKeysOff&) = delete;
    [[nodiscard]] const Status& status() const noexcept { return m_status; }

private:
    Connection& m_connection;
    Status m_status;
};

/// While it lives, CHECK constraints are not worked out again for each row: to write a line costs a seventh less. For the import
/// of sales, which proves its rows itself (isStorable()); the deep check proves them again.
class ChecksOff {
public:
    explicit ChecksOff(Connection& connection);
    ~ChecksOff();
    ChecksOff(const ChecksOff&) = delete;
    ChecksOff& operator=(const ChecksOff&) = delete;

private:
    Connection& m_connection;
};

}  // namespace kinerja::store

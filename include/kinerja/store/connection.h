// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "kinerja/base/result.h"

struct sqlite3;

namespace kinerja {
class NewFile;
}

namespace kinerja::store {

enum class OpenMode {
    ReadWriteCreate,  ///< an absent file becomes a new store, whole or not at all
    MakeBeside,       ///< as ReadWriteCreate, but a new store lies beside its place until putInPlace(): see isBeside()
    ReadWrite,
    ReadOnly,         ///< SQLITE_OPEN_READONLY and query_only: nothing can be written
};

/// Who writes and when, for the ledger and the audit. The sample company fixes both.
struct Actor {
    std::string who;
    std::function<std::string()> now;  ///< UTC, ISO
};

/// One open store file, guarded (docs/database.md#guards). Most callers want openStore() of store/migrate.h.
/// Threads: owned and used by one thread at a time; only interrupt() may be called from another one. While an
///          ImportSession lives, the connection is the session's (after its preview() it may be read).
class Connection {
public:
    /// Opens `path` (UTF-8; ":memory:" for tests). An existing file is judged read-only before anything can write:
    /// a refused one keeps its bytes and gets no file beside it. A file of an older version is opened as it is.
    /// Errors: SchemaTooNew; ForeignFile (not a database, another program's, or not our schema); Damaged; Locked
    ///         (after five seconds); NotFound; Permission; StorageFull; Io.
    [[nodiscard]] static Result<Connection> open(const std::string& path, OpenMode mode);

    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) noexcept;
    ~Connection();

    [[nodiscard]] const std::string& path() const noexcept;
    [[nodiscard]] bool isReadOnly() const noexcept;

    /// Whether it is a new store that nobody else sees yet (NewFile): written without a log, and gone if the program ends. So the
    /// first import of a large file writes each page once.
    /// Source: docs/adr/0016-a-new-store-is-made-beside-its-place.md
    [[nodiscard]] bool isBeside() const noexcept;
    /// Between transactions, and while no statement is prepared: the new store is durable, in its place, and opened there as any
    /// other. Does nothing if it is already. Errors: Conflict (another program has made one there meanwhile, or left a file);
    /// StorageFull; Permission; Io. It is gone then, or (where the disk fails behind the renaming) there; the connection is of no more use.
    [[nodiscard]] Status putInPlace();

    /// Runs statements that return no rows, separated by ';'. Errors: of SQLite, see sqliteError().
    [[nodiscard]] Status run(const char* sql);

    /// Value of `PRAGMA user_version`.
    [[nodiscard]] Result<int> schemaVersion();

    /// Between BEGIN and COMMIT or ROLLBACK: what is read now may never have been.
    [[nodiscard]] bool isInTransaction() const noexcept;
    /// In a transaction: whether what it writes goes into the log that lies beside the store. Errors: Io; to be rolled back then.
    /// Source: docs/adr/0015-no-second-handle-of-an-open-store.md
    [[nodiscard]] Status checkLog();

    /// Every write raises it by one; 0 in a new store.
    [[nodiscard]] Result<std::int64_t> dataVersion();

    [[nodiscard]] const Actor& actor() const noexcept;
    void setActor(Actor actor);

    /// Asked every few thousand steps of a statement; false ends it with Cancelled. Empty = never asked. During a sales
    /// import it may be asked on the thread that writes.
    void setKeepGoing(std::function<bool()> keepGoing);
    /// Ends what is running with Cancelled. Threads: any.
    void interrupt() noexcept;

    /// For the sources of this module only.
    [[nodiscard]] sqlite3* handle() const noexcept;
    [[nodiscard]] NewFile* newFile() noexcept;  ///< nullptr unless isBeside()

private:
    struct State;
    explicit Connection(std::unique_ptr<State> state) noexcept;
    std::unique_ptr<State> m_state;
    friend class SchemaChange;
};

/// What an accepted edit returns; applyInverse(auditId) of store/audit.h undoes it.
struct Edit {
    std::int64_t auditId = 0;
    std::int64_t entityId = 0;
};

}  // namespace kinerja::store

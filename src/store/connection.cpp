// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/connection.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include <sqlite3.h>

#include "aside.h"
#include "connection_state.h"
#include "create_store.h"
#include "guards.h"
#include "judge.h"
#include "kinerja/base/platform.h"
#include "kinerja/store/statement.h"
#include "open_database.h"
#include "sqlite_error.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kDataVersionSql = "SELECT data_version FROM store_state WHERE id = 1";
constexpr const char* kInMemory = ":memory:";
constexpr int kStepsBetweenQuestions = 10'000;

/// Absolute, so that no name is taken for a URI, an option or a database in memory.
std::string absolutePath(const std::string& path)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    return error ? path : absolute.string();
}

Status prepareFile(const std::string& path, OpenMode mode)
{
    Status judged = judgeFile(path);
    if (!judged && judged.error().code == Errc::NotFound && (mode == OpenMode::ReadWriteCreate || mode == OpenMode::MakeBeside)) {
        return createStoreFile(path);
    }
    if (judged && mode != OpenMode::ReadOnly) {
        return platform::makePrivateFile(path);
    }
    return judged;
}

/// A log or the like of a file that somebody left there, and somebody opened: SQLite would play it into a new one.
bool isOpenedBeside(const std::string& path)
{
    std::error_code error;
    return std::ranges::any_of(std::array{"-wal", "-shm", "-journal"}, [&](const char* suffix) {
        return fs::exists(fs::symlink_status(NewFile::nameOf(path) + suffix, error));
    });
}

/// A new store beside its place. Returns: none if it has to be made, or is, in its place.
std::optional<NewFile> beginBeside(const std::string& path)
{
    if (isOpenedBeside(path)) {
        return {};
    }
    NewFile::removeLeftBehind(path, &isUnfinishedStore);
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) {
        return {};
    }
    const Status prepared = prepareFolderOf(path);
    const Result<std::string> bytes = prepared ? emptyStoreBytes() : pass(prepared.error());
    Result<NewFile> file = bytes ? NewFile::begin(path, *bytes) : pass(bytes.error());
    return file ? std::optional<NewFile>{*std::move(file)} : std::nullopt;
}

Result<Database> openGuarded(const std::string& name, int flags, Guarded what)
{
    Result<Database> db = openDatabase(name, flags);
    if (!db) {
        return db;
    }
    if (Status guarded = setGuards(db->get(), what); !guarded) {
        return pass(guarded.error());
    }
    return db;
}

/// Reading a WAL file needs an index beside it. On a medium or in a folder where none can be made, and without a log,
/// the file alone is all there is to read. `isOpenElsewhere`: in this process, whose locks that way of reading would cost.
Result<Database> openReadOnly(const std::string& path, bool isOpenElsewhere)
{
    Result<Database> db = openGuarded(path, SQLITE_OPEN_READONLY, Guarded::StoreToRead);
    if (db) {
        const int rc = sqlite3_exec(db->get(), "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
        if (rc == SQLITE_OK) {
            return db;
        }
        db = pass(sqliteError(db->get(), rc));
    }
    const Errc code = db.error().code;
    const bool cannotMake = code == Errc::ReadOnly || code == Errc::Permission || code == Errc::Io;
    return cannotMake && !hasLog(path) && !isOpenElsewhere
               ? openGuarded(immutableUri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, Guarded::StoreToRead)
               : std::move(db);
}

int askWhetherToGoOn(void* keepGoing)
{
    const auto& ask = *static_cast<const std::function<bool()>*>(keepGoing);
    return ask() ? 0 : 1;
}

}  // namespace

void CloseDatabase::operator()(sqlite3* db) const noexcept { sqlite3_close_v2(db); }

SchemaChange::SchemaChange(Connection& connection) noexcept
    : m_connection(connection), m_before(connection.m_state->mayChangeSchema)
{
    connection.m_state->mayChangeSchema = true;
}
SchemaChange::~SchemaChange() { m_connection.m_state->mayChangeSchema = m_before; }

bool SchemaChange::mayGoOn(const Connection& connection)
{
    const auto& ask = connection.m_state->keepGoing;
    return !ask || ask();
}

ForeignKeysOff::ForeignKeysOff(Connection& connection) : m_connection(connection)
{
    const SchemaChange permission{connection};
    m_status = connection.run("PRAGMA foreign_keys = OFF");
}
ForeignKeysOff::~ForeignKeysOff()
{
    const SchemaChange permission{m_connection};
    static_cast<void>(m_connection.run("PRAGMA foreign_keys = ON"));
}

ChecksOff::ChecksOff(Connection& connection) : m_connection(connection)
{
    const SchemaChange permission{connection};
    static_cast<void>(connection.run("PRAGMA ignore_check_constraints = ON"));  // slower without it, nothing else
}
ChecksOff::~ChecksOff()
{
    const SchemaChange permission{m_connection};
    static_cast<void>(m_connection.run("PRAGMA ignore_check_constraints = OFF"));
}

Connection::Connection(std::unique_ptr<State> state) noexcept : m_state(std::move(state)) {}
Connection::Connection(Connection&&) noexcept = default;
Connection& Connection::operator=(Connection&&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const std::string& path, OpenMode mode)
{
    const bool inMemory = path == kInMemory;
    auto state = std::make_unique<State>();
    state->path = inMemory ? path : absolutePath(path);
    state->readOnly = mode == OpenMode::ReadOnly;
    state->actor = {platform::userName(), &platform::utcNow};
    const bool isOpenElsewhere = !inMemory && isHeld(state->path);
    if (!inMemory) {
        if (mode == OpenMode::MakeBeside && state->openBeside()) {
            return Connection{std::move(state)};
        }
        if (Status prepared = prepareFile(state->path, mode); !prepared) {
            return pass(prepared.error());
        }
        state->held = HeldFile{state->path};
    }
    Status opened = state->readOnly && !inMemory ? state->take(openReadOnly(state->path, isOpenElsewhere)) : state->openToWrite();
    return opened ? Result<Connection>{Connection{std::move(state)}} : pass(opened.error());
}

Status Connection::State::openToWrite()
{
    const Guarded what = beside ? Guarded::NewStore : path == kInMemory ? Guarded::Memory : Guarded::Store;
    return take(openGuarded(file(), SQLITE_OPEN_READWRITE, what));
}

bool Connection::State::openBeside()
{
    beside = beginBeside(path);
    if (!beside) {
        return false;
    }
    held = HeldFile{beside->path()};
    if (openToWrite()) {
        return true;
    }
    // A file system on which SQLite cannot lock what NewFile has locked.
    db.reset();
    held = HeldFile{};
    beside.reset();
    return false;
}

Status Connection::State::take(Result<Database> opened)
{
    if (!opened) {
        return pass(opened.error());
    }
    db = *std::move(opened);
    if (path != kInMemory) {
        log = identityOf(logPath(db.get()));  // now: nobody can have taken it away yet
    }
    setAuthorizer(db.get(), &mayChangeSchema);
    askWhileRunning();
    return {};
}

void Connection::State::askWhileRunning()
{
    sqlite3_progress_handler(db.get(), keepGoing ? kStepsBetweenQuestions : 0, &askWhetherToGoOn, &keepGoing);
}

bool Connection::isBeside() const noexcept { return m_state->beside.has_value(); }
NewFile* Connection::newFile() noexcept { return isBeside() ? &*m_state->beside : nullptr; }

Status Connection::putInPlace()
{
    if (!isBeside()) {
        return {};
    }
    if (sqlite3_next_stmt(handle(), nullptr) != nullptr) {
        return fail(Errc::Internal, "a statement of the new store is still prepared");
    }
    State& state = *m_state;
    state.db.reset();
    state.held = HeldFile{};
    const Status placed = putLeftLogAside(state.path).and_then([&] { return state.beside->putInPlace(); });
    state.beside.reset();
    if (!placed) {
        return placed;
    }
    state.held = HeldFile{state.path};
    return state.openToWrite();  // which is when it gets its log
}

const std::string& Connection::path() const noexcept { return m_state->path; }
bool Connection::isReadOnly() const noexcept { return m_state->readOnly; }
const Actor& Connection::actor() const noexcept { return m_state->actor; }
void Connection::setActor(Actor actor) { m_state->actor = std::move(actor); }
sqlite3* Connection::handle() const noexcept { return m_state->db.get(); }
void Connection::interrupt() noexcept { sqlite3_interrupt(m_state->db.get()); }

void Connection::setKeepGoing(std::function<bool()> keepGoing)
{
    m_state->keepGoing = std::move(keepGoing);
    m_state->askWhileRunning();
}

Status Connection::run(const char* sql)
{
    if (const int rc = sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr); rc != SQLITE_OK) {
        return pass(sqliteError(handle(), rc));
    }
    return {};
}

Result<int> Connection::schemaVersion()
{
    Result<Statement> statement = Statement::prepare(*this, "PRAGMA user_version");
    if (!statement) {
        return pass(statement.error());
    }
    if (const Result<bool> row = statement->step(); !row) {
        return pass(row.error());
    }
    return static_cast<int>(statement->integer(0));
}

bool Connection::isInTransaction() const noexcept { return sqlite3_get_autocommit(handle()) == 0; }

Result<std::int64_t> Connection::dataVersion()
{
    Result<Statement> statement = Statement::prepare(*this, kDataVersionSql);
    if (!statement) {
        return pass(statement.error());
    }
    if (const Result<bool> row = statement->step(); !row) {
        return pass(row.error());
    }
    return statement->integer(0);
}

Status Connection::checkLog()
{
    if (m_state->path == kInMemory || isBeside()) {
        return {};
    }
    const std::optional<FileIdentity> now = identityOf(logPath(handle()));
    if (!m_state->log) {
        m_state->log = now;
    }
    return now && now == m_state->log ? Status{} : fail(Errc::Io, "another program took the log of the database away; close Kinerja and open it again");
}

}  // namespace kinerja::store

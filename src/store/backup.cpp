// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/backup.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <optional>
#include <random>
#include <set>
#include <utility>

#include <sqlite3.h>

#include "aside.h"
#include "connection_state.h"
#include "frozen_store.h"
#include "judge.h"
#include "kinerja/base/platform.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/base/threads.h"
#include "kinerja/store/check.h"
#include "kinerja/store/migrate.h"
#include "kinerja/store/statement.h"
#include "open_database.h"
#include "sqlite_error.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNewestKept = 10;
constexpr int kPagesAtOnce = 1024;
constexpr int kAttempts = 3;
constexpr std::chrono::milliseconds kBetweenQuestions{50};

/// A file of ours that is removed, with what SQLite put beside it, unless it was moved to its place.
class TemporaryStore {
public:
    explicit TemporaryStore(const std::string& beside) : m_path(beside + ".new-" + std::to_string(std::random_device{}())) {}
    ~TemporaryStore()
    {
        std::error_code ignored;
        for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
            fs::remove(m_path + suffix, ignored);
        }
    }
    TemporaryStore(const TemporaryStore&) = delete;
    TemporaryStore& operator=(const TemporaryStore&) = delete;
    [[nodiscard]] const std::string& path() const noexcept { return m_path; }

private:
    std::string m_path;
};

/// `goOn` is asked between some pages and the next.
Status copyPages(sqlite3* from, const std::string& to, const std::function<bool()>& goOn)
{
    // Made by us first, so that it is private from its first byte on.
    if (Status made = saveFile(to, {}); !made) {
        return made;
    }
    const Result<Database> target = openDatabase(to, SQLITE_OPEN_READWRITE);
    if (!target) {
        return pass(target.error());
    }
    sqlite3* raw = target->get();
    sqlite3_backup* backup = sqlite3_backup_init(raw, "main", from, "main");
    if (backup == nullptr) {
        return pass(sqliteError(raw, sqlite3_errcode(raw)));
    }
    int rc = SQLITE_OK;
    while (rc == SQLITE_OK) {
        rc = goOn() ? sqlite3_backup_step(backup, kPagesAtOnce) : SQLITE_INTERRUPT;
    }
    const int finished = sqlite3_backup_finish(backup);
    if (rc != SQLITE_DONE || finished != SQLITE_OK) {
        return pass(sqliteError(raw, rc != SQLITE_DONE ? rc : finished));
    }
    return {};
}

/// Opens the copy as a store would be opened and checks everything in it.
Status verify(const std::string& path)
{
    Result<Connection> copy = Connection::open(path, OpenMode::ReadWrite);
    if (!copy) {
        return pass(copy.error());
    }
    Result<Connection> again = Connection::open(path, OpenMode::ReadWrite);
    if (!again) {
        return pass(again.error());
    }
    const Result<StoreCheck> check = deepCheck(*copy, *again);
    if (!check) {
        return pass(check.error());
    }
    return check->isSound() ? Status{} : fail(Errc::Damaged, "the copy is not sound: " + check->findings.front());
}

/// What is known of a copy before it takes its place.
enum class Proof : std::uint8_t {
    Content,   ///< it holds what was imported and saved: every row read again
    Identity,  ///< it is the store, byte for byte, and its pages and rows are well formed
};

/// Copies and compares while a second thread looks at the structure of the same state.
Status copyFrozen(Connection& connection, FrozenStore& frozen, const std::string& to)
{
    std::atomic<bool> stop{false};
    auto structure = std::async(kThreadIfThereIsOne, [&] { return frozen.checkStructure(stop); });
    const Status copied = copyPages(connection.handle(), to, [&] { return SchemaChange::mayGoOn(connection); })
                              .and_then([&] { return frozen.compareWith(to); })
                              .and_then([&] { return judgeFile(to); });
    stop = !copied;
    while (structure.wait_for(kBetweenQuestions) == std::future_status::timeout) {
        stop = stop || !SchemaChange::mayGoOn(connection);
    }
    const Result<bool> isSound = structure.get();
    if (!copied || !isSound) {
        return copied ? pass(isSound.error()) : copied;
    }
    return *isSound ? Status{} : checkStructureOf(to, stop);
}

Status copyTo(Connection& connection, const std::string& to, Proof proof)
{
    if (proof == Proof::Identity) {
        FrozenStore frozen{connection};
        if (frozen.holds()) {
            return copyFrozen(connection, frozen, to);
        }
    }
    return copyPages(connection.handle(), to, [&] { return SchemaChange::mayGoOn(connection); }).and_then([&] { return verify(to); });
}

std::string backupFolder(const std::string& databasePath)
{
    return (fs::path{databasePath}.parent_path() / "backups").string();
}

struct AutomaticBackup {
    long number = 0;
    std::string month;  ///< "2026-09"
    std::string path;
};

/// Newest first. Names that are not ours are left out.
std::vector<AutomaticBackup> automaticBackups(const std::string& databasePath)
{
    std::vector<AutomaticBackup> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator{backupFolder(databasePath), error}) {
        const std::string name = entry.path().filename().string();
        constexpr std::size_t kDigits = 6;
        const bool isOurs = name.size() > kDigits + 9 && name.ends_with(".db") && name[kDigits] == '-'
            && std::all_of(name.begin(), name.begin() + kDigits, [](char c) { return c >= '0' && c <= '9'; });
        if (isOurs) {
            found.push_back({std::strtol(name.substr(0, kDigits).c_str(), nullptr, 10), name.substr(kDigits + 1, 7),
                             entry.path().string()});
        }
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.number > b.number; });
    return found;
}

void removeOldBackups(const std::string& databasePath)
{
    std::set<std::string> months;
    std::size_t kept = 0;
    for (const AutomaticBackup& backup : automaticBackups(databasePath)) {
        const bool newestOfMonth = months.insert(backup.month).second;
        if (kept++ >= kNewestKept && !newestOfMonth) {
            std::error_code ignored;
            fs::remove(backup.path, ignored);
        }
    }
}

std::string nextBackupPath(const std::string& databasePath, const std::string& day, const std::string& reason)
{
    const std::vector<AutomaticBackup> known = automaticBackups(databasePath);
    std::string number = std::to_string(known.empty() ? 1 : known.front().number + 1);
    number.insert(0, number.size() < 6 ? 6 - number.size() : 0, '0');
    std::string safe = reason;  // the reason becomes part of a file name
    std::replace_if(safe.begin(), safe.end(), [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9'); }, '-');
    return backupFolder(databasePath) + '/' + number + '-' + day + '-' + safe + ".db";
}

/// The verified copy of a backup, beside the store it will replace.
Status copyOfBackup(const std::string& backupPath, const std::string& to)
{
    if (Status judged = judgeFile(backupPath); !judged) {
        return judged;
    }
    Result<Database> source = hasLog(backupPath) ? openToLook(backupPath, 0) : openToLook(immutableUri(backupPath), SQLITE_OPEN_URI);
    if (!source) {
        return pass(source.error());
    }
    return copyPages(source->get(), to, [] { return true; }).and_then([&] { return verify(to); });
}

/// Checkpoints the old store, removes its log, and makes sure that nobody else has it open.
Status retire(Connection& old)
{
    const SchemaChange permission{old};
    Result<Statement> statement = Statement::prepare(old, "PRAGMA journal_mode = DELETE");
    if (!statement) {
        return pass(statement.error());
    }
    const Result<bool> row = statement->step();
    if (!row) {
        return pass(row.error());
    }
    return statement->text(0) == "delete" ? Status{} : fail(Errc::Locked, "another program has the store open");
}

/// Backs the old store up and leaves it as one file that nobody has open; a damaged one is put aside.
Status secureOld(const std::string& databasePath)
{
    std::error_code error;
    if (!fs::exists(databasePath, error) || (fs::is_regular_file(databasePath, error) && fs::is_empty(databasePath, error))) {
        return putLeftLogAside(databasePath);
    }
    Result<Connection> old = Connection::open(databasePath, OpenMode::ReadWrite);
    Status secured;
    if (!old) {
        secured = pass(old.error());
    } else {
        secured = automaticBackup(*old, "restore").map([](const std::string&) {}).and_then([&] { return retire(*old); });
    }
    old = fail(Errc::Internal);  // closes it
    if (!secured && secured.error().code == Errc::Damaged) {
        return putAside(databasePath);
    }
    return secured;
}

/// Absolute; a symbolic link stays, what it leads to is replaced.
std::string placeOf(const std::string& path)
{
    std::error_code error;
    const fs::path place = fs::weakly_canonical(fs::absolute(path, error), error);  // of a name that is not there it stays relative
    return (error ? fs::absolute(path, error) : place).string();
}

/// A backup takes the place of a file that nothing else belongs to.
Status mayReplace(const std::string& target, const std::string& databasePath)
{
    std::error_code error;
    const fs::file_status status = fs::status(target, error);
    if (!fs::exists(status)) {
        return {};
    }
    if (fs::equivalent(target, databasePath, error)) {
        return fail(Errc::InvalidInput, "a backup cannot take the place of the database itself");
    }
    if (!fs::is_regular_file(status)) {
        return fail(Errc::Io, "not a file");
    }
    // A log that was left beside the old file would be taken for the new one's.
    for (const char* suffix : {"-wal", "-journal"}) {
        const auto size = fs::file_size(target + suffix, error);
        if (!error && size > 0) {
            return fail(Errc::Locked, target + " is a database in use");
        }
    }
    return {};
}

Status backUp(Connection& connection, const std::string& path, Proof proof)
{
    const std::string target = placeOf(path);
    if (Status allowed = mayReplace(target, connection.path()); !allowed) {
        return allowed;
    }
    const TemporaryStore temporary{target};
    return copyTo(connection, temporary.path(), proof).and_then([&] { return moveIntoPlace(temporary.path(), target); });
}

}  // namespace

Status backupTo(Connection& connection, const std::string& path) { return backUp(connection, path, Proof::Content); }

Result<std::string> automaticBackup(Connection& connection, const std::string& reason)
{
    const std::string folder = backupFolder(connection.path());
    if (Status made = platform::makePrivateFolder(folder); !made) {
        return pass(made.error());
    }
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const Result<std::int64_t> before = connection.dataVersion();
        std::string path = nextBackupPath(connection.path(), connection.actor().now().substr(0, 10), reason);
        const Status copied = before ? backUp(connection, path, Proof::Identity) : pass(before.error());
        const Result<std::int64_t> after = copied ? connection.dataVersion() : pass(copied.error());
        if (!after) {
            return pass(after.error());
        }
        removeOldBackups(connection.path());
        if (*before == *after) {
            return path;
        }
    }
    return fail(Errc::Locked, "another program kept changing the store while it was backed up");
}

std::vector<std::string> listAutomaticBackups(const std::string& databasePath)
{
    std::vector<std::string> paths;
    for (AutomaticBackup& backup : automaticBackups(databasePath)) {
        paths.push_back(std::move(backup.path));
    }
    return paths;
}

Status restoreFrom(const std::string& backupPath, const std::string& databasePath)
{
    std::error_code error;
    const std::string target = placeOf(databasePath);
    const std::string source = fs::absolute(backupPath, error).string();
    const std::string folder = fs::path{target}.parent_path().string();
    if (!fs::exists(folder, error)) {
        if (Status made = platform::makePrivateFolder(folder); !made) {
            return made;
        }
    }
    const TemporaryStore temporary{target};
    return copyOfBackup(source, temporary.path())
        .and_then([&] { return secureOld(target); })
        .and_then([&] { return moveIntoPlace(temporary.path(), target); });
}

}  // namespace kinerja::store

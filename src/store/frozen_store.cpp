// SPDX-License-Identifier: GPL-3.0-or-later
#include "frozen_store.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <string_view>
#include <vector>

#include <sqlite3.h>

#include "connection_state.h"
#include "guards.h"
#include "judge.h"
#include "open_database.h"
#include "sqlite_error.h"

namespace kinerja::store {
namespace {

constexpr std::string_view kInMemory = ":memory:";
constexpr const char* kQuickSql = "PRAGMA quick_check(1)";
// A transaction begins to read with its first statement.
constexpr const char* kBeginSql = "BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1";
constexpr int kBlock = 1024 * 1024;
constexpr int kStepsBetweenQuestions = 10'000;

/// Of the header: file change counter; schema cookie; "version valid for" and the number of SQLite that wrote.
struct Counted {
    std::size_t first;
    std::size_t end;
};
constexpr Counted kCounted[] = {{24, 28}, {40, 44}, {92, 100}};

void forgetCounted(std::vector<char>& firstBlock, std::size_t size)
{
    for (const Counted& numbers : kCounted) {
        for (std::size_t at = numbers.first; at < std::min(numbers.end, size); ++at) {
            firstBlock[at] = 0;
        }
    }
}

tl::unexpected<Error> differs(const std::string& how) { return fail(Errc::Damaged, "the copy is not what was copied: " + how); }

int askToStop(void* stop) { return static_cast<const std::atomic<bool>*>(stop)->load() ? 1 : 0; }

int takeText(void* into, int count, char** texts, char**)
{
    if (count > 0 && texts[0] != nullptr) {
        *static_cast<std::string*>(into) = texts[0];
    }
    return 0;
}

Status quickCheck(sqlite3* db, const std::atomic<bool>& stop)
{
    sqlite3_progress_handler(db, kStepsBetweenQuestions, &askToStop, const_cast<std::atomic<bool>*>(&stop));
    std::string found;
    if (const int rc = sqlite3_exec(db, kQuickSql, &takeText, &found, nullptr); rc != SQLITE_OK) {
        return pass(sqliteError(db, rc));
    }
    return found == "ok" ? Status{} : fail(Errc::Damaged, found);
}

/// SQLite's own handle of the store's file: another one's closing would drop this process's locks.
Result<sqlite3_file*> fileOf(sqlite3* db)
{
    sqlite3_file* file = nullptr;
    if (const int rc = sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file); rc != SQLITE_OK || file == nullptr) {
        return pass(sqliteError(db, rc));
    }
    return file;
}

}  // namespace

FrozenStore::FrozenStore(Connection& connection) : m_connection(connection)
{
    if (connection.isReadOnly() || connection.isBeside() || connection.path() == kInMemory || connection.isInTransaction()) {
        return;
    }
    const bool isEmptied
        = sqlite3_wal_checkpoint_v2(connection.handle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) == SQLITE_OK;
    m_reading.emplace(connection);
    m_holds = isEmptied && m_reading->status() && connection.dataVersion() && !hasLog(connection.path());
}

Status FrozenStore::compareWith(const std::string& copy)
{
    const Result<sqlite3_file*> file = fileOf(m_connection.handle());
    if (!file) {
        return pass(file.error());
    }
    sqlite3_int64 size = 0;
    if (const int rc = (*file)->pMethods->xFileSize(*file, &size); rc != SQLITE_OK) {
        return pass(sqliteError(m_connection.handle(), rc));
    }
    std::ifstream other{copy, std::ios::binary};
    std::vector<char> own(kBlock);
    std::vector<char> copied(kBlock);
    for (sqlite3_int64 at = 0; at < size; at += kBlock) {
        if (!SchemaChange::mayGoOn(m_connection)) {
            return fail(Errc::Cancelled, "stopped while a copy was compared");
        }
        const auto count = static_cast<int>(std::min<sqlite3_int64>(kBlock, size - at));
        if (const int rc = (*file)->pMethods->xRead(*file, own.data(), count, at); rc != SQLITE_OK) {
            return pass(sqliteError(m_connection.handle(), rc));
        }
        if (!other.read(copied.data(), count)) {
            return other.eof() ? differs("it ends too soon") : fail(Errc::Io, "the copy cannot be read");
        }
        if (at == 0) {
            forgetCounted(own, static_cast<std::size_t>(count));
            forgetCounted(copied, static_cast<std::size_t>(count));
        }
        if (std::memcmp(own.data(), copied.data(), static_cast<std::size_t>(count)) != 0) {
            return differs("after byte " + std::to_string(at));
        }
    }
    return other.peek() == std::ifstream::traits_type::eof() ? Status{} : differs("it is too long");
}

Result<bool> FrozenStore::checkStructure(const std::atomic<bool>& stop) const
{
    const std::string& path = m_connection.path();
    const Result<Database> db = openDatabase(path, SQLITE_OPEN_READONLY);
    if (!db) {
        return pass(db.error());
    }
    if (Status guarded = setGuards(db->get(), Guarded::StoreToRead); !guarded) {
        return pass(guarded.error());
    }
    if (const int rc = sqlite3_exec(db->get(), kBeginSql, nullptr, nullptr, nullptr); rc != SQLITE_OK) {
        return pass(sqliteError(db->get(), rc));
    }
    if (hasLog(path)) {
        return false;
    }
    return quickCheck(db->get(), stop).map([] { return true; });
}

Status checkStructureOf(const std::string& file, const std::atomic<bool>& stop)
{
    const Result<Database> db = openToLook(immutableUri(file), SQLITE_OPEN_URI);
    return db ? quickCheck(db->get(), stop) : pass(db.error());
}

}  // namespace kinerja::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "guards.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>

#include <sqlite3.h>

#include "sqlite_error.h"

namespace kinerja::store {
namespace {

constexpr int kBusyMilliseconds = 5000;
constexpr int kLargestValue = 256 * 1024 * 1024;  // a segment: one column of one month
constexpr int kLargestStatement = 100'000;
constexpr int kMostOperations = 100'000;

struct Pragma {
    const char* set;
    const char* read;
    std::string_view expected;
};

constexpr std::array kPragmas{
    Pragma{"PRAGMA synchronous = FULL", "PRAGMA synchronous", "2"},
    Pragma{"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1"},
    Pragma{"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0"},
    Pragma{"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", "1"},
    Pragma{"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2"},
    Pragma{"PRAGMA recursive_triggers = OFF", "PRAGMA recursive_triggers", "0"},
};
constexpr Pragma kMmap{"PRAGMA mmap_size = 0", "PRAGMA mmap_size", "0"};
constexpr Pragma kJournal{"PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal"};
constexpr Pragma kMemoryJournal{"PRAGMA journal_mode = MEMORY", "PRAGMA journal_mode", "memory"};
constexpr Pragma kNoSync{"PRAGMA synchronous = OFF", "PRAGMA synchronous", "0"};
constexpr Pragma kQueryOnly{"PRAGMA query_only = ON", "PRAGMA query_only", "1"};

Result<std::string> valueOf(sqlite3* db, const char* sql)
{
    sqlite3_stmt* raw = nullptr;
    if (const int rc = sqlite3_prepare_v2(db, sql, -1, &raw, nullptr); rc != SQLITE_OK) {
        return pass(sqliteError(db, rc));
    }
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement{raw, &sqlite3_finalize};
    const int rc = sqlite3_step(raw);
    if (rc == SQLITE_DONE) {
        return std::string{};
    }
    if (rc != SQLITE_ROW) {
        return pass(sqliteError(db, rc));
    }
    const unsigned char* text = sqlite3_column_text(raw, 0);
    return text == nullptr ? std::string{} : std::string{reinterpret_cast<const char*>(text)};
}

Status setPragma(sqlite3* db, const Pragma& pragma)
{
    if (const int rc = sqlite3_exec(db, pragma.set, nullptr, nullptr, nullptr); rc != SQLITE_OK) {
        return pass(sqliteError(db, rc));
    }
    const Result<std::string> value = valueOf(db, pragma.read);
    if (!value) {
        return pass(value.error());
    }
    if (*value != pragma.expected) {
        return fail(Errc::Database, std::string{pragma.read} + " is \"" + *value + '"');
    }
    return {};
}

Status setSwitch(sqlite3* db, int what, int wanted)
{
    int value = -1;
    const int rc = sqlite3_db_config(db, what, wanted, &value);
    if (rc != SQLITE_OK || value != wanted) {
        return fail(Errc::Database, "sqlite3_db_config " + std::to_string(what) + " did not take");
    }
    return {};
}

Status setLimit(sqlite3* db, int what, int wanted)
{
    sqlite3_limit(db, what, wanted);
    if (sqlite3_limit(db, what, -1) != wanted) {
        return fail(Errc::Database, "sqlite3_limit " + std::to_string(what) + " did not take");
    }
    return {};
}

Status setSwitchesAndLimits(sqlite3* db)
{
    return setSwitch(db, SQLITE_DBCONFIG_DEFENSIVE, 1)
        .and_then([&] { return setSwitch(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0); })
        .and_then([&] { return setSwitch(db, SQLITE_DBCONFIG_DQS_DML, 0); })
        .and_then([&] { return setSwitch(db, SQLITE_DBCONFIG_DQS_DDL, 0); })
        .and_then([&] { return setLimit(db, SQLITE_LIMIT_ATTACHED, 0); })
        .and_then([&] { return setLimit(db, SQLITE_LIMIT_LENGTH, kLargestValue); })
        .and_then([&] { return setLimit(db, SQLITE_LIMIT_SQL_LENGTH, kLargestStatement); })
        .and_then([&] { return setLimit(db, SQLITE_LIMIT_VDBE_OP, kMostOperations); });
}

bool onlyReads(std::string_view pragma)
{
    return pragma == "integrity_check" || pragma == "quick_check" || pragma == "foreign_key_check";
}

int authorize(void* mayChangeSchema, int action, const char* first, const char* second, const char*, const char*)
{
    const bool mayChange = *static_cast<const bool*>(mayChangeSchema);
    switch (action) {
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return SQLITE_DENY;
    case SQLITE_FUNCTION:
        return second != nullptr && std::string_view{second} == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:
        return mayChange || second == nullptr || onlyReads(first) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_TRANSACTION:
        return SQLITE_OK;
    default:
        return mayChange ? SQLITE_OK : SQLITE_DENY;
    }
}

}  // namespace

Status setGuards(sqlite3* db, Guarded what)
{
    sqlite3_extended_result_codes(db, 1);
    sqlite3_busy_timeout(db, kBusyMilliseconds);
    Status status = setSwitchesAndLimits(db);
    for (const Pragma& pragma : kPragmas) {
        status = status.and_then([&] { return setPragma(db, pragma); });
    }
    if (what != Guarded::Memory) {
        status = status.and_then([&] { return setPragma(db, kMmap); });
    }
    switch (what) {
    case Guarded::Store:
        return status.and_then([&] { return setPragma(db, kJournal); });
    case Guarded::StoreToRead:
        return status.and_then([&] { return setPragma(db, kQueryOnly); });
    case Guarded::NewStore:
        return status.and_then([&] { return setPragma(db, kNoSync); }).and_then([&] { return setPragma(db, kMemoryJournal); });
    case Guarded::Memory:
        return status;
    }
    return status;
}

void setAuthorizer(sqlite3* db, const bool* mayChangeSchema)
{
    // SQLite wants a plain void*; the value is only read through it.
    sqlite3_set_authorizer(db, &authorize, const_cast<bool*>(mayChangeSchema));
}

}  // namespace kinerja::store

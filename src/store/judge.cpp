// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <string_view>
#include <utility>
#include <vector>

#include <sqlite3.h>

#include "connection_state.h"
#include "kinerja/base/sha256.h"
#include "kinerja/store/migrate.h"
#include "kinerja/store/statement.h"
#include "open_database.h"
#include "sqlite_error.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSchemaSql =
    "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    " ORDER BY type, name";
// A small store (a first import) is checked page by page at each start; large ones by `check`.
constexpr std::int64_t kBytesCheckedAtStart = 2 * 1024 * 1024;

using RawStatement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Result<RawStatement> prepareRaw(sqlite3* db, const char* sql)
{
    sqlite3_stmt* raw = nullptr;
    if (const int rc = sqlite3_prepare_v2(db, sql, -1, &raw, nullptr); rc != SQLITE_OK) {
        return pass(sqliteError(db, rc));
    }
    return RawStatement{raw, &sqlite3_finalize};
}

Result<std::string> firstText(sqlite3* db, const char* sql)
{
    Result<RawStatement> statement = prepareRaw(db, sql);
    if (!statement) {
        return pass(statement.error());
    }
    if (const int rc = sqlite3_step(statement->get()); rc != SQLITE_ROW) {
        return pass(sqliteError(db, rc));
    }
    const unsigned char* text = sqlite3_column_text(statement->get(), 0);
    return text == nullptr ? std::string{} : std::string{reinterpret_cast<const char*>(text)};
}

Result<bool> isExpected(const std::string& fingerprint, int version)
{
    if (std::cmp_equal(version, embeddedMigrations().size()) && fingerprint == kNewestFingerprint) {
        return true;
    }
    return expectedFingerprint(version).map([&](const std::string& expected) { return fingerprint == expected; });
}

/// Returns: the version.
Result<int> judgeHeader(sqlite3* db)
{
    const Result<std::string> id = firstText(db, "PRAGMA application_id");
    if (!id) {
        return pass(id.error());
    }
    if (*id != std::to_string(kApplicationId)) {
        return fail(Errc::ForeignFile, "application_id is " + *id);
    }
    const Result<std::string> version = firstText(db, "PRAGMA user_version");
    if (!version) {
        return pass(version.error());
    }
    const auto newest = static_cast<int>(embeddedMigrations().size());
    const int number = std::atoi(version->c_str());
    if (number > newest) {
        return fail(Errc::SchemaTooNew, "the file has version " + *version + ", this program knows " + std::to_string(newest));
    }
    if (number < 1) {
        return fail(Errc::ForeignFile, "user_version is " + *version);
    }
    return number;
}

Status judgeContent(sqlite3* db, int version)
{
    const Result<std::string> actual = schemaFingerprint(db);
    if (!actual) {
        return pass(actual.error());
    }
    const Result<bool> isOurs = isExpected(*actual, version);
    if (!isOurs) {
        return pass(isOurs.error());
    }
    if (!*isOurs) {
        return fail(Errc::ForeignFile, "the tables are not those of version " + std::to_string(version));
    }
    const Result<std::string> pages = firstText(db, "PRAGMA page_count");
    const Result<std::string> bytesOfPage = firstText(db, "PRAGMA page_size");
    if (!pages || !bytesOfPage) {
        return pass(pages ? bytesOfPage.error() : pages.error());
    }
    if (std::atoll(pages->c_str()) * std::atoll(bytesOfPage->c_str()) <= kBytesCheckedAtStart) {
        const Result<std::string> found = firstText(db, "PRAGMA quick_check(1)");
        if (!found) {
            return pass(found.error());
        }
        if (*found != "ok") {
            return fail(Errc::Damaged, *found);
        }
    }
    return {};
}

Status judgeKind(const std::string& path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return fail(Errc::NotFound, path);
    }
    if (error) {
        return fail(error == std::errc::permission_denied ? Errc::Permission : Errc::Io, error.message());
    }
    if (status.type() != fs::file_type::regular) {
        return fail(Errc::ForeignFile, "not a file");
    }
    if (!hasContent(path)) {
        return fail(Errc::ForeignFile, "the file is empty");
    }
    return {};
}

/// Without SQLite: whether the first bytes are those of a database with our application_id.
Status judgeFirstBytes(const std::string& path)
{
    constexpr std::string_view kMagic{"SQLite format 3\0", 16};
    constexpr std::size_t kIdAt = 68;
    std::array<char, kIdAt + 4> bytes{};
    std::ifstream file{path, std::ios::binary};
    if (!file.read(bytes.data(), bytes.size())) {
        return file.eof() ? fail(Errc::ForeignFile, "the file is too short") : fail(Errc::Io, "the file cannot be read");
    }
    std::uint32_t id = 0;
    for (std::size_t at = kIdAt; at < bytes.size(); ++at) {
        id = id << 8U | static_cast<unsigned char>(bytes[at]);
    }
    const bool isOurs = std::string_view{bytes.data(), kMagic.size()} == kMagic && id == kApplicationId;
    return isOurs ? Status{} : fail(Errc::ForeignFile, "not a database of this program");
}

/// A file that lost its end in the middle of a page: SQLite would read the rest of the page as zeros.
Status judgeLength(sqlite3* db, const std::string& path)
{
    const Result<std::string> pageSize = firstText(db, "PRAGMA page_size");
    if (!pageSize) {
        return pass(pageSize.error());
    }
    std::error_code error;
    const auto size = fs::file_size(path, error);
    const auto page = static_cast<std::uintmax_t>(std::atoll(pageSize->c_str()));
    if (error || page == 0) {
        return fail(Errc::Io, error.message());
    }
    return size % page == 0 ? Status{} : fail(Errc::Damaged, "the file ends within a page");
}

}  // namespace

bool hasContent(const std::string& path)
{
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return !error && size > 0;
}

bool hasLog(const std::string& path) { return hasContent(path + "-wal"); }

std::string immutableUri(const std::string& path)
{
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte >= 0x7F || c == '%' || c == '?' || c == '#' || c == ':') {
            uri += {'%', kHex[byte >> 4], kHex[byte & 15]};
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

Result<Database> openToLook(const std::string& name, int flags)
{
    Result<Database> db = openDatabase(name, SQLITE_OPEN_READONLY | flags);
    if (db) {
        sqlite3_busy_timeout(db->get(), 5000);
        sqlite3_exec(db->get(), "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0", nullptr,
                     nullptr, nullptr);
    }
    return db;
}

Result<std::string> schemaFingerprint(sqlite3* db)
{
    Result<RawStatement> statement = prepareRaw(db, kSchemaSql);
    if (!statement) {
        return pass(statement.error());
    }
    Sha256 hash;
    int rc = SQLITE_ROW;
    while ((rc = sqlite3_step(statement->get())) == SQLITE_ROW) {
        for (int column = 0; column < 4; ++column) {
            const unsigned char* text = sqlite3_column_text(statement->get(), column);
            const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement->get(), column));
            hash.add({reinterpret_cast<const char*>(text), size});
            hash.add({"\0", 1});
        }
    }
    if (rc != SQLITE_DONE) {
        return pass(sqliteError(db, rc));
    }
    return hash.hex();
}

Result<std::string> expectedFingerprint(int version)
{
    static std::mutex mutex;
    static std::vector<std::string> known;
    const std::scoped_lock lock{mutex};
    const auto index = static_cast<std::size_t>(version);
    if (index < known.size() && !known[index].empty()) {
        return known[index];
    }
    Result<Connection> empty = Connection::open(":memory:", OpenMode::ReadWriteCreate);
    if (!empty) {
        return pass(empty.error());
    }
    const MigrationOutcome outcome = migrate(*empty, embeddedMigrations().first(index));
    if (outcome.state == MigrationState::Failed || outcome.state == MigrationState::Newer) {
        return pass(outcome.error);
    }
    Result<std::string> fingerprint = schemaFingerprint(empty->handle());
    if (fingerprint) {
        known.resize(std::max(known.size(), index + 1));
        known[index] = *fingerprint;
    }
    return fingerprint;
}

Status judgeFile(const std::string& path)
{
    if (isBesideHeld(path)) {
        return fail(Errc::ForeignFile, "it belongs to the database that is open");
    }
    if (isHeld(path)) {
        return {};  // it was judged when it was opened, and to look at it again would cost its locks
    }
    if (Status kind = judgeKind(path); !kind) {
        return kind;
    }
    // A log holds newer pages than the file, and a checkpoint that was cut short leaves a file that is whole only
    // together with its log. Looking at both makes an index of the log beside it: only for a file that is ours.
    const bool isLogged = hasLog(path);
    if (isLogged) {
        if (Status ours = judgeFirstBytes(path); !ours) {
            return ours;
        }
    }
    const Result<Database> db = isLogged ? openToLook(path, 0) : openToLook(immutableUri(path), SQLITE_OPEN_URI);
    if (!db) {
        return pass(db.error());
    }
    const Result<int> version = judgeHeader(db->get());
    if (!version) {
        return pass(version.error());
    }
    if (!isLogged) {
        if (Status whole = judgeLength(db->get(), path); !whole) {
            return whole;
        }
    }
    return judgeContent(db->get(), *version);
}

}  // namespace kinerja::store

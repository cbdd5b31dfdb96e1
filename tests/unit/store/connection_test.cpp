// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/connection.h"

#include <filesystem>
#include <fstream>

#include <sqlite3.h>
#include <sys/stat.h>

#include "kinerja/base/safe_file.h"
#include "kinerja/base/sha256.h"
#include "kinerja/store/transaction.h"
#include "store_fixture.h"
#include "temp_folder.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;
using support::TempFolder;

struct Pragma {
    const char* sql;
    const char* value;
};

TEST(Connection, EveryGuardIsReadBack)
{
    const TempFolder folder;
    Connection connection = emptyStore(folder.file("a.db"));
    for (const Pragma& pragma : {Pragma{"PRAGMA journal_mode", "wal"}, Pragma{"PRAGMA synchronous", "2"},
                                 Pragma{"PRAGMA foreign_keys", "1"}, Pragma{"PRAGMA trusted_schema", "0"},
                                 Pragma{"PRAGMA cell_size_check", "1"}, Pragma{"PRAGMA mmap_size", "0"},
                                 Pragma{"PRAGMA temp_store", "2"}, Pragma{"PRAGMA busy_timeout", "5000"},
                                 Pragma{"PRAGMA application_id", "1263424074"}, Pragma{"PRAGMA user_version", "10"}}) {
        EXPECT_EQ(text(connection, pragma.sql), pragma.value) << pragma.sql;
    }
    EXPECT_FALSE(connection.isReadOnly());
}

TEST(Connection, RefusesWhatCouldReachOtherFilesOrWeakenTheGuards)
{
    Connection connection = emptyStore();
    for (const char* sql :
         {"ATTACH ':memory:' AS other", "PRAGMA synchronous = OFF", "PRAGMA journal_mode = DELETE", "PRAGMA foreign_keys = OFF",
          "PRAGMA writable_schema = ON", "CREATE TABLE extra (x)", "DROP TABLE orders", "SELECT load_extension('x')",
          "VACUUM INTO '/nowhere'", "CREATE TEMP TABLE t (x)", "CREATE TRIGGER t AFTER INSERT ON orders BEGIN SELECT 1; END"}) {
        EXPECT_FALSE(connection.run(sql)) << sql;
    }
    EXPECT_EQ(text(connection, "PRAGMA synchronous"), "2");
    EXPECT_FALSE(Statement::prepare(connection, "SELECT \"no such column\" FROM orders")) << "a quoted name is no text";
}

TEST(Connection, ANewStoreIsPrivateAndLeavesNothingBeside)
{
    const TempFolder folder;
    const std::string path = folder.file("deep/er/a.db");
    {
        const Connection connection = emptyStore(path);
    }
    EXPECT_EQ(fs::status(path).permissions() & fs::perms::mask, fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(fs::status(folder.file("deep/er")).permissions() & fs::perms::mask, fs::perms::owner_all);
    EXPECT_FALSE(fs::exists(path + "-wal"));
    EXPECT_FALSE(fs::exists(path + "-shm"));
    EXPECT_EQ(std::distance(fs::directory_iterator{folder.file("deep/er")}, fs::directory_iterator{}), 1);
}

TEST(Connection, MendsAModeThatOthersCouldRead)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    {
        const Connection connection = emptyStore(path);
    }
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read);
    const Connection connection = Connection::open(path, OpenMode::ReadWrite).value();
    EXPECT_EQ(fs::status(path).permissions() & fs::perms::mask, fs::perms::owner_read | fs::perms::owner_write);
}

TEST(Connection, ReadWriteDoesNotCreate)
{
    const TempFolder folder;
    EXPECT_EQ(Connection::open(folder.file("none.db"), OpenMode::ReadWrite).error().code, Errc::NotFound);
    EXPECT_EQ(Connection::open(folder.file("none.db"), OpenMode::ReadOnly).error().code, Errc::NotFound);
    EXPECT_EQ(folder.entries(), 0U);
}

TEST(Connection, ReadOnlyCannotWrite)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    {
        Connection connection = emptyStore(path);
        ASSERT_TRUE(importSales(connection, {aSale("A").of(10)}));
    }
    const std::string before = sha256Hex(readFile(path).value());
    {
        Connection connection = openStore(path, OpenMode::ReadOnly).value().connection;
        EXPECT_EQ(number(connection, "SELECT count(*) FROM order_lines"), 1);
        EXPECT_EQ(Transaction::begin(connection).error().code, Errc::ReadOnly);
        EXPECT_EQ(importSales(connection, {aSale("B").of(1)}).error().code, Errc::ReadOnly);
        EXPECT_FALSE(connection.run("DELETE FROM order_lines"));
        EXPECT_EQ(text(connection, "PRAGMA query_only"), "1");
    }
    EXPECT_EQ(sha256Hex(readFile(path).value()), before);
}

TEST(Connection, OddPathsAreTakenLiterally)
{
    const TempFolder folder;
    for (const char* name : {"a b.db", "100%.db", "what?.db", "#1.db", "file:x.db", "o'hara\".db", "tw\no.db", "é€.db", ":memory:x"}) {
        const std::string path = folder.file(name);
        {
            Connection connection = emptyStore(path);
            ASSERT_TRUE(importSales(connection, {aSale("A").of(10)})) << name;
        }
        ASSERT_TRUE(fs::exists(path)) << name;
        Connection again = openStore(path, OpenMode::ReadWrite).value().connection;
        EXPECT_EQ(number(again, "SELECT count(*) FROM orders"), 1) << name;
    }
}

TEST(Connection, ALockedStoreIsSaidToBeLocked)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection holder = emptyStore(path);
    Connection waiter = openStore(path, OpenMode::ReadWrite).value().connection;
    const Transaction transaction = Transaction::begin(holder).value();
    sqlite3_busy_timeout(waiter.handle(), 20);  // not the five seconds of real life
    EXPECT_EQ(Transaction::begin(waiter).error().code, Errc::Locked);
}

/// A full disk or a kill in the middle of a checkpoint: the first pages are the new ones, the rest is only in the log.
TEST(Connection, AFileInTheMiddleOfACheckpointOpensWithItsLog)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    const std::string cut = folder.file("cut.db");
    {
        Connection connection = emptyStore(path);
        // Somebody who still reads the empty store keeps the import's checkpoint from the file.
        Connection other = openStore(path, OpenMode::ReadOnly).value().connection;
        Statement reading = Statement::prepare(other, "SELECT name FROM sqlite_schema").value();
        ASSERT_TRUE(reading.step().value());
        std::vector<Sale> sales;
        for (int i = 0; i < 400; ++i) {
            sales.push_back(aSale("order " + std::to_string(i)).of(1000 + i).to("customer " + std::to_string(i)));
        }
        ASSERT_TRUE(importSales(connection, sales));
        fs::copy_file(path, cut);
        fs::copy_file(path + "-wal", cut + "-wal");
    }
    const std::string newest = readFile(path).value();
    ASSERT_GT(newest.size(), fs::file_size(cut)) << "the log must hold pages that the file lacks";
    {
        std::fstream file{cut, std::ios::in | std::ios::out | std::ios::binary};
        file << newest.substr(0, 16'384);
    }
    Connection again = openStore(cut, OpenMode::ReadWrite).value().connection;
    EXPECT_EQ(number(again, "SELECT count(*) FROM order_lines"), 400);
    EXPECT_EQ(findings(again), "");
}

TEST(Connection, AStatementEndsWhenAskedTo)
{
    Connection connection = emptyStore();
    int asked = 0;
    connection.setKeepGoing([&asked] { return ++asked < 3; });
    Statement endless = Statement::prepare(connection,
                                           "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
                                           " SELECT count(*) FROM n").value();
    EXPECT_EQ(endless.step().error().code, Errc::Cancelled);
    EXPECT_EQ(asked, 3);
}

// --- files that are not opened ---------------------------------------------------------------------------

struct Refusal {
    const char* name;
    Errc code;
    void (*spoil)(const std::string& path);
};

/// A good store of some rows, closed.
std::string goodStore(const TempFolder& folder)
{
    const std::string path = folder.file("a.db");
    Connection connection = emptyStore(path);
    std::vector<Sale> sales;
    for (int i = 0; i < 400; ++i) {
        sales.push_back(aSale("order " + std::to_string(i)).of(1000 + i).to("customer " + std::to_string(i)));
    }
    EXPECT_TRUE(importSales(connection, sales));
    return path;
}

void overwrite(const std::string& path, std::streamoff at, const std::string& bytes)
{
    std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
    file.seekp(at);
    file << bytes;
}

std::string bigEndian(std::uint32_t value)
{
    return {static_cast<char>(value >> 24U), static_cast<char>(value >> 16U), static_cast<char>(value >> 8U),
            static_cast<char>(value)};
}

/// Runs SQL as the sqlite3 shell would, without our guards.
void asShell(const std::string& path, const char* sql)
{
    ASSERT_EQ(std::system(("sqlite3 '" + path + "' \"" + sql + "\" > /dev/null").c_str()), 0) << sql;
}

const Refusal kRefusals[] = {
    {"newer", Errc::SchemaTooNew, [](const std::string& path) { overwrite(path, 60, bigEndian(999)); }},
    {"another program's", Errc::ForeignFile, [](const std::string& path) { overwrite(path, 68, bigEndian(42)); }},
    {"version 0", Errc::ForeignFile, [](const std::string& path) { overwrite(path, 60, bigEndian(0)); }},
    {"zero length", Errc::ForeignFile, [](const std::string& path) { fs::resize_file(path, 0); }},
    {"text", Errc::ForeignFile, [](const std::string& path) { ASSERT_TRUE(saveFile(path, "order;customer\nA-1;Budi\n")); }},
    {"random bytes", Errc::ForeignFile, [](const std::string& path) { ASSERT_TRUE(saveFile(path, std::string(5000, '\xA7'))); }},
    {"cut in half", Errc::Damaged, [](const std::string& path) { fs::resize_file(path, fs::file_size(path) / 2); }},
    {"cut by a page", Errc::Damaged, [](const std::string& path) { fs::resize_file(path, fs::file_size(path) - 4096); }},
    {"cut by a byte", Errc::Damaged, [](const std::string& path) { fs::resize_file(path, fs::file_size(path) - 1); }},
    {"header only", Errc::Damaged, [](const std::string& path) { fs::resize_file(path, 512); }},
    {"a page of zeros", Errc::Damaged,
     [](const std::string& path) { overwrite(path, 4096 * 40, std::string(4096, '\0')); }},
    {"an additional table", Errc::ForeignFile,
     [](const std::string& path) { asShell(path, "CREATE TABLE extra (x)"); }},
    {"an additional trigger", Errc::ForeignFile,
     [](const std::string& path) {
         asShell(path, "CREATE TRIGGER t AFTER INSERT ON orders BEGIN DELETE FROM order_lines; END");
     }},
    {"a view in the place of a table", Errc::ForeignFile,
     [](const std::string& path) { asShell(path, "DROP TABLE reviews; CREATE VIEW reviews AS SELECT 1 AS id"); }},
    {"a table without its checks", Errc::ForeignFile,
     [](const std::string& path) {
         asShell(path, "DROP TABLE reviews; CREATE TABLE reviews (id INTEGER PRIMARY KEY, period, day, summary, decisions)");
     }},
};

TEST(RefusedFiles, KeepTheirBytesAndGetNoFileBeside)
{
    for (const Refusal& refusal : kRefusals) {
        for (const OpenMode mode : {OpenMode::ReadWriteCreate, OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            const TempFolder folder;
            const std::string path = goodStore(folder);
            refusal.spoil(path);
            const std::string before = sha256Hex(readFile(path).value());
            const auto modified = fs::last_write_time(path);
            const Result<OpenedStore> opened = openStore(path, mode);
            ASSERT_FALSE(opened) << refusal.name;
            EXPECT_EQ(opened.error().code, refusal.code) << refusal.name << ": " << opened.error().detail;
            EXPECT_EQ(sha256Hex(readFile(path).value()), before) << refusal.name;
            EXPECT_EQ(fs::last_write_time(path), modified) << refusal.name;
            EXPECT_EQ(folder.entries(), 1U) << refusal.name;
        }
    }
}

TEST(RefusedFiles, AFolderOrAPipeIsNoStore)
{
    const TempFolder folder;
    EXPECT_EQ(openStore(folder.path(), OpenMode::ReadWriteCreate).error().code, Errc::ForeignFile);
    const std::string pipe = folder.file("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(openStore(pipe, OpenMode::ReadWriteCreate).error().code, Errc::ForeignFile);
}

TEST(RefusedFiles, AGoodStoreIsNotRefused)
{
    const TempFolder folder;
    const std::string path = goodStore(folder);
    asShell(path, "ANALYZE");  // somebody looked at it with the shell
    EXPECT_TRUE(openStore(path, OpenMode::ReadWrite));
}

}  // namespace
}  // namespace kinerja::store

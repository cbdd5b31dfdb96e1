// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>

#include "backup_fixture.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/base/sha256.h"
#include "kinerja/store/backup.h"
#include "kinerja/store/check.h"
#include "temp_folder.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;
using support::TempFolder;

/// Takes the store away, and leaves what was committed into its log but not into it.
void leaveLogOnly(const std::string& path)
{
    const std::string kept = path + ".kept";
    {
        Connection connection = openStore(path, OpenMode::ReadWriteCreate).value().connection;
        const Connection reader = openStore(path, OpenMode::ReadOnly).value().connection;  // keeps the log
        ASSERT_TRUE(importSales(connection, {aSale("later").of(77)}, ImportMode::Upsert, "later.csv"));
        fs::copy_file(path + "-wal", kept);
    }
    fs::remove(path);
    fs::rename(kept, path + "-wal");
    ASSERT_GT(fs::file_size(path + "-wal"), 0U);
}

TEST(LeftLog, IsNotTakenForThatOfANewStore)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    filledStore(path);
    leaveLogOnly(path);
    Connection connection = openStore(path, OpenMode::ReadWriteCreate).value().connection;
    EXPECT_EQ(findings(connection), "");
    EXPECT_EQ(number(connection, "SELECT count(*) FROM order_lines"), 0);
    ASSERT_TRUE(importSales(connection, {aSale("A1").of(5)}));
    EXPECT_TRUE(fs::exists(path + ".damaged-1-wal")) << "nothing is deleted";
}

TEST(LeftLog, IsNotTakenForThatOfARestoredStore)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    const std::string copy = folder.file("copy.db");
    {
        Connection connection = filledStore(path);
        ASSERT_TRUE(backupTo(connection, copy));
    }
    for (const bool isEmptyThere : {false, true}) {
        leaveLogOnly(path);
        if (isEmptyThere) {
            std::ofstream{path};
        }
        ASSERT_TRUE(restoreFrom(copy, path));
        Connection connection = openStore(path, OpenMode::ReadWrite).value().connection;
        EXPECT_EQ(findings(connection), "");
        EXPECT_EQ(number(connection, "SELECT count(*) FROM order_lines"), 500);
    }
    EXPECT_TRUE(fs::exists(path + ".damaged-2-wal"));
}

TEST(Restore, TakesThePlaceOfAnEmptyFile)
{
    const TempFolder folder;
    {
        Connection connection = emptyStore(folder.file("a.db"));
        ASSERT_TRUE(importSales(connection, {aSale("A").of(10)}));
        ASSERT_TRUE(backupTo(connection, folder.file("copy.db")));
    }
    ASSERT_TRUE(saveFile(folder.file("empty.db"), ""));
    ASSERT_TRUE(restoreFrom(folder.file("copy.db"), folder.file("empty.db")));
    Connection connection = openStore(folder.file("empty.db"), OpenMode::ReadOnly).value().connection;
    EXPECT_EQ(number(connection, "SELECT count(*) FROM orders"), 1);
}

TEST(Restore, BringsTheBackupBackAndKeepsWhatWasThere)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    const std::string copy = folder.file("copy.db");
    std::string before;
    {
        Connection connection = filledStore(path);
        before = recordsAsText(connection);
        ASSERT_TRUE(backupTo(connection, copy));
        ASSERT_TRUE(importSales(connection, {aSale("later").of(1)}));
    }
    ASSERT_TRUE(restoreFrom(copy, path));
    Connection connection = openStore(path, OpenMode::ReadWrite).value().connection;
    EXPECT_EQ(recordsAsText(connection), before);
    const std::vector<std::string> kept = listAutomaticBackups(path);
    ASSERT_EQ(kept.size(), 1U);
    Connection old = openStore(kept.front(), OpenMode::ReadWrite).value().connection;
    EXPECT_EQ(number(old, "SELECT count(*) FROM orders WHERE number = 'later'"), 1);
}

TEST(Restore, WhereNothingWasMakesTheStore)
{
    const TempFolder folder;
    const std::string copy = folder.file("copy.db");
    {
        Connection connection = filledStore(folder.file("a.db"));
        ASSERT_TRUE(backupTo(connection, copy));
    }
    ASSERT_TRUE(restoreFrom(copy, folder.file("new/b.db")));
    EXPECT_TRUE(openStore(folder.file("new/b.db"), OpenMode::ReadWrite));
}

TEST(Restore, ABadBackupChangesNothing)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    {
        const Connection connection = filledStore(path);
    }
    const std::string before = sha256Hex(readFile(path).value());
    const std::string copy = folder.file("copy.db");
    fs::copy_file(path, copy);
    spoil(copy);
    EXPECT_EQ(restoreFrom(copy, path).error().code, Errc::Damaged);
    ASSERT_TRUE(saveFile(copy, "no database"));
    EXPECT_EQ(restoreFrom(copy, path).error().code, Errc::ForeignFile);
    EXPECT_EQ(restoreFrom(folder.file("none.db"), path).error().code, Errc::NotFound);
    EXPECT_EQ(sha256Hex(readFile(path).value()), before);
    EXPECT_EQ(folder.entries(), 2U) << "no leftovers";
}

TEST(Restore, IsRefusedWhileSomebodyHasTheStoreOpen)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    const std::string copy = folder.file("copy.db");
    ASSERT_TRUE(backupTo(connection, copy));
    EXPECT_EQ(number(connection, "SELECT count(*) FROM orders"), 500);
    EXPECT_EQ(restoreFrom(copy, folder.file("a.db")).error().code, Errc::Locked);
    EXPECT_TRUE(importSales(connection, {aSale("still").of(1)})) << "and the other one works on";
}

TEST(Restore, PutsADamagedStoreAside)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    const std::string copy = folder.file("copy.db");
    {
        Connection connection = filledStore(path);
        ASSERT_TRUE(backupTo(connection, copy));
    }
    spoil(path);
    const std::string damaged = sha256Hex(readFile(path).value());
    ASSERT_TRUE(restoreFrom(copy, path));
    EXPECT_TRUE(openStore(path, OpenMode::ReadWrite));
    EXPECT_EQ(sha256Hex(readFile(path + ".damaged-1").value()), damaged);
}

}  // namespace
}  // namespace kinerja::store

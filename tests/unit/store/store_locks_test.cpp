// SPDX-License-Identifier: GPL-3.0-or-later
// What must not happen while a store is open: another program taking it for one that nobody uses.
#include <filesystem>

#include "file_locks.h"
#include "kinerja/store/transaction.h"
#include "store_fixture.h"
#include "temp_folder.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;
using support::isInUse;
using support::TempFolder;

TEST(StoreLocks, StayWhenItIsOpenedOnceMore)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection first = emptyStore(path);
    ASSERT_TRUE(importSales(first, {aSale("A1").of(100)}));  // a log that is not empty is looked at by its file's bytes
    ASSERT_TRUE(isInUse(path));
    for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly, OpenMode::ReadWriteCreate}) {
        EXPECT_TRUE(Connection::open(path, mode));
        EXPECT_TRUE(isInUse(path)) << static_cast<int>(mode);
    }
}

TEST(StoreLocks, StayAfterAnImport)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection connection = emptyStore(path);
    ASSERT_TRUE(importSales(connection, {aSale("A1").of(100)}));
    EXPECT_TRUE(isInUse(path));
}

TEST(StoreLocks, TheFilesBesideTheStoreAreNoStores)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    const Connection connection = emptyStore(path);
    for (const char* ending : {"-wal", "-shm"}) {
        ASSERT_TRUE(fs::exists(path + ending));
        EXPECT_EQ(Connection::open(path + ending, OpenMode::ReadOnly).error().code, Errc::ForeignFile) << ending;
    }
}

TEST(StoreLog, OfSomebodyElseIsNotTakenForItsOwn)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    {
        Connection made = emptyStore(path);
        ASSERT_TRUE(importSales(made, {aSale("A1").of(100)}));
    }
    Connection connection = Connection::open(path, OpenMode::ReadWrite).value();  // it has only read so far
    fs::rename(path + "-wal", folder.file("kept"));
    fs::copy_file(folder.file("kept"), path + "-wal");
    EXPECT_FALSE(Transaction::begin(connection));
}

TEST(StoreLocks, GoWithTheLastConnection)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    {
        const Connection connection = emptyStore(path);
    }
    EXPECT_FALSE(isInUse(path)) << "else the others prove nothing";
}

TEST(StoreLog, ThatWasTakenAwayIsNotWrittenTo)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection connection = emptyStore(path);
    ASSERT_TRUE(importSales(connection, {aSale("A1").of(100)}));
    ASSERT_TRUE(fs::remove(path + "-wal"));
    const auto refused = Transaction::begin(connection);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::Io);
    EXPECT_FALSE(connection.isInTransaction());
    EXPECT_FALSE(importSales(connection, {aSale("A2").of(100)}));
}

TEST(StoreLog, OfAnotherFileIsNotWrittenTo)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection connection = emptyStore(path);
    ASSERT_TRUE(importSales(connection, {aSale("A1").of(100)}));
    fs::rename(path + "-wal", folder.file("kept"));
    fs::copy_file(folder.file("kept"), path + "-wal");
    EXPECT_FALSE(Transaction::begin(connection));
}

TEST(StoreLog, LiesBesideTheFileThatALinkLeadsTo)
{
    const TempFolder folder;
    fs::create_directory(folder.file("there"));
    {
        const Connection made = emptyStore(folder.file("there/a.db"));
    }
    fs::create_symlink(folder.file("there/a.db"), folder.file("link.db"));
    Connection connection = emptyStore(folder.file("link.db"));
    EXPECT_TRUE(importSales(connection, {aSale("A1").of(100)}));
    EXPECT_TRUE(Transaction::begin(connection));
}

}  // namespace
}  // namespace kinerja::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <set>

#include <sys/stat.h>

#include "create_store.h"
#include "kinerja/base/safe_file.h"
#include "store_fixture.h"
#include "temp_folder.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;
using support::TempFolder;

std::set<std::string> namesIn(const TempFolder& folder)
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder.file("")}) {
        names.insert(entry.path().filename().string());
    }
    return names;
}

std::vector<Sale> manySales(int lines)
{
    std::vector<Sale> sales;
    for (int i = 0; i < lines; ++i) {
        sales.push_back(aSale("A" + std::to_string(i)).of(100));
    }
    return sales;
}

Connection besideStore(const std::string& path) { return openStore(path, OpenMode::MakeBeside).value().connection; }

std::int64_t linesOf(Connection& connection) { return number(connection, "SELECT count(*) FROM order_lines"); }

TEST(NewStore, LiesBesideItsPlaceUntilItIsPutThere)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection connection = besideStore(path);
    EXPECT_TRUE(connection.isBeside());
    EXPECT_EQ(connection.path(), path) << "what its owner calls it";
    EXPECT_EQ(text(connection, "PRAGMA journal_mode"), "memory");
    ASSERT_TRUE(importSales(connection, manySales(4000)));
    EXPECT_EQ(namesIn(folder), (std::set<std::string>{"a.db.making"})) << "neither log nor journal";
    ASSERT_TRUE(connection.putInPlace());
    EXPECT_FALSE(connection.isBeside());
    EXPECT_EQ(text(connection, "PRAGMA journal_mode"), "wal");
    EXPECT_EQ(number(connection, "PRAGMA synchronous"), 2);
    EXPECT_EQ(linesOf(connection), 4000);
    EXPECT_EQ(findings(connection), "");
    EXPECT_TRUE(connection.putInPlace()) << "it is there";
    ASSERT_TRUE(importSales(connection, {aSale("B1").of(5)})) << "as in any other";
    Connection reader = openStore(path, OpenMode::ReadOnly).value().connection;
    EXPECT_EQ(linesOf(reader), 4001);
    struct stat info {};
    ASSERT_EQ(::stat(path.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777U, 0600U);
}

TEST(NewStore, IsTheSameAsOneThatWasMadeInItsPlace)
{
    const TempFolder folder;
    Connection beside = besideStore(folder.file("a.db"));
    Connection inPlace = emptyStore(folder.file("b.db"));
    for (Connection* connection : {&beside, &inPlace}) {
        connection->setActor({"somebody", [] { return std::string{"2026-01-01T00:00:00Z"}; }});
        ASSERT_TRUE(importSales(*connection, manySales(3000)));
    }
    ASSERT_TRUE(beside.putInPlace());
    for (const char* sql : {"SELECT group_concat(id || ' ' || day || ' ' || coalesce(customer_id, '') || ' ' || gross) FROM order_lines",
                            "SELECT group_concat(id || ' ' || hex(bytes)) FROM segments", "PRAGMA page_size", "PRAGMA user_version"}) {
        EXPECT_NE(text(beside, sql), "") << sql;
        EXPECT_EQ(text(beside, sql), text(inPlace, sql)) << sql;
    }
}

TEST(NewStore, WhatIsRolledBackIsGone)
{
    const TempFolder folder;
    Connection connection = besideStore(folder.file("a.db"));
    {
        auto session = ImportSession::begin(connection, {domain::RecordKind::Sales, "a.csv", "hash", "", ImportMode::Upsert});
        ASSERT_TRUE(session);
        ASSERT_TRUE(session->apply(blockOf(manySales(4000))));
        ASSERT_TRUE(session->preview());
    }
    EXPECT_EQ(linesOf(connection), 0);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM import_batches"), 0);
    ASSERT_TRUE(importSales(connection, {aSale("B1").of(5)}));
    ASSERT_TRUE(connection.putInPlace());
    EXPECT_EQ(linesOf(connection), 1);
    EXPECT_EQ(findings(connection), "");
}

TEST(NewStore, ThatIsGivenUpLeavesNothing)
{
    const TempFolder folder;
    {
        Connection connection = besideStore(folder.file("a.db"));
        ASSERT_TRUE(importSales(connection, {aSale("A1").of(5)}));
    }
    EXPECT_EQ(namesIn(folder), std::set<std::string>{});
}

TEST(NewStore, NeverReplacesOneThatCameMeanwhile)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection connection = besideStore(path);
    ASSERT_TRUE(importSales(connection, manySales(10)));
    {
        Connection other = emptyStore(path);
        ASSERT_TRUE(importSales(other, {aSale("B1").of(5)}));
    }
    EXPECT_EQ(connection.putInPlace().error().code, Errc::Conflict);
    EXPECT_EQ(namesIn(folder), (std::set<std::string>{"a.db"}));
    Connection other = openStore(path, OpenMode::MakeBeside).value().connection;
    EXPECT_FALSE(other.isBeside()) << "there is one";
    EXPECT_EQ(linesOf(other), 1);
}

TEST(NewStore, DoesNotReadALogThatLiesInItsPlace)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection connection = besideStore(path);
    ASSERT_TRUE(importSales(connection, {aSale("A1").of(5)}));
    ASSERT_TRUE(saveFile(path + "-wal", std::string(40'000, 'x')));
    ASSERT_TRUE(connection.putInPlace());
    EXPECT_EQ(linesOf(connection), 1);
    EXPECT_EQ(readFile(path + ".damaged-1-wal").value(), std::string(40'000, 'x'));
}

TEST(NewStore, IsMadeInItsPlaceWhereItCannotBeMadeBeside)
{
    const TempFolder folder;
    fs::create_directory(folder.file("a.db.making"));
    Connection connection = besideStore(folder.file("a.db"));
    EXPECT_FALSE(connection.isBeside());
    EXPECT_TRUE(importSales(connection, {aSale("A1").of(5)}));
    EXPECT_TRUE(connection.putInPlace());
}

TEST(NewStore, OnlyAnUnfinishedStoreOfOursIsReplaced)
{
    const TempFolder folder;
    const std::string making = folder.file("a.db.making");
    const auto madeBeside = [&] { return besideStore(folder.file("a.db")).isBeside(); };
    ASSERT_TRUE(saveFile(making, "Order,Date\nA1,2026-01-01\n"));
    EXPECT_FALSE(madeBeside());
    EXPECT_EQ(readFile(making).value(), "Order,Date\nA1,2026-01-01\n");

    const TempFolder second;
    {
        Connection whole = emptyStore(second.file("b.db.making"));
        ASSERT_TRUE(importSales(whole, {aSale("A1").of(5)}));
    }
    EXPECT_FALSE(besideStore(second.file("b.db")).isBeside()) << "somebody's store, of that name";
    EXPECT_TRUE(fs::exists(second.file("b.db.making")));

    const TempFolder third;
    ASSERT_TRUE(saveFile(third.file("c.db.making"), emptyStoreBytes().value()));
    EXPECT_TRUE(besideStore(third.file("c.db")).isBeside()) << "what a killed program left";
}

TEST(NewStore, WhatAKilledProgramLeftGoesAlsoWhenTheStoreIsThere)
{
    const TempFolder folder;
    { const Connection made = emptyStore(folder.file("a.db")); }
    ASSERT_TRUE(saveFile(folder.file("a.db.making"), emptyStoreBytes().value()));
    EXPECT_FALSE(besideStore(folder.file("a.db")).isBeside());
    EXPECT_EQ(namesIn(folder), (std::set<std::string>{"a.db"}));
}

class OpenedBeside : public ::testing::TestWithParam<const char*> {};

TEST_P(OpenedBeside, ALogBesideItIsNotPlayedIntoIt)
{
    const TempFolder folder;
    ASSERT_TRUE(saveFile(folder.file("a.db.making") + GetParam(), "of another store"));
    Connection connection = besideStore(folder.file("a.db"));
    EXPECT_FALSE(connection.isBeside());
    ASSERT_TRUE(importSales(connection, {aSale("A1").of(5)}));
    EXPECT_EQ(linesOf(connection), 1);
    EXPECT_EQ(readFile(folder.file("a.db.making") + GetParam()).value(), "of another store");
}

INSTANTIATE_TEST_SUITE_P(NewStore, OpenedBeside, ::testing::Values("-wal", "-shm", "-journal"));

TEST(NewStore, ALinkThatLeadsNowhereIsNotReplaced)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    fs::create_symlink(folder.file("nowhere"), path);
    EXPECT_EQ(openStore(path, OpenMode::MakeBeside).error().code, Errc::NotFound);
    EXPECT_EQ(openStore(path, OpenMode::ReadWriteCreate).error().code, Errc::NotFound);
    EXPECT_EQ(namesIn(folder), (std::set<std::string>{"a.db"}));
    EXPECT_TRUE(fs::is_symlink(path));
}

TEST(NewStore, AStatementThatIsStillPreparedIsToldOf)
{
    const TempFolder folder;
    Connection connection = besideStore(folder.file("a.db"));
    {
        const auto statement = Statement::prepare(connection, "SELECT 1");
        EXPECT_EQ(connection.putInPlace().error().code, Errc::Internal);
    }
    EXPECT_TRUE(connection.putInPlace());
}

}  // namespace
}  // namespace kinerja::store

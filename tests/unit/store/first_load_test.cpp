// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <filesystem>
#include <optional>

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kinerja/base/safe_file.h"
#include "store_fixture.h"
#include "temp_folder.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;
using support::TempFolder;

constexpr int kLines = 4000;

BatchInfo largeFile(std::int64_t rows = 50'000)
{
    BatchInfo info{domain::RecordKind::Sales, "years.csv", "hash", "", ImportMode::Upsert};
    info.expectedRows = rows;
    return info;
}

/// Of a file whose rows are looked at, decided on and on their way to the disk.
Result<ImportSession> loadedSession(Connection& connection, const BatchInfo& info)
{
    Result<ImportSession> session = ImportSession::begin(connection, info);
    std::vector<Sale> sales;
    for (int i = 0; i < kLines; ++i) {
        sales.push_back(aSale("A" + std::to_string(i)).of(100));
    }
    const Status ready = session->apply(blockOf(sales)).and_then([&] { return session->preview().map([](const domain::Batch&) {}); });
    session->writeBehind();
    return ready ? std::move(session) : pass(ready.error());
}

bool usesLog(Connection& connection) { return text(connection, "PRAGMA journal_mode") == "wal"; }

std::int64_t linesOf(Connection& connection) { return number(connection, "SELECT count(*) FROM order_lines"); }

/// What somebody who does not wait is told who wants to read.
int readingResult(const std::string& path)
{
    sqlite3* db = nullptr;
    sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READONLY, nullptr);
    const int result = sqlite3_exec(db, "SELECT count(*) FROM order_lines", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    return result;
}

TEST(FirstLoad, GoesIntoTheStoreItself)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection connection = emptyStore(path);
    const auto before = fs::file_size(path);
    {
        Result<ImportSession> session = loadedSession(connection, largeFile());
        ASSERT_TRUE(session);
        EXPECT_FALSE(usesLog(connection));
        EXPECT_EQ(number(connection, "PRAGMA synchronous"), 3) << "EXTRA: else a power cut may take the last commit back";
        EXPECT_FALSE(fs::exists(path + "-wal"));
        EXPECT_TRUE(fs::exists(path + "-journal"));
        EXPECT_GT(fs::file_size(path), before) << "it is written before the commit";
        ASSERT_TRUE(session->commit());
    }
    EXPECT_TRUE(usesLog(connection));
    EXPECT_EQ(number(connection, "PRAGMA synchronous"), 2);
    EXPECT_FALSE(fs::exists(path + "-journal"));
    EXPECT_EQ(linesOf(connection), kLines);
    EXPECT_EQ(findings(connection), "");
    EXPECT_TRUE(importSales(connection, {aSale("B1").of(5)})) << "as ever";
}

TEST(FirstLoad, ThatIsDroppedLeavesTheStoreEmpty)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection connection = emptyStore(path);
    const auto before = fs::file_size(path);
    ASSERT_TRUE(loadedSession(connection, largeFile()));
    EXPECT_TRUE(usesLog(connection));
    EXPECT_FALSE(fs::exists(path + "-journal"));
    EXPECT_EQ(fs::file_size(path), before);
    EXPECT_EQ(number(connection, "SELECT count(*) FROM import_batches"), 0);
    EXPECT_EQ(findings(connection), "");
}

TEST(FirstLoad, IsOnlyALargeOneOfSalesIntoAnEmptyStore)
{
    const TempFolder folder;
    Connection connection = emptyStore(folder.file("a.db"));
    EXPECT_TRUE(ImportSession::begin(connection, largeFile(49'999)) && usesLog(connection));
    {
        const auto session = ImportSession::begin(connection, largeFile());
        EXPECT_FALSE(usesLog(connection)) << "else the others prove nothing";
    }
    BatchInfo leads = largeFile();
    leads.kind = domain::RecordKind::Leads;
    {
        const auto session = ImportSession::begin(connection, leads);
        EXPECT_TRUE(usesLog(connection));
    }
    ASSERT_TRUE(importSales(connection, {aSale("A1").of(5)}));
    const auto session = ImportSession::begin(connection, largeFile());
    EXPECT_TRUE(usesLog(connection)) << "there is something to read in it";
}

TEST(FirstLoad, UsesTheLogWhereSomebodyElseHasTheStoreOpen)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection connection = emptyStore(path);
    Connection reader = openStore(path, OpenMode::ReadOnly).value().connection;
    ASSERT_EQ(linesOf(reader), 0);
    Result<ImportSession> session = loadedSession(connection, largeFile());
    ASSERT_TRUE(session);
    EXPECT_TRUE(usesLog(connection));
    EXPECT_EQ(number(connection, "PRAGMA synchronous"), 2);
    EXPECT_EQ(linesOf(reader), 0) << "reading goes on meanwhile";
    ASSERT_TRUE(session->commit());
    EXPECT_EQ(linesOf(reader), kLines);
}

TEST(FirstLoad, KeepsOthersOutUntilItIsDone)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    Connection connection = emptyStore(path);
    {
        Result<ImportSession> session = loadedSession(connection, largeFile());
        ASSERT_TRUE(session);
        EXPECT_EQ(readingResult(path), SQLITE_BUSY);
        EXPECT_EQ(Connection::open(path + "-journal", OpenMode::ReadOnly).error().code, Errc::ForeignFile);
        EXPECT_FALSE(readFile(path + "-journal")) << "closing it would be no harm, replacing it would";
        ASSERT_TRUE(session->commit());
    }
    EXPECT_EQ(readingResult(path), SQLITE_OK);
}

/// Loads, is heard to have written, and dies before the commit.
void loadAndDie(const std::string& path)
{
    std::array<int, 2> ends{};
    ASSERT_EQ(::pipe(ends.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        Connection connection = openStore(path, OpenMode::ReadWriteCreate).value().connection;
        const auto session = loadedSession(connection, largeFile());
        const char said = session ? 'w' : 'x';
        if (::write(ends[1], &said, 1) == 1) {
            ::pause();
        }
        ::_exit(1);
    }
    ::close(ends[1]);
    char said = 0;
    ASSERT_EQ(::read(ends[0], &said, 1), 1);
    ASSERT_EQ(said, 'w');
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(ends[0]);
}

class CutShort : public ::testing::TestWithParam<OpenMode> {};

TEST_P(CutShort, IsTakenBackWhenTheStoreIsOpened)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    const auto before = [&] {
        Connection made = emptyStore(path);
        return fs::file_size(path);
    }();
    loadAndDie(path);
    ASSERT_GT(fs::file_size(path + "-journal"), 0U);
    ASSERT_GT(fs::file_size(path), before) << "half of a load lies in the store";
    {
        Connection connection = openStore(path, GetParam()).value().connection;
        EXPECT_EQ(linesOf(connection), 0);
        EXPECT_EQ(findings(connection), "");
    }
    EXPECT_EQ(fs::file_size(path), before);
    EXPECT_FALSE(fs::exists(path + "-journal"));
    Connection connection = openStore(path, OpenMode::ReadWrite).value().connection;
    EXPECT_TRUE(importSales(connection, {aSale("after it all").of(1)}));
}

INSTANTIATE_TEST_SUITE_P(FirstLoad, CutShort, ::testing::Values(OpenMode::ReadWrite, OpenMode::ReadOnly));

TEST(FirstLoad, IsNotTakenBackInSomebodyElsesFile)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    ASSERT_TRUE(saveFile(path, std::string(40'000, 'x')));
    ASSERT_TRUE(saveFile(path + "-journal", std::string(40'000, 'y')));
    EXPECT_EQ(Connection::open(path, OpenMode::ReadWrite).error().code, Errc::ForeignFile);
    EXPECT_EQ(readFile(path).value(), std::string(40'000, 'x'));
    EXPECT_EQ(readFile(path + "-journal").value(), std::string(40'000, 'y'));
}

}  // namespace
}  // namespace kinerja::store

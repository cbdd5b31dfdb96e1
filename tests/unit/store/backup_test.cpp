// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/backup.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

#include <sys/stat.h>

#include "backup_fixture.h"
#include "copy_faults.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/base/sha256.h"
#include "kinerja/store/check.h"
#include "kinerja/store/transaction.h"
#include "temp_folder.h"

namespace kinerja::store {
namespace {

namespace fs = std::filesystem;

/// Of a store that is open, which readFile() leaves closed. It costs the locks: for the end of a test.
std::string bytesOfOpen(const std::string& path)
{
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}
using support::TempFolder;

TEST(Backup, IsAWholePrivateVerifiedCopy)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    const std::string copy = folder.file("copy.db");
    ASSERT_TRUE(backupTo(connection, copy));
    EXPECT_EQ(fs::status(copy).permissions() & fs::perms::mask, fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_FALSE(fs::exists(copy + "-wal"));
    Connection other = openStore(copy, OpenMode::ReadWrite).value().connection;
    EXPECT_EQ(recordsAsText(other), recordsAsText(connection));
    EXPECT_TRUE(deepCheck(other)->isSound());
}

TEST(Backup, ReplacesAnOlderOneAndLeavesNothingElse)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    const std::string copy = folder.file("copies");
    fs::create_directory(copy);
    ASSERT_TRUE(saveFile(copy + "/b.db", "an older file"));
    ASSERT_TRUE(backupTo(connection, copy + "/b.db"));
    EXPECT_EQ(std::distance(fs::directory_iterator{copy}, fs::directory_iterator{}), 1);
    EXPECT_TRUE(openStore(copy + "/b.db", OpenMode::ReadOnly));
}

TEST(Backup, OfADamagedStoreKeepsTheOldBackup)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    const std::string copy = folder.file("copy.db");
    ASSERT_TRUE(saveFile(copy, "the old one"));
    // An amount that changed without its batch knowing: what a flipped bit leaves behind.
    ASSERT_TRUE(connection.run("UPDATE order_lines SET gross = gross + 1 WHERE id = (SELECT min(id) FROM order_lines)"));
    EXPECT_EQ(backupTo(connection, copy).error().code, Errc::Damaged);
    EXPECT_EQ(readFile(copy).value(), "the old one");
    EXPECT_EQ(folder.entries(), 4U) << "the store, its log and shared memory, the old backup";
}

TEST(Backup, NeverTakesThePlaceOfTheStoreADeviceOrADatabaseInUse)
{
    const TempFolder folder;
    Connection connection = emptyStore(folder.file("a.db"));
    ASSERT_TRUE(importSales(connection, {aSale("A").of(10)}));
    fs::create_symlink(folder.file("a.db"), folder.file("link.db"));
    EXPECT_EQ(backupTo(connection, folder.file("a.db")).error().code, Errc::InvalidInput);
    EXPECT_EQ(backupTo(connection, folder.file("link.db")).error().code, Errc::InvalidInput);
    const std::string pipe = folder.file("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    EXPECT_EQ(backupTo(connection, pipe).error().code, Errc::Io);
    EXPECT_TRUE(fs::is_fifo(pipe));
    // Its log would be taken for the backup's own.
    Connection other = emptyStore(folder.file("other.db"));
    ASSERT_TRUE(importSales(other, {aSale("B").of(20)}));
    EXPECT_EQ(backupTo(connection, folder.file("other.db")).error().code, Errc::Locked);
    EXPECT_EQ(number(other, "SELECT count(*) FROM orders WHERE number = 'B'"), 1);
}

TEST(Backup, ALinkStaysAndWhatItLeadsToIsReplaced)
{
    const TempFolder folder;
    Connection connection = emptyStore(folder.file("a.db"));
    ASSERT_TRUE(saveFile(folder.file("old.db"), "the old one"));
    fs::create_symlink(folder.file("old.db"), folder.file("link.db"));
    ASSERT_TRUE(backupTo(connection, folder.file("link.db")));
    EXPECT_TRUE(fs::is_symlink(folder.file("link.db")));
    EXPECT_TRUE(openStore(folder.file("old.db"), OpenMode::ReadOnly));
}

TEST(Backup, InAFolderThatIsNotThereFails)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    EXPECT_FALSE(backupTo(connection, folder.file("none/copy.db")));
}

TEST(AutomaticBackup, KeepsTheLastTenAndTheNewestOfEachMonth)
{
    const TempFolder folder;
    Connection connection = emptyStore(folder.file("a.db"));
    const char* const kDays[] = {"2026-01-05", "2026-01-06", "2026-02-01", "2026-03-01", "2026-03-01", "2026-03-02", "2026-03-03",
                                 "2026-03-04", "2026-03-05", "2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09", "2026-03-10"};
    for (const char* day : kDays) {
        connection.setActor({"tester", [day] { return std::string{day} + "T00:00:00Z"; }});
        ASSERT_TRUE(automaticBackup(connection, "un/do"));
    }
    std::vector<std::string> names;
    for (const std::string& path : listAutomaticBackups(connection.path())) {
        names.push_back(fs::path{path}.filename().string());
    }
    ASSERT_EQ(names.size(), 12U);
    EXPECT_EQ(names.front(), "000014-2026-03-10-un-do.db");
    EXPECT_EQ(names[9], "000005-2026-03-01-un-do.db");
    EXPECT_EQ(names[10], "000003-2026-02-01-un-do.db") << "the newest of its month";
    EXPECT_EQ(names[11], "000002-2026-01-06-un-do.db");
    EXPECT_EQ(fs::status(folder.file("backups")).permissions() & fs::perms::mask, fs::perms::owner_all);
}

/// Nothing is left of a copy that was refused, and the backups that were there are.
void expectRefused(Connection& connection, Errc code)
{
    const std::vector<std::string> before = listAutomaticBackups(connection.path());
    const auto copy = automaticBackup(connection, "undo");
    ASSERT_FALSE(copy);
    EXPECT_EQ(copy.error().code, code) << copy.error().detail;
    EXPECT_EQ(listAutomaticBackups(connection.path()), before);
    const std::string folder = fs::path{connection.path()}.parent_path().string() + "/backups";
    EXPECT_EQ(static_cast<std::size_t>(std::distance(fs::directory_iterator{folder}, fs::directory_iterator{})), before.size());
}

TEST(AutomaticBackup, IsTheStoreByteForByte)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    const std::string path = automaticBackup(connection, "undo").value();
    std::string copy = readFile(path).value();
    std::string store = bytesOfOpen(connection.path());  // its log was written back
    for (const auto& [first, end] : {std::pair{24, 28}, std::pair{40, 44}, std::pair{92, 100}}) {  // SQLite counts up there
        std::fill(copy.begin() + first, copy.begin() + end, '\0');
        std::fill(store.begin() + first, store.begin() + end, '\0');
    }
    EXPECT_EQ(sha256Hex(copy), sha256Hex(store));
    Connection other = openStore(path, OpenMode::ReadWrite).value().connection;
    EXPECT_EQ(recordsAsText(other), recordsAsText(connection));
    EXPECT_EQ(findings(other), "");
}

TEST(AutomaticBackup, ACopyWithOneWrongBitIsRefusedWhereverItLies)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    ASSERT_TRUE(automaticBackup(connection, "undo"));
    const auto size = static_cast<std::int64_t>(fs::file_size(connection.path()));
    ASSERT_GT(size, 200'000);
    for (std::int64_t at = 20; at < size; at += at < 500 ? 80 : 7'001) {
        SCOPED_TRACE(at);
        const support::CopyFaults faults(support::CopyFaults::Kind::FlipByte, at);
        const auto copy = automaticBackup(connection, "undo");
        ASSERT_FALSE(copy);
        EXPECT_TRUE(copy.error().code == Errc::Damaged || copy.error().code == Errc::ForeignFile) << copy.error().detail;
        EXPECT_GT(faults.struck(), 0);
    }
    EXPECT_EQ(listAutomaticBackups(connection.path()).size(), 1U);
}

TEST(AutomaticBackup, ACopyThatEndsTooSoonOrLacksAPieceIsRefused)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    ASSERT_TRUE(automaticBackup(connection, "undo"));
    const auto size = static_cast<std::int64_t>(fs::file_size(connection.path()));
    for (const std::int64_t from : {size - 1, size / 2, std::int64_t{4096}}) {
        SCOPED_TRACE(from);
        const support::CopyFaults faults(support::CopyFaults::Kind::Drop, from);
        expectRefused(connection, Errc::Damaged);
        EXPECT_GT(faults.struck(), 0);
    }
}

TEST(AutomaticBackup, WithoutRoomForItFailsAndLeavesNothing)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    ASSERT_TRUE(automaticBackup(connection, "undo"));
    for (const std::int64_t from : {0, 50'000, 150'000}) {
        SCOPED_TRACE(from);
        const support::CopyFaults faults(support::CopyFaults::Kind::Full, from);
        expectRefused(connection, Errc::StorageFull);
    }
    EXPECT_TRUE(automaticBackup(connection, "undo")) << "and there is room again";
}

/// Whoever asks whether to go on may be anybody: here, one who writes in between.
TEST(AutomaticBackup, HoldsTheStateAfterAWriteInBetween)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    Connection other = openStore(folder.file("a.db"), OpenMode::ReadWrite).value().connection;
    bool hasWritten = false;
    connection.setKeepGoing([&] {
        if (!std::exchange(hasWritten, true)) {
            EXPECT_TRUE(importSales(other, {aSale("in between").of(7)}));
        }
        return true;
    });
    const std::string path = automaticBackup(connection, "undo").value();
    connection.setKeepGoing({});
    EXPECT_EQ(listAutomaticBackups(connection.path()).size(), 2U) << "the first one holds the state before";
    Connection copy = openStore(path, OpenMode::ReadWrite).value().connection;
    EXPECT_EQ(number(copy, "SELECT count(*) FROM orders WHERE number = 'in between'"), 1);
    EXPECT_EQ(recordsAsText(copy), recordsAsText(connection));
    EXPECT_EQ(findings(copy), "");
}

TEST(AutomaticBackup, IsRefusedWhileOthersKeepWriting)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    Connection other = openStore(folder.file("a.db"), OpenMode::ReadWrite).value().connection;
    int written = 0;
    connection.setKeepGoing([&] {
        EXPECT_TRUE(importSales(other, {aSale("more " + std::to_string(written)).of(7)}, ImportMode::Upsert, std::to_string(written)));
        ++written;
        return true;
    });
    EXPECT_EQ(automaticBackup(connection, "undo").error().code, Errc::Locked);
    connection.setKeepGoing({});
    EXPECT_GE(written, 3);
    for (const std::string& path : listAutomaticBackups(connection.path())) {
        Connection copy = openStore(path, OpenMode::ReadWrite).value().connection;
        EXPECT_EQ(findings(copy), "");
    }
}

/// Another program's open read keeps the log from being written back: then every row of the copy is read, as always.
TEST(AutomaticBackup, WhileAnotherProgramReadsIsVerifiedRowByRow)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    ASSERT_TRUE(importSales(connection, {aSale("newest").of(7)}));
    Connection reader = openStore(folder.file("a.db"), OpenMode::ReadWrite).value().connection;
    ASSERT_TRUE(reader.run("BEGIN"));
    ASSERT_EQ(number(reader, "SELECT count(*) FROM orders WHERE number = 'newest'"), 1);
    ASSERT_TRUE(importSales(connection, {aSale("after the reader").of(8)}));
    const std::string path = automaticBackup(connection, "undo").value();
    Connection copy = openStore(path, OpenMode::ReadWrite).value().connection;
    EXPECT_EQ(recordsAsText(copy), recordsAsText(connection));
    // And damage that only rows can tell is found this way.
    ASSERT_TRUE(connection.run("UPDATE order_lines SET gross = gross + 1 WHERE id = (SELECT min(id) FROM order_lines)"));
    EXPECT_EQ(automaticBackup(connection, "undo").error().code, Errc::Damaged);
}

TEST(AutomaticBackup, OfAStoreWhosePagesAreDamagedIsRefused)
{
    const TempFolder folder;
    {
        const Connection connection = filledStore(folder.file("a.db"));
    }
    constexpr int kPage = 16'384;
    const auto pages = static_cast<int>(fs::file_size(folder.file("a.db")) / kPage);
    ASSERT_GT(pages, 20);
    for (int page = 1; page < pages; page += 3) {
        SCOPED_TRACE(page);
        const std::string path = folder.file("b" + std::to_string(page) + ".db");
        fs::copy_file(folder.file("a.db"), path);
        std::fstream file{path, std::ios::in | std::ios::out | std::ios::binary};
        file.seekp(static_cast<std::streamoff>(kPage) * page);
        file << std::string(kPage, '\xff');
        file.close();
        auto damaged = Connection::open(path, OpenMode::ReadWrite);
        const auto copy = damaged ? automaticBackup(*damaged, "undo") : Result<std::string>{pass(damaged.error())};
        EXPECT_FALSE(copy);
    }
    EXPECT_TRUE(listAutomaticBackups(folder.file("a.db")).empty());
}

TEST(AutomaticBackup, EndsSoonWhenItIsStopped)
{
    const TempFolder folder;
    Connection connection = filledStore(folder.file("a.db"));
    connection.setKeepGoing([] { return false; });
    EXPECT_EQ(automaticBackup(connection, "undo").error().code, Errc::Cancelled);
    connection.setKeepGoing({});
    EXPECT_TRUE(listAutomaticBackups(connection.path()).empty());
    EXPECT_TRUE(fs::is_empty(folder.file("backups")));
}

}  // namespace
}  // namespace kinerja::store

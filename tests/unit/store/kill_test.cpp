// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kinerja/store/batches.h"
#include "kinerja/store/check.h"
#include "store_fixture.h"
#include "temp_folder.h"

namespace kinerja::store {
namespace {

using support::TempFolder;

constexpr int kBlocks = 40;
constexpr int kRowsInBlock = 100;

/// The child's life: imports in blocks, telling the parent after each one; 'A' after the durable commit.
[[noreturn]] void importInChild(const std::string& path, int run, int pipe)
{
    const auto say = [pipe](char what) {
        if (::write(pipe, &what, 1) != 1) {
            ::_exit(3);
        }
    };
    Result<OpenedStore> opened = openStore(path, OpenMode::ReadWriteCreate);
    if (!opened) {
        ::_exit(2);
    }
    Result<ImportSession> session =
        ImportSession::begin(opened->connection, {domain::RecordKind::Sales, "run.csv", std::to_string(run), "", {}});
    for (int block = 0; session && block < kBlocks; ++block) {
        std::vector<Sale> sales;
        for (int i = 0; i < kRowsInBlock; ++i) {
            sales.push_back(aSale(std::to_string(run) + "-" + std::to_string(block * kRowsInBlock + i)).of(1 + i));
        }
        if (!session->apply(blockOf(sales))) {
            ::_exit(2);
        }
        say('.');
    }
    if (!session || !session->finish()) {
        ::_exit(2);
    }
    say('A');
    ::_exit(0);
}

struct Outcome {
    bool acknowledged = false;
    bool killed = false;
};

/// Kills the child after it has said `after` things.
Outcome runAndKill(const std::string& path, int run, int after)
{
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe(ends.data()), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        importInChild(path, run, ends[1]);
    }
    ::close(ends[1]);
    Outcome outcome;
    char said = 0;
    for (int count = 0; count < after && ::read(ends[0], &said, 1) == 1; ++count) {
        outcome.acknowledged = outcome.acknowledged || said == 'A';
    }
    ::kill(child, SIGKILL);
    // It may have come further between the last word we heard and the signal.
    while (::read(ends[0], &said, 1) == 1) {
        outcome.acknowledged = outcome.acknowledged || said == 'A';
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    outcome.killed = WIFSIGNALED(status);
    return outcome;
}

TEST(Kill, InTheMiddleOfAnImportLeavesAllOrNothing)
{
    const TempFolder folder;
    const std::string path = folder.file("a.db");
    std::int64_t whole = 0;
    int killed = 0;
    for (int run = 0; run < 20; ++run) {
        // From the first block to the commit, whose length the last ones meet.
        const int after = run < 12 ? 1 + run * 3 : kBlocks;
        const Outcome outcome = runAndKill(path, run, after);
        killed += outcome.killed ? 1 : 0;
        Connection connection = openStore(path, OpenMode::ReadWriteCreate).value().connection;
        const std::int64_t lines = number(connection, "SELECT count(*) FROM order_lines");
        ASSERT_EQ(lines % (kBlocks * kRowsInBlock), 0) << "run " << run << ": a part of a batch is there";
        const std::int64_t batches = lines / (kBlocks * kRowsInBlock);
        ASSERT_GE(batches, whole + (outcome.acknowledged ? 1 : 0)) << "run " << run << ": an acknowledged batch is gone";
        ASSERT_LE(batches, whole + 1);
        ASSERT_EQ(listBatches(connection)->size(), static_cast<std::size_t>(batches));
        whole = batches;
        const StoreCheck check = deepCheck(connection).value();
        ASSERT_TRUE(check.isSound()) << "run " << run << ": " << check.findings.front();
    }
    EXPECT_GE(killed, 12) << "most of the runs must really be killed";
    Connection connection = openStore(path, OpenMode::ReadWrite).value().connection;
    EXPECT_TRUE(importSales(connection, {aSale("after it all").of(1)}));
}

TEST(Kill, WhileTheStoreIsMadeLeavesAStoreOrNone)
{
    const TempFolder folder;
    for (int run = 0; run < 8; ++run) {
        const std::string path = folder.file("new" + std::to_string(run) + ".db");
        const pid_t child = ::fork();
        if (child == 0) {
            ::_exit(openStore(path, OpenMode::ReadWriteCreate) ? 0 : 1);
        }
        for (int turn = 0; turn < run * 500; ++turn) {
            ::sched_yield();  // a different moment each time
        }
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_TRUE(openStore(path, OpenMode::ReadWriteCreate)) << "run " << run;
    }
}

}  // namespace
}  // namespace kinerja::store

// SPDX-License-Identifier: GPL-3.0-or-later
// Cancelling leaves nothing behind, and is seen between two blocks of rows; how fast an import is.
#include <map>

#include "import_pipeline.h"
#include "import_start.h"
#include "kinerja/services/import_pace.h"
#include "kinerja/services/ledger.h"
#include "kinerja/store/check.h"
#include "kinerja/store/statement.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

class ImportCancel : public testing::StoreTest {
protected:
    /// How many rows each table has.
    std::map<std::string, std::int64_t> tables()
    {
        std::map<std::string, std::int64_t> found;
        auto names = store::Statement::prepare(store().connection(), "SELECT name FROM sqlite_master WHERE type = 'table'").value();
        while (names.step().value()) {
            const std::string name{names.text(0)};
            const std::string sql = "SELECT count(*) FROM \"" + name + "\"";
            auto rows = store::Statement::prepare(store().connection(), sql.c_str()).value();
            found[name] = rows.step().value() ? rows.integer(0) : -1;
        }
        return found;
    }

    static std::string manyRows(int rows)
    {
        std::string text = "order,date,customer,rep,product,quantity,price\n";
        for (int at = 0; at < rows; ++at) {
            text += "N" + std::to_string(at) + ",2026-04-01,Toko Baru,Rina,Gula,1,10\n";
        }
        return text;
    }
};

constexpr int kRows = 50'000;  // several blocks

TEST_F(ImportCancel, AtAnyStepItLeavesNothingBehind)
{
    take(testing::kSmallSales);
    const auto before = tables();
    const std::string dataVersion = std::to_string(store().connection().dataVersion().value());
    const std::string text = manyRows(kRows);
    std::size_t stopped = 0;
    for (std::size_t stopAt = 0;; ++stopAt) {
        std::stop_source stop;
        std::size_t steps = 0;
        ImportRequest request = pasted(text);
        request.profile = "toko";
        const auto report = importFile(
            store(), request,
            [&](const ImportStep&) {
                if (steps++ == stopAt) {
                    stop.request_stop();
                }
            },
            stop.get_token());
        if (report) {
            break;  // what comes after the commit is too late to stop
        }
        ++stopped;
        ASSERT_EQ(report.error().code, Errc::Cancelled);
        ASSERT_EQ(tables(), before) << "at step " << stopAt;
        ASSERT_EQ(std::to_string(store().connection().dataVersion().value()), dataVersion);
        ASSERT_EQ(money("all", kpi::KpiId::Revenue), "2800.00");
    }
    EXPECT_GE(stopped, 1U);  // looked at, then about to write
    EXPECT_EQ(money("all", kpi::KpiId::Revenue), "502800.00");
    EXPECT_TRUE(store::deepCheck(store().connection()).value().findings.empty());
}

TEST_F(ImportCancel, IsSeenBetweenTwoBlocks)
{
    take(testing::kSmallSales);
    const auto before = tables();
    const ImportRequest request = pasted(manyRows(kRows));
    auto source = sourceOf(request).value();
    const auto inspection = ingest::inspect(source, request.options).value();
    std::stop_source stop;
    std::vector<std::int64_t> rowsAfterBlock;
    {
        auto session = store::ImportSession::begin(store().connection(), infoOf(inspection, ImportMode::Upsert)).value();
        const auto result = runPipeline(source, inspection, session, false,
                                        [&](std::uint64_t) {
                                            rowsAfterBlock.push_back(session.counts().read);
                                            if (rowsAfterBlock.size() == 2) {
                                                stop.request_stop();
                                            }
                                        },
                                        stop.get_token());
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().code, Errc::Cancelled);
        ASSERT_EQ(rowsAfterBlock.size(), 2U) << "no block after the one that was being written";
        EXPECT_EQ(session.counts().read, rowsAfterBlock.back());
        EXPECT_LT(session.counts().read, kRows);
    }
    EXPECT_EQ(tables(), before);
}

TEST_F(ImportCancel, StepsTellRows)
{
    std::vector<ImportStep> steps;
    ASSERT_TRUE(importFile(store(), pasted(manyRows(100)), [&](const ImportStep& step) { steps.push_back(step); }).has_value());
    ASSERT_GE(steps.size(), 2U);
    EXPECT_EQ(steps.back().rows, 100);
    EXPECT_EQ(steps.back().allRows, 100);
    EXPECT_EQ(steps.back().done, steps.back().total);
    for (std::size_t at = 1; at < steps.size(); ++at) {
        EXPECT_GE(steps[at].done, steps[at - 1].done);
        EXPECT_GE(steps[at].rows, steps[at - 1].rows);
    }
}

TEST_F(ImportCancel, AFileOfWhichNoRowCanBeTakenIsToldToWhoAsks)
{
    ImportRequest request = pasted("order,date,customer,product,quantity,price,currency\nZ1,2026-01-05,Toko,Kopi,2,100,Rupees\n");
    EXPECT_EQ(importFile(store(), request).error().code, Errc::InvalidInput);
    const auto before = tables();
    request.tellsAllRejected = true;
    request.profile = "toko";
    for (const bool dry : {true, false}) {
        request.dryRun = dry;
        const ImportReport report = importFile(store(), request).value();
        EXPECT_EQ(report.batch.id, 0);
        EXPECT_EQ(report.batch.counts, (domain::RowCounts{1, 0, 0, 0, 1}));
        ASSERT_EQ(report.issues.size(), 1U);
        EXPECT_EQ(report.issues[0].line, 2U);
        EXPECT_EQ(tables(), before);
    }
}

// By hand: 20,000 rows in the 4 s since the first are 5,000 a second; 80,000 to come take 16 s.
TEST(ImportPace, IsThatOfTheRows)
{
    ImportPace pace;
    EXPECT_EQ(pace.at({0, 100, 0, 0}, 0.5), (Pace{-1.0, -1}));
    EXPECT_EQ(pace.at({25, 100, 0, 0}, 2.0), (Pace{-1.0, 6}));  // 12.5 bytes a second, 75 to come
    EXPECT_EQ(pace.at({50, 100, 0, 100'000}, 4.0), (Pace{-1.0, -1}));
    EXPECT_EQ(pace.at({51, 100, 2'000, 100'000}, 4.5), (Pace{-1.0, -1}));
    EXPECT_EQ(pace.at({60, 100, 20'000, 100'000}, 8.0), (Pace{5'000.0, 16}));
    EXPECT_EQ(pace.at({100, 100, 100'000, 100'000}, 24.0), (Pace{5'000.0, 0}));
}

}  // namespace
}  // namespace kinerja::services

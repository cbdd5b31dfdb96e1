// SPDX-License-Identifier: GPL-3.0-or-later
#include <fstream>

#include "kinerja/base/safe_file.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/ledger.h"
#include "kinerja/services/plan.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using testing::kSmallLines;
using testing::kSmallSales;

class Import : public testing::StoreTest {
protected:
    std::int64_t batches() { return static_cast<std::int64_t>(listBatches(store()).value().size()); }
};

TEST_F(Import, TakesAFileAndItsFiguresAreThere)
{
    const ImportReport report = take(kSmallSales);
    EXPECT_EQ(report.batch.counts, (domain::RowCounts{kSmallLines, kSmallLines, 0, 0, 0}));
    EXPECT_GT(report.batch.id, 0);
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
    EXPECT_EQ(money("all", KpiId::GrossSales), "2900.00");
    EXPECT_EQ(count("all", KpiId::Orders), 5);
    EXPECT_EQ(money("all", KpiId::Aov), "580.00");
    EXPECT_EQ(count("all", KpiId::NewCustomers), 4);
    EXPECT_EQ(money("2026-01", KpiId::Revenue), "1500.00");
    EXPECT_EQ(money("2026-02", KpiId::Revenue), "600.00");
    EXPECT_EQ(money("2026-03", KpiId::Revenue), "700.00");
}

TEST_F(Import, IsDurable)
{
    take(kSmallSales);
    reopen();
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
}

TEST_F(Import, TheSameTextTwiceAddsNothingButABatch)
{
    take(kSmallSales);
    const ImportReport again = take(kSmallSales);
    EXPECT_EQ(again.batch.counts, (domain::RowCounts{kSmallLines, 0, 0, kSmallLines, 0}));
    EXPECT_EQ(batches(), 2);
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
    const auto isNote = [](const ingest::Note& note) { return note.id == "same-file"; };
    EXPECT_EQ(std::count_if(again.notes.begin(), again.notes.end(), isNote), 1);
}

TEST_F(Import, AnOverlappingFileUpdatesByKey)
{
    take(kSmallSales);
    const ImportReport report = take("order,date,customer,rep,region,product,channel,quantity,price\n"
                                     "A6,2026-03-15,Toko Empat,Sari,Jawa Barat,Teh,Online,25,40\n"
                                     "A7,2026-03-20,Toko Lima,Sari,Jawa Barat,Teh,Online,1,40\n");
    EXPECT_EQ(report.batch.counts, (domain::RowCounts{2, 1, 1, 0, 0}));
    EXPECT_EQ(money("all", KpiId::Revenue), "3040.00");
}

TEST_F(Import, TellsTheEffectOnTheFigures)
{
    take(kSmallSales);
    const ImportReport report = take("order,date,customer,rep,region,product,channel,quantity,price\n"
                                     "A7,2026-03-20,Toko Lima,Sari,Jawa Barat,Teh,Online,1,40\n");
    ASSERT_FALSE(report.effect.empty());
    const auto revenue = std::find_if(report.effect.begin(), report.effect.end(),
                                      [](const KpiEffect& one) { return one.kpi == KpiId::Revenue; });
    ASSERT_NE(revenue, report.effect.end());
    EXPECT_EQ(toPlainString(revenue->before.exact), "2800.00");
    EXPECT_EQ(toPlainString(revenue->after.exact), "2840.00");
}

TEST_F(Import, RowsThatBreakTheFormatAreKeptAsRejects)
{
    auto request = pasted("order,date,customer,product,quantity,price\n"
                          "A1,2026-01-05,Toko Satu,Kopi,10,100\n"
                          "A2,2026-02-30,\"Toko, Dua\",Kopi,1,100\n");
    request.rejectsPath = m_folder.file("rejects.csv");
    const auto report = importFile(store(), request);
    ASSERT_TRUE(report.has_value()) << report.error().detail;
    EXPECT_EQ(report->batch.counts, (domain::RowCounts{2, 1, 0, 0, 1}));
    ASSERT_EQ(report->issues.size(), 1U);
    EXPECT_EQ(report->issues.front().line, 3U);
    EXPECT_EQ(report->issues.front().value, "2026-02-30");
    EXPECT_EQ(batchRejects(store(), report->batch.id).value(), report->issues);
    const std::string saved = readFile(request.rejectsPath).value();
    EXPECT_NE(saved.find("A2,2026-02-30,\"Toko, Dua\",Kopi,1,100"), std::string::npos) << saved;
    EXPECT_EQ(saved.substr(0, saved.find('\n')), "order,date,customer,product,quantity,price,kinerja_nth,kinerja_reason");
    EXPECT_TRUE(saved.ends_with(",Kopi,1,100,1,date: not-a-date\n")) << saved;
    ASSERT_TRUE(saveBatchRejects(store(), report->batch.id, m_folder.file("later.csv")));
    EXPECT_EQ(readFile(m_folder.file("later.csv")).value(), saved) << "also from the ledger";
}

TEST_F(Import, WithoutAnyGoodRowIsRefusedAndLeavesNothing)
{
    const auto report = importFile(store(), pasted("order,date,customer,product,quantity,price\n"
                                                   "A1,,Toko Satu,Kopi,10,100\n"
                                                   "A2,2026-02-28,Toko Satu,Kopi,many,100\n"));
    ASSERT_FALSE(report.has_value()) << report->questions.front().id << ' ' << report->questions.front().column;
    EXPECT_EQ(report.error().code, Errc::InvalidInput);
    EXPECT_NE(report.error().detail.find("line 2, date"), std::string::npos) << report.error().detail;
    EXPECT_EQ(batches(), 0);
}

TEST_F(Import, AsksBeforeItWrites)
{
    auto request = pasted("order,date,customer,product,quantity,price\n"
                          "A1,03/04/2026,Toko Satu,Kopi,10,100\n");
    const auto asked = importFile(store(), request);
    ASSERT_TRUE(asked.has_value()) << asked.error().detail;
    ASSERT_EQ(asked->questions.size(), 1U);
    EXPECT_EQ(asked->questions.front().id, "dates");
    EXPECT_EQ(asked->batch.id, 0);
    EXPECT_EQ(batches(), 0);

    const auto& answers = asked->questions.front().answers;
    const auto monthFirst = std::find_if(answers.begin(), answers.end(),
                                         [](const ingest::Answer& one) { return one.value == "mdy"; });
    ASSERT_NE(monthFirst, answers.end());
    ASSERT_TRUE(ingest::applyAnswer(request.options, monthFirst->option).has_value());
    const auto report = importFile(store(), request);
    ASSERT_TRUE(report.has_value()) << report.error().detail;
    EXPECT_TRUE(report->questions.empty());
    EXPECT_EQ(store().facts()->lastDay(), makeDate(2026, 3, 4));
}

TEST_F(Import, ADryRunTellsEverythingAndWritesNothing)
{
    take(kSmallSales);
    auto request = pasted("order,date,customer,rep,region,product,channel,quantity,price\n"
                          "A7,2026-03-20,Toko Lima,Sari,Jawa Barat,Teh,Online,1,40\n");
    request.dryRun = true;
    const auto report = importFile(store(), request);
    ASSERT_TRUE(report.has_value()) << report.error().detail;
    EXPECT_EQ(report->batch.id, 0);
    EXPECT_EQ(report->batch.counts, (domain::RowCounts{1, 1, 0, 0, 0}));
    EXPECT_EQ(toPlainString(report->effect.front().after.exact), "2840.00");
    EXPECT_EQ(batches(), 1);
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
    reopen();
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
}

/// Enough rows for several blocks.
std::string manyRows()
{
    std::string text = "order,date,customer,product,quantity,price\n";
    for (int row = 0; row < 40'000; ++row) {
        text += "N" + std::to_string(row) + ",2026-01-05,Toko Satu,Kopi,1,100\n";
    }
    return text;
}

TEST_F(Import, CancelledLeavesNothing)
{
    std::stop_source stop;
    stop.request_stop();
    const auto atOnce = importFile(store(), pasted(kSmallSales), {}, stop.get_token());
    ASSERT_FALSE(atOnce.has_value());
    EXPECT_EQ(atOnce.error().code, Errc::Cancelled);

    std::stop_source later;
    const auto onProgress = [&](const ImportStep& step) {
        if (step.done * 2 >= step.total) {
            later.request_stop();
        }
    };
    const auto halfWay = importFile(store(), pasted(manyRows()), onProgress, later.get_token());
    ASSERT_FALSE(halfWay.has_value());
    EXPECT_EQ(halfWay.error().code, Errc::Cancelled);
    EXPECT_EQ(batches(), 0);
    EXPECT_EQ(store().facts()->lineCount(), 0);
    take(kSmallSales);
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
}

TEST_F(Import, TellsItsProgressUpToTheEnd)
{
    std::uint64_t last = 0;
    std::uint64_t whole = 0;
    bool everBack = false;
    const auto onProgress = [&](const ImportStep& step) {
        everBack = everBack || step.done < last || step.done > step.total;
        last = step.done;
        whole = step.total;
    };
    ASSERT_TRUE(importFile(store(), pasted(manyRows()), onProgress).has_value());
    EXPECT_FALSE(everBack);
    EXPECT_GT(whole, 0U);
    EXPECT_EQ(last, whole);
}

TEST_F(Import, ReconcilesWithTheFilesOwnTotal)
{
    const ImportReport report = take("order,date,customer,product,quantity,price,total,status\n"
                                     "A1,2026-01-05,Toko Satu,Kopi,10,100,1000,Completed\n"
                                     "A2,2026-01-06,Toko Dua,Kopi,2,100,200,Cancelled\n"
                                     "A3,2026-01-07,Toko Dua,Kopi,-1,100,-100,Completed\n");
    const domain::Reconciliation& sums = report.reconciliation;
    ASSERT_TRUE(sums.fileTotal.has_value());
    EXPECT_EQ(toPlainString(*sums.fileTotal), "1100.00");
    EXPECT_EQ(*sums.fileTotal, sumOfParts(sums));
    EXPECT_EQ(toPlainString(sums.cancelled), "200.00");
    EXPECT_EQ(toPlainString(sums.returns), "-100.00");
    EXPECT_EQ(sums.cancelledRows, 1);
    EXPECT_EQ(sums.returnRows, 1);
}

TEST_F(Import, ListsNearMissNamesAndKeepsThemApart)
{
    const ImportReport report = take("order,date,customer,product,quantity,price\n"
                                     "A1,2026-01-05,Toko Satu,Kopi,10,100\n"
                                     "A2,2026-01-06,TOKO SATU,Kopi,2,100\n");
    EXPECT_EQ(report.merges, (std::vector<ProposedMerge>{{domain::Dimension::Customer, "TOKO SATU", "Toko Satu", "TOKO SATU", "Toko Satu"}}));
    EXPECT_EQ(count("all", KpiId::NewCustomers), 2);
}

TEST_F(Import, NewPeopleGetAnAlias)
{
    take(kSmallSales);
    take("order,date,customer,rep,product,quantity,price\nB1,2026-04-01,Toko Satu,Ani,Kopi,1,100\n");
    const auto people = listPeople(store()).value();
    std::map<std::string, std::string> aliases;
    for (const domain::Person& person : people) {
        aliases[person.name] = person.alias;
    }
    EXPECT_EQ(aliases, (std::map<std::string, std::string>{
                           {"Sari", "Penjual A"}, {"Budi", "Penjual B"}, {"Ani", "Penjual C"}}));
}

TEST_F(Import, TheFirstFilesCurrencyOptionIsTheStores)
{
    auto request = pasted(kSmallSales);
    request.options.currency = "EUR";
    ASSERT_TRUE(importFile(store(), request).has_value());
    EXPECT_EQ(store().settings().currency, "EUR");
    EXPECT_EQ(storeStatus(store()).currency, "EUR");
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");

    // Later the option only says what this file's amounts are in: another currency has no rate and no part in totals.
    auto later = pasted("order,date,customer,product,quantity,price\nZ1,2026-03-16,Toko Satu,Kopi,1,100\n");
    later.options.currency = "USD";
    const auto report = importFile(store(), later);
    ASSERT_TRUE(report.has_value()) << report.error().detail;
    EXPECT_EQ(store().settings().currency, "EUR");
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
    EXPECT_EQ(report->reconciliation.currency, "USD");
    EXPECT_EQ(toPlainString(report->reconciliation.revenue), "100.00");
}

TEST_F(Import, IsRefusedInAReadOnlyStore)
{
    take(kSmallSales);
    reopen(true);
    const auto report = importFile(store(), pasted(kSmallSales));
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, Errc::ReadOnly);
}

TEST_F(Import, OfAMissingFileSaysSo)
{
    ImportRequest request;
    request.path = m_folder.file("nowhere.csv");
    const auto report = importFile(store(), request);
    ASSERT_FALSE(report.has_value());
    EXPECT_EQ(report.error().code, Errc::NotFound);
}

TEST_F(Import, LeadsSurveysAndTargetsHaveTheirFigures)
{
    take("id,created,closed,status,rep,value\n"
         "L1,2026-01-02,2026-01-20,won,Sari,500\n"
         "L2,2026-01-03,2026-01-25,lost,Sari,\n"
         "L3,2026-01-04,,open,Budi,300\n"
         "L4,2026-01-05,2026-02-01,won,Budi,100\n",
         domain::RecordKind::Leads);
    EXPECT_EQ(count("2026-01", KpiId::Leads), 4);
    EXPECT_DOUBLE_EQ(figure("2026-01", KpiId::Conversion).real, 0.5);
    EXPECT_EQ(money("2026-01", KpiId::WonValue), "500.00");
    auto surveys = pasted("id,date,customer,score\nS1,2026-01-10,Toko Satu,5\nS2,2026-01-11,Toko Dua,4\n"
                          "S3,2026-01-12,Toko Dua,1\nS4,2026-01-13,Toko Dua,3\n",
                          domain::RecordKind::Surveys);
    const auto asked = importFile(store(), surveys);
    ASSERT_TRUE(asked.has_value()) << asked.error().detail;
    ASSERT_EQ(asked->questions.size(), 1U);
    EXPECT_EQ(asked->questions.front().id, "scale");
    surveys.options.scale = ingest::Scale{1, 5};
    const auto answered = importFile(store(), surveys);
    ASSERT_TRUE(answered.has_value()) << answered.error().detail;
    EXPECT_EQ(answered->batch.counts.added, 4);
    EXPECT_DOUBLE_EQ(figure("2026-01", KpiId::Csat).real, 0.5);
    take("kpi,period,value\nrevenue,2026-01,1000\n", domain::RecordKind::Targets);
    const auto targets = listTargets(store()).value();
    ASSERT_EQ(targets.size(), 1U);
    EXPECT_EQ(targets.front().value, 1000 * kRawOne);
}

}  // namespace
}  // namespace kinerja::services

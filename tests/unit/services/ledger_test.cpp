// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/ledger.h"

#include <filesystem>
#include <fstream>

#include "kinerja/base/safe_file.h"
#include "kinerja/services/dashboard.h"
#include "kinerja/services/plan.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using testing::kSmallLines;
using testing::kSmallSales;

class Ledger : public testing::StoreTest {
protected:
    [[nodiscard]] std::size_t automaticBackups() const
    {
        const std::filesystem::path folder = m_folder.file("backups");
        if (!std::filesystem::exists(folder)) {
            return 0;
        }
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder}, {}));
    }
};

TEST_F(Ledger, ListsBatchesNewestFirst)
{
    const auto first = take(kSmallSales).batch;
    const auto second = take(kSmallSales).batch;
    const auto list = listBatches(store()).value();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].id, second.id);
    EXPECT_EQ(list[1].id, first.id);
    EXPECT_EQ(list[1].counts, (domain::RowCounts{kSmallLines, kSmallLines, 0, 0, 0}));
    EXPECT_EQ(toPlainString(list[1].sum), "2800.00");
}

TEST_F(Ledger, UndoTakesBackWhatWasAddedAndRestoresWhatWasChanged)
{
    take(kSmallSales);
    const auto update = take("order,date,customer,rep,region,product,channel,quantity,price\n"
                             "A6,2026-03-15,Toko Empat,Sari,Jawa Barat,Teh,Online,25,40\n"
                             "A7,2026-03-20,Toko Lima,Sari,Jawa Barat,Teh,Online,1,40\n");
    EXPECT_EQ(money("all", KpiId::Revenue), "3040.00");
    const auto undone = undoBatch(store(), update.batch.id);
    ASSERT_TRUE(undone.has_value()) << undone.error().detail;
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
    EXPECT_EQ(automaticBackups(), 1U);
    EXPECT_TRUE(listBatches(store()).value().front().undone);
    const auto again = undoBatch(store(), update.batch.id);
    EXPECT_EQ(again.error().code, Errc::InvalidInput);
    EXPECT_EQ(automaticBackups(), 1U);
    EXPECT_EQ(undoBatch(store(), 999).error().code, Errc::NotFound);
}

TEST_F(Ledger, ALaterUpdateStandsInTheWayOfAnUndo)
{
    const auto first = take(kSmallSales);
    const auto later = take("order,date,customer,rep,region,product,channel,quantity,price\n"
                            "A6,2026-03-15,Toko Empat,Sari,Jawa Barat,Teh,Online,25,40\n");
    const auto undone = undoBatch(store(), first.batch.id);
    ASSERT_FALSE(undone.has_value());
    EXPECT_EQ(undone.error().code, Errc::Conflict);
    EXPECT_NE(undone.error().detail.find(std::to_string(later.batch.id)), std::string::npos) << undone.error().detail;
    EXPECT_EQ(money("all", KpiId::Revenue), "3000.00");
}

TEST_F(Ledger, UndoWorksAfterPeopleWereEdited)
{
    const auto batch = take(kSmallSales).batch;
    domain::Person person = listPeople(store()).value().front();
    person.wants = "more visits";
    ASSERT_TRUE(savePerson(store(), person).has_value());
    const auto undone = undoBatch(store(), batch.id);
    ASSERT_TRUE(undone.has_value()) << undone.error().detail;
    EXPECT_EQ(store().facts()->lineCount(), 0);
}

TEST_F(Ledger, AReadOnlyStoreCannotBeUndone)
{
    const auto batch = take(kSmallSales).batch;
    reopen(true);
    EXPECT_EQ(undoBatch(store(), batch.id).error().code, Errc::ReadOnly);
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
}

TEST_F(Ledger, ASoundStorePassesBothChecks)
{
    take(kSmallSales);
    for (const bool deep : {false, true}) {
        const auto report = check(store(), deep);
        ASSERT_TRUE(report.has_value()) << report.error().detail;
        EXPECT_TRUE(report->sound);
        EXPECT_TRUE(report->findings.empty());
    }
    const auto deep = check(store(), true);
    EXPECT_EQ(deep->batches, 1);
    EXPECT_EQ(deep->rows, kSmallLines);
}

TEST_F(Ledger, ABackupRestoresTheFigures)
{
    take(kSmallSales);
    const std::string copy = m_folder.file("copy.db");
    const auto made = backupTo(store(), copy);
    ASSERT_TRUE(made.has_value()) << made.error().detail;
    take("order,date,customer,rep,region,product,channel,quantity,price\n"
         "A7,2026-03-20,Toko Lima,Sari,Jawa Barat,Teh,Online,1,40\n");
    EXPECT_EQ(money("all", KpiId::Revenue), "2840.00");
    m_workspace.reset();
    const auto restored = restoreFrom(copy, m_folder.file("store.db"));
    ASSERT_TRUE(restored.has_value()) << restored.error().detail;
    EXPECT_GE(automaticBackups(), 1U);
    reopen();
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
}

TEST_F(Ledger, WhatIsNoBackupIsNotRestored)
{
    take(kSmallSales);
    m_workspace.reset();
    const std::string before = readFile(m_folder.file("store.db")).value();
    ASSERT_TRUE(saveFile(m_folder.file("junk.db"), "not a database").has_value());
    EXPECT_EQ(restoreFrom(m_folder.file("junk.db"), m_folder.file("store.db")).error().code, Errc::ForeignFile);
    EXPECT_EQ(readFile(m_folder.file("store.db")).value(), before);
}

class Opening : public testing::StoreTest {};

TEST_F(Opening, SettingsAreKept)
{
    Settings settings = store().settings();
    settings.company = "PT Uji Coba";
    settings.logo = std::string{"\x89PNG\0bytes", 10};
    settings.sixDayWeek = true;
    settings.language = "en";
    settings.theme = "dark";
    settings.currency = "USD";
    const auto saved = store().saveSettings(settings);
    ASSERT_TRUE(saved.has_value()) << saved.error().detail;
    EXPECT_TRUE(store().paceSettings().work.hasSixDays());
    EXPECT_EQ(store().facts()->currency(), "USD");
    reopen();
    EXPECT_EQ(store().settings(), settings);
}

TEST_F(Opening, TheCurrencyOfAStoreWithRecordsStays)
{
    take(kSmallSales);
    Settings settings = store().settings();
    settings.currency = "USD";
    EXPECT_EQ(store().saveSettings(settings).error().code, Errc::Conflict);
    EXPECT_EQ(store().settings().currency, "IDR");
}

TEST_F(Opening, TheSampleHasItsOwnToday)
{
    Settings settings = store().settings();
    settings.isSample = true;
    settings.fixedToday = makeDate(2026, 9, 23);
    ASSERT_TRUE(store().saveSettings(settings).has_value());
    EXPECT_EQ(store().defaultAsOf(makeDate(2030, 1, 1)), makeDate(2026, 9, 23));
    reopen();
    EXPECT_EQ(store().settings().fixedToday, makeDate(2026, 9, 23));
    take(kSmallSales);
    EXPECT_EQ(store().defaultAsOf(makeDate(2030, 1, 1)), testing::kSmallLastDay);
    EXPECT_TRUE(storeStatus(store()).isSample);
}

TEST_F(Opening, ReadOnlyNeedsAnExistingStore)
{
    EXPECT_EQ(Workspace::open({m_folder.file("none.db"), true, false}).error().code, Errc::NotFound);
    EXPECT_EQ(Workspace::open({m_folder.file("none.db"), false, false}).error().code, Errc::NotFound);
    EXPECT_FALSE(std::filesystem::exists(m_folder.file("none.db")));
}

TEST_F(Opening, MakesTheFolderOfANewStoreForItsOwnerOnly)
{
    const auto opened = Workspace::open({m_folder.file("deep/er/store.db"), false, true});
    ASSERT_TRUE(opened.has_value()) << opened.error().detail;
    const auto mode = std::filesystem::status(m_folder.file("deep/er")).permissions();
    EXPECT_EQ(mode & std::filesystem::perms::all, std::filesystem::perms::owner_all);
}

TEST_F(Opening, AForeignFileIsLeftAlone)
{
    ASSERT_TRUE(saveFile(m_folder.file("notes.db"), "these are my notes").has_value());
    EXPECT_EQ(Workspace::open({m_folder.file("notes.db"), false, true}).error().code, Errc::ForeignFile);
    EXPECT_EQ(readFile(m_folder.file("notes.db")).value(), "these are my notes");
}

}  // namespace
}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/profiles.h"

#include <algorithm>
#include <memory>

#include "kinerja/services/import_look.h"
#include "kinerja/services/ledger.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;

// 03/04 and 05/04: April or March and May. By hand: 100 + 200, both on one side or the other.
constexpr std::string_view kUnclear = "Order,Date,Customer,Total\nB1,03/04/2026,Toko Satu,100\nB2,05/04/2026,Toko Dua,200\n";
constexpr std::string_view kUnclearNext = "order, date ,CUSTOMER,total\nB3,06/04/2026,Toko Tiga,400\n";

class Profiles : public testing::StoreTest {
protected:
    static ImportRequest asked(std::string_view text, const std::string& profile = {})
    {
        ImportRequest request;
        request.pasted = std::string{text};
        request.profile = profile;
        return request;
    }
    ImportReport run(const ImportRequest& request)
    {
        auto report = importFile(store(), request);
        EXPECT_TRUE(report.has_value()) << report.error().detail;
        return report ? *std::move(report) : ImportReport{};
    }
    static bool notes(const ImportReport& report, std::string_view id)
    {
        return std::any_of(report.notes.begin(), report.notes.end(), [id](const ingest::Note& note) { return note.id == id; });
    }
};

TEST_F(Profiles, AnAnswerGivenOnceIsRemembered)
{
    EXPECT_FALSE(run(asked(kUnclear)).questions.empty());
    ImportRequest answered = asked(kUnclear, "toko");
    answered.options.dates = ingest::DateOrder::Dmy;
    const ImportReport first = run(answered);
    EXPECT_TRUE(first.questions.empty());
    EXPECT_EQ(first.profile, "toko");
    const auto kept = listProfiles(store()).value();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept[0].answers, std::vector<std::string>{"--set dates=dmy"});
    // The next file of that shape, its header written a little differently, needs no answer.
    const ImportReport next = run(asked(kUnclearNext));
    EXPECT_TRUE(next.questions.empty());
    EXPECT_EQ(next.profile, "toko");
    EXPECT_TRUE(notes(next, "profile-used"));
    EXPECT_EQ(money("2026-04", KpiId::Revenue), "700.00");
}

TEST_F(Profiles, IsKeptWithTheBatchOrNotAtAll)
{
    ImportRequest dry = asked(kUnclear, "toko");
    dry.options.dates = ingest::DateOrder::Dmy;
    dry.dryRun = true;
    run(dry);
    EXPECT_TRUE(listProfiles(store()).value().empty());
    run(asked(kUnclear, "toko"));  // a question is open
    EXPECT_TRUE(listProfiles(store()).value().empty());
}

TEST_F(Profiles, WhatIsSaidNowGoesBeforeWhatWasKept)
{
    ImportRequest answered = asked(kUnclear, "toko");
    answered.options.dates = ingest::DateOrder::Dmy;
    run(answered);
    ImportRequest other = asked(kUnclearNext);
    other.options.dates = ingest::DateOrder::Mdy;
    run(other);
    EXPECT_EQ(money("2026-06", KpiId::Revenue), "400.00");
    EXPECT_EQ(listProfiles(store()).value()[0].answers, std::vector<std::string>{"--set dates=dmy"});
}

TEST_F(Profiles, TwoOfOneShapeAreNotChosenBetween)
{
    for (const auto& [name, order] : {std::pair{"a", ingest::DateOrder::Dmy}, {"b", ingest::DateOrder::Mdy}}) {
        ImportRequest answered = asked(kUnclear, name);
        answered.options.dates = order;
        run(answered);
    }
    EXPECT_FALSE(run(asked(kUnclearNext)).questions.empty());
    EXPECT_TRUE(run(asked(kUnclearNext, "b")).questions.empty());
    ASSERT_TRUE(removeProfile(store(), "b"));
    EXPECT_EQ(removeProfile(store(), "b").error().code, Errc::NotFound);
    EXPECT_TRUE(run(asked(kUnclearNext)).questions.empty());
}

TEST_F(Profiles, RowsThatANewFileLacksAreCountedOrReplaced)
{
    take(testing::kSmallSales);
    // A2 (300) and A4 (400) are not in the new file of the same days; A6 is the last.
    std::string less{testing::kSmallSales};
    for (const std::string_view row : {"A2,2026-01-20,Toko Dua,Budi,Bali,Kopi,Toko,3,100\n", "A4,2026-02-10,Toko Tiga,Budi,Bali,Teh,Toko,10,40\n"}) {
        less.erase(less.find(row), row.size());
    }
    const ImportReport kept = take(less);
    EXPECT_EQ(kept.missing, (domain::MissingRows{2, 700 * kRawOne, false}));
    EXPECT_TRUE(notes(kept, "rows-missing"));
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
    ImportRequest again = pasted(less);
    again.mode = ImportMode::Replace;
    const ImportReport replaced = run(again);
    EXPECT_EQ(replaced.missing, (domain::MissingRows{2, 700 * kRawOne, true}));
    EXPECT_TRUE(notes(replaced, "rows-removed"));
    EXPECT_EQ(money("all", KpiId::Revenue), "2100.00");
    ASSERT_TRUE(undoBatch(store(), replaced.batch.id));
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
    reopen();
    EXPECT_EQ(money("all", KpiId::Revenue), "2800.00");
}

TEST_F(Profiles, AKnownFileWithARowCorrectedIsReadAgain)
{
    constexpr std::string_view kBroken = "Order,Date,Customer,Total\nE1,2026-04-13,Toko Satu,100\nE2,2026-04-14,Toko Dua,dua ratus\n";
    EXPECT_EQ(run(asked(kBroken)).batch.counts.rejected, 1);
    ImportRequest corrected = asked(kBroken);
    corrected.options.corrections = std::make_shared<const ingest::Corrections>(
        ingest::Corrections{{3, {{"E2", "2026-04-14", "Toko Dua", "dua ratus"}, {"E2", "2026-04-14", "Toko Dua", "200"}}}});
    const ImportReport again = run(corrected);
    EXPECT_EQ(again.batch.counts.added, 1);
    EXPECT_EQ(again.batch.counts.same, 1);
    EXPECT_EQ(again.batch.counts.rejected, 0);
    EXPECT_EQ(money("2026-04", KpiId::Revenue), "300.00");
}

TEST_F(Profiles, WhatIsLookedAtIsReadByTheProfileThatWillBeUsed)
{
    ImportRequest answered = asked(kUnclear, "toko");
    answered.options.dates = ingest::DateOrder::Dmy;
    run(answered);
    const auto look = lookAtFile(store(), asked(kUnclearNext));
    ASSERT_TRUE(look.has_value());
    EXPECT_EQ(look->profile, "toko");
    EXPECT_TRUE(look->inspection.questions.empty());
    EXPECT_EQ(look->rows[0].cells[1].day, makeDate(2026, 4, 6));
}

TEST_F(Profiles, AFileThatIsKnownTellsTheSameAgain)
{
    std::string text{testing::kSmallSales};
    text += "A7,2026-03-16,Toko Lima,Sari,Jawa Barat,Teh,Online,many,40\n";
    const ImportReport first = run(pasted(text));
    const ImportReport second = run(pasted(text));
    ASSERT_EQ(first.batch.counts, (domain::RowCounts{8, 7, 0, 0, 1}));
    EXPECT_EQ(second.batch.counts, (domain::RowCounts{8, 0, 0, 7, 1}));
    EXPECT_EQ(second.issues, first.issues);
    EXPECT_EQ(second.reconciliation.revenue, first.reconciliation.revenue);
    EXPECT_EQ(second.reconciliation.returns, first.reconciliation.returns);
    EXPECT_EQ(second.reconciliation.rejectedRows, 1);
    EXPECT_TRUE(notes(second, "same-file"));
    // With another reading it is read anew.
    ImportRequest other = pasted(text);
    other.options.map.emplace_back("price", "quantity");
    other.options.map.emplace_back("quantity", "price");
    EXPECT_GT(run(other).batch.counts.changed + run(other).batch.counts.rejected, 0);
}

/// A file of a kind that is read with the days one way, then the other way: 3 April or 4 March.
struct ReadTwice {
    const char* name;
    domain::RecordKind kind;
    std::string_view text;
};
using RowsKnownAgain = Profiles;

TEST_F(RowsKnownAgain, SaysWhetherTheSameFileReadOtherwiseBringsItsRowsTwice)
{
    const std::vector<ReadTwice> files{
        {"sales", domain::RecordKind::Sales, kUnclear},
        {"leads", domain::RecordKind::Leads, "Lead,Created,Status,Value\nL1,03/04/2026,open,100\n"},
        {"surveys", domain::RecordKind::Surveys, "Date,Customer,Score\n03/04/2026,Toko Satu,4\n"},
        {"surveys with ids", domain::RecordKind::Surveys, "Id,Date,Customer,Score\nS1,03/04/2026,Toko Satu,4\n"},
        {"rates", domain::RecordKind::Rates, "Date,Currency,Rate\n03/04/2026,USD,16000\n"},
        {"events", domain::RecordKind::Events, "Date,Name\n03/04/2026,Lebaran\n"},
        {"stages", domain::RecordKind::Stages, "Lead,Date,Stage\nL1,03/04/2026,won\n"},
    };
    for (const ReadTwice& file : files) {
        ImportRequest request = asked(file.text);
        request.options.kind = file.kind;
        request.options.scale = ingest::Scale{1, 5};
        request.options.dates = ingest::DateOrder::Dmy;
        const ImportReport first = run(request);
        ASSERT_GT(first.batch.counts.added, 0) << file.name;
        request.options.dates = ingest::DateOrder::Mdy;
        const ImportReport second = run(request);
        EXPECT_EQ(areRowsKnownAgain(first.inspection, ImportMode::Upsert, "dates"), second.batch.counts.added == 0) << file.name;
        EXPECT_FALSE(areRowsKnownAgain(first.inspection, ImportMode::Append, "currency")) << file.name;
        EXPECT_TRUE(areRowsKnownAgain(first.inspection, ImportMode::Upsert, "decimal")) << file.name;
    }
}

}  // namespace
}  // namespace kinerja::services

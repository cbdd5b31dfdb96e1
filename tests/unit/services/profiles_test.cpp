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

}  // namespace
}  // namespace kinerja::services

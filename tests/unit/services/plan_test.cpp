// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/plan.h"

#include <algorithm>

#include "kinerja/services/dashboard.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using testing::kSmallLastDay;
using testing::kSmallSales;

domain::Target target(const char* period, Raw4 major, std::optional<domain::Dimension> scope = {},
                      const char* value = "")
{
    domain::Target made;
    made.kpi = "revenue";
    made.period = *parsePeriod(period);
    made.value = major * kRawOne;
    made.scope = scope;
    made.scopeValue = value;
    return made;
}

domain::Feedback praise(const char* text = "Sari called every open lead")
{
    domain::Feedback made;
    made.person = "Sari";
    made.type = domain::FeedbackType::Praise;
    made.audience = domain::Audience::Team;
    made.day = makeDate(2026, 3, 16);
    made.behaviour = text;
    return made;
}

class Plan : public testing::StoreTest {
protected:
    void SetUp() override
    {
        testing::StoreTest::SetUp();
        take(kSmallSales);
    }
    std::vector<domain::Target> targets() { return listTargets(store()).value(); }
};

TEST_F(Plan, ATargetIsSetReplacedAndTakenBack)
{
    const auto first = setTarget(store(), target("2026-01", 1000));
    ASSERT_TRUE(first.has_value()) << first.error().detail;
    const auto second = setTarget(store(), target("2026-01", 1200));
    ASSERT_TRUE(second.has_value()) << second.error().detail;
    ASSERT_EQ(targets().size(), 1U);
    EXPECT_EQ(targets().front().value, 1200 * kRawOne);

    const auto undone = undoEdit(store(), *second);
    ASSERT_TRUE(undone.has_value()) << undone.error().detail;
    EXPECT_EQ(targets().front().value, 1000 * kRawOne);
    ASSERT_TRUE(undoEdit(store(), *undone).has_value());
    EXPECT_EQ(targets().front().value, 1200 * kRawOne);
    reopen();
    EXPECT_EQ(targets().front().value, 1200 * kRawOne);
}

TEST_F(Plan, UndoingTheFirstEditRemovesTheTarget)
{
    const auto receipt = setTarget(store(), target("2026-01", 1000));
    ASSERT_TRUE(receipt.has_value());
    ASSERT_TRUE(undoEdit(store(), *receipt).has_value());
    EXPECT_TRUE(targets().empty());
}

TEST_F(Plan, AnEditThatWasOverwrittenCannotBeUndone)
{
    const auto first = setTarget(store(), target("2026-01", 1000));
    ASSERT_TRUE(first.has_value());
    ASSERT_TRUE(setTarget(store(), target("2026-01", 1200)).has_value());
    const auto undone = undoEdit(store(), *first);
    ASSERT_FALSE(undone.has_value());
    EXPECT_EQ(undone.error().code, Errc::Conflict);
    EXPECT_EQ(targets().front().value, 1200 * kRawOne);
}

TEST_F(Plan, SeveralTargetsAreSetTogetherOrNotAtAll)
{
    auto bad = target("2026-02", 5);
    bad.kpi = "no-such-kpi";
    const auto refused = setTargets(store(), {target("2026-01", 1000), bad});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, Errc::InvalidInput);
    EXPECT_TRUE(targets().empty());
    const auto receipts = setTargets(store(), {target("2026-01", 1000), target("2026-02", 5)});
    ASSERT_TRUE(receipts.has_value());
    EXPECT_EQ(receipts->size(), 2U);
    EXPECT_EQ(targets().size(), 2U);
}

TEST_F(Plan, ARemovedTargetComesBack)
{
    const auto set = setTarget(store(), target("2026-01", 1000));
    ASSERT_TRUE(set.has_value());
    const auto removed = removeTarget(store(), set->entityId);
    ASSERT_TRUE(removed.has_value()) << removed.error().detail;
    EXPECT_TRUE(targets().empty());
    ASSERT_TRUE(undoEdit(store(), *removed).has_value());
    ASSERT_EQ(targets().size(), 1U);
    EXPECT_EQ(targets().front().value, 1000 * kRawOne);
}

TEST_F(Plan, FeedbackNeedsWords)
{
    const auto refused = saveFeedback(store(), praise("  \n"));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, Errc::InvalidInput);
    EXPECT_TRUE(listFeedback(store()).value().empty());
}

TEST_F(Plan, AreasToImproveReachTheWholeTeamOnlyWhenConfirmed)
{
    domain::Feedback improve = praise();
    improve.type = domain::FeedbackType::Improve;
    const auto refused = saveFeedback(store(), improve);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, Errc::InvalidInput);
    EXPECT_TRUE(saveFeedback(store(), improve, true).has_value());
    improve.audience = domain::Audience::OnlyMe;
    EXPECT_TRUE(saveFeedback(store(), improve).has_value());
    EXPECT_TRUE(saveFeedback(store(), praise()).has_value());
}

TEST_F(Plan, FeedbackIsKeptNewestFirstAndItsEditUndone)
{
    domain::Feedback older = praise("older");
    older.day = makeDate(2026, 1, 1);
    const auto first = saveFeedback(store(), older);
    ASSERT_TRUE(first.has_value()) << first.error().detail;
    ASSERT_TRUE(saveFeedback(store(), praise("newer")).has_value());
    auto list = listFeedback(store()).value();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0].behaviour, "newer");
    EXPECT_EQ(list[1].id, first->entityId);

    older.id = first->entityId;
    older.behaviour = "mended";
    const auto changed = saveFeedback(store(), older);
    ASSERT_TRUE(changed.has_value());
    EXPECT_EQ(listFeedback(store()).value()[1].behaviour, "mended");
    ASSERT_TRUE(undoEdit(store(), *changed).has_value());
    EXPECT_EQ(listFeedback(store()).value()[1].behaviour, "older");
    const auto removed = removeFeedback(store(), first->entityId);
    ASSERT_TRUE(removed.has_value());
    EXPECT_EQ(listFeedback(store()).value().size(), 1U);
    ASSERT_TRUE(undoEdit(store(), *removed).has_value());
    EXPECT_EQ(listFeedback(store()).value().size(), 2U);
}

TEST_F(Plan, AFrozenFigureIsFlaggedWhenItsDataChange)
{
    const std::vector<kpi::Filter> scope{{domain::Dimension::Rep, {"Sari"}}};
    const auto frozen = freezeFigure(store(), viewOf("2026-Q1", kSmallLastDay), KpiId::Revenue, scope);
    ASSERT_TRUE(frozen.has_value()) << frozen.error().detail;
    EXPECT_EQ(frozen->value, "2200.00");
    EXPECT_EQ(frozen->unit, "money");
    EXPECT_EQ(frozen->periodFrom, "2026-01-01");
    EXPECT_EQ(frozen->periodTo, "2026-03-15");
    domain::Feedback quoting = praise();
    quoting.figures = {*frozen};
    ASSERT_TRUE(saveFeedback(store(), quoting).has_value());
    EXPECT_EQ(listFeedback(store()).value().front().figures, quoting.figures);
    EXPECT_EQ(figureChanged(store(), *frozen), false);

    take("order,date,customer,rep,region,product,channel,quantity,price\n"
         "B1,2026-03-01,Toko Dua,Budi,Bali,Kopi,Toko,1,100\n");
    EXPECT_EQ(figureChanged(store(), *frozen), false);
    take("order,date,customer,rep,region,product,channel,quantity,price\n"
         "A3,2026-02-03,Toko Satu,Sari,Jawa Barat,Kopi,Online,3,100\n");
    EXPECT_EQ(figureChanged(store(), *frozen), true);
}

TEST_F(Plan, APersonsOwnWordsAreSavedAndUndone)
{
    auto people = listPeople(store()).value();
    ASSERT_EQ(people.size(), 2U);
    domain::Person sari = people[0].name == "Sari" ? people[0] : people[1];
    sari.wants = "negotiating";
    const auto saved = savePerson(store(), sari);
    ASSERT_TRUE(saved.has_value()) << saved.error().detail;
    EXPECT_EQ(personPage(store(), viewOf("2026-Q1", kSmallLastDay), "Sari").value().person.wants, "negotiating");
    ASSERT_TRUE(undoEdit(store(), *saved).has_value());
    EXPECT_EQ(personPage(store(), viewOf("2026-Q1", kSmallLastDay), "Sari").value().person.wants, "");
}

TEST_F(Plan, TheTeamHasOneRowPerPersonWithTargetAndTrail)
{
    ASSERT_TRUE(setTarget(store(), target("2026-Q1", 2000, domain::Dimension::Rep, "Sari")).has_value());
    const auto rows = team(store(), viewOf("2026-Q1", makeDate(2026, 3, 31)));
    ASSERT_TRUE(rows.has_value()) << rows.error().detail;
    ASSERT_EQ(rows->size(), 2U);
    EXPECT_EQ((*rows)[0].person.name, "Budi");
    EXPECT_EQ(toPlainString((*rows)[0].current[KpiId::Revenue].exact), "600.00");
    const TeamRow& sari = (*rows)[1];
    EXPECT_EQ(toPlainString(*sari.revenue.gap), "200.00");
    ASSERT_EQ(sari.trail.size(), 13U);
    EXPECT_EQ(sari.trail[10], 1200.0);
    EXPECT_EQ(sari.trail[12], 800.0);
    EXPECT_FALSE(sari.strongest.has_value());  // fewer than ten records behind every ratio
}

TEST_F(Plan, ANewNameIsOnEveryFigureAndItsUndoToo)
{
    auto people = listPeople(store()).value();
    domain::Person budi = people[0].name == "Budi" ? people[0] : people[1];
    budi.name = "Budi Santoso";
    const auto saved = savePerson(store(), budi);
    ASSERT_TRUE(saved.has_value()) << saved.error().detail;
    using Values = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(filterValues(store(), domain::Dimension::Rep), (Values{{"Budi", "Budi Santoso"}, {"Sari", "Sari"}}));
    ASSERT_TRUE(undoEdit(store(), *saved).has_value());
    EXPECT_EQ(filterValues(store(), domain::Dimension::Rep), (Values{{"Budi", "Budi"}, {"Sari", "Sari"}}));
}

TEST_F(Plan, StrengthsAreRatiosFarthestFromTheTeams)
{
    std::string text = "order,date,rep,product,quantity,price\n";
    for (int order = 0; order < 10; ++order) {
        text += "S" + std::to_string(order) + ",2027-01-05,Sari,Kopi,2,100\n";
        text += "B" + std::to_string(order) + ",2027-01-05,Budi,Kopi,1,100\n";
    }
    take(text);
    const auto rows = team(store(), viewOf("2027-01", makeDate(2027, 1, 31)));
    ASSERT_TRUE(rows.has_value()) << rows.error().detail;
    // Average order: Budi 100, Sari 200, the team 150.
    EXPECT_EQ((*rows)[0].weakest, KpiId::Aov);
    EXPECT_FALSE((*rows)[0].strongest.has_value());
    EXPECT_EQ((*rows)[1].strongest, KpiId::Aov);
    EXPECT_FALSE((*rows)[1].weakest.has_value());
}

TEST_F(Plan, TheTeamShowsWhoHasOpenActionsAndWhatComesNext)
{
    domain::Action action;
    action.title = "Visit every customer in Bali";
    action.owner = "Budi";
    action.start = makeDate(2026, 3, 1);
    action.due = makeDate(2026, 5, 1);
    ASSERT_TRUE(saveAction(store(), action).has_value());
    action.due = makeDate(2026, 4, 1);
    ASSERT_TRUE(saveAction(store(), action).has_value());
    action.due = makeDate(2026, 3, 15);
    action.status = domain::ActionStatus::Done;
    ASSERT_TRUE(saveAction(store(), action).has_value());
    const auto rows = team(store(), viewOf("2026-Q1", kSmallLastDay));
    ASSERT_TRUE(rows.has_value());
    EXPECT_EQ((*rows)[0].openActions, 2);
    EXPECT_EQ((*rows)[0].nextStep, makeDate(2026, 4, 1));
    EXPECT_EQ((*rows)[1].openActions, 0);
    EXPECT_FALSE((*rows)[1].nextStep.has_value());
    EXPECT_EQ(personPage(store(), viewOf("2026-Q1", kSmallLastDay), "Budi").value().actions.size(), 3U);
}

TEST_F(Plan, ThePersonsPageComparesWithTheTeamsMedian)
{
    const auto page = personPage(store(), viewOf("2026-Q1", kSmallLastDay), "Sari");
    ASSERT_TRUE(page.has_value()) << page.error().detail;
    ASSERT_FALSE(page->kpis.empty());
    EXPECT_EQ(page->kpis.front(), KpiId::Revenue);
    EXPECT_EQ(toPlainString(page->current.front().exact), "2200.00");
    EXPECT_EQ(toPlainString(page->teamMedian.front().exact), "1400.00");  // of 2200 and 600
    ViewState inBali = viewOf("2026-Q1", kSmallLastDay);
    inBali.filters = {{domain::Dimension::Region, {"Bali"}}};
    const auto budi = personPage(store(), inBali, "Budi");
    ASSERT_TRUE(budi.has_value());
    EXPECT_EQ(toPlainString(budi->teamMedian.front().exact), "600.00");  // Sari sells nothing there: not half of it
    EXPECT_EQ(page->trails.front().size(), 13U);
    EXPECT_EQ(page->progress.size(), page->kpis.size());
    const auto nobody = personPage(store(), viewOf("2026-Q1", kSmallLastDay), "Nobody");
    EXPECT_EQ(nobody.error().code, Errc::NotFound);
}

TEST_F(Plan, AReviewIsKept)
{
    domain::Review review;
    review.period = "2026-Q1";
    review.day = makeDate(2026, 4, 2);
    review.summary = "Bali is behind";
    review.decisions = "visit Denpasar";
    const auto receipt = saveReview(store(), review);
    ASSERT_TRUE(receipt.has_value()) << receipt.error().detail;
    review.id = receipt->entityId;
    EXPECT_EQ(listReviews(store()).value(), std::vector<domain::Review>{review});
    ASSERT_TRUE(undoEdit(store(), *receipt).has_value());
    EXPECT_TRUE(listReviews(store()).value().empty());
}

TEST_F(Plan, AReadOnlyStoreRefusesEveryEdit)
{
    reopen(true);
    EXPECT_EQ(setTarget(store(), target("2026-01", 1)).error().code, Errc::ReadOnly);
    EXPECT_EQ(setTargets(store(), {target("2026-01", 1)}).error().code, Errc::ReadOnly);
    EXPECT_EQ(removeTarget(store(), 1).error().code, Errc::ReadOnly);
    EXPECT_EQ(saveFeedback(store(), praise()).error().code, Errc::ReadOnly);
    EXPECT_EQ(removeFeedback(store(), 1).error().code, Errc::ReadOnly);
    EXPECT_EQ(savePerson(store(), listPeople(store()).value().front()).error().code, Errc::ReadOnly);
    domain::Action action;
    action.title = "Visit every customer in Bali";
    action.start = makeDate(2026, 3, 1);
    action.due = makeDate(2026, 4, 1);
    EXPECT_EQ(saveAction(store(), action).error().code, Errc::ReadOnly);
    EXPECT_EQ(removeAction(store(), 1).error().code, Errc::ReadOnly);
    EXPECT_EQ(addCheckIn(store(), {}).error().code, Errc::ReadOnly);
    EXPECT_EQ(saveReview(store(), {}).error().code, Errc::ReadOnly);
    EXPECT_EQ(undoEdit(store(), {1, 1}).error().code, Errc::ReadOnly);
    EXPECT_EQ(store().saveSettings({}).error().code, Errc::ReadOnly);
}

TEST_F(Plan, AFilterOnCategoriesOffersTheOnesThatTheyBelongTo)
{
    const auto bring = [this](std::string text) {
        ImportRequest request;
        request.pasted = std::move(text);
        const auto report = importFile(store(), request);
        ASSERT_TRUE(report.has_value() && report->questions.empty());
    };
    bring("Product ID,Name,Category,Parent Category\nP1,Espresso,Kopi,Minuman\nP2,Oolong,Teh,Minuman\nP3,Buku,Alat Tulis,Kantor\n");
    bring("order,date,customer,product,quantity,price\nK1,2026-01-05,Toko,P1,1,100\nK2,2026-01-06,Toko,P2,1,50\n");
    const auto values = filterValues(store(), domain::Dimension::Category);
    std::vector<std::string> keys;
    for (const auto& [key, label] : values) {
        keys.push_back(key);
        EXPECT_EQ(key, label);
    }
    EXPECT_EQ(keys, (std::vector<std::string>{"Kopi", "Minuman", "Teh"})) << "Kantor has no record";
}

}  // namespace
}  // namespace kinerja::services

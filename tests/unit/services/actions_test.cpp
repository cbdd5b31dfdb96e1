// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "kinerja/services/plan.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using testing::kSmallLastDay;
using testing::kSmallSales;

/// From 1 February to 1 April: of 60 days, 43 are over on 15 March.
domain::Action visitBali()
{
    domain::Action action;
    action.title = "Visit every customer in Bali";
    action.owner = "Budi";
    action.person = "Budi";
    action.kpi = "revenue";
    action.scope = domain::Dimension::Region;
    action.scopeValue = "Bali";
    action.from = 0;
    action.to = 1000 * kRawOne;
    action.start = makeDate(2026, 2, 1);
    action.due = makeDate(2026, 4, 1);
    return action;
}

class Actions : public testing::StoreTest {
protected:
    void SetUp() override
    {
        testing::StoreTest::SetUp();
        take(kSmallSales);
    }

    std::int64_t save(const domain::Action& action)
    {
        const auto receipt = saveAction(store(), action);
        EXPECT_TRUE(receipt.has_value()) << receipt.error().detail;
        return receipt ? receipt->entityId : 0;
    }

    std::vector<ActionProgress> list(Date today = makeDate(2026, 3, 16))
    {
        auto actions = listActions(store(), viewOf("2026-Q1", kSmallLastDay), today);
        EXPECT_TRUE(actions.has_value()) << actions.error().detail;
        return actions ? *actions : std::vector<ActionProgress>{};
    }
};

TEST_F(Actions, ProgressIsMeasuredFromTheData)
{
    save(visitBali());
    const auto actions = list();
    ASSERT_EQ(actions.size(), 1U);
    const ActionProgress& progress = actions.front();
    // Since 1 February Bali sold 400 and took 100 back.
    EXPECT_EQ(toPlainString(progress.today.exact), "300.00");
    EXPECT_DOUBLE_EQ(*progress.share, 0.3);
    EXPECT_DOUBLE_EQ(*progress.expectedShare, 43.0 / 60.0);
    EXPECT_EQ(progress.verdict, kpi::Verdict::AtRisk);  // 0.3 ÷ 0.717 = 42 %
    EXPECT_FALSE(progress.overdue);
}

TEST_F(Actions, ASumIsHeldAgainstThePartOfTheGoalThatTheDaysMake)
{
    // 300 of 420 are 0.714, as 43 of 60 days are 0.717: on track, though it is less than in the 60 days before.
    domain::Action action = visitBali();
    action.from = 400 * kRawOne;
    action.to = 420 * kRawOne;
    save(action);
    const auto rising = list();
    EXPECT_DOUBLE_EQ(*rising.front().share, 300.0 / 420.0);
    EXPECT_EQ(rising.front().verdict, kpi::Verdict::OnTrack);
    // To fall from 1,000 to 400 it is just too much, to 500 it is not.
    action.id = rising.front().action.id;
    action.from = 1000 * kRawOne;
    action.to = 400 * kRawOne;
    save(action);
    EXPECT_EQ(list().front().verdict, kpi::Verdict::Behind);  // 0.717 ÷ 0.75 = 96 %
    action.to = 500 * kRawOne;
    save(action);
    EXPECT_EQ(list().front().verdict, kpi::Verdict::OnTrack);
}

TEST_F(Actions, ARatioIsTakenOverTheDaysSinceTheStart)
{
    domain::Action action = visitBali();
    action.kpi = "aov";
    action.from = 600 * kRawOne;
    action.to = 400 * kRawOne;
    action.scope.reset();
    action.scopeValue.clear();
    save(action);
    // Since 1 February: (200 + 400 + 800) ÷ 3 orders, returns left out.
    const auto actions = list();
    EXPECT_EQ(toPlainString(actions.front().today.exact), "466.6667");
    EXPECT_NEAR(*actions.front().share, (466.6667 - 600.0) / -200.0, 1e-9);
    EXPECT_EQ(actions.front().verdict, kpi::Verdict::Behind);  // 0.6667 ÷ 0.7119 = 94 %
}

TEST_F(Actions, DaysAfterTheDueDayDoNotCount)
{
    domain::Action action = visitBali();
    action.due = makeDate(2026, 2, 28);
    save(action);
    const auto actions = list();
    EXPECT_EQ(toPlainString(actions.front().today.exact), "400.00");
    EXPECT_DOUBLE_EQ(*actions.front().expectedShare, 1.0);
    EXPECT_TRUE(actions.front().overdue);
    EXPECT_FALSE(list(makeDate(2026, 2, 28)).front().overdue);
}

TEST_F(Actions, AnActionThatHasNotBegunHasNoVerdict)
{
    domain::Action action = visitBali();
    action.start = makeDate(2026, 5, 1);
    action.due = makeDate(2026, 6, 1);
    save(action);
    const auto actions = list();
    EXPECT_FALSE(actions.front().today.hasValue);
    EXPECT_EQ(actions.front().today.reason, kpi::Reason::NotStarted);
    EXPECT_FALSE(actions.front().share.has_value());
    EXPECT_EQ(actions.front().verdict, kpi::Verdict::None);
}

TEST_F(Actions, OverdueComeFirstThenThoseAtRiskAndFinishedOnesLast)
{
    domain::Action done = visitBali();
    done.title = "done";
    done.status = domain::ActionStatus::Done;
    done.due = makeDate(2026, 2, 10);
    domain::Action fine = visitBali();
    fine.title = "fine";
    fine.to = 300 * kRawOne;
    domain::Action risky = visitBali();
    risky.title = "risky";
    risky.due = makeDate(2026, 4, 20);
    domain::Action late = visitBali();
    late.title = "late";
    late.due = makeDate(2026, 3, 1);
    for (const domain::Action& action : {done, fine, risky, late}) {
        save(action);
    }
    std::vector<std::string> titles;
    for (const ActionProgress& progress : list()) {
        titles.push_back(progress.action.title);
    }
    EXPECT_EQ(titles, (std::vector<std::string>{"late", "risky", "fine", "done"}));
}

TEST_F(Actions, CheckInsMoveTheNextCheck)
{
    const std::int64_t id = save(visitBali());
    EXPECT_EQ(list().front().nextCheck, makeDate(2026, 2, 15));
    domain::CheckIn first{0, id, makeDate(2026, 2, 16), "two of five visited", "400.00"};
    const auto receipt = addCheckIn(store(), first);
    ASSERT_TRUE(receipt.has_value()) << receipt.error().detail;
    const auto newer = addCheckIn(store(), {0, id, makeDate(2026, 3, 25), "four of five", ""});
    ASSERT_TRUE(newer.has_value());
    const auto actions = list();
    ASSERT_EQ(actions.front().checkIns.size(), 2U);
    EXPECT_EQ(actions.front().checkIns.front().text, "four of five");
    EXPECT_EQ(actions.front().nextCheck, makeDate(2026, 4, 1));  // 8 April would be after the due day
    ASSERT_TRUE(undoEdit(store(), *newer).has_value());
    EXPECT_EQ(list().front().nextCheck, makeDate(2026, 3, 2));
}

TEST_F(Actions, ARemovedActionComesBackWithItsCheckIns)
{
    const std::int64_t id = save(visitBali());
    ASSERT_TRUE(addCheckIn(store(), {0, id, makeDate(2026, 2, 16), "begun", ""}).has_value());
    const auto removed = removeAction(store(), id);
    ASSERT_TRUE(removed.has_value()) << removed.error().detail;
    EXPECT_TRUE(list().empty());
    ASSERT_TRUE(undoEdit(store(), *removed).has_value());
    const auto actions = list();
    ASSERT_EQ(actions.size(), 1U);
    EXPECT_EQ(actions.front().checkIns.size(), 1U);
    EXPECT_EQ(actions.front().action.to, 1000 * kRawOne);
}

TEST_F(Actions, RefusesWhatCannotBeAnAction)
{
    domain::Action nameless = visitBali();
    nameless.title = "  ";
    EXPECT_EQ(saveAction(store(), nameless).error().code, Errc::InvalidInput);
    domain::Action backwards = visitBali();
    backwards.due = makeDate(2026, 1, 1);
    EXPECT_EQ(saveAction(store(), backwards).error().code, Errc::InvalidInput);
    domain::Action unknown = visitBali();
    unknown.kpi = "happiness";
    EXPECT_EQ(saveAction(store(), unknown).error().code, Errc::InvalidInput);
    EXPECT_TRUE(list().empty());
}

TEST_F(Actions, TheSmartCheckHoldsTheGoalAgainstTheOwnHistory)
{
    // Windows of five days that end before 1 February and begin on or after 5 January: five of them.
    domain::Action action = visitBali();
    action.start = makeDate(2026, 2, 1);
    action.due = makeDate(2026, 2, 5);
    action.to = 250 * kRawOne;
    const auto within = checkAction(store(), action, viewOf("2026-Q1", kSmallLastDay));
    ASSERT_TRUE(within.has_value()) << within.error().detail;
    const auto& achievable = within->letters[2].missing;
    EXPECT_TRUE(achievable.empty());  // 300 on 20 January is the best own value
    action.to = 1000 * kRawOne;
    const auto beyond = checkAction(store(), action, viewOf("2026-Q1", kSmallLastDay));
    ASSERT_TRUE(beyond.has_value());
    EXPECT_EQ(beyond->letters[2].missing, std::vector{insight::SmartIssue::BeyondBestEver});
}

TEST_F(Actions, TheOwnHistoryIsOfTheKpisOwnRecords)
{
    // Sales begin on 5 January: two windows of five days before the 15th. The leads of a year before are no sales of 0.
    take("id,created,status,rep\nL1,2025-01-03,open,Sari\n", domain::RecordKind::Leads);
    domain::Action action = visitBali();
    action.start = makeDate(2026, 1, 15);
    action.due = makeDate(2026, 1, 19);
    const auto check = checkAction(store(), action, viewOf("2026-Q1", kSmallLastDay));
    ASSERT_TRUE(check.has_value()) << check.error().detail;
    EXPECT_EQ(check->letters[2].missing, std::vector{insight::SmartIssue::HistoryTooShort});
}

TEST_F(Actions, TheOwnHistoryEndsWhereTheKpisOwnRecordsDo)
{
    // Sales end on 15 March: two windows of 30 days from 5 January on. The three up to July, known by their leads alone, are no sales of 0.
    take("id,created,status,rep\nL1,2026-06-30,open,Sari\n", domain::RecordKind::Leads);
    domain::Action action = visitBali();
    action.start = makeDate(2026, 7, 1);
    action.due = makeDate(2026, 7, 30);
    const auto shortOne = checkAction(store(), action, viewOf("2026-Q2", makeDate(2026, 6, 30)));
    ASSERT_TRUE(shortOne.has_value()) << shortOne.error().detail;
    EXPECT_EQ(shortOne->letters[2].missing, std::vector{insight::SmartIssue::HistoryTooShort});
    // Nor is what lies behind the as-of day: of the three windows of 20 days from 5 January to 9 March two are over on 20 February.
    action.start = makeDate(2026, 3, 10);
    action.due = makeDate(2026, 3, 29);
    const auto early = checkAction(store(), action, viewOf("2026-Q1", makeDate(2026, 2, 20)));
    ASSERT_TRUE(early.has_value()) << early.error().detail;
    EXPECT_EQ(early->letters[2].missing, std::vector{insight::SmartIssue::HistoryTooShort});
    const auto later = checkAction(store(), action, viewOf("2026-Q1", makeDate(2026, 3, 9)));
    ASSERT_TRUE(later.has_value()) << later.error().detail;
    EXPECT_NE(later->letters[2].missing, std::vector{insight::SmartIssue::HistoryTooShort});
}

}  // namespace
}  // namespace kinerja::services

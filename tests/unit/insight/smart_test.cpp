// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/insight/smart.h"

#include <gtest/gtest.h>

namespace kinerja::insight {
namespace {

using Issues = std::vector<SmartIssue>;

/// "Raise the conversion of team Timur from 18 % to 21 % until 31 December", agreed on 1 October.
domain::Action goodAction()
{
    domain::Action action;
    action.title = "Naikkan konversi tim Timur dari 18 % ke 21 %";
    action.owner = "Sari";
    action.kpi = "conversion";
    action.from = 1800;
    action.to = 2100;
    action.gap = 400;
    action.start = makeDate(2026, 10, 1);
    action.due = makeDate(2026, 12, 31);
    action.checkEveryDays = 14;
    return action;
}

const SmartContext kHistory{{1700, 2000, 1800}};

Issues missing(const domain::Action& action, SmartLetter letter, const SmartContext& context = kHistory)
{
    return checkSmart(action, context).letters[static_cast<std::size_t>(letter)].missing;
}

TEST(Smart, aWholeActionPassesEveryLetter)
{
    const SmartCheck check = checkSmart(goodAction(), kHistory);
    for (const SmartLetterCheck& letter : check.letters) {
        EXPECT_TRUE(letter.ok()) << smartLetterId(letter.letter) << ": " << smartIssueId(letter.missing.front());
    }
    EXPECT_EQ(check.passed, 5);
}

TEST(Smart, anEmptyActionPassesNone)
{
    EXPECT_EQ(checkSmart({}, {}).passed, 0);
}

TEST(Smart, specificSaysWhatAndWho)
{
    domain::Action action = goodAction();
    action.title = "Tingkatkan penjualan";
    EXPECT_EQ(missing(action, SmartLetter::Specific), Issues{SmartIssue::TitleTooShort});
    action.details = "di Jawa Timur";
    EXPECT_EQ(missing(action, SmartLetter::Specific), Issues{});
    action.title = "Lebih baik, secepatnya, ASAP!";
    EXPECT_EQ(missing(action, SmartLetter::Specific), Issues{SmartIssue::TitleVague});
    action.title = " ";
    action.owner.clear();
    EXPECT_EQ(missing(action, SmartLetter::Specific), (Issues{SmartIssue::TitleMissing, SmartIssue::OwnerMissing}));
}

TEST(Smart, measurableNeedsAKpiAndTwoValuesTheRightWayRound)
{
    domain::Action action = goodAction();
    action.to = 1800;
    EXPECT_EQ(missing(action, SmartLetter::Measurable), Issues{SmartIssue::NoChange});
    action.to = 1500;
    EXPECT_EQ(missing(action, SmartLetter::Measurable), Issues{SmartIssue::WrongDirection});
    action.kpi = "sales_cycle";
    EXPECT_EQ(missing(action, SmartLetter::Measurable), Issues{}) << "a shorter cycle is good";
    action.kpi = "happiness";
    action.from.reset();
    action.to.reset();
    EXPECT_EQ(missing(action, SmartLetter::Measurable),
              (Issues{SmartIssue::KpiUnknown, SmartIssue::FromMissing, SmartIssue::ToMissing}));
    action.kpi.clear();
    EXPECT_EQ(missing(action, SmartLetter::Measurable).front(), SmartIssue::KpiMissing);
}

TEST(Smart, achievableIsMeasuredAgainstTheOwnBest)
{
    domain::Action action = goodAction();
    action.to = 2200;  // exactly a tenth beyond 2000
    EXPECT_EQ(missing(action, SmartLetter::Achievable), Issues{});
    action.to = 2201;
    EXPECT_EQ(missing(action, SmartLetter::Achievable), Issues{SmartIssue::BeyondBestEver});
    action.achievable = "New leads from the fair";
    EXPECT_EQ(missing(action, SmartLetter::Achievable), Issues{});
    action.achievable.clear();
    EXPECT_EQ(missing(action, SmartLetter::Achievable, {{1700, 2000}}), Issues{SmartIssue::HistoryTooShort});
    action.kpi = "sales_cycle";
    action.to = 1530;  // a tenth below the best of 1700
    EXPECT_EQ(missing(action, SmartLetter::Achievable), Issues{});
    action.to = 1529;
    EXPECT_EQ(missing(action, SmartLetter::Achievable), Issues{SmartIssue::BeyondBestEver});
}

TEST(Smart, relevantClosesAPartOfTheGap)
{
    domain::Action action = goodAction();
    action.gap = -3000;  // 300 of 3000: exactly a tenth
    EXPECT_EQ(missing(action, SmartLetter::Relevant), Issues{});
    action.gap = -3001;
    EXPECT_EQ(missing(action, SmartLetter::Relevant), Issues{SmartIssue::EffectTooSmall});
    action.gap.reset();
    EXPECT_EQ(missing(action, SmartLetter::Relevant), Issues{SmartIssue::NoGapLinked});
    action.relevant = "The team's own wish";
    EXPECT_EQ(missing(action, SmartLetter::Relevant), Issues{});
}

TEST(Smart, timeBoundHasAnEndAndAStopOnTheWay)
{
    domain::Action action = goodAction();
    action.checkEveryDays = 91;  // the due date itself
    EXPECT_EQ(missing(action, SmartLetter::TimeBound), Issues{SmartIssue::NoCheckIns});
    action.checkEveryDays = 90;
    EXPECT_EQ(missing(action, SmartLetter::TimeBound), Issues{});
    action.due = makeDate(2027, 4, 4);  // 185 days
    EXPECT_EQ(missing(action, SmartLetter::TimeBound), Issues{SmartIssue::DueTooFar});
    action.due = action.start;
    EXPECT_EQ(missing(action, SmartLetter::TimeBound), Issues{SmartIssue::DueBeforeStart});
    action.due = {};
    EXPECT_EQ(missing(action, SmartLetter::TimeBound), Issues{SmartIssue::DueMissing});
    action.start = {};
    EXPECT_EQ(missing(action, SmartLetter::TimeBound), (Issues{SmartIssue::StartMissing, SmartIssue::DueMissing}));
}

TEST(Smart, everyIssueHasItsOwnId)
{
    EXPECT_EQ(smartIssueId(SmartIssue::TitleMissing), "title-missing");
    EXPECT_EQ(smartIssueId(SmartIssue::HistoryTooShort), "history-too-short");
    EXPECT_EQ(smartIssueId(SmartIssue::NoCheckIns), "no-check-ins");
}

}  // namespace
}  // namespace kinerja::insight

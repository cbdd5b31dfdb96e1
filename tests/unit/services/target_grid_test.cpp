// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/target_grid.h"

#include <gtest/gtest.h>

#include "kinerja/services/edit_steps.h"
#include "kinerja/services/plan.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;

constexpr auto kNone = std::optional<domain::Dimension>{};

/// Sales of 2026: January 1500 (Sari 1200, Budi 300), February 600, March 700 (Budi −100).
class Grid : public testing::StoreTest {
protected:
    void SetUp() override
    {
        testing::StoreTest::SetUp();
        take(testing::kSmallSales);
    }

    static TargetGridChoice choice(KpiId kpi, const char* year, std::optional<domain::Dimension> dimension = domain::Dimension::Rep)
    {
        TargetGridChoice made;
        made.kpi = kpi;
        made.year = *parsePeriod(year, FiscalCalendar{4});
        made.dimension = dimension;
        return made;
    }
    TargetGrid grid(const TargetGridChoice& choice) { return targetGrid(store(), choice).value(); }
    std::vector<domain::Target> targets() { return listTargets(store()).value(); }

    static domain::Target cell(const char* key, std::size_t month, Raw4 units, KpiId kpi = KpiId::Revenue)
    {
        domain::Target target = targetAt(choice(kpi, "2027"), key, month);
        target.value = units * kRawOne;
        return target;
    }
    Date asOf() { return makeDate(2026, 12, 31); }
};

TEST_F(Grid, HoldsOwnTargetsOfItsLevelAndLastYear)
{
    domain::Target stretch = cell("", 1, 1500);
    stretch.level = domain::TargetLevel::Stretch;
    ASSERT_TRUE(editTargets(store(), {{cell("", 1, 1000), cell("Sari", 1, 600), stretch}, {}, {}}, asOf()));
    const TargetGrid shown = grid(choice(KpiId::Revenue, "2027"));
    ASSERT_EQ(shown.rows.size(), 3U);
    EXPECT_EQ(shown.rows[0].key, "");
    EXPECT_EQ(shown.rows[0].months[1].value, 1000 * kRawOne);
    EXPECT_EQ(shown.rows[0].months[0].value, std::nullopt);
    EXPECT_EQ(toPlainString(shown.rows[0].past->months[0].exact), "1500.00");
    EXPECT_EQ(toPlainString(shown.rows[0].past->whole.exact), "2800.00");
    EXPECT_EQ(shown.rows[1].label, "Budi");
    EXPECT_EQ(toPlainString(shown.rows[1].past->months[2].exact), "-100.00");
    EXPECT_EQ(shown.rows[2].label, "Sari");
    EXPECT_EQ(shown.rows[2].months[1].value, 600 * kRawOne);
    TargetGridChoice other = choice(KpiId::Revenue, "2027");
    other.level = domain::TargetLevel::Stretch;
    EXPECT_EQ(grid(other).rows[0].months[1].value, 1500 * kRawOne);
}

TEST_F(Grid, AYearWithoutAnyRecordIsNoZero)
{
    // Ani is on the list of people and sold nothing; Citra sold nothing in February, which is 0.
    take("ID,Nama,Tim\nAni,Ani,A\n", domain::RecordKind::People);
    take("order,date,customer,rep,product,quantity,price\nB1,2026-01-08,Toko Satu,Citra,Kopi,1,100\n");
    const TargetGrid shown = grid(choice(KpiId::Revenue, "2027"));
    ASSERT_EQ(shown.rows[1].label, "Ani");
    EXPECT_FALSE(shown.rows[1].past->whole.hasValue);
    EXPECT_EQ(shown.rows[1].past->whole.reason, kpi::Reason::NoDenominator);
    EXPECT_FALSE(shown.rows[1].past->months[0].hasValue);
    ASSERT_EQ(shown.rows[3].label, "Citra");
    EXPECT_TRUE(shown.rows[3].past->months[1].hasValue);
    EXPECT_EQ(shown.rows[3].past->months[1].exact, 0);
    const TargetGrid earlier = grid(choice(KpiId::Revenue, "2026"));
    EXPECT_FALSE(earlier.rows[0].past->whole.hasValue) << "the first sale is of 2026";
    EXPECT_FALSE(earlier.rows[0].past->months[11].hasValue);
}

TEST_F(Grid, NeitherIsAYearWithoutRecordsBetweenTwoWithThem)
{
    take("order,date,customer,rep,product,quantity,price\nB1,2028-08-08,Toko Satu,Citra,Kopi,1,100\n");
    const TargetGrid gap = grid(choice(KpiId::Revenue, "2028"));  // compared with 2027
    EXPECT_FALSE(gap.rows[0].past->whole.hasValue);
    EXPECT_EQ(gap.rows[0].past->whole.reason, kpi::Reason::NoDenominator);
    EXPECT_FALSE(gap.rows[0].past->months[4].hasValue);
    const TargetGrid after = grid(choice(KpiId::Orders, "2029"));
    EXPECT_EQ(after.rows[0].past->whole.exact, 1);
    EXPECT_TRUE(after.rows[0].past->months[4].hasValue) << "a month without orders in a year with some is 0";
    EXPECT_EQ(after.rows[0].past->months[4].exact, 0);
}

TEST_F(Grid, AFiscalYearHasItsOwnMonths)
{
    ASSERT_TRUE(editTargets(store(), {{cell("", 1, 1000)}, {}, {}}, asOf()));  // February 2027
    const TargetGrid shown = grid(choice(KpiId::Revenue, "FY2027", kNone));    // April 2026 to March 2027
    EXPECT_EQ(shown.rows[0].months[10].value, 1000 * kRawOne);
    EXPECT_EQ(periodId(targetAt(shown.choice, "", 0).period), "2026-04");
    EXPECT_EQ(toPlainString(shown.rows[0].past->months[9].exact), "1500.00");  // January 2026
}

TEST_F(Grid, TargetsOfOtherPeriodsAreCountedWhereNoCellShowsThem)
{
    domain::Target quarter = cell("", 0, 9);
    quarter.period = *parsePeriod("2027-Q1");
    domain::Target year = targetAt(choice(KpiId::Revenue, "2027"), "", std::nullopt);
    year.value = 40 * kRawOne;
    ASSERT_TRUE(editTargets(store(), {{quarter, year}, {}, {}}, asOf()));
    const TargetGrid shown = grid(choice(KpiId::Revenue, "2027"));
    EXPECT_EQ(shown.rows[0].otherPeriods, 1);
    EXPECT_EQ(shown.elsewhere, 0);
    domain::Target stretch = year;
    stretch.level = domain::TargetLevel::Stretch;
    domain::Target region = quarter;
    region.scope = domain::Dimension::Region;
    region.scopeValue = "Bali";
    ASSERT_TRUE(editTargets(store(), {{stretch, region}, {}, {}}, asOf()));
    EXPECT_EQ(grid(choice(KpiId::Revenue, "2027")).elsewhere, 2);
    EXPECT_EQ(grid(choice(KpiId::Revenue, "2027")).rows[0].otherPeriods, 1);
    EXPECT_EQ(shown.rows[0].year.value, 40 * kRawOne);
}

TEST_F(Grid, ThePastIsComputedOnceWhileOnlyTargetsChange)
{
    const TargetGrid first = grid(choice(KpiId::Revenue, "2027"));
    ASSERT_TRUE(editTargets(store(), {{cell("Sari", 1, 600)}, {}, {}}, asOf()));
    const auto second = targetGrid(store(), first.choice, first.past);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->past, first.past);
    EXPECT_EQ(second->rows[2].months[1].value, 600 * kRawOne);
    const auto other = targetGrid(store(), choice(KpiId::Orders, "2027"), first.past);
    ASSERT_TRUE(other);
    EXPECT_NE(other->past, first.past);
}

TEST_F(Grid, AProposalAddsUpToTheRoundedYear)
{
    // 2800 × 1.105 = 3094; split 1500 : 600 : 700 gives 1657.5, 663 and 773.5: the larger remainder, then the
    // earlier month gets the unit.
    const auto proposed = proposeFromLastYear(grid(choice(KpiId::Revenue, "2027", kNone)), 10.5);
    ASSERT_EQ(proposed.size(), 3U);
    EXPECT_EQ(proposed[0].value, 1658 * kRawOne);
    EXPECT_EQ(proposed[1].value, 663 * kRawOne);
    EXPECT_EQ(proposed[2].value, 773 * kRawOne);
    EXPECT_EQ(periodId(proposed[2].period), "2027-03");
}

TEST_F(Grid, AProposalForARatioIsLastYearsRatioInEachMonth)
{
    const auto proposed = proposeFromLastYear(grid(choice(KpiId::Aov, "2027", kNone)), 10.0);
    ASSERT_EQ(proposed.size(), 12U);
    for (const domain::Target& each : proposed) {
        EXPECT_EQ(each.value, 638 * kRawOne);  // 580 × 1.1
    }
}

TEST_F(Grid, AGestureIsWrittenWholeOrNotAtAll)
{
    ASSERT_TRUE(editTargets(store(), {{cell("Sari", 0, 5)}, {}, {}}, asOf()));
    ASSERT_TRUE(approveDrafts(store(), {cell("Sari", 0, 5)}, asOf()));
    const auto refused = editTargets(store(), {{cell("Budi", 0, 7), cell("Sari", 0, 6)}, {}, {}}, asOf());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::Conflict);
    ASSERT_EQ(targets().size(), 1U);
    EXPECT_EQ(targets().front().value, 5 * kRawOne);
    const auto taken = editTargets(store(), {{}, {cell("Sari", 0, 0)}, "no more"}, asOf());
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, Errc::Conflict);
    EXPECT_EQ(targets().size(), 1U);
}

TEST_F(Grid, AReasonOpensTheLockAndStaysInTheHistory)
{
    ASSERT_TRUE(editTargets(store(), {{cell("Sari", 0, 5)}, {}, {}}, asOf()));
    ASSERT_TRUE(approveDrafts(store(), {cell("Sari", 0, 5)}, asOf()));
    const auto changed = editTargets(store(), {{cell("Budi", 0, 7), cell("Sari", 0, 6)}, {}, "new area"}, asOf());
    ASSERT_TRUE(changed) << changed.error().detail;
    EXPECT_EQ(changed->size(), 2U);
    const auto planned = listPlannedTargets(store()).value();
    ASSERT_EQ(planned.size(), 2U);
    const PlannedTarget& sari = planned[1].target.scopeValue == "Sari" ? planned[1] : planned[0];
    ASSERT_EQ(sari.agreements.size(), 2U);
    EXPECT_EQ(sari.agreements[1].reason, "new area");
    EXPECT_EQ(sari.agreements[1].value, 6 * kRawOne);
    EXPECT_EQ(sari.agreements[0].baseline, "1200.00");  // January 2026, frozen
    EXPECT_TRUE(grid(choice(KpiId::Revenue, "2027")).rows[2].months[0].isApproved);
    EXPECT_FALSE(grid(choice(KpiId::Revenue, "2027")).rows[1].months[0].isApproved);
}

TEST_F(Grid, AGestureIsUndoneAndRedoneAsOne)
{
    ASSERT_TRUE(editTargets(store(), {{cell("Sari", 0, 5)}, {}, {}}, asOf()));
    const auto gesture = editTargets(store(), {{cell("Budi", 0, 7), cell("", 3, 8)}, {cell("Sari", 0, 0)}, {}}, asOf());
    ASSERT_TRUE(gesture) << gesture.error().detail;
    ASSERT_EQ(gesture->size(), 3U);
    const auto undone = undoEdits(store(), {gesture->rbegin(), gesture->rend()});
    ASSERT_TRUE(undone) << undone.error().detail;
    ASSERT_EQ(targets().size(), 1U);
    EXPECT_EQ(targets().front().scopeValue, "Sari");
    ASSERT_TRUE(undoEdits(store(), {undone->rbegin(), undone->rend()}));
    ASSERT_EQ(targets().size(), 2U);
}

TEST_F(Grid, AnUndoThatCannotBeWholeIsNone)
{
    const auto gesture = editTargets(store(), {{cell("Budi", 0, 7), cell("Sari", 0, 8)}, {}, {}}, asOf());
    ASSERT_TRUE(gesture);
    ASSERT_TRUE(setTarget(store(), cell("Budi", 0, 9)));  // somebody else in between
    const auto undone = undoEdits(store(), {gesture->rbegin(), gesture->rend()});
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().code, Errc::Conflict);
    EXPECT_EQ(targets().size(), 2U);
}

TEST_F(Grid, WhatIsLikeThatAlreadyIsNoEdit)
{
    ASSERT_TRUE(editTargets(store(), {{cell("Sari", 0, 5)}, {}, {}}, asOf()));
    const auto again = editTargets(store(), {{cell("Sari", 0, 5)}, {cell("Budi", 4, 0)}, {}}, asOf());
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->empty());
}

TEST_F(Grid, OnlyDraftsAmongThemAreApproved)
{
    ASSERT_TRUE(editTargets(store(), {{cell("Sari", 0, 5), cell("Budi", 0, 7), cell("Budi", 1, 8)}, {}, {}}, asOf()));
    const auto receipts = approveDrafts(store(), {cell("Sari", 0, 0), cell("Budi", 0, 0), cell("", 0, 0)}, asOf());
    ASSERT_TRUE(receipts) << receipts.error().detail;
    EXPECT_EQ(receipts->size(), 2U);
    const auto planned = listPlannedTargets(store()).value();
    for (const PlannedTarget& one : planned) {
        EXPECT_EQ(one.isApproved(), periodId(one.target.period) == "2027-01");
    }
    const auto none = approveDrafts(store(), {cell("Sari", 0, 0)}, asOf());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, Errc::NotFound);
}

}  // namespace
}  // namespace kinerja::services

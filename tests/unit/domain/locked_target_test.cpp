// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/domain/locked_target.h"

#include <gtest/gtest.h>

namespace kinerja::domain {
namespace {

TEST(LockedTarget, IsFoundInItsDetail)
{
    Target target;
    target.kpi = "revenue";
    target.period = *parsePeriod("2026-01");
    EXPECT_EQ(lockedTargetDetail(target, 1'000'000, 1'010'000),
              "the target of revenue for the whole team, 2026-01 is approved at 100.00, the file says 101.00");
    EXPECT_EQ(lockedTargetIn(lockedTargetDetail(target, 1'000'000, 1'010'000)), (LockedTarget{"revenue, 2026-01", "100.00", "101.00"}));
    target.scope = Dimension::Rep;
    target.scopeValue = "Sari, of the north for now";
    target.level = TargetLevel::Minimum;
    EXPECT_EQ(lockedTargetIn(lockedTargetDetail(target, 1, 2)),
              (LockedTarget{"revenue (minimum), Sari, of the north for now, 2026-01", "0.0001", "0.0002"}));
    target.pairCategory = "Kopi";
    EXPECT_EQ(lockedTargetIn(lockedTargetDetail(target, 1, 2))->name, "revenue (minimum), Sari, of the north for now, Kopi, 2026-01");
}

TEST(LockedTarget, IsNotInAnotherDetail)
{
    for (const char* detail : {"", "target 5 is approved", "the period a year before is not over", "x is approved at 1, the file says 2"}) {
        EXPECT_FALSE(lockedTargetIn(detail).has_value()) << detail;
    }
}

}  // namespace
}  // namespace kinerja::domain

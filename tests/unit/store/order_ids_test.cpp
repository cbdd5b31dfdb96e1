// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_ids.h"

#include <gtest/gtest.h>

namespace kinerja::store {
namespace {

TEST(OrderIds, AreCountedFromOneInAnEmptyStore)
{
    const OrderIds ids;
    EXPECT_EQ(ids.count(), 0U);
    EXPECT_EQ(ids.at(0), 1);
    EXPECT_EQ(ids.at(4), 5);
    EXPECT_EQ(ids.placeOf(1), SIZE_MAX);
}

TEST(OrderIds, KeepTheirPlacesOverGaps)
{
    OrderIds ids;
    for (const std::int64_t id : {3, 4, 5, 9, 20, 21}) {
        ids.add(id);
    }
    ASSERT_EQ(ids.count(), 6U);
    EXPECT_EQ(ids.at(0), 3);
    EXPECT_EQ(ids.at(2), 5);
    EXPECT_EQ(ids.at(3), 9);
    EXPECT_EQ(ids.at(5), 21);
    EXPECT_EQ(ids.at(6), 22);  // the first new one
    EXPECT_EQ(ids.at(7), 23);
    EXPECT_EQ(ids.placeOf(3), 0U);
    EXPECT_EQ(ids.placeOf(9), 3U);
    EXPECT_EQ(ids.placeOf(21), 5U);
    for (const std::int64_t unknown : {1, 2, 6, 8, 10, 19, 22}) {
        EXPECT_EQ(ids.placeOf(unknown), SIZE_MAX) << unknown;
    }
}

TEST(OrderIds, AnIdThatIsNotAddedLeavesAGap)
{
    OrderIds ids;
    ids.add(1);
    ids.endAt(2);  // its number was there already
    ids.add(3);
    EXPECT_EQ(ids.at(1), 3);
    EXPECT_EQ(ids.placeOf(2), SIZE_MAX);
    EXPECT_EQ(ids.placeOf(3), 1U);
    ids.endAt(7);
    EXPECT_EQ(ids.at(2), 8);
}

}  // namespace
}  // namespace kinerja::store

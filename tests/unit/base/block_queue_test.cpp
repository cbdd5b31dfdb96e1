// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/base/block_queue.h"

#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace kinerja {
namespace {

class OfCapacity : public testing::TestWithParam<std::size_t> {};

TEST_P(OfCapacity, EverythingArrivesInItsOrder)
{
    constexpr int kItems = 5000;
    BlockQueue<int> queue{GetParam()};
    std::thread maker{[&queue] {
        for (int i = 0; i < kItems; ++i) {
            EXPECT_TRUE(queue.push(i));
        }
        queue.finish();
    }};
    std::vector<int> taken;
    while (const auto item = queue.pop()) {
        taken.push_back(*item);
    }
    maker.join();
    ASSERT_EQ(taken.size(), kItems);
    for (int i = 0; i < kItems; ++i) {
        EXPECT_EQ(taken[static_cast<std::size_t>(i)], i);
    }
    EXPECT_FALSE(queue.pop());
}

TEST_P(OfCapacity, WhoMetAFullQueueGoesOnWhenNobodyTakesAnyMore)
{
    BlockQueue<int> queue{GetParam()};
    bool wasRefused = false;
    std::thread maker{[&] {
        while (queue.push(0)) {
        }
        wasRefused = true;
    }};
    EXPECT_TRUE(queue.pop());
    queue.abandon();
    maker.join();
    EXPECT_TRUE(wasRefused);
}

TEST_P(OfCapacity, WhoMetAnEmptyQueueGoesOnAtTheEnd)
{
    BlockQueue<int> queue{GetParam()};
    std::thread taker{[&queue] { EXPECT_FALSE(queue.pop()); }};
    queue.finish();
    taker.join();
}

TEST(BlockQueueHelp, WhoMeetsAFullQueueHelpsUntilThereIsRoom)
{
    BlockQueue<int> queue{1};
    EXPECT_TRUE(queue.push(1));
    int helped = 0;
    EXPECT_TRUE(queue.push(2, [&] {
        if (++helped == 3) {
            EXPECT_EQ(queue.pop(), 1);
        }
        return true;
    }));
    EXPECT_EQ(helped, 3);
    EXPECT_FALSE(queue.push(3, [&] {
        queue.abandon();
        return true;
    }));
}

TEST(BlockQueueHelp, WhoMeetsAnEmptyQueueHelpsUntilThereIsAnItem)
{
    BlockQueue<int> queue{1};
    int helped = 0;
    EXPECT_EQ(queue.pop([&] {
        if (++helped == 3) {
            EXPECT_TRUE(queue.push(7));
        }
        return true;
    }), 7);
    EXPECT_EQ(helped, 3);
    queue.finish();
    EXPECT_FALSE(queue.pop([&] { return ++helped > 0; }));
    EXPECT_EQ(helped, 3) << "nothing more will come";
}

TEST(BlockQueueHelp, WhoFindsNothingToDoWaits)
{
    BlockQueue<int> queue{1};
    std::thread taker{[&queue] { EXPECT_EQ(queue.pop([] { return false; }), 1); }};
    EXPECT_TRUE(queue.push(1));
    taker.join();
}

INSTANTIATE_TEST_SUITE_P(BlockQueue, OfCapacity, testing::Values(1, 2, 3, 4, 5));

}  // namespace
}  // namespace kinerja

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/history.h"

#include <gtest/gtest.h>

namespace kinerja::ui {
namespace {

TEST(History, WalksBackAndForth)
{
    History<int> history{1};
    EXPECT_FALSE(history.canGoBack());
    EXPECT_TRUE(history.visit(2));
    EXPECT_TRUE(history.visit(3));
    EXPECT_TRUE(history.goBack());
    EXPECT_TRUE(history.goBack());
    EXPECT_FALSE(history.goBack());
    EXPECT_EQ(history.current(), 1);
    EXPECT_TRUE(history.goForward());
    EXPECT_EQ(history.current(), 2);
}

TEST(History, ANewStateForgetsWhatLayAhead)
{
    History<int> history{1};
    history.visit(2);
    history.goBack();
    history.visit(5);
    EXPECT_FALSE(history.canGoForward());
    EXPECT_TRUE(history.goBack());
    EXPECT_EQ(history.current(), 1);
}

TEST(History, TheSameStateIsNoStep)
{
    History<int> history{1};
    EXPECT_FALSE(history.visit(1));
    EXPECT_FALSE(history.canGoBack());
}

TEST(History, KeepsTheNewestTwoHundred)
{
    History<int> history{0};
    for (int at = 1; at <= 500; ++at) {
        history.visit(at);
    }
    int steps = 0;
    while (history.goBack()) {
        ++steps;
    }
    EXPECT_EQ(steps, 199);
    EXPECT_EQ(history.current(), 301);
}

}  // namespace
}  // namespace kinerja::ui

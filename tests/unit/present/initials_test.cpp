// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "kinerja/present/team_presenter.h"

namespace kinerja::present {
namespace {

TEST(Initials, AreLettersOfTheFirstAndTheLastWord)
{
    EXPECT_EQ(initialsOf(QStringLiteral("Sari Dewi Wulandari")), QStringLiteral("SW"));
    EXPECT_EQ(initialsOf(QStringLiteral(" budi ")), QStringLiteral("B"));
    EXPECT_EQ(initialsOf(QStringLiteral("3M Indonesia")), QStringLiteral("3I"));
    EXPECT_EQ(initialsOf({}), QString{});
}

TEST(Initials, SignsAndHalvesOfThemAreNone)
{
    EXPECT_EQ(initialsOf(QStringLiteral("\U0001F389\U0001F680 Toko Emoji \U0001F469")), QStringLiteral("TE"));
    EXPECT_EQ(initialsOf(QStringLiteral("<b>x</b>")), QStringLiteral("B"));
    EXPECT_EQ(initialsOf(QStringLiteral("\U0001F389")), QString{});
    EXPECT_EQ(initialsOf(QStringLiteral("\U00020BB7 A")), QStringLiteral("\U00020BB7A")) << "a letter beyond 16 bits stays whole";
}

}  // namespace
}  // namespace kinerja::present

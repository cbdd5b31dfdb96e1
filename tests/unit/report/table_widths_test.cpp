// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/report/table_widths.h"

#include <gtest/gtest.h>

namespace kinerja::report {
namespace {

using Widths = std::vector<double>;

TEST(TableWidths, areAsTheWeightsSayWhereThereIsRoom)
{
    EXPECT_EQ(tableWidths({2, 1, 1}, {10, 10, 10}, 400), (Widths{200, 100, 100}));
}

/// 100 each of 400 by weight; the third needs 130: of the 90 + 60 + 0 that others have to spare 30 are taken in proportion.
TEST(TableWidths, takeWhatIsLackingFromThoseWithMoreThanTheyNeed)
{
    EXPECT_EQ(tableWidths({1, 1, 1, 1}, {10, 40, 130, 100}, 400), (Widths{82, 88, 130, 100}));
}

TEST(TableWidths, shareTheLackWhereAllNeedMore)
{
    EXPECT_EQ(tableWidths({1, 1}, {300, 100}, 200), (Widths{150, 50}));
    EXPECT_EQ(tableWidths({}, {}, 200), Widths{});
}

}  // namespace
}  // namespace kinerja::report

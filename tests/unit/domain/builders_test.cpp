// SPDX-License-Identifier: GPL-3.0-or-later
#include "builders.h"

#include <gtest/gtest.h>

namespace kinerja::support {
namespace {

TEST(Builders, aSaleKeepsItsTexts)
{
    const Sale sale = aSale("A-1").on("2026-03-01").of(3, 1'250'000).less(50'000).by("Ani").in("Bali");
    const domain::SaleLine& line = sale.line();
    EXPECT_EQ(line.order, "A-1");
    EXPECT_EQ(line.rep, "Ani");
    EXPECT_EQ(line.region, "Bali");
    EXPECT_EQ(line.day, makeDate(2026, 3, 1));
    EXPECT_EQ(line.quantity, 30'000);
    EXPECT_EQ(line.gross, 37'500'000'000);
    EXPECT_EQ(line.discount, 500'000'000);
    EXPECT_FALSE(line.isReturn);
    EXPECT_TRUE(aSale().of(-1, 100).line().isReturn);
}

TEST(Builders, aBlockOutlivesItsSales)
{
    domain::SaleBlock block;
    {
        block = blockOf({aSale("A-1").of(100).by("Ani"), aSale("A-2").of(200).atLine(9)});
    }
    ASSERT_EQ(block.lines.size(), 2U);
    EXPECT_EQ(block.lines[0].order, "A-1");
    EXPECT_EQ(block.lines[0].rep, "Ani");
    EXPECT_EQ(block.lines[0].line, 2U);
    EXPECT_EQ(block.lines[1].order, "A-2");
    EXPECT_EQ(block.lines[1].rep, "");
    EXPECT_EQ(block.lines[1].line, 9U);
}

TEST(Builders, aLeadIsOpenUntilClosed)
{
    EXPECT_EQ(aLead().lead().status, domain::LeadStatus::Open);
    const auto won = aLead("L7").wonOn("2026-02-01").worth(5).lead();
    EXPECT_EQ(won.status, domain::LeadStatus::Won);
    EXPECT_EQ(won.closed, makeDate(2026, 2, 1));
    EXPECT_EQ(won.value, 50'000);
}

}  // namespace
}  // namespace kinerja::support

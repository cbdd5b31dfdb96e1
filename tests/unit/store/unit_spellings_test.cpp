// SPDX-License-Identifier: GPL-3.0-or-later
// Units of measure that differ in spelling alone, in a store where older versions kept them apart.
#include "unit_spellings.h"

#include "batch_digest.h"
#include "column_reading.h"
#include "kinerja/store/batches.h"
#include "segment_month.h"
#include "store_fixture.h"

namespace kinerja::store {
namespace {

using domain::SalesColumn;

/// Lines of 2026-01 in "Pcs", "PCS." and "karton", with the columns that such a version wrote.
Connection olderStore()
{
    Connection connection = emptyStore();
    EXPECT_TRUE(importSales(connection, {aSale("A").of(2, 1).unit("Pcs"), aSale("B").of(3, 1).unit("second"), aSale("C").of(7, 1).unit("karton")}));
    EXPECT_TRUE(connection.run("UPDATE terms SET text = 'PCS.' WHERE text = 'second'; UPDATE segments SET format = 40 + format % 10"));
    EXPECT_TRUE(refreshDictionaryHash(connection));
    return connection;
}

TEST(UnitSpellings, OfAnOlderStoreHaveOneCodeInTheColumns)
{
    Connection connection = olderStore();
    const Numbers units = columnOf(connection, SalesColumn::Unit);
    ASSERT_EQ(units.size(), 3U);
    EXPECT_EQ(units[0], units[1]);
    EXPECT_NE(units[0], units[2]);
    EXPECT_EQ(number(connection, "SELECT count(DISTINCT unit_id) FROM order_lines"), 3) << "rows say what they said";
    EXPECT_EQ(number(connection, "SELECT min(format) / 10 FROM segments"), kSegmentFormat);
    EXPECT_EQ(findings(connection), "");
}

TEST(UnitSpellings, ComeBackWithTheUndoOfALaterFile)
{
    Connection connection = olderStore();
    static_cast<void>(columnOf(connection, SalesColumn::Unit));
    const std::string before = recordsAsText(connection);
    ASSERT_TRUE(importSales(connection, {aSale("B").of(4, 1).unit("pcs"), aSale("D").of(1, 1).unit("p c s")}));
    const Numbers units = columnOf(connection, SalesColumn::Unit);
    ASSERT_EQ(units.size(), 4U);
    EXPECT_EQ((Numbers{units[0], units[1], units[3]}), Numbers(3, units[0]));
    EXPECT_EQ(findings(connection), "");
    ASSERT_TRUE(undoBatch(connection, 2));
    EXPECT_EQ(columnOf(connection, SalesColumn::Unit)[1], units[0]);
    EXPECT_EQ(recordsAsText(connection), before);
    EXPECT_EQ(findings(connection), "");
}

TEST(UnitSpellings, ColumnsOfAStoreWithoutThemStay)
{
    Connection connection = emptyStore();
    ASSERT_TRUE(importSales(connection, {aSale("A").of(2, 1).unit("Pcs"), aSale("C").of(7, 1).unit("karton")}));
    ASSERT_TRUE(connection.run("UPDATE segments SET format = 40 + format % 10"));
    static_cast<void>(columnOf(connection, SalesColumn::Unit));
    EXPECT_EQ(number(connection, "SELECT max(format) / 10 FROM segments"), 4) << "nothing was built anew";
    EXPECT_EQ(findings(connection), "");
}

}  // namespace
}  // namespace kinerja::store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/records.h"

#include "store_fixture.h"

namespace kinerja::services {
namespace {

using testing::kSmallLastDay;
using testing::kSmallSales;

class Records : public testing::StoreTest {
protected:
    RecordList list(const ViewState& view, std::size_t limit = 100)
    {
        auto records = listRecords(store(), view, limit);
        EXPECT_TRUE(records.has_value()) << records.error().detail;
        return records ? *records : RecordList{};
    }
};

TEST_F(Records, AreTheLinesBehindTheRevenueNewestFirst)
{
    take(kSmallSales);
    const RecordList all = list(viewOf("2026-Q1", kSmallLastDay));
    EXPECT_EQ(all.count, 7);
    EXPECT_EQ(toPlainString(all.counted), "2800.00");  // 2200 of Sari and 600 of Budi
    ASSERT_EQ(all.rows.size(), 7U);
    EXPECT_EQ(all.rows.front().day, makeDate(2026, 3, 15));
    EXPECT_EQ(all.rows.front().order, "A6");
    EXPECT_EQ(all.rows.front().customer, "Toko Empat");
    EXPECT_EQ(toPlainString(all.rows.front().amount), "800.00");
    EXPECT_EQ(toPlainString(all.rows[1].amount), "-100.00");  // the return of 2 March
}

TEST_F(Records, KeepToTheFiltersAndThePeriod)
{
    take(kSmallSales);
    ViewState view = viewOf("2026-Q1", kSmallLastDay);
    view.filters = {{domain::Dimension::Rep, {"Budi"}}};
    const RecordList ofBudi = list(view);
    EXPECT_EQ(ofBudi.count, 3);
    EXPECT_EQ(toPlainString(ofBudi.counted), "600.00");  // 300 + 400 − 100
    view.period = *parsePeriod("2026-02");
    EXPECT_EQ(list(view).count, 1);
}

TEST_F(Records, CountAndSumAreOfAllThoughTheNewestAloneAreHandedOver)
{
    take(kSmallSales);
    const RecordList two = list(viewOf("2026-Q1", kSmallLastDay), 2);
    EXPECT_EQ(two.count, 7);
    EXPECT_EQ(toPlainString(two.counted), "2800.00");
    ASSERT_EQ(two.rows.size(), 2U);
    EXPECT_EQ(two.rows[0].order, "A6");
    EXPECT_EQ(two.rows[1].order, "A5");
}

TEST_F(Records, CancelledOnesAreListedAndDoNotCount)
{
    take("order,date,customer,rep,product,quantity,price,status\n"
         "C1,2026-01-05,Toko Satu,Sari,Kopi,1,100,cancelled\n"
         "C2,2026-01-06,Toko Dua,Sari,Kopi,1,50,paid\n");
    const RecordList both = list(viewOf("2026-Q1", kSmallLastDay));
    EXPECT_EQ(both.count, 2);
    EXPECT_EQ(both.countedRows, 1);
    EXPECT_EQ(toPlainString(both.counted), "50.00");
    EXPECT_EQ(both.rows.back().status, domain::OrderStatus::Cancelled);
}

}  // namespace
}  // namespace kinerja::services

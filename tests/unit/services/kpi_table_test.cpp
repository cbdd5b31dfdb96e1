// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/plan.h"
#include "kinerja/services/prove.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using testing::kSmallLastDay;
using testing::kSmallSales;

class Table : public testing::StoreTest {
protected:
    KpiTable tableOf(const KpiTableRequest& request)
    {
        auto table = kpiTable(store(), request);
        EXPECT_TRUE(table.has_value()) << table.error().detail;
        return table ? *table : KpiTable{};
    }

    static std::vector<std::string> keysOf(const KpiTable& table)
    {
        std::vector<std::string> keys;
        for (const KpiGroup& group : table.groups) {
            keys.push_back(group.key);
        }
        return keys;
    }
};

TEST_F(Table, WithoutKpisHasAllInTheOrderOfTheirDefinition)
{
    take(kSmallSales);
    const KpiTable table = tableOf(wanting(viewOf("2026-Q1", kSmallLastDay)));
    ASSERT_EQ(table.values.size(), kpi::kKpiCount);
    for (std::size_t at = 0; at < kpi::kKpiCount; ++at) {
        EXPECT_EQ(table.values[at].kpi, static_cast<KpiId>(at));
    }
}

TEST_F(Table, AllRunsFromTheFirstRecordToTheAsOfDayWithoutComparison)
{
    take(kSmallSales);
    const KpiTable table = tableOf(wanting(viewOf("all", kSmallLastDay, kpi::Compare::LastYear)));
    EXPECT_EQ(table.window.used.first, makeDate(2026, 1, 5));
    EXPECT_EQ(table.window.used.end, makeDate(2026, 3, 16));
    EXPECT_FALSE(table.comparedWindow.has_value());
    EXPECT_EQ(table.asOf, kSmallLastDay);
}

TEST_F(Table, OfAnEmptyStoreHasNoValues)
{
    const KpiTable table = tableOf(wanting(viewOf("all", makeDate(2026, 1, 1))));
    for (const KpiRow& row : table.values) {
        EXPECT_FALSE(row.current.hasValue);
        EXPECT_EQ(row.current.reason, kpi::Reason::NoSource);
    }
}

TEST_F(Table, APeriodAfterTheAsOfDayHasNotStarted)
{
    take(kSmallSales);
    const KpiTable table = tableOf(wanting(viewOf("2026-Q2", kSmallLastDay), {KpiId::Revenue}));
    EXPECT_FALSE(table.values.front().current.hasValue);
    EXPECT_EQ(table.values.front().current.reason, kpi::Reason::NotStarted);
}

TEST_F(Table, TimeGroupsIncludeEmptyOnes)
{
    take(kSmallSales);
    KpiTableRequest request = wanting(viewOf("2025-Q4", kSmallLastDay), {KpiId::Revenue});
    request.byTime = kpi::TimeGrain::Month;
    const KpiTable empty = tableOf(request);
    EXPECT_EQ(empty.by, "month");
    EXPECT_EQ(keysOf(empty), (std::vector<std::string>{"2025-10", "2025-11", "2025-12"}));
    EXPECT_EQ(empty.groups.front().values.front().current.exact, 0);
    EXPECT_TRUE(empty.groups.front().values.front().current.hasValue);

    request.view = viewOf("2026-02-08..2026-02-22", kSmallLastDay);
    request.byTime = kpi::TimeGrain::Week;
    EXPECT_EQ(keysOf(tableOf(request)), (std::vector<std::string>{"2026-W06", "2026-W07", "2026-W08"}));
}

TEST_F(Table, ACutMonthHasNoTargetOfItsOwn)
{
    take(kSmallSales);
    domain::Target target;
    target.kpi = "revenue";
    target.period = *parsePeriod("2026-01");
    target.value = 2000 * kRawOne;
    ASSERT_TRUE(setTarget(store(), target).has_value());
    KpiTableRequest request = wanting(viewOf("2026-Q1", kSmallLastDay), {KpiId::Revenue});
    request.byTime = kpi::TimeGrain::Month;
    const KpiTable whole = tableOf(request);
    ASSERT_TRUE(whole.groups[0].values[0].progress.target.has_value());
    EXPECT_EQ(toPlainString(*whole.groups[0].values[0].progress.gap), "-500.00");
    EXPECT_FALSE(whole.groups[1].values[0].progress.target.has_value());
    request.view = viewOf("2026-01-10..2026-03-31", kSmallLastDay);
    EXPECT_FALSE(tableOf(request).groups[0].values[0].progress.target.has_value());
}

TEST_F(Table, AFigureIsProvedAfterAnEditThatTouchesNoRecord)
{
    take(kSmallSales);
    domain::Target target;
    target.kpi = "revenue";
    target.period = *parsePeriod("2026-01");
    target.value = 2000 * kRawOne;
    ASSERT_TRUE(setTarget(store(), target).has_value());
    const auto report = proveKpis(store(), wanting(viewOf("2026-01", kSmallLastDay), {KpiId::Revenue}));
    ASSERT_TRUE(report.has_value());
    EXPECT_EQ(report->proofs.front().unchecked, "");
    EXPECT_TRUE(report->proofs.front().isEqual());
}

TEST_F(Table, ValuesComeByTheFirstKpiThenByKeyWithNamelessOnesLast)
{
    take("order,date,rep,quantity,price,product\n"
         "A1,2026-01-05,Zoe,1,100,Kopi\n"
         "A2,2026-01-05,Budi,1,300,Kopi\n"
         "A3,2026-01-05,,1,900,Kopi\n"
         "A4,2026-01-05,Ani,1,100,Kopi\n");
    KpiTableRequest request = wanting(viewOf("2026-01", makeDate(2026, 1, 31)), {KpiId::Revenue});
    request.byDimension = domain::Dimension::Rep;
    const KpiTable table = tableOf(request);
    EXPECT_EQ(table.by, "rep");
    EXPECT_EQ(keysOf(table), (std::vector<std::string>{"Budi", "Ani", "Zoe", ""}));
}

TEST_F(Table, ComparesAlikeWindows)
{
    take(kSmallSales);
    take("order,date,customer,quantity,price\nA0,2025-12-30,Toko Satu,1,100\n");  // so that January lies in the records
    const KpiTable table
        = tableOf(wanting(viewOf("2026-02", makeDate(2026, 2, 10), kpi::Compare::Previous), {KpiId::Revenue}));
    ASSERT_TRUE(table.comparedWindow.has_value());
    EXPECT_EQ(table.comparedWindow->used.first, makeDate(2026, 1, 1));
    EXPECT_EQ(table.comparedWindow->used.end, makeDate(2026, 1, 11));
    EXPECT_EQ(toPlainString(table.values[0].current.exact), "600.00");
    EXPECT_EQ(toPlainString(table.values[0].compared.exact), "1200.00");
    EXPECT_DOUBLE_EQ(*table.values[0].change.share, -0.5);
}

TEST_F(Table, FiltersWithinAndBetweenDimensions)
{
    take(kSmallSales);
    KpiTableRequest request = wanting(viewOf("all", kSmallLastDay), {KpiId::Revenue});
    request.view.filters = {{domain::Dimension::Rep, {"Sari"}}, {domain::Dimension::Product, {"Kopi"}}};
    EXPECT_EQ(toPlainString(tableOf(request).values[0].current.exact), "1200.00");
    request.view.filters = {{domain::Dimension::Product, {"Kopi", "Teh"}}};
    EXPECT_EQ(toPlainString(tableOf(request).values[0].current.exact), "2800.00");
}

TEST_F(Table, RefusesTwoGroupingsAndAPeriodWithoutDays)
{
    KpiTableRequest request = wanting(viewOf("2026-Q1", kSmallLastDay));
    request.byDimension = domain::Dimension::Rep;
    request.byTime = kpi::TimeGrain::Week;
    EXPECT_EQ(kpiTable(store(), request).error().code, Errc::Usage);
    request.byTime.reset();
    request.view.period.end = request.view.period.first;
    EXPECT_EQ(kpiTable(store(), request).error().code, Errc::Usage);
}

}  // namespace
}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
// Events of the calendar and market sizes on their way from a file to the figures.
#include "kinerja/services/dashboard.h"
#include "store_fixture.h"

namespace kinerja::services {
namespace {

using testing::kSmallSales;

class Calendar : public testing::StoreTest {
protected:
    [[nodiscard]] ViewState march() const
    {
        ViewState view;
        view.period = parsePeriod("2026-03").value();
        view.asOf = makeDate(2026, 3, 31);
        return view;
    }
};

TEST_F(Calendar, EventsThatTouchTheMonthsComeWithTheDashboard)
{
    take(kSmallSales);
    take("date,end,kind,name\n"
         "2026-03-20,2026-03-21,national holiday,Idul Fitri\n"
         "2025-02-28,2025-03-02,campaign,Just touches the first month\n"
         "2025-02-01,2025-02-28,campaign,Over before it\n"
         "2026-04-01,2026-04-01,campaign,After it\n",
         domain::RecordKind::Events);
    const DashboardFigures figures = dashboard(store(), march()).value();
    ASSERT_EQ(figures.months.size(), 13U);
    EXPECT_EQ(figures.months.front().month.first, makeDate(2025, 3, 1));
    std::vector<domain::Event> stored = figures.events;
    std::erase_if(stored, [](const domain::Event& one) { return one.isEstimate; });
    ASSERT_EQ(stored.size(), 2U);
    EXPECT_EQ(stored[0].name, "Just touches the first month");
    EXPECT_EQ(stored[1].name, "Idul Fitri");
    EXPECT_EQ(stored[1].first, makeDate(2026, 3, 20));
    EXPECT_EQ(stored[1].end, makeDate(2026, 3, 22)) << "the last day is in it";
    // Ramadan 1446 H (from 1 March 2025), Idul Fitri 1446 H and Ramadan 1447 H have no row of their own.
    EXPECT_EQ(figures.events.size(), 5U);
}

TEST_F(Calendar, MarketSizesMakeAShareOfTheirPeriod)
{
    take(kSmallSales);
    take("period,value,currency,source\n2026-02,2400,IDR,BPS\n2026-01,10,USD,abroad\n", domain::RecordKind::Market);
    KpiTableRequest request;
    request.view.period = parsePeriod("2026-02").value();
    request.view.asOf = makeDate(2026, 3, 31);
    request.kpis = {kpi::KpiId::MarketShare};
    const KpiTable february = kpiTable(store(), request).value();
    EXPECT_DOUBLE_EQ(february.values.front().current.real, 0.25) << "600 of 2400";
    EXPECT_EQ(february.marketSource, "BPS");
    request.view.period = parsePeriod("2026-01").value();
    EXPECT_EQ(kpiTable(store(), request).value().values.front().current.reason, kpi::Reason::NoRate);
    request.view.period = parsePeriod("2026-Q1").value();
    EXPECT_EQ(kpiTable(store(), request).value().values.front().current.reason, kpi::Reason::NoDenominator);
}

}  // namespace
}  // namespace kinerja::services

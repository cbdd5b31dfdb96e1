// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "kinerja/present/dashboard_presenter.h"

namespace kinerja::present {
namespace {

StackedData customersWith(const std::vector<domain::Event>& events, Language language)
{
    services::DashboardFigures figures;
    services::MonthFigures month;
    month.month = *parsePeriod("2026-03");
    month.newCustomers.hasValue = true;
    figures.months = {month};
    figures.answer.current.values.resize(kpi::kKpiCount);
    figures.events = events;
    return presentCustomers(figures, Format{Words{language}, QStringLiteral("IDR")});
}

TEST(ChartEvents, ComputedDatesAreMarkedAsEstimates)
{
    domain::Event event{makeDate(2026, 3, 20), makeDate(2026, 3, 22), domain::EventKind::IdulFitri, "Idul Fitri 1447 H", true};
    const auto computed = customersWith({event}, Language::Indonesian).events;
    ASSERT_EQ(computed.size(), 1U);
    EXPECT_EQ(computed.front().word, QStringLiteral("Idul Fitri 1447 H (perkiraan)"));
    EXPECT_EQ(computed.front().shortWord, QStringLiteral("≈ Idul Fitri 1447 H"));
    EXPECT_EQ(customersWith({event, event}, Language::English).events.front().word, QStringLiteral("Idul Fitri 1447 H (estimate) +1"));
    event.isEstimate = false;
    const auto confirmed = customersWith({event}, Language::English).events;
    EXPECT_EQ(confirmed.front().word, QStringLiteral("Idul Fitri 1447 H"));
    EXPECT_EQ(confirmed.front().shortWord, QString{});
}

}  // namespace
}  // namespace kinerja::present

// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include <gtest/gtest.h>

#include "kinerja/present/analysis_presenter.h"
#include "kinerja/present/report_presenter.h"
#include "kinerja/present/team_presenter.h"

namespace kinerja::present {
namespace {

Format english() { return Format{Words{Language::English}, QStringLiteral("IDR")}; }

/// Revenue 0 of no line, in a store that has lines.
services::DashboardFigures nothingIn(bool isFiltered)
{
    services::DashboardFigures figures;
    figures.answer.window = {*parsePeriod("2026-Q3"), *parsePeriod("2026-Q3")};
    figures.answer.current.values.resize(kpi::kKpiCount);
    figures.status.records = 7;
    figures.status.lines = 7;
    if (isFiltered) {
        figures.view.filters = {{domain::Dimension::Region, {"Nowhere"}}};
    }
    return figures;
}

services::KpiTable revenueOfNothing()
{
    services::KpiTable table;
    table.window = {*parsePeriod("2026-Q3"), *parsePeriod("2026-Q3")};
    table.comparedWindow = kpi::Window{*parsePeriod("2025-Q3"), *parsePeriod("2025-Q3")};
    services::KpiRow row;
    row.current.unit = kpi::Unit::Money;
    row.current.hasValue = true;
    row.compared = row.current;
    table.values = {row};
    return table;
}

TEST(NothingMatches, AnalysisSaysSoInPlaceOfEmptyCharts)
{
    services::KpiTable table = revenueOfNothing();
    const AnalysisState state = presentAnalysis(table, domain::Dimension::Region, english(), true);
    ASSERT_TRUE(state.empty);
    EXPECT_TRUE(state.isFilteredAway);
    EXPECT_EQ(state.empty->offers.front().offer, Offer::ClearFilters);
    EXPECT_EQ(state.headline, QStringLiteral("Revenue: Nothing matches the filter in this period."));
    EXPECT_FALSE(presentAnalysis(table, domain::Dimension::Region, english()).isFilteredAway) << "without a filter it is a period without sales";
    // Sales of the window before are something to say; so is a target that nothing misses whole.
    table.values.front().compared.n = 3;
    EXPECT_FALSE(presentAnalysis(table, domain::Dimension::Region, english(), true).isFilteredAway);
    table.values.front().compared.n = 0;
    table.values.front().progress.target = kpi::TargetValue{100, false};
    EXPECT_FALSE(presentAnalysis(table, domain::Dimension::Region, english(), true).isFilteredAway);
}

TEST(NothingMatches, TheTeamSaysSoInPlaceOfZeros)
{
    std::vector<services::TeamRow> people(1);
    people[0].person.key = "a";
    people[0].current.values.resize(kpi::kKpiCount);
    const TeamState state = presentTeam(people, nothingIn(true), english());
    ASSERT_TRUE(state.empty);
    EXPECT_EQ(state.empty->offers.front().offer, Offer::ClearFilters);
    EXPECT_FALSE(presentTeam(people, nothingIn(false), english()).empty);
}

TEST(NothingMatches, TheReportSaysSoAboveItsFigures)
{
    services::ReportFigures figures;
    figures.dashboard = nothingIn(true);
    EXPECT_EQ(presentReport(figures, english()).kpiNotes.value(0), QStringLiteral("No rows match. The filters leave nothing in Q3 2026."));
    figures.dashboard = nothingIn(false);
    EXPECT_TRUE(presentReport(figures, english()).kpiNotes.isEmpty());
}

}  // namespace
}  // namespace kinerja::present

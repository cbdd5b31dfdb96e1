// SPDX-License-Identifier: GPL-3.0-or-later
#include <initializer_list>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "kinerja/present/analysis_presenter.h"
#include "kinerja/present/team_presenter.h"

// What tables show of parts and of their whole adds up. Expected values by hand.
namespace kinerja::present {
namespace {

using kpi::KpiId;

Format formatOf(Language language, const char* currency = "IDR") { return Format{Words{language}, QString::fromLatin1(currency)}; }

QStringList texts(std::initializer_list<const char*> all)
{
    QStringList made;
    for (const char* one : all) {
        made << QString::fromUtf8(one);
    }
    return made;
}

kpi::Figure money(Int128 raw)
{
    kpi::Figure figure;
    figure.unit = kpi::Unit::Money;
    figure.hasValue = true;
    figure.exact = raw;
    figure.n = 12;
    return figure;
}

services::KpiRow rowOf(Int128 current, Int128 compared)
{
    services::KpiRow row;
    row.kpi = KpiId::Revenue;
    row.current = money(current);
    row.compared = money(compared);
    return row;
}

/// Revenue by region, each (current, compared) in ten-thousandths.
services::KpiTable regions(const std::vector<std::pair<Int128, Int128>>& parts)
{
    services::KpiTable table;
    table.window = {*parsePeriod("2026-Q3"), *parsePeriod("2026-Q3")};
    table.comparedWindow = kpi::Window{*parsePeriod("2025-Q3"), *parsePeriod("2025-Q3")};
    Int128 current = 0;
    Int128 compared = 0;
    for (const auto& [now, before] : parts) {
        current += now;
        compared += before;
        const std::string name(1, static_cast<char>('A' + table.groups.size()));
        services::KpiGroup group{name, name, {}};
        group.values.push_back(rowOf(now, before));
        table.groups.push_back(group);
    }
    table.values.push_back(rowOf(current, compared));
    return table;
}

TEST(TableSums, AmountsHaveAllTheirDigitsInOneUnitAboveTheirSum)
{
    // 2,130,482,000 − 2,035,282,000 = 95,200,000; 826,000,000 − 1,290,000,000 = −464,000,000; together −368,800,000.
    const auto table = regions({{2'130'482'000 * Int128{kRawOne}, 2'035'282'000 * Int128{kRawOne}}, {826'000'000 * Int128{kRawOne}, 1'290'000'000 * Int128{kRawOne}}});
    const AnalysisState state = presentAnalysis(table, domain::Dimension::Region, formatOf(Language::Indonesian));
    EXPECT_EQ(state.unit, QStringLiteral("dalam rupiah"));
    ASSERT_EQ(state.table.rows.size(), 3U);
    EXPECT_EQ(state.table.rows[0].mid(1, 3), texts({"826.000.000", "1.290.000.000", "\u2212464.000.000"}));
    EXPECT_EQ(state.table.rows[1].mid(1, 3), texts({"2.130.482.000", "2.035.282.000", "+95.200.000"}));
    EXPECT_EQ(state.table.rows[2].mid(0, 4), texts({"Semuanya", "2.956.482.000", "3.325.282.000", "\u2212368.800.000"}));
    EXPECT_TRUE(state.table.lastIsTotal);
    EXPECT_EQ(state.keys.size(), 2U) << "the sum is nothing to filter by";
}

TEST(TableSums, RoundedPartsAddUpDownwardsAndSideways)
{
    // Three thirds of 100 rupiah: 33.3333 + 33.3333 + 33.3334 are 100; the largest remainder gets the missing one. Before: 10 each.
    const auto table = regions({{333'333, 100'000}, {333'333, 100'000}, {333'334, 100'000}});
    const AnalysisState state = presentAnalysis(table, domain::Dimension::Region, formatOf(Language::English));
    ASSERT_EQ(state.table.rows.size(), 4U);
    EXPECT_EQ(state.table.rows[3].mid(1, 3), texts({"100", "30", "+70"}));
    int actual = 0;
    int difference = 0;
    for (int row = 0; row < 3; ++row) {
        const QStringList& cells = state.table.rows[static_cast<std::size_t>(row)];
        actual += cells[1].toInt();
        difference += cells[3].toInt();
        EXPECT_EQ(cells[1].toInt() - cells[2].toInt(), cells[3].toInt());
    }
    EXPECT_EQ(std::pair(actual, difference), std::pair(100, 70));
}

TEST(TableSums, WhereDigitsHaveNoRoomAllAmountsAreInThousands)
{
    // 123,456,789,012.5 is twelve digits: in thousands 123,456,789; so is the small one: 1,500,499 → 1,500.
    const auto table = regions({{Int128{1'234'567'890'125'000}, 0}, {Int128{15'004'990'000}, 0}});
    const AnalysisState state = presentAnalysis(table, domain::Dimension::Region, formatOf(Language::English));
    EXPECT_EQ(state.unit, QStringLiteral("in thousands of rupiah"));
    // 123,456,789.0125 + 1,500.499 = 123,458,289.5115 → 123,458,290: the larger remainder goes up.
    EXPECT_EQ(state.table.rows[0][1], QStringLiteral("123,456,789"));
    EXPECT_EQ(state.table.rows[1][1], QStringLiteral("1,501"));
    EXPECT_EQ(state.table.rows[2][1], QStringLiteral("123,458,290"));
}

TEST(TableSums, CurrenciesWithCentsShowThem)
{
    const AnalysisState state = presentAnalysis(regions({{125'000, 100'000}, {-2'500, 0}}), domain::Dimension::Region, formatOf(Language::English, "USD"));
    EXPECT_EQ(state.unit, QStringLiteral("in USD"));
    EXPECT_EQ(state.table.rows[0][1], QStringLiteral("12.50"));
    EXPECT_EQ(state.table.rows[0][3], QStringLiteral("+2.50"));
    EXPECT_EQ(state.table.rows[1][1], QStringLiteral("\u22120.25"));
    EXPECT_EQ(state.table.rows[2][1], QStringLiteral("12.25"));
}

TEST(TableSums, NoSumStandsBelowWhatDoesNotAddUp)
{
    // An order of two categories counts in both.
    services::KpiTable table = regions({{100'000, 50'000}, {70'000, 40'000}});
    table.values.front().current.exact = 150'000;
    const AnalysisState state = presentAnalysis(table, domain::Dimension::Region, formatOf(Language::English));
    EXPECT_EQ(state.table.rows.size(), 2U);
    EXPECT_FALSE(state.table.lastIsTotal);
    EXPECT_FALSE(state.note.isEmpty());
}

TEST(TableSums, TheTeamsRevenuesAddUpToThatOfAll)
{
    // In thousands 1,000.4 + 2,000.4 and 3,000.4 of nobody in the list: 6,001.2 → 6,001, so one of the equal remainders goes up: the first.
    services::DashboardFigures whole;
    whole.answer.current.values.resize(kpi::kKpiCount);
    services::KpiPanel panel;
    panel.current = money(Int128{60'012'000'000});
    whole.cards.push_back(panel);
    std::vector<services::TeamRow> people(2);
    for (auto& person : people) {
        person.current.values.resize(kpi::kKpiCount);
    }
    people[0].person.key = "a";
    people[0].current[KpiId::Revenue] = money(Int128{10'004'000'000});
    people[0].revenue.gapToExpected = Int128{-12'345'678'900'000};  // −1,234,567,890: ten digits need thousands
    people[1].person.key = "b";
    people[1].current[KpiId::Revenue] = money(Int128{20'004'000'000});
    const TeamState state = presentTeam(people, whole, formatOf(Language::Indonesian));
    EXPECT_EQ(state.revenueHead, QStringLiteral("Pendapatan, Rp\u00A0rb"));
    ASSERT_EQ(state.rows.size(), 3U);
    EXPECT_EQ(state.rows[0].valueText, QStringLiteral("6.001"));
    EXPECT_EQ(state.rows[1].valueText, QStringLiteral("1.001"));
    EXPECT_EQ(state.rows[1].gapText, QStringLiteral("\u22121.234.568"));
    EXPECT_EQ(state.rows[2].valueText, QStringLiteral("2.000"));
    EXPECT_TRUE(state.rows[2].toolTip.contains(QStringLiteral("Rp2.000.400"))) << state.rows[2].toolTip.toStdString();
}

}  // namespace
}  // namespace kinerja::present

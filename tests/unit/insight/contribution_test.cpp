// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/insight/contribution.h"

#include <gtest/gtest.h>

namespace kinerja::insight {
namespace {

std::vector<std::string> keysOf(const ContributionTable& table)
{
    std::vector<std::string> keys;
    for (const Contribution& row : table.rows) {
        keys.push_back(row.key);
    }
    return keys;
}

TEST(ContributionTable, givesSharesWhenAllPullTheSameWay)
{
    const std::vector<Expectation> rows{{"A", "A", 90, 100}, {"B", "B", 50, 80}, {"C", "C", 70, 70}};
    const ContributionTable table = contributionTable(rows);
    EXPECT_TRUE(table.total == -40);
    EXPECT_TRUE(table.sameSign);
    EXPECT_EQ(keysOf(table), (std::vector<std::string>{"B", "A", "C"}));
    EXPECT_DOUBLE_EQ(*table.rows[0].shareOfTotal, 0.75);
    EXPECT_DOUBLE_EQ(*table.rows[1].shareOfTotal, 0.25);
    EXPECT_DOUBLE_EQ(*table.rows[2].shareOfTotal, 0.0);
}

TEST(ContributionTable, givesAmountsOnlyWhenSomePullTheOtherWay)
{
    // -60 of -40 would be "150 % of the gap".
    const std::vector<Expectation> rows{{"A", "A", 120, 100}, {"B", "B", 20, 80}};
    const ContributionTable table = contributionTable(rows);
    EXPECT_TRUE(table.total == -40);
    EXPECT_FALSE(table.sameSign);
    EXPECT_EQ(keysOf(table), (std::vector<std::string>{"B", "A"}));
    EXPECT_FALSE(table.rows[0].shareOfTotal.has_value());
    EXPECT_TRUE(table.rows[0].difference == -60);
    EXPECT_TRUE(table.rows[1].difference == 20);
}

TEST(ContributionTable, hasNoSharesOfNothing)
{
    EXPECT_TRUE(contributionTable({}).rows.empty());
    const std::vector<Expectation> rows{{"A", "A", 5, 5}};
    EXPECT_FALSE(contributionTable(rows).sameSign);
    EXPECT_FALSE(contributionTable(rows).rows[0].shareOfTotal.has_value());
}

kpi::Figures revenue(Int128 exact)
{
    kpi::Figures figures;
    figures.values.resize(kpi::kKpiCount);
    figures[kpi::KpiId::Revenue] = {kpi::Unit::Money, true, kpi::Reason::None, exact, 0.0, 1};
    return figures;
}

TEST(ContributionToChange, comparesTheTwoWindows)
{
    const std::vector<kpi::Group> groups{{"Barat", "Barat", revenue(70), revenue(100)},
                                         {"Timur", "Timur", revenue(50), revenue(60)}};
    const auto table = contributionToChange(groups, kpi::KpiId::Revenue);
    ASSERT_TRUE(table.has_value());
    EXPECT_TRUE(table->total == -40);
    EXPECT_EQ(table->rows.front().key, "Barat");
    EXPECT_DOUBLE_EQ(*table->rows.front().shareOfTotal, 0.75);
}

TEST(ContributionToChange, isNotForRatiosNorWithoutAComparison)
{
    const std::vector<kpi::Group> groups{{"Barat", "Barat", revenue(70), {}}};
    EXPECT_FALSE(contributionToChange(groups, kpi::KpiId::Revenue).has_value());
    const std::vector<kpi::Group> both{{"Barat", "Barat", revenue(70), revenue(70)}};
    EXPECT_FALSE(contributionToChange(both, kpi::KpiId::Aov).has_value());
}

TEST(ContributionToChange, isNothingWhereOneOfThemHasNothingToCompareWith)
{
    kpi::Figures none = revenue(0);
    none[kpi::KpiId::Revenue].hasValue = false;
    const std::vector<kpi::Group> groups{{"A", "A", revenue(120), revenue(100)}, {"B", "B", revenue(20), none}};
    EXPECT_FALSE(contributionToChange(groups, kpi::KpiId::Revenue).has_value());
}

}  // namespace
}  // namespace kinerja::insight

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/insight/findings.h"

#include <gtest/gtest.h>

namespace kinerja::insight {
namespace {

using domain::Dimension;
using kpi::Figure;
using kpi::KpiId;

Raw4 major(std::int64_t whole) { return whole * kRawOne; }
Figure money(std::int64_t whole, std::int64_t n = 50)
{
    return {kpi::Unit::Money, true, kpi::Reason::None, major(whole), 0.0, n};
}
Figure fraction(double value, std::int64_t n) { return {kpi::Unit::Fraction, true, kpi::Reason::None, 0, value, n}; }

Candidate member(std::string key, Figure current)
{
    Candidate made;
    made.dimension = Dimension::Rep;
    made.label = "Name of " + key;
    made.key = std::move(key);
    made.current = current;
    return made;
}

kpi::Progress reached(std::int64_t target, double attainment)
{
    kpi::Progress progress;
    progress.target = kpi::TargetValue{major(target), false};
    progress.attainment = attainment;
    return progress;
}

kpi::Progress lagging(std::int64_t expected, kpi::Verdict verdict)
{
    kpi::Progress progress;
    progress.target = kpi::TargetValue{major(expected * 2), false};
    progress.expected = major(expected);
    progress.verdict = verdict;
    return progress;
}

TEST(WorthPraising, namesAPersonalBestWithTheRecordItBeats)
{
    Candidate sari = member("Sari", money(120));
    sari.history = {money(80), money(110), money(90)};
    const auto praise = worthPraising(std::vector{sari});
    ASSERT_EQ(praise.size(), 1U);
    EXPECT_EQ(praise[0].kind, FindingKind::PersonalBest);
    EXPECT_TRUE(praise[0].against == major(110));
    EXPECT_TRUE(praise[0].amount == major(10));
    EXPECT_EQ(praise[0].periods, 3);
    EXPECT_EQ(praise[0].label, "Name of Sari");
}

TEST(WorthPraising, callsNothingARecordThatOnlyEqualsTheBestOrHasFewPeriods)
{
    Candidate equal = member("Ayu", money(110));
    equal.history = {money(80), money(110), money(90)};
    Candidate young = member("Budi", money(120));
    young.history = {money(80), money(110)};
    EXPECT_TRUE(worthPraising(std::vector{equal, young}).empty());
}

TEST(WorthPraising, takesALowerSalesCycleForBetter)
{
    const auto days = [](double value) {
        return Figure{kpi::Unit::Days, true, kpi::Reason::None, 0, value, 30};
    };
    Candidate fast = member("Ayu", days(9.0));
    fast.kpi = KpiId::SalesCycle;
    fast.history = {days(12.0), days(10.0), days(15.0)};
    Candidate slow = member("Budi", days(20.0));
    slow.kpi = KpiId::SalesCycle;
    slow.history = fast.history;
    const auto praise = worthPraising(std::vector{fast, slow});
    ASSERT_EQ(praise.size(), 1U);
    EXPECT_EQ(praise[0].key, "Ayu");
    EXPECT_TRUE(praise[0].against == major(10));
}

TEST(WorthPraising, ordersBestsTargetsAndImprovementsOnePerMember)
{
    Candidate best = member("Ayu", money(120));
    best.history = {money(80), money(110), money(90)};
    best.progress = reached(100, 1.2);
    Candidate target = member("Budi", money(105));
    target.progress = reached(100, 1.05);
    target.compared = money(100);
    Candidate improved = member("Citra", money(90));
    improved.compared = money(60);
    Candidate lessImproved = member("Dewi", money(90));
    lessImproved.compared = money(80);
    const auto praise = worthPraising(std::vector{lessImproved, improved, target, best});
    ASSERT_EQ(praise.size(), 3U);
    EXPECT_EQ(praise[0].kind, FindingKind::PersonalBest);
    EXPECT_EQ(praise[0].key, "Ayu");
    EXPECT_EQ(praise[1].kind, FindingKind::TargetReached);
    EXPECT_EQ(praise[1].key, "Budi");
    EXPECT_EQ(praise[2].kind, FindingKind::LargestImprovement);
    EXPECT_EQ(praise[2].key, "Citra");
    EXPECT_DOUBLE_EQ(*praise[2].share, 0.5);
}

TEST(WorthPraising, callsNobodyTheLargestImprovementWhoIsNot)
{
    Candidate target = member("Budi", money(105));
    target.progress = reached(100, 1.05);
    target.compared = money(50);
    Candidate improved = member("Citra", money(90));
    improved.compared = money(60);
    const auto praise = worthPraising(std::vector{target, improved});
    ASSERT_EQ(praise.size(), 1U) << "the largest is Budi's, and Budi is praised already";
    EXPECT_EQ(praise[0].kind, FindingKind::TargetReached);
}

TEST(WorthPraising, needsEnoughRecordsBehindARatio)
{
    Candidate few = member("Ayu", fraction(0.9, 9));
    few.kpi = KpiId::WinRate;
    few.progress = reached(0, 1.5);
    EXPECT_TRUE(worthPraising(std::vector{few}).empty());
    few.current.n = 10;
    EXPECT_EQ(worthPraising(std::vector{few}).size(), 1U);
}

TEST(NeedsAttention, ranksByTheGapToWhatWasExpectedByNow)
{
    Candidate company = member("", money(92));
    company.dimension.reset();
    company.progress = lagging(100, kpi::Verdict::Behind);
    Candidate ayu = member("Ayu", money(10));
    ayu.progress = lagging(20, kpi::Verdict::AtRisk);
    Candidate fine = member("Budi", money(30));
    fine.progress = lagging(20, kpi::Verdict::OnTrack);
    const auto attention = needsAttention(std::vector{company, ayu, fine}, {});
    ASSERT_EQ(attention.size(), 2U);
    EXPECT_EQ(attention[0].key, "Ayu");
    EXPECT_EQ(attention[0].kind, FindingKind::AtRisk);
    EXPECT_DOUBLE_EQ(*attention[0].share, -0.5);
    EXPECT_EQ(attention[1].kind, FindingKind::BehindPace);
    EXPECT_TRUE(attention[1].amount == -major(8));
}

TEST(NeedsAttention, namesTheValueThatContributesMost)
{
    Candidate company = member("", money(60));
    company.dimension.reset();
    company.progress = lagging(100, kpi::Verdict::AtRisk);
    const std::vector<Expectation> regions{{"Barat", "Jawa Barat", major(20), major(50)},
                                           {"Timur", "Jawa Timur", major(40), major(50)}};
    const std::vector<Expectation> channels{{"Online", "Online", major(60), major(85)},
                                            {"Toko", "Toko", 0, major(15)}};
    const std::vector<Breakdown> breakdowns{{KpiId::Revenue, Dimension::Channel, contributionTable(channels)},
                                            {KpiId::Revenue, Dimension::Region, contributionTable(regions)},
                                            {KpiId::Orders, Dimension::Product, contributionTable(channels)}};
    const auto attention = needsAttention(std::vector{company}, breakdowns);
    ASSERT_EQ(attention.size(), 1U);
    ASSERT_TRUE(attention[0].contributor.has_value());
    EXPECT_EQ(attention[0].contributor->label, "Jawa Barat");
    EXPECT_EQ(attention[0].contributor->dimension, Dimension::Region);
    EXPECT_TRUE(attention[0].contributor->amount == -major(30));
    EXPECT_DOUBLE_EQ(*attention[0].contributor->share, 0.75);
}

TEST(NeedsAttention, withoutTargetsTellsTheLargestDrops)
{
    Candidate drop = member("Ayu", money(50));
    drop.compared = money(100);
    Candidate rise = member("Budi", money(100));
    rise.compared = money(50);
    const auto attention = needsAttention(std::vector{rise, drop}, {});
    ASSERT_EQ(attention.size(), 1U);
    EXPECT_EQ(attention[0].kind, FindingKind::LargestDrop);
    EXPECT_EQ(attention[0].key, "Ayu");
    Candidate withTarget = member("Citra", money(70));
    withTarget.progress = lagging(60, kpi::Verdict::OnTrack);
    EXPECT_TRUE(needsAttention(std::vector{drop, withTarget}, {}).empty()) << "there is a target: pace decides";
}

TEST(NeedsAttention, keepsToItsLimit)
{
    std::vector<Candidate> many;
    for (int at = 0; at < 6; ++at) {
        many.push_back(member("R" + std::to_string(at), money(10 + at)));
        many.back().progress = lagging(100, kpi::Verdict::AtRisk);
    }
    const auto attention = needsAttention(many, {}, 2);
    ASSERT_EQ(attention.size(), 2U);
    EXPECT_EQ(attention[0].key, "R0");
    EXPECT_EQ(attention[1].key, "R1");
}

}  // namespace
}  // namespace kinerja::insight

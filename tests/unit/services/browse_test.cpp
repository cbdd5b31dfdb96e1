// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/browse.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "browse_data.h"
#include "browse_fixture.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/services/quality.h"

namespace kinerja::services {
namespace {

using testing::kSmallSales;

using testing::Browse;

TEST_F(Browse, LinesAreSortedByAnyColumnWithTheNewestFirstAmongEquals)
{
    take(kSmallSales);
    load(RecordSort::Lines);
    ASSERT_EQ(m_table->rowCount(), 7U);
    EXPECT_EQ(texts(select(by(BrowseField::Day, true)), BrowseField::Order), "A6 A5 A4 A3 A2 A1 A1");
    EXPECT_EQ(texts(select(by(BrowseField::Day, false)), BrowseField::Order), "A1 A1 A2 A3 A4 A5 A6");
    // By hand: 1000 A1, 800 A6, 400 A4, 300 A2, 200 A3 and A1 (A3 is newer), −100 A5.
    EXPECT_EQ(texts(select(by(BrowseField::Amount, true)), BrowseField::Order), "A1 A6 A4 A2 A3 A1 A5");
    EXPECT_EQ(texts(select(by(BrowseField::Amount, false)), BrowseField::Order), "A5 A3 A1 A2 A4 A6 A1");
    EXPECT_EQ(texts(select(by(BrowseField::Customer, false)), BrowseField::Order), "A5 A2 A6 A3 A1 A1 A4");
}

TEST_F(Browse, NarrowsByWordsDaysAndFilters)
{
    take(kSmallSales);
    load(RecordSort::Lines);
    BrowseQuery query = by(BrowseField::Day, false);
    query.search = "kopi SARI";
    EXPECT_EQ(texts(select(query), BrowseField::Order), "A1 A3") << "all words, each in some column, whatever the case";
    query.search = "a6";
    EXPECT_EQ(select(query).rows.size(), 1U) << "order numbers too";
    query.search = "nowhere";
    EXPECT_TRUE(select(query).rows.empty());
    query.search = {};
    query.first = makeDate(2026, 2, 3);
    query.end = makeDate(2026, 3, 2);
    EXPECT_EQ(texts(select(query), BrowseField::Order), "A3 A4") << "half open";
    query = by(BrowseField::Day, false);
    query.filters = {{domain::Dimension::Rep, {"Budi"}}, {domain::Dimension::Product, {"Kopi"}}};
    EXPECT_EQ(texts(select(query), BrowseField::Order), "A2 A5");
    query.filters = {{domain::Dimension::Team, {"North"}}};
    EXPECT_TRUE(select(query).rows.empty()) << "nobody has a team";
    query.filters = {{domain::Dimension::Team, {""}}};
    EXPECT_EQ(select(query).rows.size(), 7U);
}

TEST_F(Browse, ASharedLineIsOfItsPeoplesTeams)
{
    take("order,date,rep,team,share,product,total\n"
         "A1,2026-01-05,Sari,West,60%,K,100\nA1,2026-01-05,Budi,East,40%,K,100\n"
         "A2,2026-01-06,Sari,West,50%,K,20\nA2,2026-01-06,Rina,West,50%,K,20\n"
         "A3,2026-01-07,Budi,East,,T,7\n");
    for (const RecordSort sort : {RecordSort::Lines, RecordSort::Orders}) {
        load(sort);
        BrowseQuery query = by(BrowseField::Order, false);
        EXPECT_EQ(texts(select(query), BrowseField::Team), "East; West West East");
        const auto ordersOf = [&](std::vector<kpi::Filter> filters) {
            query.filters = std::move(filters);
            return texts(select(query), BrowseField::Order);
        };
        using domain::Dimension;
        EXPECT_EQ(ordersOf({{Dimension::Team, {"West"}}}), "A1 A2");
        EXPECT_EQ(ordersOf({{Dimension::Team, {"East"}}}), "A1 A3");
        EXPECT_EQ(ordersOf({{Dimension::Team, {""}}}), "");
        EXPECT_EQ(ordersOf({{Dimension::Team, {"West"}}, {Dimension::Rep, {"Budi"}}}), "") << "Budi has nothing in West";
        EXPECT_EQ(ordersOf({{Dimension::Rep, {"Sari"}}, {Dimension::Team, {"West"}}}), "A1 A2");
    }
}

TEST_F(Browse, ACategoryStandsForThoseThatBelongToIt)
{
    take("order,date,customer,product,category,total\n"
         "A1,2026-01-05,C1,K,Kopi,100\n"
         "A2,2026-01-06,C1,T,Teh,20\n"
         "A3,2026-01-07,C1,R,Roti,7\n"
         "A4,2026-01-08,C1,M,Minuman,1\n"
         "A5,2026-01-09,C1,X,,3\n");
    take("Product ID,Product Name,Category,Parent Category,Price\n"
         "K,Kopi susu,Kopi,Minuman,1\nT,Teh manis,Teh,Minuman,1\nR,Roti,Roti,Makanan,1\nM,Air,Minuman,Semua,1\n",
         domain::RecordKind::Products);
    load(RecordSort::Lines);
    BrowseQuery query = by(BrowseField::Day, false);
    const auto ordersOf = [&](std::vector<std::string> keys) {
        query.filters = {{domain::Dimension::Category, std::move(keys)}};
        return texts(select(query), BrowseField::Order);
    };
    EXPECT_EQ(ordersOf({"Minuman"}), "A1 A2 A4");
    EXPECT_EQ(ordersOf({"Semua"}), "A1 A2 A4") << "at any depth";
    EXPECT_EQ(ordersOf({"Kopi"}), "A1");
    EXPECT_EQ(ordersOf({"Makanan", "Kopi"}), "A1 A3");
    EXPECT_EQ(ordersOf({""}), "A5");
}

TEST_F(Browse, TotalsCountWhatTheFiguresCount)
{
    take("order,date,customer,rep,product,quantity,price,cost,status\n"
         "B1,2026-01-05,C1,Ani,Kopi,2,100,60,\n"
         "B2,2026-01-06,C1,Ani,Kopi,3,100,,\n"
         "B3,2026-01-07,C2,Ani,Kopi,4,100,60,cancelled\n");
    load(RecordSort::Lines);
    const BrowseSelection all = select(by(BrowseField::Day, true));
    EXPECT_EQ(all.rows.size(), 3U);
    EXPECT_EQ(all.countedRows, 2);
    EXPECT_EQ(all.totals[column(BrowseField::Amount)].sum, Int128{500} * kRawOne);
    EXPECT_EQ(all.totals[column(BrowseField::Quantity)].sum, Int128{5} * kRawOne);
    EXPECT_EQ(all.totals[column(BrowseField::Cost)].values, 1);
    EXPECT_EQ(texts(select(by(BrowseField::Cost, false)), BrowseField::Order).substr(6), "B2") << "without a value: last";
    EXPECT_EQ(texts(select(by(BrowseField::Cost, true)), BrowseField::Order).substr(6), "B2");
    EXPECT_FALSE(m_table->columnOf(BrowseField::Region)) << "a column that says nothing is left out";
}

TEST_F(Browse, ExportsItsOrderAndIsSafeForSpreadsheets)
{
    take("order,date,customer,quantity,price\n"
         "B1,2026-01-05,=1+1,2,100\n"
         "B2,2026-01-06,Toko,1,12.5\n");
    load(RecordSort::Lines);
    const std::string path = m_folder.file("rows.csv");
    ASSERT_EQ(exportRows(*m_table, select(by(BrowseField::Amount, false)), path).value(), 2);
    EXPECT_EQ(readFile(path).value(), "day,order,customer,quantity,amount,cost,status,gross,discount,counted_total\r\n"
                                      "2026-01-06,\"B2\",\"Toko\",1,12.50,,,12.50,0.00,12.50\r\n"
                                      "2026-01-05,\"B1\",\"'=1+1\",2,200.00,,,200.00,0.00,200.00\r\n");
}

TEST_F(Browse, AnExportTellsHowFarItIsAndIsStopped)
{
    std::string text = "order,date,product,total\n";
    for (int row = 0; row < 3000; ++row) {
        text += "B" + std::to_string(row) + ",2026-01-05,Kopi,100\n";
    }
    take(text);
    load(RecordSort::Lines);
    const std::string path = m_folder.file("rows.csv");
    std::vector<std::pair<std::int64_t, std::int64_t>> told;
    ExportControl control;
    control.progress = [&told](std::int64_t done, std::int64_t all) { told.emplace_back(done, all); };
    ASSERT_EQ(exportRows(*m_table, select(by(BrowseField::Day, false)), path, control).value(), 3000);
    EXPECT_EQ(told, (std::vector<std::pair<std::int64_t, std::int64_t>>{{0, 3000}, {1024, 3000}, {2048, 3000}}));
    const std::string before = readFile(path).value();
    std::stop_source stop;
    control.stop = stop.get_token();
    control.progress = [&stop](std::int64_t done, std::int64_t) {
        if (done == 1024) {
            stop.request_stop();
        }
    };
    const auto stopped = exportRows(*m_table, select(by(BrowseField::Amount, true)), path, control);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, Errc::Cancelled);
    EXPECT_EQ(readFile(path).value(), before) << "what stood there";
    ASSERT_FALSE(exportRows(*m_table, select(by(BrowseField::Day, false)), m_folder.file("never.csv"), control));
    EXPECT_EQ(readFile(m_folder.file("never.csv")).error().code, Errc::NotFound);
}

TEST_F(Browse, ExportsWhatListsFillInUnderTheNamesOfAnExportOfRecords)
{
    take("order,date,customer,segment,product,total,status\nB1,2026-01-05,C1,Ritel,Kopi,100,\nB2,2026-01-06,C2,,Teh,7,cancelled\n");
    take("id,name,region,segment\nC1,Toko,Bali,Grosir\n", domain::RecordKind::Customers);
    take("product,category\nKopi,Panas\n", domain::RecordKind::Products);
    load(RecordSort::Lines);
    const std::string path = m_folder.file("rows.csv");
    ASSERT_EQ(exportRows(*m_table, select(by(BrowseField::Day, false)), path).value(), 2);
    EXPECT_EQ(readFile(path).value(), "day,order,customer,product,counted_region,quantity,amount,cost,status,counted_category,gross,discount,counted_segment,counted_total\r\n"
                                      "2026-01-05,\"B1\",\"Toko\",\"Kopi\",\"Bali\",1,100.00,,,\"Panas\",100.00,0.00,\"Grosir\",100.00\r\n"
                                      "2026-01-06,\"B2\",\"C2\",\"Teh\",,1,7.00,,cancelled,,7.00,0.00,,\r\n");
}

TEST_F(Browse, LeadsAndAnswers)
{
    take("id,created,closed,status,rep,value\n"
         "L1,2026-01-05,2026-02-01,won,Ani,100\n"
         "L2,2026-01-06,,open,Budi,250\n",
         domain::RecordKind::Leads);
    ImportRequest answers = pasted("id,date,customer,score\nS1,2026-01-05,C1,5\nS2,2026-01-07,C2,3\n", domain::RecordKind::Surveys);
    ASSERT_TRUE(ingest::applyAnswer(answers.options, "--set scale=1-5").has_value());
    ASSERT_TRUE(importFile(store(), answers).has_value());
    load(RecordSort::Leads);
    EXPECT_EQ(texts(select(by(BrowseField::Value, true)), BrowseField::Lead), "L2 L1");
    EXPECT_EQ(select(by(BrowseField::Value, true)).totals[column(BrowseField::Value)].sum, Int128{350} * kRawOne);
    load(RecordSort::Answers);
    EXPECT_EQ(texts(select(by(BrowseField::Score, false)), BrowseField::Customer), "C2 C1");
}

TEST_F(Browse, AnotherOrderOfTheSameRowsIsAsIfTheyWereChosenInIt)
{
    take(kSmallSales);
    load(RecordSort::Lines);
    BrowseQuery query = by(BrowseField::Day, true);
    query.search = "kopi";
    const BrowseSelection found = select(query);
    for (const BrowseField field : {BrowseField::Amount, BrowseField::Customer, BrowseField::Day}) {
        for (const bool descending : {false, true}) {
            query.sortColumn = column(field);
            query.descending = descending;
            const BrowseSelection sorted = sortedRows(*m_table, found, query.sortColumn, descending);
            EXPECT_EQ(sorted.rows, select(query).rows);
            EXPECT_EQ(sorted.countedRows, 4);
        }
    }
}

TEST_F(Browse, TheWidestRowsOfEachColumnAreKnown)
{
    take(kSmallSales);
    load(RecordSort::Lines);
    const auto widest = m_table->widest(column(BrowseField::Customer));
    ASSERT_FALSE(widest.empty());
    EXPECT_EQ(m_table->text(widest.front(), column(BrowseField::Customer)).size(), std::string{"Toko Empat"}.size());
    const auto amounts = m_table->widest(column(BrowseField::Amount));
    ASSERT_EQ(amounts.size(), 2U);
    EXPECT_EQ(m_table->value(amounts[0], column(BrowseField::Amount)), -100 * kRawOne);
    EXPECT_EQ(m_table->value(amounts[1], column(BrowseField::Amount)), 1000 * kRawOne);
}

TEST(SortByKeys, AgreesWithAStableSort)
{
    constexpr std::uint64_t kNone = ~std::uint64_t{0};
    std::mt19937_64 random{7};
    for (const unsigned bits : {0U, 1U, 10U, 31U, 32U, 33U, 62U, 63U}) {
        std::vector<std::uint64_t> keys(3000);
        for (std::uint64_t& key : keys) {
            key = random() % 10 == 0 ? kNone : (random() & ((std::uint64_t{1} << bits) - 1)) + (std::uint64_t{1} << 63U) - 5;
        }
        std::vector<std::uint32_t> rows(keys.size());
        std::iota(rows.rbegin(), rows.rend(), 0U);
        std::vector<std::uint32_t> expected = rows;
        std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
        std::vector<std::uint64_t> keyOf(keys.rbegin(), keys.rend());  // of the row at the same place
        sortByKeys(rows, keyOf);
        EXPECT_EQ(rows, expected) << bits;
        EXPECT_TRUE(std::is_sorted(keyOf.begin(), keyOf.end())) << bits;
        EXPECT_EQ(keyOf.back(), kNone) << "as it was";
    }
    std::vector<std::uint32_t> none;
    std::vector<std::uint64_t> noKeys;
    sortByKeys(none, noKeys);
    EXPECT_TRUE(none.empty());
}

class Quality : public Browse {
protected:
    [[nodiscard]] std::vector<QualityFinding> findings() { return dataQuality(store(), makeDate(2026, 6, 30)).value(); }
    [[nodiscard]] std::int64_t rowsOf(QualityIssue issue)
    {
        for (const QualityFinding& one : findings()) {
            if (one.issue == issue) {
                return one.rows;
            }
        }
        return 0;
    }
};

TEST_F(Quality, EachIssueOfSalesLinesIsCountedOnce)
{
    take("order,date,customer,rep,region,product,quantity,price,discount_amount,cost\n"
         "G1,2026-01-05,C1,Ani,Bali,Kopi,1,600,0,300\n"
         "G2,2026-01-06,,Ani,Bali,Kopi,1,100,0,50\n"    // no customer
         "G3,2026-01-06,C2,,Bali,Kopi,1,100,0,50\n"     // no rep
         "G4,2026-01-07,C2,Ani,,Kopi,1,50,0,20\n"       // no region
         "G5,2026-01-08,C2,Ani,Bali,Kopi,1,150,0,\n"    // no cost
         "G6,2026-01-09,C2,Ani,Bali,Kopi,1,0,0,20\n"    // for nothing
         "G7,2026-07-01,C3,Ani,Bali,Kopi,1,0,0,20\n"    // for nothing, in the future
         "G8,2026-01-05,C1,Ani,Bali,Kopi,1,600,0,300\n" // as G1
         "G9,2026-01-05,C1,Ani,Bali,Kopi,2,600,0,300\n");
    const auto found = findings();
    EXPECT_EQ(rowsOf(QualityIssue::LineWithoutCustomer), 1);
    EXPECT_EQ(rowsOf(QualityIssue::LineWithoutRep), 1);
    EXPECT_EQ(rowsOf(QualityIssue::LineWithoutRegion), 1);
    EXPECT_EQ(rowsOf(QualityIssue::LineWithoutProduct), 0);
    EXPECT_EQ(rowsOf(QualityIssue::LineWithoutCost), 1);
    EXPECT_EQ(rowsOf(QualityIssue::LineWithoutAmount), 2);
    EXPECT_EQ(rowsOf(QualityIssue::LineInFuture), 1);
    EXPECT_EQ(rowsOf(QualityIssue::LineMaybeTwice), 2);
    // 600 + 100 + 100 + 50 + 150 + 0 + 0 + 600 + 1200 = 2800; the two alike are 1200 of it.
    EXPECT_EQ(found.front().issue, QualityIssue::LineMaybeTwice) << "the largest share first";
    EXPECT_NEAR(*found.front().revenueShare, 1200.0 / 2800.0, 1e-12);
    EXPECT_EQ(found.front().ofRows, 9);
}

TEST_F(Quality, OrdersWhoseNumbersDifferInCaseAloneAreListed)
{
    take("order,date,customer,rep,region,product,quantity,price,discount_amount,cost\n"
         "INV-a1,2026-01-05,C1,Ani,Bali,Kopi,1,600,0,300\n"
         "INV-A1,2026-01-06,C2,Ani,Bali,Kopi,1,100,0,50\n"
         "INV-A1,2026-01-06,C2,Ani,Bali,Teh,1,100,0,50\n"
         "INVA1,2026-01-07,C3,Ani,Bali,Kopi,1,50,0,20\n"
         "INV-A2,2026-01-08,C3,Ani,Bali,Kopi,1,70,0,20\n");
    EXPECT_FALSE(findings().empty());
    EXPECT_EQ(rowsOf(QualityIssue::LineOrderAlike), 3);
}

TEST_F(Quality, TheRowsOfAnIssueCanBeLookedAt)
{
    take("order,date,customer,rep,product,quantity,price,cost\n"
         "G1,2026-01-05,C1,Ani,Kopi,1,600,300\n"
         "G2,2026-01-06,,Ani,Kopi,1,100,\n");
    load(RecordSort::Lines);
    BrowseQuery query = by(BrowseField::Day, true);
    query.issue = QualityIssue::LineWithoutCost;
    EXPECT_EQ(texts(select(query), BrowseField::Order), "G2");
    query.issue = QualityIssue::LeadWithoutRep;
    EXPECT_TRUE(select(query).rows.empty()) << "of other records";
}

TEST_F(Quality, LeadsAnswersAndTargets)
{
    take("id,created,closed,status,rep,value\n"
         "L1,2026-02-05,2026-02-01,won,Ani,100\n"  // closed before it was created
         "L2,2026-01-06,,lost,,\n"                  // closed without a date, no rep
         "L3,,2026-02-03,won,Ani,\n",               // no creation, won without a value
         domain::RecordKind::Leads);
    take("kpi,rep,period,value\nrevenue,Ani,2026-01,5\nrevenue,Zoe,2026-01,5\n", domain::RecordKind::Targets);
    EXPECT_EQ(rowsOf(QualityIssue::LeadClosedBeforeCreated), 1);
    EXPECT_EQ(rowsOf(QualityIssue::LeadClosedWithoutDate), 1);
    EXPECT_EQ(rowsOf(QualityIssue::LeadWithoutRep), 1);
    EXPECT_EQ(rowsOf(QualityIssue::LeadWithoutCreation), 1);
    EXPECT_EQ(rowsOf(QualityIssue::LeadWonWithoutValue), 1);
    EXPECT_EQ(rowsOf(QualityIssue::TargetWithoutRecords), 1) << "Zoe";
}

TEST_F(Quality, AnEmptyStoreHasNothing)
{
    EXPECT_TRUE(findings().empty());
}

}  // namespace
}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "browse_fixture.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/services/names.h"

namespace kinerja::services {
namespace {

using testing::Browse;

class BrowseOrders : public Browse {
protected:
    [[nodiscard]] std::int64_t value(const BrowseSelection& selection, std::size_t row, BrowseField field) const
    {
        return m_table->value(selection.rows[row], column(field));
    }
    [[nodiscard]] std::string exported(const BrowseSelection& selection)
    {
        const std::string path = m_folder.file("rows.csv");
        EXPECT_TRUE(exportRows(*m_table, selection, path));
        return readFile(path).value();
    }
};

constexpr const char* kTwoPeople =
    "order,date,customer,rep,product,quantity,price,status\n"
    "A1,2026-01-05,Toko,Ani,Kopi,2,100,\n"
    "A1,2026-01-05,Toko,Budi,Teh,1,50,on hold\n"
    "A2,2026-01-06,Warung,Ani,Kopi,3,100,cancelled\n"
    "A2,2026-01-06,Warung,Ani,Teh,1,50,\n"
    "A3,2026-01-07,Toko,Ani,Kopi,4,100,cancelled\n";

TEST_F(BrowseOrders, AreOneRowEachWithTheirLinesTogether)
{
    take(kTwoPeople);
    load(RecordSort::Orders);
    const BrowseSelection all = select(by(BrowseField::Day, false));
    // By hand: A1 200 + 50; of A2 only 50 counts; nothing of A3 does: its own sum, 400, in no total.
    EXPECT_EQ(exported(all), "day,order,customer,rep,lines,amount,status,gross,discount,counted_total\r\n"
                             "2026-01-05,\"A1\",\"Toko\",\"Ani; Budi\",2,250.00,on hold,250.00,0.00,250.00\r\n"
                             "2026-01-06,\"A2\",\"Warung\",\"Ani\",2,50.00,,50.00,0.00,50.00\r\n"
                             "2026-01-07,\"A3\",\"Toko\",\"Ani\",1,400.00,cancelled,400.00,0.00,\r\n");
    EXPECT_EQ(all.totals[column(BrowseField::Amount)].sum, Int128{300} * kRawOne);
    EXPECT_EQ(all.countedRows, 2);
    BrowseQuery query = by(BrowseField::Day, false);
    query.filters = {{domain::Dimension::Rep, {"Budi"}}};
    EXPECT_EQ(texts(select(query), BrowseField::Order), "A1") << "one of several people";
    query.filters = {{domain::Dimension::Rep, {"Budi"}}, {domain::Dimension::Product, {"Kopi"}}};
    EXPECT_EQ(select(query).rows.size(), 0U) << "Budi sold tea";
    query.filters = {{domain::Dimension::Rep, {"Ani"}}, {domain::Dimension::Product, {"Teh"}}};
    EXPECT_EQ(texts(select(query), BrowseField::Order), "A2");
}

TEST_F(BrowseOrders, AreFoundByTheProductsAndCategoriesOfTheirLines)
{
    take("order,date,product,category,quantity,price\nA1,2026-01-05,Robusta,Kopi,1,10\nA1,2026-01-05,Melati,Teh,1,5\n"
         "A2,2026-01-06,Melati,Teh,1,5\nA3,2026-01-07,Gula,,1,3\n");
    take("product,category,parent\nRobusta,Kopi,Minuman\nMelati,Teh,Minuman\n", domain::RecordKind::Products);
    take("order,date,customer\nH1,2026-01-08,Toko\n", domain::RecordKind::Orders);
    load(RecordSort::Orders);
    const auto under = [&](domain::Dimension dimension, std::vector<std::string> keys) {
        BrowseQuery query = by(BrowseField::Day, false);
        query.filters = {{dimension, std::move(keys)}};
        return texts(select(query), BrowseField::Order);
    };
    EXPECT_EQ(under(domain::Dimension::Category, {"Kopi"}), "A1");
    EXPECT_EQ(under(domain::Dimension::Category, {"Teh"}), "A1 A2");
    EXPECT_EQ(under(domain::Dimension::Category, {"Minuman"}), "A1 A2") << "a parent finds its children's";
    EXPECT_EQ(under(domain::Dimension::Category, {""}), "A3 H1") << "no category, or no line yet";
    EXPECT_EQ(under(domain::Dimension::Product, {"Robusta", "Gula"}), "A1 A3");
    EXPECT_EQ(under(domain::Dimension::Product, {"Susu"}), "");
    BrowseQuery both = by(BrowseField::Day, false);
    both.filters = {{domain::Dimension::Category, {"Kopi"}}, {domain::Dimension::Product, {"Melati"}}};
    EXPECT_EQ(select(both).rows.size(), 0U) << "no line is both, and no figure counts one";
    both.filters = {{domain::Dimension::Category, {"Teh"}}, {domain::Dimension::Product, {"Melati"}}};
    EXPECT_EQ(texts(select(both), BrowseField::Order), "A1 A2");
}

TEST_F(BrowseOrders, NamePeopleAndTeamsOfTheirLinesOnce)
{
    take("order,date,rep,team,share,product,total\n"
         "A1,2026-01-05,Sari,West,60%,K,100\nA1,2026-01-05,Budi,East,40%,K,100\nA1,2026-01-05,Sari,West,,T,20\nA1,2026-01-05,Rina,West,,U,20\n"
         "A2,2026-01-06,Sari,West,60%,K,100\nA2,2026-01-06,Budi,East,40%,K,100\nA2,2026-01-06,Sari,West,50%,T,20\nA2,2026-01-06,Budi,East,50%,T,20\n"
         "A3,2026-01-07,Sari; Budi,West,,K,5\nA3,2026-01-07,Sari,West,,T,5\n");
    load(RecordSort::Orders);
    const BrowseSelection all = select(by(BrowseField::Order, false));
    EXPECT_EQ(m_table->text(all.rows[0], column(BrowseField::Rep)), "Sari; Budi; Rina");
    EXPECT_EQ(m_table->text(all.rows[0], column(BrowseField::Team)), "West; East");
    EXPECT_EQ(m_table->text(all.rows[1], column(BrowseField::Rep)), "Sari; Budi");
    EXPECT_EQ(m_table->text(all.rows[1], column(BrowseField::Team)), "East; West");
    EXPECT_EQ(m_table->text(all.rows[2], column(BrowseField::Rep)), "Sari; Sari; Budi") << "the second is one name";
}

TEST_F(BrowseOrders, WhoseLinesHaveNotComeHaveNoAmount)
{
    take("order,date,customer,rep,status\nH1,2026-02-01,Toko,Ani,\nH2,2026-02-02,Warung,Budi,on hold\n", domain::RecordKind::Orders);
    take("order,product,quantity,price\nH1,Kopi,2,100\n", domain::RecordKind::Lines);
    load(RecordSort::Orders);
    EXPECT_EQ(exported(select(by(BrowseField::Day, false))), "day,order,customer,rep,lines,amount,status,gross,discount,counted_total\r\n"
                                                             "2026-02-01,\"H1\",\"Toko\",\"Ani\",1,200.00,,200.00,0.00,200.00\r\n"
                                                             "2026-02-02,\"H2\",\"Warung\",\"Budi\",0,,on hold,,,\r\n");
}

constexpr const char* kDollars =
    "order,date,customer,product,quantity,price,currency\n"
    "U1,2026-01-05,Toko,Kopi,2,100,IDR\n"
    "U2,2026-01-05,Toko,Kopi,3,10,USD\n"
    "U2,2026-01-05,Toko,Teh,1,7,USD\n"
    "U3,2026-02-05,Toko,Kopi,1,20,EUR\n"
    "U3,2026-02-05,Toko,Teh,1,9,USD\n";

TEST_F(BrowseOrders, LinesSayTheirCurrencyAndWhatTheirFileSaid)
{
    take(kDollars, domain::RecordKind::Sales, "--set currency=IDR");
    take("date,currency,rate\n2026-01-01,USD,16000\n", domain::RecordKind::Rates);
    load(RecordSort::Lines);
    // By hand: 30 × 16000, 7 × 16000, 9 × 16000; there is no rate for euros.
    EXPECT_EQ(exported(select(by(BrowseField::Order, false))),
              "day,order,customer,product,quantity,amount,currency,original,cost,status,gross,discount,counted_total\r\n"
              "2026-01-05,\"U1\",\"Toko\",\"Kopi\",2,200.00,\"IDR\",,,,200.00,0.00,200.00\r\n"
              "2026-01-05,\"U2\",\"Toko\",\"Teh\",1,112000.00,\"USD\",7.00,,converted,112000.00,0.00,112000.00\r\n"
              "2026-01-05,\"U2\",\"Toko\",\"Kopi\",3,480000.00,\"USD\",30.00,,converted,480000.00,0.00,480000.00\r\n"
              "2026-02-05,\"U3\",\"Toko\",\"Teh\",1,144000.00,\"USD\",9.00,,converted,144000.00,0.00,144000.00\r\n"
              "2026-02-05,\"U3\",\"Toko\",\"Kopi\",1,,\"EUR\",20.00,,no rate,,,\r\n");
    const BrowseSelection all = select(by(BrowseField::Amount, true));
    EXPECT_EQ(texts(all, BrowseField::Order), "U2 U3 U2 U1 U3") << "without a rate: last";
    EXPECT_EQ(all.totals[column(BrowseField::Amount)].sum, Int128{736'200} * kRawOne);
    EXPECT_EQ(all.totals[column(BrowseField::Original)].values, 0) << "currencies are never summed";
}

TEST_F(BrowseOrders, OfOneCurrencyHaveTheirOriginalSum)
{
    take(kDollars, domain::RecordKind::Sales, "--set currency=IDR");
    take("date,currency,rate\n2026-01-01,USD,16000\n", domain::RecordKind::Rates);
    load(RecordSort::Orders);
    const BrowseSelection all = select(by(BrowseField::Order, false));
    EXPECT_EQ(texts(all, BrowseField::Currency), "IDR USD USD; EUR");
    EXPECT_EQ(value(all, 0, BrowseField::Original), kNoBrowseValue);
    EXPECT_EQ(value(all, 1, BrowseField::Original), 37 * kRawOne);
    EXPECT_EQ(value(all, 2, BrowseField::Original), kNoBrowseValue) << "several currencies have no sum";
    EXPECT_EQ(value(all, 2, BrowseField::Amount), Raw4{144'000} * kRawOne) << "what has a rate";
    EXPECT_EQ(value(all, 2, BrowseField::Status), domain::kConverted | domain::kOtherCurrency);
}

TEST_F(BrowseOrders, MergedProductsKeepEachLinesOwnCurrency)
{
    // Lines of one order are sorted by product as figures see it. By their own names Kopi (met first) would be before Teh; once
    // Kopi stands for Teh, the order's first line is: Teh, 7.
    take("order,date,customer,product,quantity,price,currency\n"
         "U1,2026-01-05,Toko,Kopi,2,100,IDR\n"
         "U2,2026-01-05,Toko,Teh,1,7,USD\n"
         "U2,2026-01-05,Toko,Kopi,3,10,USD\n",
         domain::RecordKind::Sales, "--set currency=IDR");
    ASSERT_TRUE(acceptMerge(store(), domain::Dimension::Product, "Kopi", "Teh"));
    load(RecordSort::Lines);
    BrowseQuery query = by(BrowseField::Order, true);
    query.search = "U2";
    const BrowseSelection rows = select(query);
    ASSERT_EQ(rows.rows.size(), 2U);
    for (const std::size_t row : {0U, 1U}) {
        const bool isKopi = value(rows, row, BrowseField::Quantity) == 3 * kRawOne;
        EXPECT_EQ(value(rows, row, BrowseField::Original), (isKopi ? 30 : 7) * kRawOne);
    }
}

TEST_F(BrowseOrders, LeadsInAnotherCurrencySayBoth)
{
    take("id,created,closed,status,value,currency\n"
         "L1,2026-01-05,2026-02-01,won,100,USD\nL2,2026-01-06,2026-02-01,won,250,EUR\nL3,2026-01-07,2026-02-01,won,5,IDR\n",
         domain::RecordKind::Leads, "--set currency=IDR");
    take("date,currency,rate\n2026-01-01,USD,16000\n", domain::RecordKind::Rates);
    load(RecordSort::Leads);
    const BrowseSelection all = select(by(BrowseField::Lead, false));
    EXPECT_EQ(texts(all, BrowseField::Currency), "USD EUR IDR");
    EXPECT_EQ(value(all, 0, BrowseField::Value), Raw4{1'600'000} * kRawOne);
    EXPECT_EQ(value(all, 0, BrowseField::Original), 100 * kRawOne);
    EXPECT_EQ(value(all, 1, BrowseField::Value), kNoBrowseValue);
    EXPECT_EQ(value(all, 1, BrowseField::Original), 250 * kRawOne);
    BrowseQuery query = by(BrowseField::Lead, false);
    query.issue = QualityIssue::LeadOtherCurrency;
    EXPECT_EQ(texts(select(query), BrowseField::Lead), "L2");
}

TEST_F(BrowseOrders, OnHoldIsSaidWhetherItCountsOrNot)
{
    take(kTwoPeople);
    Settings settings = store().settings();
    settings.countsOnHold = false;
    ASSERT_TRUE(store().saveSettings(settings));
    load(RecordSort::Lines);
    BrowseQuery query = by(BrowseField::Day, false);
    query.search = "Budi";
    const BrowseSelection rows = select(query);
    EXPECT_EQ(value(rows, 0, BrowseField::Status), domain::kOnHold | domain::kCancelled);
    EXPECT_EQ(rows.countedRows, 0);
}

}  // namespace
}  // namespace kinerja::services

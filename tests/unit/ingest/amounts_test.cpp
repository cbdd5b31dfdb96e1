// SPDX-License-Identifier: GPL-3.0-or-later
// What is inside a total and inside a price: tax, shipping, the whole order. The figures are reckoned by hand beside each file.
#include <gtest/gtest.h>

#include "bind_support.h"
#include "kinerja/ingest/number_text.h"

namespace kinerja::ingest {
namespace {

using testing::bound;
using testing::findNote;
using testing::inspected;
using testing::noteValue;
using testing::sumsOf;

/// "id: answer answer" of each question.
std::string questionsOf(const Inspection& inspection)
{
    std::string text;
    for (const auto& question : inspection.questions) {
        text += (text.empty() ? "" : "; ") + question.id + " " + question.column + ":";
        for (const auto& answer : question.answers) {
            text += " " + answer.option;
        }
    }
    return text;
}

/// The parts of the reconciliation add up to the file's own total.
void expectAddsUp(const testing::Bound& result)
{
    const auto& parts = result.summary.reconciliation;
    ASSERT_TRUE(parts.fileTotal);
    EXPECT_TRUE(*parts.fileTotal == sumOfParts(parts));
}

const std::string kHead = "No Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;";

TEST(TaxInside, PricesAndTotalsIsProvedByItsShare)
{
    // 22,200 × 11/111 = 2,200; 99,900 × 11/111 = 9,900. Without: 20,000 + 20,000 + 90,000.
    const auto rows = kHead + "PPN;Total\n1;2025-01-01;A;P;1;22200;2200;22200\n2;2025-01-02;B;P;2;11100;2200;22200\n3;2025-01-03;C;P;3;33300;9900;99900\n";
    const auto found = bound(rows);
    EXPECT_EQ(sumsOf(found), "130000 130000 14300");
    EXPECT_EQ(noteValue(found.summary.notes, "tax-rule", "rule"), "included");
    expectAddsUp(found);
    EXPECT_TRUE(found.summary.reconciliation.tax == Int128{14300} * kRawOne);
    EXPECT_EQ(sumsOf(bound(rows, {"--set tax=included"})), "130000 130000 14300");
    EXPECT_EQ(sumsOf(bound(rows, {"--set tax=excluded"})), "144300 144300 14300");
    // On top: 11 % of 22,200 are 2,442, of 99,900 10,989.
    const auto beside = bound(kHead + "PPN;Total\n1;2025-01-01;A;P;1;22200;2442;22200\n2;2025-01-02;B;P;3;33300;10989;99900\n");
    EXPECT_EQ(sumsOf(beside), "122100 122100 13431");
    EXPECT_EQ(noteValue(beside.summary.notes, "tax-rule", "rule"), "excluded");
}

TEST(TaxInside, PricesAloneIsProvedTheSameWay)
{
    EXPECT_EQ(sumsOf(bound(kHead + "PPN\n1;2025-01-01;A;P;1;22200;2200\n2;2025-01-02;B;P;2;11100;2200\n3;2025-01-03;C;P;3;33300;9900\n")),
              "130000 130000 14300");
    // 12 %: 11,200 × 12/112 = 1,200.
    EXPECT_EQ(sumsOf(bound(kHead + "PPN\n1;2025-01-01;A;P;1;11200;1200\n")), "10000 10000 1200");
}

TEST(TaxInside, TwoRatesOfTwoYearsAreStillInside)
{
    // 11,000 with 10 % of 10,000 in 2021; 22,200 with 11 % of 20,000 in 2025.
    EXPECT_EQ(sumsOf(bound(kHead + "PPN;Total\n1;2021-01-01;A;P;1;11000;1000;11000\n2;2025-01-02;B;P;1;22200;2200;22200\n")), "30000 30000 3200");
}

TEST(TaxInside, WholeTaxesMayBeRounded)
{
    // 15,000 × 11/111 = 1,486.49 → 1,486 (or cut off), 25,000 × 11/111 = 2,477.48 → 2,477. Without: 13,514 + 22,523.
    EXPECT_EQ(sumsOf(bound(kHead + "PPN;Total\n1;2025-01-01;A;P;1;15000;1486;15000\n2;2025-01-02;B;P;1;25000;2477;25000\n")), "36037 36037 3963");
}

TEST(TaxInside, LeavesTheDiscountWhatItIs)
{
    // 5 % off 22,200: 21,090, of which 11/111 are 2,090: 19,000 of 20,000. 5 % off 99,900: 94,905, tax 9,405: 85,500 of 90,000.
    const auto rows = kHead + "Diskon (%);PPN;Total\n1;2025-01-01;A;P;1;22200;5;2090;21090\n2;2025-01-02;B;P;3;33300;5;9405;94905\n";
    EXPECT_EQ(sumsOf(bound(rows)), "110000 104500 11495");
    expectAddsUp(bound(rows));
    EXPECT_EQ(sumsOf(bound(rows, {"--set tax=included"})), "110000 104500 11495");
    // The total before it.
    const auto before = kHead + "Diskon (%);PPN;Total\n1;2025-01-01;A;P;1;22200;5;2090;22200\n2;2025-01-02;B;P;3;33300;5;9405;99900\n";
    EXPECT_EQ(sumsOf(bound(before)), "110000 104500 11495");
    expectAddsUp(bound(before));
}

TEST(TaxInside, IsNamedInHeaders)
{
    const std::string cells = "1;2025-01-01;A;P;1;22200;2200;22200\n2;2025-01-02;B;P;2;11100;2200;22200\n3;2025-01-03;C;P;3;33300;9900;99900\n";
    for (const auto* header : {"Total Termasuk PPN", "Total Incl. Tax", "Total (termasuk pajak)", "Total Inclusive of VAT", "Total After Tax"}) {
        const auto result = bound(kHead + "PPN 11%;" + header + "\n" + cells);
        EXPECT_EQ(sumsOf(result), "130000 130000 14300") << header;
        EXPECT_EQ(noteValue(result.summary.notes, "total-rule", "column"), header);
    }
    // 25 % of the rest are 20 % of the whole: the rows say nothing, the header does.
    EXPECT_EQ(sumsOf(bound("Order,Date,Qty,Price,VAT,Total incl. VAT\n1,2025-01-01,1,125,25,125\n2,2025-01-02,2,250,100,500\n")), "500 500 125");
    EXPECT_EQ(sumsOf(bound("Order,Date,Qty,Price,VAT,Total excl. VAT\n1,2025-01-01,1,125,25,125\n2,2025-01-02,2,250,100,500\n")), "625 625 125");
}

TEST(TaxInside, IsAskedWhereNeitherIsProved)
{
    const std::string rows = "Order,Date,Qty,Price,VAT,Total\n1,2025-01-01,1,125,25,125\n2,2025-01-02,2,250,100,500\n";
    EXPECT_EQ(questionsOf(inspected(rows)), "tax VAT: --set tax=included --set tax=excluded");
    EXPECT_EQ(sumsOf(bound(rows, {"--set tax=included"})), "500 500 125");
    EXPECT_EQ(sumsOf(bound(rows, {"--set tax=excluded"})), "625 625 125");
    // A price that says so, and no tax beside it: how much is it?
    EXPECT_EQ(questionsOf(inspected("Order,Date,Qty,Harga Termasuk PPN\n1,2025-01-01,2,111\n")),
              "tax Harga Termasuk PPN: --set tax=included --set tax=excluded");
}

TEST(TaxInside, ATaxBaseIsTheNetTotal)
{
    // Prices with 11 %, DPP without: 20,000 + 20,000 + 90,000.
    for (const auto* header : {"DPP", "Dasar Pengenaan Pajak", "Nilai DPP", "Tax Base"}) {
        const auto result = bound(kHead + header + ";PPN;Total\n1;2025-01-01;A;P;1;22200;20000;2200;22200\n2;2025-01-02;B;P;2;11100;20000;2200;22200\n"
                                                   "3;2025-01-03;C;P;3;33300;90000;9900;99900\n");
        EXPECT_EQ(sumsOf(result), "130000 130000 14300") << header;
        EXPECT_EQ(noteValue(result.summary.notes, "total-rule", "column"), header);
    }
    // Prices without: the same base.
    EXPECT_EQ(sumsOf(bound(kHead + "DPP;PPN;Total\n1;2025-01-01;A;P;2;10000;20000;2200;22200\n")), "20000 20000 2200");
}

// 12 % of 11/12 of 120,000, 240,000 and 360,000: 13,200, 26,400 and 39,600.
TEST(TaxBase, OfElevenTwelfthsIsNotTheRevenue)
{
    for (const auto* header : {"DPP", "DPP Nilai Lain", "Dasar Pengenaan Pajak"}) {
        const auto priced = bound(kHead + header + ";PPN;Total\n1;2025-01-01;A;P;1;120000;110000;13200;133200\n2;2025-01-02;B;P;2;120000;220000;26400;266400\n"
                                                   "3;2025-01-03;C;P;3;120000;330000;39600;399600\n");
        EXPECT_EQ(sumsOf(priced), "720000 720000 79200") << header;
        EXPECT_EQ(noteValue(priced.summary.notes, "tax-base-part", "column"), header);
    }
    // Without a total, without prices, with tax in the prices.
    EXPECT_EQ(sumsOf(bound(kHead + "DPP;PPN\n1;2025-01-01;A;P;1;120000;110000;13200\n2;2025-01-02;B;P;2;120000;220000;26400\n")), "360000 360000 39600");
    EXPECT_EQ(sumsOf(bound("Order,Date,Customer,DPP,PPN,Total\n1,2025-01-01,A,110000,13200,133200\n2,2025-01-02,B,220000,26400,266400\n", {"--set tax=included"})),
              "360000 360000 39600");
    EXPECT_EQ(sumsOf(bound(kHead + "DPP;PPN\n1;2025-01-01;A;P;1;133200;110000;13200\n2;2025-01-02;B;P;2;133200;220000;26400\n")), "360000 360000 39600");
}

TEST(TaxBase, IsRoundedToAWholeUnit)
{
    // 11/12 of 100,000 are 91,666.67; 12 % of them 11,000.
    EXPECT_EQ(sumsOf(bound(kHead + "DPP;PPN;Total\n1;2025-01-01;A;P;1;100000;91667;11000;111000\n2;2025-01-02;B;P;1;50000;45833;5500;55500\n")), "150000 150000 16500");
}

TEST(TaxBase, OfTwoYearsIsNotTheRevenueEither)
{
    // 11 % of all of it in 2024, 12 % of 11/12 in 2025.
    EXPECT_EQ(sumsOf(bound(kHead + "DPP;PPN;Total\n1;2024-12-31;A;P;1;120000;120000;13200;133200\n2;2025-01-02;B;P;2;120000;220000;26400;266400\n")), "360000 360000 39600");
}

TEST(TaxBase, OfALuxuryIsTheRevenue)
{
    // 12 % of all of it.
    const auto result = bound(kHead + "DPP;PPN;Total\n1;2025-01-01;A;P;1;100000;100000;12000;112000\n2;2025-01-02;B;P;2;100000;200000;24000;224000\n");
    EXPECT_EQ(sumsOf(result), "300000 300000 36000");
    EXPECT_EQ(noteValue(result.summary.notes, "total-rule", "column"), "DPP");
}

TEST(TaxBase, ThatNothingTellsIsAsked)
{
    const std::string rows = "Order,Date,Customer,DPP,PPN\n1,2025-01-01,A,110000,13200\n2,2025-01-02,B,220000,26400\n";
    EXPECT_EQ(questionsOf(inspected(rows)), "total DPP: --map total=#4 --map total=#0");
    EXPECT_EQ(sumsOf(bound(rows, {"--map total=#4"})), "330000 330000 39600");
    // 11 % of it: the price, as ever.
    EXPECT_EQ(sumsOf(bound("Order,Date,Customer,DPP,PPN\n1,2024-01-01,A,120000,13200\n")), "120000 120000 13200");
}

TEST(GroupedHeaders, NameTaxBasesChargesAndCosts)
{
    // Net 1,000 and 2,000; the group says whose the names below are.
    const auto base = bound("Order,Date,Product,Qty,Pajak,,,Total\n,,,,DPP,PPN,PPnBM,\n1,2025-01-01,P,1,1000,110,100,1210\n2,2025-01-02,Q,2,2000,220,200,2420\n");
    EXPECT_EQ(noteValue(base.summary.notes, "total-rule", "column"), "Pajak DPP");
    EXPECT_EQ(sumsOf(base), "3000 3000 330");
    // "Satuan" is no unit of measure under "HPP", nor under "Harga".
    const auto each = inspected("Order,Date,Product,Qty,HPP,Harga,\n,,,,Satuan,Satuan,Total\n1,2025-01-01,P,3,60,100,300\n2,2025-01-02,Q,2,50,100,200\n");
    EXPECT_EQ(each.columnOf("cost"), 4U);
    EXPECT_EQ(each.columnOf("price"), 5U);
    EXPECT_FALSE(each.columnOf("unit"));
    EXPECT_TRUE(each.reading.costIsPerUnit);
    const auto whole = inspected("Order,Date,Product,Qty,HPP,,Total\n,,,,Satuan,Jumlah,\n1,2025-01-01,P,3,60,180,300\n2,2025-01-02,Q,2,50,100,200\n");
    EXPECT_EQ(whole.columnOf("cost"), 5U);
    EXPECT_FALSE(whole.columnOf("unit"));
    EXPECT_FALSE(whole.reading.costIsPerUnit);
}

TEST(Charges, InsideATotalComeOff)
{
    for (const auto* header : {"Ongkir", "Ongkos Kirim", "Biaya Kirim", "shipping", "Shipping Cost", "Delivery Fee", "Freight"}) {
        // 20,000 + 20,000 + 30,000.
        const auto result = bound(kHead + header + ";Total\n1;2025-01-01;A;P;1;20000;5000;25000\n2;2025-01-02;B;P;2;10000;0;20000\n3;2025-01-03;C;P;1;30000;7000;37000\n");
        EXPECT_EQ(sumsOf(result), "70000 70000 0") << header;
        EXPECT_EQ(noteValue(result.summary.notes, "charge-rule", "rule"), "included") << header;
        expectAddsUp(result);
        EXPECT_TRUE(result.summary.reconciliation.charges == Int128{12000} * kRawOne);
    }
    // The total is 20,000 + 20,000 + 30,000 itself.
    const auto outside = bound(kHead + "Ongkir;Total\n1;2025-01-01;A;P;1;20000;5000;20000\n2;2025-01-02;B;P;2;10000;0;20000\n3;2025-01-03;C;P;1;30000;7000;30000\n");
    EXPECT_EQ(sumsOf(outside), "70000 70000 0");
    EXPECT_EQ(noteValue(outside.summary.notes, "charge-rule", "rule"), "excluded");
}

TEST(Charges, ComeOffBesideTheTax)
{
    const auto result = bound(kHead + "PPN;Ongkir;Total\n1;2025-01-01;A;P;1;20000;2200;5000;27200\n2;2025-01-02;B;P;2;10000;2200;0;22200\n3;2025-01-03;C;P;1;30000;3300;7000;40300\n");
    EXPECT_EQ(sumsOf(result), "70000 70000 7700");
    expectAddsUp(result);
    // A luxury tax: 100 + 11 + 10 and 200 + 22 + 20.
    EXPECT_EQ(sumsOf(bound("No;Tanggal;Qty;Harga;PPN;PPnBM;Total\n1;2025-01-01;1;100;11;10;121\n2;2025-01-02;2;100;22;20;242\n", {"--map order=#1"})), "300 300 33");
    // Two of them: 100 + 7 + 3.
    EXPECT_EQ(sumsOf(bound("Order,Date,Qty,Price,Shipping,Handling Fee,Total\n1,2025-01-01,1,100,7,3,110\n2,2025-01-02,1,50,5,0,55\n")), "150 150 0");
}

TEST(Charges, AreAskedWithoutAProof)
{
    const std::string rows = "Order,Date,Customer,Shipping,Total\n1,2025-01-01,A,5,25\n2,2025-01-02,B,7,37\n";
    EXPECT_EQ(questionsOf(inspected(rows)), "charge Shipping: --set charges=included --set charges=excluded");
    EXPECT_EQ(sumsOf(bound(rows, {"--set charges=included"})), "50 50 0");
    EXPECT_EQ(sumsOf(bound(rows, {"--set charges=excluded"})), "62 62 0");
    EXPECT_EQ(sumsOf(bound(rows, {"--map charge=#4"})), "50 50 0");
    EXPECT_EQ(sumsOf(bound(rows, {"--map charge=#0"})), "62 62 0");
    // Sales are what was sold.
    EXPECT_EQ(sumsOf(bound("Order,Date,Customer,Shipping Cost,Sales\n1,2025-01-01,A,5,25\n2,2025-01-02,B,7,37\n")), "62 62 0");
}

TEST(Charges, OfSeveralColumnsAreAnsweredTogether)
{
    // 25 less 5, 1 and 2; 37 less 7 and 1.
    const std::string rows = "Order,Date,Customer,Shipping,Service Charge,Handling Fee,Total\n1,2025-01-01,A,5,1,2,25\n2,2025-01-02,B,7,1,0,37\n";
    EXPECT_EQ(questionsOf(inspected(rows)), "charge Shipping, Service Charge, Handling Fee: --set charges=included --set charges=excluded");
    const auto inside = bound(rows, {"--set charges=included"});
    EXPECT_EQ(sumsOf(inside), "46 46 0");
    expectAddsUp(inside);
    EXPECT_TRUE(inside.summary.reconciliation.charges == Int128{16} * kRawOne);
    EXPECT_EQ(sumsOf(bound(rows, {"--set charges=excluded"})), "62 62 0");
    // One of them alone, as a person says.
    EXPECT_EQ(sumsOf(bound(rows, {"--map charge=#4"})), "50 50 0");
}

TEST(OrderDiscounts, ProvedByTheTotalsOfOrdersCountOnce)
{
    // 100 + 200 less 30, 100 less 10.
    const auto proved = bound(kHead + "Potongan;Total\n1;2025-01-01;A;P;1;100;30;270\n1;2025-01-01;A;Q;1;200;30;270\n2;2025-01-02;B;P;1;100;10;90\n");
    EXPECT_EQ(sumsOf(proved), "400 360 0");
    EXPECT_EQ(noteValue(proved.summary.notes, "discount-of-order", "column"), "Potongan");
    // 10 off each line: 100 + 200 less 20.
    const auto ofLines = bound(kHead + "Potongan;Total\n1;2025-01-01;A;P;1;100;10;280\n1;2025-01-01;A;Q;1;200;10;280\n2;2025-01-02;B;P;1;100;10;90\n");
    EXPECT_EQ(sumsOf(ofLines), "400 370 0");
    EXPECT_FALSE(findNote(ofLines.summary.notes, "discount-of-order"));
}

TEST(OrderDiscounts, NamedSoCountOnceWhereLinesRepeatThem)
{
    // 1,000 + 4,000 less 300, in lines that do not follow each other.
    const auto named = bound("Order,Date,Product,Qty,Price,Order Discount\n1,2025-01-01,P,1,1000,300\n2,2025-01-01,P,1,1000,200\n1,2025-01-01,Q,2,2000,300\n", {"--map order=#1"});
    EXPECT_EQ(sumsOf(named), "6000 5500 0");
    // Each line its own: 300 and 200.
    EXPECT_EQ(sumsOf(bound("Order,Date,Product,Qty,Price,Order Discount\n1,2025-01-01,P,1,1000,300\n1,2025-01-01,Q,2,2000,200\n", {"--map order=#1"})), "5000 4500 0");
    // 10 % of the order are 10 % of its lines.
    EXPECT_EQ(sumsOf(bound("Order,Date,Product,Qty,Price,Order Discount\n1,2025-01-01,P,1,1000,10%\n1,2025-01-01,Q,2,2000,10%\n", {"--map order=#1"})), "5000 4500 0");
}

TEST(OrderDiscounts, AreAskedWhereLinesRepeatThemAndNothingProvesThem)
{
    const std::string rows = "Order,Date,Product,Qty,Price,Discount\n1,2025-01-01,P,1,1000,300\n1,2025-01-01,Q,2,2000,300\n";
    EXPECT_EQ(questionsOf(inspected(rows)), "discount Discount: --set discount=order --set discount=amount");
    EXPECT_EQ(sumsOf(bound(rows, {"--set discount=order"})), "5000 4700 0");
    EXPECT_EQ(sumsOf(bound(rows, {"--set discount=amount"})), "5000 4400 0");
    // Three readings of 30.
    const std::string small = "Order,Date,Product,Qty,Price,Discount\n1,2025-01-01,P,1,100,30\n1,2025-01-01,Q,1,200,30\n";
    EXPECT_EQ(questionsOf(inspected(small)), "discount Discount: --set discount=percent --set discount=amount --set discount=order");
    EXPECT_EQ(sumsOf(bound(small, {"--set discount=order"})), "300 270 0");
    EXPECT_EQ(sumsOf(bound(small, {"--set discount=amount"})), "300 240 0");
    EXPECT_EQ(sumsOf(bound(small, {"--set discount=percent"})), "300 210 0");
    // Equal lines may have equal discounts.
    EXPECT_EQ(questionsOf(inspected("Order,Date,Product,Qty,Price,Discount\n1,2025-01-01,P,1,1000,300\n1,2025-01-01,P,1,1000,300\n")), "");
}

TEST(OrderDiscounts, ThatContradictEachOtherAreRefused)
{
    const auto result = bound("Order,Date,Product,Qty,Price,Discount\n1,2025-01-01,P,1,1000,300\n1,2025-01-01,Q,2,2000,200\n1,2025-01-01,R,1,500,\n", {"--set discount=order"});
    EXPECT_EQ(sumsOf(result), "1500 1200 0");
    ASSERT_EQ(result.records.refused.size(), 1U);
    EXPECT_EQ(result.records.refused[0].reason, "not-of-order");
    EXPECT_EQ(noteValue(result.summary.notes, "order-amounts-taken", "rows"), "1");
}

const std::string kTotalsAlone = "Order,Date,Product,Qty,Total\n1,2025-01-01,P,1,250\n1,2025-01-01,Q,2,250\n2,2025-01-02,P,3,400\n2,2025-01-02,Q,1,400\n";

TEST(OrderTotals, WithoutPricesCountOnceWhereManyOrdersRepeatThem)
{
    const auto once = bound(kTotalsAlone + "3,2025-01-03,P,2,90\n3,2025-01-03,R,1,90\n4,2025-01-04,P,1,10\n");
    EXPECT_EQ(sumsOf(once), "750 750 0");
    EXPECT_EQ(noteValue(once.summary.notes, "total-rule", "rule"), "of-order-once");
    expectAddsUp(once);
    // In the first line alone.
    EXPECT_EQ(sumsOf(bound("Order,Date,Product,Qty,Total\n1,2025-01-01,P,1,250\n1,2025-01-01,Q,2,\n2,2025-01-02,P,3,400\n2,2025-01-02,Q,1,\n")), "650 650 0");
    // By name.
    EXPECT_EQ(sumsOf(bound("Order,Date,Product,Qty,Grand Total\n1,2025-01-01,P,1,250\n1,2025-01-01,Q,2,250\n")), "250 250 0");
    // Lines of their own.
    EXPECT_EQ(sumsOf(bound("Order,Date,Product,Qty,Grand Total\n1,2025-01-01,P,1,250\n1,2025-01-01,Q,2,150\n")), "400 400 0");
}

TEST(OrderTotals, WithoutPricesAreAskedWhereFewOrdersRepeatThem)
{
    EXPECT_EQ(questionsOf(inspected(kTotalsAlone)), "total Total: --set total=order --set total=line");
    EXPECT_EQ(sumsOf(bound(kTotalsAlone, {"--set total=order"})), "650 650 0");
    EXPECT_EQ(sumsOf(bound(kTotalsAlone, {"--set total=line"})), "1300 1300 0");
    // One total for all of them proves nothing: a fixed price does the same.
    const std::string fixed = "Order,Date,Product,Total\n1,2025-01-01,P,50\n1,2025-01-01,Q,50\n2,2025-01-02,P,50\n2,2025-01-02,Q,50\n3,2025-01-03,P,50\n3,2025-01-03,Q,50\n";
    EXPECT_EQ(questionsOf(inspected(fixed)), "total Total: --set total=order --set total=line");
}

TEST(OrderTotals, OfLinesThatNothingTellsApartAreAskedWhereTheyVary)
{
    EXPECT_EQ(questionsOf(inspected("Order,Date,Customer,Total\n1,2025-01-01,A,50\n1,2025-01-01,A,50\n2,2025-01-02,B,70\n2,2025-01-02,B,70\n")),
              "total Total: --set total=order --set total=line");
    EXPECT_EQ(sumsOf(bound("Order,Date,Customer,Total\n1,2025-01-01,A,50\n1,2025-01-02,A,50\n")), "100 100 0");
}

TEST(OrderTotals, WithoutPricesTakeWhatIsRepeatedBesideThem)
{
    // Tax and profit of the orders, too: 277.5 with 27.5, 444 with 44, 111 with 11; profits 50, 80 and 20.
    const auto result = bound("Order,Date,Product,Qty,Tax,Profit,Total\n1,2025-01-01,P,1,27.5,50,277.5\n1,2025-01-01,Q,2,27.5,50,277.5\n"
                              "2,2025-01-02,P,3,44,80,444\n2,2025-01-02,Q,1,44,80,444\n3,2025-01-03,P,2,11,20,111\n3,2025-01-03,R,1,11,20,111\n");
    EXPECT_EQ(sumsOf(result), "750 750 82.5");
    Raw4 cost = 0;
    for (const auto& line : result.records.lines) {
        cost += line.cost.value_or(0);
    }
    EXPECT_EQ(cost, 600 * kRawOne);
}

TEST(OrderTotals, RepeatedInEachLineCountOnce)
{
    for (const auto* header : {"Total Faktur", "Total Invoice", "Invoice Total", "Total Nota", "Total Pesanan", "Total Tagihan", "Grand Total", "Total Amount", "Total", "Order Total"}) {
        // 200 + 50 and 100 + 300.
        const auto result = bound(kHead + header + "\n1;2025-01-01;A;P;2;100;250\n1;2025-01-01;A;Q;1;50;250\n2;2025-01-02;B;P;1;100;400\n2;2025-01-02;B;Q;3;100;400\n");
        EXPECT_EQ(sumsOf(result), "650 650 0") << header;
    }
    const auto result = bound(kHead + "Total\n1;2025-01-01;A;P;2;100;250\n1;2025-01-01;A;Q;1;50;250\n2;2025-01-02;B;P;1;100;100\n");
    EXPECT_EQ(sumsOf(result), "350 350 0");
    EXPECT_EQ(noteValue(result.summary.notes, "total-rule", "rule"), "of-order");
}

TEST(OrderTotals, InTheFirstLineCountOnce)
{
    EXPECT_EQ(sumsOf(bound(kHead + "Total\n1;2025-01-01;A;P;2;100;250\n1;2025-01-01;A;Q;1;50;\n2;2025-01-02;B;P;1;100;100\n")), "350 350 0");
}

TEST(OrderTotals, HoldTheDiscountAndTheTaxOfTheirLines)
{
    // 10 % off 250 and off 400: 225 and 360.
    EXPECT_EQ(sumsOf(bound(kHead + "Diskon;Total\n1;2025-01-01;A;P;2;100;10;225\n1;2025-01-01;A;Q;1;50;10;225\n2;2025-01-02;B;P;4;100;10;360\n")), "650 585 0");
    // 11 % on top of 250.
    EXPECT_EQ(sumsOf(bound(kHead + "PPN;Total\n1;2025-01-01;A;P;2;100;22;277.5\n1;2025-01-01;A;Q;1;50;5.5;277.5\n2;2025-01-02;B;P;1;100;11;111\n")), "350 350 38.5");
}

TEST(OrderTotals, OfLinesStayOfLines)
{
    EXPECT_EQ(sumsOf(bound(kHead + "Total\n1;2025-01-01;A;P;2;100;200\n1;2025-01-01;A;Q;1;200;200\n2;2025-01-02;B;P;1;100;100\n")), "500 500 0");
    // The second line is a gift.
    EXPECT_EQ(sumsOf(bound(kHead + "Total\n1;2025-01-01;A;P;2;100;180\n1;2025-01-01;A;Q;1;0;0\n")), "200 180 0");
}

TEST(OrderTotals, ThatNothingExplainsAreAsked)
{
    // 250 + 30 and 400 + 30 in each line: of the order, with something more.
    const std::string rows = kHead + "Total\n1;2025-01-01;A;P;2;100;280\n1;2025-01-01;A;Q;1;50;280\n2;2025-01-02;B;P;1;100;430\n2;2025-01-02;B;Q;3;100;430\n";
    EXPECT_EQ(questionsOf(inspected(rows)), "total Total: --map total=#0 --map total=#7");
    EXPECT_EQ(sumsOf(bound(rows, {"--map total=#0"})), "650 650 0");
}

TEST(Totals, AboveQuantityTimesPriceAreAsked)
{
    const std::string rows = "Order,Date,Qty,Price,Total\n1,2025-01-01,1,100,109\n2,2025-01-02,2,50,113\n3,2025-01-03,1,20,25\n";
    EXPECT_EQ(questionsOf(inspected(rows)), "total Total: --map total=#0 --map total=#5");
    EXPECT_EQ(sumsOf(bound(rows, {"--map total=#0"})), "220 220 0");
    EXPECT_EQ(sumsOf(bound(rows, {"--map total=#5"})), "220 247 0");
    // A price that is cut at 100 in one row of three: 120 + 100 + 20 of 220 are 240, 9.09 % more.
    const auto capped = bound("Order,Date,Qty,Price,Sales\n1,2025-01-01,1,100,120\n2,2025-01-02,2,50,100\n3,2025-01-03,1,20,20\n");
    EXPECT_EQ(sumsOf(capped), "220 240 0");
    EXPECT_EQ(noteValue(capped.summary.notes, "total-above", "percent"), "9.09");
}

TEST(Columns, OfTheFinancialSampleAreKnown)
{
    // 1,618.5 × 20 = 32,370 and 1,321 × 20 = 26,420, of which 264.20 off: 58,790 less 264.20.
    const auto result = bound("Segment,Country,Product,Discount Band,Units Sold,Manufacturing Price,Sale Price,Gross Sales,Discounts, Sales,COGS,Profit,Date\n"
                              "Government,Canada,Carretera,None,1618.5,$3.00,$20.00,\"$32,370.00\",$-   ,\"$32,370.00\",\"$16,185.00\",\"$16,185.00\",2014-01-01\n"
                              "Government,Germany,Carretera,Low,1321,$3.00,$20.00,\"$26,420.00\",$264.20,\"$26,155.80\",\"$13,210.00\",\"$12,945.80\",2014-01-02\n",
                              {"--kind sales", "--map order=#row", "--set currency=USD"});
    EXPECT_EQ(sumsOf(result), "58790 58525.8 0");
}

TEST(Columns, GrossAndNetAreKnown)
{
    const std::string rows = "No Faktur;Tanggal;Qty;Harga;Bruto;Netto\n1;2025-01-01;2;10000;20000;19000\n2;2025-01-02;1;20000;20000;19000\n";
    EXPECT_EQ(sumsOf(bound(rows)), "40000 38000 0");
}

TEST(AccountingZeros, AreZeroWithACurrencyAlone)
{
    for (const auto* cell : {"$-   ", " $ -   ", "Rp -", "Rp-", "$-"}) {
        const auto number = parseNumber(cell);
        ASSERT_TRUE(number) << cell;
        EXPECT_EQ(valueOf(*number, DecimalMark::Point)->raw, 0) << cell;
        EXPECT_FALSE(number->currency.empty()) << cell;
    }
    for (const auto* cell : {"-", "--", "$", "$--", "x -", "- -", "-$"}) {
        EXPECT_FALSE(parseNumber(cell)) << cell;
    }
}

}  // namespace
}  // namespace kinerja::ingest

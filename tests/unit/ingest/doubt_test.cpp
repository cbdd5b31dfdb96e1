// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that do not hold what their names say: asked, never left out; and rates without a percent sign.
#include <gtest/gtest.h>

#include "bind_support.h"

namespace kinerja::ingest {
namespace {

using testing::bound;
using testing::findNote;
using testing::inspected;
using testing::mappingText;
using testing::noteValue;

/// "field: answer, answer" of each question.
std::string questionsOf(const Inspection& inspection)
{
    std::string text;
    for (const auto& question : inspection.questions) {
        text += (text.empty() ? "" : "; ") + question.id + " " + question.field + ":";
        for (const auto& answer : question.answers) {
            text += " " + answer.option;
        }
    }
    return text;
}

TEST(Doubt, AQuantityThatIsNoNumberIsAsked)
{
    const std::string text = "Order,Date,Product,Qty,Price\n1,2026-05-01,A,2 pcs,100\n2,2026-05-02,B,3 pcs,100\n3,2026-05-03,C,10,100\n";
    EXPECT_EQ(questionsOf(inspected(text)), "field quantity: --map quantity=#4 --map quantity=#0");
    const auto taken = bound(text, {"--map quantity=#4"});
    EXPECT_EQ(taken.records.refused.size(), 2U);
    EXPECT_EQ(sumsOf(taken), "1000 1000 0");
    EXPECT_EQ(sumsOf(bound(text, {"--map quantity=#0"})), "300 300 0");
}

TEST(Doubt, AmountsThatCannotBeReadAreAsked)
{
    for (const auto& [header, cell, field] : {std::tuple{"Discount", "10% or 5%", "discount"}, {"Total", "0.15 M", "total"}, {"Cost", "50/pcs", "cost"},
                                              {"PPN", "termasuk", "tax"}}) {
        const auto text = "Order,Date,Qty,Price," + std::string{header} + "\n1,2026-05-01,2,100," + cell + "\n2,2026-05-02,3,100," + cell + "\n";
        const auto map = "--map " + std::string{field};
        EXPECT_EQ(questionsOf(inspected(text)), "field " + std::string{field} + ": " + map + "=#5 " + map + "=#0");
    }
}

TEST(Doubt, DaysThatCannotBeReadNeverMakeWaitingLines)
{
    const std::string text = "Order,Date,Customer,Product,Qty,Price\n1,2026-05-01,A,K,1,5\n2,2026-13-01,B,K,1,5\n3,2026-14-02,C,K,1,5\n";
    const auto seen = inspected(text);
    EXPECT_EQ(seen.kind, domain::RecordKind::Sales);
    EXPECT_EQ(questionsOf(seen), "field date: --map date=#2") << "without the day there is no sale";
    const auto taken = bound(text, {"--map date=#2"});
    EXPECT_EQ(taken.records.lines.size(), 1U);
    EXPECT_EQ(taken.records.refused.size(), 2U);
}

TEST(Tax, RatesAreRatesWithoutASign)
{
    // By hand: 3 × 100 and 4 × 100 are 700, 11 % of it 77, together 333 + 444.
    for (const auto& [header, cell] : {std::pair{"PPN (%)", "11"}, {"PPN", "0.11"}, {"PPN", "11%"}, {"PPN", "11"}, {"Tax Rate", "11"}}) {
        const auto result = bound("No Faktur,Tgl Faktur,Pelanggan,Barang,Qty,Harga," + std::string{header} + ",Jumlah\n1,2026-01-05,A,Kopi,3,100,"
                                  + cell + ",333\n2,2026-01-15,B,Kopi,4,100," + cell + ",444\n");
        EXPECT_EQ(sumsOf(result), "700 700 77") << header << " " << cell;
    }
    // Without a total: beside the price.
    EXPECT_EQ(sumsOf(bound("Order,Date,Qty,Price,PPN %\n1,2026-01-05,3,100,11\n2,2026-01-15,4,100,11\n")), "700 700 77");
}

TEST(Tax, AmountsStayAmounts)
{
    EXPECT_EQ(sumsOf(bound("Order,Date,Qty,Price,Tax,Total\n1,2026-01-05,3,100,33,333\n2,2026-01-15,4,100,44,444\n")), "700 700 77");
    // 2 × 0.50 and 1 × 0.80 with a tenth of it as the tax: small amounts are no shares.
    EXPECT_EQ(sumsOf(bound("Order,Date,Qty,Price,Tax,Total\n1,2026-01-05,2,0.50,0.10,1.10\n2,2026-01-15,1,0.80,0.08,0.88\n")), "1.8 1.8 0.18");
}

TEST(Tax, InsideATotalIsProvedWithoutPrices)
{
    // By hand: 111,000 is 100,000 and 11 % of it; 55,500 is 50,000 and 5,500.
    EXPECT_EQ(sumsOf(bound("Order,Date,Customer,PPN,Total\n1,2026-01-05,A,11000,111000\n2,2026-01-15,B,5500,55500\n")), "150000 150000 16500");
    // Here 11 % of the total itself: beside it.
    EXPECT_EQ(sumsOf(bound("Order,Date,Customer,PPN,Total\n1,2026-01-05,A,11000,100000\n2,2026-01-15,B,5500,50000\n")), "150000 150000 16500");
    // One rate of neither: nothing is proved, and a person is asked.
    const std::string open = "Order,Date,Customer,PPN,Total\n1,2026-01-05,A,900,100000\n2,2026-01-15,B,5500,50000\n";
    EXPECT_EQ(inspected(open).questions.size(), 1U);
    EXPECT_EQ(sumsOf(bound(open, {"--set tax=excluded"})), "150000 150000 6400");
    EXPECT_EQ(sumsOf(bound(open, {"--set tax=included"})), "143600 143600 6400");
}

TEST(Profit, OfAPercentageIsNoAmount)
{
    for (const auto* header : {"Laba (%)", "Profit Margin", "Profit (%)", "Laba %"}) {
        EXPECT_EQ(inspected("Order,Date,Qty,Total," + std::string{header} + "\n1,2026-01-05,3,300,25\n2,2026-01-06,1,20,10\n").columnOf("profit"), std::nullopt)
            << header;
    }
    EXPECT_EQ(inspected("Order,Date,Qty,Total,Laba (Rp)\n1,2026-01-05,3,300,25\n").columnOf("profit"), 4U);
    EXPECT_EQ(inspected("Order,Date,Qty,Total,Margin\n1,2026-01-05,3,300,25\n").columnOf("profit"), 4U);
}

TEST(Discounts, ACellThatNamesACurrencyIsAnAmount)
{
    // By hand: 300 less 10 %, 300, 300 less 20.
    EXPECT_EQ(sumsOf(bound("Order,Date,Qty,Price,Discount\n1,2026-05-01,3,100,10%\n2,2026-05-02,3,100,\n3,2026-05-03,3,100,Rp 20\n")), "900 850 0");
    EXPECT_EQ(sumsOf(bound("Order,Date,Qty,Price,Discount\n1,2026-05-01,3,100,Rp 10\n2,2026-05-02,3,100,Rp 20\n")), "600 570 0");
}

TEST(Headers, ANameBesideAnIdIsKept)
{
    EXPECT_EQ(mappingText(inspected("Order,Date,Customer,Customer ID,Product,Product ID,Total\n1,2026-05-01,Toko A,17850,Kopi,P1,5\n")),
              "order=Order, date=Date, customer=Customer ID, customer_name=Customer, product=Product ID, product_name=Product, total=Total");
    EXPECT_EQ(mappingText(inspected("Order,Date,Customer,Total\n1,2026-05-01,Toko A,5\n")), "order=Order, date=Date, customer=Customer, total=Total");
}

TEST(Headers, BlanksThatNobodySeesAreBlanks)
{
    EXPECT_EQ(inspected("\xE2\x80\x8BOrder,Date,Customer\xC2\xA0,Sales\xC2\xA0Person,Total\n1,2026-05-01,Toko A,Sari,5\n").mapping.size(), 5U);
}

TEST(Statuses, WhatCameBackIsNoSale)
{
    const auto result = bound("Order,Date,Qty,Price,Status\n1,2026-05-01,1,100,Refunded\n2,2026-05-02,1,50,Selesai\n3,2026-05-03,1,7,Kedaluwarsa\n");
    ASSERT_EQ(result.records.lines.size(), 3U);
    EXPECT_EQ(result.records.lines[0].status, domain::OrderStatus::Cancelled);
    EXPECT_FALSE(result.records.lines[0].isReturn);
    EXPECT_EQ(result.records.lines[1].status, domain::OrderStatus::Counted);
    EXPECT_EQ(result.records.lines[2].status, domain::OrderStatus::Cancelled);
    const auto document = bound("Order,Date,Qty,Price,Document Type\n1,2026-05-01,1,100,Returned\n2,2026-05-02,1,50,Invoice\n");
    ASSERT_EQ(document.records.lines.size(), 2U);
    EXPECT_TRUE(document.records.lines[0].isReturn);
}

TEST(Examples, OfADiscountSayWhatItIs)
{
    const auto open = inspected("Order,Date,Product,Qty,Price,Diskon\n1,2026-01-05,P,3,100,0\n2,2026-01-06,P,2,250,15\n");
    ASSERT_EQ(open.questions.size(), 1U);
    EXPECT_EQ(open.questions[0].examples, (std::vector<std::string>{"15", "0"}));
    EXPECT_EQ(open.questions[0].answers[0].meaning, "15 %");
    EXPECT_EQ(open.questions[0].answers[1].meaning, "15 IDR");
}

TEST(Examples, OfDatesThatContradictEachOtherAreThose)
{
    const auto open = inspected("Order,Date,Total\n1,2026-01-05,1\n2,13/02/2026,1\n3,02/14/2026,1\n");
    ASSERT_EQ(open.questions.size(), 1U);
    EXPECT_EQ(open.questions[0].examples, (std::vector<std::string>{"13/02/2026", "02/14/2026"}));
    EXPECT_EQ(open.questions[0].answers[0].meaning, "2026-02-13");
    EXPECT_EQ(open.questions[0].answers[1].meaning, "2026-02-14");
}

TEST(Sums, WithTheirWordInTheDateColumnAreLeftOut)
{
    const auto result = bound("Date;Order;Customer;Total\n2026-01-05;1;A;600\n2026-01-06;2;B;399\nTotal;;;999\n");
    EXPECT_EQ(sumsOf(result), "999 999 0");
    EXPECT_EQ(result.records.refused.size(), 0U);
    EXPECT_EQ(result.summary.reconciliation.fileTotal, 999 * kRawOne);
    EXPECT_EQ(noteValue(result.summary.notes, "footer-rows", "rows"), "1");
}

TEST(Sums, WithoutAWordAreKnownByBeingTheSum)
{
    const std::string rows = "Order,Date,Customer,Product,Qty,Total\n1,2026-01-05,A,Kopi,3,300\n2,2026-01-06,B,Teh,3,200.5\n";
    const auto result = bound(rows + ",,,,6,500.5\n");
    EXPECT_EQ(result.records.lines.size(), 2U);
    EXPECT_EQ(result.records.refused.size(), 0U);
    EXPECT_EQ(result.summary.reconciliation.fileTotal, 500 * kRawOne + 5000);
    EXPECT_EQ(noteValue(result.summary.notes, "footer-rows", "rows"), "1");
    EXPECT_EQ(bound("Order;Date;Customer;Total\n1;2026-01-05;A;1.300,25\n2;2026-01-06;B;200,50\n;;;1.500,75\n").records.refused.size(), 0U);
    // Another number is no sum, and a name makes a record of it: refused, and counted.
    for (const auto* last : {",,,,6,500.6\n", ",,,Kopi,6,500.5\n", "3,,,,6,500.5\n"}) {
        const auto other = bound(rows + last);
        EXPECT_EQ(other.records.refused.size(), 1U) << last;
        EXPECT_EQ(findNote(other.summary.notes, "footer-rows"), nullptr) << last;
    }
}

TEST(Kinds, AListOfDaysHasNoAmounts)
{
    EXPECT_NE(inspected("Name,Value,Date\nA,100,2026-05-01\nB,200,2026-05-02\n").kind, domain::RecordKind::Events);
    EXPECT_EQ(inspected("Name,Kind,Date\nLebaran,holiday,2026-03-20\n").kind, domain::RecordKind::Events);
}

}  // namespace
}  // namespace kinerja::ingest

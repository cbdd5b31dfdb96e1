// SPDX-License-Identifier: GPL-3.0-or-later
// Every clause about what cells and columns mean, one row each; the expected values are what the writing means to a
// person, or an arithmetic done by hand.
#include <gtest/gtest.h>

#include "bind_support.h"
#include "kinerja/ingest/date_text.h"

namespace kinerja::ingest {
namespace {

using testing::bound;
using testing::findNote;
using testing::inspected;
using testing::mappingText;
using testing::noteValue;

std::string day(std::string_view cell)
{
    const auto serial = parseSerial(cell);
    return serial ? toIso(*serial) : "none";
}

TEST(DayNumbers, countFromTheSpreadsheetsDayZero)
{
    // 36526 is 1 January 2000 and 45000 is 15 March 2023 in every spreadsheet with the date system of 1900.
    EXPECT_EQ(day("36526"), "2000-01-01");
    EXPECT_EQ(day("45000"), "2023-03-15");
    EXPECT_EQ(day("45000.999"), "2023-03-15") << "the clock is cut off";
    EXPECT_EQ(day("45000,5"), "2023-03-15");
    EXPECT_EQ(day("20000"), "1954-10-03");
    EXPECT_EQ(day("80000"), "2119-01-11");
    for (const auto* cell : {"19999", "80001", "4500", "450000", "45000.", "45000.5x", "45a00", "-45000", ""}) {
        EXPECT_EQ(day(cell), "none") << cell;
    }
}

TEST(DayNumbers, areReadInAColumnOfDatesOnly)
{
    const auto result = bound("Order ID,Date,Total\n1,45000,5\n2,45001.25,5\n3,2023-03-17,5\n");
    ASSERT_EQ(result.records.lines.size(), 3U);
    EXPECT_EQ(toIso(result.records.lines[0].day), "2023-03-15");
    EXPECT_EQ(toIso(result.records.lines[1].day), "2023-03-16");
    EXPECT_EQ(toIso(result.records.lines[2].day), "2023-03-17");
    EXPECT_EQ(noteValue(result.summary.notes, "day-numbers", "rows"), "2");
    EXPECT_EQ(noteValue(result.summary.notes, "day-numbers", "example"), "45000 = 2023-03-15");
    EXPECT_EQ(mappingText(inspected("Order ID,Date,Total\n45000,2023-03-15,45000\n")), "order=Order ID, date=Date, total=Total");
}

TEST(Dates, withTheYearInFrontAreReadInAnyColumn)
{
    const auto result = bound("Order ID,Date,Total\n1,2026-04-03,5\n2,13/04/2026,5\n");
    ASSERT_EQ(result.records.lines.size(), 2U);
    EXPECT_EQ(toIso(result.records.lines[0].day), "2026-04-03");
    EXPECT_EQ(toIso(result.records.lines[1].day), "2026-04-13");
    EXPECT_EQ(noteValue(result.summary.notes, "dates-mixed", "rows"), "1");
    EXPECT_EQ(findNote(inspected("Order ID,Date,Total\n1,2026-04-03,5\n").notes, "dates-mixed"), nullptr);
}

TEST(Dates, areReadInEveryWayOfWriting)
{
    struct Case {
        const char* cell;
        const char* iso;
    };
    for (const auto& [cell, iso] : {
             Case{"13/04/2026", "2026-04-13"}, Case{"13-04-2026", "2026-04-13"}, Case{"13.04.2026", "2026-04-13"},
             Case{"13/04/26", "2026-04-13"}, Case{"13/04/70", "1970-04-13"}, Case{"13/04/69", "2069-04-13"},
             Case{"04/13/2026", "2026-04-13"}, Case{"2026/04/13", "2026-04-13"}, Case{"20260413", "2026-04-13"},
             Case{"13 April 2026", "2026-04-13"}, Case{"13 Agt 2026", "2026-08-13"}, Case{"13 Agust 2026", "2026-08-13"},
             Case{"13 Agustus 2026", "2026-08-13"}, Case{"13 Peb 2026", "2026-02-13"}, Case{"13 Pebruari 2026", "2026-02-13"},
             Case{"13 Nop 2026", "2026-11-13"}, Case{"13 Nopember 2026", "2026-11-13"}, Case{"13-Okt-2026", "2026-10-13"},
             Case{"13 Mei 2026", "2026-05-13"}, Case{"13 Des 2026", "2026-12-13"}, Case{"March 13, 2026", "2026-03-13"},
             Case{"Mar 13 2026", "2026-03-13"}, Case{"13-MAR-26", "2026-03-13"}, Case{"Senin, 13 April 2026", "2026-04-13"},
             Case{"13/04/2026 23:59", "2026-04-13"}, Case{"13/04/2026 11:59:59 PM", "2026-04-13"},
             Case{"2026-04-13T23:59:59Z", "2026-04-13"}}) {
        const auto result = bound("Order ID,Date,Total\n1,\"" + std::string{cell} + "\",5\n");
        ASSERT_EQ(result.records.lines.size(), 1U) << cell;
        EXPECT_EQ(toIso(result.records.lines[0].day), iso) << cell;
    }
}

TEST(Amounts, areReadInEveryWayOfWriting)
{
    struct Case {
        const char* cell;
        const char* said;
        const char* value;
    };
    for (const auto& [cell, said, value] : {
             Case{"Rp1.234.567,50", "", "1234567.5"}, Case{"1,234.56", "", "1234.56"}, Case{"$1,299.00 ", "", "1299"},
             Case{"(15.000)", "--set decimal=comma", "-15000"}, Case{"15000-", "", "-15000"}, Case{"1.2e3", "", "1200"},
             Case{"\xEF\xBC\x91\xEF\xBC\x92\xEF\xBC\x93", "", "123"}, Case{"Rp 15.000,-", "", "15000"},
             Case{"1 234 567,89", "", "1234567.89"}, Case{"-5", "", "-5"}, Case{"5", "", "5"}}) {
        const std::string text = "Order ID,Date,Total\n1,2026-04-13,\"" + std::string{cell} + "\"\n";
        const auto result = *said == 0 ? bound(text, {"--set currency=IDR"}) : bound(text, {"--set currency=IDR", said});
        ASSERT_EQ(result.records.lines.size(), 1U) << cell;
        EXPECT_EQ(toShortString(*result.records.lines[0].statedTotal), value) << cell;
    }
}

TEST(Discounts, ofFifteenPercentAreTheSameHoweverTheyAreWritten)
{
    struct Case {
        const char* header;
        const char* cell;
        const char* said;
    };
    for (const auto& [header, cell, said] : {Case{"Discount", "0.15", ""}, Case{"Discount", "15%", ""}, Case{"Discount", "15 %", ""},
                                             Case{"Diskon (%)", "15", ""}, Case{"Discount", "15", "--set discount=percent"},
                                             Case{"Discount", "\"0,15\"", ""}, Case{"Discount", "30", "--set discount=amount"}}) {
        const std::string text = "Order ID,Date,Qty,Price," + std::string{header} + "\n1,2026-04-13,2,100," + cell + "\n";
        const auto result = *said == 0 ? bound(text) : bound(text, {said});
        ASSERT_EQ(result.records.lines.size(), 1U) << header << cell;
        EXPECT_EQ(toShortString(result.records.lines[0].discount), "30") << header << cell;
    }
}

TEST(Codes, keepWhatMakesThemCodes)
{
    const auto result = bound("Order ID,Date,Customer ID,Region,Stock Code,Total\n"
                              "0001,2026-04-13,17850.0,NA,00123,5\n0002,2026-04-13,12347.0,EMEA,85123A,5\n");
    ASSERT_EQ(result.records.lines.size(), 2U);
    const auto& line = result.records.lines[0];
    EXPECT_EQ(line.order, "0001");
    EXPECT_EQ(line.customer, "17850");
    EXPECT_EQ(line.region, "NA");
    EXPECT_EQ(line.product, "00123");
}

TEST(Quantities, haveManyNamesAndJumlahIsOneOfThem)
{
    for (const auto* header : {"jumlah_barang", "jumlah unit", "Jumlah Unit", "qty", "Qty", "Kuantitas", "Banyaknya", "Jumlah"}) {
        EXPECT_EQ(mappingText(inspected("No Nota,Tanggal," + std::string{header} + ",Harga\n1,2026-04-13,3,5\n")),
                  "order=No Nota, date=Tanggal, quantity=" + std::string{header} + ", price=Harga")
            << header;
        const std::string other = std::string{header} == "Jumlah" ? "Qty" : header;
        EXPECT_EQ(mappingText(inspected("No Nota,Tanggal," + other + ",Harga,Jumlah\n1,2026-04-13,3,5,15\n")),
                  "order=No Nota, date=Tanggal, quantity=" + other + ", price=Harga, total=Jumlah")
            << header;
    }
}

TEST(Totals, ThatAreQuantityTimesPriceHoldNoDiscountAlsoBesideATax)
{
    const auto result = bound("Order ID,Date,Qty,Price,Discount,PPN,Total\n1,2026-04-13,2,100,0.1,19.8,200\n2,2026-04-13,1,50,0.2,4.4,50\n");
    ASSERT_EQ(result.records.lines.size(), 2U);
    EXPECT_EQ(toShortString(result.records.lines[0].gross - result.records.lines[0].discount), "180");
    EXPECT_EQ(toShortString(result.records.lines[1].gross - result.records.lines[1].discount), "40");
    EXPECT_EQ(noteValue(result.summary.notes, "total-rule", "rule"), "before-discount");
}

TEST(Statuses, meanWhatTheySayInBothLanguages)
{
    using domain::OrderStatus;
    struct Case {
        const char* word;
        OrderStatus status;
    };
    for (const auto& [word, status] : {
             Case{"Cancelled", OrderStatus::Cancelled}, Case{"canceled", OrderStatus::Cancelled}, Case{"VOID", OrderStatus::Cancelled},
             Case{"Batal", OrderStatus::Cancelled}, Case{"Dibatalkan", OrderStatus::Cancelled}, Case{"Ditolak", OrderStatus::Cancelled},
             Case{"Dibatalkan Pembeli", OrderStatus::Cancelled}, Case{"Cancelled by customer", OrderStatus::Cancelled},
             Case{"On Hold", OrderStatus::OnHold}, Case{"Disputed", OrderStatus::OnHold}, Case{"Ditahan", OrderStatus::OnHold},
             Case{"Sengketa", OrderStatus::OnHold}, Case{"Shipped", OrderStatus::Counted}, Case{"Selesai", OrderStatus::Counted},
             Case{"Tidak batal", OrderStatus::Counted}, Case{"not cancelled", OrderStatus::Counted}}) {
        const auto result = bound("Order ID,Date,Total,Status\n1,2026-04-13,5," + std::string{word} + "\n");
        ASSERT_EQ(result.records.lines.size(), 1U) << word;
        EXPECT_EQ(result.records.lines[0].status, status) << word;
    }
}

TEST(CreditDocuments, areReturnsByNumberOrType)
{
    const auto byNumber = bound("Invoice No,Date,Qty,Price\n1,2026-04-13,2,5\n2,2026-04-13,2,5\n3,2026-04-13,2,5\nCR4,2026-04-13,2,5\n");
    EXPECT_TRUE(byNumber.records.lines[3].isReturn);
    EXPECT_EQ(toShortString(byNumber.records.lines[3].gross), "-10");
    for (const auto* type : {"Credit Note", "Credit Memo", "Retur", "Nota Kredit", "Refund"}) {
        const auto byType = bound("Invoice No,Date,Total,Document Type\n1,2026-04-13,5,Invoice\n2,2026-04-13,4," + std::string{type} + "\n");
        ASSERT_EQ(byType.records.lines.size(), 2U);
        EXPECT_FALSE(byType.records.lines[0].isReturn);
        EXPECT_TRUE(byType.records.lines[1].isReturn) << type;
        EXPECT_EQ(toShortString(byType.records.lines[1].gross), "-4") << type;
    }
}

}  // namespace
}  // namespace kinerja::ingest

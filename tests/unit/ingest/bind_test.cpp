// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/bind.h"

#include <gtest/gtest.h>

#include "bind_support.h"
#include "kinerja/ingest/own_export.h"

namespace kinerja::ingest {
namespace {

using testing::bound;
using testing::noteValue;

/// "quantity gross discount tax cost stated flags", amounts plain; "-" = none.
std::string worthOf(const domain::SaleLine& line)
{
    const auto maybe = [](const std::optional<Raw4>& value) { return value ? toShortString(*value) : std::string{"-"}; };
    return toShortString(line.quantity) + " " + toShortString(line.gross) + " " + toShortString(line.discount) + " "
           + toShortString(line.tax) + " " + maybe(line.cost) + " " + maybe(line.statedTotal) + (line.isReturn ? " return" : "")
           + (line.isCreditDocument ? " credit" : "");
}

struct WorthCase {
    const char* name;
    std::string text;
    std::vector<std::string> worth;  ///< by hand, one per row
    std::vector<std::string_view> said;
};

class Worth : public ::testing::TestWithParam<WorthCase> {};

TEST_P(Worth, isWhatAPersonWouldCompute)
{
    auto source = ByteSource::fromMemory(GetParam().text);
    ImportOptions options;
    for (const auto said : GetParam().said) {
        ASSERT_TRUE(applyAnswer(options, said)) << said;
    }
    const auto result = testing::boundSource(source, options);
    std::vector<std::string> worth;
    for (const auto& line : result.records.lines) {
        worth.push_back(worthOf(line));
    }
    EXPECT_EQ(worth, GetParam().worth);
    EXPECT_EQ(result.summary.rejected, 0);
    const auto& parts = result.summary.reconciliation;
    if (parts.fileTotal) {
        EXPECT_EQ(toPlainString(*parts.fileTotal), toPlainString(sumOfParts(parts)));
    }
}

const auto kNamed = [](const auto& tested) { return std::string{tested.param.name}; };

INSTANTIATE_TEST_SUITE_P(ByPrice, Worth, ::testing::Values(
    WorthCase{"quantityTimesPrice", "Order ID,Date,Qty,Price\n1,2026-01-02,3,1.25\n", {"3 3.75 0 0 - -"}, {}},
    WorthCase{"rate", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,3,9.99,0.15\n", {"3 29.97 4.4955 0 - -"}, {}},
    WorthCase{"ratesAreNotCutToFourDecimals", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1000,1000,0.123456\n", {"1000 1000000 123456 0 - -"}, {}},
    WorthCase{"percent", "Order ID,Date,Qty,Price,Diskon %\n1,2026-01-02,2,50,7.5\n", {"2 100 7.5 0 - -"}, {}},
    WorthCase{"percentSign", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,2,50,7.5%\n", {"2 100 7.5 0 - -"}, {}},
    WorthCase{"amount", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,2,500,150\n", {"2 1000 150 0 - -"}, {}},
    WorthCase{"amountWithMinus", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,2,1000,-150\n2,2026-01-02,1,1000,-200\n3,2026-01-02,1,10,0\n",
              {"2 2000 150 0 - -", "1 1000 200 0 - -", "1 10 0 0 - -"}, {}},
    WorthCase{"percentWithMinus", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,2,50,-7.5%\n", {"2 100 7.5 0 - -"}, {}},
    WorthCase{"rateWithMinus", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,2,50,-0.1\n", {"2 100 10 0 - -"}, {}},
    WorthCase{"minusOnReturnsOnly", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,-2,500,-150\n2,2026-01-02,1,500,0\n",
              {"-2 -1000 -150 0 - - return", "1 500 0 0 - -"}, {}},
    WorthCase{"netWithMinus", "Order ID,Date,Qty,Price,Discount,Total\n1,2026-01-02,2,1000,-150,1850\n", {"2 2000 150 0 - 1850"}, {}},
    WorthCase{"netAloneWithMinus", "Order ID,Date,Discount,Total\n1,2026-01-02,-150,1850\n", {"1 2000 150 0 - 1850"}, {"--set totals=after"}},
    WorthCase{"returnByQuantity", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,-2,500,150\n", {"-2 -1000 -150 0 - - return"}, {}},
    WorthCase{"quantityMissing", "Order ID,Date,Price\n1,2026-01-02,500\n", {"1 500 0 0 - -"}, {}},
    WorthCase{"quantityBlank", "Order ID,Date,Qty,Price\n1,2026-01-02,,500\n2,2026-01-02,3,500\n", {"1 500 0 0 - -", "3 1500 0 0 - -"}, {}},
    WorthCase{"signsBesideShares", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1,200,15%\n2,2026-01-02,1,200,0.15\n", {"1 200 30 0 - -", "1 200 30 0 - -"}, {"--set discount=rate"}},
    WorthCase{"priceZeroIsKept", "Order ID,Date,Qty,Price\n1,2026-01-02,5,0\n", {"5 0 0 0 - -"}, {}},
    WorthCase{"taxBeside", "Order ID,Date,Qty,Price,PPN\n1,2026-01-02,2,500,110\n", {"2 1000 0 110 - -"}, {}},
    WorthCase{"taxInside", "Order ID,Date,Qty,Price\n1,2026-01-02,2,555\n", {"2 1000 0 110 - -"}, {"--set tax=included"}},
    WorthCase{"unitCost", "Order ID,Date,Qty,Price,HPP\n1,2026-01-02,2,500,300\n2,2026-01-02,-1,500,300\n", {"2 1000 0 0 600 -", "-1 -500 0 0 -300 - return"}, {}},
    WorthCase{"lineCost", "Order ID,Date,Qty,Price,Total Cost\n1,2026-01-02,2,500,700\n2,2026-01-02,2,500,\n", {"2 1000 0 0 700 -", "2 1000 0 0 - -"}, {}}), kNamed);

INSTANTIATE_TEST_SUITE_P(ByTotal, Worth, ::testing::Values(
    WorthCase{"totalAlone", "Order ID,Date,Total\n1,2026-01-02,99.5\n", {"1 99.5 0 0 - 99.5"}, {}},
    WorthCase{"totalWins", "Order ID,Date,Qty,Price,Sales\n1,2026-01-02,30,100,3500\n", {"30 3000 -500 0 - 3500"}, {}},
    WorthCase{"discountInside", "Order ID,Date,Qty,Price,Discount,Total\n1,2026-01-02,2,50,10,90\n", {"2 100 10 0 - 90"}, {}},
    WorthCase{"discountNotInside", "Order ID,Date,Qty,Price,Discount,Total\n1,2026-01-02,2,50,0.1,100\n2,2026-01-02,1,50,0.5,50\n", {"2 100 10 0 - 100", "1 50 25 0 - 50"}, {}},
    WorthCase{"grossFromAmount", "Order ID,Date,Discount,Total\n1,2026-01-02,110,990\n", {"1 1100 110 0 - 990"}, {"--set totals=after"}},
    WorthCase{"grossFromRate", "Order ID,Date,Discount,Total\n1,2026-01-02,0.1,990\n", {"1 1100 110 0 - 990"}, {"--set totals=after"}},
    WorthCase{"taxInsideIsFound", "Invoice ID,Date,Qty,Unit price,Tax 5%,Total\n1,2026-01-02,2,50,5,105\n2,2026-01-02,1,20,1,21\n", {"2 100 0 5 - 105", "1 20 0 1 - 21"}, {}},
    WorthCase{"taxOutsideIsFound", "Invoice ID,Date,Qty,Unit price,Tax 5%,Total\n1,2026-01-02,2,50,5,100\n", {"2 100 0 5 - 100"}, {}},
    WorthCase{"profit", "Order ID,Date,Sales,Profit\n1,2026-01-02,100,30\n2,2026-01-02,100,-5.5\n", {"1 100 0 0 70 100", "1 100 0 0 105.5 100"}, {}},
    WorthCase{"negativeTotalAlone", "Order ID,Date,Total\n1,2026-01-02,-99.5\n", {"-1 -99.5 0 0 - -99.5 return"}, {}}), kNamed);

INSTANTIATE_TEST_SUITE_P(Credits, Worth, ::testing::Values(
    WorthCase{"byNumber", "Invoice No,Date,Qty,Price\n1,2026-01-02,2,5\n2,2026-01-02,2,5\nC3,2026-01-02,1,5\nCN-4,2026-01-02,1,5\n5,2026-01-02,1,1\n",
              {"2 10 0 0 - -", "2 10 0 0 - -", "-1 -5 0 0 - - return credit", "-1 -5 0 0 - - return credit", "1 1 0 0 - -"}, {}},
    WorthCase{"notWhereOthersBeginWithC", "Invoice No,Date,Qty,Price\nC1,2026-01-02,2,5\nC2,2026-01-02,2,5\n", {"2 10 0 0 - -", "2 10 0 0 - -"}, {}},
    WorthCase{"byDocument", "No Faktur,Jenis Dokumen,Tanggal,Total\n1,Faktur,2026-01-02,10\n2,Retur,2026-01-02,4\n", {"1 10 0 0 - 10", "-1 -4 0 0 - -4 return credit"}, {}}), kNamed);

struct RefusalCase {
    const char* name;
    std::string text;
    std::string issue;  ///< line column value reason
    std::vector<std::string_view> said;
};

class Refusals : public ::testing::TestWithParam<RefusalCase> {};

TEST_P(Refusals, nameLineColumnValueAndReason)
{
    auto source = ByteSource::fromMemory(GetParam().text);
    ImportOptions options;
    for (const auto said : GetParam().said) {
        ASSERT_TRUE(applyAnswer(options, said)) << said;
    }
    const auto result = testing::boundSource(source, options);
    ASSERT_EQ(result.records.refused.size(), 1U);
    const auto& issue = result.records.refused.front();
    EXPECT_EQ(std::to_string(issue.line) + " " + issue.column + " " + issue.value + " " + issue.reason, GetParam().issue);
}

const std::string kSales = "Order ID,Date,Qty,Price\n1,2026-01-02,1,5\n2,2026-01-02,1,5\n3,2026-01-02,1,5\n";

INSTANTIATE_TEST_SUITE_P(Sales, Refusals, ::testing::Values(
    RefusalCase{"notADate", kSales + "4,soon,1,5\n", "5 Date soon not-a-date", {}},
    RefusalCase{"noSuchDay", kSales + "4,2026-02-29,1,5\n", "5 Date 2026-02-29 not-a-date", {}},
    RefusalCase{"noDate", kSales + "4,,1,5\n", "5 Date  missing", {}},
    RefusalCase{"noOrder", kSales + ",2026-01-02,1,5\n", "5 Order ID  missing", {}},
    RefusalCase{"notANumber", kSales + "4,2026-01-02,x,5\n", "5 Qty x not-a-number", {}},
    RefusalCase{"nan", kSales + "4,2026-01-02,NaN,5\n", "5 Qty NaN not-a-number", {}},
    RefusalCase{"infinite", kSales + "4,2026-01-02,1,inf\n", "5 Price inf not-a-number", {}},
    RefusalCase{"tooLarge", kSales + "4,2026-01-02,1,99999999999999999999\n", "5 Price 99999999999999999999 out-of-range", {}},
    RefusalCase{"productTooLarge", kSales + "4,2026-01-02,900000000000,900000000000\n", "5 Price 900000000000 out-of-range", {}},
    RefusalCase{"noPrice", kSales + "4,2026-01-02,1,\n", "5 Price  missing", {}},
    RefusalCase{"errorForAnId", kSales + "#REF!,2026-01-02,1,5\n", "5 Order ID #REF! error-cell", {}},
    RefusalCase{"errorForANumber", kSales + "4,2026-01-02,#VALUE!,5\n", "5 Qty #VALUE! error-cell", {}},
    RefusalCase{"errorForAName", "Order ID,Date,Customer,Total\n1,2026-01-02,#1 Shop,5\n2,2026-01-02,#N/A,5\n",
                "3 Customer #N/A error-cell", {}},
    RefusalCase{"tooFewCells", kSales + "4,2026-01-02,1\n", "5   too-few-cells", {}},
    RefusalCase{"tooManyCells", kSales + "4,2026-01-02,1,5,6\n", "5  6 too-many-cells", {}},
    RefusalCase{"otherConvention", "Order ID;Date;Qty;Price\n1;2026-01-02;1;1,5\n2;2026-01-02;1;2,5\n3;2026-01-02;1;x\n", "4 Price x not-a-number", {}},
    RefusalCase{"discountAboveAll", "Order ID,Date,Qty,Price,Disc %\n1,2026-01-02,1,5,120\n", "2 Disc % 120 out-of-range", {}},
    RefusalCase{"unknownCurrency", "Order ID,Date,Total,Currency\n1,2026-01-02,5,IDR\n2,2026-01-02,5,??\n", "3 Currency ?? unknown-currency", {}}), kNamed);

INSTANTIATE_TEST_SUITE_P(Others, Refusals, ::testing::Values(
    RefusalCase{"leadWithoutId", "Lead ID,Created,Stage\nL1,2026-01-02,Won\n,2026-01-02,Won\n", "3 Lead ID  missing", {}},
    RefusalCase{"probability", "Lead ID,Created,Stage,Probability\nL1,2026-01-02,Won,150\n", "2 Probability 150 out-of-range", {}},
    RefusalCase{"scoreOffTheScale", "Date,CSAT (1-5)\n2026-01-02,5\n2026-01-02,6\n", "3 CSAT (1-5) 6 out-of-range", {}},
    RefusalCase{"halfAScore", "Date,CSAT\n2026-01-02,4.5\n", "2 CSAT 4.5 not-whole", {}},
    RefusalCase{"noScore", "Date,CSAT\n2026-01-02,5\n2026-01-02,\n", "3 CSAT  missing", {}},
    RefusalCase{"period", "Rep,Period,Target\nA,2026-Q3,5\nA,2026-Q5,5\n", "3 Period 2026-Q5 not-a-period", {}},
    RefusalCase{"kpi", "KPI,Period,Target\nRevenue,2026,5\nHappiness,2026,5\n", "3 KPI Happiness unknown-kpi", {}},
    RefusalCase{"level", "Period,Level,Target\n2026,target,5\n2026,moon,5\n", "3 Level moon unknown-level", {}},
    RefusalCase{"pair", "Rep,Product,Period,Target\nA,,2026,5\nA,Tea,2026,5\n", "3 Product Tea several-scopes", {}},
    RefusalCase{"share", "KPI,Period,Target\nconversion,2026,18%\nconversion,2026,18\n", "3 Target 18 out-of-range", {}}), kNamed);

TEST(Sales, ofTheColumnDocumentAreCreditsWhereItSaysSo)
{
    const auto result = bound("Order ID,Date,Total,Document\n1,2026-01-02,10,Invoice\n2,2026-01-02,4,Credit Note\n");
    ASSERT_EQ(result.records.lines.size(), 2U);
    EXPECT_EQ(worthOf(result.records.lines[0]), "1 10 0 0 - 10");
    EXPECT_EQ(worthOf(result.records.lines[1]), "-1 -4 0 0 - -4 return credit");
}

TEST(FormulaGuard, comesOffAsItWasPutOn)
{
    for (const std::string text : {"", "'", "''", "=1", "'=1", "''=1", "-5", "'-5", "'s-Hertogenbosch", "a=b", "＝1", "\t", "'\n'"}) {
        const std::string exported = needsFormulaGuard(text) ? "'" + text : text;
        EXPECT_EQ(withoutFormulaGuard(exported), text);
    }
    EXPECT_TRUE(needsFormulaGuard("'=1")) << "else its import would lose an apostrophe";
    EXPECT_FALSE(needsFormulaGuard("'s-Hertogenbosch"));
}

TEST(Refusal, keepsTheRowSoThatItCanBeMended)
{
    const auto result = bound("Order ID;Date;Customer;Total\n1;2026-01-02;A;1,5\n2;never;\"B;\"\"x\"\"\";2,5\n");
    ASSERT_EQ(result.records.refused.size(), 1U);
    EXPECT_EQ(result.records.refused[0].raw, "2,never,\"B;\"\"x\"\"\",\"2,5\"");
}

TEST(Refusal, endsTheFileWhenAsked)
{
    auto source = ByteSource::fromMemory(kSales + "4,soon,1,5\n");
    auto inspection = inspect(source, {});
    ASSERT_TRUE(inspection);
    inspection->reading.onError = OnError::Abort;
    testing::Collector records;
    const auto summary = bind(source, *inspection, records);
    ASSERT_FALSE(summary);
    EXPECT_EQ(summary.error().code, Errc::InvalidInput);
    EXPECT_EQ(summary.error().detail, "line 5: not-a-date in Date");
}

TEST(Sales, haveTheStatusThatTheirWordsMean)
{
    const auto result = bound("Order ID,Date,Total,Status\n1,2026-01-02,1,Shipped\n2,2026-01-02,2,Dibatalkan\n3,2026-01-02,4,On Hold\n"
                              "4,2026-01-02,8,Disputed\n5,2026-01-02,16,Zzz\n6,2026-01-02,32,\n7,2026-01-02,64,CANCELLED\n");
    using domain::OrderStatus;
    std::vector<OrderStatus> statuses;
    for (const auto& line : result.records.lines) {
        statuses.push_back(line.status);
    }
    EXPECT_EQ(statuses, (std::vector{OrderStatus::Counted, OrderStatus::Cancelled, OrderStatus::OnHold, OrderStatus::OnHold,
                                     OrderStatus::Counted, OrderStatus::Counted, OrderStatus::Cancelled}));
    EXPECT_EQ(noteValue(result.summary.notes, "unknown-status-words", "Zzz"), "1");
    EXPECT_EQ(noteValue(result.summary.notes, "on-hold", "rows"), "2");
    const auto& parts = result.summary.reconciliation;
    EXPECT_EQ(toPlainString(*parts.fileTotal), "127.00");
    EXPECT_EQ(toPlainString(parts.revenue), "61.00");
    EXPECT_EQ(toPlainString(parts.cancelled), "66.00");
    EXPECT_EQ(parts.cancelledRows, 2);
}

TEST(Sales, addUpToTheFilesOwnTotal)
{
    const auto result = bound("Invoice No,Date,Qty,Unit Price,Tax,Total,Currency,Status\n1,2026-01-02,2,50,11,111,IDR,\n"
                              "2,2026-01-02,-1,50,-5.5,-55.5,IDR,\n3,2026-01-02,1,10,1.1,11.1,USD,\n4,2026-01-02,1,10,1.1,11.1,IDR,void\n"
                              "5,never,1,10,1.1,11.1,IDR,\n", {"--set currency=IDR"});
    const auto& parts = result.summary.reconciliation;
    ASSERT_TRUE(parts.fileTotal);
    EXPECT_EQ(toPlainString(*parts.fileTotal), "77.70") << "without the dollars";
    EXPECT_EQ(toPlainString(parts.revenue), "100.00");
    EXPECT_EQ(toPlainString(parts.tax), "5.50");
    EXPECT_EQ(toPlainString(parts.returns), "-50.00");
    EXPECT_EQ(parts.others, (std::map<std::string, domain::CurrencyPart>{{"USD", {1, 111'000}}}));
    EXPECT_EQ(toPlainString(parts.cancelled), "11.10");
    EXPECT_EQ(toPlainString(parts.rejected), "11.10");
    EXPECT_EQ(result.records.lines[2].currency, "USD");
    EXPECT_EQ(result.records.lines[0].currency, "");
}

TEST(Sales, countAmountsThatWereRounded)
{
    const auto result = bound("Order ID,Date,Total\n1,2026-01-02,1.00005\n2,2026-01-02,-1.00005\n3,2026-01-02,1.5\n");
    EXPECT_EQ(result.records.lines[0].gross, 1'0001);
    EXPECT_EQ(result.records.lines[1].gross, -1'0001);
    EXPECT_EQ(noteValue(result.summary.notes, "rounded", "cells"), "2");
}

TEST(Sales, keepCodesAsTheyAre)
{
    const auto result = bound("Order ID,Date,Customer ID,Product ID,Region,Total\n007,2026-01-02,0815,1e5,NA,5\n");
    const auto& line = result.records.lines.at(0);
    EXPECT_EQ(line.order, "007");
    EXPECT_EQ(line.customer, "0815");
    EXPECT_EQ(line.product, "1e5");
    EXPECT_EQ(line.region, "NA");
}

TEST(Sales, withoutOrderNumbersAreKnownByTheirContent)
{
    const std::string row = "2026-01-02,A,5\n";
    const auto first = bound("Date,Customer,Total\n" + row + "2026-01-02,B,5\n", {"--kind sales", "--map order=#row"});
    const auto second = bound("Date,Customer,Total\n2026-01-09,C,1\n" + row, {"--kind sales", "--map order=#row"});
    EXPECT_EQ(first.records.lines.at(0).order, second.records.lines.at(1).order);
    EXPECT_NE(first.records.lines.at(0).order, first.records.lines.at(1).order);
}

TEST(Leads, areOpenWonOrLost)
{
    const auto result = bound("Lead ID,Created,Closed,Stage,Value,Probability\nL1,2026-01-02,2026-02-03,Closed Won,1500,100\n"
                              "L2,2026-01-02,2026-02-03,Kalah,,0\nL3,2026-01-02,,Negosiasi,2000,50\nL4,,,Zzz,0,\n");
    using domain::LeadStatus;
    ASSERT_EQ(result.records.leadRows.size(), 4U);
    const auto& leads = result.records.leadRows;
    EXPECT_EQ(leads[0].status, LeadStatus::Won);
    EXPECT_EQ(leads[0].value, 1500'0000);
    EXPECT_EQ(leads[0].probability, 10'000);
    EXPECT_EQ(leads[0].closed, makeDate(2026, 2, 3));
    EXPECT_EQ(leads[1].status, LeadStatus::Lost);
    EXPECT_EQ(leads[1].value, std::nullopt);
    EXPECT_EQ(leads[2].status, LeadStatus::Open);
    EXPECT_EQ(leads[2].closed, std::nullopt);
    EXPECT_EQ(leads[2].probability, 5'000);
    EXPECT_EQ(leads[3].status, LeadStatus::Open);
    EXPECT_EQ(leads[3].created, std::nullopt);
    EXPECT_EQ(leads[3].value, 0);
    EXPECT_EQ(noteValue(result.summary.notes, "unknown-status-words", "Zzz"), "1");
}

TEST(Surveys, keepZeroAndTheScaleOfTheirQuestion)
{
    const auto result = bound("Date,Customer,Question,Score\n2026-01-02,A,NPS,0\n2026-01-02,A,CSAT,5\n");
    ASSERT_EQ(result.records.answers.size(), 2U);
    EXPECT_EQ(result.records.answers[0].score, 0);
    EXPECT_EQ(result.records.answers[0].scaleMax, 10);
    EXPECT_EQ(result.records.answers[1].scaleMin, 1);
    EXPECT_EQ(result.records.answers[1].scaleMax, 5);
}

struct PeriodCase {
    const char* cell;
    const char* id;
};

class Periods : public ::testing::TestWithParam<PeriodCase> {};

TEST_P(Periods, ofTargetsAreReadAsWritten)
{
    const auto result = bound(std::string{"Rep,Period,Target\nA,"} + GetParam().cell + ",5\n");
    ASSERT_EQ(result.records.targetRows.size(), 1U) << GetParam().cell;
    EXPECT_EQ(periodId(result.records.targetRows[0].period), GetParam().id);
}

INSTANTIATE_TEST_SUITE_P(Targets, Periods, ::testing::Values(
    PeriodCase{"2026", "2026"}, PeriodCase{"2026-Q3", "2026-Q3"}, PeriodCase{"Q3 2026", "2026-Q3"}, PeriodCase{"TW3 2026", "2026-Q3"},
    PeriodCase{"Kuartal 3 2026", "2026-Q3"}, PeriodCase{"2026 Q3", "2026-Q3"}, PeriodCase{"2026-09", "2026-09"}, PeriodCase{"09/2026", "2026-09"},
    PeriodCase{"2026/09", "2026-09"}, PeriodCase{"Sep 2026", "2026-09"}, PeriodCase{"September 2026", "2026-09"}, PeriodCase{"Agustus 2026", "2026-08"},
    PeriodCase{"Sep-26", "2026-09"}, PeriodCase{"H1 2026", "2026-H1"}, PeriodCase{"Semester 2 2026", "2026-H2"},
    PeriodCase{"2026-07-01..2026-09-30", "2026-07-01..2026-09-30"}));

TEST(Targets, haveScopeLevelAndKpi)
{
    const auto result = bound("KPI,Rep,Region,Period,Level,Target\nPendapatan,Ani,Barat,2026-09,Stretch,\"1,500,000\"\nkonversi,,Barat,2026-09,,18%\n,,,2026-09,,5\n");
    ASSERT_EQ(result.records.targetRows.size(), 3U);
    const auto& targets = result.records.targetRows;
    EXPECT_EQ(targets[0].kpi, "revenue");
    EXPECT_EQ(targets[0].scope, domain::Dimension::Rep);
    EXPECT_EQ(targets[0].scopeValue, "Ani");
    EXPECT_EQ(targets[0].level, domain::TargetLevel::Stretch);
    EXPECT_EQ(targets[0].value, 1'500'000'0000);
    EXPECT_EQ(targets[1].kpi, "conversion");
    EXPECT_EQ(targets[1].scope, domain::Dimension::Region);
    EXPECT_EQ(targets[1].value, 1800);
    EXPECT_EQ(targets[2].kpi, "revenue");
    EXPECT_EQ(targets[2].scope, std::nullopt);
}

TEST(Targets, runFromTheirStart)
{
    const auto result = bound("Rep,Start,Target\nA,2026-07-01,5\nA,2026-05-30,5\n", {"--set period=quarter"});
    ASSERT_EQ(result.records.targetRows.size(), 2U);
    EXPECT_EQ(periodId(result.records.targetRows[0].period), "2026-Q3");
    EXPECT_EQ(periodId(result.records.targetRows[1].period), "2026-05-30..2026-08-29");
}

TEST(Bind, handsOnWhatTheSinkSays)
{
    class Full : public testing::Collector {
        Status sales(domain::SaleBlock) override { return fail(Errc::StorageFull, "full"); }
    };
    auto source = ByteSource::fromMemory(kSales);
    const auto inspection = inspect(source, {});
    ASSERT_TRUE(inspection);
    Full sink;
    EXPECT_EQ(bind(source, *inspection, sink).error().code, Errc::StorageFull);
}

TEST(Bind, keepsManyBlocksApartAndInOrder)
{
    std::string text = "Order ID,Date,Customer,Total\n";
    constexpr int kRows = 3 * static_cast<int>(kBlockRows) + 5;
    for (int at = 0; at < kRows; ++at) {
        text += std::to_string(at) + ",2026-01-02,Customer " + std::to_string(at % 100) + "," + std::to_string(at) + ".5\n";
    }
    const auto result = bound(text);
    ASSERT_EQ(result.records.lines.size(), static_cast<std::size_t>(kRows));
    for (int at = 0; at < kRows; ++at) {
        const auto& line = result.records.lines[static_cast<std::size_t>(at)];
        ASSERT_EQ(line.order, std::to_string(at));
        ASSERT_EQ(line.customer, "Customer " + std::to_string(at % 100));
        ASSERT_EQ(line.line, static_cast<std::uint64_t>(at) + 2);
        ASSERT_EQ(line.gross, at * kRawOne + 5000);
    }
}

TEST(Bind, givesEachBlockItsOwnMemory)
{
    /// Spoils the memory of the block before, as a thread that is done with it may.
    class Spoiler : public testing::Collector {
    public:
        Status sales(domain::SaleBlock block) override
        {
            if (!m_before.lines.empty()) {
                const auto& first = m_before.lines.front();
                std::fill_n(m_before.arena.front().get(), first.order.size() + first.customer.size(), 'x');
            }
            for (const auto& line : block.lines) {
                EXPECT_EQ(line.customer, "The same customer in every row");
            }
            rows += block.lines.size();
            m_before = std::move(block);
            return {};
        }
        std::size_t rows = 0;

    private:
        domain::SaleBlock m_before;
    };
    std::string text = "Order ID,Date,Customer,Total\n";
    for (std::size_t at = 0; at < 2 * kBlockRows; ++at) {
        text += "1,2026-01-02,The same customer in every row,5\n";
    }
    auto source = ByteSource::fromMemory(text);
    const auto inspection = inspect(source, {});
    ASSERT_TRUE(inspection);
    Spoiler sink;
    ASSERT_TRUE(bind(source, *inspection, sink));
    EXPECT_EQ(sink.rows, 2 * kBlockRows);
}

TEST(Bind, stopsWhenAsked)
{
    auto source = ByteSource::fromMemory(kSales);
    const auto inspection = inspect(source, {});
    ASSERT_TRUE(inspection);
    std::stop_source stop;
    stop.request_stop();
    testing::Collector records;
    EXPECT_EQ(bind(source, *inspection, records, Control{{}, stop.get_token()}).error().code, Errc::Cancelled);
    EXPECT_TRUE(records.lines.empty());
}

}  // namespace
}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
// The rarer kinds of files: known by their columns where they can be, read as they are written.
#include <gtest/gtest.h>

#include "bind_support.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;
using testing::bound;
using testing::findNote;
using testing::inspected;
using testing::mappingText;
using testing::noteValue;

struct KindCase {
    const char* name;
    std::string text;
    const char* kind;
    std::string mapping;
};

class Kinds : public ::testing::TestWithParam<KindCase> {};

TEST_P(Kinds, areKnownByTheirColumns)
{
    const auto inspection = inspected(GetParam().text);
    ASSERT_TRUE(inspection.kind) << "asked for the kind";
    EXPECT_EQ(domain::recordKindId(*inspection.kind), GetParam().kind);
    EXPECT_EQ(mappingText(inspection), GetParam().mapping);
}

INSTANTIATE_TEST_SUITE_P(Files, Kinds, ::testing::Values(
    KindCase{"headers", "Order ID,Order Date,Customer ID,Status\n1,2026-01-02,C1,Shipped\n", "orders", "order=Order ID, date=Order Date, customer=Customer ID, status=Status"},
    KindCase{"lines", "Order ID,Product ID,Quantity,Unit Price\n1,P1,2,5\n", "lines", "order=Order ID, product=Product ID, quantity=Quantity, price=Unit Price"},
    KindCase{"linesInIndonesian", "No Faktur;Kode Barang;Jumlah;Harga Satuan\n1;P1;2;5\n", "lines", "order=No Faktur, product=Kode Barang, quantity=Jumlah, price=Harga Satuan"},
    KindCase{"products", "Product ID,Product Name,Category,Price,Cost\nP1,Tea,Drinks,5,3\n", "products", "id=Product ID, name=Product Name, category=Category, price=Price, cost=Cost"},
    KindCase{"productsByName", "product,series,sales_price\nGTX Basic,GTX,550\n", "products", "id=product, category=series, price=sales_price"},
    KindCase{"customers", "Customer ID,Customer Name,Region,Segment\nC1,Toko,Jawa,Gold\n", "customers", "id=Customer ID, name=Customer Name, region=Region, segment=Segment"},
    KindCase{"people", "sales_agent,manager,regional_office\nAni,Boss,East\n", "people", "id=sales_agent, manager=manager, office=regional_office"},
    KindCase{"rates", "Tanggal,Mata Uang,Kurs\n2026-01-02,USD,15000\n", "rates", "date=Tanggal, currency=Mata Uang, rate=Kurs"},
    KindCase{"market", "Period,Market Size,Source\n2026,5000000,BPS\n", "market", "period=Period, value=Market Size, source=Source"},
    KindCase{"events", "Start Date,End Date,Event,Type\n2026-03-20,2026-03-22,Lebaran,holiday\n", "events", "date=Start Date, end=End Date, kind=Type, name=Event"},
    KindCase{"salesStaySales", "Order ID,Date,Customer ID,Product ID,Quantity,Unit Price\n1,2026-01-02,C1,P1,2,5\n", "sales", "order=Order ID, date=Date, customer=Customer ID, product=Product ID, quantity=Quantity, price=Unit Price"}),
    [](const auto& tested) { return std::string{tested.param.name}; });

TEST(Headers, HaveADiscountAStatusAndMayBeCreditDocuments)
{
    const auto result = bound("Invoice No,Date,Customer,Diskon (%),Status\n1,2026-01-02,A,7.5,Batal\n2,2026-01-02,A,,On Hold\n3,2026-01-02,A,,\nCN4,2026-01-02,A,,\n", {"--kind orders"});
    ASSERT_EQ(result.records.headers.size(), 4U);
    EXPECT_EQ(result.records.headers[0].discountRate, 75'000'000) << "7.5 % in billionths";
    EXPECT_EQ(result.records.headers[0].status, domain::OrderStatus::Cancelled);
    EXPECT_EQ(result.records.headers[1].status, domain::OrderStatus::OnHold);
    EXPECT_FALSE(result.records.headers[1].discountRate);
    EXPECT_TRUE(result.records.headers[3].isCreditDocument);
    const auto amount = bound("Invoice No,Date,Discount\n1,2026-01-02,1500\n", {"--kind orders"});
    EXPECT_EQ(amount.records.headers[0].discount, 1500 * kRawOne);
}

TEST(Headers, WhoseDiscountCouldBeEitherAreAsked)
{
    const auto inspection = inspected("Invoice No,Date,Discount\n1,2026-01-02,10\n", {"--kind orders"});
    ASSERT_EQ(inspection.questions.size(), 1U);
    EXPECT_EQ(inspection.questions[0].id, "discount");
}

TEST(Rates, KeepTwelveDecimals)
{
    const auto result = bound("Date,Currency,Rate\n2026-01-02,VND,0.000064516129\n2026-01-02,US$,\"16.250,75\"\n2026-01-02,EUR,-5\n", {"--kind rates", "--set decimal=point"});
    ASSERT_EQ(result.records.rateRows.size(), 1U);
    EXPECT_EQ(result.records.rateRows[0].rate, 64'516'129);
    const auto comma = bound("Date;Currency;Rate\n2026-01-02;USD;16.250,75\n2026-01-02;eur;17.000,5\n");
    ASSERT_EQ(comma.records.rateRows.size(), 2U);
    EXPECT_EQ(comma.records.rateRows[0].rate, 16'250'750'000'000'000);
    EXPECT_EQ(comma.records.rateRows[1].currency, "EUR");
    EXPECT_EQ(noteValue(comma.summary.notes, "rates-to", "currency"), "IDR");
}

TEST(Rates, AreRoundedBehindTheTwelfthDecimalAlone)
{
    const auto exact = bound("Date,Currency,Rate\n2026-01-02,USD,15010.123456\n2026-01-02,VND,0.000064516129\n", {"--kind rates"});
    EXPECT_EQ(exact.records.rateRows.at(0).rate, 15'010'123'456'000'000);
    EXPECT_EQ(noteValue(exact.summary.notes, "rounded", "cells"), "no note rounded");
    EXPECT_EQ(noteValue(exact.summary.notes, "rates-rounded", "cells"), "no note rates-rounded");
    // 13 decimals; eleven of a hundred yen.
    const auto rounded = bound("Date,Currency,Unit,Rate\n2026-01-02,VND,1,0.0000645161294\n2026-01-02,JPY,100,10850.12345678901\n2026-01-02,USD,1,15010.5\n",
                               {"--kind rates"});
    EXPECT_EQ(rounded.records.rateRows.at(0).rate, 64'516'129);
    EXPECT_EQ(rounded.records.rateRows.at(1).rate, 108'501'234'567'890);
    EXPECT_EQ(noteValue(rounded.summary.notes, "rates-rounded", "cells"), "2");
    EXPECT_EQ(noteValue(rounded.summary.notes, "rounded", "cells"), "no note rounded");
}

TEST(Lists, OfNamesAloneHaveThemAsIds)
{
    const auto people = bound("Nama Sales,Tim,Manajer,Kantor\nAni,Timur,Budi,Surabaya\n", {"--kind people"});
    ASSERT_EQ(people.records.peopleRows.size(), 1U);
    EXPECT_EQ(people.records.peopleRows[0], (domain::PersonEntry{2, "Ani", "", "Timur", "Budi", "Surabaya"}));
    const auto products = bound("Kode,Nama,Kategori,Harga,HPP,Mata Uang\nP1,Kopi,Minuman,12500,9000,USD\n", {"--kind products"});
    EXPECT_EQ(products.records.productRows[0], (domain::ProductEntry{2, "P1", "Kopi", "Minuman", 12'500 * kRawOne, 9'000 * kRawOne, ""}));
}

TEST(Events, EndOnTheDayTheyName)
{
    const auto result = bound("Date,End,Name,Type\n2026-03-20,2026-03-22,Lebaran,holiday\n2026-05-01,,Buruh,holiday\n2026-06-02,2026-06-01,Wrong,promo\n2026-06-02,,Party,party\n2026-06-03,,Nothing said,\n", {"--kind events"});
    ASSERT_EQ(result.records.eventRows.size(), 3U);
    EXPECT_EQ(result.records.eventRows[0].kind, "national-holiday");
    EXPECT_EQ(result.records.eventRows[2].kind, "");
    EXPECT_EQ(toIso(result.records.eventRows[0].end), "2026-03-23");
    EXPECT_EQ(toIso(result.records.eventRows[1].end), "2026-05-02");
    EXPECT_EQ(result.records.refused[0].reason, "out-of-range");
    EXPECT_EQ(result.records.refused[1].reason, "unknown-kind");
}

TEST(Stages, KnowWhatWinsAndLoses)
{
    const auto result = bound("Lead ID,Stage Date,Stage\nL1,2026-01-02,Proposal\nL1,2026-01-09,Closed Won\nL2,2026-01-09,Kalah\n", {"--kind stages"});
    ASSERT_EQ(result.records.steps.size(), 3U);
    EXPECT_EQ(result.records.steps[0].status, domain::LeadStatus::Open);
    EXPECT_EQ(result.records.steps[1].status, domain::LeadStatus::Won);
    EXPECT_EQ(result.records.steps[2].status, domain::LeadStatus::Lost);
}

TEST(Prices, OfTheListStandInForMissingOnes)
{
    auto source = ByteSource::fromMemory("Order ID,Date,Product,Qty\n1,2026-01-02,P1,2\n2,2026-01-02,Kopi,3\n3,2026-01-02,unknown,1\n");
    ImportOptions options;
    options.prices = std::make_shared<PriceList>(PriceList{{"P1", {12'5000, "IDR"}}, {"Kopi", {2'0000, "USD"}}});
    const auto result = testing::boundSource(source, options);
    ASSERT_EQ(result.records.lines.size(), 2U);
    EXPECT_EQ(result.records.lines[0].gross, 25'0000);
    EXPECT_EQ(result.records.lines[0].currency, "");
    EXPECT_EQ(result.records.lines[1].gross, 6'0000);
    EXPECT_EQ(result.records.lines[1].currency, "USD") << "the currency belongs to the amount";
    EXPECT_EQ(result.records.refused[0].reason, "no-price");
    EXPECT_EQ(result.records.refused[0].column, "Product");
    EXPECT_EQ(result.records.refused[0].value, "unknown");
    EXPECT_EQ(noteValue(result.summary.notes, "price-from-list", "rows"), "2");
    EXPECT_EQ(findNote(result.summary.notes, "price-from-similar"), nullptr);
}

TEST(Prices, OfANameThatDiffersInCaseAndBlanksAreTakenAndSaid)
{
    auto source = ByteSource::fromMemory("Order ID,Date,Product,Qty\n1,2026-01-02,kopi,2\n2,2026-01-02,Kopi ,3\n3,2026-01-02,Ko-pi,1\n4,2026-01-02,TEH,1\n");
    ImportOptions options;
    options.prices = std::make_shared<PriceList>(PriceList{{"Kopi", {100'0000, ""}}, {"Teh", {50'0000, ""}}, {"teh", {60'0000, ""}}});
    const auto result = testing::boundSource(source, options);
    ASSERT_EQ(result.records.lines.size(), 2U);
    EXPECT_EQ(result.records.lines[0].gross, 200'0000);
    EXPECT_EQ(result.records.lines[0].product, "kopi") << "two names until somebody says that they are one";
    EXPECT_EQ(result.records.lines[1].gross, 300'0000);
    ASSERT_EQ(result.records.refused.size(), 2U);
    EXPECT_EQ(result.records.refused[0].value, "Ko-pi");
    EXPECT_EQ(result.records.refused[1].value, "TEH") << "which of two prices, nobody knows";
    EXPECT_EQ(noteValue(result.summary.notes, "price-from-similar", "names"), "Kopi  = Kopi, kopi = Kopi");
    EXPECT_EQ(noteValue(result.summary.notes, "price-from-similar", "rows"), "2");
}

TEST(Rates, ThatContradictEachOtherOrAreOfTheBaseCurrencyAreRefused)
{
    const auto result = bound("Date,Currency,Rate\n2026-01-02,IDR,2\n2026-01-02,USD,15000\n2026-01-02,EUR,17000\n2026-01-02,USD,15100\n"
                              "2026-01-02,EUR,17000\n2026-01-03,USD,15100\n2026-01-03,XYZ,5\n");
    ASSERT_EQ(result.records.rateRows.size(), 3U);
    EXPECT_EQ(result.records.rateRows[0].currency, "EUR");
    EXPECT_EQ(result.records.rateRows[2].rate, 15'100'000'000'000'000);
    std::string refused;
    for (const auto& issue : result.records.refused) {
        refused += std::to_string(issue.line) + " " + issue.column + " " + issue.value + " " + issue.reason + "; ";
    }
    EXPECT_EQ(refused, "2 Currency IDR base-currency; 8 Currency XYZ unknown-currency; 3 Rate 15000 contradicts; 5 Rate 15100 contradicts; ");
}

TEST(Leads, WithoutAnyDayCanBeTaken)
{
    const std::string text = "Lead,Stage,Value\nL1,Won,1000\nL2,Proposal,500\n";
    const auto open = inspected(text, {"--kind leads"});
    ASSERT_EQ(open.questions.size(), 1U);
    EXPECT_EQ(open.questions[0].field, "created");
    ASSERT_EQ(open.questions[0].answers.size(), 1U);
    EXPECT_EQ(open.questions[0].answers[0].option, "--map created=#0");
    const auto taken = bound(text, {"--kind leads", "--map created=#0"});
    ASSERT_EQ(taken.records.leadRows.size(), 2U);
    EXPECT_EQ(taken.records.leadRows[0].value, 1'000 * kRawOne);
    EXPECT_EQ(taken.records.leadRows[0].created, std::nullopt);
}

TEST(Currencies, AreThoseOfTheList)
{
    ImportOptions options;
    EXPECT_EQ(applySet(options, "currency=ZZZ").error().code, Errc::Usage);
    EXPECT_EQ(options.currency, "");
    EXPECT_TRUE(applySet(options, "currency=sgd"));
    EXPECT_EQ(options.currency, "SGD");
}

TEST(Orders, WithTotalsAloneAreAskedAboutWhereTheirLinesWait)
{
    const std::string text = "Order,Date,Customer,Total\nF9,2026-05-04,A,200\nF1,2026-05-05,B,150\n";
    auto source = ByteSource::fromMemory(text);
    ImportOptions options;
    EXPECT_EQ(inspect(source, options)->kind, RecordKind::Sales);
    options.ordersInLines = std::make_shared<std::set<std::string, std::less<>>>(std::set<std::string, std::less<>>{"F1", "F2"});
    const auto open = inspect(source, options).value();
    EXPECT_FALSE(open.kind);
    ASSERT_EQ(open.questions.size(), 1U);
    EXPECT_EQ(open.questions[0].examples, (std::vector<std::string>{"F1"}));
    EXPECT_EQ(open.questions[0].answers[0].option, "--kind orders");
    EXPECT_EQ(open.questions[0].answers[1].option, "--kind sales");
    auto pieces = ByteSource::fromMemory("Order,Date,Customer,Qty,Total\nF1,2026-05-04,A,3,200\n");
    EXPECT_FALSE(inspect(pieces, options)->kind) << "how many pieces an order has says nothing of what they are";
    // What was sold is in the file: sales, whatever waits.
    auto flat = ByteSource::fromMemory("Order,Date,Product,Total\nF1,2026-05-04,A,200\n");
    EXPECT_EQ(inspect(flat, options)->kind, RecordKind::Sales);
}

TEST(Topics, AreThoseOfTheColumnElseOfTheWords)
{
    const auto words = bound("Date,CSAT,Comment\n2026-01-02,5,Pengiriman cepat tapi mahal\n2026-01-02,5,Good\n2026-01-02,1,The courier was late!\n");
    ASSERT_EQ(words.records.answers.size(), 3U);
    EXPECT_EQ(words.records.answers[0].topics, "delivery; price");
    EXPECT_EQ(words.records.answers[1].topics, "");
    EXPECT_EQ(words.records.answers[2].topics, "delivery");
    const auto column = bound("Date,CSAT,Comment,Topics\n2026-01-02,5,mahal,\"Sales , Web|App\"\n");
    EXPECT_EQ(column.records.answers[0].topics, "Sales; Web; App");
}

TEST(Scales, MayBeAnyThatIsSaid)
{
    const auto seven = bound("Date,Score (1-7)\n2026-01-02,7\n");
    EXPECT_EQ(seven.records.answers[0].scaleMax, 7);
    const auto percent = bound("Date,Score\n2026-01-02,85\n2026-01-02,0\n");
    EXPECT_EQ(percent.records.answers[0].scaleMax, 100);
    EXPECT_EQ(noteValue(percent.summary.notes, "scale", "scale"), "0-100");
    const auto said = bound("Date,Score\n2026-01-02,4\n", {"--set scale=1-4"});
    EXPECT_EQ(said.records.answers[0].scaleMax, 4);
    ImportOptions options;
    for (const auto* bad : {"scale=5-1", "scale=2-7", "scale=1-101", "scale=1", "scale=a-b", "scale=1-5x", "scale=-1-5"}) {
        EXPECT_EQ(applySet(options, bad).error().code, Errc::Usage) << bad;
    }
}

}  // namespace
}  // namespace kinerja::ingest

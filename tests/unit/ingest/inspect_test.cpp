// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/inspect.h"

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include <gtest/gtest.h>

#include "bind_support.h"

namespace kinerja::ingest {
namespace {

using testing::findNote;
using testing::inspected;
using testing::mappingText;
using testing::noteValue;

/// "dates: ymd dmy", one per question.
std::string questionsOf(const Inspection& inspection)
{
    std::string text;
    for (const auto& question : inspection.questions) {
        text += (text.empty() ? "" : "; ") + question.id + (question.field.empty() ? "" : " " + question.field) + ":";
        for (const auto& answer : question.answers) {
            text += " " + answer.value;
        }
    }
    return text;
}

const std::string kSales = "No Faktur,Tanggal,Pelanggan,Total\n";

std::string manyRows(const std::string& day, int rows)
{
    std::string text;
    for (int at = 0; at < rows; ++at) {
        text += std::to_string(at) + "," + day + ",A,5\n";
    }
    return text;
}

std::string manyAmounts(const std::string& amount, int rows)
{
    std::string text;
    for (int at = 0; at < rows; ++at) {
        text += std::to_string(at) + ";2026-04-13;" + amount + "\n";
    }
    return text;
}

struct FileCase {
    const char* name;
    std::string text;
    std::string mapping;
};

class Mapping : public ::testing::TestWithParam<FileCase> {};

TEST_P(Mapping, findsTheFields)
{
    const auto inspection = inspected(GetParam().text);
    EXPECT_EQ(mappingText(inspection), GetParam().mapping);
    EXPECT_EQ(questionsOf(inspection), "");
}

INSTANTIATE_TEST_SUITE_P(Sales, Mapping, ::testing::Values(
    FileCase{"indonesian", "No Faktur;Tgl Faktur;Kode Pelanggan;Nama Pelanggan;Nama Sales;Wilayah;Kode Barang;Nama Barang;Kategori;Qty;Satuan;Harga Satuan;Diskon (%);HPP\n"
                           "F1;2026-01-13;C1;Toko A;Ani;Barat;B1;Kopi;Minuman;2;pcs;10,5;5;8,25\n",
             "order=No Faktur, date=Tgl Faktur, customer=Kode Pelanggan, customer_name=Nama Pelanggan, rep=Nama Sales, region=Wilayah, "
             "product=Kode Barang, product_name=Nama Barang, category=Kategori, quantity=Qty, unit=Satuan, price=Harga Satuan, "
             "discount=Diskon (%), cost=HPP"},
    FileCase{"jumlahIsQuantity", "No Nota,Tanggal,Barang,Jumlah,Harga\nN1,2026-01-02,Kopi,3,5.5\n",
             "order=No Nota, date=Tanggal, product=Barang, quantity=Jumlah, price=Harga"},
    FileCase{"jumlahIsTotalBesideAQuantity", "No Nota,Tanggal,Barang,Qty,Harga,Jumlah\nN1,2026-01-02,Kopi,3,5.5,16.5\n",
             "order=No Nota, date=Tanggal, product=Barang, quantity=Qty, price=Harga, total=Jumlah"},
    FileCase{"lastWordsSayWhatAColumnIs", "No Nota;Tanggal;Penjualan Barang;Penjualan Qty;Penjualan Harga;Penjualan Total\nN1;2026-01-13;Kopi;3;5;15\n",
             "order=No Nota, date=Tanggal, product=Penjualan Barang, quantity=Penjualan Qty, price=Penjualan Harga, total=Penjualan Total"},
    FileCase{"aTotalOfPricesIsATotal", "No Nota;Tanggal;Barang;Qty;Harga;Total Harga Produk\nN1;2026-01-13;Kopi;3;5;15\n",
             "order=No Nota, date=Tanggal, product=Barang, quantity=Qty, price=Harga, total=Total Harga Produk"},
    FileCase{"aPriceTotalIsATotal", "Invoice,Date,Product,Qty,Sales Price,Sales Price Total\nN1,2026-01-13,Kopi,3,5,15\n",
             "order=Invoice, date=Date, product=Product, quantity=Qty, price=Sales Price, total=Sales Price Total"},
    FileCase{"groupsTellWhose", "No;Pelanggan;;Faktur;;Total;;HPP;\n;Kode;Nama;No;Tanggal;Qty;Harga;Total;Gudang\n1;C1;Ani;F1;2026-01-13;3;5;12;x\n2;C2;Budi;F2;2026-01-14;1;5;4;y\n",
             "order=Faktur No, date=Faktur Tanggal, customer=Pelanggan Kode, customer_name=Pelanggan Nama, quantity=Total Qty, price=Total Harga, cost=HPP Total"},
    FileCase{"capitalsRunTogether", "ORDERNUMBER,QUANTITYORDERED,PRICEEACH,ORDERLINENUMBER,SALES,ORDERDATE,STATUS\n10107,30,95.7,2,2871,2/24/2003 0:00,Shipped\n",
             "order=ORDERNUMBER, line=ORDERLINENUMBER, date=ORDERDATE, quantity=QUANTITYORDERED, price=PRICEEACH, total=SALES, status=STATUS"},
    FileCase{"orderDateBeforeOthers", "Invoice No,Due Date,Ship Date,Date,Amount\n1,2026-01-01,2026-01-02,2026-01-03,5.5\n",
             "order=Invoice No, date=Date, total=Amount"},
    FileCase{"salesIsAPerson", "Order ID,Date,Sales,Total\n1,2026-01-03,Ani,5.5\n",
             "order=Order ID, date=Date, rep=Sales, total=Total"}));

INSTANTIATE_TEST_SUITE_P(Others, Mapping, ::testing::Values(
    FileCase{"crm", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
                    "1C1I7A6R,Moses Frase,GTX,Cancity,Won,2016-10-20,2017-03-01,1054\n",
             "id=opportunity_id, created=engage_date, closed=close_date, stage=deal_stage, rep=sales_agent, customer=account, product=product, value=close_value"},
    FileCase{"prospek", "ID Prospek;Tanggal Masuk;Tanggal Closing;Tahap;Nama Sales;Sumber;Nilai\nP1;2026-01-02;2026-02-03;Menang;Ani;Pameran;5,5\n",
             "id=ID Prospek, created=Tanggal Masuk, closed=Tanggal Closing, stage=Tahap, rep=Nama Sales, source=Sumber, value=Nilai"},
    FileCase{"survey", "Response ID,Date,Customer,NPS,Comment\n1,2026-01-02,C1,9,good\n",
             "id=Response ID, date=Date, customer=Customer, score=NPS, comment=Comment"},
    FileCase{"target", "Salesperson,Period,Target\nAni,2026-Q3,1000000\n", "rep=Salesperson, period=Period, value=Target"}),
    [](const auto& tested) { return std::string{tested.param.name}; });

struct QuestionCase {
    const char* name;
    std::string text;
    std::string questions;
    std::vector<std::string_view> said;
};

class Questions : public ::testing::TestWithParam<QuestionCase> {};

TEST_P(Questions, areAskedOnlyWhenTwoReadingsFit)
{
    auto source = ByteSource::fromMemory(GetParam().text);
    ImportOptions options;
    for (const auto said : GetParam().said) {
        ASSERT_TRUE(applyAnswer(options, said)) << said;
    }
    const auto inspection = inspect(source, options);
    ASSERT_TRUE(inspection) << inspection.error().detail;
    EXPECT_EQ(questionsOf(*inspection), GetParam().questions);
}

const auto kNamed = [](const auto& tested) { return std::string{tested.param.name}; };

INSTANTIATE_TEST_SUITE_P(Dates, Questions, ::testing::Values(
    QuestionCase{"bothOrdersFit", kSales + "1,03/04/2026,A,5\n2,05/06/2026,A,5\n", "dates: dmy mdy", {}},
    QuestionCase{"oneDayProvesDmy", kSales + "1,03/04/2026,A,5\n2,13/06/2026,A,5\n", "", {}},
    QuestionCase{"oneDayProvesMdy", kSales + "1,03/04/2026,A,5\n2,06/13/2026,A,5\n", "", {}},
    QuestionCase{"sameDayAndMonthMeanTheSame", kSales + "1,03/03/2026,A,5\n", "", {}},
    QuestionCase{"answered", kSales + "1,03/04/2026,A,5\n", "", {"--set dates=mdy"}},
    QuestionCase{"mixedOrders", kSales + "1,13/04/2026,A,5\n2,04/13/2026,A,5\n3,01/02/2026,A,5\n", "dates: dmy mdy", {}},
    QuestionCase{"asManyOfOneOrderAsOfTheOther", kSales + "1,13/04/2026,A,5\n2,04/13/2026,A,5\n", "dates: dmy mdy", {}},
    QuestionCase{"sameDayInBothOrders", kSales + "1,04/04/2026,A,5\n2,05/05/2026,A,5\n", "", {}},
    QuestionCase{"oneRowOfTheOtherOrder", kSales + manyRows("13/04/2026", 30) + "9,04/13/2026,A,5\n", "dates: dmy mdy", {}},
    QuestionCase{"oneRowIsNoDate", kSales + manyRows("13/04/2026", 30) + "9,soon,A,5\n", "", {}},
    QuestionCase{"isoAndLocalAreToldApartRowByRow", kSales + "1,2026-04-13,A,5\n2,13/04/2026,A,5\n", "", {}},
    QuestionCase{"isoProvesNothingAboutTheOthers", kSales + "1,2026-04-13,A,5\n2,03/04/2026,A,5\n", "dates: dmy mdy", {}},
    QuestionCase{"dayNumbers", kSales + "1,45000,A,5\n2,45001.5,A,5\n", "", {}},
    QuestionCase{"dayNumbersProveNothingAboutTheOthers", kSales + "1,45000,A,5\n2,03/04/2026,A,5\n", "dates: dmy mdy", {}},
    QuestionCase{"shortYearsWithDashes", kSales + "1,03-04-26,A,5\n", "dates: dmy mdy ymd", {}},
    QuestionCase{"aDayAfterTheYearIsProved", kSales + "1,2025/13/01,A,5\n2,2025/02/03,A,5\n", "", {}},
    QuestionCase{"daysAndMonthsAfterTheYear", kSales + "1,2025/13/01,A,5\n2,2025/01/13,A,5\n", "dates: ymd ydm", {}},
    QuestionCase{"oneDayAfterTheYearMayBeASlip", kSales + manyRows("2025/02/03", 30) + "9,2025/13/01,A,5\n", "dates: ymd ydm", {}},
    QuestionCase{"oneDayAfterTheYearAnswered", kSales + manyRows("2025/02/03", 30) + "9,2025/13/01,A,5\n", "", {"--set dates=ymd"}},
    QuestionCase{"namedMonths", kSales + "1,3 Mei 2026,A,5\n2,4 Agt 2026,A,5\n", "", {}}), kNamed);

INSTANTIATE_TEST_SUITE_P(Decimals, Questions, ::testing::Values(
    QuestionCase{"thousandsOrDecimals", kSales + "1,2026-04-13,A,1.234\n2,2026-04-13,A,15.000\n", "decimal: point comma", {}},
    QuestionCase{"provedInTheColumn", kSales + "1,2026-04-13,A,1.234\n2,2026-04-13,A,1.234.567\n", "", {}},
    QuestionCase{"provedByAnotherColumn", "No Faktur;Tanggal;Qty;Harga\n1;2026-04-13;1.500;12,5\n", "", {}},
    QuestionCase{"wholeNumbersAreClear", kSales + "1,2026-04-13,A,1234\n", "", {}},
    QuestionCase{"answered", kSales + "1,2026-04-13,A,1.234\n", "", {"--set decimal=comma"}},
    QuestionCase{"fewOfTheOtherConvention", "No Nota;Tanggal;Total\n" + manyAmounts("1.234,50", 30) + "9;2026-04-13;12.50\n8;2026-04-13;1.234\n", "decimal: point comma", {"--kind sales"}},
    QuestionCase{"mixedConventions", kSales + "1,2026-04-13,A,1.5\n2,2026-04-13,A,\"1,5\"\n", "decimal: point comma", {}}), kNamed);

INSTANTIATE_TEST_SUITE_P(Discounts, Questions, ::testing::Values(
    QuestionCase{"percentOrAmount", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1,200,10\n", "discount: percent amount", {}},
    QuestionCase{"oneCanBeARate", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1,200,1\n", "discount: rate percent amount", {}},
    QuestionCase{"rateByItsValues", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1,200,0.1\n", "", {}},
    QuestionCase{"amountByItsValues", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1,2000,150\n", "", {}},
    QuestionCase{"percentByItsHeader", "Order ID,Date,Qty,Price,Discount %\n1,2026-01-02,1,200,10\n", "", {}},
    QuestionCase{"percentByItsSign", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1,200,10%\n", "", {}},
    QuestionCase{"signsBesideShares", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1,200,15%\n2,2026-01-02,1,200,0.15\n", "discount: rate percent", {}},
    QuestionCase{"nothingToAskOfZeros", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1,200,0\n", "", {}},
    QuestionCase{"provedByTheTotal", "Order ID,Date,Qty,Price,Discount,Total\n1,2026-01-02,1,200,10,180\n2,2026-01-02,2,50,5,95\n", "", {}},
    QuestionCase{"answered", "Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1,200,10\n", "", {"--set discount=amount"}}), kNamed);

INSTANTIATE_TEST_SUITE_P(Scales, Questions, ::testing::Values(
    QuestionCase{"fiveIsNoProof", "Date,Score\n2026-01-02,4\n2026-01-02,5\n", "scale: 1-5 1-10 0-10", {}},
    QuestionCase{"tenFitsTwo", "Date,Score\n2026-01-02,1\n2026-01-02,10\n", "scale: 1-10 0-10", {}},
    QuestionCase{"zeroAndMoreThanFiveProveNps", "Date,Score\n2026-01-02,0\n2026-01-02,6\n", "", {}},
    QuestionCase{"zeroToFiveFitsTwo", "Date,Score\n2026-01-02,0\n2026-01-02,5\n", "scale: 0-10 0-5", {}},
    QuestionCase{"csatIsOneToFive", "Date,CSAT\n2026-01-02,4\n2026-01-02,5\n", "", {}},
    QuestionCase{"csatOfMoreThanFive", "Date,CSAT Score\n2026-01-02,4\n2026-01-02,9\n", "scale: 1-10 0-10", {}},
    QuestionCase{"csatIsNotNpsWithoutAWord", "Date,CSAT\n2026-01-02,0\n2026-01-02,9\n", "scale: 0-10", {}},
    QuestionCase{"csatWithASlip", "Date,CSAT\n2026-01-02,4\n2026-01-02,5\n2026-01-02,55\n", "scale: 1-5 0-100", {}},
    QuestionCase{"csatInPercent", "Date,CSAT\n2026-01-02,80\n2026-01-02,100\n", "", {}},
    QuestionCase{"csatSaysItsScale", "Date,CSAT (1-10)\n2026-01-02,4\n2026-01-02,5\n", "", {}},
    QuestionCase{"questionsCalledCsatOfMoreThanFive", "Date,Question,Score\n2026-01-02,NPS,4\n2026-01-03,CSAT,9\n", "scale: 1-10 0-10", {}},
    QuestionCase{"headerSaysNps", "Date,NPS\n2026-01-02,4\n", "", {}},
    QuestionCase{"headerSaysTheScale", "Date,Score (1-10)\n2026-01-02,4\n", "", {}},
    QuestionCase{"questionsSayNps", "Date,Question,Score\n2026-01-02,NPS,4\n2026-01-03,CSAT,4\n", "", {}},
    QuestionCase{"answered", "Date,Score\n2026-01-02,4\n", "", {"--set scale=1-5"}}), kNamed);

INSTANTIATE_TEST_SUITE_P(Fields, Questions, ::testing::Values(
    QuestionCase{"noOrderNumber", "Date,Customer,Total\n2026-01-02,A,5\n", "field order: #row", {"--kind sales"}},
    QuestionCase{"aFreeColumnMayBeIt", "Date,Ref,Total\n2026-01-02,A,5\n", "field order: #2 #row", {"--kind sales"}},
    QuestionCase{"rowsAreOrders", "Date,Customer,Total\n2026-01-02,A,5\n", "", {"--kind sales", "--map order=#row"}},
    QuestionCase{"noAmount", "Order ID,Date,Note\n1,2026-01-02,x\n", "field total:", {"--kind sales"}},
    QuestionCase{"jumlahAloneIsNoTotal", "No Nota,Tanggal,Jumlah\n1,2026-01-02,5\n", "field total: #3", {"--kind sales"}},
    QuestionCase{"lengthOfATarget", "Rep,Start,Target\nA,2026-01-01,5\n", "field period: month quarter year", {}},
    QuestionCase{"kindOfAmountsByMonth", "Name,Month,Amount\nA,2026-01,5\n", "kind: targets sales leads surveys", {}}), kNamed);

INSTANTIATE_TEST_SUITE_P(Currencies, Questions, ::testing::Values(
    QuestionCase{"anotherCurrencyInAnEmptyStore", kSales + "1,2026-04-13,A,$5\n", "currency: USD IDR", {}},
    QuestionCase{"theBaseCurrency", kSales + "1,2026-04-13,A,Rp5\n", "", {}},
    QuestionCase{"namedByTheHeader", "No Faktur,Tanggal,Total (USD)\n1,2026-04-13,5\n", "currency: USD IDR", {}},
    QuestionCase{"answered", kSales + "1,2026-04-13,A,$5\n", "", {"--set currency=USD"}}), kNamed);

TEST(Question, showsWhatEachAnswerWouldMean)
{
    const auto inspection = inspected(kSales + "1,03/04/2026,A,1.234\n");
    ASSERT_EQ(inspection.questions.size(), 2U);
    const auto& dates = inspection.questions[0];
    EXPECT_EQ(dates.column, "Tanggal");
    EXPECT_EQ(dates.examples, std::vector<std::string>{"03/04/2026"});
    EXPECT_EQ(dates.answers[0], (Answer{"dmy", "--set dates=dmy", "2026-04-03"}));
    EXPECT_EQ(dates.answers[1], (Answer{"mdy", "--set dates=mdy", "2026-03-04"}));
    const auto& decimal = inspection.questions[1];
    EXPECT_EQ(decimal.answers[0], (Answer{"point", "--set decimal=point", "1.234"}));
    EXPECT_EQ(decimal.answers[1], (Answer{"comma", "--set decimal=comma", "1234"}));
}

TEST(Question, offersAnswersThatAnswerIt)
{
    for (const auto& text : {kSales + "1,03/04/2026,A,1.234\n", std::string{"Date,Score\n2026-01-02,4\n"},
                             std::string{"Order ID,Date,Qty,Price,Discount\n1,2026-01-02,1,200,10\n"}}) {
        auto source = ByteSource::fromMemory(text);
        ImportOptions options;
        const auto first = inspect(source, options);
        ASSERT_TRUE(first);
        ASSERT_FALSE(first->questions.empty());
        for (const auto& question : first->questions) {
            ASSERT_TRUE(applyAnswer(options, question.answers.front().option));
        }
        const auto second = inspect(source, options);
        ASSERT_TRUE(second);
        EXPECT_EQ(questionsOf(*second), "");
    }
}

TEST(Inspection, isTrueAboutEncodings)
{
    EXPECT_EQ(inspected("\xEF\xBB\xBFOrder ID,Date,Total\n1,2026-01-02,5\n").dialect.encoding, "UTF-8-BOM");
    const auto windows = inspected("Order ID,Date,Customer,Total\n1,2026-01-02,Caf\xE9 \x80,5\n");
    EXPECT_EQ(windows.dialect.encoding, "WINDOWS-1252");
    EXPECT_EQ(windows.sample[0][2], "Caf\xC3\xA9 \xE2\x82\xAC");
    EXPECT_EQ(noteValue(windows.notes, "encoding-assumed", "line"), "2");
    const auto open = inspected("Order ID,Date,Customer,Total\n1,2026-01-02,\x81,5\n");
    ASSERT_EQ(open.questions.size(), 1U);
    EXPECT_EQ(open.questions[0].id, "encoding");
    EXPECT_EQ(open.questions[0].answers[0].option, "--set encoding=CP850");
    EXPECT_EQ(open.questions[0].answers[0].meaning, "1,2026-01-02,\xC3\xBC,5");
    // Byte 81 of code page 850 is ü (Unicode's mapping table CP850.TXT).
    EXPECT_EQ(inspected("Order ID,Date,Customer,Total\n1,2026-01-02,\x81,5\n", {"--set encoding=cp850"}).sample[0][2], "\xC3\xBC");
}

std::string utf16(std::string_view text, bool isBig, bool withBom)
{
    std::string bytes = !withBom ? "" : isBig ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : text) {
        bytes += isBig ? std::string{'\0', c} : std::string{c, '\0'};
    }
    return bytes;
}

/// 40,000 rows, more than a megabyte: such files are read by a guess from their first block while the rest is looked at.
std::string longFile(std::string_view lastCustomer)
{
    std::string text = "Order No,Date,Customer,Quantity,Unit Price\n";
    for (int i = 1; i <= 40'000; ++i) {
        text += "SO" + std::to_string(100'000 + i) + ",2026-03-17,Toko Maju,2," + std::to_string(1000 + i) + "\n";
    }
    return text += "SO999999,2026-03-18," + std::string{lastCustomer} + ",1,5\n";
}

TEST(Inspection, ofALongFileSaysTheSameWhateverItsEndSays)
{
    const auto path = std::filesystem::temp_directory_path() / ("kinerja_long_" + std::to_string(::getpid()) + ".csv");
    const std::pair<std::string_view, std::string_view> cases[]{
        {"Toko Maju", "UTF-8"}, {"Caf\xC3\xA9", "UTF-8"}, {"Caf\xE9", "WINDOWS-1252"}};
    for (const auto& [customer, encoding] : cases) {
        const std::string text = longFile(customer);
        ASSERT_GT(text.size(), 1024U * 1024U);
        std::ofstream{path, std::ios::binary} << text;
        auto file = ByteSource::open(path.string());
        ASSERT_TRUE(file);
        const auto inspection = inspect(*file, {});
        ASSERT_TRUE(inspection) << inspection.error().detail;
        EXPECT_EQ(inspection->dialect.encoding, encoding);
        EXPECT_EQ(inspection->rows, 40'001U);
        EXPECT_EQ(inspection->bytes, text.size());
        EXPECT_EQ(inspection->sample.size(), 50U);
        auto memory = ByteSource::fromMemory(text);
        const auto slow = inspect(memory, {});
        ASSERT_TRUE(slow) << slow.error().detail;
        EXPECT_EQ(inspection->fileHash, slow->fileHash);
        EXPECT_EQ(inspection->notes, slow->notes);
        EXPECT_EQ(inspection->questions, slow->questions);
        EXPECT_EQ(inspection->mapping, slow->mapping);
    }
    std::filesystem::remove(path);
}

TEST(Inspection, readsUtf16WithAndWithoutBom)
{
    for (const bool isBig : {false, true}) {
        for (const bool withBom : {false, true}) {
            const auto inspection = inspected(utf16("Order ID,Date,Total\n1,2026-01-02,5\n", isBig, withBom));
            EXPECT_EQ(inspection.dialect.encoding, isBig ? "UTF-16BE" : "UTF-16LE");
            EXPECT_EQ(inspection.dialect.header.front(), "Order ID");
            EXPECT_EQ(inspection.rows, 1U);
        }
    }
}

TEST(Inspection, refusesWhatIsNoTable)
{
    for (const auto& [text, says] : std::vector<std::pair<std::string, std::string>>{
             {"", "empty"}, {"\n\n\r\n", "empty"}, {"\xEF\xBB\xBF", "empty"}, {std::string{"a,b\n\0\0\n", 8}, "NUL"},
             {std::string(1001, ',') + "\n", "more than 1000 columns"},
             {"a,b\n1,\"x\n", "never closed"},
             {"Order ID,Date,Total\n<<<<<<< HEAD\n1,2026-01-02,5\n", "conflict mark"}}) {
        auto source = ByteSource::fromMemory(text);
        const auto inspection = inspect(source, {});
        ASSERT_FALSE(inspection) << says;
        EXPECT_EQ(inspection.error().code, Errc::InvalidInput);
        EXPECT_NE(inspection.error().detail.find(says), std::string::npos) << inspection.error().detail;
    }
}

TEST(Inspection, ofAHeaderAloneHasNoRows)
{
    const auto inspection = inspected("Order ID,Date,Total\n");
    EXPECT_EQ(inspection.rows, 0U);
    EXPECT_EQ(inspection.kind, domain::RecordKind::Sales);
    EXPECT_EQ(questionsOf(inspection), "");
}

TEST(Inspection, countsRowsNotBlankOnes)
{
    const auto inspection = inspected("Order ID,Date,Total\n1,2026-01-02,5\n\n,,\n2,2026-01-02,5\n");
    EXPECT_EQ(inspection.rows, 2U);
}

TEST(Inspection, readsDaysBeforeMonthsBehindTheYearWhereTheColumnProvesThem)
{
    const auto proved = testing::bound("Order ID,Date,Total\n1,2025/13/01,5\n2,2025/02/03,7\n3,2025-02-04,9\n");
    ASSERT_EQ(proved.records.lines.size(), 3U);
    EXPECT_EQ(toIso(proved.records.lines[0].day), "2025-01-13");
    EXPECT_EQ(toIso(proved.records.lines[1].day), "2025-03-02");
    EXPECT_EQ(toIso(proved.records.lines[2].day), "2025-02-04");
    const auto usual = testing::bound("Order ID,Date,Total\n1,2025/01/13,5\n2,2025/02/03,7\n");
    EXPECT_EQ(toIso(usual.records.lines[1].day), "2025-02-03");
}

TEST(Inspection, leavesSumsWithADayOutWhoseAmountsAreSums)
{
    const std::string header = "No Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;Total\n";
    const std::string day = "F1;2025-01-05;A;P;2;1000;2000\nF2;2025-01-05;B;P;1;3500;3500\nSubtotal;2025-01-05;;;;;5500\n";
    const std::string next = "F3;2025-01-06;A;P;1;500;500\nSubtotal 6 Jan;2025-01-06;;;;;500\n";
    const auto sums = testing::bound(header + day + next + "Grand Total;2025-01-31;;;;;6000\n");
    EXPECT_EQ(sums.records.lines.size(), 3U);
    EXPECT_EQ(sums.inspection.sumLines, (std::vector<std::uint64_t>{4, 6, 7}));
    EXPECT_EQ(noteValue(sums.inspection.notes, "footer-rows", "rows"), "3");
    // One that is no sum is refused, never an order.
    const auto wrong = testing::bound(header + day + next + "Grand Total;2025-01-31;;;;;6001\n");
    EXPECT_EQ(wrong.records.lines.size(), 3U);
    ASSERT_EQ(wrong.records.refused.size(), 1U);
    EXPECT_EQ(wrong.records.refused.front().reason, "not-a-sum");
    EXPECT_EQ(wrong.records.refused.front().line, 7U);
    // A customer of that name is none, nor is a row about a product; and other numbers that come to a sum are orders.
    EXPECT_EQ(testing::bound(header + "F1;2025-01-05;A;P;2;1000;2000\nF2;2025-01-05;Total;P;1;2000;2000\nTotal 7;2025-01-05;A;P;1;4000;4000\nF4;2025-01-06;;;;;8000\n").records.lines.size(), 4U);
    // Rows that are orders of their own.
    const auto keyless = testing::bound("Tanggal;Barang;Qty;Total\n2025-01-05;Kopi;1;10000\n2025-01-05;Teh;1;5000\n2025-01-05;Subtotal;;15000\n2025-01-06;Kopi;1;10000\n",
                                        {"--kind sales", "--map order=#row"});
    EXPECT_EQ(keyless.records.lines.size(), 3U);
}

TEST(Inspection, leavesASumUnderTheTableOut)
{
    const auto inspection = inspected("Order ID,Date,Total\n1,2026-01-02,5\n2,2026-01-02,7\nGrand Total,,12\n");
    EXPECT_EQ(inspection.rows, 2U);
    EXPECT_EQ(noteValue(inspection.notes, "footer-rows", "rows"), "1");
    EXPECT_EQ(inspected("Customer,Order ID,Date,Total\nTotal,1,2026-01-02,5\n").rows, 1U);
}

TEST(Inspection, knowsTheKindThoughAFieldIsMissing)
{
    const auto inspection = inspected("DATE,Qty,PRODUCTID,Price\n28/01/2018,2,MG-8769,74.69\n");
    EXPECT_EQ(inspection.kind, domain::RecordKind::Sales);
    EXPECT_EQ(questionsOf(inspection), "field order: #row");
}

TEST(Inspection, leavesAPreambleOut)
{
    const auto inspection = inspected("Laporan Penjualan,,\n,,\nOrder ID,Date,Total\n1,2026-01-02,5\n");
    EXPECT_EQ(inspection.dialect.preambleRows, 2U);
    EXPECT_EQ(inspection.dialect.header.front(), "Order ID");
    EXPECT_EQ(inspection.rows, 1U);
}

TEST(Inspection, obeysAMappingByNameAndNumber)
{
    EXPECT_EQ(mappingText(inspected("a,b,c\n1,2026-01-02,5\n", {"--kind sales", "--map order=a", "--map date=B", "--map total=#3"})),
              "order=a, date=b, total=c");
    auto source = ByteSource::fromMemory("a,b\n1,2\n");
    EXPECT_EQ(inspect(source, testing::options({"--map order=zzz"})).error().code, Errc::Usage);
    EXPECT_EQ(inspect(source, testing::options({"--map order=#9"})).error().code, Errc::Usage);
    EXPECT_EQ(inspect(source, testing::options({"--kind leads", "--map quantity=a"})).error().code, Errc::Usage);
    EXPECT_EQ(inspect(source, testing::options({"--set encoding=nonsense"})).error().code, Errc::Usage);
}

TEST(Inspection, readsADelimiterPerFile)
{
    EXPECT_EQ(inspected("Order ID;Date;Total\n1;2026-01-02;5,5\n2;2026-01-02;7,25\n").dialect.delimiter, ";");
    EXPECT_EQ(inspected("Order ID\tDate\tTotal\n1\t2026-01-02\t5,5\n").dialect.delimiter, "\t");
    EXPECT_EQ(inspected("Order ID|Date|Total\n1|2026-01-02|5\n").dialect.delimiter, "|");
    EXPECT_EQ(inspected("Order ID,Date,Total\r1,2026-01-02,5\r2,2026-01-02,5\r").rows, 2U);
}

TEST(Inspection, statesThePivotOfShortYears)
{
    const auto inspection = inspected(kSales + "1,13/04/26,A,5\n");
    EXPECT_EQ(noteValue(inspection.notes, "two-digit-years", "rows"), "1");
    EXPECT_EQ(noteValue(inspection.notes, "two-digit-years", "from"), "1970");
    EXPECT_EQ(findNote(inspected(kSales + "1,13/04/2026,A,5\n").notes, "two-digit-years"), nullptr);
}

TEST(Options, refuseWhatTheyDoNotKnow)
{
    ImportOptions options;
    for (const auto* bad : {"--set dates=dym", "--set colour=red", "--set dates", "--map zzz=a", "--kind cars", "--set currency=RUPIAH", "--foo x", "--set scale=2-7"}) {
        EXPECT_EQ(applyAnswer(options, bad).error().code, Errc::Usage) << bad;
    }
    EXPECT_EQ(options, ImportOptions{});
    ASSERT_TRUE(applyAnswer(options, "--set currency=usd"));
    EXPECT_EQ(options.currency, "USD");
}

}  // namespace
}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/dialect.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "bind_support.h"

namespace kinerja::ingest {
namespace {

using testing::errorOf;
using testing::findNote;
using testing::inspected;
using testing::mappingText;
using testing::noteValue;
using testing::readAll;
using testing::Rows;
using testing::shownCells;

Dialect dialectFor(std::string text)
{
    auto source = ByteSource::fromMemory(std::move(text));
    const auto dialect = dialectOf(source);
    EXPECT_TRUE(dialect.has_value()) << dialect.error().detail;
    return dialect.value_or(Dialect{});
}

TEST(Dialects, areFoundInShortFiles)
{
    struct Case {
        std::string text;
        std::string delimiter;
    };
    for (const auto& [text, delimiter] : std::vector<Case>{
             {"a,b\n1,2\n", ","}, {"a;b\n1,5;2,5\n", ";"}, {"a\tb\n1\t2\n", "\t"}, {"a|b\n1|2\n", "|"}, {"a||b\n1||2\n", "||"},
             {"a~|~b\nx~|~2\n", "~|~"}, {"a^b\n1^2\n", "^"}, {"a~b\n1~2\n", "~"}, {"a\x1F" "b\n1\x1F" "2\n", "\x1F"},
             {"a, b\n\"x, y\", 2\n", ", "}, {"a:b\nx:2\ny:3\n", ":"}, {"qty name\n1 Ani\n2 Budi\n", " "}, {"a<|>b\n1<|>2\n", "<|>"},
             // Words, clocks and days are no tables.
             {"Name\nToko Satu\nToko Dua\n", ","}, {"10:15\n11:20\n12:30\n", ","}, {"When\n2026-01-02 10:15\n2026-01-03 11:20\n", ","}}) {
        EXPECT_EQ(dialectFor(text).delimiter, delimiter) << text;
    }
}

TEST(Dialects, monthsThatLookLikeValuesAreNamesWhereTheRowsProveIt)
{
    using Names = std::vector<std::string>;
    const std::string rows = "Jane,1000,1100,1200\nBob,900,950,1000\n";
    EXPECT_EQ(dialectFor("Sales,2026-01-01,2026-02-01,2026-03-01\n" + rows).header, (Names{"Sales", "2026-01-01", "2026-02-01", "2026-03-01"}));
    EXPECT_EQ(dialectFor("Sales,202511,202512,202601\n" + rows).header, (Names{"Sales", "202511", "202512", "202601"}));
    EXPECT_EQ(dialectFor("Sales,1 Des 2025,1 Januari 2026,1 Feb 2026\n" + rows).header, (Names{"Sales", "1 Des 2025", "1 Januari 2026", "1 Feb 2026"}));
    for (const std::string& text : {
             // No first of the month, a gap, twice the same, two ways, an order of day and month that is a guess, two alone.
             "Sales,2026-01-02,2026-02-02,2026-03-02\n" + rows, "Sales,2026-01-01,2026-02-01,2026-04-01\n" + rows, "Sales,2026-01-01,2026-01-01,2026-02-01\n" + rows,
             "Sales,2026-01-01,202602,2026-03-01\n" + rows, "Sales,01/01/2026,01/02/2026,01/03/2026\n" + rows, std::string{"Sales,2026-01-01,2026-02-01\nJane,1,2\nBob,3,4\n"},
             // Without a name; beside another value; over days.
             "2026-01-01,2026-02-01,2026-03-01\n1,2,3\n4,5,6\n" + std::string{}, std::string{"Sales,7,2026-01-01,2026-02-01,2026-03-01\nJane,8,1,2,3\nBob,9,4,5,6\n"},
             std::string{"Jane,2026-01-01,2026-02-01,2026-03-01\nBob,2026-01-05,2026-02-06,2026-03-07\n"}}) {
        EXPECT_FALSE(dialectFor(text).hasHeader) << text;
    }
    // A record under its header is none.
    EXPECT_EQ(dialectFor("Name,Start,Review,End\nJane,2026-01-01,2026-02-01,2026-03-01\nTotal,3,4,5\n").header, (Names{"Name", "Start", "Review", "End"}));
}

TEST(Dialects, yearsAreNamesWhereTheRowsProveIt)
{
    using Names = std::vector<std::string>;
    const std::string rows = "Jane,1000,2024\nBob,2000,950\n";
    EXPECT_EQ(dialectFor("Sales,2026,2027\n" + rows).header, (Names{"Sales", "2026", "2027"}));
    EXPECT_EQ(dialectFor("Target,,\nSales,2026,2027\n" + rows).header, (Names{"Sales", "2026", "2027"}));
    EXPECT_EQ(dialectFor("Sales,Q1 2026,2026\n" + rows).header, (Names{"Sales", "Q1 2026", "2026"}));
    for (const std::string& text : {
             // Alone, a gap, the wrong order, beside another value, a part of another year, further years beneath, a period beneath.
             "Sales,Code,2026\n" + rows, "Sales,2026,2028\n" + rows, "Sales,2027,2026\n" + rows, "Sales,7,2026\n" + rows, "Sales,Q1 2025,2026\n" + rows,
             std::string{"Jane,2026,2027\nBob,2026,2027\n"}, std::string{"Jane,Q1 2026,2026\nBob,Q2 2026,3000\n"}}) {
        EXPECT_FALSE(dialectFor(text).hasHeader) << text;
    }
}

TEST(Dialects, takeTheDelimiterThatAPersonSays)
{
    const auto headerBy = [](std::string text, const std::string& delimiter) {
        auto source = ByteSource::fromMemory(std::move(text));
        return dialectOf(source, {{}, delimiter}).value_or(Dialect{}).header;
    };
    EXPECT_EQ(headerBy("a@b\n1@2\n", "@"), (std::vector<std::string>{"a", "b"}));
    // The usual reading has three columns of numbers.
    const std::string both = "a,b;c,d;e\n1,2;3,4;5\n6,7;8,9;0\n";
    EXPECT_EQ(headerBy(both, ";"), (std::vector<std::string>{"a,b", "c,d", "e"}));
    EXPECT_EQ(headerBy(both, ","), (std::vector<std::string>{"a", "b;c", "d;e"}));
    // Quotes are still found.
    EXPECT_EQ(headerBy("\"a\"@\"b@c\"\n\"1\"@\"2@3\"\n", "@"), (std::vector<std::string>{"a", "b@c"}));
    // Not there: one column, whatever else would cut it.
    EXPECT_EQ(headerBy("a,b\n1,2\n", "|"), (std::vector<std::string>{"a,b"}));
}

TEST(Dialects, readADelimiterAsItIsWritten)
{
    struct Case {
        std::string written;
        std::string delimiter;
    };
    for (const auto& [written, delimiter] : std::vector<Case>{{"comma", ","}, {"semicolon", ";"}, {"tab", "\t"}, {"\\t", "\t"}, {"bar", "|"}, {"space", " "},
                                                              {"||", "||"}, {"=", "="}, {"\xC2\xA6", "\xC2\xA6"}}) {
        ImportOptions options;
        ASSERT_TRUE(applySet(options, "delimiter=" + written)) << written;
        EXPECT_EQ(options.delimiter, delimiter);
        ImportOptions again;
        ASSERT_TRUE(applySet(again, "delimiter=" + delimiterText(options.delimiter)));
        EXPECT_EQ(again.delimiter, delimiter);
    }
    ImportOptions options;
    for (const char* bad : {"delimiter=", "delimiter=\"", "delimiter=a'b", "delimiter=\n", "delimiter=123456789"}) {
        EXPECT_EQ(applySet(options, bad).error().code, Errc::Usage) << bad;
    }
    EXPECT_EQ(options.delimiter, "");
}

TEST(Dialects, takeAnApostropheForAQuoteOnlyWhereItIsOne)
{
    EXPECT_EQ(dialectFor("a,b\n'x, y',2\n'z, w',3\n").quote, '\'');
    EXPECT_EQ(dialectFor("a,b\nit's,2\n'tis,3\n").quote, '"');
    EXPECT_EQ(dialectFor("a\tb\tc\n5\" pipe\t2\t3\n\"x\t3\t4\n\"y\t5\t6\n").quote, '\0');
}

TEST(Dialects, doNotJoinRowsOverStrayQuotes)
{
    const auto rows = shownCells("Tanggal\tNo\tPelanggan\tJumlah\tHarga\n2026-09-24\tA-5\t\"Toko\" Empat\t1\t250000\n"
                                 "2026-09-24\tA-6\tTV 32\"\t1\t\"Rp1.250.000,50\"\n");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[2], (std::vector<std::string>{"2026-09-24", "A-6", "TV 32\"", "1", "Rp1.250.000,50"}));
}

TEST(Dialects, knowBackslashes)
{
    EXPECT_EQ(shownCells("a,b\n\"10\\\" pipe, long\",2\n"), (Rows{{"a", "b"}, {"10\" pipe, long", "2"}}));
    EXPECT_EQ(shownCells("a,b\n\"C:\\dir\\\",2\n\"D:\\\",3\n"), (Rows{{"a", "b"}, {"C:\\dir\\", "2"}, {"D:\\", "3"}}));
}

TEST(Tables, mayHaveTitlesAndHeadersOfSeveralRows)
{
    const auto inspection = inspected("Report\n\nOrder,Date,Q1,,Q2,\n,,Units,Amount,Units,Amount\nA,2026-01-02,1,2,3,4\nB,2026-01-03,1,2,3,4\n");
    EXPECT_EQ(inspection.dialect.header,
              (std::vector<std::string>{"Order", "Date", "Q1 Units", "Q1 Amount", "Q2 Units", "Q2 Amount"}));
    EXPECT_EQ(noteValue(inspection.notes, "header-rows", "rows"), "2");
    EXPECT_EQ(noteValue(inspection.notes, "preamble", "rows"), "1");
    EXPECT_EQ(inspection.rows, 2U);
    // The first row of values may hold words where others hold numbers.
    EXPECT_EQ(inspected("Order,Date,Total\nA,2026-01-02,unknown\nB,2026-01-03,5\n").rows, 2U);
}

// 10 + 40 + 90 = 140 is the sum of the totals, 6 that of the quantities.
const std::string kRowsUnderGroups = "F1;2025-01-13;A;P;1;10;10\nF2;2025-01-14;B;P;2;20;40\nF3;2025-01-15;C;P;3;30;90\n";

TEST(Tables, mayHaveASecondRowOfNamesUnderAGroupAlone)
{
    for (const auto* header : {"No Faktur;Tanggal;Pelanggan;Barang;Penjualan;;\n;;;;Qty;Harga;Total\n", "No Faktur;Tanggal;Pelanggan;Penjualan;;;\n;;;Barang;Qty;Harga;Total\n",
                               "Laporan;;;;;;\nNo Faktur;Tanggal;Pelanggan;Barang;Penjualan;;\n;;;;Qty;Harga;Total\n",
                               "Invoice;Date;Customer;Product;Sales;;\n;;;;Qty;Price;Amount\n"}) {
        const auto inspection = inspected(header + kRowsUnderGroups);
        EXPECT_EQ(inspection.rows, 3U) << header;
        EXPECT_EQ(inspection.columnOf("quantity"), 4U) << header;
        EXPECT_EQ(inspection.columnOf("price"), 5U) << header;
        EXPECT_EQ(inspection.columnOf("total"), 6U) << header;
        EXPECT_EQ(inspection.columnOf("product"), 3U) << header;
        EXPECT_TRUE(inspection.questions.empty()) << header;
    }
    const auto wide = inspected("No;Tanggal;Penjualan;;;;;\n;;Pelanggan;Barang;Qty;Harga;Total;Catatan\n1;2025-01-13;A;P;1;10;10;\n2;2025-01-14;B;P;2;20;40;x\n");
    EXPECT_EQ(wide.dialect.header, (std::vector<std::string>{"No", "Tanggal", "Penjualan Pelanggan", "Penjualan Barang", "Penjualan Qty", "Penjualan Harga",
                                                             "Penjualan Total", "Penjualan Catatan"}));
    const auto cost = inspected("No;Tanggal;Penjualan;;;\n;;Qty;Harga;HPP;Total\nF1;2025-01-13;2;10;4;20\nF2;2025-01-14;1;10;4;10\n");
    EXPECT_EQ(noteValue(cost.notes, "cost-rule", "rule"), "per-unit");
    // Texts where the header leaves columns open are a record where no value stands beneath.
    EXPECT_EQ(inspected("Order,Date,Name,,Total,City\n1,2026-01-02,Ani,Wijaya,5,\n2,2026-01-03,Budi,Santoso,6,Solo\n").rows, 2U);
    EXPECT_EQ(inspected("Nama;;Kota;Telp\nAni;Wijaya;;\nBudi;Santoso;Solo;x\n", {"--kind customers", "--map id=#1"}).rows, 2U);
}

TEST(Tables, mayHaveAnotherAtTheirSide)
{
    // 1 + 2 + 4 = 7 without any cost; the list ends a row earlier, and goes on below in the other file.
    const std::string header = "No Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;;Barang;HPP\n";
    for (const auto* rows : {"F1;2025-01-13;A;P;1;1;;P;5\nF2;2025-01-14;B;Q;1;2;;Q;6\nF3;2025-01-15;B;Q;1;4;;;\n",
                             "F1;2025-01-13;A;Q;1;1;;P;5\nF2;2025-01-14;B;P;1;2;;Q;6\nF3;2025-01-15;B;Q;1;4;;R;7\n;;;;;;;S;8\n"}) {
        const auto found = inspected(header + rows);
        EXPECT_EQ(found.rows, 3U) << rows;
        EXPECT_EQ(mappingText(found), "order=No Faktur, date=Tanggal, customer=Pelanggan, product=Barang, quantity=Qty, price=Harga") << rows;
        EXPECT_EQ(noteValue(found.notes, "other-tables", "tables"), "1") << rows;
        EXPECT_TRUE(found.questions.empty()) << rows;
    }
    EXPECT_EQ(noteValue(inspected(header + "F1;2025-01-13;A;P;1;1;;Q;5\nF2;2025-01-14;B;Q;1;2;;;\n").notes, "other-tables", "lines"), "2");
    // One table with a blank column: nothing is named again, it is the row's own, or the column has a cell further down.
    const auto one = inspected("No Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;;HPP;Catatan\nF1;2025-01-13;A;P;1;1;;5;x\nF2;2025-01-14;B;Q;1;2;;6;\n");
    EXPECT_EQ(one.columnOf("cost"), 7U);
    const auto code = inspected("No Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;;Kode Barang;HPP\nF1;2025-01-13;A;P;1;1;;B1;5\nF2;2025-01-14;B;Q;1;2;;B2;6\n");
    EXPECT_EQ(code.columnOf("cost"), 8U);
    EXPECT_FALSE(inspected("No Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;;Kode Barang;HPP\nF1;2025-01-13;A;P;1;1;;B1;5\nF2;2025-01-14;B;Q;1;2;;;\n").columnOf("cost"));
    EXPECT_EQ(inspected(header + "F1;2025-01-13;A;P;1;1;;P;5\nF2;2025-01-14;B;Q;1;2;;Q;6\n").columnOf("cost"), 8U);
    std::string late = header + "F1;2025-01-13;A;P;1;1;;Q;5\n";
    for (int at = 2; at < 1100; ++at) {
        late += "F" + std::to_string(at) + ";2025-01-14;B;Q;1;2;" + (at == 1050 ? "x" : "") + ";Q;6\n";
    }
    EXPECT_EQ(inspected(late).columnOf("cost"), 8U);
    EXPECT_EQ(inspected(header + "F1;2025-01-13;A;P;1;1;;Q;5\n", {"--map cost=HPP"}).columnOf("cost"), 8U);
}

TEST(Tables, mayStandBelowLabelsWithDaysAndNumbers)
{
    const std::string names = "No Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;Total\n";
    for (const auto* above : {"PT Maju;;;;;;\nCabang;Bandung;;Dicetak;01/02/2025;;\n;;;;;;\n", "Periode;01/01/2025;s/d;31/01/2025;;;\n",
                              "PT Maju;;;;;;\nCabang;Bandung;;Dicetak;01/02/2025;;\nUser;admin;;Halaman;1;dari;3\n", "Gudang;Pusat;;Kasir;Sari;;\n;;;;;;\n"}) {
        const auto inspection = inspected(above + names + kRowsUnderGroups);
        EXPECT_EQ(inspection.rows, 3U) << above;
        EXPECT_EQ(inspection.dialect.header.front(), "No Faktur") << above;
        EXPECT_EQ(inspection.columnOf("total"), 6U) << above;
        EXPECT_TRUE(inspection.questions.empty()) << above;
    }
    // Two rows of names below them.
    EXPECT_EQ(inspected("Periode;01/01/2025;s/d;31/01/2025;;;\nNo Faktur;Tanggal;Pelanggan;Barang;Penjualan;;\n;;;;Qty;Harga;Total\n" + kRowsUnderGroups).columnOf("total"), 6U);
    // Rows like those of the table are one without names, and names in its midst begin another.
    EXPECT_EQ(inspected("F8;2025-01-11;A;P;1;10;10\nF9;2025-01-12;A;P;1;10;10\n" + names + kRowsUnderGroups, {"--kind sales", "--map order=#1", "--map date=#2", "--map total=#7"}).dialect.preambleRows, 0U);
}

TEST(Tables, mayStandRightBelowALabelOfItsWidth)
{
    const std::string rows = "A1,2025-01-05,Kopi,1000\nA2,2025-01-06,Teh,2000\n";
    for (const auto* label : {"PT,Maju,Jaya,Abadi\n", "Laporan,Penjualan,Bulan,Januari\n", "Laporan,Penjualan,Januari,2025\n", "CV,Sinar,Terang,Bandung\nSemua,Cabang,Bulan,Ini\n"}) {
        const auto found = inspected(label + std::string{"No Faktur,Tanggal,Barang,Total\n"} + rows);
        EXPECT_EQ(found.dialect.header, (std::vector<std::string>{"No Faktur", "Tanggal", "Barang", "Total"})) << label;
        EXPECT_EQ(found.rows, 2U) << label;
        EXPECT_TRUE(found.questions.empty()) << label;
    }
    // One row alone.
    EXPECT_EQ(inspected("Laporan,Penjualan,Tahun,2025\nNo Faktur,Tanggal,Barang,Total\n1,2025-01-05,Kopi,1000\n").dialect.header.front(), "No Faktur");
    // Groups, other names of the fields and units stay.
    EXPECT_EQ(inspected("Sales,Sales,Goods,Goods\nOrder,Date,Product,Total\n" + rows).dialect.header[2], "Goods Product");
    EXPECT_EQ(inspected("Invoice,Date,Item,Amount\nNo Faktur,Tanggal,Barang,Total\n" + rows).dialect.header[3], "Amount Total");
    EXPECT_EQ(inspected("Order,Date,Product,Total\nno,day,name,rp\n" + rows).columnOf("total"), 3U);
}

const std::string kSales = "Order,Date,Customer,Total\n1,2026-01-02,A,5\n2,2026-01-03,B,6\n";

TEST(Tables, behindTheFirstAreReportedWithTheirLines)
{
    const auto two = inspected(kSales + "\nRep,Quota\nAni,500\nBudi,600\n\nSum of all\nRegion,Head,Since\nEast,Cici,2020-01-01\n");
    EXPECT_EQ(two.rows, 2U);
    EXPECT_EQ(noteValue(two.notes, "other-tables", "lines"), "5-9, 10-11");
    EXPECT_EQ(noteValue(two.notes, "other-tables", "tables"), "2");
    const auto again = inspected(kSales + kSales);
    EXPECT_EQ(again.rows, 2U);
    EXPECT_EQ(noteValue(again.notes, "other-tables", "lines"), "4-6");
    EXPECT_EQ(noteValue(again.notes, "other-tables", "rows"), "2");
    const auto otherNames = inspected(kSales + "\nLead,Stage,Owner,Source\nL1,Won,Ani,7\n");
    EXPECT_EQ(noteValue(otherNames.notes, "other-tables", "lines"), "5-6");
    EXPECT_EQ(findNote(inspected(kSales).notes, "other-tables"), nullptr);
}

TEST(Tables, arePrintedInPages)
{
    // The names alone; with what a printer puts around them; with blank lines; a page without rows; blanks that an editor cut off.
    const auto* const third = "3,2026-01-04,C,7\n";
    const std::string names = "Order,Date,Customer,Total\n";
    for (const auto& [between, others] : std::vector<std::pair<std::string, std::string>>{
             {names, "0"},
             {"Halaman 1 dari 2,,,\n" + names, "1"},
             {"Subtotal halaman,,,11\n\n,,,Page 1 of 2\nPT Maju\nLaporan Penjualan,,,\n" + names + "Pindahan,,,11\n", "5"},
             {"\nHal. 1/3\n" + names + "\nHal. 2/3\n" + names, "2"},
             {"Order, Date,Customer ,Total,\nCarried forward,,,11\n", "1"}}) {
        const auto found = inspected(kSales + between + third + "Halaman 2 dari 2,,,\n");
        EXPECT_EQ(found.rows, 3U) << between;
        EXPECT_EQ(noteValue(found.notes, "pages", "headers"), between.find("2/3") == std::string::npos ? "1" : "2") << between;
        EXPECT_EQ(findNote(found.notes, "other-tables"), nullptr) << between;
        if (findNote(found.notes, "footer") == nullptr) {
            EXPECT_EQ(noteValue(found.notes, "pages", "rows"), std::to_string(std::stoi(others) + 1)) << between;
        } else {
            EXPECT_EQ(noteValue(found.notes, "pages", "rows"), others) << between;
        }
    }
    EXPECT_EQ(noteValue(inspected(kSales + "Halaman 1\n" + names + third).notes, "pages", "lines"), "4-5");
    // Other names are another table; the same rows once more are a copy; a row with an id alone is no title.
    EXPECT_EQ(noteValue(inspected(kSales + "\nOrder,Date,Member,Total\n" + third).notes, "other-tables", "lines"), "5-6");
    EXPECT_EQ(noteValue(inspected(kSales + kSales).notes, "other-tables", "lines"), "4-6");
    EXPECT_EQ(inspected(kSales + "3,,,\n" + names + "4,2026-01-05,C,7\n").rows, 4U);
    // Without the names behind them they are rows, and refused as such.
    EXPECT_EQ(inspected(kSales + "Pindahan,,,11\n" + third).rows, 4U);
    EXPECT_EQ(findNote(inspected(kSales + third).notes, "pages"), nullptr);
}

TEST(Tables, endWhereOnlyRemarksFollow)
{
    const auto inspection = inspected(kSales + "\nExported by Ani\nAll rights reserved\n");
    EXPECT_EQ(inspection.rows, 2U);
    EXPECT_EQ(noteValue(inspection.notes, "footer", "lines"), "5-6");
    // In the middle it is a row that is not taken, and so is one that was cut off.
    EXPECT_EQ(inspected(kSales + "Exported by Ani\n3,2026-01-04,C,7\n").rows, 4U);
    EXPECT_EQ(inspected(kSales + "3").rows, 3U);
    EXPECT_EQ(inspected("Date,Order,Customer,Total\n2026-01-02,1,A,5\n2026-01-03,2,B,6\n2026-01-04,,,\n").rows, 3U);
}

TEST(Tables, saysWhichRowsWereMended)
{
    const auto inspection = inspected("Order,Date,Customer,Total\n1,2026-01-02,\"Meja, bulat\",5\n2,2026-01-03,\"Pipa 5\" baja, hitam\",6\n"
                                      "3,2026-01-03,Teh,7\n4;2026-01-03;Kopi;8\n");
    EXPECT_EQ(inspection.rows, 4U);
    EXPECT_EQ(inspection.sample[1], (std::vector<std::string>{"2", "2026-01-03", "Pipa 5\" baja, hitam", "6"}));
    EXPECT_EQ(inspection.sample[3], (std::vector<std::string>{"4", "2026-01-03", "Kopi", "8"}));
    EXPECT_EQ(noteValue(inspection.notes, "mended-rows", "rows"), "2");
    EXPECT_EQ(noteValue(inspection.notes, "mended-rows", "line"), "3");
}

TEST(Tables, refuseConflictMarksWhereverTheyStand)
{
    for (const auto& text : {std::string{"<<<<<<< HEAD\na,b\n1,2\n=======\na,b\n1,3\n>>>>>>> x\n"}, kSales + "<<<<<<< HEAD\n3,2026-01-02,A,5\n"}) {
        auto source = ByteSource::fromMemory(text);
        auto dialect = dialectOf(source);
        const auto error = dialect ? copyCells(source, *dialect, [](auto) { return Status{}; }).error() : dialect.error();
        EXPECT_NE(error.detail.find("a conflict mark of version control"), std::string::npos) << error.detail;
    }
}

TEST(Tables, keepARowWithAnOpenQuoteAsARowThatIsNotTaken)
{
    const auto text = "Order,Date,Customer,Total\n1,2026-01-02,\"A,5\n2,2026-01-03,B,6\n";
    EXPECT_EQ(shownCells(text)[1], (std::vector<std::string>{"1", "2026-01-02", "\"A", "5"}));
    const auto bound = testing::bound(text, {"--kind sales"});
    ASSERT_EQ(bound.records.refused.size(), 1U);
    EXPECT_EQ(bound.records.refused[0].line, 2U);
    EXPECT_EQ(bound.records.refused[0].reason, "stray-quote");
    EXPECT_EQ(bound.summary.taken, 1);
}

/// Cells made of what is hard to cut: marks of all dialects, line ends, quotes, two-byte letters.
rc::Gen<std::string> hardCell()
{
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "a", "7", ",", ";", "\t", "|", "~", ":", "\"", "'", "\r", "\n", " ", "\xC3\xA9", "\\", "\x1F", "\xF0\x9F\x98\x80"})),
        [](const std::vector<std::string>& parts) {
            std::string cell;
            for (const auto& part : parts) {
                cell += part;
            }
            return cell;
        });
}

TEST(Dialects, areWrittenSoThatTheyAreReadTheSameInEveryBlockSize)
{
    const bool ok = rc::check("parse(write(rows)) = rows", [] {
        const auto rows = *rc::gen::container<Rows>(rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(hardCell())));
        Dialect dialect;
        dialect.delimiter = *rc::gen::element<std::string>(",", ";", "\t", "|", "||", "~|~", ", ", " ", "^", ":", "::", "\x1F", "\\t");
        dialect.quote = *rc::gen::element('"', '\'');
        dialect.isRaw = true;
        dialect.escape = *rc::gen::element('\0', '\\');
        std::string text;
        for (const auto& row : rows) {
            writeCsvRow(text, std::vector<std::string_view>(row.begin(), row.end()), dialect);
        }
        for (const std::size_t block : {1U, 2U, 3U, 7U, 4096U}) {
            auto source = ByteSource::fromMemory(text);
            RC_ASSERT(readAll(source, dialect, block) == rows);
        }
    });
    EXPECT_TRUE(ok);
}

}  // namespace
}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
// Which cells of a sheet are the table: headers and merged cells, titles above, other tables, pages and remarks below.
#include <gtest/gtest.h>

#include "book_rows.h"

namespace kinerja::ingest::testing {
namespace {

TEST(Workbook, repeatsMergedCellsInTheHeaderAndDownTheirRows)
{
    const auto merged = "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"D1:E1\"/><mergeCell ref=\"A4:A5\"/></mergeCells>";
    BookMaker book;
    book.sheet("S", textRow(1, {"Region", "Q1", "", "Q2"}) + textRow(2, {"", "Jan", "Feb", "Apr", "May"})
                        + textRow(3, {"Bali", "1", "2", "3", "4"}) + textRow(4, {"Jawa", "5", "6", "7", "8"}) + textRow(5, {"", "9", "9", "9", "9"}),
               "visible", merged);
    EXPECT_EQ(cellsOf(book), (Rows{{"Region", "Q1 Jan", "Q1 Feb", "Q2 Apr", "Q2 May"},
                                   {"Bali", "1", "2", "3", "4"},
                                   {"Jawa", "5", "6", "7", "8"},
                                   {"Jawa", "9", "9", "9", "9"}}));
}

TEST(Workbook, readsColumnsUnderAGroupByTheirOwnNames)
{
    const auto rows = textRow(3, {"F1", "2025-01-13", "A", "P", "1", "10", "10"}) + textRow(4, {"F2", "2025-01-14", "B", "P", "2", "20", "40"});
    struct Case {
        std::vector<std::string> top;
        std::vector<std::string> below;
        std::string merged;
    };
    for (const auto& [top, below, merged] : std::vector<Case>{
             {{"No Faktur", "Tanggal", "Pelanggan", "Barang", "Penjualan"}, {"", "", "", "", "Qty", "Harga", "Total"}, "A1:A2 B1:B2 C1:C2 D1:D2 E1:G1"},
             {{"No Faktur", "Tanggal", "Pelanggan", "Barang", "Penjualan"}, {"", "", "", "", "Qty", "Harga", "Total"}, ""},
             {{"No Faktur", "Tanggal", "Pelanggan", "Penjualan"}, {"", "", "", "Barang", "Qty", "Harga", "Total"}, "A1:A2 B1:B2 C1:C2 D1:G1"},
             {{"No Faktur", "Tanggal", "Nilai"}, {"", "", "Pelanggan", "Barang", "Qty", "Harga", "Total"}, "A1:A2 B1:B2 C1:G1"},
             {{"No Faktur", "Tanggal", "Total"}, {"", "", "Pelanggan", "Barang", "Qty", "Harga", "Jumlah"}, "A1:A2 B1:B2 C1:G1"}}) {
        std::string cells;
        for (std::size_t at = 0; at < merged.size(); at += 6) {
            cells += "<mergeCell ref=\"" + merged.substr(at, 5) + "\"/>";
        }
        BookMaker book;
        book.sheet("S", textRow(1, top) + textRow(2, below) + rows, "visible", cells.empty() ? cells : "<mergeCells>" + cells + "</mergeCells>");
        auto source = ByteSource::fromMemory(book.bytes());
        const auto inspection = inspect(source, {});
        ASSERT_TRUE(inspection) << inspection.error().detail;
        EXPECT_EQ(inspection->rows, 2U) << top.back() << merged;
        EXPECT_EQ(inspection->columnOf("product"), 3U) << top.back() << merged;
        EXPECT_EQ(inspection->columnOf("quantity"), 4U) << top.back() << merged;
        EXPECT_EQ(inspection->columnOf("price"), 5U) << top.back() << merged;
        EXPECT_EQ(inspection->columnOf("total"), 6U) << top.back() << merged;
    }
}

TEST(Workbook, findsTheTableBelowLabelsWithDays)
{
    BookMaker book;
    book.sheet("S", textRow(1, {"PT Maju"}) + textRow(2, {"Cabang", "Bandung", "", "Dicetak", "01/02/2025"}) + textRow(4, {"No Faktur", "Tanggal", "Pelanggan", "Qty", "Harga", "Total"})
                        + textRow(5, {"F1", "2025-01-13", "A", "1", "10", "10"}) + textRow(6, {"F2", "2025-01-14", "B", "2", "20", "40"}));
    auto source = ByteSource::fromMemory(book.bytes());
    const auto dialect = dialectOf(source);
    ASSERT_TRUE(dialect) << dialect.error().detail;
    EXPECT_EQ(dialect->header.front(), "No Faktur");
}

TEST(Workbook, findsTheTableRightBelowALabelOfItsWidth)
{
    BookMaker book;
    book.sheet("S", textRow(1, {"PT", "Maju", "Abadi"}) + textRow(2, {"Order", "Date", "Total"}) + textRow(3, {"A1", "2026-01-02", "5"}) + textRow(4, {"A2", "2026-01-03", "6"}));
    auto source = ByteSource::fromMemory(book.bytes());
    const auto dialect = dialectOf(source);
    ASSERT_TRUE(dialect) << dialect.error().detail;
    EXPECT_EQ(dialect->header, (std::vector<std::string>{"Order", "Date", "Total"}));
    EXPECT_EQ(dialect->preambleRows, 1U);
}

TEST(Workbook, takesNoRecordForAHeaderRow)
{
    BookMaker book;
    book.sheet("S", textRow(1, {"Name", "", "City"}) + textRow(2, {"Ani", "Wijaya", "Bogor"}) + textRow(3, {"Budi", "Santoso", "Solo"}), "visible",
               "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
    EXPECT_EQ(cellsOf(book), (Rows{{"Name", "Name", "City"}, {"Ani", "Wijaya", "Bogor"}, {"Budi", "Santoso", "Solo"}}));
}

TEST(Workbook, leavesTitlesOut)
{
    BookMaker book;
    book.sheet("S", textRow(1, {"Sales of 2026"}) + textRow(3, {"Order", "Date", "Total"}) + textRow(4, {"A1", "2026-01-02", "5"}), "visible",
               "<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>");
    auto source = ByteSource::fromMemory(book.bytes());
    const auto dialect = dialectOf(source);
    ASSERT_TRUE(dialect) << dialect.error().detail;
    EXPECT_EQ(dialect->header, (std::vector<std::string>{"Order", "Date", "Total"}));
    EXPECT_EQ(dialect->preambleRows, 1U);
    BookMaker narrow;
    narrow.sheet("S", textRow(1, {"Sales of 2026"}) + textRow(2, {"Region", "Total"}) + textRow(3, {"Bali", "5"}), "visible",
                 "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>");
    source = ByteSource::fromMemory(narrow.bytes());
    EXPECT_EQ(dialectOf(source)->header, (std::vector<std::string>{"Region", "Total"}));
}

TEST(Workbook, endsATableWhereAnotherBegins)
{
    BookMaker book;
    book.sheet("S", kSheetOfSales + textRow(6, {"Target"}) + textRow(7, {"Rep", "Target"}) + repRow(8, "Ani", "5") + repRow(9, "Budi", "6")
                        + textRow(12, {"Kota", "Nilai"}) + repRow(13, "Solo", "7"));
    auto source = ByteSource::fromMemory(book.bytes());
    const auto result = boundSource(source, {});
    EXPECT_EQ(result.inspection.kind, domain::RecordKind::Sales);
    EXPECT_EQ(result.records.lines.size(), 3U);
    EXPECT_EQ(result.records.refused.size(), 0U);
    EXPECT_EQ(noteValue(result.summary.notes, "other-tables", "tables"), "2");
    EXPECT_EQ(noteValue(result.summary.notes, "other-tables", "rows"), "3");
    EXPECT_EQ(noteValue(result.summary.notes, "other-tables", "lines"), "7-9, 12-13");
}

TEST(Workbook, endsATableOfTextsInFrontWhereAnotherBegins)
{
    const auto row = [](unsigned at, const std::string& order, const std::string& total) {
        auto xml = textRow(at, {order, "Ani", "2026-01-05"});
        xml.insert(xml.size() - 6, "<c r=\"D" + std::to_string(at) + "\"><v>" + total + "</v></c>");
        return xml;
    };
    BookMaker book;
    book.sheet("S", textRow(1, {"Order", "Customer", "Date", "Total"}) + row(2, "F1", "10") + row(3, "F2", "20") + textRow(5, {"Rep", "Target"})
                        + repRow(6, "Ani", "5"));
    auto source = ByteSource::fromMemory(book.bytes());
    const auto result = boundSource(source, {});
    EXPECT_EQ(result.records.lines.size(), 2U);
    EXPECT_EQ(result.records.refused.size(), 0U);
    EXPECT_EQ(noteValue(result.summary.notes, "other-tables", "lines"), "5-6");
}

TEST(Workbook, isReadOverItsPages)
{
    const auto names = [](unsigned row) { return textRow(row, {"Order", "Date", "Customer", "Total"}); };
    for (const auto& between : {names(6), textRow(5, {"Halaman 1 dari 2"}) + names(6), textRow(6, {"PT Maju"}) + names(7)}) {
        BookMaker book;
        book.sheet("S", kSheetOfSales + between + saleRow(8, "4", "40") + saleRow(9, "5", "50"));
        auto source = ByteSource::fromMemory(book.bytes());
        const auto result = boundSource(source, {});
        EXPECT_EQ(result.records.lines.size(), 5U);
        EXPECT_EQ(result.records.refused.size(), 0U);
        EXPECT_EQ(noteValue(result.summary.notes, "pages", "headers"), "1");
        EXPECT_EQ(findNote(result.summary.notes, "other-tables"), nullptr);
    }
    // The same rows once more are a copy.
    BookMaker copy;
    copy.sheet("S", kSheetOfSales + names(6) + saleRow(7, "1", "10") + saleRow(8, "2", "20"));
    auto source = ByteSource::fromMemory(copy.bytes());
    const auto result = boundSource(source, {});
    EXPECT_EQ(result.records.lines.size(), 3U);
    EXPECT_EQ(noteValue(result.summary.notes, "other-tables", "lines"), "6-8");
}

TEST(Workbook, leavesRemarksBehindAGapOut)
{
    BookMaker book;
    book.sheet("S", kSheetOfSales + textRow(6, {"Dicetak 5 Januari"}) + textRow(7, {"Gudang Solo"}));
    auto source = ByteSource::fromMemory(book.bytes());
    const auto result = boundSource(source, {});
    EXPECT_EQ(result.records.lines.size(), 3U);
    EXPECT_EQ(result.records.refused.size(), 0U);
    EXPECT_EQ(noteValue(result.summary.notes, "footer", "lines"), "6-7");
}

TEST(Workbook, goesOnBehindAGap)
{
    BookMaker book;
    book.sheet("S", kSheetOfSales + textRow(6, {"Februari"}) + saleRow(7, "4", "40") + saleRow(9, "5", "50"));
    auto source = ByteSource::fromMemory(book.bytes());
    const auto result = boundSource(source, {});
    EXPECT_EQ(result.records.lines.size(), 5U);
    EXPECT_EQ(result.records.refused.size(), 1U) << "a month alone between rows is no record, and is said";
    EXPECT_EQ(findNote(result.summary.notes, "other-tables"), nullptr);
    // Names in the columns of names are a record.
    BookMaker people;
    people.sheet("S", textRow(1, {"Name", "Team", "Office"}) + textRow(2, {"Ani", "A", "Solo"}) + textRow(4, {"Budi", "B", "Bali"}) + textRow(5, {"Citra", "C", "Bali"}));
    source = ByteSource::fromMemory(people.bytes());
    EXPECT_EQ(cellsOf(people).size(), 4U);
}

TEST(Workbook, outlivesAMergeOverTheWholeSheet)
{
    BookMaker book;
    book.sheet("S", textRow(1, {"h", "i"}) + numberRow(2, {"1", "2"}), "visible",
               "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"B9:A1\"/><mergeCell ref=\"zzz\"/></mergeCells>");
    EXPECT_EQ(cellsOf(book).size(), 2U);
}

}  // namespace
}  // namespace kinerja::ingest::testing

// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "book_rows.h"

namespace kinerja::ingest::testing {
namespace {

struct CellCase {
    std::string name;
    std::string xml;
    std::string text;
};

class WorkbookCell : public ::testing::TestWithParam<CellCase> {};

TEST_P(WorkbookCell, isReadAsWhatItIs)
{
    BookMaker book;
    book.texts({"shared", "<si><r><t>rich </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> text</t></r><rPh sb=\"0\" eb=\"1\"><t>kana</t></rPh></si>",
                "<si><t>a_x000D__x000A_b &amp; &lt;c&gt;</t></si>", "<si><t xml:space=\"preserve\"> kept </t></si>",
                "<si><t>\n  dropped\n </t></si>", "<si/>"})
        .formats({"yyyy\\-mm\\-dd", "[h]:mm", "14", "22", "0.00%"});
    EXPECT_EQ(cellOf(GetParam().xml, book), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, WorkbookCell,
    ::testing::Values(
        CellCase{"shared", "<c r=\"A2\" t=\"s\"><v>0</v></c>", "shared"},
        CellCase{"richTextWithoutPhonetics", "<c r=\"A2\" t=\"s\"><v>1</v></c>", "rich text"},
        CellCase{"escapesAndEntities", "<c r=\"A2\" t=\"s\"><v>2</v></c>", "a\r\nb & <c>"},
        CellCase{"keptSpace", "<c r=\"A2\" t=\"s\"><v>3</v></c>", " kept "},
        CellCase{"droppedSpace", "<c r=\"A2\" t=\"s\"><v>4</v></c>", "dropped"},
        CellCase{"emptyText", "<c r=\"A2\" t=\"s\"><v>5</v></c><c r=\"B2\"><v>1</v></c>", ""},
        CellCase{"missingText", "<c r=\"A2\" t=\"s\"><v>99</v></c>",
                 "xl/worksheets/sheet1.xml: row 2: a cell names a text that the workbook does not have"},
        CellCase{"inlineCdata", "<c r=\"A2\" t=\"inlineStr\"><is><t><![CDATA[<b> & 12]]></t></is></c>", "<b> & 12"},
        CellCase{"inlineRuns", "<c r=\"A2\" t=\"inlineStr\"><is><r><t>one</t></r><r><t>two</t></r></is></c>", "onetwo"},
        CellCase{"formulaText", "<c r=\"A2\" t=\"str\"><f>A1&amp;\"x\"</f><v>hx</v></c>", "hx"},
        CellCase{"formulaNumber", "<c r=\"A2\"><f>1+1</f><v>2</v></c>", "2"},
        CellCase{"formulaThatGivesNothing", "<c r=\"A2\" t=\"str\"><f>IF(1,\"\")</f><v></v></c><c r=\"B2\"><v>1</v></c>", ""},
        CellCase{"formulaWithoutValue", "<c r=\"A2\"><f>B2*C2</f></c>", "=B2*C2"},
        CellCase{"true", "<c r=\"A2\" t=\"b\"><v>1</v></c>", "TRUE"},
        CellCase{"false", "<c r=\"A2\" t=\"b\"><v>0</v></c>", "FALSE"},
        CellCase{"error", "<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "#DIV/0!"},
        CellCase{"number", "<c r=\"A2\"><v>1250000</v></c>", "1250000"},
        CellCase{"numberWithType", "<c r=\"A2\" t=\"n\"><v>-0.5</v></c>", "-0.5"},
        CellCase{"numberOfFifteenDigits", "<c r=\"A2\"><v>59.970000000000006</v></c>", "59.97"},
        CellCase{"numberOfThreeDecimals", "<c r=\"A2\"><v>1.234</v></c>", "1.234"},
        CellCase{"numberWithExponent", "<c r=\"A2\"><v>1.5E-3</v></c>", "0.0015"},
        CellCase{"percent", "<c r=\"A2\" s=\"5\"><v>0.15</v></c>", "0.15"},
        CellCase{"longCode", "<c r=\"A2\"><v>1234567890123456</v></c>", "1234567890123456"},
        CellCase{"notANumber", "<c r=\"A2\"><v>1e400</v></c>", "1e400"},
        CellCase{"dateByOwnFormat", "<c r=\"A2\" s=\"1\"><v>46115</v></c>", "2026-04-03"},
        CellCase{"dateByNumber14", "<c r=\"A2\" s=\"3\"><v>46115</v></c>", "2026-04-03"},
        CellCase{"dateAndTime", "<c r=\"A2\" s=\"4\"><v>46115.4166666667</v></c>", "2026-04-03 10:00:00"},
        CellCase{"elapsed", "<c r=\"A2\" s=\"2\"><v>1.5</v></c>", "36:00:00"},
        CellCase{"dateThatNeverWas", "<c r=\"A2\" s=\"1\"><v>60</v></c>", "1900-02-29"},
        CellCase{"notADay", "<c r=\"A2\" s=\"1\"><v>-3</v></c>", "-3"},
        CellCase{"styleThatIsMissing", "<c r=\"A2\" s=\"77\"><v>46115</v></c>", "46115"},
        CellCase{"isoDay", "<c r=\"A2\" t=\"d\"><v>2026-04-03T00:00:00</v></c>", "2026-04-03"},
        CellCase{"isoDayAndTime", "<c r=\"A2\" t=\"d\"><v>2026-04-03T10:00:00.000Z</v></c>", "2026-04-03 10:00:00"},
        CellCase{"strangersBeside", "<x:c xmlns:x=\"urn:other\" r=\"A2\"><x:v>7</x:v></x:c><c r=\"A2\"><v>8</v><ext xmlns=\"urn:x\"><v>9</v></ext></c>", "8"}),
    [](const auto& one) { return one.param.name; });

TEST(Workbook, placesCellsByTheirReferences)
{
    EXPECT_EQ(cellsOf(BookMaker{}.sheet("S", textRow(1, {"a", "b", "c", "d"}) + "<row r=\"4\"><c r=\"D4\"><v>4</v></c><c r=\"B4\"><v>2</v></c></row>"
                                                 + "<row><c><v>1</v></c><c r=\"C5\"><v>3</v></c><c><v>4</v></c></row>")),
              (Rows{{"a", "b", "c", "d"}, {"", "2", "", "4"}, {"1", "", "3", "4"}}));
}

TEST(Workbook, countsRowsAsTheSheetDoes)
{
    BookMaker book;
    book.sheet("S", textRow(3, {"Order", "Date", "Total"}) + textRow(7, {"A1", "2026-01-02", "5"}) + textRow(9, {"A2", "soon", "5"}));
    const auto bound = testing::bound(book.bytes());
    ASSERT_EQ(bound.records.refused.size(), 1U);
    EXPECT_EQ(bound.records.refused[0].line, 9U);
    EXPECT_EQ(bound.records.refused[0].raw, "A2,soon,5");
}

TEST(Workbook, ignoresAFalseDimension)
{
    auto parts = BookMaker{}.sheet("S", textRow(1, {"a", "b"}) + numberRow(2, {"1", "2"})).parts();
    for (auto& [name, bytes] : parts) {
        const auto at = bytes.find("<sheetData>");
        if (at != std::string::npos) {
            bytes.insert(at, "<dimension ref=\"A1:XFD1048576\"/>");
        }
    }
    EXPECT_EQ(cellsOf(support::zipped(parts)), (Rows{{"a", "b"}, {"1", "2"}}));
}

TEST(Workbook, ofThe1904System)
{
    BookMaker book;
    book.formats({"dd/mm/yyyy"}).workbookHas("<workbookPr date1904=\"1\"/>");
    EXPECT_EQ(cellOf("<c r=\"A2\" s=\"1\"><v>44653</v></c>", book), "2026-04-03");
}

TEST(Workbook, strictWithOddPrefixesAndPaths)
{
    BookMaker book;
    book.strict().sheet("Data", "");
    book.part("xl/workbook.xml", "").part("xl/worksheets/sheet1.xml", "").part("xl/_rels/workbook.xml.rels", "");
    book.part("_rels/.rels", book.relations({{"x", "officeDocument", "/office/Book.XML"}}));
    book.part("office/book.xml", "<q:workbook xmlns:q=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:w=\"http://purl.oclc.org/ooxml/"
                                 "officeDocument/relationships\"><q:sheets><q:sheet name=\"Data\" sheetId=\"1\" w:id=\"k\"/></q:sheets></q:workbook>");
    book.part("office/_rels/book.xml.rels", book.relations({{"k", "worksheet", "../far/./away/../s.xml"}}));
    book.part("office/_rels/Book.XML.rels", "");
    book.part("far/s.xml", "<m:worksheet xmlns:m=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><m:sheetData><m:row><m:c t=\"inlineStr\"><m:is><m:t>h"
                           "</m:t></m:is></m:c></m:row><m:row><m:c><m:v>5</m:v></m:c></m:row></m:sheetData></m:worksheet>");
    EXPECT_EQ(cellsOf(book), (Rows{{"h"}, {"5"}}));
}

TEST(Workbook, withBackslashesAndWithoutRelations)
{
    EXPECT_EQ(cellsOf(BookMaker{}.sheet("S", textRow(1, {"h"}) + numberRow(2, {"5"})).part("_rels/.rels", "")), (Rows{{"h"}, {"5"}}));
    auto parts = BookMaker{}.sheet("S", textRow(1, {"h"}) + numberRow(2, {"5"})).parts();
    for (auto& part : parts) {
        std::replace(part.first.begin(), part.first.end(), '/', '\\');
    }
    EXPECT_EQ(cellsOf(support::zipped(parts)), (Rows{{"h"}, {"5"}}));
}

TEST(Workbook, inUtf16)
{
    const std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                            "<sheetData><row><c t=\"inlineStr\"><is><t>h</t></is></c></row><row><c><v>5</v></c></row></sheetData></worksheet>";
    std::string wide = "\xFF\xFE";
    for (const char c : xml) {
        wide += c;
        wide += '\0';
    }
    EXPECT_EQ(cellsOf(BookMaker{}.sheet("S", "").part("xl/worksheets/sheet1.xml", wide)), (Rows{{"h"}, {"5"}}));
}

BookMaker severalSheets()
{
    BookMaker book;
    book.sheet("Notes", textRow(1, {"How to use"}) + textRow(2, {"Read this"}))
        .sheet("Orders &amp; more", kSalesRows)
        .sheet("Old", kSalesRows, "hidden")
        .sheet("Lists", textRow(1, {"List"}), "veryHidden");
    return book;
}

TEST(Workbook, proposesTheVisibleSheetThatMapsBest)
{
    auto source = ByteSource::fromMemory(severalSheets().bytes(), "b.xlsx");
    const auto inspection = inspect(source, {});
    ASSERT_TRUE(inspection) << inspection.error().detail;
    EXPECT_EQ(inspection->format, FileFormat::Workbook);
    EXPECT_EQ(inspection->sheet, "Orders & more");
    EXPECT_EQ(inspection->sheets, (std::vector<SheetInfo>{{"Notes", SheetState::Visible},
                                                           {"Orders & more", SheetState::Visible},
                                                           {"Old", SheetState::Hidden},
                                                           {"Lists", SheetState::VeryHidden}}));
    EXPECT_EQ(noteValue(inspection->notes, "sheet-chosen", "sheet"), "Orders & more");
    EXPECT_EQ(noteValue(inspection->notes, "sheet-chosen", "others"), "Notes, Old, Lists");
    EXPECT_EQ(inspection->kind, domain::RecordKind::Sales);
}

TEST(Workbook, takesTheSheetThatIsNamed)
{
    EXPECT_EQ(cellsOf(severalSheets(), "Lists"), (Rows{{"List"}}));
    EXPECT_EQ(cellsOf(severalSheets(), "notes"), (Rows{{"How to use"}, {"Read this"}}));
    auto source = ByteSource::fromMemory(severalSheets().bytes());
    ImportOptions options;
    options.sheet = "Old";
    const auto inspection = inspect(source, options);
    ASSERT_TRUE(inspection);
    EXPECT_EQ(findNote(inspection->notes, "sheet-chosen"), nullptr);
    options.sheet = "Nowhere";
    EXPECT_EQ(inspect(source, options).error().code, Errc::Usage);
    options.sheet.clear();
    EXPECT_EQ(inspect(source, options)->sheet, "Orders & more");
}

TEST(Workbook, whoseSheetsAreAllHiddenIsAskedFor)
{
    BookMaker book;
    book.sheet("Old", kSalesRows, "hidden");
    EXPECT_EQ(cellsOf(book)[0][0], "all sheets of the workbook are hidden; --sheet NAME takes one");
    EXPECT_EQ(cellsOf(book, "Old").size(), 2U);
}

TEST(Workbook, saysWhatFormulasAndHiddenRowsThereAre)
{
    BookMaker book;
    book.workbookHas("<calcPr fullCalcOnLoad=\"1\"/>")
        .sheet("S", kSalesRows + "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>5</v></c><c r=\"E3\"><f>D3*2</f><v>0</v></c></row>");
    const auto inspection = inspected(book.bytes());
    EXPECT_EQ(noteValue(inspection.notes, "formulas-not-calculated", "cells"), "1");
    EXPECT_EQ(noteValue(inspection.notes, "hidden-rows", "rows"), "1");
    const auto missing = inspected(BookMaker{}.sheet("S", kSalesRows + "<row r=\"3\"><c r=\"E3\"><f>D3*2</f></c></row>").bytes());
    EXPECT_EQ(noteValue(missing.notes, "formulas-without-value", "cells"), "1");
}

TEST(Workbook, staysTheFileThatItIs)
{
    const auto bytes = BookMaker{}.sheet("S", kSalesRows).bytes();
    auto source = ByteSource::fromMemory(bytes, "book.xlsx");
    const auto inspection = inspect(source, {});
    ASSERT_TRUE(inspection);
    EXPECT_EQ(inspection->fileName, "book.xlsx");
    EXPECT_EQ(inspection->bytes, bytes.size());
    EXPECT_EQ(source.size(), bytes.size());
    auto plain = ByteSource::fromMemory(bytes);
    EXPECT_EQ(inspection->fileHash, lookAtBytes(plain)->sha256);
    // Another source of the same bytes is read as the inspection says; one of other bytes is not.
    auto again = ByteSource::fromMemory(bytes);
    Collector records;
    EXPECT_TRUE(bind(again, *inspection, records));
    EXPECT_EQ(records.lines.size(), 1U);
    auto other = ByteSource::fromMemory(BookMaker{}.sheet("S", kSalesRows + textRow(3, {"A2"})).bytes());
    EXPECT_EQ(bind(other, *inspection, records).error().code, Errc::Conflict);
}

TEST(Workbook, ofManyRowsGoesThroughAFile)
{
    std::string rows = textRow(1, {"Order", "Date", "Total", "Comment"});
    const std::string comment(2000, 'x');
    constexpr unsigned kRows = 6000;  // 12 MB, more than is kept in memory
    for (unsigned row = 2; row < 2 + kRows; ++row) {
        rows += textRow(row, {"A" + std::to_string(row), "2026-01-02", "5", comment});
    }
    const auto bound = testing::bound(BookMaker{}.sheet("S", rows).bytes());
    EXPECT_EQ(bound.summary.taken, kRows);
    EXPECT_EQ(bound.records.lines.size(), kRows);
}

}  // namespace
}  // namespace kinerja::ingest::testing

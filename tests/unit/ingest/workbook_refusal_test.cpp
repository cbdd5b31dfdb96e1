// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <gtest/gtest.h>

#include "book_maker.h"
#include "ingest_support.h"

namespace kinerja::ingest::testing {
namespace {

using support::BookMaker;
using support::Parts;
using support::zipped;

const std::string kRow = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>h</t></is></c></row>";
const std::string kMain = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

BookMaker book(const std::string& rows = kRow) { return BookMaker{}.sheet("S", rows); }

Parts withPart(const std::string& name, const std::string& bytes) { return book().part(name, bytes).parts(); }

struct Refused {
    std::string name;
    std::string bytes;
    Errc code;
    std::string says;
};

void expectRefused(const Refused& one)
{
    auto source = ByteSource::fromMemory(one.bytes, one.name);
    const auto inspection = inspect(source, {});
    ASSERT_FALSE(inspection) << one.name;
    EXPECT_EQ(inspection.error().code, one.code) << one.name << ": " << inspection.error().detail;
    EXPECT_NE(inspection.error().detail.find(one.says), std::string::npos) << one.name << ": " << inspection.error().detail;
    // Nothing stands in for a refused file: the next look is as clear.
    EXPECT_EQ(inspect(source, {}).error(), inspection.error()) << one.name;
}

std::string utf16(std::string_view ascii)
{
    std::string wide;
    for (const char c : ascii) {
        wide += c;
        wide += '\0';
    }
    return wide;
}

std::string compound(std::string_view stream) { return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(70'000, '\0') + utf16(stream) + std::string(500, '\0'); }

TEST(Refusal, ofOtherFormatsNamesThem)
{
    const std::string xml = "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>";
    for (const auto& one : std::vector<Refused>{
             {"password", compound("EncryptedPackage"), Errc::ProtectedFile, "password"},
             {"xls", compound("Workbook"), Errc::UnsupportedFile, ".xls"},
             {"xls of 1995", compound("Book"), Errc::UnsupportedFile, ".xls"},
             {"doc", compound("WordDocument"), Errc::UnsupportedFile, "old Office"},
             {"xlsb", zipped({{"xl/workbook.bin", "x"}, {"[Content_Types].xml", "<a/>"}}), Errc::UnsupportedFile, ".xlsb"},
             {"ods", zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}}), Errc::UnsupportedFile, ".ods"},
             {"docx", zipped({{"word/document.xml", "<a/>"}, {"[Content_Types].xml", "<a/>"}}), Errc::UnsupportedFile, "Word"},
             {"numbers", zipped({{"Index/Document.iwa", "x"}}), Errc::UnsupportedFile, "Numbers"},
             {"zip", zipped({{"sales.csv", "a,b\n1,2\n"}}), Errc::UnsupportedFile, "unpack it"},
             {"xml of 2003", xml, Errc::UnsupportedFile, "2003"},
             {"xml", "\xEF\xBB\xBF  <?xml version=\"1.0\"?><orders/>", Errc::UnsupportedFile, "XML"},
             {"html", "\n<!DOCTYPE html><table><tr><td>1</td></tr></table>", Errc::UnsupportedFile, "web page"},
             {"table", "<TABLE><tr><td>1</td></tr></table>", Errc::UnsupportedFile, "web page"},
             {"pdf", "%PDF-1.7\n", Errc::UnsupportedFile, "PDF"},
             {"gzip", "\x1F\x8B\x08" "abc", Errc::UnsupportedFile, "unpack it"}}) {
        expectRefused(one);
    }
}

TEST(Refusal, ofBrokenArchives)
{
    auto whole = zipped(book().parts(), true);
    const auto text = whole.find("<t>h</t>");
    ASSERT_NE(text, std::string::npos);
    auto flipped = whole;
    flipped[text + 3] = 'x';  // stored, so that only the checksum can tell
    auto flippedTexts = zipped(withPart("xl/sharedStrings.xml", "<sst " + kMain + "><si><t>abc</t></si></sst>"), true);
    flippedTexts[flippedTexts.find("abc")] = 'X';
    for (const auto& one : std::vector<Refused>{
             {"cut", whole.substr(0, whole.size() / 2), Errc::UnsafeFile, "damaged archive"},
             {"cut at the end", whole.substr(0, whole.size() - 10), Errc::UnsafeFile, "damaged archive"},
             {"only the mark", "PK\x03\x04", Errc::UnsafeFile, "damaged archive"},
             {"empty", std::string{"PK\x05\x06"} + std::string(18, '\0'), Errc::UnsupportedFile, "archive"},
             {"checksum", flipped, Errc::UnsafeFile, "CRC"},
             {"checksum of texts", flippedTexts, Errc::UnsafeFile, "CRC"}}) {
        expectRefused(one);
    }
}

TEST(Refusal, ofNamesThatLeadOut)
{
    for (const auto* name : {"../evil.xml", "xl/../../evil.xml", "/etc/passwd", "C:\\evil.xml", "xl\\..\\..\\evil", ".."}) {
        auto parts = book().parts();
        parts.emplace_back(name, "x");
        expectRefused({name, zipped(parts), Errc::UnsafeFile, "leads out"});
    }
}

TEST(Refusal, ofDoctypesInEveryPart)
{
    const std::string bomb = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    for (const auto& [name, root] : Parts{{"_rels/.rels", "Relationships"},
                                          {"xl/workbook.xml", "workbook " + kMain},
                                          {"xl/_rels/workbook.xml.rels", "Relationships"},
                                          {"xl/styles.xml", "styleSheet " + kMain},
                                          {"xl/sharedStrings.xml", "sst " + kMain},
                                          {"xl/worksheets/sheet1.xml", "worksheet " + kMain}}) {
        expectRefused({name, zipped(withPart(name, bomb + "<" + root + "/>")), Errc::UnsafeFile, "DOCTYPE"});
    }
    expectRefused({"outer", zipped(withPart("xl/styles.xml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><x/>")), Errc::UnsafeFile, "DOCTYPE"});
}

TEST(Refusal, ofWhatIsPackedTooWell)
{
    // 17 MB of blanks in some 17 KB.
    expectRefused({"ratio", zipped(withPart("xl/worksheets/sheet1.xml", "<worksheet " + kMain + ">" + std::string(17'000'000, ' ') + "</worksheet>")),
                   Errc::UnsafeFile, "100 to 1"});
}

TEST(Refusal, ofEndlessRepeats)
{
    // Three million times the same text of 30 KB would be 90 GB.
    std::string rows;
    for (int row = 1; row <= 30'000; ++row) {
        rows += "<row><c t=\"s\"><v>0</v></c></row>";
    }
    expectRefused({"text", book(rows).texts({std::string(30'000, 'x')}).bytes(), Errc::UnsafeFile, "512 MB"});
    std::string wide = "<row>";
    for (int cell = 0; cell < 200; ++cell) {
        wide += "<c t=\"s\"><v>0</v></c>";
    }
    expectRefused({"row", book(wide + "</row>").texts({std::string(30'000, 'x')}).bytes(), Errc::InvalidInput, "row 1: longer"});
}

TEST(Refusal, ofCellsWhereNoneCanBe)
{
    for (const auto& one : std::vector<Refused>{
             {"row", book("<row r=\"99999999\"><c><v>1</v></c></row>").bytes(), Errc::UnsafeFile, "rows"},
             {"column", book("<row><c r=\"ZZZZ1\"><v>1</v></c></row>").bytes(), Errc::UnsafeFile, "no column"},
             {"reference", book("<row><c r=\"17\"><v>1</v></c></row>").bytes(), Errc::UnsafeFile, "no column"},
             {"far right", book("<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>").bytes(), Errc::InvalidInput, "row 3: more than 1000 columns"},
             {"long text", book("<row><c t=\"inlineStr\"><is><t>" + std::string(400'000, 'x') + "</t></is></c></row>").bytes(),
              Errc::InvalidInput, "longer than 256 KiB"}}) {
        expectRefused(one);
    }
}

TEST(Refusal, ofDamagedWorkbooks)
{
    const std::string tag = "<worksheet " + kMain + "><sheetData x=\"" + std::string(3'000'000, 'x') + "\"/></worksheet>";
    for (const auto& one : std::vector<Refused>{
             {"no list of sheets", zipped(withPart("xl/workbook.xml", "")), Errc::UnsafeFile, "list of sheets"},
             {"no sheets", zipped(withPart("xl/workbook.xml", "<workbook " + kMain + "/>")), Errc::InvalidInput, "without a sheet"},
             {"missing sheet", zipped(withPart("xl/worksheets/sheet1.xml", "")), Errc::UnsafeFile, "is missing"},
             {"no relations", zipped(withPart("xl/_rels/workbook.xml.rels", "")), Errc::UnsafeFile, "is missing"},
             {"another document", zipped(withPart("xl/worksheets/sheet1.xml", "<sheet/>")), Errc::UnsafeFile, "is no sheet"},
             {"broken XML", zipped(withPart("xl/worksheets/sheet1.xml", "<worksheet " + kMain + "><sheetData>")), Errc::UnsafeFile, "broken in line 1"},
             {"no XML", zipped(withPart("xl/sharedStrings.xml", "hello")), Errc::UnsafeFile, "broken"},
             {"bad UTF-8", book("<row><c t=\"inlineStr\"><is><t>\xFF</t></is></c></row>").bytes(), Errc::UnsafeFile, "broken"},
             {"long tag", zipped(withPart("xl/worksheets/sheet1.xml", tag), true), Errc::UnsafeFile, "2 MB"},
             {"empty", book("").bytes(), Errc::InvalidInput, "is empty"},
             {"blank", book("<row><c s=\"1\"/><c t=\"inlineStr\"><is><t/></is></c></row>").bytes(), Errc::InvalidInput, "is empty"}}) {
        expectRefused(one);
    }
}

TEST(Refusal, survivesDeepXml)
{
    std::string deep;
    for (int depth = 0; depth < 100'000; ++depth) {
        deep += "<x>";
    }
    expectRefused({"deep", zipped(withPart("xl/worksheets/sheet1.xml", "<worksheet " + kMain + "><sheetData>" + deep)), Errc::UnsafeFile, "broken"});
}

/// Every archive that is cut or has a byte changed is read or refused; none ends the program.
TEST(Refusal, ofAnyDamageIsAnAnswer)
{
    const auto whole = book(kRow + "<row><c><v>5</v></c></row>").texts({"a", "b"}).formats({"yyyy"}).bytes();
    unsigned refused = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        auto changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x5A);
        for (auto& bytes : {changed, whole.substr(0, at)}) {
            auto source = ByteSource::fromMemory(bytes);
            refused += inspect(source, {}) ? 0U : 1U;
        }
    }
    EXPECT_GT(refused, whole.size());
}

}  // namespace
}  // namespace kinerja::ingest::testing

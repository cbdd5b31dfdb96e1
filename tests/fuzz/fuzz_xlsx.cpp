// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes → a workbook's table. An archive is taken as it is; of anything else the first byte says which part of a small
// workbook it replaces, so that the fuzzer need not learn checksums.
#include <array>

#include "table_oracle.h"
#include "zip_maker.h"

namespace {

#define KINERJA_MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define KINERJA_OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

const kinerja::support::Parts kParts{
    {"xl/worksheets/sheet1.xml",
     "<worksheet " KINERJA_MAIN "><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" "
     "s=\"1\"><v>46115.5</v></c><c r=\"B2\"><f>1/3</f><v>0.333</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>"},
    {"xl/sharedStrings.xml", "<sst " KINERJA_MAIN "><si><t>Date</t></si><si><r><t>To</t></r><r><t>tal</t></r></si></sst>"},
    {"xl/styles.xml", "<styleSheet " KINERJA_MAIN "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf "
                      "numFmtId=\"164\"/></cellXfs></styleSheet>"},
    {"xl/workbook.xml", "<workbook " KINERJA_MAIN " xmlns:r=\"" KINERJA_OFFICE "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
    {"xl/_rels/workbook.xml.rels",
     "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" KINERJA_OFFICE
     "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" KINERJA_OFFICE
     "/styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" Type=\"" KINERJA_OFFICE "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"},
    {"_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"" KINERJA_OFFICE
                    "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kinerja;
    const std::string bytes{reinterpret_cast<const char*>(data), size};
    if (bytes.empty() || bytes.starts_with("PK")) {
        fuzz::checkTable(bytes);
        return 0;
    }
    auto parts = kParts;
    parts[data[0] % parts.size()].second = bytes.substr(1);
    fuzz::checkTable(support::zipped(parts, true));
    return 0;
}

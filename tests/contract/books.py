# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks made with zipfile: nothing of the program's own reader is in them."""
import io
import struct
import zipfile
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def column(number):
    return column(number // 26 - 1) + chr(65 + number % 26) if number > 25 else chr(65 + number)


def cell(place, value):
    """A date is ("date", serial), an error ("error", text); strings are inline."""
    if isinstance(value, tuple):
        kind, what = value
        return f'<c r="{place}" s="1"><v>{what}</v></c>' if kind == "date" else f'<c r="{place}" t="e"><v>{what}</v></c>'
    if isinstance(value, bool):
        return f'<c r="{place}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, (int, float)):
        return f'<c r="{place}"><v>{value!r}</v></c>'
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet_xml(rows):
    xml = [f'<worksheet xmlns="{MAIN}"><sheetData>']
    for at, row in enumerate(rows, 1):
        cells = "".join(cell(f"{column(place)}{at}", value) for place, value in enumerate(row) if value is not None)
        xml.append(f'<row r="{at}">{cells}</row>')
    return "".join(xml) + "</sheetData></worksheet>"


def relations(entries):
    inside = "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{t}" Target="{target}"/>' for i, t, target in entries)
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def parts_of(sheets):
    """`sheets`: (name, state, rows or XML)."""
    listed = "".join(f'<sheet name={quoteattr(name)} sheetId="{at}" state="{state}" r:id="r{at}"/>'
                     for at, (name, state, _) in enumerate(sheets, 1))
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": relations([("r1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations([(f"r{at}", "worksheet", f"worksheets/sheet{at}.xml")
                                                 for at in range(1, len(sheets) + 1)] + [("s", "styles", "styles.xml")]),
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    for at, (_, _, rows) in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{at}.xml"] = rows if isinstance(rows, (str, bytes)) else sheet_xml(rows)
    return parts


def zipped(parts, method=zipfile.ZIP_DEFLATED):
    """A name may stand in a list of pairs twice."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in parts.items() if isinstance(parts, dict) else parts:
            archive.writestr(name, data)
    return out.getvalue()


def book(rows, name="Sheet1"):
    return zipped(parts_of([(name, "visible", rows)]))


def with_lying_sizes(data, size):
    """The archive says everywhere that each part unpacks to `size` bytes."""
    data = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(mark)
        while at >= 0:
            struct.pack_into("<I", data, at + offset, size)
            at = data.find(mark, at + 4)
    return bytes(data)

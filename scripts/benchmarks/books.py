# SPDX-License-Identifier: GPL-3.0-or-later
"""The import of a workbook of 100,000 rows, as Excel writes one: shared texts, days and amounts as numbers."""
import datetime
import itertools
import zipfile

from .common import WORK, forget, run_measured

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ROWS = 100_000
FIRST_DAY = datetime.date(1899, 12, 30)


def relations(entries):
    inside = "".join(f'<Relationship Id="r{at}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                     for at, (kind, target) in enumerate(entries, 1))
    return f'<Relationships xmlns="{PACKAGE}">{inside}</Relationships>'


def write_sheet(out, data, texts):
    with data.open() as source:
        columns = source.readline().rstrip("\n").split(",")
        day = columns.index("date")
        amounts = {at for at, name in enumerate(columns) if name in ("line", "quantity", "unit_price", "discount_amount", "unit_cost")}
        names = [chr(65 + at) for at in range(len(columns))]
        out.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
        for number, line in enumerate(itertools.chain([",".join(columns)], itertools.islice(source, ROWS)), 1):
            row = [f'<row r="{number}">']
            for at, value in enumerate(line.rstrip("\n").split(",")):
                if number > 1 and at == day:
                    row.append(f'<c r="{names[at]}{number}" s="1"><v>{(datetime.date.fromisoformat(value) - FIRST_DAY).days}</v></c>')
                elif number > 1 and at in amounts:
                    row.append(f'<c r="{names[at]}{number}"><v>{value}</v></c>')
                else:
                    row.append(f'<c r="{names[at]}{number}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>')
            out.write(("".join(row) + "</row>").encode())
        out.write(b"</sheetData></worksheet>")


def make_book(data):
    path = WORK / f"{data.stem}.xlsx"
    if path.exists():
        return path
    part, texts = path.with_suffix(".part"), {}
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        book.writestr("_rels/.rels", relations([("officeDocument", "xl/workbook.xml")]))
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Sales" sheetId="1" r:id="r1"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", relations([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"),
                                                               ("sharedStrings", "sharedStrings.xml")]))
        book.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
        with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            write_sheet(sheet, data, texts)
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">' + "".join(f"<si><t>{text}</t></si>" for text in texts) + "</sst>")
    part.rename(path)
    return path


def measure_book(report, tools, data, rounds):
    book, store = make_book(data), WORK / "book.db"
    runs = [run_measured([tools["kinerja-cli"], "--db", forget(store), "--json", "import", book]) for _ in range(rounds)]
    elapsed, peak, _ = zip(*runs)
    report.note("import of a workbook of 100,000 rows", elapsed, "ms", 2000)
    report.note("  its peak of memory", peak, "MB", 300)

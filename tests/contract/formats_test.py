# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks and JSON on the command line; broken and hostile files are refused within 5 s and 400 MB."""
import csv
import io
import json
import os
import resource
import subprocess
import sys
import unittest
import warnings
import zipfile
import zlib

from books import MAIN, book, parts_of, sheet_xml, with_lying_sizes, zipped
from support import CLI, CliTest, DATA, INPUT, OK, SALES, USAGE, as_csv, main, needs_data, sha256

# 2015-01-05, 2015-01-05, 2015-02-10, 2015-04-02, 2015-04-15 as days since 1899-12-30.
SERIALS = [42009, 42009, 42045, 42096, 42109]


def sales_rows():
    """SALES of support.py as a spreadsheet holds it."""
    rows = list(csv.reader(io.StringIO(SALES)))
    typed = [rows[0]]
    for serial, row in zip(SERIALS, rows[1:]):
        typed.append([row[0], ("date", serial), *row[2:6], int(row[6]), float(row[7])])
    return typed


class Formats(CliTest):
    def cells(self, name, data, *words):
        answer = self.run_cli("cells", self.write(name, data), *words)
        self.assertEqual(answer.code, OK, answer.err)
        return answer.text

    def inspect(self, name, data, *words):
        answer = self.run_cli("inspect", self.write(name, data), "--json", *words)
        self.assertEqual(answer.code, OK, answer.err)
        return answer.json

    def test_a_workbook_gives_the_figures_of_its_csv(self):
        self.cli("import", self.write("sales.xlsx", book(sales_rows())))
        from_book = self.values("--period", "all")
        self.db = self.folder / "csv.db"
        self.import_sales()
        self.assertEqual(from_book, self.values("--period", "all"))
        self.assertEqual(from_book["revenue"], "337502.50")
        # The same records again, as CSV and as JSON: nothing is new.
        records = [dict(zip(sales_rows()[0], row)) for row in list(csv.reader(io.StringIO(SALES)))[1:]]
        for record in records:
            record["Quantity"], record["Unit Price"] = int(record["Quantity"]), float(record["Unit Price"])
        for name, text in (("s.json", json.dumps({"data": records})), ("s.ndjson", "\n".join(map(json.dumps, records)))):
            rows = self.cli("import", self.write(name, text)).json["rows"]
            self.assertEqual(rows, {"read": 5, "new": 0, "changed": 0, "same": 5, "rejected": 0}, name)

    def test_a_group_over_quantity_price_and_total(self):
        # sum(100 * i * (i % 4 + 1) for i in 1..28) = 100,800; the quantities alone come to 70, the prices to 40,600.
        rows = [[f"F{i}", ("date", 45657 + i), f"T{i}", "P", i % 4 + 1, 100 * i, 100 * i * (i % 4 + 1)] for i in range(1, 29)]
        names = [["No Faktur", "Tanggal", "Pelanggan", "Barang", "Penjualan"], [None, None, None, None, "Qty", "Harga", "Total"]]
        merged = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1"))
        xml = sheet_xml(names + rows).replace("</sheetData>", f"</sheetData><mergeCells>{merged}</mergeCells>")
        text = ["No Faktur;Tanggal;Pelanggan;Barang;Penjualan;;", ";;;;Qty;Harga;Total",
                *(f"F{i};2025-01-{i:02d};T{i};P;{i % 4 + 1};{100 * i};{100 * i * (i % 4 + 1)}" for i in range(1, 29))]
        for name, data in (("g.xlsx", zipped(parts_of([("S", "visible", xml)]))), ("g.csv", "\n".join(text) + "\n")):
            self.db = self.folder / f"{name}.db"
            self.assertEqual(self.cli("import", self.write(name, data)).json["rows"], {"read": 28, "new": 28, "changed": 0, "same": 0, "rejected": 0})
            values = self.values("--period", "all")
            self.assertEqual((values["revenue"], values["orders"], values["volume"]), ("100800.00", 28, 70), name)

    def test_a_table_below_labels_with_days(self):
        # 100 * 1 + 200 * 2 + 300 * 3 = 1,400.
        rows = "".join(f"F{i};2025-01-{i + 12};T{i};P;{i};{100 * i};{100 * i * i}\n" for i in range(1, 4))
        text = f"PT Maju;;;;;;\nCabang;Bandung;;Dicetak;01/02/2025;;\n;;;;;;\nNo Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;Total\n{rows}"
        self.assertEqual(self.cli("import", self.write("labels.csv", text)).json["rows"]["new"], 3)
        self.assertEqual(self.values("--period", "all")["revenue"], "1400.00")

    def test_a_list_at_the_side_of_sales_is_another_table(self):
        # 1 + 2 + 4 = 7; the costs are those of the list's products, not of the rows beside them.
        rows = [["No Faktur", "Tanggal", "Pelanggan", "Barang", "Qty", "Harga", None, "Barang", "HPP"], ["F1", ("date", 45658), "A", "Q", 1, 1, None, "P", 5],
                ["F2", ("date", 45688), "B", "P", 1, 2, None, "Q", 6], ["F3", ("date", 45689), "B", "Q", 1, 4]]
        answer = self.cli("import", self.write("side.xlsx", book(rows))).json
        self.assertEqual(answer["rows"]["new"], 3)
        self.assertIn({"id": "other-tables", "lines": "2-3", "tables": "1", "rows": "2"}, answer["notes"])
        values = self.values("--period", "all")
        self.assertEqual((values["revenue"], values["orders"], values["margin"]), ("7.00", 3, None))

    def test_sums_with_a_day_are_no_orders(self):
        # 2,000 + 3,500 + 500 = 6,000 in three orders.
        text = ("No Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;Total\nF1;2025-01-05;A;P;2;1000;2000\nF2;2025-01-05;B;P;1;3500;3500\nSubtotal;2025-01-05;;;;;5500\n"
                "F3;2025-01-06;A;P;1;500;500\nGrand Total;2025-01-31;;;;;6000\n")
        answer = self.cli("import", self.write("sums.csv", text)).json
        self.assertEqual(answer["rows"], {"read": 3, "new": 3, "changed": 0, "same": 0, "rejected": 0})
        self.assertIn({"id": "footer-rows", "rows": "2"}, answer["notes"])
        values = self.values("--period", "all")
        self.assertEqual((values["revenue"], values["orders"]), ("6000.00", 3))
        self.db = self.folder / "wrong.db"
        answer = self.cli("import", self.write("wrong.csv", text.replace("5500", "5501"))).json
        self.assertEqual([(one["line"], one["column"], one["value"], one["reason"]) for one in answer["issues"]], [(4, "No Faktur", "Subtotal", "not-a-sum")])
        self.assertEqual(self.values("--period", "all")["revenue"], "6000.00")

    def test_sums_say_in_place_of_the_day_of_which_day_they_are(self):
        text = ("Tanggal;No Struk;Item;Qty;Harga;Total\n1 Jan 2026;S1;Kopi;2;1000;2000\n1 Jan 2026;S2;Teh;1;3500;3500\nSubtotal 1 Jan 2026;;;3;;5500\n"
                "13 Jan 2026;S3;Kopi;1;500;500\nSubtotal 13 Jan 2026;;;1;;500\nGrand Total;;;4;;6000\n")
        answer = self.cli("import", self.write("days.csv", text)).json
        self.assertEqual(answer["rows"], {"read": 3, "new": 3, "changed": 0, "same": 0, "rejected": 0})
        self.assertIn({"id": "footer-rows", "rows": "3"}, answer["notes"])
        self.assertEqual(self.values("--period", "all")["revenue"], "6000.00")
        self.db = self.folder / "wrong.db"
        answer = self.cli("import", self.write("wrong.csv", text.replace("5500", "5501"))).json
        # Since which sum the second one counts is not known then.
        self.assertEqual([(one["line"], one["column"], one["reason"]) for one in answer["issues"]], [(4, "Tanggal", "not-a-date"), (6, "Tanggal", "not-a-date")])
        self.assertEqual(self.values("--period", "all")["revenue"], "6000.00")

    def test_the_name_says_nothing(self):
        self.assertEqual(self.cells("sales.csv", book([["a", "b"], [1, 2.5]])), "a,b\n1,2.5\n")
        self.assertEqual(self.cells("sales.xlsx", "a,b\n1,2\n"), "a,b\n1,2\n")

    def test_cells(self):
        rows = [["text", "number", "day", "logical", "error"], ["a, \"b\"\nc", 1.234, ("date", 42009), True, ("error", "#N/A")],
                ["007", -59.970000000000006, ("date", 42009.5), False, None]]
        self.assertEqual(list(csv.reader(io.StringIO(self.cells("c.xlsx", book(rows)), newline=""))),
                         [["text", "number", "day", "logical", "error"], ["a, \"b\"\nc", "1.234", "2015-01-05", "TRUE", "#N/A"],
                          ["007", "-59.97", "2015-01-05 12:00:00", "FALSE", ""]])

    def test_a_lying_dimension_changes_nothing(self):
        for said in ("A1:XFD1048576", "A1", "Z9:A1", "nothing"):
            xml = sheet_xml([["a", "b"], [1, 2]]).replace("<sheetData>", f'<dimension ref="{said}"/><sheetData>')
            self.assertEqual(self.cells("d.xlsx", zipped(parts_of([("S", "visible", xml)]))), "a,b\n1,2\n", said)

    def test_sheets(self):
        data = zipped(parts_of([("Read me", "visible", [["How"], ["to"]]), ("Sales, 2015", "visible", sales_rows()),
                                ("Old", "hidden", sales_rows()), ("Lists", "veryHidden", [["x"], [1]])]))
        found = self.inspect("b.xlsx", data)
        self.assertEqual(found["format"], "xlsx")
        self.assertEqual(found["sheet"], "Sales, 2015")
        self.assertEqual(found["sheets"], [{"name": "Read me", "state": "visible"}, {"name": "Sales, 2015", "state": "visible"},
                                           {"name": "Old", "state": "hidden"}, {"name": "Lists", "state": "very-hidden"}])
        self.assertIn({"id": "sheet-chosen", "sheet": "Sales, 2015", "others": "Read me, Old, Lists"}, found["notes"])
        self.assertIsNone(found["dialect"])
        self.assertIsNone(found["encoding"])
        self.assertEqual(self.cells("b.xlsx", data, "--sheet", "Lists"), "x\n1\n")
        self.assertEqual(self.inspect("b.xlsx", data, "--sheet", "Old")["sheet"], "Old")
        for words in (("cells",), ("inspect",), ("import", "--db", self.db)):
            answer = self.run_cli(*words, self.folder / "b.xlsx", "--sheet", "Nowhere", "--json")
            self.assert_refused(answer, USAGE, "usage")
        self.cli("import", self.folder / "b.xlsx", "--sheet", "Old")
        self.assert_refused(self.run_cli("cells", self.write("a.csv", SALES), "--sheet", "x"), USAGE)

    def test_rejects_are_named_by_the_rows_of_the_sheet(self):
        rows = [["Sales"], [], *sales_rows(), ["A9", "soon", "Toko", "Sari", "Bali", "Kopi", 1, 1.234]]
        answer = self.cli("import", "--rejects", self.folder / "rejects.csv", self.write("s.xlsx", book(rows))).json
        self.assertEqual([(one["line"], one["column"], one["value"]) for one in answer["issues"]], [(9, "Date", "soon")])
        self.assertEqual((self.folder / "rejects.csv").read_text().splitlines()[1], "A9,soon,Toko,Sari,Bali,Kopi,1,1.234,1,Date: not a date in the format of its column")

    def test_an_error_is_no_name(self):
        rows = [*sales_rows(), ["A8", ("date", 42110), ("error", "#N/A"), "Sari", "Bali", "Kopi", 1, 5],
                [("error", "#REF!"), ("date", 42110), "Toko", "Sari", "Bali", "Kopi", 1, 5]]
        answer = self.cli("import", self.write("e.xlsx", book(rows))).json
        self.assertEqual([(one["line"], one["column"], one["value"], one["reason"]) for one in answer["issues"]],
                         [(7, "Customer", "#N/A", "error-cell"), (8, "Order", "#REF!", "error-cell")])
        self.assertEqual(answer["rows"], {"read": 7, "new": 5, "changed": 0, "same": 0, "rejected": 2})
        self.assertEqual(self.values("--period", "all")["revenue"], "337502.50")

    def test_json_of_every_shape(self):
        self.assertEqual(self.cells("a.json", '[{"id":1,"c":{"name":"Ani"},"t":["x","y"],"n":null},{"id":9007199254740993}]'),
                         "id,c.name,t,n\n1,Ani,x; y,\n9007199254740993,,,\n")
        self.assertEqual(self.inspect("b.json", '{"a":[{"x":1}],"b":[{"Order":1,"Date":"2015-01-05","Total":5}]}')["sheet"], "b")
        self.assertEqual(self.inspect("c.jsonl", '{"a":1}\n{"a":2}\n')["format"], "ndjson")

    def test_json_refused(self):
        for text in ('[{"a":1e400}]', "[" * 200_000, '{"a":' * 200_000, "[{}]", "[]", '[[1],[2]]', "[1,2]", '["a", null]\n', '[{"a":1}', '{"a":1}\n[1]\n',
                     '[{"a":"' + "x" * 3_000_000 + '"}]', '[{"a":1},2]', "[" + '{"a":[' * 20 + "1"):
            with self.subTest(text[:20]):
                self.assert_refused(self.refused("bad.json", text, preexec_fn=small_stack), INPUT, "invalid-input")

    def refused(self, name, data, **options):
        return self.run_cli("--json", "--db", self.db, "import", self.write(name, data), **options)

    def test_json_that_breaks_off_is_no_table(self):
        for text in ("[1,2", '{"a":', "{a: 1}", "[", "{", '["a","b"', "[\n1,\n2", '[{"a":1},{"a":2'):
            with self.subTest(text):
                self.assert_refused(self.refused("bad.json", text), INPUT, "invalid-input")
        self.assertIn("ekspor ulang", self.run_cli("--lang", "id", "--db", self.db, "import", self.write("bad.json", '[{"a":1},{"a":2')).err)

    def test_sentences_are_no_table(self):
        for text in ("Selamat pagi, mohon kirim laporan penjualan bulan ini.\n", "Penjualan bulan ini naik karena permintaan meningkat di Jawa Barat",
                     "Yth. Tim,\n\nMohon bantuannya untuk mengirimkan laporan penjualan bulan ini. Terima kasih banyak.\nSalam, Budi\n",
                     "Dear all,\r\n\r\nplease find attached the numbers of last month, which are still being checked.\r\nThey will be final on Monday.\r\n\r\nBest regards\r\nSari\r\n"):
            with self.subTest(text):
                done = self.refused("letter.txt", text)
                self.assert_refused(done, INPUT, "invalid-input")
                self.assertIn("names of their columns", done.err)
        self.assertIn("nama kolomnya", self.run_cli("--lang", "id", "--db", self.db, "import", self.folder / "letter.txt").err)

    def test_lists_of_one_column_are_tables(self):
        for text in ("nama\nSari\nBudi\n", "Sari\nBudi\nAni\n", "PT Maju Jaya Abadi Sentosa Tbk.\nCV. Sumber Rejeki\nPT Telkom Indonesia (Persero) Tbk.\n", "komentar\nBarang bagus dan cepat sampai sekali.\nKurang puas dengan layanan yang lambat.\n",
                     "kopi kapal api special mix 25 gr\nteh celup sari wangi isi 25 kantong\n", "100\n200\n", "[nama]\nSari\nBudi\n", "Daftar nama pelanggan yang masih aktif:\nSari\nBudi\nAni\nEdi\n"):
            with self.subTest(text):
                self.assertEqual(self.run_cli("cells", self.write("list.csv", text)).text.count("\n"), text.count("\n"))
        for text in ("tanggal, nomor faktur, nama pelanggan, total penjualan\n2026-01-05, a1, pt. maju, 100\n2026-01-06, a2, toko satu, 200\n", "nama pelanggan kami, target bulan ini\nSari Dewi, 100\nBudi, 200\n"):
            self.assertEqual(self.run_cli("cells", self.write("blanks.csv", text)).text.count(","), text.count(","))
        report = "Berikut laporan penjualan bulan ini yang sudah kami periksa.\n\nOrder,Date,Total\nA1,2015-01-05,10\nA2,2015-01-06,20\n"
        self.assertEqual(self.cli("import", self.write("report.csv", report)).json["rows"]["new"], 2)

    def test_files_that_are_no_text_are_known_by_their_first_bytes(self):
        for name, data, what in (("a.7z", b"7z\xbc\xaf\x27\x1c\x00\x04abc", "unpack it"), ("a.rar", b"Rar!\x1a\x07\x01\x00", "unpack it"), ("a.xz", b"\xfd7zXZ\x00\x00", "unpack it"), ("a.bz2", b"BZh91AY&SY\x12\x34", "unpack it"),
                                 ("a.rtf", b"{\\rtf1\\ansi Laporan, bulan ini\\par}", "Word (.rtf)"), ("a.docx", zipped({"[Content_Types].xml": "<a/>", "word/document.xml": "<a/>"}), "Word"),
                                 ("a.pdf", b"\xef\xbb\xbf\n%PDF-1.4\nabc", "PDF"), ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00", "picture"), ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
                                 ("a.gif", b"GIF89a\x01\x02", "picture"), ("a.bmp", b"BM\x36\x00\x00\x00", "picture"), ("a.webp", b"RIFF\x10\x20\x00\x00WEBPVP8 ", "picture"),
                                 ("a.exe", b"MZ\x90\x00\x03", "program"), ("a.elf", b"\x7fELF\x02\x01", "program"), ("a.sh", b"#!/bin/sh\necho a,b\n", "program"), ("a.mp4", b"\x00\x00\x00\x18ftypmp42", "film")):
            with self.subTest(name):
                for renamed in (name, name + ".csv"):
                    done = self.refused(renamed, data)
                    self.assert_refused(done, INPUT, "unsupported-file")
                    self.assertIn(what, done.err)
                self.assertNotIn("not a text but", self.run_cli("--lang", "id", "--db", self.db, "import", self.folder / name).err)
        # A table may begin with such letters.
        for text in ("BM,Date,Total\nA1,2015-01-05,10\n", "MZ,Date,Total\nA1,2015-01-05,10\n", "ID3,Date,Total\nA1,2015-01-05,10\n"):
            self.assertIn("A1,2015-01-05,10", self.run_cli("cells", self.write("t.csv", text)).text)

    def test_formats_that_are_not_read(self):
        wide = lambda text: text.encode("utf-16-le")
        compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)
        for name, data, code in (
                ("locked.xlsx", compound + wide("EncryptedPackage"), "protected-file"),
                ("old.xls", compound + wide("Workbook"), "unsupported-file"),
                ("b.xlsb", zipped({"xl/workbook.bin": "x"}), "unsupported-file"),
                ("o.ods", zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"}), "unsupported-file"),
                ("z.zip", zipped({"sales.csv": SALES}), "unsupported-file"),
                ("p.pdf", b"%PDF-1.7\n%\xe2\xe3", "unsupported-file"),
                ("web.xls", "<html><table><tr><td>1</td></tr></table></html>", "unsupported-file")):
            with self.subTest(name):
                self.assert_refused(self.refused(name, data), INPUT, code)
                indonesian = self.run_cli("cells", self.folder / name, "--lang", "id")
                self.assertIn(".xlsx", indonesian.err)
                self.assertIn("tidak ada yang ditulis", indonesian.err)
        self.assertFalse(self.db.exists(), "nothing is written")

    @needs_data("xlsx")
    def test_real_workbooks(self):
        # Values by openpyxl 3.0.9; durations by hand: 10 days and 15:10:10 are 255:10:10.
        truth = {"date.xlsx": [["2021-01-01", "15"], ["2021-01-02", "16"], ["255:10:10", "17"]],
                 "date_1904.xlsx": [["2021-01-01", "15"], ["2021-01-02", "16"], ["255:10:10", "17"]],
                 "errors.xlsx": [["#DIV/0!"], ["#NAME?"], ["#VALUE!"], ["#NULL!"], ["#REF!"], ["#NUM!"], ["#N/A"]],
                 "inlineStr_cdata.xlsx": [["Hello CDATA", "World"], ["12345", "NormalText"]],
                 "inventory-table.xlsx": [["Item", "Type", "Quantity"], ["1", "Apple", "50"], ["2", "Banana", "200"],
                                          ["3", "Orange", "60"], ["4", "Pear", "100"]],
                 "header-row.xlsx": [["Columns", "Column A", "Column B", "Column C"], ["put data here", "1", "2", "3"]],
                 "any_sheets.xlsx": [["1", "2"], ["3", "4"], ["5", "6"],
                                     ["This workbook contains 4 sheets: Visible, Hidden, VeryHidden and Chart", ""]],
                 # Header cells merged over two columns name both.
                 "merged_range.xlsx": [["A1", "B1", "C1", "C1", "E1", "F1", "G1", "H1"], ["A3", "B3", "C3", "", "E3", "F3", "G3", "H3"],
                                       ["A4", "B4", "C4", "", "E4", "F4", "G4", "H4"]],
                 "encoded_entities.xlsx": [["&"]]}  # the second cell is a line break, which Excel drops
        for name, rows in truth.items():
            with self.subTest(name):
                answer = self.run_cli("cells", DATA / "xlsx" / name)
                self.assertEqual(answer.code, OK, answer.err)
                self.assertEqual(list(csv.reader(io.StringIO(answer.text, newline=""))), rows)
        self.assert_refused(self.run_cli("--json", "cells", DATA / "xlsx" / "pass_protected.xlsx"), INPUT, "protected-file")


def small_stack():
    resource.setrlimit(resource.RLIMIT_STACK, (1024 * 1024, 1024 * 1024))


# A process begins with the peak of the one it was forked from, and this one holds large files: a small one in between.
# Seconds of the processor: the machine may have other work.
MEASURE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_maxrss / 1024, used.ru_utime + used.ru_stime, file=sys.stderr)
sys.exit(done.returncode)
"""


class QuotedLines(CliTest):
    """Each line one cell, as a spreadsheet saves a file that it has opened with another delimiter."""

    ROWS = [["Order", "Date", "Customer", "Product", "Qty", "Total"], ["1", "2026-01-05", "Ani", "Kopi, hitam", "1", "100"],
            ["2", "2026-01-06", "Budi; Cici", 'Teh 5"', "2", "200"], ["3", "2026-01-07", "", "Gula", "1", "150"]]

    def quoted(self, delimiter, rows, end="\n"):
        out = io.StringIO()
        csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(rows)
        return "".join('"' + line.replace('"', '""') + '"' + end for line in out.getvalue().splitlines())

    def test_they_are_read_as_the_file_they_were(self):
        for delimiter, end in ((";", "\n"), (",", "\r\n"), ("\t", "\n")):
            with self.subTest(delimiter):
                self.db = self.folder / f"{ord(delimiter)}.db"
                report = self.cli("import", self.write("quoted.csv", self.quoted(delimiter, self.ROWS, end))).json
                self.assertEqual((report["kind"], report["rows"]["new"], report["questions"]), ("sales", 3, []))
                self.assertIn({"id": "lines-in-quotes"}, report["notes"])
                self.assertEqual(self.cli("import", self.write("plain.csv", as_csv(self.ROWS))).json["rows"]["same"], 3)
                self.assertEqual(self.values("--period", "2026-01")["revenue"], "450.00")
                self.assertEqual(self.cli("cells", self.write("quoted.csv", self.quoted(delimiter, self.ROWS, end))).text, as_csv(self.ROWS))

    def test_rows_far_down_and_rejected_ones(self):
        """By hand: 1 + ... + 20,000 = 200,010,000, without the line 9,000 that is none."""
        rows = [self.ROWS[0]] + [[str(at), "2026-01-05", f"C{at % 7}, PT", "P", "1", "x" if at == 9000 else str(at)] for at in range(1, 20_001)]
        report = self.cli("import", self.write("long.csv", self.quoted(",", rows))).json
        self.assertEqual((report["rows"]["new"], [(one["line"], one["value"]) for one in report["issues"]]), (19_999, [(9001, "x")]))
        self.assertEqual(self.values("--period", "2026-01")["revenue"], "200001000.00")

    def test_lists_of_one_column_stay_so(self):
        for lines in (["Name", "Smith, John", "Doe, Jane"], ["a", "b", "c"], ["Address, City", "Jl. A, Jakarta", "Jl. B, Bandung, 40111"]):
            text = "".join(f'"{line}"\n' for line in lines)
            self.assertEqual(self.cli("cells", self.write("list.csv", text)).text, as_csv([[line] for line in lines]))


class Hostile(CliTest):
    """Every one is refused in 5 s and 400 MB, and leaves the store as it was."""

    def assert_harmless(self, name, data, code="unsafe-file"):
        path = self.write(name, data)
        before = sha256(self.db)
        done = subprocess.run([sys.executable, "-c", MEASURE, CLI, "--db", self.db, "--json", "import", path], cwd=self.folder,
                              env=self.environment(), capture_output=True, timeout=120)
        self.assertEqual(done.returncode, INPUT, done)
        self.assertEqual(json.loads(done.stdout)["error"]["code"], code, done.stdout)
        megabytes, seconds = map(float, done.stderr.split())
        if os.environ["KINERJA_SANITIZED"] == "OFF":  # instrumented, it takes twice of both
            self.assertLess(megabytes, 400, name)
            self.assertLess(seconds, 5, name)
        self.assertEqual(sha256(self.db), before)
        path.unlink()

    def setUp(self):
        super().setUp()
        self.import_sales()

    def sheet(self, inside):
        return parts_of([("S", "visible", f'<worksheet xmlns="{MAIN}"><sheetData>{inside}</sheetData></worksheet>')])

    def test_bombs(self):
        blanks = b" " * 300_000_000
        parts = self.sheet("")
        parts["xl/worksheets/sheet1.xml"] = blanks
        data = zipped(parts)
        self.assertLess(len(data), 400_000)
        self.assert_harmless("bomb.xlsx", data)
        self.assert_harmless("lying.xlsx", with_lying_sizes(data, 1000))
        self.assert_harmless("lying_more.xlsx", with_lying_sizes(zipped(self.sheet("<row/>")), 0xFFFFFFF0))

    def test_many_bombs_below_the_limit_of_one(self):
        parts = self.sheet("")
        # Not packed at all: 250 MB of texts are within the limits of one part, not of the memory.
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
            "</Relationships>", '<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        texts = b"".join(b"<si><t>%x</t></si>" % (n * 2654435761 % 2**32) for n in range(1_000_000))
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">'.encode() + texts * 10 + b"</sst>"
        self.assert_harmless("texts.xlsx", zipped(parts))

    def test_cells_without_end(self):
        cells = "<row>" + "<c/>" * 900 + "</row>"
        self.assert_harmless("cells.xlsx", zipped(self.sheet(cells * 6000), zipfile.ZIP_STORED))
        self.assert_harmless("rows.xlsx", zipped(self.sheet("<row/>" * 2_100_000), zipfile.ZIP_STORED))
        self.assert_harmless("elements.xlsx", zipped(self.sheet("<a/>" * 15_900_000), zipfile.ZIP_STORED), "invalid-input")

    def test_endless_repeats(self):
        parts = self.sheet('<row><c t="s"><v>0</v></c></row>' * 100_000)
        parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
            "</Relationships>", '<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}"><si><t>{"x" * 30_000}</t></si></sst>'
        self.assert_harmless("repeats.xlsx", zipped(parts))

    def test_doctype(self):
        laughs = '<!DOCTYPE l [<!ENTITY a "ha">' + "".join(
            f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)) + "]>"
        parts = self.sheet("")
        parts["xl/worksheets/sheet1.xml"] = laughs + f'<worksheet xmlns="{MAIN}"><sheetData><row><c t="inlineStr"><is><t>&j;</t></is></c></row></sheetData></worksheet>'
        self.assert_harmless("laughs.xlsx", zipped(parts))

    def test_names_and_doubles(self):
        for name in ("../../evil.xml", "/etc/cron.d/evil", "..\\evil.xml", "C:/evil.xml"):
            self.assert_harmless("names.xlsx", zipped({**self.sheet("<row/>"), name: "x"}))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # zipfile warns of the name twice
            self.assert_harmless("twice.xlsx", zipped([*self.sheet("<row/>").items(), ("xl/workbook.xml", "<a/>")]))
        self.assertFalse((self.folder.parent / "evil.xml").exists())

    def test_damage(self):
        data = book([["a", "b"], [1, 2]])
        at = data.find(b"PK\x03\x04", data.find(b"sheet1.xml") - 100)
        crc = zlib.crc32(b"something else").to_bytes(4, "little")
        central = data.rfind(b"PK\x01\x02")
        self.assert_harmless("crc.xlsx", data[:central + 16] + crc + data[central + 20:])
        self.assert_harmless("cut.xlsx", data[:at + 60])
        self.assert_harmless("half.xlsx", data[:len(data) // 2])
        self.assert_harmless("many.xlsx", zipped([(f"f{n}", "") for n in range(20_000)]))

    def test_deep_xml(self):
        self.assert_harmless("deep.xlsx", zipped(self.sheet("<x>" * 1_000_000)))
        self.assert_harmless("tag.xlsx", zipped(self.sheet(f'<row x="{"y" * 50_000_000}"/>'), zipfile.ZIP_STORED))

    def test_too_large(self):
        self.assert_harmless("large.xlsx", b"PK\x03\x04" + bytes(70_000_000))


if __name__ == "__main__":
    main()

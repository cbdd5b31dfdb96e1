# SPDX-License-Identifier: GPL-3.0-or-later
"""cells and inspect: what the reader understood, before any meaning."""
import csv
import io
import json

from support import CliTest, DATA, INPUT, OK, SALES, USAGE, main, needs_data


class Cells(CliTest):
    def cells(self, text):
        answer = self.run_cli("cells", self.write("in.csv", text))
        self.assertEqual(answer.code, OK, answer.err)
        return answer.text

    def test_comma_comes_back_unchanged(self):
        self.assertEqual(self.cells(SALES), SALES)

    def test_semicolon_tab_bar(self):
        for delimiter in ";\t|":
            with self.subTest(delimiter):
                text = "name%snote\nSari%s\"a, b\"\n".replace("%s", delimiter)
                self.assertEqual(self.cells(text), 'name,note\nSari,"a, b"\n')

    def test_line_ends_and_quotes(self):
        self.assertEqual(self.cells('a,b\r\n1,"x\r\ny"\r\n2,"say ""hi"""\r\n'), 'a,b\n1,"x\r\ny"\n2,"say ""hi"""\n')
        self.assertEqual(self.cells("a,b\r1,2\r3,4\r"), "a,b\n1,2\n3,4\n")

    def test_encodings(self):
        text = "nama,kota\nÉtoile,Köln\n"
        for encoding in ("utf-8-sig", "utf-16", "utf-16-be", "cp1252"):
            with self.subTest(encoding):
                data = text.encode(encoding)
                if encoding == "utf-16-be":
                    data = b"\xfe\xff" + data
                self.assertEqual(self.cells(data), text)

    def test_encoding_that_was_said(self):
        path = self.write("in.csv", "nama,kota\nŁódź,Gdańsk\n".encode("iso-8859-2"))
        answer = self.run_cli("cells", path, "--set", "encoding=ISO-8859-2")
        self.assertEqual(answer.text, "nama,kota\nŁódź,Gdańsk\n")

    def test_delimiter_that_was_said(self):
        path = self.write("in.csv", "a,b;c,d\n1,2;3,4\n")
        self.assertEqual(self.run_cli("cells", path, "--set", "delimiter=semicolon").text, '"a,b","c,d"\n"1,2","3,4"\n')
        self.assertEqual(self.run_cli("cells", path, "--set", "delimiter=comma").text, "a,b;c,d\n1,2;3,4\n")

    def test_refusals(self):
        self.assert_refused(self.run_cli("--json", "cells", "nowhere.csv"), INPUT, "not-found")
        self.assert_refused(self.run_cli("cells", self.folder), INPUT)
        self.assert_refused(self.run_cli("cells", self.write("empty.csv", "")), INPUT)
        self.assert_refused(self.run_cli("cells", self.write("zip.xlsx", b"PK\x03\x04" + bytes(range(256)))), INPUT)
        self.assert_refused(self.run_cli("cells", self.write("a.csv", "a,b\n1,2\n"), "--set", "colour=red"), USAGE)

    @needs_data("csv_spectrum")
    def test_csv_spectrum(self):
        files = sorted((DATA / "csv_spectrum" / "csvs").glob("*.csv"))
        self.assertEqual(len(files), 11)
        for path in files:
            with self.subTest(path.stem):
                answer = self.run_cli("cells", path)
                self.assertEqual(answer.code, OK, answer.err)
                rows = list(csv.reader(io.StringIO(answer.text, newline="")))
                truth = (DATA / "csv_spectrum" / "json" / f"{path.stem}.json").read_text("utf-8")
                if b"\r" not in path.read_bytes():
                    # This copy of newlines_crlf.csv lost its CRs on the way here: the truth about it has none either.
                    truth = truth.replace("\\r\\n", "\\n")
                expected = json.loads(truth)
                self.assertEqual([dict(zip(rows[0], row)) for row in rows[1:]], expected)


    @needs_data("pollock")
    def test_polluted_files(self):
        """Equal to the clean files, but for the one where a delimiter is gone from the header: DATETIME is one cell there."""
        files = sorted((DATA / "pollock" / "csv").glob("*.csv"))
        self.assertEqual(len(files), 12)
        for path in files:
            with self.subTest(path.stem):
                answer = self.run_cli("cells", path)
                self.assertEqual(answer.code, OK, answer.err)
                rows = list(csv.reader(io.StringIO(answer.text, newline="")))
                clean = list(csv.reader(io.StringIO((DATA / "pollock" / "clean" / path.name).read_text("utf-8"), newline="")))
                if path.stem == "row_less_sep_row0_col1":
                    clean[0][:2] = ["".join(clean[0][:2])]
                self.assertEqual(rows, clean)


class Inspect(CliTest):
    def inspect(self, text, *words):
        answer = self.run_cli("inspect", self.write("in.csv", text), "--json", *words)
        self.assertEqual(answer.code, OK, answer.err)
        return answer.json

    def test_shape(self):
        found = self.inspect(SALES)
        self.assertEqual(list(found), ["file", "bytes", "hash", "format", "sheet", "sheets", "encoding", "dialect", "header", "rows", "columns", "kind",
                                       "mapping", "questions", "notes"])
        self.assertEqual(found["encoding"], "UTF-8")
        self.assertEqual(found["dialect"],
                         {"delimiter": ",", "quote": '"', "escape": None, "preambleRows": 0, "hasHeader": True})
        self.assertEqual(found["rows"], 5)
        self.assertEqual(found["kind"], "sales")
        self.assertEqual(found["questions"], [])
        types = {column["name"]: column["type"] for column in found["columns"]}
        self.assertEqual(types["Date"], "date")
        self.assertEqual(types["Unit Price"], "number")
        self.assertEqual(types["Customer"], "text")
        fields = {one["field"]: one["column"] for one in found["mapping"]}
        for field, column in {"order": "Order", "date": "Date", "rep": "Salesperson", "price": "Unit Price",
                              "quantity": "Quantity"}.items():
            self.assertEqual(fields[field], column)

    def test_two_readings_are_a_question(self):
        text = "Order,Date,Customer,Quantity,Price\n1,03/04/2015,Ani,1,10\n2,05/06/2015,Adi,2,10\n"
        questions = self.inspect(text)["questions"]
        self.assertEqual([question["id"] for question in questions], ["dates"])
        self.assertEqual({answer["option"] for answer in questions[0]["answers"]},
                         {"--set dates=dmy", "--set dates=mdy"})
        self.assertEqual(self.inspect(text, "--set", "dates=dmy")["questions"], [])

    def test_words_for_people(self):
        answer = self.run_cli("inspect", self.write("in.csv", SALES), "--lang", "en")
        self.assertEqual(answer.code, OK)
        self.assertIn("Kind: sales", answer.text)

    def test_refusals(self):
        self.assert_refused(self.run_cli("--json", "inspect", "nowhere.csv"), INPUT, "not-found")
        path = self.write("in.csv", SALES)
        self.assert_refused(self.run_cli("--json", "inspect", path, "--kind", "fruit"), USAGE, "usage")
        self.assert_refused(self.run_cli("--json", "inspect", path, "--map", "fruit=Order"), USAGE, "usage")
        self.assert_refused(self.run_cli("--json", "inspect", path, "--map", "order=Nowhere"), USAGE, "usage")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Workbooks with a sheet for each month or branch: read as one file where they are parts of one, asked about where they may not be."""
import csv
import io

from books import parts_of, sheet_xml, zipped
from support import INPUT, USAGE, CliTest, main

NAMES = ["Order", "Date", "Customer", "Product", "Quantity", "Total"]
# Revenue: January 500 + 120, February 70, March 30 + 9. Together 729.
JAN = [["A1", "2015-01-05", "Toko Satu", "Kopi", 5, 500], ["A2", "2015-01-20", "Toko Dua", "Teh", 4, 120]]
FEB = [["A3", "2015-02-03", "Toko Satu", "Teh", 2, 70]]
MAR = [["A4", "2015-03-04", "Toko Tiga", "Kopi", 1, 30], ["A5", "2015-03-09", "Toko Dua", "Teh", 1, 9]]


def workbook(*sheets):
    """(name, rows) with NAMES above, or (name, rows, state)."""
    return zipped(parts_of([(name, state[0] if state else "visible", rows if isinstance(rows, str) else [NAMES, *rows])
                            for name, rows, *state in sheets]))


class SheetsTest(CliTest):
    def asked(self, data, *words):
        """The one question about the workbook: {value: option}."""
        answer = self.cli("import", self.write("b.xlsx", data), *words, code=INPUT).json
        self.assertEqual([one["id"] for one in answer["questions"]], ["sheets"])
        return {one["value"]: one["option"] for one in answer["questions"][0]["answers"]}

    def taken(self, data, *words, name="b.xlsx"):
        return self.cli("import", self.write(name, data), *words).json

    def revenue(self, *words):
        return self.values("--period", "2015", *words)["revenue"]

    def cells(self, data, *words):
        return self.run_cli("cells", self.write("b.xlsx", data), *words).text

    def test_a_sheet_for_each_month_is_one_file(self):
        data = workbook(("Jan", JAN), ("Feb", FEB), ("Mar", MAR), ("Old", JAN, "hidden"))
        self.assertEqual(self.cells(data), "Order,Date,Customer,Product,Quantity,Total,Sheet\n"
                         "A1,2015-01-05,Toko Satu,Kopi,5,500,Jan\nA2,2015-01-20,Toko Dua,Teh,4,120,Jan\nA3,2015-02-03,Toko Satu,Teh,2,70,Feb\n"
                         "A4,2015-03-04,Toko Tiga,Kopi,1,30,Mar\nA5,2015-03-09,Toko Dua,Teh,1,9,Mar\n")
        found = self.run_cli("inspect", self.folder / "b.xlsx", "--json").json
        self.assertEqual((found["sheet"], found["rows"], found["questions"]), ("Jan/Feb/Mar", 5, []))
        answer = self.taken(data)
        self.assertEqual(answer["rows"], {"read": 5, "new": 5, "changed": 0, "same": 0, "rejected": 0})
        self.assertIn({"id": "sheets-read", "sheets": "Jan: 2, Feb: 1, Mar: 2"}, answer["notes"])
        self.assertIn({"id": "sheets-unread", "sheets": "Old"}, answer["notes"])
        self.assertEqual(answer["reconciliation"]["fileTotal"], "729.00")
        self.assertEqual(self.revenue(), "729.00")
        again = self.taken(data)
        self.assertEqual((again["rows"]["same"], again["rows"]["new"]), (5, 0))
        # The next month's file has one sheet more; what is known stays the same.
        more = self.taken(workbook(("Jan", JAN), ("Feb", FEB), ("Mar", MAR), ("Apr", [["A6", "2015-04-01", "Toko", "Teh", 1, 1]])))
        self.assertEqual((more["rows"]["same"], more["rows"]["new"]), (5, 1))

    def test_titles_and_order_of_columns_may_differ(self):
        mixed = sheet_xml([["Laporan Februari"], [], ["Date", "ORDER ", "Customer", "Total", "Product", "Quantity"],
                           ["2015-02-03", "A3", "Toko Satu", 70, "Teh", 2]])
        data = workbook(("Jan 2015", JAN), ("Feb 2015", mixed))
        self.assertIn("A3,2015-02-03,Toko Satu,Teh,2,70,Feb 2015\n", self.cells(data))
        self.taken(data)
        self.assertEqual(self.revenue(), "690.00")

    def test_rejects_are_named_by_sheet_and_row(self):
        bad = ["A9", "soon", "Toko", "Teh", 1, 5]
        data = workbook(("Jan", JAN), ("Feb", [*FEB, bad]), ("Mar", MAR))
        answer = self.taken(data, "--rejects", self.folder / "rejects.csv")
        self.assertEqual(answer["issues"], [{"line": 3, "column": "Date", "value": "soon", "reason": "not-a-date", "sheet": "Feb"}])
        self.assertEqual(self.cli("batches", "show", "1").json["issues"], answer["issues"])
        shown = self.run_cli("--db", self.db, "batches", "show", "1").text
        self.assertIn("Feb: 3", shown)
        saved = (self.folder / "rejects.csv").read_text()
        self.assertEqual(saved.splitlines()[1], "A9,soon,Toko,Teh,1,5,Feb,1,Date: not a date in the format of its column")
        mended = self.cli("import", self.write("mended.csv", saved.replace("soon", "2015-02-28"))).json
        self.assertEqual((mended["rows"]["new"], mended["rows"]["rejected"]), (1, 0))
        self.assertEqual(self.revenue(), "734.00")
        aborted = self.run_cli("--db", self.db, "--json", "import", self.folder / "b.xlsx", "--on-error", "abort")
        self.assert_refused(aborted, INPUT)
        self.assertIn("line 3 of sheet 2", aborted.objects[-1]["error"]["detail"])

    def test_a_row_that_is_too_long_is_refused_as_such(self):
        data = workbook(("Jan", JAN), ("Feb", [[*FEB[0], "stray"]]))
        issue = self.taken(data)["issues"][0]
        self.assertEqual((issue["line"], issue["sheet"], issue["value"], issue["reason"]), (2, "Feb", "stray", "too-many-cells"))

    def test_equal_rows_without_numbers_are_rows_of_their_own(self):
        names = ["Date", "Customer", "Product", "Quantity", "Total"]
        row = ["2015-01-05", "Toko Satu", "Kopi", 1, 100]
        other = ["2015-01-06", "Toko Dua", "Teh", 1, 7]
        sheets = [(name, "visible", [names, row, *rest]) for name, rest in (("Kasir 1", [row, *[other] * 40]), ("Kasir 2", [["2015-01-07", "T", "Teh", 1, n] for n in range(1, 41)]))]
        data = zipped(parts_of(sheets))
        answer = self.taken(data, "--map", "order=#row")
        self.assertEqual((answer["rows"]["read"], answer["rows"]["new"]), (83, 83))
        # 3 × 100 + 40 × 7 + (1 + … + 40)
        self.assertEqual(self.revenue(), "1400.00")
        again = self.taken(data, "--map", "order=#row", "--mode", "upsert")
        self.assertEqual((again["rows"]["same"], again["rows"]["new"]), (83, 0))

    def test_rows_without_numbers_are_the_same_when_a_sheet_joins_theirs(self):
        leads = ["Created", "Stage", "Owner", "Customer", "Value", "Close date"]
        sales = ["Date", "Customer", "Product", "Quantity", "Total", "Note"]
        for field, names, row in (("id", leads, lambda month, n: [f"2015-0{month}-0{n}", "Won", "Sari", f"T{n}", 100 * month + n, None if n == 1 else f"2015-0{month}-20"]),
                                  ("order", sales, lambda month, n: [f"2015-0{month}-0{n}", f"T{n}", "Teh", 1, 100 * month + n, None if n == 1 else "x"])):
            jan, feb = ([names, *[row(month, n) for n in range(1, 6)]] for month in (1, 2))
            self.db = self.folder / f"{field}.db"
            self.taken(zipped(parts_of([("Jan", "visible", jan)])), "--map", field + "=#row", "--profile", "p")
            for sheets, new in (((("Jan", jan), ("Feb", feb)), 5), ((("Januari", jan), ("Februari", feb)), 0), ((("Feb", feb),), 0)):
                with self.subTest((field, [name for name, _ in sheets])):
                    rows = self.taken(zipped(parts_of([(name, "visible", rows) for name, rows in sheets])))["rows"]
                    self.assertEqual((rows["new"], rows["same"]), (new, 5 * len(sheets) - new))

    def test_a_sheet_that_repeats_the_others_is_never_read_twice(self):
        for name, rows in (("Rekap", JAN + FEB + MAR), ("Data", JAN + FEB + MAR), ("2015", JAN + FEB + MAR), ("Jan (2)", JAN),
                           ("2014", [["S1", "2015-03-31", "Semua", "Kopi", 6, 530], ["S2", "2015-03-31", "Semua", "Teh", 7, 199]])):
            with self.subTest(name):
                data = workbook(("Jan", JAN), ("Feb", FEB), ("Mar", MAR), (name, rows))
                options = self.asked(data)
                self.assertEqual(options["sheets-without"], "--set sheets=all/" + name)
                words = options["sheets-without"].split(" ", 1)
                self.assertEqual(self.taken(data, *words, "--dry-run")["reconciliation"]["fileTotal"], "729.00")

    def test_months_behind_the_same_words_go_on(self):
        for words in ("Penjualan {}", "Lap. {}", "PT Maju {} 2015", "Data-{}"):
            with self.subTest(words):
                answer = self.taken(workbook((words.format("Jan"), JAN), (words.format("Feb"), FEB), (words.format("Mar"), MAR)), "--dry-run")
                self.assertEqual(answer["reconciliation"]["fileTotal"], "729.00")
        for names in (("Retur Jan", "Retur Feb"), ("Penjualan Jan", "Pembelian Feb"), ("Penjualan Solo", "Penjualan Tegal"), ("Penjualan", "Penjualan Feb"), ("Penjualan Jan", "Penjualan Jan (2)")):
            with self.subTest(names):
                self.asked(workbook((names[0], JAN), (names[1], FEB)))
        # The same rows under another month's name.
        self.asked(workbook(("Lap. Jan", JAN), ("Lap. Feb", JAN)))

    def test_names_of_sheets_as_people_write_them(self):
        data = workbook(("Jan", JAN), ("Feb", FEB), ("Mar", MAR))
        for words in (("--sheet", "Jan / Mar"), ("--sheet", " Jan/ Mar "), ("--set", "sheets=Jan/Mar"), ("--set", "sheets=all / Feb"), ("--sheet", "* / Feb"), ("--set", "sheets=all/FEB"), ("--sheet", "jan/MAR/Jan")):
            with self.subTest(words):
                self.assertEqual(self.taken(data, *words, "--dry-run")["reconciliation"]["fileTotal"], "659.00")
        self.assertEqual(self.taken(data, "--set", "sheets=Feb", "--dry-run")["reconciliation"]["fileTotal"], "70.00")
        for words in (("--set", "sheets=Juni"), ("--sheet", "Jan / Juni"), ("--set", "sheets=all/Jan/Feb/Mar")):
            with self.subTest(words):
                answer = self.run_cli("--db", self.db, "--json", "import", self.folder / "b.xlsx", *words)
                self.assert_refused(answer, USAGE)
                self.assertIn("there are: Jan, Feb, Mar", answer.objects[-1]["error"]["detail"])
        self.assertIn({"id": "sheets-unknown", "sheets": "Rekp", "others": "Jan, Feb, Mar"}, self.taken(data, "--set", "sheets=all/Rekp", "--dry-run")["notes"])

    def test_other_sheets_are_asked_about(self):
        for pair in (("Jakarta", "Bandung"), ("Penjualan", "Retur"), ("Jan", "Catatan")):
            with self.subTest(pair):
                data = workbook((pair[0], JAN), (pair[1], FEB))
                options = self.asked(data)
                self.assertEqual((options["sheets-all"], options["sheet-one"]), ("--set sheets=all", "--sheet " + pair[0]))
        data = workbook(("Jakarta", JAN), ("Bandung", FEB))
        self.assertEqual(self.taken(data, "--sheet", "*", "--dry-run")["rows"]["new"], 3)
        self.assertEqual(self.taken(data, "--sheet", "Bandung", "--dry-run")["rows"]["new"], 1)
        self.assertEqual(self.taken(data, "--sheet", "Bandung/Jakarta", "--dry-run")["rows"]["new"], 3)
        self.assertEqual(self.taken(data, "--sheet", "Bandung/Jakarta/Bandung", "--dry-run")["rows"]["new"], 3)
        self.assertEqual(self.cli("import", self.write("a.csv", ",".join(NAMES) + "\nA1,2015-01-05,T,Kopi,1,5\n"), "--sheet", "*", "--dry-run").json["rows"]["new"], 1)
        self.assertEqual(self.taken(workbook(("Jakarta", JAN)), "--sheet", "*", "--dry-run")["rows"]["new"], 2)

    def test_sheets_with_other_names_are_asked_about(self):
        """A month whose columns differ is neither mixed in nor left out in silence."""
        def with_feb(names, *rows):
            return zipped(parts_of([("Jan", "visible", [NAMES, *JAN]), ("Feb", "visible", [names, *rows]), ("Mar", "visible", [NAMES, *MAR])]))
        for names, rows in (([*NAMES, "Note"], [[*FEB[0], "x"]]), ([*NAMES[:4], "Qty", "Total"], FEB), ([None, *NAMES], [[None, *FEB[0]]]), (FEB[0], [["A8", *FEB[0][1:]]])):
            with self.subTest(names):
                data = with_feb(names, *rows)
                answer = self.cli("import", self.write("b.xlsx", data), code=INPUT).json
                question = answer["questions"][0]
                self.assertEqual((question["id"], question["examples"]), ("sheets", ["Feb"]))
                options = {one["value"]: one["option"] for one in question["answers"]}
                self.assertEqual(options, {"sheets-alike": "--sheet Jan/Mar", "sheet-one": "--sheet Jan", "sheet-other": "--sheet Feb"})
        # The sheet that fits best may be the odd one.
        data = zipped(parts_of([(name, "visible", [[*NAMES[:4], "Quantity" if name == "Feb" else "Qty", "Total"], *rows]) for name, rows in (("Jan", JAN), ("Feb", FEB), ("Mar", MAR))]))
        answer = self.cli("import", self.write("b.xlsx", data), code=INPUT).json
        self.assertEqual({one["option"] for one in answer["questions"][0]["answers"]}, {"--sheet Feb", "--sheet Jan/Mar"})
        data = with_feb([*NAMES, "Note"], [*FEB[0], "x"])
        # Of all that are wanted one is not silently left out, either.
        self.assertEqual(self.cli("import", self.write("b.xlsx", data), "--set", "sheets=all", code=INPUT).json["questions"][0]["examples"], ["Feb"])
        self.taken(data, "--sheet", "Jan/Mar")
        self.taken(data, "--sheet", "Feb")
        self.assertEqual(self.revenue(), "729.00")
        self.assert_refused(self.run_cli("--db", self.db, "import", self.folder / "b.xlsx", "--sheet", "Jan/Feb"), USAGE)
        self.assert_refused(self.run_cli("--db", self.db, "import", self.folder / "b.xlsx", "--sheet", "Jan/Mei"), USAGE)

    def test_sheets_of_something_else_are_not_asked_about(self):
        for name, rows in (("2015", [["Month", "Total"], ["Jan", 620], ["Feb", 70]]), ("Apr", [[*NAMES, "Note"]]), ("Rekap", [[*NAMES, "Note"], *JAN])):
            with self.subTest(name):
                data = zipped(parts_of([("Jan", "visible", [NAMES, *JAN]), ("Feb", "visible", [NAMES, *FEB]), (name, "visible", rows)]))
                self.assertEqual(self.taken(data, "--dry-run")["rows"]["new"], 3)

    def test_all_is_asked_again_where_rows_would_count_twice(self):
        self.taken(workbook(("Jakarta", JAN), ("Bandung", FEB)), "--set", "sheets=all", "--profile", "cabang")
        data = workbook(("Jakarta", JAN), ("Bandung", FEB), ("Semua Cabang", JAN + FEB))
        options = self.asked(data)
        self.assertEqual(options, {"sheets-without": "--set sheets=all/Semua Cabang", "sheets-all": "--sheet Jakarta/Bandung/Semua Cabang", "sheet-one": "--sheet Jakarta"})
        self.assertEqual(self.asked(data, "--set", "sheets=all/Semua"), {**options, "sheets-without": "--set sheets=all/Semua/Semua Cabang"})
        answer = self.taken(data, *options["sheets-without"].split(" ", 1))
        self.assertEqual((answer["rows"]["same"], answer["rows"]["new"], self.revenue()), (3, 0, "690.00"))
        self.assertEqual(self.taken(data, *options["sheets-all"].split(" ", 1), "--dry-run")["rows"]["read"], 6)

    def test_the_profile_remembers(self):
        self.taken(workbook(("Jakarta", JAN), ("Bandung", FEB)), "--set", "sheets=all", "--map", "region=Sheet", "--profile", "cabang")
        self.assertIn("--sheet *", self.cli("profiles", "list").json["profiles"][0]["answers"])
        self.assertEqual(self.revenue("--where", "region=Bandung"), "70.00")
        next_month = workbook(("Jakarta", [["B1", "2015-05-05", "Toko", "Teh", 1, 11]]), ("Bandung", [["B2", "2015-05-06", "Toko", "Teh", 1, 13]]),
                              ("Solo", [["B3", "2015-05-07", "Toko", "Teh", 1, 17]]))
        answer = self.taken(next_month, name="next.xlsx")
        self.assertEqual((answer["profile"], answer["rows"]["new"]), ("cabang", 3))
        self.assertEqual(self.revenue("--where", "region=Solo"), "17.00")

    def test_merged_cells_and_many_rows(self):
        many = [[f"A{n}", "2015-01-05", "Toko", "Teh", 1, 3] for n in range(1000, 1500)]
        merged = [["F1", "2015-02-05", "Toko", "Kopi", 1, 5], [None, None, None, "Teh", 1, 6]]
        cells = "".join(f'<mergeCell ref="{letter}2:{letter}3"/>' for letter in "ABC")
        xml = sheet_xml([NAMES, *merged]).replace("</sheetData>", f"</sheetData><mergeCells>{cells}</mergeCells>")
        answer = self.taken(workbook(("Jan", many), ("Feb", xml)))
        self.assertEqual(answer["rows"]["new"], 502)
        self.assertIn({"id": "merged-cells", "rows": "1"}, answer["notes"])
        self.assertEqual(self.revenue(), "1511.00")

    def test_remarks_and_sums_of_each_sheet(self):
        with_sum = [NAMES, *JAN, ["Total", None, None, None, 9, 620], None or [], ["Dicetak oleh Sari"]]
        data = zipped(parts_of([("Jan", "visible", with_sum), ("Feb", "visible", [NAMES, *FEB, ["Total", None, None, None, 2, 70]])]))
        answer = self.taken(data)
        self.assertEqual((answer["rows"]["new"], answer["rows"]["rejected"]), (3, 0))
        self.assertIn({"id": "footer", "lines": "Jan: 6"}, answer["notes"])
        self.assertIn({"id": "footer-rows", "rows": "2"}, answer["notes"])
        self.assertIn({"id": "sheets-read", "sheets": "Jan: 2, Feb: 1"}, answer["notes"])

    def test_sums_without_a_word_are_those_of_their_sheet(self):
        def summed(rows):
            return [NAMES, *rows, [None, None, None, None, sum(row[4] for row in rows), sum(row[5] for row in rows)]]
        feb = [*FEB, ["A7", "2015-02-04", "Toko Satu", "Kopi", 1, 80]]
        for last in (summed(MAR), [NAMES, *MAR, [None, None, None, None, 17, 809]]):
            with self.subTest(last[-1]):
                data = zipped(parts_of([("Jan", "visible", [NAMES, *JAN]), ("Feb", "visible", summed(feb)), ("Mar", "visible", last)]))
                answer = self.taken(data, "--dry-run")
                self.assertEqual((answer["rows"]["new"], answer["rows"]["rejected"], answer["reconciliation"]["fileTotal"]), (6, 0, "809.00"))
                self.assertIn({"id": "footer-rows", "rows": "2"}, answer["notes"])
        # What is no sum is refused as before.
        data = zipped(parts_of([("Jan", "visible", [NAMES, *JAN]), ("Feb", "visible", [NAMES, *feb, [None, None, None, None, 3, 151]])]))
        self.assertEqual(self.taken(data, "--dry-run")["rows"]["rejected"], 1)

    def test_row_numbers_are_no_sum_of_others(self):
        """Sheets of as many rows: 1, 2, 3 and one piece each add up to the same on both."""
        names = ["No", *NAMES]
        sheets = [(name, "visible", [names, *[[n, f"{name}{n}", f"2015-0{month}-0{n}", "Toko", "Kopi", 1, 100 * month + n] for n in range(1, 6)]]) for month, name in ((1, "Jan"), (2, "Feb"))]
        # 515 + 1015
        answer = self.taken(zipped(parts_of(sheets)))
        self.assertEqual((answer["rows"]["new"], self.revenue()), (10, "1530.00"))
        # A list of sums of both stays one.
        data = zipped(parts_of([*sheets, ("Mar", "visible", [names, [1, "S1", "2015-03-31", "Semua", "Kopi", 4, 700], [2, "S2", "2015-03-31", "Semua", "Kopi", 6, 830]])]))
        self.assertEqual(self.asked(data)["sheets-without"], "--set sheets=all/Mar")

    def test_who_signed_each_sheet_is_no_row_that_stands_twice(self):
        signed = [[], ["Mengetahui,", None, "Dibuat oleh,"], ["Manajer", None, "Sari"]]
        data = zipped(parts_of([(name, "visible", [NAMES, *rows, *signed]) for name, rows in (("Jan", JAN), ("Feb", FEB))]))
        answer = self.taken(data)
        self.assertEqual((answer["rows"]["new"], answer["rows"]["rejected"], self.revenue()), (3, 4, "690.00"))

    def test_the_sheet_of_a_month_that_has_not_come_is_not_proposed(self):
        """Nothing in an empty column speaks against any field: it fitted best."""
        names = ["No Faktur", "Tanggal", "Pelanggan", "Sales", "Produk", "Qty", "Harga", "Total"]
        jan, feb = ([names, *[[f"{branch}{n}", f"2015-01-0{n}", "Toko", "Sari", "Kopi", 2, 50 + n, 100 + 2 * n] for n in range(1, 6)]] for branch in ("J", "B"))
        data = zipped(parts_of([("Solo", "visible", [names]), ("Jakarta", "visible", jan), ("Bandung", "visible", feb)]))
        self.assertEqual(self.asked(data)["sheet-one"], "--sheet Jakarta")

    def test_an_order_does_not_go_on_over_sheets(self):
        def lines(month, order, first, teas):
            return [[order, f"2015-0{month}-05", "Toko", "Kopi", 1, first], *[[None, None, None, f"Teh {n}", 1, n] for n in teas]]
        jan = [row for n in range(1, 4) for row in lines(1, f"A{n}", 100 + n, [n, n + 10])]
        feb = [[None, None, None, "Gula", 1, 70], *[row for n in range(4, 7) for row in lines(2, f"A{n}", 200 + n, [n + 20, n + 30])]]
        answer = self.taken(workbook(("Jan", jan), ("Feb", feb)))
        self.assertEqual((answer["rows"]["new"], [(one["line"], one["sheet"]) for one in answer["issues"]]), (18, [(2, "Feb")]))

    def test_few_equal_rows_leave_no_sheet_out(self):
        options = self.asked(workbook(("Jan", JAN), ("Feb", [*FEB, *FEB, *FEB, JAN[0]])))
        self.assertEqual(sorted(options), ["sheet-one", "sheets-all"])

    def test_a_sheet_proves_nothing_of_anothers_decimal_mark(self):
        def book(*sheets):
            return zipped(parts_of([(name, "visible", [[*NAMES[:5], "Total", "Price"], *[[f"{name}{n}", f"2015-0{month}-05", "Toko", "Kopi", pieces, total, price] for n, (pieces, total, price) in enumerate(rows)]])
                                    for month, (name, rows) in enumerate(zip(("Jan", "Feb"), sheets), 1)]))
        for jan, feb, shown in ((["1.234,5", "2.345,25"], ["1,234.5", "2,345.25"], ["1.234,5", "1,234.5"]), (["1.234", "2.345"], ["1,234", "2,345"], ["1.234", "1,234"]),
                                (["1.234", "2.345"], ["1,234.50"], ["1.234", "1,234.50"]), (["12,5", "13,25"], ["1,234"], ["1,234", "12,5"]), ([1234.5, "2,345"], ["12.5"], None)):
            with self.subTest((jan, feb)):
                data = book([(1, each, None) for each in jan], [(1, each, None) for each in feb])
                if shown is None:
                    self.assertEqual(self.taken(data, "--dry-run")["reconciliation"]["fileTotal"], "3592.00")  # 1234.5 + 2345 + 12.5
                    continue
                asked = self.cli("import", self.write("b.xlsx", data), code=INPUT).json["questions"]
                self.assertEqual([(one["id"], one["column"], one["examples"]) for one in asked], [("decimal", "Total", shown)])
                answers = {one["value"]: (one["option"], one["meaning"]) for one in asked[0]["answers"]}
                self.assertEqual([answers.pop(one, None) for one in ("sheets-point", "sheets-comma")], [("--sheet Feb", "Feb"), ("--sheet Jan", "Jan")])
                self.assertEqual(sorted(answers), ["comma", "point"])
                self.assertEqual(self.taken(data, "--sheet", "Jan", "--set", "decimal=comma", "--dry-run")["rows"]["new"], len(jan))
        # The answer is taken, also where one sheet's numbers contradict it: 1,234.50 has no decimal comma.
        data = book([(1, each, None) for each in ("1.234", "2.345")], [(1, "1,234.50", None)])
        for mark, rejected, total in (("comma", 1, "3579.00"), ("point", 0, "1238.079")):  # 1234 + 2345; 1.234 + 2.345 + 1234.5
            report = self.cli("import", self.write("b.xlsx", data), "--set", "decimal=" + mark, "--dry-run").json
            self.assertEqual((report["questions"], report["rows"]["rejected"], report["reconciliation"]["revenue"]), ([], rejected, total), mark)
        # What the same sheet says elsewhere counts: thousands with the other mark, another column.
        for jan, feb, total in (([("1,250", "15.000", "12.000")], [("0,5", "500,5", "1001")], "15500.50"), ([("1", "1.234", "1.234,00")], [("1", "1,5", "1,5")], "1235.50")):
            with self.subTest((jan, feb)):
                self.assertEqual(self.taken(book(jan, feb), "--dry-run", "--map", "price=#0")["reconciliation"]["fileTotal"], total)

    def test_sheets_with_two_decimal_marks_are_read_one_sort_after_the_other(self):
        sheets = (("Jan", ["1.234", "2.345,50"]), ("Feb", ["1,234.50"]), ("Mar", ["250"]), ("Apr", ["3,456.75"]))
        data = zipped(parts_of([(name, "visible", [[*NAMES[:5], "Total"], *[[f"{name}{n}", f"2015-0{month}-05", "Toko", "Kopi", 1, total] for n, total in enumerate(totals)]])
                                for month, (name, totals) in enumerate(sheets, 1)]))
        asked = self.cli("import", self.write("b.xlsx", data), code=INPUT).json["questions"]
        self.assertEqual([one["option"] for one in asked[0]["answers"]][:2], ["--sheet Feb/Mar/Apr", "--sheet Jan"])
        self.assertEqual(self.taken(data, "--sheet", "Feb/Mar/Apr")["rows"]["new"], 3)
        self.assertEqual(self.taken(data, "--sheet", "Jan")["rows"]["new"], 2)
        for month, revenue in (("2015-01", "3579.50"), ("2015-02", "1234.50"), ("2015-03", "250.00"), ("2015-04", "3456.75")):  # 1234 + 2345.5
            self.assertEqual(self.values("--period", month, "--kpi", "revenue")["revenue"], revenue)

    def test_another_column_that_proves_each_sheets_mark_lets_them_be_read_by_their_own(self):
        """12,5 and 12.5 in a column that is not read: 1234 or 1.234.567 of one sheet say nothing of 2.345 on the other."""
        for jan, examples in (("1234", ["2.345"]), ("1.234.567", ["2.345", "1.234.567"])):
            with self.subTest(jan):
                data = zipped(parts_of([(name, "visible", [[*NAMES[:5], "Total", "Price"], [name, f"2015-0{month}-05", "Toko", "Kopi", 1, total, price]])
                                        for month, (name, total, price) in enumerate((("Jan", jan, "12,5"), ("Feb", "2.345", "12.5")), 1)]))
                asked = self.cli("import", self.write("b.xlsx", data), "--map", "price=#0", code=INPUT).json["questions"]
                self.assertEqual([(one["id"], one["column"], one["examples"]) for one in asked], [("decimal", "Total", examples)])
                self.assertEqual([(one["value"], one["option"]) for one in asked[0]["answers"]],
                                 [("sheets-point", "--sheet Feb"), ("sheets-comma", "--sheet Jan"), ("point", "--set decimal=point"), ("comma", "--set decimal=comma")])
                for sheet, total in (("Jan", jan.replace(".", "") + ".00"), ("Feb", "2.345")):
                    self.assertEqual(self.taken(data, "--map", "price=#0", "--sheet", sheet, "--dry-run")["reconciliation"]["fileTotal"], total)
        # What the column itself proves needs no answer.
        data = zipped(parts_of([(name, "visible", [[*NAMES[:5], "Total", "Price"], *[[name + str(at), f"2015-0{month}-05", "Toko", "Kopi", 1, total, price] for at, total in enumerate(totals)]])
                                for month, (name, totals, price) in enumerate((("Jan", ["1234"], "12,5"), ("Feb", ["2.345", "2.5"], "12.5")), 1)]))
        self.assertEqual(self.taken(data, "--map", "price=#0", "--dry-run")["reconciliation"]["fileTotal"], "1238.845")  # 1234 + 2.345 + 2.5

    def dated(self, *sheets):
        """Sheets of January, February …, a row for each day."""
        return workbook(*[(name, [[f"{name}{n}", day, "Toko", "Kopi", 1, 10] for n, day in enumerate(days)]) for name, days in zip(("Jan", "Feb", "Mar"), sheets)])

    def dates_asked(self, data, *words):
        asked = self.cli("import", self.write("b.xlsx", data), *words, code=INPUT).json["questions"]
        self.assertEqual([(one["id"], one["column"]) for one in asked], [("dates", "Date")])
        return asked[0]["examples"], {one["value"]: (one["option"], one["meaning"]) for one in asked[0]["answers"]}

    def test_sheets_with_dates_in_two_orders_are_never_read_as_one(self):
        data = self.dated(["25/01/2015", "03/01/2015"], ["02/25/2015", "02/03/2015"], ["04/03/2015", "05/03/2015"])
        for words in ((), ("--set", "dates=dmy"), ("--set", "dates=mdy")):
            self.assertEqual(self.dates_asked(data, *words),
                             (["25/01/2015", "02/25/2015"], {"sheets-dmy": ("--sheet Jan/Mar", "Jan/Mar"), "sheets-mdy": ("--sheet Feb", "Feb")}))
        self.assertEqual(self.taken(data, "--sheet", "Jan/Mar")["rows"]["new"], 4)
        self.assertEqual(self.taken(data, "--sheet", "Feb")["rows"]["new"], 2)
        for month in ("2015-01", "2015-02", "2015-03"):
            self.assertEqual(self.values("--period", month, "--kpi", "revenue")["revenue"], "20.00")
        self.assert_refused(self.run_cli("--db", self.db, "--lang", "id", "import", self.write("c.xlsx", data)), INPUT)

    def test_a_sheet_whose_dates_may_be_of_another_order_is_asked_about(self):
        # Day first, the days of February would be of March, May and July.
        data = self.dated(["25/01/2015", "03/01/2015"], ["02/03/2015", "02/05/2015", "02/07/2015"])
        self.assertEqual(self.dates_asked(data), (["25/01/2015", "02/03/2015"], {"sheets-dmy": ("--sheet Jan", "Jan"), "sheets-mdy": ("--sheet Feb", "Feb"),
                                                                            "dmy": ("--set dates=dmy", "2015-03-02"), "mdy": ("--set dates=mdy", "2015-02-03")}))
        self.assertEqual(self.taken(data, "--set", "dates=dmy", "--dry-run")["rows"]["new"], 5)
        self.assertEqual(self.dates_asked(data, "--sheet", "Feb")[0], ["02/03/2015", "02/05/2015", "02/07/2015"])
        # In as many months by either.
        data = self.dated(["25/01/2015", "26/02/2015"], ["01/05/2015", "02/06/2015", "03/07/2015", "04/08/2015"])
        self.assertEqual(sorted(self.dates_asked(data)[1]), ["dmy", "mdy", "sheets-dmy", "sheets-mdy"])
        # The other way round.
        data = self.dated(["01/25/2015", "01/03/2015"], ["03/02/2015", "05/02/2015"])
        self.assertEqual(sorted(self.dates_asked(data)[1]), ["dmy", "mdy", "sheets-dmy", "sheets-mdy"])

    def test_few_days_of_one_month_are_read_as_the_others_are(self):
        for days in (["02/02/2015", "03/02/2015", "05/02/2015"], ["02/02/2015"], ["03/02/2015"], ["2015-02-03", "2015-02-05"], ["3 Feb 2015", "25/02/2015"]):
            self.assertEqual(self.taken(self.dated(["25/01/2015", "03/01/2015"], days), "--dry-run")["rows"]["new"], 2 + len(days))
        # One sheet that mixes both is a question of its own.
        asked = self.dates_asked(self.dated(["25/01/2015", "03/01/2015"], ["02/25/2015", "25/02/2015"]))
        self.assertEqual(sorted(asked[1]), ["dmy", "mdy"])

    def test_a_column_named_sheet_stays_what_it_is(self):
        names = [*NAMES, "Sheet"]
        data = zipped(parts_of([(name, "visible", [names, *[[*row, "x"] for row in rows]]) for name, rows in (("Jan", JAN), ("Feb", FEB))]))
        self.assertEqual(next(csv.reader(io.StringIO(self.cells(data))))[-2:], ["Sheet", "Sheet (2)"])


if __name__ == "__main__":
    main()

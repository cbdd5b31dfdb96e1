# SPDX-License-Identifier: GPL-3.0-or-later
"""import: which line of the store a line of a file is. Mended rejects, lines of one product, numbers used twice."""
import csv
import decimal
import io
import random
import sqlite3

from support import CliTest, INPUT, OK, as_csv, main

HEADER = ["Order", "Date", "Customer", "Product", "Qty", "Total"]
JAKARTA = "Order,Date,Customer,Product,Qty,Total\n1,2026-01-05,Ani,Kopi,1,100\n2,2026-01-06,Budi,Kopi,1,200\n"
BANDUNG = "Order,Date,Customer,Product,Qty,Total\n1,2026-02-07,Citra,Kopi,1,999\n2,2026-02-08,Dodi,Teh,1,888\n"


def broken(rows, at):
    """The rows with a quantity that is none in some of them."""
    return [row[:4] + ["x"] + row[5:] if index in at else row for index, row in enumerate(rows)]


class Shortened(CliTest):
    """5.7646E+17: what a spreadsheet makes of a long number."""

    def test_a_number_that_has_lost_its_end_is_no_order(self):
        rows = ("No Pesanan,Tanggal,Pelanggan,Barang,Total\n5.76460E+17,2026-01-05,A,X,100\n5.76460E+17,2026-01-05,A,X,200\n"
                "576461000000000123,2026-01-16,B,X,200\n1E+10,2026-01-17,B,X,50\nAE+17,2026-01-18,B,X,7\n")
        report = self.cli("import", self.write("shop.csv", rows)).json
        self.assertEqual((report["rows"]["new"], [(one["line"], one["reason"]) for one in report["issues"]]), (3, [(2, "shortened"), (3, "shortened")]))
        self.assertEqual(self.values("--period", "all")["orders"], 3)

    def test_nor_a_lead_nor_a_header(self):
        leads = "Lead ID,Created,Status,Value\n\"5,76E+17\",2026-01-05,Won,100\n7,2026-01-16,Won,200\n"
        self.assertEqual([one["reason"] for one in self.cli("import", "--kind", "leads", self.write("l.csv", leads)).json["issues"]], ["shortened"])
        headers = "Order,Date,Customer\n5E+17,2026-01-05,A\n8,2026-01-06,B\n"
        self.assertEqual([one["reason"] for one in self.cli("import", "--kind", "orders", self.write("o.csv", headers)).json["issues"]], ["shortened"])


class MarkedAsText(CliTest):
    """What exports put around digits so that a spreadsheet keeps their zeros."""

    HEAD = "No Faktur,Tanggal,Pelanggan,Barang,Total\n"
    PLAIN = HEAD + "00123,2026-01-05,0012,K'01,1000\n00124,2026-01-06,0013,007,2000\n"

    def products(self, rows, name):
        self.db = self.folder / f"{name}.db"
        answer = self.cli("import", self.write(f"{name}.csv", self.HEAD + rows))
        self.assertEqual(answer.code, OK, answer.err)
        return sorted(one["label"] for one in self.cli("kpi", "--period", "2026-01", "--kpi", "revenue", "--by", "product").json["groups"])

    def test_the_marks_are_no_part_of_an_id(self):
        """By hand: 1,000 and 2,000 of two customers, whichever way they are exported."""
        marked = ('="00123",2026-01-05,="0012",K\'01,1000\n="00124",2026-01-06,="0013",="007",2000\n',
                  '"=""00123""",2026-01-05,"=""0012""",K\'01,1000\n"=""00124""",2026-01-06,"=""0013""",007,2000\n',
                  "\t00123,2026-01-05,'0012,K'01,1000\n\t00124,2026-01-06,'0013,\t'007,2000\n",
                  "00123\t,2026-01-05\t,0012\t,K'01,1000\n00124\t,2026-01-06\t,0013\t,007,2000\n")
        for at, rows in enumerate(marked):
            self.db = self.folder / f"marked{at}.db"
            self.assertEqual(self.cli("import", self.write("marked.csv", self.HEAD + rows)).json["rows"]["new"], 2)
            self.assertEqual(self.cli("import", self.write("plain.csv", self.PLAIN)).json["rows"], {"read": 2, "new": 0, "changed": 0, "same": 2, "rejected": 0}, rows)
            groups = self.cli("kpi", "--period", "2026-01", "--kpi", "revenue", "--by", "customer").json["groups"]
            self.assertEqual(sorted((one["label"], one["values"][0]["value"]) for one in groups), [("0012", "1000.00"), ("0013", "2000.00")])

    def test_a_file_of_which_all_is_marked_is_read_as_the_plain_one(self):
        lines = [line.split(",") for line in self.PLAIN.splitlines()]
        whole = "".join(",".join(f'="{cell}"' for cell in line) + "\n" for line in lines)
        self.assertEqual(self.cli("import", self.write("whole.csv", whole)).json["rows"]["new"], 2)
        self.assertEqual(self.cli("import", self.write("plain.csv", self.PLAIN)).json["rows"]["same"], 2)
        self.assertEqual(self.values("--period", "2026-01")["revenue"], "3000.00")

    def test_what_rows_prove_is_proved_of_what_stands_between_the_marks(self):
        """By hand: order 00123 has a total of 30 in both lines, which are 10 and 20."""
        rows = "".join(f"{before}0012{at}{behind},2026-01-0{at},A,{name},1,{price},{total}\n" for before, behind in [('="', '"')]
                       for at, total, lines in ((3, 30, (("Kopi", 10), ("Teh", 20))), (4, 50, (("Kopi", 10), ("Gula", 40))), (5, 40, (("Teh", 20), ("Susu", 20))), (6, 30, (("Kopi", 10), ("Teh", 20))))
                       for name, price in lines)
        head = "No Faktur,Tanggal,Pelanggan,Barang,Qty,Harga,Total\n"
        for name, text in (("marked", head + rows), ("plain", head + rows.replace('="', "").replace('"', ""))):
            self.db = self.folder / f"{name}.db"
            answer = self.cli("import", self.write(f"{name}.csv", text))
            self.assertEqual(answer.code, OK, answer.err)
            values = self.values("--period", "2026-01")
            self.assertEqual((values["revenue"], values["orders"]), ("150.00", 4), name)

    def test_numbers_with_letters_are_marked_where_the_whole_column_is(self):
        rows = "'24/INV/1,2026-01-05,A,Kopi,1\n'24/INV/2,2026-01-06,A,Kopi,1\n'24/INV/3,2026-01-07,A,Kopi,1\n"
        self.cli("import", self.write("all.csv", self.HEAD + rows))
        self.assertEqual(self.cli("import", self.write("plain.csv", self.HEAD + rows.replace("'", ""))).json["rows"]["same"], 3)

    def test_other_cells_stay_what_they_are(self):
        for at, cell in enumerate(("'A1", "=A1", '="A', "'", "'90s Tee", '="A""B"')):
            written = cell if '""' not in cell else '"' + cell.replace('"', '""') + '"'
            self.assertIn(cell, self.products(f"1,2026-01-05,A,{written},1000\n2,2026-01-06,B,Teh,2000\n", f"other{at}"))
        self.assertEqual(self.products("1,2026-01-05,A,'90s Tee,1000\n2,2026-01-06,B,'007,2000\n3,2026-01-07,B,Teh,2000\n", "mixed"), ["'90s Tee", "007", "Teh"])

    def test_the_same_cell_is_the_same_in_every_file(self):
        """Whatever stands beside it, and however far down: 400 orders of 7 customers, the last ten of them marked."""
        names = "".join(f"{at},2026-01-05,A,'{at}0s Tee,1000\n" for at in range(7, 10))
        self.assertEqual(self.products(names, "names"), ["'70s Tee", "'80s Tee", "'90s Tee"])
        self.db = self.folder / "far.db"
        rows = "".join(f"{at:05},2026-01-05,{at % 7:04},Kopi,1\n" if at < 390 else f'="{at:05}",2026-01-05,="{at % 7:04}",Kopi,1\n' for at in range(400))
        self.cli("import", self.write("far.csv", self.HEAD + rows))
        self.assertEqual(self.values("--period", "2026-01")["new_customers"], 7)
        self.db = self.folder / "two.db"
        self.cli("import", self.write("two.csv", self.HEAD + "'24/INV/1,2026-01-05,A,Kopi,1\n'24/INV/2,2026-01-06,A,Kopi,1\n"))
        self.assertEqual(self.cli("import", self.write("plain.csv", self.HEAD + "24/INV/1,2026-01-05,A,Kopi,1\n24/INV/2,2026-01-06,A,Kopi,1\n")).json["rows"]["same"], 2)

    def test_cells_shows_them(self):
        text = self.HEAD + "\t00123,2026-01-05,'0012,K'01,1000\n\t00124,2026-01-06,'0013,'007,2000\n"
        self.assertEqual(self.cli("cells", self.write("raw.csv", text)).text, text)
        text = 'No,Tanggal,Total\n"=""00123""",2026-01-05,1000\n"=""00124""",2026-01-06,2000\n'
        self.assertEqual(self.cli("cells", self.write("raw2.csv", text)).text, text)

    def test_rejected_rows_lose_them_and_come_back(self):
        saved = self.folder / "rejects.csv"
        self.cli("import", self.write("one.csv", self.HEAD + '="00123",2026-01-05,="0012",Kopi,1000\n="00124",yesterday,="0013",Kopi,2000\n'), "--rejects", saved)
        mended = saved.read_text(encoding="utf-8").replace("yesterday", "2026-01-06")
        self.assertIn("00124,2026-01-06,0013", mended)
        self.assertEqual(self.cli("import", self.write("mended.csv", mended)).json["rows"]["new"], 1)
        self.assertEqual(self.cli("import", self.write("plain.csv", self.HEAD + "00124,2026-01-06,0013,Kopi,2000\n")).json["rows"]["same"], 1)


class OrderNumbers(CliTest):
    def taken(self, *args):
        answer = self.cli("import", *args)
        self.assertEqual(answer.code, OK, answer.err)
        return answer.json

    def lines(self, table="order_lines"):
        with sqlite3.connect(f"file:{self.db}?mode=ro", uri=True) as store:
            return sorted(store.execute(f"SELECT o.number, p.key, l.nth, l.gross / 10000 FROM {table} l"
                                        " JOIN orders o ON o.id = l.id >> 24 JOIN products p ON p.id = l.product_id"))

    def mended(self, path):
        """The saved rejects, each with a quantity."""
        with open(path, encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        return rows[0], [row[:4] + ["1"] + row[5:] for row in rows[1:]]

    def test_a_mended_reject_does_not_take_its_sisters_place(self):
        rows = [["1", "2026-01-05", "Ani", "Kopi", "1", total] for total in ("100", "150", "50")]
        saved = self.folder / "rejects.csv"
        self.taken(self.write("all.csv", as_csv([HEADER] + broken(rows, {1}))), "--rejects", saved)
        header, mended = self.mended(saved)
        self.assertEqual((header[-2:], mended[0][-2]), (["kinerja_nth", "kinerja_reason"], "2"))
        self.assertTrue(mended[0][-1].startswith("Qty: "), mended[0])
        path = self.write("mended.csv", as_csv([header] + mended))
        self.assertEqual(self.taken(path)["rows"], {"read": 1, "new": 1, "changed": 0, "same": 0, "rejected": 0})
        self.assertEqual(self.lines(), [("1", "Kopi", 1, 100), ("1", "Kopi", 2, 150), ("1", "Kopi", 3, 50)])
        self.assertEqual(self.taken(path)["rows"]["same"], 1)
        # And the file itself, mended, brings nothing new.
        self.assertEqual(self.taken(self.write("all.csv", as_csv([HEADER] + rows)))["rows"]["same"], 3)

    def test_an_export_after_a_mended_reject_is_what_the_store_holds(self):
        rows = [["1", "2026-01-05", "Ani", "Kopi", "1", total] for total in ("100", "150", "50")]
        saved = self.folder / "rejects.csv"
        self.taken(self.write("all.csv", as_csv([HEADER] + broken(rows, {0}))), "--rejects", saved)
        header, mended = self.mended(saved)
        self.taken(self.write("mended.csv", as_csv([header] + mended)))
        exported = self.folder / "records.csv"
        self.cli("export", "--what", "records", "--period", "all", "--out", exported, code=OK)
        with open(exported, encoding="utf-8", newline="") as file:
            self.assertEqual([row["total"] for row in csv.DictReader(file)], ["100.00", "150.00", "50.00"], "as the first file has them")
        self.assertEqual(self.taken(exported)["rows"], {"read": 3, "new": 0, "changed": 0, "same": 3, "rejected": 0})

    def test_a_rejected_row_leaves_its_line_as_it_was(self):
        rows = [["1", "2026-01-05", "Ani", "Kopi", "1", total] for total in ("100", "150", "50")]
        self.taken(self.write("all.csv", as_csv([HEADER] + rows)))
        rows[2][5] = "60"
        report = self.taken(self.write("later.csv", as_csv([HEADER] + broken(rows, {1}))))
        self.assertEqual(report["rows"], {"read": 3, "new": 0, "changed": 1, "same": 1, "rejected": 1})
        self.assertEqual([line[3] for line in self.lines()], [100, 150, 60])

    def revenue(self):
        return self.values("--period", "all")["revenue"]

    def test_numbers_that_begin_anew_each_month_are_asked_about(self):
        # Receipts without customers: January 20,000 + 5,000, February 10,000 + 15,000. Apart they are 50,000; read as the same, February alone.
        first = self.write("jan.csv", "No Struk,Tanggal,Barang,Qty,Harga,Total\n1,2026-01-15,Kopi,2,10000,20000\n2,2026-01-16,Teh,1,5000,5000\n")
        second = self.write("feb.csv", "No Struk,Tanggal,Barang,Qty,Harga,Total\n1,2026-02-15,Kopi,1,10000,10000\n2,2026-02-16,Teh,3,5000,15000\n")
        self.taken(first)
        asked = self.cli("import", second, code=INPUT).json["questions"]
        self.assertEqual([one["id"] for one in asked], ["orders"])
        self.assertEqual(asked[0]["examples"], ["1: 2026-01-15 / 2026-02-15", "2: 2026-01-16 / 2026-02-16"])
        self.assertEqual(self.revenue(), "25000.00", "nothing is written")
        self.taken(second, "--set", "suffix=-feb")
        self.assertEqual(self.revenue(), "50000.00")

    def test_invoices_of_the_same_customers_are_asked_about_too(self):
        rows = "Order,Date,Customer,Product,Qty,Total\n1,2026-0{0}-05,Ani,Kopi,1,100\n2,2026-0{0}-06,Budi,Kopi,1,200\n"
        self.taken(self.write("jan.csv", rows.format(1)))
        self.cli("import", self.write("feb.csv", rows.format(2)), code=INPUT)
        self.taken(self.write("feb.csv", rows.format(2)), "--set", "orders=same")
        self.assertEqual(self.revenue(), "300.00")

    def test_one_corrected_day_is_a_correction(self):
        rows = "Order,Date,Customer,Product,Qty,Total\n1,2026-01-{0},Ani,Kopi,1,100\n2,2026-01-06,Budi,Kopi,1,200\n3,2026-01-07,Ani,Kopi,1,400\n"
        self.taken(self.write("a.csv", rows.format("05")))
        self.assertEqual(self.taken(self.write("b.csv", rows.format("04")))["rows"]["changed"], 1)

    def test_a_return_never_takes_the_place_of_a_sale_unasked(self):
        # 100,000 and 50,000, later 20,000 come back under the number of the first.
        self.taken(self.write("jan.csv", "No Faktur,Tanggal,Pelanggan,Produk,Qty,Harga,Total\nF1,2026-01-15,A,Kopi,10,10000,100000\nF2,2026-01-16,B,Kopi,5,10000,50000\n"))
        back = self.write("back.csv", "No Faktur,Tanggal,Pelanggan,Produk,Qty,Harga,Total\nF1,2026-02-03,A,Kopi,-2,10000,-20000\n")
        self.assertEqual([one["id"] for one in self.cli("import", back, code=INPUT).json["questions"]], ["orders"])
        self.taken(back, "--set", "suffix=-r")
        shown = self.values("--period", "all")
        self.assertEqual((shown["revenue"], shown["orders"]), ("130000.00", 2))

    BRANCH = "No Struk,Tanggal,Pelanggan,Cabang,Barang,Qty,Total\n"

    def branch(self, place, *totals, product="Kopi"):
        """Receipts 1, 2 … of one day and of nobody known, in one branch."""
        rows = "".join(f"{number},2026-03-0{number},Walk-in,{place},{product},1,{total}\n" for number, total in enumerate(totals, 1))
        return self.write(f"{place.lower()}.csv", self.BRANCH + rows)

    def test_receipts_of_two_branches_with_one_numbering_are_asked_about(self):
        # 10,000 + 20,000 + 30,000 in Jakarta; 15,000 + 25,000 + 30,000 in Bandung, two of three for other amounts. Apart they are 130,000.
        self.taken(self.branch("Jakarta", 10000, 20000, 30000))
        second = self.branch("Bandung", 15000, 25000, 30000)
        asked = self.cli("import", second, code=INPUT).json["questions"]
        self.assertEqual([(one["id"], one["column"]) for one in asked], [("orders", "No Struk")])
        self.assertEqual(asked[0]["examples"], ["1: Jakarta / Bandung", "2: Jakarta / Bandung"])
        self.assertEqual([one["option"] for one in asked[0]["answers"]], ["--set suffix=-bandung", "--set orders=same"])
        self.assertEqual(self.revenue(), "60000.00", "nothing is written")
        self.taken(second, "--set", "suffix=-bandung")
        self.assertEqual(self.revenue(), "130000.00")
        # The answer "the same" is an upsert, as ever.
        self.assertEqual(self.taken(second, "--set", "orders=same")["rows"]["changed"], 3)

    def test_receipts_of_another_branch_for_other_products_are_asked_about(self):
        self.taken(self.branch("Jakarta", 10000, 20000))
        self.cli("import", self.branch("Bandung", 10000, 20000, product="Teh"), code=INPUT)
        self.assertEqual(self.revenue(), "30000.00", "they would have been more lines of the same receipts")

    def test_corrected_amounts_and_corrected_branches_are_corrections(self):
        self.taken(self.branch("Jakarta", 10000, 20000, 30000))
        # Other amounts in the same branch, then the same amounts in another one, then one receipt of three with both.
        self.assertEqual(self.taken(self.branch("Jakarta", 11000, 21000, 31000))["rows"]["changed"], 3)
        self.assertEqual(self.taken(self.branch("Bandung", 11000, 21000, 31000))["rows"]["changed"], 3)
        self.assertEqual(self.taken(self.branch("Surabaya", 11000, 21000, 35000))["rows"]["changed"], 3)
        self.assertEqual(self.revenue(), "67000.00")

    def test_a_branch_that_only_one_file_names_tells_nothing(self):
        self.taken(self.write("all.csv", "No Struk,Tanggal,Barang,Qty,Total\n1,2026-03-01,Kopi,1,100\n2,2026-03-02,Kopi,1,200\n"))
        self.assertEqual(self.taken(self.branch("Jakarta", 110, 210))["rows"]["changed"], 2)

    def older(self, *args):
        return [one for one in self.taken(*args)["notes"] if one["id"] == "older-values"]

    def test_an_older_file_that_takes_back_a_newer_one_says_so(self):
        rows = "Order,Date,Customer,Product,Qty,Total\n1,2026-01-05,Ani,Kopi,1,{0}\n2,2026-01-06,Budi,Kopi,1,{1}\n3,2026-01-07,Citra,Kopi,1,{2}\n"
        old = self.write("old.csv", rows.format(100, 200, 300))
        self.assertEqual(self.older(old), [])
        self.assertEqual(self.older(self.write("new.csv", rows.format(110, 220, 300))), [], "a correction is newer")
        self.assertEqual(self.older(self.write("newest.csv", rows.format(111, 220, 330))), [])
        # 1 and 3 of the newest, 2 of the one before it: also under another name, and in the preview.
        again = self.write("copy.csv", rows.format(100, 200, 300) + "4,2026-01-08,Dodi,Teh,1,50\n")
        expected = [{"id": "older-values", "rows": "1", "batch": "2", "file": "new.csv"}, {"id": "older-values", "rows": "2", "batch": "3", "file": "newest.csv"}]
        self.assertEqual(self.older(again, "--dry-run"), expected)
        self.assertEqual(self.revenue(), "661.00", "the preview writes nothing")
        self.assertEqual(self.older(again), expected)
        self.assertEqual(self.older(self.write("new.csv", rows.format(110, 225, 300))), [{"id": "older-values", "rows": "1", "batch": "4", "file": "copy.csv"}],
                         "only the first is as it was once")

    def test_older_values_of_lists_are_told_too(self):
        rows = "id,created,owner,status,value\nL1,2026-01-05,Sari,open,{0}\n"
        old = self.write("old.csv", rows.format(100))
        for path in (old, self.write("new.csv", rows.format(120))):
            self.assertEqual(self.older(path, "--kind", "leads"), [])
        self.assertEqual(self.older(old, "--kind", "leads"), [{"id": "older-values", "rows": "1", "batch": "2", "file": "new.csv"}])

    def check_random_files(self, kind):
        table = {"sales": "order_lines", "lines": "detail_lines"}[kind]
        dice = random.Random(kind)
        saved = self.folder / "rejects.csv"
        for turn in range(12):
            self.db = self.folder / f"{kind}{turn}.db"
            rows = [[str(dice.randint(1, 3)), "2026-01-05", "Ani", dice.choice(["Kopi", "Teh"]), "1", str(100 + number)]
                    for number in range(dice.randint(2, 14))]
            if dice.random() < 0.5:
                rows.sort(key=lambda row: row[0])
            bad = set(dice.sample(range(len(rows)), dice.randint(1, len(rows) - 1)))
            with self.subTest(turn=turn, rows=rows, bad=bad):
                self.taken(self.write("all.csv", as_csv([HEADER] + broken(rows, bad))), "--kind", kind, "--map", "quantity=Qty",
                           "--rejects", saved)
                header, mended = self.mended(saved)
                dice.shuffle(mended)
                report = self.taken(self.write("mended.csv", as_csv([header] + mended)), "--kind", kind)
                self.assertEqual(report["rows"]["new"], len(bad))
                seen, expected = {}, []
                for order, _, _, product, _, total in rows:
                    nth = seen[order, product] = seen.get((order, product), 0) + 1
                    expected.append((order, product, nth, int(total)))
                self.assertEqual(self.lines(table), sorted(expected))
                again = self.taken(self.write("whole.csv", as_csv([HEADER] + rows)), "--kind", kind)
                self.assertEqual(again["rows"]["same"], len(rows))
                self.assertEqual(self.cli("check", "--deep").code, OK)

    def test_mended_rejects_of_random_sales_make_the_whole_file(self):
        self.check_random_files("sales")

    def test_mended_rejects_of_random_lines_make_the_whole_file(self):
        self.check_random_files("lines")

    def test_numbers_of_another_branch_are_a_question(self):
        self.taken(self.write("jakarta.csv", JAKARTA), "--profile", "jkt")
        path = self.write("bandung.csv", BANDUNG)
        asked = self.cli("import", path, "--profile", "bdg", code=INPUT)
        question = asked.json["questions"][0]
        self.assertEqual((question["id"], question["column"], question["examples"]), ("orders", "Order", ["1: Ani / Citra", "2: Budi / Dodi"]))
        self.assertEqual([one["option"] for one in question["answers"]], ["--set suffix=-bdg", "--set orders=same"])
        self.assertEqual(self.values("--period", "all")["revenue"], "300.00", "nothing is written before it is answered")
        # 300 + 999 + 888; the profile remembers the suffix.
        self.taken(path, "--profile", "bdg", "--set", "suffix=-bdg")
        self.assertEqual(self.values("--period", "all")["revenue"], "2187.00")
        self.assertEqual(self.taken(path, "--profile", "bdg")["rows"]["same"], 2)
        self.assertEqual({line[0] for line in self.lines()}, {"1", "2", "1-bdg", "2-bdg"})

    def test_a_profile_that_brought_orders_gets_no_suffix(self):
        # Both files have one header: the profile of the first would read the second as well.
        first = self.write("jakarta.csv", JAKARTA)
        self.taken(first, "--profile", "jkt")
        path = self.write("bandung.csv", BANDUNG)
        question = self.cli("import", path, code=INPUT).json["questions"][0]
        self.assertEqual(question["answers"][0]["option"], "--set suffix=-bandung")
        self.taken(path, "--profile", "jkt", "--set", "suffix=-bandung")
        self.assertEqual(self.values("--period", "all")["revenue"], "2187.00")
        self.assertEqual(self.taken(first)["rows"], {"read": 2, "new": 0, "changed": 0, "same": 2, "rejected": 0})
        self.assertEqual(self.values("--period", "all")["revenue"], "2187.00")

    def test_the_same_orders_with_other_customers_can_be_meant(self):
        self.taken(self.write("jakarta.csv", JAKARTA))
        report = self.taken(self.write("bandung.csv", BANDUNG.replace("Teh", "Kopi")), "--set", "orders=same")
        self.assertEqual(report["rows"]["changed"], 2)
        self.assertEqual(self.values("--period", "all")["revenue"], "1887.00")

    def test_a_few_corrected_orders_are_noted(self):
        rows = [[str(number), "2026-01-05", "Ani", "Kopi", "1", "10"] for number in range(1, 6)]
        self.taken(self.write("first.csv", as_csv([HEADER] + rows)))
        rows[2][1:3] = ["2026-01-06", "Budi"]
        report = self.taken(self.write("second.csv", as_csv([HEADER] + rows)))
        self.assertIn({"id": "orders-differ", "orders": "1", "example": "3"}, report["notes"])
        self.assertEqual(report["rows"]["changed"], 1)

    def test_headers_with_numbers_of_another_branch_are_a_question(self):
        header = "Order,Date,Customer,Status\n"
        self.taken(self.write("a.csv", header + "1,2026-01-05,Ani,Selesai\n"), "--kind", "orders")
        asked = self.cli("import", self.write("b.csv", header + "1,2026-02-05,Budi,Selesai\n"), "--kind", "orders", code=INPUT)
        self.assertEqual([one["id"] for one in asked.json["questions"]], ["orders"])


class RowsWithoutNumbers(CliTest):
    """Rows that are orders, and come again in another notation."""
    first = "Tanggal,Barang,Qty,Harga\n2026-03-01,Kopi,2,10000.5\n2026-03-01,Kopi,2,10000.5\n2026-03-02,Teh,1,8000\n2026-03-15,Gula,3,1250\n"
    # Other decimals, other dates, other columns, and one row more of each: 20,001 + 8,000.
    other = ("Harga;Qty;Barang;Tanggal;Catatan\n10.000,50;2;Kopi;01/03/2026;\n10.000,50;2;Kopi;01/03/2026;\n8.000,00;1;Teh;02/03/2026;\n1.250,00;3;Gula;15/03/2026;x\n"
             "10.000,50;2;Kopi;01/03/2026;\n8.000,00;1;Teh;20/03/2026;\n")

    def taken(self, text, *words, name="rows.csv", code=OK):
        return self.cli("import", "--kind", "sales", "--map", "order=#row", *words, self.write(name, text), code=code).json

    def sums(self):
        shown = self.values("--period", "all")
        return shown["revenue"], shown["orders"]

    def test_another_notation_is_asked_about(self):
        # 2 x 20,001 + 8,000 + 3,750.
        self.taken(self.first)
        self.assertEqual(self.sums(), ("51752.00", 4))
        question = self.taken(self.other, name="other.csv", code=INPUT)["questions"][0]
        self.assertEqual((question["id"], question["examples"]), ("orders", ["2026-03-01 Kopi 20001.00", "2026-03-01 Kopi 20001.00", "2026-03-02 Teh 8000.00"]))
        self.assertEqual([one["option"] for one in question["answers"]], ["--set suffix=-other", "--set orders=same"])
        self.assertEqual(self.sums(), ("51752.00", 4))
        done = self.taken(self.other, "--set", "orders=same", name="other.csv")
        self.assertEqual(done["rows"], {"read": 6, "new": 2, "changed": 0, "same": 4, "rejected": 0})
        self.assertEqual(self.sums(), ("79753.00", 6))
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        self.cli("batches", "undo", done["batch"])
        self.assertEqual(self.sums(), ("51752.00", 4))

    def test_rows_whose_import_was_undone_are_not_known(self):
        batch = self.taken(self.first)["batch"]
        self.cli("batches", "undo", batch)
        self.taken(self.other, name="other.csv")
        self.assertEqual(self.sums(), ("79753.00", 6))
        self.taken(self.first, code=INPUT)
        self.assertEqual(self.taken(self.first, "--set", "orders=same")["rows"]["same"], 4)
        self.assertEqual(self.sums(), ("79753.00", 6))

    def test_others_that_are_alike_are_both_kept(self):
        self.taken(self.first)
        self.taken(self.other, "--set", "suffix=-b", name="other.csv")
        self.assertEqual(self.sums(), ("131505.00", 10))
        self.assertEqual(self.taken(self.other, "--set", "suffix=-b", name="other.csv")["rows"]["same"], 6)

    def test_more_of_the_same_notation_is_as_ever(self):
        # Three more cups like those known, on the same day, and before them in the file.
        self.taken(self.first)
        head, rows = self.first.split("\n", 1)
        more = head + "\n" + "2026-03-01,Kopi,2,10000.5\n" * 3 + rows
        self.assertEqual(self.taken(more, name="more.csv")["rows"], {"read": 7, "new": 3, "changed": 0, "same": 4, "rejected": 0})
        # A clock tells the sales of one day apart: no row that the file has itself is taken for another one.
        self.db = self.folder / "clock.db"
        clock = "Jam,Tanggal,Barang,Qty,Harga\n" + "".join(f"0{hour}:00,2026-03-01,Kopi,1,100\n" for hour in range(4))
        self.taken(clock)
        later = clock.replace("Harga\n", "Harga\n" + "".join(f"1{hour}:00,2026-03-01,Kopi,1,100\n" for hour in range(4)))
        self.assertEqual(self.taken(later, name="later.csv")["rows"]["new"], 4)
        # A file that has none of them may tell of the same ones: it is asked.
        self.taken("Jam,Tanggal,Barang,Qty,Harga\n09:00,2026-03-01,Kopi,1,100\n09:05,2026-03-01,Kopi,1,100\n", name="till.csv", code=INPUT)

    def test_another_reading_of_the_same_cells_corrects_the_rows(self):
        text = "Tanggal,Barang,Qty,Harga\n2026-03-01,Kopi,1,1.500\n2026-03-01,Teh,1,2.500\n"
        self.taken(text, "--set", "decimal=point")
        self.assertEqual(self.sums(), ("4.00", 2))
        self.assertEqual(self.taken(text, "--set", "decimal=comma")["rows"]["changed"], 2)
        self.assertEqual(self.sums(), ("4000.00", 2))


class OwnTotal(CliTest):
    """fileTotal is what a spreadsheet says of the total column."""

    def parts(self, text, *args):
        done = self.cli("import", self.write("sales.csv", text), *args)
        self.assertEqual(done.code, OK, done.err)
        parts = done.json["reconciliation"]
        rows = list(csv.DictReader(io.StringIO(text)))
        column = sum(decimal.Decimal(row["Total"] or 0) for row in rows if row.get("Currency", "IDR") == "IDR")
        self.assertEqual(decimal.Decimal(parts["fileTotal"]), column)
        names = ("revenue", "tax", "charges", "cancelled", "returns", "rejected", "discounts", "turned", "unstated")
        self.assertEqual(sum(decimal.Decimal(parts[name]) for name in names), column)
        return parts

    def test_credit_documents_without_a_minus(self):
        rows = "".join(f"{number},2026-01-05,Ani,P,5,500\n" for number in range(53000, 53010))
        parts = self.parts("InvoiceNo,Date,Customer,Product,Qty,Total\n" + rows + "C53100,2026-01-06,Ani,P,1,100\n")
        self.assertEqual((parts["fileTotal"], parts["revenue"], parts["returns"], parts["turned"]), ("5100.00", "5000.00", "-100.00", "200.00"))

    def test_rows_without_a_total(self):
        parts = self.parts("Order,Date,Qty,Price,Total\n1,2026-01-05,2,50,100\n2,2026-01-06,3,50,\n3,2026-01-07,1,50,50\n")
        self.assertEqual((parts["fileTotal"], parts["revenue"], parts["unstated"]), ("150.00", "300.00", "-150.00"))

    def test_other_currencies_are_no_part_and_no_sum(self):
        parts = self.parts("Order,Date,Qty,Total,Currency\n1,2026-01-05,1,1000,IDR\n2,2026-01-06,1,100,USD\n3,2026-01-07,1,50,SGD\n"
                           "4,2026-01-07,1,10,USD\n5,never,1,7,USD\n6,never,1,8,IDR\n", "--set", "currency=IDR")
        self.assertEqual(parts["others"], [{"currency": "SGD", "amount": "50.00", "rows": 1}, {"currency": "USD", "amount": "117.00", "rows": 3}])
        self.assertEqual((parts["currency"], parts["revenue"], parts["rejected"], parts["rows"]["rejected"]), ("IDR", "1000.00", "8.00", 1))


if __name__ == "__main__":
    main()

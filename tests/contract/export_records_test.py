# SPDX-License-Identifier: GPL-3.0-or-later
"""An export of records under a filter has the lines that the figures count under it: lists and merged names included."""
import csv
import sqlite3
from decimal import Decimal

from support import CliTest, main

# Each total is another one, so that a sum tells which lines are in it.
SALES = """Order,Date,Customer,Segment,Salesperson,Team,Region,Product,Category,Channel,Qty,Total,Status
A1,2026-01-05,Toko Satu,Ritel,Sari,,,Kopi,,Toko,1,100,
A2,2026-01-06,Toko Dua,Grosir,Budi,,,Kopi,,Daring,1,20,
A3,2026-01-07,Toko Satu,Ritel,Budi,West,Bali,Teh,Makanan,Toko,1,7,
A4,2026-01-08,Toko Tiga,,Rina,,,Teh,,,1,3,
A5,2026-01-09,Toko 1,,Sari W,,,Kopi Bubuk,,,1,50,
A6,2026-01-10,Toko Satu,Ritel,Sari,,,Kopi,,Toko,1,1000,cancelled
A7,2026-01-11,Toko Satu,Ritel,Sari,,,Kopi,,Toko,-1,-5,
A8,2026-01-12,Toko Tiga,,Rina,,Djawa,Roti,,,1,0.5,
A9,2026-02-01,Toko Satu,Ritel,Sari,,,Kopi,,Toko,1,10000,
"""
# B1: both teams by the list. B2: the file says Sari's team. B3: of one team, with the name that stands for Sari.
SHARED = """Order,Date,Salesperson,Team,Share,Product,Total
B1,2026-01-20,Sari,,60%,Roti,200
B1,2026-01-20,Budi,,40%,Roti,200
B2,2026-01-21,Sari,North,50%,Roti,4000
B2,2026-01-21,Budi,East,50%,Roti,4000
B3,2026-01-22,Sari W,,25%,Roti,8000
B3,2026-01-22,Rina,,75%,Roti,8000
"""
PEOPLE = "Name,Team,Office\nSari,West,Jakarta\nBudi,East,Bali\n"
CUSTOMERS = "Customer ID,Customer Name,Region\nToko Satu,Toko Satu,Jawa\n"
PRODUCTS = "Product,Category,Parent Category\nKopi,Panas,Minuman\nTeh,Dingin,Minuman\n"
MERGES = (("rep", "Sari W", "Sari"), ("customer", "Toko 1", "Toko Satu"), ("product", "Kopi Bubuk", "Kopi"), ("region", "Djawa", "Jawa"))


class ExportRecords(CliTest):
    def setUp(self):
        super().setUp()
        for text in (SALES, SHARED):
            self.cli("import", "--kind", "sales", self.write("sales.csv", text))
        self.take_lists()

    def take_lists(self):
        for kind, text in (("people", PEOPLE), ("customers", CUSTOMERS), ("products", PRODUCTS)):
            self.cli("import", "--kind", kind, self.write(kind + ".csv", text))
        for dimension, name, into in MERGES:
            self.cli("merges", "add", "--" + dimension, name, "--into", into)

    def exported(self, *words):
        self.cli("export", "--what", "records", "--period", "2026-01", "--as-of", "2026-01-31", "--out", "r.csv", *words)
        with (self.folder / "r.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def assert_lines(self, where, parts, cancelled=()):
        """`parts`: by order, what of it the figures count."""
        parts = {order: Decimal(part) for order, part in parts.items()}
        words = [word for one in where for word in ("--where", one)]
        with self.subTest(where):
            revenue = self.cli("kpi", "--period", "2026-01", "--as-of", "2026-01-31", "--kpi", "revenue", *words).json["values"][0]["value"]
            self.assertEqual(Decimal(revenue), sum(parts.values()), "what the figure counts")
            rows = self.exported(*words)
            self.assertEqual({row["order"] for row in rows}, {*parts, *cancelled})
            self.assertEqual({row["order"] for row in rows if row["status"] == "cancelled"}, set(cancelled))
            for order, part in parts.items():
                shares = [Decimal(row["total"]) * Decimal((row["share"] or "100%").rstrip("%")) / 100 for row in rows if row["order"] == order]
                self.assertIn(part, [*shares, sum(shares)], f"{order} is not there with its people")

    def test_teams_that_the_people_list_says(self):
        self.assert_lines(["team=West"], {"A1": 100, "A3": 7, "A5": 50, "A7": -5, "B1": 120, "B3": 2000}, ["A6"])
        self.assert_lines(["team=East"], {"A2": 20, "B1": 80, "B2": 2000})
        self.assert_lines(["team=North"], {"B2": 2000})
        self.assert_lines(["team="], {"A4": 3, "A8": "0.5", "B3": 6000})

    def test_regions_of_the_customer_else_of_the_office(self):
        # A3 says Bali itself; A5 is of a customer merged into one that the list knows; A8 says a merged region.
        self.assert_lines(["region=Jawa"], {"A1": 100, "A5": 50, "A7": -5, "A8": "0.5"}, ["A6"])
        self.assert_lines(["region=Bali"], {"A2": 20, "A3": 7})
        self.assert_lines(["region="], {"A4": 3, "B1": 200, "B2": 4000, "B3": 8000})

    def test_categories_of_the_product_list_and_their_parents(self):
        self.assert_lines(["category=Panas"], {"A1": 100, "A2": 20, "A5": 50, "A7": -5}, ["A6"])
        self.assert_lines(["category=Minuman"], {"A1": 100, "A2": 20, "A4": 3, "A5": 50, "A7": -5}, ["A6"])
        self.assert_lines(["category=Makanan"], {"A3": 7})

    def test_names_that_stand_for_others(self):
        self.assert_lines(["rep=Sari"], {"A1": 100, "A5": 50, "A7": -5, "B1": 120, "B2": 2000, "B3": 2000}, ["A6"])
        self.assert_lines(["customer=Toko Satu"], {"A1": 100, "A3": 7, "A5": 50, "A7": -5}, ["A6"])
        self.assert_lines(["product=Kopi"], {"A1": 100, "A2": 20, "A5": 50, "A7": -5}, ["A6"])
        self.assert_lines(["rep=Sari W"], {"A1": 100, "A5": 50, "A7": -5, "B1": 120, "B2": 2000, "B3": 2000}, ["A6"])
        self.assertEqual({row["rep"] for row in self.exported("--where", "rep=Sari") if row["order"] == "A5"}, {"Sari W"}, "rows keep what files said")

    def test_segments_and_channels(self):
        self.assert_lines(["segment=Ritel"], {"A1": 100, "A3": 7, "A5": 50, "A7": -5}, ["A6"])
        self.assert_lines(["segment=Grosir"], {"A2": 20})
        self.assert_lines(["channel=Toko"], {"A1": 100, "A3": 7, "A7": -5}, ["A6"])

    def test_several_filters(self):
        # B2 is Sari's in North, and Budi's in East.
        self.assert_lines(["rep=Sari", "team=West"], {"A1": 100, "A5": 50, "A7": -5, "B1": 120, "B3": 2000}, ["A6"])
        self.assert_lines(["rep=Budi", "team=West"], {"A3": 7})
        self.assert_lines(["rep=Budi", "team=East"], {"A2": 20, "B1": 80, "B2": 2000})
        self.assert_lines(["team=West", "region=Bali"], {"A3": 7})
        self.assert_lines(["category=Minuman", "region=Jawa", "team=West"], {"A1": 100, "A5": 50, "A7": -5}, ["A6"])
        self.assert_lines(["team=East", "team=North"], {"A2": 20, "B1": 80, "B2": 4000})

    def test_everything_and_nothing(self):
        everything = {"A1": 100, "A2": 20, "A3": 7, "A4": 3, "A5": 50, "A7": -5, "A8": "0.5", "B1": 200, "B2": 4000, "B3": 8000}
        self.assert_lines([], everything, ["A6"])
        self.assert_lines(["team=South"], {})

    def assert_counted_sums(self, *words):
        """The column of amounts, added up by one that the lists fill in, is what the figures say."""
        rows = self.exported(*words)
        for by in ("customer", "rep", "team", "region", "product", "category", "segment"):
            sums = {}
            for row in rows:
                sums[row["counted_" + by]] = sums.get(row["counted_" + by], 0) + Decimal(row["counted_total"] or 0)
            groups = self.cli("kpi", "--period", "2026-01", "--as-of", "2026-01-31", "--kpi", "revenue", "--by", by, *words).json["groups"]
            found = {one["key"]: Decimal(one["values"][0]["value"]) for one in groups if one["values"][0]["value"] is not None}
            self.assertEqual({key: net for key, net in sums.items() if net}, {key: net for key, net in found.items() if net}, by)
        return rows

    def test_what_the_lists_fill_in_and_what_counts_stand_behind(self):
        self.cli("import", "--kind", "sales", self.write("more.csv", "Order,Date,Salesperson,Share,Product,Total,Currency,Status\n"
                 "E1,2026-01-12,Sari,33.33%,Teh,100.0001,IDR,\nE1,2026-01-12,Budi,33.34%,Teh,100.0001,IDR,\nE1,2026-01-12,Sari W,33.33%,Teh,100.0001,IDR,\n"
                 "E2,2026-01-13,Sari,50%,Kopi,3,USD,\nE2,2026-01-13,Budi,50%,Kopi,3,USD,\nE3,2026-01-14,Rina,,Kopi,9,EUR,\nE4,2026-01-15,Budi,,Kopi,70,IDR,On Hold\n"))
        self.cli("import", "--kind", "rates", self.write("rates.csv", "Currency,Date,Rate\nUSD,2026-01-01,16000.3333\n"))
        rows = self.assert_counted_sums()
        said = {(row["order"], row["rep"]): tuple(row[name] for name in ("counted_team", "counted_region", "counted_category", "counted_segment", "counted_total")) for row in rows}
        self.assertEqual(said["A1", "Sari"], ("West", "Jawa", "Panas", "Ritel", "100.00"))
        self.assertEqual(said["A3", "Budi"], ("West", "Bali", "Makanan", "Ritel", "7.00"), "what the file says")
        self.assertEqual(said["A5", "Sari W"], ("West", "Jawa", "Panas", "Ritel", "50.00"), "of whom the names stand for")
        names = {row["order"]: tuple(row["counted_" + by] for by in ("customer", "rep", "product")) for row in rows}
        self.assertEqual((names["A1"], names["A4"], names["A5"]), (("Toko Satu", "Sari", "Kopi"), ("Toko Tiga", "Rina", "Teh"), ("Toko Satu", "Sari", "Kopi")))
        self.assertEqual({row["counted_rep"] for row in rows if row["order"] == "E1"}, {"Sari", "Budi"}, "Sari W is Sari")
        self.assertEqual(said["A6", "Sari"][-1], "", "cancelled")
        self.assertEqual(said["A8", "Rina"], ("", "Jawa", "", "", "0.50"))
        self.assertEqual((said["B1", "Sari"][0], said["B1", "Sari"][-1]), ("West", "120.00"))
        self.assertEqual((said["B1", "Budi"][0], said["B1", "Budi"][-1]), ("East", "80.00"))
        self.assertEqual((said["B2", "Sari"][0], said["B2", "Sari"][-1]), ("North", "2000.00"))
        # 66.66 % of 100.0001 are 66.66006666, 33.34 % are 33.34003334: the one left over goes to Sari (6666 of 10000 above 3334).
        self.assertEqual((said["E1", "Budi"][-1], Decimal(said["E1", "Sari"][-1]) + Decimal(said["E1", "Sari W"][-1])), ("33.34", Decimal("66.6601")))
        # 3 × 16000.3333 = 48000.9999; of equal rests the first name has the one left over.
        self.assertEqual((said["E2", "Budi"][-1], said["E2", "Sari"][-1]), ("24000.50", "24000.4999"))
        self.assertEqual((said["E3", "Rina"][-1], said["E4", "Budi"][-1]), ("", "70.00"), "no rate; on hold counts")
        self.assert_counted_sums("--where", "region=Jawa", "--where", "region=")
        self.cli("settings", "set", "on-hold=exclude")
        rows = self.assert_counted_sums()
        self.assertEqual([row["counted_total"] for row in rows if row["order"] == "E4"], [""])

    def test_counted_columns_are_not_read_as_what_files_say(self):
        """Neither over the file's own cells nor where it has none."""
        for name in ("r.csv", "r.xlsx", "r.json"):
            self.cli("export", "--what", "records", "--period", "all", "--as-of", "2026-02-28", "--out", name)
            empty = self.folder / (name + ".db")
            self.db, store = empty, self.db
            self.cli("import", name, "--set", "currency=IDR")
            self.db = store
            with sqlite3.connect(empty) as store:
                said = store.execute("SELECT count(l.team_id), count(l.region_id), count(l.category_id) FROM order_lines l JOIN orders o ON o.id = l.id >> 24 WHERE o.number = 'A1'").fetchone()
                self.assertEqual(said, (0, 0, 0), "A1 says none of them")
                self.assertEqual(store.execute("SELECT count(*) FROM terms WHERE text IN ('Panas', 'Jawa')").fetchone(), (0,))
            store.close()

    def test_an_export_of_an_older_version_is_read_as_it_was_written(self):
        """It has fewer counted columns: what guards a name against spreadsheets is still no part of it."""
        self.import_sales("Order,Date,Product,Total\nD1,2026-01-25,=Roti,80\n")
        rows = self.exported()
        names = [name for name in rows[0] if name not in ("counted_customer", "counted_rep", "counted_product")]
        text = ",".join(names) + "\n" + "".join(",".join(row[name] for name in names) + "\n" for row in rows if row["order"] == "D1")
        self.assertIn(",'=Roti,", text)
        self.db = self.folder / "older.db"
        self.cli("import", self.write("older.csv", text), "--set", "currency=IDR")
        groups = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "product").json["groups"]
        self.assertEqual([(one["key"], one["values"][0]["value"]) for one in groups], [("=Roti", "80.00")])

    def test_columns_may_be_taken_out_or_added(self):
        """The counted columns stay what they are: shared lines are joined, and nothing is read from them."""
        self.cli("export", "--what", "records", "--period", "all", "--as-of", "2026-02-28", "--out", "r.csv")
        with open(self.folder / "r.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        lines = {(row["order"], row["line"]) for row in rows}
        for without, added in (("counted_segment", ""), ("counted_rep", "remark"), ("team", ""), ("cost", "remark"), ("", "remark")):
            names = [name for name in rows[0] if name != without] + ([added] if added else [])
            text = "".join(",".join(row.get(name, "seen") for name in names) + "\n" for row in rows)
            self.db, store = self.folder / f"{without}{added}.db", self.db
            report = self.cli("import", self.write("e.csv", ",".join(names) + "\n" + text), "--set", "currency=IDR").json
            self.db = store
            self.assertEqual((report["rows"]["new"], report["rows"]["rejected"], report["issues"]), (len(lines), 0, []), (without, added))
            if without == "team":
                with sqlite3.connect(self.folder / "team.db") as empty:
                    self.assertEqual(empty.execute("SELECT count(*) FROM order_lines WHERE team_id IS NOT NULL").fetchone(), (0,))
                empty.close()

    def figures(self):
        """Every figure and its groups by every dimension."""
        dimensions = ("rep", "team", "region", "product", "category", "channel", "segment", "customer")
        return {by: self.cli("kpi", "--period", "all", "--as-of", "2026-02-28", "--by", by).json for by in dimensions}

    def test_with_the_lists_it_gives_the_same_figures_in_an_empty_store(self):
        self.import_sales("Order,Date,Customer,Product,Qty,Gross,Discount,Cost,Total,Currency,Unit\nD1,2026-01-25,Toko Dua,Teh,2,90,10,30,80,USD,kg\nD2,2026-01-26,Toko Dua,Teh,3,60,0,,60,IDR,pcs\n")
        rates = self.write("rates.csv", "Currency,Date,Rate\nUSD,2026-01-01,16000.5\n")
        self.cli("import", "--kind", "rates", rates)
        store, before = self.db, self.figures()
        everything = self.cli("kpi", "--period", "2026-01", "--as-of", "2026-01-31", "--kpi", "revenue").json["values"][0]["value"]
        self.assertEqual(Decimal(everything), Decimal("12375.5") + 60 + 80 * Decimal("16000.5"))
        for name in ("r.csv", "r.xlsx", "r.json"):
            with self.subTest(name):
                self.db = store
                rows = self.cli("export", "--what", "records", "--period", "all", "--as-of", "2026-02-28", "--out", name).json["rows"]
                again = self.cli("import", name).json["rows"]
                self.assertEqual((again["new"], again["changed"], again["same"], again["rejected"]), (0, 0, rows, 0))
                self.db = self.folder / (name + ".db")
                self.cli("import", name, "--set", "currency=IDR")
                self.cli("import", "--kind", "rates", rates)
                self.take_lists()
                self.assertEqual(self.figures(), before)

    def test_lines_of_one_order_apart(self):
        """Lines that the figures sort otherwise than they were stored: by product, of which one stands for another."""
        self.db = self.folder / "lines.db"
        text = ("Order,Date,Customer,Product,Qty,Total,Currency\nC1,2026-01-05,Ani,Teh,1,1,IDR\nC1,2026-01-05,Ani,Kopi Bubuk,1,2,USD\nC1,2026-01-05,Ani,Roti,1,4,IDR\n"
                "C1,2026-01-04,Ani,Kopi,1,8,IDR\nC2,2026-01-04,Ani,Teh,1,16,IDR\nC1,2026-01-05,Ani,Teh,1,32,USD\n")
        self.cli("import", "--kind", "sales", self.write("lines.csv", text), "--set", "currency=IDR")
        self.cli("import", "--kind", "products", self.write("products.csv", PRODUCTS))
        self.cli("merges", "add", "--product", "Kopi Bubuk", "--into", "Kopi")
        for where, totals in ((["product=Kopi"], [2, 8]), (["product=Teh"], [1, 16, 32]), (["category=Minuman"], [1, 2, 8, 16, 32]), (["category="], [4])):
            words = [word for one in where for word in ("--where", one)]
            self.assertEqual(sorted(int(Decimal(row["total"])) for row in self.exported(*words)), totals, where)


if __name__ == "__main__":
    main()

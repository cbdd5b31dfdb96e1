# SPDX-License-Identifier: GPL-3.0-or-later
"""An export of records under a filter has the lines that the figures count under it: lists and merged names included."""
import csv
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

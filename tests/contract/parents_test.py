# SPDX-License-Identifier: GPL-3.0-or-later
"""Categories that belong to others: filters, targets and their checks."""
import csv
import io

from support import CliTest, INPUT, main

SALES = """Order,Date,Salesperson,Product,Category,Total
A1,2026-01-05,Sari,K,Kopi,100
A1,2026-01-05,Sari,T,Teh,20.5
A2,2026-02-06,Budi,R,Roti,7
A3,2026-03-07,Budi,M,Minuman,1
A4,2026-03-08,Budi,X,,3
"""
LIST = """Product ID,Product Name,Category,Parent Category,Price
K,Kopi susu,Kopi,Minuman,1
T,Teh manis,Teh,Minuman,1
R,Roti,Roti,Makanan,1
M,Air,Minuman,Semua,1
"""


class Parents(CliTest):
    def setUp(self):
        super().setUp()
        self.import_sales(SALES)
        done = self.cli("import", "--kind", "products", self.write("products.csv", LIST)).json
        self.assertEqual(done["rows"], {"read": 4, "new": 4, "changed": 0, "same": 0, "rejected": 0})
        self.batch = done["batch"]

    def revenue(self, *where):
        words = [word for one in where for word in ("--where", one)]
        row = self.cli("kpi", "--period", "2026-Q1", "--kpi", "revenue", "--as-of", "2026-12-31", *words).json["values"][0]
        return row["value"], row["target"]

    def set(self, value, category):
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-Q1", "--value", value, "--category", category)

    def test_a_filter_takes_what_belongs_to_it(self):
        self.assertEqual(self.revenue("category=Minuman")[0], "121.50")
        self.assertEqual(self.revenue("category=Semua")[0], "121.50", "at any depth")
        self.assertEqual(self.revenue("category=Kopi")[0], "100.00")
        self.assertEqual(self.revenue("category=Makanan", "category=Kopi")[0], "107.00")
        self.assertEqual(self.revenue("category=Minuman", "rep=Budi")[0], "1.00")
        groups = self.cli("kpi", "--period", "2026-Q1", "--kpi", "revenue", "--by", "category").json["groups"]
        self.assertEqual([(one["key"], one["values"][0]["value"]) for one in groups],
                         [("Kopi", "100.00"), ("Teh", "20.50"), ("Roti", "7.00"), ("Minuman", "1.00"), ("", "3.00")])

    def test_the_proof_and_the_records_agree(self):
        proofs = self.cli("kpi", "--prove", "--period", "2026-Q1", "--kpi", "revenue,orders", "--where", "category=Minuman", "--as-of", "2026-12-31").json["proofs"]
        self.assertEqual([(one["value"], one["equal"]) for one in proofs], [("121.50", True), (2, True)])
        self.cli("export", "--what", "records", "--period", "all", "--where", "category=Minuman", "--out", "r.csv")
        rows = list(csv.DictReader(io.StringIO((self.folder / "r.csv").read_text("utf-8"))))
        self.assertEqual([one["total"] for one in rows], ["100.00", "20.50", "1.00"])

    def test_targets_count_their_children(self):
        self.set("200", "Minuman")
        self.assertEqual(self.revenue("category=Minuman"), ("121.50", "200.00"))
        self.set("150", "Kopi")
        self.set("30", "Teh")
        self.set("10", "Roti")
        self.assertIsNone(self.revenue()[1], "3.00 have no category: the targets are not of all that was sold")
        self.assertEqual(self.revenue("category=Makanan")[1], "10.00")
        self.assertEqual(self.revenue("category=Semua")[1], "200.00")
        answer = self.cli("targets", "check", "--kpi", "revenue", "--period", "2026-Q1", "--category", "Minuman").json
        self.assertEqual([(one["by"], one["sum"], one["difference"], one["parts"]) for one in answer["rollUps"]], [("category", "180.00", "-20.00", 2)])
        answer = self.cli("targets", "check", "--kpi", "revenue", "--period", "2026-Q1").json
        self.assertEqual([(one["by"], one["sum"], one["parts"]) for one in answer["rollUps"]], [("category", "210.00", 2)])

    def test_without_one_of_its_own_the_sum_of_its_children(self):
        self.set("150", "Kopi")
        self.set("30", "Teh")
        self.assertIsNone(self.revenue("category=Minuman")[1], "1.00 was sold of Minuman itself, in March")
        for value, category in (("15", "Kopi"), ("3", "Teh")):
            self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-01", "--value", value, "--category", category)
        january = lambda category: self.cli("kpi", "--period", "2026-01", "--kpi", "revenue", "--as-of", "2026-12-31", "--where", category).json["values"][0]["target"]
        self.assertEqual([january("category=Minuman"), january("category=Semua")], ["18.00", "18.00"])

    def refused(self, text, what):
        before = (self.revenue("category=Semua"), len(self.cli("batches", "list").json["batches"]))
        answer = self.cli("import", "--kind", "products", self.write("other.csv", text), code=INPUT)
        self.assertIn(what, answer.text)
        self.assertEqual((self.revenue("category=Semua"), len(self.cli("batches", "list").json["batches"])), before)

    def test_circles_and_two_parents_are_refused(self):
        head = "Product ID,Category,Parent Category,Price\n"
        self.refused(head + "S,Semua,Kopi,1\n", "comes back")
        self.refused(head + "K2,Kopi,Makanan,1\n", "belongs to two others")
        self.refused(head + "Z,Kue,Kue,1\n", "category-in-itself")
        self.refused(head + "Z,,Makanan,1\n", "missing")

    def test_an_undo_takes_the_tree_away(self):
        self.cli("batches", "undo", self.batch)
        self.assertEqual(self.revenue("category=Minuman")[0], "1.00")
        self.assertTrue(self.cli("check", "--deep").json["sound"])


if __name__ == "__main__":
    main()

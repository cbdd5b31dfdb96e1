# SPDX-License-Identifier: GPL-3.0-or-later
"""Units of measure of a store that an older version filled: each spelling was a unit of its own."""
import contextlib
import csv
import sqlite3

from support import CliTest, main

HEAD = "order,date,customer,product,qty,unit,price\n"
# 2 and 3 pieces of two spellings, of which the older version stored both; 7 cartons in another month.
OLD = HEAD + "1,2026-01-05,A,Kopi,2,Pcs,100\n2,2026-01-05,B,Kopi,3,second,100\n3,2026-02-05,B,Teh,7,karton,10\n"


class Units(CliTest):
    def setUp(self):
        super().setUp()
        self.take(OLD)
        with contextlib.closing(sqlite3.connect(self.db)) as store, store:
            self.assertEqual(store.execute("UPDATE terms SET text = ' PCS.' WHERE kind = 6 AND text = 'second'").rowcount, 1)
            # Columns as that version wrote them.
            self.assertGreater(store.execute("UPDATE segments SET format = 40 + format % 10").rowcount, 0)

    def take(self, text, code=0):
        return self.cli("import", "--kind", "sales", self.write("sales.csv", text), code=code).json

    def volume(self, *words):
        return self.cli("kpi", "--period", "2026-01", "--kpi", "volume", *words).json

    def proof(self, period="2026-01"):
        proofs = self.cli("kpi", "--prove", "--period", period).json["proofs"]
        self.assertEqual([one["kpi"] for one in proofs if not one["equal"]], [])
        return next((one["value"], one["reason"], one["recomputed"]["value"]) for one in proofs if one["kpi"] == "volume")

    def test_spellings_of_one_unit_have_one_volume(self):
        self.assertEqual(self.volume()["values"][0]["value"], 5)
        self.assertEqual({one["key"]: one["values"][0]["value"] for one in self.volume("--by", "product")["groups"]}, {"Kopi": 5})
        self.assertEqual(self.proof(), (5, None, 5))
        self.assertEqual(self.proof("2026"), (None, "several-units", None), "pieces and cartons")

    def test_an_import_before_any_figure_leaves_them_one(self):
        self.take(HEAD + "4,2026-01-09,A,Kopi,4,pcs,100\n5,2026-03-09,A,Kopi,1,pcs,100\n")
        self.assertEqual(self.volume()["values"][0]["value"], 9)
        self.assertEqual(self.proof(), (9, None, 9))

    def test_an_export_has_one_of_them(self):
        self.cli("export", "--what", "records", "--out", "r.csv")
        with (self.folder / "r.csv").open(encoding="utf-8", newline="") as file:
            self.assertEqual([(row["order"], row["unit"]) for row in csv.DictReader(file)], [("1", "Pcs"), ("2", "Pcs"), ("3", "karton")])


if __name__ == "__main__":
    main()

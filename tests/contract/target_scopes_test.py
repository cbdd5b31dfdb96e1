# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose targets a file holds: what no column says is asked, and rows of different things are never one target."""
from support import CliTest, INPUT, main


class Scopes(CliTest):
    def take(self, text, *words, code=0):
        self.db = self.folder / "scopes.db"
        self.db.unlink(missing_ok=True)
        return self.cli("import", "--kind", "targets", *words, self.write("t.csv", text), code=code).json

    def asked(self, text, *words):
        done = self.take(text, *words, code=INPUT)
        self.assertFalse(self.db.exists(), "nothing is written")
        return [(one["id"], one["column"], [answer["option"] for answer in one["answers"]]) for one in done["questions"]]

    def listed(self):
        return sorted((one["scope"], one["scopeValue"], one["period"]["id"], one["value"]) for one in self.cli("targets", "list").json["targets"])

    def refused(self, text):
        done = self.take(text)
        return [(one["line"], one["column"], one["value"], one["reason"]) for one in done["issues"]]

    def test_targets_of_customers_are_not_the_companys(self):
        others = ["--map " + field + "=#1" for field in ("rep", "team", "region", "product", "category", "channel", "segment", "source")]
        for name in ("Pelanggan", "Customer Name", "Toko", "Outlet", "Kode Pelanggan"):
            with self.subTest(name):
                cells = ("101", "102") if name.startswith("Kode") else ("Toko A", "Toko B")
                text = f"{name},Periode,Target\n{cells[0]},2026-01,100\n{cells[1]},2026-02,100\n"
                self.assertEqual(self.asked(text), [("scope", name, ["--map customer=#1", *others, "--map customer=#0"])])
                self.take(text, "--map", "customer=#1")
                self.assertEqual(self.listed(), [("customer", cells[0], "2026-01", "100.00"), ("customer", cells[1], "2026-02", "100.00")])
        self.take(text, "--map", "customer=#0")
        self.assertEqual(self.listed(), [(None, None, "2026-01", "100.00"), (None, None, "2026-02", "100.00")])
        # Numbers of customers to be won are no customers.
        self.take("Sales,Periode,Target,Customer\nSari,2026-01,100,12\nBudi,2026-01,90,14\n")
        self.assertEqual(len(self.listed()), 2)

    def test_beside_people_they_are_asked_about_too(self):
        text = "Customer,Sales,Periode,Target\nToko A,Sari,2026-01,100\nToko B,Budi,2026-01,90\n"
        (found,) = self.asked(text)
        self.assertEqual((found[:2], found[2][0], "--map rep=#1" in found[2]), (("scope", "Customer"), "--map customer=#1", False))
        self.assertIn("Customer: several-scopes", self.take(text, "--map", "customer=Customer", code=INPUT)["error"]["detail"])
        self.take(text, "--map", "customer=#0")
        self.assertEqual([one[:2] for one in self.listed()], [("rep", "Budi"), ("rep", "Sari")])

    def test_the_companys_own_name_beside_people_is_no_customer(self):
        text = "{},Sales,Periode,Target\nPT Maju,Sari,2026-01,100\nPT Maju,Budi,2026-01,90\n"
        self.take(text.format("Perusahaan"))
        self.assertEqual([one[:2] for one in self.listed()], [("rep", "Budi"), ("rep", "Sari")])
        self.assertEqual([one[:2] for one in self.asked(text.format("Pelanggan"))], [("scope", "Pelanggan")])

    def test_a_grid_of_customers_is_asked_for_them_and_not_for_people(self):
        text = "Customer,Jan 2026,Feb 2026\nToko A,100,5\nToko B,90,7\n"
        self.assertEqual([one[:2] for one in self.asked(text)], [("scope", "Customer")])
        self.take(text, "--map", "customer=#1")
        self.assertEqual(len(self.listed()), 4)
        self.assertEqual(self.asked(text, "--map", "customer=#0"), [("field", "", ["--map rep=#1"])])

    def test_names_of_what_nobody_knows(self):
        text = "Divisi,Periode,Target\nRitel,2026-01,100\nGrosir,2026-02,90\n"
        (found,) = self.asked(text)
        self.assertEqual((found[:2], found[2][0], found[2][-1]), (("scope", "Divisi"), "--map rep=#1", "--map rep=#0"))
        self.take(text, "--map", "team=#1")
        self.assertEqual([one[:2] for one in self.listed()], [("team", "Grosir"), ("team", "Ritel")])
        self.assertEqual(self.asked("Uraian,Periode,Target\nOmzet,2026,100\nMargin,2026,0.2\n")[0][2][0], "--map kpi=#1")
        self.assertEqual(self.asked("Kategori Pelanggan,Periode,Target\nRitel,2026-01,100\nGrosir,2026-01,90\n")[0][2][0], "--map segment=#1")  # no category of products
        # Remarks, currencies, seasons and periods tell nothing of the kind.
        for head in ("Catatan", "Status", "Mata Uang", "Season", "Event", "Hari Libur"):
            self.take(f"{head},Periode,Target\nsatu,2026-01,100\ndua,2026-02,90\n")
            self.assertEqual([one[:2] for one in self.listed()], [(None, None)] * 2)

    def test_rows_that_only_an_unread_column_tells_apart_are_refused(self):
        text = "Segmen,Sales,Periode,Target\nRitel,Sari,2026-01,100\nGrosir,Sari,2026-01,{}\nRitel,Budi,2026-01,70\n"
        for value, reason in (("100", "told-apart"), ("50", "contradicts")):
            self.assertEqual(self.refused(text.format(value)), [(2, "Target", "100", reason), (3, "Target", value, reason)])
            self.assertEqual(self.listed(), [("rep", "Budi", "2026-01", "70.00")])
        grid = "Segmen,Sales,Jan 2026,Feb 2026\nRitel,Sari,100,1\nGrosir,Sari,100,1\nRitel,Budi,70,2\n"
        self.assertEqual([(one[0], one[3]) for one in self.refused(grid)], [(2, "told-apart"), (3, "told-apart")])
        # The same row twice, and the same with another remark, are one target.
        for head in ("Segmen", "Catatan"):
            other = "ritel" if head == "Segmen" else "direvisi"
            self.assertEqual(self.refused(f"{head},Sales,Periode,Target\nRitel,Sari,2026-01,100\n{other},Sari,2026-01,100\n"), [])
            self.assertEqual(self.listed(), [("rep", "Sari", "2026-01", "100.00")])


if __name__ == "__main__":
    main()

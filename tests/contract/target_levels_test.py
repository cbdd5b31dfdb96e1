# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of targets that have a column for each level."""
from support import INPUT, CliTest, main

NAMES = (("Minimal", "Target", "Tantangan"), ("Minimum", "Target", "Stretch"), ("Target Minimum", "Target", "Target Maksimal"), ("Batas Bawah", "Kuota", "Stretch Goal"))


class Levels(CliTest):
    def take(self, text, *words):
        self.db = self.folder / "levels.db"
        self.db.unlink(missing_ok=True)
        return self.cli("import", "--kind", "targets", self.write("t.csv", text), *words).json

    def levels(self):
        return {(one["scopeValue"], one["period"]["id"], one["level"]): one["value"] for one in self.cli("targets", "list").json["targets"]}

    def test_each_column_is_a_level(self):
        for least, target, most in NAMES:
            with self.subTest(least):
                done = self.take(f"Sales,Bulan,{least},{target},{most}\nSari,2026-01,80,100,120\nBudi,2026-01,70,90,\n")
                self.assertEqual(done["rows"], {"read": 5, "new": 5, "changed": 0, "same": 0, "rejected": 0})
                self.assertEqual(self.levels(), {("Sari", "2026-01", "minimum"): "80.00", ("Sari", "2026-01", "target"): "100.00", ("Sari", "2026-01", "stretch"): "120.00",
                                                 ("Budi", "2026-01", "minimum"): "70.00", ("Budi", "2026-01", "target"): "90.00"})

    def test_the_same_file_is_the_same_and_comes_back_from_an_export(self):
        self.take("Sales,Bulan,Minimum,Target,Stretch\nSari,2026-01,80,100,120.5\n")
        again = self.cli("import", "--kind", "targets", self.folder / "t.csv").json
        self.assertEqual((again["rows"]["same"], again["rows"]["new"]), (3, 0))
        for kind in ("csv", "xlsx", "json"):
            with self.subTest(kind):
                first, second, other = f"a.{kind}", f"b.{kind}", self.folder / f"{kind}.db"
                self.cli("export", "--what", "targets", "--out", first)
                self.run_cli("--db", other, "import", first)
                self.run_cli("--db", other, "export", "--what", "targets", "--out", second)
                self.assertEqual((self.folder / first).read_bytes(), (self.folder / second).read_bytes())

    def test_columns_that_are_no_levels(self):
        """Percentages of the target, pieces, a bonus below the target: the target alone is read, and the others are named."""
        for least, most in (("80%", "120%"), ("2", "3"), ("150", "20")):
            with self.subTest(least):
                done = self.take(f"Sales,Bulan,Minimal,Target,Maksimal\nSari,2026-01,{least},100,{most}\n")
                self.assertEqual(self.levels(), {("Sari", "2026-01", "target"): "100.00"})
                self.assertIn({"id": "columns-unused", "columns": "Minimal, Maksimal"}, done["notes"])
        done = self.take("Sales,Bulan,Minimum (%),Target,Maksimal %\nSari,2026-01,80,100,120\n")
        self.assertEqual(self.levels(), {("Sari", "2026-01", "target"): "100.00"})
        self.assertIn({"id": "columns-unused", "columns": "Minimum (%), Maksimal %"}, done["notes"])

    def test_a_column_of_levels_says_it(self):
        self.take("Sales,Bulan,Level,Target,Max\nSari,2026-01,stretch,100,120\n")
        self.assertEqual(self.levels(), {("Sari", "2026-01", "stretch"): "100.00"})

    def test_a_person_says_it(self):
        self.take("Sales,Bulan,Bawah,Target,Atas\nSari,2026-01,80,100,120\n", "--map", "minimum=Bawah", "--map", "stretch=Atas")
        self.assertEqual(len(self.levels()), 3)

    def test_each_level_has_the_unit_of_its_own_header(self):
        million = "000000"
        for least, target, most, cells in (("Minimum", "Target (jt)", "Stretch", (f"80{million}", "100", f"120{million}")), ("Minimum (jt)", "Target", "Stretch (Rp juta)", ("80", f"100{million}", "120")),
                                           ("Minimum (jt)", "Target (jt)", "Stretch", ("80", "100", '"120.000.000"'))):
            with self.subTest((least, target, most)):
                done = self.take(f"Sales,Bulan,{least},{target},{most}\nSari,2026-01,{','.join(cells)}\n")
                self.assertEqual(done["rows"]["new"], 3)
                self.assertEqual(self.levels(), {("Sari", "2026-01", level): f"{value}{million}.00" for level, value in (("minimum", 80), ("target", 100), ("stretch", 120))})
        # As they are written they are alike: the header is contradicted.
        asked = self.cli("import", "--kind", "targets", self.write("q.csv", "Sales,Bulan,Target (jt),Stretch\nSari,2026-01,100,120\n"), code=INPUT).json["questions"]
        self.assertEqual([one["id"] for one in asked], ["amounts"])

    def test_blanks_and_one_odd_cell_leave_no_level_out(self):
        """On average the stretches are below the targets: the highest one has none."""
        done = self.take("Sales,Bulan,Minimum,Target,Stretch\nSari,2026-01,800,1000,\nBudi,2026-01,70,90,110\nAni,2026-01,,70,90%\n")
        self.assertEqual(done["rows"], {"read": 6, "new": 5, "changed": 0, "same": 0, "rejected": 1})
        self.assertEqual([(one["line"], one["column"], one["reason"]) for one in done["issues"]], [(4, "Stretch", "percent-of-sum")])
        self.assertEqual(self.levels(), {("Sari", "2026-01", "minimum"): "800.00", ("Sari", "2026-01", "target"): "1000.00", ("Budi", "2026-01", "minimum"): "70.00",
                                         ("Budi", "2026-01", "target"): "90.00", ("Budi", "2026-01", "stretch"): "110.00"})
        # Whichever of the targets the 20 stands beside, it is below.
        self.take("Sales,Bulan,Target,Max\nSari,2026-01,100,20\nBudi,2026-01,90,\n")
        self.assertEqual({level for _, _, level in self.levels()}, {"target"})

    MONTHS = {(who, f"2026-0{month}", level): f"{value + month}.00" for who, values in (("Sari", (80, 100, 120)), ("Budi", (70, 90, 110))) for month in (1, 2)
              for level, value in zip(("minimum", "target", "stretch"), values)}

    def test_months_over_levels_and_levels_over_months(self):
        by_month = "Sari,81,101,121,82,102,122\nBudi,71,91,111,72,92,112\n"
        by_level = "Sari,81,82,101,102,121,122\nBudi,71,72,91,92,111,112\n"
        for header, rows in (("Sales,Jan 2026,,,Feb 2026,,\n,Minimum,Target,Stretch,Minimum,Target,Stretch\n", by_month), ("Sales,2026-01 Min,2026-01 Target,2026-01 Stretch Goal,2026-02 Min,2026-02 Target,2026-02 Max\n", by_month),
                             ("Sales,Minimum,,Target,,Tantangan,\n,Jan 2026,Feb 2026,Jan 2026,Feb 2026,Jan 2026,Feb 2026\n", by_level)):
            with self.subTest(header):
                done = self.take(header + rows)
                self.assertEqual(done["rows"], {"read": 12, "new": 12, "changed": 0, "same": 0, "rejected": 0})
                self.assertEqual(self.levels(), self.MONTHS)
        text = "Sales,Jan,,,Feb,,\n,Minimum,Target,Stretch,Minimum,Target,Stretch\n" + by_month
        asked = self.cli("import", "--kind", "targets", self.write("y.csv", text), code=INPUT).json["questions"]
        self.assertEqual([(one["field"], [answer["option"] for answer in one["answers"]]) for one in asked], [("period", ["--set period=YYYY"])])
        self.take(text, "--set", "period=2026")
        self.assertEqual(self.levels(), self.MONTHS)

    def test_a_total_beside_levels_is_that_of_the_targets(self):
        text = "Sales,Jan 2026 Target,Jan 2026 Max,Feb 2026 Target,Feb 2026 Max,Total\nSari,100,120,110,130,{}\nBudi,10,12,11,13,21\n"
        self.assertEqual(self.take(text.format(210))["rows"]["new"], 8)
        self.assertEqual([one["reason"] for one in self.take(text.format(460))["issues"]], ["total-differs"])
        # Actuals and percentages beside the targets are none, and a bonus is no level.
        done = self.take("Sales,Jan 2026,,,Feb 2026,,\n,Target,Realisasi,Max,Target,Realisasi,Max\nSari,100,90,5,110,95,6\n")
        self.assertEqual(self.levels(), {("Sari", "2026-01", "target"): "100.00", ("Sari", "2026-02", "target"): "110.00"})
        self.assertIn({"id": "columns-unused", "columns": "Jan 2026 Realisasi, Jan 2026 Max, Feb 2026 Realisasi, Feb 2026 Max"}, done["notes"])

    def test_a_faulty_cell_refuses_its_row(self):
        done = self.take("Sales,Bulan,Minimum,Target,Stretch\nSari,2026-01,80,100,120\nBudi,2026-01,70,90,banyak\nAni,2026-01,,,\n")
        self.assertEqual(done["rows"], {"read": 5, "new": 3, "changed": 0, "same": 0, "rejected": 2})
        self.assertEqual([(one["line"], one["column"], one["reason"]) for one in done["issues"]], [(3, "Stretch", "not-a-number"), (4, "Minimum", "missing")])


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""batches, check, backup, restore, sample, export: the store's own book-keeping and what leaves it."""
import csv
import json
import sqlite3
import stat

from support import CliTest, DATABASE, INPUT, OK, SALES, STORAGE, USAGE, main, sha256


class Batches(CliTest):
    def test_list_and_show(self):
        self.import_sales()
        broken = SALES.splitlines()[0] + "\nB1,2015-05-01,Toko Dua,Budi,Bandung,Kopi,1,25000\nB2,2015-05-01,Toko Dua,Budi,Bandung,Kopi,x,25000\n"
        self.cli("import", "--kind", "sales", self.write("more.csv", broken), "--map", "quantity=Quantity")
        batches = self.cli("batches", "list").json["batches"]
        self.assertEqual([(one["batch"], one["kind"], one["file"], one["undone"]) for one in batches],
                         [(2, "sales", "more.csv", False), (1, "sales", "sales.csv", False)])
        self.assertEqual(batches[1]["rows"], {"read": 5, "new": 5, "changed": 0, "same": 0, "rejected": 0})
        self.assertEqual((batches[1]["sum"], batches[1]["fileHash"]), ("337502.50", sha256(self.folder / "sales.csv")))
        shown = self.cli("batches", "show", "2").json
        self.assertEqual((shown["batch"], shown["rows"]["rejected"]), (2, 1))
        self.assertEqual([(one["line"], one["column"], one["value"]) for one in shown["issues"]], [(3, "Quantity", "x")])
        self.assertIn("more.csv", self.run_cli("--db", self.db, "batches", "list").text)

    def test_undo_leaves_what_a_later_file_says_too(self):
        """A customer's segment and a product's category: of the files that say them, each alone is enough."""
        sales = "Order,Date,Customer,Customer Name,Salesperson,Product,Category,Segment,Quantity,Price\n{0},2015-0{1}-10,C1,Toko,Sari,P1,Kopi,Ritel,1,{2}\n"
        files = {"a": ("sales", sales.format("A1", 1, 1000)), "b": ("sales", sales.format("B1", 2, 500)), "c": ("customers", "id,name,segment\nC1,Toko,Ritel\n")}
        groups = lambda by: {one["key"]: one["values"][0]["value"] for one in self.cli("kpi", "--period", "2015", "--kpi", "revenue", "--by", by).json["groups"]}
        # The lead comes first: its customer and product have neither segment nor category yet.
        self.cli("import", "--kind", "leads", self.write("l.csv", "id,created,status,rep,product,customer,value\nL1,2015-01-05,open,Sari,P1,C1,100\n"))
        for name, (kind, text) in files.items():
            self.cli("import", "--kind", kind, self.write(name + ".csv", text))
        self.cli("batches", "undo", "2")
        self.assertEqual((groups("segment"), groups("category")), ({"Ritel": "500.00"}, {"Kopi": "500.00"}))
        self.cli("import", self.write("a.csv", files["a"][1]))
        self.cli("batches", "undo", "3")
        self.assertEqual((groups("segment"), groups("category")), ({"Ritel": "1000.00"}, {"Kopi": "1000.00"}))
        self.cli("batches", "undo", "4")
        self.assertEqual(groups("segment"), {"Ritel": "1000.00"})
        self.cli("batches", "undo", "5")
        leads = self.cli("kpi", "--period", "2015", "--kpi", "leads", "--by", "category").json["groups"]
        self.assertEqual([(one["key"], one["values"][0]["value"]) for one in leads], [("", 1)], "nobody says it any more")

    def test_undo_gives_back_what_an_update_replaced(self):
        self.import_sales()
        before = self.values("--period", "all")
        self.cli("import", "--kind", "sales", self.write("later.csv", SALES.replace("25000", "30000")))
        self.assertNotEqual(self.values("--period", "all"), before)
        undone = self.cli("batches", "undo", "2").json
        self.assertEqual((undone["batch"], undone["undone"]), (2, True))
        self.assertEqual(self.values("--period", "all"), before)
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_what_stands_in_the_way_is_named(self):
        self.import_sales()
        self.cli("import", "--kind", "sales", self.write("later.csv", SALES.replace("25000", "30000")))
        self.cli("import", "--kind", "sales", self.write("last.csv", SALES.replace("A4,2015-04-15,Toko Tiga", "A4,2015-04-15,Toko Dua")))
        answer = self.cli("batches", "undo", "1", code=INPUT)
        self.assert_refused(answer, INPUT, "conflict")
        # later.csv changed the three lines of Kopi; last.csv put those prices back and changed the customer of one.
        self.assertEqual([(one["batch"], one["file"], one["rows"], one["first"]) for one in answer.objects[-1]["error"]["inTheWay"]],
                         [(3, "last.csv", 3, "A1, Kopi"), (2, "later.csv", 3, "A1, Kopi")])
        self.assertIn("3, 2", answer.err)
        for batch in ("3", "2", "1"):
            self.cli("batches", "undo", batch)
        self.assertEqual(self.values("--period", "all")["revenue"], None)

    def test_refusals(self):
        self.import_sales()
        self.cli("import", "--kind", "sales", self.write("later.csv", SALES.replace("25000", "30000")))
        self.assert_refused(self.cli("batches", "undo", "1", code=INPUT), INPUT, "conflict")
        self.assert_refused(self.cli("batches", "undo", "99", code=INPUT), INPUT, "not-found")
        self.assert_refused(self.cli("batches", "show", "99", code=INPUT), INPUT, "not-found")
        self.assert_refused(self.cli("batches", "undo", "last", code=USAGE), USAGE, "usage")
        self.assert_refused(self.cli("batches", "undo", "2", "--read-only", code=STORAGE), STORAGE, "read-only")
        self.assertEqual([one["undone"] for one in self.cli("batches", "list").json["batches"]], [False, False])


class Periods(CliTest):
    LATE = SALES.splitlines()[0] + "\nB1,2015-03-31,Toko Satu,Sari,Jakarta,Kopi,1,25000\n"

    def test_seal_restate_undo_unseal(self):
        self.import_sales()
        self.assertEqual(self.cli("periods", "list").json, {"periods": []})
        sealed = self.cli("periods", "seal", "2015-Q1").json["periods"]
        self.assertEqual([(one["period"], one["from"], one["to"], one["asOf"], one["changes"], one["restatements"]) for one in sealed],
                         [("2015-Q1", "2015-01-01", "2015-03-31", "2015-04-15", [], [])])
        report = self.cli("import", "--kind", "sales", self.write("late.csv", self.LATE)).json
        self.assertEqual([one["period"] for one in report["restatements"]], ["2015-Q1"])
        self.assertIn({"id": "restates", "period": "2015-Q1"}, report["notes"])
        period = self.cli("periods", "list").json["periods"][0]
        revenue = {"kpi": "revenue", "before": "350002.00", "after": "375002.00"}
        self.assertIn(revenue, period["changes"])
        self.assertEqual([(one["cause"], one["batch"], one["file"]) for one in period["restatements"]], [("import", 2, "late.csv")])
        self.assertIn({"kpi": "orders", "before": 2, "after": 3}, period["restatements"][0]["changes"])
        self.assertIn("375", self.run_cli("--db", self.db, "periods", "list").text)
        undone = self.cli("batches", "undo", "2").json
        self.assertEqual(undone["restatements"][0]["period"], "2015-Q1")
        self.assertIn({"kpi": "revenue", "before": "362502.50", "after": "337502.50"}, undone["undoEffect"])
        period = self.cli("periods", "list").json["periods"][0]
        self.assertEqual((period["changes"], [one["cause"] for one in period["restatements"]]), ([], ["import", "undo"]))
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        self.assertEqual(self.cli("periods", "unseal", "2015-Q1").json, {"periods": []})

    def test_what_comes_after_the_last_record_of_a_sealed_period_restates_it(self):
        # The last sale is one of 15 April; the seal is of the whole month.
        self.import_sales()
        sealed = self.cli("periods", "seal", "2015-04").json["periods"][0]
        self.assertEqual((sealed["asOf"], sealed["changes"]), ("2015-04-30", []))
        before = self.values("--period", "2015-04")["revenue"]
        report = self.cli("import", "--kind", "sales", self.write("late.csv", self.LATE.replace("2015-03-31", "2015-04-30"))).json
        self.assertIn({"id": "restates", "period": "2015-04"}, report["notes"])
        after = self.values("--period", "2015-04")["revenue"]
        period = self.cli("periods", "list").json["periods"][0]
        self.assertIn({"kpi": "revenue", "before": before, "after": after}, period["changes"])
        self.assertEqual([(one["cause"], one["file"]) for one in period["restatements"]], [("import", "late.csv")])

    def test_the_effect_is_kept_with_the_batch(self):
        self.import_sales()
        self.cli("import", "--kind", "sales", self.write("late.csv", self.LATE))
        newest = self.cli("batches", "list").json["batches"][0]
        self.assertIn({"kpi": "revenue", "before": "337502.50", "after": "362502.50"}, newest["effect"])
        self.assertEqual((newest["profile"], self.cli("batches", "show", "2").json["effect"]), (None, newest["effect"]))

    def test_refusals(self):
        self.import_sales()
        self.assert_refused(self.cli("periods", "seal", "2015-Q5", code=USAGE), USAGE, "usage")
        self.assert_refused(self.cli("periods", "seal", "all", code=INPUT), INPUT, "invalid-input")
        self.assert_refused(self.cli("periods", "seal", "2015-Q2", "--as-of", "2015-06-29", code=INPUT), INPUT, "invalid-input")
        self.assert_refused(self.cli("periods", "unseal", "2015-Q1", code=INPUT), INPUT, "not-found")
        self.cli("periods", "seal", "2015-Q1")
        self.assert_refused(self.cli("periods", "seal", "2015-Q1", code=INPUT), INPUT, "conflict")
        self.assert_refused(self.cli("periods", "unseal", "2015-Q1", "--read-only", code=STORAGE), STORAGE, "read-only")


class Quality(CliTest):
    def test_what_hurts_which_figure(self):
        self.import_sales(SALES.replace("A2,2015-02-10,Toko Dua", "A2,2015-02-10,"))
        found = {one["issue"]: one for one in self.cli("quality").json["quality"]}
        # Of 250,000 + 50,002 + 50,000 + 12,500.50 + 25,000 in amounts without signs, 50,000 have no customer.
        missing = found["line-without-customer"]
        self.assertEqual((missing["rows"], missing["of"], missing["kpis"]), (1, 5, ["new_customers", "returning_customers"]))
        self.assertAlmostEqual(missing["revenueShare"], 50000 / 387502.5, places=9)
        self.assertEqual((found["line-without-cost"]["rows"], found["line-without-cost"]["revenueShare"]), (5, 1.0))
        self.assertNotIn("line-without-rep", found)
        self.assertIn("1", self.run_cli("--db", self.db, "quality", "--lang", "en").text)


class Check(CliTest):
    def test_a_sound_store(self):
        self.import_sales()
        self.assertEqual(self.cli("check").json, {"sound": True, "findings": [], "batches": None, "rows": None})
        self.assertEqual(self.cli("check", "--deep").json, {"sound": True, "findings": [], "batches": 1, "rows": 5})

    def test_a_changed_amount_is_found(self):
        self.import_sales()
        with sqlite3.connect(self.db) as store:
            table, column = "order_lines", "gross"
            columns = [row[1] for row in store.execute(f"PRAGMA table_info({table})")]
            self.assertIn(column, columns)
            store.execute(f"UPDATE {table} SET {column} = {column} + 1 WHERE rowid = (SELECT min(rowid) FROM {table})")
        store.close()
        answer = self.cli("check", "--deep", code=DATABASE)
        self.assertFalse(answer.json["sound"])
        self.assertTrue(answer.json["findings"])
        self.assertTrue(answer.err)


class Backups(CliTest):
    def test_backup_and_restore(self):
        self.import_sales()
        before = self.values("--period", "all")
        backup = self.folder / "backup.db"
        self.assertEqual(self.cli("backup", "--out", backup).json, {"file": str(backup)})
        self.assertEqual(stat.S_IMODE(backup.stat().st_mode), 0o600)
        self.cli("import", "--kind", "sales", self.write("more.csv", SALES.replace("A", "B")))
        self.assertNotEqual(self.values("--period", "all"), before)
        self.assertEqual(self.cli("restore", backup).json, {"file": str(self.db)})
        self.assertEqual(self.values("--period", "all"), before)
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        self.assertEqual(stat.S_IMODE(self.db.stat().st_mode), 0o600)

    def test_restore_where_nothing_was(self):
        self.import_sales()
        before = self.values("--period", "all")
        backup = self.folder / "backup.db"
        self.cli("backup", "--out", backup)
        # By its name in the folder one is in, too.
        for name in (self.folder / "new.db", "other.db"):
            self.db = name
            self.cli("restore", backup)
            self.assertEqual(self.values("--period", "all"), before)

    def test_refusals(self):
        self.import_sales()
        before = sha256(self.db)
        self.assert_refused(self.cli("backup", code=USAGE), USAGE, "usage")
        self.assert_refused(self.cli("backup", "--out", self.folder / "no" / "b.db", code=STORAGE), STORAGE)
        self.assert_refused(self.cli("restore", "nowhere.db", code=INPUT), INPUT, "not-found")
        self.assert_refused(self.cli("restore", self.write("text.db", SALES), code=DATABASE), DATABASE, "foreign-file")
        backup = self.folder / "backup.db"
        self.cli("backup", "--out", backup)
        self.assert_refused(self.cli("restore", backup, "--read-only", code=STORAGE), STORAGE, "read-only")
        self.assertEqual(sha256(self.db), before)


class Sample(CliTest):
    def test_the_same_company_every_time(self):
        dumps = []
        for name in ("one.db", "two.db"):
            path = self.folder / name
            self.assertEqual(self.cli("sample", "--out", path).json, {"file": str(path)})
            store = sqlite3.connect(path)
            dumps.append("\n".join(store.iterdump()))
            store.close()
        self.assertEqual(dumps[0], dumps[1])
        self.db = self.folder / "one.db"
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        self.assertEqual(len(self.cli("actions", "list").json["actions"]), 2)
        values = self.values()
        for kpi in ("revenue", "new_customers", "conversion", "aov", "csat"):
            self.assertIsNotNone(values[kpi], kpi)

    def test_refusals(self):
        self.assert_refused(self.cli("sample", code=USAGE), USAGE, "usage")
        kept = self.write("kept.db", "mine")
        self.assert_refused(self.cli("sample", "--out", kept, code=INPUT), INPUT, "invalid-input")
        self.assertEqual(kept.read_text(), "mine")
        self.assert_refused(self.cli("sample", "--out", "s.db", "--read-only", code=STORAGE), STORAGE, "read-only")


class Export(CliTest):
    def setUp(self):
        super().setUp()
        self.import_sales(SALES.replace("Toko Dua", "=HYPERLINK(1)"))

    def test_records(self):
        out = self.folder / "records.csv"
        self.assertEqual(self.cli("export", "--what", "records", "--period", "2015-Q1", "--out", out).json,
                         {"file": str(out), "rows": 3})
        self.assertEqual(stat.S_IMODE(out.stat().st_mode), 0o600)
        rows = list(csv.DictReader(out.open(encoding="utf-8", newline="")))
        self.assertEqual(len(rows), 3)
        cells = {cell for row in rows for cell in row.values()}
        self.assertIn("'=HYPERLINK(1)", cells)
        self.assertNotIn("=HYPERLINK(1)", cells)
        listed = self.folder / "records.json"
        self.assertEqual(self.cli("export", "--what", "records", "--period", "all", "--where", "rep=Sari", "--out", listed).json["rows"], 3)
        json.loads(listed.read_text("utf-8"))

    def test_kpis(self):
        out = self.folder / "kpi.csv"
        self.cli("export", "--what", "kpi", "--period", "2015-Q1", "--kpi", "revenue,orders", "--by", "rep", "--out", out)
        text = out.read_text("utf-8")
        self.assertIn("350002.00", text)
        self.assertIn("Budi", text)
        listed = self.folder / "kpi.json"
        self.cli("export", "--what", "kpi", "--period", "2015-Q1", "--out", listed)
        self.assertIn("350002.00", json.dumps(json.loads(listed.read_text("utf-8"))))

    def test_refusals(self):
        for words in ([], ["--what", "records"], ["--what", "records", "--out", "x.pdf"], ["--what", "all", "--out", "x.csv"],
                      ["--what", "kpi", "--out", "x.csv", "--kpi", "turnover"]):
            with self.subTest(words):
                self.assert_refused(self.cli("export", *words, code=USAGE), USAGE, "usage")
        answer = self.cli("export", "--what", "records", "--out", "no/such/x.csv", code=STORAGE)
        self.assert_refused(answer, STORAGE)


if __name__ == "__main__":
    main()

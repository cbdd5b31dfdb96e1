# SPDX-License-Identifier: GPL-3.0-or-later
"""import: from a file to a durable batch."""
import csv
import decimal
import json
import os
import pty
import sqlite3
import stat
import subprocess

from support import CLI, CliTest, DATA, INPUT, OK, SALES, STORAGE, USAGE, as_csv, main, needs_data

AMBIGUOUS = "Order,Date,Customer,Product,Quantity,Price\n1,03/04/2015,Ani,Kopi,1,10\n2,05/06/2015,Adi,Kopi,2,10\n"


class Import(CliTest):
    def test_shape(self):
        report = self.import_sales()
        for key in ("batch", "kind", "rows", "questions", "effect", "issues", "notes", "merges", "reconciliation"):
            self.assertIn(key, report)
        self.assertEqual((report["batch"], report["kind"], report["questions"], report["issues"]), (1, "sales", [], []))
        self.assertEqual(report["rows"], {"read": 5, "new": 5, "changed": 0, "same": 0, "rejected": 0})
        effect = {one["kpi"]: (one["before"], one["after"]) for one in report["effect"]}
        self.assertEqual(effect["revenue"][1], "337502.50")
        self.assertEqual(effect["orders"][1], 3)
        self.assertEqual(list(report["reconciliation"]), ["currency", "fileTotal", "revenue", "tax", "charges", "cancelled", "returns", "rejected",
                                                          "discounts", "turned", "unstated", "rows", "others"])
        self.assertEqual(report["reconciliation"]["revenue"], "362502.50")
        self.assertEqual(report["reconciliation"]["returns"], "-25000.00")

    def test_the_parts_add_up_where_the_discount_is_not_inside_the_total(self):
        # By hand: 300 - 10 %, 600 - 20 %, 100: 850; 150 are still in the column.
        sales = "Order,Date,Qty,Price,Discount,Total\n1,2026-01-05,3,100,0.1,300\n2,2026-01-06,3,200,0.2,600\n3,2026-01-07,1,100,0,100\n"
        parts = self.cli("import", self.write("sales.csv", sales), "--set", "discount=rate").json["reconciliation"]
        self.assertEqual((parts["fileTotal"], parts["revenue"], parts["discounts"]), ("1000.00", "850.00", "150.00"))

    def test_ack_comes_first(self):
        answer = self.cli("import", self.write("sales.csv", SALES))
        lines = answer.text.splitlines()
        self.assertEqual(lines[0], "ACK 1")
        self.assertEqual(json.loads(lines[1])["batch"], 1)
        self.assertEqual(len(lines), 2)

    def test_words_for_people(self):
        answer = self.run_cli("--db", self.db, "--lang", "en", "import", self.write("sales.csv", SALES))
        self.assertEqual(answer.code, OK, answer.err)
        self.assertTrue(answer.text.startswith("ACK 1\n"))
        self.assertIn("5 rows read, 5 new", answer.text)

    def test_the_same_file_twice(self):
        self.import_sales()
        before = self.values("--period", "all")
        report = self.import_sales()
        self.assertEqual(report["batch"], 2)
        self.assertEqual(report["rows"], {"read": 5, "new": 0, "changed": 0, "same": 5, "rejected": 0})
        self.assertEqual(self.values("--period", "all"), before)

    def test_overlap_updates_by_key(self):
        self.import_sales()
        later = SALES.splitlines()
        # One price corrected, one order more; the rest as before.
        corrected = "\n".join([later[0], later[1], later[2].replace("12500.50", "12000.00"), later[3],
                               "A5,2015-05-01,Toko Dua,Budi,Bandung,Kopi,1,25000", ""])
        report = self.cli("import", "--kind", "sales", self.write("later.csv", corrected)).json
        self.assertEqual(report["rows"], {"read": 4, "new": 1, "changed": 1, "same": 2, "rejected": 0})
        # 337,502.50 - 4 x 500.50 + 25,000
        self.assertEqual(self.values("--period", "all")["revenue"], "360500.50")

    def test_an_order_split_over_two_files_is_seen_as_a_change_or_added(self):
        # By hand: 10 x 25,000; then 4 x 25,000 of the same product, customer and day: 100,000 in its place, or 350,000 of both.
        head, first = SALES.splitlines()[:2]
        other = first.replace(",10,25000", ",4,25000")
        self.cli("import", "--kind", "sales", self.write("one.csv", f"{head}\n{first}\n"))
        two = self.write("two.csv", f"{head}\n{other}\n")
        told = self.cli("import", "--dry-run", two).json
        self.assertEqual(told["rows"], {"read": 1, "new": 0, "changed": 1, "same": 0, "rejected": 0})
        self.assertEqual(told["changedLines"], [{"order": "A1", "product": "Kopi", "fields": [
            {"field": "quantity", "before": "10.00", "after": "4.00"}, {"field": "total", "before": "250000.00", "after": "100000.00"}]}])
        self.assertEqual(self.values("--period", "all")["revenue"], "250000.00", "nothing is written")
        added = self.cli("import", "--mode", "append", two).objects[-1]
        self.assertEqual((added["rows"]["new"], added["changedLines"]), (1, []))
        self.assertEqual(self.values("--period", "all")["revenue"], "350000.00")

    def test_what_changed_is_told_field_by_field(self):
        self.cli("import", "--kind", "sales", self.write("one.csv", "Order,Date,Customer,Salesperson,Region,Product,Quantity,Total,Currency,Cost\n"
                                                                    "A1,2015-01-05,Toko Satu,Sari,Jakarta,Kopi,2,100,IDR,\n"
                                                                    "A2,2015-01-06,Toko Satu,Sari,Jakarta,Kopi,1,50,IDR,30\n"))
        told = self.cli("import", "--dry-run", "--kind", "sales", "--set", "orders=same",
                        self.write("two.csv", "Order,Date,Customer,Salesperson,Region,Product,Quantity,Total,Currency,Cost\n"
                                              "A1,2015-02-05,Toko Dua,Budi,,Kopi,2,100,USD,80.5\n"
                                              "A2,2015-01-06,Toko Satu,Sari,Jakarta,Kopi,1,50,IDR,30\n")).json
        self.assertEqual(told["rows"]["changed"], 1)
        fields = {one["field"]: (one["before"], one["after"]) for one in told["changedLines"][0]["fields"]}
        self.assertEqual(fields, {"date": ("2015-01-05", "2015-02-05"), "customer": ("Toko Satu", "Toko Dua"), "rep": ("Sari", "Budi"),
                                  "region": ("Jakarta", None), "currency": ("IDR", "USD"), "cost": (None, "80.50")})
        header = self.cli("import", "--kind", "orders", self.write("head.csv", "Order ID,Order Date,Customer ID,Sales Rep,Status\nA2,2015-01-06,Toko Satu,Sari,Cancelled\n")).objects[-1]
        self.assertEqual(header["changedLines"], [{"order": "A2", "product": "Kopi", "fields": [{"field": "status", "before": None, "after": "cancelled"}]}])

    def test_append_takes_the_rows_again(self):
        self.import_sales()
        path = self.write("sales.csv", SALES)
        report = self.cli("import", path, "--mode", "append").json
        self.assertEqual(report["rows"]["new"], 5)
        self.assertEqual(self.values("--period", "all")["revenue"], "675005.00")

    def test_several_files(self):
        first = self.write("one.csv", SALES)
        second = self.write("two.csv", SALES.replace("A", "B"))
        answer = self.cli("import", first, second)
        self.assertEqual(answer.acks, [1, 2])
        self.assertEqual([one["batch"] for one in answer.objects], [1, 2])
        self.assertEqual([line[:3] for line in answer.text.splitlines()], ["ACK", '{"b', "ACK", '{"b'])

    def test_a_refused_file_keeps_no_other_out(self):
        answer = self.cli("import", "nowhere.csv", self.write("sales.csv", SALES), code=INPUT)
        self.assertEqual(answer.acks, [1])
        self.assertEqual(answer.objects[0]["error"]["code"], "not-found")
        self.assertEqual(answer.objects[1]["rows"]["new"], 5)

    def test_folders_come_with_a_store_alone(self):
        """And go with a file that is not taken; those that were there stay."""
        sales = self.write("sales.csv", SALES)
        question = self.write("q.csv", "Order,Date,Customer,Product,Qty,Total\n1,03/04/2026,A,P,1,5\n2,05/06/2026,A,P,1,6\n")
        new = self.folder / "new"
        for words, code in (((question,), INPUT), (("nowhere.csv",), INPUT), (("--dry-run", sales), OK)):
            self.db = new / "deep" / "store.db"
            self.cli("import", *words, code=code)
            self.assertFalse(new.exists(), words)
            (self.folder / "old").mkdir(exist_ok=True)
            self.db = self.folder / "old" / "deep" / "store.db"
            self.cli("import", *words, code=code)
            self.assertEqual(list((self.folder / "old").iterdir()), [], words)
        self.db = new / "deep" / "store.db"
        self.cli("import", "nowhere.csv", sales, code=INPUT)
        self.assertEqual([path.name for path in self.db.parent.iterdir()], ["store.db"])
        self.assertEqual(stat.S_IMODE(new.stat().st_mode), 0o700)

    def test_rejected_rows_are_named_and_saved(self):
        broken = SALES + "A9,2015-13-01,Toko Satu,Sari,Jakarta,Kopi,1,25000\nA9,2015-05-02,Toko Satu,Sari,Jakarta,Kopi,lima,25000\n"
        rejects = self.folder / "rejects.csv"
        answer = self.cli("import", "--kind", "sales", "--map", "date=Date", "--map", "quantity=Quantity",
                          "--set", "dates=ymd", self.write("sales.csv", broken), "--rejects", rejects)
        report = answer.json
        self.assertEqual(report["rows"], {"read": 7, "new": 5, "changed": 0, "same": 0, "rejected": 2})
        self.assertEqual([(issue["line"], issue["column"], issue["value"]) for issue in report["issues"]],
                         [(7, "Date", "2015-13-01"), (8, "Quantity", "lima")])
        for issue in report["issues"]:
            self.assertTrue(issue["reason"])
        rows = list(csv.reader(rejects.open(encoding="utf-8", newline="")))
        self.assertEqual(rows[0][:8], SALES.splitlines()[0].split(","))
        self.assertEqual([row[0] for row in rows[1:]], ["A9", "A9"])
        self.assertEqual(stat.S_IMODE(rejects.stat().st_mode), 0o600)

    def test_abort_takes_nothing(self):
        broken = SALES + "A9,2015-05-02,Toko Satu,Sari,Jakarta,Kopi,lima,25000\n"
        path = self.write("sales.csv", broken)
        answer = self.cli("import", "--map", "quantity=Quantity", "--kind", "sales", path, "--on-error", "abort", code=INPUT)
        self.assert_refused(answer, INPUT, "invalid-input")
        self.assertEqual(answer.acks, [])
        self.assertFalse(self.db.exists(), "nor is there a database now")
        self.import_sales()
        before = self.values("--period", "all")
        self.cli("import", "--map", "quantity=Quantity", "--kind", "sales", self.write("more.csv", broken.replace("A", "B")), "--on-error", "abort", code=INPUT)
        self.assertEqual((self.values("--period", "all"), len(self.cli("batches", "list").json["batches"])), (before, 1))

    def test_dry_run_writes_nothing(self):
        self.import_sales()
        before = self.values("--period", "all")
        path = self.write("more.csv", SALES.replace("A", "B"))
        answer = self.cli("import", "--dry-run", path)
        self.assertEqual(answer.acks, [])
        self.assertIsNone(answer.json["batch"])
        self.assertEqual(answer.json["rows"]["new"], 5)
        self.assertEqual(self.values("--period", "all"), before)
        self.assertEqual(len(self.cli("batches", "list").json["batches"]), 1)

    def test_a_question_stops_the_import_and_its_option_answers_it(self):
        path = self.write("dates.csv", AMBIGUOUS)
        answer = self.cli("import", path, code=INPUT)
        self.assert_refused(answer, INPUT)
        self.assertIn("--set dates=dmy", answer.err)
        report = answer.json
        self.assertEqual((report["error"]["code"], report["batch"]), ("question", None))
        self.assertEqual(answer.acks, [])
        question = report["questions"][0]
        self.assertEqual(question["id"], "dates")
        self.assertFalse(self.db.exists(), "nothing is written")
        for option, first_day in (("--set dates=dmy", "2015-04-03"), ("--set dates=mdy", "2015-03-04")):
            self.assertIn(option, [one["option"] for one in question["answers"]])
            self.db = self.folder / f"{first_day}.db"
            self.cli("import", path, *option.split())
            self.assertEqual(self.cli("kpi", "--period", "all").json["period"]["from"], first_day)

    def test_other_questions(self):
        cases = {
            "decimal": ("Order,Date,Customer,Product,Quantity,Price\n1,2015-04-03,Ani,Kopi,1,1.234\n2,2015-04-04,Adi,Teh,2,5.678\n",
                        "--set decimal=point"),
            "currency": ("Order,Date,Customer,Product,Quantity,Price,Currency\n1,2015-04-03,Ani,Kopi,1,10,USD\n",
                         "--set currency=USD"),
            "discount": ("Order,Date,Customer,Product,Quantity,Price,Discount\n1,2015-04-03,Ani,Kopi,1,1000,10\n"
                         "2,2015-04-04,Adi,Teh,2,1000,5\n", "--set discount=percent"),
            "scale": ("Date,Customer,Score\n2015-04-03,Ani,4\n2015-04-04,Adi,5\n", "--set scale=1-5"),
        }
        for question, (text, option) in cases.items():
            with self.subTest(question):
                self.db = self.folder / f"{question}.db"
                path = self.write(f"{question}.csv", text)
                answer = self.cli("import", path, code=INPUT)
                self.assertIn(question, [one["id"] for one in answer.json["questions"]])
                self.assertIn(option, [one["option"] for q in answer.json["questions"] for one in q["answers"]])
                self.assertEqual(self.cli("import", path, *option.split()).acks, [1])

    def test_a_field_without_column_is_mapped_by_number(self):
        text = "x1,x2,x3,x4,x5,x6\n1,2015-04-03,Ani,Kopi,2,10\n2,2015-04-05,Adi,Teh,1,10\n"
        path = self.write("plain.csv", text)
        answer = self.cli("import", "--kind", "sales", path, code=INPUT)
        self.assertIn("field", [one["id"] for one in answer.json["questions"]])
        report = self.cli("import", "--kind", "sales", path, "--map", "order=#1", "--map", "date=x2", "--map", "customer=#3",
                          "--map", "product=#4", "--map", "quantity=#5", "--map", "price=#6").json
        self.assertEqual(report["rows"]["new"], 2)
        self.assertEqual(self.values("--period", "all")["revenue"], "30.00")

    def test_refusals(self):
        sales = self.write("sales.csv", SALES)
        for code, error, words in (
                (INPUT, "not-found", ["nowhere.csv"]),
                (INPUT, None, [self.write("empty.csv", "")]),
                (INPUT, None, [self.write("header.csv", SALES.splitlines()[0] + "\n"), "--kind", "sales"]),
                (USAGE, "usage", [sales, "--kind", "fruit"]),
                (USAGE, "usage", [sales, "--set", "dates=dym"]),
                (USAGE, "usage", [sales, "--map", "order"]),
                (USAGE, "usage", [sales, "--map", "order=Nowhere"]),
                (USAGE, "usage", [sales, "--mode", "merge"]),
                (USAGE, "usage", [sales, "--on-error", "ignore"]),
                (USAGE, "usage", [sales, sales, "--rejects", "r.csv"]),
                (STORAGE, "read-only", [sales, "--read-only"])):
            with self.subTest(words=words):
                self.cli("kpi", "--list")
                if error == "read-only":
                    self.db = self.folder / "kept.db"
                    self.cli("import", sales)
                answer = self.cli("import", *words, code=code)
                self.assert_refused(answer, code, error)
                self.assertEqual(answer.acks, [])

    def test_nothing_of_it_is_a_valid_row(self):
        text = "Order,Date,Customer,Product,Quantity,Price\n1,2015-04-03,Ani,Kopi,eins,10\n"
        answer = self.cli("import", "--kind", "sales", self.write("bad.csv", text), "--map", "quantity=Quantity", code=INPUT)
        self.assert_refused(answer, INPUT)
        self.assertEqual(answer.acks, [])

    def test_files_are_private(self):
        self.import_sales()
        for path in self.folder.glob("store.db*"):
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600, path)

    def test_the_default_database_is_in_a_private_folder(self):
        path = self.write("sales.csv", SALES)
        answer = self.run_cli("import", path, env=self.environment(XDG_DATA_HOME=str(self.folder / "data")))
        self.assertEqual(answer.code, OK, answer.err)
        made = self.folder / "data" / "kinerja" / "kinerja.db"
        self.assertEqual(stat.S_IMODE(made.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(made.parent.stat().st_mode), 0o700)

    def test_no_home(self):
        env = self.environment()
        del env["HOME"]
        answer = self.run_cli("kpi", "--db", self.db, "--list", "--json", env=env)
        self.assertEqual(answer.code, OK)


class RealFiles(CliTest):
    @needs_data("northwind/order_lines.csv")
    def test_northwind(self):
        path = DATA / "northwind" / "order_lines.csv"
        report = self.cli("import", path).json
        self.assertEqual(report["kind"], "sales")
        self.assertEqual((report["rows"]["read"], report["rows"]["new"], report["rows"]["rejected"]), (2155, 2155, 0))
        values = self.values("--period", "all")
        self.assertEqual(values["revenue"], "1265793.0395")
        self.assertEqual(values["gross_sales"], "1354458.59")
        self.assertEqual(values["aov"], "1525.0519")
        self.assertEqual(values["orders"], 830)
        customers = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "customer").json["groups"]
        self.assertEqual(len(customers), 89)
        quarter = self.values("--period", "1997-Q4")
        self.assertEqual((quarter["revenue"], quarter["orders"], quarter["new_customers"]), ("181681.4635", 120, 1))
        self.assertEqual(self.values("--period", "1996-Q3")["new_customers"], 43)
        again = self.cli("import", path).json["rows"]
        self.assertEqual((again["new"], again["changed"], again["same"]), (0, 0, 2155))

    @needs_data("online_retail")
    def test_online_retail(self):
        """Row counts and net sums as python3's csv and sqlite3 give them, each by itself."""
        paths = sorted((DATA / "online_retail").glob("*.csv"))
        self.assertEqual(len(paths), 3)
        by_sqlite = sqlite3.connect(":memory:")
        by_sqlite.execute("CREATE TABLE lines (invoice, day, quantity INTEGER, price TEXT)")
        for path in paths:
            with self.subTest(path.name), path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            by_sqlite.executemany("INSERT INTO lines VALUES (?, ?, ?, ?)",
                                  [(r["InvoiceNo"], r["InvoiceDate"][:10], int(r["Quantity"]), r["UnitPrice"]) for r in rows])
            report = self.cli("import", "--kind", "sales", path).json
            self.assertEqual(report["rows"]["read"], len(rows))
            self.assertEqual(report["rows"]["new"], len(rows))
            day = path.stem
            net = sum(int(r["Quantity"]) * decimal.Decimal(r["UnitPrice"]) for r in rows)
            values = self.values("--period", f"{day}..{day}")
            self.assertEqual(decimal.Decimal(values["revenue"]), net)
            # Cents by whole numbers: prices have two decimals here.
            cents = by_sqlite.execute("SELECT SUM(quantity * CAST(ROUND(price * 100) AS INTEGER)) FROM lines WHERE day = ?",
                                      (day,)).fetchone()[0]
            self.assertEqual(decimal.Decimal(values["revenue"]) * 100, cents)
            orders = len({r["InvoiceNo"] for r in rows if int(r["Quantity"]) >= 0 and not r["InvoiceNo"].startswith("C")})
            self.assertEqual(values["orders"], orders)

    @needs_data("text/blns.txt")
    def test_naughty_names_stay_as_they_are(self):
        text = (DATA / "text" / "blns.txt").read_text("utf-8")
        names = [line for line in dict.fromkeys(text.split("\n")) if line]
        rows = [["Order", "Date", "Customer", "Product", "Quantity", "Price"]]
        rows += [[f"N{number}", "2015-01-05", name, "Kopi", 1, 1000] for number, name in enumerate(names)]
        report = self.cli("import", "--kind", "sales", self.write("names.csv", as_csv(rows))).json
        self.assertEqual(report["rows"]["new"], len(names))
        groups = self.cli("kpi", "--period", "all", "--kpi", "orders", "--by", "customer").json["groups"]
        shown = {group["label"] for group in groups}
        # A lone dash is nobody, in a group of its own.
        self.assertEqual(len(groups), len(names))
        self.assertEqual(set(names) - shown, {"-"})

    def test_progress_is_for_the_eyes_of_a_terminal(self):
        sales = self.write("sales.csv", SALES)
        plain = self.run_cli("--db", self.db, "--json", "import", "--kind", "sales", sales)
        self.assertNotIn("\x1b", plain.err)
        seen, stderr = pty.openpty()
        done = subprocess.run([CLI, "--db", str(self.db), "--json", "import", "--kind", "sales", str(sales)], stdout=subprocess.PIPE,
                              stderr=stderr, stdin=subprocess.DEVNULL, cwd=self.folder, timeout=120, check=False, env=self.environment())
        os.close(stderr)
        told = b""
        try:
            while block := os.read(seen, 65536):
                told += block
        except OSError:
            pass  # Linux: the other end is closed
        os.close(seen)
        self.assertEqual(done.returncode, OK)
        ack, report = done.stdout.decode().splitlines()
        self.assertTrue(ack.startswith("ACK "))
        self.assertEqual(json.loads(report)["rows"]["read"], 5)
        self.assertIn("5 of 5 rows", told.decode())
        self.assertTrue(told.endswith(b"\r\x1b[K"), told)


if __name__ == "__main__":
    main()

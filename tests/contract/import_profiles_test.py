# SPDX-License-Identifier: GPL-3.0-or-later
"""import --profile and --mode replace, profiles list and remove."""
import contextlib
import sqlite3

from support import CliTest, INPUT, SALES, STORAGE, USAGE, main

UNCLEAR = "Order,Date,Customer,Total\nB1,03/04/2026,Toko Satu,100\nB2,05/04/2026,Toko Dua,200\n"


class Profiles(CliTest):
    def test_an_answer_is_asked_once(self):
        unclear = self.write("april.csv", UNCLEAR)
        self.assertEqual(self.cli("import", unclear, code=INPUT).json["questions"][0]["id"], "dates")
        first = self.cli("import", unclear, "--profile", "toko", "--set", "dates=dmy").objects[-1]
        self.assertEqual(first["profile"], "toko")
        self.assertEqual(self.cli("profiles", "list").json, {"profiles": [{"name": "toko", "answers": ["--set dates=dmy"]}]})
        second = self.cli("import", self.write("next.csv", "order,date,customer,total\nB3,06/04/2026,Toko Tiga,400\n")).objects[-1]
        self.assertEqual(second["profile"], "toko")
        self.assertIn({"id": "profile-used", "profile": "toko"}, second["notes"])
        self.assertEqual(self.values("--period", "2026-04")["revenue"], "700.00")
        self.assertEqual([one["profile"] for one in self.cli("batches", "list").json["batches"]], ["toko", "toko"])

    def test_an_answer_is_taken_back(self):
        self.cli("import", self.write("april.csv", UNCLEAR), "--profile", "toko", "--set", "dates=dmy")
        self.cli("import", self.write("may.csv", UNCLEAR.replace("B", "M")), "--set", "dates=auto", code=INPUT)  # unclear again
        clear = UNCLEAR.replace("B", "C").replace("05/04", "05/13")  # 13 is no month
        done = self.cli("import", self.write("clear.csv", clear), "--set", "dates=auto").objects[-1]
        self.assertEqual((done["profile"], done["rows"]["new"], done["rows"]["rejected"]), ("toko", 2, 0))
        self.assertEqual(self.cli("profiles", "list").json, {"profiles": [{"name": "toko", "answers": ["--set dates=dmy"]}]})  # of this file alone
        self.cli("import", self.write("clear.csv", clear), "--set", "dates=auto", "--profile", "toko")
        self.assertEqual(self.cli("profiles", "list").json, {"profiles": [{"name": "toko", "answers": []}]})
        self.assertEqual(self.values("--period", "2026-03-04..2026-03-04")["revenue"], "100.00")  # 3 April was 4 March
        self.assert_refused(self.cli("import", self.write("x.csv", UNCLEAR), "--set", "tax=auto", code=USAGE), USAGE, "usage")

    def test_remove(self):
        self.cli("import", self.write("april.csv", UNCLEAR), "--profile", "toko", "--set", "dates=dmy")
        self.assert_refused(self.cli("profiles", "remove", "other", code=INPUT), INPUT, "not-found")
        self.assert_refused(self.cli("profiles", "remove", "toko", "--read-only", code=STORAGE), STORAGE, "read-only")
        self.assertEqual(self.cli("profiles", "remove", "toko").json, {"profiles": []})
        self.assertEqual(self.values("--period", "2026-04")["revenue"], "300.00")
        self.cli("import", self.write("next.csv", UNCLEAR.replace("B", "C")), code=INPUT)

    def test_a_delimiter_that_had_to_be_said_is_remembered(self):
        first = self.write("a.txt", "Order@Date@Customer@Total\nB1@2026-04-03@Toko Satu@100\nB2@2026-04-05@Toko Dua@200\n")
        second = self.write("b.txt", "Order@Date@Customer@Total\nB3@2026-04-06@Toko Tiga@400\n")
        self.cli("import", first, code=INPUT)
        self.cli("import", first, "--profile", "at", "--set", "delimiter=@")
        self.assertEqual(self.cli("profiles", "list").json["profiles"], [{"name": "at", "answers": ["--set delimiter=@"]}])
        done = self.cli("import", second).objects[-1]
        self.assertEqual((done["profile"], done["rows"]["new"]), ("at", 1))
        self.assertEqual(self.values("--period", "2026-04")["revenue"], "700.00")
        # A file of another shape does not become one of it.
        self.cli("import", self.write("c.txt", "Order@Day@Buyer@Total\nB4@2026-04-06@Toko Tiga@400\n"), code=INPUT)
        self.assertEqual(self.values("--period", "2026-04")["revenue"], "700.00")


    def test_a_column_said_by_its_number_is_found_by_its_name(self):
        first = self.write("first.csv", "a,b,c,d,e,f\n2026-01-15,X1,Toko A,P1,2,1500\n2026-01-16,X2,Toko B,P2,3,2000\n")
        said = [word for field in ("date=#1", "order=#2", "customer=#3", "product=#4", "quantity=#5", "price=#6") for word in ("--map", field)]
        self.cli("import", "--kind", "sales", first, "--profile", "m", *said)
        self.assertIn("--map quantity=#5 e", self.cli("profiles", "list").json["profiles"][0]["answers"])
        same = self.cli("import", self.write("same.csv", "A,B,C,D,E,F\n2026-03-15,X5,Toko A,P1,1,7\n")).objects[-1]
        self.assertEqual((same["profile"], same["rows"]["new"]), ("m", 1))
        wider = "a,b,c,d,z,e,f\n2026-02-15,X3,Toko A,P1,9,2,1500\n2026-02-16,X4,Toko B,P2,9,3,2000\n"
        self.cli("import", self.write("wider.csv", wider), "--profile", "m")
        self.assertEqual(self.values("--period", "2026-02")["revenue"], "9000.00")  # 2 x 1,500 + 3 x 2,000
        # The name is gone, or that of two columns.
        for header in ("a,b,c,d,z,pcs,f", "e,b,c,d,z,e,f"):
            self.assert_refused(self.cli("import", self.write("gone.csv", wider.replace("a,b,c,d,z,e,f", header)), "--profile", "m", code=USAGE), USAGE, "usage")

    def test_rows_that_contradict_the_remembered_order_of_days_are_asked(self):
        self.cli("import", self.write("april.csv", UNCLEAR), "--profile", "toko", "--set", "dates=dmy")
        rows = "Order,Date,Customer,Total\nC1,02/03/2026,Toko Satu,100\nC2,02/14/2026,Toko Dua,200\n"  # no month 14
        asked = self.cli("import", self.write("feb.csv", rows), code=INPUT).json["questions"]
        self.assertEqual([(one["id"], one["column"]) for one in asked], [("dates", "Date")])
        self.assertEqual([(one["option"], one["meaning"]) for one in asked[0]["answers"]], [("--set dates=dmy", "2026-03-02"), ("--set dates=mdy", "2026-02-03")])
        done = self.cli("import", self.write("feb.csv", rows), "--set", "dates=mdy").objects[-1]
        self.assertEqual((done["rows"]["new"], done["rows"]["rejected"]), (2, 0))
        self.assertEqual(self.values("--period", "2026-02")["revenue"], "300.00")
        # The year first is no contradiction, and neither are rows of which some prove this and some that.
        for number, day in enumerate(("2026-02-20", "20/02/2026")):
            other = self.cli("import", self.write("iso.csv", f"Order,Date,Customer,Total\nD{number},{day},Toko Satu,100\n")).objects[-1]
            self.assertEqual((other["profile"], other["rows"]["new"]), ("toko", 1))


class Replace(CliTest):
    # Without A2: 50,000 of 10 February, between the first and the last day of the file.
    LESS = "".join(line for line in SALES.splitlines(True) if not line.startswith("A2"))

    def test_rows_that_are_missing_are_counted_and_kept(self):
        self.import_sales()
        kept = self.cli("import", self.write("less.csv", self.LESS)).objects[-1]
        self.assertIn({"id": "rows-missing", "rows": "1", "amount": "50000.00"}, kept["notes"])
        self.assertEqual(self.values("--period", "all")["revenue"], "337502.50")

    def test_replace_removes_them_and_undo_puts_them_back(self):
        self.import_sales()
        done = self.cli("import", "--mode", "replace", self.write("less.csv", self.LESS)).objects[-1]
        self.assertIn({"id": "rows-removed", "rows": "1", "amount": "50000.00"}, done["notes"])
        self.assertEqual(done["rows"], {"read": 4, "new": 0, "changed": 0, "same": 4, "rejected": 0})
        self.assertEqual(self.values("--period", "all")["revenue"], "287502.50")
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        self.assert_refused(self.cli("batches", "undo", "1", code=INPUT), INPUT, "conflict")
        self.cli("batches", "undo", str(done["batch"]))
        self.assertEqual(self.values("--period", "all")["revenue"], "337502.50")
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_a_dry_run_tells_and_keeps(self):
        self.import_sales()
        told = self.cli("import", "--mode", "replace", "--dry-run", self.write("less.csv", self.LESS)).json
        self.assertIn({"id": "rows-removed", "rows": "1", "amount": "50000.00"}, told["notes"])
        self.assertEqual(self.values("--period", "all")["revenue"], "337502.50")

    def stored(self):
        """(lines, net of those that count), read from the store itself."""
        with contextlib.closing(sqlite3.connect(f"file:{self.db}?mode=ro", uri=True)) as store:
            return store.execute("SELECT count(*), sum(iif(status = 1, 0, gross - discount)) / 10000.0 FROM order_lines").fetchone()

    def headers(self, *statuses):
        """Says one status of A2 after the other, each in a file of order headers."""
        for at, status in enumerate(statuses):
            text = f"Order ID,Order Date,Customer ID,Sales Rep,Status\nA2,2015-02-10,Toko Dua,Budi,{status}\n"
            report = self.cli("import", "--kind", "orders", self.write(f"headers{at}.csv", text)).objects[-1]
            self.assertIn({"id": "statuses-taken", "orders": "1"}, report["notes"])

    def test_a_status_from_a_header_makes_no_row_another_files(self):
        # By hand from SALES: 5 lines, 337,502.50; A2 is one of 50,000. A cancelled one counts nothing, one on hold all.
        for name, statuses, counted in (("cancelled", ["Cancelled"], 287502.5), ("twice", ["Cancelled", "On Hold"], 337502.5)):
            with self.subTest(name):
                self.db = self.folder / f"{name}.db"
                self.import_sales()
                self.headers(*statuses)
                self.assertEqual(self.stored(), (5, counted))
                whole = self.cli("import", "--dry-run", self.write("again.csv", SALES + "A5,2015-04-16,Toko Tiga,Sari,Jakarta,Kopi,1,1\n")).objects[-1]
                self.assertFalse([note for note in whole["notes"] if note["id"] == "rows-missing"], "it holds them all")
                less = self.write("less.csv", self.LESS)
                self.assertIn({"id": "rows-missing", "rows": "1", "amount": "50000.00"}, self.cli("import", "--dry-run", less).json["notes"])
                done = self.cli("import", "--mode", "replace", less).objects[-1]
                self.assertIn({"id": "rows-removed", "rows": "1", "amount": "50000.00"}, done["notes"])
                self.assertEqual(done["rows"], {"read": 4, "new": 0, "changed": 0, "same": 4, "rejected": 0})
                self.assertEqual(self.stored(), (4, 287502.5))
                self.assertEqual(self.values("--period", "all")["revenue"], "287502.50")
                self.assertTrue(self.cli("check", "--deep").json["sound"])
                self.assert_refused(self.cli("batches", "undo", "2", code=INPUT), INPUT, "conflict")
                self.cli("batches", "undo", str(done["batch"]))
                self.assertEqual(self.stored(), (5, counted))
                self.assertTrue(self.cli("check", "--deep").json["sound"])
                for header in range(len(statuses) + 1, 1, -1):
                    self.cli("batches", "undo", str(header))
                self.assertEqual(self.stored(), (5, 337502.5))
                self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_other_kinds_are_replaced_too(self):
        files = {"leads": ["Lead ID,Created,Status,Value,Currency", "L1,2026-01-05,won,100,IDR", "L2,2026-01-06,open,200,IDR", "L3,2026-01-07,open,400,IDR"],
                 "surveys": ["ID,Date,Customer,Score", "1,2026-01-05,Toko A,4", "2,2026-01-06,Toko B,5", "3,2026-01-07,Toko C,1"],
                 "targets": ["KPI,Period,Rep,Target", "revenue,2026-01,Ani,1000", "revenue,2026-01,Budi,2000", "revenue,2026-02,Ani,3000"],
                 "people": ["ID,Name,Team", "7,Ani,Utara", "8,Budi,Selatan", "9,Cici,Utara"]}
        for kind, rows in files.items():
            with self.subTest(kind=kind):
                rest = [] if kind == "targets" else ["--set", "scale=1-5"] if kind == "surveys" else []
                self.cli("import", "--kind", kind, *rest, self.write("all.csv", "\n".join(rows) + "\n"))
                less = self.write("less.csv", "\n".join(rows[:2] + rows[3:]) + "\n")
                amount = {"amount": "200.00"} if kind == "leads" else {}
                kept = self.cli("import", "--kind", kind, *rest, less).objects[-1]
                self.assertIn({"id": "rows-missing", "rows": "1", **amount}, kept["notes"])
                done = self.cli("import", "--kind", kind, *rest, "--mode", "replace", less).objects[-1]
                self.assertIn({"id": "rows-removed", "rows": "1", **amount}, done["notes"])
                self.assertEqual(done["rows"], {"read": 2, "new": 0, "changed": 0, "same": 2, "rejected": 0})
                self.assertTrue(self.cli("check", "--deep").json["sound"])
                back = self.cli("import", "--kind", kind, *rest, "--dry-run", self.folder / "all.csv").json
                self.assertEqual(back["rows"]["new"], 1)
                self.cli("batches", "undo", str(done["batch"]))
                back = self.cli("import", "--kind", kind, *rest, "--dry-run", self.folder / "all.csv").json
                self.assertEqual(back["rows"], {"read": 3, "new": 0, "changed": 0, "same": 3, "rejected": 0})
                self.assertTrue(self.cli("check", "--deep").json["sound"])
        self.assert_refused(self.cli("import", "--mode", "renew", "x.csv", code=USAGE), USAGE, "usage")

    def test_mended_rejects_are_a_part(self):
        """The others of their file are neither missing nor removed."""
        for kind, text, words in (
                ("leads", "Lead ID,Created,Closed,Status,Value\nL1,2026-01-08,2026-01-09,Won,100\nL2,2026-01-06,x,Won,100\nL3,2026-01-07,2026-01-09,Won,50\n"
                          "L5,2026-01-07,2026-01-19,Won,50\nL4,2026-01-09,x,Lost,5\n", []),
                ("surveys", "ID,Date,Customer,Score\n1,2026-01-05,A,5\n2,x,A,4\n3,2026-01-06,B,4\n5,2026-01-08,B,4\n4,x,A,2\n", ["--set", "scale=1-5"]),
                ("orders", "Order,Date,Customer\n1,2026-01-05,A\n2,x,A\n3,2026-01-08,B\n4,x,A\n", []),
                ("targets", "Sales,Bulan,Target\nSari,2026-01,5\nSari,x,6\nBudi,2026-01,7\n", []),
                ("events", "Tanggal,Acara\n2026-01-05,Pameran\nx,Rapat\n2026-01-08,Libur\n", [])):
            for mode in ("replace", "upsert"):
                with self.subTest(kind, mode=mode):
                    self.db = self.folder / f"{kind}-{mode}.db"
                    saved = self.folder / "rejects.csv"
                    taken = lambda path, *more: self.cli("import", "--kind", kind, "--mode", mode, *words, path, *more).objects[-1]
                    done = taken(self.write("all.csv", text), "--rejects", saved)
                    bad = sum("x" in line.split(",") for line in text.splitlines())
                    self.assertEqual((done["rows"]["rejected"], done["rows"]["new"]), (bad, text.count("\n") - 1 - bad))
                    rows = saved.read_text("utf-8").splitlines()
                    self.assertTrue(rows[0].endswith(",kinerja_nth,kinerja_reason"))
                    day = "2026-02" if kind == "targets" else "2026-01-07"
                    mended = taken(self.write("mended.csv", "\n".join(rows).replace(",x,", f",{day},").replace("\nx,", f"\n{day},") + "\n"))
                    self.assertEqual((mended["rows"]["new"], mended["rows"]["rejected"]), (bad, 0))
                    self.assertEqual([one["id"] for one in mended["notes"] if one["id"].startswith(("rows-", "missing"))], [])
                    whole = self.write("whole.csv", text.replace(",x,", f",{day},").replace("\nx,", f"\n{day},"))
                    self.assertEqual(taken(whole)["rows"]["same"], text.count("\n") - 1)

    def test_the_same_file_again_is_told_the_same(self):
        text = SALES + "A5,2015-04-16,Toko Tiga,Sari,Jakarta,Kopi,x,25000\n"
        first = self.cli("import", "--kind", "sales", "--map", "quantity=Quantity", self.write("sales.csv", text)).objects[-1]
        again = self.cli("import", "--kind", "sales", "--map", "quantity=Quantity", self.folder / "sales.csv").objects[-1]
        self.assertEqual(again["rows"], {"read": 6, "new": 0, "changed": 0, "same": 5, "rejected": 1})
        for key in ("issues", "reconciliation", "merges", "kind"):
            self.assertEqual(again[key], first[key])
        self.assertEqual([note for note in again["notes"] if note["id"] != "same-file"], first["notes"])
        self.assertTrue(self.cli("check", "--deep").json["sound"])


if __name__ == "__main__":
    main()

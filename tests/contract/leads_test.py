# SPDX-License-Identifier: GPL-3.0-or-later
"""Leads as CRMs and spreadsheets have them: an end for each outcome, and none with a number."""
import contextlib
import sqlite3

from support import INPUT, CliTest, main

# Won in January 1,000 and, whatever Lost time says, in February 4,000; lost in January 2,000; open 3,000.
PIPEDRIVE = """ID,Title,Organization,Owner,Value,Currency,Stage,Status,Deal created,{won},{lost},Expected close date
1,Deal A,PT A,Sari,1000,IDR,Proposal,Won,2026-01-03 10:00:00,2026-01-20 09:00:00,,2026-04-01
2,Deal B,PT B,Budi,2000,IDR,Contact,Lost,2026-01-05 10:00:00,no day,2026-01-25 09:00:00,2026-04-01
3,Deal C,PT C,Budi,3000,IDR,Contact,Open,2026-01-06 10:00:00,,,2026-05-01
4,Deal D,PT D,Budi,4000,IDR,Contact,Won,2026-01-07 10:00:00,2026-02-02 09:00:00,2026-01-30 09:00:00,2026-04-01
5,Deal E,PT E,Budi,5000,IDR,Contact,Won,2026-01-07 10:00:00,,,2026-03-15
"""
SHEET = ("Nama,Perusahaan,Nilai,Tahap,Tanggal,Tgl Closing\nAni,PT A,1000,Proposal,2026-01-03,2026-01-30\n"
         "Budi,PT B,2000,Won,2026-01-05,2026-01-20\nBudi,PT B,2000,Won,2026-01-05,2026-01-20\n")


class Leads(CliTest):
    def won(self, period):
        return self.values("--period", period)["won_value"]

    def closed(self):
        """The days of closing, as the store has them."""
        with contextlib.closing(sqlite3.connect(self.db)) as store:
            return [day for day, in store.execute("SELECT closed FROM leads ORDER BY key")]

    def test_words_in_brackets_and_behind_a_dash(self):
        won = ("Closed (Won)", "[Won]", "Menang - PO", "Menang (PO)", "6 - Closed Won", "Won: repeat order")
        lost = ("Closed (Lost)", "[Lost]", "Kalah - harga", "Kalah: harga", "Tidak menang", "No Deal", "Lost (price)", "Batal – pindah ke pesaing")
        opened = ("Deal - Negotiation", "Won / Lost", "Demo - gagal?", "Peluang menang", "Negosiasi - harga", "Closing - minggu depan", "Hampir menang - PO", "Open (lost contact)")
        words = [*won, *lost, *opened]
        rows = "Lead ID,Created,Stage,Value\n" + "".join(f"{100 + at},2026-01-05,{word},100\n" for at, word in enumerate(words))
        self.cli("import", "--kind", "leads", self.write("w.csv", rows))
        self.assertEqual(dict(zip(words, self.statuses())), {**dict.fromkeys(won, 1), **dict.fromkeys(lost, 2), **dict.fromkeys(opened, 0)})

    def test_what_was_won_and_cancelled_is_not_won(self):
        lost = ("Won - batal", "Menang - dibatalkan", "Closed Won (cancelled)", "Won, canceled", "Menang (batal)", "6 - Closed Won - Cancelled", "Dibatalkan", "Sold (voided)")
        opened = ("Menang / Kalah", "Won / Cancelled", "Won - gagal bayar", "Won (tidak batal)", "Deal - batal?", "Closed Won - tidak jadi", "Won (no cancellation)", "Won | cancelled", "Won (cancelled?)")
        words = [*lost, *opened]
        rows = "Lead ID,Created,Stage,Value\n" + "".join(f"{100 + at},2026-01-05,{word.replace(',', ' -')},100\n" for at, word in enumerate(words))
        report = self.cli("import", "--kind", "leads", self.write("w.csv", rows)).json
        self.assertEqual(dict(zip(words, self.statuses())), {**dict.fromkeys(lost, 2), **dict.fromkeys(opened, 0)})
        self.assertIn("unknown-status-words", [one["id"] for one in report["notes"]])
        # What the status contradicts the stage does not decide.
        self.db = self.folder / "both.db"
        self.cli("import", "--kind", "leads", self.write("b.csv", "Lead ID,Created,Status,Stage,Value\n1,2026-01-05,Won - gagal bayar,Closed Won,100\n2,2026-01-05,Won - batal,Closed Won,100\n"))
        self.assertEqual(self.statuses(), [0, 2])

    def statuses(self):
        with contextlib.closing(sqlite3.connect(self.db)) as store:
            return [status for status, in store.execute("SELECT status FROM leads ORDER BY key")]

    def test_yes_and_no_say_how_leads_ended(self):
        """By hand: of three leads one was won for 100 and one lost, both in January; the third is open."""
        for won, closed, yes, no in (("Won", "Closed", "1", "0"), ("Is Won", "Is Closed", "TRUE", "FALSE"), ("IsWon", "IsClosed", "true", "false"), ("Menang", "Ditutup", "Ya", "Tidak")):
            for stage in ("", ",Stage"):
                words = (",Delivered", ",Declined by client", ",Demo") if stage else ("", "", "")
                rows = (f"Opportunity ID,Created Date,Close Date,{won},{closed}{stage},Amount,Account Name\n1,2026-01-05,2026-01-20,{yes},{yes}{words[0]},100,A\n"
                        f"2,2026-01-05,2026-01-20,{no},{yes}{words[1]},100,B\n3,2026-01-05,2026-03-01,{no},{no}{words[2]},50,C\n")
                with self.subTest((won, stage)):
                    self.db = self.folder / f"{won}{stage}.db"
                    done = self.cli("import", self.write("w.csv", rows)).json
                    self.assertEqual((done["kind"], [one["id"] for one in done["notes"]], done["questions"]), ("leads", ["currency-assumed"], []))
                    values = self.values("--period", "2026-01", "--as-of", "2026-03-31")
                    self.assertEqual((values["won_value"], round(values["conversion"], 4), values["win_rate"], values["leads"]), ("100.00", 0.3333, 0.5, 3))
                    self.assertEqual(self.closed(), [20260120, 20260120, 20260301])

    def test_yes_and_no_of_winning_beside_a_day_of_closing(self):
        rows = "Lead ID,Created,Closed,Won,Value,Company\n1,2026-01-05,2026-01-20,Yes,100,A\n2,2026-01-05,2026-01-20,No,100,B\n3,2026-01-05,,{},50,C\n"
        for nothing in ("", "No"):
            self.db = self.folder / f"w{nothing}.db"
            self.cli("import", self.write("w.csv", rows.format(nothing)))
            values = self.values("--period", "2026-01", "--as-of", "2026-03-31")
            self.assertEqual((values["won_value"], round(values["conversion"], 4), values["win_rate"]), ("100.00", 0.3333, 0.5))
        # A status that is known says more than a day; a day that is expected says nothing.
        self.db = self.folder / "s.db"
        self.cli("import", self.write("s.csv", rows.format("No").replace("Company", "Status").replace(",A\n", ",Won\n").replace(",B\n", ",Open\n").replace(",C\n", ",Lost\n")))
        self.assertEqual((self.won("2026-01"), self.statuses()), ("100.00", [1, 0, 2]))
        self.db = self.folder / "e.db"
        self.cli("import", self.write("e.csv", rows.format("No").replace("Closed", "Expected Close Date")))
        self.assertEqual(self.statuses(), [1, 0, 0])

    def test_days_of_closing_that_all_leads_have_do_not_say_that_they_are_lost(self):
        """As in a report of Salesforce: the day is that of the forecast while a lead is open."""
        rows = "Opportunity ID,Created Date,Close Date,Won,Stage,Amount,Account Name\n1,2026-01-05,2026-01-20,1,Signed by client,100,A\n2,2026-01-05,2026-03-20,0,Value Proposition,100,B\n"
        done = self.cli("import", "--kind", "leads", self.write("f.csv", rows)).json
        self.assertEqual(self.statuses(), [1, 0])
        self.assertIn("unknown-status-words", [one["id"] for one in done["notes"]])

    def test_days_and_other_words_are_no_yes_and_no(self):
        """Closed alone says only that a lead ended; Won with days is the day of winning."""
        rows = "Lead ID,Created,Stage,{},Value\n1,2026-01-05,Won,{},100\n2,2026-01-06,Demo,{},50\n"
        for name, one, other in (("Is Closed", "1", "0"), ("Won", "Sari", "Budi"), ("Won Date", "2026-01-20", "")):
            self.db = self.folder / f"{name}.db"
            self.cli("import", self.write("n.csv", rows.format(name, one, other)))
            self.assertEqual(self.statuses(), [1, 0], name)

    def test_won_and_lost_time(self):
        for won, lost in (("Won time", "Lost time"), ("Deal - Won time", "Deal - Lost time"), ("Tanggal Menang", "Tanggal Kalah")):
            with self.subTest(won):
                self.db = self.folder / (won + ".db")
                done = self.cli("import", self.write("p.csv", PIPEDRIVE.format(won=won, lost=lost))).json
                self.assertEqual((done["kind"], done["rows"]["new"], done["issues"]), ("leads", 5, []))
                self.assertEqual([self.won(f"2026-0{month}") for month in (1, 2, 3)], ["1000.00", "4000.00", "5000.00"])
                # Of those that ended in January one of two was won; 1000 of 3000.
                january = self.values("--period", "2026-01")
                self.assertEqual(january["win_rate"], 0.5)

    def test_one_of_them_is_a_day_of_closing(self):
        text = "Lead ID,Created,Stage,Owner,Value,Won Date\nL1,2026-01-02,Won,Ani,1000,2026-02-20\nL2,2026-01-02,Won,Ani,500,2026-03-21\n"
        self.cli("import", self.write("w.csv", text))
        self.assertEqual((self.won("2026-02"), self.won("2026-03")), ("1000.00", "500.00"))

    def test_the_day_of_winning_is_no_day_of_losing(self):
        """Of two leads that ended in January and February one was won; on which day the others were lost no column says."""
        text = ("ID,Owner,Value,Stage,Status,Created,Won time{more}\n1,Sari,1000,Proposal,Won,2026-01-03,2026-01-20 09:00{one}\n2,Budi,2000,Contact,Lost,2026-01-05,{two}\n"
                "3,Budi,3000,Contact,Open,2026-01-06,{none}\n4,Budi,4000,Contact,Lost,2026-01-07,2026-01-30 09:00{three}\n5,Budi,5000,Contact,Open,2026-01-07,2026-02-10{none}\n")
        done = self.cli("import", self.write("w.csv", text.format(more="", one="", two="", three="", none=""))).json
        self.assertEqual((done["kind"], done["rows"]["new"]), ("leads", 5))
        self.assertIn({"id": "ends-unsaid", "column": "Won time", "rows": "2"}, done["notes"])
        values = self.values("--period", "2026-01", "--as-of", "2026-03-31")
        self.assertEqual((values["won_value"], values["win_rate"], values["conversion"]), ("1000.00", 1, 0.2))
        self.assertEqual(self.closed(), [20260120, None, None, None, None])
        # Another column says it; 5 stays open until a day that is expected.
        done = self.cli("import", self.write("c.csv", text.format(more=",Close date", one=",2026-01-21", two=",2026-01-25", three=",2026-02-01", none=",2026-05-01"))).json
        self.assertEqual((done["questions"], done["rows"]["changed"], [one["id"] for one in done["notes"]]), ([], 4, ["currency-assumed"]))
        self.assertEqual(self.closed(), [20260120, 20260125, 20260501, 20260201, 20260501])
        self.assertEqual(self.values("--period", "2026-01", "--as-of", "2026-03-31")["win_rate"], 0.5)

    def test_a_later_file_says_when_a_lead_was_won(self):
        text = "ID,Owner,Value,Status,Created,Won time,Lost time\n1,Sari,1000,{0},2026-01-03,{1},\n"
        self.cli("import", self.write("a.csv", text.format("Open", "")))
        self.cli("import", self.write("b.csv", text.format("Won", "2026-02-04")))
        self.assertEqual(self.won("2026-02"), "1000.00")

    def test_what_the_day_of_winning_does_not_say_stays(self):
        """Lost on a day that another file said, and open until an expected one: as long as they are that."""
        self.cli("import", self.write("a.csv", "ID,Owner,Value,Status,Created,Close date\n1,Sari,1000,Won,2026-01-03,2026-02-01\n2,Budi,2000,Lost,2026-01-05,2026-02-02\n"
                                      "3,Budi,3000,Open,2026-01-06,2026-05-03\n4,Ani,4000,Lost,2026-01-07,2026-02-04\n5,Ani,5000,Won,2026-01-07,2026-02-05\n"))
        self.cli("import", self.write("w.csv", "ID,Owner,Value,Status,Created,Won time\n1,Sari,1000,Won,2026-01-03,2026-02-11\n2,Budi,2000,Lost,2026-01-05,\n"
                                      "3,Budi,3000,Open,2026-01-06,\n4,Ani,4000,Open,2026-01-07,\n5,Ani,5000,Won,2026-01-07,\n"))
        self.assertEqual(self.closed(), [20260211, 20260202, 20260503, None, None])

    def test_without_a_status_a_day_of_winning_is_one_of_closing(self):
        text = "Lead ID,Created,Probability,Owner,Value,Won Date{0}\nL1,2026-01-02,50,Ani,1000,2026-02-20{1}\nL2,2026-01-02,50,Ani,500,2026-03-21{1}\n"
        self.cli("import", self.write("w.csv", text.format("", "")))
        self.assertEqual(self.closed(), [20260220, 20260321])
        done = self.cli("import", self.write("c.csv", text.format(",Close date", ",2026-04-01"))).json
        self.assertIn({"id": "columns-unused", "columns": "Won Date"}, done["notes"])
        self.assertEqual(self.closed(), [20260401, 20260401])

    def test_products_of_a_lead_in_rows_of_their_own_are_refused(self):
        head = "Deal ID,Created,Status,Product,Value,Owner,Closed\n"
        other = "2,2026-01-16,Won,P,700,Bob,2026-02-03\n"
        for parts, refused in (("1,2026-01-05,Won,P,1000,Jane,2026-02-01\n1,2026-01-05,Won,Q,500,Jane,2026-02-01\n", [2, 3]),
                               # Not side by side, and the value in the first row alone.
                               ("1,2026-01-05,Won,P,1000,Jane,2026-02-01\n3,2026-01-05,Open,P,1,Jane,\n1,2026-01-05,Won,Q,,Jane,2026-02-01\n", [2, 4]),
                               # What it was before goes with it: else the lead would stay as it was.
                               ("1,2026-01-05,Open,P,9,Jane,\n1,2026-01-05,Won,P,1000,Jane,2026-02-01\n1,2026-01-05,Won,Q,500,Jane,2026-02-01\n", [2, 3, 4])):
            with self.subTest(parts):
                self.db = self.folder / f"parts{len(parts)}.db"
                done = self.cli("import", "--kind", "leads", self.write("parts.csv", head + parts + other)).json
                self.assertEqual([(one["line"], one["column"], one["reason"]) for one in done["issues"]], [(line, "Value", "contradicts") for line in refused])
                self.assertEqual(done["rows"]["rejected"] + done["rows"]["new"], done["rows"]["read"])
                self.assertEqual(self.won("2026-02"), "700.00")

    def test_the_last_row_of_a_lead_says_how_it_stands(self):
        head = "Deal ID,Created,Status,Product,Value,Owner,Closed\n"
        for rows, won in (("1,2026-01-05,Open,P,1000,Jane,\n1,2026-01-05,Won,Q,500,Jane,2026-02-01\n", "500.00"),
                          ("1,2026-01-05,Open,P,1000,Jane,\n1,2026-01-05,Open,Q,300,Jane,\n1,2026-01-05,Won,Q,500,Jane,2026-02-01\n", "500.00"),
                          # The whole value in each row, and one product whose value was put right.
                          ("1,2026-01-05,Won,P,1500,Jane,2026-02-01\n1,2026-01-05,Won,Q,1500,Jane,2026-02-01\n", "1500.00"),
                          ("1,2026-01-05,Won,P,1000,Jane,2026-02-01\n1,2026-01-05,Won,P,1200,Jane,2026-02-01\n", "1200.00")):
            with self.subTest(rows):
                self.db = self.folder / f"rows{len(rows)}.db"
                done = self.cli("import", "--kind", "leads", self.write("rows.csv", head + rows)).json
                self.assertEqual((done["rows"]["rejected"], done["issues"]), (0, []))
                self.assertEqual(self.won("2026-02"), won)

    def test_who_the_prospect_is_may_be_called_so(self):
        for header in ("Nama Prospek", "Prospek", "Nama Lead", "Nama Calon Pelanggan", "Contact Name", "Organisation"):
            with self.subTest(header=header):
                self.db = self.folder / f"{header}.db"
                self.cli("import", "--kind", "leads", self.write("leads.csv", f"Lead ID,{header},Created Date,Closed Date,Status,Value\n"
                                                                   "L1,A,2026-01-05,2026-01-20,Won,100\nL2,B,2026-01-06,2026-01-21,Lost,0\nL3,C,2026-01-06,2026-01-22,Won,50\n"))
                self.assertEqual(self.values("--period", "2026-01", "--kpi", "new_customers,revenue"), {"new_customers": 2, "revenue": "150.00"})

    def test_a_contact_is_not_the_company(self):
        self.cli("import", "--kind", "leads", self.write("leads.csv", "Lead ID,Contact Name,Account Name,Created Date,Closed Date,Status,Value\n"
                                                           "L1,Ani,PT A,2026-01-05,2026-01-20,Won,100\nL2,Adi,PT A,2026-01-06,2026-01-21,Won,50\n"))
        self.assertEqual(self.values("--period", "2026-01", "--kpi", "new_customers"), {"new_customers": 1})

    def test_leads_without_a_number(self):
        path = self.write("s.csv", SHEET)
        asked = self.cli("import", path, code=INPUT).json["questions"]
        self.assertEqual([(one["field"], [each["option"] for each in one["answers"]]) for one in asked], [("id", ["--map id=#1", "--map id=#row"])])
        done = self.cli("import", path, "--map", "id=#row", "--profile", "crm").json
        self.assertEqual(done["rows"], {"read": 3, "new": 3, "changed": 0, "same": 0, "rejected": 0})
        self.assertIn({"id": "leads-are-rows"}, done["notes"])
        self.assertEqual(self.won("2026-01"), "4000.00")
        again = self.cli("import", path).json
        self.assertEqual((again["rows"]["same"], again["rows"]["new"]), (3, 0))
        # Ani's lead was won since: a new row, and the old one is missing.
        later = self.cli("import", self.write("later.csv", SHEET.replace("Proposal", "Won")), "--dry-run").json
        self.assertEqual((later["rows"]["same"], later["rows"]["new"]), (2, 1))
        self.assertIn({"id": "rows-missing", "rows": "1", "amount": "1000.00"}, later["notes"])
        self.cli("import", self.folder / "later.csv", "--mode", "replace")
        self.assertEqual((self.won("2026-01"), self.values("--period", "2026")["leads"]), ("5000.00", 3))

    def test_no_other_kind_has_such_rows(self):
        self.cli("import", "--kind", "people", self.write("p.csv", "Name,Team\nSari,A\n"), "--map", "id=#row", code=INPUT)


if __name__ == "__main__":
    main()

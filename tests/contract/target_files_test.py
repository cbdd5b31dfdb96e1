# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets from files and to files: what was exported, grids of months, the quotas of a real company."""
import calendar
import csv
import datetime
import fractions
import io

from books import book, parts_of, zipped
from support import CliTest, DATA, INPUT, main, needs_data
from target_store import Targets


class Files(Targets):
    """What was exported comes back as the same targets."""

    def setUp(self):
        super().setUp()
        self.cli("kpi", "define", "per_order", "--formula", "revenue / orders")
        self.set("1234567890123.4567", "2016-Q1", "--level", "stretch")
        self.set("0.1875", "2016", "--rep", "Sari", kpi="conversion")
        self.set("1.234", "2016-01", "--rep", "'=Budi, \"B\"\nx", "--category", "=Kopi")
        self.set("-5", "2016-02-03..2016-02-10", "--category", "Kopi _x0041_", "--level", "minimum", kpi="per_order")
        self.set("12", "2016-H1", "--channel", "Daring", kpi="orders")
        self.set("100.5", "2016-01", "--team", "17850.0", kpi="per_order")
        self.set("777", "2016-Q2", "--region", "Jakarta & <Bandung>")
        self.cli("--as-of", "2015-12-31", "targets", "approve", "--period", "2016-Q2")
        self.set("778", "2016-Q2", "--region", "Jakarta & <Bandung>", "--reason", "two more shops")

    def counts(self, path):
        return self.cli("import", path).json["rows"]

    def test_round_trip(self):
        before = self.listed()
        self.assertEqual(len(before), 7)
        for name, words in (("t.csv", ["--lang", "en"]), ("t.xlsx", ["--lang", "en"]), ("id.csv", ["--lang", "id"]), ("id.xlsx", ["--lang", "id"]), ("t.json", [])):
            with self.subTest(name):
                self.assertEqual(self.cli("export", "--what", "targets", "--out", name, *words).json["rows"], 7)
                self.assertEqual(self.counts(name), {"read": 7, "new": 0, "changed": 0, "same": 7, "rejected": 0})
                self.assertEqual(self.listed(), before)
                other = self.folder / (name + ".db")
                self.run_cli("--db", other, "kpi", "define", "per_order", "--formula", "revenue / orders")
                done = self.run_cli("--db", other, "--json", "import", name)
                self.assertEqual(done.json["rows"], {"read": 7, "new": 7, "changed": 0, "same": 0, "rejected": 0}, done.text)
                copied = self.run_cli("--db", other, "--json", "targets", "list").json["targets"]
                shown = lambda all: [{key: one[key] for key in ("kpi", "scope", "scopeValue", "pairCategory", "period", "level", "value")} for one in all]
                self.assertEqual(shown(copied), shown(before))

    def test_columns(self):
        self.cli("export", "--what", "targets", "--out", "t.csv", "--lang", "en", "--period", "2016-Q2")
        rows = list(csv.reader(io.StringIO((self.folder / "t.csv").read_text("utf-8"))))
        self.assertEqual(rows, [["kpi", "rep", "team", "region", "product", "category", "channel", "segment", "customer", "source", "period", "level", "value",
                                 "status", "baseline", "baseline_from", "baseline_to", "reason"],
                                ["revenue", "", "", "Jakarta & <Bandung>", "", "", "", "", "", "", "2016-Q2", "target", "778.00", "changed", "0.00",
                                 "2015-04-01", "2015-06-30", "two more shops"]])
        self.cli("export", "--what", "targets", "--out", "id.csv", "--lang", "id", "--level", "minimum")
        rows = list(csv.reader(io.StringIO((self.folder / "id.csv").read_text("utf-8"))))
        self.assertEqual((rows[0][1], rows[0][12], len(rows)), ("penjual", "nilai", 2))

    def test_what_can_never_be_reached_is_no_target(self):
        """Counts are whole, shares lie from 0 to 1 (or above, where they can), nothing but the NPS below 0, as the list of KPIs says what each one is; by hand and from a file."""
        can = {"count": lambda value: value == int(value), "points": lambda value: value <= 100}
        for one in self.cli("kpi", "--list").json["kpis"]:
            most = 10 if one["kpi"] in ("conversion_period", "return_rate") else 1  # won, or returned, of what is older than the period
            for value in (0.5, 1.5, 18, 150, -1, -150):
                with self.subTest(one["kpi"], value=value):
                    good = value <= most if one["unit"] == "fraction" else can.get(one["unit"], lambda _: True)(value)
                    good = good and value >= (-100 if one["kpi"] == "nps" else 0)
                    done = self.cli("targets", "set", "--kpi", one["kpi"], "--period", "2019", "--value", str(value), code=0 if good else INPUT)
                    if not good:
                        self.assert_refused(done, INPUT)
                    rows = self.cli("import", "--kind", "targets", self.write("k.csv", f"kpi,period,value\n{one['kpi']},2018,{value}\n{one['kpi']},2017,1\n")).objects[-1]["rows"]
                    self.assertEqual(rows["rejected"], 0 if good else 1)

    def test_a_refusal_says_what_can_be_one(self):
        for kpi, value, why in (("revenue", "-5", "-5 is no target of this KPI: it is 0 or more"), ("orders", "1.5", "1.5 is no target of a count: it is a whole number, 0 or more"),
                                ("conversion", "18", "18 is no target of a share: it lies from 0 to 1 (0.18 is 18 %)"), ("return_rate", "18", "18 is no target of a share: it lies from 0 to 10 (0.18 is 18 %)"),
                                ("nps", "500", "500 is no target of the NPS: it lies from -100 to 100 points"), ("csat_mean", "200", "200 is no target of a mean score: it lies from 0 to 100")):
            with self.subTest(kpi):
                self.assertIn(why, self.cli("targets", "set", "--kpi", kpi, "--period", "2016-05", "--value", value, code=INPUT).err)
                said = self.run_cli("--db", self.db, "--lang", "id", "targets", "set", "--kpi", kpi, "--period", "2016-05", "--value", value).err
                self.assertIn("bukan target", said)
        for value, reason in (("-5", "negative-target"), ("1.5", "not-a-count")):
            done = self.cli("import", "--kind", "targets", self.write("k.csv", f"kpi,period,value\norders,2018,{value}\norders,2017,1\n")).objects[-1]
            self.assertEqual([one["reason"] for one in done["issues"]], [reason])

    def test_the_same_targets_are_the_same_bytes(self):
        for zone in ("UTC", "America/New_York"):
            self.cli("export", "--what", "targets", "--out", zone.replace("/", "-") + ".xlsx", env=self.environment(TZ=zone))
        self.assertEqual((self.folder / "UTC.xlsx").read_bytes(), (self.folder / "America-New_York.xlsx").read_bytes())

    def test_kpis_and_records_are_workbooks_too(self):
        self.assertEqual(self.cli("export", "--what", "kpi", "--period", "2015", "--kpi", "revenue", "--out", "k.xlsx").json["rows"], 1)
        cells = list(csv.reader(io.StringIO(self.run_cli("cells", "k.xlsx").text)))
        self.assertEqual((cells[0][5:8], cells[1][5:8]), (["kpi", "unit", "value"], ["revenue", "money", "337502.5"]))
        self.cli("export", "--what", "records", "--period", "all", "--out", "r.xlsx")
        self.assertEqual(self.counts("r.xlsx"), {"read": 5, "new": 0, "changed": 0, "same": 5, "rejected": 0})


class Grids(CliTest):
    """A row per person, a column per month."""

    def take(self, name, content, *words, code=0):
        return self.cli("import", "--kind", "targets", *words, self.write(name, content), code=code).json

    def listed(self):
        return {(one["scopeValue"], one["period"]["id"]): one["value"] for one in self.cli("targets", "list").json["targets"]}

    def test_months_with_their_year(self):
        text = "Salesperson,Jan 2026,Feb 2026,2026-03,Total\nSari,100,200.5,,300.5\nBudi,10,20,30,60\nTotal,110,220.5,30,360.5\n"
        done = self.take("grid.csv", text)
        self.assertEqual(done["rows"], {"read": 5, "new": 5, "changed": 0, "same": 0, "rejected": 0})
        self.assertEqual(self.listed(), {("Sari", "2026-01"): "100.00", ("Sari", "2026-02"): "200.50", ("Budi", "2026-01"): "10.00",
                                         ("Budi", "2026-02"): "20.00", ("Budi", "2026-03"): "30.00"})
        again = self.take("again.csv", text.replace("Sari,100,200.5,,300.5", "Sari,101,200.5,,301.5").replace("Total,110,220.5,30,360.5", "Total,111,220.5,30,361.5"))
        self.assertEqual(again["rows"], {"read": 5, "new": 0, "changed": 1, "same": 4, "rejected": 0})
        self.cli("batches", "undo", again["batch"])
        self.assertEqual(self.listed()["Sari", "2026-01"], "100.00")
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def refused(self, done):
        return [(one["line"], one["column"], one["value"], one["reason"]) for one in done["issues"]]

    def test_rows_that_say_two_values_of_one_target_are_refused(self):
        text = "Sales,Region,Bulan,Target\nSari,Jabar,2026-01,100\nSari,Jatim,2026-01,50\nBudi,Jatim,2026-01,70\n"
        done = self.take("two.csv", text)
        self.assertEqual(done["rows"], {"read": 3, "new": 1, "changed": 0, "same": 0, "rejected": 2})
        self.assertEqual(self.refused(done), [(2, "Target", "100", "contradicts"), (3, "Target", "50", "contradicts")])
        self.assertEqual(self.listed(), {("Budi", "2026-01"): "70.00"})
        done = self.take("equal.csv", text.replace("Jatim,2026-01,50", "Jatim,2026-01,100.00"))
        self.assertEqual(done["rows"], {"read": 3, "new": 1, "changed": 0, "same": 2, "rejected": 0})
        self.assertEqual(self.listed()["Sari", "2026-01"], "100.00")

    def test_rows_of_a_grid_that_say_two_values_of_one_target_are_refused_whole(self):
        done = self.take("grid.csv", "Sales,Jan 2026,Feb 2026\nSari,100,110\nBudi,70,80\nSari,100,60\n", "--rejects", "rest.csv")
        self.assertEqual(done["rows"], {"read": 4, "new": 2, "changed": 0, "same": 0, "rejected": 2})
        self.assertEqual(self.refused(done), [(2, "Feb 2026", "110", "contradicts"), (4, "Feb 2026", "60", "contradicts")])
        self.assertEqual(self.listed(), {("Budi", "2026-01"): "70.00", ("Budi", "2026-02"): "80.00"})

    def test_periods_as_people_write_them(self):
        same = {"2026-H1": ("Semester I 2026", "1H26", "2026S1", "H1'26", "Jan–Jun 2026", "Semester 1 2026"),
                "2026-Q1": ("Triwulan I 2026", "TW I 2026", "1Q26", "Q1'26", "Q1’26", "Jan–Mar 2026", "Jan s/d Mar 2026", "2026Q1", "Januari 2026 - Maret 2026", "Q1 26"),
                "2026-Q4": ("Triwulan IV 2026", "4Q 2026", "Okt-Des 2026"),
                "2026-01": ("202601", "2026M01", "2026M1", "Jan-26", "01/2026"),
                "2026": ("Jan-Des 2026",),
                "2026-02-01..2026-04-30": ("Feb–Apr 2026",)}
        cells = [(period, cell) for period, written in same.items() for cell in written]
        done = self.take("p.csv", "Sales,Periode,Target\n" + "".join(f"S{at},{cell},{at + 1}\n" for at, (_, cell) in enumerate(cells)))
        self.assertEqual(done["issues"], [])
        self.assertEqual(self.listed(), {(f"S{at}", period): f"{at + 1}.00" for at, (period, _) in enumerate(cells)})
        wrong = ("202613", "5Q26", "Semester III 2026", "2026M13", "Mar-Jan 2026", "Q1", "I 2026", "20261")
        done = self.take("w.csv", "Sales,Periode,Target\nA,2026-01,1\n" + "".join(f"A,{cell},2\n" for cell in wrong))
        self.assertEqual([one["value"] for one in done["issues"]], list(wrong))

    def test_year_and_month_in_two_columns(self):
        for header, cells, periods in (("Tahun,Bulan", ("2026,1", "2026,02", "2025,12"), ("2026-01", "2026-02", "2025-12")),
                                       ("Bulan,Tahun", ("Januari,2026", "Feb,2026", "2025-12,2025"), ("2026-01", "2026-02", "2025-12")),
                                       ("Year,Quarter", ("2026,1", "2026,Q2", "2025,IV"), ("2026-Q1", "2026-Q2", "2025-Q4"))):
            with self.subTest(header):
                self.db = self.folder / "parts.db"
                self.db.unlink(missing_ok=True)
                text = header + ",Wilayah,Target\n" + "".join(f"{cell},Jabar,{at}00\n" for at, cell in enumerate(cells, 1))
                self.assertEqual(self.take("t.csv", text)["issues"], [])
                self.assertEqual(self.listed(), {("Jabar", period): f"{at}00.00" for at, period in enumerate(periods, 1)})
        done = self.take("t.csv", "Tahun,Bulan,Wilayah,Target\n2026,13,Jabar,1\n2026,2025-03,Jabar,2\n2026,,Jabar,3\n2026,3,Jabar,4\n")
        self.assertEqual([(one["line"], one["column"], one["reason"]) for one in done["issues"]],
                         [(2, "Bulan", "not-a-period"), (3, "Bulan", "not-a-period"), (4, "Bulan", "missing")])

    def test_fiscal_periods_are_the_companys(self):
        self.import_sales()
        self.cli("settings", "set", "fiscal-start=4")
        self.take("f.csv", "Sales,Periode,Target\nSari,FY2026,1200\nSari,FY2026-Q1,300\n")
        self.assertEqual([(one["period"]["from"], one["period"]["to"]) for one in self.cli("targets", "list").json["targets"]],
                         [("2025-04-01", "2025-06-30"), ("2025-04-01", "2026-03-31")])

    def test_a_total_is_written_as_the_months(self):
        for amounts in (("1.000.000", "2.000.000", "3.000.000"), ("Rp 1.000.000", "Rp 2.000.000", "Rp 3.000.000"), ("1000000,5", "2000000,5", "3000001"),
                        ("1,000,000", "2,000,000", "3,000,000"), ("10", "12,5", "22,5"), ("12,5", "10", "22,5"), ("10", "990", "1.000"), ("10.25", "990", "1,000.25"), ("0.5", "0.5", "1.000")):
            with self.subTest(amounts[0]):
                self.db = self.folder / "notation.db"
                self.db.unlink(missing_ok=True)
                done = self.take("grid.csv", "Salesperson;Jan 2026;Feb 2026;Jumlah\nAni;" + ";".join(amounts) + "\n")
                self.assertEqual(done["rows"], {"read": 2, "new": 2, "changed": 0, "same": 0, "rejected": 0})

    def test_a_workbook_with_months_alone(self):
        months = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
        rows = [["Nama Sales", *months, "Jumlah"], ["Sari Dewi", *[1000000 + n for n in range(12)], 12000066], ["Budi", *[5] * 12, 60]]
        content = book(rows, "Target 2026")
        asked = self.take("target.xlsx", content, code=INPUT)
        question = next(one for one in asked["questions"] if one["field"] == "period")
        self.assertEqual([one["option"] for one in question["answers"]], ["--set period=2026"])
        done = self.take("target.xlsx", content, "--set", "period=2026")
        self.assertEqual(done["rows"], {"read": 24, "new": 24, "changed": 0, "same": 0, "rejected": 0})
        self.assertEqual((self.listed()["Sari Dewi", "2026-12"], self.listed()["Budi", "2026-05"]), ("1000011.00", "5.00"))
        year = self.cli("kpi", "--period", "2026", "--kpi", "revenue", "--where", "rep=Sari Dewi").json["values"][0]
        self.assertEqual(year["target"], "12000066.00")
        # The next year's file of the same shape is asked about again, also where the answers are kept.
        self.take("target.xlsx", content, "--set", "period=2027", "--profile", "grid")
        self.assertEqual(len(self.listed()), 48)
        self.take("next.xlsx", book([*rows[:2], ["Budi", *[6] * 12, 72]], "Sheet1"), "--profile", "grid", code=INPUT)

    def test_a_total_that_is_none_is_refused(self):
        done = self.take("grid.csv", "Region,Q1 2026,Q2 2026,Total\nJakarta,100,200,300\nBandung,1,2,4\n")
        self.assertEqual(done["rows"], {"read": 3, "new": 2, "changed": 0, "same": 0, "rejected": 1})
        self.assertEqual([(one["line"], one["column"], one["reason"]) for one in done["issues"]], [(3, "Total", "total-differs")])

    def test_a_column_of_names_that_says_nothing_is_asked_for(self):
        text = "Nama,2026-01,2026-02\nSari,1,2\n"
        asked = self.take("grid.csv", text, code=INPUT)
        self.assertEqual([(one["field"], one["answers"][0]["option"]) for one in asked["questions"]], [("rep", "--map rep=#1")])
        self.take("grid.csv", text, "--map", "rep=#1")
        self.assertEqual(self.listed(), {("Sari", "2026-01"): "1.00", ("Sari", "2026-02"): "2.00"})

    def test_months_may_be_written_as_days(self):
        """A workbook's "Jan-26" is the day 2026-01-01: 46023, 46054 and 46082 days after 1899-12-30."""
        rows = "\nJane,1000,1100,1200\nBob,900,950,1000.5\n"
        expected = {("Jane", "2026-01"): "1000.00", ("Jane", "2026-02"): "1100.00", ("Jane", "2026-03"): "1200.00",
                    ("Bob", "2026-01"): "900.00", ("Bob", "2026-02"): "950.00", ("Bob", "2026-03"): "1000.50"}
        days = [("date", 46023), ("date", 46054), ("date", 46082)]
        self.assertEqual([str(datetime.date(1899, 12, 30) + datetime.timedelta(days=one)) for _, one in days], ["2026-01-01", "2026-02-01", "2026-03-01"])
        body = [["Jane", 1000, 1100, 1200], ["Bob", 900, 950, 1000.5]]
        shown = parts_of([("Sheet1", "visible", [["Sales", *days], *body])])
        shown["xl/styles.xml"] = shown["xl/styles.xml"].replace('numFmtId="14"', 'numFmtId="17"')  # mmm-yy
        for name, content in (("iso.csv", "Sales,2026-01-01,2026-02-01,2026-03-01" + rows), ("named.csv", "Sales,1 Jan 2026,1 Feb 2026,1 Mar 2026" + rows),
                              ("own.csv", "Sales;01-Jan-2026;01-Feb-2026;01-Mar-2026" + rows.replace(",", ";")),
                              ("compact.csv", "Sales,202601,202602,202603" + rows), ("title.csv", "Target 2026,,,\n\nSales,2026-01-01,2026-02-01,2026-03-01" + rows),
                              ("dates.xlsx", book([["Sales", *days], *body])), ("shown.xlsx", zipped(shown)), ("title.xlsx", book([["Target 2026"], [], ["Sales", *days], *body])),
                              ("compact.xlsx", book([["Sales", 202601, 202602, 202603], *body]))):
            with self.subTest(name):
                self.db = self.folder / (name + ".db")
                done = self.take(name, content)
                self.assertEqual(done["rows"], {"read": 6, "new": 6, "changed": 0, "same": 0, "rejected": 0})
                self.assertEqual(self.listed(), expected)

    def test_a_total_beside_months_that_are_days_has_to_add_up(self):
        done = self.take("grid.xlsx", book([["Sales", ("date", 46023), ("date", 46054), ("date", 46082), "Total"], ["Jane", 1, 2, 3, 6], ["Bob", 4, 5, 6, 16]]))
        self.assertEqual([(one["line"], one["column"], one["reason"]) for one in done["issues"]], [(3, "Total", "total-differs")])
        self.assertEqual(sorted(self.listed()), [("Jane", "2026-01"), ("Jane", "2026-02"), ("Jane", "2026-03")])

    def test_years_alone_are_names_of_columns(self):
        expected = {("Jane", "2026"): "1000.00", ("Jane", "2027"): "1200.00", ("Bob", "2026"): "2000.00", ("Bob", "2027"): "2024.00"}
        body = [["Jane", 1000, 1200], ["Bob", 2000, 2024]]  # values that look like years are values
        rows = "".join(",".join(map(str, row)) + "\n" for row in body)
        for name, content in (("years.csv", "Sales,2026,2027\n" + rows), ("titled.csv", "Target\n\nSales,2026,2027\n" + rows), ("years.xlsx", book([["Sales", 2026, 2027], *body])), ("texts.xlsx", book([["Sales", "2026", "2027"], *body]))):
            with self.subTest(name):
                self.db = self.folder / (name + ".db")
                self.assertEqual(self.take(name, content)["rows"]["new"], 4)
                self.assertEqual(self.listed(), expected)

    def test_years_are_values_where_they_are(self):
        """Each row of a list without names says a person, a period and an amount."""
        for text in ("Sari,Q1 2026,2026\nBudi,Q1 2026,3000\nCici,Q1 2026,4000\n", "Sari,2026,2027\nBudi,2026,2027\nCici,2026,2027\n", "Sari,2026,2028\nBudi,100,200\n"):
            asked = self.take("list.csv", text, code=INPUT)
            self.assertIn("#1", [answer["value"] for one in asked["questions"] for answer in one["answers"]], text)

    def test_a_year_beside_its_parts_is_their_total(self):
        quarters = {("Sari", f"2026-Q{at}"): f"{at * 100}.00" for at in range(1, 5)}
        text = "Sales,Q1 2026,Q2 2026,Q3 2026,Q4 2026,{}\nSari,100,200,300,400,{}\nBudi,1,,,,1\n"
        for name in ("2026", "Target 2026"):
            self.db = self.folder / (name + ".db")
            self.assertEqual(self.take("sums.csv", text.format(name, 1000))["rows"], {"read": 5, "new": 5, "changed": 0, "same": 0, "rejected": 0})
            self.assertEqual(self.listed(), quarters | {("Budi", "2026-Q1"): "1.00"})
            self.assertEqual([(one["line"], one["column"], one["reason"]) for one in self.take("wrong.csv", text.format(name, 1100))["issues"]], [(2, name, "total-differs")])
        self.db = self.folder / "months.db"
        text = "Sales,Jan,Feb,Mar,2026\nSari,1,2,3,6\nBudi,4,5,6,15\n"
        asked = self.take("months.csv", text, code=INPUT)
        self.assertEqual([answer["option"] for one in asked["questions"] for answer in one["answers"]], ["--set period=2026"])
        self.take("months.csv", text, "--set", "period=2026")
        self.assertEqual(self.listed(), {(name, f"2026-0{at}"): f"{value}.00" for name, first in (("Sari", 1), ("Budi", 4)) for at, value in enumerate(range(first, first + 3), 1)})
        self.db = self.folder / "half.db"
        done = self.take("half.csv", "Sales,2026,Q1 2026,Q2 2026\nSari,300,100,200\nBudi,420,100,120\n")
        self.assertEqual([(one["line"], one["column"], one["reason"]) for one in done["issues"]], [(3, "2026", "total-differs")])
        self.assertEqual(self.listed(), {("Sari", "2026-Q1"): "100.00", ("Sari", "2026-Q2"): "200.00"})

    def test_without_names_it_is_the_whole_team(self):
        self.take("grid.csv", "KPI,2026-01,2026-02\nrevenue,1,2\nconversion,18%,19%\n")
        self.assertEqual([(one["kpi"], one["scope"], one["value"]) for one in self.cli("targets", "list").json["targets"]],
                         [("conversion", None, 0.18), ("conversion", None, 0.19), ("revenue", None, "1.00"), ("revenue", None, "2.00")])


class Percentages(CliTest):
    """Targets of shares, written as per cent or as parts of one."""

    def take(self, text, code=0):
        self.db = self.folder / "percent.db"
        self.db.unlink(missing_ok=True)
        done = self.cli("import", "--kind", "targets", text if hasattr(text, "name") else self.write("t.csv", text), code=code).json
        listed = self.cli("targets", "list").json["targets"] if code == 0 else []
        return {(one["scopeValue"], one["level"]): one["value"] for one in listed}, [(one["line"], one["column"], one["reason"]) for one in done.get("issues", [])]

    def test_a_header_or_a_kpi_that_says_so(self):
        for name in ("Target (persen)", "Target (percent)", "Target persen", "Target %", "Target (%)", "Target (dalam %)"):
            with self.subTest(name):
                self.assertEqual(self.take(f"Sales,KPI,Periode,{name}\nSari,Konversi,2026,15\nBudi,Konversi,2026,0.5\nAni,Margin,2026,20%\n"),
                                 ({("Sari", "target"): 0.15, ("Budi", "target"): 0.005, ("Ani", "target"): 0.2}, []))
        self.assertEqual(self.take("Sales,KPI,Periode,Target\nSari,Konversi (persen),2026,15\nBudi,Konversi (%),2026,1\nAni,revenue,2026,900\n"),
                         ({("Sari", "target"): 0.15, ("Budi", "target"): 0.01, ("Ani", "target"): "900.00"}, []))
        self.assertEqual(self.take("Sales,KPI,Periode,Minimum (%),Target (%)\nSari,Konversi,2026,0.9,15\n"), ({("Sari", "minimum"): 0.009, ("Sari", "target"): 0.15}, []))

    def test_what_a_spreadsheet_shows_as_per_cent_stays_what_it_is(self):
        path = self.write("t.xlsx", book([["Sales", "KPI", "Periode", "Target (%)"], ["Sari", "Konversi", 2026, 0.15], ["Budi", "Konversi", 2026, 1], ["Ani", "nps", 2026, 40]]))
        self.assertEqual(self.take(path), ({("Sari", "target"): 0.15, ("Budi", "target"): 1, ("Ani", "target"): 40}, []))

    def test_amounts_are_none(self):
        listed, issues = self.take("Sales,KPI,Periode,Target (persen)\nSari,Konversi,2026,15\nBudi,revenue,2026,15\nAni,orders,2026,15%\n")
        self.assertEqual((listed, issues), ({("Sari", "target"): 0.15}, [(3, "Target (persen)", "percent-of-sum"), (4, "Target (persen)", "percent-of-sum")]))
        # "(excl. PPN 11%)" says nothing of that.
        self.assertEqual(self.take("Sales,Periode,Target (excl. PPN 11%)\nSari,2026,15\n"), ({("Sari", "target"): "15.00"}, []))


class RealQuotas(CliTest):
    """Quotas of a company's salespeople, against lines made here. A quota runs three months from its day."""

    @staticmethod
    def three_months_later(day):
        month = day.month + 3
        year, month = day.year + (month - 1) // 12, (month - 1) % 12 + 1
        return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))

    @needs_data("adventureworks/SalesPersonQuotaHistory.csv")
    def test_attainment_of_each_person(self):
        path = DATA / "adventureworks" / "SalesPersonQuotaHistory.csv"
        quotas = []
        for row in csv.reader(io.StringIO(path.read_text("utf-8")), delimiter="\t"):
            start = datetime.date.fromisoformat(row[1][:10])
            quotas.append((row[0], start, self.three_months_later(start), fractions.Fraction(row[2])))
        self.assertEqual((len(quotas), len({one[0] for one in quotas}), sum(one[3] for one in quotas)), (163, 17, 95714000))
        # On the first and the last day of each quota, and one line behind it that is none of its own.
        sold = []
        for n, (rep, start, end, quota) in enumerate(quotas):
            sold.append((rep, start, fractions.Fraction(int(quota) * (n % 7 + 1) // 5)))
            sold.append((rep, end - datetime.timedelta(days=1), fractions.Fraction(100 * n * 37 + 25, 100)))
            sold.append((rep, end, fractions.Fraction(1)))
        lines = "".join(f"{n},{day},{rep},{float(amount):.2f}\n" for n, (rep, day, amount) in enumerate(sold, 1))
        self.import_sales("Order,Date,Salesperson,Total\n" + lines)
        answer = self.cli("import", "--kind", "targets", "--map", "rep=#1", "--map", "start=#2", "--map", "value=#3", "--set", "period=quarter", path).json
        self.assertEqual(answer["rows"], {"read": 163, "new": 163, "changed": 0, "same": 0, "rejected": 0})
        compared = 0
        for start, end in sorted({(one[1], one[2]) for one in quotas}):
            table = self.cli("kpi", "--period", f"{start}..{end - datetime.timedelta(days=1)}", "--by", "rep", "--kpi", "revenue",
                             "--as-of", "2100-01-01").json
            found = {group["key"]: group["values"][0] for group in table["groups"]}
            for rep, begin, _, quota in quotas:
                if begin != start:
                    continue
                actual = sum(amount for who, day, amount in sold if who == rep and start <= day < end)
                self.assertEqual((fractions.Fraction(found[rep]["value"]), fractions.Fraction(found[rep]["target"])), (actual, quota))
                self.assertEqual(found[rep]["attainment"], float(actual / quota), f"{rep} {start}")
                compared += 1
        self.assertEqual(compared, 163)


if __name__ == "__main__":
    main()

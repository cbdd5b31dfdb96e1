# SPDX-License-Identifier: GPL-3.0-or-later
"""kpi --compare where the records begin inside the compared window, or behind it (docs/kpi.md#begin). All days counted by hand."""
import csv
import datetime

from support import CliTest, INPUT, main

HEAD = "Order,Date,Customer,Salesperson,Total\n"
LEADS = "Lead ID,Created,Close Date,Stage,Owner,Deal Value\n"


class RecordsBegin(CliTest):
    def sell(self, *days):
        """A store of its own: 100 on each of these days of the year before, 900 in each month of 2026."""
        self.db = self.folder / f"{'-'.join(days)}.db"
        rows = [(day, 100) for day in days] + [(f"2026-{month:02}-05", 900) for month in range(1, 13)]
        self.cli("import", "--kind", "sales", self.write("s.csv", HEAD + "".join(f"S{n},{day},Toko {n},Sari,{total}\n" for n, (day, total) in enumerate(rows))))

    def compare(self, period, *words, kpi="revenue", as_of="2026-12-31", with_="last-year"):
        return self.cli("--as-of", as_of, "kpi", "--period", period, "--kpi", kpi, "--compare", with_, *words).json["values"][0]["compare"]

    def test_a_quarter_with_ten_days_is_no_quarter(self):
        self.sell("2025-09-21", "2025-09-30")
        found = self.compare("2026-Q3")
        self.assertEqual(found, {"from": "2025-07-01", "to": "2025-09-30", "value": None, "change": None, "changeShare": None,
                                 "reason": "records-begin", "recordsBegin": "2025-09-21"})
        # Whole before the first record: nothing is known of it, and that is no 0.
        self.assertEqual(self.compare("2026-Q1")["reason"], "records-begin")
        # Behind it all is known, also months without a sale.
        self.assertEqual({name: self.compare("2026-Q4")[name] for name in ("value", "change")}, {"value": "0.00", "change": "2700.00"})
        self.assertNotIn("reason", self.compare("2026-Q4"))
        # July to September 2026 beside April to June is as good as ever.
        self.assertEqual(self.compare("2026-Q3", with_="previous")["change"], "0.00")

    def test_a_window_may_begin_with_free_days_and_a_few_more(self):
        # 1 July 2025 is a Tuesday: Friday the 4th leaves three working days, Monday the 7th four.
        for day, period, value in (("2025-07-04", "2026-Q3", "100.00"), ("2025-07-07", "2026-Q3", None),
                                   ("2025-07-04", "2026-07", "100.00"), ("2025-07-07", "2026-07", None),
                                   # 1 November 2025 is a Saturday: Monday the 3rd leaves none.
                                   ("2025-11-03", "2026-11", "100.00"),
                                   # Of the week of Monday 3 November one day of five, not two.
                                   ("2025-11-04", "2026-W45", "100.00"), ("2025-11-05", "2026-W45", None),
                                   # Of 11 working days (1 to 15 July) two, of four (1 to 4 July) none.
                                   ("2025-07-03", "2026-07-01..2026-07-15", "100.00"), ("2025-07-04", "2026-07-01..2026-07-15", None),
                                   ("2025-07-01", "2026-07-01..2026-07-04", "100.00"), ("2025-07-02", "2026-07-01..2026-07-04", None)):
            with self.subTest(day=day, period=period):
                self.sell(day)
                found = self.compare(period)
                self.assertEqual((found["value"], found.get("recordsBegin")), (value, None if value else day))

    def test_a_holiday_is_no_working_day(self):
        self.sell("2025-07-07")
        self.cli("import", "--kind", "events", self.write("e.csv", "date,end,kind,name\n2025-07-02,2025-07-02,national-holiday,Libur\n"))
        self.assertEqual(self.compare("2026-07")["value"], "100.00")  # 1, 3 and 4 July are left

    def test_each_kind_begins_by_itself(self):
        self.sell("2025-09-22")
        self.cli("import", "--kind", "leads", self.write("l.csv", LEADS + "L1,2025-01-10,2025-08-01,Closed Won,Sari,40\nL2,2026-08-03,2026-08-20,Closed Won,Sari,60\n"))
        self.cli("kpi", "define", "share", "--formula", "won_value / revenue")
        self.assertEqual(self.compare("2026-Q3", kpi="won_value")["value"], "40.00")
        for kpi in ("revenue", "orders", "aov", "new_customers", "share"):
            self.assertEqual(self.compare("2026-Q3", kpi=kpi)["recordsBegin"], "2025-09-22", kpi)
        for kpi in ("csat", "gross_profit"):
            self.assertIsNone(self.compare("2026-Q3", kpi=kpi)["value"])
            self.assertNotIn("reason", self.compare("2026-Q3", kpi=kpi), "without a source it says so in its own value")

    def test_groups_parts_and_words(self):
        self.sell("2025-08-20", "2025-09-10")
        words = ("--as-of", "2026-12-31", "kpi", "--period", "2026-Q3", "--kpi", "revenue", "--compare", "last-year")
        # August 2025 has 13 working days before the 20th; September lies behind the first record.
        months = self.cli(*words, "--by", "month").json["groups"]
        self.assertEqual([one["values"][0]["compare"]["value"] for one in months], [None, None, "100.00"])
        reps = self.cli(*words, "--by", "rep").json["groups"]
        self.assertEqual([one["values"][0]["compare"]["value"] for one in reps], [None])
        text = self.run_cli("--db", self.db, "--lang", "en", *words).text
        self.assertIn("No comparison with Q3 2025: records begin on 20 Aug 2025 (Revenue).", text)

    def test_a_filter_does_not_hide_what_is_known(self):
        self.sell("2025-01-02", "2025-09-22")
        self.cli("import", "--kind", "sales", self.write("b.csv", HEAD + "B1,2026-08-03,Toko,Budi,50\n"))
        found = self.compare("2026-Q3", "--where", "rep=Budi")
        self.assertEqual((found["value"], found["change"], found["changeShare"]), ("0.00", "50.00", None), "new, not unknown")

    def test_the_proof_and_the_export_say_why(self):
        self.sell("2025-08-20", "2026-09-10")
        words = ("--as-of", "2026-12-31", "kpi", "--prove", "--period", "2026-Q3", "--kpi", "revenue", "--compare", "last-year")
        self.assertEqual(self.cli(*words).json["proofs"][0]["compare"], {"reason": "records-begin", "recordsBegin": "2025-08-20"})
        for lang, says in (("en", "No comparison with Q3 2025: records begin on 20 Aug 2025 (Revenue)."),
                           ("id", "Tidak dibandingkan dengan Q3 2025: data baru mulai 20 Agu 2025 (Pendapatan).")):
            self.assertIn(says, self.run_cli("--db", self.db, "--lang", lang, *words).text.replace("\u00a0", " "))
        target = self.folder / "kpis.csv"
        self.cli("--as-of", "2026-12-31", "export", "--what", "kpi", "--period", "2026-Q3", "--kpi", "revenue", "--compare", "last-year", "--out", target)
        with open(target, encoding="utf-8", newline="") as rows:
            row = next(csv.DictReader(rows))
        self.assertEqual((row["compared"], row["compare_reason"], row["records_begin"]), ("", "records-begin", "2025-08-20"))
        # From last quarter on all is known.
        found = self.cli("--as-of", "2026-12-31", "kpi", "--prove", "--period", "2026-Q3", "--kpi", "revenue", "--compare", "previous").json
        self.assertNotIn("compare", found["proofs"][0])

    def test_baselines_have_their_own_rule(self):
        self.sell("2025-09-21")
        self.assertNotIn("reason", self.compare("2026-Q3", with_="baseline"))

    def test_the_mean_of_four_needs_four_complete_periods(self):
        # January to April are complete if the records begin before 11 January; the sale of that month is in the mean then: (100 + 4 x 0 ...) / 4.
        for first, value in (("2025-01-10", "25.00"), ("2025-01-11", None), ("2025-01-28", None)):
            with self.subTest(first=first):
                self.sell(first)
                self.cli("targets", "set", "--kpi", "revenue", "--period", "2025-05", "--value", "1000")
                self.cli("--as-of", "2025-05-31", "targets", "approve", "--period", "2025-05")
                agreed = self.cli("targets", "list", "--period", "2025-05").json["targets"][0]["agreed"][0]["baseline"]
                self.assertEqual(agreed, value and {"value": value, "from": "2025-01-01", "to": "2025-04-30"})
                found = self.compare("2025-06", as_of="2025-06-30", with_="baseline")
                self.assertEqual((found["value"], found["baseline"]), ("0.00", "mean-of-four"), "February to May")
                found = self.compare("2025-05", as_of="2025-05-31", with_="baseline", kpi="orders")
                self.assertEqual((found["value"], found["baseline"]), (0, "mean-of-four") if value else (None, None))


class OfItsOwnKind(CliTest):
    """Sales of 100 on each working day from Monday 14 March 2022 to Wednesday 4 February 2026; a lead on each working day from Friday 1 January 2021
    on; answers from 1 June 2022 on. What is learned, frozen, split or proposed of a figure takes the records of its own kind alone."""

    def setUp(self):
        super().setUp()
        day = lambda *words: datetime.date(*words)
        working = lambda first: [first + datetime.timedelta(n) for n in range((day(2026, 2, 5) - first).days) if (first + datetime.timedelta(n)).weekday() < 5]
        self.cli("import", "--kind", "sales", self.write("s.csv", HEAD + "".join(f"S{n},{at},Toko,Sari,100\n" for n, at in enumerate(working(day(2022, 3, 14))))))
        self.cli("import", "--kind", "leads", self.write("l.csv", LEADS + "".join(f"L{n},{at},{at},Closed Won,Sari,10\n" for n, at in enumerate(working(day(2021, 1, 1))))))
        self.cli("import", "--kind", "surveys", self.write("a.csv", "Id,Date,Score (1-5)\n" + "".join(f"{n},{at},5\n" for n, at in enumerate(working(day(2022, 6, 1))))))
        self.cli("kpi", "define", "share", "--formula", "won_value / revenue")

    def set(self, kpi, period, value):
        self.cli("targets", "set", "--kpi", kpi, "--period", period, "--value", str(value))

    def test_the_curve_is_learned(self):
        # The first quarter of 2025 has 64 working days, 26 of them to 5 February. Sales have but 2023 and 2024 whole before it: no curve.
        self.set("revenue", "2025-Q1", 6400)
        self.set("leads", "2025-Q1", 64)
        words = ("--as-of", "2025-02-05", "kpi", "--period", "2025-Q1", "--kpi", "revenue,leads")
        revenue, leads = self.cli(*words).json["values"]
        self.assertEqual((revenue["expected"], revenue["expectedFrom"], revenue["pace"]), ("2600.00", "working-days", 1))
        self.assertEqual(leads["expectedFrom"], "curve", "of 2021 to 2024")
        # A year later sales have three, leads five; what SQL finds by itself is the same.
        self.set("revenue", "2026-Q1", 6300)
        self.set("leads", "2026-Q1", 63)
        proofs = self.cli("--as-of", "2026-02-04", "kpi", "--prove", "--period", "2026-Q1", "--kpi", "revenue,leads").json["proofs"]
        self.assertEqual([[year["from"][:4] for year in proof["target"]["learned"]] for proof in proofs], [["2025", "2024", "2023"], ["2025", "2024", "2023", "2022", "2021"]])
        self.assertEqual([(proof["equal"], proof["target"]["equal"]) for proof in proofs], [(True, True)] * 2)

    def test_the_baseline_is_frozen(self):
        for kpi in ("revenue", "leads", "share", "csat"):
            self.set(kpi, "2023-Q1", 1)
        agreed = lambda: {one["kpi"]: one["agreed"][0]["baseline"] for one in self.cli("targets", "list", "--period", "2023-Q1").json["targets"]}
        self.cli("--as-of", "2022-12-31", "targets", "approve", "--period", "2023-Q1")
        # 64 working days from 3 January to 31 March 2022.
        self.assertEqual(agreed(), {"revenue": None, "share": None, "csat": None, "leads": {"value": 64, "from": "2022-01-01", "to": "2022-03-31"}})
        compared = self.cli("--as-of", "2023-12-31", "kpi", "--period", "2023-Q2", "--kpi", "revenue,leads,share,csat", "--compare", "baseline").json["values"]
        # Sales of a year before are known from April on; of answers neither that quarter nor four whole ones.
        self.assertEqual({one["kpi"]: (one["compare"]["value"], one["compare"]["baseline"]) for one in compared},
                         {"revenue": ("6500.00", "year-before"), "leads": (65, "year-before"), "share": (0.1, "year-before"), "csat": (None, None)})

    def test_a_split_has_the_shape_of_last_year(self):
        for kpi, value in (("revenue", 6500), ("leads", 65)):
            self.set(kpi, "2023-Q1", value)
        split = lambda kpi, **options: self.cli("--as-of", "2022-12-31", "targets", "split", "--kpi", kpi, "--period", "2023-Q1", "--by", "last-year", **options)
        self.assert_refused(split("revenue", code=INPUT), INPUT)
        # 21, 20 and 23 working days.
        self.assertEqual([one["value"] for one in split("leads").json["months"]], [21, 20, 24])

    def test_a_proposal_has_its_history(self):
        words = ("--as-of", "2022-12-31", "targets", "propose", "--period", "2023-Q1", "--kpi")
        revenue = self.cli(*words, "revenue").json
        self.assertEqual([one["value"] for one in revenue["history"]], ["6500.00", "6600.00", "6500.00"])
        # R, quantile type 7, of 6500, 6500, 6600.
        self.assertEqual([revenue[level] for level in ("minimum", "target", "stretch")], ["6500.00", "6550.00", "6580.00"])
        self.assertEqual(len(self.cli(*words, "leads").json["history"]), 8)
        self.assertEqual(self.cli(*words, "csat").json["minimum"], None, "two quarters")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Which earlier periods are complete where a figure's own records end before those of another kind (docs/kpi.md#complete). All values by hand."""
import datetime

from support import CliTest, INPUT, main

HEAD = "Order,Date,Customer,Salesperson,Total\n"
LEADS = "Lead ID,Created,Close Date,Stage,Owner,Deal Value\n"


class RecordsEnd(CliTest):
    def sell(self, rows):
        self.cli("import", "--kind", "sales", self.write("s.csv", HEAD + "".join(f"S{n},{day},Toko,Sari,{total}\n" for n, (day, total) in enumerate(rows))))

    def lead(self, *days):
        self.cli("import", "--kind", "leads", self.write("l.csv", LEADS + "".join(f"L{n},{day},,Open,Sari,10\n" for n, day in enumerate(days))))

    def at(self, *words, as_of="2026-01-05", **options):
        return self.cli("--as-of", as_of, *words, **options)

    def propose(self, period, kpi="revenue", **options):
        return self.at("targets", "propose", "--kpi", kpi, "--period", period, **options).json

    def periods(self, period, **options):
        return [one["period"] for one in self.propose(period, **options)["history"]]


class OfUnknownDays(RecordsEnd):
    def test_what_is_not_known_yet_is_not_compared_with_a_baseline(self):
        """An order each month from January to June by customers who come back, and leads to September: of August nothing is known of sales."""
        self.sell([(f"2025-{month:02}-{day:02}", 100) for month in range(1, 7) for day in (5, 26)])
        self.lead(*[f"2025-{month:02}-03" for month in range(1, 9)], "2025-09-04")
        self.cli("kpi", "define", "per_lead", "--formula", "revenue / leads")
        for kpi in ("revenue", "returning_customers", "per_lead", "orders"):
            for with_ in ("baseline", "previous"):
                row = self.at("kpi", "--period", "2025-08", "--kpi", kpi, "--compare", with_, as_of="2025-09-04").json["values"][0]
                self.assertIsNone((row["compare"] or {}).get("change"), (kpi, with_, row))


class OfItsOwnKind(RecordsEnd):
    """Sales of 100 a month in 2023 and 2024, of 400 in December; from January 2025 on 108, 116 … up to 172 on 30 September.
    A lead each Monday from 2 January 2023 to 5 January 2026, the as-of day."""

    def setUp(self):
        super().setUp()
        years = [(f"{year}-{month:02}-05", 400 if month == 12 else 100) for year in (2023, 2024) for month in range(1, 13)]
        self.sell(years + [(f"2025-{month:02}-{30 if month == 9 else 5:02}", 100 + 8 * month) for month in range(1, 10)])
        monday = datetime.date(2023, 1, 2)
        self.lead(*[monday + datetime.timedelta(7 * week) for week in range((datetime.date(2026, 1, 5) - monday).days // 7 + 1)])
        self.cli("kpi", "define", "per_lead", "--formula", "revenue / leads")

    def test_a_proposal_has_no_month_behind_them(self):
        found = self.propose("2026-02")
        self.assertEqual([one["period"] for one in found["history"]], [f"2024-{month}" for month in (10, 11, 12)] + [f"2025-{month:02}" for month in range(1, 10)])
        # The season is of 2023 and 2024, 0.8 of 125, a December 3.2. Freed of it: 125 three times, 135, 145 … 215.
        # R, quantile type 7: 160, 187.5, 204; with the season 128, 150, 163.2.
        self.assertEqual([found[name] for name in ("minimum", "target", "stretch")], ["128.00", "150.00", "163.00"])
        self.assertAlmostEqual(found["season"], 0.8)
        self.assertEqual(self.periods("2026-02", kpi="leads"), [f"2025-{month:02}" for month in range(1, 13)])
        # Of two kinds: what both are known of.
        self.assertEqual(self.periods("2026-02", kpi="per_lead")[-1], "2025-09")
        self.assertEqual(self.periods("2026-Q1")[-1], "2025-Q3")
        self.assertEqual(self.periods("2026-H1")[-1], "2025-H1")
        self.assertEqual(self.periods("2026"), ["2023", "2024"])
        self.assertEqual(self.periods("2026", kpi="leads"), ["2023", "2024", "2025"])

    def test_years_behind_them_are_none_of_the_season(self):
        # Two years of leads alone lie between: the season is still that of 2023 and 2024, not one with zeros.
        self.lead("2028-01-03")
        found = self.propose("2028-02", as_of="2028-01-03")
        self.assertAlmostEqual(found["season"], 0.8)
        self.assertEqual((found["history"][-1]["period"], found["minimum"]), ("2025-09", "128.00"))

    def test_the_baseline_is_frozen(self):
        for kpi in ("revenue", "leads", "per_lead"):
            self.cli("targets", "set", "--kpi", kpi, "--period", "2026-10", "--value", "1")
        self.at("targets", "approve", "--period", "2026-10")
        agreed = {one["kpi"]: one["agreed"][0]["baseline"] for one in self.cli("targets", "list", "--period", "2026-10").json["targets"]}
        # June to September 2025: 148 + 156 + 164 + 172 = 640; 5 + 4 + 4 + 5 leads, 640 / 18. October has four Mondays.
        self.assertEqual(agreed, {"revenue": {"value": "160.00", "from": "2025-06-01", "to": "2025-09-30"},
                                  "leads": {"value": 4, "from": "2025-10-01", "to": "2025-10-31"},
                                  "per_lead": {"value": "35.5556", "from": "2025-06-01", "to": "2025-09-30"}})

    def test_a_comparison_with_the_baseline(self):
        shown = lambda period, kpi: self.at("kpi", "--period", period, "--kpi", kpi, "--compare", "baseline").json["values"][0]["compare"]
        # Nothing is known of sales in January 2026: no value, and none of October to December either.
        found = shown("2026-01", "revenue")
        self.assertEqual([found[name] for name in ("value", "from", "to")], [None, "2025-06-01", "2025-09-30"])
        self.assertEqual((shown("2026-01", "leads")["baseline"], shown("2025-09", "revenue")["value"]), ("year-before", "100.00"))

    def test_a_split_does_not_take_last_years_shape_from_them(self):
        for kpi, value in (("revenue", 1200), ("leads", 52)):
            self.cli("targets", "set", "--kpi", kpi, "--period", "2026", "--value", str(value))
        split = lambda kpi, **options: self.at("targets", "split", "--kpi", kpi, "--period", "2026", "--by", "last-year", **options)
        refused = split("revenue", code=INPUT)
        self.assert_refused(refused, INPUT, "conflict")
        # 52 Mondays in 2025.
        self.assertEqual([one["value"] for one in split("leads").json["months"]], [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5])
        # Behind all records the as-of day is taken at its word: nothing was sold in the last three months.
        self.assertEqual([one["value"] for one in split("revenue", as_of="2026-01-06").json["months"]][-3:], ["0.00"] * 3)


class OfTwoKinds(RecordsEnd):
    """An order of 100 each day from 1 April to 11 September 2026, a lead each day to the 25th, which is the as-of day."""

    def setUp(self):
        super().setUp()
        days = [datetime.date(2026, 4, 1) + datetime.timedelta(n) for n in range(178)]
        self.sell([(day, 100) for day in days if day <= datetime.date(2026, 9, 11)])
        self.lead(*days)
        self.cli("kpi", "define", "touches", "--formula", "orders + leads")
        self.cli("kpi", "define", "per_lead", "--formula", "revenue / leads")

    def compared(self, *words):
        return self.cli("kpi", "--period", "2026-09", "--kpi", "touches,per_lead,orders,leads", "--compare", "baseline", *words).json

    def test_the_mean_of_four_has_as_many_days_of_each(self):
        # 11 orders and 25 leads now, and from the start of May, June, July and August.
        for rows in (self.compared()["values"], self.compared("--by", "rep")["groups"][0]["values"]):
            shown = {one["kpi"]: (one["value"], one["compare"]["value"], one["compare"]["change"]) for one in rows}
            self.assertEqual(shown["touches"], (36, 36, 0))
            self.assertEqual((shown["orders"], shown["leads"]), ((11, 11, 0), (25, 25, 0)))
            # 1100 / 25 beside 12300 / 123 of whole months: no decline.
            self.assertEqual(shown["per_lead"], ("44.00", "100.00", None))

    def test_who_had_none_in_one_of_the_four_has_a_mean(self):
        self.cli("import", "--kind", "leads", self.write("b.csv", LEADS + "B1,2026-05-02,,Open,Budi,10\nB2,2026-08-03,,Open,Budi,10\nB3,2026-09-02,,Open,Budi,10\n"))
        budi = next(one for one in self.compared("--by", "rep")["groups"] if one["key"] == "Budi")
        # Two leads in four months are 0.5 of each, away from 0.
        self.assertEqual([(one["kpi"], one["value"], one["compare"]["value"]) for one in budi["values"]],
                         [("touches", 1, 1), ("per_lead", "0.00", "0.00"), ("orders", 0, 0), ("leads", 1, 1)])

    def test_no_verdict_on_what_is_known_of_different_days(self):
        for kpi, value in (("touches", 100), ("per_lead", 100), ("leads", 25)):
            self.cli("targets", "set", "--kpi", kpi, "--period", "2026-09", "--value", str(value))
        report = self.cli("kpi", "--prove", "--period", "2026-09", "--kpi", "touches,per_lead,leads").json
        rows = {one["kpi"]: one for one in self.compared()["values"]}
        self.assertEqual([rows[kpi]["verdict"] for kpi in ("touches", "per_lead", "leads")], ["none", "none", "on-track"])
        # 9 of 22 working days, 40.9091 of 100.
        self.assertEqual((rows["touches"]["knownTo"], rows["touches"]["expected"]), ("2026-09-11", 40.9091))
        # Leads of two weeks more are not ahead of what was expected by the last order.
        self.assertEqual([(rows[kpi]["gap"], rows[kpi]["pace"]) for kpi in ("touches", "per_lead")], [(None, None)] * 2)
        proofs = {one["kpi"]: one["target"] for one in report["proofs"]}
        self.assertTrue(all(one["equal"] for one in proofs.values()), report)
        self.assertEqual([proofs[kpi]["verdict"]["reason"] for kpi in ("touches", "per_lead", "leads")], ["known-unlike", "known-unlike", None])

    def test_no_verdict_on_an_action_either(self):
        for kpi in ("touches", "leads"):
            self.cli("actions", "add", "--title", f"More {kpi} in September", "--kpi", kpi, "--owner", "Sari", "--from", "10", "--to", "30", "--start", "2026-09-01", "--due", "2026-09-30")
        found = {one["kpi"]: one["progress"]["verdict"] for one in self.cli("actions", "list").json["actions"]}
        # 25 of 30 leads on day 25 of 30.
        self.assertEqual(found, {"touches": "none", "leads": "on-track"})

    def test_a_few_days_without_an_order_are_alike(self):
        self.sell([(datetime.date(2026, 4, 1) + datetime.timedelta(n), 100) for n in range(175)])
        self.cli("targets", "set", "--kpi", "per_lead", "--period", "2026-09", "--value", "100")
        # Orders to Tuesday the 22nd, leads to Friday: three working days.
        row = {one["kpi"]: one for one in self.compared()["values"]}["per_lead"]
        self.assertEqual((row["value"], row["compare"]["change"], row["verdict"], row["knownTo"]), ("88.00", "-12.00", "behind", "2026-09-22"))


class TheLastDays(RecordsEnd):
    """Leads up to 5 January 2026; a month, or a quarter, is complete although nothing was sold on its last few days."""

    def last(self, day, period="2026-01", **options):
        """The last complete one where the last sale is on this day."""
        self.db = self.folder / f"{day}.db"
        if not self.db.exists():
            self.sell([("2025-03-03", 1), ("2025-06-02", 1), ("2025-09-01", 1), ("2025-10-01", 1), (day, 1)])
            self.lead("2025-03-03", "2026-01-05")
        return self.periods(period, **options)[-1]

    def test_may_be_three_working_days_without_a_record(self):
        # 31 December 2025 is a Wednesday, 30 November a Sunday.
        for day, month in (("2025-12-31", "2025-12"), ("2025-12-29", "2025-12"), ("2025-12-26", "2025-12"), ("2025-12-25", "2025-11"),
                           ("2025-11-28", "2025-11"), ("2025-11-25", "2025-11"), ("2025-11-24", "2025-10")):
            with self.subTest(day=day):
                self.assertEqual(self.last(day), month)
        self.assertEqual([self.last(day, period="2026-Q1") for day in ("2025-12-26", "2025-12-25")], ["2025-Q4", "2025-Q3"])

    def test_are_working_days(self):
        self.last("2025-12-25")
        self.cli("import", "--kind", "events", self.write("e.csv", "date,end,kind,name\n2025-12-26,2025-12-26,collective-leave,Cuti bersama\n"))
        self.assertEqual(self.last("2025-12-25"), "2025-12")

    def test_behind_all_records_are_taken_at_the_as_of_days_word(self):
        self.assertEqual(self.last("2025-12-10"), "2025-11")
        self.assertEqual(self.last("2025-12-10", as_of="2026-01-05"), "2025-11")
        self.assertEqual(self.last("2025-12-10", as_of="2026-01-06"), "2025-12")
        self.assertEqual(self.last("2025-12-10", period="2026-02", as_of="2026-01-31"), "2026-01")

    def test_of_a_past_period_are_known_by_what_came_later(self):
        self.assertEqual(self.last("2025-12-31", period="2025-09"), "2025-08")


if __name__ == "__main__":
    main()

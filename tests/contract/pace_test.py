# SPDX-License-Identifier: GPL-3.0-or-later
"""Pace: what was to be expected by now."""
from support import CliTest, USAGE, main


def sales(rows):
    return "Order,Date,Salesperson,Total\n" + "".join(f"{n},{day},{rep},{total}\n" for n, (day, rep, total) in enumerate(rows, 1))


class Pace(CliTest):
    def value(self, as_of, period, *words):
        return self.cli("--as-of", as_of, "kpi", "--period", period, "--kpi", "revenue", *words).json["values"][0]

    def test_follows_the_curve_of_earlier_years(self):
        # The 5th working day of September: 7 Sep 2023 (Thu), 6 Sep 2024 (Fri, weekend behind it not), 5 Sep 2025; today 7 Sep 2026
        # (Mon) is the 5th, too. Reached by then: 20 of 100, 30 of 100, 100 of 400: the mean is a quarter.
        self.import_sales(sales([("2023-08-01", "Sari", 1),
                                 ("2023-09-07", "Sari", 20), ("2023-09-08", "Sari", 80), ("2024-09-06", "Sari", 30), ("2024-09-07", "Sari", 70),
                                 ("2025-09-05", "Sari", 100), ("2025-09-30", "Sari", 300), ("2026-09-02", "Sari", 100), ("2026-09-07", "Budi", 100)]))
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-09", "--value", "1000")
        value = self.value("2026-09-07", "2026-09")
        self.assertEqual((value["expected"], value["expectedFrom"], value["gap"], value["pace"], value["verdict"]), ("250.00", "curve", "-50.00", 0.8, "at-risk"))
        # Deviation 0.05: 0.25 ± 1.885618 × 0.05 × 1.154701.
        self.assertAlmostEqual(float(value["expectedLow"]), 1000 * (0.25 - 1.885618 * 0.05 * 1.154701), delta=0.001)
        self.assertAlmostEqual(float(value["expectedHigh"]), 1000 * (0.25 + 1.885618 * 0.05 * 1.154701), delta=0.001)
        # 22 working days, 17 left: (1000 − 200) ÷ 17.
        self.assertEqual(value["requiredRate"], "47.0588")
        # The people's expectation follows the same curve: it adds up to the team's.
        for rep, target in (("Sari", 600), ("Budi", 400)):
            self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-09", "--rep", rep, "--value", str(target))
        groups = self.cli("--as-of", "2026-09-07", "kpi", "--period", "2026-09", "--kpi", "revenue", "--by", "rep").json["groups"]
        self.assertEqual({one["key"]: one["values"][0]["expected"] for one in groups}, {"Sari": "150.00", "Budi": "100.00"})
        # The same month inside a quarter by month.
        months = self.cli("--as-of", "2026-09-07", "kpi", "--period", "2026-Q3", "--kpi", "revenue", "--by", "month").json["groups"]
        self.assertEqual(months[2]["values"][0]["expected"], "250.00")

    def test_an_expected_closing_is_no_day_with_data(self):
        self.import_sales(sales([("2016-07-01", "Sari", 100), ("2016-09-30", "Sari", 50)]))
        self.cli("import", "--kind", "leads", self.write("l.csv", "Lead ID,Created,Expected Close,Stage,Amount\n"
                 "L1,2016-09-01,2016-10-31,Proposal,5\nL2,2016-09-05,2016-12-31,Negotiation,7\nL3,2016-08-05,2016-09-15,Won,7\n"))
        answer = self.cli("kpi", "--kpi", "revenue,leads").json
        self.assertEqual((answer["asOf"], answer["period"]["id"]), ("2016-09-30", "2016-Q3"))
        self.assertEqual([(one["value"], one.get("knownTo")) for one in answer["values"]], [("150.00", None), (3, "2016-09-15")])
        self.assertTrue(all(one["equal"] for one in self.cli("kpi", "--prove").json["proofs"]))
        # One that is closed is data.
        self.cli("import", "--kind", "leads", self.write("l.csv", "Lead ID,Created,Close Date,Stage,Amount\nL1,2016-09-01,2016-10-31,Won,5\n"))
        self.assertEqual(self.cli("kpi", "--kpi", "leads").json["asOf"], "2016-10-31")

    def test_falls_back_on_working_days(self):
        # Two earlier years are too few.
        self.import_sales(sales([("2024-08-01", "Sari", 1), ("2024-09-02", "Sari", 10), ("2025-09-01", "Sari", 10), ("2026-09-07", "Sari", 200)]))
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-09", "--value", "1100")
        value = self.value("2026-09-07", "2026-09")
        self.assertEqual((value["expected"], value["expectedFrom"], value["expectedLow"]), ("250.00", "working-days", None), "5 of 22")

    def test_has_no_verdict_before_a_tenth_of_the_period(self):
        self.import_sales(sales([("2026-09-01", "Sari", 1), ("2026-09-30", "Sari", 1)]))
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-09", "--value", "2200")
        # 2 of 22 working days are 9.1 %, 3 are 13.6 %.
        self.assertEqual([self.value(day, "2026-09")["verdict"] for day in ("2026-09-02", "2026-09-03")], ["none", "at-risk"])

    def test_its_limits_are_settings(self):
        self.import_sales(sales([("2026-09-01", "Sari", 90)]))
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-09", "--value", "100")
        verdict = lambda: self.value("2026-10-31", "2026-09")["verdict"]
        self.assertEqual(verdict(), "behind")
        self.assertEqual(self.cli("settings", "set", "pace-on-track=90").json["pace-on-track"], 90)
        self.assertEqual(verdict(), "on-track")
        self.cli("settings", "set", "pace-on-track=100")
        self.cli("settings", "set", "pace-at-risk=95")
        self.assertEqual(verdict(), "at-risk")
        for wrong in ("pace-on-track=0", "pace-on-track=94", "pace-at-risk=101", "pace-at-risk=x"):
            self.assert_refused(self.cli("settings", "set", wrong, code=USAGE), USAGE, "usage")

    def write_known_less_far(self):
        # Orders until Friday 11 September (9 of 22 working days), an answer on the 25th (19 of 22).
        self.import_sales(sales([("2025-09-01", "Sari", 400), ("2025-09-11", "Sari", 50), ("2025-09-20", "Sari", 1000),
                                 ("2026-08-31", "Sari", 70), ("2026-09-02", "Sari", 500), ("2026-09-11", "Budi", 400)]))
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-09", "--value", "2200")
        self.cli("targets", "set", "--kpi", "csat", "--period", "2026-09", "--value", "0.5")
        before = self.cli("kpi", "--period", "2026-09", "--kpi", "revenue,orders,aov", "--compare", "last-year").json
        self.cli("import", "--kind", "surveys", "--set", "scale=1-5",
                 self.write("answers.csv", "Id,Date,Score\n0,2025-08-20,5\n1,2025-09-11,5\n2,2025-09-20,1\n3,2026-09-25,5\n"))
        return before

    def test_a_later_survey_moves_no_sale(self):
        before = self.write_known_less_far()
        after = self.cli("kpi", "--period", "2026-09", "--kpi", "revenue,orders,aov,csat", "--compare", "last-year").json
        self.assertEqual((before["asOf"], after["asOf"], after["period"]["to"]), ("2026-09-11", "2026-09-25", "2026-09-25"))
        self.assertEqual([row.pop("knownTo", "all") for row in after["values"]], ["2026-09-11"] * 3 + ["all"])
        # Days left are those behind the as-of day: 13 behind the 11th, 3 behind the 25th.
        self.assertEqual((before["values"][0].pop("requiredRate"), after["values"][0].pop("requiredRate")), ("100.00", "433.3333"))
        self.assertEqual(after["values"][:3], before["values"])
        revenue, csat = after["values"][0], after["values"][3]
        # 2200 × 9 ÷ 22.
        self.assertEqual([revenue[name] for name in ("expected", "pace", "verdict")], ["900.00", 1.0, "on-track"])
        self.assertEqual(revenue["compare"], {"from": "2025-09-01", "to": "2025-09-11", "value": "450.00", "change": "450.00", "changeShare": 1.0})
        self.assertEqual((csat["compare"]["to"], csat["compare"]["value"]), ("2025-09-25", 0.5), "answers are compared up to their own day")

    def test_a_figure_of_two_kinds_is_compared_kind_by_kind(self):
        self.write_known_less_far()
        self.cli("kpi", "define", "sold_and_liked", "--formula", "revenue * csat")
        row = self.cli("kpi", "--period", "2026-09", "--kpi", "sold_and_liked", "--compare", "last-year").json["values"][0]
        # 900 × 1, last year 450 (to the 11th) × 0.5 (to the 25th).
        self.assertEqual((row["value"], row["compare"]["value"], row["compare"]["to"], row["knownTo"]), ("900.00", "225.00", "2025-09-25", "2026-09-11"))

    def test_groups_and_months_are_as_long_as_what_is_known(self):
        self.write_known_less_far()
        reps = self.cli("kpi", "--period", "2026-09", "--kpi", "revenue", "--by", "rep", "--compare", "last-year").json["groups"]
        self.assertEqual({one["key"]: one["values"][0]["compare"]["value"] for one in reps}, {"Sari": "450.00", "Budi": "0.00", "": "0.00"})
        months = self.cli("kpi", "--period", "2026-Q3", "--kpi", "revenue", "--by", "month", "--compare", "last-year").json["groups"]
        self.assertEqual([(one["key"], one["values"][0]["value"], one["values"][0]["compare"]["to"], one["values"][0]["compare"]["value"]) for one in months],
                         [("2026-07", "0.00", "2025-07-31", None), ("2026-08", "70.00", "2025-08-31", None), ("2026-09", "900.00", "2025-09-11", "450.00")])

    def test_parts_in_time_have_their_own_comparison(self):
        self.import_sales(sales([("2025-07-03", "Sari", 5), ("2025-09-02", "Sari", 7), ("2025-09-04", "Sari", 100), ("2026-07-10", "Sari", 10),
                                 ("2026-08-02", "Sari", 30), ("2026-08-20", "Sari", 50), ("2026-09-03", "Sari", 40)]))
        def compared(period, by, other):
            groups = self.cli("kpi", "--period", period, "--kpi", "revenue", "--by", by, "--compare", other).json["groups"]
            return [(one["key"],) + tuple(one["values"][0]["compare"][name] for name in ("from", "to", "value", "change")) if one["values"][0]["compare"]
                    else (one["key"], None) for one in groups]
        self.assertEqual(compared("2026-Q3", "month", "previous"), [("2026-07", "2026-06-01", "2026-06-30", "0.00", "10.00"),
                                                                   ("2026-08", "2026-07-01", "2026-07-31", "10.00", "70.00"),
                                                                   ("2026-09", "2026-08-01", "2026-08-03", "30.00", "10.00")])
        self.assertEqual(compared("2026-Q3", "month", "last-year"), [("2026-07", "2025-07-01", "2025-07-31", "5.00", "5.00"),
                                                                    ("2026-08", "2025-08-01", "2025-08-31", "0.00", "80.00"),
                                                                    ("2026-09", "2025-09-01", "2025-09-03", "7.00", "33.00")])
        self.assertEqual(compared("2026-H2", "quarter", "last-year"), [("2026-Q3", "2025-07-01", "2025-09-03", "12.00", "118.00"), ("2026-Q4", None)])
        # 2026-W36: Monday 31 August to Sunday 6 September; the same week a year before begins on 1 September 2025.
        self.assertEqual(compared("2026-08-31..2026-09-06", "week", "last-year"), [("2026-W36", "2025-09-01", "2025-09-04", "107.00", "-67.00")])

    def test_where_nothing_is_known_yet_nothing_is_expected(self):
        self.write_known_less_far()
        self.cli("import", "--kind", "surveys", "--set", "scale=1-5", self.write("more.csv", "Id,Date,Score\n4,2026-10-21,5\n"))
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-10", "--value", "500")
        row = self.cli("kpi", "--period", "2026-10", "--kpi", "revenue", "--compare", "last-year").json["values"][0]
        self.assertEqual([row[name] for name in ("value", "gap", "expected", "pace", "verdict", "knownTo")], ["0.00", "-500.00", None, None, "none", None])
        self.assertEqual(row["compare"]["value"], None)

    def test_an_as_of_day_behind_all_records_is_taken_at_its_word(self):
        self.write_known_less_far()
        row = self.value("2026-09-30", "2026-09", "--compare", "last-year")
        self.assertEqual((row["expected"], row["compare"]["to"], "knownTo" in row), ("2200.00", "2025-09-30", False))

    def test_the_proof_finds_the_same_days(self):
        self.write_known_less_far()
        for period in ("2026-09", "2026-Q3", "2026-10"):
            report = self.cli("kpi", "--prove", "--period", period, "--kpi", "revenue,orders,csat,required_rate").json
            for proof in report["proofs"]:
                self.assertTrue(proof["equal"] and (proof.get("target") or {"equal": True})["equal"], proof)

    def test_without_a_target_nothing_is_expected(self):
        self.import_sales()
        value = self.value("2015-04-30", "2015-04")
        self.assertEqual([value[name] for name in ("expected", "expectedFrom", "verdict", "requiredRate")], [None] * 4)


if __name__ == "__main__":
    main()

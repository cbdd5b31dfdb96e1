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

    def test_without_a_target_nothing_is_expected(self):
        self.import_sales()
        value = self.value("2015-04-30", "2015-04")
        self.assertEqual([value[name] for name in ("expected", "expectedFrom", "verdict", "requiredRate")], [None] * 4)


if __name__ == "__main__":
    main()

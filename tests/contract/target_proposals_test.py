# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets as they are proposed: quantiles of own history, with the season where there is one."""
import datetime

from support import CliTest, INPUT, main


def sales(rows):
    return "Order,Date,Salesperson,Total\n" + "".join(f"{n},{day},Sari,{total}\n" for n, (day, total) in enumerate(rows, 1))


class Proposals(CliTest):
    def propose(self, as_of, *words):
        return self.cli("--as-of", as_of, "targets", "propose", *words).json

    def test_are_quantiles_of_own_history(self):
        self.import_sales(sales([("2025-01-05", 10), ("2025-02-05", 20), ("2025-03-05", 30), ("2025-04-05", 40)]))
        answer = self.propose("2025-04-30", "--kpi", "revenue", "--period", "2025-05")
        # R, quantile type 7: the median 25, 75 % 32.5, 90 % 37; in whole rupiah.
        self.assertEqual([answer[name] for name in ("minimum", "target", "stretch", "season")], ["25.00", "33.00", "37.00", None])
        self.assertEqual([one["value"] for one in answer["history"]], ["10.00", "20.00", "30.00", "40.00"])
        self.assertEqual((answer["level"], answer["value"]), ("target", "33.00"))
        stretch = self.propose("2025-04-30", "--kpi", "revenue", "--period", "2025-05", "--level", "stretch")
        self.assertEqual((stretch["level"], stretch["value"]), ("stretch", "37.00"))
        self.assertIn("33", answer["reason"]["en"])
        self.assertIn("33", answer["reason"]["id"])
        self.assertNotEqual(answer["reason"]["en"], answer["reason"]["id"])

    def test_have_the_season_of_complete_years(self):
        # Each month 100, each December 400: the average one has 125, a December 3.2 of it.
        self.import_sales(sales([(f"{year}-{month:02d}-01", 400 if month == 12 else 100) for year in (2024, 2025) for month in range(1, 13)]))
        december = self.propose("2025-12-31", "--kpi", "revenue", "--period", "2026-12")
        self.assertEqual([december[name] for name in ("minimum", "target", "stretch")], ["400.00"] * 3)
        self.assertAlmostEqual(december["season"], 3.2)
        self.assertEqual(self.propose("2025-12-31", "--kpi", "revenue", "--period", "2026-01")["target"], "100.00")

    def test_have_no_season_of_a_single_year(self):
        # Months of 10, 20 … 120. The season of that year alone would make each of them the same.
        self.import_sales(sales([(f"2025-{month:02d}-01", 10 * month) for month in range(1, 13)]))
        march = self.propose("2025-12-31", "--kpi", "revenue", "--period", "2026-03")
        # R, quantile type 7: 65, 92.5, 109.
        self.assertEqual([march[name] for name in ("minimum", "target", "stretch", "season")], ["65.00", "93.00", "109.00", None])
        self.assertIn("No season is in it: that takes two complete years of records before.", march["reason"]["en"])
        self.assertIn("Musim tidak diperhitungkan: untuk itu perlu data dua tahun penuh sebelumnya.", march["reason"]["id"])
        # Quarters of 60, 150, 240, 330: 195, 262.5, 303.
        quarter = self.propose("2025-12-31", "--kpi", "revenue", "--period", "2026-Q1")
        self.assertEqual([quarter[name] for name in ("minimum", "target", "stretch", "season")], ["195.00", "263.00", "303.00", None])
        # Nor does a year's half before it make two.
        self.import_sales("Order,Date,Salesperson,Total\n" + "".join(f"H{month},2024-{month:02d}-01,Sari,{10 * month}\n" for month in range(7, 13)))
        self.assertEqual([self.propose("2025-12-31", "--kpi", "revenue", "--period", "2026-03")[name] for name in ("target", "season")], ["93.00", None])
        # Of ratios and of years none is ever in it, and nothing is said of years.
        self.assertNotIn("two complete years", self.propose("2025-12-31", "--kpi", "aov", "--period", "2026-03")["reason"]["en"])

    def test_compare_fiscal_periods_with_their_like(self):
        # Fiscal years begin in February: each month 100, each January 400. The fourth quarter (November to January) has 600 of an average of 375.
        months = [(year, month) for year in range(2023, 2027) for month in range(1, 13) if (2023, 2) <= (year, month) <= (2026, 1)]
        self.import_sales(sales([(f"{year}-{month:02d}-01", 400 if month == 1 else 100) for year, month in months]))
        self.cli("settings", "set", "fiscal-start=2")
        fourth = self.propose("2026-01-31", "--kpi", "revenue", "--period", "FY2027-Q4")
        self.assertEqual([fourth[name] for name in ("minimum", "target", "stretch")], ["600.00"] * 3)
        self.assertAlmostEqual(fourth["season"], 1.6)
        self.assertEqual([one["period"].split("..")[0] for one in fourth["history"]],
                         ["2024-02-01", "2024-05-01", "2024-08-01", "2024-11-01", "2025-02-01", "2025-05-01", "2025-08-01", "2025-11-01"])
        self.assertEqual(self.propose("2026-01-31", "--kpi", "revenue", "--period", "FY2027-Q1")["target"], "300.00")
        self.assertEqual(self.propose("2026-01-31", "--kpi", "revenue", "--period", "FY2027-H2")["target"], "900.00")
        year = self.propose("2026-01-31", "--kpi", "revenue", "--period", "FY2027")
        self.assertEqual((year["target"], [one["value"] for one in year["history"]]), ("1500.00", ["1500.00"] * 3))
        # The calendar's first quarter is none of them: 600, 300, 300, 300 in 2024 and 2025.
        self.assertEqual(self.propose("2026-01-31", "--kpi", "revenue", "--period", "2026-Q1")["target"], "600.00")

    def test_begin_with_the_first_record(self):
        # Sari sold all year, Budi from October on: 30, 50, 40. Before that he is no zero.
        rows = [(f"2025-{month:02d}-05", "Sari", 100) for month in range(1, 13)] + [("2025-10-06", "Budi", 30), ("2025-11-06", "Budi", 50), ("2025-12-06", "Budi", 40)]
        self.import_sales("Order,Date,Salesperson,Total\n" + "".join(f"{n},{day},{rep},{total}\n" for n, (day, rep, total) in enumerate(rows, 1)))
        answer = self.propose("2025-12-31", "--kpi", "revenue", "--period", "2026-01", "--rep", "Budi")
        # The median of 30, 40, 50; 75 %: 45; 90 %: 48.
        self.assertEqual([answer[name] for name in ("minimum", "target", "stretch")], ["40.00", "45.00", "48.00"])
        self.assertEqual([one["value"] for one in answer["history"]], ["30.00", "50.00", "40.00"])
        nobody = self.propose("2025-12-31", "--kpi", "revenue", "--period", "2026-01", "--rep", "Cici")
        self.assertEqual(([nobody[name] for name in ("minimum", "target", "stretch")], nobody["history"]), ([None] * 3, []))

    def test_leave_out_the_month_in_which_the_records_begin(self):
        self.import_sales(sales([("2025-03-30", 2), ("2025-04-05", 30), ("2025-05-05", 40), ("2025-06-05", 50)]))
        answer = self.propose("2025-06-30", "--kpi", "revenue", "--period", "2025-07")
        self.assertEqual(([one["value"] for one in answer["history"]], answer["minimum"]), (["30.00", "40.00", "50.00"], "40.00"))
        # Nor is that month of the year before a baseline.
        self.assertEqual(self.cli("--as-of", "2026-03-31", "kpi", "--period", "2026-03", "--kpi", "revenue", "--compare", "baseline").json["values"][0]["compare"]["baseline"], "mean-of-four")

    def test_of_a_past_period_know_nothing_of_it_and_later(self):
        # One lead a month from January 2024; each is won 40 days later, so those of the last month before a period and most of its wins lie inside it.
        rows = ["Lead ID,Created,Close Date,Status,Owner,Value"]
        for n in range(30):
            year, month = 2024 + n // 12, n % 12 + 1
            closed = datetime.date(year, month, 20) + datetime.timedelta(40)
            rows.append(f"L{n},{year}-{month:02d}-20,{closed},won,Ani,{1000 + n}")
            rows.append(f"M{n},{year}-{month:02d}-01,{year}-{month:02d}-05,won,Ani,10")
        self.cli("import", "--kind", "leads", "--set", "currency=IDR", self.write("leads.csv", "\n".join(rows) + "\n"))
        answer = self.propose("2026-06-30", "--kpi", "conversion", "--period", "2025-06")
        self.assertEqual([one["period"] for one in answer["history"]], [f"2024-{m:02d}" for m in range(6, 13)] + [f"2025-{m:02d}" for m in range(1, 6)])
        # Known on 31 May: of those created in April (won on 30 May) both are won, of those of May one.
        self.assertEqual([one["value"] for one in answer["history"]], [1] * 11 + [0.5])
        self.assertEqual(answer, self.propose("2025-05-31", "--kpi", "conversion", "--period", "2025-06"), "as it would have been proposed then")
        # Running, and to come: the twelve months before, or the twelve that are over.
        for period, first, last in (("2026-06", "2025-06", "2026-05"), ("2026-08", "2025-06", "2026-05")):
            history = self.propose("2026-06-15", "--kpi", "leads", "--period", period)["history"]
            self.assertEqual((len(history), history[0]["period"], history[-1]["period"]), (12, first, last))

    def test_a_first_month_with_nothing_new_is_one_of_the_twelve(self):
        # One customer, new in January 2024, and a second in April 2025: of the twelve months from May 2024 on eleven have nobody new.
        rows = [f"{n},{2024 + n // 12}-{n % 12 + 1:02d}-05,{'B' if n == 15 else 'A'},100" for n in range(16)]
        self.import_sales("Order,Date,Customer,Total\n" + "\n".join(rows) + "\n")
        answer = self.propose("2025-04-30", "--kpi", "new_customers", "--period", "2025-05")
        self.assertEqual([one["value"] for one in answer["history"]], [0] * 11 + [1])

    def test_need_three_periods(self):
        self.import_sales(sales([("2025-01-05", 10), ("2025-02-05", 20)]))
        answer = self.propose("2025-02-28", "--kpi", "revenue", "--period", "2025-03")
        self.assertEqual([answer[name] for name in ("minimum", "target", "stretch")], [None] * 3)
        self.assertIn("2", answer["reason"]["en"])
        self.assert_refused(self.cli("targets", "propose", "--kpi", "revenue", "--period", "2025-01-01..2025-01-05", code=INPUT), INPUT)


if __name__ == "__main__":
    main()

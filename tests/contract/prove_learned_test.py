# SPDX-License-Identifier: GPL-3.0-or-later
"""kpi --prove: pace learned from earlier years, beside python3's own over the rows as they were written; the sample company, every target of it."""
import datetime
import math
import random
import sqlite3
from fractions import Fraction

from support import main
from target_proofs import Day, TargetProofs, number, rounded, working

STUDENT = {3: 1.8856180831641267, 4: 1.6377443572159061, 5: 1.5332062740589438}


class Learned(TargetProofs):
    """The learned pace over three to five years: part, total, mean and band from the raw rows."""

    def sales(self, years):
        pick = random.Random(years)
        rows = []
        for year in range(2026 - years, 2027):
            day = Day(year, 1, 1)
            while day < Day(year + 1, 1, 1):
                if pick.random() < 0.5 and day <= Day(2026, 9, 18):
                    rows.append((day, pick.choice(("Sari", "Budi")), pick.randrange(1, 100000), f"Toko {pick.randrange(2000)}"))
                day += datetime.timedelta(1)
        rows.append((Day(2026 - years, 1, 1), "Sari", 1, "Toko 1"))
        text = "Order,Date,Salesperson,Customer,Total\n" + "".join(f"{n},{day},{rep},{shop},{total}\n" for n, (day, rep, total, shop) in enumerate(rows, 1))
        self.cli("import", "--kind", "sales", self.write("sales.csv", text))
        return rows

    def learn(self, rows, first, end, as_of, measure):
        """The exact share; low and high of nine decimals; the window is of whole months."""
        n = len(working(first, as_of + datetime.timedelta(1)))
        exact, shares = [], []
        for back in range(1, 6):
            past, until = first.replace(year=first.year - back), end.replace(year=end.year - back)
            if past < min(row[0] for row in rows):
                break
            days = working(past, until)
            cut = days[n - 1] + datetime.timedelta(1) if n <= len(days) else until
            if as_of.weekday() > 4:
                while cut < until and cut.weekday() > 4:
                    cut += datetime.timedelta(1)
            total = measure(rows, past, until)
            exact.append(Fraction(measure(rows, past, cut), total))
            shares.append(rounded(exact[-1], 9))
        mean = rounded(sum(shares) / len(shares), 9)
        deviation = math.sqrt(sum((float(share - mean) * 1e9) ** 2 for share in shares) / (len(shares) - 1))
        half = STUDENT[len(shares)] * deviation * math.sqrt(1 + 1 / len(shares))
        cut = lambda share: Fraction(min(max(round(share), 0), 10 ** 9), 10 ** 9)
        return len(shares), sum(exact) / len(exact), cut(float(mean) * 1e9 - half), cut(float(mean) * 1e9 + half)

    def check(self, years, period, first, end, as_of, kpi, wanted, measure):
        rows = self.sales(years)
        self.set(kpi, period, wanted)
        words = ("--period", period, "--as-of", as_of.isoformat())
        target = self.target(kpi, *words)
        count, share, low, high = self.learn(rows, first, end, as_of, measure)
        self.assertEqual((len(target["learned"]), count), (min(years, 5), min(years, 5)))
        actual = Fraction(measure(rows, first, as_of + datetime.timedelta(1)))
        left = len(working(as_of + datetime.timedelta(1), end))
        steps = self.assert_progress(target, wanted=Fraction(wanted), actual=actual, expected=rounded(wanted * share), left=left)
        self.assertEqual(steps["expected"]["formula"], "target * learned_share")
        self.assertEqual((number(steps["expected_low"]["value"]), number(steps["expected_high"]["value"])), (rounded(wanted * low), rounded(wanted * high)))
        for year in target["learned"]:
            past, until, whole = Day.fromisoformat(year["from"]), Day.fromisoformat(year["to"]), Day.fromisoformat(year["whole"])
            one = datetime.timedelta(1)
            self.assertEqual((number(year["reached"]), number(year["total"])), (measure(rows, past, until + one), measure(rows, past, whole + one)))
        shown = self.cli("kpi", "--kpi", kpi, *words).json["values"][0]
        self.assertEqual([shown[name] for name in ("expected", "expectedLow", "expectedHigh", "expectedFrom")],
                         [steps[name]["value"] for name in ("expected", "expected_low", "expected_high")] + ["curve"])

    @staticmethod
    def money(rows, first, end):
        return sum(total for day, _, total, _ in rows if first <= day < end)

    @staticmethod
    def count(rows, first, end):
        return sum(first <= day < end for day, *_ in rows)

    @staticmethod
    def newcomers(rows, first, end):
        known = {}
        for day, _, _, shop in rows:
            known[shop] = min(day, known.get(shop, day))
        return sum(first <= day < end for day in known.values())

    def test_three_years_of_revenue(self):
        self.check(3, "2026-Q3", Day(2026, 7, 1), Day(2026, 10, 1), Day(2026, 9, 4), "revenue", 5_000_000, self.money)

    def test_four_years_of_orders_up_to_a_sunday(self):
        self.check(4, "2026-09", Day(2026, 9, 1), Day(2026, 10, 1), Day(2026, 9, 13), "orders", 14, self.count)

    def test_five_of_six_years_of_new_customers(self):
        self.check(6, "2026", Day(2026, 1, 1), Day(2027, 1, 1), Day(2026, 9, 18), "new_customers", 120, self.newcomers)

    def test_two_years_are_too_few(self):
        self.sales(2)
        self.set("revenue", "2026-Q3", 1000)
        target = self.target("revenue", "--period", "2026-Q3", "--as-of", "2026-09-04")
        self.assertEqual((target["learned"], target["equal"], self.steps(target)["expected"]["formula"]),
                         ([], True, "target * working_days_so_far / working_days"))


class SampleCompany(TargetProofs):
    def test_every_target_of_it(self):
        self.cli("sample", "--out", self.db)
        as_of = Day(2026, 9, 23)
        with sqlite3.connect(self.db) as store:
            rows = lambda sql, *values: store.execute(sql, values).fetchall()
            one = lambda sql, *values: rows(sql, *values)[0][0]
            holidays = set()
            for first, end in rows("SELECT first_day, end_day FROM events WHERE kind IN ('national-holiday', 'collective-leave')"):
                day = Day(first // 10000, first // 100 % 100, first % 100)
                while int(day.strftime("%Y%m%d")) < end:
                    holidays.add(day)
                    day += datetime.timedelta(1)
            after = as_of + datetime.timedelta(1)
            worked, whole = len(working(Day(2026, 7, 1), after, holidays)), len(working(Day(2026, 7, 1), Day(2026, 10, 1), holidays))
            target_of = lambda kpi: one("SELECT sum(value) FROM targets WHERE kpi = ? AND scope IS NULL AND level = 1 AND first_day >= 20260701 AND end_day <= 20261001", kpi)
            net = one("SELECT sum(gross - discount) FROM order_lines WHERE status <> 1 AND day BETWEEN 20260701 AND ?", int(as_of.strftime("%Y%m%d")))
            new = one("SELECT count(*) FROM (SELECT customer_id, min(day) AS day FROM order_lines WHERE status <> 1 AND returned = 0 AND customer_id IS NOT NULL"
                      " GROUP BY customer_id) WHERE day BETWEEN 20260701 AND ?", int(as_of.strftime("%Y%m%d")))
            wanted, newcomers = target_of("revenue"), target_of("new_customers")
            persons = [key for key, in rows("SELECT DISTINCT scope_value FROM targets WHERE scope = 0 AND kpi = 'revenue' ORDER BY 1")]
            # Orders of several people are split: here only whole ones.
            own = {key: rows("SELECT count(*), sum(share = 10000) FROM credits c JOIN people p ON p.id = c.person_id WHERE p.key = ?", key)[0] for key in persons}
            person = next(key for key in persons if own[key][0] == own[key][1])
            share = one("SELECT c.share_set_id FROM credits c JOIN people p ON p.id = c.person_id WHERE p.key = ?", person)
            his = one("SELECT sum(gross - discount) FROM order_lines WHERE status <> 1 AND share_id = ? AND day BETWEEN 20260701 AND ?", share, int(as_of.strftime("%Y%m%d")))
            his_target = one("SELECT sum(value) FROM targets WHERE kpi = 'revenue' AND scope = 0 AND scope_value = ? AND level = 1 AND first_day >= 20260701 AND end_day <= 20261001", person)
        store.close()
        words = ("--period", "2026-Q3", "--as-of", as_of.isoformat())
        raw = lambda value: Fraction(value, 10000)
        left = whole - worked
        for kpi, where, target, actual in (("revenue", (), wanted, raw(net)), ("new_customers", (), newcomers, Fraction(new)),
                                           ("revenue", ("--where", f"rep={person}"), his_target, raw(his))):
            self.assert_progress(self.target(kpi, *words, *where), wanted=raw(target), actual=actual, expected=rounded(raw(target) * worked / whole), left=left)
        for where in ((), *[("--where", f"rep={key}") for key in persons[:6]]):
            for period in ("2026-Q3", "2026-09", "2025", "2026"):
                for proof in self.proofs("--period", period, *where).values():
                    self.assertEqual((proof["equal"], proof["target"]["equal"]), (True, True), proof)


if __name__ == "__main__":
    main()

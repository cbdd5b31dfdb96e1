# SPDX-License-Identifier: GPL-3.0-or-later
"""kpi --prove and targets prove: targets, gaps, attainment and pace a second time, beside sums of python3's own over the rows as they were written."""
import datetime
import random
import sqlite3
from fractions import Fraction

from support import as_csv, main
from target_proofs import Day, TargetProofs, number, rounded, working


class EveryKpi(TargetProofs):
    """A small company with every kind of record; its figures are summed up here."""
    AS_OF = Day(2026, 9, 16)
    FIRST, END = Day(2026, 7, 1), Day(2026, 10, 1)

    def setUp(self):
        super().setUp()
        pick = random.Random(20261128)
        self.orders = []
        self.leads = []
        self.answers = []
        for n in range(1, 161):
            day = Day(2026, 5, 1) + datetime.timedelta(pick.randrange(160))
            lines = [(pick.choice(("Kopi", "Teh")), pick.randrange(1, 9), pick.randrange(100, 900) * 10, pick.randrange(0, 50)) for _ in range(pick.randrange(1, 4))]
            self.orders.append((f"A{n}", day, f"Toko {pick.randrange(60)}", pick.choice(("Ani", "Budi", "Cici")), lines))
        for n in range(1, 121):
            made = Day(2026, 6, 20) + datetime.timedelta(pick.randrange(70))
            closed = made + datetime.timedelta(pick.randrange(20))
            word = pick.choice(("Won", "Lost", "Lost"))
            self.leads.append((f"L{n}", made, closed, word, pick.choice(("Ani", "Budi"))))
        for n in range(1, 61):
            self.answers.append((Day(2026, 7, 1) + datetime.timedelta(pick.randrange(80)), f"Toko {n}", pick.randrange(2, 6)))
        rows = [(key, day.isoformat(), shop, rep, product, quantity, price, discount, quantity * (price * 6 // 10))
                for key, day, shop, rep, lines in self.orders for product, quantity, price, discount in lines]
        self.cli("import", "--kind", "sales", "--set", "currency=IDR", "--set", "discount=amount",
                 self.write("sales.csv", as_csv([("Order", "Date", "Customer", "Salesperson", "Product", "Quantity", "Unit Price", "Discount", "Cost"), *rows])))
        self.cli("import", "--kind", "leads", self.write("leads.csv", as_csv(
            [("Lead ID", "Created", "Close Date", "Stage", "Owner"), *[(key, made.isoformat(), closed.isoformat(), word, rep) for key, made, closed, word, rep in self.leads]])))
        self.cli("import", "--kind", "surveys", "--set", "scale=1-5", self.write("answers.csv", as_csv(
            [("Date", "Customer", "Score"), *[(day.isoformat(), shop, score) for day, shop, score in self.answers]])))
        self.cli("import", "--kind", "events", self.write("events.csv", "Tanggal,Sampai,Acara,Jenis\n2026-08-17,2026-08-17,Kemerdekaan,hari libur nasional\n"
                                                         "2026-09-21,2026-09-22,Libur,cuti bersama\n"))
        self.words = ("--period", "2026-Q3", "--as-of", self.AS_OF.isoformat())
        holidays = (Day(2026, 8, 17), Day(2026, 9, 21), Day(2026, 9, 22))
        after = self.AS_OF + datetime.timedelta(1)
        self.worked = len(working(self.FIRST, after, holidays))
        self.working = len(working(self.FIRST, self.END, holidays))
        self.left = len(working(after, self.END, holidays))

    def orders_of(self, rep=None):
        return [one for one in self.orders if self.FIRST <= one[1] <= self.AS_OF and rep in (None, one[3])]

    def revenue(self, rep=None):
        return Fraction(sum(quantity * price - discount for *_, lines in self.orders_of(rep) for _, quantity, price, discount in lines))

    def part(self, wanted):
        return rounded(Fraction(wanted) * self.worked / self.working)

    def test_revenue_and_its_parts_in_months(self):
        self.set("revenue", "2026-07", 70000)
        self.set("revenue", "2026-08", 80000.5)
        self.set("revenue", "2026-09", 90000)
        wanted = Fraction("240000.5")
        target = self.target("revenue", *self.words)
        self.assert_progress(target, wanted=wanted, actual=self.revenue(), expected=self.part(wanted), left=self.left)
        self.assertEqual([(row["from"], row["to"], row["value"], row["status"]) for row in target["rows"]],
                         [("2026-07-01", "2026-07-31", "70000.00", "draft"), ("2026-08-01", "2026-08-31", "80000.50", "draft"),
                          ("2026-09-01", "2026-09-30", "90000.00", "draft")])
        steps = self.steps(target)
        self.assertEqual((steps["expected"]["formula"], steps["expected"]["numbers"]),
                         ("target * working_days_so_far / working_days", {"target": "240000.50", "working_days_so_far": self.worked, "working_days": self.working}))
        self.assertEqual(steps["gap"]["numbers"]["expected"], steps["expected"]["value"])
        # The quarter's own target is the longer part.
        self.set("revenue", "2026-Q3", 500000)
        target = self.target("revenue", *self.words)
        self.assert_progress(target, wanted=Fraction(500000), actual=self.revenue(), expected=self.part(500000), left=self.left)
        self.assertEqual(len(target["rows"]), 1)

    def test_counts(self):
        self.set("orders", "2026-Q3", 70)
        target = self.target("orders", *self.words)
        self.assert_progress(target, wanted=Fraction(70), actual=Fraction(len(self.orders_of())), expected=self.part(70), left=self.left)
        self.set("new_customers", "2026-Q3", 30)
        first = {}
        for _, day, shop, *_ in sorted(self.orders, key=lambda one: one[1]):
            first.setdefault(shop, day)
        new = sum(self.FIRST <= day <= self.AS_OF for day in first.values())
        self.assert_progress(self.target("new_customers", *self.words), wanted=Fraction(30), actual=Fraction(new), expected=self.part(30), left=self.left)

    def test_ratios_are_expected_whole(self):
        ratio = dict(left=self.left, is_sum=False)
        self.set("aov", "2026-Q3", 9000)
        aov = rounded(self.revenue() / len(self.orders_of()))
        self.assert_progress(self.target("aov", *self.words), wanted=Fraction(9000), actual=aov, expected=Fraction(9000), **ratio)
        # The same in each month is the quarter's; another one in one of them is none.
        for month in ("2026-07", "2026-08", "2026-09"):
            self.set("margin", month, 0.38)
        cost = sum(quantity * (price * 6 // 10) for *_, lines in self.orders_of() for _, quantity, price, _ in lines)
        margin = (self.revenue() - cost) / self.revenue()
        steps = self.assert_progress(self.target("margin", *self.words), wanted=Fraction("0.38"), actual=margin, expected=Fraction("0.38"), **ratio)
        self.assertEqual(steps["required_rate"]["reason"], "not-a-sum")
        self.set("margin", "2026-08", 0.4)
        self.assertEqual((self.target("margin", *self.words)["value"], self.target("margin", *self.words)["reason"]), (None, "differs"))
        self.set("csat", "2026-Q3", 0.8)
        scores = [score for day, _, score in self.answers if self.FIRST <= day <= self.AS_OF]
        self.assert_progress(self.target("csat", *self.words), wanted=Fraction("0.8"), actual=Fraction(sum(score >= 4 for score in scores), len(scores)),
                             expected=Fraction("0.8"), **ratio)

    def test_leads(self):
        created = [one for one in self.leads if self.FIRST <= one[1] <= self.AS_OF]
        won = [one for one in created if one[3] == "Won" and one[2] <= self.AS_OF]
        self.set("conversion", "2026-Q3", 0.3)
        self.assert_progress(self.target("conversion", *self.words), wanted=Fraction("0.3"), actual=Fraction(len(won), len(created)),
                             expected=Fraction("0.3"), left=self.left, is_sum=False)
        self.set("sales_cycle", "2026-Q3", 12)
        days = sorted((closed - made).days for _, made, closed, word, _ in self.leads if word == "Won" and self.FIRST <= closed <= self.AS_OF)
        middle = Fraction(days[(len(days) - 1) // 2] + days[len(days) // 2], 2)
        steps = self.assert_progress(self.target("sales_cycle", *self.words), wanted=Fraction(12), actual=middle, expected=Fraction(12), left=self.left,
                                     is_sum=False, is_up=False)
        self.assertEqual(steps["attainment"]["formula"], "target / actual")

    def test_a_young_cohort_has_no_verdict(self):
        self.set("conversion", "2026-Q3", 0.3)
        for n in range(400, 460):
            self.leads.append((f"L{n}", Day(2026, 9, 10), None, "Proposal", "Ani"))
        self.cli("import", "--kind", "leads", self.write("more.csv", as_csv(
            [("Lead ID", "Created", "Close Date", "Stage", "Owner"), *[(key, made.isoformat(), "", word, rep) for key, made, closed, word, rep in self.leads if not closed]])))
        target = self.target("conversion", *self.words)
        self.assertIs(target["equal"], True)
        self.assertEqual(target["verdict"], {"value": "none", "reason": "young-cohort", "recomputed": "none"})

    def test_own_kpis(self):
        self.cli("kpi", "define", "per_order", "--formula", "revenue / orders")
        self.cli("kpi", "define", "half", "--formula", "revenue / 2")
        self.set("per_order", "2026-Q3", 9000)
        self.set("half", "2026-Q3", 200000)
        self.assert_progress(self.target("per_order", *self.words), wanted=Fraction(9000), actual=rounded(self.revenue() / len(self.orders_of())),
                             expected=Fraction(9000), left=self.left, is_sum=False)
        self.assert_progress(self.target("half", *self.words), wanted=Fraction(200000), actual=rounded(self.revenue() / 2), expected=self.part(200000), left=self.left)

    def test_levels_and_what_is_reached(self):
        revenue = self.revenue()
        self.set("revenue", "2026-Q3", revenue - 1, "--level", "minimum")
        self.set("revenue", "2026-Q3", revenue)
        self.set("revenue", "2026-Q3", revenue + 1, "--level", "stretch")
        target = self.target("revenue", *self.words)
        self.assertEqual(target["reached"], {"value": "target", "recomputed": "target"})
        self.assertEqual([number(target["levels"][level]["recomputed"]) for level in ("minimum", "stretch")], [revenue - 1, revenue + 1])
        self.assertEqual(self.steps(target)["required_rate"]["value"], "0.00", "it is reached")

    def test_people_add_up_and_a_filter_has_only_its_own(self):
        for rep, value in (("Ani", 100000), ("Budi", 120000)):
            self.set("revenue", "2026-Q3", value, "--rep", rep)
        partial = self.target("revenue", *self.words)
        self.assertEqual((partial["value"], partial["recomputed"], partial["reason"], partial["equal"]), (None, None, "partial", True), "Cici sold, too")
        target = self.target("revenue", *self.words, "--where", "rep=Ani")
        self.assert_progress(target, wanted=Fraction(100000), actual=self.revenue("Ani"), expected=self.part(100000), left=self.left)
        both = self.target("revenue", *self.words, "--where", "rep=Ani", "--where", "rep=Budi")
        self.assert_progress(both, wanted=Fraction(220000), actual=self.revenue("Ani") + self.revenue("Budi"), expected=self.part(220000), left=self.left)
        none = lambda *where: (lambda one: (one["value"], one["recomputed"], one["reason"], one["equal"]))(self.target("revenue", *self.words, *where))
        self.assertEqual(none("--where", "rep=Cici"), (None, None, "other-scope", True), "the team's is never scaled down")
        self.assertEqual(none("--where", "rep=Ani", "--where", "rep=Cici"), (None, None, "not-covered", True))
        self.assertEqual(none("--where", "rep=Ani", "--where", "product=Kopi"), (None, None, "no-scope", True))
        self.assertEqual(self.target("orders", *self.words)["reason"], "no-target")
        # A year's target is no quarter's, two of three months are none.
        self.set("orders", "2026", 100)
        self.assertEqual(self.target("orders", *self.words)["reason"], "not-covered")
        self.set("revenue", "2026-Q3", 0, "--rep", "Cici")
        target = self.target("revenue", *self.words)
        self.assert_progress(target, wanted=Fraction(220000), actual=self.revenue(), expected=self.part(220000), left=self.left)
        self.assertEqual((target["summed"], [(row["scope"], row["scopeValue"], row["value"]) for row in target["rows"]]),
                         (True, [("rep", "Ani", "100000.00"), ("rep", "Budi", "120000.00"), ("rep", "Cici", "0.00")]))
        # From the first approval on only approved ones count in the sum, and those of one are not of all who sold.
        self.cli("targets", "approve", "--period", "2026-Q3", "--kpi", "revenue", "--rep", "Ani", "--as-of", "2026-06-30")
        self.assertEqual(none(), (None, None, "partial", True))
        self.cli("targets", "approve", "--period", "2026-Q3", "--kpi", "revenue", "--as-of", "2026-06-30")
        target = self.target("revenue", *self.words)
        self.assertEqual((target["recomputed"], target["equal"], [row["status"] for row in target["rows"]]), ("220000.00", True, ["approved"] * 3))

    def test_somebody_joined_in_the_middle(self):
        for month in ("2026-07", "2026-08", "2026-09"):
            self.set("revenue", month, 30000, "--rep", "Ani")
        self.set("revenue", "2026-09", 20000, "--rep", "Cici")
        partial = self.target("revenue", *self.words)
        self.assertEqual((partial["value"], partial["reason"], partial["equal"]), (None, "partial", True), "Budi sold, and Cici before September")
        self.cli("merges", "add", "--rep", "Cici", "--into", "Budi")
        target = self.target("revenue", "--period", "2026-09", *self.words[2:], "--where", "rep=Budi")
        self.assertEqual((target["recomputed"], target["equal"], target["rows"][0]["scopeValue"]), ("20000.00", True, "Budi"))

    def test_no_verdict_without_days_or_without_anything_to_expect(self):
        self.set("revenue", "2026-Q3", 0)
        target = self.target("revenue", *self.words)
        steps = self.steps(target)
        self.assertEqual([steps[name]["reason"] for name in ("attainment", "pace", "gap_share")], ["zero-target", "nothing-expected", "nothing-expected"])
        self.assertEqual((target["verdict"]["reason"], target["equal"]), ("nothing-expected", True))
        self.set("revenue", "2026-Q3", 99999999)
        early = self.target("revenue", "--period", "2026-Q3", "--as-of", "2026-07-03")
        self.assertEqual((early["verdict"], early["equal"]), ({"value": "none", "reason": "too-early", "recomputed": "none"}, True))
        over = self.target("revenue", "--period", "2026-Q3", "--as-of", "2026-10-05")
        steps = self.steps(over)
        self.assertEqual((steps["expected"]["formula"], steps["required_rate"]["reason"]), ("target", "no-days-left"))
        later = self.target("revenue", "--period", "2026-Q3", "--as-of", "2026-06-05")
        self.assertEqual({(step["value"], step["reason"]) for step in later["steps"]}, {(None, "not-started")})

    def test_a_tampered_record_flags_gap_attainment_and_pace(self):
        self.set("revenue", "2026-Q3", 9000000)
        self.assertIs(self.target("revenue", *self.words)["equal"], True)
        with sqlite3.connect(self.db) as store:
            store.execute("UPDATE order_lines SET gross = gross + 10000 WHERE id = (SELECT min(id) FROM order_lines WHERE day BETWEEN 20260701 AND 20260901)")
        store.close()
        target = self.target("revenue", *self.words)
        self.assertIs(target["equal"], False)
        wrong = {step["name"] for step in target["steps"] if not step["equal"]}
        self.assertEqual(wrong, {"gap_to_target", "gap", "gap_share", "attainment", "pace", "required_rate"})
        steps = {step["name"]: step for step in target["steps"]}
        self.assertEqual(number(steps["gap"]["recomputed"]) - number(steps["gap"]["value"]), 1)

    def test_an_approved_target_that_is_not_what_was_agreed_is_flagged(self):
        self.set("revenue", "2026-Q3", 200000)
        self.cli("targets", "approve", "--period", "2026-Q3", "--kpi", "revenue", "--as-of", "2026-06-30")
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-Q3", "--value", "210000", "--reason", "two shops more", "--as-of", "2026-07-30")
        good = self.target("revenue", *self.words)
        self.assertEqual((good["equal"], good["rows"][0]["agreed"], good["rows"][0]["status"]), (True, "210000.00", "changed"))
        with sqlite3.connect(self.db) as store:
            store.execute("UPDATE targets SET value = 1000000000")
        store.close()
        bad = self.target("revenue", *self.words)
        self.assertEqual((bad["equal"], bad["value"], bad["rows"][0]["agreed"]), (False, "100000.00", "210000.00"))


class Categories(TargetProofs):
    """Parents, pairs, and who counts with whom."""

    def setUp(self):
        super().setUp()
        self.cli("import", "--kind", "sales", self.write("sales.csv", "Order,Date,Salesperson,Product,Category,Total\nA1,2026-01-05,Sari,K,Kopi,100\nA2,2026-01-06,Budi,T,Teh,50\n"))
        self.cli("import", "--kind", "products", self.write("products.csv", "Product,Category,Parent Category\nK,Kopi,Minuman\nT,Teh,Minuman\nM,Minuman,Semua\n"))

    def value(self, *words):
        target = self.target("revenue", "--period", "2026-Q1", "--as-of", "2026-03-31", *words)
        self.assertIs(target["equal"], True, target)
        return target["recomputed"], sorted((row["scopeValue"], row["pairCategory"]) for row in target["rows"])

    def test_children_of_a_parent(self):
        self.set("revenue", "2026-Q1", 150, "--category", "Kopi")
        self.set("revenue", "2026-Q1", 30, "--category", "Teh")
        self.assertEqual(self.value("--where", "category=Minuman"), ("180.00", [("Kopi", None), ("Teh", None)]))
        self.assertEqual(self.value("--where", "category=Semua")[0], "180.00")
        self.assertEqual(self.value()[0], "180.00")
        self.set("revenue", "2026-Q1", 200, "--category", "Minuman")
        self.assertEqual(self.value(), ("200.00", [("Minuman", None)]), "Kopi and Teh are in it")

    def test_pairs(self):
        self.set("revenue", "2026-Q1", 40, "--rep", "Sari", "--category", "Kopi")
        self.set("revenue", "2026-Q1", 10, "--rep", "Sari", "--category", "Teh")
        self.assertEqual(self.value("--where", "rep=Sari", "--where", "category=Teh"), ("10.00", [("Sari", "Teh")]))
        self.assertEqual(self.value("--where", "rep=Sari"), ("50.00", [("Sari", "Kopi"), ("Sari", "Teh")]))
        self.assertEqual(self.value("--where", "category=Kopi")[0], "40.00")
        self.assertEqual(self.value(), (None, []), "Budi sold Teh")
        self.set("revenue", "2026-Q1", 5, "--rep", "Budi", "--category", "Teh")
        self.assertEqual(self.value(), ("55.00", [("Budi", "Teh"), ("Sari", "Kopi"), ("Sari", "Teh")]))

    def test_a_pair_of_a_category_below_another_target_counts_once(self):
        self.set("revenue", "2026-Q1", 1000, "--category", "Minuman")
        self.set("revenue", "2026-Q1", 300, "--rep", "Sari", "--category", "Kopi")
        self.assertEqual(self.value(), ("1000.00", [("Minuman", None)]), "Kopi belongs to Minuman")


class OneTarget(TargetProofs):
    """targets prove: the rows that make one up, how it stands to others, what was agreed, and its baseline."""

    def setUp(self):
        super().setUp()
        days = [("2025-01-10", "Sari", 100), ("2025-01-20", "Budi", 40), ("2025-02-10", "Sari", 70), ("2025-03-10", "Sari", 30), ("2026-01-10", "Sari", 90)]
        self.cli("import", "--kind", "sales", self.write("sales.csv", "Order,Date,Salesperson,Product,Category,Total\n"
                 + "".join(f"{n},{day},{rep},K,Kopi,{total}\n" for n, (day, rep, total) in enumerate(days, 1))))

    def prove(self, period, *words, kpi="revenue"):
        return self.cli("targets", "prove", "--kpi", kpi, "--period", period, *words).json

    def links(self, proof):
        return {one["with"]: (one["value"], one["parts"], one["difference"], one["share"]) for one in proof["links"]}

    def test_its_rows_months_people_and_shares(self):
        for month, sari, budi in (("2026-01", 100, 60), ("2026-02", 80, 50), ("2026-03", "70.5", 40)):
            self.set("revenue", month, sari, "--rep", "Sari")
            self.set("revenue", month, budi, "--rep", "Budi")
        self.set("revenue", "2026-Q1", 410)
        team = self.prove("2026-Q1")
        self.assertEqual((team["value"], team["recomputed"], team["equal"], team["checked"]), ("410.00", "410.00", True, True))
        # Sari 250.50, Budi 150: 9.50 less than the team's.
        self.assertEqual(self.links(team), {"rep": ("400.50", 2, "-9.50", None)})
        sari = self.prove("2026-Q1", "--rep", "Sari")
        self.assertEqual((sari["value"], [row["value"] for row in sari["rows"]]), ("250.50", ["100.00", "80.00", "70.50"]))
        self.assertEqual(self.links(sari), {"month": ("250.50", 3, None, None), "whole": ("410.00", None, None, 250.5 / 410)})
        self.set("revenue", "2026-Q1", 260, "--rep", "Sari")
        self.assertEqual(self.links(self.prove("2026-Q1", "--rep", "Sari"))["month"], ("250.50", 3, "-9.50", None))
        # A month and its year: 12 months make one, in the fiscal year, too.
        for month in range(4, 13):
            self.set("revenue", f"2026-{month:02}", 100, "--rep", "Sari")
        self.assertEqual(self.links(self.prove("2026-02", "--rep", "Sari"))["year"], ("1160.00", None, None, 80 / 1160))
        self.cli("settings", "set", "fiscal-start=4")
        self.assertNotIn("year", self.links(self.prove("2026-02", "--rep", "Sari")), "April 2025 to March 2026 has no target")

    def test_sums_of_others_and_none_at_all(self):
        self.set("revenue", "2026-01", 100, "--rep", "Sari")
        self.set("revenue", "2026-01", 60, "--rep", "Budi")
        team = self.prove("2026-01")
        self.assertEqual((team["value"], team["summed"], team["equal"], self.links(team)), ("160.00", True, True, {"rep": ("160.00", 2, None, None)}))
        none = self.prove("2026-02")
        self.assertEqual((none["value"], none["reason"], none["equal"], none["rows"], none["history"], none["baseline"]), (None, "no-target", True, [], [], None))
        self.set("conversion", "2026-01", 0.2)
        ratio = self.prove("2026-01", kpi="conversion")
        self.assertEqual((ratio["value"], ratio["links"], ratio["equal"]), (0.2, [], True))
        # Parts of a ratio are weighed by a year before: in January 2025 Sari had one order, Budi one, and the mean of 40 and 70 is 55.
        for name, value in (("Sari", 40), ("Budi", 70)):
            self.set("aov", "2026-01", value, "--rep", name)
        self.set("aov", "2026-01", 50)
        team = self.cli("--as-of", "2025-12-31", "targets", "prove", "--kpi", "aov", "--period", "2026-01").json
        self.assertEqual((self.links(team), [one["weighed"] for one in team["links"]]), ({"rep": ("55.00", 2, "5.00", None)}, [True]))
        sari = self.cli("targets", "prove", "--kpi", "aov", "--period", "2026-01", "--rep", "Sari").json
        self.assertEqual((self.links(sari), [one["weighed"] for one in sari["links"]]), ({"whole": ("50.00", None, None, None)}, [False]))
        pair = ("--rep", "Sari", "--category", "Kopi")
        self.set("revenue", "2026-01", 70, *pair)
        self.assertEqual(self.links(self.prove("2026-01", *pair)), {"whole": ("160.00", None, None, 70 / 160)})
        self.assertEqual(self.links(self.prove("2026-01", "--rep", "Sari"))["category"], ("70.00", 1, "-30.00", None))
        self.assertEqual(self.links(self.prove("2026-01", "--category", "Kopi"))["rep"], ("70.00", 1, None, None))

    def test_what_was_agreed_and_the_baseline(self):
        self.set("revenue", "2026-01", 120, "--rep", "Sari")
        self.cli("--as-of", "2025-12-31", "targets", "approve", "--period", "2026-01")
        self.cli("--as-of", "2026-01-15", "targets", "set", "--kpi", "revenue", "--period", "2026-01", "--rep", "Sari", "--value", "130", "--reason", "a new shop")
        proof = self.prove("2026-01", "--rep", "Sari")
        self.assertEqual([(one["n"], one["value"], one["reason"], one["asOf"]) for one in proof["history"]],
                         [(2, "130.00", "a new shop", "2026-01-15"), (1, "120.00", "", "2025-12-31")])
        self.assertEqual((proof["rows"][0]["status"], proof["rows"][0]["agreed"], proof["equal"]), ("changed", "130.00", True))
        self.assertEqual(proof["baseline"], {"frozen": "100.00", "from": "2025-01-01", "to": "2025-01-31", "asOf": "2026-01-15", "now": "100.00", "same": True})
        # A correction of January 2025: the baseline stays what was agreed, and the proof says what the records give now.
        self.import_sales("Order,Date,Salesperson,Product,Category,Total\n1,2025-01-10,Sari,K,Kopi,125\n")
        proof = self.prove("2026-01", "--rep", "Sari")
        self.assertEqual((proof["baseline"]["frozen"], proof["baseline"]["now"], proof["baseline"]["same"], proof["equal"]), ("100.00", "125.00", False, True))
        with sqlite3.connect(self.db) as store:
            store.execute("UPDATE targets SET value = 1200000")
        store.close()
        proof = self.prove("2026-01", "--rep", "Sari")
        self.assertEqual((proof["value"], proof["rows"][0]["agreed"], proof["equal"]), ("120.00", "130.00", False))


class FourPeriods(TargetProofs):
    def test_the_baseline_is_their_mean(self):
        # The records begin in March: of July a year before nobody knows. (10 + 20 + 31.5 + 40) / 4; orders: 5 / 4, rounded to a whole.
        sold = (("2026-03-05", 10), ("2026-04-05", 20), ("2026-05-05", "31.5"), ("2026-06-05", 25), ("2026-06-06", 15))
        self.import_sales("Order,Date,Salesperson,Total\n" + "".join(f"Q{n},{day},Sari,{total}\n" for n, (day, total) in enumerate(sold)))
        for kpi, value in (("revenue", 50), ("orders", 3), ("aov", 30)):
            self.set(kpi, "2026-07", value)
        self.cli("--as-of", "2026-06-30", "targets", "approve", "--period", "2026-07")
        for kpi, mean in (("revenue", "25.375"), ("orders", "1"), ("aov", "20.30")):
            proof = self.cli("targets", "prove", "--kpi", kpi, "--period", "2026-07").json
            baseline = proof["baseline"]
            self.assertEqual((baseline["from"], baseline["to"]), ("2026-03-01", "2026-06-30"))
            self.assertEqual((baseline["frozen"], baseline["now"], baseline["same"]), (mean, mean, True), kpi)


if __name__ == "__main__":
    main()

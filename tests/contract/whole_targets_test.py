# SPDX-License-Identifier: GPL-3.0-or-later
"""Sums of targets are of everybody who has records, or there is none."""
from support import CliTest, INPUT, main

SALES = """Order,Date,Customer,Salesperson,Region,Product,Category,Quantity,Price
O1,2026-01-05,C1,Ani,W,P1,Shoes,1,1000
O2,2026-01-06,C2,Budi,E,P2,Hats,1,5000
O3,2026-01-07,C3,Cici,E,P2,Hats,1,4000
"""
LIST = "ID,Name,Category,Parent Category\nP1,P1,Shoes,Wear\nP2,P2,Hats,Wear\n"


class Sums(CliTest):
    def setUp(self):
        super().setUp()
        self.import_sales(SALES)

    def set(self, value, *scope, kpi="revenue", period="2026-01"):
        self.cli("targets", "set", "--kpi", kpi, "--period", period, "--value", value, *scope)

    def row(self, *words, kpi="revenue", period="2026-01"):
        """The row of the answer; its proof says the same."""
        words = ("--period", period, "--as-of", "2026-03-31", "--kpi", kpi, *words)
        row = self.cli("kpi", *words).json["values"][0]
        target = self.cli("kpi", "--prove", *words).json["proofs"][0]["target"]
        self.assertIs(target["equal"], True, target)
        self.assertEqual((target["value"], target["recomputed"]), (row["target"], row["target"]))
        self.reason = target["reason"]
        return row

    def target(self, *where, **words):
        return self.row(*(word for one in where for word in ("--where", one)), **words)["target"]

    def groups(self, by, *words):
        groups = self.cli("kpi", "--period", "2026-01", "--as-of", "2026-03-31", "--kpi", "revenue", "--by", by, *words).json["groups"]
        return {one["key"]: one["values"][0] for one in groups}


class WithoutRecords(Sums):
    def test_who_sold_nothing_has_a_row_with_the_whole_gap(self):
        # 1,000 + 5,000 + 4,000 + 0 against 2,000 + 4,000 + 3,000 + 500.
        for rep, value in (("Ani", "2000"), ("Budi", "4000"), ("Cici", "3000"), ("Dedi", "500")):
            self.set(value, "--rep", rep)
        groups = self.groups("rep")
        self.assertEqual({key: (row["value"], row["gap"]) for key, row in groups.items()},
                         {"Budi": ("5000.00", "1000.00"), "Cici": ("4000.00", "1000.00"), "Ani": ("1000.00", "-1000.00"), "Dedi": ("0.00", "-500.00")})
        self.assertEqual(self.row()["gap"], "500.00", "the sum of these")
        self.assertNotIn("Dedi", self.groups("rep", "--where", "rep=Ani"))
        self.assertNotIn("Dedi", self.groups("rep", "--where", "region=E"), "nobody has a target of that part")
        self.assertNotIn("Dedi", {one["key"] for one in self.cli("kpi", "--period", "2026-01", "--kpi", "orders", "--by", "rep").json["groups"]})


class Whole(Sums):
    def test_one_persons_target_is_not_the_teams(self):
        self.set("2000", "--rep", "Ani")
        row = self.row()
        self.assertEqual((row["value"], row["target"], row["attainment"], row["verdict"], row["reached"]), ("10000.00", None, None, None, None))
        self.assertEqual(row["noTarget"], {"why": "partial", "by": "rep", "with": 1, "without": 2, "withoutValue": False})
        self.assertEqual(self.reason, "partial")
        self.cli("targets", "approve", "--period", "2026-01")
        self.assertIsNone(self.target())
        check = self.cli("targets", "check", "--kpi", "revenue", "--period", "2026-01").json["rollUps"][0]
        self.assertEqual((check["parts"], check["missing"]), (1, ["Budi", "Cici"]), "who sold in the window itself")
        self.assertEqual(self.target("rep=Ani"), "2000.00")
        # Of everybody who sold: 2,000 + 4,000 + 3,000.
        self.set("4000", "--rep", "Budi")
        self.set("3000", "--rep", "Cici")
        self.cli("targets", "approve", "--period", "2026-01")
        row = self.row()
        self.assertEqual((row["target"], row["attainment"], row["noTarget"]), ("9000.00", 10000 / 9000, None))

    def test_a_record_of_nobody_is_not_in_the_targets_of_people(self):
        for rep in ("Ani", "Budi", "Cici"):
            self.set("1000", "--rep", rep)
        self.assertEqual(self.target(), "3000.00")
        self.import_sales("Order,Date,Region,Quantity,Price\nO4,2026-01-08,E,1,10\n")
        self.assertEqual((self.row()["noTarget"]), {"why": "partial", "by": "rep", "with": 3, "without": 0, "withoutValue": True})
        # Not all people, but all regions.
        self.set("800", "--region", "W")
        self.set("7200", "--region", "E")
        self.assertEqual(self.target(), "8000.00")

    def test_only_records_of_the_kpi_and_the_window_count(self):
        self.set("5", "--rep", "Ani", kpi="leads")
        self.cli("import", "--kind", "leads", self.write("leads.csv", "Lead ID,Created,Close Date,Stage,Owner\nL1,2026-01-02,,Proposal,Ani\n"))
        self.assertEqual(self.target(kpi="leads"), 5, "Budi sold, but has no lead")
        self.set("700", "--rep", "Ani", period="2026-02")
        self.assertEqual(self.target(period="2026-02"), "700.00", "nobody sold in February")
        self.import_sales("Order,Date,Salesperson,Quantity,Price\nO5,2026-02-08,Budi,1,10\nO6,2026-02-09,Budi,-1,10\n")
        self.assertIsNone(self.target(period="2026-02"), "a sale and its return are records, too")

    def test_a_return_alone_is_no_record_of_gross_sales(self):
        self.set("700", "--rep", "Ani", kpi="gross_sales", period="2026-02")
        self.import_sales("Order,Date,Salesperson,Quantity,Price\nO5,2026-02-08,Ani,1,300\nO6,2026-02-09,Budi,-1,50\n")
        row = self.row(kpi="gross_sales", period="2026-02")
        self.assertEqual((row["value"], row["n"], row["target"], row["noTarget"]), ("300.00", 1, "700.00", None))
        groups = self.cli("kpi", "--period", "2026-02", "--kpi", "gross_sales", "--by", "rep").json["groups"]
        self.assertEqual({one["key"]: one["values"][0]["n"] for one in groups}, {"Ani": 1, "Budi": 0})
        self.assertEqual(self.row(kpi="return_rate", period="2026-02")["n"], 2)

    def test_who_joins_sold_nothing_before(self):
        for rep, months in (("Ani", (1, 2, 3)), ("Budi", (1, 2, 3)), ("Cici", (1, 2, 3)), ("Dodi", (2, 3))):
            for month in months:
                self.set("10", "--rep", rep, period=f"2026-{month:02}")
        self.assertEqual(self.target(period="2026-Q1"), "110.00")
        self.import_sales("Order,Date,Salesperson,Quantity,Price\nO5,2026-01-08,Dodi,1,10\n")
        self.assertIsNone(self.target(period="2026-Q1"), "Dodi sold in January, when he had no target")

    def test_pairs_are_of_all_categories_of_a_person(self):
        self.set("900", "--rep", "Ani", "--category", "Shoes")
        self.assertEqual((self.target("rep=Ani"), self.target("category=Shoes"), self.target()), ("900.00", "900.00", None))
        self.import_sales("Order,Date,Salesperson,Product,Category,Quantity,Price\nO4,2026-01-08,Ani,P2,Hats,1,10\nO5,2026-01-08,Budi,P1,Shoes,1,10\n")
        self.assertEqual((self.target("rep=Ani"), self.target("category=Shoes")), (None, None))
        for rep, category in (("Ani", "Hats"), ("Budi", "Shoes"), ("Budi", "Hats"), ("Cici", "Hats")):
            self.set("100", "--rep", rep, "--category", category)
        self.assertEqual((self.target("rep=Ani"), self.target("category=Shoes"), self.target()), ("1000.00", "1000.00", "1300.00"))


class Merged(Sums):
    """Names that are merged had a target each: nobody has said which one counts."""

    def merge(self):
        return self.cli("merges", "add", "--rep", "Budi", "--into", "Ani").json["id"]

    def conflict(self, *values):
        return {"why": "conflict", "by": "rep", "with": 2, "without": 0, "withoutValue": False, "key": "Ani", "values": list(values)}

    def test_two_targets_of_one_are_none_until_one_is_removed(self):
        for rep, value in (("Ani", "500"), ("Budi", "700"), ("Cici", "70")):
            self.set(value, "--rep", rep)
        self.assertEqual(self.target(), "1270.00")
        merge = self.merge()
        for words in ((), ("--where", "rep=Ani")):
            row = self.row(*words)
            self.assertEqual((row["target"], row["noTarget"], self.reason), (None, self.conflict("500.00", "700.00"), "conflict"), words)
        self.assertEqual(self.target("rep=Cici"), "70.00")
        check = self.cli("targets", "check", "--kpi", "revenue", "--period", "2026-01").json
        self.assertEqual([(one["scopeValue"], one["value"]) for one in check["conflicts"]], [("Ani", "500.00"), ("Ani", "700.00")])
        self.assertEqual([(one["sum"], one["parts"]) for one in check["rollUps"]], [("70.00", 1)])
        listed = self.cli("targets", "list").json["targets"]
        self.assertEqual(sorted((one["scopeValue"], one["value"], one["conflict"]) for one in listed), [("Ani", "500.00", True), ("Ani", "700.00", True), ("Cici", "70.00", False)])
        self.assertIn({"issue": "target-conflict", "kpis": ["revenue"], "rows": 2, "of": 3, "revenueShare": None}, self.cli("quality").json["quality"])
        self.cli("merges", "remove", str(merge))
        self.assertEqual((self.target(), self.target("rep=Budi")), ("1270.00", "700.00"))
        self.merge()
        self.cli("targets", "remove", str(next(one["id"] for one in listed if one["value"] == "700.00")))
        self.assertEqual((self.target(), self.target("rep=Ani")), ("570.00", "500.00"))
        self.assertNotIn("target-conflict", [one["issue"] for one in self.cli("quality").json["quality"]])

    def stored(self):
        return sorted((one["scopeValue"], one["value"], one["status"]) for one in self.cli("targets", "list").json["targets"])

    def test_what_is_set_for_the_person_takes_the_place_of_all(self):
        self.set("700", "--rep", "Budi")
        self.merge()
        self.set("710", "--rep", "Ani")
        self.assertEqual(self.stored(), [("Ani", "710.00", "draft")], "Budi's is Ani's by now: no second one")
        self.set("30", "--rep", "Ani", period="2026-02")
        self.cli("targets", "remove", "1")
        self.assertEqual(self.stored(), [("Ani", "30.00", "draft")])

    def test_several_become_the_one_that_is_set(self):
        for rep, value in (("Ani", "500"), ("Budi", "700")):
            self.set(value, "--rep", rep)
        self.merge()
        refused = self.run_cli("--db", self.db, "targets", "approve", "--period", "2026-01")
        self.assertEqual(refused.code, INPUT, refused.err)
        self.assertIn("names were merged", refused.err)
        self.set("500", "--rep", "Ani")
        self.assertEqual(self.stored(), [("Ani", "500.00", "draft")])
        self.assertEqual(self.target("rep=Ani"), "500.00")

    def test_of_two_approved_ones_either_may_go(self):
        for rep, value in (("Ani", "500"), ("Budi", "700")):
            self.set(value, "--rep", rep)
        self.cli("targets", "approve", "--period", "2026-01")
        ids = {one["value"]: str(one["id"]) for one in self.cli("targets", "list").json["targets"]}
        refused = self.cli("targets", "remove", ids["500.00"], code=INPUT)
        self.assert_refused(refused, INPUT, "conflict")
        self.assertIn("is approved and locked", refused.err, "the only one of its place")
        self.merge()
        self.cli("targets", "remove", ids["500.00"])
        self.assertEqual(self.stored(), [("Ani", "700.00", "approved")])
        self.assertNotEqual(self.run_cli("--db", self.db, "targets", "remove", ids["700.00"]).code, 0)

    def test_months_of_a_quarter(self):
        for rep, months in (("Ani", (1, 2, 3)), ("Budi", (3,)), ("Cici", (1, 2, 3))):
            for month in months:
                self.set(str(10 * month), "--rep", rep, period=f"2026-{month:02}")
        self.merge()
        self.assertEqual((self.row(period="2026-Q1")["noTarget"], self.reason), (self.conflict("30.00", "30.00"), "conflict"))
        self.assertEqual(self.target(period="2026-02"), "40.00")
        # A target of exactly the quarter is one.
        self.set("90", "--rep", "Ani", period="2026-Q1")
        self.assertEqual(self.target("rep=Ani", period="2026-Q1"), "90.00")


class Months(Sums):
    """A quarter of which only some months have a target says so."""

    def no_target(self, why, having, lacking):
        return {"why": why, "by": "month", "with": having, "without": lacking, "withoutValue": False}

    def test_one_approved_month_of_the_team(self):
        self.set("900")
        self.cli("targets", "approve", "--period", "2026-01")
        row = self.row(period="2026-Q1")
        self.assertEqual((row["target"], row["noTarget"], self.reason), (None, self.no_target("not-covered", 1, 2), "not-covered"))
        self.set("100", period="2026-02")
        self.assertEqual(self.row(period="2026-Q1")["noTarget"], self.no_target("not-covered", 2, 1))
        self.set("200", period="2026-03")
        row = self.row(period="2026-Q1")
        self.assertEqual((row["target"], row["noTarget"]), ("1200.00", None))
        self.assertIsNone(self.row(period="2026-Q2")["noTarget"], "nothing is set there")

    def test_one_approved_month_of_people(self):
        for rep in ("Ani", "Budi", "Cici"):
            for month in ("01", "02", "03"):
                self.set("100", "--rep", rep, period=f"2026-{month}")
        self.assertEqual(self.row(period="2026-Q1")["target"], "900.00")
        # From the first approval on only approved ones count.
        self.cli("targets", "approve", "--period", "2026-01")
        row = self.row(period="2026-Q1")
        self.assertEqual((row["target"], row["noTarget"]), (None, self.no_target("not-covered", 1, 2)))

    def test_months_of_a_ratio_that_differ(self):
        for month, value in (("01", "10"), ("02", "20"), ("03", "10")):
            self.set(value, kpi="aov", period=f"2026-{month}")
        row = self.row(kpi="aov", period="2026-Q1")
        self.assertEqual((row["target"], row["noTarget"], self.reason), (None, self.no_target("differs", 3, 0), "differs"))


class Parents(Sums):
    def setUp(self):
        super().setUp()
        self.cli("import", "--kind", "products", self.write("products.csv", LIST))

    def test_one_childs_target_is_not_the_parents(self):
        self.set("500", "--category", "Shoes")
        self.assertEqual((self.target("category=Wear"), self.reason), (None, "partial"))
        self.assertEqual(self.target(), None)
        self.set("9500", "--category", "Hats")
        self.assertEqual((self.target("category=Wear"), self.target()), ("10000.00", "10000.00"))

    def test_a_key_below_another_one_adds_nothing(self):
        self.set("8000", "--category", "Wear")
        self.assertEqual(self.target("category=Wear", "category=Hats"), "8000.00", "Hats are in it already")
        self.set("9500", "--category", "Hats")
        row = self.row("--where", "category=Wear", "--where", "category=Hats")
        self.assertEqual((row["value"], row["target"]), ("10000.00", "8000.00"))
        self.set("700", "--rep", "Budi", "--category", "Wear")
        self.set("600", "--rep", "Budi", "--category", "Hats")
        self.assertEqual(self.target("rep=Budi", "category=Wear", "category=Hats"), "700.00")
        self.assertEqual(self.target("rep=Budi"), "700.00", "one pair is in the other")

    def test_the_group_of_a_parent_has_no_target_of_its_children(self):
        self.import_sales("Order,Date,Salesperson,Product,Category,Quantity,Price\nO4,2026-01-08,Ani,P3,Wear,1,250\n")
        self.set("8000", "--category", "Wear")
        self.set("900", "--category", "Shoes")
        groups = self.groups("category")
        self.assertEqual({key: (row["value"], row["target"], row["attainment"]) for key, row in groups.items()},
                         {"Shoes": ("1000.00", "900.00", 1000 / 900), "Hats": ("9000.00", None, None), "Wear": ("250.00", None, None)})
        self.assertEqual(groups["Wear"]["noTarget"], {"why": "children", "by": "category", "with": 1, "without": 2, "withoutValue": False})
        row = self.row("--where", "category=Wear")
        self.assertEqual((row["value"], row["target"], row["attainment"]), ("10250.00", "8000.00", 10250 / 8000))


if __name__ == "__main__":
    main()

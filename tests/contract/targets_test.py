# SPDX-License-Identifier: GPL-3.0-or-later
"""Targets as they are planned: split, checked, approved and changed with a reason."""
from support import INPUT, USAGE, main
from target_store import Targets


class Approval(Targets):
    def test_freezes_the_baseline_and_locks(self):
        self.set("400000", "2016-Q1")
        self.assertEqual((self.listed()[0]["status"], self.listed()[0]["agreed"]), ("draft", []))
        approved = self.cli("--as-of", "2015-12-31", "targets", "approve", "--period", "2016").json
        self.assertEqual(approved, {"approved": [self.listed()[0]["id"]]})
        one = self.listed()[0]
        agreed = one["agreed"][0]
        self.assertEqual((one["status"], agreed["value"], agreed["reason"], agreed["asOf"]), ("approved", "400000.00", "", "2015-12-31"))
        self.assertEqual(agreed["baseline"], {"value": "350002.00", "from": "2015-01-01", "to": "2015-03-31"})
        self.assert_refused(self.set("1", "2016-Q1", code=INPUT), INPUT, "conflict")
        self.assertEqual(self.listed()[0]["value"], "400000.00")
        # What becomes known of last year later does not move what was agreed.
        self.cli("import", "--kind", "sales", self.write("late.csv", "Order,Date,Salesperson,Total\nZ1,2015-03-05,Sari,1000\n"))
        self.assertEqual(self.listed()[0]["agreed"][0]["baseline"]["value"], "350002.00")
        self.assert_refused(self.cli("targets", "approve", "--period", "2016", code=INPUT), INPUT, "not-found")
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_a_change_keeps_its_reason(self):
        self.set("400000", "2016-Q1")
        self.cli("--as-of", "2015-12-31", "targets", "approve", "--period", "2016-Q1", "--kpi", "revenue")
        self.set("380000", "2016-Q1", "--reason", "Toko Tiga closed")
        one = self.listed()[0]
        self.assertEqual((one["value"], one["status"]), ("380000.00", "changed"))
        self.assertEqual([(each["n"], each["value"], each["reason"]) for each in one["agreed"]],
                         [(1, "400000.00", ""), (2, "380000.00", "Toko Tiga closed")])
        self.assertTrue(all(each["who"] and each["when"] for each in one["agreed"]))

    def test_a_blank_reason_is_none(self):
        self.set("400000", "2016-Q1")
        self.cli("--as-of", "2015-12-31", "targets", "approve", "--period", "2016-Q1")
        for value in ("1", "400000"):
            for blank in ("", "  ", "\t\n"):
                self.assert_refused(self.set(value, "2016-Q1", "--reason", blank, code=USAGE), USAGE, "usage")
        self.assertEqual([(one["value"], len(one["agreed"])) for one in self.listed()], [("400000.00", 1)])

    def test_a_file_does_not_overwrite_it(self):
        path = self.write("targets.csv", "Period,Target\n2016-01,100\n2016-02,200\n")
        self.cli("import", "--kind", "targets", path)
        self.cli("targets", "approve", "--period", "2016")
        self.cli("import", "--kind", "targets", self.write("same.csv", "Period,Target\n2016-01,100\n2016-03,300\n"))
        refused = self.cli("import", "--kind", "targets", self.write("other.csv", "Period,Target\n2016-01,101\n2016-04,400\n"), code=INPUT)
        self.assert_refused(refused, INPUT, "conflict")
        self.assertIn("the target of revenue for the whole team, 2016-01 is approved at 100.00, the file says 101.00", refused.text)
        for language, happened, advice in (("en", "approved and locked (revenue, 2016-01: approved 100.00, file 101.00); nothing was changed.", "--reason"),
                                           ("id", "disetujui dan terkunci (revenue, 2016-01: disetujui 100.00, berkas 101.00); tidak ada yang diubah.", "--reason")):
            told = self.run_cli("--db", self.db, "--lang", language, "import", "--kind", "targets", self.folder / "other.csv").err.splitlines()
            self.assertIn(happened, told[0])
            self.assertIn(advice, told[1])
        self.assertEqual([(one["period"]["id"], one["value"], one["status"]) for one in self.listed()],
                         [("2016-01", "100.00", "approved"), ("2016-02", "200.00", "approved"), ("2016-03", "300.00", "draft")])

    def test_without_a_year_before_the_last_four_periods_are_the_baseline(self):
        # 2015-05: a year before there are no records; 2015-01 … 2015-04 are 337,502.50, a quarter of it 84,375.625.
        self.set("1", "2015-05")
        self.cli("--as-of", "2015-04-30", "targets", "approve", "--period", "2015-05")
        self.assertEqual(self.listed()[0]["agreed"][0]["baseline"], {"value": "84375.625", "from": "2015-01-01", "to": "2015-04-30"})


class Levels(Targets):
    """Sari sold 275,002 in the first quarter of 2015 and -25,000 in the second, Budi 50,000 and 12,500.50."""

    def setUp(self):
        super().setUp()
        for value, level in (("250000", "minimum"), ("300000", "target"), ("360000", "stretch")):
            self.set(value, "2015-Q1", "--level", level)
        self.set("275002", "2015-Q1", "--rep", "Sari", "--level", "minimum")
        self.set("275002.01", "2015-Q1", "--rep", "Sari", "--level", "stretch")

    def rows(self, *words):
        answer = self.cli("kpi", "--period", "2015-Q1", "--kpi", "revenue", *words).json
        rows = {"": answer["values"][0], **{group["key"]: group["values"][0] for group in answer.get("groups", [])}}
        return {key: (row["target"], row["levels"], row["reached"]) for key, row in rows.items()}

    def test_are_in_every_answer(self):
        self.assertEqual(self.rows("--by", "rep"), {
            # 350,002 of the team: over 300,000, not 360,000. Sari's 300,002: both of hers are reached. Budi has none.
            "": ("300000.00", {"minimum": "250000.00", "stretch": "360000.00"}, "target"),
            "Sari": (None, {"minimum": "275002.00", "stretch": "275002.01"}, "stretch"),
            "Budi": (None, None, None)})
        self.assertEqual(self.rows("--where", "rep=Sari")[""], (None, {"minimum": "275002.00", "stretch": "275002.01"}, "stretch"))
        self.set("300002.01", "2015-Q1", "--rep", "Sari", "--level", "minimum")
        self.set("300002.01", "2015-Q1", "--rep", "Sari", "--level", "stretch")
        self.assertEqual(self.rows("--where", "rep=Sari")[""][2], "none")

    def test_are_columns_for_people(self):
        words = ["--db", self.db, "kpi", "--period", "2015-Q1", "--kpi", "revenue"]
        english, indonesian = self.run_cli(*words, "--lang", "en").text, self.run_cli(*words, "--lang", "id").text
        for text, names in ((english, ("Minimum", "Stretch", "Reached")), (indonesian, ("Minimum", "Tercapai"))):
            for name in names:
                self.assertIn(name, text)
        self.assertNotIn("Stretch", self.run_cli("--db", self.db, "--lang", "en", "kpi", "--period", "2015-04", "--kpi", "revenue").text)

    def test_can_be_chosen(self):
        def listed(*words):
            return [(one["scopeValue"], one["level"], one["value"]) for one in self.cli("targets", "list", *words).json["targets"]]
        self.assertEqual(listed("--level", "minimum"), [(None, "minimum", "250000.00"), ("Sari", "minimum", "275002.00")])
        self.assertEqual(listed("--rep", "Sari", "--level", "stretch"), [("Sari", "stretch", "275002.01")])
        self.assertEqual(listed("--period", "2016"), [])
        self.assertEqual(len(listed("--period", "2015", "--kpi", "revenue")), 5)
        self.assertEqual(len(self.cli("--as-of", "2014-12-31", "targets", "approve", "--period", "2015-Q1", "--level", "stretch").json["approved"]), 2)
        self.assertEqual({one["level"]: one["status"] for one in self.listed()}, {"minimum": "draft", "target": "draft", "stretch": "approved"})
        answer = self.cli("targets", "check", "--kpi", "revenue", "--period", "2015-Q1", "--level", "minimum", "--as-of", "2015-12-31").json
        self.assertEqual((answer["level"], answer["target"], answer["rollUps"][0]["sum"]), ("minimum", "250000.00", "275002.00"))
        months = self.cli("targets", "split", "--kpi", "revenue", "--period", "2015-Q1", "--level", "stretch", "--as-of", "2015-12-31").json
        self.assertEqual([one["value"] for one in months["months"]], ["120000.00"] * 3)
        self.assertEqual(len(listed("--level", "stretch")), 5)
        self.assert_refused(self.cli("targets", "list", "--level", "dream", code=USAGE), USAGE, "usage")


class Pairs(Targets):
    """A person in one product category. Sari sold Kopi 250,000 and Teh 50,002 in the first quarter, Budi Kopi 50,000."""

    def setUp(self):
        super().setUp()
        self.import_sales("Order,Date,Salesperson,Product,Category,Total\n"
                          "B1,2016-01-05,Sari,Kopi,Kopi,250000\nB1,2016-01-05,Sari,Teh,Teh,50002\nB2,2016-02-10,Budi,Kopi,Kopi,50000\n")

    def target(self, *words):
        row = self.cli("kpi", "--period", "2016-Q1", "--kpi", "revenue", *words).json["values"][0]
        return row["value"], row["target"], row["attainment"]

    def test_are_found_under_both_filters(self):
        self.set("200000", "2016-Q1", "--rep", "Sari", "--category", "Kopi")
        self.set("100000", "2016-Q1", "--rep", "Sari", "--category", "Teh")
        listed = self.listed()
        self.assertEqual([(one["scope"], one["scopeValue"], one["pairCategory"], one["value"]) for one in listed],
                         [("rep", "Sari", "Kopi", "200000.00"), ("rep", "Sari", "Teh", "100000.00")])
        self.assertEqual(self.target("--where", "rep=Sari", "--where", "category=Kopi"), ("250000.00", "200000.00", 1.25))
        self.assertEqual(self.target("--where", "rep=Sari"), ("300002.00", "300000.00", 300002 / 300000))
        self.assertEqual(self.target("--where", "rep=Budi")[1], None)
        self.assertEqual(self.target("--where", "rep=Budi", "--where", "category=Kopi")[1], None)
        groups = self.cli("kpi", "--period", "2016-Q1", "--kpi", "revenue", "--where", "rep=Sari", "--by", "category").json["groups"]
        self.assertEqual([(one["key"], one["values"][0]["target"]) for one in groups], [("Kopi", "200000.00"), ("Teh", "100000.00")])
        self.set("250000", "2016-Q1", "--rep", "Sari", "--category", "Kopi")
        self.assertEqual([one["value"] for one in self.listed()], ["250000.00", "100000.00"])

    def test_are_chosen_checked_and_split(self):
        self.set("300000", "2016-Q1", "--rep", "Sari")
        self.set("200000", "2016-Q1", "--rep", "Sari", "--category", "Kopi")
        self.assertEqual(len(self.cli("targets", "list", "--rep", "Sari").json["targets"]), 1)
        self.assertEqual([one["pairCategory"] for one in self.cli("targets", "list", "--rep", "Sari", "--category", "Kopi").json["targets"]], ["Kopi"])
        answer = self.cli("targets", "check", "--kpi", "revenue", "--period", "2016-Q1", "--rep", "Sari", "--as-of", "2016-12-31").json
        self.assertEqual([(one["by"], one["sum"], one["difference"], one["parts"]) for one in answer["rollUps"]], [("category", "200000.00", "-100000.00", 1)])
        self.cli("targets", "split", "--kpi", "revenue", "--period", "2016-Q1", "--rep", "Sari", "--category", "Kopi", "--as-of", "2016-12-31")
        self.assertEqual(len(self.cli("targets", "list", "--rep", "Sari", "--category", "Kopi").json["targets"]), 4)
        self.assertEqual(len(self.cli("targets", "approve", "--period", "2016", "--rep", "Sari", "--category", "Kopi", "--as-of", "2016-12-31").json["approved"]), 4)
        # 2015: no category was known, so that Sari sold nothing in it; the baseline is what 2015 says: 0.
        self.assert_refused(self.set("1", "2016-01", "--rep", "Sari", "--category", "Kopi", code=INPUT), INPUT, "conflict")
        self.assert_refused(self.set("1", "2016-01", "--team", "A", "--category", "Kopi", code=USAGE), USAGE, "usage")

    def test_come_from_files_and_are_undone(self):
        text = "Salesperson,Category,Period,Target\nSari,Kopi,2016-01,10\nSari,,2016-01,20\n,Kopi,2016-01,30\n"
        path = self.write("pairs.csv", text)
        done = self.cli("import", "--kind", "targets", path).json
        self.assertEqual(done["rows"], {"read": 3, "new": 3, "changed": 0, "same": 0, "rejected": 0})
        self.assertEqual({(one["scope"], one["scopeValue"], one["pairCategory"]): one["value"] for one in self.listed()},
                         {("rep", "Sari", "Kopi"): "10.00", ("rep", "Sari", None): "20.00", ("category", "Kopi", None): "30.00"})
        other = self.cli("import", "--kind", "targets", self.write("other.csv", text.replace("2016-01,10", "2016-01,11"))).json
        self.assertEqual(other["rows"], {"read": 3, "new": 0, "changed": 1, "same": 2, "rejected": 0})
        self.cli("batches", "undo", other["batch"])
        self.assertEqual({one["value"] for one in self.listed()}, {"10.00", "20.00", "30.00"})
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        refused = self.cli("import", "--kind", "targets", self.write("two.csv", "Salesperson,Product,Period,Target\nSari,Kopi,2016-01,10\n"), code=INPUT)
        self.assertIn("several-scopes", refused.text)


class Splits(Targets):
    def split(self, *words, code=0):
        return self.cli("--as-of", "2015-12-31", "targets", "split", *words, code=code)

    def months(self, *words):
        answer = self.split(*words).json
        return [one["value"] for one in answer["months"]], answer["sum"]

    def test_add_up_exactly(self):
        self.assertEqual(self.months("--kpi", "revenue", "--period", "2016", "--value", "1000"), (["84.00"] * 4 + ["83.00"] * 8, "1000.00"))
        self.assertEqual(self.months("--kpi", "orders", "--period", "2016-Q2", "--value", "10"), ([4, 3, 3], 10))
        self.assertEqual(self.months("--kpi", "revenue", "--period", "2017-Q1", "--value", "0.05"), (["0.0167", "0.0167", "0.0166"], "0.05"))
        self.assertEqual(self.cli("kpi", "--period", "2016", "--kpi", "revenue").json["values"][0]["target"], "1000.00", "the months are the year's target")

    def test_follow_last_years_shape(self):
        self.set("700004", "2016-Q1")
        self.assertEqual(self.months("--kpi", "revenue", "--period", "2016-Q1", "--by", "last-year"), (["600004.00", "100000.00", "0.00"], "700004.00"))
        answer = self.cli("--as-of", "2015-02-01", "targets", "split", "--kpi", "revenue", "--period", "2016-Q1", "--by", "last-year", code=INPUT)
        self.assert_refused(answer, INPUT, "conflict")
        self.assert_refused(self.split("--kpi", "revenue", "--period", "2014", "--value", "5", "--by", "last-year", code=INPUT), INPUT, "conflict")

    def test_follow_a_year_that_ends_before_its_last_day(self):
        # By hand: 100 in January and 300 on 22 December; the company closes then. A year that ends on 21 December is not known to its end.
        sales = "Order,Date,Customer,Salesperson,Product,Quantity,Price\nB1,2020-01-10,Toko,Sari,Kopi,1,100\nB2,2020-12-22,Toko,Sari,Kopi,1,300\n"
        self.cli("import", "--kind", "sales", self.write("b.csv", sales.replace("12-22", "12-21")))
        words = ["targets", "split", "--kpi", "revenue", "--period", "2021", "--value", "800", "--by", "last-year"]
        self.assert_refused(self.cli(*words, code=INPUT), INPUT, "conflict")
        self.cli("import", "--kind", "sales", self.write("c.csv", sales))
        self.assertEqual([one["value"] for one in self.cli(*words).json["months"]], ["200.00"] + ["0.00"] * 10 + ["600.00"])
        # Of the year that runs on the day that counts as today, the last month may still come.
        self.assert_refused(self.cli("--as-of", "2020-12-30", *words, code=INPUT), INPUT, "conflict")

    def test_do_not_follow_a_year_in_which_the_records_begin(self):
        sales = "Order,Date,Customer,Salesperson,Product,Quantity,Price\nB1,2011-03-28,Toko,Sari,Kopi,1,100\nB2,2011-12-30,Toko,Sari,Kopi,1,300\n"
        self.cli("batches", "undo", "1")
        self.cli("import", "--kind", "sales", self.write("b.csv", sales))
        self.assert_refused(self.cli("targets", "split", "--kpi", "revenue", "--period", "2012", "--value", "800", "--by", "last-year", code=INPUT), INPUT, "conflict")

    def test_of_ratios_are_the_same_in_each_month(self):
        self.assertEqual(self.months("--kpi", "aov", "--period", "2016-Q1", "--value", "100"), (["100.00"] * 3, None), "ratios have no sum")

    def test_refuse_what_has_no_months(self):
        self.assert_refused(self.split("--kpi", "revenue", "--period", "2016-01", "--value", "5", code=INPUT), INPUT)
        self.assert_refused(self.split("--kpi", "orders", "--period", "2016-Q1", "--value", "0.5", code=INPUT), INPUT)
        self.assert_refused(self.split("--kpi", "revenue", "--period", "2018", code=INPUT), INPUT, "not-found")
        self.assert_refused(self.split("--kpi", "revenue", "--period", "2018", "--by", "moon", code=USAGE), USAGE, "usage")


class RollUps(Targets):
    def check(self, *words):
        answer = self.cli("--as-of", "2015-12-31", "targets", "check", *words).json
        return answer["target"], {one["by"]: (one["sum"], one["difference"], one["parts"], one["missing"]) for one in answer["rollUps"]}

    def test_show_the_difference(self):
        self.set("400", "2016-Q1")
        self.set("250", "2016-Q1", "--rep", "Sari")
        self.assertEqual(self.check("--kpi", "revenue", "--period", "2016-Q1"), ("400.00", {"rep": ("250.00", "-150.00", 1, ["Budi"])}))
        self.set("100", "2016-Q1", "--rep", "Budi")
        self.set("300", "2016-01")
        self.assertEqual(self.check("--kpi", "revenue", "--period", "2016-Q1"),
                         ("400.00", {"month": ("300.00", "-100.00", 1, ["2016-02", "2016-03"]), "rep": ("350.00", "-50.00", 2, [])}))
        self.assertEqual(self.check("--kpi", "revenue", "--period", "2016-Q1", "--rep", "Sari"), ("250.00", {}))

    def test_add_up_months_of_people_beside_a_quarter_and_a_year(self):
        self.set("1000", "2016-Q1")
        for rep, values in (("Sari", (100, 200, 300)), ("Budi", (50, 60))):
            for month, value in enumerate(values, 1):
                self.set(str(value), f"2016-{month:02}", "--rep", rep)
        # 600 of Sari, 110 of Budi, who has none for March.
        self.assertEqual(self.check("--kpi", "revenue", "--period", "2016-Q1"), ("1000.00", {"rep": ("710.00", "-290.00", 2, ["Budi 2016-03"])}))
        # A quarter of its own counts, not its months beside it.
        self.set("700", "2016-Q1", "--rep", "Sari")
        self.assertEqual(self.check("--kpi", "revenue", "--period", "2016-Q1")[1]["rep"], ("810.00", "-190.00", 2, ["Budi 2016-03"]))
        self.set("5000", "2016")
        for period, rep, value in (("2016-H2", "Sari", 900), ("2016-Q2", "Sari", 400), ("2016-Q2", "Budi", 10)):
            self.set(str(value), period, "--rep", rep)
        self.assertEqual(self.check("--kpi", "revenue", "--period", "2016")[1]["rep"],
                         ("2120.00", "-2880.00", 2, ["Budi 2016-03", *(f"Budi 2016-{month:02}" for month in range(7, 13))]))

    def test_add_up_months_of_pairs_beside_a_persons_and_a_categorys_quarter(self):
        self.import_sales("Order,Date,Salesperson,Product,Category,Quantity,Price\nP1,2015-05-04,Sari,Kopi,Minuman,1,100\nP2,2015-05-04,Budi,Kain,Tekstil,1,100\n")
        for category, value in (("Minuman", 70), ("Tekstil", 20)):
            for month in ("01", "02", "03"):
                self.set(str(value), f"2016-{month}", "--rep", "Sari", "--category", category)
        self.set("300", "2016-Q1", "--rep", "Sari")
        self.set("200", "2016-Q1", "--category", "Minuman")
        self.assertEqual(self.check("--kpi", "revenue", "--period", "2016-Q1", "--rep", "Sari"), ("300.00", {"category": ("270.00", "-30.00", 2, [])}))
        self.assertEqual(self.check("--kpi", "revenue", "--period", "2016-Q1", "--category", "Minuman"), ("200.00", {"rep": ("210.00", "10.00", 1, [])}))

    def test_the_teams_months_are_beside_quarters_of_people(self):
        for month, value in (("01", 100), ("02", 100), ("03", 150)):
            self.set(str(value), f"2016-{month}")
        self.set("200", "2016-Q1", "--rep", "Sari")
        self.set("120", "2016-Q1", "--rep", "Budi")
        self.assertEqual(self.check("--kpi", "revenue", "--period", "2016-Q1"),
                         ("350.00", {"month": ("350.00", "0.00", 3, []), "rep": ("320.00", "-30.00", 2, [])}))

    def test_weigh_months_of_a_ratio_by_the_same_months_a_year_before(self):
        # 2015: A1 of Sari in January (one order), A2 in February and A3 in April of Budi.
        self.set("130", "2016-H1", kpi="aov")
        self.set("190", "2016-01", "--rep", "Sari", kpi="aov")
        self.set("100", "2016-02", "--rep", "Budi", kpi="aov")
        self.set("70", "2016-Q2", "--rep", "Budi", kpi="aov")
        # (190 + 100 + 70) / 3
        rep = self.check("--kpi", "aov", "--period", "2016-H1")[1]["rep"]
        self.assertEqual((rep[0], rep[1], rep[2]), ("120.00", "-10.00", 2))

    def test_weigh_ratios_by_last_years_denominators(self):
        # 2015: two orders each of Budi's (A2, A3) and one of Sari's (A1).
        self.set("130", "2016", kpi="aov")
        self.set("100", "2016", "--rep", "Budi", kpi="aov")
        self.set("190", "2016", "--rep", "Sari", kpi="aov")
        self.assertEqual(self.check("--kpi", "aov", "--period", "2016"), ("130.00", {"rep": ("130.00", "0.00", 2, [])}))

    def test_weigh_margins_by_last_years_revenue(self):
        # Revenue in February 2015: Ayu 300, Beno 100; in March 500 of Ayu's alone; nobody sold in January.
        lines = ["Order,Date,Salesperson,Total,Cost", "M1,2015-02-03,Ayu,300,150", "M2,2015-02-04,Beno,100,90", "M3,2015-03-05,Ayu,500,100"]
        self.db = self.folder / "margins.db"
        self.import_sales("\n".join(lines) + "\n")
        self.set("0.4", "2016-02", "--rep", "Ayu", kpi="margin")
        self.set("0.2", "2016-02", "--rep", "Beno", kpi="margin")
        self.set("0.3", "2016-02", kpi="margin")
        # (0.4 × 300 + 0.2 × 100) / 400
        self.assertEqual(self.check("--kpi", "margin", "--period", "2016-02"), (0.3, {"rep": (0.35, 0.05, 2, [])}))
        for month, value in (("01", "0.9"), ("03", "0.45")):
            self.set(value, f"2016-{month}", kpi="margin")
        # (0.9 × 0 + 0.3 × 400 + 0.45 × 500) / 900 = 0.38333…
        # People have February alone.
        self.assertEqual(self.check("--kpi", "margin", "--period", "2016-Q1"),
                         (None, {"month": (0.3833, None, 3, []), "rep": (0.35, None, 2, [f"{rep} 2016-{month}" for rep in ("Ayu", "Beno") for month in ("01", "03")])}))


class Baselines(Targets):
    """2015: January 300,002, February 50,000, April 12,500.50 - 25,000; nothing before."""

    def compare(self, period, *words):
        return self.cli("kpi", "--period", period, "--kpi", "revenue", "--compare", "baseline", *words).json

    def test_are_the_year_before(self):
        self.import_sales("Order,Date,Salesperson,Total\nC1,2016-01-05,Sari,400000\n")
        row = self.compare("2016-01", "--as-of", "2016-12-31")["values"][0]
        self.assertEqual(row["compare"], {"from": "2015-01-01", "to": "2015-01-31", "value": "300002.00", "change": "99998.00",
                                          "changeShare": 99998 / 300002, "baseline": "year-before"})
        # To date, the same days of the year before.
        row = self.compare("2016-Q1", "--as-of", "2016-01-05")["values"][0]
        self.assertEqual((row["compare"]["from"], row["compare"]["to"], row["compare"]["value"]), ("2015-01-01", "2015-01-05", "300002.00"))

    def test_else_the_mean_of_the_last_four_periods(self):
        self.import_sales("Order,Date,Salesperson,Total\nC1,2015-05-05,Sari,100000\n")
        # January to April: 337,502.50, a quarter of it 84,375.625; Sari 275,002: 68,750.5.
        answer = self.compare("2015-05", "--as-of", "2015-05-31", "--by", "rep")
        self.assertEqual(answer["values"][0]["compare"], {"from": "2015-01-01", "to": "2015-04-30", "value": "84375.625", "change": "15624.375",
                                                          "changeShare": 15624.375 / 84375.625, "baseline": "mean-of-four"})
        # Budi sold nothing in May: 62,500.50 before, and 15,625.125 a month less.
        self.assertEqual([(one["key"], one["values"][0]["value"], one["values"][0]["compare"]["value"], one["values"][0]["compare"]["change"]) for one in answer["groups"]],
                         [("Sari", "100000.00", "68750.50", "31249.50"), ("Budi", "0.00", "15625.125", "-15625.125")])
        # To date, the first five days of each month: 300,002 in January, 12,500.50 in April.
        row = self.compare("2015-05", "--as-of", "2015-05-05")["values"][0]
        self.assertEqual((row["compare"]["value"], row["compare"]["baseline"]), ("78125.625", "mean-of-four"))
        # A ratio is of all four months together: 362,502.50 of three orders.
        row = self.cli("kpi", "--period", "2015-05", "--kpi", "aov", "--compare", "baseline", "--as-of", "2015-05-31").json["values"][0]
        self.assertEqual(row["compare"]["value"], "120834.1667")

    def test_are_what_was_frozen(self):
        self.set("400000", "2016-Q1")
        self.set("300000", "2016-Q1", "--rep", "Sari")
        self.cli("--as-of", "2015-12-31", "targets", "approve", "--period", "2016")
        self.import_sales("Order,Date,Salesperson,Total\nZ1,2015-03-05,Sari,1000\nC1,2016-01-05,Sari,400000\nC2,2016-01-06,Budi,1\n")
        answer = self.compare("2016-Q1", "--as-of", "2016-12-31", "--by", "rep")
        frozen = answer["values"][0]["compare"]
        self.assertEqual((frozen["value"], frozen["from"], frozen["to"], frozen["baseline"], frozen["change"]),
                         ("350002.00", "2015-01-01", "2015-03-31", "frozen", "49999.00"))
        groups = {one["key"]: one["values"][0]["compare"] for one in answer["groups"]}
        self.assertEqual((groups["Sari"]["value"], groups["Sari"]["baseline"]), ("300002.00", "frozen"))
        self.assertEqual((groups["Budi"]["value"], groups["Budi"]["baseline"]), ("50000.00", "year-before"))
        # Of a running period a frozen sum says nothing about the days so far.
        running = self.compare("2016-Q1", "--as-of", "2016-01-31")["values"][0]["compare"]
        self.assertEqual((running["value"], running["change"], running["changeShare"]), ("350002.00", None, None))

    def test_a_young_cohort_is_not_held_against_a_grown_one(self):
        # Ten leads a month, five of them won in the end; of June's ten one by the 10th, and the others are open.
        rows = [f"L{month}{n},2016-0{month}-0{n},{'2016-0%d-20' % month if n < 5 else ''},{'Won' if n < 5 else 'Lost'}" for month in range(1, 6) for n in range(10) if n]
        june = lambda status: [f"L6{n},2016-06-0{n},{'2016-06-09' if n == 1 else ''},{'Won' if n == 1 else status}" for n in range(1, 10)]
        take = lambda lines: self.cli("import", "--kind", "leads", self.write("l.csv", "Lead,Created,Closed,Status\n" + "\n".join(lines) + "\n"))
        take(rows + june("Open"))
        shown = lambda: self.cli("--as-of", "2016-06-10", "kpi", "--period", "2016-06", "--kpi", "conversion", "--compare", "baseline").json["values"][0]
        self.assertEqual((shown()["value"], shown()["compare"]["value"], shown()["compare"]["change"]), (1 / 9, 4 / 9, None))
        take(rows + june("Lost"))
        self.assertAlmostEqual(shown()["compare"]["change"], -3 / 9)

    def test_of_each_month_its_own(self):
        self.import_sales("Order,Date,Salesperson,Total\nC1,2016-01-05,Sari,400000\nC2,2016-02-05,Sari,1\n")
        answer = self.compare("2016-Q1", "--by", "month", "--as-of", "2016-12-31")
        self.assertEqual([one["values"][0]["compare"]["value"] for one in answer["groups"]], ["300002.00", "50000.00", "0.00"])

    def test_none_where_nothing_is_known(self):
        row = self.compare("2015-01")["values"][0]
        self.assertEqual(row["compare"], {"from": None, "to": None, "value": None, "change": None, "changeShare": None, "baseline": None})
        # The report has it, too; what there is not is refused.
        self.cli("report", "--period", "2015", "--out", "r.pdf", "--compare", "baseline")
        self.assert_refused(self.cli("report", "--period", "2015", "--out", "r.pdf", "--compare", "budget", code=USAGE), USAGE, "usage")


if __name__ == "__main__":
    main()

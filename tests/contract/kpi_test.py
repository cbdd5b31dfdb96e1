# SPDX-License-Identifier: GPL-3.0-or-later
"""kpi: figures by hand calculation from the five lines of support.SALES, and the shape they come in."""
from support import CliTest, INPUT, OK, SALES, main

# Rules of docs/kpi.md, in its order.
KPIS = ["revenue", "gross_sales", "won_value", "average_deal", "orders", "aov", "aov_net", "volume", "new_customers",
        "returning_customers", "leads", "conversion", "conversion_period", "win_rate", "win_rate_value", "sales_cycle", "csat",
        "csat_mean", "nps", "margin", "gross_profit", "discount_rate", "return_rate", "market_share",
        "required_rate", "pipeline_coverage", "velocity"]
UNITS = {"money", "count", "fraction", "days", "points", "units", "factor", "perDay"}
REASONS = {None, "no-source", "no-denominator", "not-started", "no-rate", "several-units", "too-few", "no-target", "target-reached", "records-begin"}


class Kpi(CliTest):
    def setUp(self):
        super().setUp()
        self.import_sales()

    def kpi(self, *words, code=OK):
        return self.cli("kpi", *words, code=code).json

    def test_shape(self):
        found = self.kpi("--period", "2015-Q1")
        self.assertEqual(list(found), ["period", "asOf", "currency", "revenueFrom", "counts", "values"])
        self.assertEqual(found["period"], {"id": "2015-Q1", "from": "2015-01-01", "to": "2015-03-31"})
        self.assertEqual((found["asOf"], found["currency"], found["revenueFrom"]), ("2015-04-15", "IDR", "orders"))
        self.assertEqual([row["kpi"] for row in found["values"]], KPIS)
        for row in found["values"]:
            self.assertEqual(list(row), ["kpi", "unit", "value", "n", "reason", "target", "noTarget", "levels", "reached", "gap", "attainment", "pace", "expected", "expectedLow", "expectedHigh",
                                     "expectedFrom", "verdict", "requiredRate", "compare"])
            self.assertIn(row["unit"], UNITS)
            self.assertIn(row["reason"], REASONS)
            self.assertEqual(row["value"] is None, row["reason"] is not None, row)
            if row["value"] is not None:
                kind = {"money": str, "perDay": str, "count": int, "units": (int, float)}.get(row["unit"], float)
                self.assertIsInstance(row["value"], kind, row)
            self.assertIsNone(row["compare"])

    def test_what_is_left_out_is_said(self):
        self.assertEqual(self.kpi("--period", "2015-Q1")["counts"], {"otherCurrencyLines": 0, "otherCurrencyLeads": 0, "unknownCustomerOrders": 0, "leadsOpen": 0,
                                                                    "costCoverage": None, "historyBeginsInside": True})
        # 100 of 400 have a cost; one order is of nobody, one in dollars; of two leads one is open.
        self.cli("import", "--kind", "sales", self.write("n.csv", "Order,Date,Customer,Salesperson,Quantity,Total,Currency,Cost\n"
                 "N1,2016-01-05,C1,Ani,1,100,IDR,60\nN2,2016-01-06,,Ani,1,300,IDR,\nN3,2016-01-07,C2,Ani,1,50,USD,\n"))
        self.cli("import", "--kind", "leads", self.write("l.csv", "Lead ID,Created,Close Date,Stage,Owner\nL1,2016-01-02,,Proposal,Ani\nL2,2016-01-02,2016-01-09,Closed Won,Ani\n"))
        words = ("--period", "2016-01", "--as-of", "2016-01-31")
        self.assertEqual(self.kpi(*words)["counts"], {"otherCurrencyLines": 1, "otherCurrencyLeads": 0, "unknownCustomerOrders": 1, "leadsOpen": 1,
                                                      "costCoverage": 0.25, "historyBeginsInside": False})
        shown = lambda *more: self.run_cli("--db", self.db, "--lang", "en", "kpi", *words, *more).text
        text = shown()
        for line in ("Left out, without an exchange rate: sales lines 1, leads 0.", "Orders without a customer, of nobody new or returning: 1.",
                     "Leads of the period that are still open: 1."):
            self.assertIn(line, text)
        self.assertRegex(text, "Cost is known for 25.*% of the revenue.")
        self.assertNotIn("Leads of the period", shown("--kpi", "revenue"))

    def test_values(self):
        year = self.values("--period", "2015")
        self.assertEqual(year["revenue"], "337502.50")
        self.assertEqual(year["gross_sales"], "362502.50")
        self.assertEqual(year["orders"], 3)
        self.assertEqual(year["aov"], "120834.1667")      # 362,502.50 / 3
        self.assertEqual(year["aov_net"], "112500.8333")  # 337,502.50 / 3
        self.assertEqual(year["volume"], 16)
        self.assertEqual((year["new_customers"], year["returning_customers"]), (2, 0))
        quarter = self.values("--period", "2015-Q2")
        self.assertEqual((quarter["new_customers"], quarter["returning_customers"]), (0, 1))
        self.assertEqual(year["discount_rate"], 0.0)
        self.assertAlmostEqual(year["return_rate"], 25000 / 362502.5, places=12)
        for lead_kpi in ("leads", "conversion", "win_rate", "csat", "nps", "margin"):
            self.assertIsNone(year[lead_kpi], lead_kpi)

    def test_every_form_of_period(self):
        for period, first, last, revenue in (
                ("2015", "2015-01-01", "2015-04-15", "337502.50"),
                ("2015-H1", "2015-01-01", "2015-04-15", "337502.50"),
                ("2015-Q1", "2015-01-01", "2015-03-31", "350002.00"),
                ("2015-Q2", "2015-04-01", "2015-04-15", "-12499.50"),
                ("2015-02", "2015-02-01", "2015-02-28", "50000.00"),
                ("2015-W02", "2015-01-05", "2015-01-11", "300002.00"),
                ("2015-01-05..2015-02-10", "2015-01-05", "2015-02-10", "350002.00"),
                ("all", "2015-01-05", "2015-04-15", "337502.50"),
                ("2014", "2014-01-01", "2014-12-31", "0.00")):
            with self.subTest(period):
                found = self.kpi("--period", period, "--kpi", "revenue")
                self.assertEqual(found["period"], {"id": period, "from": first, "to": last})
                self.assertEqual(found["values"][0]["value"], revenue)

    def test_the_period_is_the_quarter_of_the_as_of_day_unless_said(self):
        self.assertEqual(self.kpi("--kpi", "revenue")["period"]["id"], "2015-Q2")

    def test_a_period_that_has_not_started(self):
        found = self.kpi("--period", "2016", "--kpi", "revenue,orders")
        self.assertEqual(found["period"], {"id": "2016", "from": None, "to": None})
        self.assertEqual([(row["value"], row["reason"]) for row in found["values"]], [(None, "not-started")] * 2)

    def test_as_of_cuts_the_period(self):
        found = self.kpi("--period", "2015", "--kpi", "revenue", "--as-of", "2015-02-01")
        self.assertEqual((found["period"]["to"], found["asOf"]), ("2015-02-01", "2015-02-01"))
        self.assertEqual(found["values"][0]["value"], "300002.00")

    def test_chosen_kpis_in_the_order_given(self):
        found = self.kpi("--period", "all", "--kpi", "orders,revenue", "--kpi", "aov")
        self.assertEqual([row["kpi"] for row in found["values"]], ["orders", "revenue", "aov"])

    def test_by_dimension(self):
        groups = self.kpi("--period", "all", "--kpi", "revenue,orders", "--by", "rep")["groups"]
        self.assertEqual([(g["by"], g["key"], g["label"], g["values"][0]["value"], g["values"][1]["value"]) for g in groups],
                         [("rep", "Sari", "Sari", "275002.00", 1), ("rep", "Budi", "Budi", "62500.50", 2)])
        for by in ("team", "region", "product", "category", "channel", "segment", "customer", "source"):
            with self.subTest(by):
                self.assertEqual({g["by"] for g in self.kpi("--period", "all", "--by", by)["groups"]} - {by}, set())

    def test_without_a_value_comes_last(self):
        self.db = self.folder / "gaps.db"
        self.import_sales(SALES.replace("Sari,Jakarta", ","))
        groups = self.kpi("--period", "all", "--kpi", "revenue", "--by", "region")["groups"]
        self.assertEqual([(g["key"], g["values"][0]["value"]) for g in groups], [("Bandung", "62500.50"), ("", "275002.00")])

    def test_each_month_stands_beside_its_own_comparison(self):
        # Up to 10 September 2026: July and August whole, September to date, each beside the same days a year before, or the month before.
        rows = [("2025-07-31", 10), ("2025-08-20", 20), ("2025-09-10", 40), ("2025-09-11", 80), ("2026-06-30", 160), ("2026-07-01", 320),
                ("2026-08-09", 640), ("2026-08-31", 1280), ("2026-09-10", 2560)]
        self.cli("import", "--kind", "sales", self.write("m.csv", "Order,Date,Customer,Total\n" + "".join(f"M{n},{day},Toko,{total}\n" for n, (day, total) in enumerate(rows))))

        def compared(*words):
            groups = self.cli("--as-of", "2026-09-10", "kpi", "--period", "2026-Q3", "--kpi", "revenue", *words).json["groups"]
            return [(one["values"][0]["value"], *(one["values"][0]["compare"][name] for name in ("value", "from", "to", "change"))) for one in groups]

        self.assertEqual(compared("--by", "month", "--compare", "last-year"),
                         [("320.00", "10.00", "2025-07-01", "2025-07-31", "310.00"), ("1920.00", "20.00", "2025-08-01", "2025-08-31", "1900.00"),
                          ("2560.00", "40.00", "2025-09-01", "2025-09-10", "2520.00")])
        self.assertEqual(compared("--by", "month", "--compare", "previous"),
                         [("320.00", "160.00", "2026-06-01", "2026-06-30", "160.00"), ("1920.00", "320.00", "2026-07-01", "2026-07-31", "1600.00"),
                          ("2560.00", "640.00", "2026-08-01", "2026-08-10", "1920.00")])
        self.assertEqual(compared("--by", "quarter", "--compare", "last-year"), [("4800.00", "70.00", "2025-07-01", "2025-09-10", "4730.00")])
        weeks = self.cli("--as-of", "2026-09-10", "kpi", "--period", "2026-Q3", "--kpi", "revenue", "--by", "week", "--compare", "last-year").json["groups"]
        # Monday 7 to Thursday 10 September 2026 beside the days 364 days before: Monday 8 to Thursday 11 September 2025.
        self.assertEqual(weeks[10]["key"], "2026-W37")
        self.assertEqual({name: weeks[10]["values"][0]["compare"][name] for name in ("from", "to", "value")}, {"from": "2025-09-08", "to": "2025-09-11", "value": "120.00"})
        self.assertIsNone(weeks[-1]["values"][0]["compare"], "it has not begun")
        plain = self.cli("--as-of", "2026-09-10", "kpi", "--period", "2026-Q3", "--kpi", "revenue", "--by", "month").json["groups"]
        self.assertIsNone(plain[0]["values"][0]["compare"])

    def test_by_time_with_empty_parts(self):
        groups = self.kpi("--period", "2015", "--kpi", "revenue", "--by", "month")["groups"]
        self.assertEqual([g["key"] for g in groups], [f"2015-{month:02}" for month in range(1, 13)])
        self.assertEqual([g["values"][0]["value"] for g in groups[:5]],
                         ["300002.00", "50000.00", "0.00", "-12499.50", None])
        self.assertEqual(groups[4]["values"][0]["reason"], "not-started")
        weeks = self.kpi("--period", "2015-Q1", "--kpi", "revenue", "--by", "week")["groups"]
        self.assertEqual((weeks[0]["key"], weeks[1]["key"], weeks[1]["values"][0]["value"]), ("2015-W01", "2015-W02", "300002.00"))
        quarters = self.kpi("--period", "2015", "--kpi", "revenue", "--by", "quarter")["groups"]
        self.assertEqual([g["key"] for g in quarters], ["2015-Q1", "2015-Q2", "2015-Q3", "2015-Q4"])

    def test_filters(self):
        for where, revenue in ((["rep=Sari"], "275002.00"), (["rep=Sari", "rep=Budi"], "337502.50"),
                               (["rep=Sari", "product=Teh"], "50002.00"), (["region=Nowhere"], "0.00")):
            with self.subTest(where):
                words = [word for one in where for word in ("--where", one)]
                self.assertEqual(self.values("--period", "all", "--kpi", "revenue", *words)["revenue"], revenue)

    def test_a_filter_takes_names_as_imported(self):
        self.db = self.folder / "ids.db"
        self.import_sales("Order,Date,EmployeeID,SalesPerson,Customer,Product,Quantity,Price\n"
                          "1,2015-01-05,7,Sari Dewi,Ani,Kopi,1,100\n2,2015-01-06,8,Budi,Ani,Kopi,1,10\n")
        for where in ("rep=7", "rep=Sari Dewi"):
            self.assertEqual(self.values("--period", "all", "--kpi", "revenue", "--where", where)["revenue"], "100.00")

    def test_comparison(self):
        row = self.kpi("--period", "2015-Q2", "--kpi", "revenue", "--compare", "previous")["values"][0]
        # To date: 15 days of April against the first 15 days of the quarter before.
        self.assertEqual(row["compare"], {"from": "2015-01-01", "to": "2015-01-15", "value": "300002.00",
                                          "change": "-312501.50", "changeShare": -312501.5 / 300002})
        row = self.kpi("--period", "2015-02", "--kpi", "revenue", "--compare", "last-year")["values"][0]
        self.assertEqual((row["compare"]["from"], row["compare"]["to"]), ("2014-02-01", "2014-02-28"))
        # The records begin in 2015: what was before is not known to be 0.
        self.assertEqual((row["compare"]["value"], row["compare"]["change"], row["compare"]["changeShare"]), (None, None, None))
        self.assertEqual((row["compare"]["reason"], row["compare"]["recordsBegin"]), ("records-begin", "2015-01-05"))
        orders = self.kpi("--period", "2015-02", "--kpi", "orders", "--compare", "previous")["values"][0]
        self.assertEqual((orders["compare"]["value"], orders["compare"]["change"]), (1, 0))

    def test_target_gap_attainment(self):
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2015-Q1", "--value", "400000")
        row = self.kpi("--period", "2015-Q1", "--kpi", "revenue", "--compare", "target")["values"][0]
        self.assertEqual((row["target"], row["gap"]), ("400000.00", "-49998.00"))
        self.assertAlmostEqual(row["attainment"], 350002 / 400000, places=12)
        self.assertAlmostEqual(row["pace"], 350002 / 400000, places=12)

    def test_gap_to_date_is_against_what_was_to_be_expected(self):
        # 2015-Q1 has 64 working days, 22 of them in January. Expected 400,000 x 22 / 64 = 137,500; sold 300,002.
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2015-Q1", "--value", "400000")
        row = self.kpi("--period", "2015-Q1", "--kpi", "revenue", "--as-of", "2015-01-31")["values"][0]
        self.assertEqual((row["value"], row["target"], row["gap"]), ("300002.00", "400000.00", "162502.00"))
        self.assertAlmostEqual(row["attainment"], 300002 / 400000, places=12)
        self.assertAlmostEqual(row["pace"], 300002 / 137500, places=12)

    def test_timing_only_when_asked(self):
        found = self.kpi("--period", "all", "--kpi", "revenue", "--timing")
        self.assertEqual(set(found["timingMs"]), {"load", "evaluate"})
        self.assertGreater(found["timingMs"]["evaluate"], 0)

    def test_words_for_people(self):
        answer = self.run_cli("--db", self.db, "--lang", "id", "kpi", "--period", "2015-Q1", "--kpi", "revenue")
        self.assertEqual(answer.code, OK)
        self.assertIn("Pendapatan", answer.text)
        self.assertIn("350.002", answer.text)

    def test_refusals(self):
        missing = self.run_cli("--db", self.folder / "none.db", "--json", "kpi", "--period", "all")
        self.assert_refused(missing, INPUT, "not-found")
        self.assertFalse((self.folder / "none.db").exists())


class Definitions(CliTest):
    def test_list(self):
        kpis = self.run_cli("kpi", "--list", "--json").json["kpis"]
        self.assertEqual([one["kpi"] for one in kpis], KPIS)
        for one in kpis:
            self.assertIn(one["unit"], UNITS)
            self.assertTrue(all((one["name"]["en"], one["name"]["id"], one["formula"]["en"], one["formula"]["id"])), one)
        self.assertIn("Pendapatan", self.run_cli("kpi", "--list", "--lang", "id").text)


class Leads(CliTest):
    def test_a_store_of_leads_alone(self):
        text = ("Lead ID,Created,Closed,Status,Owner,Value\n"
                "L1,2015-01-02,2015-01-12,Won,Sari,1000.50\nL2,2015-01-03,2015-01-20,Lost,Sari,500\n"
                "L3,2015-01-04,,Open,Budi,700\nL4,2015-02-01,2015-02-05,Won,Budi,250\n")
        self.cli("import", "--kind", "leads", self.write("leads.csv", text))
        found = self.cli("kpi", "--period", "2015-Q1", "--as-of", "2015-03-31").json
        values = {row["kpi"]: row["value"] for row in found["values"]}
        self.assertEqual(found["revenueFrom"], "leads")
        self.assertEqual((values["leads"], values["conversion"]), (4, 0.5))
        self.assertEqual((values["won_value"], values["revenue"], values["average_deal"]), ("1250.50", "1250.50", "625.25"))
        self.assertAlmostEqual(values["win_rate"], 2 / 3, places=12)
        self.assertEqual(values["sales_cycle"], 7.0)  # the median of 10 and 4 days


class Surveys(CliTest):
    def test_satisfaction(self):
        text = "Date,Customer,Score\n2015-01-02,Ani,5\n2015-01-03,Adi,4\n2015-01-04,Ida,3\n2015-01-05,Eko,1\n"
        self.cli("import", "--kind", "surveys", self.write("survey.csv", text), "--set", "scale=1-5")
        values = self.values("--period", "2015-01")
        self.assertEqual((values["csat"], values["csat_mean"], values["nps"]), (0.5, 3.25, None))

    def test_recommendation(self):
        text = "Date,Customer,Score\n2015-01-02,Ani,10\n2015-01-03,Adi,9\n2015-01-04,Ida,7\n2015-01-05,Eko,0\n"
        self.cli("import", "--kind", "surveys", self.write("survey.csv", text), "--set", "scale=0-10")
        self.assertEqual(self.values("--period", "2015-01")["nps"], 25.0)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Mistakes that other products made and that only the whole program can make: docs/kpi.md#mistakes."""
from support import CliTest, INPUT, main


class Mistakes(CliTest):
    def kpi(self, *words):
        return {row["kpi"]: row for row in self.cli("kpi", *words).json["values"]}

    def test_a_period_without_sales_misses_its_whole_target(self):
        self.import_sales()
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2015-03", "--value", "100")
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2015-03", "--rep", "Sari", "--value", "60")
        row = self.kpi("--period", "2015-03")["revenue"]
        self.assertEqual((row["value"], row["gap"], row["attainment"], row["verdict"]), ("0.00", "-100.00", 0, "at-risk"))

    def test_tax_and_credit_notes_are_no_revenue(self):
        text = "Invoice,Date,Customer,Quantity,Unit Price,Tax\n1,2015-01-05,A,2,100,22\nC2,2015-01-06,A,-1,100,-11\n"
        self.cli("import", "--kind", "sales", "--set", "tax=excluded", self.write("tax.csv", text))
        row = self.kpi("--period", "2015-01")
        self.assertEqual((row["revenue"]["value"], row["gross_sales"]["value"], row["orders"]["value"]), ("100.00", "200.00", 1))

    def test_a_deal_moved_back_and_forth_counts_once(self):
        self.cli("import", "--kind", "leads", self.write("leads.csv", "Lead ID,Created,Close Date,Status,Value\nL1,2015-01-02,2015-01-20,Won,500\nL2,2015-01-03,2015-01-21,Lost,900\n"))
        self.cli("import", "--kind", "stages", self.write("stages.csv", "Lead ID,Stage Date,Stage\nL1,2015-01-03,Proposal\nL1,2015-01-05,Negotiation\nL1,2015-01-06,Proposal\n"
                                                                        "L1,2015-01-08,Negotiation\nL1,2015-01-20,Won\n"))
        row = self.kpi("--period", "2015-01")
        self.assertEqual((row["leads"]["value"], row["conversion"]["value"], row["won_value"]["value"], row["win_rate"]["value"]), (2, 0.5, "500.00", 0.5))

    def test_a_comma_is_no_factor_of_a_hundred(self):
        self.cli("import", "--kind", "sales", self.write("comma.csv", "Order;Date;Total\n1;2015-01-05;1169,91\n2;2015-01-06;1.250,50\n"))
        self.assertEqual(self.kpi("--period", "2015-01")["revenue"]["value"], "2420.41")

    def test_dates_are_neither_swapped_nor_dropped(self):
        # Every day fits both notations: a question, nothing is written.
        ambiguous = self.cli("import", "--kind", "sales", self.write("dates.csv", "Order,Date,Total\n1,05/01/2015,10\n2,06/02/2015,20\n"), code=INPUT)
        self.assertEqual([one["id"] for one in ambiguous.json["questions"]], ["dates"])
        # A day that does not exist is refused and named.
        answer = self.cli("import", "--kind", "sales", self.write("bad.csv", "Order,Date,Total\n1,2015-02-28,10\n2,2015-02-30,20\n")).json
        self.assertEqual((answer["rows"]["read"], answer["rows"]["new"], answer["rows"]["rejected"]), (2, 1, 1))
        self.assertEqual([(one["line"], one["reason"]) for one in answer["issues"]], [(3, "not-a-date")])

    def test_na_is_north_america(self):
        self.cli("import", "--kind", "sales", self.write("na.csv", "Order,Date,Region,Total\n1,2015-01-05,NA,10\n2,2015-01-06,EU,20\n"))
        groups = self.cli("kpi", "--period", "2015-01", "--kpi", "revenue", "--by", "region").json["groups"]
        self.assertEqual({one["key"]: one["values"][0]["value"] for one in groups}, {"EU": "20.00", "NA": "10.00"})

    def test_rows_are_not_doubled(self):
        first = self.kpi_after_import()
        self.assertEqual(self.kpi_after_import(), first)
        marked = "Order,Date,Total\n<<<<<<< HEAD\n1,2015-01-05,10\n=======\n1,2015-01-05,10\n>>>>>>> theirs\n"
        self.assert_refused(self.cli("import", "--kind", "sales", self.write("conflict.csv", marked), code=INPUT), INPUT)
        self.assertEqual(self.kpi("--period", "2015")["revenue"]["value"], first)

    def kpi_after_import(self):
        self.import_sales()
        return self.kpi("--period", "2015")["revenue"]["value"]

    def test_a_large_cost_beside_an_unknown_one_damages_nothing(self):
        # Costs above 2^31 and one that nobody knows in a month, decimals in another: 5,000,000,000 + 1,000 + 2,000.50.
        self.cli("import", "--kind", "sales", self.write("c.csv", "Order,Date,Customer,Product,Quantity,Price,Unit Cost\n"
                                                                  "A1,2026-01-10,C1,P1,1,5000000000,4000000000\nA2,2026-01-11,C2,P2,1,1000,\nA3,2026-02-10,C3,P3,1,2000.50,1500.25\n"))
        shown = self.values("--period", "all")
        self.assertEqual((shown["revenue"], shown["gross_profit"]), ("5000003000.50", "1000000500.25"))
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_amounts_are_wider_than_32_bits(self):
        self.cli("import", "--kind", "sales", self.write("wide.csv", "Order,Date,Total\n1,2015-01-05,32974367000\n2,2015-01-06,2147483648\n"))
        self.assertEqual(self.kpi("--period", "2015-01")["revenue"]["value"], "35121850648.00")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""kpi --prove: every figure a second time from the stored rows, and what is in it and what not."""
import sqlite3

from support import CliTest, SALES, USAGE, main

# In the store's currency: gross sales 10 x 100 + 5 x 40 + 300 + 2 USD x 150 = 1,800 in 3 orders, discount 50, return 100.
ROWS = """Order,Date,Customer,Salesperson,Region,Product,Quantity,Unit Price,Discount,Currency,Status,Cost
A1,2026-01-05,Toko Satu,Tim,Jawa,Kopi,10,100,50,IDR,,600
A1,2026-01-05,Toko Satu,Ani,Jawa,Teh,5,40,0,IDR,,
A2,2026-02-10,Toko Dua,Budi,Bali,Kopi,1,300,0,IDR,Batal,200
A3,2026-02-11,Toko Dua,Budi,Bali,Kopi,3,100,0,IDR,On hold,200
A4,2026-02-12,,Budi,Bali,Teh,1,2,0,USD,,
A5,2026-02-13,Toko Tiga,Ani,Jawa,Teh,1,9,0,EUR,,
A6,2026-03-20,Toko Satu,Ani,Jawa,Kopi,-1,100,0,IDR,,
A7,2026-04-02,Toko Satu,Ani,Jawa,Kopi,1,100,0,IDR,,
"""
RATES = "Tanggal,Mata Uang,Kurs\n2026-02-01,USD,150\n"
PRODUCTS = "Product ID,Product Name,Category,Cost\nP1,Teh,Minuman,10\nP2,Kopi,Minuman,70\n"
LEADS = """Lead ID,Created,Close Date,Stage,Owner,Region,Account,Product,Source,Value
L1,2026-01-02,2026-01-20,Won,Ani,Jawa,Toko Satu,GTX,Web,1000
L2,2026-01-03,2026-02-21,Won,Budi,Bali,Toko Dua,MG,Pameran,500
L3,2026-01-04,2026-02-25,Lost,Ani,Jawa,Toko Tiga,GTX,Web,
L4,2026-02-05,,Proposal,Budi,Bali,Toko Satu,MG,Web,700
"""


class Prove(CliTest):
    def proofs(self, *words):
        return {one["kpi"]: one for one in self.cli("kpi", "--prove", *words).json["proofs"]}

    def assert_all_equal(self, *words, values=1):
        found = self.proofs(*words)
        for one in found.values():
            self.assertIs(one["checked"], True, one)
            self.assertIs(one["equal"], True, one)
            self.assertIs(one["target"]["equal"], True, one)
            self.assertEqual([one[key] for key in ("value", "n", "reason")], [one["recomputed"][key] for key in ("value", "n", "reason")])
        self.assertGreaterEqual(sum(one["value"] is not None for one in found.values()), values, "nothing was proved")
        self.assertEqual(len(found), len(self.cli("kpi", "--list").json["kpis"]))
        return found

    def load(self, more=""):
        self.cli("import", "--kind", "sales", "--set", "currency=IDR", "--set", "discount=amount", self.write("rows.csv", ROWS + more))
        self.cli("import", "--kind", "rates", self.write("rates.csv", RATES))

    def test_formula_numbers_and_rows(self):
        self.load()
        found = self.assert_all_equal("--period", "2026-H1", "--as-of", "2026-03-31", values=10)
        revenue = found["revenue"]
        self.assertEqual(list(revenue), ["kpi", "unit", "version", "value", "n", "reason", "formula", "numbers", "included", "excluded",
                                         "checked", "recomputed", "equal", "target"])
        # 1,000 + 200 + 300 on hold + 2 USD x 150 = 1,800; - 50 - 100.
        self.assertEqual((revenue["value"], revenue["formula"]), ("1650.00", "gross_sales - discounts - returns"))
        self.assertEqual(revenue["numbers"], {"gross_sales": "1800.00", "discounts": "50.00", "returns": "100.00"})
        self.assertEqual(revenue["included"], {"records": "lines", "count": 5, "amount": "1650.00"})
        self.assertEqual({one["reason"]: (one["count"], one["amount"]) for one in revenue["excluded"]},
                         {"cancelled": (1, None), "no-rate": (1, None), "after-as-of": (1, "100.00")})
        orders = found["orders"]
        self.assertEqual((orders["value"], orders["included"]["count"]), (3, 3))
        self.assertIn({"reason": "return", "records": "lines", "count": 1, "amount": "-100.00"}, orders["excluded"])
        self.assertEqual(found["aov"]["value"], "583.3333")  # 1,750 / 3
        self.assertIn({"reason": "unknown-customer", "records": "orders", "count": 1, "amount": None}, found["new_customers"]["excluded"])
        self.assertEqual(found["new_customers"]["value"], 2)
        # Cost is known of 950 (600) and 300 (200).
        self.assertEqual((found["gross_profit"]["value"], found["gross_profit"]["numbers"]),
                         ("450.00", {"revenue_with_cost": "1250.00", "cost": "800.00"}))

    def test_shared_credit_under_a_filter(self):
        self.load("A8,2026-01-06,Toko Satu,Siti,Jawa,Kopi,1,0.0001,0,IDR,,\n")
        with sqlite3.connect(self.db) as store:
            person = {key: number for key, number in store.execute("SELECT key, id FROM people")}
            share = {number: one for one, number in store.execute("SELECT share_set_id, person_id FROM credits")}
            for name, parts in (("Tim", {"Ani": 6000, "Budi": 4000}), ("Siti", {"Ani": 3333, "Budi": 3334, "Siti": 3333})):
                store.execute("DELETE FROM credits WHERE share_set_id = ?", [share[person[name]]])
                store.executemany("INSERT INTO credits (share_set_id, person_id, share) VALUES (?, ?, ?)", [(share[person[name]], person[key], part) for key, part in parts.items()])
        store.close()
        found = self.assert_all_equal("--period", "all", "--where", "rep=Budi", values=10)
        # 40 % of 1,000 - 50, 300 on hold, 300 in dollars, and the ten-thousandth that only one of three can have.
        self.assertEqual((found["revenue"]["value"], found["orders"]["value"]), ("980.0001", 4))
        self.assertEqual(self.proofs("--period", "all", "--where", "rep=Siti", "--kpi", "revenue")["revenue"]["recomputed"]["value"], "0.00")
        self.assert_all_equal("--period", "all", "--where", "rep=Ani", "--where", "region=Jawa", values=10)

    def test_on_hold_lists_and_merges(self):
        self.load()
        self.cli("settings", "set", "on-hold=exclude")
        found = self.assert_all_equal("--period", "2026", values=10)
        self.assertEqual(found["revenue"]["value"], "1450.00")  # 1,650 - 300 + 100
        self.assertIn(("on-hold", 1), [(one["reason"], one["count"]) for one in found["revenue"]["excluded"]])
        self.cli("import", "--kind", "products", self.write("products.csv", PRODUCTS))
        self.cli("merges", "add", "--customer", "Toko Dua", "--into", "Toko Satu")
        self.cli("merges", "add", "--rep", "Budi", "--into", "Ani")
        for merged, into in (("customer=Toko Dua", "customer=Toko Satu"), ("rep=Budi", "rep=Ani")):
            answers = [self.cli("kpi", "--period", "2026", "--where", one).json["values"] for one in (merged, into)]
            self.assertEqual(answers[0], answers[1], "a merged name stands for what it counts as")
            self.assertNotEqual(answers[0][0]["value"], "0.00")
        for where in ((), ("--where", "category=Minuman"), ("--where", "customer=Toko Satu"), ("--where", "rep=Ani"), ("--where", "region=")):
            self.assert_all_equal("--period", "2026", *where, values=5)

    def test_a_customer_is_new_once_whatever_its_first_order_names(self):
        # Toko Satu's first order is of 5 January: its line of 3 February makes nobody new. Toko Dua's is A2, of two people. Both orders of Toko Tiga are of
        # 31 January: 9 comes before 10, and its line of 1 February is no first one either.
        self.cli("import", "--kind", "sales", "--set", "currency=IDR", self.write("rows.csv", """Order,Date,Customer,Salesperson,Share,Region,Channel,Product,Quantity,Unit Price
A1,2026-02-03,Toko Satu,Tim,,Ambon,Toko,Aren,1,100
A1,2026-01-05,Toko Satu,Tim,,Bali,Daring,Teh,1,100
A1,2026-01-05,Toko Satu,Ani,,Jawa,Toko,Kopi,1,100
A2,2026-02-10,Toko Dua,Budi,60,Bali,Daring,Kopi,1,100
A2,2026-02-10,Toko Dua,Ani,40,Bali,Daring,Kopi,1,100
10,2026-01-31,Toko Tiga,Budi,,Bali,Daring,Kopi,1,100
9,2026-01-31,Toko Tiga,Budi,,Ambon,Toko,Teh,1,100
9,2026-02-01,Toko Tiga,Tim,,Jawa,Toko,Aren,1,100
"""))
        fresh = lambda answer: {row["key"]: row["values"][0]["value"] for row in answer["groups"] if row["values"][0]["value"]}
        for by, wanted in (("region", {"Jawa": 1, "Bali": 2, "Ambon": 1}), ("channel", {"Toko": 2, "Daring": 2}), ("product", {"Kopi": 2, "Teh": 2}),
                           ("rep", {"Ani": 2, "Budi": 2, "Tim": 1}), ("customer", {"Toko Satu": 1, "Toko Dua": 1, "Toko Tiga": 1})):
            answer = self.cli("kpi", "--period", "2026-Q1", "--kpi", "new_customers", "--by", by).json
            self.assertEqual((fresh(answer), answer["values"][0]["value"]), (wanted, 3), by)
            for key in {group["key"] for group in answer["groups"]}:
                found = self.assert_all_equal("--period", "2026-Q1", "--where", f"{by}={key}", values=0)
                self.assertEqual(found["new_customers"]["value"], wanted.get(key, 0), f"{by}={key}")
        for where, january, february in ((("region=Jawa",), 1, 0), (("region=Ambon",), 1, 0), (("region=Bali",), 1, 1), (("region=Bali", "channel=Daring", "rep=Ani"), 0, 1),
                                         (("region=Bali", "region=Jawa"), 1, 1), ((), 2, 1)):
            words = [word for one in where for word in ("--where", one)]
            for month, wanted in (("2026-01", january), ("2026-02", february)):
                self.assertEqual(self.assert_all_equal("--period", month, *words, values=0)["new_customers"]["value"], wanted, f"{where} {month}")

    def test_leads_as_sales(self):
        self.cli("import", "--kind", "leads", self.write("leads.csv", LEADS))
        found = self.assert_all_equal("--period", "all", values=10)
        self.assertEqual((found["revenue"]["value"], found["revenue"]["included"]["records"]), ("1500.00", "leads"))
        # 18 and 49 days.
        self.assertEqual((found["sales_cycle"]["value"], found["sales_cycle"]["numbers"]), (33.5, {"middle_days": 67, "middle_leads": 2}))
        # One open lead x 1,500 / 2 won with a value x 2 of 3 closed / 33.5 days = 14.9254 a day.
        velocity = found["velocity"]
        self.assertEqual((velocity["value"], velocity["unit"], velocity["numbers"]["open_leads"]), ("14.9254", "perDay", 1))
        for where in ("source=Web", "region=Bali", "rep=Ani", "channel=Daring"):
            self.assert_all_equal("--period", "2026-Q1", "--where", where, values=0)

    def test_rows_of_what_is_open(self):
        # On 20 March: A and B are to close in the quarter, W was still open then; the others each lack something. Won by then: I, K, L, M; lost: N.
        leads = """Lead ID,Created,Close Date,Stage,Owner,Value,Currency
A,2026-01-10,2026-03-25,Negotiation,Ani,900,IDR
B,2025-11-01,2026-02-15,Negotiation,Ani,100,IDR
W,2026-01-05,2026-03-28,Won,Ani,200,IDR
C,2026-02-01,2026-05-01,Negotiation,Ani,500,IDR
D,2026-02-01,2026-03-30,Negotiation,Ani,,IDR
E,2026-02-02,,Negotiation,Ani,300,IDR
F,2026-03-25,2026-03-30,Negotiation,Ani,50,IDR
G,,2026-03-30,Negotiation,Ani,60,IDR
J,2026-01-05,2026-03-29,Negotiation,Ani,70,USD
I,2026-01-05,2026-02-05,Won,Ani,400,IDR
K,2026-01-10,2026-02-09,Won,Ani,,IDR
L,,2026-02-10,Won,Ani,300,IDR
M,2026-02-20,2026-02-10,Won,Ani,100,IDR
N,2026-01-20,2026-02-20,Lost,Ani,100,IDR
"""
        self.cli("import", "--kind", "sales", "--set", "currency=IDR", self.write("s.csv", "Order,Date,Salesperson,Total\n1,2026-01-05,Ani,1000\n2,2026-03-20,Ani,0\n"))
        self.cli("import", "--kind", "leads", self.write("leads.csv", leads))
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-Q1", "--value", "2200")
        found = self.assert_all_equal("--period", "2026-Q1", "--as-of", "2026-03-20", values=10)
        coverage, velocity = found["pipeline_coverage"], found["velocity"]
        # 1,200 of 2,200 - 1,000.
        self.assertEqual((coverage["value"], coverage["included"]), (1, {"records": "leads", "count": 3, "amount": "1200.00"}))
        left_out = lambda proof: {one["reason"]: one["count"] for one in proof["excluded"]}
        self.assertEqual(left_out(coverage), {"after-as-of": 1, "unknown-creation": 1, "without-value": 1, "no-rate": 1, "unknown-closing": 1, "other-period": 1})
        # A, B, W, C, D, E and J are open, five are closed. 7 x 800 / 3 x 4 / 5 / 30.5 days.
        self.assertEqual((velocity["value"], velocity["n"], velocity["included"]["count"]), ("48.9617", 5, 12))
        self.assertEqual(left_out(velocity), {"after-as-of": 1, "unknown-creation": 2, "closed-before-created": 1, "without-value": 1})

    def test_what_is_made_of_a_target(self):
        self.load()
        self.cli("import", "--kind", "leads", self.write("leads.csv", LEADS + "L5,2026-02-01,2026-03-25,Negotiation,Ani,Jawa,Toko Satu,GTX,Web,900\n"))
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-Q1", "--value", "2450")
        words = ("--period", "2026-Q1", "--as-of", "2026-03-20")
        found = self.assert_all_equal(*words, values=10)
        # 2,450 - 1,650 on the seven working days from Monday 23 to Tuesday 31 March; 900 are to close in the quarter.
        rate = found["required_rate"]
        self.assertEqual((rate["value"], rate["numbers"]["target"], rate["numbers"]["working_days_left"]), ("114.2857", "2450.00", 7))
        self.assertEqual((found["pipeline_coverage"]["value"], found["pipeline_coverage"]["numbers"]["open_value"]), (1.125, "900.00"))
        self.cli("import", "--kind", "events", self.write("events.csv", "Tanggal,Sampai,Acara,Jenis\n2026-03-26,2026-03-27,Libur,cuti bersama\n"))
        self.assertEqual(self.assert_all_equal(*words)["required_rate"]["value"], "160.00")  # five days
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-Q1", "--value", "1650")
        reached = self.assert_all_equal(*words)
        self.assertEqual((reached["required_rate"]["value"], reached["pipeline_coverage"]["reason"]), ("0.00", "target-reached"))
        self.assertEqual(self.assert_all_equal(*words, "--where", "rep=Ani")["required_rate"]["reason"], "no-target")
        for rep, value in (("Ani", 1000), ("Budi", 500)):
            self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-Q1", "--rep", rep, "--value", str(value))
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-Q2", "--rep", "Ani", "--value", "700")
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-Q2", "--rep", "Budi", "--value", "400")
        summed = self.assert_all_equal("--period", "2026-Q2", "--as-of", "2026-06-29")["required_rate"]
        # 1,100 of two people - 100, on one working day and Tuesday 30 June.
        self.assertEqual((summed["value"], summed["numbers"]["target"]), ("1000.00", "1100.00"))
        over = self.assert_all_equal("--period", "2026-Q1", "--as-of", "2026-03-31")
        self.assertEqual(over["required_rate"]["value"], "0.00")

    def test_a_row_that_changed_behind_the_columns_is_seen(self):
        self.import_sales(SALES)
        self.assert_all_equal("--period", "2015", values=10)
        with sqlite3.connect(self.db) as store:
            store.execute("UPDATE order_lines SET gross = gross + 10000 WHERE id = (SELECT min(id) FROM order_lines)")
        store.close()
        found = self.proofs("--period", "2015")
        self.assertIs(found["revenue"]["equal"], False)
        self.assertEqual((found["revenue"]["value"], found["revenue"]["recomputed"]["value"]), ("337502.50", "337503.50"))
        self.assertIs(found["orders"]["equal"], True)

    def test_a_broken_segment_is_seen(self):
        self.import_sales(SALES)
        self.cli("kpi")
        with sqlite3.connect(self.db) as store:
            store.execute("UPDATE order_lines SET status = 1 WHERE day = 20150210")
        store.close()
        found = self.proofs("--period", "2015-02", "--kpi", "revenue,orders,volume")
        self.assertEqual([found[kpi]["equal"] for kpi in ("revenue", "orders", "volume")], [False] * 3)
        self.assertEqual([found[kpi]["recomputed"]["value"] for kpi in ("revenue", "orders", "volume")], ["0.00", 0, 0])

    def test_no_groups(self):
        self.import_sales()
        self.assert_refused(self.cli("kpi", "--prove", "--by", "rep", code=USAGE), USAGE, "usage")


class SampleCompany(CliTest):
    def test_all_of_it(self):
        self.cli("sample", "--out", self.db)
        prove = Prove.assert_all_equal
        self.proofs = lambda *words: Prove.proofs(self, *words)
        with sqlite3.connect(self.db) as store:
            first = lambda sql: store.execute(sql).fetchone()[0]
            filters = [f"{name}={first(f'SELECT text FROM terms WHERE kind = {kind} ORDER BY id LIMIT 1')}"
                       for kind, name in enumerate(("region", "channel", "team", "category", "segment", "source"))]
            filters += [f"rep={first('SELECT key FROM people ORDER BY id DESC')}", f"product={first('SELECT key FROM products')}"]
            # Sums by the sqlite3 of python3 alone.
            total = first("SELECT sum(gross - discount) FROM order_lines WHERE status <> 1 AND day BETWEEN 20260101 AND 20261231")
        store.close()
        year = prove(self, "--period", "2026", values=20)
        self.assertEqual(year["revenue"]["recomputed"]["value"], f"{total // 10000}.{total % 10000:04}".removesuffix("00"))
        prove(self, "--period", "all", values=20)
        prove(self, "--period", "2027", values=0)
        for one in filters:
            prove(self, "--period", "2026-Q3", "--where", one, values=5)


if __name__ == "__main__":
    main()

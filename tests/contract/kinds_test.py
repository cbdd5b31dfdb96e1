# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of file a sales team has: orders in two files, lists, rates, markets, events, stages, names that are one."""
import decimal
import json

from support import CliTest, DATA, INPUT, OK, USAGE, main, needs_data

# Two orders. Lines 2 x 100 + 1 x 50 and 3 x 20; the first header takes 10 % off: 225 + 60 = 285.
HEADERS = """Order ID,Order Date,Customer ID,Sales Rep,Discount %,Status
A1,2026-01-05,C1,Ani,10,Shipped
A2,2026-02-10,C2,Budi,,Shipped
A3,2026-02-11,C2,Budi,,Shipped
"""
LINES = """Order ID,Product ID,Quantity,Unit Price
A1,P1,2,100
A1,P2,1,50
A2,P1,3,20
A9,P1,1,1
"""
# 100 IDR; 10 USD on the 5th, 10 on the 20th; 10 EUR.
MIXED = """Order,Date,Total,Currency
1,2026-01-05,100,IDR
2,2026-01-05,10,USD
3,2026-01-20,10,USD
4,2026-01-20,10,EUR
"""
RATES = "Tanggal,Mata Uang,Kurs\n2026-01-01,USD,15000\n2026-01-10,USD,16000.5\n"
LEADS = """Lead ID,Created,Close Date,Stage,Owner,Region,Account,Product,Source,Value
L1,2026-01-02,2026-01-20,Won,Ani,Jawa,Toko Satu,GTX,Web,1000
L2,2026-01-03,2026-02-21,Won,Budi,Bali,Toko Dua,MG,Pameran,500
L3,2026-01-04,2026-02-25,Lost,Ani,Jawa,Toko Tiga,GTX,Web,
L4,2026-02-05,,Proposal,Budi,Bali,Toko Satu,MG,Web,700
"""


class Orders(CliTest):
    def take(self, name, text, *words):
        return self.cli("import", *words, self.write(name, text)).json

    def test_in_either_order_of_arrival(self):
        for files in (("headers.csv", HEADERS), ("lines.csv", LINES)), (("lines.csv", LINES), ("headers.csv", HEADERS)):
            self.db = self.folder / (files[0][0] + ".db")
            kinds = [self.take(name, text)["kind"] for name, text in files]
            self.assertEqual(sorted(kinds), ["lines", "orders"], "known without being told")
            values = self.values("--period", "all")
            self.assertEqual((values["revenue"], values["orders"], values["gross_sales"]), ("285.00", 2, "310.00"))
            self.assertEqual(self.values("--period", "2026-01", "--where", "rep=Ani")["revenue"], "225.00")
            waiting = self.cli("pending").json["orders"]
            self.assertEqual({one["order"]: (one["waitsFor"], one["lines"]) for one in waiting}, {"A9": ("header", 1), "A3": ("lines", 0)})
            self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_what_waits_is_said(self):
        notes = {note["id"]: note for note in self.take("lines.csv", LINES)["notes"]}
        self.assertEqual(notes["lines-wait"]["rows"], "4")
        self.assertIsNone(self.values("--period", "all")["revenue"], "nothing is in the figures yet")
        notes = {note["id"]: note for note in self.take("headers.csv", HEADERS)["notes"]}
        self.assertEqual((notes["lines-wait"]["rows"], notes["headers-wait"]["rows"]), ("1", "1"))

    def test_undo_lets_the_lines_wait_again(self):
        self.take("lines.csv", LINES)
        self.take("headers.csv", HEADERS)
        self.cli("batches", "undo", "2")
        self.assertIsNone(self.values("--period", "all")["revenue"])
        self.assertEqual(len(self.cli("pending").json["orders"]), 3)
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_a_cancelled_header_cancels_its_lines(self):
        self.take("lines.csv", LINES)
        self.take("headers.csv", HEADERS.replace("Budi,,Shipped", "Budi,,Batal"))
        self.assertEqual(self.values("--period", "all")["revenue"], "225.00")


class Currencies(CliTest):
    def test_rates_turn_them_into_one_total(self):
        answer = self.cli("import", "--set", "currency=IDR", self.write("mixed.csv", MIXED)).json
        notes = {(note["id"], note.get("currency")): note for note in answer["notes"]}
        self.assertEqual(notes["no-rate", "USD"]["rows"], "2")
        self.assertEqual(self.values("--period", "all")["revenue"], "100.00", "never a mixed total")
        rates = self.cli("import", self.write("kurs.csv", RATES)).json
        self.assertEqual(rates["kind"], "rates")
        # 100 + 10 x 15000 + 10 x 16000.5
        self.assertEqual(self.values("--period", "all")["revenue"], "310105.00")
        effect = {one["kpi"]: (one["before"], one["after"]) for one in rates["effect"]}
        self.assertEqual(effect["revenue"], ("100.00", "310105.00"))
        pending = self.cli("pending").json
        self.assertEqual(pending["withoutRate"], [{"currency": "EUR", "lines": 1, "leads": 0, "from": "2026-01-20", "to": "2026-01-20"}])
        self.assertEqual((pending["converted"], pending["convertedLeads"]), (2, 0))
        self.assertEqual(self.cli("kpi", "--period", "all").json["converted"], {"lines": 2, "leads": 0})
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        self.cli("batches", "undo", "2")
        self.assertEqual(self.values("--period", "all")["revenue"], "100.00")

    def test_rates_before_sales_say_what_they_are_rates_to(self):
        self.cli("import", self.write("kurs.csv", RATES))
        answer = self.cli("import", self.write("usd.csv", "Order,Date,Total\n1,2026-01-05,$10\n")).json
        self.assertEqual(answer["questions"], [])
        self.assertEqual(self.values("--period", "all")["revenue"], "150000.00")

    def test_rows_of_a_list_that_say_two_things_of_one_entry_are_refused(self):
        for kind, text, refused in (
                ("products", "ID,Name,Price,Cost\nP1,Kopi,100,50\nP1,Kopi,120,60\nP2,Teh,10,5\nP2,TEH,10.00,5\n", [(2, "ID", "P1"), (3, "ID", "P1")]),
                ("customers", "ID,Name,Region\nC1,A,Jabar\nC1,A,Jatim\nC2,B,Jabar\n", [(2, "ID", "C1"), (3, "ID", "C1")]),
                ("people", "ID,Name,Team\n1,Sari,A\n2,Budi,A\n1,Sari,B\n", [(2, "ID", "1"), (4, "ID", "1")]),
                ("market", "Tahun,Ukuran Pasar,Sumber\n2025,10000,BPS\n2025,20000,Asosiasi\n2026,5,BPS\n", [(2, "Ukuran Pasar", "10000"), (3, "Ukuran Pasar", "20000")]),
                ("events", "Tanggal,Sampai,Acara\n2026-01-01,2026-01-02,Pameran\n2026-01-01,2026-01-03,Pameran\n2026-02-01,,Rapat\n", [(2, "Acara", "Pameran"), (3, "Acara", "Pameran")])):
            with self.subTest(kind):
                done = self.cli("import", "--kind", kind, self.write(kind + ".csv", text)).json
                self.assertEqual([(one["line"], one["column"], one["value"]) for one in done["issues"]], refused)
                self.assertEqual({one["reason"] for one in done["issues"]}, {"contradicts"})
                rows = done["rows"]
                self.assertEqual((rows["read"], rows["rejected"]), (text.count("\n") - 1, 2))
                self.assertEqual(rows["new"] + rows["changed"] + rows["same"], rows["read"] - 2)

    def test_a_rate_that_is_none_is_refused(self):
        answer = self.cli("import", "--kind", "rates", self.write("kurs.csv", "Tanggal,Mata Uang,Kurs\n2026-01-01,USD,0\n2026-01-02,??,5\n2026-01-02,USD,5\n")).json
        self.assertEqual([(one["line"], one["reason"]) for one in answer["issues"]], [(2, "out-of-range"), (3, "unknown-currency")])


class Market(CliTest):
    def test_a_share_of_the_market_of_exactly_this_period(self):
        self.cli("import", self.write("sales.csv", "Order,Date,Total\n1,2026-01-05,250\n2,2026-04-02,50\n"))
        self.cli("import", "--kind", "market", self.write("market.csv", "Period,Value,Currency,Source\n2026-Q1,1000,IDR,BPS\n2026-02,10,USD,elsewhere\n"))
        ask = lambda period, *more: self.cli("kpi", "--period", period, "--kpi", "market_share", *more).json
        quarter = ask("2026-Q1")
        self.assertEqual((quarter["values"][0]["value"], quarter["values"][0]["unit"], quarter["marketSource"]), (0.25, "fraction", "BPS"))
        for period, reason in ("2026-01", "no-denominator"), ("2026-02", "no-rate"), ("2026-Q2", "no-denominator"), ("2026-12", "not-started"):
            value = ask(period)["values"][0]
            self.assertEqual((value["value"], value["reason"]), (None, reason), period)
        self.assertIn("market_share", [one["kpi"] for one in self.cli("kpi", "--list").json["kpis"]])


class Topics(CliTest):
    def test_surveys_are_summed_up_by_what_they_are_about(self):
        self.cli("import", "--set", "scale=1-5", self.write("survei.csv", "Survey ID,Date,Customer,Score,Comment\n"
                 "S1,2026-01-05,C1,2,Pengiriman telat dan harga mahal\nS2,2026-01-06,C2,5,Pelayanan ramah\nS3,2026-01-07,C3,4,pengiriman cepat\n"))
        topics = self.cli("list", "surveys").json["topics"]
        self.assertEqual(topics, [{"topic": "delivery", "answers": 2, "mean": 3.0, "scale": "1-5"},
                                  {"topic": "price", "answers": 1, "mean": 2.0, "scale": "1-5"},
                                  {"topic": "service", "answers": 1, "mean": 5.0, "scale": "1-5"}])
        self.assertNotIn("topics", self.cli("list", "people").json)


class Lists(CliTest):
    def test_fill_what_sales_leave_open(self):
        self.cli("import", self.write("sales.csv", "Order,Date,Customer ID,Salesperson,Product,Qty,Price\n1,2026-01-05,C1,Ani,GTX Pro,2,100\n2,2026-01-06,C2,Budi,P2,1,50\n"))
        self.assertEqual(self.cli("import", self.write("products.csv", "Product ID,Product Name,Category,Price,Cost\nP1,GTX Pro,Series G,100,60\nP2,MG,Series M,50,10\n")).json["kind"], "products")
        self.assertEqual(self.cli("import", self.write("customers.csv", "Customer ID,Customer Name,Region,Segment\nC1,Toko Satu,Jawa,Gold\nC2,Toko Dua,Bali,Silver\n")).json["kind"], "customers")
        self.assertEqual(self.cli("import", self.write("people.csv", "Sales Agent,Manager,Team,Regional Office\nAni,Boss,East,Timur\nBudi,Boss,West,Barat\n")).json["kind"], "people")
        # (250 - (2 x 60 + 10)) / 250
        self.assertAlmostEqual(self.values("--period", "all")["margin"], 0.48)
        for by, expected in {"category": {"Series G": "200.00", "Series M": "50.00"}, "region": {"Jawa": "200.00", "Bali": "50.00"},
                             "team": {"East": "200.00", "West": "50.00"}, "segment": {"Gold": "200.00", "Silver": "50.00"},
                             "product": {"P1": "200.00", "P2": "50.00"}}.items():
            groups = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", by).json["groups"]
            self.assertEqual({one["key"]: one["values"][0]["value"] for one in groups}, expected, by)
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_the_price_of_the_list_where_there_is_none(self):
        self.cli("import", "--kind", "products", self.write("products.csv", "Product ID,Name,Price\nP1,Tea,12.5\nP2,Coffee,20\n"))
        answer = self.cli("import", self.write("sales.csv", "Order,Date,Product,Qty\n1,2026-01-05,P1,2\n2,2026-01-05,Coffee,\n")).json
        self.assertEqual({note["id"]: note.get("rows") for note in answer["notes"]}["price-from-list"], "2")
        self.assertEqual(self.values("--period", "all")["revenue"], "45.00")

    def test_names_that_are_one_until_they_are_told_apart(self):
        self.cli("import", self.write("sales.csv", "Order,Date,Product,Total\n1,2026-01-05,GTX Pro,10\n2,2026-01-05,GTXPro,5\n3,2026-01-05,MG ,1\n4,2026-01-05,MG,1\n"))
        proposed = self.cli("merges", "list").json
        self.assertIn({"dimension": "product", "name": "GTX Pro", "similar": "GTXPro", "nameText": "GTX Pro", "similarText": "GTXPro"}, proposed["proposed"])
        self.assertEqual(proposed["merges"], [])
        merge = self.cli("merges", "add", "--product", "GTXPro", "--into", "GTX Pro").json["id"]
        groups = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "product").json["groups"]
        self.assertEqual(groups[0]["key"], "GTX Pro")
        self.assertEqual(groups[0]["values"][0]["value"], "15.00")
        self.assertEqual(self.cli("merges", "list").json["merges"], [{"id": merge, "dimension": "product", "from": "GTXPro", "into": "GTX Pro"}])
        self.assert_refused(self.cli("merges", "add", "--product", "GTX Pro", "--into", "GTXPro", code=INPUT), INPUT, "invalid-input")
        self.assert_refused(self.cli("merges", "add", "--into", "X", code=USAGE), USAGE, "usage")
        self.cli("merges", "remove", str(merge))
        self.assertEqual(len(self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "product").json["groups"]), 4, "a blank behind a name is a name of its own until somebody says so")

    def test_spellings_that_look_the_same_are_proposed_and_kept_apart(self):
        # "é" in one letter and in two, a blank without width, a blank that does not break.
        names = ["Caf\u00e9 Satu", "Cafe\u0301 Satu", "Toko\u200bDua", "TokoDua", "Toko\u00a0Tiga", "Toko Tiga"]
        rows = "".join(f"A{at},2026-01-05,{name},100\n" for at, name in enumerate(names))
        self.import_sales("Order,Date,Customer,Total\n" + rows)
        proposed = self.cli("merges", "list").json["proposed"]
        self.assertEqual({frozenset((one["nameText"], one["similarText"])) for one in proposed},
                         {frozenset(names[at:at + 2]) for at in (0, 2, 4)})
        groups = self.cli("kpi", "--period", "2026", "--kpi", "revenue", "--by", "customer").json["groups"]
        self.assertEqual(len(groups), 6)

    def test_orders_whose_numbers_differ_in_case_alone_are_listed_and_kept_apart(self):
        self.import_sales("Order,Date,Customer,Total\nINV-a1,2026-01-05,C,100\nINV-A1,2026-01-06,C,250\nINV-A2,2026-01-06,C,70\n")
        self.assertEqual(self.values("--period", "2026", "--kpi", "orders,revenue"), {"orders": 3, "revenue": "420.00"})
        found = {one["issue"]: one["rows"] for one in self.cli("quality").json["quality"]}
        self.assertEqual(found["line-order-alike"], 2)

    def test_names_that_stay_apart_are_proposed_no_more(self):
        sales = "Order,Date,Product,Total\n1,2026-01-05,GTX Pro,10\n2,2026-01-05,GTXPro,5\n3,2026-01-05,gtx-pro,1\n"
        pairs = lambda: [(one["nameText"], one["similarText"]) for one in self.cli("merges", "list").json["proposed"]]
        self.cli("import", self.write("sales.csv", sales))
        self.assertEqual(pairs(), [("GTX Pro", "GTXPro"), ("GTX Pro", "gtx-pro")])
        self.cli("merges", "apart", "--product", "gtx-pro", "--from", "GTX Pro")
        self.assertEqual(pairs(), [("GTX Pro", "GTXPro"), ("GTXPro", "gtx-pro")], "the third may still be the second")
        self.cli("merges", "apart", "--product", "gtx-pro", "--from", "GTXPro")
        self.cli("merges", "apart", "--product", "GTX Pro", "--from", "GTXPro")
        self.assertEqual(pairs(), [])
        self.assertEqual(self.cli("import", self.write("more.csv", "Order,Date,Product,Total\n4,2026-01-06,GTXPro,7\n")).json["merges"], [], "nor by later files")
        groups = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "product").json["groups"]
        self.assertEqual({one["key"]: one["values"][0]["value"] for one in groups}, {"GTX Pro": "10.00", "GTXPro": "12.00", "gtx-pro": "1.00"})
        self.assert_refused(self.cli("merges", "apart", "--product", "GTX Pro", "--from", "nobody", code=INPUT), INPUT, "not-found")
        self.assert_refused(self.cli("merges", "apart", "--product", "GTX Pro", "--from", "GTX Pro", code=INPUT), INPUT, "invalid-input")
        self.cli("merges", "add", "--product", "GTXPro", "--into", "GTX Pro")
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_names_of_targets_that_records_write_otherwise_are_proposed(self):
        sales = "Order,Date,Product,Region,Salesperson,Total\n1,2026-01-05,GTX Pro,Jawa Barat,Ani,10\n"
        targets = "KPI,Product,Region,Period,Value\nrevenue,GTXPro,,2026-01,20\nrevenue,,jawa barat,2026-01,40\n"
        proposed = [{"dimension": one, "name": name, "similar": similar, "nameText": name, "similarText": similar}
                    for one, name, similar in (("product", "GTX Pro", "GTXPro"), ("region", "Jawa Barat", "jawa barat"))]
        for first, second in (sales, targets), (targets, sales):
            self.db = self.folder / f"{first[:5]}.db"
            self.cli("import", self.write("first.csv", first))
            said = self.cli("import", self.write("second.csv", second)).json["merges"]
            self.assertEqual(proposed, said)
            self.assertEqual(self.cli("merges", "list").json["proposed"], proposed)
            target = lambda: self.cli("kpi", "--period", "2026-01", "--kpi", "revenue", "--where", "product=GTX Pro").json["values"][0]["target"]
            self.assertIsNone(target(), "never joined by itself")
            self.cli("merges", "add", "--product", "GTXPro", "--into", "GTX Pro")
            self.assertEqual(target(), "20.00")
            self.assertEqual(self.cli("merges", "list").json["proposed"], proposed[1:])
            self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_names_of_lists_that_records_write_otherwise_are_proposed(self):
        files = {"leads.csv": "Lead ID,Created,Close Date,Stage,Owner,Product,Value\nL1,2026-01-02,2026-01-20,Won,Ani,GTXPro,1000\nL2,2026-01-02,2026-01-21,Won,Ani,MG,500\n",
                 "products.csv": "Product ID,Product Name,Category,Price\nP1,GTX Pro,Series G,100\nP2,MG,Series M,50\n"}
        for order in ("leads.csv", "products.csv"), ("products.csv", "leads.csv"):
            self.db = self.folder / (order[0] + ".db")
            answers = [self.cli("import", self.write(name, files[name])).json for name in order]
            proposed = [{"dimension": "product", "name": "P1", "similar": "GTXPro", "nameText": "GTX Pro", "similarText": "GTXPro"}]
            self.assertEqual(answers[1]["merges"], proposed, "said when it comes, by its name")
            self.assertEqual(self.cli("merges", "list").json["proposed"], proposed)
            groups = lambda: {one["key"]: one["values"][0]["value"] for one in self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "category").json["groups"]}
            self.assertEqual(groups(), {"": "1000.00", "Series M": "500.00"}, "never joined by itself")
            self.cli("merges", "add", "--product", "GTXPro", "--into", "P1")
            self.assertEqual(groups(), {"Series G": "1000.00", "Series M": "500.00"})
            self.assertEqual(self.cli("merges", "list").json["proposed"], [])


class Others(CliTest):
    def test_what_is_stored_can_be_seen(self):
        for kind, text in {"market": "Periode,Nilai Pasar,Sumber\n2026,5000000.25,BPS\n", "events": "Tanggal,Sampai,Acara,Jenis\n2026-03-20,2026-03-25,Lebaran,libur\n",
                           "stages": "Lead ID,Stage Date,Stage\nL1,2026-01-09,Won\nL1,2026-01-05,Proposal\n", "rates": "Tanggal,Mata Uang,Kurs\n2026-01-01,USD,15000.5\n",
                           "people": "Nama,Tim,Manajer,Kantor\nAni,Timur,Budi,\n", "products": "Kode,Nama,Kategori,Harga\nP1,Kopi,Minuman,12500\n",
                           "customers": "Kode,Nama,Wilayah\nC1,Toko,Bali\n", "surveys": "Date,Customer,CSAT,Comment\n2026-01-05,A,5,Pengiriman cepat\n"}.items():
            self.cli("import", "--kind", kind, self.write(kind + ".csv", text))
        expected = {
            "market": [{"from": "2026-01-01", "to": "2026-12-31", "value": "5000000.25", "currency": "IDR", "source": "BPS"}],
            "events": [{"from": "2026-03-20", "to": "2026-03-25", "kind": "national-holiday", "name": "Lebaran"}],
            "stages": [{"date": "2026-01-05", "lead": "L1", "stage": "Proposal", "status": "open"}, {"date": "2026-01-09", "lead": "L1", "stage": "Won", "status": "won"}],
            "rates": [{"date": "2026-01-01", "currency": "USD", "rate": "15000.5"}],
            "people": [{"id": "Ani", "name": None, "team": "Timur", "manager": "Budi", "office": None}],
            "products": [{"id": "P1", "name": "Kopi", "category": "Minuman", "parent": None, "price": "12500.00", "cost": None, "currency": "IDR"}],
            "customers": [{"id": "C1", "name": "Toko", "region": "Bali", "segment": None}],
            "surveys": [{"date": "2026-01-05", "customer": "A", "rep": None, "product": None, "question": None, "score": "5", "scale": "1-5", "topics": "delivery", "comment": "Pengiriman cepat"}]}
        for kind, rows in expected.items():
            answer = self.cli("list", kind).json
            self.assertEqual((answer["kind"], answer["total"], answer["rows"]), (kind, len(rows), rows))
        answer = self.cli("list", "stages", "--limit", "1").json
        self.assertEqual((answer["total"], len(answer["rows"])), (2, 1))
        self.assert_refused(self.cli("list", "sales", code=USAGE), USAGE, "usage")
        self.assert_refused(self.cli("list", "stages", "--limit", "x", code=USAGE), USAGE, "usage")

    def test_market_events_and_stages_are_kept(self):
        for kind, text in {"market": "Periode,Nilai Pasar,Sumber\n2026,5000000,BPS\n2027,6000000,BPS\n", "events": "Tanggal,Sampai,Acara,Jenis\n2026-03-20,2026-03-25,Lebaran,libur\n",
                           "stages": "Lead ID,Stage Date,Stage\nL1,2026-01-05,Proposal\nL1,2026-01-09,Won\n"}.items():
            path = self.write(kind + ".csv", text)
            first = self.cli("import", "--kind", kind, path).json
            rows = text.count("\n") - 1
            self.assertEqual((first["kind"], first["rows"]["new"], first["rows"]["rejected"]), (kind, rows, 0))
            self.assertEqual(self.cli("import", "--kind", kind, path).json["rows"]["same"], rows)
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_orders_on_hold_count_until_the_switch_says_not(self):
        self.cli("import", self.write("sales.csv", "Order,Date,Total,Status\n1,2026-01-05,10,Shipped\n2,2026-01-06,5,On Hold\n3,2026-01-07,2,Disputed\n"))
        self.assertEqual(self.values("--period", "all")["revenue"], "17.00")
        self.assertEqual([one["order"] for one in self.cli("pending").json["onHold"]], ["3", "2"])
        self.assertEqual(self.cli("settings", "set", "on-hold=exclude").json["on-hold"], "exclude")
        self.assertEqual(self.values("--period", "all")["revenue"], "10.00")
        self.cli("settings", "set", "on-hold=count")
        self.assertEqual(self.values("--period", "all")["revenue"], "17.00")
        self.assert_refused(self.cli("settings", "set", "colour=red", code=USAGE), USAGE, "usage")

    def test_surveys_of_any_scale_keep_their_topics(self):
        answer = self.cli("import", "--set", "scale=1-7", self.write("survey.csv", "Date,Customer,Score,Comment\n2026-01-05,A,7,Pengiriman cepat\n2026-01-05,B,6,mahal\n2026-01-05,C,5,\n2026-01-05,D,1,barang rusak dan kurir telat\n")).json
        self.assertEqual(answer["rows"]["new"], 4)
        self.assertEqual(self.values("--period", "all")["csat"], 0.5)
        self.assertEqual(self.values("--period", "all")["csat_mean"], 4.75)

    @needs_data("adventureworks/SalesPersonQuotaHistory.csv")
    def test_quotas_without_a_header(self):
        path = DATA / "adventureworks" / "SalesPersonQuotaHistory.csv"
        answer = self.cli("import", "--kind", "targets", "--map", "rep=#1", "--map", "start=#2", "--map", "value=#3", "--set", "period=quarter", path).json
        self.assertEqual((answer["rows"]["read"], answer["rows"]["rejected"]), (163, 0))
        targets = self.cli("targets", "list").json["targets"]
        self.assertEqual(len(targets), 163)
        self.assertEqual(sum(decimal.Decimal(one["value"]) for one in targets), decimal.Decimal("95714000"))
        self.assertEqual(len({one["scopeValue"] for one in targets}), 17)


class LeadsAlone(CliTest):
    """A company that has only a CRM: revenue from won leads, and every page has something to show."""

    def setUp(self):
        super().setUp()
        self.cli("import", self.write("leads.csv", LEADS))

    def test_every_figure_that_leads_can_give(self):
        answer = self.cli("kpi", "--period", "all").json
        self.assertEqual(answer["revenueFrom"], "leads")
        values = {row["kpi"]: row["value"] for row in answer["values"]}
        self.assertEqual((values["revenue"], values["won_value"], values["orders"]), ("1500.00", "1500.00", 2))
        self.assertEqual((values["aov"], values["average_deal"], values["new_customers"], values["leads"]), ("750.00", "750.00", 2, 4))
        self.assertEqual((values["conversion"], values["returning_customers"]), (0.5, 0))
        self.assertAlmostEqual(values["win_rate"], 2 / 3)
        self.assertEqual(values["sales_cycle"], 33.5, "18 and 49 days")
        reasons = {row["kpi"]: row["reason"] for row in answer["values"] if row["value"] is None}
        self.assertEqual(reasons.pop("required_rate"), "no-target")
        self.assertEqual(set(reasons.values()), {"no-source"}, reasons)

    def test_every_group(self):
        expected = {"rep": {"Ani": "1000.00", "Budi": "500.00"}, "region": {"Jawa": "1000.00", "Bali": "500.00"},
                    "product": {"GTX": "1000.00", "MG": "500.00"}, "source": {"Web": "1000.00", "Pameran": "500.00"},
                    "customer": {"Toko Satu": "1000.00", "Toko Dua": "500.00"}, "month": {"2026-01": "1000.00", "2026-02": "500.00"}}
        for by, groups in expected.items():
            found = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", by).json["groups"]
            values = {one["key"]: one["values"][0]["value"] for one in found if one["values"][0]["value"] not in ("0.00", None)}
            self.assertEqual(values, groups, by)

    def test_targets_and_the_report(self):
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-Q1", "--value", "2000")
        row = self.cli("kpi", "--period", "2026-Q1", "--kpi", "revenue").json["values"][0]
        self.assertEqual((row["target"], row["attainment"]), ("2000.00", 0.75))
        answer = self.run_cli("--db", self.db, "report", "--period", "2026-Q1", "--out", self.folder / "r.pdf",
                              env=self.environment(QT_QPA_PLATFORM="offscreen"))
        self.assertEqual(answer.code, OK, answer.err)
        self.assertTrue((self.folder / "r.pdf").read_bytes().startswith(b"%PDF"))

    def test_lists_join_leads_too(self):
        self.cli("import", self.write("teams.csv", "sales_agent,manager,regional_office,team\nAni,Boss,Timur,East\nBudi,Boss,Barat,West\n"))
        found = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "team").json["groups"]
        self.assertEqual({one["key"]: one["values"][0]["value"] for one in found}, {"East": "1000.00", "West": "500.00"})


if __name__ == "__main__":
    main()

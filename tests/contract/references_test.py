# SPDX-License-Identifier: GPL-3.0-or-later
"""What refers to something that another file brings: headers to lines, lines to headers, names to lists."""
from support import CliTest, INPUT, main

# Two orders, four lines: 2 x 50 + 1 x 100 = 200; 1 x 50 + 2 x 50 = 150.
LINES = "Order,Product,Qty,Price\nF1,Kopi,2,50\nF1,Teh,1,100\nF2,Kopi,1,50\nF2,Teh,2,50\n"
TOTALS = "Order,Date,Customer,Salesperson,Status,Total\nF1,2026-05-04,A,Sari,Selesai,200\nF2,2026-05-05,B,Budi,Selesai,150\n"
FLAT = "Order,Date,Product,Qty,Total\nG1,2026-05-06,Kopi,1,100\nG2,2026-05-06,Kopi,1,30\n"
PEOPLE = "ID,Nama,Tim\nE1,Sari,A\nE2,Sari,B\nE3,Budi,B\n"


def notes_of(answer):
    return {note["id"]: note for note in answer["notes"]}


class Headers(CliTest):
    def waiting(self):
        return {one["order"]: (one["waitsFor"], one["lines"], one["wholeIn"], one["cancelled"]) for one in self.cli("pending").json["orders"]}

    def test_totals_of_waiting_lines_are_a_question(self):
        self.cli("import", self.write("lines.csv", LINES))
        answer = self.cli("import", self.write("totals.csv", TOTALS), code=INPUT).json
        question, = answer["questions"]
        self.assertEqual((question["id"], question["examples"], [one["option"] for one in question["answers"]]),
                         ("kind", ["F1", "F2"], ["--kind orders", "--kind sales"]))
        self.cli("import", "--kind", "orders", self.folder / "totals.csv")
        values = self.values("--period", "all")
        self.assertEqual((values["revenue"], values["orders"], values["volume"]), ("350.00", 2, 6))
        groups = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "product").json["groups"]
        self.assertEqual({one["key"]: one["values"][0]["value"] for one in groups}, {"Kopi": "150.00", "Teh": "200.00"})
        self.assertEqual(self.waiting(), {})

    def test_totals_alone_are_sales_and_later_lines_say_what_is_true(self):
        answer = self.cli("import", self.write("totals.csv", TOTALS)).json
        self.assertEqual((answer["kind"], self.values("--period", "all")["revenue"]), ("sales", "350.00"))
        notes = notes_of(self.cli("import", self.write("lines.csv", LINES)).json)
        self.assertEqual(notes["orders-known"]["rows"], "2")
        self.assertNotIn("lines-wait", notes)
        self.assertEqual(self.waiting(), {"F1": ("nothing", 2, 1, False), "F2": ("nothing", 2, 1, False)})
        # What pending says to do.
        self.cli("batches", "undo", "1")
        self.cli("import", "--kind", "orders", self.folder / "totals.csv")
        self.assertEqual(self.values("--period", "all")["revenue"], "350.00")
        self.assertEqual(self.waiting(), {})
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_lines_of_other_orders_ask_nothing(self):
        self.cli("import", self.write("lines.csv", LINES))
        answer = self.cli("import", self.write("others.csv", TOTALS.replace("F1", "H1").replace("F2", "H2"))).json
        self.assertEqual((answer["kind"], answer["questions"]), ("sales", []))

    CANCELS = "Order ID,Order Date,Status\nG1,2026-05-06,Batal\nG2,2026-05-06,Selesai\n"

    def test_a_header_cancels_a_whole_order_whichever_comes_first(self):
        for first in "flat", "headers":
            self.db = self.folder / (first + ".db")
            flat, headers = self.write("flat.csv", FLAT), self.write("batal.csv", self.CANCELS)
            self.cli("import", flat if first == "flat" else headers)
            answer = self.cli("import", headers if first == "flat" else flat).json
            notes = notes_of(answer)
            self.assertEqual(notes["orders-known"]["rows"], "2")
            self.assertNotIn("headers-wait", notes)
            self.assertNotIn("orders-known-cancelled", notes)
            values = self.values("--period", "all")
            self.assertEqual((values["revenue"], values["orders"]), ("30.00", 1))
            batch = 1 if first == "flat" else 2
            self.assertEqual(self.waiting(), {"G1": ("nothing", 0, batch, False), "G2": ("nothing", 0, batch, False)})
            self.assertTrue(self.cli("check", "--deep").json["sound"])
            if first == "flat":
                self.assertEqual(notes["statuses-taken"]["orders"], "1")
                # Who changed a row since stands in the way.
                self.assertIn("batal.csv", self.cli("batches", "undo", "1", code=INPUT).json["error"]["detail"])
                self.cli("batches", "undo", "2")
                self.assertEqual(self.values("--period", "all")["revenue"], "130.00")
                self.cli("import", headers)
            else:
                self.assertEqual(notes["statuses-kept"]["rows"], "1")
                self.assertEqual((answer["reconciliation"]["fileTotal"], answer["reconciliation"]["revenue"], answer["reconciliation"]["cancelled"]),
                                 ("130.00", "30.00", "100.00"))
            self.assertEqual(self.cli("import", flat).json["rows"]["same"], 2, "what the file does not tell stays")
            self.assertEqual(self.values("--period", "all")["revenue"], "30.00")
            self.cli("import", self.write("again.csv", self.CANCELS.replace("Batal", "Selesai")))
            self.assertEqual(self.values("--period", "all")["revenue"], "130.00", "the latest known")
            self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_a_later_file_that_says_otherwise_counts_and_that_is_said(self):
        self.cli("import", self.write("batal.csv", self.CANCELS))
        notes = notes_of(self.cli("import", self.write("flat.csv", FLAT.replace("Total", "Total,Status").replace("100", "100,Selesai").replace("30\n", "30,Selesai\n"))).json)
        self.assertEqual(notes["orders-known-cancelled"]["rows"], "1")
        self.assertEqual(self.waiting(), {"G1": ("nothing", 0, 2, True), "G2": ("nothing", 0, 2, False)})
        self.assertEqual(self.values("--period", "all")["revenue"], "130.00")


class Names(CliTest):
    SALES = "Order,Date,Salesperson,Product,Total\n1,2026-05-04,Sari,K,100\n2,2026-05-04,E2,K,50\n3,2026-05-04,Budi,K,7\n"

    def revenue_by(self, what):
        groups = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", what).json["groups"]
        return {one["key"]: one["values"][0]["value"] for one in groups}

    def test_one_that_two_people_have_is_refused_with_their_ids(self):
        self.cli("import", "--kind", "people", self.write("people.csv", PEOPLE))
        answer = self.cli("import", self.write("sales.csv", self.SALES)).json
        self.assertEqual([(one["line"], one["column"], one["value"], one["reason"]) for one in answer["issues"]], [(2, "Salesperson", "Sari", "name-of-several")])
        self.assertEqual(notes_of(answer)["names-of-several"], {"id": "names-of-several", "name": "Sari", "ids": "E1, E2"})
        self.assertEqual(self.revenue_by("team"), {"B": "57.00"})
        alone = self.cli("import", self.write("one.csv", "Order,Date,Salesperson,Total\n1,2026-05-04,Sari,100\n"), code=INPUT).json
        self.assertIn("E1, E2", alone["error"]["detail"])

    def test_one_that_was_there_before_the_list_is_said_and_can_be_settled(self):
        self.cli("import", self.write("sales.csv", self.SALES))
        answer = self.cli("import", "--kind", "people", self.write("people.csv", PEOPLE)).json
        self.assertEqual(notes_of(answer)["names-of-several"]["ids"], "E1, E2")
        self.cli("import", self.write("id.csv", "Order,Date,Salesperson,Total\n9,2026-05-04,E1,1\n"))
        self.cli("merges", "add", "--rep", "Sari", "--into", "E1")
        self.assertEqual(self.revenue_by("rep"), {"E1": "101.00", "E2": "50.00", "E3": "7.00"})
        self.assertEqual(self.revenue_by("team"), {"A": "101.00", "B": "57.00"}, "a merged name has the team of the one it stands for")
        proof, = self.cli("kpi", "--prove", "--period", "all", "--kpi", "revenue", "--where", "team=A").json["proofs"]
        self.assertEqual((proof["value"], proof["equal"]), ("101.00", True))
        self.assertEqual(self.cli("import", self.write("again.csv", self.SALES)).json["issues"], [])

    def test_of_customers_and_products_too(self):
        self.cli("import", "--kind", "customers", self.write("customers.csv", "Customer ID,Customer Name,Region\nC1,Toko,Jawa\nC2,Toko,Bali\nC3,Warung,Bali\n"))
        self.cli("import", "--kind", "products", self.write("products.csv", "Product ID,Product Name,Category\nP1,Kaos,Baju\nP2,Kaos,Anak\n"))
        answer = self.cli("import", self.write("sales.csv", "Order,Date,Customer,Product,Total\n1,2026-05-04,Toko,P1,5\n2,2026-05-04,Warung,P2,6\n3,2026-05-04,C1,Kaos,7\n")).json
        self.assertEqual([(one["line"], one["value"]) for one in answer["issues"]], [(2, "Toko"), (4, "Kaos")])
        self.assertEqual(self.values("--period", "all")["revenue"], "6.00")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""What was paid back: of a line or of its order, and of an order that is off. The figures are reckoned by hand."""
from other_columns_test import OtherColumns
from support import INPUT, main


class Refunded(OtherColumns):
    def test_a_refund_is_taken_off_where_the_rows_prove_it_is_inside(self):
        # 200 + (50 − 50) + (50 − 20).
        rows = "Order,Date,Item,Quantity,Price,Total,Refunded Amount\n1,2025-01-01,P,2,100,200,0\n2,2025-01-02,Q,1,50,50,50\n3,2025-01-02,Q,1,50,50,20\n"
        figures, report = self.figures(rows)
        self.assertEqual(figures[0], "230.00")
        parts = report["reconciliation"]
        self.assertEqual((parts["revenue"], parts["returns"], parts["fileTotal"]), ("230.00", "70.00", "300.00"))
        self.assertEqual(self.revenue(rows.replace("50,50,50", "50,0,50").replace("50,50,20", "50,30,20")), "230.00")

    def test_else_it_is_asked(self):
        rows = "Order,Date,Item,Total,Refund Amount\n1,2025-01-01,P,200,0\n2,2025-01-02,Q,50,20\n"
        self.assertEqual(self.asked(rows), [("refund", "Refund Amount", ["--set refunds=subtract", "--set refunds=keep"])])
        self.assertEqual(self.revenue(rows, "--set", "refunds=subtract"), "230.00")
        self.assertEqual(self.revenue(rows, "--set", "refunds=keep"), "250.00")
        self.assertEqual(self.revenue(rows.replace("50,20", "50,0")), "250.00")


    def test_of_the_whole_order_comes_off_once(self):
        # 300,000 − 50,000, 100,000, 300,000 − 20,000, 300,000 − 30,000.
        head = "Order ID,Date,SKU,Quantity,SKU Subtotal After Discount,Order Refund Amount\n"
        orders = [("1001", 100000, 200000, 50000), ("1003", 100000, 200000, 20000), ("1004", 100000, 200000, 30000)]
        rows = head + "1002,2025-01-02,A,1,100000,0\n"
        rows += "".join(f"{order},2025-01-03,A,1,{a},{back}\n{order},2025-01-03,B,1,{b},{back}\n" for order, a, b, back in orders)
        figures, report = self.figures(rows, "--set", "refunds=subtract")
        self.assertEqual(figures[0], "900000.00")
        self.assertIn("refund-of-order", [one["id"] for one in report["notes"]])
        self.assertEqual((report["rows"]["rejected"], report["reconciliation"]["returns"]), (0, "100000.00"))
        # One order with a refund is told by the name alone.
        one = "".join(line + "\n" for line in rows.splitlines() if line[:4] not in ("1003", "1004"))
        self.assertEqual(self.revenue(one, "--set", "refunds=subtract"), "350000.00")
        self.assertEqual(self.revenue(one.replace("Order Refund Amount", "Refund Amount"), "--set", "refunds=subtract"), "300000.00")

    def test_lines_of_one_price_may_each_be_paid_back(self):
        # 2 × 50,000 and 2 × 30,000 paid back, 100,000 + 100,000 not. More than was paid is refused: without its 100,000.
        rows = ("Tanggal,No Pesanan,Pelanggan,Produk,Qty,Harga,Refund\n2025-01-05,F001,A,Kopi,1,50000,50000\n2025-01-05,F001,A,Teh,1,50000,50000\n2025-01-06,F002,B,Gula,1,30000,30000\n"
                "2025-01-06,F002,B,Garam,1,30000,30000\n2025-01-07,F003,C,Kopi,2,50000,0\n2025-01-07,F003,C,Teh,2,50000,0\n")
        self.assertEqual(self.figures(rows)[0][0], "200000.00")
        figures, report = self.figures(rows.replace("Kopi,2,50000,0", "Kopi,2,50000,1000000"))
        self.assertEqual((figures[0], [one["reason"] for one in report["issues"]]), ("100000.00", ["out-of-range"]))

    def test_of_an_order_that_is_off_needs_no_amount(self):
        rows = "Order,Date,Status,Item,Quantity,Total,Refund Amount\n1,2025-01-01,Shipped,P,1,100000,0\n2,2025-01-02,Shipped,Q,1,50000,0\n"
        self.assertEqual(self.figures(rows, "--set", "refunds=subtract")[0][0], "150000.00")
        # With its shipping paid back, and with nothing but the word.
        for now in ("1,2025-01-01,Canceled,P,1,100000,109000", "1,2025-01-01,Canceled,P,0,,"):
            report = self.cli("import", self.write("later.csv", rows.replace("1,2025-01-01,Shipped,P,1,100000,0", now)), "--set", "refunds=subtract").json
            figures = self.values("--period", "2025-01", "--kpi", "revenue")
            self.assertEqual((report["rows"]["rejected"], figures["revenue"]), (0, "50000.00"), now)



class Returned(OtherColumns):
    """Three orders of 100 are done, a fourth of 40 has the status of a return: is it off, or does it take back another one's sale?"""
    HEAD = "No. Pesanan,Tanggal,Pelanggan,Total,Status Pesanan\n"
    DONE = HEAD + "".join(f"N{n},2025-01-0{n},P{n},100,Selesai\n" for n in (1, 2, 3))

    def figure(self, text, *words):
        return self.figures(text, *words)[0][0]

    def test_a_status_of_a_return_is_asked(self):
        for word in ("Retur", "Refund", "Return", "Pengembalian", "Retur Penjualan", "Pengembalian Dana", "Pengembalian Barang", "Return/Refund"):
            rows = self.DONE + f"N4,2025-01-04,P4,40,{word}\n"
            self.assertEqual(self.asked(rows), [("returned", "Status Pesanan", ["--set returned=off", "--set returned=returns"])], word)
            self.assertEqual(self.figure(rows, "--set", "returned=off"), "300.00", word)
            self.assertEqual(self.figure(rows, "--set", "returned=returns"), "260.00", word)

    def test_which_words_is_told(self):
        rows = self.DONE + "N4,2025-01-04,P4,40,Retur\nN5,2025-01-04,P4,40,Refund\n"
        question = self.cli("import", "--kind", "sales", self.write("asked.csv", rows), code=INPUT).json["questions"][0]
        self.assertEqual(question["examples"], ["Refund", "Retur"])

    def test_what_is_chosen_is_said_and_remembered(self):
        rows = self.write("first.csv", self.DONE + "N4,2025-01-04,P4,40,Retur\n")
        report = self.cli("import", "--kind", "sales", "--profile", "toko", "--set", "returned=off", rows).json
        self.assertIn({"id": "returned-rule", "column": "Status Pesanan", "rule": "off"}, report["notes"])
        self.assertEqual(self.values("--period", "2025-01", "--kpi", "revenue,orders,return_rate"), {"revenue": "300.00", "orders": 3, "return_rate": 0.0})
        more = self.write("more.csv", self.HEAD + "N5,2025-01-05,P5,100,Selesai\nN6,2025-01-05,P5,70,Retur\n")
        self.cli("import", "--profile", "toko", more)
        self.assertEqual(self.values("--period", "2025-01", "--kpi", "revenue,orders"), {"revenue": "400.00", "orders": 4})

    def test_returns_are_subtracted_on_their_own_day(self):
        rows = self.write("first.csv", self.DONE + "N4,2025-01-04,P4,40,Retur\n")
        self.cli("import", "--kind", "sales", "--set", "returned=returns", rows)
        self.assertEqual(self.values("--period", "2025-01-04..2025-01-04", "--kpi", "revenue,orders"), {"revenue": "-40.00", "orders": 0})

    def test_documents_are_told_by_their_words_their_sign_or_their_numbers(self):
        # A column of documents, a negative amount, the number of a credit note: 260 each.
        rows = self.DONE.replace("Selesai", "Penjualan") + "N4,2025-01-04,P4,40,Retur\n"
        self.assertEqual(self.figure(rows), "260.00")
        self.assertEqual(self.figure(self.DONE + "N4,2025-01-04,P4,-40,Retur\n"), "260.00")
        self.assertEqual(self.figure(self.DONE + "CN4,2025-01-04,P4,40,Retur\n"), "260.00")
        self.assertEqual(self.figure(self.DONE.replace("Status Pesanan", "Jenis Dokumen") + "N4,2025-01-04,P4,40,Retur\n"), "260.00")

    def test_a_step_of_an_order_is_no_document(self):
        for word in ("Pesanan", "Order", "Normal"):
            rows = self.DONE.replace("Selesai", word, 1) + "N4,2025-01-04,P4,40,Retur\n"
            self.assertEqual([one[0] for one in self.asked(rows)], ["returned"], word)

    def test_what_came_back_is_off_without_a_question(self):
        for word in ("Dikembalikan", "Returned", "Refunded", "Diretur"):
            self.assertEqual(self.figure(self.DONE + f"N4,2025-01-04,P4,40,{word}\n"), "300.00", word)

    def test_headers_of_orders_are_asked_too(self):
        self.cli("import", "--kind", "lines", self.write("lines.csv", "Order,Product,Qty,Price\nN1,Kopi,1,100\nN2,Kopi,1,40\n"))
        headers = self.write("headers.csv", "Order,Date,Customer,Status\nN1,2025-01-01,A,Selesai\nN2,2025-01-02,B,Retur\n")
        asked = self.cli("import", "--kind", "orders", headers, code=INPUT).json["questions"]
        self.assertEqual([one["id"] for one in asked], ["returned"])
        self.cli("import", "--kind", "orders", "--set", "returned=off", headers)
        self.assertEqual(self.values("--period", "2025-01", "--kpi", "revenue"), {"revenue": "100.00"})


if __name__ == "__main__":
    main()

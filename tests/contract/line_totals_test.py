# SPDX-License-Identifier: GPL-3.0-or-later
"""A total of the line beside one of the order, and columns that may be such totals. The figures are reckoned by hand."""
from other_columns_test import OtherColumns
from support import INPUT, main


class LineTotals(OtherColumns):
    """Of A 1,000 + 2,000, B 2,000 and C 500 + 1,500 were sold 7,000: 3,500 of P and 3,500 of Q."""
    LINES = (("1", "P", 1000), ("1", "Q", 2000), ("2", "P", 2000), ("3", "P", 500), ("3", "Q", 1500))

    def rows(self, line, whole, of, head="", cells=lambda order, amount: ""):
        """`of`: what the order's own total is, by the sum of its lines."""
        sums = {order: sum(amount for other, _, amount in self.LINES if other == order) for order, _, _ in self.LINES}
        text = "".join(f"{order};2025-01-0{order};T{order};{product};{cells(order, amount)}{amount};{of(sums[order])}\n" for order, product, amount in self.LINES)
        return f"Nota;Tanggal;Pelanggan;Barang;{head}{line};{whole}\n" + text

    def products(self):
        groups = self.cli("kpi", "--period", "2025-01", "--kpi", "revenue", "--by", "product").json["groups"]
        return {one["label"]: one["values"][0]["value"] for one in groups}

    def test_the_orders_total_proves_the_lines(self):
        for whole in ("Grand Total", "Total Nota", "Total Faktur"):
            for line in ("Total", "Jumlah", "Subtotal"):
                # Equal, with a tax of 11 % that no column names, and without whole units.
                for of in (lambda sum: sum, lambda sum: sum * 111 // 100, lambda sum: f"{sum * 1.05:.2f}"):
                    figures, report = self.figures(self.rows(line, whole, of))
                    self.assertEqual((figures, self.products(), report["questions"]), (("7000.00", "7000.00", 5), {"P": "3500.00", "Q": "3500.00"}, []), (line, whole))

    def test_with_tax_and_charges_of_the_order(self):
        # 5 % service, 10 % tax on both and a rounding in each line of the order.
        charges = {"1": (150, 315, -5), "2": (100, 210, -10), "3": (100, 210, -10)}
        rows = self.rows("Total", "Grand Total", lambda sum: {3000: 3460, 2000: 2300}[sum], "Service Charge;PB1;Pembulatan;", lambda order, _: ";".join(map(str, charges[order])) + ";")
        figures, report = self.figures(rows)
        self.assertEqual((figures[0], self.products(), report["questions"]), ("7000.00", {"P": "3500.00", "Q": "3500.00"}, []))
        self.assertIn({"id": "line-total", "column": "Total", "other": "Grand Total"}, report["notes"])

    def test_a_voucher_of_the_order_that_all_totals_are_without_is_a_discount(self):
        """By hand: of 7,000 vouchers of 500 (A), 0 and 200 (C) were taken off."""
        off = {"1": 500, "2": 0, "3": 200}
        for name in ("Voucher", "Nilai Voucher", "Kupon", "Diskon"):
            for head, before in (("", lambda order, amount: ""), ("Qty;Harga;", lambda order, amount: f"1;{amount};")):
                rows = self.rows("Total", "Grand Total", lambda sum: {3000: 2500, 2000: 2000}[sum], head, before)
                lines = [line.split(";") for line in rows.splitlines()]
                lines = [[*lines[0][:-1], name, lines[0][-1]]] + [[*line[:-1], str(off[line[0]]), str(1800 if line[0] == "3" else int(line[-1]))] for line in lines[1:]]
                figures, report = self.figures("\n".join(";".join(line) for line in lines) + "\n")
                self.assertEqual((figures[:2], report["questions"]), (("6300.00", "7000.00"), []), (name, head))
                notes = [(one["id"], one.get("column"), one.get("field")) for one in report["notes"]]
                self.assertIn(("discount-of-order", name, None), notes)
                self.assertEqual(("named-as", name, "discount") in notes, name != "Diskon")

    def test_a_voucher_that_somebody_else_may_pay_is_asked_about(self):
        """The buyer paid 500 and 200 less; who bears it, the seller or the marketplace, no row tells."""
        off = {"1": 500, "2": 0, "3": 200}
        for other in ("Voucher Ditanggung Platform", "Subsidi Platform", "Seller Payout"):
            lines = "".join(f"{order};2025-01-0{order};T;{product};1;{amount};{amount};{off[order]};{off[order]};{ {'1': 2500, '2': 2000, '3': 1800}[order]}\n" for order, product, amount in self.LINES)
            report = self.cli("import", self.write("v.csv", f"Nota;Tanggal;Pelanggan;Barang;Qty;Harga;Total;Voucher;{other};Grand Total\n" + lines), code=INPUT).json
            self.assertEqual([one["id"] for one in report["questions"]], ["total"], other)

    def test_a_voucher_that_the_totals_do_not_lack_is_none(self):
        """What was paid with it was sold, too; a code is no amount, and one order that differs of three is no proof."""
        for cells, totals in ((("500", "0", "200"), (3000, 2000, 2000)), (("HEMAT", "", "HEMAT"), (3000, 2000, 2000))):
            lines = "".join(f"{order};2025-01-0{order};T;{product};{amount};{cells[int(order) - 1]};{totals[int(order) - 1]}\n" for order, product, amount in self.LINES)
            figures, report = self.figures("Nota;Tanggal;Pelanggan;Barang;Total;Voucher;Grand Total\n" + lines)
            self.assertEqual((figures[:2], report["questions"]), (("7000.00", "7000.00"), []))
            self.assertIn({"id": "columns-unused", "columns": "Voucher, Grand Total"}, report["notes"])
        lines = "".join(f"{order};2025-01-0{order};T;{product};{amount};100;{(2900, 1900, 1850)[int(order) - 1]}\n" for order, product, amount in self.LINES)
        report = self.cli("import", self.write("v.csv", "Nota;Tanggal;Pelanggan;Barang;Total;Voucher;Grand Total\n" + lines), code=INPUT).json
        self.assertEqual([one["id"] for one in report["questions"]], ["total"])

    def test_quantity_times_price_proves_them_too(self):
        # 1 × 1,000 and 2 × 1,000; 1,110 and 2,330 hold something else.
        rows = "Order,Date,Customer,Qty,Price,Total,Grand Total\n1,2025-01-05,A,1,1000,1000,1110\n2,2025-01-06,B,2,1000,2000,2330\n"
        self.assertEqual(self.figures(rows)[0], ("3000.00", "3000.00", 3))
        # A grand total below it has something taken off that no column names: it stays the total.
        self.assertEqual(self.figures(rows.replace("1110", "900").replace("2330", "1900"))[0][0], "2800.00")

    def test_what_nothing_proves_is_asked(self):
        rows = self.rows("Total", "Grand Total", lambda sum: sum + 700 if sum == 3000 else sum + 10)
        self.assertEqual(self.asked(rows), [("total", "Grand Total", ["--map total=#5", "--map total=#6"])])
        self.assertEqual(self.revenue(rows, "--map", "total=#5"), "7000.00")
        self.assertEqual(self.revenue(rows, "--map", "total=#6"), "7720.00")
        # One line per order.
        rows = "Nota;Tanggal;Pelanggan;Total;Grand Total\n1;2025-01-05;A;1000;1110\n2;2025-01-06;B;2000;2330\n"
        self.assertEqual(self.asked(rows), [("total", "Grand Total", ["--map total=#4", "--map total=#5"])])
        self.assertEqual(self.revenue(rows.replace("2330", "2220")), "3000.00")

    def test_orders_that_repeat_both_have_no_line_totals(self):
        # 3,330 + 2,220 + 1,110 of whole orders, and their totals before tax beside them.
        rows = "Nota;Tanggal;Barang;Total;Grand Total\n1;2025-01-05;P;3000;3330\n1;2025-01-05;Q;3000;3330\n2;2025-01-06;P;2000;2220\n2;2025-01-06;Q;2000;2220\n3;2025-01-07;P;1000;1110\n3;2025-01-07;Q;1000;1110\n"
        self.assertEqual(self.revenue(rows), "6660.00")

    def test_sales_that_are_amounts_are_no_people(self):
        rows = "Order,Date,Customer,Sales,Revenue\n1,2025-01-05,A,1000,1110\n2,2025-01-06,B,2000,2330\n"
        for words, revenue in ((("--map", "total=#4"), "3000.00"), (("--map", "total=#5"), "3440.00")):
            self.assertEqual(self.asked(rows), [("total", "Revenue", ["--map total=#4", "--map total=#5"])])
            self.assertEqual(self.figures(rows, *words)[0][0], revenue)
            self.assertEqual([one["label"] for one in self.cli("kpi", "--period", "2025-01", "--kpi", "revenue", "--by", "rep").json["groups"]], [""])
        # 11 % on top of both, or less: the one without it was sold.
        self.assertEqual(self.revenue(rows.replace("2330", "2220")), "3000.00")
        self.assertEqual(self.revenue(rows.replace("1000,1110", "1110,1000").replace("2000,2330", "2220,2000")), "3000.00")
        decimals = "Order,Date,Customer,Sales,Cost,Net Revenue\n1,2025-01-05,A,\"1,000.50\",500,1110\n2,2025-01-06,B,\"2,000.25\",600,2330\n"
        self.assertEqual(self.asked(decimals), [("total", "Sales", ["--map total=#6", "--map total=#4"])])
        self.assertEqual(self.revenue(decimals, "--map", "total=#4"), "3000.75")

    def test_numbers_of_salespeople_beside_prices_are_people(self):
        # 20,000 + 5,000 + 30,000; 50,000 of 101.
        rows = "No Faktur,Tanggal,Pelanggan,Sales,Produk,Qty,Harga,Total\n1,2025-01-01,A,101,Kopi,2,10000,20000\n2,2025-01-02,B,102,Teh,1,5000,5000\n3,2025-01-03,A,101,Kopi,3,10000,30000\n"
        for text in (rows, rows.replace(",Total\n", "\n").replace(",20000", "").replace(",5000,5000", ",5000").replace(",30000", "")):
            figures, report = self.figures(text)
            self.assertEqual((figures[0], figures[2]), ("55000.00", 6))
            self.assertIn({"id": "named-as", "column": "Sales", "field": "rep"}, report["notes"])
            groups = self.cli("kpi", "--period", "2025-01", "--kpi", "revenue", "--by", "rep").json["groups"]
            self.assertEqual({one["key"]: one["values"][0]["value"] for one in groups}, {"101": "50000.00", "102": "5000.00"})

    def test_sales_of_the_size_of_the_line_are_amounts(self):
        # Also in thousands, which the header does not say and the rows do not prove here: not people.
        rows = "No Faktur,Tanggal,Pelanggan,Sales,Produk,Qty,Harga\n1,2025-01-01,A,19000,Kopi,2,10000\n2,2025-01-02,B,5000,Teh,1,5000\n3,2025-01-03,A,27000,Kopi,3,10000\n"
        self.assertEqual(self.figures(rows)[0][0], "51000.00")

    def test_one_price_of_all_pieces_is_no_share_on_top(self):
        # 100 + 60 + 70 pieces at 1.20.
        rows = "No Faktur,Tanggal,Pelanggan,Produk,Jumlah,Total\n1,2025-01-01,A,P,100,120.00\n2,2025-01-02,B,Q,60,72.00\n3,2025-01-03,A,P,70,84.00\n"
        self.assertEqual([one[0] for one in self.asked(rows, "--set", "currency=USD")], ["field"])
        self.assertEqual(self.figures(rows, "--set", "currency=IDR", "--map", "quantity=Jumlah")[0], ("276.00", "276.00", 230))

    def test_numbers_of_salespeople_beside_a_total_are_asked_about(self):
        """By hand: 5,000 + 7,000 + 9,000 + 4,000 of 101 and 102."""
        rows = "Order,Date,Customer,Sales,Total\n1,2025-01-05,A,101,5000\n2,2025-01-06,B,102,7000\n3,2025-01-06,B,101,9000\n4,2025-01-07,B,102,4000\n"
        self.assertEqual(self.asked(rows), [("total", "Sales", ["--map total=#5", "--map total=#4"])])
        self.assertEqual(self.figures(rows, "--map", "total=#5")[0][0], "25000.00")
        groups = self.cli("kpi", "--period", "2025-01", "--kpi", "revenue", "--by", "rep").json["groups"]
        self.assertEqual(sorted((one["label"], one["values"][0]["value"]) for one in groups), [("101", "14000.00"), ("102", "11000.00")])

    def test_numbers_of_salespeople_stay_people(self):
        for name in ("Sari", "101", "101.0", "7"):
            rows = f"Order,Date,Customer,Sales,Revenue\n1,2025-01-05,A,{name},110\n2,2025-01-06,B,{name},130\n3,2025-01-07,B,{name},150\n"
            figures, report = self.figures(rows)
            self.assertEqual((figures[0], report["questions"]), ("390.00", []))
            self.assertEqual([one["label"] for one in self.cli("kpi", "--period", "2025-01", "--kpi", "revenue", "--by", "rep").json["groups"]], [name.removesuffix(".0")])

    def test_jumlah_may_be_an_amount_or_pieces(self):
        # 1,010 − 10 and 2,020 − 20: a rounding is none of what was sold.
        rows = "Nota;Tanggal;Pelanggan;Jumlah;{};Grand Total\n1;2025-01-05;A;1010;{};1000\n2;2025-01-06;B;2020;{};2000\n"
        self.assertEqual(self.figures(rows.format("Pembulatan", -10, -20))[0], ("3030.00", "3030.00", 2))
        self.assertEqual(self.figures("Nota;Tanggal;Pelanggan;Jumlah;Ongkir;Grand Total\n1;2025-01-05;A;1000;50;1050\n2;2025-01-06;B;2000;25;2025\n")[0], ("3000.00", "3000.00", 2))
        # Nothing explains it.
        odd = rows.format("Pembulatan", -10, -30)
        self.assertEqual(self.asked(odd), [("field", "Jumlah", ["--map quantity=#4", "--map total=#4", "--map quantity=#0"])])
        for words, figures in ((("quantity=#4",), ("3000.00", 3030)), (("total=#4",), ("3030.00", 2)), (("quantity=#0",), ("3000.00", 2))):
            taken = self.figures(odd, *(word for one in words for word in ("--map", one)))[0]
            self.assertEqual((taken[0], taken[2]), figures)
        # Three pieces for 25,000 and two for 9,000.
        pieces = "Nota;Tanggal;Pelanggan;Jumlah;Grand Total\n1;2025-01-05;A;3;25000\n2;2025-01-06;B;2;9000\n"
        figures, report = self.figures(pieces)
        self.assertEqual((figures, report["questions"]), (("34000.00", "34000.00", 5), []))


if __name__ == "__main__":
    main()

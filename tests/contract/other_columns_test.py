# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns that are something else than their names say: cash, list prices, second discounts, ordered quantities, refunds. The figures are reckoned by hand."""
from support import CliTest, INPUT, main

HEAD = "Nota;Tanggal;Pelanggan;Barang;Qty;Harga;"


class OtherColumns(CliTest):
    def figures(self, text, *words):
        """Revenue, gross sales and volume of a file, and what the import said of it."""
        self.db = self.folder / f"{len(list(self.folder.glob('*.db')))}.db"
        report = self.cli("import", "--kind", "sales", *words, self.write("other.csv", text)).json
        value = self.values("--period", "2025-01", "--kpi", "revenue,gross_sales,volume")
        return (value["revenue"], value["gross_sales"], value["volume"]), report

    def revenue(self, text, *words):
        return self.cli("import", "--kind", "sales", "--dry-run", *words, self.write("other.csv", text)).json["reconciliation"]["revenue"]

    def asked(self, text, *words):
        questions = self.cli("import", "--kind", "sales", *words, self.write("asked.csv", text), code=INPUT).json["questions"]
        return [(one["id"], one["column"], [answer["option"] for answer in one["answers"]]) for one in questions]

    def notes(self, report):
        return [one["id"] for one in report["notes"]]


class Cash(OtherColumns):
    def test_cash_handed_over_is_no_revenue(self):
        # 50,000 − 30,000, 20,000 − 5,000 and 15,000 without change.
        for paid, change in (("Total Bayar", "Kembalian"), ("Jumlah Bayar", "Kembali"), ("Amount Paid", "Change"), ("Tunai", "Uang Kembali")):
            rows = f"Nota;Tanggal;Pelanggan;{paid};{change};Total\n1;2025-01-01;A;50000;30000;20000\n2;2025-01-02;B;20000;5000;15000\n3;2025-01-03;C;15000;0;15000\n"
            self.assertEqual(self.revenue(rows), "50000.00", paid)

    def test_quantity_times_price_proves_it_too(self):
        rows = HEAD + "Jumlah Bayar;Kembalian\n1;2025-01-01;A;P;2;10000;50000;30000\n2;2025-01-02;B;Q;1;15000;20000;5000\n3;2025-01-03;C;Q;1;15000;15000;0\n"
        figures, report = self.figures(rows)
        self.assertEqual(figures[0], "50000.00")
        self.assertIn("cash-paid", self.notes(report))

    def test_without_a_total_it_is_asked(self):
        for paid in ("Total Bayar", "Bayar", "Cash"):
            rows = f"Nota;Tanggal;Pelanggan;{paid};Kembali\n1;2025-01-01;A;50000;30000\n2;2025-01-02;B;20000;5000\n3;2025-01-03;C;15000;0\n"
            self.assertEqual(self.asked(rows), [("total", paid, ["--map charge=#5", "--map total=#4"])])
            self.assertEqual(self.revenue(rows, "--map", "charge=#5"), "50000.00")
            self.assertEqual(self.revenue(rows, "--map", "total=#4"), "85000.00")


class Discounts(OtherColumns):
    def test_a_discount_between_two_prices_comes_off_once(self):
        # 2 × 90,000 + 50,000 + 3 × 45,000; before 200,000 + 50,000 + 150,000.
        rows = "Nota;Tanggal;Pelanggan;Barang;Harga Awal;Diskon;Harga Jual;Jumlah\n1;2025-01-01;A;P;100000;10000;90000;2\n2;2025-01-02;B;Q;50000;0;50000;1\n3;2025-01-02;B;Q;50000;5000;45000;3\n"
        figures, report = self.figures(rows)
        self.assertEqual(figures[:2], ("365000.00", "400000.00"))
        self.assertIn("price-before", self.notes(report))
        self.assertEqual(self.figures(rows.replace("Harga Awal", "Harga Normal"))[0][0], "365000.00")

    def test_in_per_cent_and_of_the_line_as_well(self):
        # 2 × 90 + 3 × 45 of 200 + 150.
        for discount, cells in (("Disc %", ("10", "10")), ("Discount", ("10%", "10%")), ("Discount", ("20", "15")), ("Discount", ("-10", "-5"))):
            rows = f"Order,Date,Item,Qty,List Price,{discount},Sale Price\n1,2025-01-01,P,2,100,{cells[0]},90\n2,2025-01-02,Q,3,50,{cells[1]},45\n"
            self.assertEqual(self.figures(rows)[0][:2], ("315.00", "350.00"), cells)

    def test_a_discount_that_is_not_between_them_is_asked(self):
        rows = "Order,Date,Item,Qty,Original Price,Voucher Discount,Price\n1,2025-01-01,P,2,100,700,90\n2,2025-01-02,Q,3,50,300,45\n"
        self.assertEqual(self.asked(rows), [("discount", "Voucher Discount", ["--map discount=#0", "--set discount=amount", "--set discount=percent"])])
        self.assertEqual(self.revenue(rows, "--map", "discount=#0"), "315.00")

    def test_a_discount_off_each_piece(self):
        # 2 × (100 − 10) + 3 × (50 − 5).
        rows = HEAD + "Diskon per pcs\n1;2025-01-01;A;P;2;100;10\n2;2025-01-02;B;Q;3;50;5\n"
        self.assertEqual(self.figures(rows)[0][:2], ("315.00", "350.00"))
        self.assertEqual(self.revenue(rows.replace("Diskon per pcs", "Potongan"), "--set", "discount=unit"), "315.00")

    def test_a_second_discount_is_asked(self):
        # 200,000 − 10,000 (− 5,000) and 150,000 − 5,000.
        rows = HEAD + "Diskon Toko;Diskon Platform\n1;2025-01-01;A;P;2;100000;10000;5000\n2;2025-01-02;B;Q;3;50000;5000;0\n"
        self.assertEqual(self.asked(rows), [("discounts", "Diskon Toko, Diskon Platform", ["--set discounts=each", "--set discounts=first"])])
        self.assertEqual(self.revenue(rows, "--set", "discounts=each"), "330000.00")
        self.assertEqual(self.revenue(rows, "--set", "discounts=first"), "335000.00")

    def test_rates_are_taken_one_after_the_other_or_added(self):
        # 200,000 × 0.9 × 0.95 + 150,000 × 0.95; added: 200,000 × 0.85 + 150,000 × 0.95.
        rows = HEAD + "Disc 1 %;Disc 2 %\n1;2025-01-01;A;P;2;100000;10;5\n2;2025-01-02;B;Q;3;50000;5;0\n"
        self.assertEqual(self.asked(rows), [("discounts", "Disc 1 %, Disc 2 %", ["--set discounts=each", "--set discounts=sum", "--set discounts=first"])])
        self.assertEqual(self.revenue(rows, "--set", "discounts=each"), "313500.00")
        self.assertEqual(self.revenue(rows, "--set", "discounts=sum"), "312500.00")

    def test_a_total_knows_them_all(self):
        rows = HEAD + "Disc 1 %;Disc 2 %;Total\n1;2025-01-01;A;P;2;100000;10;5;171000\n2;2025-01-02;B;Q;3;50000;5;0;142500\n"
        self.assertEqual(self.figures(rows)[0][:2], ("313500.00", "350000.00"))

    def test_the_same_discount_twice_is_one(self):
        # 10 % of 200 are 20, 20 % of 150 are 30; and a column that adds up the two others.
        rows = HEAD + "Disc %;Disc Rp\n1;2025-01-01;A;P;2;100;10;20\n2;2025-01-02;B;Q;3;50;20;30\n"
        self.assertEqual(self.figures(rows)[0][:2], ("300.00", "350.00"))
        rows = HEAD + "Diskon;Diskon Toko;Diskon Platform\n1;2025-01-01;A;P;2;1000;300;200;100\n2;2025-01-02;B;Q;3;500;150;0;150\n"
        self.assertEqual(self.figures(rows)[0][:2], ("3050.00", "3500.00"))


class Quantities(OtherColumns):
    def test_the_totals_tell_which_quantity_was_sold(self):
        rows = "Order;Date;Item;Qty Ordered;Qty Shipped;Price;Total\n1;2025-01-01;P;3;2;100;200\n2;2025-01-02;Q;3;3;50;150\n"
        self.assertEqual(self.figures(rows)[0], ("350.00", "350.00", 5))
        rows = "Order;Date;Item;Qty Dipesan;Qty Dikirim;Harga;Total\n1;2025-01-01;P;3;2;100;300\n2;2025-01-02;Q;3;3;50;150\n"
        self.assertEqual(self.figures(rows)[0], ("450.00", "450.00", 6))

    def test_without_a_total_it_is_asked_where_they_differ(self):
        rows = "Order;Date;Item;Qty Ordered;Qty Shipped;Price\n1;2025-01-01;P;3;2;100\n2;2025-01-02;Q;3;3;50\n"
        self.assertEqual(self.asked(rows), [("quantity", "Qty Ordered", ["--map quantity=#4", "--map quantity=#5"])])
        self.assertEqual(self.revenue(rows, "--map", "quantity=#5"), "350.00")
        self.assertEqual(self.revenue(rows.replace("P;3;2", "P;3;3")), "450.00")


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


class Systems(OtherColumns):
    def test_xero(self):
        # 200 + 50 + 50 less 10 %.
        rows = ("ContactName,InvoiceNumber,InvoiceDate,Description,Quantity,UnitAmount,Discount,AccountCode,TaxType,TaxAmount,LineAmount\n"
                "A,INV-1,2025-01-01,P,2,100,,200,PPN,22,200\nB,INV-2,2025-01-02,Q,1,50,,200,PPN,5.5,50\nB,INV-3,2025-01-02,Q,1,50,10,200,PPN,4.95,45\n")
        self.assertEqual(self.figures(rows)[0], ("295.00", "300.00", 4))

    def test_amazon(self):
        # The item price is that of all pieces of the line.
        for quantity in ("quantity", "quantity-purchased"):
            rows = (f"amazon-order-id\tpurchase-date\tsku\tproduct-name\t{quantity}\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\n"
                    "1\t2025-01-01\tS1\tP\t2\tIDR\t200.00\t22.00\t5.00\t0.55\n2\t2025-01-02\tS2\tQ\t1\tIDR\t50.00\t5.50\t5.00\t0.55\n")
            self.assertEqual(self.figures(rows)[0], ("250.00", "250.00", 3), quantity)

    def test_woocommerce(self):
        # The item cost is a price, no cost.
        rows = ("Order Number,Order Status,Order Date,Order Subtotal Amount,Order Shipping Amount,Order Total Amount,SKU,Item #,Item Name,Quantity,Item Cost\n"
                "1,Completed,2025-01-01,250,10,260,S1,1,P,2,100\n1,Completed,2025-01-01,250,10,260,S2,2,Q,1,50\n2,Completed,2025-01-02,50,10,60,S2,1,Q,1,50\n")
        self.assertEqual(self.figures(rows)[0], ("300.00", "300.00", 4))
        self.assertIsNone(self.values("--period", "2025-01", "--kpi", "gross_profit")["gross_profit"])

    def test_sap(self):
        rows = ("Billing Document,Item,Billing Date,Sold-to Party,Material,Description,Billed Quantity,Sales Unit,Net Value,Tax Amount,Document Currency\n"
                "9001,10,2025-01-01,C1,M1,P,2,EA,200,22,IDR\n9001,20,2025-01-01,C1,M2,Q,1,EA,50,5.5,IDR\n9002,10,2025-01-02,C2,M1,P,1,EA,100,11,IDR\n")
        self.assertEqual(self.figures(rows)[0], ("350.00", "350.00", 4))
        self.assertEqual(len(self.cli("kpi", "--period", "2025-01", "--kpi", "revenue", "--by", "product").json["groups"]), 2)

    def test_tiktok(self):
        # 200,000 less the seller's 10,000, and 50,000.
        rows = ("Order ID,Order Status,SKU ID,Product Name,Quantity,SKU Unit Original Price,SKU Subtotal Before Discount,SKU Platform Discount,SKU Seller Discount,"
                "SKU Subtotal After Discount,Shipping Fee After Discount,Original Shipping Fee,Taxes,Order Amount,Order Refund Amount,Created Time\n"
                "1,Completed,S1,P,2,100000,200000,5000,10000,190000,9000,15000,0,199000,0,31/01/2025 10:00:00\n"
                "2,Completed,S2,Q,1,50000,50000,0,0,50000,9000,15000,0,59000,0,13/01/2025 11:00:00\n")
        self.assertEqual(self.figures(rows)[0], ("240000.00", "250000.00", 3))

    def test_square(self):
        rows = ("Date,Transaction ID,Item,Qty,Gross Sales,Discounts,Net Sales,Tax\n2025-01-01,T1,P,2,Rp200.00,-Rp20.00,Rp180.00,Rp19.80\n"
                "2025-01-02,T2,Q,1,Rp50.00,Rp0.00,Rp50.00,Rp5.50\n")
        self.assertEqual(self.figures(rows)[0][:2], ("230.00", "250.00"))


if __name__ == "__main__":
    main()

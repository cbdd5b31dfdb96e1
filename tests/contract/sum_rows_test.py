# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows that are sums of those above them and say so where a product has its name. The figures are reckoned by hand."""
from support import CliTest, INPUT, main

LINES = "Faktur,Tanggal,Pelanggan,Barang,Qty,Harga,Jumlah\n"


class SumRows(CliTest):
    def taken(self, text, *words):
        """Revenue, volume and orders; what became of the rows; how many were sums."""
        self.db = self.folder / f"{len(list(self.folder.glob('*.db')))}.db"
        report = self.cli("import", "--kind", "sales", *words, self.write("sums.csv", text)).json
        value = self.values("--period", "2026", "--kpi", "revenue,volume,orders")
        sums = [int(one["rows"]) for one in report["notes"] if one["id"] == "footer-rows"]
        return (value["revenue"], value["volume"], value["orders"]), report["rows"], sums

    def products(self):
        groups = self.cli("kpi", "--period", "2026", "--kpi", "revenue", "--by", "product").json["groups"]
        return sorted((one["label"], one["values"][0]["value"]) for one in groups)

    def test_of_a_spreadsheet_are_no_products(self):
        # What Data > Subtotal writes: 100 + 100 + 300.
        text = ("Product,Date,Invoice,Customer,Total\nX,2026-01-05,F1,A,100\nX,2026-01-16,F2,A,100\nX Total,,,,200\nY,2026-02-17,F3,B,300\nY Total,,,,300\nGrand Total,,,,500\n")
        for label in ("{} Total", "Total {}", "{} Subtotal", "Jumlah {}"):
            figures, rows, sums = self.taken(text.replace("X Total", label.format("X")).replace("Y Total", label.format("Y")))
            self.assertEqual(figures, ("500.00", 3, 3), label)
            self.assertEqual((rows["read"], rows["new"], rows["rejected"], sums), (3, 3, 0, [3]), label)
            self.assertEqual(self.products(), [("X", "200.00"), ("Y", "300.00")], label)

    def test_of_two_levels(self):
        # Customers within products: 100 + 50, 70; 300.
        text = ("Product,Customer,Date,Invoice,Total\nX,A,2026-01-05,F1,100\nX,A,2026-01-16,F2,50\n,A Total,,,150\nX,B,2026-01-17,F3,70\n,B Total,,,70\nX Total,,,,220\n"
                "Y,A,2026-02-17,F4,300\n,A Total,,,300\nY Total,,,,300\nGrand Total,,,,520\n")
        figures, rows, sums = self.taken(text)
        self.assertEqual((figures, rows["rejected"], sums), (("520.00", 4, 4), 0, [6]))

    def test_with_a_customer_or_number_beside_them(self):
        by_customer = "Tanggal,Pelanggan,No Faktur,Barang,Total\n2026-01-05,A,F1,X,100\n2026-01-16,A,F2,Y,100\n,A,,Subtotal,200\n2026-01-17,B,F3,X,300\n,B,,Subtotal,300\n"
        figures, rows, sums = self.taken(by_customer)
        self.assertEqual((figures, rows["new"], rows["rejected"], sums), (("500.00", 3, 3), 3, 0, [2]))
        by_invoice = LINES + "F1,2026-01-05,A,X,2,100,200\nF1,2026-01-05,A,{0},2,,200\nF3,2026-01-17,B,X,3,100,300\nF3,2026-01-17,B,{0},3,,300\n"
        blank = LINES + "F1,2026-01-05,A,X,2,100,200\nF1,,,{0},,,200\nF3,2026-01-17,B,X,3,100,300\nF3,,,{0},,,300\n"
        for text in (by_invoice, blank):
            for word in ("Subtotal", "Sub Total", "Total", "TOTAL:", "Jumlah"):
                figures, rows, sums = self.taken(text.format(word))
                self.assertEqual((figures, rows["new"], rows["rejected"], sums), (("500.00", 5, 2), 2, 0, [2]), (word, text))

    def test_beside_the_tax_of_an_invoice(self):
        # 200 + 300; the tax is 22 + 33.
        text = LINES + ("F1,2026-01-05,A,X,2,100,200\nF1,2026-01-05,A,Sub Total,,,200\nF1,2026-01-05,A,PPN 11%,,,22\nF1,2026-01-05,A,Grand Total,,,222\n"
                        "F3,2026-01-17,B,X,3,100,300\nF3,2026-01-17,B,Sub Total,,,300\nF3,2026-01-17,B,PPN 11%,,,33\nF3,2026-01-17,B,Grand Total,,,333\n")
        question = self.cli("import", "--kind", "sales", self.write("asked.csv", text), code=INPUT).json["questions"][0]
        self.assertEqual((question["id"], question["examples"]), ("extras", ["PPN 11% (2): 55.00"]))
        figures, rows, sums = self.taken(text, "--set", "extras=apart")
        self.assertEqual((figures, rows["rejected"], sums), (("500.00", 5, 2), 0, [4]))

    def test_that_are_none_are_refused(self):
        text = LINES + "F1,2026-01-05,A,X,2,100,200\nF1,2026-01-05,A,Subtotal,2,,201\nF3,2026-01-17,B,X,3,100,300\n"
        report = self.cli("import", "--kind", "sales", self.write("wrong.csv", text)).json
        self.assertEqual([(one["line"], one["column"], one["value"], one["reason"]) for one in report["issues"]], [(3, "Barang", "Subtotal", "not-a-sum")])
        self.assertEqual(self.values("--period", "2026", "--kpi", "revenue")["revenue"], "500.00")
        wrong = "Product,Date,Invoice,Customer,Total\nX,2026-01-05,F1,A,100\nX,2026-01-16,F2,A,100\nX Total,,,,201\nY,2026-02-17,F3,B,300\nY Total,,,,301\n"
        figures, rows, _ = self.taken(wrong)
        self.assertEqual((figures[0], rows["new"], rows["rejected"]), ("500.00", 3, 2))

    def test_products_may_have_such_words(self):
        # 100 + 100 + 200 + 400: each product is of its own, whatever it comes to.
        text = LINES + "F1,2026-01-05,A,Total Care,1,100,100\nF2,2026-01-06,A,Oli Total,1,100,100\nF2,2026-01-06,A,Total Quartz,1,200,200\nF3,2026-01-07,A,Quartz Total,1,400,400\n"
        figures, rows, sums = self.taken(text)
        self.assertEqual((figures, rows["new"], sums), (("800.00", 4, 3), 4, []))

    def test_below_lines_that_go_on_in_an_order(self):
        # Number and day once per order: 200 + 50, 300.
        text = LINES + "F1,2026-01-05,A,X,2,100,200\n,,,Y,1,50,50\n,,,Subtotal,3,,250\nF3,2026-01-17,B,X,3,100,300\n,,,Z,1,10,10\n,,,Subtotal,4,,310\n"
        figures, rows, sums = self.taken(text)
        self.assertEqual((figures, rows["new"], rows["rejected"], sums), (("560.00", 7, 2), 4, 0, [2]))

    def test_a_product_of_such_a_name_is_one(self):
        # An oil: 2 × 100,000 twice, 2 × 180,000; all with number, day and price, whatever their amounts are.
        oil = "Tanggal,No Faktur,Pelanggan,Produk,Qty,Harga,Total\n2026-01-05,F001,Bengkel A,Shell,2,100000,200000\n{}\n2026-01-07,F003,Bengkel C,Castrol,2,180000,360000\n"
        for row in ("2026-01-06,F002,Bengkel B,Total,2,100000,200000", "2026-01-05,F001,Bengkel A,Total,2,100000,200000"):
            figures, rows, sums = self.taken(oil.format(row))
            self.assertEqual((figures[0], rows["read"], rows["new"], sums), ("760000.00", 3, 3, []), row)
        figures, rows, sums = self.taken("Tanggal,No Faktur,Pelanggan,Produk,Qty,Harga,Total\n2026-01-05,F001,A,Total,2,100,200\n2026-01-06,F002,B,Total,3,100,300\n")
        self.assertEqual((figures, rows["rejected"]), (("500.00", 5, 2), 0))
        # A line that goes on below one whose name it begins with: a price, or a category, is its own.
        figures, rows, sums = self.taken("Tanggal,Faktur,Pelanggan,Barang,Qty,Harga,Jumlah\n2026-01-05,F001,A,Colgate,2,15000,30000\n,,,Colgate Total,1,20000,20000\n2026-01-06,F002,B,Odol,1,5000,5000\n,,,Sikat,1,7000,7000\n")
        self.assertEqual((figures[0], rows["rejected"], sums), ("62000.00", 0, []))
        figures, rows, sums = self.taken("No Faktur,Tanggal,Kategori,Produk,Qty,Total\nF001,2026-01-05,Oli,Quartz,2,200000\n,,Oli,Total Quartz,2,200000\nF002,2026-01-06,Oli,Shell,1,90000\n,,Oli,Castrol,1,70000\n")
        self.assertEqual((figures[0], rows["rejected"], sums), ("560000.00", 0, []))


if __name__ == "__main__":
    main()

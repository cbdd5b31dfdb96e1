# SPDX-License-Identifier: GPL-3.0-or-later
"""What is inside the amounts of a file: tax, shipping, the total of a whole order. The figures are reckoned by hand."""
from support import CliTest, INPUT, main

HEAD = "No Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;"


class Amounts(CliTest):
    def figures(self, text, *words):
        """Revenue, gross sales and discount rate of a file, and what the import said of it."""
        report = self.cli("import", "--kind", "sales", *words, self.write("amounts.csv", text)).json
        value = self.values("--period", "2025-01", "--kpi", "revenue,gross_sales,discount_rate")
        return (value["revenue"], value["gross_sales"], value["discount_rate"]), report

    def rule(self, report, note):
        return [one["rule"] for one in report["notes"] if one["id"] == note]

    def assert_adds_up(self, report):
        parts = report["reconciliation"]
        names = ("revenue", "tax", "charges", "cancelled", "returns", "rejected", "discounts", "turned", "unstated")
        self.assertEqual(round(sum(float(parts[name]) for name in names), 4), float(parts["fileTotal"]))

    def test_tax_inside_the_prices_is_no_revenue_and_no_discount(self):
        # 22,200 × 11/111 = 2,200 and 99,900 × 11/111 = 9,900: 20,000 + 20,000 + 90,000 without.
        rows = "PPN;Total\n1;2025-01-01;A;P;1;22200;2200;22200\n2;2025-01-02;B;P;2;11100;2200;22200\n3;2025-01-03;C;P;3;33300;9900;99900\n"
        figures, report = self.figures(HEAD + rows)
        self.assertEqual(figures, ("130000.00", "130000.00", 0))
        self.assertEqual(self.rule(report, "tax-rule"), ["included"])
        self.assertEqual(report["reconciliation"]["tax"], "14300.00")
        self.assert_adds_up(report)

    def test_tax_that_is_said_to_be_inside_leaves_the_discount_what_it_is(self):
        # 5 % off 22,200 are 21,090, without 11/111 of it 19,000 of 20,000: 1,000 of 20,000 off.
        rows = "Diskon (%);PPN;Total\n1;2025-01-01;A;P;1;22200;5;2090;21090\n"
        self.assertEqual(self.figures(HEAD + rows, "--set", "tax=included")[0], ("19000.00", "20000.00", 0.05))

    def test_tax_that_nothing_tells_is_asked(self):
        rows = "Order,Date,Qty,Price,VAT,Total\n1,2025-01-01,1,125,25,125\n2,2025-01-02,2,250,100,500\n"
        asked = self.cli("import", "--kind", "sales", self.write("asked.csv", rows), code=INPUT).json
        self.assertEqual([(one["id"], [answer["option"] for answer in one["answers"]]) for one in asked["questions"]],
                         [("tax", ["--set tax=included", "--set tax=excluded"])])
        self.assertEqual(self.figures(rows, "--set", "tax=included")[0], ("500.00", "500.00", 0))

    def test_shipping_inside_the_total_comes_off(self):
        # 20,000 + 2,200 + 5,000 and so on: 20,000 + 20,000 + 30,000 were sold.
        rows = "PPN;Ongkir;Total\n1;2025-01-01;A;P;1;20000;2200;5000;27200\n2;2025-01-02;B;P;2;10000;2200;0;22200\n3;2025-01-03;C;P;1;30000;3300;7000;40300\n"
        figures, report = self.figures(HEAD + rows)
        self.assertEqual(figures, ("70000.00", "70000.00", 0))
        self.assertEqual(self.rule(report, "charge-rule"), ["included"])
        self.assertEqual(report["reconciliation"]["charges"], "12000.00")
        self.assert_adds_up(report)

    def test_an_invoices_total_in_each_of_its_lines_counts_once(self):
        # 2 × 100 + 50 and 100 + 3 × 100.
        for header in ("Total Faktur", "Invoice Total", "Grand Total", "Total"):
            rows = header + "\n1;2025-01-01;A;P;2;100;250\n1;2025-01-01;A;Q;1;50;250\n2;2025-01-02;B;P;1;100;400\n2;2025-01-02;B;Q;3;100;400\n"
            figures, report = self.figures(HEAD + rows)
            self.assertEqual(figures, ("650.00", "650.00", 0), header)
            self.assertEqual(self.rule(report, "total-rule"), ["of-order"])
            self.assertIsNone(report["reconciliation"]["fileTotal"])
        first = "Total\n1;2025-01-01;A;P;2;100;250\n1;2025-01-01;A;Q;1;50;\n2;2025-01-02;B;P;1;100;100\n"
        report = self.cli("import", "--kind", "sales", "--dry-run", self.write("first.csv", HEAD + first)).json
        self.assertEqual(report["reconciliation"]["revenue"], "350.00")

    def test_an_orders_discount_in_each_of_its_lines_counts_once(self):
        # 100 + 200 less 30 and 100 less 10 are the totals.
        rows = "Potongan;Total\n1;2025-01-01;A;P;1;100;30;270\n1;2025-01-01;A;Q;1;200;30;270\n2;2025-01-02;B;P;1;100;10;90\n"
        figures, report = self.figures(HEAD + rows)
        self.assertEqual(figures, ("360.00", "400.00", 0.1))
        self.assertIn("discount-of-order", [one["id"] for one in report["notes"]])

    def test_a_repeated_discount_that_nothing_proves_is_asked(self):
        rows = HEAD + "Potongan\n1;2025-01-01;A;P;1;1000;300\n1;2025-01-01;A;Q;2;2000;300\n"
        asked = self.cli("import", "--kind", "sales", self.write("asked.csv", rows), code=INPUT).json
        self.assertEqual([(one["id"], [answer["option"] for answer in one["answers"]]) for one in asked["questions"]],
                         [("discount", ["--set discount=order", "--set discount=amount"])])
        self.assertEqual(self.figures(rows, "--set", "discount=order")[0], ("4700.00", "5000.00", 0.06))

    def test_totals_of_orders_without_prices_count_once(self):
        # 250 + 400 + 90.
        rows = "Order,Date,Product,Qty,Total\n1,2025-01-01,P,1,250\n1,2025-01-01,Q,2,250\n2,2025-01-02,P,3,400\n2,2025-01-02,Q,1,400\n"
        asked = self.cli("import", "--kind", "sales", self.write("asked.csv", rows), code=INPUT).json
        self.assertEqual([(one["id"], [answer["option"] for answer in one["answers"]]) for one in asked["questions"]],
                         [("total", ["--set total=order", "--set total=line"])])
        figures, report = self.figures(rows + "3,2025-01-03,P,2,90\n3,2025-01-03,R,1,90\n")
        self.assertEqual(figures[0], "740.00")
        self.assertEqual(self.rule(report, "total-rule"), ["of-order-once"])
        self.assert_adds_up(report)

    def test_several_charges_inside_the_total_come_off_together(self):
        # 25 − 5 − 1 − 2 and 37 − 7 − 1.
        rows = "Order,Date,Customer,Shipping,Service Charge,Handling Fee,Total\n1,2025-01-01,A,5,1,2,25\n2,2025-01-02,B,7,1,0,37\n"
        asked = self.cli("import", "--kind", "sales", self.write("asked.csv", rows), code=INPUT).json
        self.assertEqual([(one["id"], [answer["option"] for answer in one["answers"]]) for one in asked["questions"]],
                         [("charge", ["--set charges=included", "--set charges=excluded"])])
        figures, report = self.figures(rows, "--set", "charges=included")
        self.assertEqual(figures[0], "46.00")
        self.assertEqual(report["reconciliation"]["charges"], "16.00")

    def test_a_tax_base_of_eleven_twelfths_is_not_the_revenue(self):
        # 12 % of 11/12 of 120,000 are 13,200, of 240,000 26,400.
        rows = "DPP;PPN;Total\n1;2025-01-01;A;P;1;120000;110000;13200;133200\n2;2025-01-02;B;P;2;120000;220000;26400;266400\n"
        figures, report = self.figures(HEAD + rows)
        self.assertEqual(figures, ("360000.00", "360000.00", 0))
        self.assertIn("tax-base-part", [one["id"] for one in report["notes"]])
        self.assertEqual(report["reconciliation"]["tax"], "39600.00")
        self.assert_adds_up(report)

    def test_a_title_right_above_the_header_is_no_part_of_it(self):
        rows = "PT,Maju,Jaya,Abadi\nNo Faktur,Tanggal,Barang,Total\nA1,2025-01-05,Kopi,1000\nA2,2025-01-06,Teh,2000\n"
        self.assertEqual(self.cli("inspect", self.write("titled.csv", rows)).json["header"], ["No Faktur", "Tanggal", "Barang", "Total"])
        self.assertEqual(self.figures(rows)[0][0], "3000.00")

    def test_totals_above_quantity_times_price_are_asked(self):
        rows = "Order,Date,Qty,Price,Total\n1,2025-01-01,1,100,109\n2,2025-01-02,2,50,113\n3,2025-01-03,1,20,25\n"
        asked = self.cli("import", "--kind", "sales", self.write("asked.csv", rows), code=INPUT).json
        self.assertEqual([one["id"] for one in asked["questions"]], ["total"])
        self.assertEqual(self.figures(rows, "--map", "total=#0")[0], ("220.00", "220.00", 0))

    def test_a_header_may_say_per_cent_in_words(self):
        # 2 × 100,000 less 10 % and 1 × 50,000 less 15 %.
        rows = "No Faktur;Tanggal;Pelanggan;Barang;Qty;Harga;{}\n1;2025-01-10;A;Kopi;2;100000;10\n2;2025-01-11;B;Teh;1;50000;15\n"
        for name in ("Diskon (persen)", "Diskon (dalam persen)", "Discount (percent)", "Disc (pct)", "Persentase Diskon", "Discount Percentage", "Diskon (%)"):
            with self.subTest(name):
                self.db = self.folder / "percent.db"
                self.db.unlink(missing_ok=True)
                figures, report = self.figures(rows.format(name))
                self.assertEqual((figures[:2], self.rule(report, "discount-rule")), (("222500.00", "250000.00"), ["percent"]))
        # A profit of 10 and 15 per cent is no profit of 10 and 15 rupiah.
        for name in ("Laba (persen)", "Margin (percent)", "Laba (%)"):
            report = self.cli("import", "--kind", "sales", "--dry-run", self.write("profit.csv", rows.format(name))).json
            self.assertEqual((self.rule(report, "cost-rule"), [one["columns"] for one in report["notes"] if one["id"] == "columns-unused"]), ([], [name]))

    def test_an_accountants_dash_is_zero(self):
        # 100,000 + 50,000 and three lines of nothing.
        for dash in ("-", "–"):
            rows = ("Order,Date,Customer,Product,Qty,Unit Price,Total\n1,2025-01-10,A,Paket,1,100000,100000\n2,2025-01-11,B,Sabun,10,5000,50000\n"
                    f"3,2025-01-12,B,Sabun,{dash},5000,{dash}\n4,2025-01-12,B,Sabun,2,{dash},{dash}\n5,2025-01-12,B,Sabun,2,5000,{dash}\n")
            report = self.cli("import", "--kind", "sales", "--dry-run", self.write("dash.csv", rows)).json
            self.assertEqual((report["reconciliation"]["revenue"], report["rows"]["rejected"]), ("150000.00", 0))
            rows = f"Order,Date,Product,Qty,Price\n1,2025-01-10,Paket,1,100\n2,2025-01-11,Sabun,{dash},50\n3,2025-01-12,Sabun,2,{dash}\n"
            self.assertEqual(self.cli("import", "--kind", "sales", "--dry-run", self.write("dash.csv", rows)).json["reconciliation"]["revenue"], "100.00")

    def test_quantities_may_have_another_mark_than_amounts(self):
        # 2 × 75,000 + 10.5 × 5,000 = 202,500; by the amounts' mark it would be 2,000 and 10,500 pieces.
        rows = "No Faktur;Tanggal;Barang;Qty;Harga;Total\nF1;05/01/2025;A;2.000;75.000,00;150.000,00\nF2;16/01/2025;B;10.500;5.000,00;52.500,00\n"
        figures, report = self.figures(rows)
        self.assertEqual((figures[:2], report["questions"]), (("202500.00", "202500.00"), []))
        self.assertEqual(self.values("--period", "2025-01", "--kpi", "volume")["volume"], 12.5)
        # Thousands of pieces that the rows prove are so many.
        for total in ("150.000.000,00", "150000000,00"):
            self.db = self.folder / f"{len(total)}.db"
            thousands = f"No Faktur;Tanggal;Barang;Qty;Harga;Total\nF1;05/01/2025;A;2.000;75.000,00;{total}\nF2;16/01/2025;B;1.000;75.000,00;75.000.000,00\n"
            self.assertEqual(self.figures(thousands)[0][0], "225000000.00")
            self.assertEqual(self.values("--period", "2025-01", "--kpi", "volume")["volume"], 3000)

    def test_quantities_that_nothing_proves_have_the_amounts_mark(self):
        rows = "No Faktur;Tanggal;Barang;Qty;Harga\nF1;05/01/2025;A;2.000;75.000,00\nF2;16/01/2025;B;10.000;5.000,00\n"
        self.assertEqual(self.figures(rows)[0][0], "200000000.00")
        # Thousands of pieces less a discount: 1,350,000 + 4,800,000 + 1,775,000.
        self.db = self.folder / "discounts.db"
        rows = ("Tanggal;No Faktur;Pelanggan;Produk;Qty;Harga;Diskon;Total\n05/01/2025;F001;Toko A;Sekrup;1.000;1.500,00;150.000,00;1.350.000,00\n"
                "16/01/2025;F002;Toko B;Baut;2.000;2.500,00;200.000,00;4.800.000,00\n17/01/2025;F003;Toko C;Mur;1.500;1.250,00;100.000,00;1.775.000,00\n")
        self.assertEqual(self.figures(rows)[0][0], "7925000.00")
        self.assertEqual(self.values("--period", "2025-01", "--kpi", "volume")["volume"], 4500)

    def test_taxes_have_many_names(self):
        # 20,000 and 10,000, with 10 % on top.
        for name in ("PB1 10%", "PB1", "PBJT", "PBJT 10%", "SST", "IVA", "TVA", "MwSt", "BTW", "HST"):
            self.db = self.folder / f"{name}.db"
            figures, report = self.figures(HEAD + f"{name};Total\n1;2025-01-01;A;P;2;10000;2000;22000\n2;2025-01-02;B;P;1;10000;1000;11000\n")
            self.assertEqual((figures[:2], report["reconciliation"]["tax"]), (("30000.00", "30000.00"), "3000.00"), name)

    def test_units_of_measure_are_abbreviated(self):
        for name in ("Sat.", "Sat", "Satuan"):
            report = self.cli("import", "--kind", "sales", "--dry-run", self.write("units.csv", HEAD + f"{name}\n1;2025-01-01;A;P;2;10000;dus\n")).json
            self.assertNotIn("columns-unused", [one["id"] for one in report["notes"]], name)


if __name__ == "__main__":
    main()

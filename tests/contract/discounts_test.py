# SPDX-License-Identifier: GPL-3.0-or-later
"""Discounts: between two prices, in per cent, several of a line, and in steps. The figures are reckoned by hand."""
from other_columns_test import HEAD, OtherColumns
from support import main


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

    def test_steps_come_off_one_after_the_other(self):
        """By hand: 10,000 × 0.9 × 0.95 = 8,550, and × 0.98 = 8,379; 10,000 × 0.875 × 0.975 = 8,531.25; 1,000 × 0.9 = 900."""
        head = "No Faktur;Tanggal;Barang;Qty;Harga;{}{}\n"
        for name, first, second, third, last in (("Diskon", "10+5", "10+5+2", "12.5+2.5", "10"), ("Disc (%)", "10 + 5", "10+5+2", "12,5+2,5", "10"), ("Disc %", "10%+5%", "10% + 5% + 2%", "12.5%+2.5%", "10%")):
            for total in (True, False):
                if name == "Diskon" and not total:
                    continue
                ends = ("8550", "8379", "8531.25", "900") if total else ("", "", "", "")
                rows = "".join(f"{n};2025-01-0{n};P;{quantity};1000;{cell}{';' if total else ''}{end}\n"
                               for n, (quantity, cell, end) in enumerate(zip((10, 10, 10, 1), (first, second, third, last), ends), 1))
                figures, report = self.figures(head.format(name, ";Total" if total else "") + rows)
                self.assertEqual((figures[:2], report["questions"], report["rows"]["rejected"]), (("26360.25", "31000.00"), [], 0), (name, total))
                self.assertIn({"id": "discounts-in-steps", "rows": "3", "example": first, "rate": "14.5%"}, report["notes"])

    def test_pieces_that_are_given_away_are_no_per_cents(self):
        """By hand: 2 × 1,000 + 1 × 1,000 + 3 × 1,000, of which no total lacks anything; 1+1 and 2+1 are one free of two and of three."""
        head, cells, totals = "No Faktur;Tanggal;Barang;Qty;Harga;Diskon{}\n", ("1+1", "", "2+1"), (2000, 1000, 3000)
        for total in (False, True):
            rows = "".join(f"{n};2025-01-0{n};P;{quantity};1000;{cell}{f';{end}' if total else ''}\n" for n, (quantity, cell, end) in enumerate(zip((2, 1, 3), cells, totals), 1))
            text = head.format(";Total" if total else "") + rows
            self.assertEqual([(one, column) for one, column, _ in self.asked(text)], [("field", "Diskon")])
            self.assertEqual(self.revenue(text, "--map", "discount=#0"), "6000.00")

    def test_a_step_among_amounts_leaves_them_amounts(self):
        """By hand: 95,000 + 297,500; 10+5 is no number."""
        figures, report = self.figures("No Faktur;Tanggal;Barang;Qty;Harga;Diskon\n1;2025-01-01;P;2;100000;10+5\n2;2025-01-02;P;1;100000;5000\n3;2025-01-03;P;3;100000;2500\n")
        self.assertEqual((figures[0], [one["value"] for one in report["issues"]]), ("392500.00", ["10+5"]))

    def test_steps_of_a_column_that_is_not_read_are_not_told(self):
        report = self.cli("import", "--kind", "leads", self.write("leads.csv", "Lead ID,Created,Status,Discount,Value\n1,2026-01-05,Won,10%+5%,100\n2,2026-01-06,Lost,,200\n")).json
        self.assertNotIn("discounts-in-steps", self.notes(report))

    def test_sums_that_are_no_steps_are_refused(self):
        rows = "No Faktur;Tanggal;Barang;Qty;Harga;Diskon;Total\n2;2025-01-02;P;1;10000;5000+2000;3000\n3;2025-01-03;P;1;1000;50+;950\n" + "".join(f"{n};2025-01-{n:02};10+5;1;1000;{n * 10};{1000 - n * 10}\n" for n in range(10, 20))
        figures, report = self.figures(rows)
        self.assertEqual((figures[0], [(one["line"], one["reason"]) for one in report["issues"]]), ("8550.00", [(2, "not-a-number"), (3, "not-a-number")]))
        self.assertEqual(self.cli("cells", self.write("steps.csv", "Qty;Diskon\n1;10+5\n2;10+5\n")).text, "Qty,Diskon\n1,10+5\n2,10+5\n")


if __name__ == "__main__":
    main()

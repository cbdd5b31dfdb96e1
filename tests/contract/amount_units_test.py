# SPDX-License-Identifier: GPL-3.0-or-later
"""Amounts in thousands and millions, as headers say it. The figures are reckoned by hand."""
from support import CliTest, INPUT, main


class AmountUnits(CliTest):
    def take(self, text, *words, kind="sales", code=0):
        return self.cli("import", "--kind", kind, *words, self.write("units.csv", text), code=code).json

    def times(self, report):
        return [(one["columns"], one["times"]) for one in report["notes"] if one["id"] == "amounts-unit"]

    def dry(self, header, cell, *words):
        """Revenue of one sale of this amount under this header, and its currency."""
        text = f"Order;Date;Customer;{header}\n1;2025-01-01;A;{cell}\n"
        parts = self.take(text, "--dry-run", "--set", "decimal=point", *words)["reconciliation"]
        return parts["revenue"], parts["currency"]

    def asked(self, text, *words, kind="sales"):
        questions = self.take(text, *words, kind=kind, code=INPUT)["questions"]
        return [(one["id"], one["column"], [answer["value"] for answer in one["answers"]]) for one in questions]

    def test_a_unit_in_the_header_scales_its_column(self):
        for header, times in (("Omzet (juta)", 6), ("Penjualan (Rp juta)", 6), ("Nilai (dalam ribuan)", 3), ("Amount (Rp 000)", 3), ("Sales ('000)", 3),
                              ("Total (Rp miliar)", 9), ("Revenue in millions", 6), ("Revenue IDR mn", 6), ("Omzet dalam jutaan rupiah", 6), ("sales_in_thousands", 3),
                              ("Total (Rp jt)", 6), ("Nilai [x1000]", 3), ("Nilai (× 1.000)", 3), ("Total (Rp juta, excl. PPN)", 6), ("Total (Rp. juta)", 6), ("Total ('000 IDR)", 3)):
            self.assertEqual(self.dry(header, "1.25"), (f"{125 * 10 ** (times - 2)}.00", "IDR"), header)

    def test_what_says_no_unit_scales_nothing(self):
        for header in ("Omzet", "Total (Rp)", "Sales 2025", "Total (T)", "Harga (per 1000 pcs)", "Total (jutawan)", "Total Harga", "Nilai (PPN 11%)"):
            self.assertEqual(self.dry(header, "1.25"), ("1.25", "IDR"), header)

    def test_what_may_be_a_unit_is_asked_about_beside_small_numbers(self):
        options = ["units", "thousands", "millions", "billions"]
        for header in ("Omzet (M)", "Sales (K)", "Omzet Jt", "Omzet/1000", "Omzet Rb", "Total (/1000)"):
            text = f"Order;Date;{header}\n1;2025-01-01;100\n2;2025-01-02;200\n"
            self.assertEqual(self.asked(text), [("amounts", header, options)], header)
            # "M" is a milliard or a million; a hundred million of them would be absurd.
            self.assertEqual(self.take(text, "--dry-run", "--set", "amounts=millions")["reconciliation"]["revenue"], "300000000.00", header)
            self.assertEqual(self.take(text.replace("00\n", "00000000\n"), "--dry-run")["reconciliation"]["revenue"], "300000000.00", header)

    def test_the_currency_beside_the_unit_is_the_amounts_own(self):
        for header in ("Revenue (USD thousands)", "Revenue ($k)", "Revenue USD '000", "Revenue (US$ 000)"):
            self.assertEqual(self.dry(header, "1.25", "--set", "currency=USD"), ("1250.00", "USD"), header)
            self.assertEqual([one[0] for one in self.asked(f"Order;Date;{header}\n1;2025-01-01;12.5\n", "--set", "decimal=point")], ["currency"])

    def test_nothing_is_rounded_before_it_is_scaled(self):
        self.assertEqual(self.dry("Omzet (juta)", "1.23456789")[0], "1234567.89")
        self.assertEqual(self.dry("Omzet (Rp miliar)", "0.0000000125")[0], "12.50")

    def test_what_is_too_large_is_refused(self):
        report = self.take("Order;Date;Omzet (miliar)\n1;2025-01-01;1\n2;2025-01-02;999999\n", "--set", "amounts=header")
        self.assertEqual([(one["line"], one["reason"]) for one in report["issues"]], [(3, "out-of-range")])

    def test_each_column_has_its_own_headers_unit(self):
        # 2 × 750,000 = 1.5 million, less 100 thousand; cost 0.9 million.
        head = "Order;Date;Qty;Harga (ribu);Diskon (Rp ribu);Total HPP (juta);Total (juta)\n"
        report = self.take(head + "1;2025-01-01;2;750;100;0,9;1,4\n2;2025-01-02;1;500;0;0,2;0,5\n")
        self.assertEqual(self.times(report), [("Harga (ribu), Diskon (Rp ribu)", "1000"), ("Total (juta), Total HPP (juta)", "1000000")])
        value = self.values("--period", "2025-01", "--kpi", "revenue,gross_sales,gross_profit")
        self.assertEqual((value["revenue"], value["gross_sales"], value["gross_profit"]), ("1900000.00", "2000000.00", "800000.00"))

    def test_tax_and_charges_and_profit_too(self):
        # 1.11 million hold 110 thousand of tax: one million, of which 0.25 are profit.
        head = "Order;Date;Ongkir (ribu);PPN (ribu);Laba (juta);Total termasuk PPN (juta)\n"
        report = self.take(head + "1;2025-01-01;0;110;0,25;1,11\n2;2025-01-02;0;220;0,5;2,22\n", "--set", "charges=excluded", "--set", "tax=included")
        self.assertEqual(report["reconciliation"]["tax"], "330000.00")
        value = self.values("--period", "2025-01", "--kpi", "revenue,gross_profit")
        self.assertEqual((value["revenue"], value["gross_profit"]), ("3000000.00", "750000.00"))

    def test_rows_that_contradict_the_header_are_asked(self):
        rows = "Order;Date;Qty;Harga;Total (juta)\n1;2025-01-01;2;750000;1500000\n2;2025-01-02;1;500000;500000\n"
        self.assertEqual(self.asked(rows), [("amounts", "Total (juta)", ["header", "units", "millions"])])
        self.assertEqual(self.take(rows, "--set", "amounts=units")["reconciliation"]["revenue"], "2000000.00")
        rows = "Order;Date;Omzet (juta);HPP\n1;2025-01-01;1500000;900000\n2;2025-01-02;500000;300000\n"
        self.assertEqual([one[0] for one in self.asked(rows)], ["amounts"])
        rows = "Order;Date;Omzet (juta)\n1;2025-01-01;1500000\n2;2025-01-02;500000\n"
        self.assertEqual([one[0] for one in self.asked(rows)], ["amounts"])

    def test_unclear_words_are_asked(self):
        rows = "Order;Date;Omzet (Rp M)\n1;2025-01-01;15\n2;2025-01-02;5\n"
        self.assertEqual(self.asked(rows), [("amounts", "Omzet (Rp M)", ["units", "thousands", "millions", "billions"])])
        self.assertEqual(self.take(rows, "--set", "amounts=billions")["reconciliation"]["revenue"], "20000000000.00")

    def test_a_person_says_it_and_a_profile_keeps_it(self):
        text = "Order;Date;Customer;Total\n1;2025-01-01;A;1,5\n"
        report = self.take(text, "--set", "amounts=millions", "--profile", "juta")
        self.assertEqual(report["reconciliation"]["revenue"], "1500000.00")
        again = self.take(text.replace("1;2025", "2;2025"), "--profile", "juta")
        self.assertEqual((again["reconciliation"]["revenue"], self.times(again)), ("1500000.00", [("Total", "1000000")]))
        plain = self.take(text.replace("1;2025", "3;2025"), "--profile", "juta", "--set", "amounts=auto", "--dry-run")
        self.assertEqual(plain["reconciliation"]["revenue"], "1.50")

    def test_targets_of_money_are_scaled_and_others_are_not(self):
        text = "Periode;KPI;Target (juta)\n2025-01;revenue;1500\n2025-01;orders;120\n2025-01;margin;0,18\n2025-01;volume;5\n"
        report = self.take(text, kind="targets")
        self.assertEqual([(one["line"], one["reason"]) for one in report["issues"]], [(5, "unit-unclear")])
        listed = {one["kpi"]: one["value"] for one in self.cli("targets", "list").json["targets"]}
        self.assertEqual((listed["revenue"], listed["orders"], listed["margin"]), ("1500000000.00", 120, 0.18))

    def test_targets_by_month_have_their_own_headers_units(self):
        text = "Sales;Jan 2025 (juta);Feb 2025 (juta);Total (juta)\nSari;10,5;12,5;23,0\n"
        report = self.take(text, kind="targets")
        self.assertEqual(report["issues"], [])
        self.assertEqual(sorted(one["value"] for one in self.cli("targets", "list").json["targets"]), ["10500000.00", "12500000.00"])

    def test_leads_are_scaled(self):
        self.take("Lead ID;Created;Closed;Stage;Nilai (Rp juta)\nL1;2025-01-01;2025-01-05;Won;12,5\nL2;2025-01-01;2025-01-06;Won;7\n", kind="leads")
        self.assertEqual(self.values("--period", "2025-01", "--kpi", "won_value")["won_value"], "19500000.00")


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""What words above or below a table say of its amounts. The figures are reckoned by hand."""
from books import book
from support import CliTest, INPUT, main

SALES = "No Faktur,Tanggal,Pelanggan,Total\nF1,2026-01-05,A,100\nF2,2026-01-16,B,200\n"


class Remarks(CliTest):
    def fresh(self):
        self.db = self.folder / f"{len(list(self.folder.glob('*.db')))}.db"

    def revenue(self, text, *words):
        """And in what the columns are."""
        self.fresh()
        path = text if not isinstance(text, str) else self.write("remarks.csv", text)
        report = self.cli("import", *words, path).json
        times = [(one["columns"], one["times"]) for one in report["notes"] if one["id"] == "amounts-unit"]
        return self.values("--period", "2026", "--kpi", "revenue")["revenue"], times

    def asked(self, text, *words):
        self.fresh()
        questions = self.cli("import", *words, self.write("asked.csv", text), code=INPUT).json["questions"]
        return [(one["id"], one["column"], [answer["option"] for answer in one["answers"]]) for one in questions]

    def targets(self, text, *words, kind="targets"):
        self.fresh()
        report = self.cli("import", "--kind", kind, *words, self.write("targets.csv", text)).json
        rows = self.cli("targets", "list").json["targets"]
        return [(one["scopeValue"], one["kpi"], one["period"]["id"], one["value"]) for one in rows], report

    def test_a_unit_above_the_table_is_its_amounts(self):
        # 100 + 200 millions.
        for words in ("(Dalam jutaan Rupiah)", "Dalam Jutaan Rupiah", "Laporan Penjualan 2026 (dalam jutaan rupiah)", "Semua angka dalam juta", "(Rp juta)", "Satuan: jutaan rupiah",
                      "(angka dalam jutaan rupiah)", "Rp juta"):
            self.assertEqual(self.revenue(f"Laporan Penjualan,,,\n{words},,,\n{SALES}"), ("300000000.00", [("Total", "1000000")]), words)

    def test_or_below_it(self):
        for words in ("Catatan: angka dalam jutaan rupiah", "*) Dalam jutaan Rupiah"):
            self.assertEqual(self.revenue(f"{SALES}{words},,,\n"), ("300000000.00", [("Total", "1000000")]), words)

    def test_of_a_workbook_too(self):
        rows = [["No Faktur", "Tanggal", "Pelanggan", "Total"], ["F1", ("date", 46027), "A", 100], ["F2", ("date", 46038), "B", 200]]
        for sheet in ([["(Dalam jutaan Rupiah)"]] + rows, rows + [["Dalam jutaan Rupiah"]], rows + [[], ["Dalam jutaan Rupiah"]]):
            self.assertEqual(self.revenue(self.write("remarks.xlsx", book(sheet))), ("300000000.00", [("Total", "1000000")]), sheet)

    def test_of_every_amount_of_money_and_of_nothing_else(self):
        # 2 × 75 and 1 × 50 thousand; two customers' worth of three pieces.
        text = "(dalam ribuan rupiah),,,,,\nNo Faktur,Tanggal,Pelanggan,Qty,Harga,Total\nF1,2026-01-05,A,2,75,150\nF2,2026-01-16,B,1,50,50\n"
        self.assertEqual(self.revenue(text), ("200000.00", [("Harga, Total", "1000")]))
        self.assertEqual(self.values("--period", "2026", "--kpi", "volume")["volume"], 3)
        # A column says itself what it is in.
        self.assertEqual(self.revenue(f"(dalam jutaan rupiah),,,\n{SALES}".replace("Total", "Total (ribu)"))[0], "300000.00")

    def test_what_says_no_unit_scales_nothing(self):
        for words in ("PT Sejuta Jaya", "Target 100 juta", "Periode Januari 2026", "Laporan penjualan dalam ribuan pcs", "Data in Excel", "Toko Seribu (2 juta pelanggan)", "Sales in Jakarta", "(Rp)", "Omzet bulan ini", "In thousands of cartons", "Quantity in thousands", "Jumlah Pelanggan (ribu): 12", "Promo: belanja 1 juta gratis (juta)",
                      "Biaya iklan dalam juta rupiah: 12", "\"Volume dalam ribuan, nilai dalam rupiah penuh\"", "Satuan: ribu", "Equivalent in USD: 53.87", "Kurs (USD): 15.500", "Paid in SGD by Singapore customers only"):
            self.assertEqual(self.revenue(f"{words},,,\n{SALES}"), ("300.00", []), words)

    def test_what_may_be_another_unit_is_asked(self):
        options = ["--set amounts=units", "--set amounts=thousands", "--set amounts=millions", "--set amounts=billions"]
        for text in (f"(dalam jutaan rupiah),,,\n(dalam ribuan rupiah),,,\n{SALES}", f"(Rp M),,,\n{SALES}",
                     f"(dalam jutaan rupiah),,,\n{SALES}".replace("Total", "Total (Rp)")):
            self.assertEqual([(one[0], one[2]) for one in self.asked(text)], [("amounts", options)], text)
            self.assertEqual(self.revenue(text, "--set", "amounts=millions")[0], "300000000.00")

    def test_a_currency_is_asked_about_as_a_headers_is(self):
        for words in ("Amounts in USD", "(in USD)", "Semua nilai dalam USD"):
            self.assertEqual([one[0] for one in self.asked(f"{words},,,\n{SALES}")], ["currency"], words)
        self.assertEqual([one[0] for one in self.asked(f"(in thousands of USD),,,\n{SALES}")], ["currency"])
        self.assertEqual(self.revenue(f"(in thousands of USD),,,\n{SALES}", "--set", "currency=USD"), ("300000.00", [("Total", "1000")]))

    def test_that_prices_hold_tax_is_asked_about_as_a_headers_is(self):
        text = "{},,,,,\nNo Faktur,Tanggal,Pelanggan,Barang,Qty,Harga\nF1,2026-01-05,A,X,1,111\nF2,2026-01-16,B,X,2,222\n"
        options = ["--set tax=included", "--set tax=excluded"]
        for words in ("(harga termasuk PPN 11%)", "Harga sudah termasuk PPN", "Prices including VAT"):
            self.assertEqual(self.asked(text.format(words)), [("tax", "Harga", options)], words)
        # 111 + 444 hold 11 %: 500.
        self.assertEqual(self.revenue(text.format("(harga termasuk PPN 11%)"), "--set", "tax=included")[0], "500.00")
        for words in ("(harga belum termasuk PPN 11%)", "Harga tidak termasuk PPN", "PPN 11%", "Prices do not include tax", "Termasuk pajak: Tidak", "Ongkos kirim sudah termasuk PPN", "PT Maju with Tax ID 01.234.567.8"):
            self.assertEqual(self.revenue(text.format(words))[0], "555.00", words)

    def test_targets_and_markets_are_in_it_too(self):
        grid = "TARGET PENJUALAN 2026 (dalam jutaan rupiah),,\nNama,Jan 2026,Feb 2026\nSari,100,120\nBudi,50,60\n"
        rows, report = self.targets(grid, "--map", "rep=#1")
        self.assertEqual(sorted(rows), [("Budi", "revenue", "2026-01", "50000000.00"), ("Budi", "revenue", "2026-02", "60000000.00"),
                                        ("Sari", "revenue", "2026-01", "100000000.00"), ("Sari", "revenue", "2026-02", "120000000.00")])
        self.fresh()
        report = self.cli("import", self.write("market.csv", "Ukuran Pasar (dalam miliar Rp),,\nPeriode,Kategori,Ukuran Pasar\n2026-01,X,100\n2026-02,X,120\n")).json
        self.assertIn({"id": "amounts-unit", "columns": "Ukuran Pasar", "times": "1000000000"}, report["notes"])

    def test_a_kpi_in_a_list_of_targets_names_its_unit(self):
        text = "Nama,KPI,Jan 2026,Feb 2026\nSari,Omzet (juta),100,120\nSari,Jumlah Order,5,6\n"
        rows, report = self.targets(text, "--map", "rep=#1")
        self.assertEqual(sorted(rows), [("Sari", "orders", "2026-01", 5), ("Sari", "orders", "2026-02", 6),
                                        ("Sari", "revenue", "2026-01", "100000000.00"), ("Sari", "revenue", "2026-02", "120000000.00")])
        self.assertIn({"id": "amounts-unit", "columns": "KPI", "times": "1000000"}, report["notes"])
        listed = "Nama,KPI,Periode,Target\nSari,Omzet (ribu),2026-01,100\nBudi,Omzet,2026-01,70\n"
        self.assertEqual(sorted(self.targets(listed, "--map", "rep=#1")[0]), [("Budi", "revenue", "2026-01", "70.00"), ("Sari", "revenue", "2026-01", "100000.00")])
        # A person said in what all amounts are.
        self.assertEqual(sorted(self.targets(listed, "--map", "rep=#1", "--set", "amounts=units")[0])[1][3], "100.00")
        for label, header in (("Omzet (Rp M)", "Target"), ("Jumlah Order (ribu)", "Target"), ("Omzet (juta)", "Target (ribu)")):
            other = listed.replace("Omzet (ribu)", label).replace("Target", header)
            report = self.targets(other, "--map", "rep=#1")[1]
            self.assertEqual([(one["line"], one["column"], one["reason"]) for one in report["issues"]], [(2, "KPI", "unit-unclear")], label)


if __name__ == "__main__":
    main()

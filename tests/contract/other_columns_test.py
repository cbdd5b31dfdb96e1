# SPDX-License-Identifier: GPL-3.0-or-later
"""Columns that are something else than their names say: cash, other totals and quantities, costs, rows that are parts of an order. The figures are reckoned by hand."""
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

    def test_cartons_and_pieces_are_told_by_the_total_or_asked(self):
        """By hand: 24 + 6 pieces for 24,000 + 3,000; or 2 + 1 cartons for 2,000 + 500."""
        rows = "No Faktur;Tanggal;Barang;{};{};Harga{}\n1;2025-01-05;Kopi;2;24;1000{}\n2;2025-01-06;Teh;1;6;500{}\n"
        for carton, piece in (("Qty Karton", "Qty Pcs"), ("Karton", "Pcs"), ("Jumlah Dus", "Jumlah Pcs")):
            figures, report = self.figures(rows.format(carton, piece, ";Total", ";24000", ";3000"))
            self.assertEqual((figures, report["questions"]), (("27000.00", "27000.00", 30), []), carton)
            figures, _ = self.figures(rows.format(carton, piece, ";Total", ";2000", ";500"))
            self.assertEqual(figures, ("2500.00", "2500.00", 3), carton)
            asked = self.asked(rows.format(carton, piece, "", "", ""))
            self.assertEqual([(one, sorted(options)) for one, _, options in asked], [("quantity", ["--map quantity=#4", "--map quantity=#5"])], carton)
        # What is no second quantity is not asked about.
        for other, cell in (("Karton", ""), ("Karton", "0"), ("Bonus Pcs", "1"), ("Isi Karton", "12"), ("Harga Karton", "12000"), ("Box", "A1"), ("Kemasan", "Pcs")):
            figures, report = self.figures(f"No Faktur;Tanggal;Barang;{other};Pcs;Harga\n1;2025-01-05;Kopi;{cell};24;1000\n2;2025-01-06;Teh;{cell};6;500\n")
            self.assertEqual((figures[0], report["questions"]), ("27000.00", []), other)


    def test_cartons_or_pieces_are_asked_about_where_each_has_its_rows(self):
        """Rows are of cartons or of pieces: neither column has all. Where only totals stand, either says what was sold."""
        rows = "No Faktur;Tanggal;Barang;Karton;Pcs;Harga;Total\n1;2025-01-05;Kopi;2;;1000;2000\n2;2025-01-06;Teh;;6;100;600\n3;2025-01-07;Kopi;1;;1000;1000\n"
        self.assertEqual([one for one, _, _ in self.asked(rows)], ["quantity"])
        figures, report = self.figures("No Faktur;Tanggal;Barang;Karton;Pcs;Total\n1;2025-01-05;Kopi;2;24;24000\n2;2025-01-06;Teh;1;12;12000\n")
        self.assertEqual((figures[0], report["questions"]), ("36000.00", []))


class NetTotals(OtherColumns):
    """Of 97,000 − 9,000, 41,000 and 35,000 − 5,000 were sold 159,000, before discount 173,000."""

    def rows(self, names, tax=0, charge=None):
        amounts = [(97000, 9000), (41000, 0), (35000, 5000)]
        lines = []
        for at, (before, off) in enumerate(amounts):
            extra = [(before - off) * tax // 100] if tax else []
            extra += [charge[at]] if charge else []
            lines.append(";".join(str(cell) for cell in [at + 1, f"2025-01-0{at + 1}", "A", before, off, *extra, before - off + sum(extra)]))
        return "Nota;Tanggal;Pelanggan;" + ";".join(names) + "\n" + "\n".join(lines) + "\n"

    def test_one_total_is_another_less_the_discount(self):
        for names in (("Subtotal", "Diskon", "Total"), ("Penjualan", "Diskon", "Total Bayar"), ("Omset Kotor", "Diskon", "Omset Bersih"),
                      ("Nilai Penjualan", "Diskon", "Nilai Bersih"), ("Bruto", "Potongan", "Netto"), ("Total", "Diskon", "Grand Total")):
            figures, report = self.figures(self.rows(names))
            self.assertEqual(figures[:2], ("159000.00", "173000.00"), names)
            self.assertEqual(report["questions"], [])
            self.assertIn("total-before", self.notes(report))

    def test_in_per_cent_and_with_a_minus(self):
        # 100 less 10 % and 50 less 20 %.
        rows = "Nota;Tanggal;Subtotal;Disc %;Total\n1;2025-01-01;100;10;90\n2;2025-01-02;50;20;40\n3;2025-01-03;70;0;70\n"
        self.assertEqual(self.figures(rows)[0][:2], ("200.00", "220.00"))
        self.assertEqual(self.figures(self.rows(("Subtotal", "Diskon", "Total")).replace(";9000;", ";-9000;").replace(";5000;", ";-5000;"))[0][:2], ("159000.00", "173000.00"))

    def test_with_quantities_but_no_price(self):
        rows = "Nota;Tanggal;Barang;Qty;Subtotal;Diskon;Total\n1;2025-01-01;P;2;20000;1000;19000\n2;2025-01-02;Q;3;15000;0;15000\n3;2025-01-03;P;1;50000;5000;45000\n"
        self.assertEqual(self.figures(rows)[0], ("79000.00", "85000.00", 6))

    def test_tax_and_shipping_on_top_are_proved_with_it(self):
        for words in ((), ("--set", "tax=excluded"), ("--set", "tax=included")):
            figures, report = self.figures(self.rows(("Subtotal", "Diskon", "PPN", "Total"), tax=11), *words)
            self.assertEqual(figures[:2], ("159000.00", "173000.00"), words)
            self.assertEqual(report["questions"], [])
        for names in (("Subtotal", "Diskon", "Ongkir", "Total"), ("Penjualan", "Diskon", "Biaya Kirim", "Total Bayar")):
            self.assertEqual(self.figures(self.rows(names, charge=(9000, 0, 15000)))[0][:2], ("159000.00", "173000.00"), names)
        rounded = self.rows(("Penjualan", "Diskon", "Pajak", "Pembulatan", "Total Bayar"), tax=10, charge=(50, 0, -50))
        self.assertEqual(self.figures(rounded)[0][:2], ("159000.00", "173000.00"))

    def test_a_lone_total_beside_a_discount_is_asked(self):
        rows = "Nota;Tanggal;Pelanggan;Total;Diskon\n1;2025-01-01;A;97000;9000\n2;2025-01-02;B;41000;0\n3;2025-01-03;C;35000;5000\n"
        self.assertEqual(self.asked(rows), [("totals", "Total", ["--set totals=before", "--set totals=after"])])
        self.assertEqual(self.revenue(rows, "--set", "totals=before"), "159000.00")
        self.assertEqual(self.revenue(rows, "--set", "totals=after"), "173000.00")
        self.assertEqual(self.revenue(rows.replace("Total", "Gross Sales")), "159000.00")
        self.assertEqual(self.revenue(rows.replace("Total", "Net Sales")), "173000.00")
        self.assertEqual(self.revenue(rows.replace("9000\n", "0\n").replace(";5000", ";0")), "173000.00")

    def test_rows_that_contradict_it_are_asked(self):
        rows = self.rows(("Subtotal", "Diskon", "Total")).replace(";88000", ";80000")
        self.assertEqual(self.asked(rows), [("totals", "Subtotal", ["--set totals=before", "--set totals=after"])])


class ForeignCurrency(OtherColumns):
    """21 × 16,000 + 100 × 16,100 + 21 × 16,050 = 2,283,050."""

    def rows(self, amount="Amount (USD)", rate="Kurs", base="Amount (IDR)", price="Price (USD)", more=("", "", "", "")):
        return (f"Invoice;Date;Customer;Product;Qty;{price};{amount};{rate};{base}{more[0]}\n1;2025-01-01;A;P;2;10.50;21.00;16000;336000{more[1]}\n"
                f"2;2025-01-02;B;Q;1;100.00;100.00;16100;1610000{more[2]}\n3;2025-01-13;C;P;5;4.20;21.00;16050;337050{more[3]}\n")

    def test_the_rows_prove_the_amount_in_the_base_currency(self):
        for rows in (self.rows(), self.rows("Total USD", "Exchange Rate", "Total IDR"), self.rows("Amount", "Rate", "Amount IDR", "Price"), self.rows("Total", "Kurs", "Jumlah (IDR)", "Harga"),
                     self.rows("Amount (IDR)", "Kurs", "Amount (USD)").replace("Amount (IDR);Kurs;Amount (USD)", "Amount (USD);Kurs;Total (Rp)"),
                     self.rows(more=(";Currency", ";USD", ";USD", ";USD")), self.rows(base="Base Amount")):
            figures, report = self.figures(rows)
            self.assertEqual((figures, report["reconciliation"]["currency"]), (("2283050.00", "2283050.00", 8), "IDR"), rows)
            self.assertIn("base-amount", self.notes(report))

    def test_rows_in_the_base_currency_have_no_rate(self):
        rows = self.rows(more=(";Currency", ";USD", ";USD", ";USD")) + "4;2025-01-13;C;P;1;50000;50000;;50000;IDR\n5;2025-01-13;C;P;1;50000;50000;1;50000;IDR\n"
        self.assertEqual(self.figures(rows)[0][0], "2383050.00")
        # All of them: nothing has to be said.
        same = "Invoice;Date;Customer;Total;Kurs;Total (IDR)\n1;2025-01-01;A;5000;1;5000\n2;2025-01-02;B;7000;1;7000\n"
        figures, report = self.figures(same)
        self.assertEqual((figures[0], "base-amount" in self.notes(report)), ("12000.00", False))

    def test_rows_that_do_not_are_asked_about(self):
        for rows in (self.rows().replace("337050", "300000"), self.rows(more=(";PPN (USD)", ";2.31", ";11.00", ";2.31"))):
            self.assertEqual(self.asked(rows)[-1], ("total", "Amount (IDR)", ["--map total=#9", "--map total=#7"]))
            revenue = self.figures(rows, "--map", "total=#9")[0][0]
            self.assertEqual(revenue, "2246000.00" if "300000" in rows else "2283050.00")
        self.assertEqual(self.revenue(self.rows(), "--map", "total=#7", "--set", "currency=USD"), "142.00")
        # Any other rate than one of currencies is none.
        self.assertEqual(self.revenue("Invoice;Date;Customer;Amount;Rate;Net Amount (IDR)\n1;2025-01-01;A;100;0.10;90\n2;2025-01-02;B;200;0.10;180\n"), "270.00")


class RowsOfOrders(OtherColumns):
    """200,000 + 50,000 − 50,000; 100,000 − 10,000; 250,000; 150,000: 690,000, of which 490,000 are coffee. With tax (31,900) and charges (15,100) 737,000."""
    rows = HEAD + ("Total\n1;2025-01-01;A;Kopi;2;100000;200000\n1;2025-01-01;A;Teh;1;50000;50000\n1;2025-01-01;A;Diskon;1;-50000;-50000\n1;2025-01-01;A;PPN 11%;1;22000;22000\n"
                   "1;2025-01-01;A;Ongkos Kirim;1;15000;15000\n2;2025-01-02;B;diskon 10 %;1;-10000;-10000\n2;2025-01-02;B;Kopi;1;100000;100000\n2;2025-01-02;B;PPN (11%);1;9900;9900\n"
                   "2;2025-01-02;B;Pembulatan;1;100;100\n3;2025-01-03;C;Teh;3;50000;150000\n3;2025-01-03;C;Kopi;1;100000;100000\n4;2025-01-13;C;Teh;1;50000;50000\n4;2025-01-13;C;Kopi;1;100000;100000\n")

    def test_are_asked_about(self):
        self.assertEqual(self.asked(self.rows), [("extras", "Barang", ["--set extras=apart", "--set extras=lines"])])
        question = self.cli("import", "--kind", "sales", self.write("asked.csv", self.rows), code=INPUT).json["questions"][0]
        self.assertEqual(question["examples"], ["Diskon (1): -50000.00", "Ongkos Kirim (1): 15000.00", "PPN (11%) (1): 9900.00", "PPN 11% (1): 22000.00", "Pembulatan (1): 100.00", "diskon 10 % (1): -10000.00"])

    def test_are_parts_of_their_order(self):
        returned = self.rows.replace(";Diskon;1;-50000;", ";Diskon;-1;50000;")
        figures, report = self.figures(self.rows, "--set", "extras=apart")
        self.assertEqual(figures, ("690000.00", "750000.00", 10))
        self.assertEqual((report["rows"]["new"], report["rows"]["rejected"]), (7, 0))
        parts = report["reconciliation"]
        self.assertEqual([parts[name] for name in ("fileTotal", "revenue", "tax", "charges", "returns", "discounts", "turned", "unstated")],
                         ["737000.00", "690000.00", "31900.00", "15100.00", "0.00", "0.00", "0.00", "0.00"])
        self.assertEqual(parts["rows"], {"revenue": 7, "cancelled": 0, "returns": 0, "rejected": 0})
        self.assertEqual([one["rows"] for one in report["notes"] if one["id"] == "extra-rows"], ["6"])
        groups = self.cli("kpi", "--period", "2025-01", "--kpi", "revenue", "--by", "product").json["groups"]
        self.assertEqual(sorted((one["label"], one["values"][0]["value"]) for one in groups), [("Kopi", "490000.00"), ("Teh", "200000.00")])
        self.assertEqual(self.values("--period", "2025-01", "--kpi", "return_rate,orders"), {"return_rate": 0.0, "orders": 4})
        self.assertEqual(self.figures(returned, "--set", "extras=apart")[0], ("690000.00", "750000.00", 10))
        # Written without its sign; without a total.
        self.assertEqual(self.figures(self.rows.replace("-50000", "50000"), "--set", "extras=apart")[0][0], "690000.00")
        priced = "\n".join(line.rpartition(";")[0] for line in self.rows.splitlines()) + "\n"
        self.assertEqual(self.figures(priced, "--set", "extras=apart")[0], ("690000.00", "750000.00", 10))

    def test_or_lines_like_others(self):
        self.assertEqual(self.figures(self.rows, "--set", "extras=lines")[0][0], "737000.00")
        self.figures(self.rows, "--set", "extras=lines", "--profile", "toko")
        self.assertEqual(self.cli("profiles", "list").json["profiles"][0]["answers"], ["--kind sales", "--set extras=lines"])

    def test_lines_of_an_earlier_reading_are_said_to_count_twice(self):
        """By hand: six rows, −50,000 + 22,000 + 15,000 − 10,000 + 9,900 + 100 = −13,000; 690,000 − 13,000 = 677,000."""
        twice = {"id": "extra-rows-twice", "rows": "6", "amount": "-13000.00"}
        # The second file has a column more, and is none of the first one's series.
        for rows, removes in ((self.rows, True), (self.rows.replace("Total\n", "Total;Catatan\n", 1).replace("00\n", "00;ya\n"), False)):
            self.db = self.folder / ("again.db" if removes else "other.db")
            self.cli("import", "--kind", "sales", self.write("lines.csv", self.rows), "--set", "extras=lines")
            later = self.write("later.csv", rows)
            for words in (["--dry-run"], []):
                self.assertIn(twice, self.cli("import", "--kind", "sales", later, "--set", "extras=apart", *words).json["notes"], words)
            self.assertEqual(self.values("--period", "2025-01", "--kpi", "revenue"), {"revenue": "677000.00"})
            replaced = self.cli("import", "--kind", "sales", later, "--set", "extras=apart", "--mode", "replace").json
            self.assertEqual([one["id"] for one in replaced["notes"] if one["id"] == "extra-rows-twice"], [] if removes else ["extra-rows-twice"])
            if removes:
                self.assertEqual(self.values("--period", "2025-01", "--kpi", "revenue"), {"revenue": "690000.00"})
                again = self.cli("import", "--kind", "sales", later, "--set", "extras=apart").json
                self.assertEqual((again["rows"]["same"], [one for one in again["notes"] if one["id"] == "extra-rows-twice"]), (7, []))
                self.cli("import", "--kind", "sales", later, "--set", "extras=lines")
                self.assertEqual(self.values("--period", "2025-01", "--kpi", "revenue"), {"revenue": "737000.00"}, "and back")
        # Other orders' lines are none of this file's.
        self.db = self.folder / "none.db"
        self.cli("import", "--kind", "sales", self.write("lines.csv", self.rows.replace("\n1;", "\n71;").replace("\n2;", "\n72;").replace("\n3;", "\n73;").replace("\n4;", "\n74;")), "--set", "extras=lines")
        self.assertNotIn("extra-rows-twice", [one["id"] for one in self.cli("import", "--kind", "sales", self.write("later.csv", self.rows), "--set", "extras=apart").json["notes"]])

    def test_so_are_lines_without_their_headers(self):
        """By hand: two rows of shipping, 20 + 10 = 30; without them 200 + 50 + 100 + 100 + 100 = 550."""
        rows = "Order,Product,Qty,Price,Total\nA1,Kopi,2,100,200\nA1,Teh,1,50,50\nA1,Ongkos Kirim,1,20,20\nA2,Kopi,1,100,100\nA2,Teh,2,50,100\nA2,Ongkos Kirim,1,10,10\nA3,Kopi,1,100,100\n"
        words = ("import", "--kind", "lines", self.write("lines.csv", rows), "--set")
        self.cli(*words, "extras=lines")
        self.cli("import", "--kind", "lines", self.write("others.csv", rows.replace("\nA", "\nB")), "--set", "extras=lines")  # of other orders
        twice = {"id": "extra-rows-twice", "rows": "2", "amount": "30.00"}
        self.assertIn(twice, self.cli(*words, "extras=apart", "--dry-run").json["notes"])
        self.assertIn(twice, self.cli(*words, "extras=apart").json["notes"])
        replaced = self.cli("import", "--kind", "lines", self.write("lines.csv", rows + "A3,Teh,1,0,0\n"), "--set", "extras=apart", "--mode", "replace").json
        self.assertNotIn("extra-rows-twice", [one["id"] for one in replaced["notes"]])
        self.cli("import", "--kind", "orders", self.write("heads.csv", "Order,Date,Customer\nA1,2025-01-05,T1\nA2,2025-01-06,T2\nA3,2025-01-07,T3\n"))
        self.assertEqual(self.values("--period", "2025-01", "--kpi", "revenue"), {"revenue": "550.00"})

    def test_only_among_other_lines(self):
        # The greater part, orders of their own, longer names, an order that is in two places.
        for rows in (HEAD + "Total\n1;2025-01-01;A;Kopi;1;100;100\n1;2025-01-01;A;PPN;1;11;11\n1;2025-01-01;A;Ongkir;1;5;5\n", self.rows.replace("2025-01-01;A;PPN 11%", "2025-01-01;A;Kopi").replace("\n1;2025-01-01;A;Ongkos", "\n9;2025-01-01;A;Ongkos"),
                     HEAD + "Total\n1;2025-01-01;A;Kopi;1;100;100\n1;2025-01-01;A;Tas Diskon;1;11;11\n1;2025-01-01;A;Delivery Box;1;5;5\n"):
            self.assertEqual(self.figures(rows)[1]["questions"], [], rows)

    def test_without_a_line_they_are_refused(self):
        _, report = self.figures(self.rows + "5;2025-01-13;D;Ongkos Kirim;1;20000;20000\n6;2025-01-13;D;Kopi;x;20000;20000\n6;2025-01-13;D;Diskon;1;-1000;-1000\n", "--set", "extras=apart")
        self.assertEqual([(one["line"], one["reason"]) for one in sorted(report["issues"], key=lambda one: one["line"])], [(15, "no-line-of-order"), (16, "not-a-number"), (17, "no-line-of-order")])
        self.assertEqual((report["rows"]["new"], report["rows"]["rejected"]), (7, 3))
        parts = report["reconciliation"]
        self.assertEqual((parts["fileTotal"], parts["revenue"], parts["rejected"]), ("776000.00", "690000.00", "39000.00"))

    def test_many_orders(self):
        # Blocks of rows end anywhere: 20,000 orders of 100 + 50 − 30.
        rows = HEAD + "Total\n" + "".join(f"{n};2025-01-01;A;Kopi;1;100;100\n{n};2025-01-01;A;Teh;1;50;50\n{n};2025-01-01;A;Diskon;1;-30;-30\n" for n in range(1, 20001))
        self.assertEqual(self.figures(rows, "--set", "extras=apart")[0], ("2400000.00", "3000000.00", 40000))


class Receivables(OtherColumns):
    """105,000 were billed, of which 42,000 are paid."""

    def rows(self, *names):
        cells = {"t": 1000, "p": 400, "s": 600}
        kinds = ("t", "p", "s")[:len(names)]
        lines = [";".join([f"F{at}", f"2025-01-{at:02}", "A", *(str(at * cells[kind]) for kind in kinds)]) for at in range(1, 15)]
        return "No Faktur;Tanggal;Pelanggan;" + ";".join(names) + "\n" + "\n".join(lines) + "\n"

    def test_what_was_paid_is_no_revenue(self):
        for names in (("Nilai Faktur", "Jumlah Bayar", "Sisa"), ("Total Tagihan", "Total Bayar", "Sisa Tagihan"), ("Invoice Amount", "Paid Amount", "Balance"),
                      ("Total", "Paid", "Balance Due"), ("Total Invoice", "Terbayar", "Piutang"), ("Amount", "Amount Paid", "Amount Due"), ("Grand Total", "DP", "Sisa Bayar")):
            self.assertEqual(self.revenue(self.rows(*names)), "105000.00", names)

    def test_without_what_is_owed_it_is_asked(self):
        rows = self.rows("Total Faktur", "Jumlah Bayar")
        self.assertEqual(self.asked(rows), [("total", "Jumlah Bayar", ["--map total=#4", "--map total=#5"])])
        self.assertEqual(self.revenue(rows, "--map", "total=#4"), "105000.00")
        self.assertEqual(self.revenue(rows.replace("Total Faktur", "Faktur Asal")), "42000.00")


class Costs(OtherColumns):
    HEAD = "Nota;Tanggal;Barang;Qty;Harga;Total;"
    # 10 + 3 pieces of P at 12,000 for 9,000, 2 + 7 + 1 of Q at 15,000 for 11,500: 306,000 less 232,000.
    LINES = (("P", 10, 12000, 9000), ("P", 3, 12000, 9000), ("Q", 2, 15000, 11500), ("Q", 7, 15000, 11500), ("Q", 1, 15000, 11500))

    def rows(self, name, ofLine, profit=False):
        lines = []
        for at, (product, quantity, price, cost) in enumerate(self.LINES):
            cells = [at + 1, f"2025-01-0{at + 1}", product, quantity, price, quantity * price, cost * (quantity if ofLine else 1)]
            lines.append(";".join(str(cell) for cell in cells + ([quantity * (price - cost)] if profit else [])))
        return self.HEAD + name + (";Laba" if profit else "") + "\n" + "\n".join(lines) + "\n"

    def profit(self, text, *words):
        self.db = self.folder / f"{len(list(self.folder.glob('*.db')))}.db"
        self.cli("import", "--kind", "sales", *words, self.write("cost.csv", text))
        return self.values("--period", "2025-01", "--kpi", "gross_profit")["gross_profit"]

    def test_products_prove_what_the_cost_is_of(self):
        for name in ("HPP", "Cost", "Modal", "Total Cost", "Unit Cost", "Harga Pokok"):
            for ofLine in (False, True):
                self.assertEqual(self.profit(self.rows(name, ofLine)), "74000.00", (name, ofLine))

    def test_the_profit_proves_it_without_products(self):
        for ofLine in (False, True):
            rows = self.rows("HPP", ofLine, profit=True).replace(";P;", ";;").replace(";Q;", ";;")
            self.assertEqual(self.profit(rows), "74000.00", ofLine)

    def test_a_name_that_sells_all_below_cost_is_asked(self):
        rows = "Nota;Tanggal;Barang;Qty;Total Penjualan;HPP\n1;2025-01-01;P;10;120000;90000\n2;2025-01-02;Q;7;105000;80500\n3;2025-01-03;R;5;50000;40000\n"
        questions = self.cli("import", "--kind", "sales", self.write("asked.csv", rows), code=INPUT).json["questions"]
        # 275,000 − 900,000 − 563,500 − 200,000, and − 210,500.
        self.assertEqual([(one["id"], [(answer["option"], answer["meaning"]) for answer in one["answers"]]) for one in questions],
                         [("cost", [("--set cost=unit", "-505 %"), ("--set cost=line", "23 %")])])
        self.assertEqual(self.profit(rows, "--set", "cost=line"), "64500.00")

    def test_the_name_counts_where_rows_tell_nothing(self):
        rows = "Nota;Tanggal;Barang;Qty;Harga;Unit Cost\n1;2025-01-01;P;2;100;60\n2;2025-01-02;Q;3;50;30\n"
        self.assertEqual(self.profit(rows), "140.00")
        self.assertEqual(self.profit(rows.replace("Unit Cost", "Cost")), "260.00")


class Systems(OtherColumns):
    def test_shopee(self):
        # 2 × 45,000 + 120,000 + 45,000 + 3 × 30,000; the second order is cancelled.
        rows = ("No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Nama Produk,Nomor Referensi SKU,Harga Awal,Harga Setelah Diskon,Jumlah,Returned quantity,Total Harga Produk,Total Diskon,"
                "Diskon Dari Penjual,Diskon Dari Shopee,Jumlah Produk di Pesan,Ongkos Kirim Dibayar oleh Pembeli,Total Pembayaran,Username (Pembeli),Nama Penerima\n"
                "A,Selesai,2025-01-01 08:00,Kaos,K1,50000,45000,2,0,90000,10000,10000,0,2,9000,99000,u1,N\nB,Batal,2025-01-02 09:00,Kaos,K1,50000,45000,1,0,45000,5000,5000,0,1,9000,54000,u2,N\n"
                "C,Selesai,2025-01-03 09:00,Celana,C1,150000,120000,1,0,120000,30000,30000,0,1,9000,174000,u1,N\nC,Selesai,2025-01-03 09:00,Kaos,K1,50000,45000,1,0,45000,5000,5000,0,1,9000,174000,u1,N\n"
                "D,Sedang Dikirim,2025-01-04 09:00,Topi,T1,30000,30000,3,0,90000,0,0,0,3,9000,99000,u3,N\n")
        figures, report = self.figures(rows, "--set", "charges=excluded")
        self.assertEqual((figures[0], figures[2]), ("345000.00", 7))
        mapped = {one["field"]: one["column"] for one in self.cli("inspect", "--set", "charges=excluded", self.write("shopee.csv", rows)).json["mapping"]}
        self.assertEqual((mapped["customer"], mapped["quantity"]), ("Username (Pembeli)", "Jumlah"))

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

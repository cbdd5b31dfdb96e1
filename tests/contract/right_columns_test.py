# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that look like another kind, or whose columns look like another field: read as what they are, or asked about."""
from support import CliTest, INPUT, OK, as_csv, main

DAYS = [f"2026-01-{n:02}" for n in range(1, 10)]


class Files(CliTest):
    def ask(self, *words):
        """Whether it is done or asks."""
        answer = self.run_cli("--db", self.db, "--json", *words)
        self.assertIn(answer.code, (OK, INPUT), answer.err)
        return answer.json

    def take(self, name, *rows):
        return self.ask("import", self.write(name, as_csv(rows)))

    def asked(self, report):
        return [(one["id"], one.get("field")) for one in report["questions"]]

    def fresh(self, name):
        self.db = self.folder / name
        self.db.unlink(missing_ok=True)

    def figures(self, *ids):
        values = self.values("--period", "all")
        return tuple(values[one] for one in ids)

    def groups(self, by):
        groups = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", by).json["groups"]
        return {one["key"]: one["values"][0]["value"] for one in groups}


class Buyers(Files):
    """Three orders of two buyers: 100 and 300, and 200."""

    def rows(self, *cells):
        return [[f"I{n}", DAYS[n], *one, 100 * n] for n, one in enumerate(cells, 1)]

    def test_their_account_or_mail_is_the_customer_where_nothing_else_is(self):
        for header, one, other in (("Buyer Username", "ani88", "budi"), ("Username Pembeli", "ani88", "77"), ("Customer Email", "ani@x.id", "b@x.id"), ("Email Pembeli", "ani@x.id", "b@x.id")):
            self.fresh("buyers.db")
            report = self.take("buyers.csv", ["Order ID", "Order Date", header, "Total"], *self.rows([one], [other], [one]))
            self.assertIn({"id": "customer-from", "column": header}, report["notes"])
            self.assertEqual(self.groups("customer"), {one: "400.00", other: "200.00"}, header)

    def test_the_account_goes_before_the_mail(self):
        self.take("buyers.csv", ["Order ID", "Order Date", "Customer Email", "Buyer Username", "Total"], *self.rows(["a@x.id", "ani"], ["b@x.id", "budi"], ["a2@x.id", "ani"]))
        self.assertEqual(self.groups("customer"), {"ani": "400.00", "budi": "200.00"})

    def test_neither_goes_before_a_customer_nor_where_its_letters_are_hidden(self):
        for header, cells in (("Customer Name", ("Ani", "Budi", "Ani")), ("Customer ID", ("Ani", "Budi", "Ani"))):
            self.fresh("buyers.db")
            self.take("buyers.csv", ["Order ID", "Order Date", header, "Customer Email", "Total"], *self.rows(*([cell, f"m{n}@x.id"] for n, cell in enumerate(cells))))
            self.assertEqual(self.groups("customer"), {"Ani": "400.00", "Budi": "200.00"})
        self.fresh("hidden.db")
        report = self.take("hidden.csv", ["Order ID", "Order Date", "Buyer Username", "Total"], *self.rows(["a***i"], ["b***i"], ["a***i"]))
        self.assertIn({"id": "columns-unused", "columns": "Buyer Username"}, report["notes"])

    def test_hidden_letters_further_down_are_nobody(self):
        """By hand: the buyers 1 … 30; those of the 30 older orders are several each."""
        rows = [[f"I{n}", "2026-05-01", f"buyer{n}" if n <= 30 else f"a***{n % 3}", 100] for n in range(1, 61)]
        self.take("hidden.csv", ["Order ID", "Order Date", "Buyer Username", "Total"], *rows)
        self.assertEqual((self.values("--period", "all")["new_customers"], self.groups("customer")[""]), (30, "3000.00"))

    def test_a_mail_is_the_same_however_it_is_typed(self):
        self.take("mails.csv", ["Order ID", "Order Date", "Customer Email", "Total"], *self.rows(["Ani@x.id"], ["b@x.id"], ["ANI@X.ID "]))
        self.assertEqual(self.groups("customer"), {"ani@x.id": "400.00", "b@x.id": "200.00"})

    def test_product_or_service_is_the_product(self):
        for header in ("Product/Service", "Barang/Jasa"):
            self.fresh("products.db")
            self.take("products.csv", ["No Invoice", "Date", "Customer", header, "Memo/Description", "Qty", "Amount"], *self.rows(*(["A", name, f"as agreed {n}", 1] for n, name in enumerate(("Kopi", "Antar", "Kopi")))))
            groups = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "product").json["groups"]
            self.assertEqual({one["label"]: one["values"][0]["value"] for one in groups}, {"Kopi": "400.00", "Antar": "200.00"}, header)


class Payments(Files):
    def test_a_list_of_payments_is_no_lines(self):
        # 1,000 + ... + 9,000 = 45,000
        self.take("headers.csv", ["No Invoice", "Tanggal", "Customer", "Sales", "Status"], *([f"I{n}", day, "A", "Sari", "Lunas"] for n, day in enumerate(DAYS, 1)))
        self.take("lines.csv", ["No Invoice", "Barang", "Qty", "Harga"], *([f"I{n}", "B", 1, 1000 * n] for n in range(1, 10)))
        self.assertEqual(self.figures("revenue"), ("45000.00",))
        for header in (["Tanggal Bayar", "No Kwitansi", "No Invoice", "Customer", "Jumlah Bayar", "Metode"], ["Payment Date", "Receipt No", "Invoice No", "Customer", "Amount", "Method"]):
            report = self.take("payments.csv", header, *([day, f"K{n}", f"I{n}", "A", 1000 * n, "Transfer"] for n, day in enumerate(DAYS, 1)))
            self.assertTrue(report["questions"], header)
            self.assertEqual(self.figures("revenue"), ("45000.00",), header)

    def test_days_of_what_was_sold_under_other_names(self):
        for header in ("Tanggal Bayar", "Payment Date", "Order Placed", "Bulan", "Waktu Pembayaran"):
            self.fresh("days.db")
            report = self.take("sales.csv", ["No Faktur", header, "Barang", "Qty", "Harga"], *([f"F{n}", day, "P", 1, 100] for n, day in enumerate(DAYS, 1)))
            self.assertEqual((report["kind"], self.asked(report)), ("sales", []), header)
            self.assertEqual(self.figures("revenue"), ("900.00",), header)

    def test_other_days_beside_them_are_asked_about(self):
        report = self.take("sales.csv", ["No Faktur", "Payment Date", "Delivery Date", "Barang", "Qty", "Harga"], *([f"F{n}", day, day, "P", 1, 100] for n, day in enumerate(DAYS, 1)))
        self.assertTrue(report["questions"])
        self.assertFalse(self.db.exists(), "nothing is written")


class KindsOfDocuments(Files):
    def test_they_are_no_numbers_of_orders(self):
        header = ["Tanggal", "Transaksi", "Nomor", "Pelanggan", "Total"]
        january = [["2026-01-03", "Sales Invoice", "10001", "PT A", 1110000], ["2026-01-13", "Sales Invoice", "10002", "PT B", 555000], ["2026-01-15", "Credit Memo", "10003", "PT B", 111000]]
        report = self.take("jurnal.csv", header, *january)
        self.assertEqual((self.asked(report), report["rows"]["new"]), ([], 3))
        # 1,110,000 + 555,000 - 111,000
        self.assertEqual(self.figures("revenue", "orders"), ("1554000.00", 2))
        self.take("next.csv", header, ["2026-02-03", "Sales Invoice", "10011", "PT A", 1000])
        self.assertEqual(self.figures("revenue", "orders"), ("1555000.00", 3))

    def test_in_english(self):
        # 2,220 + 777 - 111 + 333
        self.take("tx.csv", ["Date", "Transaction", "Number", "Customer", "Amount"], ["2026-02-03", "Invoice", 1001, "PT A", 2220], ["2026-02-13", "Invoice", 1002, "PT C", 777],
                  ["2026-02-15", "Credit Note", 1003, "PT B", 111], ["2026-02-16", "Invoice", 1004, "PT B", 333])
        self.assertEqual(self.figures("revenue", "orders"), ("3219.00", 3))

    def test_a_number_of_rows_is_none_of_documents(self):
        report = self.take("rows.csv", ["No", "Tanggal", "Transaksi", "Pelanggan", "Total"], *([n, day, "Sales Invoice", "A", 100] for n, day in enumerate(DAYS, 1)))
        self.assertEqual((self.asked(report), report["rows"]["new"]), ([("kind", None)], 0))
        report = self.ask("import", "--kind", "sales", self.folder / "rows.csv")
        self.assertIn(("field", "order"), self.asked(report))
        # Neither is offered as the number of an order.
        options = [one["option"] for question in report["questions"] if question["field"] == "order" for one in question["answers"]]
        self.assertEqual(options, ["--map order=#row"])

    def test_words_without_digits_beside_a_number_are_none(self):
        for word in ("Tagihan Penjualan", "Pendapatan"):
            report = self.take("words.csv", ["Tanggal", "Transaksi", "No.", "Pelanggan", "Produk", "Qty", "Harga"], ["2026-01-03", word, "10001", "PT A", "Kopi", 1, 100], ["2026-01-03", word, "10001", "PT A", "Teh", 1, 50],
                               ["2026-01-13", word, "10002", "PT B", "Kopi", 2, 100], ["2026-01-15", word, "10003", "PT C", "Teh", 1, 50])
            self.assertEqual((self.asked(report), report["rows"]["read"]), ([], 4))
            self.assertEqual(self.figures("revenue", "orders"), ("400.00", 3))  # 100 + 50 + 200 + 50


class RowNumbers(Files):
    def test_they_are_no_lines_of_orders(self):
        first = [["F1", "2026-01-05", "P", 100], ["F1", "2026-01-05", "Q", 200], ["F2", "2026-01-06", "P", 300]]
        for name in ("No Urut", "Baris", "Line", "No Baris", "Row ID"):
            for later in ([["F0", "2026-01-02", "P", 50]] + first, [["F3", "2026-01-07", "P", 50], *reversed(first)]):
                self.fresh("rows.db")
                header = [name, "No Faktur", "Tanggal", "Barang", "Harga", "Qty", "Pelanggan"]
                report = self.take("first.csv", header, *([n, *row, 1, "A"] for n, row in enumerate(first, 1)))
                self.assertIn({"id": "row-number", "column": name}, report["notes"])
                self.take("later.csv", header, *([n, *row, 1, "A"] for n, row in enumerate(later, 1)))
                # 100 + 200 + 300 + 50
                self.assertEqual(self.figures("revenue"), ("650.00",), name)

    def test_numbers_within_an_order_stay(self):
        header = ["Order", "Date", "Line", "Product", "Qty", "Price"]
        self.take("first.csv", header, ["A", "2026-01-05", 1, "P", 1, 100], ["A", "2026-01-05", 2, "Q", 1, 200], ["B", "2026-01-05", 1, "P", 1, 300])
        report = self.take("later.csv", header, ["A", "2026-01-05", 2, "R", 1, 50], ["B", "2026-01-05", 1, "P", 1, 300], ["A", "2026-01-05", 1, "P", 1, 100])
        self.assertEqual((report["rows"]["changed"], self.figures("revenue")), (1, ("450.00",)))


class Outlets(Files):
    sales = [("Bandung", "Joko", 10), ("Bandung", "Ani", 20), ("Bogor", "Joko", 30)]

    def test_the_place_is_not_the_customer(self):
        for place, person in (("Outlet", "Nama Pelanggan"), ("Outlet", "Pelanggan"), ("Toko", "Nama Pelanggan"), ("Company", "Customer"), ("Cabang", "Pelanggan")):
            self.fresh("outlets.db")
            self.take("sales.csv", ["Tanggal", "No Nota", place, person, "Produk", "Qty", "Harga"], *(["2026-01-03", f"N{n}", where, who, "Kopi", 1, price] for n, (where, who, price) in enumerate(self.sales)))
            self.assertEqual(self.groups("customer"), {"Joko": "40.00", "Ani": "20.00"}, place)

    def test_nobody_is_no_customer(self):
        report = self.take("moka.csv", ["Outlet", "Date", "Net Sales", "Customer", "Receipt Number"], ["Bandung", "2026-01-03", 10, "-", "R1"], ["Bandung", "2026-01-03", 20, "Joko", "R2"])
        self.assertIn({"id": "customer-column", "column": "Customer", "other": "Outlet"}, report["notes"])
        self.assertEqual(self.groups("customer").get("Joko"), "20.00")
        self.assertNotIn("Bandung", self.groups("customer"))

    def test_ids_and_names_of_outlets_that_are_one_stay_so(self):
        pairs = [("T1", "Toko Satu"), ("T2", "Toko Dua"), ("T1", "Toko Satu"), ("T2", "Toko Dua")]
        for code, name in (("Kode Toko", "Nama Pelanggan"), ("Customer ID", "Company Name"), ("Kode Outlet", "Nama Outlet"), ("Outlet", "Nama Pelanggan")):
            self.fresh("pairs.db")
            self.take("sales.csv", ["Tanggal", "No Nota", code, name, "Harga"], *(["2026-01-03", f"N{n}", *pair, 10] for n, pair in enumerate(pairs)))
            self.assertEqual(self.groups("customer"), {"T1": "20.00", "T2": "20.00"}, code)

    def test_a_deal_is_not_called_like_its_account(self):
        report = self.ask("inspect", self.write("espo.csv", as_csv([["Name", "Account", "Stage", "Amount", "Close Date", "Created At"], ["Big deal", "PT A", "Closed Won", 100, "2026-01-20", "2026-01-15"],
                                                                   ["Small deal", "PT B", "Proposal", 50, "2026-02-20", "2026-01-15"]])))
        self.assertEqual({one["field"]: one["column"] for one in report["mapping"]}.get("customer"), "Account")
        self.assertNotIn("customer_name", [one["field"] for one in report["mapping"]])


class Marks(Files):
    """Two of six lines of 100 are marked."""

    def of(self, header, yes, no, *words):
        return self.ask("import", *words, self.write("marks.csv", as_csv([["Order", "Date", "Customer", "Product", "Qty", "Price", header],
                                                                         *([n, "2026-01-05", "A", "P", 1, 100, yes if n % 3 == 0 else no] for n in range(1, 7))])))

    def test_of_what_was_cancelled(self):
        for header, yes, no in (("Void", "Y", "N"), ("Voided", "Yes", "No"), ("Is Void", "TRUE", "FALSE"), ("Void", "1", "0"), ("Is Canceled", "1", "0"), ("Cancelled at", "2026-01-06 10:00", ""),
                                ("Cancelled Date", "2026-01-06", ""), ("Tgl Batal", "2026-01-06", ""), ("Tanggal Batal", "2026-01-06", ""), ("Tanggal Pembatalan", "2026-01-06", ""), ("Batal", "v", ""),
                                ("Deleted", "1", "0"), ("Is Deleted", "Yes", "No"), ("Dihapus", "Ya", "Tidak"), ("Batal", "x", ""), ("Dibatalkan", "Ya", "Tidak")):
            self.fresh("marks.db")
            report = self.of(header, yes, no)
            self.assertEqual((self.asked(report), *self.figures("revenue")), ([], "400.00"), (header, yes))

    def test_of_what_came_back(self):
        for header, yes, no in (("Is Return", "Yes", "No"), ("Return", "Y", "N"), ("Retur", "Ya", "Tidak"), ("Retur", "v", ""), ("Is Refund", "TRUE", "FALSE"), ("Refunded", "Yes", "No")):
            self.fresh("marks.db")
            report = self.of(header, yes, no)
            self.assertEqual((self.asked(report), *self.figures("revenue")), ([], "200.00"), (header, yes))

    def test_reasons_are_asked_about(self):
        for header in ("Cancel Reason", "Alasan Batal", "Alasan Pembatalan"):
            self.fresh("marks.db")
            self.assertEqual(self.asked(self.of(header, "Stok habis", "")), [("field", "status")], header)
            self.of(header, "Stok habis", "", "--map", f"status={header}")
            self.assertEqual(self.figures("revenue"), ("400.00",), header)
            self.fresh("marks.db")
            self.of(header, "Stok habis", "", "--map", "status=#0")
            self.assertEqual(self.figures("revenue"), ("600.00",), header)

    def test_a_status_that_says_the_same_is_enough(self):
        def rows(status):
            return [["Order", "Date", "Customer", "Product", "Qty", "Price", "Status", "Cancelled At", "Cancel Reason"],
                    *([n, "2026-01-05", "A", "P", 1, 100, status if n == 3 else "Done", "2026-01-06" if n == 3 else "", "x" if n == 3 else ""] for n in range(1, 7))]
        report = self.take("same.csv", *rows("Cancelled"))
        self.assertEqual((self.asked(report), *self.figures("revenue")), ([], "500.00"))
        self.fresh("other.db")
        self.assertIn(("field", "status"), self.asked(self.take("other.csv", *rows("Done"))))

    def test_amounts_and_numbers_are_no_marks(self):
        for header, yes, no in (("Cancelled Qty", "2", "0"), ("Jumlah Batal", "1", "0"), ("Voucher", "Y", "N"), ("Void", "N", "N")):
            self.fresh("marks.db")
            self.assertEqual((self.asked(self.of(header, yes, no)), *self.figures("revenue")), ([], "600.00"), header)


class OtherLists(Files):
    """Nothing is taken for a kind that little speaks for."""

    def kind(self, *rows):
        report = self.take("list.csv", *rows)
        return "asked" if report["questions"] else report["kind"]

    def test_they_are_asked_about(self):
        for name, header, row in (
                ("appraisals", ["NIP", "Nama", "Tanggal", "Nilai", "Keterangan"], lambda n, day: [10 + n, f"N{n}", day, 70 + n, "baik"]),
                ("bank", ["Tanggal", "Keterangan", "Debit", "Kredit", "Saldo"], lambda n, day: [day, "TRSF", "", 100 * n, 1000 * n]),
                ("ledger", ["Date", "Account", "Description", "Debit", "Credit"], lambda n, day: [day, "4000 Sales", "x", "", 100 * n]),
                ("expenses", ["Tanggal", "No Bukti", "Keterangan", "Jumlah"], lambda n, day: [day, f"BKK{n}", "Bensin", 100 * n]),
                ("attendance", ["Tanggal", "Nama", "Jam Masuk", "Jam Keluar"], lambda n, day: [day, "Sari", "08:00", "17:00"]),
                ("advertising", ["Campaign", "Date", "Impressions", "Clicks", "Cost", "Conversions"], lambda n, day: ["C1", day, 10 * n, n, 200, 3 * n]),
                ("complaints", ["ID", "Tanggal", "Pelanggan", "Keluhan", "Status"], lambda n, day: [n, day, "C1", "rusak", "Selesai"]),
                ("stock", ["Tanggal", "No Bukti", "Kode Barang", "Nama Barang", "Stok Awal", "Masuk", "Keluar", "Stok Akhir", "Harga"], lambda n, day: [day, f"BM{n}", f"B{n}", "Kopi", 10, n, 2, 8 + n, 100]),
                ("stock card", ["Date", "Document No", "Item", "In", "Out", "Balance", "Unit Price", "Amount"], lambda n, day: [day, f"D{n}", "P", n, 0, n, 100, 100 * n]),
                ("warehouse", ["Date", "Document No", "Item", "Type", "Qty", "Price", "Total", "Warehouse"], lambda n, day: [day, f"D{n}", "P", "In" if n % 2 else "Out", n, 100, 100 * n, "W1"]),
                ("valued stock", ["Tanggal", "No Bukti", "Barang", "Jenis Transaksi", "Qty", "Nilai", "Gudang"], lambda n, day: [day, f"D{n}", "P", "Masuk" if n % 2 else "Keluar", n, 100 * n, "G1"]),
                ("payouts", ["Payout Date", "Order ID", "Amount", "Fee", "Net"], lambda n, day: [day, f"SO{n}", 100 * n, 1, 100 * n - 1]),
                ("refunds", ["Refund ID", "Order ID", "Refund Date", "Amount", "Reason"], lambda n, day: [f"R{n}", f"SO{n}", day, 100 * n, "x"])):
            self.fresh("lists.db")
            self.assertEqual(self.kind(header, *(row(n, day) for n, day in enumerate(DAYS, 1))), "asked", name)

    def test_what_they_are_is_known_where_something_says_it(self):
        for kind, header, row in (
                ("sales", ["Tanggal", "No Nota", "Barang", "Qty", "Harga", "Gudang", "Jenis"], lambda n, day: [day, f"N{n}", "P", n, 100, "G1", "Keluar"]),
                ("sales", ["Tanggal", "No Nota", "Barang", "Stok Awal", "Qty", "Stok Akhir", "Harga"], lambda n, day: [day, f"N{n}", "P", 10, n, 10 - n, 100]),
                ("events", ["Tanggal", "Hari", "Keterangan"], lambda n, day: [day, "Kamis", f"Libur {n}"]),
                ("events", ["Tanggal", "Tanggal Selesai", "Jenis", "Nama"], lambda n, day: [day, day, "Cuti Bersama", f"Cuti {n}"]),
                ("surveys", ["Tanggal", "Nama Pelanggan", "Nilai", "Komentar"], lambda n, day: [day, f"P{n}", 10 if n == 1 else 0, "x"]),
                ("leads", ["ID", "Tanggal", "Pelanggan", "Status"], lambda n, day: [n, day, "C1", "Menang" if n % 2 else "Kalah"])):
            self.fresh("lists.db")
            self.assertEqual(self.kind(header, *(row(n, day) for n, day in enumerate(DAYS, 1))), kind, header)

    def test_summaries_by_month_are_no_lists(self):
        for header, rows in ((["Bulan", "Cabang", "Pelanggan", "Omzet"], [["Februari 2026", "Bdg", "A", 100], ["Februari 2026", "Jkt", "B", 200]]),
                             (["Bulan", "Produk", "Kategori", "Omzet"], [["Februari 2026", "P", "X", 100], ["Februari 2026", "Q", "X", 200]]),
                             (["Bulan", "Sales", "Tim", "Omzet"], [["Februari 2026", "Ani", "T", 100], ["Februari 2026", "Budi", "T", 200]]),
                             (["Periode", "No Faktur", "Pelanggan", "Total"], [["Jan 2026", "F1", "A", 100], ["Jan 2026", "F2", "B", 200]])):
            self.fresh("summaries.db")
            report = self.take("summary.csv", header, *rows)
            self.assertEqual([one["id"] for one in report["questions"]], ["kind"], header)
            self.assertEqual(report["rows"]["new"], 0, header)
        # Lists without such amounts are taken, prices and all.
        for kind, header, row in (("products", ["Kode Produk", "Nama Produk", "Kategori", "Harga", "HPP"], ["P1", "Kopi", "Minuman", 100, 60]),
                                  ("customers", ["Kode Pelanggan", "Nama Pelanggan", "Cabang"], ["C1", "Toko Satu", "Bdg"])):
            self.fresh("summaries.db")
            self.assertEqual(self.kind(header, row, [cell if isinstance(cell, int) else cell + "2" for cell in row]), kind)

    def test_an_amount_named_nilai_beside_an_invoice_is_a_sale(self):
        # 100,000 + 200,000; without a number, or with marks of a hundred at most, it may be anything.
        self.assertEqual(self.kind(["No Faktur", "Tanggal", "Pelanggan", "Nilai"], ["F1", "2026-01-05", "A", 100000], ["F2", "2026-01-16", "B", 200000]), "sales")
        self.assertEqual(self.figures("revenue", "orders"), ("300000.00", 2))
        self.fresh("marks.db")
        self.assertEqual(self.kind(["No Faktur", "Tanggal", "Pelanggan", "Nilai"], ["F1", "2026-01-05", "A", 4], ["F2", "2026-01-16", "B", 5]), "asked")

    def test_rates_of_the_central_bank(self):
        rows = [["NO", "Mata Uang", "Nilai", "Kurs Jual", "Kurs Beli", "Tanggal"], [1, "USD", 1, "16,332.50", "16,168.50", "1/1/2026"], [2, "JPY", 100, "10,400.10", "10,296.20", "1/1/2026"]]
        self.assertEqual(self.kind(*rows), "asked")

    def test_a_question_without_an_answer_says_what_to_do(self):
        done = self.cli("import", self.write("scores.csv", as_csv([["Produk", "Rating", "Jumlah Ulasan"], ["A", 4, 100], ["B", 9, 300]])), "--kind", "surveys", code=INPUT)
        self.assertNotIn("Answer with one of: \n", done.err)
        self.assertIn("--map date=", done.err)


class NamesOfGroups(Files):
    HEAD = ["Penjual", "No Faktur", "Tanggal", "Pelanggan", "Produk", "Qty", "Harga"]

    def test_a_salesperson_named_once_has_the_rows_below(self):
        rows = [["Sari", "A1", "2026-01-05", "T1", "Kopi", 1, 100], ["", "A2", "2026-01-16", "T2", "Teh", 2, 50], ["", "A2", "2026-01-16", "T2", "Kopi", 1, 10], ["", "A3", "2026-01-17", "T3", "Kopi", 1, 100],
                ["Total Sari", "", "", "", "", "", 310],
                ["Budi", "A4", "2026-01-08", "T4", "Kopi", 3, 100], ["", "A5", "2026-01-19", "T5", "Teh", 1, 50], ["Total", "", "", "", "", "", 660]]
        report = self.take("group.csv", self.HEAD, *rows)
        self.assertEqual((self.asked(report), report["rows"]["new"]), ([], 6))
        self.assertIn({"id": "rows-below-name", "rows": "4", "column": "Penjual"}, report["notes"])
        self.assertEqual(self.groups("rep"), {"Sari": "310.00", "Budi": "350.00"})  # 100 + 100 + 10 + 100, and 300 + 50
        self.assertEqual(self.take("again.csv", self.HEAD, *rows)["rows"]["same"], 6)

    def test_a_name_in_a_row_of_its_own_is_of_the_rows_below(self):
        alone = lambda name: [name, "", "", "", "", "", ""]
        sari = [["", "A1", "2026-01-05", "T1", "Kopi", 1, 100], ["", "A2", "2026-01-16", "T2", "Teh", 2, 50], ["", "A3", "2026-01-17", "T3", "Kopi", 1, 100]]
        budi = [["", "A4", "2026-01-08", "T4", "Kopi", 3, 100], ["", "A5", "2026-01-19", "T5", "Teh", 1, 50]]
        rows = [alone("Sari"), *sari, ["Total Sari", "", "", "", "", "", 300], alone("Budi"), *budi, ["Total", "", "", "", "", "", 650]]
        report = self.take("headings.csv", self.HEAD, *rows)
        self.assertEqual((self.asked(report), [one["line"] for one in report["issues"]], report["rows"]["read"], report["rows"]["new"]), ([], [6], 6, 5))  # Total Sari
        self.assertIn({"id": "rows-below-name", "rows": "5", "column": "Penjual"}, report["notes"])
        self.assertEqual(self.groups("rep"), {"Sari": "300.00", "Budi": "350.00"})  # 100 + 100 + 100, and 300 + 50
        self.assertEqual(self.take("again.csv", self.HEAD, *rows)["rows"]["same"], 5)
        late = [["", "A4", "2026-01-18", "T4", "Kopi", 3, 100], *budi[1:]]
        for name, table in {"days-run-on": [alone("Sari"), *sari, alone("Budi"), *late], "twice": [alone("Sari"), *sari, alone("Sari"), *budi], "office": [alone("Jakarta"), alone("Sari"), *sari, alone("Budi"), *budi],
                            "late": [*sari, alone("Budi"), *budi], "below": [*sari, alone("Sari"), *budi, alone("Budi")], "mixed": [alone("Sari"), *sari, ["Budi", *budi[0][1:]], budi[1]],
                            "one": [alone("Sari"), *sari, *budi]}.items():
            with self.subTest(name):
                self.fresh(name + ".db")
                report = self.take(name + ".csv", self.HEAD, *table)
                self.assertEqual([one for one in report["notes"] if one["id"] == "rows-below-name"], [])
                self.assertIn("", self.groups("rep"))
                self.assertEqual(report["rows"]["read"], report["rows"]["new"] + report["rows"]["rejected"])

    def test_names_that_may_be_nobodys_stay_blank(self):
        orders = [["Sari", "A1", "2026-01-05", "T1", "Kopi", 1, 100], ["", "A2", "2026-01-16", "T2", "Teh", 2, 50], ["", "A3", "2026-01-17", "T3", "Kopi", 1, 100],
                  ["Budi", "A4", "2026-01-08", "T4", "Kopi", 3, 100], ["", "A5", "2026-01-19", "T5", "Teh", 1, 50], ["", "A6", "2026-01-20", "T5", "Teh", 1, 50], ["Ani", "A7", "2026-01-02", "T5", "Teh", 1, 50]]
        changed = lambda at, row: [row if n == at else one for n, one in enumerate(orders)]
        tables = {"without-number": changed(3, ["Budi", "", *orders[3][2:]]), "without-day": changed(3, ["Budi", "A4", "", *orders[3][3:]]), "heading": [*orders[:3], ["Budi", "", "", "", "", "", ""], ["", *orders[3][1:]], *orders[4:]],
                  "nobody": changed(1, ["-", *orders[1][1:]]), "under-a-sum": [*orders[:6], ["Total Budi", "", "", "", "", "", 400], ["", "A8", "2026-01-21", "T5", "Teh", 1, 50], orders[6]],
                  "case": changed(6, ["sari", *orders[6][1:]]), "days-run-on": changed(3, ["Budi", "A4", "2026-01-18", *orders[3][3:]]), "one-day": [[*row[:2], "2026-01-05", *row[3:]] for row in orders]}
        for name, table in tables.items():
            with self.subTest(name):
                self.fresh(name + ".db")
                report = self.take(name + ".csv", self.HEAD, *table)
                self.assertEqual([one for one in report["notes"] if one["id"] == "rows-below-name"], [])
                self.assertIn("", self.groups("rep"))
        self.fresh("proved.db")
        self.take("proved.csv", self.HEAD, *orders)
        self.assertEqual(self.groups("rep"), {"Sari": "300.00", "Budi": "400.00", "Ani": "50.00"})
        rows = [["Sari", "A1", "2026-01-05", "T1", "Kopi", 1, 100], ["", "A2", "2026-01-16", "T2", "Teh", 2, 50], ["", "A3", "2026-01-17", "T3", "Kopi", 1, 100], ["Budi", "A4", "2026-01-18", "T4", "Kopi", 3, 100]]
        for name, header, table in (("twice", self.HEAD, [*rows, ["Sari", "A5", "2026-01-19", "T5", "Teh", 1, 50]]), ("below", self.HEAD, [["", *rows[1][1:]], rows[0], *rows[2:]]),
                                    ("behind", [*self.HEAD[1:], self.HEAD[0]], [[*row[1:], row[0]] for row in rows])):
            with self.subTest(name):
                self.fresh(name + ".db")
                report = self.take(name + ".csv", header, *table)
                self.assertEqual([one for one in report["notes"] if one["id"] == "rows-below-name"], [])
                self.assertIn("", self.groups("rep"))


class Names(Files):
    def test_of_people_and_places(self):
        for field, headers in {"rep": ["PIC", "PIC Sales", "Marketing", "Nama Marketing", "SPG", "Assigned User"], "region": ["Depo", "Rayon", "Zona"],
                               "customer": ["Member", "Sold To", "Bill To", "Langganan", "Mitra", "Kode Outlet", "Nama Cust"]}.items():
            for header in headers:
                text = as_csv([["No Faktur", "Tanggal", header, "Barang", "Qty", "Harga"], *([f"F{n}", day, f"X{n % 3}", "P", 1, 100] for n, day in enumerate(DAYS, 1))])
                report = self.ask("inspect", self.write("names.csv", text))
                self.assertIn((field, header), [(one["field"], one["column"]) for one in report["mapping"]])

    def test_of_numbers(self):
        for header in ("No Referensi", "No Bill"):
            text = as_csv([[header, "Tanggal", "Pelanggan", "Barang", "Qty", "Harga"], *([f"F{n}", day, "X", "P", 1, 100] for n, day in enumerate(DAYS, 1))])
            report = self.ask("inspect", self.write("names.csv", text))
            self.assertIn(("order", header), [(one["field"], one["column"]) for one in report["mapping"]])


if __name__ == "__main__":
    main()

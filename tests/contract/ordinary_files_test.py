# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists as sales teams keep them: what they must never be taken for without a question."""
from support import CliTest, INPUT, main


class Files(CliTest):
    def take(self, text, *words, code=0):
        return self.cli("import", *words, self.write("list.csv", text), code=code).json

    def values(self, *kpis):
        shown = self.cli("kpi", "--period", "all", "--kpi", ",".join(kpis)).json["values"]
        return tuple(one["value"] for one in shown)

    def questions(self, text, *words):
        report = self.take(text, *words, code=INPUT)
        return [(one["id"], one.get("field")) for one in report["questions"]], report


class Words(Files):
    """What a column's name says, and what it does not."""

    def test_jumlah_is_the_amount_beside_another_quantity(self):
        # 10 × 65,000 + 20 × 15,000.
        for quantity in ("Kts.", "Kuantum", "Banyaknya Barang", "QTY TERJUAL"):
            with self.subTest(quantity):
                self.take(f"No. Faktur,Tanggal,Pelanggan,Barang,{quantity},Harga,Jumlah\nS{quantity}1,05 Jan 2026,A,Beras,10,65000,650000\nS{quantity}2,12 Jan 2026,B,Gula,20,15000,300000\n")
                shown = self.cli("kpi", "--period", "2026", "--kpi", "revenue,volume").json["values"]
                self.assertEqual(shown[0]["value"], "950000.00")
                self.cli("batches", "undo", self.cli("batches", "list").json["batches"][0]["batch"])

    def test_what_is_no_revenue(self):
        # Sold 2 × 12,000 + 3 × 9,000 = 51,000, bought for 31,000.
        self.take("No Nota,Tanggal,Barang,Qty,Harga Beli,Harga Jual,Total Beli,Total Jual,Laba\nN1,2026-01-05,Kopi,2,8000,12000,16000,24000,8000\nN2,2026-01-16,Teh,3,5000,9000,15000,27000,12000\n")
        self.assertEqual(self.values("revenue", "gross_profit"), ("51000.00", "20000.00"))
        for name in ("Total Berat", "Total Poin", "Total Stok", "Total Komisi", "Nilai Persediaan"):
            with self.subTest(name):
                self.take(f"No Nota,Tanggal,Barang,Qty,Harga,{name}\nN1,2026-01-05,Kopi,2,12000,1600\nN2,2026-01-16,Teh,3,9000,1500\n")
                self.assertEqual(self.values("revenue"), ("51000.00",))

    def test_words_of_orders_that_are_no_sales(self):
        words = ("wc-refunded", "wc-failed", "VOID - salah input", "Quotation Sent", "Draft", "Declined", "RTS")
        self.take("order,date,customer,total,status\nA0,2026-01-05,A,1000,Selesai\n" + "".join(f"A{n},2026-01-05,A,{n},{word}\n" for n, word in enumerate(words, 1)))
        self.assertEqual(self.values("revenue", "orders"), ("1000.00", 1))

    def test_stages_that_say_how_a_lead_ended(self):
        stages = (("Closed Lost to Competition", "lost"), ("closedwon", "won"), ("6 - Closed Won", "won"), ("Won - signed", "won"), ("Not won yet", "open"))
        self.take("id,created,closed,stage,value\n" + "".join(f"L{n},2026-01-05,2026-01-20,{stage},100\n" for n, (stage, _) in enumerate(stages)))
        self.assertEqual(self.values("won_value", "win_rate"), ("300.00", 0.75))


    def test_words_that_say_how_a_lead_ended(self):
        words = {"won": ("Goal", "JADI", "PO", "SPK", "Purchased", "Deal", "5. Goal", "7 - PO", "Won (SPK)"),
                 "lost": ("Batal", "Gagal", "Cancel", "Cancelled", "Canceled", "Failed", "Loss", "Not Interested", "Tidak jadi", "Tidak berminat", "9 - Batal"),
                 "open": ("Almost won", "Hampir jadi", "Hampir goal", "Nearly won", "Nego PO", "Belum jadi", "Goal setting", "1 - Baru", "Menunggu SPK")}
        for status, ones in words.items():
            for column in ("stage", "status"):
                for word in ones:
                    # Beside one that is won and has a value of its own.
                    self.db = self.folder / "leads.db"
                    self.db.unlink(missing_ok=True)
                    self.take(f"id,created,closed,{column},value\nL0,2026-01-05,2026-01-20,Won,1000\nL1,2026-01-05,2026-01-20,{word},100\n")
                    expected = {"won": ("1100.00", 1.0), "lost": ("1000.00", 0.5), "open": ("1000.00", 1.0)}[status]
                    self.assertEqual(self.values("won_value", "win_rate"), expected, (column, word))

    def test_units_of_one_measure(self):
        # 2 + 3 + 4 + 5 pieces, whatever file says it how; with 6 others there is no sum.
        head = "order,date,customer,product,qty,unit,price\n"
        self.take(head + "1,2026-01-05,A,P,2,Pcs,100\n2,2026-01-05,A,P,3,PCS,100\n3,2026-01-05,A,P,4,pcs.,100\n")
        self.assertEqual(self.values("volume"), (9,))
        self.take(head + "4,2026-01-06,A,P,5,p c s,100\n")
        self.assertEqual(self.values("volume"), (14,))
        self.take(head + "5,2026-01-06,A,P,6,buah,100\n")
        self.assertEqual(self.values("volume"), (None,))


class WithoutOrderNumbers(Files):
    """A running number is no order number that anybody has named, and no lead."""
    headers = ("No,Tanggal,Pelanggan,Barang,Qty,Harga,Total", "ID,Date,Customer,Product,Quantity,Unit Price,Total",
               "Kode,Tanggal,Pelanggan,Barang,Kuantitas,Harga,Jumlah", "id,created_at,customer_id,product_id,quantity,price")

    def rows(self, header):
        width = header.count(",") + 1
        return header + "\n" + "".join(",".join([str(n), f"2025-01-0{n}", f"P{n}", f"B{n}", "2", "100", "200"][:width]) + "\n" for n in (1, 2, 3))

    def test_which_rows_are_one_order_is_asked(self):
        for header in self.headers:
            with self.subTest(header):
                asked, report = self.questions(self.rows(header))
                self.assertEqual((report["kind"], asked), ("sales", [("field", "order")]))
                options = [one["option"] for one in report["questions"][0]["answers"]]
                self.assertEqual((options[0], options[-1]), ("--map order=#1", "--map order=#row"))

    def test_each_answer_counts_them(self):
        self.take(self.rows(self.headers[0]), "--map", "order=No")
        self.assertEqual(self.values("revenue", "orders", "leads"), ("600.00", 3, None))

    def test_amounts_alone_can_be_more_than_one_kind(self):
        asked, report = self.questions("No,Tanggal,Pelanggan,Omzet\n1,2025-01-01,A,200\n2,2025-01-02,B,300\n")
        self.assertEqual(asked, [("kind", None)])
        self.assertEqual(report["questions"][0]["answers"][0]["option"], "--kind sales")
        self.assertIn("--kind leads", [one["option"] for one in report["questions"][0]["answers"]])

    def test_leads_say_that_they_are(self):
        for text in ("id,created,customer,status,value\nL1,2025-01-01,A,won,200\nL2,2025-01-02,B,proposal,300\n",
                     "ID,Tanggal,Pelanggan,Tahap,Nilai Prospek\n1,2025-01-01,A,Negosiasi,200\n2,2025-01-02,B,Menang,300\n",
                     "deal id,date,customer,amount,close date\nD1,2025-01-01,A,200,2025-02-01\n"):
            with self.subTest(text.split("\n", maxsplit=1)[0]):
                self.assertEqual(self.cli("import", "--dry-run", self.write("leads.csv", text)).json["kind"], "leads")

    def test_equal_rows_are_orders_of_their_own(self):
        # Five cups alike and one other: 6 orders, 60,000.
        text = "Tanggal,Barang,Qty,Harga\n" + "2025-01-01,Kopi,1,10000\n" * 5 + "2025-01-01,Teh,1,10000\n"
        first = self.take(text, "--map", "order=#row")
        self.assertEqual((first["rows"]["new"], self.values("revenue", "orders", "aov")), (6, ("60000.00", 6, "10000.00")))
        again = self.cli("import", "--map", "order=#row", self.write("again.csv", text + "2025-01-01,Kopi,1,10000\n")).json
        self.assertEqual(again["rows"], {"read": 7, "new": 1, "changed": 0, "same": 6, "rejected": 0})
        self.assertEqual(self.values("revenue", "orders"), ("70000.00", 7))
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        self.cli("batches", "undo", again["batch"])
        self.assertEqual(self.values("revenue", "orders"), ("60000.00", 6))


class Credits(Files):
    def test_numbers_that_say_it(self):
        for number in ("CN/2025/001", "CR/25/001", "C/2025/1", "CN/25/I/1", "CN.2025.01.00001", "CN_1", "cn1", "cn-1", "CN-1", "CN 001/XII/2025", "C536379"):
            with self.subTest(number):
                self.db = self.folder / "credits.db"
                self.db.unlink(missing_ok=True)
                self.take("Invoice,Date,Total\n" + "".join(f"INV/2025/{n:03},2025-01-{n:02},100\n" for n in range(1, 11)) + f"{number},2025-01-20,100\n")
                self.assertEqual(self.values("revenue", "orders"), ("900.00", 10))

    def test_one_of_several_letters(self):
        """C1 beside A1 and B1 is the third book; beside S1 to S3 alone it is a credit document. 6 × 100 and 2 × 7; 6 × 100 less 2 × 7."""
        for letters, revenue in (("ABC", "614.00"), ("SSC", "586.00")):
            with self.subTest(letters):
                self.db = self.folder / f"{letters}.db"
                books = [f"{letter}{at}{n},2025-01-{n:02},100\n" for at, letter in enumerate(letters[:2]) for n in range(1, 4)]
                self.take("Invoice,Date,Total\n" + "".join(books) + "C91,2025-01-20,7\nC92,2025-01-21,7\n")
                self.assertEqual(self.values("revenue"), (revenue,))

    def test_numbers_that_do_not(self):
        for number in ("CNC-1", "CABANG/1", "CN-BDG-1", "CRX1", "C", "CN"):
            with self.subTest(number):
                self.db = self.folder / "others.db"
                self.db.unlink(missing_ok=True)
                self.take("Invoice,Date,Total\n" + "".join(f"INV/2025/{n:03},2025-01-{n:02},100\n" for n in range(1, 11)) + f"{number},2025-01-20,100\n")
                self.assertEqual(self.values("revenue", "orders"), ("1100.00", 11))


class Statuses(Files):
    """Words of a status say it, whatever the column is called."""

    def orders(self, header, *words):
        return f"Invoice,Date,Total,{header}\n" + "".join(f"I{n},2025-01-0{n},{10 ** n},{word}\n" for n, word in enumerate(words, 1))

    def test_a_column_of_status_words_is_one(self):
        for header, done, gone in (("Status Terakhir", "Pesanan Selesai", "Dibatalkan Pembeli"), ("Keadaan", "Selesai", "Batal"),
                                   ("Fulfillment", "Shipped", "Cancelled")):
            with self.subTest(header):
                self.db = self.folder / "status.db"
                self.db.unlink(missing_ok=True)
                report = self.take(self.orders(header, done, gone, done))
                self.assertEqual(self.values("revenue", "orders"), ("1010.00", 2))
                self.assertIn({"id": "status-column", "column": header}, report["notes"])

    def test_one_that_says_other_things_too_is_asked_about(self):
        asked, report = self.questions(self.orders("Keterangan", "Selesai", "Batal", "kirim ulang"))
        self.assertEqual(asked, [("field", "status")])
        self.assertEqual([one["option"] for one in report["questions"][0]["answers"]], ["--map status=#4", "--map status=#0"])
        self.take(self.orders("Keterangan", "Selesai", "Batal", "kirim ulang"), "--map", "status=#0")
        self.assertEqual(self.values("revenue"), ("1110.00",))

    def test_payments_are_asked_about(self):
        asked, _ = self.questions(self.orders("Status Pembayaran", "Lunas", "Batal", "Lunas"))
        self.assertEqual(asked, [("field", "status")])

    def test_a_column_of_yes_and_no(self):
        self.take(self.orders("Dibatalkan", "Tidak", "Ya", ""))
        self.assertEqual(self.values("revenue", "orders"), ("1010.00", 2))

    def test_words_around_it(self):
        cancelled = ("Kadaluwarsa", "Batal Otomatis", "Pesanan Dibatalkan Penjual", "Cancelled - out of stock", "Auto-cancelled")
        counted = ("Permintaan pembatalan ditolak", "Tidak dibatalkan", "Cancellation requested", "Not cancelled")
        self.take(self.orders("Status", *cancelled, *counted[:3]))
        # 10 to 100,000 are cancelled, a million to a hundred million count.
        self.assertEqual(self.values("revenue", "orders"), ("111000000.00", 3))
        self.db = self.folder / "more.db"
        self.take(self.orders("Status", "Selesai", counted[3]))
        self.assertEqual(self.values("revenue", "orders"), ("110.00", 2))


class Documents(Files):
    def test_a_kind_of_document_under_another_name(self):
        for header in ("Jenis", "Tipe", "Type", "Sales Type", "Kategori Transaksi"):
            with self.subTest(header):
                self.db = self.folder / "documents.db"
                self.db.unlink(missing_ok=True)
                self.take(f"Invoice,Date,Total,{header}\n" + "".join(f"I{n},2025-01-0{n},100,Faktur\n" for n in range(1, 6)) + "I9,2025-01-09,100,Retur\n")
                self.assertEqual(self.values("revenue", "orders"), ("400.00", 5))

    def test_kinds_of_customers_are_none(self):
        self.take("Invoice,Date,Total,Jenis\nI1,2025-01-01,100,Grosir\nI2,2025-01-02,100,Ritel\n")
        self.assertEqual(self.values("revenue", "orders"), ("200.00", 2))


class TwoScores(Files):
    text = "Date,Customer,CSAT,NPS\n2025-01-01,A,5,0\n2025-01-01,B,1,10\n2025-01-01,C,3,9\n"

    def test_each_column_is_a_question_of_its_own(self):
        # Satisfied: 1 of 3. Promoters 2 of 3, detractors 1 of 3: 33.3.
        done = self.take(self.text)
        self.assertEqual(done["rows"], {"read": 6, "new": 6, "changed": 0, "same": 0, "rejected": 0})
        csat, nps = self.values("csat", "nps")
        self.assertAlmostEqual(csat, 1 / 3)
        self.assertAlmostEqual(nps, 100 / 3)
        again = self.cli("import", self.write("again.csv", self.text.replace("A,5,0", "A,5,8"))).json
        self.assertEqual(again["rows"], {"read": 6, "new": 0, "changed": 1, "same": 5, "rejected": 0})
        self.assertAlmostEqual(self.values("nps")[0], 200 / 3)
        self.cli("batches", "undo", again["batch"])
        self.assertAlmostEqual(self.values("nps")[0], 100 / 3)


if __name__ == "__main__":
    main()

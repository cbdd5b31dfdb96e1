# SPDX-License-Identifier: GPL-3.0-or-later
"""Known order numbers on the same days: corrected orders, or those of another branch that numbers alike."""
from support import CliTest, INPUT, OK, main


class SameDays(CliTest):
    """Numbers that two files have on the same days: one order or two."""
    head = "No Struk,Tanggal,Pelanggan,Barang,Qty,Total"

    def file(self, name, rows):
        """Rows of customer, product, quantity and total, one to an order and two to a day."""
        lines = [f"{at},2026-01-0{5 + at // 2},{row}" for at, row in enumerate(rows, 1)]
        return self.write(name, "\n".join([self.head, *lines]) + "\n")

    def lines(self, name, *rows):
        return self.write(name, "\n".join([self.head, *rows]) + "\n")

    def asked(self, path, *examples):
        question = self.cli("import", "--kind", "sales", path, code=INPUT).json["questions"][0]
        self.assertEqual((question["id"], question["column"], question["examples"]), ("orders", "No Struk", list(examples)))

    def taken(self, path, *words):
        answer = self.cli("import", "--kind", "sales", path, *words)
        self.assertEqual(answer.code, OK, answer.err)
        return {name: count for name, count in answer.json["rows"].items() if count and name != "read"}

    def sums(self):
        shown = self.values("--period", "all")
        return shown["revenue"], shown["orders"]

    ANDI = ["Andi1,Kopi,1,42000", "Andi2,Roti,1,13000", "Andi3,Teh,1,43000", "Andi4,Teh,1,45000", "Andi5,Roti,1,9000", "Andi6,Roti,1,5000"]
    BUDI = ["Budi1,Teh,1,43000", "Budi2,Roti,1,29000", "Budi3,Roti,1,32000", "Budi4,Teh,1,41000", "Budi5,Teh,1,13000", "Budi6,Teh,1,11000"]

    def without(self, rows):
        return [row[row.index(","):] for row in rows]

    def of(self, customer, rows):
        return [customer + row for row in self.without(rows)]

    def test_every_order_of_another_customer_is_asked_about(self):
        # 42 + 13 + 43 + 45 + 9 + 5 = 157 thousand, 43 + 29 + 32 + 41 + 13 + 11 = 169 thousand.
        self.taken(self.file("jkt.csv", self.ANDI))
        second = self.file("bdg.csv", self.BUDI)
        self.asked(second, "1: Andi1 / Budi1", "2: Andi2 / Budi2", "3: Andi3 / Budi3")
        self.assertEqual(self.sums(), ("157000.00", 6), "nothing is written")
        self.assertEqual(self.taken(second, "--set", "suffix=-bdg"), {"new": 6})
        self.assertEqual(self.sums(), ("326000.00", 12))
        self.assertEqual(self.taken(second, "--set", "suffix=-bdg"), {"same": 6})

    def test_other_customers_on_most_days_and_on_some_others(self):
        # One numbering is a day behind the other from the fourth receipt on.
        self.taken(self.file("jkt.csv", self.ANDI))
        rows = [f"{at},2026-01-0{5 + at // 2 + (at > 4)},{row}" for at, row in enumerate(self.BUDI, 1)]
        self.asked(self.lines("bdg.csv", *rows), "5: Andi5 / Budi5", "6: Andi6 / Budi6")

    def test_one_price_for_all_tells_nothing(self):
        self.taken(self.file("jkt.csv", [f"Andi{at},Iuran,1,50000" for at in range(6)]))
        self.asked(self.file("bdg.csv", [f"Budi{at},Iuran,1,50000" for at in range(6)]), "1: Andi0 / Budi0", "2: Andi1 / Budi1", "3: Andi2 / Budi2")

    def test_other_goods_of_nobody_known_are_asked_about(self):
        first, second = self.without(self.ANDI), self.without(self.BUDI)
        self.taken(self.file("jkt.csv", first))
        # 2 and 4 are of the same product for other amounts; 1, 3, 5 and 6 of another one.
        self.asked(self.file("bdg.csv", second), "1: Kopi / Teh", "3: Teh / Roti", "5: Roti / Teh")
        self.taken(self.file("bdg.csv", second), "--set", "suffix=-bdg")
        self.assertEqual(self.sums(), ("326000.00", 12))

    def test_so_are_those_of_one_customer_who_is_anybody(self):
        self.taken(self.file("jkt.csv", self.of("Umum", self.ANDI)))
        self.asked(self.file("bdg.csv", self.of("Umum", self.BUDI)), "1: Kopi / Teh", "3: Teh / Roti", "5: Roti / Teh")

    def test_receipts_of_several_lines_at_fixed_prices(self):
        # Each shares a line with the other branch's, and has another one in the place of the second.
        receipts = lambda second, total: [row for at in range(1, 5) for row in (f"{at},2026-01-05,,Kopi,1,10000", f"{at},2026-01-05,,{second},1,{total}")]
        self.taken(self.lines("jkt.csv", *receipts("Teh", 8000)))
        self.asked(self.lines("bdg.csv", *receipts("Roti", 12000)), "1: Teh / Roti", "2: Teh / Roti", "3: Teh / Roti")

    def test_numbered_lines_of_other_goods(self):
        self.head += ",No Baris"
        self.taken(self.file("jkt.csv", [row + ",1" for row in self.without(self.ANDI)]), "--map", "line=No Baris")
        answer = self.cli("import", "--kind", "sales", "--map", "line=No Baris", self.file("bdg.csv", [row + ",1" for row in self.without(self.BUDI)]), code=INPUT)
        self.assertEqual([one["id"] for one in answer.json["questions"]], ["orders"])

    def test_headers_of_other_customers(self):
        header = "Order,Date,Customer,Status\n"
        self.cli("import", "--kind", "orders", self.write("a.csv", header + "1,2026-01-05,Ani,Selesai\n2,2026-01-05,Ari,Selesai\n"))
        answer = self.cli("import", "--kind", "orders", self.write("b.csv", header + "1,2026-01-05,Budi,Selesai\n2,2026-01-05,Beni,Selesai\n"), code=INPUT)
        self.assertEqual(answer.json["questions"][0]["examples"], ["1: Ani / Budi", "2: Ari / Beni"])

    def test_corrected_prices_quantities_and_some_customers_are_corrections(self):
        for rows in (self.ANDI, self.without(self.ANDI), self.of("Umum", self.ANDI)):
            with self.subTest(rows=rows[0]):
                self.db = self.folder / f"{len(rows[0])}.db"
                self.taken(self.file("jan.csv", rows))
                later = [row.replace(",1,", ",2,") + "0" for row in rows]
                self.assertEqual(self.taken(self.file("later.csv", later)), {"changed": 6})
                self.assertEqual(self.taken(self.file("later.csv", later)), {"same": 6})
                some = [f"Citra,{row.split(',', 1)[1]}5" if at < 3 else row for at, row in enumerate(later)]
                self.assertEqual(self.taken(self.file("some.csv", some)), {"changed": 3, "same": 3})

    def test_customers_who_have_other_names_now(self):
        self.taken(self.file("codes.csv", self.ANDI))
        self.assertEqual(self.taken(self.file("names.csv", [row.replace("Andi", "PT Andi ") for row in self.ANDI])), {"changed": 6})
        self.assertEqual(self.sums(), ("157000.00", 6))

    def test_lines_that_come_later_and_one_exchanged_product(self):
        first = [f"{at},2026-01-05,,Kopi,1,{at}000" for at in range(1, 5)]
        self.taken(self.lines("first.csv", *first))
        more = [row for line in first for row in (line.replace("Kopi", "Gula") + "5", line)]
        self.assertEqual(self.taken(self.lines("more.csv", *more)), {"new": 4, "same": 4})
        more[0] = more[0].replace("Gula", "Madu") + "7"
        self.assertEqual(self.taken(self.lines("one.csv", *more), "--mode", "replace"), {"new": 1, "same": 7})

    def test_a_part_of_the_goods_of_known_customers_and_products_renamed(self):
        self.taken(self.file("drinks.csv", self.ANDI))
        self.assertEqual(self.taken(self.file("food.csv", [row.split(",")[0] + f",Nasi,1,{at}7000" for at, row in enumerate(self.ANDI)])), {"new": 6})
        # The same amounts under other names of the products: their lines are missing, the orders are not others.
        self.db = self.folder / "renamed.db"
        self.taken(self.file("codes.csv", self.without(self.ANDI)))
        self.assertEqual(self.taken(self.file("names.csv", [row.replace(",1,", " 1 kg,1,") for row in self.without(self.ANDI)])), {"new": 6})

    def test_mended_rejects_are_of_their_orders(self):
        rows = [row for at in range(1, 5) for row in (f"{at},2026-01-05,,Kopi,1,10000", f"{at},2026-01-05,,Teh,x,8{at}00")]
        saved = self.folder / "rejects.csv"
        self.assertEqual(self.taken(self.lines("all.csv", *rows), "--map", "quantity=Qty", "--rejects", saved), {"new": 4, "rejected": 4})
        mended = self.write("mended.csv", saved.read_text("utf-8").replace(",x,", ",1,"))
        self.assertEqual(self.taken(mended), {"new": 4})

    def test_the_same_file_read_another_way(self):
        path = self.write("two.csv", "Struk,Tanggal,A,B,Qty,Total\n" + "".join(f"{at},2026-01-05,Ani{at},Beni{at},1,{at}000\n" for at in range(1, 5)))
        self.taken(path, "--map", "customer=A")
        self.assertEqual(self.taken(path, "--map", "customer=B", "--map", "product=A"), {"new": 4})


if __name__ == "__main__":
    main()

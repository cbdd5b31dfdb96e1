# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows and columns of a list of targets that say they are sums or means of others."""
from support import CliTest, main


class Sums(CliTest):
    """Lists of targets with rows that add up others."""

    def take(self, text):
        self.db = self.folder / "sums.db"
        self.db.unlink(missing_ok=True)
        return self.cli("import", "--kind", "targets", self.write("t.csv", text)).json

    def names(self):
        return sorted({one["scopeValue"] for one in self.cli("targets", "list").json["targets"]})

    def test_a_name_that_begins_like_a_mean_is_somebody_also_where_all_have_the_same_target(self):
        for head, rows in (("Sales,Periode,Target", ["Sari,2026,100", "Budi,2026,100", "Mean Sok,2026,100", "Average Joe,2026,100"]),
                           ("Produk,KPI,Periode,Target", ["Shell Helix,margin,2026,15%", "Castrol GTX,margin,2026,15%", "Total Quartz 9000,margin,2026,15%"])):
            self.assertEqual(self.take("\n".join([head, *rows]) + "\n")["rows"]["new"], len(rows))
            self.assertEqual(self.names(), sorted(row.split(",")[0] for row in rows))

    def test_a_row_that_is_the_sum_of_others_is_nobodys_target(self):
        for text, sums in (("Sales,Periode,Target\nSari,2026,100\nBudi,2026,90\nTotal,2026,190\n", 1),
                           ("Sales,Periode,Target\nSari,2026,100\nBudi,2026,90\nTotal,,190\n", 1),
                           ("Sales,Periode,Target\nJumlah Total,2026,190\nSari,2026,100\nBudi,2026,90\n", 1),
                           ("Sales,Bulan,Target\nSari,2026-01,100\nBudi,2026-01,90\nTotal,2026-01,190\nSari,2026-02,110\nBudi,2026-02,95\nTotal Februari,2026-02,205\nGrand Total,2026,395\n", 3),
                           ("Wilayah,Sales,Periode,Target\nJabar,Sari,2026,100\nJabar,Budi,2026,90\nJabar,Total,2026,190\nJatim,Ani,2026,10\nJatim,Total,2026,10\nTotal,,2026,200\n", 3),
                           ("Sales,Bulan,Minimum,Target,Stretch\nSari,2026-01,80,100,120\nBudi,2026-01,70,90,\nTOTAL,2026-01,150,190,120\n", 1),
                           ("Sales,KPI,Periode,Target\nSari,revenue,2026,100\nBudi,revenue,2026,90\nSari,orders,2026,3\nBudi,orders,2026,4\nTotal,revenue,2026,190\nTotal,orders,2026,7\n", 2)):
            with self.subTest(text):
                done = self.take(text)
                self.assertEqual((done["rows"]["rejected"], self.names()), (0, ["Ani", "Budi", "Sari"] if "Ani" in text else ["Budi", "Sari"]))
                self.assertEqual(done["rows"]["read"], done["rows"]["new"])
                self.assertIn({"id": "footer-rows", "rows": str(sums)}, done["notes"])

    def test_a_sum_that_is_none_is_refused(self):
        for text, column, line, reason in (("Sales,Periode,Target\nSari,2026,100\nBudi,2026,90\nTotal,2026,200\n", "Sales", 4, "not-a-sum"),
                                           ("Sales,Periode,Target\nSari,2026,100\nBudi,2025,90\nTotal,2026,190\n", "Sales", 4, "not-a-sum"),
                                           ("Sales,Periode,Target\nSari,2026,100\nBudi,2026,90\nTotal,,191\n", "Periode", 4, "missing"),
                                           ("Sales,Bulan,Minimum,Target,Stretch\nSari,2026-01,80,100,120\nBudi,2026-01,70,90,\nTOTAL,2026-01,150,190,230\n", "Sales", 4, "not-a-sum"),
                                           # A ratio of all is no sum of theirs.
                                           ("Sales,KPI,Periode,Target\nSari,conversion,2026,10%\nBudi,conversion,2026,20%\nTotal,conversion,2026,30%\n", "Sales", 4, "no-sum-of-ratios")):
            with self.subTest(text):
                done = self.take(text)
                self.assertEqual([(one["line"], one["column"], one["reason"]) for one in done["issues"]], [(line, column, reason)])
                self.assertEqual((done["rows"]["rejected"], done["rows"]["read"], self.names()), (1, done["rows"]["new"] + 1, ["Budi", "Sari"]))

    def refused(self, text):
        done = self.take(text)
        self.assertEqual(done["rows"]["read"], done["rows"]["new"] + done["rows"]["rejected"])
        return [(one["line"], one["column"], one["value"], one["reason"]) for one in done["issues"]]

    def assert_left_out(self, text, sums, names=("Budi", "Sari")):
        done = self.take(text)
        self.assertEqual((done["issues"], self.names()), ([], sorted(names)))
        self.assertIn({"id": "footer-rows", "rows": str(sums)}, done["notes"])

    def test_the_mean_of_others_is_nobodys_target(self):
        two = "Sales,Periode,Target\nSari,2026,100\nBudi,2026,91\n"  # 191 and 95.5
        for word in ("Rata-rata", "Average", "AVERAGE", "Rerata", "Rata-rata per sales", "Average per Sales", "Mean"):
            with self.subTest(word):
                self.assert_left_out(f"{two}{word},2026,95.5\n", 1)
                self.assertEqual(self.refused(f"{two}{word},2026,94\n"), [(4, "Sales", word, "not-a-mean")])
                self.assertEqual(self.names(), ["Budi", "Sari"])
        self.assert_left_out(f"{two}Total,2026,191\nRata-rata,,96\n", 2)  # rounded to the digits it has
        self.assertEqual(self.refused(f"{two}Rata-rata,,95.6\n"), [(4, "Sales", "Rata-rata", "not-a-mean")])
        # Of each region, and of counts, which are whole for people alone: 10 and 90, then 5; 3 and 4.
        self.assert_left_out("Wilayah,Sales,Periode,Target\nJabar,Sari,2026,10\nJabar,Budi,2026,90\nJabar,Rata-rata,2026,50\nJatim,Ani,2026,5\nRata-rata Jatim,,2026,5\n", 2, ["Sari", "Budi", "Ani"])
        self.assert_left_out("Sales,KPI,Periode,Target\nSari,orders,2026,3\nBudi,orders,2026,4\nRata-rata,orders,2026,3.5\n", 1)
        # Who is called so is somebody.
        self.assert_left_out("Produk,Periode,Target\nKopi,2026,100\nAverage Joe,2026,90\nTotal,2026,100\n", 1, ["Average Joe", "Kopi"])

    def test_the_total_of_a_team_of_one(self):
        text = "Tim,Sales,Periode,Target\nA,Sari,2026,100\nA,Budi,2026,90\nTotal A,,2026,190\nB,Ani,2026,10\nTotal B,,2026,{}\nTotal,,2026,200\n"
        self.assert_left_out(text.format(10), 3, ["Sari", "Budi", "Ani"])
        self.assertEqual(self.refused(text.format(12)), [(6, "Tim", "Total B", "not-a-sum")])
        # It may stand beside its team, among the people, or before them.
        self.assert_left_out("Tim,Sales,Periode,Target\nB,Total B,2026,10\nB,Ani,2026,10\nA,Budi,2026,90\n", 1, ["Ani", "Budi"])
        self.assertEqual(self.refused("Tim,Sales,Periode,Target\nB,Ani,2026,10\nA,Budi,2026,90\n,Total B,2026,11\n"), [(4, "Sales", "Total B", "not-a-sum")])
        # Without anybody beside it, B is a name and so is Total B.
        self.assertEqual(self.refused("Produk,Periode,Target\nCare,2026,10\nTotal Care,2026,12\n"), [])
        self.assertEqual(self.names(), ["Care", "Total Care"])

    def test_of_ratios_there_is_a_mean_and_no_total(self):
        two = "Sales,KPI,Periode,Target\nSari,conversion,2026,10%\nBudi,conversion,2026,21%\n"  # 15.5 %
        for cell in ("15.5%", "16%", "0.155"):
            self.assert_left_out(f"{two}Total,conversion,2026,{cell}\n", 1)
        for cell in ("14%", "31%", "150%"):
            self.assertEqual(self.refused(f"{two}Total,conversion,2026,{cell}\n"), [(4, "Sales", "Total", "no-sum-of-ratios")])
        self.assertEqual(self.refused(f"{two}Rata-rata,conversion,2026,17%\n"), [(4, "Sales", "Rata-rata", "not-a-mean")])
        self.assert_left_out("Sales,KPI,Periode,Target\nSari,csat,2026,80%\nBudi,csat,2026,90%\nSari,revenue,2026,5\nBudi,revenue,2026,7\nTotal,csat,2026,85%\nTotal,revenue,2026,12\n", 2)

    def test_a_grid_proves_its_sums(self):
        text = "Sales,Jan 2026,Feb 2026,Total\nSari,100,200,300\nBudi,10,20,30\n{}\n"
        self.assert_left_out(text.format("Total,110,220,330"), 1)
        self.assertEqual(self.refused(text.format("Total,110,221,331")), [(4, "Feb 2026", "221", "not-a-sum")])
        self.assertEqual(self.refused(text.format("Total,110,220,331")), [(4, "Total", "331", "total-differs")])
        self.assert_left_out(text.format("Total,110,220,330\nRata-rata,55,110,165"), 2)
        self.assert_left_out("Tim,Sales,Jan 2026,Feb 2026\nA,Sari,1,2\nA,Budi,3,4\nTotal A,,4,6\nB,Ani,5,\nTotal B,,5,\nGrand Total,,9,6\n", 3, ["Sari", "Budi", "Ani"])
        self.assertEqual(self.refused("Tim,Sales,Jan 2026,Feb 2026\nB,Ani,5,6\nTotal B,,5,7\n"), [(3, "Feb 2026", "7", "not-a-sum")])
        self.assert_left_out("KPI,Sales,Jan 2026,Feb 2026\norders,Sari,1,2\norders,Budi,3,4\nconversion,Sari,10%,20%\nconversion,Budi,20%,30%\n"
                             "conversion,Total,15%,25%\norders,Total,4,6\n,Grand Total,4,6\n", 3)

    def test_thousands_of_sums_take_no_longer_each(self):
        """Each was compared with each row: minutes, and the program is given two."""
        count = 8000
        done = self.take("Tim,Sales,Periode,Target\n" + "".join(f"T{at},S{at},2026,{at}\nT{at},R{at},2026,1\nTotal T{at},,2026,{at + 1}\n" for at in range(count)))
        self.assertEqual((done["rows"]["new"], done["rows"]["rejected"]), (2 * count, 0))

    def test_a_name_that_begins_like_a_sum_is_a_name_unless_it_is_one(self):
        text = "Produk,Periode,Target\nKopi,2026,100\nTeh,2026,90\nTotal Care,2026,{}\nTotal Care,2025,5\n"
        self.assertEqual(self.take(text.format(50))["rows"]["rejected"], 0)
        self.assertEqual(self.names(), ["Kopi", "Teh", "Total Care"])
        done = self.take(text.format(50) + "Total Care,2026,60\nTotal,2026,240\n")
        self.assertEqual([(one["line"], one["reason"]) for one in done["issues"]], [(4, "contradicts"), (6, "contradicts"), (7, "not-a-sum")])

    def test_its_own_export_has_no_sums(self):
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026", "--value", "7", "--rep", "Total")
        self.cli("export", "--what", "targets", "--out", "t.csv")
        self.cli("import", self.folder / "t.csv", "--kind", "targets")
        self.assertEqual(self.names(), ["Total"])

    def test_a_misspelt_sum_beside_right_ones_is_nobody(self):
        """Total Jateng, where the region is called Jatim: nobody of that name stands anywhere."""
        text = "Wilayah,Sales,Periode,Target\nJabar,Sari,2026,100\nJabar,Budi,2026,90\nTotal Jabar,,2026,190\nJatim,Ani,2026,10\nJatim,Edi,2026,20\n{},,2026,{}\n"
        self.assert_left_out(text.format("Total Jatim", 30), 2, ["Ani", "Budi", "Sari", "Edi"])
        self.assertEqual(self.refused(text.format("Total Jateng", 31)), [(7, "Wilayah", "Total Jateng", "not-a-sum")])
        self.assertEqual(self.names(), ["Ani", "Budi", "Edi", "Sari"])
        grid = "Sales,Jan 2026,Feb 2026\nSari,100,1\nBudi,90,2\nTotal Tim A,190,3\nAni,10,4\nEdi,20,5\nTotal Tim B,30,{}\n"
        self.assert_left_out(grid.format(9), 2, ["Ani", "Budi", "Sari", "Edi"])
        self.assertEqual(self.refused(grid.format(8)), [(7, "Feb 2026", "8", "not-a-sum")])
        # Where most of them are none, it begins a name: products of one brand.
        brand = "Produk,Periode,Target\nKopi,2026,100\nTeh,2026,90\nTotal Minuman,2026,190\nTotal Care,2026,50\nTotal Quartz,2026,60\n"
        self.assert_left_out(brand, 1, ["Kopi", "Teh", "Total Care", "Total Quartz"])

    def test_words_that_begin_no_name(self):
        for word in ("Subtotal Jateng", "Sub Total Jateng", "Jumlah Jateng", "Grand Total 2026", "Total Penjualan Online"):
            with self.subTest(word):
                self.assertEqual(self.refused(f"Sales,Periode,Target\nSari,2026,100\nBudi,2026,90\n{word},2026,200\n"), [(4, "Sales", word, "not-a-sum")])
                self.assert_left_out(f"Sales,Periode,Target\nSari,2026,100\nBudi,2026,90\n{word},2026,190\n", 1)

    def test_a_total_beside_ratios_is_their_mean_or_wrong(self):
        text = "KPI,Sales,Jan 2026,Feb 2026,Total\nconversion,Sari,10%,21%,{}\nrevenue,Sari,100,200,300\n"  # 15.5 %
        for total in ("15.5%", "16%", "0.155", ""):
            self.assertEqual(self.refused(text.format(total)), [])
            self.assertEqual(self.take(text.format(total))["rows"]["new"], 4)
        for total in ("31%", "14%", "0.31"):
            self.assertEqual(self.refused(text.format(total)), [(2, "Total", total, "total-of-ratios")])
            self.assertEqual(self.take(text.format(total))["rows"], {"read": 3, "new": 2, "changed": 0, "same": 0, "rejected": 1})
        # A column that was looked at so is not one that nothing needed.
        self.assertEqual([one for one in self.take(text.format("16%"))["notes"] if one["id"] == "columns-unused"], [])
        self.assertEqual([one for one in self.take("Sales,Jan 2026,Feb 2026,Jumlah,Catatan\nSari,1,2,3,x\n")["notes"] if one["id"] == "columns-unused"],
                         [{"id": "columns-unused", "columns": "Catatan"}])


if __name__ == "__main__":
    main()

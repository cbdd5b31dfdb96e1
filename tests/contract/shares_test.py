# SPDX-License-Identifier: GPL-3.0-or-later
"""Several salespeople of one line: rows of a flat file that are repeated with a share."""
import fractions
import random

from support import CliTest, INPUT, main

HEAD = "Order,Date,Salesperson,Share,Product,Total\n"


def split(raw, shares):
    """Ten-thousandths by largest remainder, ties to the earlier; `shares` are ten-thousandths."""
    exact = [fractions.Fraction(abs(raw) * share, 10000) for share in shares]
    parts = [int(part) for part in exact]
    for at in sorted(range(len(parts)), key=lambda n: (-(exact[n] - parts[n]), n))[:abs(raw) - sum(parts)]:
        parts[at] += 1
    return [part if raw >= 0 else -part for part in parts]


class Shares(CliTest):
    def take(self, text, *words, code=0):
        return self.cli("import", "--kind", "sales", *words, self.write("sales.csv", text), code=code).json

    def by_rep(self, kpi="revenue"):
        table = self.cli("kpi", "--period", "all", "--kpi", kpi, "--by", "rep").json
        return table["values"][0]["value"], {one["key"]: one["values"][0]["value"] for one in table["groups"]}

    def test_money_is_split_and_counts_count_for_each(self):
        done = self.take(HEAD + "A1,2026-01-05,Sari,60%,Kopi,100.01\nA1,2026-01-05,Budi,40%,Kopi,100.01\nA1,2026-01-05,Budi,100%,Teh,50\nA2,2026-01-06,Sari,100%,Kopi,7\n")
        self.assertEqual(done["rows"], {"read": 3, "new": 3, "changed": 0, "same": 0, "rejected": 0})
        self.assertEqual(next(one for one in done["notes"] if one["id"] == "shares-joined"), {"id": "shares-joined", "rows": "2", "lines": "1"})
        self.assertEqual((done["reconciliation"]["fileTotal"], done["reconciliation"]["revenue"]), ("157.01", "157.01"))
        self.assertEqual(self.by_rep(), ("157.01", {"Budi": "90.004", "Sari": "67.006"}))
        self.assertEqual(self.by_rep("orders"), (2, {"Sari": 2, "Budi": 1}))
        self.assertEqual(self.cli("kpi", "--period", "all", "--kpi", "revenue", "--where", "rep=Sari").json["values"][0]["value"], "67.006")
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_a_line_of_two_teams_is_whole_in_that_of_the_largest_share(self):
        # Sari of West has 60 of 100 and 10 of 20, Budi of East 40, which counts for West.
        text = ("Order,Date,Salesperson,Team,Share,Product,Total\nA1,2026-01-05,Budi,East,40%,Kopi,100\nA1,2026-01-05,Sari,West,60%,Kopi,100\n"
                "A2,2026-01-06,Sari,West,50%,Kopi,20\nA2,2026-01-06,Rina,West,50%,Kopi,20\n")
        notes = self.take(text)["notes"]
        self.assertIn({"id": "shares-of-teams", "lines": "1"}, notes)
        teams = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "team").json["groups"]
        self.assertEqual({one["key"]: one["values"][0]["value"] for one in teams}, {"West": "120.00"})
        self.assertEqual(self.by_rep(), ("120.00", {"Sari": "70.00", "Budi": "40.00", "Rina": "10.00"}))
        headers = text.replace(",Product,Total", ",Status").replace(",Kopi,100", ",Selesai").replace(",Kopi,20", ",Selesai")
        self.assertIn({"id": "shares-of-teams", "lines": "1"}, self.cli("import", "--kind", "orders", self.write("headers.csv", headers)).json["notes"])

    def test_a_shared_line_without_a_team_has_none(self):
        self.cli("import", "--kind", "people", self.write("people.csv", "id,name,team\nSari,Sari,West\nBudi,Budi,West\n"))
        self.take(HEAD + "A1,2026-01-05,Sari,60%,Kopi,100\nA1,2026-01-05,Budi,40%,Kopi,100\nA2,2026-01-06,Sari,100%,Kopi,7\n")
        teams = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "team").json["groups"]
        self.assertEqual({one["key"]: one["values"][0]["value"] for one in teams}, {"": "100.00", "West": "7.00"})

    def test_the_same_file_twice_and_its_undo(self):
        text = HEAD + "A1,2026-01-05,Sari,60,Kopi,100\nA1,2026-01-05,Budi,40,Kopi,100\n"
        self.take(text)
        self.assertEqual(self.take(text + "A2,2026-01-06,Sari,100,Kopi,1\n")["rows"], {"read": 2, "new": 1, "changed": 0, "same": 1, "rejected": 0})
        changed = self.take(text.replace(",60,", ",50,").replace(",40,", ",50,"))
        self.assertEqual(changed["rows"], {"read": 1, "new": 0, "changed": 1, "same": 0, "rejected": 0})
        self.assertEqual(self.by_rep()[1], {"Sari": "51.00", "Budi": "50.00"})
        self.cli("batches", "undo", changed["batch"])
        self.assertEqual(self.by_rep()[1], {"Sari": "61.00", "Budi": "40.00"})

    def test_of_order_headers_are_those_of_their_lines(self):
        # 2 x 100 + 1 x 50 = 250, of which 60 % are 150; 3 x 7 = 21 are Ani's.
        lines = self.write("lines.csv", "Order,Product,Qty,Price\nA1,Kopi,2,100\nA1,Teh,1,50\nA2,Kopi,3,7\n")
        headers = "Order,Date,Customer,Salesperson,Share,Status\nA1,2026-01-05,Toko,Sari,60%,Selesai\nA1,2026-01-05,Toko,Budi,40%,Selesai\nA2,2026-01-06,Toko,Ani,,Selesai\n"
        for first in (True, False):
            self.db = self.folder / f"{first}.db"
            if first:
                self.cli("import", lines)
            done = self.cli("import", self.write("headers.csv", headers)).json
            self.assertEqual((done["kind"], done["rows"]), ("orders", {"read": 2, "new": 2, "changed": 0, "same": 0, "rejected": 0}))
            self.assertEqual(next(one for one in done["notes"] if one["id"] == "shares-joined"), {"id": "shares-joined", "rows": "2", "lines": "1"})
            if not first:
                self.cli("import", lines)
            self.assertEqual(self.by_rep(), ("271.00", {"Sari": "150.00", "Budi": "100.00", "Ani": "21.00"}))
            self.assertEqual(self.by_rep("orders"), (2, {"Sari": 1, "Budi": 1, "Ani": 1}))
            again = self.cli("import", self.folder / "headers.csv").json
            self.assertEqual(again["rows"]["same"], 2)
            changed = self.cli("import", self.write("other.csv", headers.replace("60%", "30%").replace("40%", "70%"))).json
            self.assertEqual((changed["rows"]["changed"], self.by_rep()[1]["Sari"]), (1, "75.00"))
            self.cli("batches", "undo", changed["batch"])
            self.assertEqual(self.by_rep()[1]["Sari"], "150.00")
            self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_of_order_headers_that_are_not_the_whole_are_refused(self):
        done = self.cli("import", self.write("headers.csv", "Order,Date,Customer,Salesperson,Share,Status\nA1,2026-01-05,Toko,Sari,60%,Selesai\n"
                                             "A1,2026-01-05,Toko,Budi,30%,Selesai\nA2,2026-01-06,Toko,Ani,,Selesai\n")).json
        self.assertEqual([(one["line"], one["value"], one["reason"]) for one in done["issues"]], [(2, "60%", "shares-not-100"), (3, "30%", "shares-not-100")])
        self.assertEqual(done["rows"], {"read": 3, "new": 1, "changed": 0, "same": 0, "rejected": 2})

    def test_shares_that_are_not_the_whole_are_refused(self):
        done = self.take(HEAD + "A1,2026-01-05,Sari,60%,Kopi,100\nA1,2026-01-05,Budi,30%,Kopi,100\nA2,2026-01-06,Sari,70%,Teh,5\nA2,2026-01-06,Budi,70%,Teh,5\n"
                                "A3,2026-01-07,Budi,100%,Kopi,1\nA4,2026-01-08,Sari,50%,Kopi,9\n")
        self.assertEqual(done["rows"], {"read": 6, "new": 1, "changed": 0, "same": 0, "rejected": 5})
        self.assertEqual([(one["line"], one["column"], one["value"], one["reason"]) for one in done["issues"]],
                         [(2, "Share", "60%", "shares-not-100"), (3, "Share", "30%", "shares-not-100"), (4, "Share", "70%", "shares-not-100"),
                          (5, "Share", "70%", "shares-not-100"), (7, "Share", "50%", "shares-not-100")])
        self.assertEqual(self.by_rep(), ("1.00", {"Budi": "1.00"}))
        self.assertEqual((done["reconciliation"]["fileTotal"], done["reconciliation"]["rejected"]), ("115.00", "114.00"))
        self.take(HEAD + "A9,2026-01-05,Sari,60%,Kopi,100\n", code=INPUT)

    def test_rows_that_say_something_else_are_lines_of_their_own(self):
        done = self.take(HEAD + "A1,2026-01-05,Sari,60%,Kopi,100\nA1,2026-01-05,Budi,40%,Kopi,99\n", code=INPUT)
        self.assertIn("shares-not-100", done["error"]["detail"])

    def test_fractions_words_blanks_and_equal_lines(self):
        text = ("No Pesanan,Tanggal,Penjual,Porsi,Produk,Jumlah,Harga\nA1,2026-01-05,Sari,\"0,6\",Kopi,1,100\nA1,2026-01-05,Budi,\"0,4\",Kopi,1,100\n"
                "A1,2026-01-05,Sari,\"0,6\",Kopi,1,100\nA1,2026-01-05,Budi,\"0,4\",Kopi,1,100\nA2,2026-01-06,Sari,,Teh,1,10\n")
        done = self.take(text)
        self.assertEqual(done["rows"]["new"], 3)
        self.assertIn("share-blank", {one["id"] for one in done["notes"]})
        self.assertEqual(self.by_rep(), ("210.00", {"Sari": "130.00", "Budi": "80.00"}))

    def test_a_person_twice_and_thirds(self):
        self.take(HEAD + "A1,2026-01-05,Sari,33.3334%,Kopi,10\nA1,2026-01-05,Budi,33.3333%,Kopi,10\nA1,2026-01-05,Ani,33.3333%,Kopi,10\n"
                         "A2,2026-01-06,Sari,50%,Kopi,8\nA2,2026-01-06,Sari,50%,Kopi,8\n")
        # 3334 + 3333 + 3333 ten-thousandths of 10.
        self.assertEqual(self.by_rep(), ("18.00", {"Sari": "11.334", "Budi": "3.333", "Ani": "3.333"}))

    def test_what_is_no_share_is_refused_and_two_names_in_a_cell_are_one(self):
        done = self.take(HEAD + "A1,2026-01-05,Sari,120%,Kopi,1\nA2,2026-01-05,Sari,-5%,Kopi,1\nA3,2026-01-05,,50%,Kopi,1\nA4,2026-01-05,Sari; Budi,100%,Kopi,3\n")
        self.assertEqual([(one["line"], one["reason"]) for one in done["issues"]], [(2, "out-of-range"), (3, "out-of-range"), (4, "missing")])
        self.assertEqual(self.by_rep(), ("3.00", {"Sari; Budi": "3.00"}))

    def test_an_export_comes_back_as_it_was(self):
        self.take(HEAD + "A1,2026-01-05,Sari,60%,Kopi,100.01\nA1,2026-01-05,Budi,40%,Kopi,100.01\nA2,2026-01-06,Sari,100%,Kopi,7\n")
        before = self.by_rep()
        for name in ("r.csv", "r.xlsx", "r.json"):
            with self.subTest(name):
                self.cli("export", "--what", "records", "--period", "all", "--out", name)
                self.assertEqual(self.cli("import", name).json["rows"], {"read": 2, "new": 0, "changed": 0, "same": 2, "rejected": 0})
                other = self.folder / (name + ".db")
                self.run_cli("--db", other, "import", name)
                table = self.run_cli("--db", other, "--json", "kpi", "--period", "all", "--kpi", "revenue", "--by", "rep").json
                self.assertEqual((table["values"][0]["value"], {one["key"]: one["values"][0]["value"] for one in table["groups"]}), before)

    def test_people_add_up_whatever_the_shares(self):
        dice = random.Random(20260905)
        rows, total, people = [], 0, {}
        for order in range(300):
            raw = dice.randrange(1, 10**9)
            cuts = sorted(dice.sample(range(1, 10000), dice.randrange(0, 4)))
            shares = [b - a for a, b in zip([0, *cuts], [*cuts, 10000])]
            reps = dice.sample(["Ani", "Budi", "Citra", "Dewi", "Eka"], len(shares))
            for rep, share in zip(reps, shares):
                rows.append(f"B{order},2026-02-{order % 28 + 1:02d},{rep},{share / 100:.2f}%,Kopi,{raw // 10000}.{raw % 10000:04d}\n")
            total += raw
            # The parts of a line in the order in which the store met the people.
            for rep in reps:
                people.setdefault(rep, [0, len(people)])
            ordered = sorted(zip(reps, shares), key=lambda one: people[one[0]][1])
            for (rep, _), part in zip(ordered, split(raw, [share for _, share in ordered])):
                people[rep][0] += part
        done = self.take(HEAD + "".join(rows))
        self.assertEqual(done["rows"], {"read": 300, "new": 300, "changed": 0, "same": 0, "rejected": 0})
        whole, found = self.by_rep()
        self.assertEqual(fractions.Fraction(whole), fractions.Fraction(total, 10000))
        self.assertEqual({rep: fractions.Fraction(value) for rep, value in found.items()}, {rep: fractions.Fraction(sum_, 10000) for rep, (sum_, _) in people.items()})


if __name__ == "__main__":
    main()

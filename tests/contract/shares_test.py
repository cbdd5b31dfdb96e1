# SPDX-License-Identifier: GPL-3.0-or-later
"""Several salespeople of one line: rows of a flat file that are repeated with a share."""
import csv
import fractions
import random
import sqlite3

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

    def by(self, dimension, kpi="revenue", *words):
        groups = self.cli("kpi", "--period", "all", "--kpi", kpi, "--by", dimension, *words).json["groups"]
        return {one["key"]: one["values"][0]["value"] for one in groups if one["values"][0]["value"] not in (None, 0, "0.00")}

    def value(self, kpi, *where):
        return self.cli("kpi", "--period", "all", "--kpi", kpi, *(word for one in where for word in ("--where", one))).json["values"][0]["value"]

    def proven(self, *where):
        """Revenue and orders, which the plain SQL computes as well."""
        proofs = self.cli("kpi", "--prove", "--period", "all", *(word for one in where for word in ("--where", one))).json["proofs"]
        self.assertEqual([one for one in proofs if not one["equal"]], [])
        return tuple(one["value"] for kpi in ("revenue", "orders") for one in proofs if one["kpi"] == kpi)

    TEAMS = ("Order,Date,Salesperson,Team,Share,Product,Total\nA1,2026-01-05,Budi,East,40%,Kopi,100\nA1,2026-01-05,Sari,West,60%,Kopi,100\n"
             "A2,2026-01-06,Sari,West,50%,Kopi,20\nA2,2026-01-06,Rina,West,50%,Kopi,20\nA3,2026-01-07,Budi,East,,Teh,7\n")

    def test_a_line_of_two_teams_is_split_by_the_shares(self):
        # 100 of Sari (West, 60) and Budi (East, 40); 20 of two of West; 7 of Budi alone.
        self.take(self.TEAMS)
        self.assertEqual(self.by("team"), {"West": "80.00", "East": "47.00"})
        self.assertEqual(self.by("rep"), {"Sari": "70.00", "Budi": "47.00", "Rina": "10.00"})
        self.assertEqual((self.value("orders"), self.by("team", "orders")), (3, {"West": 2, "East": 2}))
        for where, found in ((["team=West"], ("80.00", 2)), (["team=East"], ("47.00", 2)), (["team=West", "rep=Budi"], ("0.00", 0)),
                             (["team=West", "rep=Sari"], ("70.00", 2)), (["team=East", "rep=Budi"], ("47.00", 2)), (["team=North"], ("0.00", 0))):
            with self.subTest(where):
                self.assertEqual((self.value("revenue", *where), self.value("orders", *where)), found)
                self.assertEqual(self.proven(*where), found)
        self.assertEqual(self.by("rep", "revenue", "--where", "team=West"), {"Sari": "70.00", "Rina": "10.00"})
        self.assertEqual(self.by("team", "revenue", "--where", "rep=Sari"), {"West": "70.00"})
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_teams_of_order_headers(self):
        self.cli("import", self.write("lines.csv", "Order,Product,Qty,Price\nA1,Kopi,2,50\nA2,Kopi,1,20\n"))
        self.cli("import", self.write("headers.csv", "Order,Date,Customer,Salesperson,Team,Share,Status\nA1,2026-01-05,Toko,Sari,West,60%,Selesai\n"
                                      "A1,2026-01-05,Toko,Budi,East,40%,Selesai\nA2,2026-01-06,Toko,Budi,East,,Selesai\n"))
        self.assertEqual(self.by("team"), {"West": "60.00", "East": "60.00"})

    def test_a_team_target_is_met_by_the_shares(self):
        self.take(self.TEAMS)
        self.cli("import", "--kind", "targets", self.write("targets.csv", "Period,KPI,Team,Target\n2026-01,revenue,West,160\n2026-01,revenue,East,94\n"))
        for team, attained in (("West", 0.5), ("East", 0.5)):
            found = self.cli("kpi", "--period", "2026-01", "--kpi", "revenue", "--where", "team=" + team).json["values"][0]
            self.assertEqual(found["attainment"], attained)
        for words in ((), ("--where", "team=West"), ("--where", "team=East")):
            proofs = self.cli("kpi", "--prove", "--period", "2026-01", *words).json["proofs"]
            self.assertTrue(all(one["equal"] and one["target"]["equal"] for one in proofs), words)
            self.assertIsNotNone(next(one for one in proofs if one["kpi"] == "revenue")["target"]["value"])

    def test_where_the_file_names_no_team_the_people_list_does(self):
        self.take(HEAD + "A1,2026-01-05,Sari,60%,Kopi,100\nA1,2026-01-05,Budi,40%,Kopi,100\nA2,2026-01-06,Sari,100%,Kopi,7\n")
        self.assertEqual(self.by("team"), {"": "107.00"})
        listed = self.cli("import", "--kind", "people", self.write("people.csv", "id,name,team\nSari,Sari,West\nBudi,Budi,East\n")).json
        self.assertEqual((self.by("team"), self.proven("team=East")), ({"West": "67.00", "East": "40.00"}, ("40.00", 1)))
        moved = self.cli("import", "--kind", "people", self.write("people.csv", "id,name,team\nSari,Sari,West\nBudi,Budi,West\n")).json
        self.assertEqual((self.by("team"), self.proven("team=West")), ({"West": "107.00"}, ("107.00", 2)))
        self.cli("batches", "undo", moved["batch"])
        self.assertEqual(self.by("team"), {"West": "67.00", "East": "40.00"})
        self.cli("batches", "undo", listed["batch"])
        self.assertEqual(self.by("team"), {"": "107.00"})

    def test_a_cell_without_a_team_is_what_the_people_list_says(self):
        self.cli("import", "--kind", "people", self.write("people.csv", "id,name,team\nSari,Sari,South\nBudi,Budi,East\n"))
        self.take("Order,Date,Salesperson,Team,Share,Product,Total\nA1,2026-01-05,Sari,West,60%,Kopi,100\nA1,2026-01-05,Budi,,40%,Kopi,100\n")
        self.assertEqual((self.by("team"), self.proven("team=East")), ({"West": "60.00", "East": "40.00"}, ("40.00", 1)))

    def test_a_person_of_two_teams_has_the_first(self):
        done = self.take("Order,Date,Salesperson,Team,Share,Product,Total\nA1,2026-01-05,Sari,West,30%,Kopi,100\nA1,2026-01-05,Sari,East,30%,Kopi,100\n"
                         "A1,2026-01-05,Budi,East,40%,Kopi,100\n")
        self.assertIn({"id": "share-of-two-teams", "lines": "1"}, done["notes"])
        self.assertEqual(self.by("team"), {"West": "60.00", "East": "40.00"})

    def test_teams_are_replaced_kept_and_given_back(self):
        first = "Order,Date,Salesperson,Team,Share,Product,Total\nA1,2026-01-05,Sari,West,60%,Kopi,100\nA1,2026-01-05,Budi,East,40%,Kopi,100\n"
        self.take(first)
        self.assertEqual(self.take(first)["rows"]["same"], 1)
        # A file without teams says nothing of them.
        plain = HEAD + "A1,2026-01-05,Sari,60%,Kopi,100\nA1,2026-01-05,Budi,40%,Kopi,100\n"
        self.assertEqual(self.take(plain)["rows"]["same"], 1)
        self.assertEqual(self.by("team"), {"West": "60.00", "East": "40.00"})
        moved = self.take(first.replace("Budi,East", "Budi,North"))
        self.assertEqual((moved["rows"]["changed"], self.by("team")), (1, {"West": "60.00", "North": "40.00"}))
        self.cli("batches", "undo", moved["batch"])
        self.assertEqual((self.by("team"), self.proven("team=East")), ({"West": "60.00", "East": "40.00"}, ("40.00", 1)))
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_who_stays_keeps_the_team_where_a_file_without_teams_changes_the_shares(self):
        """The line's team of a person is theirs; who is new has that of the people list, if any."""
        head = "Order,Date,Salesperson,Team,Share,Product,Total\n"
        day = ",2026-01-05,"
        both = f"A1{day}Sari,West,60%,Kopi,100\nA1{day}Budi,East,40%,Kopi,100\n"
        one_team = f"A1{day}Sari,West,60%,Kopi,100\nA1{day}Rina,West,40%,Kopi,100\n"
        alone = f"A1{day}Sari,West,,Kopi,100\n"
        for before, now, teams, with_list in (
                (both, ("Sari,50%", "Budi,50%"), {"West": "50.00", "East": "50.00"}, None),
                (both, ("Sari,50%", "Dewi,50%"), {"West": "50.00", "": "50.00"}, {"West": "50.00", "South": "50.00"}),
                (both, ("Sari,20%", "Budi,30%", "Dewi,50%"), {"West": "20.00", "East": "30.00", "": "50.00"}, {"West": "20.00", "East": "30.00", "South": "50.00"}),
                (both, ("Budi,",), {"East": "100.00"}, None),
                (both, ("Dewi,",), {"": "100.00"}, {"South": "100.00"}),
                (one_team, ("Sari,50%", "Rina,50%"), {"West": "100.00"}, None),
                (one_team, ("Rina,70%", "Dewi,30%"), {"West": "70.00", "": "30.00"}, {"West": "70.00", "South": "30.00"}),
                (alone, ("Sari,75%", "Dewi,25%"), {"West": "75.00", "": "25.00"}, {"West": "75.00", "South": "25.00"})):
            with self.subTest(now=now, before=before):
                self.db = self.folder / f"{len(list(self.folder.glob('*.db')))}.db"
                # A line beside it, that the file of other shares has as it is.
                self.take(head + before + f"A2{day}Sari,West,,Teh,7\n")
                kept = self.by("team")
                plain = HEAD + "".join(f"A1{day}{person},Kopi,100\n" for person in now) + f"A2{day}Sari,,Teh,7\n"
                done = self.take(plain)
                self.assertEqual((done["rows"]["changed"], done["rows"]["same"]), (1, 1))
                less = lambda found: {team: net for team, net in ((team, f"{float(net) - 7 * (team == 'West'):.2f}") for team, net in found.items()) if net != "0.00"}
                self.assertEqual(less(self.by("team")), teams)
                for team, net in self.by("team").items():
                    self.assertEqual(self.proven("team=" + team)[0], net)
                self.assertEqual(self.take(plain)["rows"]["same"], 2)
                listed = self.cli("import", "--kind", "people", self.write("people.csv", "id,name,team\nDewi,Dewi,South\nBudi,Budi,South\nSari,Sari,South\n")).json
                self.assertEqual(less(self.by("team")), with_list or teams)
                self.cli("batches", "undo", listed["batch"])
                self.assertTrue(self.cli("check", "--deep").json["sound"])
                self.cli("batches", "undo", done["batch"])
                self.assertEqual(self.by("team"), kept)

    def test_who_stays_keeps_the_team_in_order_headers(self):
        self.cli("import", "--kind", "lines", self.write("lines.csv", "Order,Product,Total\nA1,Kopi,100\n"))
        self.cli("import", self.write("headers.csv", "Order,Date,Customer,Salesperson,Team,Share,Status\nA1,2026-01-05,Toko,Sari,West,60%,Selesai\n"
                                      "A1,2026-01-05,Toko,Budi,East,40%,Selesai\n"))
        changed = self.cli("import", self.write("headers.csv", "Order,Date,Customer,Salesperson,Share,Status\nA1,2026-01-05,Toko,Sari,30%,Selesai\n"
                                                "A1,2026-01-05,Toko,Budi,20%,Selesai\nA1,2026-01-05,Toko,Dewi,50%,Selesai\n")).json
        self.assertEqual(self.by("team"), {"West": "30.00", "East": "20.00", "": "50.00"})
        self.cli("batches", "undo", changed["batch"])
        self.assertEqual(self.by("team"), {"West": "60.00", "East": "40.00"})

    def test_an_older_store_keeps_the_team_of_its_lines(self):
        """Version 9 had one team for a line: it stays whole in it, until its file comes again."""
        self.take(self.TEAMS)
        with sqlite3.connect(self.db) as store:
            for (trigger,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                store.execute(f"DROP TRIGGER {trigger}")
            store.executescript("ALTER TABLE credits DROP COLUMN team_id; PRAGMA user_version = 9")
            store.execute("UPDATE store_state SET dictionary_hash = ''")
        store.close()
        self.assertEqual(self.by("team"), {"West": "120.00", "East": "7.00"})
        self.assertEqual(self.proven("team=West"), ("120.00", 2))
        again = self.take(self.TEAMS)
        self.assertEqual((again["rows"]["changed"], again["rows"]["same"], self.by("team")), (1, 2, {"West": "80.00", "East": "47.00"}))

    def test_teams_are_the_sums_of_their_people_whatever_the_shares(self):
        dice = random.Random(20261129)
        reps, names = ["Ani", "Budi", "Citra", "Dewi", "Eka"], ["West", "East", ""]
        rows, teams, pairs, orders = [], {}, {}, {}
        for order in range(200):
            raw = dice.choice([-1, 1]) * dice.randrange(1, 10**9)
            cuts = sorted(dice.sample(range(1, 10000), dice.randrange(0, 5)))
            shares = [b - a for a, b in zip([0, *cuts], [*cuts, 10000])]
            people = [(rep, share, dice.choice(names)) for rep, share in zip(dice.sample(reps, len(shares)), shares)]
            total = f"{'-' if raw < 0 else ''}{abs(raw) // 10000}.{abs(raw) % 10000:04d}"
            rows += [f"B{order},2026-02-{order % 28 + 1:02d},{rep},{team},{share / 100:.2f}%,Kopi,{total}\n" for rep, share, team in people]
            ordered = sorted(people)
            for (rep, _, team), part in zip(ordered, split(raw, [share for _, share, _ in ordered])):
                teams[team] = teams.get(team, 0) + part
                pairs[rep, team] = pairs.get((rep, team), 0) + part
            for team in {one for _, _, one in people} if raw > 0 else ():
                orders[team] = orders.get(team, 0) + 1
        self.take("Order,Date,Salesperson,Team,Share,Product,Total\n" + "".join(rows))
        raw = lambda found: {key: int(fractions.Fraction(value) * 10000) for key, value in found.items()}
        self.assertEqual((raw(self.by("team")), self.by("team", "orders")), (teams, orders))
        for team in ("West", "East"):
            people = {rep: part for (rep, one), part in pairs.items() if one == team}
            self.assertEqual(raw(self.by("rep", "revenue", "--where", "team=" + team)), people)
            self.assertEqual(raw({"": self.proven("team=" + team)[0]})[""], sum(people.values()))

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

    def test_who_has_nothing_of_a_line_is_not_credited(self):
        """Wherever the row with 0 % stands: before, behind or between those that are the whole."""
        done = self.take(HEAD + "A1,2026-01-05,Sari,60%,Kopi,100\nA1,2026-01-05,Ani,0%,Kopi,100\nA1,2026-01-05,Budi,40%,Kopi,100\nA1,2026-01-05,Dewi,0%,Kopi,100\n"
                                "A2,2026-01-06,Ani,0%,Teh,50\nA2,2026-01-06,Sari,100%,Teh,50\nA2,2026-01-06,,0%,Teh,50\n"
                                "A3,2026-01-07,Ani,0%,Teh,9\nA4,2026-01-08,Ani,0.002%,Kopi,7\nA4,2026-01-08,Budi,99.998%,Kopi,7\n")
        self.assertEqual(done["rows"], {"read": 4, "new": 3, "changed": 0, "same": 0, "rejected": 1})
        self.assertEqual([(one["line"], one["value"], one["reason"]) for one in done["issues"]], [(9, "0%", "shares-not-100")])
        self.assertIn({"id": "share-of-nothing", "rows": "5"}, done["notes"])
        self.assertEqual((done["reconciliation"]["fileTotal"], done["reconciliation"]["rejected"]), ("166.00", "9.00"))
        # 60 + 50, 40 + 7; orders A1 and A2, A1 and A4.
        self.assertEqual(self.by_rep(), ("157.00", {"Sari": "110.00", "Budi": "47.00"}))
        self.assertEqual(self.by_rep("orders"), (3, {"Sari": 2, "Budi": 2}))
        done = self.cli("import", self.write("headers.csv", "Order,Date,Customer,Salesperson,Share,Status\nB1,2026-01-05,Toko,Sari,100%,Selesai\nB1,2026-01-05,Toko,Ani,0%,Selesai\n")).json
        self.assertEqual((done["rows"]["new"], done["rows"]["rejected"]), (1, 0))
        self.assertIn({"id": "share-of-nothing", "rows": "1"}, done["notes"])

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

    def test_an_export_of_teams_comes_back_as_it_was(self):
        self.take(self.TEAMS)
        self.cli("export", "--what", "records", "--period", "all", "--out", "r.csv")
        self.assertEqual(self.cli("import", "r.csv").json["rows"], {"read": 3, "new": 0, "changed": 0, "same": 3, "rejected": 0})
        other = self.folder / "other.db"
        self.run_cli("--db", other, "import", "r.csv")
        table = self.run_cli("--db", other, "--json", "kpi", "--period", "all", "--kpi", "revenue", "--by", "team").json
        self.assertEqual({one["key"]: one["values"][0]["value"] for one in table["groups"]}, {"West": "80.00", "East": "47.00"})
        for where, orders in (("team=East", ["A1", "A3"]), ("team=West", ["A1", "A2"])):
            self.cli("export", "--what", "records", "--period", "all", "--where", where, "--out", "e.csv")
            with (self.folder / "e.csv").open(encoding="utf-8-sig", newline="") as file:
                self.assertEqual(sorted({row["order"] for row in csv.DictReader(file, delimiter=",")}), orders)

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


class NamesAlone(CliTest):
    def test_a_name_said_without_an_id_is_the_salesperson(self):
        """By hand: Sari 60 of 100, Budi 40 and 50."""
        text = "Order,Date,Customer,Petugas,Share,Product,Qty,Price\nA1,2026-01-05,T1,Sari,60%,Kopi,1,100\nA1,2026-01-05,T1,Budi,40%,Kopi,1,100\nA2,2026-01-06,T2,Budi,100%,Kopi,1,50\n"
        report = self.cli("import", "--kind", "sales", self.write("s.csv", text), "--map", "rep_name=Petugas").json
        self.assertEqual((report["rows"]["new"], [one for one in report["notes"] if one["id"] == "columns-unused"]), (2, []))
        groups = self.cli("kpi", "--period", "2026", "--kpi", "revenue", "--by", "rep").json["groups"]
        self.assertEqual({one["key"]: one["values"][0]["value"] for one in groups}, {"Sari": "60.00", "Budi": "90.00"})


if __name__ == "__main__":
    main()

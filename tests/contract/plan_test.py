# SPDX-License-Identifier: GPL-3.0-or-later
"""targets, feedback, actions: what people agree on."""
import datetime

from support import CliTest, INPUT, OK, STORAGE, USAGE, main


class Targets(CliTest):
    def set(self, *words, code=OK):
        return self.cli("targets", "set", *words, code=code)

    def listed(self):
        return self.cli("targets", "list").json["targets"]

    def test_set_and_list(self):
        self.import_sales()
        made = self.set("--kpi", "revenue", "--period", "2015-Q3", "--value", "1250000.5")
        self.assertEqual(list(made.json), ["id"])
        self.set("--kpi", "conversion", "--period", "2015", "--value", "0.18", "--rep", "Sari")
        self.set("--kpi", "orders", "--period", "2015-09", "--value", "40", "--region", "Jakarta", "--level", "stretch")
        targets = {one["kpi"]: one for one in self.listed()}
        self.assertEqual(targets["revenue"]["value"], "1250000.50")
        self.assertEqual(targets["revenue"]["period"], {"id": "2015-Q3", "from": "2015-07-01", "to": "2015-09-30"})
        self.assertEqual((targets["revenue"]["scope"], targets["revenue"]["level"]), (None, "target"))
        self.assertEqual((targets["conversion"]["value"], targets["conversion"]["scope"], targets["conversion"]["scopeValue"]),
                         (0.18, "rep", "Sari"))
        self.assertEqual((targets["orders"]["value"], targets["orders"]["level"]), (40, "stretch"))

    def test_setting_again_replaces(self):
        self.set("--kpi", "revenue", "--period", "2015-09", "--value", "100")
        self.set("--kpi", "revenue", "--period", "2015-09", "--value", "200.25")
        self.assertEqual([one["value"] for one in self.listed()], ["200.25"])

    def test_every_scope(self):
        for scope in ("rep", "team", "region", "product", "category", "channel"):
            self.set("--kpi", "revenue", "--period", "2015", "--value", "5", f"--{scope}", "X")
        self.assertEqual({one["scope"] for one in self.listed()}, {"rep", "team", "region", "product", "category", "channel"})

    def test_refusals(self):
        good = {"--kpi": "revenue", "--period": "2015", "--value": "100"}
        for change in ({"--kpi": None}, {"--kpi": "turnover"}, {"--period": None}, {"--period": "all"}, {"--period": "2015-W07"},
                       {"--value": None}, {"--value": "1.250.000"}, {"--value": "much"}, {"--value": "0.12345"},
                       {"--level": "dream"}, {"--rep": "A", "--team": "B"}):
            with self.subTest(change):
                words = [word for pair in ({**good, **change}).items() if pair[1] is not None for word in pair]
                self.assert_refused(self.set(*words, code=USAGE), USAGE, "usage")
                self.assertFalse(self.db.exists())

    def test_read_only(self):
        self.set("--kpi", "revenue", "--period", "2015", "--value", "5")
        answer = self.set("--kpi", "revenue", "--period", "2015", "--value", "6", "--read-only", code=STORAGE)
        self.assert_refused(answer, STORAGE, "read-only")
        self.assertEqual([one["value"] for one in self.listed()], ["5.00"])

    def test_words_for_people(self):
        self.set("--kpi", "revenue", "--period", "2015", "--value", "5")
        answer = self.run_cli("--db", self.db, "targets", "list")
        self.assertIn("revenue", answer.text)


class Feedback(CliTest):
    def setUp(self):
        super().setUp()
        self.import_sales()

    def add(self, *words, code=OK):
        return self.cli("feedback", "add", *words, code=code)

    def test_add_and_list(self):
        self.assertEqual(list(self.add("--person", "Sari", "--type", "praise", "--text", "Called every customer back.",
                                       "--shared", "--as-of", "2015-04-20").json), ["id"])
        self.add("--person", "Budi", "--type", "improve", "--text", "Ask for the order.", "--situation", "Visit in Bandung",
                 "--impact", "The order went elsewhere.", "--as-of", "2015-04-21")
        entries = {one["person"]: one for one in self.cli("feedback", "list").json["feedback"]}
        self.assertEqual(set(entries), {"Sari", "Budi"})
        self.assertEqual((entries["Sari"]["type"], entries["Sari"]["audience"], entries["Sari"]["behaviour"]),
                         ("praise", "team", "Called every customer back."))
        self.assertEqual(entries["Sari"]["day"], "2015-04-20")
        self.assertEqual((entries["Budi"]["type"], entries["Budi"]["audience"], entries["Budi"]["situation"]),
                         ("improve", "me", "Visit in Bandung"))

    def test_text_stays_as_it_is(self):
        text = "<img src=\"file:///etc/hostname\"> %1 'quoted' \\n 日本"
        self.add("--type", "praise", "--text", text)
        self.assertEqual(self.cli("feedback", "list").json["feedback"][0]["behaviour"], text)

    def test_what_is_to_be_improved_is_not_for_the_whole_team_by_mistake(self):
        words = ["--person", "Sari", "--type", "improve", "--text", "Ask more.", "--shared"]
        self.assert_refused(self.add(*words, code=INPUT), INPUT, "invalid-input")
        self.assertEqual(self.cli("feedback", "list").json["feedback"], [])
        self.add(*words, "--confirm")
        self.assertEqual(len(self.cli("feedback", "list").json["feedback"]), 1)

    def test_refusals(self):
        for code, error, words in ((USAGE, "usage", ["--person", "Sari", "--text", "Good."]),
                                   (USAGE, "usage", ["--person", "Sari", "--type", "praise"]),
                                   (USAGE, "usage", ["--type", "blame", "--text", "Bad."]),
                                   (USAGE, "usage", ["--type", "praise", "--text", "Good.", "--audience", "press"]),
                                   (INPUT, "not-found", ["--person", "Nobody", "--type", "praise", "--text", "Good."]),
                                   (STORAGE, "read-only", ["--type", "praise", "--text", "Good.", "--read-only"])):
            with self.subTest(words):
                self.assert_refused(self.add(*words, code=code), code, error)
        self.assertEqual(self.cli("feedback", "list").json["feedback"], [])


class Actions(CliTest):
    GOOD = {"--title": "Call every lead within a day", "--kpi": "revenue", "--owner": "Sari", "--from": "275002", "--to": "400000",
            "--due": "2015-06-30"}

    def setUp(self):
        super().setUp()
        self.import_sales()

    def add(self, change=None, code=OK):
        words = [word for pair in {**self.GOOD, **(change or {})}.items() if pair[1] is not None for word in pair]
        return self.cli("actions", "add", *words, code=code)

    def test_add_and_list(self):
        self.assertEqual(list(self.add({"--as-of": "2015-04-15", "--person": "Sari", "--kind": "process",
                                        "--relevant": "Closes the gap"}).json), ["id"])
        action = self.cli("actions", "list", "--as-of", "2015-04-20").json["actions"][0]
        self.assertEqual((action["title"], action["kind"], action["status"], action["owner"], action["person"]),
                         ("Call every lead within a day", "process", "todo", "Sari", "Sari"))
        self.assertEqual((action["kpi"], action["scope"], action["scopeValue"]), ("revenue", "rep", "Sari"))
        self.assertEqual((action["from"], action["to"], action["start"], action["due"]),
                         ("275002.00", "400000.00", "2015-04-15", "2015-06-30"))
        self.assertEqual((action["relevant"], action["checkEveryDays"], action["checkIns"]), ("Closes the gap", 14, []))
        self.assertEqual(set(action["progress"]),
                         {"value", "reason", "share", "expectedShare", "verdict", "overdue", "nextCheck"})
        self.assertFalse(action["progress"]["overdue"])
        self.assertTrue(self.cli("actions", "list", "--as-of", "2015-07-01").json["actions"][0]["progress"]["overdue"])

    def test_a_sum_that_grows_as_it_should_is_on_track_all_the_way(self):
        # 120 a day from 1 January to 31 March are 10,800: exactly the goal.
        first = datetime.date(2026, 1, 1)
        days = [first + datetime.timedelta(n) for n in range(90)]
        self.import_sales("Order,Date,Salesperson,Total\n" + "".join(f"X{n},{day},Sari,120\n" for n, day in enumerate(days)))
        self.add({"--from": "9200", "--to": "10800", "--start": "2026-01-01", "--due": "2026-03-31"})
        for day, value, share in (("2026-01-15", "1800.00", 15 / 90), ("2026-02-14", "5400.00", 0.5), ("2026-03-29", "10560.00", 88 / 90), ("2026-03-31", "10800.00", 1)):
            progress = self.cli("actions", "list", "--as-of", day).json["actions"][0]["progress"]
            self.assertEqual((progress["value"], progress["verdict"]), (value, "on-track"), day)
            self.assertAlmostEqual(progress["share"], share)
            self.assertAlmostEqual(progress["expectedShare"], share)

    def test_refusals(self):
        for missing in self.GOOD:
            with self.subTest(missing):
                self.assert_refused(self.add({missing: None}, code=USAGE), USAGE, "usage")
        for code, error, change in ((USAGE, "usage", {"--kpi": "turnover"}), (USAGE, "usage", {"--due": "soon"}),
                                    (USAGE, "usage", {"--from": "a lot"}), (USAGE, "usage", {"--kind": "magic"}),
                                    (USAGE, "usage", {"--check-every": "0"}), (INPUT, "not-found", {"--owner": "Nobody"}),
                                    (INPUT, "not-found", {"--person": "Nobody"})):
            with self.subTest(change):
                self.assert_refused(self.add(change, code=code), code, error)
        self.assertEqual(self.cli("actions", "list").json["actions"], [])

    def test_read_only(self):
        words = [word for pair in self.GOOD.items() for word in pair]
        self.assert_refused(self.cli("actions", "add", *words, "--read-only", code=STORAGE), STORAGE, "read-only")


if __name__ == "__main__":
    main()

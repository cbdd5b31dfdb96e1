# SPDX-License-Identifier: GPL-3.0-or-later
"""The line itself: commands, options, help, languages."""
import os
import subprocess

from support import CLI, CliTest, ENVIRONMENT, OK, USAGE, INPUT, SALES, STORAGE, main

COMMANDS = ["import", "cells", "inspect", "kpi", "targets list", "targets set", "feedback list", "feedback add",
            "actions list", "actions add", "report", "snapshot", "export", "batches list", "batches show", "batches undo", "check", "backup",
            "restore", "sample", "version"]


class Window(CliTest):
    def test_without_a_display_it_says_so_and_leaves(self):
        window = os.path.join(os.path.dirname(CLI), "kinerja")
        env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        done = subprocess.run([window, "--db", str(self.folder / "a.db")], env={**env, "HOME": str(self.folder)}, capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, ENVIRONMENT)
        self.assertEqual(len(done.stderr.splitlines()), 2)


class Usage(CliTest):
    def test_nothing_said(self):
        self.assert_refused(self.run_cli(), USAGE)

    def test_unknown_command(self):
        answer = self.run_cli("ekspor")
        self.assert_refused(answer, USAGE)
        self.assertEqual(len(answer.err.splitlines()), 2)
        self.assertIn("ekspor", answer.err)
        self.assertEqual(answer.text, "")

    def test_settings_of_a_file(self):
        path = self.write("a.csv", SALES)
        for setting, value in (("currency=ZZZ", "ISO 4217"), ("dates=ddmm", "ymd, dmy"), ("delimiter='", "semicolon"), ("period=week", "quarter"),
                               ("scale=big", "0-10"), ("orders=other", "same")):
            with self.subTest(setting):
                answer = self.run_cli("import", path, "--set", setting)
                self.assert_refused(answer, USAGE)
                self.assertIn(f"“{setting.split('=')[1]}”", answer.err)
                self.assertIn(value, answer.err)
        self.assertIn("“colour=red” is no setting", self.run_cli("import", path, "--set", "colour=red").err)

    def test_unknown_second_word(self):
        answer = self.run_cli("targets", "drop")
        self.assert_refused(answer, USAGE)
        self.assertIn("list, set", answer.err)

    def test_unknown_option_of_every_command(self):
        for command in COMMANDS:
            with self.subTest(command):
                answer = self.run_cli(*command.split(), "--colour", "red", "--json")
                self.assert_refused(answer, USAGE, "usage")
                self.assertIn("--colour", answer.json["error"]["detail"])

    def test_help_of_every_command(self):
        overview = self.run_cli("--help")
        self.assertEqual(overview.code, OK)
        for command in COMMANDS:
            with self.subTest(command):
                self.assertIn(f"\n  {command} ", overview.text)
                answer = self.run_cli(*command.split(), "--help")
                self.assertEqual((answer.code, answer.err), (OK, ""))
                self.assertIn(f"kinerja-cli {command}", answer.text)
                self.assertIn("--read-only", answer.text)

    def test_help_names_every_kind_of_records(self):
        kinds = "sales, leads, surveys, targets, orders, lines, stages, people, products, customers, rates, market, events"
        for command in ("import", "inspect"):
            for lang, says in (("en", f"one of {kinds}\n"), ("id", f"salah satu dari {kinds}\n")):
                self.assertIn(says, self.run_cli("--lang", lang, command, "--help").text)
        self.assertIn(f"Write --kind and one of {kinds}.", self.cli("import", "--kind", "order", "x.csv", code=USAGE).err)

    def test_values_missing_doubled_superfluous(self):
        for words in (["kpi", "--period"], ["kpi", "--period", "--json"], ["kpi", "--period", "2015", "--period", "2014"],
                      ["kpi", "--timing=yes"], ["kpi", "2015"], ["cells"], ["cells", "a", "b"], ["import"]):
            with self.subTest(words):
                self.assert_refused(self.run_cli(*words), USAGE)

    def test_values_that_do_not_exist(self):
        for words in (["--period", "2015-Q5"], ["--period", "2015-13"], ["--period", "2014-W53"], ["--period", "next"],
                      ["--period", "2015-09-30..2015-07-01"], ["--kpi", "turnover"], ["--by", "weekday"],
                      ["--where", "region"], ["--where", "colour=red"], ["--compare", "best"], ["--as-of", "2015-02-29"],
                      ["--lang", "fr"]):
            with self.subTest(words):
                self.assert_refused(self.run_cli("--db", self.db, "--json", "kpi", *words), USAGE, "usage")
                self.assertFalse(self.db.exists())

    def test_global_options_anywhere(self):
        self.import_sales()
        first = self.run_cli("--db", self.db, "--json", "--as-of", "2015-03-31", "kpi", "--period", "2015-Q1")
        last = self.run_cli("kpi", "--period=2015-Q1", f"--db={self.db}", "--as-of=2015-03-31", "--json")
        self.assertEqual(first.code, OK, first.err)
        self.assertEqual(first.out, last.out)

    def test_languages(self):
        english = self.run_cli("--lang", "en", "frobnicate")
        indonesian = self.run_cli("--lang", "id", "frobnicate")
        by_environment = self.run_cli("frobnicate", env=self.environment(LC_ALL="id_ID.UTF-8"))
        self.assertIn("There is no command", english.err)
        self.assertIn("Tidak ada perintah", indonesian.err)
        self.assertEqual(by_environment.err, indonesian.err)

    def test_names_cannot_steer_the_terminal(self):
        answer = self.run_cli("cells", "evil\x1b[31m\nname.csv")
        self.assertEqual(answer.code, INPUT)
        self.assertNotIn("\x1b", answer.err)
        self.assertEqual(len(answer.err.splitlines()), 2)

    def test_a_percent_sign_in_a_name_stays(self):
        answer = self.run_cli("--lang", "en", "cells", "%1%2.csv")
        self.assertIn("%1%2.csv", answer.err)

    def test_version(self):
        self.assertRegex(self.run_cli("version").text, r"^kinerja \d+\.\d+\.\d+\n$")
        self.assertEqual(set(self.run_cli("version", "--json").json), {"name", "version"})

    def test_odd_paths(self):
        for name in ("two words.csv", "100%.csv", "what?.csv", "a#b.csv", "quo'te\".csv", "naïve-日本.csv", "-dash.csv",
                     "file:x.csv", "n" * 251 + ".csv"):
            with self.subTest(name):
                self.write(name, SALES)
                answer = self.run_cli("cells", "--", name)
                self.assertEqual(answer.code, OK, answer.err)
                self.assertEqual(answer.text, SALES)

    def test_odd_names_of_databases(self):
        for name in ("two words.db", "100%.db", "what?mode=memory", "a#b.db", "quo'te\".db", "日本.db", "file:x.db", ":memory:"):
            with self.subTest(name):
                self.db = self.folder / name
                self.import_sales()
                self.assertTrue(self.db.is_file())
                self.assertEqual(self.values("--period", "all")["orders"], 3)

    def test_output_that_does_not_arrive(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([CLI, "--help"], stdout=full, stderr=subprocess.PIPE, env=self.environment(), check=False)
        self.assertEqual(done.returncode, STORAGE)


if __name__ == "__main__":
    main()

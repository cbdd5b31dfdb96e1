# SPDX-License-Identifier: GPL-3.0-or-later
"""The same input gives the same bytes in every locale and time zone."""
import os
import pathlib
import shutil
import tempfile
import unittest

from locales import NUMBERS, ZONES, make_locales, used
from support import CliTest, OK, SALES, main, sha256


class Locale(CliTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.locales = pathlib.Path(tempfile.mkdtemp(prefix="kinerja-locales-"))
        cls.addClassCleanup(shutil.rmtree, cls.locales, ignore_errors=True)
        missing = make_locales(cls.locales)
        if missing and os.environ.get("CI"):
            raise AssertionError(missing)
        if missing:
            raise unittest.SkipTest(missing)

    def setUp(self):
        super().setUp()
        self.import_sales()
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2015-Q1", "--value", "400000")

    def environment(self, **more):
        # The C library keeps what it cut LOCPATH into until the end: no leak of ours, where a build looks for them.
        known = self.write("known-leaks", "leak:__argz_add_sep\n")
        return super().environment(**{"LOCPATH": str(self.locales), "LSAN_OPTIONS": f"suppressions={known}:print_suppressions=0", **more})

    def test_they_are_real(self):
        for locale, number in NUMBERS.items():
            with self.subTest(locale):
                self.assertEqual(used(self.environment(LC_ALL=locale, TZ="UTC")), (number, 0))
        for zone, minutes in ZONES.items():
            with self.subTest(zone):
                self.assertEqual(used(self.environment(TZ=zone)), ("1234.50", minutes))

    def outputs(self, words, environments):
        found = set()
        for changes in environments:
            answer = self.run_cli("--db", self.db, "--json", *words, env=self.environment(**changes))
            self.assertEqual(answer.code, OK, answer.err)
            found.add(answer.out)
        return found

    def test_json(self):
        environments = [{"LC_ALL": locale, "LANG": locale} for locale in NUMBERS] + [{"TZ": zone} for zone in ZONES]
        for words in (["kpi", "--period", "2015-Q1", "--compare", "previous", "--by", "week"], ["targets", "list"],
                      ["inspect", self.folder / "sales.csv"], ["kpi", "--list"]):
            with self.subTest(words[0]):
                self.assertEqual(len(self.outputs(words, environments)), 1)

    def test_the_sample_company(self):
        """Every pair of the locales and zones that users have, over figures, groups, records and files."""
        self.db = self.folder / "sample.db"
        self.assertEqual(self.run_cli("sample", "--out", self.db).code, OK)
        pairs = [{"LC_ALL": locale, "LANG": locale, "TZ": zone}
                 for locale in ("C", "id_ID.UTF-8", "en_US.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8")
                 for zone in ("UTC", "Asia/Jakarta", "Pacific/Apia", "America/New_York")]
        for words in (["kpi", "--period", "2026", "--by", "rep", "--compare", "last-year"], ["quality"], ["actions", "list"],
                      ["kpi", "--period", "2026-Q3", "--prove", "--as-of", "2026-09-23"]):
            with self.subTest(words[0]):
                self.assertEqual(len(self.outputs(words, pairs)), 1)

    def test_files(self):
        """Qt takes the environment's locale over for the whole process, where it draws."""
        for words, name in ((["report", "--period", "2015-Q1"], "report.pdf"), (["snapshot"], "snapshot.png"),
                            (["export", "--what", "targets"], "targets.csv"), (["export", "--what", "records"], "records.csv")):
            with self.subTest(name):
                files = set()
                for locale, zone in zip(NUMBERS, ZONES):
                    out = self.folder / f"{locale} {name}"
                    self.cli(*words, "--as-of", "2015-03-31", "--lang", "en", "--out", out, env=self.environment(LC_ALL=locale, TZ=zone))
                    files.add(sha256(out))
                self.assertEqual(len(files), 1)

    def test_language_is_for_people_only(self):
        words = ["kpi", "--period", "2015"]
        self.assertEqual(self.cli(*words, "--lang", "id").out, self.cli(*words, "--lang", "en").out)
        refused = [self.run_cli("--json", "--lang", language, "kpi", "--by", "mood") for language in ("id", "en")]
        self.assertEqual(refused[0].out, refused[1].out)
        self.assertNotEqual(refused[0].err, refused[1].err)

    def test_import(self):
        rows = set()
        for number, locale in enumerate(NUMBERS):
            self.db = self.folder / f"{number}.db"
            answer = self.run_cli("--db", self.db, "--json", "import", self.write("sales.csv", SALES),
                                  env=self.environment(LC_ALL=locale))
            self.assertEqual(answer.code, OK, answer.err)
            rows.add(answer.out)
        self.assertEqual(len(rows), 1)


if __name__ == "__main__":
    main()

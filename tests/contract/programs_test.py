# SPDX-License-Identifier: GPL-3.0-or-later
"""kinerja-cli and kinerja-cli-pages beside it: what the first needs, and how it finds the second."""
import os
import pathlib
import shutil
import subprocess
import unittest

from support import CLI, Answer, CliTest, ENVIRONMENT, INPUT, OK, STORAGE, USAGE, main, sha256

SECOND = pathlib.Path(CLI).with_name("kinerja-cli-pages")
LDD = shutil.which("ldd")
DRAWING = ("libQt6Gui", "libQt6Widgets", "libQt6Charts", "libQt6Svg", "libQt6Pdf", "libQt6OpenGL", "libGL.", "libqpdf")
DRAWN = (("report", "--out"), ("snapshot", "--size", "640x480", "--out"))


@unittest.skipUnless(LDD, "there is no ldd")
class Libraries(unittest.TestCase):
    def needed(self, program):
        return subprocess.run([LDD, program], capture_output=True, text=True, check=True).stdout

    def test_only_the_second_draws(self):
        for library in DRAWING:
            self.assertNotIn(library, self.needed(CLI))
        self.assertIn("libQt6Core", self.needed(CLI))
        self.assertIn("libQt6Widgets", self.needed(SECOND))


class Calls(CliTest):
    def setUp(self):
        super().setUp()
        self.import_sales()

    def start(self, program, *words, folder=None, executable=None, **more):
        done = subprocess.run([str(program), *map(str, words)], executable=executable, capture_output=True,
                              cwd=folder or self.folder, timeout=120, check=False, stdin=subprocess.DEVNULL,
                              env=self.environment(**more))
        return Answer(done)


class Started(Calls):
    """However kinerja-cli is called, its companion is the one in its own folder, and hears the line as it was given."""

    def assert_draws(self, program, folder=None, **more):
        for words in DRAWN:
            with self.subTest(words[0], program=program):
                out = pathlib.Path(folder or self.folder) / "drawn"
                answer = self.start(program, "--db", self.db, "--json", *words, "drawn", folder=folder, **more)
                self.assertEqual((answer.code, answer.err), (OK, ""))
                self.assertEqual(answer.json, {"file": "drawn"})
                self.assertIn(out.read_bytes()[:4], (b"%PDF", b"\x89PNG"))
                out.unlink()

    def test_through_a_link(self):
        link = self.folder / "kin"
        link.symlink_to(CLI)
        self.assert_draws(link)

    def test_by_a_relative_path_from_another_folder(self):
        other = self.folder / "other folder"
        other.mkdir()
        self.assert_draws(os.path.relpath(CLI, os.path.realpath(other)), folder=other)

    def test_from_the_path(self):
        # Another program of the companion's name comes first in it.
        false = self.write("kinerja-cli-pages", "#!/bin/sh\nexit 99\n")
        false.chmod(0o755)
        self.assert_draws("kinerja-cli", PATH=f"{self.folder}:{pathlib.Path(CLI).parent}:{os.environ['PATH']}")

    def test_under_a_false_name(self):
        self.assert_draws("/no/such/program", executable=CLI)

    def test_the_second_by_hand_does_the_same(self):
        self.assert_draws(SECOND)
        self.assertEqual(self.start(SECOND, "version").out, self.start(CLI, "version").out)
        self.assertEqual(self.start(SECOND, "--help").out, self.start(CLI, "--help").out)

    def test_words_arrive_as_they_are(self):
        name = "a 'b' \"c\" $HOME *\n.pdf"
        answer = self.start(CLI, f"--db={self.db}", "--json", "report", "--period=2015-Q1", "--where", "region=Jakarta", f"--out={name}")
        self.assertEqual(answer.json, {"file": name})
        whole = self.start(CLI, "--db", self.db, "report", "--period", "2015-Q1", "--out", "whole.pdf")
        self.assertEqual(whole.code, OK, whole.err)
        self.assertNotEqual(sha256(self.folder / name), sha256(self.folder / "whole.pdf"))

    def test_what_it_prints_is_lost_aloud(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([CLI, "--db", str(self.db), "report", "--out", "r.pdf"], stdout=full, stderr=subprocess.PIPE,
                                  cwd=self.folder, env=self.environment(), timeout=120, check=False)
        self.assertEqual(done.returncode, STORAGE, done.stderr)


class Alone(Calls):
    """A copy of kinerja-cli without its companion."""

    def setUp(self):
        super().setUp()
        self.alone = self.folder / "alone" / "kinerja-cli"
        self.alone.parent.mkdir()
        shutil.copy(CLI, self.alone)

    def test_other_commands_work(self):
        self.assertEqual(self.start(self.alone, "--db", self.db, "--json", "kpi").code, OK)
        self.assertEqual(self.start(self.alone, "report", "--help").out, self.start(CLI, "report", "--help").out)

    def test_what_draws_is_missing(self):
        for words in DRAWN:
            with self.subTest(words[0]):
                answer = self.start(self.alone, "--db", self.db, "--json", *words, "drawn")
                self.assert_refused(answer, ENVIRONMENT, "environment")
                self.assertEqual(len(answer.objects), 1)
                self.assertIn("kinerja-cli-pages", answer.json["error"]["detail"])
                self.assertIn("is missing beside kinerja-cli", answer.err)
                self.assertIn("Install Kinerja again", answer.err)
                self.assertFalse((self.folder / "drawn").exists())

    def test_in_indonesian(self):
        answer = self.start(self.alone, "--db", self.db, "--lang", "id", "report", "--out", "drawn")
        self.assert_refused(answer, ENVIRONMENT)
        self.assertEqual(answer.out, b"")
        self.assertIn("tidak ada di samping kinerja-cli", answer.err)
        self.assertIn("Pasang ulang Kinerja", answer.err)

    def test_one_that_may_not_be_started(self):
        self.alone.with_name("kinerja-cli-pages").write_bytes(b"")
        self.assert_refused(self.start(self.alone, "--db", self.db, "--json", "report", "--out", "drawn"), ENVIRONMENT, "environment")

    def test_one_that_is_this_program_again(self):
        shutil.copy(CLI, self.alone.with_name("kinerja-cli-pages"))
        self.assert_refused(self.start(self.alone, "--db", self.db, "--json", "report", "--out", "drawn"), ENVIRONMENT, "environment")

    def test_a_wrong_line_is_told_first(self):
        for words in (["report"], ["report", "--out", "x", "--kind", "poem"], ["report", "--out", "x", "--period", "soon"], ["snapshot"],
                      ["snapshot", "--out", "x", "--size", "big"], ["snapshot", "--out", "x", "--theme", "pink"],
                      ["snapshot", "--out", "x", "--page", "kitchen"], ["snapshot", "--out", "x", "more"]):
            with self.subTest(words):
                self.assert_refused(self.start(self.alone, "--db", self.db, "--json", *words), USAGE, "usage")
        answer = self.start(self.alone, "--db", self.db, "--json", "report", "--out", self.db)
        self.assert_refused(answer, INPUT)


if __name__ == "__main__":
    main()

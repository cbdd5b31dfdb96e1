# SPDX-License-Identifier: GPL-3.0-or-later
"""kinerja-cli as a black box: every test runs it in a folder of its own and looks at exit codes, output and files."""
import csv
import hashlib
import io
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

CLI = os.environ["KINERJA_CLI"]
DATA = pathlib.Path(os.environ["KINERJA_SOURCE_DIR"]) / ".." / "shared" / "data"

OK, INTERNAL, USAGE, INPUT, STORAGE, LOCKED, DATABASE, ENVIRONMENT = range(8)

# Three orders and a return. Revenue 250,000 + 50,002 + 50,000 + 12,500.50 - 25,000 = 337,502.50;
# gross sales 362,502.50; three orders; first quarter 350,002.
SALES = """Order,Date,Customer,Salesperson,Region,Product,Quantity,Unit Price
A1,2015-01-05,Toko Satu,Sari,Jakarta,Kopi,10,25000
A1,2015-01-05,Toko Satu,Sari,Jakarta,Teh,4,12500.50
A2,2015-02-10,Toko Dua,Budi,Bandung,Kopi,2,25000
A3,2015-04-02,Toko Satu,Budi,Bandung,Teh,1,12500.50
A4,2015-04-15,Toko Tiga,Sari,Jakarta,Kopi,-1,25000
"""


def needs_data(name):
    """Real files that the project does not ship."""
    path = DATA / name
    return unittest.skipUnless(path.exists(), f"no real data at {path}")


def as_csv(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


class Answer:
    """What one run of the program left behind."""

    def __init__(self, done):
        self.code = done.returncode
        self.out = done.stdout
        self.err = done.stderr.decode("utf-8", "replace")

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def lines(self):
        """Only LF ends a line: names may hold U+2028 and the like."""
        return self.text.removesuffix("\n").split("\n") if self.text else []

    @property
    def acks(self):
        return [int(line[4:]) for line in self.lines if line.startswith("ACK ")]

    @property
    def objects(self):
        return [json.loads(line) for line in self.lines if not line.startswith("ACK ")]

    @property
    def json(self):
        objects = self.objects
        assert len(objects) == 1, self.text
        return objects[0]


class CliTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kinerja-contract-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.db = self.folder / "store.db"

    def environment(self, **more):
        """Nothing of the account that runs the test."""
        plain = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "Asia/Jakarta", "HOME": str(self.folder)}
        if "ASAN_OPTIONS" in os.environ:
            plain["ASAN_OPTIONS"] = os.environ["ASAN_OPTIONS"]
        plain.update(more)
        return plain

    def run_cli(self, *words, env=None, **options):
        """The program with exactly these words."""
        done = subprocess.run([CLI, *map(str, words)], capture_output=True, cwd=self.folder, timeout=120, check=False,
                              env=env or self.environment(), stdin=subprocess.DEVNULL, **options)
        return Answer(done)

    def cli(self, *words, code=OK, **options):
        """The program on this test's own database, with JSON; fails unless it ends with `code`."""
        answer = self.run_cli("--db", self.db, "--json", *words, **options)
        self.assertEqual(answer.code, code, f"{words}\n{answer.text}\n{answer.err}")
        return answer

    def write(self, name, text):
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return path

    def import_sales(self, text=SALES):
        return self.cli("import", "--kind", "sales", self.write("sales.csv", text)).json

    def values(self, *words, code=OK):
        """{kpi: value} of `kpi`."""
        return {row["kpi"]: row["value"] for row in self.cli("kpi", *words, code=code).json["values"]}

    def assert_refused(self, answer, code, error_id=None):
        """One line what happened, one line what to do; with --json the same for a program."""
        self.assertEqual(answer.code, code, answer.text + answer.err)
        lines = answer.err.splitlines()
        self.assertGreaterEqual(len(lines), 2, answer.err)
        for line in lines:
            self.assertTrue(line.strip(), answer.err)
        if error_id is not None:
            error = answer.objects[-1]["error"]
            self.assertEqual(error["code"], error_id, answer.text)
            self.assertTrue(error["detail"])


def sha256(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def main():
    unittest.main(verbosity=2)

# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults of disk, lock, power and foreign files: nothing acknowledged is lost, nothing is half done."""
import os
import resource
import signal
import sqlite3
import subprocess
import time

from support import CLI, CliTest, DATABASE, INPUT, INTERNAL, LOCKED, OK, SALES, STORAGE, main, sha256


def many_sales(lines, first=0):
    """Orders of one line, each worth 1,000."""
    rows = ["Order,Date,Customer,Product,Quantity,Unit Price"]
    for number in range(first, first + lines):
        rows.append(f"N{number},2015-{1 + number % 12:02}-{1 + number % 28:02},Customer {number % 97},Kopi,1,1000")
    return "\n".join(rows) + "\n"


class RefusedFiles(CliTest):
    def assert_left_alone(self, error_id=None):
        before = sha256(self.db)
        for words in (["kpi", "--period", "all"], ["import", self.write("sales.csv", SALES)], ["check"],
                      ["targets", "set", "--kpi", "revenue", "--period", "2015", "--value", "5"], ["batches", "list"]):
            with self.subTest(words=words[0]):
                self.assert_refused(self.cli(*words, code=DATABASE), DATABASE, error_id)
                self.assertEqual(sha256(self.db), before)
        self.assertEqual([path.name for path in self.folder.glob("store.db-*")], [])

    def change(self, sql):
        self.import_sales()
        store = sqlite3.connect(self.db)
        store.execute(sql)
        store.commit()
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        store.close()

    def test_made_by_a_newer_program(self):
        self.change("PRAGMA user_version = 999")
        self.assert_left_alone("schema-too-new")

    def test_of_another_program(self):
        store = sqlite3.connect(self.db)
        store.execute("CREATE TABLE bookmarks (url TEXT)")
        store.commit()
        store.close()
        self.assert_left_alone("foreign-file")

    def test_another_application_id(self):
        self.change("PRAGMA application_id = 1")
        self.assert_left_alone("foreign-file")

    def test_a_view_in_place_of_a_table(self):
        self.change("CREATE VIEW extra AS SELECT 1")
        self.assert_left_alone()

    def test_text(self):
        self.write("store.db", SALES * 100)
        self.assert_left_alone("foreign-file")

    def test_cut_off(self):
        self.import_sales(many_sales(2000))
        whole = self.db.read_bytes()
        self.write("store.db", whole[:len(whole) // 2])
        self.assert_left_alone("damaged")

    def test_the_last_byte_lost(self):
        self.import_sales(many_sales(2000))
        self.write("store.db", self.db.read_bytes()[:-1])
        self.assert_left_alone("damaged")

    def test_header_only(self):
        self.import_sales()
        self.write("store.db", self.db.read_bytes()[:100])
        self.assert_left_alone()


class Lock(CliTest):
    def test_another_program_writes(self):
        self.import_sales()
        holder = sqlite3.connect(self.db, isolation_level=None)
        self.addCleanup(holder.close)
        holder.execute("BEGIN EXCLUSIVE")
        began = time.monotonic()
        answer = self.cli("import", self.write("more.csv", SALES.replace("A", "B")), code=LOCKED)
        self.assert_refused(answer, LOCKED, "locked")
        self.assertEqual(answer.acks, [])
        self.assertIn(str(self.db), answer.err.splitlines()[0], "it names what is locked")
        self.assertLess(time.monotonic() - began, 30)
        holder.execute("ROLLBACK")
        self.assertEqual(self.values("--period", "all")["orders"], 3)

    def test_reading_goes_on_meanwhile(self):
        self.import_sales()
        holder = sqlite3.connect(self.db, isolation_level=None)
        self.addCleanup(holder.close)
        holder.execute("BEGIN IMMEDIATE")
        answer = self.run_cli("--db", self.db, "--json", "--read-only", "kpi", "--period", "all")
        self.assertEqual(answer.code, OK, answer.err)


class ReadOnly(CliTest):
    def test_looking_changes_nothing(self):
        self.import_sales()
        before = sha256(self.db)
        for words in (["kpi", "--period", "all"], ["check", "--deep"], ["batches", "list"], ["targets", "list"],
                      ["feedback", "list"], ["actions", "list"]):
            with self.subTest(words=words):
                self.cli(*words, "--read-only")
                self.assertEqual(sha256(self.db), before)

    def test_a_missing_database_is_not_made(self):
        answer = self.run_cli("--db", self.db, "--read-only", "import", self.write("sales.csv", SALES))
        self.assertNotEqual(answer.code, OK)
        self.assertFalse(self.db.exists())


class NoWriting(CliTest):
    """A store in a folder where nobody may write (a medium, another account's share)."""

    def as_nobody(self, *words):
        def give_up():
            if os.geteuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
        return subprocess.run([CLI, "--db", str(self.db), "--json", *map(str, words)], preexec_fn=give_up, cwd="/",
                              capture_output=True, env=self.environment(), stdin=subprocess.DEVNULL, check=False)

    def test_reading_works_where_writing_does_not(self):
        sales = self.write("sales.csv", SALES)
        self.import_sales()
        before = sha256(self.db)
        self.db.chmod(0o444)
        self.folder.chmod(0o555)
        self.addCleanup(self.folder.chmod, 0o755)
        try:
            if self.as_nobody("version").returncode != OK:
                self.skipTest("another account cannot run the program here")
        except (PermissionError, subprocess.SubprocessError) as reason:
            self.skipTest(str(reason))
        shown = self.as_nobody("--read-only", "kpi", "--period", "all", "--kpi", "revenue")
        self.assertEqual(shown.returncode, OK, shown.stderr)
        self.assertIn(b'"337502.50"', shown.stdout)
        self.assertEqual(self.as_nobody("--read-only", "check", "--deep").returncode, OK)
        self.assertEqual(self.as_nobody("import", sales).returncode, STORAGE)
        self.assertEqual(sha256(self.db), before)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["sales.csv", "store.db"])


class OutOfMemory(CliTest):
    """However little memory there is: the file is taken as a whole, or the program says that it ran out and nothing is left."""
    STEP = 4 * 1024 * 1024

    def within(self, limit, *words):
        return subprocess.run([CLI, "--db", str(self.db), *map(str, words)], env=self.environment(), capture_output=True, check=False,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))

    def least_for(self, *words):
        """Of the limits under which the program starts at all, the least one."""
        for limit in range(self.STEP, 256 * self.STEP, self.STEP):
            if self.within(limit, *words).returncode == OK:
                return limit
        return self.skipTest("this build needs more than a gigabyte of addresses just to start")

    def test_import(self):
        path = self.write("many.csv", many_sales(20_000))
        limit = self.least_for("version")
        refused = 0
        while True:
            done = self.within(limit, "import", path)
            if done.returncode == OK:
                break
            with self.subTest(limit=limit):
                refused += 1
                self.assertIn(done.returncode, (INTERNAL, DATABASE, STORAGE), done.stderr)
                self.assertEqual(len(done.stderr.splitlines()), 2, done.stderr)
                self.assertNotIn(b"ACK", done.stdout)
                self.assertEqual([entry.name for entry in self.folder.iterdir()], ["many.csv"])
            limit += self.STEP
        self.assertGreater(refused, 3)
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        self.assertEqual(self.cli("import", path).json["rows"]["same"], 20_000)


class FullDisk(CliTest):
    def limited(self, limit):
        return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    def assert_no_room(self, path, limit):
        """The import of this file is refused where no file may be larger; in two lines, without an ACK."""
        done = subprocess.run([CLI, "--db", str(self.db), "import", str(path)], preexec_fn=self.limited(limit),
                              capture_output=True, env=self.environment(), check=False)
        self.assertEqual(done.returncode, STORAGE, done.stderr)
        self.assertNotIn(b"ACK", done.stdout)
        self.assertEqual(len(done.stderr.splitlines()), 2)

    def test_import(self):
        self.import_sales()
        path = self.write("many.csv", many_sales(20000))
        before = self.values("--period", "all")
        for limit in (0, 4096, 100_000, 400_000):
            with self.subTest(limit=limit):
                self.assert_no_room(path, limit)
                self.assertEqual(self.values("--period", "all"), before)
        self.assertEqual(self.cli("import", path).json["rows"]["new"], 20000)
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_the_first_load_of_an_empty_store(self):
        path = self.write("many.csv", many_sales(60_000))
        for limit in (0, 4096, 300_000, 1_000_000, 3_000_000):
            with self.subTest(limit=limit):
                self.db.unlink(missing_ok=True)
                self.cli("targets", "set", "--kpi", "revenue", "--period", "2015", "--value", "5")
                self.assert_no_room(path, limit)
                self.assertEqual(self.cli("batches", "list").json["batches"], [])
                self.assertTrue(self.cli("check", "--deep").json["sound"])
                self.assertEqual({entry.name for entry in self.folder.iterdir()}, {"many.csv", "store.db"})
        self.assertEqual(self.cli("import", path).json["rows"]["new"], 60_000)
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_an_import_that_makes_the_database(self):
        path = self.write("many.csv", many_sales(60_000))
        for limit in (0, 4096, 300_000, 1_000_000, 3_000_000):
            with self.subTest(limit=limit):
                self.assert_no_room(path, limit)
                self.assertEqual({entry.name for entry in self.folder.iterdir()}, {"many.csv"})
        self.assertEqual(self.cli("import", path).json["rows"]["new"], 60_000)
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_files_that_are_written(self):
        self.import_sales()
        for name, words in (("backup.db", ["backup", "--out"]), ("out.csv", ["export", "--what", "records", "--out"])):
            with self.subTest(name):
                path = self.write(name, "the old file")
                done = subprocess.run([CLI, "--db", str(self.db), *words, str(path)], preexec_fn=self.limited(10),
                                      capture_output=True, env=self.environment(), check=False)
                self.assertEqual(done.returncode, STORAGE, done.stderr)
                self.assertEqual(path.read_text(), "the old file")
        self.assertEqual({path.name for path in self.folder.iterdir() if not path.name.startswith("store.db")},
                         {"sales.csv", "backup.db", "out.csv"})


class Overwriting(CliTest):
    """What a command writes is neither the database nor what it reads."""

    def test_the_database_and_the_input_stay(self):
        self.import_sales()
        sales = self.folder / "sales.csv"
        other = self.write("other.csv", SALES.replace("A", "B"))
        before = sha256(self.db), sha256(other)
        os.symlink(self.db, self.folder / "link.pdf")
        for words in (["backup", "--out", self.db], ["report", "--out", self.db], ["report", "--out", "link.pdf"],
                      ["snapshot", "--out", self.db], ["import", other, "--rejects", other],
                      ["import", other, "--rejects", self.db], ["import", other, "--rejects", f"{self.db}-wal"],
                      ["import", other, "--rejects", "./other.csv"]):
            with self.subTest(words=words):
                self.assert_refused(self.cli(*words, code=INPUT), INPUT, "invalid-input")
                self.assertEqual((sha256(self.db), sha256(other)), before)
        self.assertEqual(sales.read_text(), SALES)

    def test_a_new_database_is_not_made_just_to_be_replaced(self):
        self.cli("import", self.write("sales.csv", SALES), "--rejects", self.db, code=INPUT)
        self.assertFalse(self.db.exists())

    # 1 February or 2 January.
    ASKS = "Order,Date,Customer,Product,Quantity,Unit Price\nA1,01/02/2015,Toko,Kopi,1,5\n"

    def left(self):
        return {entry.name for entry in self.folder.iterdir()}

    def test_a_new_database_is_not_made_by_what_is_not_taken(self):
        asks, bad, good = self.write("asks.csv", self.ASKS), self.write("bad.csv", "no table"), self.write("sales.csv", SALES)
        for words, code in (([asks], INPUT), ([bad], INPUT), ([asks, bad, asks], INPUT), (["--dry-run", good], OK), (["--dry-run", good, asks], INPUT),
                            (["--on-error", "abort", "--kind", "sales", self.write("row.csv", SALES + "A9,never,,,,,x,y\n")], INPUT)):
            with self.subTest(words=words):
                before = self.left()
                self.cli("import", *words, code=code)
                self.assertEqual(self.left(), before)
        self.assert_refused(self.cli("kpi", "--period", "all", code=INPUT), INPUT, "not-found")
        # What was asked is answered with the next command.
        self.cli("import", asks, "--set", "dates=dmy")
        self.assertEqual(self.values("--period", "2015-02")["orders"], 1)

    def test_a_new_database_comes_with_the_first_file_that_is_taken(self):
        # Nearly all of the first file is in the store when its last row refuses it.
        lines = 60_000
        bad = self.write("bad.csv", many_sales(lines) + "A9,never,,,,,x,y\n")
        good = self.write("sales.csv", SALES)
        answer = self.cli("import", "--kind", "sales", "--on-error", "abort", bad, good, code=INPUT)
        self.assertEqual(answer.acks, [1])
        self.assertEqual(self.left(), {"bad.csv", "sales.csv", "store.db"})
        self.assertEqual(self.values("--period", "all")["revenue"], "337502.50")
        self.assertEqual(len(self.cli("batches", "list").json["batches"]), 1)
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        # One that asks behind it leaves what the first brought.
        self.db.unlink()
        self.cli("import", "--kind", "sales", good, self.write("asks.csv", self.ASKS), code=INPUT)
        self.assertEqual(self.values("--period", "all")["revenue"], "337502.50")


class Killed(CliTest):
    def start_import(self, path):
        return subprocess.Popen([CLI, "--db", str(self.db), "import", "--kind", "sales", str(path)], stdout=subprocess.PIPE,
                                stderr=subprocess.DEVNULL, env=self.environment())

    def test_all_or_nothing(self):
        """Killed at moments spread over the whole import; each time the batch is there whole or not at all."""
        lines = 6000
        path = self.write("warm.csv", many_sales(lines, 900_000))
        self.import_sales()
        began = time.monotonic()
        self.start_import(path).communicate()
        whole = time.monotonic() - began
        expected = lines + 3
        self.assertEqual(self.values("--period", "2015")["orders"], expected)
        interrupted = 0
        for attempt in range(16):
            path = self.write("part.csv", many_sales(lines, attempt * lines))
            child = self.start_import(path)
            try:
                out, _ = child.communicate(timeout=whole * (attempt + 0.5) / 16)
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)
                out, _ = child.communicate()
                interrupted += 1
            found = self.values("--period", "2015")["orders"]
            if b"ACK" in out:
                self.assertEqual(found, expected + lines, "acknowledged, then lost")
            self.assertIn(found, (expected, expected + lines))
            expected = found
        self.assertGreaterEqual(interrupted, 5)
        self.assertTrue(self.cli("check", "--deep").json["sound"])
        # Whoever was interrupted imports the file again and has it once.
        again = self.cli("import", "--kind", "sales", path).json["rows"]
        self.assertEqual(again["new"] + again["same"], lines)

    def test_the_first_load_of_an_empty_store_is_all_or_nothing(self):
        lines = 60_000
        path = self.write("years.csv", many_sales(lines))
        began = time.monotonic()
        self.start_import(path).communicate()
        whole = time.monotonic() - began
        interrupted = 0
        for attempt in range(12):
            self.db.unlink()
            self.cli("targets", "set", "--kpi", "revenue", "--period", "2015", "--value", "5")
            child = self.start_import(path)
            try:
                out, _ = child.communicate(timeout=whole * (attempt + 0.5) / 12)
            except subprocess.TimeoutExpired:
                child.send_signal(signal.SIGKILL)
                out, _ = child.communicate()
                interrupted += 1
            found = len(self.cli("batches", "list").json["batches"])
            if b"ACK" in out:
                self.assertEqual(found, 1, "acknowledged, then lost")
            self.assertEqual(self.values("--period", "2015")["orders"], found * lines if found else None)
            self.assertTrue(self.cli("check", "--deep").json["sound"])
        self.assertGreaterEqual(interrupted, 4)

    def test_an_import_that_makes_the_database_is_all_or_nothing(self):
        lines = 60_000
        path = self.write("years.csv", many_sales(lines))
        began = time.monotonic()
        self.start_import(path).communicate()
        whole = time.monotonic() - began
        ends = []
        for attempt in range(16):
            self.db.unlink(missing_ok=True)
            end = signal.SIGINT if attempt % 2 else signal.SIGKILL
            child = self.start_import(path)
            try:
                out, _ = child.communicate(timeout=whole * (attempt + 0.5) / 16)
            except subprocess.TimeoutExpired:
                child.send_signal(end)
                out, _ = child.communicate()
                ends.append(end)
            if b"ACK" in out or self.db.exists():
                self.assertEqual(self.values("--period", "2015")["orders"], lines, "acknowledged, then lost")
                self.assertTrue(self.cli("check", "--deep").json["sound"])
            elif end == signal.SIGINT:
                self.assertEqual({entry.name for entry in self.folder.iterdir()}, {"years.csv"})
        self.assertGreaterEqual(min(ends.count(signal.SIGINT), ends.count(signal.SIGKILL)), 3)
        self.cli("import", "--kind", "sales", path)
        self.assertEqual({entry.name for entry in self.folder.iterdir()}, {"years.csv", "store.db"})

    def test_a_file_that_is_called_like_one_that_is_made_stays(self):
        mine = self.write("store.db.making", SALES)
        self.assertEqual(self.cli("import", mine).json["rows"]["new"], self.cli("import", mine).json["rows"]["same"])
        self.assertEqual(mine.read_text(), SALES)

    def test_a_database_that_another_program_makes_meanwhile_stays(self):
        path = self.write("years.csv", many_sales(60_000))
        child = self.start_import(path)
        while child.poll() is None and not (self.folder / "store.db.making").exists():
            pass
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2015", "--value", "5")
        out, _ = child.communicate()
        self.assertEqual(child.returncode, OK)
        self.assertIn(b"ACK 1", out)
        self.assertEqual(self.values("--period", "2015")["orders"], 60_000)
        self.assertEqual(len(self.cli("targets", "list").json["targets"]), 1)
        self.assertEqual({entry.name for entry in self.folder.iterdir()}, {"years.csv", "store.db"})

    def test_ctrl_c_ends_at_once_and_leaves_nothing(self):
        self.import_sales()
        before = self.values("--period", "all")
        path = self.write("large.csv", many_sales(60_000, 900_000))
        folder = {entry.name for entry in self.folder.iterdir()}
        for wait in (0.05, 0.15, 0.3):
            child = self.start_import(path)
            try:
                out, _ = child.communicate(timeout=wait)
            except subprocess.TimeoutExpired:
                asked = time.monotonic()
                child.send_signal(signal.SIGINT)
                out, _ = child.communicate()
                self.assertLess(time.monotonic() - asked, 1.0)
            if b"ACK" in out:
                break  # done before it was interrupted
            self.assertNotEqual(child.returncode, OK)
            if len(self.cli("batches", "list").json["batches"]) == 2:
                # Between the durable commit and its ACK: then all of it is there.
                self.assertEqual(self.values("--period", "all")["orders"], before["orders"] + 60_000)
                break
            self.assertEqual(self.values("--period", "all"), before)
            self.assertEqual({entry.name for entry in self.folder.iterdir()} - folder, set())
        self.assertTrue(self.cli("check", "--deep").json["sound"])


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Any number of threads gives the same bytes."""
import pathlib
import shutil
import tempfile

from support import CliTest, OK, USAGE, main

LINES = 260_000  # one thread for each 25,000 lines that must be read: enough for ten
THREADS = (1, 2, 3, 4, 8)


def sales():
    """Whole numbers by a plain rule; every fifth order has two lines, every ninth customer buys for the first time in 2021."""
    rows = ["Order,Line,Date,Customer,Salesperson,Region,Product,Channel,Quantity,Unit Price,Discount Amount,Cost"]
    for at in range(LINES):
        order = at - 1 if at % 5 == 4 else at
        day = order * 7 % 28 + 1
        month = order * 5 % 12 + 1
        rows.append(f"{order},{at - order + 1},{2020 + order % 2}-{month:02}-{day:02},C{order * 11 % 4001},S{order % 13},R{order % 6},"
                    f"P{at * 3 % 211},K{at % 4},{at % 9 - 1 or 2},{at % 997 + 1}.{at % 100:02},{at % 150},{at % 400}")
    return "\n".join(rows) + "\n"


class Threads(CliTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shared = pathlib.Path(tempfile.mkdtemp(prefix="kinerja-threads-"))
        cls.addClassCleanup(shutil.rmtree, cls.shared, ignore_errors=True)
        maker = cls("test_one_thread_and_eight_really_work")
        maker.folder, maker.db = cls.shared, cls.shared / "store.db"
        maker.import_sales(sales())
        for period, value in (("2020", 900_000_000), ("2021", 1_000_000_000), ("2021-03", 80_000_000)):
            maker.cli("targets", "set", "--kpi", "revenue", "--period", period, "--value", value)
        maker.cli("targets", "set", "--kpi", "revenue", "--period", "2021", "--rep", "S3", "--value", 70_000_000)

    def setUp(self):
        super().setUp()
        self.db = self.shared / "store.db"

    def assert_same_bytes(self, *words):
        answers = [self.run_cli("--db", self.db, "--json", "--read-only", *words)]
        answers += [self.run_cli("--db", self.db, "--json", "--read-only", "--threads", count, *words) for count in THREADS]
        for answer in answers:
            self.assertEqual(answer.code, OK, answer.err)
        self.assertGreater(len(answers[0].out), 200)
        self.assertEqual(len({answer.out for answer in answers}), 1, words)

    def test_one_thread_and_eight_really_work(self):
        for count in THREADS:
            answer = self.cli("--threads", count, "kpi", "--period", "all", "--by", "product", "--timing").json
            self.assertEqual(answer["threads"], count)
            self.assertEqual(len(answer["groups"]), 211)

    def test_figures_and_groups(self):
        for by in ("product", "rep", "region", "channel", "customer", "month"):
            with self.subTest(by):
                self.assert_same_bytes("kpi", "--period", "all", "--by", by)
        self.assert_same_bytes("kpi", "--period", "2021", "--compare", "last-year", "--by", "rep", "--where", "region=R2",
                               "--where", "region=R4", "--where", "channel=K1")

    def test_targets_pace_and_findings(self):
        self.assert_same_bytes("kpi", "--period", "2021", "--as-of", "2021-03-15", "--compare", "target", "--by", "rep")
        self.assert_same_bytes("targets", "list")
        self.assert_same_bytes("targets", "propose", "--kpi", "revenue", "--period", "2022")

    def test_proofs(self):
        self.assert_same_bytes("kpi", "--prove", "--period", "2021-03", "--kpi", "revenue,orders,new_customers,aov")

    def test_what_is_no_number_of_threads_is_refused(self):
        for wrong in ("0", "65", "-1", "two", "1.5", ""):
            self.assert_refused(self.run_cli("--db", self.db, "--json", f"--threads={wrong}", "kpi", "--period", "all"), USAGE, "usage")


if __name__ == "__main__":
    main()

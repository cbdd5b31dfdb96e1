# SPDX-License-Identifier: GPL-3.0-or-later
"""import --rejects: saved rows say why they were not taken, and are read again without that."""
import csv
import random

from books import book
from support import CliTest, INPUT, OK, STORAGE, as_csv, main

HEADER = ["Order", "Date", "Customer", "Product", "Qty", "Total"]
REASON = "kinerja_reason"


class Rejects(CliTest):
    def taken(self, *args):
        answer = self.cli("import", *args)
        self.assertEqual(answer.code, OK, answer.err)
        return answer.objects[-1]

    def saved(self, text, *words, name="all.csv"):
        path = self.folder / "rejects.csv"
        self.taken(self.write(name, text), *words, "--rejects", path)
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.reader(file))

    def understood(self, path, *words):
        """How a file is read, but for its bytes."""
        one = self.cli("inspect", path, *words).json
        return {key: one[key] for key in one if key not in ("file", "fileName", "hash", "fileHash", "sha256", "bytes", "path")}

    def test_each_row_says_why_in_the_last_column(self):
        rows = self.saved(as_csv([HEADER, ["1", "2026-01-05", "Ani", "Kopi", "1", "100"], ["2", "2026-02-30", "Budi", "Kopi", "1", "100"],
                                  ["3", "2026-01-07", "Budi, Toko", "Kopi", "1", "seratus"], ["4", "2026-01-08", "Cici", "Kopi", "1", "50"]]), "--lang", "en")
        self.assertEqual(rows[0], HEADER + ["kinerja_nth", REASON])
        self.assertEqual([row[-1] for row in rows[1:]], ["Date: not a date in the format of its column", "Total: not a number in the format of its column"])
        self.assertEqual(rows[2][2], "Budi, Toko")

    def test_a_folder_that_is_not_there_is_told_as_such_and_nothing_is_read(self):
        sales = self.write("all.csv", as_csv([HEADER, ["1", "2026-01-05", "Ani", "Kopi", "1", "100"]]))
        rejects = self.folder / "nowhere" / "rejects.csv"
        answer = self.cli("import", sales, "--rejects", rejects, code=STORAGE)
        self.assert_refused(answer, STORAGE, "io")
        self.assertIn(str(rejects), answer.err.splitlines()[0])
        self.assertFalse(self.db.exists())

    def test_in_the_language_of_the_session(self):
        rows = self.saved(as_csv([HEADER, ["1", "2026-01-05", "Ani", "Kopi", "1", "100"], ["2", "2026-01-06", "Budi", "Kopi", "1", "seratus"]]), "--lang", "id")
        self.assertEqual(rows[1][-1], "Total: bukan angka dalam format kolomnya")

    def test_the_file_is_read_as_if_it_were_not_there(self):
        kinds = {
            "sales": HEADER_ROWS,
            "leads": "Lead ID,Created,Closed,Status,Value\n" + "".join(f"L{n},2026-01-{n + 5:02},2026-02-09,Won,100\n" for n in range(8)) + "M1,x,2026-02-07,Won,100\nM2,x,2026-02-09,Lost,5\n",
            "targets": "Sales,Bulan,Target\n" + "".join(f"Sari,2026-{n + 1:02},5\n" for n in range(8)) + "Sari,x,6\nBudi,x,9\n",
            "surveys": "ID,Date,Customer,Score\n" + "".join(f"{n},2026-01-{n + 5:02},A,{n % 5 + 1}\n" for n in range(8)) + "12,x,A,4\n14,x,A,2\n",
        }
        for kind, text in kinds.items():
            for lang in ("en", "id"):
                with self.subTest(kind, lang=lang):
                    self.db = self.folder / f"{kind}-{lang}.db"
                    words = ["--set", "scale=1-5"] if kind == "surveys" else []
                    rows = self.saved(text, "--kind", kind, *words, "--lang", lang)
                    self.assertEqual(rows[0][-1], REASON)
                    self.assertTrue(all(row[-1] for row in rows))
                    with_reason = self.write("with.csv", as_csv(rows))
                    without = self.write("without.csv", as_csv([row[:-1] for row in rows]))
                    self.assertEqual(self.understood(with_reason, "--kind", kind, *words), self.understood(without, "--kind", kind, *words))
                    self.assertEqual(self.understood(with_reason), self.understood(without))

    def test_a_mended_file_brings_its_rows_once_as_text_or_workbook(self):
        rng = random.Random(3)
        rows = [[str(n), f"2026-01-{1 + n % 28:02}", rng.choice(["Ani", "Budi"]), "Kopi", "1", str(100 + n)] for n in range(40)]
        bad = [[*row[:5], "x"] if n % 4 == 0 else row for n, row in enumerate(rows)]
        for ending in ("csv", "xlsx"):
            with self.subTest(ending):
                self.db = self.folder / f"{ending}.db"
                saved = self.saved(as_csv([HEADER, *bad]))
                self.assertEqual(len(saved), 11)
                totals = {row[0]: row[5] for row in rows}
                mended = [saved[0], *[[*row[:5], totals[row[0]], *row[6:]] for row in saved[1:]]]
                path = self.folder / f"mended.{ending}"
                path.write_bytes(book(mended) if ending == "xlsx" else as_csv(mended).encode())
                self.assertEqual(self.taken(path)["rows"], {"read": 10, "new": 10, "changed": 0, "same": 0, "rejected": 0})
                self.assertEqual(self.taken(path)["rows"]["same"], 10)
                again = self.taken(self.write("whole.csv", as_csv([HEADER, *rows])))
                self.assertEqual((again["rows"]["same"], again["rows"]["new"]), (40, 0))

    def test_rows_that_are_still_wrong_are_saved_with_the_new_reason(self):
        good = [[str(n), "2026-01-05", "Ani", "Kopi", "1", "100"] for n in range(10, 18)]
        saved = self.saved(as_csv([HEADER, *good, ["2", "2026-02-30", "Budi", "Kopi", "1", "100"],
                                   ["3", "x", "Budi", "Kopi", "1", "100"]]), "--lang", "en")
        mended = [saved[0], [*saved[1][:1], "2026-02-28", *saved[1][2:]], [*saved[2][:1], "2026-01-09", *saved[2][2:5], "z", *saved[2][6:]]]
        again = self.saved(as_csv(mended), "--set", "dates=ymd", "--map", "total=Total", "--lang", "en", name="mended.csv")
        self.assertEqual(again[0], HEADER + ["kinerja_nth", REASON])
        self.assertEqual([row[-1] for row in again[1:]], ["Total: not a number in the format of its column"])
        self.assertEqual(len(again[1]), len(again[0]))

    def test_a_row_with_too_many_cells_stays_rejected(self):
        text = "Order,Date,Customer,Product,Qty,Total\n1,2026-01-05,Ani,Kopi,1,100\n2,2026-01-06,Budi,Kopi,1,1,000\n3,2026-01-07,Ani,Kopi,1,200\n"
        rows = self.saved(text)
        self.assertEqual(len(rows), 2)
        self.taken(self.write("ok.csv", "Order,Date,Customer,Product,Qty,Total\n9,2026-01-05,Ani,Kopi,1,100\n"))
        answer = self.cli("import", "--kind", "sales", "--lang", "id", self.folder / "rejects.csv", code=INPUT)
        self.assertIn("tidak ada baris yang diterima; baris 2: sel lebih banyak daripada kolom", answer.err)

    def test_a_column_of_that_name_alone_is_a_column(self):
        """Only the file of rejected rows has it."""
        text = "Order,Date,Customer,Total,kinerja_reason\n1,2026-01-05,Ani,100,a\n2,2026-01-06,Budi,200,b\n"
        self.assertEqual(self.cli("inspect", self.write("own.csv", text)).json["header"][-1], REASON)


HEADER_ROWS = as_csv([HEADER, ["1", "2026-01-05", "Ani", "Kopi", "1", "100"], ["2", "2026-02-30", "Budi", "Kopi", "1", "100"],
                      ["3", "2026-01-07", "Budi", "Kopi", "dua", "100"], ["4", "2026-01-08", "Cici", "Kopi", "1", "50"]])

if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Laws that hold for any company: parts add up to the whole, undo gives back what was, the order of imports does not matter."""
import itertools
import random
from fractions import Fraction

from support import CliTest, main

SUMS = "revenue,gross_sales,gross_profit,new_customers"


def company(seed):
    """Three files of one company: orders of one customer and person each, so that counts add up, too."""
    random.seed(seed)
    files = []
    for part in range(3):
        lines = ["Order,Date,Customer,Salesperson,Region,Product,Quantity,Unit Price,Cost"]
        for n in range(60):
            day = f"2025-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"
            for _ in range(random.randint(1, 3)):
                quantity = random.choice((1, 2, 3, 7, -1))
                price = Fraction(random.randint(1, 10 ** 9), 10 ** random.randint(0, 4))
                lines.append(f"P{part}N{n},{day},C{random.Random(part * 100 + n).randint(1, 25)},{random.Random(part * 100 + n).choice(('Ani', 'Budi', 'Citra'))},"
                             f"{random.Random(part * 100 + n).choice(('Barat', 'Timur', ''))},{random.choice(('Kopi', 'Teh'))},{quantity},{float(price):.4f},{random.randint(1, 1000)}")
        files.append("\n".join(lines) + "\n")
    return files


def number(value):
    return Fraction(value) if value is not None else Fraction(0)


class Laws(CliTest):
    def figures(self, *words):
        answer = self.cli("--as-of", "2025-12-31", "kpi", "--period", "2025", "--kpi", SUMS, *words).json
        whole = {row["kpi"]: number(row["value"]) for row in answer["values"]}
        parts = {}
        for group in answer.get("groups", []):
            for row in group["values"]:
                parts[row["kpi"]] = parts.get(row["kpi"], Fraction(0)) + number(row["value"])
        return whole, parts

    def load(self, files):
        for n, text in enumerate(files):
            self.cli("import", "--kind", "sales", self.write(f"{n}.csv", text))

    def test_parts_add_up_to_the_whole(self):
        for seed in range(4):
            self.db = self.folder / f"{seed}.db"
            self.load(company(seed))
            for by in ("month", "quarter", "rep", "region", "customer"):
                whole, parts = self.figures("--by", by)
                self.assertEqual(parts, whole, f"seed {seed} by {by}")
            for by in ("rep", "region"):
                answer = self.cli("--as-of", "2025-12-31", "kpi", "--period", "2025", "--kpi", SUMS, "--by", by).json
                filtered = {}
                for group in answer["groups"]:
                    one = self.figures("--where", f"{by}={group['key']}")[0]
                    self.assertEqual(one, {row["kpi"]: number(row["value"]) for row in group["values"]}, f"a filter is its group: {by}={group['key']}")
                    for kpi, value in one.items():
                        filtered[kpi] = filtered.get(kpi, Fraction(0)) + value
                self.assertEqual(filtered, whole if by == "region" else self.figures()[0])

    def test_undo_gives_back_what_was_and_order_does_not_matter(self):
        files = company(7)
        answers = set()
        for n, order in enumerate(itertools.permutations(range(3))):
            self.db = self.folder / f"order{n}.db"
            self.load([files[at] for at in order[:2]])
            ask = lambda: self.cli("--as-of", "2025-12-31", "kpi", "--period", "2025", "--by", "rep").text
            before = ask()
            batch = self.cli("import", "--kind", "sales", self.write("last.csv", files[order[2]])).json["batch"]
            answers.add(ask())
            self.cli("batches", "undo", batch)
            self.assertEqual(ask(), before, f"order {order}")
        self.assertEqual(len(answers), 1, "any order of imports gives the same figures")

    def test_targets_of_months_add_up_to_the_year(self):
        self.import_sales()
        random.seed(3)
        for n in range(25):
            value = random.choice((random.randint(1, 10 ** 12), Fraction(random.randint(1, 10 ** 12), 10 ** 4)))
            text = str(value) if isinstance(value, int) else f"{value.numerator * (10000 // value.denominator) // 10000}.{value.numerator * (10000 // value.denominator) % 10000:04d}"
            answer = self.cli("--as-of", "2015-12-31", "targets", "split", "--kpi", "revenue", "--period", f"{2016 + n % 3}", "--value", text,
                              "--by", "last-year" if n % 3 == 0 else "equal").json
            self.assertEqual(sum(Fraction(one["value"]) for one in answer["months"]), Fraction(text))
            self.assertEqual(Fraction(answer["sum"]), Fraction(text))


if __name__ == "__main__":
    main()

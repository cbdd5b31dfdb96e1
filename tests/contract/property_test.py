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


def tied_company(seed):
    """Files whose order must not matter: several orders of a customer on one day, shared credit, orders of two files and of
    several customers, lists, leads. Each key is in one file only, so that none is replaced."""
    random.seed(seed)
    people = ("Zed", "Abe", "Mia", "Ben")
    files = []
    for part in range(2):
        lines = ["Order,Date,Customer,Salesperson,Share,Team,Region,Product,Quantity,Unit Price,Discount,Cost"]
        for n in random.sample(range(1, 130), 40):
            number = str(n) if n % 3 else f"{'BA'[part]}{n}"  # 9 and 10, A9 and B9; numbers without a letter are orders of both files
            day = f"2026-{1 + n % 2:02d}-{1 + n * 7 % 5:02d}"
            for line in range(random.randint(1, 3)):
                shared = random.sample(people, random.choice((1, 1, 2, 3)))
                shares = {1: ("",), 2: (50, 50), 3: (34, 33, 33)}[len(shared)]
                customer = f"C{random.randint(1, 9)}" if line == 0 or n % 5 == 0 else customer
                later = f"2026-02-{20 + n % 3}" if n % 7 == 0 and line == 2 else day
                quantity, price, cost = random.choice((1, 2, 3, -1)), random.randint(1, 10 ** 6), random.randint(1, 99)
                region, team = random.choice(("West", "East", "")), random.choice(("T1", "T2"))
                for person, share in zip(shared, shares):
                    lines.append(f"{number},{later},{customer},{person},{share},{team},{region},P{part}{line},{quantity},"
                                 f"{price // 10 ** 4}.{price % 10 ** 4:04d},0,{cost}")
        files.append(("sales", lines))
    for part in range(2):
        lines = ["Id,Created,Closed,Status,Salesperson,Region,Customer,Value"]
        for n in range(15):
            lines.append(f"{random.choice(('L', 'LL'))}{n}{part},2026-01-{1 + n:02d},2026-02-0{random.randint(1, 2)},{random.choice(('won', 'won', 'lost', 'open'))},"
                         f"{random.choice(people)},{random.choice(('West', 'East'))},C{random.randint(1, 5)},{random.randint(1, 4)}00")
        files.append(("leads", lines))
    files.append(("customers", ["Id,Name,Segment,Region", "C1,Customer 1,Large,North", "C2,Customer 2,Small,", "Customer 9,Other,Small,North"]))
    return [(kind, "\n".join(lines) + "\n") for kind, lines in files]


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

    def everything(self, leads_only):
        """All that must be the same, as one text."""
        when = ("--as-of", "2026-03-15")
        told = []
        for by in ("rep", "team", "region", "product", "category", "segment", "customer", "source", "month"):
            told.append(self.cli(*when, "kpi", "--period", "2026-Q1", "--compare", "previous", "--by", by).text)
        for where in ("region=East", "region=West", "rep=Abe", "rep=Zed", "customer=C3", "team=T1", "product=P11"):
            if leads_only and where.startswith(("team", "product")):
                continue
            told.append(self.cli(*when, "kpi", "--period", "2026-02", "--where", where, "--by", "rep").text)
            proofs = self.cli(*when, "kpi", "--prove", "--period", "2026-02", "--where", where, "--kpi",
                              "revenue,orders,new_customers,returning_customers" + ("" if leads_only else ",gross_profit,volume")).json["proofs"]
            for proof in proofs:
                self.assertTrue(proof["checked"] and proof["equal"], f"{where}: {proof}")
            told.append(str(proofs))
        file = self.folder / "export.json"
        self.cli(*when, "export", "--what", "kpi", "--out", file, "--period", "2026-Q1", "--by", "rep")
        told.append(file.read_text(encoding="utf-8"))
        return "\n".join(told)

    def merge_some(self):
        self.cli("merges", "add", "--customer", "C5", "--into", "C4")
        self.cli("merges", "add", "--rep", "Zed", "--into", "Ben")

    def take(self, kind, path):
        """Numbers on several days are one order each."""
        return self.cli("import", "--kind", kind, "--set", "currency=IDR", *(("--set", "orders=same") if kind == "sales" else ()), path).json["batch"]

    def test_ties_do_not_hang_on_the_order_of_imports(self):
        for seed, leads_only in ((1, False), (2, False), (3, True)):
            files = [one for one in tied_company(seed) if not leads_only or one[0] != "sales"]
            paths = [(kind, self.write(f"{seed}-{n}.csv", text)) for n, (kind, text) in enumerate(files)]
            orders = list(itertools.permutations(range(len(paths))))
            answers = {}
            for n, order in enumerate((orders[0], orders[-1], *random.Random(seed).sample(orders, 2))):
                self.db = self.folder / f"ties{seed}-{n}.db"
                batches = {at: self.take(*paths[at]) for at in order}
                plain = self.everything(leads_only)
                # Taken back and imported again, another file is the one seen first.
                at = order[0]
                self.cli("batches", "undo", batches[at])
                self.take(*paths[at])
                self.assertEqual(self.everything(leads_only), plain, f"seed {seed}: undone and imported again")
                self.merge_some()
                answers[order] = (plain, self.everything(leads_only))
            first = answers[orders[0]]
            for order, answer in answers.items():
                self.assertEqual(answer, first, f"seed {seed}, order {order}")

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

# SPDX-License-Identifier: GPL-3.0-or-later
"""KPIs of a company's own, and the one table of definitions that docs/kpi.md shares."""
import os
import pathlib
import sqlite3

from support import CliTest, INPUT, OK, SALES, USAGE, main

KPI_DOC = pathlib.Path(os.environ["KINERJA_SOURCE_DIR"]) / "docs" / "kpi.md"


class OwnKpis(CliTest):
    def define(self, key, formula, *more, code=OK):
        return self.cli("kpi", "define", key, "--formula", formula, *more, code=code)

    def test_is_a_figure_like_all_others(self):
        self.import_sales()
        made = self.define("per_order", "revenue / orders", "--name-id", "Per pesanan").json
        self.assertEqual(list(made), ["id"])
        # SALES: revenue 337,502.50 of three orders; Kopi 275,000 of two, Teh 62,502.50 of two.
        answer = self.cli("kpi", "--period", "2015", "--kpi", "per_order,orders", "--by", "product").json
        self.assertEqual((answer["values"][0]["kpi"], answer["values"][0]["unit"], answer["values"][0]["value"]), ("per_order", "money", "112500.8333"))
        self.assertEqual({one["key"]: one["values"][0]["value"] for one in answer["groups"]}, {"Kopi": "137500.00", "Teh": "31251.25"})
        self.assertEqual(self.cli("kpi", "--period", "2015").json["values"][-1]["kpi"], "per_order", "with all others")
        self.assertEqual(self.values("--period", "2016", "--kpi", "per_order")["per_order"], None)
        months = self.cli("kpi", "--period", "2015-Q1", "--kpi", "per_order", "--by", "month").json["groups"]
        self.assertEqual([(one["values"][0]["value"], one["values"][0]["reason"]) for one in months],
                         [("300002.00", None), ("50000.00", None), (None, "no-denominator")])

    def test_can_have_a_target_and_is_kept_while_it_has(self):
        self.import_sales()
        self.define("per_order", "revenue / orders")
        self.cli("targets", "set", "--kpi", "per_order", "--period", "2015", "--value", "225001.6666")
        value = self.cli("--as-of", "2015-12-31", "kpi", "--period", "2015", "--kpi", "per_order").json["values"][0]
        self.assertEqual((value["target"], value["attainment"], value["gap"]), ("225001.6666", 0.5, "-112500.8333"))
        self.assert_refused(self.cli("kpi", "undefine", "per_order", code=INPUT), INPUT, "conflict")

    def test_list_define_again_and_take_back(self):
        self.import_sales()
        self.define("net_share", "1 - return_rate", "--down-is-good")
        first = self.cli("kpi", "list-own").json["kpis"]
        self.assertEqual([(one["kpi"], one["unit"], one["direction"], one["isSum"], one["version"]) for one in first],
                         [("net_share", "fraction", "down-is-good", False, 1)])
        self.define("net_share", "revenue / gross_sales", "--name-en", "Net share")
        again = self.cli("kpi", "list-own").json["kpis"]
        self.assertEqual([(one["name"]["en"], one["formula"]["en"], one["direction"], one["version"]) for one in again],
                         [("Net share", "revenue / gross_sales", "up-is-good", 2)])
        self.cli("kpi", "undefine", "net_share")
        self.assertEqual(self.cli("kpi", "list-own").json["kpis"], [])
        self.assert_refused(self.cli("kpi", "--period", "2015", "--kpi", "net_share", code=USAGE), USAGE, "usage")
        self.assertTrue(self.cli("check", "--deep").json["sound"])

    def test_another_formula_restates_a_sealed_period(self):
        self.import_sales()
        self.define("per_order", "revenue / orders")
        self.cli("periods", "seal", "2015-Q1")
        # 350,002 of three lines: 300,002 in January and 50,000 in February, two orders.
        self.define("per_order", "revenue / orders * 2")
        found = self.cli("periods", "list").json["periods"][0]
        self.assertEqual(found["changes"], [{"kpi": "per_order", "before": "175001.00", "after": "350002.00"}])
        self.assertEqual([(one["cause"], one["changes"]) for one in found["restatements"]], [("edit", found["changes"])])
        self.assertTrue(found["restatements"][0]["who"] and found["restatements"][0]["when"])
        # Another name alone is no restatement.
        self.define("per_order", "revenue / orders * 2", "--name-en", "Twice")
        self.assertEqual(len(self.cli("periods", "list").json["periods"][0]["restatements"]), 1)

    def test_a_seal_does_not_hold_what_was_defined_later(self):
        self.import_sales()
        self.cli("periods", "seal", "2015-Q1")
        self.define("per_order", "revenue / orders")
        self.define("per_order", "revenue / orders * 2")
        found = self.cli("periods", "list").json["periods"][0]
        self.assertEqual((found["changes"], found["restatements"], found["notHeld"]), ([], [], ["per_order"]))
        # One order more of 1,000 in March: the revenue was 350,002.
        late = self.cli("import", "--kind", "sales", self.write("late.csv", SALES.splitlines()[0] + "\nA9,2015-03-05,Toko Satu,Sari,Jakarta,Kopi,1,1000\n")).json
        found = self.cli("periods", "list").json["periods"][0]
        for changes in (late["restatements"][0]["changes"], found["restatements"][0]["changes"], found["changes"]):
            self.assertIn({"kpi": "revenue", "before": "350002.00", "after": "351002.00"}, changes)
            self.assertNotIn("per_order", [one["kpi"] for one in changes])
        text = self.run_cli("--db", self.db, "--lang", "en", "periods", "list").text
        self.assertIn("  per_order: defined after the seal, not held\n", text)

    def test_an_own_formula_is_proved_from_its_parts(self):
        self.import_sales()
        self.define("per_order", "revenue / orders")
        self.define("odd", "(1.5 * revenue - gross_sales) / (orders + lines) * -return_rate × 2")
        self.define("never", "revenue / (orders - orders)")
        words = ("--prove", "--period", "2015-Q1", "--kpi", "per_order,odd,never,revenue")
        proofs = {one["kpi"]: one for one in self.cli("kpi", *words).json["proofs"]}
        self.assertEqual({key: (one["checked"], one["equal"]) for key, one in proofs.items()},
                         {key: (True, True) for key in ("per_order", "odd", "never", "revenue")})
        self.assertEqual(proofs["per_order"]["value"], "175001.00", "350,002 over two orders")
        self.assertEqual((proofs["per_order"]["formula"], proofs["per_order"]["numbers"]), ("revenue / orders", {"revenue": "350002.00", "orders": 2}))
        # Each measure has the rows that it has in a proof of its own.
        alone = {one["kpi"]: one for one in self.cli("kpi", "--prove", "--period", "2015-Q1", "--kpi", "revenue,orders").json["proofs"]}
        self.assertEqual(proofs["per_order"]["parts"], [{"measure": key, "included": alone[key]["included"], "excluded": alone[key]["excluded"]} for key in ("revenue", "orders")])
        # SALES of the first quarter: three lines, two orders.
        odd = {part["measure"]: part["included"] for part in proofs["odd"]["parts"]}
        self.assertEqual(list(odd), ["revenue", "gross_sales", "orders", "lines", "return_rate"])
        self.assertEqual((odd["revenue"], odd["orders"]["count"], odd["lines"]["count"]), ({"records": "lines", "count": 3, "amount": "350002.00"}, 2, 3))
        self.assertNotIn("parts", proofs["revenue"])
        self.assertEqual((proofs["never"]["value"], proofs["never"]["reason"]), (None, "no-denominator"))
        with sqlite3.connect(self.db) as store:
            store.execute("UPDATE order_lines SET gross = gross + 10000 WHERE id = (SELECT min(id) FROM order_lines)")
        store.close()
        proofs = {one["kpi"]: one for one in self.cli("kpi", *words).json["proofs"]}
        self.assertIs(proofs["per_order"]["equal"], False)
        self.assertEqual(proofs["per_order"]["recomputed"]["value"], "175001.50")

    def test_what_is_no_formula_is_refused_with_its_place(self):
        self.import_sales()
        for formula, column, words in (("revenue + orders", "9", "money and count"), ("revenue / ordrs", "11", "ordrs"), ("revenue * revenue", "9", "money × money"),
                                       ("revenue /", "10", "missing"), ("(revenue", "1", "bracket"), ("revenue $ 2", "9", "$"), ("1 + 1", "", "no measure")):
            answer = self.define("wrong", formula, code=INPUT)
            self.assert_refused(answer, INPUT)
            self.assertIn(words, answer.err.splitlines()[0])
            self.assertIn(column, answer.err.splitlines()[0])
        for key in ("revenue", "lines", "Per_order", "2x"):
            self.assert_refused(self.define(key, "revenue / orders", code=USAGE), USAGE, "usage")
        self.assertEqual(self.cli("kpi", "list-own").json["kpis"], [])


class Definitions(CliTest):
    def test_docs_say_what_the_table_says(self):
        table = [{"kpi": one["kpi"], "names": (one["name"]["en"], one["name"]["id"]), "unit": one["unit"], "direction": one["direction"].split("-")[0],
                  "formulas": (one["formula"]["en"], one["formula"]["id"]), "needs": one["needs"]} for one in self.cli("kpi", "--list").json["kpis"]]
        section = KPI_DOC.read_text("utf-8").split('<a id="table"></a>')[1].split('<a id="derived"></a>')[0]
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line.startswith("| `")]
        found = [{"kpi": kpi.strip("`"), "names": tuple(names.split(" / ", 1)), "unit": unit, "direction": direction,
                  "formulas": tuple(formulas.split(" <br> ")), "needs": needs}
                 for kpi, names, unit, direction, formulas, needs in rows]
        self.assertEqual(found, table)

    def test_what_is_beside_a_value_is_in_the_table_too(self):
        section = KPI_DOC.read_text("utf-8").split('<a id="derived"></a>')[1].split("\n## ")[0]
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line.startswith("| `")]
        listed = [["`%s`" % one["measure"], "%s / %s" % (one["name"]["en"], one["name"]["id"]), one["unit"] or "the figure's",
                   "%s <br> %s" % (one["formula"]["en"], one["formula"]["id"]), one["needs"]] for one in self.cli("kpi", "--list").json["derived"]]
        self.assertEqual([one[0] for one in listed], ["`attainment`", "`gap`", "`pace`"])
        self.assertEqual(rows, listed)


if __name__ == "__main__":
    main()

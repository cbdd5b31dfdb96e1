# SPDX-License-Identifier: GPL-3.0-or-later
"""Files as other programs export them and as people fill them in: what is read, and what is asked first."""
import datetime

from books import book, parts_of, sheet_xml, zipped
from support import CliTest, INPUT, as_csv, main


def day(year, month, number):
    """A date cell of a workbook."""
    return ("date", (datetime.date(year, month, number) - datetime.date(1899, 12, 30)).days)


def merged(rows, *ranges):
    """A workbook with cells merged."""
    cells = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    xml = sheet_xml(rows).replace("</sheetData>", f"</sheetData><mergeCells>{cells}</mergeCells>")
    return zipped(parts_of([("Sheet1", "visible", xml)]))


class Exports(CliTest):
    def take(self, data, *words, code=0, name="list.csv"):
        self.db.unlink(missing_ok=True)
        return self.cli("import", *words, self.write(name, data), code=code).json

    def kpis(self, *kpis):
        shown = self.cli("kpi", "--period", "all", "--kpi", ",".join(kpis)).json["values"]
        return tuple(one["value"] for one in shown)

    def notes(self, report, note):
        return [one for one in report["notes"] if one["id"] == note]

    def asked(self, data, *words, name="list.csv"):
        report = self.take(data, *words, code=INPUT, name=name)
        return [(one["id"], one["examples"], [answer["option"] for answer in one["answers"]]) for one in report["questions"]]


class Dates(Exports):
    """A date is the day that is written, whatever clock and zone stand behind it."""

    def days(self, *cells):
        report = self.take(as_csv([["Order", "Tanggal", "Product", "Qty", "Price"]] + [[f"A{at}", cell, "P", "1", "100"] for at, cell in enumerate(cells)]))
        shown = self.cli("kpi", "--period", "2026-03-20..2026-03-20", "--kpi", "orders").json["values"]
        return report, shown[0]["value"]

    def test_clocks_and_zones(self):
        for cells in (("2026/03/20 9:31:05 AM GMT+7", "2026/03/20 11:59:59 PM GMT+7"), ("2026-03-20 23:31:05 UTC", "2026-03-20 00:31:05 UTC"),
                      ("20 Maret 2026 pukul 09.31", "20 Maret 2026 pukul 23.59"), ("Fri, 20 Mar 2026", "Jumat, 20 Maret 2026"),
                      ("20/03/2026 09.31 WIB", "20/03/2026 23.31 WIB"), ("3/20/2026, 9:31:05\u202fAM", "3/20/2026, 9:31:05\u202fPM"),
                      ("20\u00a0Maret\u00a02026", "20\u00a0Maret\u00a02026")):
            with self.subTest(cells[0]):
                report, orders = self.days(*cells)
                self.assertEqual((report["rows"]["rejected"], orders), (0, 2))

    def test_seconds_since_1970_are_days_of_utc_and_said(self):
        # 09:51:05 and 23:59:59 on 20 March 2026 in UTC.
        for end in ("", "000"):
            with self.subTest(end):
                report, orders = self.days("1774000265" + end, "1774051199" + end)
                self.assertEqual(orders, 2)
                self.assertEqual(self.notes(report, "epoch-days"), [{"id": "epoch-days", "column": "Tanggal", "rows": "2", "example": f"1774000265{end} = 2026-03-20"}])

    def test_one_other_cell_and_they_are_no_seconds(self):
        self.take(as_csv([["Order", "Tanggal", "Product", "Qty", "Price"], ["A1", "1774000265", "P", "1", "100"], ["A2", "2603200931", "P", "1", "100"]]), code=INPUT)


class Swapped(Exports):
    """Excel takes "04/03/2026" for a date of its own order and leaves "25/03/2026" a text."""
    head = ["Order", "Tanggal", "Product", "Qty", "Price"]

    def rows(self, *cells):
        return book([self.head] + [[f"A{at}", cell, "P", 1, 100] for at, cell in enumerate(cells)])

    def orders_in(self, month):
        return self.cli("kpi", "--period", month, "--kpi", "orders").json["values"][0]["value"]

    def test_it_is_asked(self):
        data = self.rows(day(2026, 4, 3), day(2026, 5, 3), "25/03/2026", "26/03/2026")
        self.assertEqual(self.asked(data, name="b.xlsx"), [("dates", ["2026-04-03", "25/03/2026"], ["--set dates=dmy", "--set dates=ydm"])])
        report = self.take(data, "--set", "dates=ydm", name="b.xlsx")
        self.assertEqual((report["rows"]["rejected"], self.orders_in("2026-03")), (0, 4))
        self.assertEqual(self.notes(report, "dates-swapped")[0]["rows"], "2")
        self.take(data, "--set", "dates=dmy", name="b.xlsx")
        self.assertEqual((self.orders_in("2026-03"), self.orders_in("2026-04"), self.orders_in("2026-05")), (2, 1, 1))

    def test_texts_of_the_other_order_too(self):
        data = self.rows(day(2026, 3, 4), day(2026, 3, 5), "03/25/2026")
        self.assertEqual(self.asked(data, name="b.xlsx"), [("dates", ["2026-03-04", "03/25/2026"], ["--set dates=mdy", "--set dates=ydm"])])
        self.take(data, "--set", "dates=ydm", name="b.xlsx")
        self.assertEqual((self.orders_in("2026-03"), self.orders_in("2026-04"), self.orders_in("2026-05")), (1, 1, 1))

    def test_a_real_date_after_the_12th_and_nothing_was_swapped(self):
        self.assertEqual(self.take(self.rows(day(2026, 3, 4), day(2026, 3, 14), "25/03/2026"), name="b.xlsx")["rows"]["new"], 3)
        self.assertEqual(self.orders_in("2026-03"), 3)


ODOO = """Order Reference,Order Date,Customer,Salesperson,Status,Order Lines/Product,Order Lines/Quantity,Order Lines/Unit Price,Total
S1,2026-03-20 09:31:05,Toko A,Sari,Sales Order,Kopi,2,50000,250000
,,,,,Teh,3,50000,
S2,2026-03-21 09:31:05,Toko B,Budi,Sales Order,Gula,1,100000,100000
S3,2026-03-22 09:31:05,Toko C,Budi,Cancelled,Gula,1,100000,150000
,,,,,Teh,1,50000,
"""


class Continued(Exports):
    """The first line of an order alone says what is the whole order's."""

    def test_all_of_the_order_is_blank(self):
        # 2 × 50,000 + 3 × 50,000 + 100,000; S3 is cancelled with both of its lines.
        report = self.take(ODOO.replace("Order Reference", "Order No"))
        self.assertEqual(report["rows"], {"read": 5, "new": 5, "changed": 0, "same": 0, "rejected": 0})
        self.assertEqual(self.kpis("revenue", "orders", "volume"), ("350000.00", 2, 6))
        self.assertEqual(self.notes(report, "rows-continued"), [{"id": "rows-continued", "rows": "2"}])
        shown = self.cli("kpi", "--period", "all", "--kpi", "revenue", "--by", "rep").json
        self.assertIn("250000.00", str(shown))

    def test_the_number_is_repeated(self):
        rows = ODOO.replace("Order Reference", "Order No").replace("\n,,,,,Teh,3", "\nS1,,,,,Teh,3").replace("\n,,,,,Teh,1", "\nS3,,,,,Teh,1")
        self.assertEqual(self.take(rows)["rows"]["rejected"], 0)
        self.assertEqual(self.kpis("revenue", "orders"), ("350000.00", 2))

    def test_number_and_day_are_repeated_and_the_status_is_not(self):
        rows = ODOO.replace("Order Reference", "Order No").replace("\n,,,,,Teh,3", "\nS1,2026-03-20 09:31:05,,,,Teh,3").replace("\n,,,,,Teh,1", "\nS3,2026-03-22 09:31:05,,,,Teh,1")
        report = self.take(rows)
        self.assertEqual(self.kpis("revenue", "orders"), ("350000.00", 2))
        self.assertEqual(self.notes(report, "rows-continued")[0]["rows"], "2")

    def test_a_row_of_a_new_order_without_a_day_is_refused_as_ever(self):
        text = "Order,Date,Customer,Product,Qty,Price\nA1,2026-03-20,A,Kopi,1,100\nA2,,B,Teh,1,100\nA3,2026-03-21,C,Teh,1,100\n"
        self.assertEqual([(one["line"], one["reason"]) for one in self.take(text)["issues"]], [(3, "missing")])

    def test_a_row_that_names_another_customer_goes_on_in_no_order(self):
        text = "Order,Date,Customer,Product,Qty,Price\nA1,2026-03-20,A,Kopi,1,100\n,,B,Teh,1,100\nA3,2026-03-21,C,Teh,1,100\n"
        self.assertEqual([(one["line"], one["reason"]) for one in self.take(text)["issues"]], [(3, "missing")])

    def test_rows_with_a_day_and_no_number_say_that_blanks_are_gaps(self):
        text = "Order,Date,Customer,Product,Qty,Price\nA1,2026-03-20,A,Kopi,1,100\n,,,Teh,1,100\n,2026-03-21,C,Teh,1,100\n"
        self.assertEqual([one["line"] for one in self.take(text)["issues"]], [3, 4])

    def test_one_row_alone_proves_nothing(self):
        # It may be the sum of a product.
        text = "Order,Date,Customer,Product,Qty,Price\nA1,2026-03-20,A,Kopi,1,100\nA2,2026-03-21,B,Kopi,1,100\n,,,Kopi,2,100\n"
        self.assertEqual([one["line"] for one in self.take(text)["issues"]], [4])

    def test_sums_go_on_in_nothing(self):
        report = self.take(ODOO.replace("Order Reference", "Order No") + "Total,,,,,,7,,500000\n")
        self.assertEqual((report["rows"]["read"], self.kpis("revenue")), (5, ("350000.00",)))


class Merged(Exports):
    """What a cell merged over several rows says, it says of each."""
    rows = [["No Faktur", "Tanggal", "Pelanggan", "Barang", "Qty", "Harga", "Total Faktur"],
            ["F1", day(2026, 3, 20), "Toko A", "Kopi", 2, 50000, 250000],
            [None, None, None, "Teh", 3, 50000, None],
            ["F2", None, "Toko B", "Gula", 1, 100000, 100000],
            ["F3", day(2026, 3, 21), "Toko C", "Gula", 1, 100000, 150000],
            [None, None, None, "Teh", 1, 50000, None]]

    def test_days_over_orders_and_numbers_over_lines(self):
        # 250,000 + 100,000 on the 20th, 150,000 on the 21st.
        report = self.take(merged(self.rows, "A2:A3", "B2:B4", "C2:C3", "G2:G3", "A5:A6", "B5:B6", "C5:C6", "G5:G6"), name="m.xlsx")
        self.assertEqual((report["rows"]["rejected"], self.kpis("revenue", "orders")), (0, ("500000.00", 3)))
        self.assertEqual(self.notes(report, "merged-cells"), [{"id": "merged-cells", "rows": "3"}])
        self.assertEqual(self.cli("kpi", "--period", "2026-03-20..2026-03-20", "--kpi", "revenue").json["values"][0]["value"], "350000.00")

    def test_an_amount_counts_once(self):
        rows = [[row[at] for at in (0, 1, 2, 3, 6)] for row in self.rows]
        self.take(merged(rows, "A2:A3", "B2:B4", "C2:C3", "E2:E3", "A5:A6", "B5:B6", "C5:C6", "E5:E6"), name="m.xlsx")
        self.assertEqual(self.kpis("revenue", "orders"), ("500000.00", 3))


class BeginAnew(Exports):
    """Numbers of receipts that begin with 1 each day."""
    text = ("No Nota,Tanggal,Pelanggan,Barang,Qty,Harga\n1,2026-03-20,A,Kopi,1,100\n2,2026-03-20,B,Teh,1,100\n3,2026-03-20,C,Gula,1,100\n"
            "1,2026-03-21,D,Kopi,1,100\n2,2026-03-21,E,Teh,1,100\n2,2026-03-21,E,Kopi,1,100\n1,2026-03-22,F,Kopi,1,100\n")

    def test_it_is_asked(self):
        self.assertEqual(self.asked(self.text), [("orders", ["1: A / D", "2: B / E"], ["--set orders=daily", "--set orders=same"])])
        self.take(self.text, "--set", "orders=daily")
        self.assertEqual(self.kpis("revenue", "orders"), ("700.00", 6))
        self.take(self.text, "--set", "orders=same")
        self.assertEqual(self.kpis("orders"), (3,))

    def test_without_customers_too(self):
        text = as_csv([line.split(",")[:2] + line.split(",")[3:] for line in self.text.splitlines()])
        self.assertEqual([one[:2] for one in self.asked(text)], [("orders", ["1: 2026-03-20 / 2026-03-21", "2: 2026-03-20 / 2026-03-21"])])

    def test_a_second_day_of_the_same_order_is_not(self):
        # One customer's order, delivered on two days; and long numbers.
        for rows in ("1,2026-03-20,A,Kopi,1,100\n1,2026-03-21,A,Teh,1,100\n2,2026-03-21,B,Teh,1,100\n",
                     "A-1001,2026-03-20,,Kopi,1,100\nA-1001,2026-03-21,,Teh,1,100\nA-1002,2026-03-21,,Teh,1,100\nA-1002,2026-03-22,,Teh,1,100\n"):
            with self.subTest(rows):
                self.take("No Nota,Tanggal,Pelanggan,Barang,Qty,Harga\n" + rows)
                self.assertEqual(self.kpis("orders"), (2,))

    def test_a_profile_remembers_it(self):
        self.take(self.text, "--set", "orders=daily", "--profile", "kasir")
        more = self.cli("import", "--profile", "kasir", self.write("april.csv", self.text.replace("2026-03", "2026-04"))).json
        self.assertEqual((more["rows"]["new"], self.kpis("orders")), (7, (12,)))


if __name__ == "__main__":
    main()

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


class Nobody(Exports):
    def test_a_lone_dash_is_nobody(self):
        for nobody in ("-", "–", "—"):
            with self.subTest(nobody=nobody):
                self.db = self.folder / f"{ord(nobody[0])}.db"
                self.take(as_csv([["No Struk", "Tanggal", "Pelanggan", "Kasir", "Barang", "Qty", "Total"], ["1", "2026-03-05", nobody, "Sari", "Kopi", "1", "10000"],
                                  ["2", "2026-03-06", nobody, nobody, "Kopi", "1", "10000"], ["3", "2026-03-07", "Andi", "Sari", "Kopi", "1", "10000"],
                                  ["4", "2026-03-07", nobody, "Sari", nobody, "1", "10000"]]))
                self.assertEqual(self.values("--period", "2026-03", "--kpi", "revenue,new_customers"), {"revenue": "40000.00", "new_customers": 1})
                reps = self.cli("kpi", "--period", "2026-03", "--kpi", "revenue", "--by", "rep").json["groups"]
                self.assertNotIn(nobody, [one["key"] for one in reps])
                self.assertIn("line-without-customer", [one["issue"] for one in self.cli("quality").json["quality"]])

    def test_names_that_look_like_nothing_elsewhere_stay(self):
        self.take(as_csv([["No Struk", "Tanggal", "Pelanggan", "Wilayah", "Barang", "Qty", "Total"], ["1", "2026-03-05", "None", "NA", "Kopi", "1", "100"], ["2", "2026-03-05", "A-", "NA", "Kopi", "1", "100"], ["3", "2026-03-05", "NULL", "NA", "Kopi", "1", "100"]]))
        self.assertEqual(self.values("--period", "2026-03", "--kpi", "new_customers"), {"new_customers": 3})


class Groups(Exports):
    def test_the_subtotal_of_the_lines_is_theirs(self):
        # 180 + 50 + 380 + 100: the prices hold a discount.
        self.take(as_csv([["Order Reference", "Order Date", "Customer", "Salesperson", "Order Lines/Product", "Order Lines/Quantity", "Order Lines/Unit Price", "Order Lines/Disc.%", "Order Lines/Subtotal"],
                          ["S1", "2026-03-05 10:00:00", "A", "M", "Desk", "2.00", "111.00", "10.00", "180.00"], ["", "", "", "", "Chair", "1.00", "55.50", "0.00", "50.00"],
                          ["S3", "2026-03-07 10:00:00", "B", "M", "Desk", "4.00", "111.00", "5.00", "380.00"], ["", "", "", "", "Chair", "2.00", "55.50", "0.00", "100.00"]]))
        self.assertEqual(self.values("--period", "2026-03", "--kpi", "revenue"), {"revenue": "710.00"})


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

    def test_one_order_alone_goes_on_in_lines_that_are_no_sums(self):
        # 2 × 100 + 1 × 50 + 3 × 10 = 280.
        text = "Order,Date,Customer,Product,Qty,Price,Total\nA1,2026-03-20,A,Kopi,2,100,200\n,,,Teh,1,50,50\n,,,Gula,3,10,30\n"
        self.assertEqual(self.notes(self.take(text), "rows-continued"), [{"id": "rows-continued", "rows": "2"}])
        self.assertEqual(self.kpis("revenue", "orders", "volume"), ("280.00", 1, 6))
        # A known product may be a sum, a missing number too; and so may a row below two orders.
        for rows in (",,,Kopi,1,50,50\n", ",,,Teh,1,,50\n", ",,,Teh,1,50,50\n,,,Teh,1,50,50\n", "A2,2026-03-20,A,Kopi,1,100,100\n,,,Teh,1,50,50\n"):
            with self.subTest(rows):
                issues = self.take(text[:text.index(",,,")] + rows)["issues"]
                self.assertEqual({one["reason"] for one in issues}, {"missing"})
                self.assertEqual(len(issues), rows.count(",,,"))

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


class Systems(Exports):
    """What other systems call things."""

    def test_shopify(self):
        # 2 × 50,000 + 3 × 50,000 less 10,000, and 100,000; #1003 was refunded with both of its lines.
        head = ("Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,"
                "Lineitem price,Lineitem sku,Billing Name\n")
        rows = ("#1001,a@x.com,paid,IDR,240000,20000,0,260000,10000,{0},2,Kopi,50000,K1,Ani\n#1001,a@x.com,,,,,,,,{0},3,Teh,50000,T1,\n"
                "#1002,b@x.com,paid,IDR,100000,15000,0,115000,0,2026-03-21 09:30:00 +0700,1,Gula,100000,G1,Budi\n"
                "#1003,c@x.com,refunded,IDR,150000,15000,0,165000,0,{1},1,Gula,100000,G1,Cici\n#1003,c@x.com,,,,,,,,{1},1,Teh,50000,T1,\n")
        for days in (("2026-03-20 09:30:00 +0700", "2026-03-22 09:30:00 +0700"), ("2026-03-20", "2026-03-22")):
            with self.subTest(days):
                report = self.take(head + rows.format(*days))
                self.assertEqual((report["kind"], report["rows"]["rejected"]), ("sales", 0))
                self.assertEqual(self.kpis("revenue", "orders", "volume"), ("340000.00", 2, 6))

    def test_odoo(self):
        self.take(ODOO)
        self.assertEqual(self.kpis("revenue", "orders"), ("350000.00", 2))

    def test_payments_are_no_leads(self):
        text = ("id,Created (UTC),Amount,Amount Refunded,Currency,Status,Customer Email,Description\n"
                "ch_1,2026-03-20 09:31,100.00,0.00,idr,Paid,a@x.com,Invoice 1\nch_2,2026-03-21 10:00,50.00,50.00,idr,Refunded,b@x.com,Invoice 2\n")
        report = self.take(text, code=INPUT)
        self.assertEqual((report["kind"], [(one["id"], one.get("field")) for one in report["questions"]]), ("sales", [("refund", None), ("field", "order")]))
        self.take(text, "--map", "order=id", "--set", "refunds=subtract")
        self.assertEqual(self.kpis("revenue", "orders"), ("100.00", 1))

    def test_lazada(self):
        text = ("orderItemId,orderType,sellerSku,createTime,updateTime,orderNumber,customerName,paidPrice,unitPrice,sellerDiscountTotal,shippingFee,itemName,status\n"
                "1001,Normal,K1,20 Mar 2026 09:31,20 Mar 2026 10:31,5001,Ani,45000,50000,5000,9000,Kopi,delivered\n"
                "1002,Normal,T1,20 Mar 2026 09:31,20 Mar 2026 10:31,5001,Ani,50000,50000,0,9000,Teh,delivered\n"
                "1003,Normal,G1,21 Mar 2026 09:31,21 Mar 2026 10:31,5002,Budi,100000,100000,0,9000,Gula,canceled\n")
        self.assertEqual(self.take(text)["kind"], "sales")
        self.assertEqual(self.kpis("revenue", "orders", "new_customers"), ("95000.00", 1, 1))

    def test_tax_invoices_are_of_their_buyers(self):
        text = ('"FK","KD_JENIS_TRANSAKSI","NOMOR_FAKTUR","MASA_PAJAK","TAHUN_PAJAK","TANGGAL_FAKTUR","NPWP","NAMA","ALAMAT_LENGKAP","JUMLAH_DPP","JUMLAH_PPN","REFERENSI"\n'
                '"FK","01","0002612345678","3","2026","20/03/2026","012345678901000","PT MAJU","JAKARTA","1000000","110000","INV-1"\n'
                '"FK","01","0002612345679","3","2026","25/03/2026","012345678902000","PT MUNDUR","BANDUNG","2000000","220000","INV-2"\n')
        self.take(text)
        self.assertEqual(self.kpis("revenue", "new_customers"), ("3000000.00", 2))
        mapping = self.cli("inspect", self.write("fk.csv", text)).json["mapping"]
        self.assertEqual({one["field"]: one["column"] for one in mapping}.get("tax"), "JUMLAH_PPN")

    def test_days_with_money_are_no_calendar(self):
        text = "Tanggal;Pelanggan;Keterangan;Jumlah\n2026-03-20;Toko A;Kopi;250.000\n2026-03-21;Toko B;Gula;100.000\n"
        self.assertNotEqual(self.take(text, code=INPUT)["kind"], "events")

    def test_a_list_of_returns_is_taken_off(self):
        self.take("No Faktur;Tanggal;Barang;Qty;Harga;Total\nF1;2026-03-18;Kopi;3;50000;150000\n")
        back = "No Retur;Tanggal;No Faktur;Barang;Qty;Harga;Total\nR1;2026-03-20;F1;Kopi;2;50000;100000\n"
        report = self.cli("import", self.write("retur.csv", back)).json
        self.assertEqual((report["kind"], report["rows"]["new"], self.notes(report, "returns-only")), ("sales", 1, [{"id": "returns-only", "column": "No Retur"}]))
        self.assertEqual(self.kpis("revenue", "orders"), ("50000.00", 1))

    def test_a_column_of_returns_in_some_rows_is_none(self):
        text = "No Retur;Tanggal;No Faktur;Barang;Qty;Harga;Total\n;2026-03-20;F1;Kopi;2;50000;100000\nR2;2026-03-21;F2;Gula;1;100000;100000\n"
        self.take(text)
        self.assertEqual(self.kpis("revenue"), ("200000.00",))

    def test_the_actual_day_of_closing_counts(self):
        text = ("Lead ID,Created On,Est. Close Date,Actual Close Date,Status,Probability\nL1,2026-01-05,2026-05-01,,Open,60\n"
                "L2,2026-01-15,2026-04-01,2026-03-15,Won,80\n")
        mapping = self.cli("inspect", self.write("crm.csv", text)).json["mapping"]
        self.assertEqual([one["column"] for one in mapping if one["field"] == "closed"], ["Actual Close Date", "Est. Close Date"])
        self.assertEqual(self.take(text)["kind"], "leads")


class Surveys(Exports):
    def test_satisfaction_with_several_things(self):
        # 5 and 4 of 3 answers each to the first; 4 and 5 of 3 to the second: 4 of 6. Promoters 9 and 10, detractor 6: 1 of 3 is left.
        text = "Timestamp,Nama,Kepuasan Pelayanan,Kepuasan Produk,NPS,Saran\n2026-03-20,Ani,5,4,9,bagus\n2026-03-21,Budi,3,2,6,lambat\n2026-03-22,Cici,4,5,10,\n"
        self.assertEqual([one[0] for one in self.asked(text)], ["scale"])
        report = self.take(text, "--set", "scale=1-5")
        self.assertEqual(report["rows"]["new"], 9)
        csat, nps = self.kpis("csat", "nps")
        self.assertAlmostEqual(csat, 4 / 6)
        self.assertAlmostEqual(nps, 100 / 3)

    def test_csat_is_asked_where_its_scores_are_no_one_to_five(self):
        scores = lambda *all: as_csv([["Date", "Customer", "CSAT"]] + [[f"2026-03-0{at + 1}", f"C{at}", str(one)] for at, one in enumerate(all)])
        self.assertEqual([one[0] for one in self.asked(scores(9, 8, 10, 7, 3, 4, 10, 9))], ["scale"])
        self.take(scores(9, 8, 10, 7, 3, 4, 10, 9), "--set", "scale=1-10")
        # The mean is 60 ÷ 8; 9, 10, 10 and 9 are the best two.
        self.assertEqual(self.values("--period", "2026-03", "--kpi", "csat,csat_mean"), {"csat": 0.5, "csat_mean": 7.5})

    def test_csat_in_per_cent_is_one_of_a_hundred(self):
        text = as_csv([["Date", "Customer", "CSAT Score"], ["2026-03-01", "A", "80"], ["2026-03-02", "B", "100"], ["2026-03-03", "C", "5"], ["2026-03-04", "D", "10"]])
        report = self.take(text)
        self.assertEqual((report["rows"]["new"], report["rows"]["rejected"]), (4, 0))
        self.assertEqual(self.values("--period", "2026-03", "--kpi", "csat,csat_mean"), {"csat": 0.5, "csat_mean": 48.75})

    def test_words_on_a_scale(self):
        for title, words in (("Seberapa puas Anda dengan pelayanan kami?", ("Sangat puas", "Tidak puas", "Puas", "Cukup puas", "Sangat tidak puas")),
                             ("How satisfied are you with our service?", ("Very satisfied", "Dissatisfied", "Satisfied", "Neutral", "Very dissatisfied"))):
            with self.subTest(title):
                text = f"Timestamp,Nama,{title},Saran\n" + "".join(f"2026-03-2{at},P{at},{word},baik\n" for at, word in enumerate(words))
                report = self.take(text)
                self.assertEqual((report["kind"], report["rows"]["new"]), ("surveys", 5))
                self.assertAlmostEqual(self.kpis("csat")[0], 2 / 5)
                self.assertEqual(len(self.notes(report, "score-words")), 1)

    def test_words_that_two_scales_read_otherwise(self):
        # "Tidak puas" is the worst beside "kurang puas", else the worst or the one before: then no answer is taken.
        text = "Timestamp,Nama,Seberapa puas Anda?,Saran\n2026-03-20,A,Sangat puas,ok\n2026-03-21,B,{},ok\n2026-03-22,C,Tidak puas,ok\n"
        note = self.notes(self.take(text.format("Kurang puas")), "score-words")[0]
        self.assertEqual((note["tidak puas"], note["kurang puas"], note["sangat puas"]), ("1", "2", "5"))
        self.assertIn("not-a-number", self.take(text.format("Puas"), code=INPUT)["error"]["detail"])

    def test_a_long_question_for_a_recommendation(self):
        for title in ("Seberapa besar kemungkinan Anda merekomendasikan kami kepada teman? (0-10)", "Seberapa besar kemungkinan Anda merekomendasikan kami kepada teman?"):
            with self.subTest(title):
                self.take(f"Timestamp,Nama,{title},Saran\n2026-03-20,Ani,9,bagus\n2026-03-21,Budi,6,lambat\n2026-03-22,Cici,10,\n")
                self.assertAlmostEqual(self.kpis("nps")[0], 100 / 3)

    def test_answers_up_to_five_may_be_either(self):
        text = "Timestamp,Nama,Seberapa besar kemungkinan Anda merekomendasikan kami?,Saran\n2026-03-20,Ani,5,bagus\n2026-03-21,Budi,3,lambat\n"
        self.assertEqual([one[0] for one in self.asked(text)], ["scale"])


class Rates(Exports):
    def rates(self, text, *words):
        """The value of 1,000,000 units of a currency each, by what sales in it come to."""
        self.db.unlink(missing_ok=True)
        report = self.cli("import", *words, self.write("kurs.csv", text)).json
        self.cli("import", self.write("s.csv", "Order,Date,Customer,Total,Currency\nU,2026-03-20,A,1000,USD\nJ,2026-03-20,B,1000,JPY\nS,2026-03-20,C,1000,SGD\nI,2026-03-20,D,1,IDR\n"),
                 "--set", "currency=IDR")
        return report, self.kpis("revenue")[0]

    def test_units_of_a_hundred(self):
        # 16,400 + 108.5 + 12,450 rupiah a unit, a thousand of each, and 1.
        for header in ("Tanggal,Mata Uang,Nilai,Kurs", "Date,Currency,Unit,Rate"):
            with self.subTest(header):
                report, revenue = self.rates(header + "\n2026-03-20,USD,1,16400\n2026-03-20,JPY,100,10850\n2026-03-20,SGD,1,12450\n")
                self.assertEqual((report["kind"], revenue), ("rates", "28958501.00"))

    def test_buying_and_selling_are_asked_about(self):
        text = "No,Mata Uang,Nilai,Kurs Jual,Kurs Beli,Tanggal\n1,USD,1,16500.50,16300.10,3/20/2026\n2,JPY,100,10900.50,10800.10,3/20/2026\n"
        self.assertEqual([one[0] for one in self.asked(text)], ["field"])

    def test_a_column_for_each_currency(self):
        report, revenue = self.rates("Tanggal;USD;JPY;SGD\n2026-03-20;16400;108,5;12450\n2026-03-21;16410,123456;108,6;\n")
        self.assertEqual((report["kind"], report["rows"]["new"], revenue), ("rates", 5, "28958501.00"))
        self.assertNotIn("rounded", [note["id"] for note in report["notes"]], "six decimals are kept")


class Amounts(Exports):
    def test_words_for_thousands_and_millions(self):
        # 150,000,000 + 2,500,000,000; "1,5 M" is either, and refused.
        text = 'Sales,Periode,Target\nSari,2026-03,150 jt\nBudi,2026-03,"2,5 miliar"\n'
        self.assertEqual(self.take(text)["rows"]["new"], 2)
        values = [one["value"] for one in self.cli("targets", "list", "--period", "2026-03").json["targets"]]
        self.assertEqual(sorted(values), ["150000000.00", "2500000000.00"])
        self.assertEqual(self.take(text + 'Cici,2026-03,"1,5 M"\n')["rows"]["rejected"], 1)


if __name__ == "__main__":
    main()

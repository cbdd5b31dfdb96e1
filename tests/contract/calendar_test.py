# SPDX-License-Identifier: GPL-3.0-or-later
"""Fiscal years, working days, events: periods as a company cuts them."""
from support import CliTest, INPUT, USAGE, main

EVENTS = """Tanggal,Sampai,Acara,Jenis
2025-03-31,2025-04-01,Hari Raya Idul Fitri 1446 H,libur nasional
2026-03-19,,Nyepi,Libur Nasional
2026-03-20,,Hari Raya Idul Fitri 1447 H,holiday
2026-03-21,,Hari Raya Idul Fitri 1447 H,holiday
2026-03-23,2026-03-24,Cuti bersama,cuti bersama
2026-06-01,2026-06-07,Promo Juni,kampanye
2026-07-01,,Apa saja,rapat
2026-08-01,,Tanpa jenis,
"""


def sales(rows):
    return "Order,Date,Salesperson,Total\n" + "".join(f"{n},{day},Sari,{total}\n" for n, (day, total) in enumerate(rows, 1))


class FiscalYears(CliTest):
    def test_the_settings_say_which_days_a_fiscal_year_has(self):
        self.import_sales(sales([("2025-03-31", 1), ("2025-04-01", 10), ("2025-12-31", 100), ("2026-03-31", 1000), ("2026-04-01", 10000)]))
        kpi = lambda period: self.cli("--as-of", "2026-12-31", "kpi", "--period", period, "--kpi", "revenue").json
        self.assertEqual(self.cli("settings", "set", "fiscal-start=4").json["fiscal-start"], 4)
        answer = kpi("FY2026")
        self.assertEqual(answer["period"], {"id": "FY2026", "from": "2025-04-01", "to": "2026-03-31"})
        self.assertEqual(answer["values"][0]["value"], "1110.00")
        self.assertEqual(kpi("FY2026-Q3")["period"], {"id": "FY2026-Q3", "from": "2025-10-01", "to": "2025-12-31"})
        self.assertEqual(kpi("FY2026-H2")["values"][0]["value"], "1100.00")
        self.assertEqual(kpi("2026")["values"][0]["value"], "11000.00", "always the calendar's")
        self.cli("settings", "set", "fiscal-name=begin")
        self.assertEqual(kpi("FY2025")["values"][0]["value"], "1110.00")
        self.assertEqual(kpi("FY2025")["period"]["from"], "2025-04-01")

    def test_target_files_name_fiscal_periods(self):
        # From April on: FY2026 is April 2025 to March 2026, its second quarter July to September 2025.
        self.import_sales()
        self.cli("settings", "set", "fiscal-start=4")
        self.cli("import", "--kind", "targets", self.write("t.csv", "kpi,period,value\nrevenue,FY2026,1000\nrevenue,FY2026-Q2,300\nrevenue,FY 2026 Q3,200\nrevenue,fy2026-h1,500\norders,2026-Q1,7\n"))
        targets = self.cli("targets", "list").json["targets"]
        self.assertCountEqual([(one["kpi"], one["period"]["from"], one["period"]["to"], one["value"]) for one in targets if one["scope"] is None],
                              [("orders", "2026-01-01", "2026-03-31", 7), ("revenue", "2025-04-01", "2026-03-31", "1000.00"), ("revenue", "2025-04-01", "2025-09-30", "500.00"),
                               ("revenue", "2025-07-01", "2025-09-30", "300.00"), ("revenue", "2025-10-01", "2025-12-31", "200.00")])
        wide = self.write("w.csv", "Salesperson,FY2026 Q1,FY2026 Q2\nSari,100,200\n")
        done = self.cli("import", "--kind", "targets", wide, "--map", "rep=#1").objects[-1]
        self.assertEqual(done["rows"]["new"], 2)
        for period, value in (("FY2026", "1000.00"), ("FY2026-Q2", "300.00"), ("FY2026-H1", "500.00")):
            self.assertEqual(self.cli("kpi", "--period", period, "--kpi", "revenue").json["values"][0]["target"], value)
        self.assertEqual(self.cli("kpi", "--period", "2025-Q2", "--kpi", "revenue", "--where", "rep=Sari").json["values"][0]["target"], "100.00")
        wrong = self.cli("import", "--kind", "targets", self.write("x.csv", "kpi,period,value\nrevenue,FY2026-Q5,1\nrevenue,FY26,1\nrevenue,2026-01,1\n")).objects[-1]
        self.assertEqual([(one["line"], one["reason"]) for one in wrong["issues"]], [(2, "not-a-period"), (3, "not-a-period")])

    def test_a_fiscal_year_is_compared_and_cut_as_one(self):
        self.import_sales(sales([("2024-02-01", 5), ("2025-01-31", 6), ("2025-02-01", 7), ("2025-05-01", 8), ("2026-01-31", 9)]))
        self.cli("settings", "set", "fiscal-start=2")
        answer = self.cli("--as-of", "2026-12-31", "kpi", "--period", "FY2026", "--kpi", "revenue", "--by", "quarter", "--compare", "previous").json
        compare = answer["values"][0]["compare"]
        self.assertEqual((answer["values"][0]["value"], compare["value"], compare["from"], compare["to"]), ("24.00", "11.00", "2024-02-01", "2025-01-31"))
        self.assertEqual([(one["key"], one["values"][0]["value"]) for one in answer["groups"]],
                         [("FY2026-Q1", "7.00"), ("FY2026-Q2", "8.00"), ("FY2026-Q3", "0.00"), ("FY2026-Q4", "9.00")])
        self.cli("targets", "set", "--kpi", "revenue", "--period", "FY2026", "--value", "48")
        value = self.cli("--as-of", "2026-12-31", "kpi", "--period", "FY2026", "--kpi", "revenue").json["values"][0]
        self.assertEqual((value["target"], value["attainment"]), ("48.00", 0.5))

    def test_a_week_that_the_period_cuts_stands_beside_the_same_weekdays(self):
        # 2025 begins on a Wednesday of W01 and ends on a Wednesday of 2026-W01.
        self.import_sales(sales([("2024-01-02", 1), ("2024-01-03", 10), ("2024-01-07", 100), ("2024-12-30", 1000), ("2025-01-01", 10000), ("2025-12-31", 7)]))

        def compared(to, *rows):
            answer = self.cli("--as-of", "2026-01-31", "kpi", "--period", "2025", "--kpi", "revenue", "--by", "week", "--compare", to).json
            return [(one["key"], *(one["values"][0]["compare"][name] for name in ("from", "to", "value"))) for one in (answer["groups"][row] for row in rows)]

        self.assertEqual(compared("last-year", 0, 1, -1), [("2025-W01", "2024-01-03", "2024-01-07", "110.00"), ("2025-W02", "2024-01-08", "2024-01-14", "0.00"),
                                                           ("2026-W01", "2024-12-30", "2025-01-01", "11000.00")])
        self.assertEqual(compared("previous", 0, -1), [("2025-W01", "2024-12-25", "2024-12-29", "0.00"), ("2026-W01", "2025-12-22", "2025-12-24", "0.00")])
        # Sunday to Saturday: 29 December to 4 January; its middle day lies in W01, whose week of 2024 begins on 31 December.
        self.cli("settings", "set", "week-start=sunday")
        self.assertEqual(compared("last-year", 0, -1), [("2024-12-29..2025-01-04", "2024-01-03", "2024-01-06", "10.00"),
                                                        ("2025-12-28..2026-01-03", "2024-12-29", "2025-01-01", "11000.00")])

    def test_weeks_begin_on_the_day_that_is_set(self):
        self.import_sales(sales([("2026-08-29", 1), ("2026-08-30", 10), ("2026-08-31", 100)]))  # Saturday, Sunday, Monday
        weeks = lambda: [(one["key"], one["values"][0]["value"]) for one in
                         self.cli("--as-of", "2026-12-31", "kpi", "--period", "2026-08-29..2026-08-31", "--kpi", "revenue", "--by", "week").json["groups"]]
        self.assertEqual(weeks(), [("2026-W35", "11.00"), ("2026-W36", "100.00")])
        self.cli("settings", "set", "week-start=sunday")
        self.assertEqual(weeks(), [("2026-08-23..2026-08-29", "1.00"), ("2026-08-30..2026-09-05", "110.00")])

    def test_what_is_no_setting_is_refused(self):
        self.import_sales()
        for wrong in ("fiscal-start=0", "fiscal-start=13", "fiscal-start=april", "fiscal-name=middle", "week-start=someday"):
            self.assert_refused(self.cli("settings", "set", wrong, code=USAGE), USAGE, "usage")
        self.assert_refused(self.cli("kpi", "--period", "FY2026-Q5", code=USAGE), USAGE, "usage")


class Events(CliTest):
    def events(self, *words):
        return self.cli("events", "list", *words).json["events"]

    def import_events(self):
        return self.cli("import", "--kind", "events", self.write("events.csv", EVENTS)).json

    def test_kinds_are_a_closed_list(self):
        answer = self.import_events()
        self.assertEqual((answer["rows"]["new"], answer["rows"]["rejected"]), (7, 1))
        self.assertEqual([(one["value"], one["reason"]) for one in answer["issues"]], [("rapat", "unknown-kind")])
        self.assertEqual([(one["from"], one["to"], one["kind"]) for one in self.events()],
                         [("2025-03-31", "2025-04-01", "national-holiday"), ("2026-03-19", "2026-03-19", "national-holiday"),
                          ("2026-03-20", "2026-03-20", "national-holiday"), ("2026-03-21", "2026-03-21", "national-holiday"),
                          ("2026-03-23", "2026-03-24", "collective-leave"), ("2026-06-01", "2026-06-07", "campaign"),
                          ("2026-08-01", "2026-08-01", None)])

    def test_islamic_dates_are_estimates_until_they_are_confirmed(self):
        self.import_sales()
        estimated = [one for one in self.events("--period", "2024") if one["estimate"]]
        # The tabular calendar: 1 Ramadan 1445 = 11 March 2024, 1 Shawwal 1445 = 10 April 2024.
        self.assertEqual([(one["kind"], one["from"]) for one in estimated], [("ramadan", "2024-03-11"), ("idul-fitri", "2024-04-10")])
        self.cli("import", "--kind", "events", self.write("one.csv", "Date,Event,Type\n2024-04-10,Idul Fitri 1445 H,idul fitri\n"))
        self.assertEqual([(one["kind"], one["estimate"]) for one in self.events("--period", "2024")], [("ramadan", True), ("idul-fitri", False)])

    def test_nobody_works_on_holidays(self):
        # March 2026 has 22 weekdays. Without Nyepi, one day of Idul Fitri (the other is a Saturday) and two days of leave 18
        # are worked, 13 of them up to the 24th: 1,800 × 13 ÷ 18 = 1,300. Without the list 17 of 22: 1,390.9091.
        self.import_sales(sales([("2026-03-02", 1300)]))
        self.cli("targets", "set", "--kpi", "revenue", "--period", "2026-03", "--value", "1800")
        value = lambda: self.cli("--as-of", "2026-03-24", "kpi", "--period", "2026-03", "--kpi", "revenue").json["values"][0]
        self.assertEqual(value()["gap"], "-90.9091")
        self.import_events()
        self.assertEqual((value()["gap"], value()["pace"]), ("0.00", 1.0))
        # With Saturdays 26 weekdays, 21 of them worked (the 21st is a holiday, too); up to the 24th 20 weekdays, 15 worked.
        self.cli("settings", "set", "six-day-week=yes")
        self.assertEqual(value()["gap"], "14.2857", "1,800 × 15 ÷ 21 = 1,285.7143")

    def test_weeks_to_an_event_stand_beside_last_years(self):
        self.import_events()
        # Idul Fitri was on 31 March 2025 and on 20 March 2026: 354 days apart.
        self.import_sales(sales([("2025-03-17", 3), ("2025-03-24", 10), ("2025-03-30", 20), ("2025-03-31", 5), ("2026-03-13", 40), ("2026-03-19", 2), ("2026-03-20", 7),
                                 ("2026-03-27", 1)]))
        answer = self.cli("--as-of", "2026-03-31", "kpi", "--period", "2026-03", "--kpi", "revenue", "--compare", "event", "--by", "event-week").json
        self.assertEqual((answer["event"]["now"]["from"], answer["event"]["before"]["from"], answer["event"]["now"]["estimate"]), ("2026-03-20", "2025-03-31", False))
        value = answer["values"][0]
        self.assertEqual((value["value"], value["compare"]["from"], value["compare"]["to"], value["compare"]["value"]), ("50.00", "2025-03-12", "2025-04-11", "38.00"))
        self.assertEqual([(one["key"], one["values"][0]["value"], one["values"][0]["compare"]["value"]) for one in answer["groups"]],
                         [("-3", "0.00", None), ("-2", "0.00", "3.00"), ("-1", "42.00", "30.00"), ("0", "7.00", "5.00"), ("1", "1.00", "0.00")])
        # A campaign by its name has no year before.
        self.assert_refused(self.cli("kpi", "--period", "2026-06", "--compare", "event", "--event", "Promo Juni", code=INPUT), INPUT, "not-found")


if __name__ == "__main__":
    main()

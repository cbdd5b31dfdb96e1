#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar as python's datetime knows it, one line per day of 2015 … 2036, for calendar_reference_test.cpp.

Columns: day, days since 1970, ISO year, ISO week, working days (Mon-Fri) and (Mon-Sat) from the first line's day to
this one (excluded), the day 1 and 12 months later and 13 earlier, then for week, month, quarter, semester and year:
id, first and end of the period that holds the day, first and end of the one before, first and end a year earlier.
"""
import sys
from calendar import monthrange
from datetime import date, timedelta

ONE = timedelta(days=1)


def shifted(day, months):
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week(day):
    year, number, _ = day.isocalendar()
    first = date.fromisocalendar(year, number, 1)
    try:
        earlier = date.fromisocalendar(year - 1, number, 1)
    except ValueError:  # that year has no week 53
        earlier = date.fromisocalendar(year - 1, 52, 1)
    seven = 7 * ONE
    return [f"{year:04d}-W{number:02d}", first, first + seven, first - seven, first, earlier, earlier + seven]


def months(day, length, identify):
    number = (day.month - 1) // length
    first = date(day.year, number * length + 1, 1)
    last_year = first.replace(year=day.year - 1)
    return [identify(day.year, number + 1), first, shifted(first, length), shifted(first, -length), first,
            last_year, shifted(last_year, length)]


def fiscal_rows():
    """`fiscal` rows: start month, whether FY n ends in n, day, then as above for quarter, semester and year of the fiscal
    year, and for each the window up to the day: end of the equally long part of the one before and end of the same
    dates a year earlier."""
    for start in range(1, 13):
        for by_end in (0, 1):
            day = date(2018, 1, 1)
            while day < date(2028, 1, 1):
                begin_year = day.year if day.month >= start else day.year - 1
                name = begin_year + (1 if by_end and start > 1 else 0)
                row = ["fiscal", start, by_end, day]
                for length, letter in ((3, "-Q"), (6, "-H"), (12, "")):
                    number = ((day.year - begin_year) * 12 + day.month - start) // length
                    first = shifted(date(begin_year, start, 1), number * length)
                    before, earlier = shifted(first, -length), shifted(first, -12)
                    end = shifted(first, length)
                    tomorrow = day + ONE
                    whole = tomorrow == end
                    to_date = first if whole else min(before + (tomorrow - first), first)
                    # The same dates a year earlier, the last day included: 29 February is 28 February.
                    year_end = shifted(earlier, length) if whole else shifted(day, -12) + ONE
                    row += [f"FY{name:04d}{letter}{number + 1 if letter else ''}", first, end, before, first, earlier,
                            shifted(earlier, length), to_date, year_end]
                print(*row)
                day += ONE


def week_rows():
    """`week` rows: weekday a week begins on (0 Monday), day, first day of its week, first day a year earlier: the week whose
    middle day lies in the ISO week of the same number, 52 where that year has no 53."""
    for start in range(7):
        day = date(2018, 1, 1)
        while day < date(2028, 1, 1):
            first = day - timedelta(days=(day.weekday() - start) % 7)
            middle = first + 3 * ONE
            year, number, weekday = middle.isocalendar()
            try:
                earlier = date.fromisocalendar(year - 1, number, weekday)
            except ValueError:
                earlier = date.fromisocalendar(year - 1, 52, weekday)
            print("week", start, day, first, earlier - 3 * ONE)
            day += ONE


def hijri_rows():
    """`hijri` rows: year, month, day, date. Counted on day by day from 19 July 622 (Gregorian), 1 Muharram 1."""
    day, leap = date(622, 7, 19), {2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29}
    for year in range(1, 1500):
        for month in range(1, 13):
            length = 30 if month % 2 == 1 or (month == 12 and year % 30 in leap) else 29
            if year >= 1430:
                for number in range(1, length + 1):
                    print("hijri", year, month, number, day + timedelta(days=number - 1))
            day += timedelta(days=length)


def holiday_rows():
    """`work` rows: six days or five, first, end, days worked without the holidays of the first rows (`holiday`)."""
    holidays = [date(2026, 1, 1), date(2026, 2, 17), date(2026, 3, 19), date(2026, 3, 20), date(2026, 3, 21), date(2026, 3, 22),
                date(2026, 3, 20), date(2026, 4, 3), date(2026, 5, 1), date(2026, 8, 17), date(2026, 12, 25)]
    for one in holidays:
        print("holiday", one)
    for six in (0, 1):
        for offset in range(0, 400, 7):
            for span in (1, 6, 7, 30, 31, 92, 365):
                first = date(2025, 12, 20) + timedelta(days=offset)
                days = [first + timedelta(days=n) for n in range(span)]
                worked = sum(d.weekday() < 5 + six and d not in holidays for d in days)
                print("work", six, first, first + timedelta(days=span), worked)


def main():
    if sys.argv[1:] == ["more"]:
        fiscal_rows()
        week_rows()
        hijri_rows()
        holiday_rows()
        return
    day, stop = date(2015, 1, 1), date(2037, 1, 1)
    five = six = 0
    while day < stop:
        iso = day.isocalendar()
        row = [day, (day - date(1970, 1, 1)).days, iso[0], iso[1], five, six,
               shifted(day, 1), shifted(day, 12), shifted(day, -13)]
        row += week(day)
        row += months(day, 1, lambda y, n: f"{y}-{n:02d}")
        row += months(day, 3, lambda y, n: f"{y}-Q{n}")
        row += months(day, 6, lambda y, n: f"{y}-H{n}")
        row += months(day, 12, lambda y, n: f"{y}")
        print(*row)
        five += day.weekday() < 5
        six += day.weekday() < 6
        day += ONE


if __name__ == "__main__":
    main()

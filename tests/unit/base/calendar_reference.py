#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calendar as python's datetime knows it, one line per day of 2015 … 2036, for calendar_reference_test.cpp.

Columns: day, days since 1970, ISO year, ISO week, working days (Mon-Fri) and (Mon-Sat) from the first line's day to
this one (excluded), the day 1 and 12 months later and 13 earlier, then for week, month, quarter, semester and year:
id, first and end of the period that holds the day, first and end of the one before, first and end a year earlier.
"""
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


def main():
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

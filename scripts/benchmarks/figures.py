# SPDX-License-Identifier: GPL-3.0-or-later
"""The dashboard's figures, loading and opening of one store."""
import json
import os
import statistics
import sys

from . import duckdb, rivals
from .common import WORK, make_data, run, timed

PERIOD, AS_OF = "2026-Q3", "2026-09-23"
FILTERS = {"region": [("region", "Bali")], "salesperson": [("rep", "Budi Santoso")], "product": [("product", "Produk 050")],
           "channel": [("channel", "Online")], "region and channel": [("region", "DKI Jakarta"), ("channel", "Toko")]}
LARGEST_FOR_SQLITE = 2_000_000  # its indexes of more lines would not fit a small machine
TURNS_AT_ONCE = 9
ADDITIVE = ("revenue", "grossSales", "orders")


def ask_ours(tools, store, filters=()):
    words = [f"{group}={label}" for group, label in filters]
    return json.loads(run([tools["store_bench"], "figures", store, PERIOD, AS_OF, TURNS_AT_ONCE, *words]))


def expected(figures):
    """A rival's row in the words of store_bench."""
    revenue, gross, orders, customers, *_, new = figures
    return {"revenue": revenue or 0, "grossSales": gross or 0, "orders": orders, "newCustomers": new,
            "returningCustomers": customers - new}


def months_of(answer):
    """Of 48 months the last 36: those that store_bench gives. A month without matching lines is missing."""
    first = rivals.FIRST_MONTH // 100 * 12 + rivals.FIRST_MONTH % 100 - 1
    return [expected(answer["months"].get(month // 12 * 100 + month % 12 + 1, (0,) * 9))
            for month in range(first + 12, first + 48)]


def pairs_of(ours, theirs, rival):
    yield ours["current"], expected(theirs["windows"][0])
    yield ours["compared"], expected(theirs["windows"][1])
    yield from zip(ours["months"], months_of(theirs))
    for name, dimension in rivals.GROUPS.items():
        groups = {key: figures for key, figures in ours["groups"][dimension].items() if figures["orders"] > 0}
        rows = {rival.labels[name][code]: expected(figures) for code, *figures in theirs["groups"][name][0]}
        if groups.keys() != rows.keys():
            sys.exit(f"the groups of {name} differ from those of {rival.name}")
        # Who is new is judged against the whole history; whether in this group is another rule than the rival's here.
        for key in rows:
            yield tuple({field: side[key][field] for field in ADDITIVE} for side in (groups, rows))


def check_same(ours, theirs, rival, is_filtered):
    """A fast answer counts only if it is the same answer."""
    count = 0
    for mine, other in pairs_of(ours, theirs, rival):
        if is_filtered:  # the same holds for who is new among the lines that match
            mine, other = ({field: side[field] for field in ADDITIVE} for side in (mine, other))
        if mine != other:
            sys.exit(f"the figures differ from those of {rival.name}: {mine} {other}")
        count += 1
    return count


def measure_against(report, tools, store, rival, rounds, filters, limit, name):
    rival.ask(filters)  # warms its cache
    evaluate, dashboard, theirs = [], [], []
    for _ in range(rounds):
        ours = ask_ours(tools, store, filters)
        evaluate.append(statistics.median(ours["evaluate"]))
        dashboard.append(statistics.median(ours["dashboard"]))
        elapsed, answer = timed(lambda: rival.ask(filters))
        theirs.append(elapsed)
    agreed = check_same(ours, answer, rival, bool(filters))
    report.compare(name, evaluate, theirs, limit, rival.name)
    print(f"  {agreed} windows, months and groups agree with {rival.name} to the last digit")
    return dashboard


def measure_figures(report, tools, data, rows, store, rounds, library):
    if rows <= LARGEST_FOR_SQLITE:
        sqlite = rivals.open_sqlite(data)
        dashboard = measure_against(report, tools, store, sqlite, rounds, (), 1 / 200, "dashboard's figures")
        report.note("dashboard with findings and targets", dashboard, "ms")
    else:
        print(f"SQLite: not measured above {LARGEST_FOR_SQLITE:,} lines")
    library = duckdb.find(library)
    if library is None:
        print("DuckDB: not measured, no libduckdb.so found (--duckdb)")
        return
    rival = rivals.open_duckdb(library, data, os.cpu_count())
    measure_against(report, tools, store, rival, rounds, (), 1 / 20, "dashboard's figures")
    for name, filters in FILTERS.items():
        measure_against(report, tools, store, rival, rounds, filters, 1 / 8, f"  of one {name}")


def measure_loading(report, tools, rows, store, rounds):
    turns = [json.loads(run([tools["store_bench"], "loading", store, 3])) for _ in range(rounds)]
    report.compare("loading the columns", [statistics.median(turn["columns"]) for turn in turns],
                   [statistics.median(turn["rows"]) for turn in turns], 1 / 10, "sqlite3_step over the same rows")
    opened = [json.loads(run([tools["store_bench"], "open", store])) for _ in range(rounds)]
    report.note("opening the store, checks included", [turn["open"] for turn in opened], "ms")
    report.note("  memory while it is open", [turn["memory"] for turn in opened], "MB", 60 * rows / 2**20 + 150)
    report.note("  its peak of memory", [turn["peak"] for turn in opened], "MB")


def measure_growth(report, tools, rows, store, rounds):
    """How the time of the figures grows from 100,000 lines to these."""
    small_rows = 100_000
    small_store = WORK / f"growth-{small_rows}.db"
    if not small_store.exists():
        run([tools["kinerja-cli"], "--db", small_store, "--json", "import", make_data(small_rows)])
    small, large = [], []
    for _ in range(rounds):
        small.append(statistics.median(ask_ours(tools, small_store)["evaluate"]))
        large.append(statistics.median(ask_ours(tools, store)["evaluate"]))
    report.compare(f"growth from {small_rows:,} lines ({rows // small_rows} ×)", large, small, 1.8 * rows / small_rows,
                   f"figures of {small_rows:,} lines")

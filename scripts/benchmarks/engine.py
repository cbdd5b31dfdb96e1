# SPDX-License-Identifier: GPL-3.0-or-later
"""The parts of the engine beside the machine's memory, small changes of a large store, and the proof of figures."""
import json
import shutil
import statistics

from .common import WORK, forget, run, run_measured

PARTS = {"fusedPass": "all KPIs by four groups", "filterByRegion": "all KPIs, one region of ten",
         "distinctOrdersByProduct": "all KPIs, three products of 500", "groupsByCustomer": "all KPIs by customer",
         "sumsOfDays": "all KPIs, no filter", "loadFromSegments": "columns from the store's segments",
         "rebuildOneMonth": "columns anew after one month changed", "rebuildRecords": "columns anew, no line changed"}


def measure_parts(report, tools, rows):
    """Each part of the engine on made columns of 1 million lines, or of 10 million."""
    size = 10_000_000 if rows > 1_000_000 else 1_000_000
    found = json.loads(run([tools["kpi_bench"], "--benchmark_format=json", "--benchmark_min_time=0.3",
                            f"--benchmark_filter=^(memoryBandwidth|({'|'.join(PARTS)})/{size})/real_time$"]))
    bandwidth = next(one["bytes_per_second"] for one in found["benchmarks"] if one["name"].startswith("memoryBandwidth"))
    report.note("memory: what all processors read", [bandwidth / 1e9], "GB/s")
    for one in found["benchmarks"]:
        name = PARTS.get(one["name"].split("/")[0])
        if name is None:
            continue
        report.note(f"engine, {size:,} lines: {name}", [one["real_time"]], "ms")
        if one.get("bytes_per_second"):
            report.note("  reads at least", [one["bytes_per_second"] / 1e9], "GB/s")
            report.note("  of what memory gives", [100 * one["bytes_per_second"] / bandwidth], "%")


def measure_updates(report, tools, rows, store, rounds):
    """A target, an event, a hundred lines and their undo in an open store: never a full load."""
    copy = forget(WORK / "update.db")
    shutil.copy(store, copy)  # nobody has it open, its log was written back at closing
    times = json.loads(run([tools["store_bench"], "updates", copy, rounds]))
    report.note("columns loaded at the start", times.pop("load"), "ms")
    for what, values in times.items():
        report.note(f"  {what}" if ":" in what else f"change in {rows:,} lines: {what}", values, "ms")
    forget(copy)
    shutil.rmtree(WORK / "backups", ignore_errors=True)


def measure_prove(report, tools, store, rounds):
    turns = [run_measured([tools["kinerja-cli"], "--db", store, "--read-only", "--as-of", "2026-09-23", "--json", "kpi",
                           "--period", "2026-Q3", "--prove"]) for _ in range(rounds)]
    report.note("kpi --prove, every figure of a quarter", [turn[0] for turn in turns], "ms")
    report.note("  its peak of memory", [statistics.median(turn[1] for turn in turns)], "MB")

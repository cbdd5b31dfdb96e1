# SPDX-License-Identifier: GPL-3.0-or-later
"""Running, timing and reporting."""
import os
import pathlib
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
WORK = ROOT / "build" / "bench"
ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", "TZ": "Asia/Jakarta",
               "QT_LOGGING_RULES": "*.debug=false;default.warning=false"}


def timed(work):
    start = time.perf_counter()
    result = work()
    return (time.perf_counter() - start) * 1000, result


def run(command, **options):
    return subprocess.run([str(word) for word in command], check=True, env=ENVIRONMENT, text=True,
                          stdout=subprocess.PIPE, **options).stdout


def run_measured(command):
    """Of one process: wall time in ms, peak of resident memory in MB, processor time in ms."""
    start = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], env=ENVIRONMENT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    elapsed = (time.perf_counter() - start) * 1000
    return elapsed, usage.ru_maxrss / 1024, (usage.ru_utime + usage.ru_stime) * 1000


def forget(path):
    for suffix in ("", "-wal", "-shm", "-journal"):
        pathlib.Path(f"{path}{suffix}").unlink(missing_ok=True)
    return path


def make_data(rows):
    WORK.mkdir(parents=True, exist_ok=True)
    path = WORK / f"sales-{rows}.csv"
    if not path.exists():
        part = path.with_suffix(".part")
        run([ROOT / "scripts" / "make_sales.py", rows, part])
        part.rename(path)
    return path


class Report:
    """Collects the times of each line and prints their medians as they come."""

    def __init__(self):
        self.results = []

    def compare(self, name, ours, theirs, limit, what):
        ratio = statistics.median(ours) / statistics.median(theirs)
        self.results.append({"name": name, "ours": ours, "theirs": theirs, "ratio": ratio, "limit": limit})
        kept = "kept" if ratio <= limit else "MISSED"
        print(f"{name:<44} {statistics.median(ours):>10.2f} ms  against {statistics.median(theirs):>10.2f} ms "
              f"({what}): ratio {ratio:.4f}, limit {limit:.4g}: {kept}", flush=True)

    def note(self, name, values, unit, limit=None):
        value = statistics.median(values)
        self.results.append({"name": name, "ours": values, "unit": unit, "limit": limit})
        kept = "" if limit is None else f", limit {limit:.4g}: {'kept' if value <= limit else 'MISSED'}"
        print(f"{name:<44} {value:>10.2f} {unit}{kept}", flush=True)

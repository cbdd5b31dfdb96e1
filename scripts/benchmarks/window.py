# SPDX-License-Identifier: GPL-3.0-or-later
"""What people see: starting, changing pages, filtering, the report."""
import json
import os
import shutil
import statistics
import subprocess
import time

from benchmarks.common import ENVIRONMENT, WORK, run, run_measured


def start_offscreen(command):
    start = time.time()
    return (float(run(command)) - start) * 1000


EMPTY, COLUMNS = "#FFFFFF", "#2A2E37"  # the ground of a Qt Chart, the actual of the dashboard's months


class Screen:
    """An X server of its own, with nothing else on it."""

    def __enter__(self):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x800x24", "-noreset",
                                        "-nolisten", "tcp"], pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as number:
            display = f":{number.readline().strip()}"
        home = str(forget_folder(WORK / "home"))
        self.environment = {**ENVIRONMENT, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display, "HOME": home,
                            "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()

    def start(self, tools, sign, *command):
        """From the start of the process to the window as it stays, with the sign's colour in it."""
        words = [tools["gui_bench"], "watch", sign, *command]
        return float(subprocess.run([str(word) for word in words], check=True, env=self.environment, text=True,
                                    stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout)


def forget_folder(path):
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(mode=0o700)
    return path


def report_start(report, where, empty, small, large, limit):
    report.compare(f"start to painted dashboard, {where}", small, empty, 2.0, "empty Qt Charts window")
    report.note("  with these lines", large, "ms")
    report.note("  more than with the sample", [statistics.median(large) - statistics.median(small)], "ms", limit)


def measure_start(report, tools, rows, store, sample, rounds):
    limit = 100 if rows <= 1_000_000 else 500
    bench, program = tools["gui_bench"], tools["kinerja"]
    if shutil.which("Xvfb"):
        with Screen() as screen:
            screen.start(tools, COLUMNS, program, "--db", sample)  # the first start of all makes what Qt keeps
            turns = [(screen.start(tools, EMPTY, bench, "show-empty"), screen.start(tools, COLUMNS, program, "--db", sample),
                      screen.start(tools, COLUMNS, program, "--db", store)) for _ in range(rounds)]
        report_start(report, "Xvfb", *zip(*turns), limit)
    else:
        print("start under Xvfb: not measured, the package xvfb is missing")
    turns = [(start_offscreen([bench, "empty"]), start_offscreen([bench, "window", sample]),
              start_offscreen([bench, "window", store])) for _ in range(rounds)]
    report_start(report, "offscreen", *zip(*turns), limit)


def measure_window(report, tools, store, rounds):
    def medians(mode):
        """Of each round the median of each kind of time."""
        turns = [json.loads(run([tools["gui_bench"], mode, store, 9])) for _ in range(rounds)]
        return {name: [statistics.median(turn[name]) for turn in turns] for name in turns[0]}

    pages = medians("pages")
    report.compare("page change", pages["change"], pages["again"], 2.0, "the same page drawn again")
    report.compare("page change, another period", pages["anew"], pages["ready"], 2.0, "the same page from ready figures")
    report.note("  a page opened for the first time", pages["first"], "ms", 100)
    sizes = medians("resize")
    report.compare("repaint in another size", sizes["resize"], sizes["again"], 2.0, "the same page drawn again")
    clicks = medians("filter")
    report.compare("filter click to repainted page", clicks["click"], clicks["qtCharts"], 2.0,
                   "ten Qt Charts, data replaced")


def measure_browse(report, tools, store, rounds):
    """Of each thing that is done with the table of all records, the median of each round."""
    turns = [json.loads(run([tools["gui_bench"], "records", store, 3])) for _ in range(rounds)]
    for what in turns[0]:
        limit = None if what == "opened" else 100
        report.note(f"records: {what}", [statistics.median(turn[what]) for turn in turns], "ms", limit)


def measure_pdf(report, tools, sample, store, rounds):
    turns = [json.loads(run([tools["gui_bench"], "pdf", sample, 3])) for _ in range(rounds)]
    report.compare("PDF report", [statistics.median(turn["report"]) for turn in turns],
                   [statistics.median(turn["qtCharts"]) for turn in turns], 3.0, "QPdfWriter with as many Qt Charts")
    # Whole runs: opening the store, its figures, the report.
    out = WORK / "report.pdf"
    runs = [run_measured([tools["kinerja-cli"], "--db", store, "--read-only", "report", "--period", "2026-Q3", "--out", out])
            for _ in range(rounds)]
    report.note("report of this store, whole run", [one[0] for one in runs], "ms")
    report.note("  its peak of memory", [one[1] for one in runs], "MB")

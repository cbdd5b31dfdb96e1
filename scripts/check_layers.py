#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a file includes a module its own module may not use, Qt below the presentation line,
SQL outside the store, services in a widget, the process's locale in figures, or a Qt test macro that passes silently under GoogleTest."""
import pathlib
import re
import sys

USES = {
    "base": set(),
    "domain": {"base"},
    "ingest": {"domain"},
    "store": {"domain"},
    "kpi": {"domain"},
    "insight": {"kpi"},
    "services": {"ingest", "store", "kpi", "insight"},
    "present": {"services"},
    "charts": {"present"},
    "report": {"present", "charts"},
    "ui": {"present", "charts", "report"},
    "app": {"ui", "report", "charts", "present", "services"},
}
QT_FREE = {"base", "domain", "ingest", "store", "kpi", "insight", "services"}
# Below present nothing asks the process's locale: Qt sets it from the environment.
LOCALE_WORDS = re.compile(r"\b(std::)?(is(alnum|alpha|cntrl|digit|graph|lower|print|punct|space|upper|xdigit)|to(lower|upper)"
                          r"|strto(d|f|ld)|atof|sto(d|f|ld)|setlocale|localeconv)\(|std::(locale|[io]?stringstream)\b")
# present turns figures into words: it may name the figures' structs; ui may do so only in controllers.
SILENT_QT_MACROS = re.compile(r"\b(QVERIFY|QCOMPARE|QTRY_[A-Z_]+)\b")


def reach(module):
    """All modules that `module` may include: its dependencies and theirs."""
    return USES[module].union(*(reach(used) for used in USES[module]))


def check(path, module, bad):
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        ours = re.match(r'\s*#include "kinerja/(\w+)/', line)
        if ours and ours[1] != module and ours[1] not in reach(module):
            bad.append(f"{path}:{number}: {module} may not use {ours[1]}")
        if ours and module == "ui" and ours[1] == "services" and not re.search(r"_controller\.(h|cpp)$", path.name):
            bad.append(f"{path}:{number}: only *_controller.* in ui may use services")
        if module in QT_FREE and re.match(r"\s*#include <Q", line):
            bad.append(f"{path}:{number}: {module} is Qt-free")
        if module in QT_FREE and LOCALE_WORDS.search(line):
            bad.append(f"{path}:{number}: this asks the process's locale")
        if module != "store" and re.search(r"\bsqlite3_|#include <sqlite3", line):
            bad.append(f"{path}:{number}: only store speaks to SQLite")


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    bad = []
    for top in (root / "include/kinerja", root / "src"):
        for path in sorted(top.rglob("*.[hc]*")):
            module = path.relative_to(top).parts[0]
            if module not in USES:
                bad.append(f"{path}: unknown module {module}")
                continue
            check(path, module, bad)
    for path in sorted((root / "tests").rglob("*.cpp")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if SILENT_QT_MACROS.search(line):
                bad.append(f"{path}:{number}: this macro passes silently under GoogleTest")
    print(*bad, sep="\n")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: GPL-3.0-or-later
"""Locales and time zones that are really there: one that the system does not know is silently C or UTC."""
import subprocess
import sys

# How each writes 1234.5.
NUMBERS = {"C": "1234.50", "C.UTF-8": "1234.50", "id_ID.UTF-8": "1.234,50", "en_US.UTF-8": "1,234.50", "de_DE.UTF-8": "1.234,50",
           "tr_TR.UTF-8": "1.234,50"}
# Minutes east of UTC on 1 January 2026.
ZONES = {"UTC": 0, "Asia/Jakarta": 420, "Asia/Jayapura": 540, "Europe/Berlin": 60, "Pacific/Apia": 780, "America/Los_Angeles": -480,
         "America/New_York": -300}
USES = ("import locale, time; locale.setlocale(locale.LC_ALL, '');"
        "print(locale.format_string('%.2f', 1234.5, grouping=True), time.localtime(1767225600).tm_gmtoff // 60)")


def make_locales(folder):
    """Compiles those of NUMBERS that are not C into the folder, for LOCPATH. Returns: what is missing, in words; None: nothing."""
    folder.mkdir(exist_ok=True)
    for name in list(NUMBERS)[2:]:
        language, charset = name.split(".")
        try:
            done = subprocess.run(["localedef", "-i", language, "-f", charset, folder / name], capture_output=True, text=True, check=False)
        except FileNotFoundError:
            return "localedef is not installed (package libc-bin)"
        if not (folder / name).is_dir():
            return f"localedef cannot make {name} (package locales): {done.stderr.strip()}"
    return None


def used(environment):
    """How a program that asks for its locale writes 1234.5, and its minutes east of UTC on 1 January 2026."""
    words = subprocess.run([sys.executable, "-c", USES], env=environment, capture_output=True, text=True, check=True).stdout.split()
    return words[0], int(words[1])

# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of proved targets share: the steps from a target to its verdict, worked out in python3."""
import datetime
from decimal import Decimal
from fractions import Fraction

from support import CliTest

Day = datetime.date


def rounded(value, decimals=4):
    """Half away from zero."""
    sign = -1 if value < 0 else 1
    scaled = abs(Fraction(value)) * 10 ** decimals
    return Fraction(sign * ((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)), 10 ** decimals)


def working(first, end, holidays=()):
    """Working days in [first, end)."""
    days = (first + datetime.timedelta(n) for n in range((end - first).days))
    return [day for day in days if day.weekday() < 5 and day not in holidays]


def number(value):
    return Fraction(Decimal(value)) if isinstance(value, str) else Fraction(Decimal(repr(value)))


class TargetProofs(CliTest):
    def proofs(self, *words):
        return {one["kpi"]: one for one in self.cli("kpi", "--prove", *words).json["proofs"]}

    def target(self, kpi, *words):
        return self.proofs("--kpi", kpi, *words)[kpi]["target"]

    def set(self, kpi, period, value, *words):
        self.cli("targets", "set", "--kpi", kpi, "--period", period, "--value", str(value), *words)

    def steps(self, target):
        for step in target["steps"]:
            self.assertIs(step["equal"], True, step)
            self.assertEqual(step["value"], step["recomputed"], step)
            self.assertEqual(step["value"] is None, step["reason"] is not None, step)
        return {step["name"]: step for step in target["steps"]}

    def assert_progress(self, target, *, wanted, actual, expected, left, is_sum=True, is_up=True):
        """Each step beside what is computed here, without the program."""
        self.assertIs(target["equal"], True, target)
        self.assertEqual(number(target["value"]), wanted)
        self.assertEqual(target["recomputed"], target["value"])
        steps = self.steps(target)
        near = lambda name, value: self.assertAlmostEqual(steps[name]["value"], float(value), places=12, msg=name)
        self.assertEqual(number(steps["expected"]["value"]), expected)
        raw = rounded(actual)
        self.assertEqual(number(steps["gap_to_target"]["value"]), raw - wanted)
        self.assertEqual(number(steps["gap"]["value"]), raw - expected)
        near("gap_share", (actual - expected) / expected)
        near("attainment", actual / wanted if is_up else wanted / actual)
        near("pace", actual / expected if is_up else expected / actual)
        rate = steps["required_rate"]["value"]
        self.assertEqual(None if rate is None else number(rate), rounded(max(wanted - raw, 0) / left) if is_sum else None)
        pace = actual / expected if is_up else expected / actual
        word = "on-track" if pace >= Fraction(99, 100) else "behind" if pace >= Fraction(81, 100) else "at-risk"
        self.assertEqual((target["verdict"]["value"], target["verdict"]["recomputed"]), (word, word))
        return steps

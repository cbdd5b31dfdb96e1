# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of targets share: a store with a few sales, and the command that sets a target."""
from support import CliTest


class Targets(CliTest):
    def setUp(self):
        super().setUp()
        self.import_sales()  # 2015-01 300,002 (Sari), 2015-02 50,000 (Budi), 2015-04 12,500.50 (Budi) and -25,000 (Sari)

    def set(self, value, period, *words, kpi="revenue", code=0):
        return self.cli("targets", "set", "--kpi", kpi, "--period", period, "--value", value, *words, code=code)

    def listed(self):
        return self.cli("targets", "list").json["targets"]

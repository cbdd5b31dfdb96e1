-- SPDX-License-Identifier: GPL-3.0-or-later
-- KPIs of the company's own, and what was agreed about targets.

-- formula: an expression over measures, "revenue / orders". direction: 0 up is good, 1 down. version rises with the formula.
CREATE TABLE own_kpis (
    id         INTEGER PRIMARY KEY,
    key        TEXT    NOT NULL UNIQUE CHECK (key <> ''),
    name_en    TEXT    NOT NULL,
    name_id    TEXT    NOT NULL,
    formula    TEXT    NOT NULL CHECK (formula <> ''),
    direction  INTEGER NOT NULL CHECK (direction BETWEEN 0 AND 1),
    version    INTEGER NOT NULL CHECK (version > 0)
) STRICT;

-- A target with a row here is approved and locked. n: 1 the approval, then each change with its reason. value: of the target
-- from then on, ten-thousandths. baseline: the KPI over the baseline's days as it was then, exact text, '' = no value.
CREATE TABLE target_agreements (
    target_id      INTEGER NOT NULL REFERENCES targets (id) ON DELETE CASCADE,
    n              INTEGER NOT NULL CHECK (n > 0),
    value          INTEGER NOT NULL,
    reason         TEXT    NOT NULL,
    who            TEXT    NOT NULL,
    at             TEXT    NOT NULL,
    baseline       TEXT    NOT NULL,
    baseline_from  TEXT    NOT NULL,
    baseline_to    TEXT    NOT NULL,
    as_of          INTEGER NOT NULL CHECK (as_of BETWEEN 10000101 AND 99991231 AND as_of % 10000 BETWEEN 101 AND 1231),
    data_version   INTEGER NOT NULL,
    PRIMARY KEY (target_id, n)
) STRICT, WITHOUT ROWID;

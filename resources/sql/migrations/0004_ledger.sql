-- SPDX-License-Identifier: GPL-3.0-or-later
-- What an import did to the KPIs, by which profile it was read; closed periods that are sealed, and what changed them later.

-- effect: [{kpi, part, unit, before, after}], values as exact texts, "" = none; NULL = not recorded.
ALTER TABLE import_batches ADD COLUMN profile TEXT NOT NULL DEFAULT '';
ALTER TABLE import_batches ADD COLUMN effect TEXT CHECK (effect GLOB '[[]*]');

-- figures: [{kpi, part, unit, value}] up to the day as_of; unsealed_at NULL = sealed.
CREATE TABLE sealed_periods (
    id            INTEGER PRIMARY KEY,
    period_kind   INTEGER NOT NULL CHECK (period_kind BETWEEN 0 AND 5),
    first_day     INTEGER NOT NULL CHECK (first_day BETWEEN 10000101 AND 99991231 AND first_day % 10000 BETWEEN 101 AND 1231),
    end_day       INTEGER NOT NULL CHECK (end_day BETWEEN 10000101 AND 99991231 AND end_day % 10000 BETWEEN 101 AND 1231),
    as_of         INTEGER NOT NULL CHECK (as_of BETWEEN 10000101 AND 99991231 AND as_of % 10000 BETWEEN 101 AND 1231),
    who           TEXT    NOT NULL,
    sealed_at     TEXT    NOT NULL,
    data_version  INTEGER NOT NULL,
    figures       TEXT    NOT NULL CHECK (figures GLOB '[[]*]'),
    unsealed_at   TEXT,
    CHECK (first_day < end_day)
) STRICT;

-- cause: 0 import, 1 its undo, 2 an edit, 3 not known.
CREATE TABLE restatements (
    id            INTEGER PRIMARY KEY,
    seal_id       INTEGER NOT NULL REFERENCES sealed_periods (id),
    cause         INTEGER NOT NULL CHECK (cause BETWEEN 0 AND 3),
    batch_id      INTEGER REFERENCES import_batches (id),
    who           TEXT    NOT NULL,
    at            TEXT    NOT NULL,
    data_version  INTEGER NOT NULL,
    changes       TEXT    NOT NULL CHECK (changes GLOB '[[]*]')
) STRICT;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers kept for files of one shape, how each batch was read, and rows that a replacing batch took out.

-- shape: SHA-256 of the header's cells, '' where files of the profile have none. answers: options of import, "--set dates=dmy".
CREATE TABLE import_profiles (
    name     TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    shape    TEXT NOT NULL,
    answers  TEXT NOT NULL CHECK (answers GLOB '[[]*]')
) STRICT, WITHOUT ROWID;

-- reading: everything but the bytes that decides how the rows were read. state: what the sales were right after the batch.
-- report: what of the import's report cannot be read from the rows.
CREATE TABLE batch_readings (
    batch_id  INTEGER PRIMARY KEY REFERENCES import_batches (id),
    profile   TEXT NOT NULL,
    shape     TEXT NOT NULL,
    reading   TEXT NOT NULL,
    state     TEXT NOT NULL,
    report    TEXT NOT NULL CHECK (report GLOB '{*}')
) STRICT;

-- Lines of order_lines that the batch took out, as they were, so that undo puts them back.
CREATE TABLE batch_removals (
    batch_id           INTEGER NOT NULL REFERENCES import_batches (id),
    row_id             INTEGER NOT NULL,
    previous_batch_id  INTEGER NOT NULL REFERENCES import_batches (id),
    before             TEXT    NOT NULL CHECK (before GLOB '{*}'),
    PRIMARY KEY (batch_id, row_id)
) STRICT, WITHOUT ROWID;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Headers and lines of orders in files of their own, stages, lists, rates, markets, events, and names that are the same.

-- The ledger, with room for their kinds. kind: 4 orders, 5 lines, 6 stages, 7 people, 8 products, 9 customers, 10 rates, 11 market, 12 events.
CREATE TABLE import_batches_new (
    id             INTEGER PRIMARY KEY,
    kind           INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 12),
    file_name      TEXT    NOT NULL,
    file_hash      TEXT    NOT NULL,
    who            TEXT    NOT NULL,
    imported_at    TEXT    NOT NULL,
    mode           INTEGER NOT NULL CHECK (mode BETWEEN 0 AND 2),
    currency       TEXT    NOT NULL,
    rows_read      INTEGER NOT NULL DEFAULT 0,
    rows_added     INTEGER NOT NULL DEFAULT 0 CHECK (rows_added >= 0),
    rows_changed   INTEGER NOT NULL DEFAULT 0 CHECK (rows_changed >= 0),
    rows_same      INTEGER NOT NULL DEFAULT 0 CHECK (rows_same >= 0),
    rows_rejected  INTEGER NOT NULL DEFAULT 0 CHECK (rows_rejected >= 0),
    rows_stored    INTEGER NOT NULL DEFAULT 0 CHECK (rows_stored >= 0),
    rows_sum       TEXT    NOT NULL DEFAULT '0',
    rows_hash      TEXT    NOT NULL DEFAULT '',
    undone         INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
    notes          TEXT    NOT NULL DEFAULT '[]' CHECK (notes GLOB '[[]*]'),
    CHECK (rows_read = rows_added + rows_changed + rows_same + rows_rejected)
) STRICT;
INSERT INTO import_batches_new (id, kind, file_name, file_hash, who, imported_at, mode, currency, rows_read, rows_added,
        rows_changed, rows_same, rows_rejected, rows_stored, rows_sum, rows_hash, undone, notes)
    SELECT id, kind, file_name, file_hash, who, imported_at, mode, currency, rows_read, rows_added, rows_changed, rows_same,
           rows_rejected, rows_stored, rows_sum, rows_hash, undone, notes FROM import_batches;
DROP TABLE import_batches;
ALTER TABLE import_batches_new RENAME TO import_batches;

-- entity: 0 line, 1 lead, 2 answer, 3 target, else the batch's kind.
CREATE TABLE batch_changes_new (
    batch_id           INTEGER NOT NULL REFERENCES import_batches (id),
    entity             INTEGER NOT NULL CHECK (entity BETWEEN 0 AND 12),
    row_id             INTEGER NOT NULL,
    previous_batch_id  INTEGER REFERENCES import_batches (id),
    before             TEXT    NOT NULL CHECK (before GLOB '{*}'),
    PRIMARY KEY (batch_id, entity, row_id)
) STRICT, WITHOUT ROWID;
INSERT INTO batch_changes_new (batch_id, entity, row_id, previous_batch_id, before)
    SELECT batch_id, entity, row_id, previous_batch_id, before FROM batch_changes;
DROP TABLE batch_changes;
ALTER TABLE batch_changes_new RENAME TO batch_changes;

ALTER TABLE survey_answers ADD COLUMN topics TEXT NOT NULL DEFAULT '';

-- Orders whose header and lines came in two files. id = orders.id; a line's id is made like that of order_lines, which holds
-- header and line joined, under the same id, as soon as both are there.
CREATE TABLE order_headers (
    id             INTEGER PRIMARY KEY REFERENCES orders (id),
    batch_id       INTEGER NOT NULL REFERENCES import_batches (id),
    day            INTEGER NOT NULL CHECK (day BETWEEN 10000101 AND 99991231 AND day % 10000 BETWEEN 101 AND 1231),
    customer_id    INTEGER REFERENCES customers (id),
    share_id       INTEGER REFERENCES share_sets (id),
    team_id        INTEGER REFERENCES terms (id),
    region_id      INTEGER REFERENCES terms (id),
    channel_id     INTEGER REFERENCES terms (id),
    currency_id    INTEGER REFERENCES terms (id),
    status         INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    credit         INTEGER NOT NULL CHECK (credit IN (0, 1)),
    discount       INTEGER,  -- an amount off the whole order
    discount_rate  INTEGER CHECK (discount_rate BETWEEN 0 AND 1000000000)  -- or billionths off each line
) STRICT;
CREATE TABLE detail_lines (
    id           INTEGER PRIMARY KEY,
    batch_id     INTEGER NOT NULL REFERENCES import_batches (id),
    customer_id  INTEGER REFERENCES customers (id),
    product_id   INTEGER REFERENCES products (id),
    category_id  INTEGER REFERENCES terms (id),
    share_id     INTEGER REFERENCES share_sets (id),
    team_id      INTEGER REFERENCES terms (id),
    region_id    INTEGER REFERENCES terms (id),
    channel_id   INTEGER REFERENCES terms (id),
    unit_id      INTEGER REFERENCES terms (id),
    currency_id  INTEGER REFERENCES terms (id),
    status       INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    returned     INTEGER NOT NULL CHECK (returned BETWEEN 0 AND 2),
    quantity     INTEGER NOT NULL,
    gross        INTEGER NOT NULL,
    discount     INTEGER NOT NULL,
    tax          INTEGER NOT NULL,
    cost         INTEGER,
    nth          INTEGER NOT NULL CHECK (nth >= 1),
    line_no      TEXT
) STRICT;

-- The stages of leads, day by day, as a file told them; lead is the lead's id in the file.
CREATE TABLE lead_history (
    id        INTEGER PRIMARY KEY,
    batch_id  INTEGER NOT NULL REFERENCES import_batches (id),
    lead      TEXT    NOT NULL CHECK (lead <> ''),
    day       INTEGER NOT NULL CHECK (day BETWEEN 10000101 AND 99991231 AND day % 10000 BETWEEN 101 AND 1231),
    status    INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    stage     TEXT    NOT NULL
) STRICT;

-- Lists. They say what records leave open; a record's own word stands.
CREATE TABLE people_list (
    id         INTEGER PRIMARY KEY,
    batch_id   INTEGER NOT NULL REFERENCES import_batches (id),
    key        TEXT    NOT NULL CHECK (key <> ''),
    name       TEXT    NOT NULL,
    team_id    INTEGER REFERENCES terms (id),
    manager    TEXT    NOT NULL,
    office_id  INTEGER REFERENCES terms (id)
) STRICT;
CREATE TABLE product_list (
    id           INTEGER PRIMARY KEY,
    batch_id     INTEGER NOT NULL REFERENCES import_batches (id),
    key          TEXT    NOT NULL CHECK (key <> ''),
    name         TEXT    NOT NULL,
    category_id  INTEGER REFERENCES terms (id),
    price        INTEGER,
    cost         INTEGER,
    currency_id  INTEGER REFERENCES terms (id)
) STRICT;
CREATE TABLE customer_list (
    id          INTEGER PRIMARY KEY,
    batch_id    INTEGER NOT NULL REFERENCES import_batches (id),
    key         TEXT    NOT NULL CHECK (key <> ''),
    name        TEXT    NOT NULL,
    region_id   INTEGER REFERENCES terms (id),
    segment_id  INTEGER REFERENCES terms (id)
) STRICT;

-- rate: trillionths of the base currency for one unit, from the day on until the currency's next one.
CREATE TABLE exchange_rates (
    id           INTEGER PRIMARY KEY,
    batch_id     INTEGER NOT NULL REFERENCES import_batches (id),
    day          INTEGER NOT NULL CHECK (day BETWEEN 10000101 AND 99991231 AND day % 10000 BETWEEN 101 AND 1231),
    currency_id  INTEGER NOT NULL REFERENCES terms (id),
    rate         INTEGER NOT NULL CHECK (rate > 0)
) STRICT;
CREATE TABLE market_sizes (
    id           INTEGER PRIMARY KEY,
    batch_id     INTEGER NOT NULL REFERENCES import_batches (id),
    period_kind  INTEGER NOT NULL CHECK (period_kind BETWEEN 0 AND 5),
    first_day    INTEGER NOT NULL CHECK (first_day BETWEEN 10000101 AND 99991231 AND first_day % 10000 BETWEEN 101 AND 1231),
    end_day      INTEGER NOT NULL CHECK (end_day BETWEEN 10000101 AND 99991231 AND end_day % 10000 BETWEEN 101 AND 1231),
    value        INTEGER NOT NULL,
    currency_id  INTEGER REFERENCES terms (id),
    source       TEXT    NOT NULL,
    CHECK (first_day < end_day)
) STRICT;
CREATE TABLE events (
    id         INTEGER PRIMARY KEY,
    batch_id   INTEGER NOT NULL REFERENCES import_batches (id),
    first_day  INTEGER NOT NULL CHECK (first_day BETWEEN 10000101 AND 99991231 AND first_day % 10000 BETWEEN 101 AND 1231),
    end_day    INTEGER NOT NULL CHECK (end_day BETWEEN 10000101 AND 99991231 AND end_day % 10000 BETWEEN 101 AND 1231),
    kind       TEXT    NOT NULL,
    name       TEXT    NOT NULL CHECK (name <> ''),
    CHECK (first_day < end_day)
) STRICT;

-- Two names of one thing: from_id counts as into_id. dimension: 0 rep, 2 region, 3 product, 7 customer.
CREATE TABLE merges (
    id         INTEGER PRIMARY KEY,
    dimension  INTEGER NOT NULL CHECK (dimension IN (0, 2, 3, 7)),
    from_id    INTEGER NOT NULL,
    into_id    INTEGER NOT NULL CHECK (into_id <> from_id),
    UNIQUE (dimension, from_id)
) STRICT;

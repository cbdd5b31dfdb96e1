-- SPDX-License-Identifier: GPL-3.0-or-later
-- Amounts and quantities are INTEGER ten-thousandths; days are INTEGER YYYYMMDD; no value is NULL.
-- docs/database.md explains each table. Text is never indexed, except the keys of dictionaries.

-- What the store knows about itself: one row.
CREATE TABLE store_state (
    id               INTEGER PRIMARY KEY CHECK (id = 1),
    data_version     INTEGER NOT NULL CHECK (data_version >= 0),
    sales_lines      INTEGER NOT NULL CHECK (sales_lines >= 0),
    dictionary_hash  TEXT    NOT NULL
) STRICT;
INSERT INTO store_state (id, data_version, sales_lines, dictionary_hash) VALUES (1, 0, 0, '');

CREATE TABLE settings (
    id     INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE CHECK (name <> ''),
    value  ANY  NOT NULL CHECK (typeof(value) IN ('text', 'blob'))
) STRICT;

-- The ledger.
CREATE TABLE import_batches (
    id             INTEGER PRIMARY KEY,
    kind           INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
    file_name      TEXT    NOT NULL,
    file_hash      TEXT    NOT NULL,
    who            TEXT    NOT NULL,
    imported_at    TEXT    NOT NULL,
    mode           INTEGER NOT NULL CHECK (mode IN (0, 1)),
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

-- What a batch replaced, so that undo restores it. entity: 0 line, 1 lead, 2 answer, 3 target.
CREATE TABLE batch_changes (
    batch_id           INTEGER NOT NULL REFERENCES import_batches (id),
    entity             INTEGER NOT NULL CHECK (entity BETWEEN 0 AND 3),
    row_id             INTEGER NOT NULL,
    previous_batch_id  INTEGER REFERENCES import_batches (id),
    before             TEXT    NOT NULL CHECK (before GLOB '{*}'),
    PRIMARY KEY (batch_id, entity, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE batch_rejects (
    batch_id     INTEGER NOT NULL REFERENCES import_batches (id),
    n            INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    column_name  TEXT    NOT NULL,
    value        TEXT    NOT NULL,
    reason       TEXT    NOT NULL CHECK (reason <> ''),
    raw          TEXT    NOT NULL,
    PRIMARY KEY (batch_id, n)
) STRICT, WITHOUT ROWID;

-- Dictionaries. terms.kind: 0 region, 1 channel, 2 team, 3 category, 4 segment, 5 source, 6 unit, 7 currency.
CREATE TABLE terms (
    id    INTEGER PRIMARY KEY,
    kind  INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 7),
    text  TEXT    NOT NULL CHECK (text <> ''),
    UNIQUE (kind, text)
) STRICT;

CREATE TABLE people (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE CHECK (key <> ''),
    name        TEXT    NOT NULL,
    alias       TEXT    NOT NULL DEFAULT '',
    team_id     INTEGER REFERENCES terms (id),
    membership  INTEGER NOT NULL DEFAULT 0 CHECK (membership BETWEEN 0 AND 2),
    wants       TEXT    NOT NULL DEFAULT '',
    needs       TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE customers (
    id          INTEGER PRIMARY KEY,
    key         TEXT    NOT NULL UNIQUE CHECK (key <> ''),
    name        TEXT    NOT NULL,
    region_id   INTEGER REFERENCES terms (id),
    segment_id  INTEGER REFERENCES terms (id)
) STRICT;

CREATE TABLE products (
    id           INTEGER PRIMARY KEY,
    key          TEXT    NOT NULL UNIQUE CHECK (key <> ''),
    name         TEXT    NOT NULL,
    category_id  INTEGER REFERENCES terms (id)
) STRICT;

-- Who is credited: a set of people whose shares add up to 10000.
CREATE TABLE share_sets (
    id  INTEGER PRIMARY KEY
) STRICT;
CREATE TABLE credits (
    share_set_id  INTEGER NOT NULL REFERENCES share_sets (id),
    person_id     INTEGER NOT NULL REFERENCES people (id),
    share         INTEGER NOT NULL CHECK (share BETWEEN 1 AND 10000),
    PRIMARY KEY (share_set_id, person_id)
) STRICT, WITHOUT ROWID;

-- Sales. A line carries what its row said; two rows of one order may differ.
CREATE TABLE orders (
    id      INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 549755813887),
    number  TEXT    NOT NULL
) STRICT;
CREATE TABLE order_lines (
    id           INTEGER PRIMARY KEY,  -- order's id * 16777216 + place, so id >> 24 is the order: its lines lie side by side without an index
    day          INTEGER NOT NULL CHECK (day BETWEEN 10000101 AND 99991231 AND day % 10000 BETWEEN 101 AND 1231),
    batch_id     INTEGER NOT NULL REFERENCES import_batches (id),
    customer_id  INTEGER REFERENCES customers (id),
    product_id   INTEGER REFERENCES products (id),
    category_id  INTEGER REFERENCES terms (id),
    share_id     INTEGER REFERENCES share_sets (id),
    team_id      INTEGER REFERENCES terms (id),
    region_id    INTEGER REFERENCES terms (id),
    channel_id   INTEGER REFERENCES terms (id),
    unit_id      INTEGER REFERENCES terms (id),
    currency_id  INTEGER REFERENCES terms (id),  -- NULL: the base currency
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

-- Derived columns of order_lines; may be deleted at any time.
CREATE TABLE segment_months (
    month         INTEGER PRIMARY KEY CHECK (month BETWEEN 100001 AND 999912),
    lines         INTEGER NOT NULL CHECK (lines >= 0),
    first_id      INTEGER NOT NULL,
    last_id       INTEGER NOT NULL,
    data_version  INTEGER NOT NULL
) STRICT;
CREATE TABLE segments (
    id            INTEGER PRIMARY KEY CHECK (id = month * 100 + column_no),
    month         INTEGER NOT NULL,
    column_no     INTEGER NOT NULL CHECK (column_no BETWEEN 0 AND 14),
    width         INTEGER NOT NULL CHECK (width IN (1, 2, 4, 8)),
    lines         INTEGER NOT NULL,
    format        INTEGER NOT NULL,
    data_version  INTEGER NOT NULL,
    checksum      INTEGER NOT NULL,
    bytes         BLOB    NOT NULL CHECK (length(bytes) = lines * width)
) STRICT;

-- Leads and what customers said.
CREATE TABLE leads (
    id           INTEGER PRIMARY KEY,
    key          TEXT    NOT NULL,
    batch_id     INTEGER NOT NULL REFERENCES import_batches (id),
    created      INTEGER CHECK (created BETWEEN 10000101 AND 99991231 AND created % 10000 BETWEEN 101 AND 1231),
    closed       INTEGER CHECK (closed BETWEEN 10000101 AND 99991231 AND closed % 10000 BETWEEN 101 AND 1231),
    status       INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    stage        TEXT    NOT NULL,
    share_id     INTEGER REFERENCES share_sets (id),
    team_id      INTEGER REFERENCES terms (id),
    region_id    INTEGER REFERENCES terms (id),
    customer_id  INTEGER REFERENCES customers (id),
    product_id   INTEGER REFERENCES products (id),
    source_id    INTEGER REFERENCES terms (id),
    currency_id  INTEGER REFERENCES terms (id),
    value        INTEGER,
    probability  INTEGER CHECK (probability BETWEEN 0 AND 10000),
    lost_reason  TEXT    NOT NULL
) STRICT;
CREATE TABLE lead_stages (
    id        INTEGER PRIMARY KEY,
    lead_id   INTEGER NOT NULL REFERENCES leads (id),
    batch_id  INTEGER NOT NULL REFERENCES import_batches (id),
    status    INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    stage     TEXT    NOT NULL
) STRICT;

CREATE TABLE survey_answers (
    id           INTEGER PRIMARY KEY,
    key          TEXT    NOT NULL,
    batch_id     INTEGER NOT NULL REFERENCES import_batches (id),
    nth          INTEGER NOT NULL CHECK (nth >= 1),
    day          INTEGER NOT NULL CHECK (day BETWEEN 10000101 AND 99991231 AND day % 10000 BETWEEN 101 AND 1231),
    customer_id  INTEGER REFERENCES customers (id),
    share_id     INTEGER REFERENCES share_sets (id),
    product_id   INTEGER REFERENCES products (id),
    question     TEXT    NOT NULL,
    score        INTEGER NOT NULL,
    scale_min    INTEGER NOT NULL,
    scale_max    INTEGER NOT NULL,
    comment      TEXT    NOT NULL,
    CHECK (scale_min < scale_max AND score BETWEEN scale_min AND scale_max)
) STRICT;

-- Goals. scope: a dimension (0 rep, 1 team, 2 region, 3 product, 4 category, 5 channel, 6 segment, 7 customer,
-- 8 source), NULL = the whole team. period_kind: 0 week, 1 month, 2 quarter, 3 semester, 4 year, 5 range.
CREATE TABLE targets (
    id           INTEGER PRIMARY KEY,
    batch_id     INTEGER REFERENCES import_batches (id),  -- NULL: typed in
    kpi          TEXT    NOT NULL CHECK (kpi <> ''),
    scope        INTEGER CHECK (scope BETWEEN 0 AND 8),
    scope_value  TEXT    NOT NULL,
    period_kind  INTEGER NOT NULL CHECK (period_kind BETWEEN 0 AND 5),
    first_day    INTEGER NOT NULL CHECK (first_day BETWEEN 10000101 AND 99991231 AND first_day % 10000 BETWEEN 101 AND 1231),
    end_day      INTEGER NOT NULL CHECK (end_day BETWEEN 10000101 AND 99991231 AND end_day % 10000 BETWEEN 101 AND 1231),
    level        INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
    value        INTEGER NOT NULL,
    CHECK (first_day < end_day),
    CHECK ((scope IS NULL) = (scope_value = ''))
) STRICT;

-- Feedback, actions, follow-up.
CREATE TABLE feedback (
    id         INTEGER PRIMARY KEY,
    person_id  INTEGER REFERENCES people (id),  -- NULL: the whole team
    type       INTEGER NOT NULL CHECK (type IN (0, 1)),
    audience   INTEGER NOT NULL CHECK (audience BETWEEN 0 AND 2),
    day        INTEGER NOT NULL CHECK (day BETWEEN 10000101 AND 99991231 AND day % 10000 BETWEEN 101 AND 1231),
    situation  TEXT    NOT NULL,
    behaviour  TEXT    NOT NULL,
    impact     TEXT    NOT NULL
) STRICT;
CREATE TABLE feedback_figures (
    feedback_id         INTEGER NOT NULL REFERENCES feedback (id),
    n                   INTEGER NOT NULL,
    kpi                 TEXT    NOT NULL,
    query               TEXT    NOT NULL,
    definition_version  INTEGER NOT NULL,
    value               TEXT    NOT NULL,
    unit                TEXT    NOT NULL,
    as_of               INTEGER NOT NULL CHECK (as_of BETWEEN 10000101 AND 99991231),
    data_version        INTEGER NOT NULL,
    period_from         TEXT    NOT NULL,
    period_to           TEXT    NOT NULL,
    PRIMARY KEY (feedback_id, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE actions (
    id                INTEGER PRIMARY KEY,
    title             TEXT    NOT NULL,
    details           TEXT    NOT NULL,
    kind              INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
    status            INTEGER NOT NULL CHECK (status BETWEEN 0 AND 3),
    owner_id          INTEGER REFERENCES people (id),
    person_id         INTEGER REFERENCES people (id),  -- NULL: the team
    kpi               TEXT    NOT NULL,
    scope             INTEGER CHECK (scope BETWEEN 0 AND 8),
    scope_value       TEXT    NOT NULL,
    from_value        INTEGER,
    to_value          INTEGER,
    achievable        TEXT    NOT NULL,
    relevant          TEXT    NOT NULL,
    gap               INTEGER,
    team_input        TEXT    NOT NULL,
    start_day         INTEGER NOT NULL CHECK (start_day BETWEEN 10000101 AND 99991231),
    due_day           INTEGER NOT NULL CHECK (due_day BETWEEN 10000101 AND 99991231),
    check_every_days  INTEGER NOT NULL CHECK (check_every_days >= 0)
) STRICT;
CREATE TABLE checkins (
    id         INTEGER PRIMARY KEY,
    action_id  INTEGER NOT NULL REFERENCES actions (id),
    day        INTEGER NOT NULL CHECK (day BETWEEN 10000101 AND 99991231 AND day % 10000 BETWEEN 101 AND 1231),
    text       TEXT    NOT NULL,
    value      TEXT    NOT NULL
) STRICT;
CREATE TABLE reviews (
    id         INTEGER PRIMARY KEY,
    period     TEXT    NOT NULL,
    day        INTEGER NOT NULL CHECK (day BETWEEN 10000101 AND 99991231 AND day % 10000 BETWEEN 101 AND 1231),
    summary    TEXT    NOT NULL,
    decisions  TEXT    NOT NULL
) STRICT;
CREATE TABLE views (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL CHECK (name <> ''),
    query       TEXT    NOT NULL,
    is_default  INTEGER NOT NULL CHECK (is_default IN (0, 1))
) STRICT;

-- Every accepted write, with what is needed to take it back.
CREATE TABLE audit (
    id            INTEGER PRIMARY KEY,
    at            TEXT    NOT NULL,
    who           TEXT    NOT NULL,
    entity        TEXT    NOT NULL,
    entity_id     INTEGER NOT NULL,
    before        TEXT    CHECK (before GLOB '{*}'),
    after         TEXT    CHECK (after GLOB '{*}'),
    data_version  INTEGER NOT NULL
) STRICT;

-- For people with the sqlite3 shell: sales lines with names, amounts in major units.
CREATE VIEW sales AS
SELECT o.number AS order_number, l.line_no, l.day, c.key AS customer, c.name AS customer_name,
       (SELECT group_concat(p.key, '; ') FROM credits s JOIN people p ON p.id = s.person_id
         WHERE s.share_set_id = l.share_id) AS rep,
       team.text AS team, region.text AS region, pr.key AS product, pr.name AS product_name,
       category.text AS category, channel.text AS channel, unit.text AS unit, currency.text AS currency,
       CASE l.status WHEN 1 THEN 'cancelled' WHEN 2 THEN 'on hold' ELSE '' END AS status, l.returned > 0 AS is_return,
       l.quantity / 10000.0 AS quantity, l.gross / 10000.0 AS gross, l.discount / 10000.0 AS discount,
       (l.gross - l.discount) / 10000.0 AS net, l.tax / 10000.0 AS tax, l.cost / 10000.0 AS cost, l.batch_id
  FROM order_lines l
  JOIN orders o ON o.id = l.id >> 24
  LEFT JOIN customers c ON c.id = l.customer_id
  LEFT JOIN products pr ON pr.id = l.product_id
  LEFT JOIN terms team ON team.id = l.team_id
  LEFT JOIN terms region ON region.id = l.region_id
  LEFT JOIN terms category ON category.id = l.category_id
  LEFT JOIN terms channel ON channel.id = l.channel_id
  LEFT JOIN terms unit ON unit.id = l.unit_id
  LEFT JOIN terms currency ON currency.id = l.currency_id;

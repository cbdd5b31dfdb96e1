-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a batch replaced in the dictionaries, so that undo restores it; what is not in here was new.
-- entity: 0 a customer's name, 1 a customer's segment, 2 a product's name, 3 a product's category. before: the text, or the term's id.
CREATE TABLE dictionary_changes (
    batch_id  INTEGER NOT NULL REFERENCES import_batches (id),
    entity    INTEGER NOT NULL CHECK (entity BETWEEN 0 AND 3),
    row_id    INTEGER NOT NULL,
    before    ANY CHECK (CASE WHEN entity IN (0, 2) THEN typeof(before) = 'text' ELSE typeof(before) IN ('integer', 'null') END),
    PRIMARY KEY (batch_id, entity, row_id)
) STRICT, WITHOUT ROWID;

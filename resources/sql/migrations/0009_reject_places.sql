-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which of the lines of its key (order and line number, else order and product) a rejected row is, so that it does not take
-- another one's place when it comes again, mended. 0: not known, or of a kind without.

ALTER TABLE batch_rejects ADD COLUMN nth INTEGER NOT NULL DEFAULT 0 CHECK (nth >= 0);

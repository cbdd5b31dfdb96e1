-- SPDX-License-Identifier: GPL-3.0-or-later
-- Targets of a person in one product category. NULL: no pair.

ALTER TABLE targets ADD COLUMN pair_category TEXT CHECK (pair_category IS NULL OR (pair_category <> '' AND scope IS 0));

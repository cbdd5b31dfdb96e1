-- SPDX-License-Identifier: GPL-3.0-or-later
-- The category that a product's category belongs to, as the product list says. NULL: to none.

ALTER TABLE product_list ADD COLUMN parent_id INTEGER REFERENCES terms (id);

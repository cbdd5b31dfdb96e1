-- SPDX-License-Identifier: GPL-3.0-or-later
-- The team that a row names for one of several salespeople. NULL: the line's own, where it names one, else that of the people
-- list; also where all of a line's salespeople are of one team, which is the line's then. Sets of older versions stay as they are.

ALTER TABLE credits ADD COLUMN team_id INTEGER REFERENCES terms (id);

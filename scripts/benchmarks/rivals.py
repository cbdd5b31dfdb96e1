# SPDX-License-Identifier: GPL-3.0-or-later
"""The dashboard's figures asked of SQLite and DuckDB: the same statements, the same table.

The table is typed, has dictionary codes instead of texts, amounts as integers, and the customer's first day worked out
beforehand, as Kinerja does at loading; SQLite has covering indexes, DuckDB the lines in the order of their days.
"""
import sqlite3

from . import duckdb
from .common import WORK, forget, run

CURRENT, COMPARED = (20260701, 20260923), (20250701, 20250923)
FIRST_MONTH = 202210  # 36 months up to the window's, and the same a year earlier
GROUPS = {"rep": "0", "region": "2", "product": "3", "channel": "5"}  # the rival's column, Kinerja's dimension

SQLITE_TABLES = """
CREATE TABLE rep AS SELECT DISTINCT salesperson AS name FROM raw;
CREATE TABLE region AS SELECT DISTINCT region AS name FROM raw;
CREATE TABLE channel AS SELECT DISTINCT channel AS name FROM raw;
CREATE TABLE product AS SELECT DISTINCT product AS name FROM raw;
CREATE TABLE customer AS
    SELECT customer AS name, CAST(replace(min(date), '-', '') AS INTEGER) AS first_day FROM raw GROUP BY customer;
CREATE UNIQUE INDEX rep_name ON rep(name);
CREATE UNIQUE INDEX region_name ON region(name);
CREATE UNIQUE INDEX channel_name ON channel(name);
CREATE UNIQUE INDEX product_name ON product(name);
CREATE UNIQUE INDEX customer_name ON customer(name);
CREATE TABLE line(day INTEGER, month INTEGER, ord INTEGER, customer INTEGER, first_day INTEGER, rep INTEGER,
    region INTEGER, channel INTEGER, product INTEGER, quantity INTEGER, gross INTEGER, discount INTEGER, cost INTEGER);
INSERT INTO line
SELECT CAST(replace(date, '-', '') AS INTEGER), CAST(substr(replace(date, '-', ''), 1, 6) AS INTEGER),
       CAST(substr(order_no, 3) AS INTEGER), c.rowid, c.first_day, r.rowid, g.rowid, h.rowid, p.rowid,
       CAST(quantity AS INTEGER), quantity * unit_price * 10000, discount_amount * 10000, quantity * unit_cost * 10000
  FROM raw JOIN customer c ON c.name = raw.customer JOIN rep r ON r.name = raw.salesperson
  JOIN region g ON g.name = raw.region JOIN channel h ON h.name = raw.channel JOIN product p ON p.name = raw.product;
DROP TABLE raw;
"""
MEASURES = "ord, customer, first_day, quantity, gross, discount, cost"
SQLITE_INDEXES = (f"CREATE INDEX by_day ON line(day, rep, region, channel, product, {MEASURES});"
                  f"CREATE INDEX by_month ON line(month, {MEASURES});"
                  + "".join(f"CREATE INDEX by_{name} ON line({name}, day, {MEASURES});" for name in GROUPS) + "ANALYZE;")

CODES = "CREATE TABLE {0} AS SELECT row_number() OVER (ORDER BY name)::{1} AS code, name FROM (SELECT DISTINCT {2} AS name FROM raw)"
DUCKDB_TABLES = (
    CODES.format("rep", "SMALLINT", "salesperson"), CODES.format("region", "SMALLINT", "region"),
    CODES.format("channel", "SMALLINT", "channel"), CODES.format("product", "SMALLINT", "product"),
    "CREATE TABLE customer AS SELECT row_number() OVER (ORDER BY customer)::INTEGER AS code, customer AS name,"
    " replace(min(date), '-', '')::INTEGER AS first_day FROM raw GROUP BY customer",
    "CREATE TABLE line AS SELECT replace(date, '-', '')::INTEGER AS day, substr(replace(date, '-', ''), 1, 6)::INTEGER AS month,"
    " substr(order_no, 3)::INTEGER AS ord, c.code AS customer, c.first_day AS first_day, r.code AS rep, g.code AS region,"
    " h.code AS channel, p.code AS product, quantity::INTEGER AS quantity,"
    " quantity::BIGINT * unit_price::BIGINT * 10000 AS gross, discount_amount::BIGINT * 10000 AS discount,"
    " quantity::BIGINT * unit_cost::BIGINT * 10000 AS cost"
    " FROM raw JOIN customer c ON c.name = raw.customer JOIN rep r ON r.name = raw.salesperson"
    " JOIN region g ON g.name = raw.region JOIN channel h ON h.name = raw.channel JOIN product p ON p.name = raw.product"
    " ORDER BY day, ord",
    "DROP TABLE raw", "CHECKPOINT")

FIGURES = ("CAST(sum(gross - discount) AS BIGINT), CAST(sum(gross) AS BIGINT), count(DISTINCT ord), count(DISTINCT customer),"
           " CAST(sum(discount) AS BIGINT), CAST(sum(quantity) AS BIGINT), CAST(sum(cost) AS BIGINT), count(*)")
WINDOW_SQL = (f"SELECT {FIGURES}, count(DISTINCT CASE WHEN first_day >= {{first}} THEN customer END)"
              " FROM line WHERE day BETWEEN {first} AND {last}{where}")
MONTHS_SQL = (f"SELECT month, {FIGURES}, count(DISTINCT CASE WHEN first_day / 100 = month THEN customer END)"
              f" FROM line WHERE month >= {FIRST_MONTH}{{where}} GROUP BY month ORDER BY month")
GROUP_SQL = (f"SELECT {{group}}, {FIGURES}, count(DISTINCT CASE WHEN first_day >= {{first}} THEN customer END)"
             " FROM line WHERE day BETWEEN {first} AND {last}{where} GROUP BY {group}")


class Rival:
    """`query(sql)` gives rows; codes come from tables named as the columns."""

    def __init__(self, name, query, key):
        self.name, self.query = name, query
        self.labels = {group: dict(query(f"SELECT {key}, name FROM {group}")) for group in GROUPS}

    def ask(self, filters=()):
        """The figures of the dashboard: two windows, the months, four groupings of both windows; 11 statements."""
        where = ""
        for group, label in filters:
            code = next(code for code, name in self.labels[group].items() if name == label)
            where += f" AND {group} = {code}"
        answer = {"windows": [], "groups": {name: [] for name in GROUPS}}
        for first, last in (CURRENT, COMPARED):
            span = {"first": first, "last": last, "where": where}
            answer["windows"] += self.query(WINDOW_SQL.format(**span))
            for name in GROUPS:
                answer["groups"][name].append(self.query(GROUP_SQL.format(group=name, **span)))
        # In DuckDB "/" is a division with fractions.
        months = MONTHS_SQL if self.name == "SQLite" else MONTHS_SQL.replace("first_day / 100", "first_day // 100")
        answer["months"] = {month: figures for month, *figures in self.query(months.format(where=where))}
        return answer


def open_sqlite(data):
    path = WORK / f"rival-{data.stem}.db"
    if not path.exists():
        part = forget(path.with_suffix(".part"))
        run(["sqlite3", part, f"CREATE TABLE raw({data.open().readline().strip()});",
             f".import --csv --skip 1 {data} raw", SQLITE_TABLES, SQLITE_INDEXES])
        part.rename(path)
    rival = sqlite3.connect(path)
    rival.execute("PRAGMA cache_size = -4000000")  # everything in memory, as in Kinerja
    return Rival("SQLite", lambda sql: rival.execute(sql).fetchall(), "rowid")


def open_duckdb(library, data, threads):
    path = WORK / f"rival-{data.stem}.duckdb"
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        maker = duckdb.DuckDb(library, part, threads)
        quoted = str(data).replace("'", "''")
        maker.rows(f"CREATE TABLE raw AS SELECT * FROM read_csv('{quoted}', header = true, all_varchar = true)")
        for statement in DUCKDB_TABLES:
            maker.rows(statement)
        maker.close()
        part.rename(path)
    database = duckdb.DuckDb(library, path, threads)
    return Rival(f"DuckDB {database.version}", database.rows, "code")

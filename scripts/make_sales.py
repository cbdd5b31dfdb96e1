#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes flat sales lines for benchmarks: the same rows for the same number, on every machine.

usage: make_sales.py ROWS OUT.csv
Orders have one to five lines (three on average); their dates rise over four years up to 2026-09-23, with some
entered a few days late. A customer belongs to one region and is served by the salespeople of that region.
"""
import datetime
import sys

HEADER = ("order_no,line,date,customer,salesperson,region,product,category,channel,"
          "quantity,unit_price,discount_amount,unit_cost\n")
LAST_DAY = datetime.date(2026, 9, 23)
DAYS = 4 * 365 + 1
REGIONS = ["Aceh", "Bali", "Banten", "DI Yogyakarta", "DKI Jakarta", "Jawa Barat", "Jawa Tengah", "Jawa Timur",
           "Kalimantan Timur", "Riau", "Sulawesi Selatan", "Sumatera Utara"]
FIRST_NAMES = ["Agus", "Budi", "Dewi", "Eka", "Fitri", "Hendra", "Indah", "Joko"]
LAST_NAMES = ["Santoso", "Wijaya", "Lestari", "Siregar", "Nasution"]
REPS = [f"{first} {last}" for last in LAST_NAMES for first in FIRST_NAMES]
CHANNELS = ["Toko", "Online", "Telepon", "Distributor", "Proyek"]
PRODUCTS = 500
CATEGORIES = 20
BATCH = 20_000

# Knuth's MMIX generator; the high bits of its 64 are the good ones.
MULTIPLIER, INCREMENT, MASK = 6364136223846793005, 1442695040888963407, (1 << 64) - 1


def catalogue():
    """Text, price and cost of each product; prices are multiples of Rp 1.000, so that every discount is whole."""
    products = []
    for i in range(PRODUCTS):
        price = (5 + i * i * 7 % 1900) * 1000
        cost = price * (55 + i % 30) // 100
        products.append((f"Produk {i + 1:03d},Kategori {i % CATEGORIES + 1:02d}", price, cost))
    return products


def write_rows(rows, out):
    products = catalogue()
    dates = [(LAST_DAY - datetime.timedelta(days=DAYS - 1 - i)).isoformat() for i in range(DAYS)]
    channels = [f",{name}," for name in CHANNELS]
    served = [[f"{rep},{region}," for rep in REPS[i::len(REGIONS)]] for i, region in enumerate(REGIONS)]
    customers = max(1, rows // 50)
    state = 20260923
    order = done = 0
    batch = []
    while done < rows:
        state = (state * MULTIPLIER + INCREMENT) & MASK
        order += 1
        day = done * DAYS // rows - max(0, (state >> 58) - 56)  # one order in nine is entered up to a week late
        customer = (state >> 24 & 0xFFFFFFFF) * customers >> 32
        team = served[customer % len(served)]
        head = f"SO{order:08d}"
        rest = (f",{dates[max(0, day)]},Pelanggan {customer + 1:06d},{team[(state >> 12 & 0xFFF) % len(team)]}")
        channel = channels[(state >> 56) % len(channels)]
        for line in range(1, min((state >> 50 & 0x3F) % 5 + 1, rows - done) + 1):
            state = (state * MULTIPLIER + INCREMENT) & MASK
            # The product of two draws: a few products make most of the sales.
            draw = (state >> 48) * (state >> 32 & 0xFFFF)
            name, price, cost = products[draw * PRODUCTS >> 32]
            quantity = (state >> 26 & 0x3F) % 12 + 1
            percent = (0, 0, 0, 5, 0, 0, 10, 15)[state >> 20 & 7]
            batch.append(f"{head},{line}{rest}{name}{channel}{quantity},{price},"
                         f"{quantity * price * percent // 100},{cost}\n")
            done += 1
        if len(batch) >= BATCH:
            out.write("".join(batch))
            batch.clear()
    out.write("".join(batch))


def main():
    if len(sys.argv) != 3 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    with open(sys.argv[2], "w", encoding="utf-8", newline="") as out:
        out.write(HEADER)
        write_rows(int(sys.argv[1]), out)


if __name__ == "__main__":
    main()

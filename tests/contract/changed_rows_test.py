# SPDX-License-Identifier: GPL-3.0-or-later
"""import tells field by field what it changes of rows that are no sales lines."""
from support import CliTest, main

# kind, first file, second file, the names of its changed rows, the fields (before, after) of the first of them
CASES = [
    ("leads", "ID,Created,Stage,Status,Owner,Customer,Value,Currency\nL1,2026-01-05,Offer,open,Sari,Toko Satu,100,IDR\nL2,2026-01-06,Offer,open,Budi,Toko Dua,50,IDR\n",
     "ID,Created,Stage,Status,Owner,Customer,Value,Currency\nL1,2026-01-05,Signed,won,Budi,Toko Satu,120.5,IDR\nL2,2026-01-06,Offer,open,Budi,Toko Dua,50,IDR\n",
     [["L1", "Toko Satu"]], {"stage": ("Offer", "Signed"), "status": ("open", "won"), "rep": ("Sari", "Budi"), "value": ("100.00", "120.50")}),
    ("surveys", "id,date,customer,question,score,comment\nS1,2026-01-05,Toko Satu,CSAT,4,\nS2,2026-01-05,Toko Satu,CSAT,5,\n",
     "id,date,customer,question,score,comment\nS1,2026-01-07,Toko Satu,CSAT,2,abcd\nS2,2026-01-05,Toko Satu,CSAT,5,\n",
     [["Toko Satu", "CSAT"]], {"date": ("2026-01-05", "2026-01-07"), "score": ("4.00", "2.00"), "comment": (None, "abcd")}),
    ("targets", "kpi,rep,period,value\nrevenue,Sari,2026-02,1000\nconversion,,2026,0.18\n", "kpi,rep,period,value\nrevenue,Sari,2026-02,1250.5\nconversion,,2026,0.2\n",
     [["revenue", "2026-02-01", "2026-02-28", "Sari"], ["conversion", "2026-01-01", "2026-12-31"]], {"value": ("1000.00", "1250.50")}),
    ("orders", "Order ID,Order Date,Customer ID,Sales Rep,Status\nA1,2026-01-05,Toko Satu,Sari,\n", "Order ID,Order Date,Customer ID,Sales Rep,Status\nA1,2026-01-06,Toko Satu,Sari,Cancelled\n",
     [["A1"]], {"date": ("2026-01-05", "2026-01-06"), "status": (None, "cancelled")}),
    ("lines", "Order ID,Product,Quantity,Price\nA1,Kopi,2,100\nA1,Teh,1,50\n", "Order ID,Product,Quantity,Price\nA1,Kopi,3,100\nA1,Teh,1,50\n",
     [["A1", "Kopi"]], {"quantity": ("2.00", "3.00"), "gross": ("200.00", "300.00")}),
    ("stages", "lead,date,stage,status\nL1,2026-01-05,Offer,open\n", "lead,date,stage,status\nL1,2026-01-05,Offer,lost\n",
     [["L1", "2026-01-05", "Offer"]], {"status": ("open", "lost")}),
    ("people", "id,name,team,manager,office\nP1,Sari,Barat,Rina,Bandung\n", "id,name,team,manager,office\nP1,Sari Dewi,Timur,Rina,\n",
     [["P1"]], {"name": ("Sari", "Sari Dewi"), "team": ("Barat", "Timur"), "office": ("Bandung", None)}),
    ("products", "id,name,category,price,cost\nK1,Kopi,Minuman,100,60\n", "id,name,category,price,cost\nK1,Kopi,Bahan,110.25,60\n",
     [["K1"]], {"category": ("Minuman", "Bahan"), "price": ("100.00", "110.25")}),
    ("customers", "id,name,region,segment\nC1,Toko Satu,Jakarta,Ritel\n", "id,name,region,segment\nC1,Toko Satu,Bali,Grosir\n",
     [["C1"]], {"region": ("Jakarta", "Bali"), "segment": ("Ritel", "Grosir")}),
    ("rates", "date,currency,rate\n2026-01-05,USD,15500\n2026-01-06,USD,15500\n", "date,currency,rate\n2026-01-05,USD,15600.123456\n2026-01-06,USD,15500\n",
     [["USD", "2026-01-05"]], {"rate": ("15500.00", "15600.123456")}),
    ("market", "period,value,source\n2025,1000,BPS\n", "period,value,source\n2025,1200,BPS\n",
     [["2025-01-01", "2025-12-31", "BPS"]], {"value": ("1000.00", "1200.00")}),
    ("events", "date,end,kind,name\n2026-03-20,2026-03-21,holiday,Idul Fitri\n", "date,end,kind,name\n2026-03-20,2026-03-23,holiday,Idul Fitri\n",
     [["Idul Fitri", "2026-03-20"]], {"end": ("2026-03-21", "2026-03-23")}),
]


class ChangedRows(CliTest):
    def test_every_kind(self):
        for kind, first, second, names, fields in CASES:
            with self.subTest(kind):
                self.cli("import", "--kind", kind, self.write(f"{kind}1.csv", first))
                told = self.cli("import", "--kind", kind, "--dry-run", self.write(f"{kind}2.csv", second)).json
                self.assertEqual([one["row"] for one in told["changedRows"]], names)
                self.assertEqual({one["field"]: (one["before"], one["after"]) for one in told["changedRows"][0]["fields"]}, fields)
                self.assertEqual(told["rows"]["changed"], len(names))
                self.assertEqual(told["changedLines"], [])
                same = self.cli("import", "--kind", kind, "--dry-run", self.write(f"{kind}1.csv", first)).json
                self.assertEqual(same["changedRows"], [], "the dry run before has written nothing")

    def test_the_first_fifty(self):
        rows = lambda team: "id,name,team\n" + "".join(f"P{n},Orang {n},{team}\n" for n in range(60))
        self.cli("import", "--kind", "people", self.write("a.csv", rows("Barat")))
        told = self.cli("import", "--kind", "people", self.write("b.csv", rows("Timur"))).objects[-1]
        self.assertEqual((told["rows"]["changed"], len(told["changedRows"])), (60, 50))


if __name__ == "__main__":
    main()

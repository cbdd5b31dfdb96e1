<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>This could not be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is unchanged. Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Check whether it was moved or removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later change stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Undo the later one first: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; the last change was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything before it is safe. Free 200 MB, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Open the file with the right to write, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data file is open in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data file was made by a newer Kinerja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is unchanged. Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a data file of Kinerja.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is unchanged. Choose another file, or import this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is unchanged. Restore the latest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work; the last change was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything before it is safe. Details: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>rupiah</source>
        <translation>rupiah</translation>
    </message>
    <message>
        <source>in thousands of %1</source>
        <translation>dalam ribu %1</translation>
    </message>
    <message>
        <source>in millions of %1</source>
        <translation>dalam juta %1</translation>
    </message>
    <message>
        <source>in billions of %1</source>
        <translation>dalam miliar %1</translation>
    </message>
    <message>
        <source>in trillions of %1</source>
        <translation>dalam triliun %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dalam %1</translation>
    </message>
    <message>
        <source>pp</source>
        <comment>percentage points</comment>
        <translation>poin</translation>
    </message>
    <message>
        <source>day</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>Week %1, %2</source>
        <translation>Minggu %1, %2</translation>
    </message>
    <message>
        <source>H%1 %2</source>
        <comment>half-year</comment>
        <translation>Semester %1 %2</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Semua data</translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <translation>%1, s.d. %2</translation>
    </message>
    <message>
        <source>%1/day</source>
        <translation>%1/hari</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 poin</translation>
    </message>
    <message>
        <source>new</source>
        <comment>from nothing to something</comment>
        <translation>baru</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n baris</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Dashboard</source>
        <translation>Dasbor</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analisis</translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tim</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Tinjauan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesperson %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Vocabulary</name>
    <message>
        <source>On track</source>
        <translation>Sesuai laju</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Tertinggal</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Berisiko</translation>
    </message>
    <message>
        <source>No verdict yet</source>
        <translation>Belum dinilai</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tim</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without salesperson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sales data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lead data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No survey data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cost data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sales in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No leads in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answers in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost not known in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period has not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange rate missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several units of measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinerja::present</name>
    <message>
        <source>Team performance report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salespeople</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth praising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No praise for the whole team was written in this period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No actions are agreed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the whole team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kinerja::present::Tables</name>
    <message>
        <source>KPI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap to today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (to date)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>ActionEditor</name>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Yang dilakukan</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Where, with whom, how?</source>
        <translation>Di mana, dengan siapa, bagaimana?</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Kind of action</source>
        <translation>Jenis tindakan</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>KPI that shows the effect</source>
        <translation>KPI yang menunjukkan hasilnya</translation>
    </message>
    <message>
        <source>Measured in</source>
        <translation>Diukur pada</translation>
    </message>
    <message>
        <source>Value it is measured in</source>
        <translation>Bagian tempat mengukurnya</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Value at the start</source>
        <translation>Nilai awal</translation>
    </message>
    <message>
        <source>→</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Value to reach</source>
        <translation>Nilai yang dituju</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Untuk siapa</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Check-in</source>
        <translation>Cek berkala</translation>
    </message>
    <message>
        <source>Check-in every … days</source>
        <translation>Cek berkala setiap … hari</translation>
    </message>
    <message>
        <source>Achievable</source>
        <translation>Dapat dicapai</translation>
    </message>
    <message>
        <source>Why it can be reached</source>
        <translation>Mengapa dapat dicapai</translation>
    </message>
    <message>
        <source>Why can it be reached?</source>
        <translation>Mengapa dapat dicapai?</translation>
    </message>
    <message>
        <source>Relevant</source>
        <translation>Relevan</translation>
    </message>
    <message>
        <source>Which gap it closes</source>
        <translation>Selisih yang ditutup</translation>
    </message>
    <message>
        <source>Which gap does it close?</source>
        <translation>Selisih mana yang ditutup?</translation>
    </message>
    <message>
        <source>Team says</source>
        <translation>Kata tim</translation>
    </message>
    <message>
        <source>Input of the team</source>
        <translation>Masukan tim</translation>
    </message>
    <message>
        <source>What does the team suggest?</source>
        <translation>Apa saran tim?</translation>
    </message>
    <message>
        <source>SMART</source>
        <translation>SMART</translation>
    </message>
    <message>
        <source>Advice only: you decide.</source>
        <translation>Hanya saran: Anda yang memutuskan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Sepakati</translation>
    </message>
    <message>
        <source>Practise lead qualification</source>
        <translation>Latih penyaringan prospek</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Overdue</source>
        <translation>Lewat tempo</translation>
    </message>
    <message>
        <source>the whole team</source>
        <translation>seluruh tim</translation>
    </message>
    <message>
        <source>For %1, %2</source>
        <translation>Untuk %1, %2</translation>
    </message>
    <message>
        <source>Achievable: %1</source>
        <translation>Dapat dicapai: %1</translation>
    </message>
    <message>
        <source>Relevant: %1</source>
        <translation>Relevan: %1</translation>
    </message>
    <message>
        <source>Input of the team: %1</source>
        <translation>Masukan tim: %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>kini %1</translation>
    </message>
    <message>
        <source>Next check-in %1</source>
        <translation>Cek berikutnya %1</translation>
    </message>
    <message numerus="yes">
        <source>%n open action(s)</source>
        <translation>
            <numerusform>%n tindakan berjalan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n lewat tempo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at risk</source>
        <translation>
            <numerusform>%n berisiko</numerusform>
        </translation>
    </message>
    <message>
        <source>No actions yet.</source>
        <translation>Belum ada tindakan.</translation>
    </message>
    <message>
        <source>Start from the largest gap: who does what by when?</source>
        <translation>Mulai dari selisih terbesar: siapa melakukan apa, sampai kapan?</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Rencanakan</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Keterampilan</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Proses</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategi</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Alat</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Akan dikerjakan</translation>
    </message>
    <message>
        <source>Doing</source>
        <translation>Dikerjakan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>%1: %2, target %3, gap %4</source>
        <translation>%1: %2, target %3, selisih %4</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>Which actions</source>
        <translation>Tindakan yang mana</translation>
    </message>
    <message>
        <source>Plan action</source>
        <translation>Rencanakan tindakan</translation>
    </message>
    <message>
        <source>Actions, overdue first</source>
        <translation>Tindakan, yang lewat tempo lebih dahulu</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Batalkan tindakan</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Cek berkala</translation>
    </message>
    <message>
        <source>Check-ins, newest first</source>
        <translation>Cek berkala, terbaru lebih dahulu</translation>
    </message>
    <message>
        <source>New check-in</source>
        <translation>Cek berkala baru</translation>
    </message>
    <message>
        <source>What happened since?</source>
        <translation>Apa yang terjadi sejak itu?</translation>
    </message>
    <message>
        <source>Add check-in</source>
        <translation>Tambah cek berkala</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>%1: %2, %3 to what was expected by now.</source>
        <translation>%1: %2, %3 terhadap yang diharapkan saat ini.</translation>
    </message>
    <message>
        <source>%1: %2, %3 to target.</source>
        <translation>%1: %2, %3 terhadap target.</translation>
    </message>
    <message>
        <source>%1: %2, %3 from %4.</source>
        <translation>%1: %2, %3 dari %4.</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Aktual</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Diharapkan</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Held against %1; there is no target for these.</source>
        <translation>Dibandingkan dengan %1; belum ada target untuk ini.</translation>
    </message>
    <message>
        <source>Nothing to compare yet.</source>
        <translation>Belum ada yang dibandingkan.</translation>
    </message>
    <message>
        <source>Set a target or choose a comparison.</source>
        <translation>Tetapkan target atau pilih pembanding.</translation>
    </message>
    <message>
        <source>Set targets</source>
        <translation>Tetapkan target</translation>
    </message>
    <message>
        <source>%1 contributes most: %2</source>
        <translation>%1 menyumbang paling besar: %2</translation>
    </message>
    <message>
        <source>%1 is farthest off: %2</source>
        <translation>%1 paling jauh: %2</translation>
    </message>
    <message>
        <source>%1 by %2, difference</source>
        <translation>%1 per %2, selisih</translation>
    </message>
    <message>
        <source>Nothing to show by %1</source>
        <translation>Tidak ada yang dapat ditampilkan per %1</translation>
    </message>
    <message>
        <source>Some pull one way and some the other: amounts, no shares.</source>
        <translation>Sebagian menarik ke atas, sebagian ke bawah: jumlah, bukan bagian.</translation>
    </message>
    <message>
        <source>A ratio&apos;s parts do not add up: each is held against its own.</source>
        <translation>Bagian dari suatu rasio tidak dapat dijumlahkan: masing-masing dibandingkan dengan pembandingnya sendiri.</translation>
    </message>
    <message>
        <source>Held against what was expected by now.</source>
        <translation>Dibandingkan dengan harapan s.d. saat ini.</translation>
    </message>
    <message>
        <source>Held against what was expected by now, %1.</source>
        <translation>Dibandingkan dengan harapan s.d. saat ini, %1.</translation>
    </message>
    <message>
        <source>Needed: %1 per working day left.</source>
        <translation>Perlu %1 per sisa hari kerja.</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Laju</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>tanpa target</translation>
    </message>
    <message>
        <source>These do not add up to the whole difference: amounts, no shares.</source>
        <translation>Ini tidak berjumlah selisih seluruhnya: nilai, bukan bagian.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a target: the others do not add up to the whole difference. Amounts, no shares.</source>
        <translation>
            <numerusform>%n di antaranya tanpa target: yang lain tidak berjumlah selisih seluruhnya. Nilai, bukan bagian.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set a target or choose another comparison.</source>
        <translation>Tetapkan target atau pilih perbandingan lain.</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Semuanya</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Sales performance: goals, figures, feedback, actions</source>
        <translation>Kinerja penjualan: target, angka, umpan balik, tindakan</translation>
    </message>
    <message>
        <source>Data file to open</source>
        <translation>Berkas data yang dibuka</translation>
    </message>
    <message>
        <source>Language: id or en</source>
        <translation>Bahasa: id atau en</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Berkas untuk diimpor</translation>
    </message>
    <message>
        <source>The folder for your data cannot be made: %1</source>
        <translation>Folder untuk data Anda tidak dapat dibuat: %1</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>database file; otherwise the one of this account</source>
        <translation>berkas basis data; jika tidak disebut, milik akun ini</translation>
    </message>
    <message>
        <source>JSON on stdout, the same in every language</source>
        <translation>JSON di stdout, sama dalam setiap bahasa</translation>
    </message>
    <message>
        <source>language of texts</source>
        <translation>bahasa teks</translation>
    </message>
    <message>
        <source>the day that counts as today for figures</source>
        <translation>hari yang dianggap hari ini untuk angka</translation>
    </message>
    <message>
        <source>refuse every change to the database</source>
        <translation>tolak setiap perubahan pada basis data</translation>
    </message>
    <message>
        <source>show what the command takes</source>
        <translation>tampilkan apa yang diterima perintah ini</translation>
    </message>
    <message>
        <source>The option %1 was given twice.</source>
        <translation>Opsi %1 diberikan dua kali.</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>Berikan satu kali saja.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>Opsi %1 tidak menerima nilai.</translation>
    </message>
    <message>
        <source>Write only %1.</source>
        <translation>Tulis %1 saja.</translation>
    </message>
    <message>
        <source>The option %1 needs a value.</source>
        <translation>Opsi %1 memerlukan nilai.</translation>
    </message>
    <message>
        <source>Write %1 %2.</source>
        <translation>Tulis %1 %2.</translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Tidak ada opsi %1 di sini.</translation>
    </message>
    <message>
        <source>Add --help to the command to see its options.</source>
        <translation>Tambahkan --help pada perintah untuk melihat opsinya.</translation>
    </message>
    <message>
        <source>Something is missing on the command line.</source>
        <translation>Ada yang kurang pada baris perintah.</translation>
    </message>
    <message>
        <source>Add --help to the command to see what it takes.</source>
        <translation>Tambahkan --help pada perintah untuk melihat apa yang diterimanya.</translation>
    </message>
    <message>
        <source>“%1” is too much on the command line.</source>
        <translation>“%1” berlebih pada baris perintah.</translation>
    </message>
    <message>
        <source>specific: what is done</source>
        <translation>spesifik: apa yang dilakukan</translation>
    </message>
    <message>
        <source>measurable: the KPI; kpi --list names them</source>
        <translation>terukur: KPI-nya; kpi --list menyebutkannya</translation>
    </message>
    <message>
        <source>who sees to it</source>
        <translation>siapa yang bertanggung jawab</translation>
    </message>
    <message>
        <source>the KPI&apos;s value now, in its unit</source>
        <translation>nilai KPI sekarang, dalam satuannya</translation>
    </message>
    <message>
        <source>the value to reach</source>
        <translation>nilai yang ingin dicapai</translation>
    </message>
    <message>
        <source>time-bound: until when</source>
        <translation>berbatas waktu: sampai kapan</translation>
    </message>
    <message>
        <source>specific: where and how</source>
        <translation>spesifik: di mana dan bagaimana</translation>
    </message>
    <message>
        <source>skill (usual), process, strategy or tool</source>
        <translation>skill (biasanya), process, strategy, atau tool</translation>
    </message>
    <message>
        <source>todo (usual), doing, done or dropped</source>
        <translation>todo (biasanya), doing, done, atau dropped</translation>
    </message>
    <message>
        <source>for one person; left out: for the team</source>
        <translation>untuk satu orang; jika tidak disebut: untuk tim</translation>
    </message>
    <message>
        <source>why it can be reached</source>
        <translation>mengapa dapat dicapai</translation>
    </message>
    <message>
        <source>which gap it closes</source>
        <translation>selisih mana yang ditutup</translation>
    </message>
    <message>
        <source>what the team said</source>
        <translation>masukan dari tim</translation>
    </message>
    <message>
        <source>the first day; otherwise today</source>
        <translation>hari pertama; jika tidak disebut, hari ini</translation>
    </message>
    <message>
        <source>days between check-ins; otherwise 14</source>
        <translation>jarak hari antarpemeriksaan; jika tidak disebut, 14</translation>
    </message>
    <message>
        <source>“%1” is not a number of days.</source>
        <translation>“%1” bukan jumlah hari.</translation>
    </message>
    <message>
        <source>Write for example --check-every 14.</source>
        <translation>Tulis misalnya --check-every 14.</translation>
    </message>
    <message>
        <source>Action %1 is saved.</source>
        <translation>Tindakan %1 tersimpan.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Penanggung jawab</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tenggat</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>list the actions with their progress</source>
        <translation>daftar tindakan beserta kemajuannya</translation>
    </message>
    <message>
        <source>agree on an action</source>
        <translation>catat tindakan yang disepakati</translation>
    </message>
    <message>
        <source>where the backup goes</source>
        <translation>tempat cadangan ditulis</translation>
    </message>
    <message>
        <source>It was not said where the backup goes.</source>
        <translation>Tempat cadangan belum disebut.</translation>
    </message>
    <message>
        <source>Add --out FILE.</source>
        <translation>Tambahkan --out BERKAS.</translation>
    </message>
    <message>
        <source>Backed up to %1.</source>
        <translation>Dicadangkan ke %1.</translation>
    </message>
    <message>
        <source>No database is named, and this account has no home folder.</source>
        <translation>Basis data tidak disebut, dan akun ini tidak punya folder rumah.</translation>
    </message>
    <message>
        <source>Name a database with --db FILE.</source>
        <translation>Sebutkan basis data dengan --db BERKAS.</translation>
    </message>
    <message>
        <source>%1 was restored from %2.</source>
        <translation>%1 dipulihkan dari %2.</translation>
    </message>
    <message>
        <source>write a verified backup of the database</source>
        <translation>tulis cadangan basis data yang telah diperiksa</translation>
    </message>
    <message>
        <source>put a verified backup in the database&apos;s place; the old one is kept</source>
        <translation>ganti basis data dengan cadangan yang telah diperiksa; yang lama disimpan</translation>
    </message>
    <message>
        <source>“%1” is not the number of a batch.</source>
        <translation>“%1” bukan nomor impor.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli batches list” for the numbers.</source>
        <translation>Ketik “kinerja-cli batches list” untuk melihat nomornya.</translation>
    </message>
    <message>
        <source>There is no batch %1.</source>
        <translation>Tidak ada impor %1.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Sama</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Batch %1 was taken back.</source>
        <translation>Impor %1 dibatalkan.</translation>
    </message>
    <message>
        <source>list the imports</source>
        <translation>daftar impor</translation>
    </message>
    <message>
        <source>show one import and the rows it did not take</source>
        <translation>tampilkan satu impor dan baris yang tidak diambilnya</translation>
    </message>
    <message>
        <source>take one import back, its updates included</source>
        <translation>batalkan satu impor, termasuk pembaruannya</translation>
    </message>
    <message>
        <source>show every cell of a file as it was read, as CSV</source>
        <translation>tampilkan setiap sel berkas sebagaimana dibaca, sebagai CSV</translation>
    </message>
    <message>
        <source>read every page and every row again</source>
        <translation>baca ulang setiap halaman dan setiap baris</translation>
    </message>
    <message>
        <source>The database is sound; --deep looks at every row as well.</source>
        <translation>Basis data utuh; --deep memeriksa juga setiap baris.</translation>
    </message>
    <message>
        <source>Restore the newest backup with: kinerja-cli restore BACKUP --db FILE</source>
        <translation>Pulihkan cadangan terbaru dengan: kinerja-cli restore CADANGAN --db BERKAS</translation>
    </message>
    <message>
        <source>check that the database is whole</source>
        <translation>periksa apakah basis data utuh</translation>
    </message>
    <message>
        <source>“%1” does not say which format is wanted.</source>
        <translation>“%1” tidak menunjukkan format yang diinginkan.</translation>
    </message>
    <message>
        <source>It was not said what to export.</source>
        <translation>Belum disebut apa yang diekspor.</translation>
    </message>
    <message>
        <source>praise or improve</source>
        <translation>praise (pujian) atau improve (yang perlu ditingkatkan)</translation>
    </message>
    <message>
        <source>what was done, in plain words</source>
        <translation>apa yang dilakukan, dengan kata-kata biasa</translation>
    </message>
    <message>
        <source>whom it is for; left out: the whole team</source>
        <translation>untuk siapa; jika tidak disebut: seluruh tim</translation>
    </message>
    <message>
        <source>when and where it was</source>
        <translation>kapan dan di mana terjadi</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>apa hasilnya</translation>
    </message>
    <message>
        <source>who will read it: me (usual), person or team</source>
        <translation>siapa yang akan membaca: me (biasanya), person, atau team</translation>
    </message>
    <message>
        <source>the whole team may read it; the same as --audience team</source>
        <translation>seluruh tim boleh membaca; sama dengan --audience team</translation>
    </message>
    <message>
        <source>yes, the whole team shall read what is to be improved</source>
        <translation>ya, seluruh tim boleh membaca apa yang perlu ditingkatkan</translation>
    </message>
    <message>
        <source>--shared and --audience say the same thing twice.</source>
        <translation>--shared dan --audience menyatakan hal yang sama dua kali.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Berikan salah satu saja.</translation>
    </message>
    <message>
        <source>The whole team would read what is to be improved; nothing was written.</source>
        <translation>Seluruh tim akan membaca apa yang perlu ditingkatkan; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Leave out --shared, or add --confirm if that is meant.</source>
        <translation>Hilangkan --shared, atau tambahkan --confirm jika memang dimaksud.</translation>
    </message>
    <message>
        <source>Feedback %1 is saved.</source>
        <translation>Umpan balik %1 tersimpan.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipe</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Pembaca</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>the whole team</source>
        <translation>seluruh tim</translation>
    </message>
    <message>
        <source>list the feedback</source>
        <translation>daftar umpan balik</translation>
    </message>
    <message>
        <source>write feedback for a person or the team</source>
        <translation>tulis umpan balik untuk seseorang atau tim</translation>
    </message>
    <message>
        <source>reject: leave faulty rows out and list them (usual); abort: take nothing</source>
        <translation>reject: baris yang salah tidak diambil dan didaftar (biasanya); abort: tidak mengambil apa pun</translation>
    </message>
    <message>
        <source>write the rows that were not taken to this CSV file</source>
        <translation>tulis baris yang tidak diambil ke berkas CSV ini</translation>
    </message>
    <message>
        <source>show what would happen, write nothing</source>
        <translation>tampilkan apa yang akan terjadi, tanpa menulis apa pun</translation>
    </message>
    <message>
        <source>There is no mode “%1”.</source>
        <translation>Tidak ada mode “%1”.</translation>
    </message>
    <message>
        <source>--on-error knows no “%1”.</source>
        <translation>--on-error tidak mengenal “%1”.</translation>
    </message>
    <message>
        <source>Write --on-error reject or --on-error abort.</source>
        <translation>Tulis --on-error reject atau --on-error abort.</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: dari %2 menjadi %3</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: “%3” was not taken (%4).</source>
        <translation>Baris %1, kolom “%2”: “%3” tidak diambil (%4).</translation>
    </message>
    <message>
        <source>--rejects takes the rows of one file.</source>
        <translation>--rejects menerima baris dari satu berkas.</translation>
    </message>
    <message>
        <source>Import the files one by one.</source>
        <translation>Impor berkas satu per satu.</translation>
    </message>
    <message>
        <source>take the records of files into the database</source>
        <translation>ambil catatan dari berkas ke basis data</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Berkas: %1</translation>
    </message>
    <message>
        <source>Encoding: %1</source>
        <translation>Pengodean: %1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Baris: %1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Jenis: %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Bidang</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>show how a file is understood: encoding, columns, kind, fields, questions</source>
        <translation>tampilkan bagaimana berkas dipahami: pengodean, kolom, jenis, bidang, pertanyaan</translation>
    </message>
    <message>
        <source>add how long loading and evaluating took</source>
        <translation>tambahkan lama pemuatan dan penghitungan</translation>
    </message>
    <message>
        <source>list the KPIs with their definitions instead</source>
        <translation>sebagai gantinya, daftar KPI dengan definisinya</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Rumus</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Loading took %1 ms, evaluating %2 ms.</source>
        <translation>Pemuatan %1 md, penghitungan %2 md.</translation>
    </message>
    <message>
        <source>show KPIs of a period, with targets and comparison</source>
        <translation>tampilkan KPI suatu periode, dengan target dan perbandingan</translation>
    </message>
    <message>
        <source>where the report goes</source>
        <translation>tempat laporan ditulis</translation>
    </message>
    <message>
        <source>summary (usual): the team&apos;s report</source>
        <translation>summary (biasanya): laporan tim</translation>
    </message>
    <message>
        <source>show people by their names instead of aliases</source>
        <translation>tampilkan orang dengan namanya, bukan alias</translation>
    </message>
    <message>
        <source>It was not said where the report goes.</source>
        <translation>Tempat laporan belum disebut.</translation>
    </message>
    <message>
        <source>Add --out FILE.pdf.</source>
        <translation>Tambahkan --out BERKAS.pdf.</translation>
    </message>
    <message>
        <source>There is no report of the kind “%1”.</source>
        <translation>Tidak ada laporan jenis “%1”.</translation>
    </message>
    <message>
        <source>Write --kind summary.</source>
        <translation>Tulis --kind summary.</translation>
    </message>
    <message>
        <source>The report is in %1.</source>
        <translation>Laporan ada di %1.</translation>
    </message>
    <message>
        <source>write the report of a period for the team, as PDF</source>
        <translation>tulis laporan suatu periode untuk tim, sebagai PDF</translation>
    </message>
    <message>
        <source>the new database; a file that exists is left alone</source>
        <translation>basis data baru; berkas yang sudah ada tidak disentuh</translation>
    </message>
    <message>
        <source>It was not said where the sample company goes.</source>
        <translation>Tempat perusahaan contoh belum disebut.</translation>
    </message>
    <message>
        <source>Add --out FILE.db.</source>
        <translation>Tambahkan --out BERKAS.db.</translation>
    </message>
    <message>
        <source>The sample company is in %1.</source>
        <translation>Perusahaan contoh ada di %1.</translation>
    </message>
    <message>
        <source>make a database with a sample company</source>
        <translation>buat basis data dengan perusahaan contoh</translation>
    </message>
    <message>
        <source>where the picture goes</source>
        <translation>tempat gambar ditulis</translation>
    </message>
    <message>
        <source>dashboard, analysis, team, actions, targets, data or review</source>
        <translation>dashboard, analysis, team, actions, targets, data, atau review</translation>
    </message>
    <message>
        <source>width and height in pixels; otherwise 1920x1080</source>
        <translation>lebar dan tinggi dalam piksel; jika tidak disebut, 1920x1080</translation>
    </message>
    <message>
        <source>light (usual), dark or projector</source>
        <translation>light (biasanya), dark, atau projector</translation>
    </message>
    <message>
        <source>“%1” is not a size.</source>
        <translation>“%1” bukan ukuran.</translation>
    </message>
    <message>
        <source>Write width and height in pixels, for example --size 1920x1080.</source>
        <translation>Tulis lebar dan tinggi dalam piksel, misalnya --size 1920x1080.</translation>
    </message>
    <message>
        <source>It was not said where the picture goes.</source>
        <translation>Tempat gambar belum disebut.</translation>
    </message>
    <message>
        <source>Add --out FILE.png.</source>
        <translation>Tambahkan --out BERKAS.png.</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>Gambar ada di %1.</translation>
    </message>
    <message>
        <source>draw a page of the window as a PNG picture</source>
        <translation>gambar satu halaman jendela sebagai gambar PNG</translation>
    </message>
    <message>
        <source>the KPI; kpi --list names them</source>
        <translation>KPI-nya; kpi --list menyebutkannya</translation>
    </message>
    <message>
        <source>a month, quarter, half-year, year or DAY..DAY</source>
        <translation>bulan, triwulan, semester, tahun, atau HARI..HARI</translation>
    </message>
    <message>
        <source>in the KPI&apos;s unit: 1250000, or 0.18 for 18 %</source>
        <translation>dalam satuan KPI: 1250000, atau 0.18 untuk 18%</translation>
    </message>
    <message>
        <source>minimum, target (usual) or stretch</source>
        <translation>minimum, target (biasanya), atau stretch</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Lingkup</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>A target cannot be set for “%1”.</source>
        <translation>Target tidak dapat ditetapkan untuk “%1”.</translation>
    </message>
    <message>
        <source>Name a month, quarter, half-year, year or DAY..DAY.</source>
        <translation>Sebutkan bulan, triwulan, semester, tahun, atau HARI..HARI.</translation>
    </message>
    <message>
        <source>Target %1 is set.</source>
        <translation>Target %1 ditetapkan.</translation>
    </message>
    <message>
        <source>list the targets</source>
        <translation>daftar target</translation>
    </message>
    <message>
        <source>set or replace a target</source>
        <translation>tetapkan atau ganti target</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>tampilkan versi</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>Tidak ada perintah yang diberikan.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli --help” for a list.</source>
        <translation>Ketik “kinerja-cli --help” untuk melihat daftarnya.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Tidak ada perintah “%1”.</translation>
    </message>
    <message>
        <source>The command “%1” needs a second word.</source>
        <translation>Perintah “%1” memerlukan kata kedua.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Pilih salah satu: %1.</translation>
    </message>
    <message>
        <source>Usage: kinerja-cli COMMAND [OPTIONS]</source>
        <translation>Pemakaian: kinerja-cli PERINTAH [OPSI]</translation>
    </message>
    <message>
        <source>Options of every command:</source>
        <translation>Opsi setiap perintah:</translation>
    </message>
    <message>
        <source>There is no kind of records “%1”.</source>
        <translation>Tidak ada jenis catatan “%1”.</translation>
    </message>
    <message>
        <source>“%1” names no field.</source>
        <translation>“%1” tidak menyebut bidang.</translation>
    </message>
    <message>
        <source>Write FIELD=COLUMN, for example --map &quot;date=Order Date&quot; or --map date=#3.</source>
        <translation>Tulis BIDANG=KOLOM, misalnya --map &quot;date=Order Date&quot; atau --map date=#3.</translation>
    </message>
    <message>
        <source>“%1” is no setting of a file.</source>
        <translation>“%1” bukan pengaturan berkas.</translation>
    </message>
    <message>
        <source>Write NAME=VALUE, for example --set dates=dmy; --help lists them.</source>
        <translation>Tulis NAMA=NILAI, misalnya --set dates=dmy; --help mendaftarnya.</translation>
    </message>
    <message>
        <source>Answer with one of: %1</source>
        <translation>Jawab dengan salah satu: %1</translation>
    </message>
    <message>
        <source>the column of a field, by its name or as #3 for the third</source>
        <translation>kolom suatu bidang, dengan namanya atau #3 untuk yang ketiga</translation>
    </message>
    <message>
        <source>Nothing can be drawn: no font was found.</source>
        <translation>Tidak ada yang dapat digambar: tidak ditemukan fonta.</translation>
    </message>
    <message>
        <source>Install a font, for example the package fonts-noto-core.</source>
        <translation>Pasang fonta, misalnya paket fonts-noto-core.</translation>
    </message>
    <message>
        <source>Figures cannot be grouped by “%1”.</source>
        <translation>Angka tidak dapat dikelompokkan menurut “%1”.</translation>
    </message>
    <message>
        <source>There is no KPI “%1”.</source>
        <translation>Tidak ada KPI “%1”.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli kpi --list” for the KPIs.</source>
        <translation>Ketik “kinerja-cli kpi --list” untuk daftar KPI.</translation>
    </message>
    <message>
        <source>only these KPIs; kpi --list names them</source>
        <translation>hanya KPI ini; kpi --list menyebutkannya</translation>
    </message>
    <message>
        <source>More than one carries the name “%1”; nothing was written.</source>
        <translation>Lebih dari satu memakai nama “%1”; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Write the id instead: %1.</source>
        <translation>Tulis id-nya: %1.</translation>
    </message>
    <message>
        <source>Only one of the scopes can be given, “%1” is one too many.</source>
        <translation>Hanya satu lingkup yang dapat diberikan, “%1” berlebih.</translation>
    </message>
    <message>
        <source>Give one of --rep, --team, --region, --product, --category, --channel.</source>
        <translation>Berikan salah satu dari --rep, --team, --region, --product, --category, --channel.</translation>
    </message>
    <message>
        <source>There is no person “%1”; nothing was written.</source>
        <translation>Tidak ada orang “%1”; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli kpi --period all --by rep” for the names.</source>
        <translation>Ketik “kinerja-cli kpi --period all --by rep” untuk melihat namanya.</translation>
    </message>
    <message>
        <source>The option %1 is missing.</source>
        <translation>Opsi %1 belum diberikan.</translation>
    </message>
    <message>
        <source>Add %1 %2.</source>
        <translation>Tambahkan %1 %2.</translation>
    </message>
    <message>
        <source>“%1” is not a number with at most four decimals.</source>
        <translation>“%1” bukan angka dengan paling banyak empat desimal.</translation>
    </message>
    <message>
        <source>Write digits with a decimal point, for example 1250000 or 0.18.</source>
        <translation>Tulis angka dengan titik desimal, misalnya 1250000 atau 0.18.</translation>
    </message>
    <message>
        <source>“%1” is not a day.</source>
        <translation>“%1” bukan tanggal.</translation>
    </message>
    <message>
        <source>Write the day as YYYY-MM-DD, for example 2026-09-30.</source>
        <translation>Tulis tanggal sebagai YYYY-MM-DD, misalnya 2026-09-30.</translation>
    </message>
    <message>
        <source>of one salesperson</source>
        <translation>seorang penjual</translation>
    </message>
    <message>
        <source>of one team</source>
        <translation>satu tim</translation>
    </message>
    <message>
        <source>of one region</source>
        <translation>satu wilayah</translation>
    </message>
    <message>
        <source>of one product</source>
        <translation>satu produk</translation>
    </message>
    <message>
        <source>of one category</source>
        <translation>satu kategori</translation>
    </message>
    <message>
        <source>of one channel</source>
        <translation>satu saluran</translation>
    </message>
    <message>
        <source>“%1” is not possible here.</source>
        <translation>“%1” tidak mungkin di sini.</translation>
    </message>
    <message>
        <source>There is no room left to write %1; what was saved before is untouched.</source>
        <translation>Tidak ada ruang lagi untuk menulis %1; yang sudah tersimpan tidak berubah.</translation>
    </message>
    <message>
        <source>Make room on the disk and run the command again.</source>
        <translation>Kosongkan ruang pada disk lalu jalankan lagi perintahnya.</translation>
    </message>
    <message>
        <source>Access to %1 is not permitted.</source>
        <translation>Akses ke %1 tidak diizinkan.</translation>
    </message>
    <message>
        <source>Check the owner and the permissions of the file and its folder.</source>
        <translation>Periksa pemilik dan izin berkas serta foldernya.</translation>
    </message>
    <message>
        <source>%1 is open for reading only; nothing was changed.</source>
        <translation>%1 dibuka hanya untuk dibaca; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Leave out --read-only, or work on a copy that may be written.</source>
        <translation>Hilangkan --read-only, atau pakai salinan yang boleh ditulis.</translation>
    </message>
    <message>
        <source>Another program is using %1; nothing was changed.</source>
        <translation>Program lain sedang memakai %1; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Close the other program and run the command again.</source>
        <translation>Tutup program lain itu lalu jalankan lagi perintahnya.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Kinerja; the file was left as it is.</source>
        <translation>%1 dibuat oleh Kinerja yang lebih baru; berkas dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>Update Kinerja, or name another database with --db.</source>
        <translation>Perbarui Kinerja, atau sebutkan basis data lain dengan --db.</translation>
    </message>
    <message>
        <source>%1 is not a Kinerja database; the file was left as it is.</source>
        <translation>%1 bukan basis data Kinerja; berkas dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>Name the right file with --db; restore puts a backup in its place.</source>
        <translation>Sebutkan berkas yang benar dengan --db; restore menggantinya dengan cadangan.</translation>
    </message>
    <message>
        <source>%1 is damaged; the file was left as it is.</source>
        <translation>%1 rusak; berkas dibiarkan apa adanya.</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>%1 tidak dapat dibaca atau ditulis.</translation>
    </message>
    <message>
        <source>Check the disk and the path, then run the command again.</source>
        <translation>Periksa disk dan lokasinya, lalu jalankan lagi perintahnya.</translation>
    </message>
    <message>
        <source>%1 was not understood.</source>
        <translation>%1 tidak dipahami.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli --help” for what can be asked.</source>
        <translation>Ketik “kinerja-cli --help” untuk melihat apa yang dapat diminta.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 tidak ada.</translation>
    </message>
    <message>
        <source>Check the spelling of the name.</source>
        <translation>Periksa ejaan namanya.</translation>
    </message>
    <message>
        <source>%1 can be read in more than one way; nothing was written.</source>
        <translation>%1 dapat dibaca dengan lebih dari satu cara; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Answer the questions with the options named and run the command again.</source>
        <translation>Jawab pertanyaan dengan opsi yang disebut lalu jalankan lagi perintahnya.</translation>
    </message>
    <message>
        <source>%1 holds a number that is too large; nothing was written.</source>
        <translation>%1 memuat angka yang terlalu besar; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Correct the number and run the command again.</source>
        <translation>Perbaiki angkanya lalu jalankan lagi perintahnya.</translation>
    </message>
    <message>
        <source>%1 mixes currencies; nothing was written.</source>
        <translation>%1 mencampur mata uang; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Name the currency with --set currency=CODE, or split the file by currency.</source>
        <translation>Sebutkan mata uang dengan --set currency=KODE, atau pisahkan berkas menurut mata uang.</translation>
    </message>
    <message>
        <source>%1 cannot be changed because something later depends on it; nothing was changed.</source>
        <translation>%1 tidak dapat diubah karena ada yang lebih baru bergantung padanya; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Undo the later one first.</source>
        <translation>Batalkan yang lebih baru dahulu.</translation>
    </message>
    <message>
        <source>%1 was cancelled; nothing was written.</source>
        <translation>%1 dibatalkan; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Run the command again when ready.</source>
        <translation>Jalankan lagi perintahnya bila sudah siap.</translation>
    </message>
    <message>
        <source>%1 was refused; nothing was written.</source>
        <translation>%1 ditolak; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Correct it and run the command again.</source>
        <translation>Perbaiki lalu jalankan lagi perintahnya.</translation>
    </message>
    <message>
        <source>%1 cannot be drawn on this computer.</source>
        <translation>%1 tidak dapat digambar di komputer ini.</translation>
    </message>
    <message>
        <source>Kinerja made a mistake with %1; nothing was changed.</source>
        <translation>Terjadi kesalahan di dalam Kinerja pada %1; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Please report it with the command you typed.</source>
        <translation>Mohon laporkan beserta perintah yang Anda ketik.</translation>
    </message>
    <message>
        <source>There is no language “%1”.</source>
        <translation>Tidak ada bahasa “%1”.</translation>
    </message>
    <message>
        <source>Write --lang id or --lang en.</source>
        <translation>Tulis --lang id atau --lang en.</translation>
    </message>
    <message>
        <source>Write the day as YYYY-MM-DD, for example --as-of 2026-09-30.</source>
        <translation>Tulis tanggal sebagai YYYY-MM-DD, misalnya --as-of 2026-09-30.</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>Tidak ada basis data %1.</translation>
    </message>
    <message>
        <source>Import a file first, or name another database with --db FILE.</source>
        <translation>Impor berkas dahulu, atau sebutkan basis data lain dengan --db BERKAS.</translation>
    </message>
    <message>
        <source>“%1” is no filter.</source>
        <translation>“%1” bukan penyaring.</translation>
    </message>
    <message>
        <source>Write DIMENSION=VALUE, for example --where region=Jakarta.</source>
        <translation>Tulis DIMENSI=NILAI, misalnya --where region=Jakarta.</translation>
    </message>
    <message>
        <source>There is no comparison with “%1”.</source>
        <translation>Tidak ada perbandingan dengan “%1”.</translation>
    </message>
    <message>
        <source>Two periods to compare with are one too many.</source>
        <translation>Dua periode pembanding terlalu banyak.</translation>
    </message>
    <message>
        <source>“%1” is not a period.</source>
        <translation>“%1” bukan periode.</translation>
    </message>
    <message>
        <source>There is no dimension “%1”.</source>
        <translation>Tidak ada dimensi “%1”.</translation>
    </message>
    <message>
        <source>Choose rep, team, region, product, category, channel, segment, customer or source.</source>
        <translation>Pilih rep, team, region, product, category, channel, segment, customer, atau source.</translation>
    </message>
    <message>
        <source>only records with this value; several: or inside a dimension, and between</source>
        <translation>hanya catatan dengan nilai ini; beberapa: atau di dalam satu dimensi, dan antardimensi</translation>
    </message>
    <message>
        <source>Sheet: %1 (read)</source>
        <translation>Lembar: %1 (dibaca)</translation>
    </message>
    <message>
        <source>Sheet: %1</source>
        <translation>Lembar: %1</translation>
    </message>
    <message>
        <source>Sheet: %1 (hidden)</source>
        <translation>Lembar: %1 (tersembunyi)</translation>
    </message>
    <message>
        <source>the sheet of a workbook, or the list of records in JSON</source>
        <translation>lembar sebuah buku kerja, atau daftar catatan dalam JSON</translation>
    </message>
    <message>
        <source>%1 is protected by a password; nothing was written.</source>
        <translation>%1 dikunci kata sandi; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Save it without a password as .xlsx or CSV, and take that file.</source>
        <translation>Simpan tanpa kata sandi sebagai .xlsx atau CSV, lalu pakai berkas itu.</translation>
    </message>
    <message>
        <source>%1 is in a format that is not read; nothing was written.</source>
        <translation>%1 berformat yang tidak dapat dibaca; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice, save it as .xlsx or CSV, and take that file.</source>
        <translation>Buka di Excel atau LibreOffice, simpan sebagai .xlsx atau CSV, lalu pakai berkas itu.</translation>
    </message>
    <message>
        <source>%1 is damaged, unsafe or too large to be unpacked; nothing was written.</source>
        <translation>%1 rusak, tidak aman, atau terlalu besar untuk dibongkar; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>If you trust it, open it in Excel or LibreOffice and save the sheet as CSV.</source>
        <translation>Jika Anda memercayainya, buka di Excel atau LibreOffice dan simpan lembarnya sebagai CSV.</translation>
    </message>
    <message>
        <source>Batch %1 was changed since by %2; nothing was changed now.</source>
        <translation>Impor %1 sudah diubah oleh %2; sekarang tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Undo those edits in the window first.</source>
        <translation>Urungkan dahulu suntingan itu di jendela.</translation>
    </message>
    <message>
        <source>Take back first, in this order: %1.</source>
        <translation>Urungkan dahulu, dengan urutan ini: %1.</translation>
    </message>
    <message>
        <source>the name of a customer that is another one&apos;s</source>
        <translation>nama pelanggan yang sebenarnya milik pelanggan lain</translation>
    </message>
    <message>
        <source>the name of a product that is another one&apos;s</source>
        <translation>nama produk yang sebenarnya milik produk lain</translation>
    </message>
    <message>
        <source>the name of a salesperson that is another one&apos;s</source>
        <translation>nama penjual yang sebenarnya milik penjual lain</translation>
    </message>
    <message>
        <source>the name of a region that is another one&apos;s</source>
        <translation>nama wilayah yang sebenarnya milik wilayah lain</translation>
    </message>
    <message>
        <source>the name that stays</source>
        <translation>nama yang tetap dipakai</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>Dihitung sebagai</translation>
    </message>
    <message>
        <source>No name was given.</source>
        <translation>Tidak ada nama yang diberikan.</translation>
    </message>
    <message>
        <source>“%1” counts as “%2” from now on.</source>
        <translation>Mulai sekarang “%1” dihitung sebagai “%2”.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a merge.</source>
        <translation>“%1” bukan nomor penggabungan nama.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli merges list” for the numbers.</source>
        <translation>Ketik “kinerja-cli merges list” untuk melihat nomornya.</translation>
    </message>
    <message>
        <source>Merge %1 was taken back.</source>
        <translation>Penggabungan %1 dibatalkan.</translation>
    </message>
    <message>
        <source>list names that count as others, and names that look alike</source>
        <translation>tampilkan nama yang dihitung sebagai nama lain, dan nama yang mirip</translation>
    </message>
    <message>
        <source>say that two names mean the same</source>
        <translation>nyatakan bahwa dua nama berarti sama</translation>
    </message>
    <message>
        <source>tell two names apart again</source>
        <translation>bedakan lagi dua nama</translation>
    </message>
    <message>
        <source>its header</source>
        <translation>kepala pesanannya</translation>
    </message>
    <message>
        <source>its lines</source>
        <translation>baris pesanannya</translation>
    </message>
    <message>
        <source>Without a rate</source>
        <translation>Tanpa kurs</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Menunggu</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Bersih</translation>
    </message>
    <message>
        <source>list what waits: orders in parts, amounts without a rate, orders on hold</source>
        <translation>tampilkan yang menunggu: pesanan yang belum lengkap, jumlah tanpa kurs, pesanan yang ditahan</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Tidak ada pengaturan “%1”.</translation>
    </message>
    <message>
        <source>list the settings</source>
        <translation>tampilkan pengaturan</translation>
    </message>
    <message>
        <source>The sealed period %1 is restated:</source>
        <translation>Periode tersegel %1 disajikan ulang:</translation>
    </message>
    <message>
        <source>SHA-256 of the file: %1</source>
        <translation>SHA-256 berkas: %1</translation>
    </message>
    <message>
        <source>%1, import %2 (%3), by %4</source>
        <translation>%1, impor %2 (%3), oleh %4</translation>
    </message>
    <message>
        <source>%1, undo of import %2 (%3), by %4</source>
        <translation>%1, impor %2 (%3) diurungkan, oleh %4</translation>
    </message>
    <message>
        <source>%1, edit by %2</source>
        <translation>%1, suntingan oleh %2</translation>
    </message>
    <message>
        <source>by a write that was not recorded</source>
        <translation>oleh perubahan yang tidak tercatat</translation>
    </message>
    <message>
        <source>No period is sealed.</source>
        <translation>Tidak ada periode yang disegel.</translation>
    </message>
    <message>
        <source>%1: sealed %2 by %3, figures up to %4, restatements: %5</source>
        <translation>%1: disegel %2 oleh %3, angka sampai %4, penyajian ulang: %5</translation>
    </message>
    <message>
        <source>“%1” cannot be sealed: it has not ended, or has no last day.</source>
        <translation>“%1” tidak bisa disegel: belum berakhir, atau tidak punya hari terakhir.</translation>
    </message>
    <message>
        <source>Name a period that is over, for example 2026-Q2.</source>
        <translation>Sebut periode yang sudah berakhir, misalnya 2026-Q2.</translation>
    </message>
    <message>
        <source>“%1” is sealed already; nothing was changed.</source>
        <translation>“%1” sudah disegel; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli periods list” for the sealed periods.</source>
        <translation>Ketik “kinerja-cli periods list” untuk melihat periode yang disegel.</translation>
    </message>
    <message>
        <source>list the sealed periods and what changed them later</source>
        <translation>daftar periode tersegel dan perubahan sesudahnya</translation>
    </message>
    <message>
        <source>seal a closed period: later changes are listed as restatements</source>
        <translation>segel periode yang sudah berakhir: perubahan sesudahnya dicatat sebagai penyajian ulang</translation>
    </message>
    <message>
        <source>take the seal off a period</source>
        <translation>lepas segel suatu periode</translation>
    </message>
    <message>
        <source>Nothing was found that the figures suffer from.</source>
        <translation>Tidak ditemukan hal yang mengganggu angka.</translation>
    </message>
    <message>
        <source>list what the figures suffer from: gaps and doubts in the records</source>
        <translation>daftar hal yang mengganggu angka: kekosongan dan keraguan dalam data</translation>
    </message>
    <message>
        <source>upsert: rows with a known key are updated (usual); append: all rows are new; replace: as upsert, and what the profile brought before on these days and the file lacks is removed</source>
        <translation>upsert: baris dengan kunci yang dikenal diperbarui (biasa); append: semua baris baru; replace: seperti upsert, dan yang dulu dibawa profil pada hari-hari ini tetapi tidak ada di berkas dihapus</translation>
    </message>
    <message>
        <source>read the file with the answers kept under this name, and keep those given now</source>
        <translation>baca berkas dengan jawaban yang disimpan dengan nama ini, dan simpan jawaban yang diberikan sekarang</translation>
    </message>
    <message>
        <source>Write --mode upsert, --mode append or --mode replace.</source>
        <translation>Tulis --mode upsert, --mode append atau --mode replace.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>Tidak ada profil “%1”.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli profiles list” for their names.</source>
        <translation>Ketik “kinerja-cli profiles list” untuk melihat namanya.</translation>
    </message>
    <message>
        <source>The profile “%1” was removed; what it brought stays.</source>
        <translation>Profil “%1” dihapus; data yang dibawanya tetap ada.</translation>
    </message>
    <message>
        <source>list the answers kept for files of one shape</source>
        <translation>tampilkan jawaban yang disimpan untuk berkas sejenis</translation>
    </message>
    <message>
        <source>forget the answers of one profile</source>
        <translation>lupakan jawaban satu profil</translation>
    </message>
    <message>
        <source>at most so many rows (1000)</source>
        <translation>paling banyak sekian baris (1000)</translation>
    </message>
    <message>
        <source>There is no list of “%1”.</source>
        <translation>Tidak ada daftar “%1”.</translation>
    </message>
    <message>
        <source>Write stages, surveys, people, products, customers, rates, market or events.</source>
        <translation>Tulis stages, surveys, people, products, customers, rates, market, atau events.</translation>
    </message>
    <message>
        <source>“%1” is not a number of rows.</source>
        <translation>“%1” bukan jumlah baris.</translation>
    </message>
    <message>
        <source>Write for example --limit 100.</source>
        <translation>Tulis misalnya --limit 100.</translation>
    </message>
    <message>
        <source>show what is stored of stages, surveys, people, products, customers, rates, market or events</source>
        <translation>tampilkan yang tersimpan: stages, surveys, people, products, customers, rates, market, atau events</translation>
    </message>
    <message>
        <source>only those of these days, with estimates of Ramadan and Idul Fitri</source>
        <translation>hanya yang pada hari-hari ini, dengan perkiraan Ramadan dan Idul Fitri</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>perkiraan</translation>
    </message>
    <message>
        <source>list holidays and other events; Islamic dates not confirmed yet are estimates</source>
        <translation>tampilkan hari libur dan acara lain; tanggal Islam yang belum dipastikan adalah perkiraan</translation>
    </message>
    <message>
        <source>“%1” is not a month.</source>
        <translation>“%1” bukan bulan.</translation>
    </message>
    <message>
        <source>Write a number from 1 to 12, for example fiscal-start=4.</source>
        <translation>Tulis angka 1 sampai 12, misalnya fiscal-start=4.</translation>
    </message>
    <message>
        <source>Choose month, week, quarter, event-week, rep, team, region, product, category, channel, segment, customer or source.</source>
        <translation>Pilih month, week, quarter, event-week, rep, team, region, product, category, channel, segment, customer, atau source.</translation>
    </message>
    <message>
        <source>month, week, quarter, event-week, rep, team, region, product, category, channel, segment, customer or source</source>
        <translation>month, week, quarter, event-week, rep, team, region, product, category, channel, segment, customer, atau source</translation>
    </message>
    <message>
        <source>Write for example 2026, 2026-H1, 2026-Q3, 2026-09, 2026-W36, FY2026, FY2026-Q1, 2026-07-01..2026-09-30 or all.</source>
        <translation>Tulis misalnya 2026, 2026-H1, 2026-Q3, 2026-09, 2026-W36, FY2026, FY2026-Q1, 2026-07-01..2026-09-30, atau all.</translation>
    </message>
    <message>
        <source>There are no two events “%1” to compare by.</source>
        <translation>Tidak ada dua acara “%1” untuk dibandingkan.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli events list” for those of the database.</source>
        <translation>Ketik “kinerja-cli events list” untuk acara dalam basis data.</translation>
    </message>
    <message>
        <source>2026, 2026-H1, 2026-Q3, 2026-09, 2026-W36, FY2026, FY2026-Q1, all, or DAY..DAY; otherwise the quarter of the as-of day</source>
        <translation>2026, 2026-H1, 2026-Q3, 2026-09, 2026-W36, FY2026, FY2026-Q1, all, atau HARI..HARI; jika tidak, triwulan dari hari acuan</translation>
    </message>
    <message>
        <source>what event stands beside that of a year before: a kind or a name, otherwise idul-fitri</source>
        <translation>acara mana yang disandingkan dengan setahun sebelumnya: jenis atau nama, jika tidak idul-fitri</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Rata-rata</translation>
    </message>
    <message>
        <source>each KPI with its numbers and rows, recomputed from the stored rows and compared</source>
        <translation>setiap KPI dengan angka dan barisnya, dihitung ulang dari baris tersimpan dan dibandingkan</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>tidak diperiksa</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>sama</translation>
    </message>
    <message>
        <source>DIFFERENT</source>
        <translation>BERBEDA</translation>
    </message>
    <message>
        <source>Recomputed</source>
        <translation>Dihitung ulang</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>Included</source>
        <translation>Dihitung</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Tidak dihitung</translation>
    </message>
    <message>
        <source>A proof cannot be grouped.</source>
        <translation>Bukti tidak dapat dikelompokkan.</translation>
    </message>
    <message>
        <source>Leave out --by; --where proves one part.</source>
        <translation>Hilangkan --by; --where membuktikan satu bagian.</translation>
    </message>
    <message>
        <source>targets whose periods lie in this one</source>
        <translation>target yang periodenya ada di dalam periode ini</translation>
    </message>
    <message>
        <source>of this KPI alone</source>
        <translation>hanya dari KPI ini</translation>
    </message>
    <message>
        <source>equal (usual), or last-year: in proportion to the months a year before</source>
        <translation>equal (biasa), atau last-year: sebanding dengan bulan-bulan setahun sebelumnya</translation>
    </message>
    <message>
        <source>No draft of a target lies in “%1”.</source>
        <translation>Tidak ada rancangan target dalam “%1”.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli targets list” for the targets.</source>
        <translation>Ketik “kinerja-cli targets list” untuk melihat target.</translation>
    </message>
    <message>
        <source>Targets approved and locked: %1.</source>
        <translation>Target disetujui dan dikunci: %1.</translation>
    </message>
    <message>
        <source>There is no target of %1 for “%2”.</source>
        <translation>Tidak ada target %1 untuk “%2”.</translation>
    </message>
    <message>
        <source>Set it first, or give its value with --value.</source>
        <translation>Tetapkan dulu, atau beri nilainya dengan --value.</translation>
    </message>
    <message>
        <source>“%1” cannot be split like that; nothing was written.</source>
        <translation>“%1” tidak dapat dibagi seperti itu; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Menurut</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>Nothing can be proposed for “%1”.</source>
        <translation>Tidak ada yang dapat diusulkan untuk “%1”.</translation>
    </message>
    <message>
        <source>approve and lock targets; later changes need a reason</source>
        <translation>setujui dan kunci target; perubahan kemudian butuh alasan</translation>
    </message>
    <message>
        <source>split a target into months that add up to it</source>
        <translation>bagi target ke dalam bulan-bulan yang jumlahnya sama</translation>
    </message>
    <message>
        <source>compare a target with the sum of its months and people</source>
        <translation>bandingkan target dengan jumlah bulan dan orangnya</translation>
    </message>
    <message>
        <source>propose a target from own history, with the reason</source>
        <translation>usulkan target dari riwayat sendiri, dengan alasannya</translation>
    </message>
    <message>
        <source>why an approved target is changed</source>
        <translation>mengapa target yang disetujui diubah</translation>
    </message>
    <message>
        <source>The target of %1 for “%2” is approved; nothing was changed.</source>
        <translation>Target %1 untuk “%2” sudah disetujui; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Give the reason of the change with --reason TEXT.</source>
        <translation>Beri alasan perubahan dengan --reason TEKS.</translation>
    </message>
    <message>
        <source>of KPIs, for example “revenue / orders”</source>
        <translation>dari KPI, misalnya “revenue / orders”</translation>
    </message>
    <message>
        <source>its English name</source>
        <translation>nama dalam bahasa Inggris</translation>
    </message>
    <message>
        <source>its Indonesian name</source>
        <translation>nama dalam bahasa Indonesia</translation>
    </message>
    <message>
        <source>a smaller value is better</source>
        <translation>nilai yang lebih kecil lebih baik</translation>
    </message>
    <message>
        <source>The formula is empty.</source>
        <translation>Rumusnya kosong.</translation>
    </message>
    <message>
        <source>Formula, column %1: “%2” has no meaning here.</source>
        <translation>Rumus, kolom %1: “%2” tidak bermakna di sini.</translation>
    </message>
    <message>
        <source>Formula, column %1: “%2” is not a number with at most four decimals.</source>
        <translation>Rumus, kolom %1: “%2” bukan angka dengan paling banyak empat desimal.</translation>
    </message>
    <message>
        <source>Formula, column %1: there is no measure “%2”.</source>
        <translation>Rumus, kolom %1: tidak ada ukuran “%2”.</translation>
    </message>
    <message>
        <source>Formula, column %1: a measure or a number is missing.</source>
        <translation>Rumus, kolom %1: kurang ukuran atau angka.</translation>
    </message>
    <message>
        <source>Formula, column %1: + - * or / is missing before “%2”.</source>
        <translation>Rumus, kolom %1: kurang + - * atau / sebelum “%2”.</translation>
    </message>
    <message>
        <source>Formula, column %1: the bracket is not closed.</source>
        <translation>Rumus, kolom %1: kurungnya tidak ditutup.</translation>
    </message>
    <message>
        <source>Formula, column %1: different units cannot be added or subtracted (%2).</source>
        <translation>Rumus, kolom %1: satuan yang berbeda tidak dapat dijumlahkan atau dikurangkan (%2).</translation>
    </message>
    <message>
        <source>Formula, column %1: nothing is measured in that (%2).</source>
        <translation>Rumus, kolom %1: tidak ada yang diukur dengan satuan itu (%2).</translation>
    </message>
    <message>
        <source>The formula has no measure in it.</source>
        <translation>Tidak ada ukuran dalam rumusnya.</translation>
    </message>
    <message>
        <source>The formula is too long.</source>
        <translation>Rumusnya terlalu panjang.</translation>
    </message>
    <message>
        <source>Write KPIs of “kinerja-cli kpi --list”, lines, won_leads, lost_leads or open_leads with + - * / and brackets; nothing was written.</source>
        <translation>Tulis KPI dari “kinerja-cli kpi --list”, lines, won_leads, lost_leads, atau open_leads dengan + - * / dan kurung; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>“%1” cannot name a KPI.</source>
        <translation>“%1” tidak dapat menjadi nama KPI.</translation>
    </message>
    <message>
        <source>Write small letters, digits and _, a letter first, and no name of a KPI that there is.</source>
        <translation>Tulis huruf kecil, angka, dan _, diawali huruf, dan bukan nama KPI yang sudah ada.</translation>
    </message>
    <message>
        <source>The KPI “%1” is defined; its unit: %2.</source>
        <translation>KPI “%1” sudah ditetapkan; satuannya: %2.</translation>
    </message>
    <message>
        <source>The KPI “%1” is no longer defined.</source>
        <translation>KPI “%1” tidak lagi ditetapkan.</translation>
    </message>
    <message>
        <source>define a KPI of your own by a formula, or change it</source>
        <translation>tetapkan KPI sendiri dengan rumus, atau ubah</translation>
    </message>
    <message>
        <source>take back a KPI of your own</source>
        <translation>hapus KPI sendiri</translation>
    </message>
    <message>
        <source>list the KPIs of your own</source>
        <translation>tampilkan KPI sendiri</translation>
    </message>
    <message>
        <source>“%1” is not a limit of the pace.</source>
        <translation>“%1” bukan batas laju.</translation>
    </message>
    <message>
        <source>Write whole per cents, pace-at-risk at most pace-on-track, for example pace-on-track=99.</source>
        <translation>Tulis persen bulat, pace-at-risk paling besar sama dengan pace-on-track, misalnya pace-on-track=99.</translation>
    </message>
    <message>
        <source>Write on-hold=count|exclude, six-day-week=yes|no, pace-on-track=N, pace-at-risk=N, fiscal-start=1…12, fiscal-name=end|begin, week-start=DAY or company=NAME.</source>
        <translation>Tulis on-hold=count|exclude, six-day-week=yes|no, pace-on-track=N, pace-at-risk=N, fiscal-start=1…12, fiscal-name=end|begin, week-start=HARI, atau company=NAMA.</translation>
    </message>
    <message>
        <source>change a setting: on-hold=count or exclude, six-day-week, pace-on-track, pace-at-risk, fiscal-start, fiscal-name, week-start, company</source>
        <translation>ubah pengaturan: on-hold=count atau exclude, six-day-week, pace-on-track, pace-at-risk, fiscal-start, fiscal-name, week-start, company</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>minimum</translation>
    </message>
    <message>
        <source>target</source>
        <translation>target</translation>
    </message>
    <message>
        <source>stretch</source>
        <translation>stretch</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stretch</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Tercapai</translation>
    </message>
    <message>
        <source>of this level alone: minimum, target or stretch</source>
        <translation>hanya tingkat ini: minimum, target, atau stretch</translation>
    </message>
    <message>
        <source>records, kpi or targets</source>
        <translation>records, kpi, atau targets</translation>
    </message>
    <message>
        <source>a file that ends in .csv, .xlsx or .json</source>
        <translation>berkas yang berakhiran .csv, .xlsx, atau .json</translation>
    </message>
    <message>
        <source>Let the file end in .csv, .xlsx or .json, for example --out figures.csv.</source>
        <translation>Beri berkas akhiran .csv, .xlsx, atau .json, misalnya --out figures.csv.</translation>
    </message>
    <message>
        <source>Write --what records, --what kpi or --what targets.</source>
        <translation>Tulis --what records, --what kpi, atau --what targets.</translation>
    </message>
    <message>
        <source>write records, KPIs or targets to a CSV, XLSX or JSON file</source>
        <translation>tulis catatan, KPI, atau target ke berkas CSV, XLSX, atau JSON</translation>
    </message>
    <message>
        <source>nothing: import %1 brought it whole; its header cancels it without effect</source>
        <translation>tidak ada: impor %1 membawanya utuh; kepala pesanan membatalkannya tanpa pengaruh</translation>
    </message>
    <message>
        <source>nothing: import %1 brought it whole</source>
        <translation>tidak ada: impor %1 membawanya utuh</translation>
    </message>
    <message>
        <source>the name that looks like it</source>
        <translation>nama yang mirip dengannya</translation>
    </message>
    <message>
        <source>Write --customer, --product, --rep or --region and %1.</source>
        <translation>Tulis --customer, --product, --rep, atau --region, dan %1.</translation>
    </message>
    <message>
        <source>“%1” and “%2” stay two names.</source>
        <translation>“%1” dan “%2” tetap dua nama.</translation>
    </message>
    <message>
        <source>say that two names that look alike are not the same</source>
        <translation>menyatakan bahwa dua nama yang mirip tidak sama</translation>
    </message>
    <message>
        <source>encoding=UTF-8|UTF-16LE|WINDOWS-1252 …, delimiter=comma|semicolon|tab|bar|space|…</source>
        <translation>encoding=UTF-8|UTF-16LE|WINDOWS-1252 …, delimiter=comma|semicolon|tab|bar|space|…</translation>
    </message>
    <message>
        <source>It is ymd, dmy, mdy or ydm.</source>
        <translation>Nilainya ymd, dmy, mdy, atau ydm.</translation>
    </message>
    <message>
        <source>It is comma or point.</source>
        <translation>Nilainya comma atau point.</translation>
    </message>
    <message>
        <source>It is included or excluded.</source>
        <translation>Nilainya included atau excluded.</translation>
    </message>
    <message>
        <source>It is the least and the highest score, as 1-5 or 0-10.</source>
        <translation>Nilainya skor terendah dan tertinggi, misalnya 1-5 atau 0-10.</translation>
    </message>
    <message>
        <source>It is month, quarter, year, or the year of columns named by months, as 2026.</source>
        <translation>Nilainya month, quarter, year, atau tahun untuk kolom bernama bulan, misalnya 2026.</translation>
    </message>
    <message>
        <source>It is a code of ISO 4217, as IDR or USD.</source>
        <translation>Nilainya kode ISO 4217, misalnya IDR atau USD.</translation>
    </message>
    <message>
        <source>It has at most 40 bytes and no control characters.</source>
        <translation>Paling banyak 40 byte, tanpa karakter kendali.</translation>
    </message>
    <message>
        <source>It is comma, semicolon, tab, bar, space, or the characters themselves: at most 8 bytes, no quotes.</source>
        <translation>Nilainya comma, semicolon, tab, bar, space, atau karakternya sendiri: paling banyak 8 byte, tanpa tanda kutip.</translation>
    </message>
    <message>
        <source>“%1” is no value of %2.</source>
        <translation>“%1” bukan nilai untuk %2.</translation>
    </message>
    <message>
        <source>dates=ymd|dmy|mdy|ydm, decimal=comma|point, encoding=…, delimiter=comma|semicolon|tab|bar|space|…, currency=IDR, discount=rate|percent|amount, tax=included|excluded, scale=1-5|1-10|0-10, period=month|quarter|year</source>
        <translation>dates=ymd|dmy|mdy|ydm, decimal=comma|point, encoding=…, delimiter=comma|semicolon|tab|bar|space|…, currency=IDR, discount=rate|percent|amount, tax=included|excluded, scale=1-5|1-10|0-10, period=month|quarter|year</translation>
    </message>
    <message>
        <source>Check of the target</source>
        <translation>Pemeriksaan target</translation>
    </message>
    <message>
        <source>the stored targets that make one up, found a second time, with its history</source>
        <translation>target tersimpan yang membentuk satu target, dicari kedua kali, dengan riwayatnya</translation>
    </message>
    <message>
        <source>Name a month, quarter, half-year or year.</source>
        <translation>Sebutkan bulan, kuartal, semester, atau tahun.</translation>
    </message>
    <message>
        <source>work figures out on at most so many threads at once; otherwise as many as there are processors</source>
        <translation>hitung angka dengan paling banyak sekian utas sekaligus; jika tidak, sebanyak prosesor yang ada</translation>
    </message>
    <message>
        <source>“%1” is not a number of threads.</source>
        <translation>“%1” bukan jumlah utas.</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to 64, for example --threads 2.</source>
        <translation>Tulis bilangan bulat dari 1 sampai 64, misalnya --threads 2.</translation>
    </message>
    <message>
        <source>The reason is blank; nothing was changed.</source>
        <translation>Alasannya kosong; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Name a quarter, half-year or year; last year&apos;s shape needs figures of the same period a year before, up to its last ten days.</source>
        <translation>Sebutkan triwulan, semester, atau tahun; pola tahun lalu memerlukan angka periode yang sama setahun sebelumnya, sampai sepuluh hari terakhirnya.</translation>
    </message>
    <message>
        <source>It is rate, percent, amount, order or unit.</source>
        <translation>Nilainya rate, percent, amount, order atau unit.</translation>
    </message>
    <message>
        <source>It is header, units, thousands, millions or billions.</source>
        <translation>Nilainya header, units, thousands, millions atau billions.</translation>
    </message>
    <message>
        <source>It is each, sum or first.</source>
        <translation>Nilainya each, sum atau first.</translation>
    </message>
    <message>
        <source>It is subtract or keep.</source>
        <translation>Nilainya subtract atau keep.</translation>
    </message>
    <message>
        <source>It is same or daily.</source>
        <translation>Nilainya same atau daily.</translation>
    </message>
    <message>
        <source>%1 has another value for a target that is approved and locked (%2: approved %3, file %4); nothing was changed.</source>
        <translation>%1 berisi nilai lain untuk target yang sudah disetujui dan terkunci (%2: disetujui %3, berkas %4); tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Give it the approved value in the file or leave its row out, and run the command again; change the target itself with: targets set … --reason TEXT</source>
        <translation>Isikan nilai yang disetujui di berkas atau hilangkan barisnya, lalu jalankan lagi; ubah targetnya sendiri dengan: targets set … --reason TEKS</translation>
    </message>
    <message>
        <source>It is before or after (the discount).</source>
        <translation>Nilainya before atau after (sebelum atau sesudah diskon).</translation>
    </message>
    <message>
        <source>It is unit or line.</source>
        <translation>Nilainya unit atau line.</translation>
    </message>
    <message>
        <source>No column of the file can be it. Name one with --map %1=COLUMN, or correct the file.</source>
        <translation>Tidak ada kolom di berkas ini yang cocok. Sebutkan kolomnya dengan --map %1=KOLOM, atau perbaiki berkasnya.</translation>
    </message>
    <message>
        <source>Orders without a customer, of nobody new or returning: %1.</source>
        <translation>Pesanan tanpa pelanggan, bukan baru dan bukan kembali: %1.</translation>
    </message>
    <message>
        <source>The records begin in this period: everybody looks new.</source>
        <translation>Catatan dimulai dalam periode ini: semua tampak baru.</translation>
    </message>
    <message>
        <source>Cost is known for %1 of the revenue.</source>
        <translation>Biaya diketahui untuk %1 dari pendapatan.</translation>
    </message>
    <message>
        <source>Leads of the period that are still open: %1.</source>
        <translation>Prospek periode ini yang masih terbuka: %1.</translation>
    </message>
    <message>
        <source>Conflict: target %1 of “%2”, %3: %4. Names were merged; remove all targets but one.</source>
        <translation>Bentrok: target %1 milik “%2”, %3: %4. Nama-nama telah digabung; hapus semua target kecuali satu.</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>bentrok</translation>
    </message>
    <message>
        <source>“%1” is not the number of a target.</source>
        <translation>“%1” bukan nomor target.</translation>
    </message>
    <message>
        <source>Type “kinerja-cli targets list” for the numbers.</source>
        <translation>Ketik “kinerja-cli targets list” untuk melihat nomornya.</translation>
    </message>
    <message>
        <source>Target %1 is removed.</source>
        <translation>Target %1 dihapus.</translation>
    </message>
    <message>
        <source>remove a draft of a target</source>
        <translation>hapus draf target</translation>
    </message>
    <message>
        <source>“%1” has several targets for one name, since names were merged; nothing was approved.</source>
        <translation>“%1” memiliki beberapa target untuk satu nama, karena nama-nama digabung; tidak ada yang disetujui.</translation>
    </message>
    <message>
        <source>Set the one that counts with “targets set”, or remove the others with “targets remove N”; “targets list” says “conflict” beside them.</source>
        <translation>Tetapkan yang berlaku dengan “targets set”, atau hapus yang lain dengan “targets remove N”; “targets list” menandainya dengan “bentrok”.</translation>
    </message>
    <message>
        <source>It is apart or lines.</source>
        <translation>Nilainya apart atau lines.</translation>
    </message>
    <message>
        <source>The program %1, which draws, is missing beside kinerja-cli or does not start.</source>
        <translation>Program %1, yang menggambar, tidak ada di samping kinerja-cli atau tidak dapat dijalankan.</translation>
    </message>
    <message>
        <source>Install Kinerja again, with both programs in one folder.</source>
        <translation>Pasang ulang Kinerja, dengan kedua program dalam satu folder.</translation>
    </message>
    <message>
        <source>It is off or returns.</source>
        <translation>Isinya off atau returns.</translation>
    </message>
    <message>
        <source>Write --kind and one of %1.</source>
        <translation>Tulis --kind dan salah satu dari %1.</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>salah satu dari %1</translation>
    </message>
    <message>
        <source>Write --compare target, previous, last-year, event or baseline.</source>
        <translation>Tulis --compare target, previous, last-year, event, atau baseline.</translation>
    </message>
    <message>
        <source>Choose --compare previous, last-year, event or baseline.</source>
        <translation>Pilih --compare previous, last-year, event, atau baseline.</translation>
    </message>
    <message>
        <source>target, previous, last-year, event or baseline</source>
        <translation>target, previous, last-year, event, atau baseline</translation>
    </message>
    <message numerus="yes">
        <source>edits by hand (%n row(s), first %1)</source>
        <translation>
            <numerusform>suntingan tangan (%n baris, pertama %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>batch %1 (%2; %n row(s), first %3)</source>
        <translation>
            <numerusform>impor %1 (%2; %n baris, pertama %3)</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is sound (batches: %1, rows: %2).</source>
        <translation>Basis data utuh (impor: %1, baris: %2).</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <translation>
            <numerusform>%n baris ditulis ke %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) read, %2 new, %3 changed, %4 the same, %5 rejected</source>
        <translation>
            <numerusform>%1: %n baris dibaca, %2 baru, %3 berubah, %4 sama, %5 ditolak</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, without an exchange rate: sales lines %1, leads %2.</source>
        <translation>Tidak dihitung karena tanpa kurs: %1 baris penjualan, %2 prospek.</translation>
    </message>
    <message>
        <source>Converted by exchange rate: sales lines %1, leads %2.</source>
        <translation>Dikonversi dengan kurs: %1 baris penjualan, %2 prospek.</translation>
    </message>
    <message>
        <source>Target %1 is approved and locked; nothing was changed.</source>
        <translation>Target %1 sudah disetujui dan terkunci; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Give it another value with “kinerja-cli targets set … --reason TEXT”.</source>
        <translation>Beri nilai lain dengan “kinerja-cli targets set … --reason TEKS”.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Records begin %1</source>
        <translation>Data mulai %1</translation>
    </message>
    <message>
        <source>No comparison with %1: the records of this figure begin on %2</source>
        <translation>Tidak dibandingkan dengan %1: data angka ini baru mulai %2</translation>
    </message>
    <message>
        <source>No comparison with %1: records begin on %2 (%3).</source>
        <translation>Tidak dibandingkan dengan %1: data baru mulai %2 (%3).</translation>
    </message>
    <message>
        <source>the baseline</source>
        <translation>garis dasar</translation>
    </message>
    <message>
        <source>The baseline is of whole periods (%1): no change from it in a running one</source>
        <translation>Garis dasar berasal dari periode penuh (%1): belum ada perubahan darinya selama periode berjalan</translation>
    </message>
    <message>
        <source>Baseline: %1, agreed with the target (%2)</source>
        <translation>Garis dasar: %1, disepakati bersama target (%2)</translation>
    </message>
    <message>
        <source>Baseline: %1, the year before (%2)</source>
        <translation>Garis dasar: %1, tahun sebelumnya (%2)</translation>
    </message>
    <message>
        <source>Baseline: %1, the mean of the last four complete periods (%2)</source>
        <translation>Garis dasar: %1, rata-rata empat periode lengkap terakhir (%2)</translation>
    </message>
    <message>
        <source>Baseline: %1 over the last four complete periods (%2)</source>
        <translation>Garis dasar: %1 selama empat periode lengkap terakhir (%2)</translation>
    </message>
    <message>
        <source>No baseline: the year before is not in the records, nor are four complete periods</source>
        <translation>Tanpa garis dasar: tahun sebelumnya tidak ada dalam catatan, begitu pula empat periode lengkap</translation>
    </message>
    <message>
        <source>Baseline of a whole period</source>
        <translation>Garis dasar periode penuh</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>Tanpa garis dasar</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Garis dasar</translation>
    </message>
    <message>
        <source>The baseline is of leads that have had their time (%1): no change from it while more than a fifth of these are open</source>
        <translation>Garis dasarnya dari prospek yang sudah cukup waktunya (%1): tidak ada perubahan terhadapnya selama lebih dari seperlima prospek ini masih terbuka</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>No target</source>
        <translation>Tanpa target</translation>
    </message>
    <message>
        <source>Set</source>
        <comment>a target</comment>
        <translation>Tetapkan</translation>
    </message>
    <message>
        <source>%1 of target</source>
        <translation>%1 dari target</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Target: %1</translation>
    </message>
    <message>
        <source>Expected to date: %1</source>
        <translation>Diharapkan s.d. saat ini: %1</translation>
    </message>
    <message>
        <source>Compared with %1: %2</source>
        <translation>Dibanding %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n order(s) without a customer</source>
        <translation>
            <numerusform>Tidak ikut: %n pesanan tanpa pelanggan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n lead(s) without a creation date</source>
        <translation>
            <numerusform>Tidak ikut: %n prospek tanpa tanggal dibuat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n lead(s) closed before they were created</source>
        <translation>
            <numerusform>Tidak ikut: %n prospek ditutup sebelum dibuat</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost known for %1 of revenue</source>
        <translation>Biaya diketahui untuk %1 pendapatan</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n line(s) in a currency without a rate</source>
        <translation>
            <numerusform>Tidak ikut: %n baris dalam mata uang tanpa kurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 dari %2</translation>
    </message>
    <message>
        <source>How it is computed:</source>
        <translation>Cara menghitungnya:</translation>
    </message>
    <message>
        <source>running</source>
        <translation>berjalan</translation>
    </message>
    <message>
        <source>Actual: %1</source>
        <translation>Aktual: %1</translation>
    </message>
    <message>
        <source>Against expected to date: %1</source>
        <translation>Terhadap yang diharapkan s.d. saat ini: %1</translation>
    </message>
    <message>
        <source>Against target: %1</source>
        <translation>Terhadap target: %1</translation>
    </message>
    <message>
        <source>A year before: %1</source>
        <translation>Setahun sebelumnya: %1</translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation>Pendapatan per bulan</translation>
    </message>
    <message>
        <source>%1 is %2 behind pace so far</source>
        <translation>%1 masih %2 di bawah laju</translation>
    </message>
    <message>
        <source>%1 is %2 ahead of pace so far</source>
        <translation>%1 sejauh ini %2 di atas laju</translation>
    </message>
    <message>
        <source>%1 ended %2 below target</source>
        <translation>%1 berakhir %2 di bawah target</translation>
    </message>
    <message>
        <source>%1 ended %2 above target</source>
        <translation>%1 berakhir %2 di atas target</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Revenue by month, %1</source>
        <translation>Pendapatan per bulan, %1</translation>
    </message>
    <message>
        <source>Δ target</source>
        <translation>Δ target</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>aktual</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>tahun lalu</translation>
    </message>
    <message>
        <source>target</source>
        <translation>target</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n salespeople on track</source>
        <translation>
            <numerusform>%1 dari %n penjual sesuai laju</numerusform>
        </translation>
    </message>
    <message>
        <source>By salesperson</source>
        <translation>Per penjual</translation>
    </message>
    <message>
        <source>Revenue by salesperson, %1</source>
        <translation>Pendapatan per penjual, %1</translation>
    </message>
    <message>
        <source>No salespeople in this view</source>
        <translation>Tidak ada penjual dalam tampilan ini</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>tanpa target</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Per %1</translation>
    </message>
    <message>
        <source>%1 %2 against pace</source>
        <translation>%1 %2 terhadap laju</translation>
    </message>
    <message>
        <source>%1 %2 from %3</source>
        <translation>%1 %2 dari %3</translation>
    </message>
    <message>
        <source>Revenue by %1, difference to expected today</source>
        <translation>Pendapatan per %1, selisih ke yang diharapkan hari ini</translation>
    </message>
    <message>
        <source>Revenue by %1</source>
        <translation>Pendapatan per %1</translation>
    </message>
    <message>
        <source>Revenue by %1, difference to %2</source>
        <translation>Pendapatan per %1, selisih ke %2</translation>
    </message>
    <message>
        <source>Nothing to show for %1 in this view</source>
        <translation>Tidak ada %1 dalam tampilan ini</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospek</translation>
    </message>
    <message>
        <source>Leads created in %1</source>
        <translation>Prospek yang dibuat pada %1</translation>
    </message>
    <message>
        <source>Leads created</source>
        <translation>Prospek dibuat</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Diputuskan</translation>
    </message>
    <message>
        <source>%1 decided</source>
        <translation>%1 diputuskan</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Menang</translation>
    </message>
    <message>
        <source>%1 of them won</source>
        <translation>%1 di antaranya menang</translation>
    </message>
    <message>
        <source>%1 of all leads won, %2 still open</source>
        <translation>%1 dari semua prospek menang, %2 masih terbuka</translation>
    </message>
    <message>
        <source>%1 of leads won so far</source>
        <translation>%1 prospek sudah menang</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) bring %1 of revenue</source>
        <translation>
            <numerusform>%n produk membawa %1 pendapatan</numerusform>
        </translation>
    </message>
    <message>
        <source>Revenue by product, share and running total</source>
        <translation>Pendapatan per produk, bagian dan kumulatif</translation>
    </message>
    <message>
        <source>No products in this view</source>
        <translation>Tidak ada produk dalam tampilan ini</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>kumulatif</translation>
    </message>
    <message>
        <source>returning</source>
        <translation>kembali</translation>
    </message>
    <message>
        <source>new</source>
        <comment>customers</comment>
        <translation>baru</translation>
    </message>
    <message>
        <source>Returning: %1</source>
        <translation>Kembali: %1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Baru: %1</translation>
    </message>
    <message>
        <source>%1 new, %2 returning customers</source>
        <translation>%1 pelanggan baru, %2 kembali</translation>
    </message>
    <message>
        <source>New and returning customers</source>
        <translation>Pelanggan baru dan kembali</translation>
    </message>
    <message>
        <source>Customers with an order, by month</source>
        <translation>Pelanggan dengan pesanan, per bulan</translation>
    </message>
    <message>
        <source>No customers in this view</source>
        <translation>Tidak ada pelanggan dalam tampilan ini</translation>
    </message>
    <message>
        <source>Customer satisfaction</source>
        <translation>Kepuasan pelanggan</translation>
    </message>
    <message>
        <source>Share of the top two of five, by month</source>
        <translation>Bagian nilai dua teratas dari lima, per bulan</translation>
    </message>
    <message>
        <source>exactly on target</source>
        <translation>tepat pada target</translation>
    </message>
    <message>
        <source>%1 below target</source>
        <translation>%1 di bawah target</translation>
    </message>
    <message>
        <source>%1 above target</source>
        <translation>%1 di atas target</translation>
    </message>
    <message>
        <source>%1 behind pace</source>
        <translation>%1 di bawah laju</translation>
    </message>
    <message>
        <source>%1 ahead of pace</source>
        <translation>%1 di atas laju</translation>
    </message>
    <message>
        <source>Start from your sales file.</source>
        <translation>Mulai dari berkas penjualan Anda.</translation>
    </message>
    <message>
        <source>Drop it here; its columns are recognised.</source>
        <translation>Tarik berkas ke sini; kolomnya kami kenali.</translation>
    </message>
    <message>
        <source>Try sample data</source>
        <translation>Coba data contoh</translation>
    </message>
    <message>
        <source>No rows match.</source>
        <translation>Tidak ada baris yang cocok.</translation>
    </message>
    <message>
        <source>The filters leave nothing in %1.</source>
        <translation>Saringan tidak menyisakan apa pun pada %1.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>No data in %1.</source>
        <translation>Tidak ada data pada %1.</translation>
    </message>
    <message>
        <source>Latest data: %1.</source>
        <translation>Data terakhir: %1.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ke %1</translation>
    </message>
    <message>
        <source>%1; %2 contributes %3.</source>
        <translation>%1; %2 menyumbang %3.</translation>
    </message>
    <message>
        <source>%1 of a target of %2.</source>
        <translation>%1 dari target %2.</translation>
    </message>
    <message>
        <source>%1, %2 from %3.</source>
        <translation>%1, %2 dari %3.</translation>
    </message>
    <message>
        <source>History begins %1: new customers are not comparable before.</source>
        <translation>Riwayat mulai %1: pelanggan baru sebelum itu tidak dapat dibandingkan.</translation>
    </message>
    <message>
        <source>Nothing is behind pace in this view.</source>
        <translation>Tidak ada yang tertinggal dalam tampilan ini.</translation>
    </message>
    <message>
        <source>No record or reached target yet in this view.</source>
        <translation>Belum ada rekor atau target tercapai dalam tampilan ini.</translation>
    </message>
    <message>
        <source>No customer voice yet.</source>
        <translation>Suara pelanggan belum ada.</translation>
    </message>
    <message>
        <source>Import survey results (score, comment).</source>
        <translation>Impor hasil survei (nilai, komentar).</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) still open: too early for a verdict</source>
        <translation>
            <numerusform>%n prospek masih terbuka: terlalu dini untuk dinilai</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n lainnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answer(s) satisfied</source>
        <translation>
            <numerusform>%1 dari %n jawaban puas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) converted by exchange rate</source>
        <translation>
            <numerusform>%n baris dikonversi dengan kurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Market size: %1</source>
        <translation>Ukuran pasar: %1</translation>
    </message>
    <message numerus="yes">
        <source>Left out: %n lead(s) in a currency without a rate</source>
        <translation>
            <numerusform>Tidak dihitung: %n prospek dalam mata uang tanpa kurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/day needed</source>
        <comment>per working day left</comment>
        <translation>perlu %1/hari</translation>
    </message>
    <message>
        <source>→ %1/day</source>
        <comment>what each working day left has to bring</comment>
        <translation>→ %1/hari</translation>
    </message>
    <message>
        <source>No record of this figure in the period yet; others reach further</source>
        <translation>Belum ada catatan untuk angka ini dalam periode; yang lain sudah lebih jauh</translation>
    </message>
    <message>
        <source>Records of this figure reach to %1: pace and comparison count up to that day</source>
        <translation>Catatan untuk angka ini sampai %1: laju dan perbandingan dihitung sampai hari itu</translation>
    </message>
    <message>
        <source>exactly on pace</source>
        <translation>tepat sesuai laju</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Paste rows</source>
        <translation>Tempel baris</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Rekonsiliasi</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Show rejected rows</source>
        <translation>Lihat baris yang ditolak</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Simpan baris yang ditolak…</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Urungkan impor</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Baris yang ditolak</translation>
    </message>
    <message>
        <source>Drop files anywhere on the window. CSV and other text tables, Excel and JSON files are recognised by themselves.</source>
        <translation>Tarik berkas ke mana saja di jendela ini. Berkas CSV dan tabel teks lain, Excel, dan JSON dikenali dengan sendirinya.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>Mutu data</translation>
    </message>
    <message>
        <source>Show these rows</source>
        <translation>Lihat barisnya</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>Semua catatan</translation>
    </message>
    <message>
        <source>Sealed periods</source>
        <translation>Periode tersegel</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Unseal</source>
        <translation>Lepas segel</translation>
    </message>
    <message>
        <source>Period to seal</source>
        <translation>Periode yang akan disegel</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Segel</translation>
    </message>
    <message>
        <source>Check before importing…</source>
        <translation>Periksa sebelum impor…</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Sama</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Tetap pisah</translation>
    </message>
    <message>
        <source>Rows copied in a spreadsheet, with their header (Ctrl+V)</source>
        <translation>Baris yang disalin di lembar kerja, dengan judul kolomnya (Ctrl+V)</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This could not be taken.</source>
        <translation>Ini tidak dapat diterima.</translation>
    </message>
    <message>
        <source>Your data is unchanged. Reason: %1</source>
        <translation>Data Anda tidak berubah. Alasan: %1</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Itu sudah tidak ada.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check whether it was moved or removed: %1</source>
        <translation>Tidak ada yang berubah. Periksa apakah dipindahkan atau dihapus: %1</translation>
    </message>
    <message>
        <source>A later change stands in the way.</source>
        <translation>Perubahan yang lebih baru menghalangi.</translation>
    </message>
    <message>
        <source>Nothing was changed. Undo the later one first: %1</source>
        <translation>Tidak ada yang berubah. Urungkan dulu yang lebih baru: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Dibatalkan.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>The disk is full; the last change was not saved.</source>
        <translation>Ruang disk habis; perubahan terakhir tidak tersimpan.</translation>
    </message>
    <message>
        <source>Everything before it is safe. Free 200 MB, then try again.</source>
        <translation>Semua yang sebelumnya aman. Kosongkan 200 MB lalu coba lagi.</translation>
    </message>
    <message>
        <source>This may not be written.</source>
        <translation>Ini tidak boleh ditulis.</translation>
    </message>
    <message>
        <source>Nothing was changed. Open the file with the right to write, or choose another place.</source>
        <translation>Tidak ada yang berubah. Buka berkas dengan hak tulis, atau pilih tempat lain.</translation>
    </message>
    <message>
        <source>This data file is open in another window.</source>
        <translation>Berkas data ini terbuka di jendela lain.</translation>
    </message>
    <message>
        <source>Nothing was changed. Close it there, then try again.</source>
        <translation>Tidak ada yang berubah. Tutup di sana, lalu coba lagi.</translation>
    </message>
    <message>
        <source>This data file was made by a newer Kinerja.</source>
        <translation>Berkas data ini dibuat oleh Kinerja yang lebih baru.</translation>
    </message>
    <message>
        <source>The file is unchanged. Install the newer version to open it.</source>
        <translation>Berkas tidak berubah. Pasang versi yang lebih baru untuk membukanya.</translation>
    </message>
    <message>
        <source>This is not a data file of Kinerja.</source>
        <translation>Ini bukan berkas data Kinerja.</translation>
    </message>
    <message>
        <source>The file is unchanged. Choose another file, or import this one.</source>
        <translation>Berkas tidak berubah. Pilih berkas lain, atau impor berkas ini.</translation>
    </message>
    <message>
        <source>The data file is damaged.</source>
        <translation>Berkas data rusak.</translation>
    </message>
    <message>
        <source>The file is unchanged. Restore the latest backup.</source>
        <translation>Berkas tidak berubah. Pulihkan cadangan terakhir.</translation>
    </message>
    <message>
        <source>That did not work; the last change was not saved.</source>
        <translation>Itu tidak berhasil; perubahan terakhir tidak tersimpan.</translation>
    </message>
    <message>
        <source>Everything before it is safe. Details: %1</source>
        <translation>Semua yang sebelumnya aman. Rincian: %1</translation>
    </message>
    <message>
        <source>This file is protected by a password.</source>
        <translation>Berkas ini dikunci kata sandi.</translation>
    </message>
    <message>
        <source>Your data is unchanged. In Excel, save it as .xlsx or CSV without a password, and drop it again.</source>
        <translation>Data Anda tidak berubah. Di Excel: Simpan sebagai .xlsx atau CSV tanpa sandi, lalu tarik lagi.</translation>
    </message>
    <message>
        <source>This kind of file is not read: %1.</source>
        <translation>Jenis berkas ini tidak dapat dibaca: %1.</translation>
    </message>
    <message>
        <source>Your data is unchanged. In Excel or LibreOffice, save it as .xlsx or CSV, and drop it again.</source>
        <translation>Data Anda tidak berubah. Di Excel atau LibreOffice: simpan sebagai .xlsx atau CSV, lalu tarik lagi.</translation>
    </message>
    <message>
        <source>This file is damaged, unsafe or too large to be unpacked.</source>
        <translation>Berkas ini rusak, tidak aman, atau terlalu besar untuk dibongkar.</translation>
    </message>
    <message>
        <source>Your data is unchanged. If you trust it, save the sheet as CSV and drop that again. Reason: %1</source>
        <translation>Data Anda tidak berubah. Jika Anda memercayainya, simpan lembarnya sebagai CSV lalu tarik lagi. Alasan: %1</translation>
    </message>
    <message>
        <source>The file has another value for a target that is approved and locked.</source>
        <translation>Berkas ini berisi nilai lain untuk target yang sudah disetujui dan terkunci.</translation>
    </message>
    <message>
        <source>Nothing was changed: no row of the file was taken. %1 is approved at %2, the file says %3. Give it the approved value in the file, or leave its row out, and drop the file again. The target itself is changed on the Targets page, with a reason.</source>
        <translation>Tidak ada yang diubah: tidak satu baris pun diambil. %1 disetujui sebesar %2, berkas berisi %3. Isikan nilai yang disetujui di berkas, atau hilangkan barisnya, lalu jatuhkan lagi. Targetnya sendiri diubah di halaman Target, dengan alasan.</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>national holiday</source>
        <translation>hari libur nasional</translation>
    </message>
    <message>
        <source>collective leave</source>
        <translation>cuti bersama</translation>
    </message>
    <message>
        <source>Ramadan</source>
        <translation>Ramadan</translation>
    </message>
    <message>
        <source>Idul Fitri</source>
        <translation>Idul Fitri</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>kampanye</translation>
    </message>
    <message>
        <source>price change</source>
        <translation>perubahan harga</translation>
    </message>
    <message>
        <source>competitor</source>
        <translation>pesaing</translation>
    </message>
    <message>
        <source>market</source>
        <translation>pasar</translation>
    </message>
    <message>
        <source>supply</source>
        <translation>pasokan</translation>
    </message>
    <message>
        <source>people</source>
        <translation>orang</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>perkiraan</translation>
    </message>
    <message>
        <source>Action started %1: %2</source>
        <translation>Tindakan dimulai %1: %2</translation>
    </message>
</context>
<context>
    <name>FeedbackEditor</name>
    <message>
        <source>Feedback</source>
        <translation>Umpan balik</translation>
    </message>
    <message>
        <source>This is what you typed last time. It is not saved yet.</source>
        <translation>Ini yang terakhir Anda ketik. Belum disimpan.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Untuk siapa</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Pujian</translation>
    </message>
    <message>
        <source>Area to improve</source>
        <translation>Perlu ditingkatkan</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situasi</translation>
    </message>
    <message>
        <source>When and where?</source>
        <translation>Kapan dan di mana?</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Perilaku</translation>
    </message>
    <message>
        <source>What did you see or hear?</source>
        <translation>Apa yang Anda lihat atau dengar?</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Dampak</translation>
    </message>
    <message>
        <source>What followed for customers, team or result?</source>
        <translation>Apa akibatnya bagi pelanggan, tim, atau hasil?</translation>
    </message>
    <message>
        <source>Figures quoted, as they are now</source>
        <translation>Angka yang dikutip, sebagaimana adanya sekarang</translation>
    </message>
    <message>
        <source>KPI to quote</source>
        <translation>KPI yang dikutip</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Kutip</translation>
    </message>
    <message>
        <source>Who will read it</source>
        <translation>Siapa yang akan membacanya</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Save feedback</source>
        <translation>Simpan umpan balik</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1: %2</source>
        <comment>scope: KPI</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2, best of %n earlier period(s)</source>
        <translation>
            <numerusform>%1 %2, terbaik dalam %n periode sebelumnya</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, target %3 reached</source>
        <translation>%1 %2, target %3 tercapai</translation>
    </message>
    <message>
        <source>%1 %2, up from %3</source>
        <translation>%1 %2, naik dari %3</translation>
    </message>
    <message>
        <source>%1 %2, expected by now %3</source>
        <translation>%1 %2, diharapkan saat ini %3</translation>
    </message>
    <message>
        <source>%1 %2, target %3</source>
        <translation>%1 %2, target %3</translation>
    </message>
    <message>
        <source>%1 %2, down from %3</source>
        <translation>%1 %2, turun dari %3</translation>
    </message>
    <message>
        <source>%1 contributes %2</source>
        <translation>%1 menyumbang %2</translation>
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
    <name>Frame</name>
    <message numerus="yes">
        <source>%n salesperson(s)</source>
        <translation>
            <numerusform>%n penjual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n team(s)</source>
        <translation>
            <numerusform>%n tim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n wilayah</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n produk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(s)</source>
        <translation>
            <numerusform>%n kategori</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <translation>
            <numerusform>%n saluran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n pelanggan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead source(s)</source>
        <translation>
            <numerusform>%n sumber prospek</numerusform>
        </translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>tanpa pembanding</translation>
    </message>
    <message>
        <source>against %1</source>
        <translation>dibanding %1</translation>
    </message>
    <message>
        <source>Data until %1</source>
        <translation>Data s.d. %1</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Belum ada data</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>hanya-baca</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>tersimpan</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Revenue</source>
        <translation>Pendapatan</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Sum of the parts</source>
        <translation>Jumlah bagian</translation>
    </message>
    <message>
        <source>Total column of the file</source>
        <translation>Kolom total berkas</translation>
    </message>
    <message>
        <source>The file has no total column; compare the sum with your own.</source>
        <translation>Berkas tidak punya kolom total; bandingkan jumlahnya dengan hitungan Anda.</translation>
    </message>
    <message>
        <source>The file&apos;s own total agrees to the last digit.</source>
        <translation>Total berkas cocok sampai angka terakhir.</translation>
    </message>
    <message>
        <source>The file&apos;s own total differs by %1.</source>
        <translation>Total berkas berbeda %1.</translation>
    </message>
    <message>
        <source>work Monday to Saturday</source>
        <translation>kerja Senin–Sabtu</translation>
    </message>
    <message>
        <source>work Monday to Friday</source>
        <translation>kerja Senin–Jumat</translation>
    </message>
    <message>
        <source>amounts with tax</source>
        <translation>harga dengan PPN</translation>
    </message>
    <message>
        <source>amounts without tax</source>
        <translation>harga tanpa PPN</translation>
    </message>
    <message>
        <source>Assumed: %1</source>
        <translation>Diasumsikan: %1</translation>
    </message>
    <message>
        <source>Nothing is imported yet. Choose one.</source>
        <translation>Belum ada yang diimpor. Pilih satu.</translation>
    </message>
    <message>
        <source>From the file: %1. Nothing is imported yet. Choose one.</source>
        <translation>Dari berkas: %1. Belum ada yang diimpor. Pilih satu.</translation>
    </message>
    <message>
        <source>Column “%1”</source>
        <translation>Kolom “%1”</translation>
    </message>
    <message>
        <source>Pasted rows</source>
        <translation>Baris yang ditempel</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Belum ada data</translation>
    </message>
    <message>
        <source>Start from your sales file.</source>
        <translation>Mulai dari berkas penjualan Anda.</translation>
    </message>
    <message>
        <source>Drop it here; its columns are recognised.</source>
        <translation>Tarik berkas ke sini; kolomnya kami kenali.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Try sample data</source>
        <translation>Coba data contoh</translation>
    </message>
    <message>
        <source>Columns that nothing needs were left: %1.</source>
        <translation>Kolom yang tidak diperlukan dilewati: %1.</translation>
    </message>
    <message>
        <source>Cost was read as: %1.</source>
        <translation>Biaya dibaca sebagai: %1.</translation>
    </message>
    <message>
        <source>Documents whose number begins with C, CN or CR are returns: %1.</source>
        <translation>Dokumen dengan nomor berawalan C, CN, atau CR adalah retur: %1.</translation>
    </message>
    <message>
        <source>The file names no currency; %1 was assumed.</source>
        <translation>Berkas tidak menyebut mata uang; %1 diasumsikan.</translation>
    </message>
    <message>
        <source>How decimals are written was proved by the file: %1.</source>
        <translation>Cara menulis desimal terbukti dari berkas: %1.</translation>
    </message>
    <message>
        <source>The discount was read as: %1.</source>
        <translation>Diskon dibaca sebagai: %1.</translation>
    </message>
    <message>
        <source>The column “Jumlah” was read as the total: %1.</source>
        <translation>Kolom “Jumlah” dibaca sebagai total: %1.</translation>
    </message>
    <message>
        <source>Orders on hold or disputed count: %1.</source>
        <translation>Pesanan yang ditunda atau disengketakan ikut dihitung: %1.</translation>
    </message>
    <message>
        <source>Each row was taken as its own order: %1.</source>
        <translation>Setiap baris dianggap satu pesanan: %1.</translation>
    </message>
    <message>
        <source>Numbers such as 17850.0 were read as 17850: %1.</source>
        <translation>Nomor seperti 17850.0 dibaca 17850: %1.</translation>
    </message>
    <message>
        <source>Rows without a quantity count as 1: %1.</source>
        <translation>Baris tanpa jumlah dihitung 1: %1.</translation>
    </message>
    <message>
        <source>There is no quantity column; each row counts as 1.</source>
        <translation>Tidak ada kolom jumlah; setiap baris dihitung 1.</translation>
    </message>
    <message>
        <source>The region was taken from column %1.</source>
        <translation>Wilayah diambil dari kolom %1.</translation>
    </message>
    <message>
        <source>Amounts with more than four decimals were rounded: %1.</source>
        <translation>Jumlah dengan lebih dari empat desimal dibulatkan: %1.</translation>
    </message>
    <message>
        <source>This file was imported before.</source>
        <translation>Berkas ini pernah diimpor.</translation>
    </message>
    <message>
        <source>Tax was read as: %1.</source>
        <translation>Pajak dibaca sebagai: %1.</translation>
    </message>
    <message>
        <source>The total column was read as: %1.</source>
        <translation>Kolom total dibaca sebagai: %1.</translation>
    </message>
    <message>
        <source>Years with two digits were completed: %1.</source>
        <translation>Tahun dua angka dilengkapi: %1.</translation>
    </message>
    <message>
        <source>Status words that are not known count: %1.</source>
        <translation>Kata status yang tidak dikenal ikut dihitung: %1.</translation>
    </message>
    <message>
        <source>not a number in the format of its column</source>
        <translation>bukan angka dalam format kolomnya</translation>
    </message>
    <message>
        <source>not a date in the format of its column</source>
        <translation>bukan tanggal dalam format kolomnya</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>nilainya kosong</translation>
    </message>
    <message>
        <source>too large, or outside what is possible</source>
        <translation>terlalu besar, atau di luar yang mungkin</translation>
    </message>
    <message>
        <source>not a currency</source>
        <translation>bukan mata uang</translation>
    </message>
    <message>
        <source>more cells than columns</source>
        <translation>sel lebih banyak daripada kolom</translation>
    </message>
    <message>
        <source>fewer cells than columns</source>
        <translation>sel lebih sedikit daripada kolom</translation>
    </message>
    <message>
        <source>The dates in column “%1” can be read in more than one order.</source>
        <translation>Tanggal di kolom “%1” dapat dibaca dengan lebih dari satu urutan.</translation>
    </message>
    <message>
        <source>The numbers in column “%1” can be read with a decimal comma or a decimal point.</source>
        <translation>Angka di kolom “%1” dapat dibaca dengan koma desimal atau titik desimal.</translation>
    </message>
    <message>
        <source>Which currency are the amounts in?</source>
        <translation>Dalam mata uang apa jumlahnya?</translation>
    </message>
    <message>
        <source>Which scale do the scores in column “%1” have?</source>
        <translation>Skala apa yang dipakai nilai di kolom “%1”?</translation>
    </message>
    <message>
        <source>Is the discount in column “%1” a rate, a percentage or an amount?</source>
        <translation>Apakah diskon di kolom “%1” berupa tarif, persentase, atau jumlah uang?</translation>
    </message>
    <message>
        <source>Which encoding does the text have?</source>
        <translation>Pengodean apa yang dipakai teksnya?</translation>
    </message>
    <message>
        <source>What kind of records is this?</source>
        <translation>Jenis catatan apa ini?</translation>
    </message>
    <message>
        <source>Which column is “%2”?</source>
        <translation>Kolom mana yang merupakan “%2”?</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>nomor pesanan</translation>
    </message>
    <message>
        <source>date</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>salesperson</source>
        <translation>penjual</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produk</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>kuantitas</translation>
    </message>
    <message>
        <source>price</source>
        <translation>harga</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>number (id)</source>
        <translation>nomor (id)</translation>
    </message>
    <message>
        <source>date of creation</source>
        <translation>tanggal dibuat</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>score</source>
        <translation>nilai</translation>
    </message>
    <message>
        <source>value</source>
        <translation>nilai</translation>
    </message>
    <message>
        <source>period</source>
        <translation>periode</translation>
    </message>
    <message>
        <source>start date</source>
        <translation>tanggal mulai</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>hari, bulan, tahun</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>bulan, hari, tahun</translation>
    </message>
    <message>
        <source>year, day, month</source>
        <translation>tahun, hari, bulan</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>tahun, bulan, hari</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>koma desimal</translation>
    </message>
    <message>
        <source>decimal point</source>
        <translation>titik desimal</translation>
    </message>
    <message>
        <source>rate (0.15)</source>
        <translation>tarif (0,15)</translation>
    </message>
    <message>
        <source>percentage (15)</source>
        <translation>persentase (15)</translation>
    </message>
    <message>
        <source>amount of money</source>
        <translation>jumlah uang</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>penjualan</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>prospek</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>survei</translation>
    </message>
    <message>
        <source>targets</source>
        <translation>target</translation>
    </message>
    <message>
        <source>Rupiah</source>
        <translation>Rupiah</translation>
    </message>
    <message>
        <source>after discount, without tax</source>
        <translation>setelah diskon, tanpa pajak</translation>
    </message>
    <message>
        <source>before discount</source>
        <translation>sebelum diskon</translation>
    </message>
    <message>
        <source>with tax</source>
        <translation>dengan pajak</translation>
    </message>
    <message>
        <source>included in the amounts</source>
        <translation>sudah termasuk</translation>
    </message>
    <message>
        <source>not included in the amounts</source>
        <translation>tidak termasuk</translation>
    </message>
    <message>
        <source>cost of one piece</source>
        <translation>biaya per satuan</translation>
    </message>
    <message>
        <source>cost of the whole line</source>
        <translation>biaya seluruh baris</translation>
    </message>
    <message>
        <source>revenue less profit</source>
        <translation>pendapatan dikurangi laba</translation>
    </message>
    <message>
        <source>The program that wrote the workbook has not calculated its formulas (%1). Check the figures, or open it in Excel or LibreOffice and save it again.</source>
        <translation>Program yang menulis buku kerja ini belum menghitung rumusnya (%1). Periksa angkanya, atau buka di Excel atau LibreOffice lalu simpan lagi.</translation>
    </message>
    <message>
        <source>Formulas without a value: %1. Open the workbook in Excel or LibreOffice and save it again.</source>
        <translation>Rumus tanpa nilai: %1. Buka buku kerja ini di Excel atau LibreOffice lalu simpan lagi.</translation>
    </message>
    <message>
        <source>Hidden rows were read as well: %1.</source>
        <translation>Baris tersembunyi ikut dibaca: %1.</translation>
    </message>
    <message>
        <source>Records with the same key twice, of which the last counts: %1.</source>
        <translation>Catatan dengan kunci yang sama dua kali, yang terakhir berlaku: %1.</translation>
    </message>
    <message>
        <source>Lists inside a record were left out: %1.</source>
        <translation>Daftar di dalam sebuah catatan dilewati: %1.</translation>
    </message>
    <message>
        <source>an error of the spreadsheet stands in place of a value</source>
        <translation>di tempat nilai ada galat dari lembar kerja</translation>
    </message>
    <message>
        <source>Of these sheets the first one was read: %1.</source>
        <translation>Dari lembar-lembar ini yang pertama dibaca: %1.</translation>
    </message>
    <message>
        <source>The text is not UTF-8; it was read as {encoding}.</source>
        <translation>Teks ini bukan UTF-8; dibaca sebagai {encoding}.</translation>
    </message>
    <message>
        <source>Remarks under the table were left out: line {lines}.</source>
        <translation>Catatan di bawah tabel tidak dibaca: baris {lines}.</translation>
    </message>
    <message>
        <source>Sums of other rows were left out: %1.</source>
        <translation>Jumlah dari baris lain tidak dibaca: %1.</translation>
    </message>
    <message>
        <source>The names of the columns were read from %1 rows.</source>
        <translation>Nama kolom dibaca dari %1 baris.</translation>
    </message>
    <message>
        <source>Rows with a quote or a delimiter out of place, read in the one way that fits their table: {rows}; the first is in line {line}.</source>
        <translation>Baris dengan tanda kutip atau pemisah yang salah tempat, dibaca dengan satu-satunya cara yang cocok dengan tabelnya: {rows}; yang pertama di baris {line}.</translation>
    </message>
    <message>
        <source>The file holds more than one table. The first was read; not read: {tables}, with rows: {rows}, in line {lines}.</source>
        <translation>Berkas berisi lebih dari satu tabel. Yang pertama dibaca; yang tidak dibaca: {tables}, dengan baris: {rows}, di baris berkas {lines}.</translation>
    </message>
    <message>
        <source>Rows above the table were left out: %1.</source>
        <translation>Baris di atas tabel tidak dibaca: %1.</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>tanda kutip dibuka tetapi tidak ditutup</translation>
    </message>
    <message>
        <source>a target for more than one of company, office, team and person</source>
        <translation>target untuk lebih dari satu di antara perusahaan, kantor, tim, dan orang</translation>
    </message>
    <message>
        <source>not a month, a quarter or a year</source>
        <translation>bukan bulan, kuartal, atau tahun</translation>
    </message>
    <message>
        <source>not the name of a KPI</source>
        <translation>bukan nama KPI</translation>
    </message>
    <message>
        <source>not a level of targets</source>
        <translation>bukan tingkat target</translation>
    </message>
    <message>
        <source>Dates with the year in front were read as they are: %1.</source>
        <translation>Tanggal dengan tahun di depan dibaca apa adanya: %1.</translation>
    </message>
    <message>
        <source>Numbers in a date column were read as days of a spreadsheet: %1.</source>
        <translation>Angka di kolom tanggal dibaca sebagai nomor hari lembar kerja: %1.</translation>
    </message>
    <message>
        <source>Order headers that wait for their lines: %1.</source>
        <translation>Kepala pesanan yang menunggu barisnya: %1.</translation>
    </message>
    <message>
        <source>Order lines that wait for their header: %1.</source>
        <translation>Baris pesanan yang menunggu kepala pesanannya: %1.</translation>
    </message>
    <message>
        <source>Amounts in {currency} without an exchange rate, from {from} to {to}: {rows}. They are in no total.</source>
        <translation>Jumlah dalam {currency} tanpa kurs, dari {from} sampai {to}: {rows}. Tidak masuk total mana pun.</translation>
    </message>
    <message>
        <source>Rows without a price have that of the product list: %1.</source>
        <translation>Baris tanpa harga memakai harga daftar produk: %1.</translation>
    </message>
    <message>
        <source>The rates say what one unit of a currency is worth in %1.</source>
        <translation>Kurs menyatakan nilai satu satuan mata uang dalam %1.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>prospek</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>tahap</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>mata uang</translation>
    </message>
    <message>
        <source>exchange rate</source>
        <translation>kurs</translation>
    </message>
    <message>
        <source>order headers</source>
        <translation>kepala pesanan</translation>
    </message>
    <message>
        <source>order lines</source>
        <translation>baris pesanan</translation>
    </message>
    <message>
        <source>stages of leads</source>
        <translation>tahap prospek</translation>
    </message>
    <message>
        <source>people</source>
        <translation>orang</translation>
    </message>
    <message>
        <source>products</source>
        <translation>produk</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>exchange rates</source>
        <translation>kurs</translation>
    </message>
    <message>
        <source>market sizes</source>
        <translation>ukuran pasar</translation>
    </message>
    <message>
        <source>events</source>
        <translation>acara</translation>
    </message>
    <message>
        <source>Figures of a sealed period are other ones now: %1. See the sealed periods.</source>
        <translation>Angka periode yang disegel sekarang berbeda: %1. Lihat periode yang disegel.</translation>
    </message>
    <message>
        <source>Read with the answers of the profile %1.</source>
        <translation>Dibaca dengan jawaban profil %1.</translation>
    </message>
    <message>
        <source>Discounts in the total column</source>
        <translation>Diskon dalam kolom total</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>koma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>titik koma</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tab</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>garis tegak</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Buku kerja Excel</translation>
    </message>
    <message>
        <source>JSON, one record per line</source>
        <translation>JSON, satu catatan per baris</translation>
    </message>
    <message>
        <source>no header row</source>
        <translation>tanpa baris judul</translation>
    </message>
    <message numerus="yes">
        <source>%n header row(s)</source>
        <translation>
            <numerusform>%n baris judul</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1 (tersembunyi)</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>tidak dipakai</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>pasti</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>mungkin</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>ragu</translation>
    </message>
    <message>
        <source>Without a column so far: %1</source>
        <translation>Belum ada kolomnya: %1</translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>Di berkas: %1</translation>
    </message>
    <message>
        <source>Has more than one reading; see the question.</source>
        <translation>Bisa dibaca lebih dari satu cara; lihat pertanyaannya.</translation>
    </message>
    <message>
        <source>No KPI changes.</source>
        <translation>Tidak ada KPI yang berubah.</translation>
    </message>
    <message>
        <source>Rows that were corrected by hand: %1.</source>
        <translation>Baris yang diperbaiki dengan tangan: %1.</translation>
    </message>
    <message>
        <source>line number</source>
        <translation>nomor baris</translation>
    </message>
    <message>
        <source>customer&apos;s name</source>
        <translation>nama pelanggan</translation>
    </message>
    <message>
        <source>salesperson&apos;s name</source>
        <translation>nama penjual</translation>
    </message>
    <message>
        <source>team</source>
        <translation>tim</translation>
    </message>
    <message>
        <source>region</source>
        <translation>wilayah</translation>
    </message>
    <message>
        <source>product&apos;s name</source>
        <translation>nama produk</translation>
    </message>
    <message>
        <source>category</source>
        <translation>kategori</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>kanal</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>segmen</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>satuan</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>diskon</translation>
    </message>
    <message>
        <source>tax</source>
        <translation>pajak</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>biaya</translation>
    </message>
    <message>
        <source>profit</source>
        <translation>laba</translation>
    </message>
    <message>
        <source>type of document</source>
        <translation>jenis dokumen</translation>
    </message>
    <message>
        <source>date of closing</source>
        <translation>tanggal penutupan</translation>
    </message>
    <message>
        <source>source</source>
        <translation>sumber</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>peluang</translation>
    </message>
    <message>
        <source>reason of the loss</source>
        <translation>alasan kalah</translation>
    </message>
    <message>
        <source>question</source>
        <translation>pertanyaan</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>komentar</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>topik</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>level</source>
        <translation>tingkat</translation>
    </message>
    <message>
        <source>manager</source>
        <translation>manajer</translation>
    </message>
    <message>
        <source>office</source>
        <translation>kantor</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>hari terakhir</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>jenis</translation>
    </message>
    <message>
        <source>one month from its start</source>
        <translation>satu bulan sejak mulai</translation>
    </message>
    <message>
        <source>one quarter from its start</source>
        <translation>satu kuartal sejak mulai</translation>
    </message>
    <message>
        <source>one year from its start</source>
        <translation>satu tahun sejak mulai</translation>
    </message>
    <message>
        <source>none: each row is an order of its own</source>
        <translation>tidak ada: tiap baris adalah satu pesanan</translation>
    </message>
    <message>
        <source>not a kind of event</source>
        <translation>bukan jenis acara</translation>
    </message>
    <message>
        <source>The file names no KPI; its targets are of: %1.</source>
        <translation>Berkas tidak menyebut KPI; targetnya untuk: %1.</translation>
    </message>
    <message>
        <source>The scores of column {column} were read on the scale {scale}.</source>
        <translation>Skor pada kolom {column} dibaca dengan skala {scale}.</translation>
    </message>
    <message>
        <source>Rows that name a person and more are targets of the person: %1.</source>
        <translation>Baris yang menyebut orang dan lainnya menjadi target orang itu: %1.</translation>
    </message>
    <message>
        <source>looking at the file</source>
        <translation>memeriksa berkas</translation>
    </message>
    <message>
        <source>%1 rows/s</source>
        <translation>%1 baris/dtk</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>sisa %1 dtk</translation>
    </message>
    <message>
        <source>find it</source>
        <comment>the encoding</comment>
        <translation>cari sendiri</translation>
    </message>
    <message>
        <source>update</source>
        <translation>perbarui</translation>
    </message>
    <message>
        <source>all new</source>
        <translation>semua baru</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>ganti</translation>
    </message>
    <message>
        <source>without tax</source>
        <translation>tanpa pajak</translation>
    </message>
    <message>
        <source>No row can be taken as it is. Correct the rows, or choose other fields.</source>
        <translation>Tak satu baris pun bisa diambil begitu saja. Perbaiki barisnya, atau pilih bidang lain.</translation>
    </message>
    <message>
        <source>Every row is rejected: %1</source>
        <translation>Semua baris ditolak: %1</translation>
    </message>
    <message>
        <source>no profile fits it yet</source>
        <translation>belum ada profil yang cocok</translation>
    </message>
    <message>
        <source>something is to be answered</source>
        <translation>ada yang harus dijawab</translation>
    </message>
    <message>
        <source>no row can be taken as it is</source>
        <translation>tak satu baris pun bisa diambil begitu saja</translation>
    </message>
    <message>
        <source>The watched folder cannot be read.</source>
        <translation>Folder yang diawasi tidak bisa dibaca.</translation>
    </message>
    <message>
        <source>%1. Nothing is lost; it is looked at again every minute. Settings name another one.</source>
        <translation>%1. Tidak ada yang hilang; folder ini dilihat lagi tiap menit. Folder lain dipilih di Pengaturan.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait in the watched folder.</source>
        <translation>
            <numerusform>%n berkas menunggu di folder yang diawasi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open one, give its answers a profile name, and files like it are imported by themselves.</source>
        <translation>Buka satu, beri jawabannya nama profil, lalu berkas serupa diimpor dengan sendirinya.</translation>
    </message>
    <message>
        <source>Rows without a share are their person&apos;s as a whole: {rows}.</source>
        <translation>Baris tanpa porsi menjadi milik penjualnya seluruhnya: {rows}.</translation>
    </message>
    <message>
        <source>the shares of the line&apos;s salespeople are not 100 %</source>
        <translation>porsi para penjual baris ini tidak berjumlah 100 %</translation>
    </message>
    <message>
        <source>a category cannot belong to itself</source>
        <translation>kategori tidak dapat menjadi induk dirinya sendiri</translation>
    </message>
    <message>
        <source>share of the salesperson</source>
        <translation>porsi penjual</translation>
    </message>
    <message>
        <source>parent category</source>
        <translation>kategori induk</translation>
    </message>
    <message>
        <source>the total is not the sum of its columns</source>
        <translation>totalnya bukan jumlah kolom-kolomnya</translation>
    </message>
    <message>
        <source>Documents whose number begins with C, CN or CR count as sales, because most or other numbers begin so, too: {orders} in column {column}.</source>
        <translation>Dokumen yang nomornya berawalan C, CN, atau CR dihitung sebagai penjualan karena sebagian besar atau nomor lain juga begitu: {orders} di kolom {column}.</translation>
    </message>
    <message>
        <source>Known returns that this file writes like sales stay returns: %1.</source>
        <translation>Retur yang sudah dikenal dan ditulis berkas ini seperti penjualan tetap retur: %1.</translation>
    </message>
    <message>
        <source>Numbers in the tax column are tax rates: %1.</source>
        <translation>Angka di kolom pajak adalah tarif pajak: %1.</translation>
    </message>
    <message>
        <source>Is column “%1” the field “%2”? Most of its cells cannot be read as one.</source>
        <translation>Apakah kolom “%1” adalah isian “%2”? Sebagian besar selnya tidak terbaca sebagai itu.</translation>
    </message>
    <message>
        <source>no: leave the column out</source>
        <translation>bukan: kolom ini dilewati</translation>
    </message>
    <message>
        <source>The name {name} is that of several rows of the list ({ids}): what names it so belongs to none of them. Write the id, or merge the name into one of them.</source>
        <translation>Nama {name} dipakai beberapa baris daftar ({ids}): yang memakai nama itu tidak menjadi milik salah satunya. Tulis id-nya, atau gabungkan nama itu ke salah satunya.</translation>
    </message>
    <message>
        <source>Orders that a file with whole orders has brought count as that file says: {rows}. To count their headers and lines instead, undo the import of that file; if it held order headers, import it again as such.</source>
        <translation>Pesanan yang dibawa utuh oleh sebuah berkas dihitung menurut berkas itu: {rows}. Agar kepala dan barisnya yang dihitung, urungkan impor berkas itu; bila isinya kepala pesanan, impor lagi sebagai kepala pesanan.</translation>
    </message>
    <message>
        <source>Orders that their header cancels count all the same, because a file with whole orders has brought them: {rows}. Import that file with its status, or undo its import.</source>
        <translation>Pesanan yang dibatalkan oleh kepalanya tetap dihitung, karena dibawa utuh oleh sebuah berkas: {rows}. Impor berkas itu dengan statusnya, atau urungkan impornya.</translation>
    </message>
    <message>
        <source>neither the file nor the product list has a price for this product</source>
        <translation>produk ini tidak punya harga, baik di berkas maupun di daftar produk</translation>
    </message>
    <message>
        <source>the base currency has no rate to itself</source>
        <translation>mata uang dasar tidak punya kurs terhadap dirinya sendiri</translation>
    </message>
    <message>
        <source>another row of the file says something else of the same: one target, rate, price, lead or entry of a list has one value</source>
        <translation>baris lain di berkas menyebut hal lain untuk yang sama: satu target, kurs, harga, lead, atau isian daftar punya satu nilai</translation>
    </message>
    <message>
        <source>it says it is a total, and is not the sum of the rows above</source>
        <translation>tertulis sebagai total, tetapi bukan jumlah baris di atasnya</translation>
    </message>
    <message>
        <source>several rows of the list have this name: write the id</source>
        <translation>beberapa baris daftar memakai nama ini: tulis id-nya</translation>
    </message>
    <message>
        <source>Order lines wait for the headers of orders in this file (%1). Are these the headers, or sales of their own?</source>
        <translation>Baris pesanan menunggu kepala pesanan yang ada di berkas ini (%1). Apakah ini kepalanya, atau penjualan tersendiri?</translation>
    </message>
    <message>
        <source>none: the leads have no day, and those that were won are in no period</source>
        <translation>tidak ada: prospek tanpa tanggal, dan yang menang tidak masuk periode mana pun</translation>
    </message>
    <message>
        <source>The file tells no statuses: rows of orders known as cancelled stay cancelled: %1.</source>
        <translation>Berkas ini tidak menyebut status: baris pesanan yang diketahui batal tetap batal: %1.</translation>
    </message>
    <message>
        <source>Orders of earlier files whose status these headers changed: %1.</source>
        <translation>Pesanan dari berkas terdahulu yang statusnya diubah oleh kepala pesanan ini: %1.</translation>
    </message>
    <message>
        <source>year begins in %1</source>
        <translation>tahun mulai %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) new, %1 changed, %2 the same, %3 rejected</source>
        <translation>
            <numerusform>%n baris baru, %1 berubah, %2 sama, %3 ditolak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n row(s) are saved.</source>
        <translation>
            <numerusform>%1: semua %n baris tersimpan.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” and “%2” are kept apart; are they the same? The list of data quality takes the answer.</source>
        <translation>“%1” dan “%2” tetap terpisah; apakah sama? Jawab di daftar mutu data.</translation>
    </message>
    <message>
        <source>Before it, %1: %2</source>
        <translation>Sebelumnya, %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: see the list of imports.</source>
        <translation>
            <numerusform>Dan %n lagi: lihat daftar impor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of earlier files are not in this one.</source>
        <translation>
            <numerusform>%n baris dari berkas terdahulu tidak ada di berkas ini.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) (%1) of earlier files are not in this one.</source>
        <translation>
            <numerusform>%n baris (%1) dari berkas terdahulu tidak ada di berkas ini.</numerusform>
        </translation>
    </message>
    <message>
        <source>as the file itself says</source>
        <translation>seperti kata berkas</translation>
    </message>
    <message>
        <source>Currency of amounts that name none</source>
        <translation>Mata uang jumlah yang tidak menyebutnya</translation>
    </message>
    <message>
        <source>Order of the dates</source>
        <translation>Urutan tanggal</translation>
    </message>
    <message>
        <source>Decimal mark of the numbers</source>
        <translation>Tanda desimal angka</translation>
    </message>
    <message>
        <source>discount as a rate (0.15)</source>
        <translation>diskon sebagai rasio (0,15)</translation>
    </message>
    <message>
        <source>discount in per cent (15)</source>
        <translation>diskon dalam persen (15)</translation>
    </message>
    <message>
        <source>discount as an amount</source>
        <translation>diskon sebagai jumlah uang</translation>
    </message>
    <message>
        <source>What the discount column holds</source>
        <translation>Isi kolom diskon</translation>
    </message>
    <message>
        <source>scores of %1</source>
        <translation>nilai %1</translation>
    </message>
    <message>
        <source>Scale of the scores</source>
        <translation>Skala nilai</translation>
    </message>
    <message>
        <source>How long a target runs</source>
        <translation>Lama berlakunya target</translation>
    </message>
    <message>
        <source>Earlier files brought rows for these days that this file lacks; they are kept: {n rows}, {amount}.</source>
        <translation>Berkas terdahulu membawa baris untuk hari-hari ini yang tidak ada di berkas ini; dipertahankan: {n rows}, {amount}.</translation>
    </message>
    <message>
        <source>Earlier files brought rows that this file lacks; they are kept: {n rows}.</source>
        <translation>Berkas terdahulu membawa baris yang tidak ada di berkas ini; dipertahankan: {n rows}.</translation>
    </message>
    <message>
        <source>Rows of earlier files that this file lacks were removed: {n rows}.</source>
        <translation>Baris berkas terdahulu yang tidak ada di berkas ini dihapus: {n rows}.</translation>
    </message>
    <message>
        <source>Rows of earlier files on these days that this file lacks were removed: {n rows}, {amount}.</source>
        <translation>Baris berkas terdahulu pada hari-hari ini yang tidak ada di berkas ini dihapus: {n rows}, {amount}.</translation>
    </message>
    <message>
        <source>Returns written without a minus</source>
        <translation>Retur yang ditulis tanpa minus</translation>
    </message>
    <message>
        <source>Rows without a total</source>
        <translation>Baris tanpa total</translation>
    </message>
    <message>
        <source>In %1, not in the sum</source>
        <translation>Dalam %1, di luar jumlah</translation>
    </message>
    <message>
        <source>Known orders have another customer and another day now: {orders}, for example {example}.</source>
        <translation>Pesanan yang sudah dikenal kini berpelanggan dan bertanggal lain: {orders}, misalnya {example}.</translation>
    </message>
    <message>
        <source>place among like rows</source>
        <translation>urutan di antara baris sejenis</translation>
    </message>
    <message>
        <source>the same orders: replace what is known of them</source>
        <translation>pesanan yang sama: ganti data yang ada</translation>
    </message>
    <message>
        <source>other orders, numbered anew; keep both</source>
        <translation>pesanan lain dengan nomor berulang; simpan keduanya</translation>
    </message>
    <message>
        <source>separated by %1</source>
        <translation>dipisah dengan %1</translation>
    </message>
    <message>
        <source>What stands between two columns</source>
        <translation>Yang memisahkan dua kolom</translation>
    </message>
    <message>
        <source>one column</source>
        <translation>satu kolom</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a delimiter</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Opens the file again, where it can be chosen otherwise.</source>
        <translation>Membuka berkasnya lagi untuk dipilih lain.</translation>
    </message>
    <message>
        <source>Tax in the amounts</source>
        <translation>PPN dalam nilai</translation>
    </message>
    <message>
        <source>Opens the settings, where it can be changed.</source>
        <translation>Membuka pengaturan untuk diubah.</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>Tahun fiskal</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Hari kerja</translation>
    </message>
    <message>
        <source>Nothing is imported yet. Choose one, or another kind in the list above.</source>
        <translation>Belum ada yang diimpor. Pilih satu, atau jenis lain di daftar di atas.</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>dihitung</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>penjualan</translation>
    </message>
    <message>
        <source>net amount</source>
        <translation>nilai bersih</translation>
    </message>
    <message>
        <source>These lines are known by their order and product (or line number); the file changes them. If they are other lines, choose Rows: all new.</source>
        <translation>Baris ini dikenali dari pesanan dan produknya (atau nomor barisnya); berkas ini mengubahnya. Bila itu baris lain, pilih Baris: semua baru.</translation>
    </message>
    <message>
        <source>The first %1 of %2.</source>
        <translation>%1 pertama dari %2.</translation>
    </message>
    <message>
        <source>The words in column {column} say which orders count.</source>
        <translation>Kata-kata di kolom {column} menunjukkan pesanan mana yang dihitung.</translation>
    </message>
    <message>
        <source>Does column “%1” say which orders count? Some of its words look so.</source>
        <translation>Apakah kolom “%1” menunjukkan pesanan mana yang dihitung? Sebagian katanya tampak begitu.</translation>
    </message>
    <message>
        <source>Shipping and other charges</source>
        <translation>Ongkos kirim dan biaya lain</translation>
    </message>
    <message>
        <source>Shipping and other charges ({columns}) were read as: {rule}.</source>
        <translation>Ongkos kirim dan biaya lain ({columns}) dibaca sebagai: {rule}.</translation>
    </message>
    <message>
        <source>The totals in column {column} are {percent} % above quantity × price together; they count as they are.</source>
        <translation>Jumlah total di kolom {column} {percent} % di atas jumlah × harga; total itu dihitung apa adanya.</translation>
    </message>
    <message>
        <source>Is the tax of column “%1” inside the amounts?</source>
        <translation>Apakah pajak di kolom “%1” sudah termasuk dalam nilai?</translation>
    </message>
    <message>
        <source>Does the total hold “%1”?</source>
        <translation>Apakah total sudah termasuk “%1”?</translation>
    </message>
    <message>
        <source>The column “%1” holds more than quantity × price. What counts?</source>
        <translation>Kolom “%1” lebih besar daripada jumlah × harga. Mana yang dihitung?</translation>
    </message>
    <message>
        <source>shipping and other charges</source>
        <translation>ongkos kirim dan biaya lain</translation>
    </message>
    <message>
        <source>yes: it is taken off</source>
        <translation>ya: dikurangkan</translation>
    </message>
    <message>
        <source>no: the amounts stay as they are</source>
        <translation>tidak: nilai tetap seperti adanya</translation>
    </message>
    <message>
        <source>yes: it is taken off the total</source>
        <translation>ya: dikurangkan dari total</translation>
    </message>
    <message>
        <source>no: the total stays as it is</source>
        <translation>tidak: total tetap seperti adanya</translation>
    </message>
    <message>
        <source>quantity × price: the rest is tax, shipping, or the total of the whole order</source>
        <translation>jumlah × harga: selebihnya pajak, ongkos kirim, atau total seluruh pesanan</translation>
    </message>
    <message>
        <source>the total, as it is</source>
        <translation>total, apa adanya</translation>
    </message>
    <message>
        <source>that of the whole order, which its lines repeat; a line is worth quantity × price</source>
        <translation>total seluruh pesanan yang diulang di tiap baris; nilai baris adalah jumlah × harga</translation>
    </message>
    <message>
        <source>After it, %1: %2</source>
        <translation>Sesudahnya, %1: %2</translation>
    </message>
    <message>
        <source>These rows are known already; the file changes them.</source>
        <translation>Baris ini sudah dikenal; berkas mengubahnya.</translation>
    </message>
    <message>
        <source>Order, product</source>
        <translation>Pesanan, produk</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>gross amount</source>
        <translation>nilai kotor</translation>
    </message>
    <message>
        <source>lowest score</source>
        <translation>skor terendah</translation>
    </message>
    <message>
        <source>highest score</source>
        <translation>skor tertinggi</translation>
    </message>
    <message>
        <source>discount of the whole order, once</source>
        <translation>diskon seluruh pesanan, satu kali</translation>
    </message>
    <message>
        <source>The discount in column {column} is one of the whole order, which its lines repeat: it is taken off once, from the first line.</source>
        <translation>Diskon di kolom {column} adalah diskon seluruh pesanan yang diulang di tiap baris: dikurangkan satu kali, dari baris pertama.</translation>
    </message>
    <message>
        <source>Rejected rows repeat an amount of their whole order that another line has brought ({rows}). When you mend them in a saved file, write 0 there.</source>
        <translation>Baris yang ditolak mengulang jumlah seluruh pesanan yang sudah dibawa baris lain ({rows}). Bila diperbaiki di berkas yang disimpan, tulis 0 di sana.</translation>
    </message>
    <message>
        <source>The column {column} holds 11/12 of the price (DPP nilai lain), not what was sold.</source>
        <translation>Kolom {column} berisi 11/12 dari harga (DPP nilai lain), bukan nilai penjualan.</translation>
    </message>
    <message>
        <source>not one answer: a mean of several does not tell how many of them were good; import each answer by itself</source>
        <translation>bukan satu jawaban: rata-rata beberapa jawaban tidak menunjukkan berapa yang baik; impor tiap jawaban satu per satu</translation>
    </message>
    <message>
        <source>another line of the order states another amount for the whole order</source>
        <translation>baris lain pesanan ini menyebut jumlah lain untuk seluruh pesanan</translation>
    </message>
    <message>
        <source>The lines of an order repeat one discount in column “%1”. Whose is it?</source>
        <translation>Baris-baris satu pesanan mengulang satu diskon di kolom “%1”. Diskon apa itu?</translation>
    </message>
    <message>
        <source>The lines of an order repeat one total in column “%1”. Whose is it?</source>
        <translation>Baris-baris satu pesanan mengulang satu total di kolom “%1”. Total apa itu?</translation>
    </message>
    <message>
        <source>The tax is 12 % of column “%1”. Is that the price, or 11/12 of it (DPP nilai lain)?</source>
        <translation>Pajaknya 12 % dari kolom “%1”. Apakah itu harganya, atau 11/12 darinya (DPP nilai lain)?</translation>
    </message>
    <message>
        <source>the whole order&apos;s: it counts once</source>
        <translation>milik seluruh pesanan: dihitung satu kali</translation>
    </message>
    <message>
        <source>each line&apos;s own: it counts in every line</source>
        <translation>milik tiap baris: dihitung di setiap baris</translation>
    </message>
    <message>
        <source>the price: it is what was sold</source>
        <translation>harga: itulah nilai penjualan</translation>
    </message>
    <message>
        <source>that of the whole order, which its lines repeat; it counts once, in the first line</source>
        <translation>total seluruh pesanan yang diulang barisnya; dihitung satu kali, di baris pertama</translation>
    </message>
    <message>
        <source>discount off each piece</source>
        <translation>diskon per satuan barang</translation>
    </message>
    <message>
        <source>What one in the amounts stands for</source>
        <translation>Arti angka satu dalam kolom nilai</translation>
    </message>
    <message>
        <source>The column {column} holds what was handed over ({change} is the change), not what was sold.</source>
        <translation>Kolom {column} berisi uang yang diterima ({change} adalah kembaliannya), bukan nilai penjualan.</translation>
    </message>
    <message>
        <source>The discount {discount} lies between {column} and {after}: it is taken off once.</source>
        <translation>Diskon {discount} adalah selisih {column} dan {after}: dipotong satu kali.</translation>
    </message>
    <message>
        <source>What was sold is the quantity in column {column}: the totals are of it.</source>
        <translation>Yang terjual adalah jumlah di kolom {column}: totalnya dihitung dari kolom itu.</translation>
    </message>
    <message>
        <source>The discount in column {column} is taken off, too.</source>
        <translation>Diskon di kolom {column} ikut dipotong.</translation>
    </message>
    <message>
        <source>The column {column} was read as another field than its name says elsewhere: {field}.</source>
        <translation>Kolom {column} dibaca sebagai bidang lain dari yang biasa disebut namanya: {field}.</translation>
    </message>
    <message>
        <source>Refunds in column {column} were read as: {rule}.</source>
        <translation>Pengembalian dana di kolom {column} dibaca sebagai: {rule}.</translation>
    </message>
    <message>
        <source>Amounts were multiplied by {times}, as the file writes them in such units: {columns}.</source>
        <translation>Nilai dikalikan {times}, karena berkas menulisnya dalam satuan itu: {columns}.</translation>
    </message>
    <message>
        <source>nothing tells whether this number is in thousands or millions, too; write it in a file of its own</source>
        <translation>tidak jelas apakah angka ini juga dalam ribuan atau jutaan; tulis dalam berkas tersendiri</translation>
    </message>
    <message>
        <source>Which of the discounts in “%1” are taken off?</source>
        <translation>Diskon mana di “%1” yang dipotong?</translation>
    </message>
    <message>
        <source>Is the discount in column “%1” still to be taken off the price?</source>
        <translation>Apakah diskon di kolom “%1” masih harus dipotong dari harga?</translation>
    </message>
    <message>
        <source>Are the refunds in column “%1” still inside the amounts?</source>
        <translation>Apakah pengembalian dana di kolom “%1” masih termasuk dalam nilai?</translation>
    </message>
    <message>
        <source>Which quantity was sold? The columns differ.</source>
        <translation>Jumlah mana yang terjual? Kolom-kolomnya berbeda.</translation>
    </message>
    <message>
        <source>The column “%1” holds what was handed over. What was sold?</source>
        <translation>Kolom “%1” berisi uang yang diterima. Berapa nilai penjualannya?</translation>
    </message>
    <message>
        <source>What does one in column “%1” stand for?</source>
        <translation>Angka satu di kolom “%1” berarti berapa?</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>pengembalian dana</translation>
    </message>
    <message>
        <source>all of them, one after the other: each of what those before leave</source>
        <translation>semuanya, berurutan: masing-masing dari sisa potongan sebelumnya</translation>
    </message>
    <message>
        <source>all of them, added: each of the amount before discounts</source>
        <translation>semuanya, dijumlahkan: masing-masing dari nilai sebelum diskon</translation>
    </message>
    <message>
        <source>only the first</source>
        <translation>hanya yang pertama</translation>
    </message>
    <message>
        <source>no: the price is after it</source>
        <translation>tidak: harga sudah dipotong</translation>
    </message>
    <message>
        <source>yes: they are taken off</source>
        <translation>ya: dipotong</translation>
    </message>
    <message>
        <source>no: the amounts are without them already</source>
        <translation>tidak: nilai sudah tanpa pengembalian dana</translation>
    </message>
    <message>
        <source>what was handed over, less the change</source>
        <translation>uang yang diterima dikurangi kembalian</translation>
    </message>
    <message>
        <source>amount off each piece</source>
        <translation>potongan per satuan barang</translation>
    </message>
    <message>
        <source>what the header of each column says</source>
        <translation>seperti yang disebut judul tiap kolom</translation>
    </message>
    <message>
        <source>one: all amounts stay as they are written</source>
        <translation>satu: semua nilai tetap seperti tertulis</translation>
    </message>
    <message>
        <source>a thousand: all amounts are × 1,000</source>
        <translation>seribu: semua nilai × 1.000</translation>
    </message>
    <message>
        <source>a million: all amounts are × 1,000,000</source>
        <translation>satu juta: semua nilai × 1.000.000</translation>
    </message>
    <message>
        <source>a billion: all amounts are × 1,000,000,000</source>
        <translation>satu miliar: semua nilai × 1.000.000.000</translation>
    </message>
    <message>
        <source>taken off the amounts</source>
        <translation>dipotong dari nilai</translation>
    </message>
    <message>
        <source>off the amounts already</source>
        <translation>sudah dipotong dari nilai</translation>
    </message>
    <message>
        <source>Day and month of dates that the spreadsheet had swapped were put back: {rows} in column {column}.</source>
        <translation>Hari dan bulan yang ditukar oleh aplikasi lembar kerja dikembalikan: {rows} di kolom {column}.</translation>
    </message>
    <message>
        <source>Rows that leave blank what the first line of their order says were read with it: {rows}.</source>
        <translation>Baris yang mengosongkan isi baris pertama pesanannya dibaca dengan isi itu: {rows}.</translation>
    </message>
    <message>
        <source>The dates in column {column} are seconds since 1970; their days are those of UTC, which may be a day off in the first or last hours of a day: {example}.</source>
        <translation>Tanggal di kolom {column} berupa detik sejak 1970; harinya menurut UTC, sehingga pada jam-jam pertama atau terakhir dapat bergeser satu hari: {example}.</translation>
    </message>
    <message>
        <source>In column “%1” no real date is later than the 12th of its month, and what is later is text. Has the spreadsheet swapped day and month of the dates when they were typed?</source>
        <translation>Di kolom “%1” tidak ada tanggal asli setelah tanggal 12, dan yang setelahnya berupa teks. Apakah aplikasi lembar kerja menukar hari dan bulan saat tanggal diketik?</translation>
    </message>
    <message>
        <source>Numbers of column “%1” stand on several days of the file. Do they begin anew?</source>
        <translation>Nomor di kolom “%1” muncul pada beberapa hari dalam berkas. Apakah penomorannya dimulai lagi?</translation>
    </message>
    <message>
        <source>no: a number is one order, on whatever days its lines are</source>
        <translation>tidak: satu nomor adalah satu pesanan, pada hari apa pun barisnya</translation>
    </message>
    <message>
        <source>yes: number and day together are an order</source>
        <translation>ya: nomor bersama hari adalah satu pesanan</translation>
    </message>
    <message>
        <source>Every row has a number in column {column}: the file is one of returns, which are taken off the sales.</source>
        <translation>Setiap baris memiliki nomor di kolom {column}: berkas ini berisi retur, yang mengurangi penjualan.</translation>
    </message>
    <message>
        <source>Answers in words were read on the scale from 1 to 5: %1.</source>
        <translation>Jawaban berupa kata dibaca pada skala 1 sampai 5: %1.</translation>
    </message>
    <message>
        <source>{after} follows from {column} and {discount} in all rows: {column} is the total before the discount.</source>
        <translation>{after} mengikuti dari {column} dan {discount} di semua baris: {column} adalah total sebelum diskon.</translation>
    </message>
    <message>
        <source>{column} is what was sold; {paid} was paid of it, and {owed} is still owed.</source>
        <translation>{column} adalah nilai yang terjual; {paid} sudah dibayar darinya, dan {owed} masih terutang.</translation>
    </message>
    <message>
        <source>The column “%1” holds what was paid, and another one something else. What was sold?</source>
        <translation>Kolom “%1” berisi yang sudah dibayar, dan kolom lain berisi nilai lain. Yang mana nilai penjualan?</translation>
    </message>
    <message>
        <source>Is the discount still to be taken off the total in column “%1”?</source>
        <translation>Apakah diskon masih harus dikurangkan dari total di kolom “%1”?</translation>
    </message>
    <message>
        <source>Is the cost in column “%1” one of a piece or of the whole line? The margin would be:</source>
        <translation>Apakah biaya di kolom “%1” per satuan atau untuk seluruh baris? Marginnya akan menjadi:</translation>
    </message>
    <message>
        <source>yes: the total is before it</source>
        <translation>ya: total masih sebelum diskon</translation>
    </message>
    <message>
        <source>no: the total is after it</source>
        <translation>tidak: total sudah sesudah diskon</translation>
    </message>
    <message>
        <source>what was paid</source>
        <translation>yang sudah dibayar</translation>
    </message>
    <message>
        <source>The column {column} counts the rows of the file; it was not read as the line of an order.</source>
        <translation>Kolom {column} menghitung baris berkas; kolom itu tidak dibaca sebagai baris pesanan.</translation>
    </message>
    <message>
        <source>The customer is in column {column}; {other} is no other name of it, but the place where it was sold.</source>
        <translation>Pelanggan ada di kolom {column}; {other} bukan nama lainnya, melainkan tempat penjualannya.</translation>
    </message>
    <message>
        <source>a discount, tax or charge in a row of its own, and no row that was taken is a line of its order</source>
        <translation>diskon, pajak, atau biaya di baris tersendiri, dan tidak ada baris pesanannya yang diterima</translation>
    </message>
    <message>
        <source>Some rows name a discount, tax, shipping or rounding in place of a product (name, rows, amount): %1. What are they?</source>
        <translation>Beberapa baris menyebut diskon, pajak, ongkos kirim, atau pembulatan sebagai produk (nama, baris, jumlah): %1. Baris apakah itu?</translation>
    </message>
    <message>
        <source>The amounts stand in a foreign currency and in column “%1”, and the rate between them does not explain all rows. What counts?</source>
        <translation>Jumlah tertulis dalam mata uang asing dan di kolom “%1”, dan kurs di antaranya tidak menjelaskan semua baris. Mana yang dihitung?</translation>
    </message>
    <message>
        <source>The store knows numbers of column “%1” for other customers, products, days or places. Are these the same orders?</source>
        <translation>Nomor di kolom “%1” sudah dikenal untuk pelanggan, produk, hari, atau tempat lain. Apakah ini pesanan yang sama?</translation>
    </message>
    <message>
        <source>The rows have no order numbers, and the store knows rows with the same values. Are they the same?</source>
        <translation>Baris tidak punya nomor pesanan, dan basis data sudah mengenal baris dengan nilai yang sama. Apakah ini baris yang sama?</translation>
    </message>
    <message>
        <source>parts of their order: tax and charges are no revenue, a discount comes off it</source>
        <translation>bagian pesanannya: pajak dan biaya bukan pendapatan, diskon dikurangkan darinya</translation>
    </message>
    <message>
        <source>lines like others: they count as revenue</source>
        <translation>baris pesanan biasa: dihitung sebagai pendapatan</translation>
    </message>
    <message>
        <source>the amount in the currency of the figures; prices and other amounts in the foreign one are left out</source>
        <translation>jumlah dalam mata uang angka-angka; harga dan jumlah lain dalam mata uang asing dilewati</translation>
    </message>
    <message>
        <source>the amount in the foreign currency</source>
        <translation>jumlah dalam mata uang asing</translation>
    </message>
    <message>
        <source>the same rows, written otherwise: nothing is added</source>
        <translation>baris yang sama, ditulis lain: tidak ada yang ditambahkan</translation>
    </message>
    <message>
        <source>other sales that happen to be alike; keep both</source>
        <translation>penjualan lain yang kebetulan serupa; simpan keduanya</translation>
    </message>
    <message>
        <source>Rows of column {column} that name a discount, tax, shipping or rounding ({rows}) were read as {rule}: {names}.</source>
        <translation>Baris kolom {column} yang menyebut diskon, pajak, ongkos kirim, atau pembulatan ({rows}) dibaca sebagai {rule}: {names}.</translation>
    </message>
    <message>
        <source>The total is in column {column}: {amount} × {rate} in all rows. Prices and other amounts in the foreign currency were left out.</source>
        <translation>Totalnya di kolom {column}: {amount} × {rate} di semua baris. Harga dan jumlah lain dalam mata uang asing dilewati.</translation>
    </message>
    <message>
        <source>The table was printed in pages: its names stand again {headers} times, with {rows} other rows of pages around them (numbers, sums, titles), in line {lines}. They were passed over; the rows behind them were read.</source>
        <translation>Tabel dicetak per halaman: nama kolomnya berulang {headers} kali, dengan {rows} baris halaman lain di sekitarnya (nomor, jumlah, judul), di baris {lines}. Baris itu dilewati; baris sesudahnya dibaca.</translation>
    </message>
    <message>
        <source>Older values replace newer ones that import {batch} brought ({file}): {n rows}.</source>
        <translation>Nilai lama menggantikan nilai lebih baru yang dibawa impor {batch} ({file}): {n rows}.</translation>
    </message>
    <message>
        <source>lines like others</source>
        <translation>baris pesanan biasa</translation>
    </message>
    <message>
        <source>all with the same columns</source>
        <translation>semua yang kolomnya sama</translation>
    </message>
    <message>
        <source>Several sheets have the same columns: %1. Are they parts of one file?</source>
        <translation>Beberapa lembar mempunyai kolom yang sama: %1. Apakah semuanya bagian dari satu berkas?</translation>
    </message>
    <message>
        <source>minimum target</source>
        <translation>target minimum</translation>
    </message>
    <message>
        <source>stretch target</source>
        <translation>target tantangan</translation>
    </message>
    <message>
        <source>yes: all of them are read</source>
        <translation>ya: semuanya dibaca</translation>
    </message>
    <message>
        <source>these are; the others repeat them, or are something else</source>
        <translation>yang ini; lembar lainnya mengulang isinya atau berisi hal lain</translation>
    </message>
    <message>
        <source>no: one of them is read</source>
        <translation>tidak: satu saja yang dibaca</translation>
    </message>
    <message>
        <source>Sheets with the same columns were read as one file, each with its rows: {sheets}.</source>
        <translation>Lembar dengan kolom yang sama dibaca sebagai satu berkas, masing-masing dengan jumlah barisnya: {sheets}.</translation>
    </message>
    <message>
        <source>Sheets that were not read: {sheets}.</source>
        <translation>Lembar yang tidak dibaca: {sheets}.</translation>
    </message>
    <message>
        <source>date of winning</source>
        <translation>tanggal menang</translation>
    </message>
    <message>
        <source>date of losing</source>
        <translation>tanggal kalah</translation>
    </message>
    <message>
        <source>none: each row is a lead of its own</source>
        <translation>tidak ada: setiap baris adalah prospek tersendiri</translation>
    </message>
    <message>
        <source>Leads without a number are known by all of their cells: one that has changed since the last file is a new lead, and the old one stays unless rows that are missing are removed.</source>
        <translation>Prospek tanpa nomor dikenali dari seluruh isi selnya: yang berubah sejak berkas terakhir menjadi prospek baru, dan yang lama tetap ada kecuali baris yang hilang dihapus.</translation>
    </message>
    <message>
        <source>Shared lines in which one salesperson stands with two teams: {lines}. The first one counts.</source>
        <translation>Baris bersama yang satu penjualnya tertulis dengan dua tim: {lines}. Tim yang pertama yang dihitung.</translation>
    </message>
    <message>
        <source>Columns of %1 have other names than those of the other sheets. Which sheets are to be read?</source>
        <translation>Kolom lembar %1 bernama lain daripada kolom lembar di sampingnya. Lembar mana yang dibaca?</translation>
    </message>
    <message>
        <source>those with the same columns; the others stay out</source>
        <translation>yang kolomnya sama; yang lain tidak dibaca</translation>
    </message>
    <message>
        <source>what is named here alone; the others stay out</source>
        <translation>hanya yang disebut di sini; yang lain tidak dibaca</translation>
    </message>
    <message>
        <source>An earlier import took {n rows} that name a discount, tax, shipping or rounding for lines; in this file they are parts of their orders, so that they count twice: {amount} too much or too little. To take those lines out, have the rows removed that this file lacks (--mode replace), or undo the earlier import.</source>
        <translation>Impor sebelumnya membaca {n rows} yang menyebut diskon, pajak, ongkos kirim, atau pembulatan sebagai baris tersendiri; di berkas ini baris itu bagian dari pesanannya, sehingga terhitung dua kali: {amount} terlalu banyak atau kurang. Untuk mengeluarkannya, hapus baris yang tidak ada di berkas ini (--mode replace), atau batalkan impor sebelumnya.</translation>
    </message>
    <message>
        <source>Column {column} says when leads ended in one way alone. It says no day of closing of those that ended in the other way: {rows}. Where no other file does, they count in no figure by closing date.</source>
        <translation>Kolom {column} hanya menyebut kapan prospek berakhir dengan satu hasil. Untuk prospek yang berakhir dengan hasil lain tidak disebut tanggal penutupan: {rows}. Jika berkas lain juga tidak menyebutnya, prospek itu tidak masuk angka mana pun menurut tanggal penutupan.</translation>
    </message>
    <message>
        <source>Rows name salespeople with a share of 0 %: {rows}. They have nothing of those lines and are not counted for them.</source>
        <translation>Baris menyebut penjual dengan porsi 0 %: {rows}. Mereka tidak mendapat apa pun dari baris itu dan tidak dihitung di dalamnya.</translation>
    </message>
    <message>
        <source>No sheet is named {sheets}; there are: {others}.</source>
        <translation>Tidak ada lembar bernama {sheets}; yang ada: {others}.</translation>
    </message>
    <message>
        <source>a percentage; the target of this KPI is an amount or a number</source>
        <translation>persentase; target KPI ini adalah nominal atau jumlah</translation>
    </message>
    <message>
        <source>it says it is an average, and is not that of the rows above</source>
        <translation>tertulis sebagai rata-rata, tetapi bukan rata-rata baris di atasnya</translation>
    </message>
    <message>
        <source>a ratio has no total, and this is not the average of the rows above either; the target of all belongs in a row without a name</source>
        <translation>rasio tidak punya total, dan ini juga bukan rata-rata baris di atasnya; target untuk semua ditulis di baris tanpa nama</translation>
    </message>
    <message>
        <source>Sheets write the dates in column “%1” in different orders (%3). Which are to be read?</source>
        <translation>Beberapa lembar menulis tanggal di kolom “%1” dengan urutan berbeda (%3). Lembar mana yang dibaca?</translation>
    </message>
    <message>
        <source>these sheets, day before month; the others in a further import</source>
        <translation>lembar ini, hari sebelum bulan; yang lain pada impor berikutnya</translation>
    </message>
    <message>
        <source>these sheets, month before day; the others in a further import</source>
        <translation>lembar ini, bulan sebelum hari; yang lain pada impor berikutnya</translation>
    </message>
    <message>
        <source>Sheets write the numbers in column “%1” with different decimal marks (%3). Which are to be read?</source>
        <translation>Lembar menulis angka di kolom “%1” dengan tanda desimal yang berbeda (%3). Yang mana yang dibaca?</translation>
    </message>
    <message>
        <source>these sheets, with a decimal point; the others in a further import</source>
        <translation>lembar ini, dengan titik desimal; yang lain pada impor berikutnya</translation>
    </message>
    <message>
        <source>these sheets, with a decimal comma; the others in a further import</source>
        <translation>lembar ini, dengan koma desimal; yang lain pada impor berikutnya</translation>
    </message>
    <message>
        <source>all sheets with a decimal point</source>
        <translation>semua lembar dengan titik desimal</translation>
    </message>
    <message>
        <source>all sheets with a decimal comma</source>
        <translation>semua lembar dengan koma desimal</translation>
    </message>
    <message>
        <source>Column {column} names each person once, above their rows; the rows below were read with that name: {rows}.</source>
        <translation>Kolom {column} menyebut setiap orang satu kali, di baris pertamanya; baris di bawahnya dibaca dengan nama itu: {rows}.</translation>
    </message>
    <message numerus="yes">
        <source>Changes %n sealed period(s): %1. What changes of the figures is listed with the seal.</source>
        <translation>
            <numerusform>Mengubah %n periode tersegel: %1. Angka yang berubah dicatat bersama segelnya.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 removed</source>
        <translation>%1, %2 dihapus</translation>
    </message>
    <message>
        <source>The refund in column {column} is one of the whole order: it is taken off once, from the line that states it first.</source>
        <translation>Pengembalian dana di kolom {column} milik seluruh pesanan: dikurangkan sekali, dari baris yang pertama menyebutnya.</translation>
    </message>
    <message>
        <source>a spreadsheet has shortened the number, its last digits are lost: take the file as it came, or write the column as text</source>
        <translation>nomornya dipersingkat oleh lembar kerja, angka-angka terakhirnya hilang: pakai berkas aslinya, atau tulis kolom itu sebagai teks</translation>
    </message>
    <message>
        <source>another row has the same target, and only a column that is not read tells them apart: say what it is, or leave one of the rows out</source>
        <translation>baris lain punya target yang sama, dan hanya kolom yang tidak dibaca yang membedakannya: sebutkan arti kolom itu, atau hapus salah satu barisnya</translation>
    </message>
    <message>
        <source>a ratio has no total, and this is not the average of its columns either</source>
        <translation>rasio tidak punya total, dan ini juga bukan rata-rata kolom-kolomnya</translation>
    </message>
    <message>
        <source>Whose targets are these? Nothing tells what column “%1” (%3) is.</source>
        <translation>Target siapa ini? Tidak ada yang menunjukkan apa isi kolom “%1” (%3).</translation>
    </message>
    <message>
        <source>“Remove them” takes these rows out, “Keep them” leaves them. Undoing the import puts them back.</source>
        <translation>“Hapus” mengeluarkan baris-baris ini, “Biarkan saja” membiarkannya. Mengurungkan impor mengembalikannya.</translation>
    </message>
    <message>
        <source>Some orders have the status of a return in column “%1”. What do these rows say?</source>
        <translation>Beberapa pesanan berstatus retur di kolom “%1”. Apa arti baris-baris ini?</translation>
    </message>
    <message>
        <source>the order came back: it no longer counts</source>
        <translation>pesanannya dikembalikan: tidak dihitung lagi</translation>
    </message>
    <message>
        <source>they are returns: they take back what other rows sold</source>
        <translation>ini retur: mengurangi penjualan di baris lain</translation>
    </message>
    <message>
        <source>Orders with the status of a return (column {column}) were read as: {rule}.</source>
        <translation>Pesanan berstatus retur (kolom {column}) dibaca sebagai: {rule}.</translation>
    </message>
    <message>
        <source>no longer counted</source>
        <translation>tidak dihitung lagi</translation>
    </message>
    <message>
        <source>returns, subtracted on their own day</source>
        <translation>retur, dikurangkan pada harinya sendiri</translation>
    </message>
    <message>
        <source>Exchange rates with more than twelve decimals were rounded: %1.</source>
        <translation>Kurs dengan lebih dari dua belas desimal dibulatkan: %1.</translation>
    </message>
    <message>
        <source>Beside column “%1” stands another total, and nothing tells which of them was sold. What counts?</source>
        <translation>Di samping kolom “%1” ada total lain, dan tidak ada yang menunjukkan mana yang terjual. Mana yang dihitung?</translation>
    </message>
    <message>
        <source>Does column “%1” hold pieces or an amount of money?</source>
        <translation>Apakah kolom “%1” berisi banyaknya barang atau jumlah uang?</translation>
    </message>
    <message>
        <source>won: yes or no</source>
        <translation>menang: ya atau tidak</translation>
    </message>
    <message>
        <source>closed: yes or no</source>
        <translation>ditutup: ya atau tidak</translation>
    </message>
    <message>
        <source>pieces</source>
        <translation>banyaknya barang</translation>
    </message>
    <message>
        <source>{column} is what was sold; {other} follows from it, with what comes on top of an order.</source>
        <translation>{column} adalah yang terjual; {other} berasal darinya, dengan tambahan per pesanan.</translation>
    </message>
    <message>
        <source>Each line of the file stands in quotes as a whole, as a spreadsheet saves it that has opened it with another delimiter. It was read without these quotes.</source>
        <translation>Setiap baris berkas diapit tanda kutip seluruhnya, seperti yang disimpan lembar kerja yang membukanya dengan pemisah lain. Baris dibaca tanpa tanda kutip itu.</translation>
    </message>
    <message>
        <source>The customer was taken from column %1.</source>
        <translation>Pelanggan diambil dari kolom %1.</translation>
    </message>
    <message>
        <source>Discounts that are taken off one after the other were read as one, such as {example} as {rate} ({rows} rows).</source>
        <translation>Diskon bertingkat dibaca sebagai satu diskon, misalnya {example} sebagai {rate} ({rows} baris).</translation>
    </message>
    <message>
        <source>a target is not below 0 (only one of the NPS, or of a KPI of your own, can be)</source>
        <translation>target tidak di bawah 0 (hanya target NPS atau KPI buatan sendiri yang bisa)</translation>
    </message>
    <message>
        <source>a target of a count is a whole number</source>
        <translation>target berupa jumlah harus bilangan bulat</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation>
            <numerusform>%1 dari %n baris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), %1</source>
        <translation>
            <numerusform>%n catatan, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales line(s)</source>
        <translation>
            <numerusform>%n baris penjualan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n prospek</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n survey answer(s)</source>
        <translation>
            <numerusform>%n jawaban survei</numerusform>
        </translation>
    </message>
    <message>
        <source>What a cell merged over several rows says counts for each of them; its amount counts once. Rows: {rows}.</source>
        <translation>Isi sel yang digabung (merge) berlaku untuk setiap barisnya; jumlah uangnya dihitung sekali: {rows} baris.</translation>
    </message>
    <message>
        <source>Earlier files brought rows that this file lacks ({rows}). They are kept, because rows were rejected ({rejected}) and may be among them.</source>
        <translation>Berkas terdahulu membawa baris yang tidak ada di berkas ini ({rows}). Baris itu tetap disimpan karena {rejected} baris ditolak dan mungkin termasuk di dalamnya.</translation>
    </message>
    <message>
        <source>Products whose names differ from the list&apos;s in case or blanks alone have its price (rows: {rows}): {names}. They stay products of their own until the names are merged.</source>
        <translation>Produk yang namanya hanya berbeda huruf besar-kecil atau spasi dari daftar memakai harganya ({rows} baris): {names}. Produk itu tetap terpisah sampai namanya digabungkan.</translation>
    </message>
    <message>
        <source>Rows that repeat a line for each of its salespeople: {rows}; lines that they are: {lines}.</source>
        <translation>Baris yang mengulang satu baris pesanan untuk tiap penjualnya: {rows}; itu adalah {lines} baris pesanan.</translation>
    </message>
    <message>
        <source>%1: rejected rows: %2 of %3. The others are saved.</source>
        <translation>%1: %2 dari %3 baris ditolak. Baris lain sudah tersimpan.</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>targets edited by hand: %1, first “%2”</source>
        <translation>target yang disunting tangan: %1, pertama “%2”</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>dan %1 lagi</translation>
    </message>
    <message>
        <source>Later changes stand in the way</source>
        <translation>Perubahan sesudahnya menghalangi</translation>
    </message>
    <message>
        <source>Rows of this import were changed since by
%1
Nothing was changed now. Undo the edits by hand first, then try again.</source>
        <translation>Baris impor ini sudah diubah oleh
%1
Sekarang tidak ada yang diubah. Urungkan dahulu suntingan tangan itu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Rows of this import were changed since by
%1
They can be taken back together with it, the latest first. A backup is made before each.</source>
        <translation>Baris impor ini sudah diubah oleh
%1
Semuanya bisa diurungkan bersama impor ini, yang terakhir lebih dahulu. Cadangan dibuat sebelum masing-masing.</translation>
    </message>
    <message>
        <source>Undo all %1</source>
        <translation>Urungkan %1 impor</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>%1: import %2, %3, by %4</source>
        <translation>%1: impor %2, %3, oleh %4</translation>
    </message>
    <message>
        <source>%1: import %2, %3, undone by %4</source>
        <translation>%1: impor %2, %3, diurungkan oleh %4</translation>
    </message>
    <message>
        <source>%1: edited by %2</source>
        <translation>%1: disunting oleh %2</translation>
    </message>
    <message>
        <source>A write that was not recorded</source>
        <translation>Perubahan yang tidak tercatat</translation>
    </message>
    <message>
        <source>Import %1: %2</source>
        <translation>Impor %1: %2</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>%1 read: %2 new, %3 changed, %4 the same, %5 rejected</source>
        <translation>%1 dibaca: %2 baru, %3 berubah, %4 sama, %5 ditolak</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>diurungkan</translation>
    </message>
    <message>
        <source>What it did to the figures was not recorded.</source>
        <translation>Pengaruhnya pada angka tidak tercatat.</translation>
    </message>
    <message>
        <source>No figure changed.</source>
        <translation>Tidak ada angka yang berubah.</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>tidak berubah</translation>
    </message>
    <message>
        <source>restated: %1</source>
        <translation>disajikan ulang: %1</translation>
    </message>
    <message>
        <source>%1 by %2
figures up to %3</source>
        <translation>%1 oleh %2
angka sampai %3</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>%1: defined after the seal, not held</source>
        <translation>%1: didefinisikan setelah disegel, tidak tersimpan</translation>
    </message>
    <message numerus="yes">
        <source>import %1, %2, %3: %n row(s), first “%4”</source>
        <translation>
            <numerusform>impor %1, %2, %3: %n baris, pertama “%4”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkMenu</name>
    <message>
        <source>Filter by this</source>
        <translation>Saring dengan ini</translation>
    </message>
    <message>
        <source>Show the records</source>
        <translation>Lihat catatannya</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>Open the person&apos;s page</source>
        <translation>Buka halaman orang ini</translation>
    </message>
    <message>
        <source>Give feedback</source>
        <translation>Beri umpan balik</translation>
    </message>
    <message>
        <source>Plan an action</source>
        <translation>Rencanakan tindakan</translation>
    </message>
</context>
<context>
    <name>OwnKpis</name>
    <message>
        <source>money</source>
        <translation>uang</translation>
    </message>
    <message>
        <source>count</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>share</source>
        <translation>bagian</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>points</source>
        <translation>poin</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>kuantitas</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>kali lipat</translation>
    </message>
    <message>
        <source>money per day</source>
        <translation>uang per hari</translation>
    </message>
    <message>
        <source>Give it a name of its own: small letters, digits and _, a letter first.</source>
        <translation>Beri nama sendiri: huruf kecil, angka, dan _, diawali huruf.</translation>
    </message>
    <message>
        <source>There is another KPI with this id.</source>
        <translation>Sudah ada KPI lain dengan id ini.</translation>
    </message>
    <message>
        <source>Measured in: %1. Its targets split into months and add up.</source>
        <translation>Satuan: %1. Targetnya dapat dibagi per bulan dan dijumlahkan.</translation>
    </message>
    <message>
        <source>Measured in: %1. A ratio: the same target for each month.</source>
        <translation>Satuan: %1. Rasio: target sama untuk setiap bulan.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Rumus</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
</context>
<context>
    <name>Pace</name>
    <message>
        <source>Expected to date: %1</source>
        <translation>Diharapkan s.d. saat ini: %1</translation>
    </message>
    <message>
        <source>Expected to date: %1, %2</source>
        <translation>Diharapkan s.d. saat ini: %1, %2</translation>
    </message>
    <message>
        <source>No working day is left</source>
        <translation>Tidak ada hari kerja tersisa</translation>
    </message>
    <message>
        <source>The target is reached</source>
        <translation>Target sudah tercapai</translation>
    </message>
    <message>
        <source>Needed: %1 per working day left</source>
        <translation>Perlu: %1 per sisa hari kerja</translation>
    </message>
    <message>
        <source>%1: %2 of what was expected to date</source>
        <translation>%1: %2 dari harapan s.d. saat ini</translation>
    </message>
    <message>
        <source>No verdict before a tenth of the period</source>
        <translation>Belum dinilai sebelum sepersepuluh periode</translation>
    </message>
    <message numerus="yes">
        <source>learned from %n earlier year(s)</source>
        <translation>
            <numerusform>dipelajari dari %n tahun sebelumnya</numerusform>
        </translation>
    </message>
    <message>
        <source>by working days</source>
        <translation>menurut hari kerja</translation>
    </message>
    <message>
        <source>by calendar days</source>
        <translation>menurut hari kalender</translation>
    </message>
    <message>
        <source>Target: %1</source>
        <translation>Target: %1</translation>
    </message>
    <message>
        <source>In four of five years between: %1</source>
        <translation>Dalam empat dari lima tahun di antara: %1</translation>
    </message>
    <message>
        <source>Against the target:</source>
        <translation>Terhadap target:</translation>
    </message>
    <message>
        <source>expected to date = %1 × %2 = %3</source>
        <translation>harapan s.d. saat ini = %1 × %2 = %3</translation>
    </message>
    <message>
        <source>gap = %1 − %2 = %3</source>
        <translation>selisih = %1 − %2 = %3</translation>
    </message>
    <message>
        <source>attainment = %1 ÷ %2 = %3</source>
        <translation>pencapaian = %1 ÷ %2 = %3</translation>
    </message>
    <message>
        <source>pace = %1 ÷ %2 = %3</source>
        <translation>laju = %1 ÷ %2 = %3</translation>
    </message>
    <message>
        <source>Target for %1 of %2 only</source>
        <comment>of so many people, regions …</comment>
        <translation>Target baru %1 dari %2</translation>
    </message>
    <message>
        <source>Target not for all records</source>
        <translation>Target belum untuk semua data</translation>
    </message>
    <message>
        <source>Target for %1 of %2 months only</source>
        <translation>Target baru %1 dari %2 bulan</translation>
    </message>
    <message>
        <source>Target differs by month</source>
        <translation>Target beda tiap bulan</translation>
    </message>
    <message>
        <source>Several targets of %1</source>
        <translation>Beberapa target milik %1</translation>
    </message>
    <message>
        <source>No verdict: the records that it is made of do not reach to the same day</source>
        <translation>Belum ada penilaian: catatan pembentuknya tidak sampai ke hari yang sama</translation>
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
        <translation>Tim</translation>
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
    <name>PaletteText</name>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Impor berkas</translation>
    </message>
    <message>
        <source>Open the sample company</source>
        <translation>Buka perusahaan contoh</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Buka berkas data</translation>
    </message>
    <message>
        <source>Go to the latest period</source>
        <translation>Ke periode terakhir</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Hapus semua saringan</translation>
    </message>
    <message>
        <source>Present this page</source>
        <translation>Sajikan halaman ini</translation>
    </message>
    <message>
        <source>Team report as PDF</source>
        <translation>Laporan tim sebagai PDF</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>Check files before importing</source>
        <translation>Periksa berkas sebelum impor</translation>
    </message>
    <message>
        <source>KPIs of your own</source>
        <translation>KPI buatan sendiri</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>All people</source>
        <translation>Semua orang</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Termasuk</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Umpan balik</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Figures against target, team and own past</source>
        <translation>Angka terhadap target, tim, dan masa lalu sendiri</translation>
    </message>
    <message>
        <source>What I want to get better at</source>
        <translation>Yang ingin saya tingkatkan</translation>
    </message>
    <message>
        <source>What I need</source>
        <translation>Yang saya perlukan</translation>
    </message>
    <message>
        <source>Feedback and actions</source>
        <translation>Umpan balik dan tindakan</translation>
    </message>
    <message>
        <source>Feedback and actions, newest first</source>
        <translation>Umpan balik dan tindakan, terbaru lebih dahulu</translation>
    </message>
    <message>
        <source>Nothing yet. Start with what went well.</source>
        <translation>Belum ada. Mulai dari yang berjalan baik.</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>gross sales</source>
        <translation>penjualan kotor</translation>
    </message>
    <message>
        <source>discounts</source>
        <translation>diskon</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>retur</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>pesanan</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>kuantitas</translation>
    </message>
    <message>
        <source>new customers</source>
        <translation>pelanggan baru</translation>
    </message>
    <message>
        <source>returning customers</source>
        <translation>pelanggan kembali</translation>
    </message>
    <message>
        <source>revenue with known cost</source>
        <translation>pendapatan yang biayanya diketahui</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>biaya</translation>
    </message>
    <message>
        <source>market size</source>
        <translation>ukuran pasar</translation>
    </message>
    <message>
        <source>leads created</source>
        <translation>prospek dibuat</translation>
    </message>
    <message>
        <source>of these, won</source>
        <translation>di antaranya menang</translation>
    </message>
    <message>
        <source>leads won</source>
        <translation>prospek menang</translation>
    </message>
    <message>
        <source>leads lost</source>
        <translation>prospek kalah</translation>
    </message>
    <message>
        <source>value won</source>
        <translation>nilai menang</translation>
    </message>
    <message>
        <source>value lost</source>
        <translation>nilai kalah</translation>
    </message>
    <message>
        <source>won leads with a value</source>
        <translation>prospek menang yang punya nilai</translation>
    </message>
    <message>
        <source>days of the leads in the middle</source>
        <translation>hari prospek di tengah</translation>
    </message>
    <message>
        <source>leads in the middle</source>
        <translation>prospek di tengah</translation>
    </message>
    <message>
        <source>answers of 9–10</source>
        <translation>jawaban 9–10</translation>
    </message>
    <message>
        <source>answers of 0–6</source>
        <translation>jawaban 0–6</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>jawaban</translation>
    </message>
    <message>
        <source>satisfied answers</source>
        <translation>jawaban puas</translation>
    </message>
    <message>
        <source>sum of the scores</source>
        <translation>jumlah skor</translation>
    </message>
    <message>
        <source>sales lines</source>
        <translation>baris penjualan</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>prospek</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>batal</translation>
    </message>
    <message>
        <source>on hold or disputed</source>
        <translation>ditahan atau disengketakan</translation>
    </message>
    <message>
        <source>another currency without a rate</source>
        <translation>mata uang lain tanpa kurs</translation>
    </message>
    <message>
        <source>after the as-of day</source>
        <translation>setelah hari acuan</translation>
    </message>
    <message>
        <source>cost not known</source>
        <translation>biaya tidak diketahui</translation>
    </message>
    <message>
        <source>customer not known</source>
        <translation>pelanggan tidak diketahui</translation>
    </message>
    <message>
        <source>without a closing date</source>
        <translation>tanpa tanggal penutupan</translation>
    </message>
    <message>
        <source>closed before they were created</source>
        <translation>ditutup sebelum dibuat</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>kalah</translation>
    </message>
    <message>
        <source>without a value</source>
        <translation>tanpa nilai</translation>
    </message>
    <message>
        <source>on another scale</source>
        <translation>dengan skala lain</translation>
    </message>
    <message>
        <source>Not compared: the records changed meanwhile. Open this again.</source>
        <translation>Tidak dibandingkan: catatan berubah sementara itu. Buka lagi.</translation>
    </message>
    <message>
        <source>Not compared: an amount is too large for the second way of computing.</source>
        <translation>Tidak dibandingkan: ada nilai yang terlalu besar untuk cara hitung kedua.</translation>
    </message>
    <message>
        <source>Computed a second time from the stored records: the same.</source>
        <translation>Dihitung kedua kali dari catatan tersimpan: hasilnya sama.</translation>
    </message>
    <message>
        <source>DIFFERENT when computed from the stored records: %1. Do not use this figure; check the database (kinerja-cli check --deep).</source>
        <translation>BERBEDA bila dihitung dari catatan tersimpan: %1. Jangan pakai angka ini; periksa basis data (kinerja-cli check --deep).</translation>
    </message>
    <message>
        <source>With its numbers (definition version %1):</source>
        <translation>Dengan angkanya (definisi versi %1):</translation>
    </message>
    <message>
        <source>In it: %1</source>
        <translation>Dihitung: %1</translation>
    </message>
    <message>
        <source>Left out, %1: %2</source>
        <translation>Tidak dihitung, %1: %2</translation>
    </message>
    <message>
        <source>open leads</source>
        <translation>prospek terbuka</translation>
    </message>
    <message>
        <source>value of open leads to close in the period</source>
        <translation>nilai prospek terbuka yang akan ditutup dalam periode</translation>
    </message>
    <message>
        <source>target</source>
        <translation>target</translation>
    </message>
    <message>
        <source>working days left</source>
        <translation>sisa hari kerja</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>aktual</translation>
    </message>
    <message>
        <source>expected to date</source>
        <translation>diharapkan s.d. saat ini</translation>
    </message>
    <message>
        <source>learned share</source>
        <translation>porsi yang dipelajari</translation>
    </message>
    <message>
        <source>lower end of the learned share</source>
        <translation>batas bawah porsi yang dipelajari</translation>
    </message>
    <message>
        <source>upper end of the learned share</source>
        <translation>batas atas porsi yang dipelajari</translation>
    </message>
    <message>
        <source>working days so far</source>
        <translation>hari kerja s.d. kini</translation>
    </message>
    <message>
        <source>working days of the period</source>
        <translation>hari kerja dalam periode</translation>
    </message>
    <message>
        <source>days so far</source>
        <translation>hari s.d. kini</translation>
    </message>
    <message>
        <source>days of the period</source>
        <translation>hari dalam periode</translation>
    </message>
    <message>
        <source>Expected to date</source>
        <translation>Diharapkan s.d. saat ini</translation>
    </message>
    <message>
        <source>In four of five years at least</source>
        <translation>Empat dari lima tahun paling sedikit</translation>
    </message>
    <message>
        <source>In four of five years at most</source>
        <translation>Empat dari lima tahun paling banyak</translation>
    </message>
    <message>
        <source>Gap to the whole target</source>
        <translation>Selisih ke target penuh</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Gap as a share</source>
        <translation>Selisih sebagai porsi</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>Pencapaian</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Laju</translation>
    </message>
    <message>
        <source>Needed per working day left</source>
        <translation>Perlu per sisa hari kerja</translation>
    </message>
    <message>
        <source>none is set for this KPI and period</source>
        <translation>tidak ada yang ditetapkan untuk KPI dan periode ini</translation>
    </message>
    <message>
        <source>the targets that are set do not cover the period exactly, and one of a longer period is never split</source>
        <translation>target yang ditetapkan tidak mencakup periode ini dengan tepat, dan target periode yang lebih panjang tidak pernah dipecah</translation>
    </message>
    <message>
        <source>a ratio has no common target where its parts have different ones</source>
        <translation>rasio tidak punya target bersama bila bagian-bagiannya berbeda</translation>
    </message>
    <message>
        <source>only others have one, and a larger one is never scaled down</source>
        <translation>hanya yang lain yang punya, dan target yang lebih luas tidak pernah diperkecil</translation>
    </message>
    <message>
        <source>a target cannot be of what is filtered by</source>
        <translation>target tidak bisa untuk saringan ini</translation>
    </message>
    <message>
        <source>the target is 0</source>
        <translation>targetnya 0</translation>
    </message>
    <message>
        <source>nothing is expected yet</source>
        <translation>belum ada yang diharapkan</translation>
    </message>
    <message>
        <source>the figure is 0</source>
        <translation>angkanya 0</translation>
    </message>
    <message>
        <source>a ratio is not filled up day by day</source>
        <translation>rasio tidak terisi hari demi hari</translation>
    </message>
    <message>
        <source>no working day is left</source>
        <translation>tidak ada hari kerja tersisa</translation>
    </message>
    <message>
        <source>before a tenth of the period</source>
        <translation>belum sepersepuluh periode</translation>
    </message>
    <message>
        <source>more than a fifth of the leads are still open</source>
        <translation>lebih dari seperlima prospek masih terbuka</translation>
    </message>
    <message>
        <source>the figure has no value</source>
        <translation>angkanya tidak punya nilai</translation>
    </message>
    <message>
        <source>the period has not begun</source>
        <translation>periodenya belum dimulai</translation>
    </message>
    <message>
        <source>whole team</source>
        <translation>seluruh tim</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dalam %2</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draf</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) among them</source>
        <translation>
            <numerusform>%n draf di antaranya</numerusform>
        </translation>
    </message>
    <message>
        <source>approved, changed since</source>
        <translation>disetujui, lalu diubah</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>disetujui</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
        </translation>
    </message>
    <message>
        <source>· %1: %2 of %3 up to %4 = %5</source>
        <translation>· %1: %2 dari %3 s.d. %4 = %5</translation>
    </message>
    <message>
        <source>%1: %2 is stored, %3 was agreed</source>
        <translation>%1: tersimpan %2, disepakati %3</translation>
    </message>
    <message>
        <source>Target: %1 is shown, %2 is stored</source>
        <translation>Target: tampil %1, tersimpan %2</translation>
    </message>
    <message>
        <source>%1: %2 is shown, %3 is computed</source>
        <translation>%1: tampil %2, hasil hitung %3</translation>
    </message>
    <message>
        <source>the year&apos;s target</source>
        <translation>target tahun ini</translation>
    </message>
    <message>
        <source>the whole team&apos;s target</source>
        <translation>target seluruh tim</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 dari %2 (%3)</translation>
    </message>
    <message>
        <source>%1: exactly this target</source>
        <translation>%1: tepat target ini</translation>
    </message>
    <message>
        <source>%1: %2 from this target</source>
        <translation>%1: %2 dari target ini</translation>
    </message>
    <message>
        <source>approved at %1</source>
        <translation>disetujui pada %1</translation>
    </message>
    <message>
        <source>changed to %1: %2</source>
        <translation>diubah menjadi %1: %2</translation>
    </message>
    <message>
        <source>Baseline, frozen as of %1: %2 (%3)</source>
        <translation>Garis dasar, dibekukan per %1: %2 (%3)</translation>
    </message>
    <message>
        <source>%1. Computed again from the stored records: the same.</source>
        <translation>%1. Dihitung ulang dari catatan tersimpan: sama.</translation>
    </message>
    <message>
        <source>%1. The records were changed since: they give %2 now.</source>
        <translation>%1. Catatannya berubah sejak itu: kini hasilnya %2.</translation>
    </message>
    <message>
        <source>No target: %1.</source>
        <translation>Tanpa target: %1.</translation>
    </message>
    <message>
        <source>Target, as the stored ones add up to it: %1</source>
        <translation>Target, jumlah dari target yang tersimpan: %1</translation>
    </message>
    <message>
        <source>Target, as it is stored: %1</source>
        <translation>Target, seperti yang tersimpan: %1</translation>
    </message>
    <message numerus="yes">
        <source>· %n more: %1 in all</source>
        <translation>
            <numerusform>· %n lagi: seluruhnya %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No verdict: %1.</source>
        <translation>Tanpa penilaian: %1.</translation>
    </message>
    <message>
        <source>Target, gap, attainment and pace, a second time from the stored rows: the same.</source>
        <translation>Target, selisih, pencapaian, dan laju, dihitung kedua kali dari baris tersimpan: hasilnya sama.</translation>
    </message>
    <message>
        <source>DIFFERENT from what the stored rows give. Do not use this; check the database (kinerja-cli check --deep):</source>
        <translation>BERBEDA dari hasil baris tersimpan. Jangan dipakai; periksa basis data (kinerja-cli check --deep):</translation>
    </message>
    <message>
        <source>What was agreed:</source>
        <translation>Yang disepakati:</translation>
    </message>
    <message>
        <source>Looked for a second time in the stored targets: the same.</source>
        <translation>Dicari kedua kali di target tersimpan: hasilnya sama.</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Salespeople</source>
        <translation>Penjual</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Tim</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Saluran</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>%1 (%2) add up to %3</source>
        <translation>%1 (%2) berjumlah %3</translation>
    </message>
    <message>
        <source>%1 (%2), their mean weighed by a year before: %3</source>
        <translation>%1 (%2), rata-ratanya ditimbang menurut setahun sebelumnya: %3</translation>
    </message>
    <message>
        <source>others without a target have records in the period, too, so the targets that are set are not of all of them</source>
        <translation>yang lain tanpa target juga punya catatan dalam periode ini, jadi target yang ada bukan dari semuanya</translation>
    </message>
    <message>
        <source>· %1: %2 with a target, %3 with records and without a target</source>
        <translation>· %1: %2 dengan target, %3 dengan catatan tanpa target</translation>
    </message>
    <message>
        <source>%1; records without a name in this respect count, too</source>
        <translation>%1; catatan tanpa nama dalam hal ini juga dihitung</translation>
    </message>
    <message>
        <source>· %1: %2 with a target, %3 without</source>
        <translation>· %1: %2 dengan target, %3 tanpa target</translation>
    </message>
    <message>
        <source>names that were merged have one each for the same days, and nobody has said which one counts</source>
        <translation>nama-nama yang digabung masing-masing punya satu untuk hari yang sama, dan belum dikatakan mana yang berlaku</translation>
    </message>
    <message>
        <source>· %1: %2 targets of %3 for the same days</source>
        <translation>· %1: %2 target milik %3 untuk hari yang sama</translation>
    </message>
    <message>
        <source>without a creation date</source>
        <translation>tanpa tanggal pembuatan</translation>
    </message>
    <message>
        <source>to close in another period</source>
        <translation>akan ditutup dalam periode lain</translation>
    </message>
    <message>
        <source>nothing is known yet of the figure&apos;s records in the period</source>
        <translation>belum ada catatan angka ini yang diketahui dalam periode ini</translation>
    </message>
    <message>
        <source>the records that the figure is made of do not reach to the same day</source>
        <translation>catatan pembentuk angka ini tidak sampai ke hari yang sama</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Sales lines without a customer</source>
        <translation>Baris penjualan tanpa pelanggan</translation>
    </message>
    <message>
        <source>Import the file again with its customer column; known lines are updated.</source>
        <translation>Impor lagi berkasnya dengan kolom pelanggan; baris yang sudah dikenal diperbarui.</translation>
    </message>
    <message>
        <source>Sales lines without a salesperson</source>
        <translation>Baris penjualan tanpa penjual</translation>
    </message>
    <message>
        <source>Import the file again with its salesperson column; known lines are updated.</source>
        <translation>Impor lagi berkasnya dengan kolom penjual; baris yang sudah dikenal diperbarui.</translation>
    </message>
    <message>
        <source>Sales lines without a region</source>
        <translation>Baris penjualan tanpa wilayah</translation>
    </message>
    <message>
        <source>Import the regions with the sales, or a list of customers with their regions.</source>
        <translation>Impor wilayah bersama penjualan, atau daftar pelanggan dengan wilayahnya.</translation>
    </message>
    <message>
        <source>Sales lines without a product</source>
        <translation>Baris penjualan tanpa produk</translation>
    </message>
    <message>
        <source>Import the file again with its product column; known lines are updated.</source>
        <translation>Impor lagi berkasnya dengan kolom produk; baris yang sudah dikenal diperbarui.</translation>
    </message>
    <message>
        <source>Sales lines without a cost</source>
        <translation>Baris penjualan tanpa biaya</translation>
    </message>
    <message>
        <source>Import a list of products with their costs, or the sales with a cost column.</source>
        <translation>Impor daftar produk dengan biayanya, atau penjualan dengan kolom biaya.</translation>
    </message>
    <message>
        <source>Sales lines in a currency without a rate</source>
        <translation>Baris penjualan dalam mata uang tanpa kurs</translation>
    </message>
    <message>
        <source>Import exchange rates for these days.</source>
        <translation>Impor kurs untuk hari-hari itu.</translation>
    </message>
    <message>
        <source>Sales lines with pieces for nothing</source>
        <translation>Baris penjualan tanpa nilai</translation>
    </message>
    <message>
        <source>Gifts are right as they are; otherwise correct the price in the file and import it again.</source>
        <translation>Kalau hadiah, sudah benar; kalau bukan, perbaiki harga di berkas lalu impor lagi.</translation>
    </message>
    <message>
        <source>Sales lines with quantity 0</source>
        <translation>Baris penjualan dengan kuantitas 0</translation>
    </message>
    <message>
        <source>Correct the quantity in the file and import it again.</source>
        <translation>Perbaiki kuantitas di berkas lalu impor lagi.</translation>
    </message>
    <message>
        <source>Sales lines with a negative price</source>
        <translation>Baris penjualan dengan harga negatif</translation>
    </message>
    <message>
        <source>Returns have a negative quantity; correct the file and import it again.</source>
        <translation>Retur memakai kuantitas negatif; perbaiki berkasnya lalu impor lagi.</translation>
    </message>
    <message>
        <source>Sales lines with a discount above their amount</source>
        <translation>Baris penjualan dengan diskon melebihi nilainya</translation>
    </message>
    <message>
        <source>See whether the discount is a rate that was read as an amount; import again with --set discount=…</source>
        <translation>Periksa apakah diskonnya persen yang terbaca sebagai nilai; impor lagi dengan --set discount=…</translation>
    </message>
    <message>
        <source>Sales lines dated in the future</source>
        <translation>Baris penjualan bertanggal di masa depan</translation>
    </message>
    <message>
        <source>They count when their day comes. See whether day and month are the right way round.</source>
        <translation>Dihitung saat harinya tiba. Periksa apakah hari dan bulan tidak tertukar.</translation>
    </message>
    <message>
        <source>Possibly duplicate lines</source>
        <translation>Baris penjualan yang mungkin ganda</translation>
    </message>
    <message>
        <source>Same day, customer, product, quantity and amount in two orders. Undo the import that brought one too many.</source>
        <translation>Hari, pelanggan, produk, kuantitas, dan nilai sama pada dua pesanan. Urungkan impor yang membawa kelebihannya.</translation>
    </message>
    <message>
        <source>Leads without a creation date</source>
        <translation>Prospek tanpa tanggal dibuat</translation>
    </message>
    <message>
        <source>Import the leads again with the day they were created.</source>
        <translation>Impor lagi prospeknya dengan tanggal dibuat.</translation>
    </message>
    <message>
        <source>Closed leads without a closing date</source>
        <translation>Prospek selesai tanpa tanggal penutupan</translation>
    </message>
    <message>
        <source>Import the leads again with the day they were won or lost.</source>
        <translation>Impor lagi prospeknya dengan tanggal menang atau kalah.</translation>
    </message>
    <message>
        <source>Leads won before they were created</source>
        <translation>Prospek menang sebelum dibuat</translation>
    </message>
    <message>
        <source>Correct one of the two dates and import the leads again.</source>
        <translation>Perbaiki salah satu tanggalnya lalu impor lagi prospeknya.</translation>
    </message>
    <message>
        <source>Won leads without a value</source>
        <translation>Prospek menang tanpa nilai</translation>
    </message>
    <message>
        <source>Import the leads again with their values.</source>
        <translation>Impor lagi prospeknya dengan nilainya.</translation>
    </message>
    <message>
        <source>Leads without a salesperson</source>
        <translation>Prospek tanpa penjual</translation>
    </message>
    <message>
        <source>Import the leads again with their owners.</source>
        <translation>Impor lagi prospeknya dengan penanggung jawabnya.</translation>
    </message>
    <message>
        <source>Leads in another currency</source>
        <translation>Prospek dalam mata uang lain</translation>
    </message>
    <message>
        <source>Leads dated in the future</source>
        <translation>Prospek bertanggal di masa depan</translation>
    </message>
    <message>
        <source>See whether day and month are the right way round.</source>
        <translation>Periksa apakah hari dan bulan tidak tertukar.</translation>
    </message>
    <message>
        <source>Survey answers on a scale without a rule</source>
        <translation>Jawaban survei dengan skala tanpa aturan</translation>
    </message>
    <message>
        <source>Scales with a rule are 1–5, 1–10 and 0–10. Import the answers again with --set scale=…</source>
        <translation>Skala yang punya aturan: 1–5, 1–10, dan 0–10. Impor lagi jawabannya dengan --set scale=…</translation>
    </message>
    <message>
        <source>Survey answers without a salesperson</source>
        <translation>Jawaban survei tanpa penjual</translation>
    </message>
    <message>
        <source>Import the answers again with the salesperson they are about.</source>
        <translation>Impor lagi jawabannya beserta penjual yang dinilai.</translation>
    </message>
    <message>
        <source>Survey answers dated in the future</source>
        <translation>Jawaban survei bertanggal di masa depan</translation>
    </message>
    <message>
        <source>Targets of somebody or something that no record names</source>
        <translation>Target untuk nama yang tidak ada di data</translation>
    </message>
    <message>
        <source>See on the Targets page whether the name is spelled as in the records.</source>
        <translation>Lihat di halaman Target apakah namanya ditulis seperti di data.</translation>
    </message>
    <message>
        <source>%1: %2, %3 of revenue</source>
        <translation>%1: %2, %3 dari pendapatan</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 dari %3</translation>
    </message>
    <message>
        <source>Hurts: %1</source>
        <translation>Mengganggu: %1</translation>
    </message>
    <message>
        <source>%1: are “%2” and “%3” the same?</source>
        <translation>%1: apakah “%2” dan “%3” sama?</translation>
    </message>
    <message>
        <source>If they are, “%1” counts as “%2” in every figure; the rows keep what their files say.</source>
        <translation>Jika sama, “%1” dihitung sebagai “%2” di setiap angka; isi baris tetap seperti di berkasnya.</translation>
    </message>
    <message>
        <source>Ctrl+Z takes the answer back.</source>
        <translation>Ctrl+Z membatalkan jawaban.</translation>
    </message>
    <message numerus="yes">
        <source>%n more pair(s) after these.</source>
        <translation>
            <numerusform>%n pasang lagi sesudah ini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders with almost the same number</source>
        <translation>Pesanan dengan nomor hampir sama</translation>
    </message>
    <message>
        <source>If they are one order, write its number alike in the files, undo the import of the other spelling and import it again.</source>
        <translation>Jika itu satu pesanan, samakan nomornya di berkas, batalkan impor dengan ejaan yang lain, lalu impor lagi.</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message>
        <source>cancelled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>return</source>
        <translation>retur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>Penjual</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Biaya</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Saluran</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tim</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
    <message>
        <source>Gross amount</source>
        <translation>Nilai kotor</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Prospek</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pertanyaan</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Skor</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>won</source>
        <translation>menang</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>kalah</translation>
    </message>
    <message>
        <source>open</source>
        <translation>terbuka</translation>
    </message>
    <message>
        <source>%1 counted: %2</source>
        <translation>%1 dihitung: %2</translation>
    </message>
    <message>
        <source>mean: %1</source>
        <translation>rata-rata: %1</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Semua baris</translation>
    </message>
    <message>
        <source>Sales lines</source>
        <translation>Baris penjualan</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospek</translation>
    </message>
    <message>
        <source>Survey answers</source>
        <translation>Jawaban survei</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Mata uang</translation>
    </message>
    <message>
        <source>Original amount</source>
        <translation>Nilai asli</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>ditahan</translation>
    </message>
    <message>
        <source>no rate</source>
        <translation>tanpa kurs</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>dikonversi</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>tidak dihitung</translation>
    </message>
    <message>
        <source>%1 not: cancelled, on hold or without a rate</source>
        <translation>%1 tidak: batal, ditahan, atau tanpa kurs</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>There are no such records yet.</source>
        <translation>Belum ada catatan seperti ini.</translation>
    </message>
    <message>
        <source>No rows match.</source>
        <translation>Tidak ada baris yang cocok.</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>the file is empty</source>
        <translation>berkas kosong</translation>
    </message>
    <message>
        <source>not a text: it holds NUL bytes</source>
        <translation>bukan teks: berisi bita NUL</translation>
    </message>
    <message>
        <source>not a text but %1</source>
        <translation>bukan teks melainkan %1</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>basis data</translation>
    </message>
    <message>
        <source>a packed file: unpack it first</source>
        <translation>berkas terkemas: buka kemasannya dahulu</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>halaman web</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>dokumen XML</translation>
    </message>
    <message>
        <source>an Excel workbook of 2003 (XML)</source>
        <translation>buku kerja Excel 2003 (XML)</translation>
    </message>
    <message>
        <source>an old Excel workbook (.xls)</source>
        <translation>buku kerja Excel lama (.xls)</translation>
    </message>
    <message>
        <source>an old Office document</source>
        <translation>dokumen Office lama</translation>
    </message>
    <message>
        <source>a binary Excel workbook (.xlsb)</source>
        <translation>buku kerja Excel biner (.xlsb)</translation>
    </message>
    <message>
        <source>a document of LibreOffice (.ods)</source>
        <translation>dokumen LibreOffice (.ods)</translation>
    </message>
    <message>
        <source>line %1: a conflict mark of version control</source>
        <translation>baris %1: tanda konflik dari kontrol versi</translation>
    </message>
    <message>
        <source>line %1: not valid UTF-8</source>
        <translation>baris %1: bukan UTF-8 yang sah</translation>
    </message>
    <message>
        <source>line %1: longer than 1 MiB</source>
        <translation>baris %1: lebih panjang dari 1 MiB</translation>
    </message>
    <message>
        <source>a line longer than 1 MiB</source>
        <translation>baris yang lebih panjang dari 1 MiB</translation>
    </message>
    <message>
        <source>the text is not valid %1</source>
        <translation>teks bukan %1 yang sah</translation>
    </message>
    <message>
        <source>the text holds a NUL character</source>
        <translation>teks berisi karakter NUL</translation>
    </message>
    <message>
        <source>not valid JSON</source>
        <translation>bukan JSON yang sah</translation>
    </message>
    <message>
        <source>JSON without a list of records</source>
        <translation>JSON tanpa daftar rekaman</translation>
    </message>
    <message>
        <source>more than 1000 different keys</source>
        <translation>lebih dari 1000 kunci yang berbeda</translation>
    </message>
    <message>
        <source>more than 256 MB of JSON</source>
        <translation>JSON lebih dari 256 MB</translation>
    </message>
    <message>
        <source>more than 1 GB of JSON</source>
        <translation>JSON lebih dari 1 GB</translation>
    </message>
    <message>
        <source>a workbook of more than 64 MB</source>
        <translation>buku kerja lebih dari 64 MB</translation>
    </message>
    <message>
        <source>a workbook without a sheet of cells</source>
        <translation>buku kerja tanpa lembar berisi sel</translation>
    </message>
    <message>
        <source>the sheet %1 is empty</source>
        <translation>lembar %1 kosong</translation>
    </message>
    <message>
        <source>all sheets of the workbook are hidden; --sheet NAME takes one</source>
        <translation>semua lembar buku kerja tersembunyi; --sheet NAMA memilih satu</translation>
    </message>
    <message>
        <source>a damaged workbook: the sheet %1 is missing</source>
        <translation>buku kerja rusak: lembar %1 tidak ada</translation>
    </message>
    <message>
        <source>a damaged workbook: %1 is no sheet</source>
        <translation>buku kerja rusak: %1 bukan lembar</translation>
    </message>
    <message>
        <source>a damaged archive: %1</source>
        <translation>arsip rusak: %1</translation>
    </message>
    <message>
        <source>packed in an unusual way</source>
        <translation>dikemas dengan cara yang tidak lazim</translation>
    </message>
    <message>
        <source>Not a zip archive</source>
        <translation>bukan arsip zip</translation>
    </message>
    <message>
        <source>Zip archive inconsistent</source>
        <translation>arsip zip tidak konsisten</translation>
    </message>
    <message>
        <source>CRC error</source>
        <translation>kesalahan CRC</translation>
    </message>
    <message>
        <source>Possibly truncated or corrupted zip archive</source>
        <translation>arsip zip mungkin terpotong atau rusak</translation>
    </message>
    <message>
        <source>a name stands in it twice: %1</source>
        <translation>nama yang muncul dua kali di dalamnya: %1</translation>
    </message>
    <message>
        <source>an archive of more than 64 MB</source>
        <translation>arsip lebih dari 64 MB</translation>
    </message>
    <message>
        <source>an archive of more than 10,000 files</source>
        <translation>arsip lebih dari 10.000 berkas</translation>
    </message>
    <message>
        <source>the archive holds more than 256 MB, or is packed more than 100 to 1</source>
        <translation>arsip berisi lebih dari 256 MB, atau dikemas lebih dari 100 banding 1</translation>
    </message>
    <message>
        <source>a name in the archive leads out of it: %1</source>
        <translation>nama di dalam arsip menunjuk ke luar arsip: %1</translation>
    </message>
    <message>
        <source>its XML is broken in line %1</source>
        <translation>XML-nya rusak di baris %1</translation>
    </message>
    <message>
        <source>a tag of more than 2 MB in its XML</source>
        <translation>tag lebih dari 2 MB dalam XML-nya</translation>
    </message>
    <message>
        <source>its table holds more than 20 million cells or 512 MB of text</source>
        <translation>tabelnya berisi lebih dari 20 juta sel atau 512 MB teks</translation>
    </message>
    <message>
        <source>more than 5 million different texts, or more than 128 MB of them</source>
        <translation>lebih dari 5 juta teks yang berbeda, atau lebih dari 128 MB</translation>
    </message>
    <message>
        <source>not a file: %1</source>
        <translation>bukan berkas: %1</translation>
    </message>
    <message>
        <source>it would replace the database</source>
        <translation>itu akan menggantikan basis data</translation>
    </message>
    <message>
        <source>it belongs to the database that is open</source>
        <translation>itu bagian dari basis data yang sedang terbuka</translation>
    </message>
    <message>
        <source>no such sheet: %1</source>
        <translation>tidak ada lembar: %1</translation>
    </message>
    <message>
        <source>a text has no sheets: %1</source>
        <translation>teks tidak punya lembar: %1</translation>
    </message>
    <message>
        <source>no such column: %1</source>
        <translation>tidak ada kolom: %1</translation>
    </message>
    <message>
        <source>a value among records</source>
        <translation>nilai di antara rekaman</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>gambar</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>program</translation>
    </message>
    <message>
        <source>a sound or a film</source>
        <translation>suara atau film</translation>
    </message>
    <message>
        <source>a document of Word (.rtf)</source>
        <translation>dokumen Word (.rtf)</translation>
    </message>
    <message>
        <source>a document of Word or PowerPoint</source>
        <translation>dokumen Word atau PowerPoint</translation>
    </message>
    <message>
        <source>a document of Numbers</source>
        <translation>dokumen Numbers</translation>
    </message>
    <message>
        <source>an archive (.zip): unpack it first</source>
        <translation>arsip (.zip): buka kemasannya dahulu</translation>
    </message>
    <message>
        <source>sentences and no table: take the rows together with the names of their columns</source>
        <translation>kalimat, bukan tabel: ambil baris-barisnya bersama nama kolomnya</translation>
    </message>
    <message>
        <source>%1; the JSON is broken or breaks off: export it again</source>
        <translation>%1; JSON-nya rusak atau terpotong: ekspor ulang</translation>
    </message>
    <message>
        <source>a damaged workbook: its list of sheets is missing</source>
        <translation>buku kerja rusak: daftar lembarnya tidak ada</translation>
    </message>
    <message>
        <source>more than 20 million elements in its XML</source>
        <translation>lebih dari 20 juta elemen dalam XML-nya</translation>
    </message>
    <message>
        <source>a DOCTYPE in its XML</source>
        <translation>DOCTYPE dalam XML-nya</translation>
    </message>
    <message>
        <source>a text or a gap of more than 2 MB</source>
        <translation>teks atau sela lebih dari 2 MB</translation>
    </message>
    <message>
        <source>no sheet is left without these: %1</source>
        <translation>tidak ada lembar yang tersisa tanpa lembar ini: %1</translation>
    </message>
    <message>
        <source>a sheet has room for 1,048,576 rows, not for %1</source>
        <translation>satu lembar memuat 1.048.576 baris, bukan %1</translation>
    </message>
    <message>
        <source>no row was accepted</source>
        <translation>tidak ada baris yang diterima</translation>
    </message>
    <message>
        <source>no such file: %1</source>
        <translation>berkas tidak ada: %1</translation>
    </message>
    <message>
        <source>reading failed: %1</source>
        <translation>gagal membaca: %1</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>berkas tidak dapat dibaca</translation>
    </message>
    <message>
        <source>the file changed while it was read: %1</source>
        <translation>berkas berubah selagi dibaca: %1</translation>
    </message>
    <message>
        <source>not the file that was inspected</source>
        <translation>bukan berkas yang tadi diperiksa</translation>
    </message>
    <message>
        <source>an approved target is changed with a reason</source>
        <translation>target yang sudah disetujui diubah dengan alasan</translation>
    </message>
    <message>
        <source>the name is merged already</source>
        <translation>nama itu sudah digabungkan</translation>
    </message>
    <message>
        <source>the store already holds amounts in another currency</source>
        <translation>penyimpanan sudah berisi nilai dalam mata uang lain</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>baris %1: %2</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>baris %1: %2</translation>
    </message>
    <message>
        <source>record %1: %2</source>
        <translation>rekaman %1: %2</translation>
    </message>
    <message>
        <source>the sheets %1 and %2 do not have the same names of columns</source>
        <translation>nama kolom lembar %1 dan %2 tidak sama</translation>
    </message>
    <message>
        <source>several columns are named %1, and none of them is column %2</source>
        <translation>beberapa kolom bernama %1, dan tak satu pun di antaranya kolom ke-%2</translation>
    </message>
    <message>
        <source>no row was accepted; line %1: %2</source>
        <translation>tidak ada baris yang diterima; baris %1: %2</translation>
    </message>
    <message>
        <source>no row was accepted; line %1, %2: %3</source>
        <translation>tidak ada baris yang diterima; baris %1, %2: %3</translation>
    </message>
    <message>
        <source>%1 is no target of a count: it is a whole number, 0 or more</source>
        <translation>%1 bukan target untuk jumlah: harus bilangan bulat, 0 atau lebih</translation>
    </message>
    <message>
        <source>%1 is no target of the NPS: it lies from -100 to 100 points</source>
        <translation>%1 bukan target untuk NPS: harus antara -100 dan 100 poin</translation>
    </message>
    <message>
        <source>%1 is no target of a mean score: it lies from 0 to 100</source>
        <translation>%1 bukan target untuk rata-rata skor: harus antara 0 dan 100</translation>
    </message>
    <message>
        <source>%1 is no target of this KPI: it is 0 or more</source>
        <translation>%1 bukan target untuk KPI ini: harus 0 atau lebih</translation>
    </message>
    <message>
        <source>%1 is no target of a share: it lies from 0 to %2 (0.18 is 18 %)</source>
        <translation>%1 bukan target untuk porsi: harus antara 0 dan %2 (0.18 berarti 18 %)</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Halaman %1 dari %2</translation>
    </message>
    <message>
        <source>Salesperson %1</source>
        <translation>Penjual %1</translation>
    </message>
    <message>
        <source>Data up to %1</source>
        <translation>Data s.d. %1</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>Penjual</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>The whole team</source>
        <translation>Seluruh tim</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Gap to today</source>
        <translation>Selisih hari ini</translation>
    </message>
    <message>
        <source>Attainment</source>
        <translation>Pencapaian</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Pendapatan</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Tahun lalu</translation>
    </message>
    <message>
        <source>%1 (to date)</source>
        <translation>%1 (berjalan)</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n lainnya</numerusform>
        </translation>
    </message>
    <message>
        <source>Whole company</source>
        <translation>Seluruh perusahaan</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Prospek</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Konversi</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Tingkat menang</translation>
    </message>
    <message>
        <source>Sales cycle</source>
        <translation>Siklus penjualan</translation>
    </message>
    <message>
        <source>Won value</source>
        <translation>Nilai menang</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Diukur dengan</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definisi</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>Dibanding %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Lewat tempo</translation>
    </message>
    <message>
        <source>Team performance report</source>
        <translation>Laporan kinerja tim</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Angka utama</translation>
    </message>
    <message>
        <source>Revenue by month</source>
        <translation>Pendapatan per bulan</translation>
    </message>
    <message>
        <source>Salespeople</source>
        <translation>Penjual</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Kepuasan</translation>
    </message>
    <message>
        <source>Worth praising</source>
        <translation>Layak dipuji</translation>
    </message>
    <message>
        <source>No praise for the whole team was written in this period.</source>
        <translation>Tidak ada pujian untuk seluruh tim yang ditulis pada periode ini.</translation>
    </message>
    <message>
        <source>Agreed actions</source>
        <translation>Tindakan yang disepakati</translation>
    </message>
    <message>
        <source>No actions are agreed yet.</source>
        <translation>Belum ada tindakan yang disepakati.</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>Arti angka-angka ini</translation>
    </message>
    <message>
        <source>For the whole team</source>
        <translation>Untuk seluruh tim</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Mean score</source>
        <translation>Skor rata-rata</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Peristiwa</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in another currency converted by exchange rate.</source>
        <translation>
            <numerusform>%n baris dalam mata uang lain dikonversi dengan kurs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) in a currency without a rate are in no total.</source>
        <translation>
            <numerusform>%n baris dalam mata uang tanpa kurs tidak ada dalam jumlah mana pun.</numerusform>
        </translation>
    </message>
    <message>
        <source>Expected to date</source>
        <translation>Diharapkan s.d. saat ini</translation>
    </message>
    <message>
        <source>In four of five years</source>
        <translation>Empat dari lima tahun</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Dasar perkiraan</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Laju</translation>
    </message>
    <message>
        <source>Needed per working day left</source>
        <translation>Perlu per sisa hari kerja</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>the whole target</source>
        <translation>seluruh target</translation>
    </message>
    <message>
        <source>All of the selection</source>
        <translation>Seluruh pilihan</translation>
    </message>
    <message numerus="yes">
        <source>This period was sealed with figures up to %1, and restated %n time(s) since.</source>
        <translation>
            <numerusform>Periode ini disegel dengan angka s.d. %1, dan sejak itu disajikan ulang %n kali.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Gap to expected</source>
        <translation>Selisih ke harapan</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Penilaian</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Dari %1</translation>
    </message>
    <message>
        <source>%1 %2 → %3, now %4</source>
        <translation>%1 %2 → %3, kini %4</translation>
    </message>
    <message>
        <source>overdue since %1</source>
        <translation>terlambat sejak %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>tempo %1</translation>
    </message>
    <message>
        <source>Review of %1</source>
        <translation>Tinjauan %1</translation>
    </message>
    <message>
        <source>No open action: nothing was promised.</source>
        <translation>Tidak ada tindakan terbuka: tidak ada yang dijanjikan.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Disimpan %1</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Save the review</source>
        <translation>Simpan tinjauan</translation>
    </message>
    <message>
        <source>What it came to</source>
        <translation>Hasilnya</translation>
    </message>
    <message>
        <source>Promises of last time</source>
        <translation>Janji terakhir</translation>
    </message>
    <message>
        <source>&amp;In your own words</source>
        <translation>&amp;Dengan kata Anda sendiri</translation>
    </message>
    <message>
        <source>&amp;Decisions</source>
        <translation>&amp;Keputusan</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Angka</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Bahasa</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Warna</translation>
    </message>
    <message>
        <source>C&amp;ompany</source>
        <translation>&amp;Perusahaan</translation>
    </message>
    <message>
        <source>Stands on reports and slides</source>
        <translation>Tampil di laporan dan slide</translation>
    </message>
    <message>
        <source>&amp;Working days</source>
        <translation>&amp;Hari kerja</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Mata uang</translation>
    </message>
    <message>
        <source>Data file</source>
        <translation>Berkas data</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>Buka yang lain…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Cadangkan…</translation>
    </message>
    <message>
        <source>Sample company</source>
        <translation>Perusahaan contoh</translation>
    </message>
    <message>
        <source>Every change is saved at once.</source>
        <translation>Setiap perubahan langsung tersimpan.</translation>
    </message>
    <message>
        <source>On &amp;hold</source>
        <translation>Di&amp;tahan</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Folder yang diawasi</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Matikan</translation>
    </message>
    <message>
        <source>Its &amp;name</source>
        <translation>&amp;Namanya</translation>
    </message>
    <message>
        <source>Wee&amp;k</source>
        <translation>&amp;Minggu</translation>
    </message>
    <message>
        <source>&amp;Fiscal year</source>
        <translation>Tahun &amp;buku</translation>
    </message>
    <message>
        <source>On &amp;track from</source>
        <translation>Sesuai &amp;laju mulai</translation>
    </message>
    <message>
        <source>at &amp;risk below</source>
        <translation>ber&amp;isiko di bawah</translation>
    </message>
    <message>
        <source>of what was expected</source>
        <translation>dari harapan</translation>
    </message>
    <message>
        <source>KPIs of your own…</source>
        <translation>KPI buatan sendiri…</translation>
    </message>
</context>
<context>
    <name>Smart</name>
    <message>
        <source>Specific</source>
        <translation>Spesifik</translation>
    </message>
    <message>
        <source>Measurable</source>
        <translation>Terukur</translation>
    </message>
    <message>
        <source>Achievable</source>
        <translation>Dapat dicapai</translation>
    </message>
    <message>
        <source>Relevant</source>
        <translation>Relevan</translation>
    </message>
    <message>
        <source>Time-bound</source>
        <translation>Berbatas waktu</translation>
    </message>
    <message>
        <source>%1 of 5 letters</source>
        <translation>%1 dari 5 huruf</translation>
    </message>
    <message>
        <source>Say what is done.</source>
        <translation>Sebutkan apa yang dilakukan.</translation>
    </message>
    <message>
        <source>Say it in at least four words: what, with whom, where.</source>
        <translation>Sebutkan dengan paling sedikit empat kata: apa, dengan siapa, di mana.</translation>
    </message>
    <message>
        <source>“Better” is not yet an action: what will be done?</source>
        <translation>“Lebih baik” belum berupa tindakan: apa yang akan dilakukan?</translation>
    </message>
    <message>
        <source>Nobody owns it yet.</source>
        <translation>Belum ada pemiliknya.</translation>
    </message>
    <message>
        <source>Choose the KPI that shows the effect.</source>
        <translation>Pilih KPI yang menunjukkan hasilnya.</translation>
    </message>
    <message>
        <source>This KPI is not known here.</source>
        <translation>KPI ini tidak dikenal di sini.</translation>
    </message>
    <message>
        <source>Where does it start?</source>
        <translation>Dari nilai berapa?</translation>
    </message>
    <message>
        <source>What should be reached?</source>
        <translation>Nilai berapa yang dituju?</translation>
    </message>
    <message>
        <source>From and to are the same.</source>
        <translation>Nilai awal dan tujuannya sama.</translation>
    </message>
    <message>
        <source>This moves the KPI the wrong way.</source>
        <translation>Ini menggerakkan KPI ke arah yang salah.</translation>
    </message>
    <message>
        <source>Too little history to tell; say why it can be reached.</source>
        <translation>Riwayatnya terlalu sedikit; sebutkan mengapa dapat dicapai.</translation>
    </message>
    <message>
        <source>More than a tenth beyond the best so far; say why it can be reached.</source>
        <translation>Lebih dari sepersepuluh di atas yang terbaik sejauh ini; sebutkan mengapa dapat dicapai.</translation>
    </message>
    <message>
        <source>Say which gap it closes.</source>
        <translation>Sebutkan selisih yang ditutup.</translation>
    </message>
    <message>
        <source>Closes less than a tenth of the gap.</source>
        <translation>Menutup kurang dari sepersepuluh selisih.</translation>
    </message>
    <message>
        <source>When does it start?</source>
        <translation>Kapan mulainya?</translation>
    </message>
    <message>
        <source>When is it due?</source>
        <translation>Kapan temponya?</translation>
    </message>
    <message>
        <source>Due before it starts.</source>
        <translation>Tempo sebelum mulai.</translation>
    </message>
    <message>
        <source>Longer than two quarters: take a nearer step.</source>
        <translation>Lebih lama dari dua triwulan: ambil langkah yang lebih dekat.</translation>
    </message>
    <message>
        <source>No check-in before it is due.</source>
        <translation>Tidak ada cek berkala sebelum tempo.</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Whole team</source>
        <translation>Seluruh tim</translation>
    </message>
    <message>
        <source>%1 %2: no targets yet</source>
        <translation>%1 %2: belum ada target</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Cakupan</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Complete periods with a value: %1. A proposal takes at least three.</source>
        <translation>Periode lengkap yang bernilai: %1. Usulan butuh paling sedikit tiga.</translation>
    </message>
    <message>
        <source>From the complete periods %1 to %2 (%3): the median gives %4, the best quarter begins at %5, the best tenth at %6.</source>
        <translation>Dari periode lengkap %1 sampai %2 (%3): mediannya %4, seperempat terbaik mulai dari %5, sepersepuluh terbaik dari %6.</translation>
    </message>
    <message>
        <source>The season is in it: in earlier years this part of the year had %1 of an average one.</source>
        <translation>Musim sudah diperhitungkan: pada tahun-tahun sebelumnya bagian tahun ini mencapai %1 dari rata-rata.</translation>
    </message>
    <message>
        <source>No season is in it.</source>
        <translation>Musim tidak diperhitungkan.</translation>
    </message>
    <message>
        <source>approved at %1</source>
        <translation>disetujui pada %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Milik</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Bulan</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Dari → ke</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Dasar</translation>
    </message>
    <message>
        <source>%1, actual a year before: %2</source>
        <translation>%1, aktual setahun sebelumnya: %2</translation>
    </message>
    <message>
        <source>baseline frozen when it was approved: %1</source>
        <translation>dasar yang dibekukan saat disetujui: %1</translation>
    </message>
    <message>
        <source>whole year</source>
        <translation>setahun penuh</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>target %1</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>tanpa target</translation>
    </message>
    <message>
        <source>a year before %1</source>
        <translation>setahun sebelumnya %1</translation>
    </message>
    <message>
        <source>approved, baseline %1</source>
        <translation>disetujui, dasar %1</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>disetujui</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draf</translation>
    </message>
    <message>
        <source>ratios are never summed, and the months differ</source>
        <translation>rasio tidak pernah dijumlahkan, dan bulan-bulannya berbeda</translation>
    </message>
    <message>
        <source>set for the year itself; its months come to something else</source>
        <translation>ditetapkan untuk tahun itu sendiri; jumlah bulannya lain</translation>
    </message>
    <message>
        <source>%1: too little</source>
        <translation>%1: kurang</translation>
    </message>
    <message>
        <source>%1: too much</source>
        <translation>%1: lebih</translation>
    </message>
    <message>
        <source>Sum of the rows %1</source>
        <translation>Jumlah baris %1</translation>
    </message>
    <message>
        <source>Mean of the rows, weighed by a year before: %1</source>
        <translation>Rata-rata baris, ditimbang dengan setahun sebelumnya: %1</translation>
    </message>
    <message>
        <source>the whole team has no target for the year</source>
        <translation>seluruh tim belum punya target setahun</translation>
    </message>
    <message>
        <source>target of the whole team %1</source>
        <translation>target seluruh tim %1</translation>
    </message>
    <message>
        <source>they agree</source>
        <translation>cocok</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n disetujui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of quarters and other periods, in no cell here</source>
        <translation>
            <numerusform>%n target kuartal dan periode lain, tidak ada di sel mana pun di sini</numerusform>
        </translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Tantangan</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Sum of the rows</source>
        <translation>Jumlah baris</translation>
    </message>
    <message>
        <source>Weighed mean</source>
        <translation>Rata-rata tertimbang</translation>
    </message>
    <message>
        <source>Against the team</source>
        <translation>Terhadap tim</translation>
    </message>
    <message numerus="yes">
        <source>%1 %2: %3 in %n month(s)</source>
        <translation>
            <numerusform>%1 %2: %3 dalam %n bulan</numerusform>
        </translation>
    </message>
    <message>
        <source>names were merged that had a target each (%1): none counts until you type the one that does</source>
        <translation>nama-nama yang digabung memiliki target masing-masing (%1): tidak ada yang dihitung sampai Anda mengetik yang berlaku</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Level: %1</source>
        <translation>Tingkat: %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a dimension</comment>
        <translation>per %1</translation>
    </message>
    <message>
        <source>No season is in it: that takes two complete years of records before.</source>
        <translation>Musim tidak diperhitungkan: untuk itu perlu data dua tahun penuh sebelumnya.</translation>
    </message>
    <message>
        <source>a number in the unit of the grid</source>
        <translation>angka dalam satuan tabel</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>bilangan bulat, 0 atau lebih</translation>
    </message>
    <message>
        <source>a share from 0% to %1</source>
        <translation>porsi dari 0% sampai %1</translation>
    </message>
    <message>
        <source>a number of points from −100 to 100</source>
        <translation>poin dari −100 sampai 100</translation>
    </message>
    <message>
        <source>a score from 0 to 100</source>
        <translation>skor dari 0 sampai 100</translation>
    </message>
    <message>
        <source>a number in the unit of the grid, 0 or more</source>
        <translation>angka dalam satuan tabel, 0 atau lebih</translation>
    </message>
    <message>
        <source>%1 %2: none in these cells</source>
        <translation>%1 %2: tidak ada dalam sel-sel ini</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of other levels or scopes, not shown here</source>
        <translation>
            <numerusform>%n target tingkat atau cakupan lain, tidak tampil di sini</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetsPage</name>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>per</source>
        <translation>per</translation>
    </message>
    <message>
        <source>Rows by</source>
        <translation>Baris per</translation>
    </message>
    <message>
        <source>Unit of the grid</source>
        <translation>Satuan tabel</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Tahun lalu</translation>
    </message>
    <message>
        <source>Change against last year in per cent</source>
        <translation>Perubahan terhadap tahun lalu dalam persen</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Usulkan</translation>
    </message>
    <message>
        <source>Targets by month</source>
        <translation>Target per bulan</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tingkat</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Tahun sebelumnya</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Tahun berikutnya</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Setujui…</translation>
    </message>
    <message>
        <source>Sums of the rows against the whole team&apos;s targets</source>
        <translation>Jumlah baris terhadap target seluruh tim</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>How this target comes about</source>
        <translation>Asal target ini</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>No target</source>
        <translation>Tanpa target</translation>
    </message>
    <message>
        <source>Revenue %1</source>
        <translation>Pendapatan %1</translation>
    </message>
    <message>
        <source>Gap %1</source>
        <translation>Selisih %1</translation>
    </message>
    <message>
        <source>%1 · team %2</source>
        <translation>%1 · tim %2</translation>
    </message>
    <message numerus="yes">
        <source>%n open action(s)</source>
        <translation>
            <numerusform>%n tindakan berjalan</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>tempo %1</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Semuanya</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) in my team</source>
        <translation>
            <numerusform>%n orang di tim saya</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 on track</source>
        <translation>%1: %2 dari %3 sesuai laju</translation>
    </message>
    <message>
        <source>Change against own past: %1</source>
        <translation>Perubahan terhadap masa lalu sendiri: %1</translation>
    </message>
    <message>
        <source>%1 %2, team median %3</source>
        <translation>%1 %2, median tim %3</translation>
    </message>
    <message>
        <source>the data has changed since</source>
        <translation>datanya sudah berubah</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>Tim saya</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Not a person</source>
        <translation>Bukan orang</translation>
    </message>
    <message>
        <source>No salespeople yet.</source>
        <translation>Belum ada penjual.</translation>
    </message>
    <message>
        <source>Import a file with a salesperson column, or add people.</source>
        <translation>Impor berkas dengan kolom penjual, atau tambahkan orang.</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Tambah orang</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>Hanya Anda</translation>
    </message>
    <message>
        <source>You and %1</source>
        <translation>Anda dan %1</translation>
    </message>
    <message>
        <source>The whole team</source>
        <translation>Seluruh tim</translation>
    </message>
    <message>
        <source>Only you will read this. It appears in no report.</source>
        <translation>Hanya Anda yang akan membaca ini. Tidak muncul di laporan mana pun.</translation>
    </message>
    <message>
        <source>You and %1 will read this. It may go into %1&apos;s own PDF, nobody else&apos;s.</source>
        <translation>Anda dan %1 yang akan membaca ini. Dapat masuk ke PDF milik %1, bukan milik orang lain.</translation>
    </message>
    <message>
        <source>The whole team will read this. It may appear in the team&apos;s report and review.</source>
        <translation>Seluruh tim akan membaca ini. Dapat muncul di laporan dan tinjauan tim.</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Pujian</translation>
    </message>
    <message>
        <source>Area to improve</source>
        <translation>Perlu ditingkatkan</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Semua orang</translation>
    </message>
    <message>
        <source>Revenue, %1</source>
        <translation>Pendapatan, %1</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Who is shown</source>
        <translation>Siapa yang ditampilkan</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Tambah orang</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Umpan balik</translation>
    </message>
    <message>
        <source>People and their figures</source>
        <translation>Orang dan angkanya</translation>
    </message>
    <message>
        <source>Enter opens a person&apos;s page. The menu key changes who belongs to my team. Strong at and to improve hold ratios of ten records or more against the whole.</source>
        <translation>Enter membuka halaman seseorang. Tombol menu mengubah siapa yang termasuk tim saya. Kekuatan dan yang perlu ditingkatkan membandingkan rasio dari sepuluh catatan atau lebih dengan keseluruhan.</translation>
    </message>
</context>
<context>
    <name>Topics</name>
    <message>
        <source>Delivery</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kualitas</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Layanan</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Ketersediaan</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Product information</source>
        <translation>Informasi produk</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n answer(s), mean %2</source>
        <translation>
            <numerusform>%1: %n jawaban, rata-rata %2</numerusform>
        </translation>
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
        <translation>Penjual</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Wilayah</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Saluran</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmen</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Lead source</source>
        <translation>Sumber prospek</translation>
    </message>
    <message>
        <source>Without salesperson</source>
        <translation>Tanpa penjual</translation>
    </message>
    <message>
        <source>Without team</source>
        <translation>Tanpa tim</translation>
    </message>
    <message>
        <source>Without region</source>
        <translation>Tanpa wilayah</translation>
    </message>
    <message>
        <source>Without product</source>
        <translation>Tanpa produk</translation>
    </message>
    <message>
        <source>Without category</source>
        <translation>Tanpa kategori</translation>
    </message>
    <message>
        <source>Without channel</source>
        <translation>Tanpa saluran</translation>
    </message>
    <message>
        <source>Without segment</source>
        <translation>Tanpa segmen</translation>
    </message>
    <message>
        <source>Unknown customer</source>
        <translation>Pelanggan tidak dikenal</translation>
    </message>
    <message>
        <source>Without source</source>
        <translation>Tanpa sumber</translation>
    </message>
    <message>
        <source>No sales data yet</source>
        <translation>Belum ada data penjualan</translation>
    </message>
    <message>
        <source>No lead data yet</source>
        <translation>Belum ada data prospek</translation>
    </message>
    <message>
        <source>No survey data yet</source>
        <translation>Belum ada data survei</translation>
    </message>
    <message>
        <source>No cost data yet</source>
        <translation>Belum ada data biaya</translation>
    </message>
    <message>
        <source>No sales in this period</source>
        <translation>Tidak ada penjualan pada periode ini</translation>
    </message>
    <message>
        <source>No leads in this period</source>
        <translation>Tidak ada prospek pada periode ini</translation>
    </message>
    <message>
        <source>No answers in this period</source>
        <translation>Tidak ada jawaban pada periode ini</translation>
    </message>
    <message>
        <source>Cost not known in this period</source>
        <translation>Biaya tidak diketahui pada periode ini</translation>
    </message>
    <message>
        <source>The period has not started</source>
        <translation>Periode belum dimulai</translation>
    </message>
    <message>
        <source>Exchange rate missing</source>
        <translation>Kurs tidak ada</translation>
    </message>
    <message>
        <source>Several units of measure</source>
        <translation>Satuan ukur lebih dari satu</translation>
    </message>
    <message>
        <source>Too few records</source>
        <translation>Data terlalu sedikit</translation>
    </message>
    <message>
        <source>No target</source>
        <translation>Tanpa target</translation>
    </message>
    <message>
        <source>No market size yet</source>
        <translation>Belum ada ukuran pasar</translation>
    </message>
    <message>
        <source>No market size for exactly this period</source>
        <translation>Tidak ada ukuran pasar untuk persis periode ini</translation>
    </message>
    <message>
        <source>Market size in another currency</source>
        <translation>Ukuran pasar dalam mata uang lain</translation>
    </message>
    <message>
        <source>Target reached</source>
        <translation>Target tercapai</translation>
    </message>
    <message>
        <source>No working day left</source>
        <translation>Tidak ada hari kerja tersisa</translation>
    </message>
    <message>
        <source>No closing dates yet</source>
        <translation>Belum ada tanggal penutupan</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Tidak ada yang cocok dengan saringan</translation>
    </message>
    <message>
        <source>Nothing matches the filter in this period</source>
        <translation>Tidak ada yang cocok dengan saringan dalam periode ini</translation>
    </message>
    <message>
        <source>The records begin later</source>
        <translation>Data baru mulai kemudian</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ActionEditor</name>
    <message>
        <source>every </source>
        <translation>setiap </translation>
    </message>
    <message>
        <source> days</source>
        <translation> hari</translation>
    </message>
    <message>
        <source>Choose a KPI</source>
        <translation>Pilih KPI</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semuanya</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>Choose first what it is measured in.</source>
        <translation>Pilih dahulu tempat mengukurnya.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>Linked gap: %1</source>
        <translation>Selisih terkait: %1</translation>
    </message>
    <message>
        <source>Say what is done.</source>
        <translation>Sebutkan apa yang dilakukan.</translation>
    </message>
    <message>
        <source>This is not a number in the unit beside it.</source>
        <translation>Ini bukan angka dalam satuan di sebelahnya.</translation>
    </message>
    <message>
        <source>It cannot be due before it starts.</source>
        <translation>Temponya tidak dapat sebelum mulai.</translation>
    </message>
    <message>
        <source>SMART: %1</source>
        <translation>SMART: %1</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>lengkap</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ActionsController</name>
    <message>
        <source>Action deleted</source>
        <translation>Tindakan dihapus</translation>
    </message>
    <message>
        <source>Action “%1”</source>
        <translation>Tindakan “%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Check-in of “%1”</source>
        <translation>Cek berkala “%1”</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ActionsModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Pemilik</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Dari → ke</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Last check-in</source>
        <translation>Cek terakhir</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ActionsPage</name>
    <message>
        <source>Open</source>
        <comment>actions that are not over</comment>
        <translation>Masih berjalan</translation>
    </message>
    <message>
        <source>Done and dropped</source>
        <translation>Selesai dan dibatalkan</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Check-ins</source>
        <translation>Cek berkala</translation>
    </message>
    <message>
        <source>Check-ins · %1</source>
        <translation>Cek berkala · %1</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Buka kembali</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Batalkan tindakan</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::AnalysisPage</name>
    <message>
        <source>&amp;KPI</source>
        <translation>&amp;KPI</translation>
    </message>
    <message>
        <source>&amp;by</source>
        <translation>&amp;per</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>By dimension</source>
        <translation>Per dimensi</translation>
    </message>
    <message>
        <source>Plan an action</source>
        <translation>Rencanakan tindakan</translation>
    </message>
    <message>
        <source>Contributors, ranked</source>
        <translation>Penyumbang, berurut</translation>
    </message>
    <message>
        <source>Formula and rows</source>
        <translation>Rumus dan baris</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::AssumedLine</name>
    <message>
        <source>Assumed:</source>
        <translation>Diasumsikan:</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ChipRow</name>
    <message numerus="yes">
        <source>%n filter(s)</source>
        <translation>
            <numerusform>%n saringan</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Hapus saringan %1</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Hapus semua saringan</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::CommandPalette</name>
    <message>
        <source>Search everything</source>
        <translation>Cari semuanya</translation>
    </message>
    <message>
        <source>Page, KPI, person, action or command</source>
        <translation>Halaman, KPI, orang, tindakan, atau perintah</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::DashboardController</name>
    <message>
        <source>Show this month</source>
        <translation>Tampilkan bulan ini</translation>
    </message>
    <message>
        <source>Show the records</source>
        <translation>Lihat catatannya</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>Formula and rows</source>
        <translation>Rumus dan baris</translation>
    </message>
    <message>
        <source>Set a target</source>
        <translation>Tetapkan target</translation>
    </message>
    <message>
        <source>Plan an action</source>
        <translation>Rencanakan tindakan</translation>
    </message>
    <message>
        <source>What the answers are about:</source>
        <translation>Tentang apa jawabannya:</translation>
    </message>
    <message>
        <source>KPIs of your own…</source>
        <translation>KPI buatan sendiri…</translation>
    </message>
    <message>
        <source>Show instead</source>
        <translation>Ganti dengan</translation>
    </message>
    <message>
        <source>Usual cards</source>
        <translation>Kartu biasa</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::DataController</name>
    <message>
        <source>There is nothing to paste.</source>
        <translation>Tidak ada yang dapat ditempel.</translation>
    </message>
    <message>
        <source>Nothing was changed. Copy rows with their header in a spreadsheet, then paste again.</source>
        <translation>Tidak ada yang berubah. Salin baris beserta kepala kolomnya dari lembar kerja, lalu tempel lagi.</translation>
    </message>
    <message>
        <source>Undo this import?</source>
        <translation>Urungkan impor ini?</translation>
    </message>
    <message>
        <source>Its new rows go and what it changed comes back as it was. A backup is made first.</source>
        <translation>Baris barunya dihapus dan yang diubahnya kembali seperti semula. Cadangan dibuat lebih dulu.</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Urungkan impor</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>What it did to the figures of all data</source>
        <translation>Pengaruhnya pada angka seluruh data</translation>
    </message>
    <message>
        <source>Earlier files of the profile “%1” brought them. Undo of this step puts them back.</source>
        <translation>Berkas terdahulu dengan profil “%1” membawanya. Mengurungkan langkah ini mengembalikannya.</translation>
    </message>
    <message>
        <source>“%1” counts as “%2”</source>
        <translation>“%1” dihitung sebagai “%2”</translation>
    </message>
    <message>
        <source>“%1” and “%2” are two</source>
        <translation>“%1” dan “%2” berbeda</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s) that this file no longer holds?</source>
        <translation>
            <numerusform>Hapus %n baris yang tidak ada lagi di berkas ini?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n row(s) (%1) that this file no longer holds?</source>
        <translation>
            <numerusform>Hapus %n baris (%1) yang tidak ada lagi di berkas ini?</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no longer there</source>
        <translation>%1 sudah tidak ada</translation>
    </message>
    <message>
        <source>It was read from %1. What was imported stays as it is. Put the file back there and try again, or undo the import and import the file from its new place.</source>
        <translation>Berkas itu dibaca dari %1. Yang sudah diimpor tetap seperti adanya. Kembalikan berkas ke sana lalu coba lagi, atau urungkan impornya lalu impor berkas dari tempat barunya.</translation>
    </message>
    <message>
        <source>Undo this import and open its file again?</source>
        <translation>Urungkan impor ini dan buka berkasnya lagi?</translation>
    </message>
    <message>
        <source>Read otherwise, its rows would not be known again and would count twice. So they go first; a backup is made. They come back when you press Import in the window.</source>
        <translation>Jika dibaca lain, barisnya tidak dikenali lagi dan akan terhitung dua kali. Karena itu baris itu dihapus dulu; cadangan dibuat. Baris masuk lagi saat Anda menekan Impor di jendela itu.</translation>
    </message>
    <message>
        <source>Undo and open</source>
        <translation>Urungkan dan buka</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>dan %1 lagi</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::DataPage</name>
    <message>
        <source>Choose an import in the table first.</source>
        <translation>Pilih dulu satu impor di tabel.</translation>
    </message>
    <message>
        <source>This import is undone already.</source>
        <translation>Impor ini sudah diurungkan.</translation>
    </message>
    <message>
        <source>Choose an import with rejected rows first.</source>
        <translation>Pilih dulu impor yang punya baris ditolak.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>Sama</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Nothing was found that the figures suffer from.</source>
        <translation>Tidak ditemukan hal yang mengganggu angka.</translation>
    </message>
    <message>
        <source>No period is sealed.</source>
        <translation>Belum ada periode yang disegel.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>undone</source>
        <comment>state of an import</comment>
        <translation>diurungkan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::DetailsDialog</name>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::DropOverlay</name>
    <message>
        <source>Release to import</source>
        <translation>Lepaskan untuk mengimpor</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ExportController</name>
    <message>
        <source>Team report (PDF), people by alias…</source>
        <translation>Laporan tim (PDF), orang dengan alias…</translation>
    </message>
    <message>
        <source>Team report (PDF), people by name…</source>
        <translation>Laporan tim (PDF), orang dengan nama…</translation>
    </message>
    <message>
        <source>KPI figures (CSV)…</source>
        <translation>Angka KPI (CSV)…</translation>
    </message>
    <message>
        <source>Sales records (CSV)…</source>
        <translation>Catatan penjualan (CSV)…</translation>
    </message>
    <message>
        <source>Picture of this page (PNG)…</source>
        <translation>Gambar halaman ini (PNG)…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Tersimpan: %1</translation>
    </message>
    <message>
        <source>Team report</source>
        <translation>Laporan tim</translation>
    </message>
    <message>
        <source>report</source>
        <comment>file name</comment>
        <translation>laporan</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Dokumen PDF (*.pdf)</translation>
    </message>
    <message>
        <source>KPI figures</source>
        <translation>Angka KPI</translation>
    </message>
    <message>
        <source>kpi</source>
        <comment>file name</comment>
        <translation>kpi</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Tabel CSV (*.csv)</translation>
    </message>
    <message>
        <source>Sales records</source>
        <translation>Catatan penjualan</translation>
    </message>
    <message>
        <source>records</source>
        <comment>file name</comment>
        <translation>catatan</translation>
    </message>
    <message>
        <source>Picture of this page</source>
        <translation>Gambar halaman ini</translation>
    </message>
    <message>
        <source>page</source>
        <comment>file name</comment>
        <translation>halaman</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Gambar (*.png)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Menulis %1</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::FeedbackEditor</name>
    <message>
        <source>%1: the data has changed since</source>
        <translation>%1: datanya sudah berubah</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Hapus %1</translation>
    </message>
    <message>
        <source>Quoted as it was then; figures of today differ. Click to remove it.</source>
        <translation>Dikutip sebagaimana adanya saat itu; angka hari ini berbeda. Klik untuk menghapusnya.</translation>
    </message>
    <message>
        <source>Click to remove it.</source>
        <translation>Klik untuk menghapusnya.</translation>
    </message>
    <message>
        <source>Nothing is written yet. Fill in at least one of the three fields.</source>
        <translation>Belum ada yang ditulis. Isi paling sedikit satu dari tiga kolom.</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::FilterPicker</name>
    <message>
        <source>Filter by</source>
        <translation>Saring menurut</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Search values</source>
        <translation>Cari nilai</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::FindingsPanel</name>
    <message>
        <source>Needs attention</source>
        <translation>Perlu perhatian</translation>
    </message>
    <message>
        <source>Worth praising</source>
        <translation>Layak dipuji</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Mengapa?</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Umpan balik</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::FrameController</name>
    <message>
        <source>Importing %1</source>
        <translation>Mengimpor %1</translation>
    </message>
    <message>
        <source>%1: import cancelled, nothing was changed</source>
        <translation>%1: impor dibatalkan, tidak ada yang berubah</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Impor berkas</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.json *.ndjson *.jsonl);;All files (*)</source>
        <translation>Tabel (*.csv *.tsv *.txt *.xlsx *.xlsm *.json *.ndjson *.jsonl);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Buka berkas data</translation>
    </message>
    <message>
        <source>Kinerja databases (*.db);;All files (*)</source>
        <translation>Berkas data Kinerja (*.db);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Show the rejected rows ›</source>
        <translation>Lihat baris yang ditolak ›</translation>
    </message>
    <message>
        <source>Check files before importing</source>
        <translation>Periksa berkas sebelum impor</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show ›</source>
        <translation>Tampilkan ›</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::HelpPage</name>
    <message>
        <source>The dashboard: where we stand</source>
        <translation>Dasbor: posisi kita sekarang</translation>
    </message>
    <message>
        <source>Targets: what we want to reach</source>
        <translation>Target: yang ingin kita capai</translation>
    </message>
    <message>
        <source>Data: what the figures stand on</source>
        <translation>Data: dasar semua angka</translation>
    </message>
    <message>
        <source>Analysis: why the gap is there</source>
        <translation>Analisis: mengapa ada selisih</translation>
    </message>
    <message>
        <source>Team: people, praise and areas to improve</source>
        <translation>Tim: orang, pujian, dan yang perlu ditingkatkan</translation>
    </message>
    <message>
        <source>Actions: what was agreed, and whether it helps</source>
        <translation>Tindakan: yang disepakati, dan apakah membantu</translation>
    </message>
    <message>
        <source>Review: the quarter in one sitting</source>
        <translation>Tinjauan: satu kuartal dalam satu rapat</translation>
    </message>
    <message>
        <source>Settings: language, colours, company, data file</source>
        <translation>Pengaturan: bahasa, warna, perusahaan, berkas data</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>The first line is the answer. Gaps are against what was to be expected by today, counted in working days; the whole target stands beside it. Click a bar to filter by it, click it again to take the filter off; Enter on a bar shows the records behind it, the right button everything else. A card opens its analysis, its (i) says how the figure is made.</source>
        <translation>Baris pertama adalah jawabannya. Selisih dihitung terhadap yang diharapkan sampai hari ini menurut hari kerja; target penuh ada di sampingnya. Klik sebuah batang untuk menyaring, klik lagi untuk melepas saringan; Enter pada batang menampilkan baris datanya, tombol kanan semua yang lain. Kartu membuka analisisnya, (i) menjelaskan cara menghitungnya.</translation>
    </message>
    <message>
        <source>Choose a KPI and a year and type into the grid, paste from Excel, or start from last year plus or minus a percentage. Every cell is saved at once and can be undone.</source>
        <translation>Pilih KPI dan tahun, lalu ketik di kisi, tempel dari Excel, atau mulai dari tahun lalu ditambah atau dikurangi persentase. Setiap sel langsung tersimpan dan dapat diurungkan.</translation>
    </message>
    <message>
        <source>Drop a file anywhere in the window. What is ambiguous is asked, never guessed; what was assumed is listed. The same file twice adds nothing. Every import can be undone, and rejected rows are kept with the reason.</source>
        <translation>Tarik berkas ke mana saja di jendela. Yang bermakna ganda ditanyakan, tidak pernah ditebak; yang diasumsikan dicatat. Berkas yang sama dua kali tidak menambah apa pun. Setiap impor dapat diurungkan, dan baris yang ditolak disimpan beserta alasannya.</translation>
    </message>
    <message>
        <source>Choose a KPI and a dimension: who contributes most to the gap stands first. Click a value to look inside it. Contributions are not causes: those you add yourself.</source>
        <translation>Pilih KPI dan dimensi: penyumbang selisih terbesar ada paling atas. Klik sebuah nilai untuk melihat ke dalamnya. Sumbangan bukan penyebab: penyebab Anda tambahkan sendiri.</translation>
    </message>
    <message>
        <source>One row per person, sorted by name. Open a person for their figures, feedback and actions. The foot of the feedback editor says who will read it.</source>
        <translation>Satu baris per orang, urut nama. Buka seseorang untuk melihat angka, umpan balik, dan tindakannya. Kaki editor umpan balik menyebutkan siapa yang akan membacanya.</translation>
    </message>
    <message>
        <source>An action says what, who, by when, and which KPI from where to where. Its progress is measured from the data; check-ins add words.</source>
        <translation>Tindakan menyebut apa, siapa, kapan, dan KPI mana dari berapa ke berapa. Kemajuannya diukur dari data; catatan berkala menambahkan kata-kata.</translation>
    </message>
    <message>
        <source>What the period came to, the promises of last time, and what is decided now. Press F5 to show a page to the team without bars.</source>
        <translation>Hasil periode ini, janji terakhir, dan apa yang diputuskan sekarang. Tekan F5 untuk menampilkan halaman kepada tim tanpa bilah.</translation>
    </message>
    <message>
        <source>Everything here is kept in the data file and takes effect at once.</source>
        <translation>Semua di sini disimpan dalam berkas data dan langsung berlaku.</translation>
    </message>
    <message>
        <source>Press F1 on any page to read what it is for.</source>
        <translation>Tekan F1 di halaman mana pun untuk membaca gunanya.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol pintas</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Gunanya</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Cari semuanya</translation>
    </message>
    <message>
        <source>Period before, period after</source>
        <translation>Periode sebelumnya, periode berikutnya</translation>
    </message>
    <message>
        <source>Back and forward through what was looked at</source>
        <translation>Mundur dan maju melalui yang sudah dilihat</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Urungkan, ulangi</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Impor berkas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Present this page, leave</source>
        <translation>Sajikan halaman ini, keluar</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Bantuan ini</translation>
    </message>
    <message>
        <source>In a chart: from mark to mark, records behind the mark</source>
        <translation>Di bagan: dari tanda ke tanda, baris data di baliknya</translation>
    </message>
    <message>
        <source>The pages, from top to bottom</source>
        <translation>Halaman, dari atas ke bawah</translation>
    </message>
    <message>
        <source>Check files before importing</source>
        <translation>Periksa berkas sebelum impor</translation>
    </message>
    <message>
        <source>Data page: import copied rows</source>
        <translation>Halaman Data: impor baris yang disalin</translation>
    </message>
    <message>
        <source>Targets: to a question, and back</source>
        <translation>Target: ke pertanyaan, dan kembali</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Tutup jendela</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ImportCheckController</name>
    <message>
        <source>The pasted rows</source>
        <translation>Baris tempelan</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Membaca berkas</translation>
    </message>
    <message>
        <source>Comparing with what is there</source>
        <translation>Membandingkan dengan data yang ada</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Simpan baris yang ditolak</translation>
    </message>
    <message>
        <source>rejected.csv</source>
        <translation>ditolak.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Choose otherwise and import again: rows that are there are changed, none is added twice. Cancel leaves all as it is.</source>
        <translation>Pilih yang lain lalu impor lagi: baris yang sudah ada diubah, tidak ada yang masuk dua kali. Batal membiarkan semuanya seperti adanya.</translation>
    </message>
    <message>
        <source>Nothing is imported yet. Choose what the rows are in the list above.</source>
        <translation>Belum ada yang diimpor. Pilih jenis baris ini di daftar di atas.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer first. Nothing is imported yet.</source>
        <translation>
            <numerusform>%n pertanyaan perlu dijawab dahulu. Belum ada yang diimpor.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected rows were written: %1</source>
        <translation>Baris yang ditolak sudah ditulis: %1</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ImportChoices</name>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Jenis</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>Pen&amp;godean</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>&amp;Lembar</translation>
    </message>
    <message>
        <source>A&amp;mounts</source>
        <translation>&amp;Nilai uang</translation>
    </message>
    <message>
        <source>Ro&amp;ws</source>
        <translation>B&amp;aris</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ImportDialog</name>
    <message>
        <source>Before the import</source>
        <translation>Sebelum impor</translation>
    </message>
    <message>
        <source>Rows as understood</source>
        <translation>Baris seperti dipahami</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Baris ditolak</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Rekonsiliasi</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Diasumsikan</translation>
    </message>
    <message>
        <source>Check the &amp;corrections</source>
        <translation>&amp;Periksa perbaikan</translation>
    </message>
    <message>
        <source>Take corrections &amp;back</source>
        <translation>&amp;Batalkan perbaikan</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Simpan sebagai CSV…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Impor</translation>
    </message>
    <message>
        <source>Every row can be taken.</source>
        <translation>Semua baris bisa diambil.</translation>
    </message>
    <message>
        <source>The first %1 are shown. Correct cells here, or save them all as a file.</source>
        <translation>%1 yang pertama ditampilkan. Perbaiki sel di sini, atau simpan semuanya sebagai berkas.</translation>
    </message>
    <message>
        <source>Correct cells here, then check again; or save the rows as a file.</source>
        <translation>Perbaiki sel di sini lalu periksa lagi; atau simpan barisnya sebagai berkas.</translation>
    </message>
    <message>
        <source>Rows corrected so far: %1.</source>
        <translation>Baris yang sudah diperbaiki: %1.</translation>
    </message>
    <message>
        <source>Check the corrections first.</source>
        <translation>Periksa perbaikan dulu.</translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) after this one.</source>
        <translation>
            <numerusform>%n berkas lagi setelah yang ini.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed rows</source>
        <translation>Baris berubah</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>Changed (%1)</source>
        <translation>Berubah (%1)</translation>
    </message>
    <message>
        <source>Rejected (%1)</source>
        <translation>Ditolak (%1)</translation>
    </message>
    <message>
        <source>Missing rows</source>
        <translation>Baris yang hilang</translation>
    </message>
    <message>
        <source>What the import does to the KPIs</source>
        <translation>Pengaruh impor pada KPI</translation>
    </message>
    <message>
        <source>Missing (%1)</source>
        <translation>Hilang (%1)</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ImportRules</name>
    <message>
        <source>Read as:</source>
        <translation>Dibaca sebagai:</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ImportUndoController</name>
    <message>
        <source>Undoing the import</source>
        <translation>Mengurungkan impor</translation>
    </message>
    <message>
        <source>Import undone: %1 taken out, %2 put back as they were.</source>
        <comment>12 rows, 3 rows</comment>
        <translation>Impor diurungkan: %1 dikeluarkan, %2 dikembalikan seperti semula.</translation>
    </message>
    <message>
        <source>Backup from before: %1</source>
        <translation>Cadangan dari sebelumnya: %1</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::MainWindow</name>
    <message>
        <source>No data yet</source>
        <translation>Belum ada data</translation>
    </message>
    <message>
        <source>Kinerja</source>
        <translation>Kinerja</translation>
    </message>
    <message>
        <source>Sample data: a made-up company to look around in. Nothing here is yours.</source>
        <translation>Data contoh: perusahaan rekaan untuk melihat-lihat. Tidak ada data Anda di sini.</translation>
    </message>
    <message>
        <source>Start with my own data</source>
        <translation>Mulai dengan data saya</translation>
    </message>
    <message>
        <source>Opening the data</source>
        <translation>Membuka data</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::MappingTable</name>
    <message>
        <source>Columns of the file and their fields</source>
        <translation>Kolom berkas dan isinya</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Adalah</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Keyakinan</translation>
    </message>
    <message>
        <source>Field of column %1</source>
        <translation>Isi kolom %1</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::MissingRowsQuestion</name>
    <message>
        <source>Keep &amp;them</source>
        <translation>Biarkan &amp;saja</translation>
    </message>
    <message>
        <source>Remo&amp;ve them</source>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Show them</source>
        <translation>&amp;Tampilkan</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::OfferBar</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>F6 goes to these buttons, Esc closes them.</source>
        <translation>F6 menuju tombol-tombol ini, Esc menutupnya.</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::OtherImports</name>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Tampilkan %1</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::OwnKpisDialog</name>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>KPIs of your own</source>
        <translation>KPI buatan sendiri</translation>
    </message>
    <message>
        <source>None yet. Write a formula over the KPIs below, for example revenue / orders.</source>
        <translation>Belum ada. Tulis rumus dari KPI di bawah, misalnya revenue / orders.</translation>
    </message>
    <message>
        <source>Put in a KPI</source>
        <translation>Sisipkan KPI</translation>
    </message>
    <message>
        <source>More is better</source>
        <translation>Makin besar makin baik</translation>
    </message>
    <message>
        <source>Less is better</source>
        <translation>Makin kecil makin baik</translation>
    </message>
    <message>
        <source>Indonesian &amp;name</source>
        <translation>&amp;Nama Indonesia</translation>
    </message>
    <message>
        <source>&amp;English name</source>
        <translation>Nama &amp;Inggris</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>I&amp;d</translation>
    </message>
    <message>
        <source>&amp;Formula</source>
        <translation>&amp;Rumus</translation>
    </message>
    <message>
        <source>&amp;Direction</source>
        <translation>Ar&amp;ah</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The unit is found while you type.</source>
        <translation>Satuan ditentukan selagi Anda mengetik.</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::PeriodPicker</name>
    <message>
        <source>Choose a period</source>
        <translation>Pilih periode</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Tahun sebelumnya</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Tahun berikutnya</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Semua data</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Semester %1</source>
        <translation>Semester %1</translation>
    </message>
    <message>
        <source>The year %1</source>
        <translation>Tahun %1</translation>
    </message>
    <message>
        <source>There is no data that late yet</source>
        <translation>Belum ada data sejauh itu</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::PersonView</name>
    <message>
        <source>Strengths: %1</source>
        <translation>Kekuatan: %1</translation>
    </message>
    <message>
        <source>To improve: %1</source>
        <translation>Perlu ditingkatkan: %1</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Team median</source>
        <translation>Median tim</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>13 months</source>
        <translation>13 bulan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ProfileBox</name>
    <message>
        <source>Files with the same header are then read without asking again.</source>
        <translation>Berkas dengan judul kolom yang sama lalu dibaca tanpa bertanya lagi.</translation>
    </message>
    <message>
        <source>Remember the answers as &amp;profile</source>
        <translation>Ingat jawaban sebagai pro&amp;fil</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ProofController</name>
    <message>
        <source>Compute it again from all records</source>
        <translation>Hitung ulang dari semua catatan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Show the records</source>
        <translation>Lihat catatannya</translation>
    </message>
    <message>
        <source>Last year&apos;s figure</source>
        <translation>Angka tahun lalu</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::QuestionsPanel</name>
    <message>
        <source>Choose</source>
        <translation>Pilih</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::Rail</name>
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
        <translation>Tim</translation>
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
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::RecordsController</name>
    <message>
        <source>records</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Tabel CSV (*.csv)</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>%1 written: %2</source>
        <comment>12 rows, file</comment>
        <translation>%1 ditulis: %2</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Dibatalkan: tidak ada yang ditulis.</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::RecordsDialog</name>
    <message>
        <source>Records</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Narrow by any word</source>
        <translation>Saring dengan kata apa pun</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Simpan sebagai CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Kind of records</source>
        <translation>Jenis catatan</translation>
    </message>
    <message>
        <source>What is wrong with them</source>
        <translation>Apa yang kurang beres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>%1: %2%</source>
        <translation>%1: %2%</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::RejectsController</name>
    <message>
        <source>Rejected rows of %1</source>
        <translation>Baris ditolak dari %1</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Baris yang ditolak</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Simpan baris yang ditolak</translation>
    </message>
    <message>
        <source>rejected.csv</source>
        <translation>ditolak.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Rejected rows were written: %1</source>
        <translation>Baris yang ditolak sudah ditulis: %1</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::RejectsModel</name>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ReviewController</name>
    <message>
        <source>Review of %1</source>
        <translation>Tinjauan %1</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::ReviewPage</name>
    <message>
        <source>Figures</source>
        <translation>Angka</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::SealsController</name>
    <message>
        <source>What changed its figures since it was sealed</source>
        <translation>Yang mengubah angkanya sejak disegel</translation>
    </message>
    <message>
        <source>Seal %1?</source>
        <translation>Segel %1?</translation>
    </message>
    <message>
        <source>Its figures are kept as they are now. Later imports and edits stay possible; what they change of it is listed here.</source>
        <translation>Angkanya disimpan seperti sekarang. Impor dan suntingan kemudian tetap bisa; yang berubah karenanya dicatat di sini.</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Segel</translation>
    </message>
    <message>
        <source>Take the seal off %1?</source>
        <translation>Lepas segel %1?</translation>
    </message>
    <message>
        <source>Its figures stay as they are; later changes to it are no longer listed.</source>
        <translation>Angkanya tetap; perubahan kemudian tidak lagi dicatat.</translation>
    </message>
    <message>
        <source>Unseal</source>
        <translation>Lepas segel</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::SettingsController</name>
    <message>
        <source>Sales lines</source>
        <translation>Baris penjualan</translation>
    </message>
    <message>
        <source>Won leads</source>
        <translation>Prospek menang</translation>
    </message>
    <message>
        <source>Lost leads</source>
        <translation>Prospek kalah</translation>
    </message>
    <message>
        <source>Open leads</source>
        <translation>Prospek terbuka</translation>
    </message>
    <message>
        <source>Folder whose files are imported</source>
        <translation>Folder yang berkasnya diimpor</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg)</source>
        <translation>Gambar (*.png *.svg)</translation>
    </message>
    <message>
        <source>KPI %1</source>
        <translation>KPI %1</translation>
    </message>
    <message>
        <source>KPI %1 removed</source>
        <translation>KPI %1 dihapus</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Cadangkan</translation>
    </message>
    <message>
        <source>kinerja-backup.db</source>
        <translation>kinerja-cadangan.db</translation>
    </message>
    <message>
        <source>Kinerja databases (*.db)</source>
        <translation>Basis data Kinerja (*.db)</translation>
    </message>
    <message>
        <source>The backup is written and verified.</source>
        <translation>Cadangan sudah ditulis dan diperiksa.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Membuat cadangan</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::SettingsPage</name>
    <message>
        <source>As the system</source>
        <translation>Ikuti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>Senin sampai Jumat</translation>
    </message>
    <message>
        <source>Monday to Saturday</source>
        <translation>Senin sampai Sabtu</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Tanpa logo</translation>
    </message>
    <message>
        <source>This data file is open read-only</source>
        <translation>Berkas data ini dibuka hanya-baca</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Dihitung</translation>
    </message>
    <message>
        <source>Do not count</source>
        <translation>Tidak dihitung</translation>
    </message>
    <message>
        <source>None. Files in it are imported by their profile.</source>
        <translation>Tidak ada. Berkas di dalamnya diimpor menurut profilnya.</translation>
    </message>
    <message>
        <source>The year it ends in</source>
        <translation>Tahun saat berakhir</translation>
    </message>
    <message>
        <source>The year it begins in</source>
        <translation>Tahun saat dimulai</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Mulai %1</translation>
    </message>
    <message>
        <source>The calendar year</source>
        <translation>Tahun kalender</translation>
    </message>
    <message>
        <source>%</source>
        <comment>per cent, behind a number</comment>
        <translation>%</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::StatusStrip</name>
    <message>
        <source>%1 %2%</source>
        <translation>%1 %2%</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::TargetHistoryDialog</name>
    <message>
        <source>History of targets</source>
        <translation>Riwayat target</translation>
    </message>
    <message>
        <source>None of these targets is approved: what is typed before that has no history.</source>
        <translation>Belum ada target ini yang disetujui: yang diketik sebelum itu tidak punya riwayat.</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::TargetsController</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to start from.</source>
        <translation>Tidak ada yang dapat dijadikan awal.</translation>
    </message>
    <message>
        <source>Last year has no figures for this KPI. Nothing was changed. Type the targets or paste them.</source>
        <translation>Tahun lalu tidak punya angka untuk KPI ini. Tidak ada yang berubah. Ketik atau tempel targetnya.</translation>
    </message>
    <message numerus="yes">
        <source>Set %n target(s) from last year?</source>
        <translation>
            <numerusform>Tetapkan %n target dari tahun lalu?</numerusform>
        </translation>
    </message>
    <message>
        <source>Targets that are in these cells now are replaced; Ctrl+Z brings them back.</source>
        <translation>Target yang sekarang ada di sel ini diganti; Ctrl+Z mengembalikannya.</translation>
    </message>
    <message>
        <source>Set targets</source>
        <translation>Tetapkan target</translation>
    </message>
    <message>
        <source>This year cannot be cut into whole months. Nothing was changed.</source>
        <translation>Tahun ini tidak dapat dibagi menjadi bulan yang utuh. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>An approved target is not taken away: it is changed, with a reason. Nothing was changed.</source>
        <translation>Target yang disetujui tidak dihapus: diubah, dengan alasan. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Change approved targets</source>
        <translation>Ubah target yang disetujui</translation>
    </message>
    <message>
        <source>Approved targets change with a reason only. Nothing was changed.</source>
        <translation>Target yang disetujui hanya berubah dengan alasan. Tidak ada yang berubah.</translation>
    </message>
    <message numerus="yes">
        <source>Set %n month(s)</source>
        <translation>
            <numerusform>Tetapkan %n bulan</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n target(s) of %1 for %2?</source>
        <translation>
            <numerusform>Setujui %n target %1 untuk %2?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are locked, and what was reached a year before is frozen as their baseline. From then on each change needs a reason and stays in the history. Ctrl+Z takes the approval back.</source>
        <translation>Target ini dikunci, dan capaian setahun sebelumnya dibekukan sebagai dasarnya. Sejak itu setiap perubahan perlu alasan dan tinggal di riwayat. Ctrl+Z membatalkan persetujuan.</translation>
    </message>
    <message>
        <source>Approve and lock</source>
        <translation>Setujui dan kunci</translation>
    </message>
    <message>
        <source>Approval of targets</source>
        <translation>Persetujuan target</translation>
    </message>
    <message>
        <source>Whole team</source>
        <translation>Seluruh tim</translation>
    </message>
    <message>
        <source>%1 %2: what was agreed</source>
        <translation>%1 %2: yang disepakati</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.json *.ndjson *.jsonl);;All files (*)</source>
        <translation>Tabel (*.csv *.tsv *.txt *.xlsx *.xlsm *.json *.ndjson *.jsonl);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Import targets</source>
        <translation>Impor target</translation>
    </message>
    <message>
        <source>targets-%1-%2.csv</source>
        <comment>file name: KPI, year</comment>
        <translation>target-%1-%2.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv *.xlsx)</source>
        <translation>Tabel (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>Export targets</source>
        <translation>Ekspor target</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s) of this KPI and year were written: %1</source>
        <translation>
            <numerusform>%n target KPI ini pada tahun ini ditulis: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <comment>KPI, who, period: level of the target</comment>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message>
        <source>Last year has no shape to follow: it is not over, has no records of its last ten days, or no month above 0. Nothing was changed.</source>
        <translation>Tahun lalu tidak punya pola untuk diikuti: belum selesai, tanpa data pada sepuluh hari terakhirnya, atau tidak ada bulan di atas 0. Tidak ada yang diubah.</translation>
    </message>
    <message numerus="yes">
        <source>%n approved target(s) of %1 change.</source>
        <translation>
            <numerusform>%n target %1 yang sudah disetujui berubah.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Mengapa?</translation>
    </message>
    <message>
        <source>A reason is needed: it stays in the history of these targets.</source>
        <translation>Alasan diperlukan: disimpan dalam riwayat target-target ini.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::TargetsPage</name>
    <message>
        <source>No targets yet. Start from last year plus a percentage, paste from a spreadsheet, or type.</source>
        <translation>Belum ada target. Mulai dari tahun lalu ditambah persentase, tempel dari lembar kerja, atau ketik.</translation>
    </message>
    <message>
        <source>Last year %1%</source>
        <translation>Tahun lalu %1%</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>The year is the sum of its months: select the months to clear them.</source>
        <translation>Tahun adalah jumlah bulannya: pilih bulan untuk mengosongkannya.</translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy cells in a spreadsheet first.</source>
        <translation>Papan klip tidak berisi teks: salin dulu sel di lembar kerja.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways. Nothing was changed yet. Which one is meant?</source>
        <translation>“%1” bisa dibaca dua cara. Belum ada yang berubah. Mana yang dimaksud?</translation>
    </message>
    <message>
        <source>These rows have no total yet: type one in the column of the year.</source>
        <translation>Baris ini belum punya total: ketik di kolom tahun.</translation>
    </message>
    <message>
        <source>Down	Ctrl+D</source>
        <translation>Ke bawah	Ctrl+D</translation>
    </message>
    <message>
        <source>Right	Ctrl+R</source>
        <translation>Ke kanan	Ctrl+R</translation>
    </message>
    <message>
        <source>Distribute the year equally</source>
        <translation>Bagi tahun sama rata</translation>
    </message>
    <message>
        <source>Distribute the year as last year</source>
        <translation>Bagi tahun seperti tahun lalu</translation>
    </message>
    <message>
        <source>Propose this row from own history…</source>
        <translation>Usulkan baris ini dari riwayat sendiri…</translation>
    </message>
    <message>
        <source>Cut	Ctrl+X</source>
        <translation>Potong	Ctrl+X</translation>
    </message>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>Salin	Ctrl+C</translation>
    </message>
    <message>
        <source>Paste	Ctrl+V</source>
        <translation>Tempel	Ctrl+V</translation>
    </message>
    <message>
        <source>Clear	Del</source>
        <translation>Kosongkan	Del</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>Riwayat…</translation>
    </message>
    <message>
        <source>Import targets…</source>
        <translation>Impor target…</translation>
    </message>
    <message>
        <source>These amounts are very large for a grid %1. Nothing was changed yet. What is the largest of them?</source>
        <translation>Jumlah ini sangat besar untuk kisi %1. Belum ada yang diubah. Berapa yang terbesar?</translation>
    </message>
    <message>
        <source>Last year&apos;s figure: how it comes about…</source>
        <translation>Angka tahun lalu: asalnya…</translation>
    </message>
    <message>
        <source>Export targets…</source>
        <translation>Ekspor target…</translation>
    </message>
    <message>
        <source>Target: how it comes about…</source>
        <translation>Target: asalnya…</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were not taken and are marked: %1. A target here is %2. Nothing was changed.</source>
        <translation>
            <numerusform>%n sel tidak diambil dan ditandai: %1. Target di sini berupa %2. Tidak ada yang diubah.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was not taken: a target here is %2. Nothing was changed.</source>
        <translation>“%1” tidak diambil: target di sini berupa %2. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>No target stands in these cells; those of this year are of other periods, levels or scopes. Start from last year plus a percentage, paste from a spreadsheet, or type.</source>
        <translation>Tidak ada target dalam sel-sel ini; target tahun ini milik periode, tingkat, atau cakupan lain. Mulai dari tahun lalu ditambah persentase, tempel dari lembar kerja, atau ketik.</translation>
    </message>
    <message>
        <source>From this cell on the grid has no room for all of the copied block (%1 × %2). Nothing was changed.</source>
        <translation>Dari sel ini kisi tidak cukup untuk seluruh blok yang disalin (%1 × %2). Tidak ada yang diubah.</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::TeamController</name>
    <message>
        <source>Show an area to improve to the whole team?</source>
        <translation>Tampilkan hal yang perlu ditingkatkan kepada seluruh tim?</translation>
    </message>
    <message>
        <source>Everybody in the team will read it. Nothing is saved yet.</source>
        <translation>Semua orang di tim akan membacanya. Belum ada yang disimpan.</translation>
    </message>
    <message>
        <source>Everybody in the team will read what %1 should improve. Nothing is saved yet.</source>
        <translation>Semua orang di tim akan membaca apa yang perlu ditingkatkan %1. Belum ada yang disimpan.</translation>
    </message>
    <message>
        <source>Show to the team</source>
        <translation>Tampilkan kepada tim</translation>
    </message>
    <message>
        <source>Are you sure? The whole team will read it.</source>
        <translation>Yakin? Seluruh tim akan membacanya.</translation>
    </message>
    <message>
        <source>Areas to improve are better said in private. Back to the text: Cancel, then choose who will read it.</source>
        <translation>Hal yang perlu ditingkatkan lebih baik disampaikan berdua. Kembali ke teks: Batal, lalu pilih siapa yang akan membacanya.</translation>
    </message>
    <message>
        <source>The whole team may read it</source>
        <translation>Seluruh tim boleh membacanya</translation>
    </message>
    <message>
        <source>Feedback for %1</source>
        <translation>Umpan balik untuk %1</translation>
    </message>
    <message>
        <source>Feedback deleted</source>
        <translation>Umpan balik dihapus</translation>
    </message>
    <message>
        <source>Section of %1</source>
        <translation>Bagian %1</translation>
    </message>
    <message>
        <source>Own words of %1</source>
        <translation>Kata-kata %1 sendiri</translation>
    </message>
    <message>
        <source>the whole team</source>
        <translation>seluruh tim</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Tambah orang</translation>
    </message>
    <message>
        <source>Name as in your files</source>
        <translation>Nama seperti di berkas Anda</translation>
    </message>
    <message>
        <source>%1 is in the list already.</source>
        <translation>%1 sudah ada dalam daftar.</translation>
    </message>
    <message>
        <source>Nothing was changed. Look under Everybody.</source>
        <translation>Tidak ada yang berubah. Lihat di Semua orang.</translation>
    </message>
    <message>
        <source>New person %1</source>
        <translation>Orang baru %1</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::TeamModel</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Revenue against target</source>
        <translation>Pendapatan terhadap target</translation>
    </message>
    <message>
        <source>Gap today</source>
        <translation>Selisih hari ini</translation>
    </message>
    <message>
        <source>13 months</source>
        <translation>13 bulan</translation>
    </message>
    <message>
        <source>Strong at</source>
        <translation>Kuat di</translation>
    </message>
    <message>
        <source>To improve</source>
        <translation>Perlu ditingkatkan</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Langkah berikutnya</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::TeamPage</name>
    <message>
        <source>Choose a person in the table first.</source>
        <translation>Pilih seseorang di tabel dahulu.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Umpan balik</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::TopBar</name>
    <message>
        <source>Period: %1</source>
        <translation>Periode: %1</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Periode sebelumnya</translation>
    </message>
    <message>
        <source>Period before (Ctrl+Page Up)</source>
        <translation>Periode sebelumnya (Ctrl+Page Up)</translation>
    </message>
    <message>
        <source>Period after</source>
        <translation>Periode berikutnya</translation>
    </message>
    <message>
        <source>Period after (Ctrl+Page Down)</source>
        <translation>Periode berikutnya (Ctrl+Page Down)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Pembanding</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Saring</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Tambah saringan</translation>
    </message>
    <message>
        <source>Search  Ctrl+K</source>
        <translation>Cari  Ctrl+K</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Cari semuanya</translation>
    </message>
    <message>
        <source>Present F5</source>
        <translation>Sajikan F5</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Export (Ctrl+E)</source>
        <translation>Ekspor (Ctrl+E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Tidak ada yang dapat diurungkan</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Urungkan: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Tidak ada yang dapat diulangi</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Y)</source>
        <translation>Ulangi: %1 (Ctrl+Y)</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>Periode sebelumnya</translation>
    </message>
    <message>
        <source>Same period last year</source>
        <translation>Periode yang sama tahun lalu</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Tanpa pembanding</translation>
    </message>
    <message>
        <source>Same days before and after Idul Fitri</source>
        <translation>Hari yang sama sebelum dan sesudah Idul Fitri</translation>
    </message>
    <message>
        <source>Baseline (agreed, else last year or the mean of four periods)</source>
        <translation>Garis dasar (yang disepakati, atau tahun lalu, atau rata-rata empat periode)</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::UnderstoodModel</name>
    <message>
        <source>Line</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Column “%1” of the file</source>
        <translation>Kolom “%1” di berkas</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::WatchBox</name>
    <message>
        <source>Open…</source>
        <translation>Buka…</translation>
    </message>
    <message>
        <source>Files that wait in the watched folder</source>
        <translation>Berkas yang menunggu di folder yang diawasi</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::WelcomePage</name>
    <message>
        <source>Start from your sales file.</source>
        <translation>Mulai dari berkas penjualan Anda.</translation>
    </message>
    <message>
        <source>Drop it here; its columns are recognised. Or look around first in a sample company with two years of sales.</source>
        <translation>Tarik berkas ke sini; kolomnya kami kenali. Atau lihat-lihat dulu perusahaan contoh dengan penjualan dua tahun.</translation>
    </message>
    <message>
        <source>Import my data</source>
        <translation>Impor data saya</translation>
    </message>
    <message>
        <source>Try with sample data</source>
        <translation>Coba dengan data contoh</translation>
    </message>
    <message>
        <source>Open a database</source>
        <translation>Buka berkas data</translation>
    </message>
</context>
<context>
    <name>kinerja::ui::WritingController</name>
    <message>
        <source>Writing %1</source>
        <translation>Menulis %1</translation>
    </message>
    <message>
        <source>Cancelled: %1 was not written.</source>
        <translation>Dibatalkan: %1 tidak ditulis.</translation>
    </message>
</context>
</TS>

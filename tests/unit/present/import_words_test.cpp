// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/import_words.h"

#include <ctime>

#include <gtest/gtest.h>

#include "kinerja/present/import_presenter.h"
#include "kinerja/present/ledger_presenter.h"
#include "qt_printers.h"

namespace kinerja::present {
namespace {

/// Not globals: the words are resources, which are there only when main() begins.
struct ImportWords : ::testing::Test {
    const Words indonesian{Language::Indonesian};
    const Words english{Language::English};
    const Format inIndonesian{indonesian};
    const Format inEnglish{english};
};

TEST_F(ImportWords, AnAnswerShowsItsDateAsPeopleWriteIt)
{
    ingest::Question question;
    question.id = "dates";
    const ingest::Answer answer{"mdy", "--set dates=mdy", "2026-03-04"};
    EXPECT_EQ(answerText(english, question, answer), QStringLiteral("month, day, year: 4 Mar 2026"));
    EXPECT_EQ(answerText(indonesian, question, answer), QStringLiteral("bulan, hari, tahun: 4 Mar 2026"));
}

TEST_F(ImportWords, AColumnThatCannotBeReadIsAskedAboutByName)
{
    const ingest::Question doubtful{"field", "Qty", "quantity", {"2 pcs"}, {{"#4", "--map quantity=#4", "Qty: 2 pcs"}, {"#0", "--map quantity=#0", "none"}}};
    EXPECT_EQ(questionTitle(english, doubtful), QStringLiteral("Is column “Qty” the field “quantity”? Most of its cells cannot be read as one."));
    EXPECT_EQ(answerText(english, doubtful, doubtful.answers[0]), QStringLiteral("Qty: 2 pcs"));
    EXPECT_EQ(answerText(english, doubtful, doubtful.answers[1]), QStringLiteral("no: leave the column out"));
    EXPECT_EQ(questionTitle(english, ingest::Question{"field", "", "date", {}, {}}), QStringLiteral("Which column is “date”?"));
    EXPECT_EQ(questionTitle(english, ingest::Question{"field", "Mulai", "period", {}, {}}), QStringLiteral("Which column is “period”?"));
}

TEST_F(ImportWords, TotalsAndPiecesAreAskedAboutByName)
{
    const ingest::Question several{"total", "Grand Total", {}, {"1110"}, {{"#4", "--map total=#4", "Total"}, {"#5", "--map total=#5", "Grand Total"}}};
    EXPECT_EQ(questionTitle(english, several), QStringLiteral("Beside column “Grand Total” stands another total, and nothing tells which of them was sold. What counts?"));
    EXPECT_EQ(answerText(english, several, several.answers[0]), QStringLiteral("#4: Total"));
    const ingest::Question pieces{"field", "Jumlah", "quantity", {"1010"}, {{"pieces", "--map quantity=#4", "Jumlah"}, {"amount", "--map total=#4", "Jumlah"}, {"#0", "--map quantity=#0", "none"}}};
    EXPECT_EQ(questionTitle(english, pieces), QStringLiteral("Does column “Jumlah” hold pieces or an amount of money?"));
    EXPECT_EQ(questionTitle(indonesian, pieces), QStringLiteral("Apakah kolom “Jumlah” berisi banyaknya barang atau jumlah uang?"));
    EXPECT_EQ(answerText(english, pieces, pieces.answers[0]), QStringLiteral("pieces"));
    EXPECT_EQ(answerText(english, pieces, pieces.answers[2]), QStringLiteral("no: leave the column out"));
}

TEST_F(ImportWords, AnAnswerShowsItsNumberInTheReadersNotation)
{
    ingest::Question question;
    question.id = "decimal";
    EXPECT_TRUE(answerText(indonesian, question, {"comma", "--set decimal=comma", "1.234"}).endsWith(QStringLiteral(": 1,234")));
    EXPECT_TRUE(answerText(english, question, {"comma", "--set decimal=comma", "1.234"}).endsWith(QStringLiteral(": 1.234")));
}

TEST_F(ImportWords, NotesSayTheirRulesInWords)
{
    EXPECT_EQ(noteText(inEnglish, {"tax-rule", {{"rule", "excluded"}}}), QStringLiteral("Tax was read as: not included in the amounts."));
    EXPECT_EQ(noteText(inIndonesian, {"tax-rule", {{"rule", "excluded"}}}), QStringLiteral("Pajak dibaca sebagai: tidak termasuk."));
    // A column that happens to be called like a rule stays what the file calls it.
    EXPECT_EQ(noteText(inEnglish, {"total-rule", {{"column", "net"}, {"rule", "net"}}}),
              QStringLiteral("The total column was read as: net, after discount, without tax."));
}

TEST_F(ImportWords, NotesPutEachValueInItsPlace)
{
    EXPECT_EQ(noteText(inEnglish, {"mended-rows", {{"rows", "3"}, {"line", "12"}}}),
              QStringLiteral("Rows with a quote or a delimiter out of place, read in the one way that fits their table: 3; the first is in line 12."));
    EXPECT_EQ(noteText(inIndonesian, {"other-tables", {{"lines", "9-12, 14-20"}, {"tables", "2"}, {"rows", "8"}}}),
              QStringLiteral("Berkas berisi lebih dari satu tabel. Yang pertama dibaca; yang tidak dibaca: 2, dengan baris: 8, di baris berkas 9-12, 14-20."));
    // What a file says is never a place for a value itself.
    EXPECT_EQ(noteText(inEnglish, {"encoding-assumed", {{"encoding", "{line}"}, {"line", "3"}}}),
              QStringLiteral("The text is not UTF-8; it was read as {line}."));
}

TEST_F(ImportWords, NotesWriteDaysNumbersAndAmountsInTheReadersNotation)
{
    const ingest::Note noRate{"no-rate", {{"currency", "USD"}, {"rows", "1204"}, {"from", "2026-01-05"}, {"to", "2026-05-31"}}};
    EXPECT_EQ(noteText(inIndonesian, noRate).replace(kNoBreakSpace, QLatin1Char{' '}),
              QStringLiteral("Jumlah dalam USD tanpa kurs, dari 5 Jan 2026 sampai 31 Mei 2026: 1.204. Tidak masuk total mana pun."));
    const ingest::Note removed{"rows-removed", {{"rows", "1"}, {"amount", "1200.00"}}};
    EXPECT_TRUE(noteText(inIndonesian, removed).endsWith(QStringLiteral(": 1 baris, Rp1.200."))) << noteText(inIndonesian, removed).toStdString();
    EXPECT_TRUE(noteText(inEnglish, removed).replace(kNoBreakSpace, QLatin1Char{' '}).endsWith(QStringLiteral(": 1 row, IDR 1,200.")))
        << noteText(inEnglish, removed).toStdString();
    const ingest::Note days{"day-numbers", {{"column", "Tanggal"}, {"rows", "3"}, {"example", "45000 = 2023-03-15"}}};
    EXPECT_TRUE(noteText(inIndonesian, days).contains(QStringLiteral("45000 = 15 Mar 2023"))) << noteText(inIndonesian, days).toStdString();
}

TEST_F(ImportWords, PastedRowsAreNoFile)
{
    EXPECT_EQ(fileText(indonesian, std::string{services::kPastedName}), QStringLiteral("Baris yang ditempel"));
    EXPECT_EQ(fileText(english, "sales.csv"), QStringLiteral("sales.csv"));
}

TEST_F(ImportWords, OneRowIsNotSeveral)
{
    domain::RowCounts counts;
    counts.added = 1;
    counts.same = 1204;
    EXPECT_EQ(rowCountsText(counts, inEnglish), QStringLiteral("1 row new, 0 changed, 1,204 the same, 0 rejected"));
    EXPECT_EQ(rowCountsText(counts, inIndonesian), QStringLiteral("1 baris baru, 0 berubah, 1.204 sama, 0 ditolak"));
}

TEST_F(ImportWords, RowsThatAnImportTookAwayAreCountedWithTheOthers)
{
    domain::Batch batch;
    batch.counts.added = 6;
    EXPECT_EQ(rowCountsText(batch, inEnglish), QStringLiteral("6 rows new, 0 changed, 0 the same, 0 rejected"));
    batch.notes = R"([{"id":"tax-rule","rule":"excluded"},{"id":"rows-removed","rows":"1208","amount":"500000.00"}])";
    EXPECT_EQ(rowCountsText(batch, inEnglish), QStringLiteral("6 rows new, 0 changed, 0 the same, 0 rejected, 1,208 removed"));
    EXPECT_EQ(rowCountsText(batch, inIndonesian), QStringLiteral("6 baris baru, 0 berubah, 0 sama, 0 ditolak, 1.208 dihapus"));
    EXPECT_EQ(presentData({batch}, {}, inEnglish).batches.at(0).removed, QStringLiteral("1,208"));
    batch.notes = R"([{"id":"rows-missing","rows":"8"}])";  // kept
    EXPECT_EQ(presentData({batch}, {}, inEnglish).batches.at(0).removed, QString{});
    batch.notes = "not JSON";
    EXPECT_EQ(presentData({batch}, {}, inEnglish).batches.at(0).removed, QString{});
}

TEST_F(ImportWords, ASealedPeriodHasItsNameNotItsKey)
{
    const QString text = noteText(inEnglish, {"restates", {{"period", "2026-Q2"}}});
    EXPECT_TRUE(text.contains(QStringLiteral("Q2 2026"))) << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("2026-Q2"))) << text.toStdString();
}

TEST_F(ImportWords, MomentsAreInTheTimeOfThisComputer)
{
    const QByteArray before = qgetenv("TZ");
    const auto in = [&](const char* zone) {
        qputenv("TZ", zone);
        tzset();
        return momentText(inEnglish, "2026-11-29T18:30:05Z");
    };
    EXPECT_EQ(in("WIB-7"), QStringLiteral("30 Nov 2026 01:30"));
    EXPECT_EQ(in("UTC"), QStringLiteral("29 Nov 2026 18:30"));
    EXPECT_EQ(in("EST5"), QStringLiteral("29 Nov 2026 13:30"));
    before.isEmpty() ? static_cast<void>(qunsetenv("TZ")) : static_cast<void>(qputenv("TZ", before));
    tzset();
    EXPECT_EQ(momentText(inEnglish, "long ago"), QStringLiteral("long ago"));
}

TEST_F(ImportWords, WhatTheReaderLeftOutIsSaidInWords)
{
    for (const auto* id : {"preamble", "header-rows", "mended-rows", "footer", "footer-rows", "other-tables", "pages", "encoding-assumed"}) {
        EXPECT_FALSE(noteText(inEnglish, {id, {}}).startsWith(QLatin1String{id})) << id;
        EXPECT_NE(noteText(inEnglish, {id, {}}), noteText(inIndonesian, {id, {}})) << id;
    }
    for (const auto* id : {"stray-quote", "not-whole", "not-a-count", "negative-target", "several-scopes", "not-a-period", "unknown-kpi", "unknown-level", "unknown-kind", "shares-not-100", "category-in-itself", "total-differs"}) {
        EXPECT_NE(rejectReason(english, id), QLatin1String{id});
        EXPECT_NE(rejectReason(english, id), rejectReason(indonesian, id)) << id;
    }
}

}  // namespace
}  // namespace kinerja::present

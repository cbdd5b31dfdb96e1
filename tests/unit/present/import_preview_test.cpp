// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/import_preview.h"

#include <gtest/gtest.h>

#include "kinerja/present/import_words.h"
#include "qt_printers.h"

namespace kinerja::present {
namespace {

/// Not globals: the words are resources, which are there only when main() begins.
struct ImportPreview : ::testing::Test {
    const Format indonesian{Words{Language::Indonesian}};
    const Format english{Words{Language::English}};

    static services::ImportLook look(const std::string& text, const ingest::ImportOptions& options = {})
    {
        auto source = ingest::ByteSource::fromMemory(text);
        auto inspection = ingest::inspect(source, options);
        EXPECT_TRUE(inspection.has_value());
        auto rows = ingest::previewRows(source, *inspection);
        EXPECT_TRUE(rows.has_value());
        return {std::move(*inspection), std::move(*rows)};
    }
};

constexpr auto kSales = "Tanggal;Catatan;No Pesanan;Pelanggan;Produk;Jumlah;Harga\n"
                        "14/04/2026;hai;A-1;Toko;Kopi;2;1.250.000,50\n"
                        "31/04/2026;;A-2;Toko;Kopi;1;900.000,00\n";

TEST_F(ImportPreview, DaysAndNumbersAreInTheReadersNotation)
{
    const auto state = presentCheck(look(kSales), {}, services::ImportMode::Upsert, indonesian);
    ASSERT_EQ(state.rows.columns.size(), 7U);
    EXPECT_EQ(state.rows.columns[0].head, QStringLiteral("tanggal"));
    EXPECT_EQ(state.rows.columns[6].head, QStringLiteral("Catatan"));  // not used: last, by its own name
    EXPECT_FALSE(state.rows.columns[6].isUsed);
    const auto& cells = state.rows.rows[0].cells;
    EXPECT_EQ(cells[0].text, QStringLiteral("14 Apr 2026"));
    EXPECT_EQ(cells[5].text, QStringLiteral("1.250.000,5"));
    EXPECT_TRUE(state.rows.columns[5].rightAligned);
    EXPECT_EQ(presentCheck(look(kSales), {}, services::ImportMode::Upsert, english).rows.rows[0].cells[5].text, QStringLiteral("1,250,000.5"));
}

TEST_F(ImportPreview, WhatCannotBeReadIsMarkedWithItsReason)
{
    const auto state = presentCheck(look(kSales), {}, services::ImportMode::Upsert, english);
    EXPECT_EQ(state.rows.rows[1].cells[0].mark, CellMark::Refused);  // April has 30 days
    EXPECT_EQ(state.rows.rows[1].cells[0].note, rejectReason(english.words(), "not-a-date"));
    EXPECT_EQ(state.rows.rows[1].reason, rejectReason(english.words(), "not-a-date"));
    EXPECT_EQ(state.rows.rows[0].cells[6].mark, CellMark::Unused);
}

TEST_F(ImportPreview, TheDialectIsSaidInWords)
{
    EXPECT_EQ(presentCheck(look(kSales), {}, services::ImportMode::Upsert, english).dialect, QStringLiteral("UTF-8 \u00B7 semicolon \u00B7 1 header row \u00B7 2 rows"));
    EXPECT_EQ(presentCheck(look(kSales), {}, services::ImportMode::Upsert, indonesian).dialect, QStringLiteral("UTF-8 \u00B7 titik koma \u00B7 1 baris judul \u00B7 2 baris"));
}

TEST_F(ImportPreview, AChoiceIsOfferedOnlyWhereThereIsOne)
{
    const auto state = presentCheck(look(kSales), {}, services::ImportMode::Upsert, english);
    EXPECT_EQ(state.kind.choices.size(), domain::kRecordKindCount);
    EXPECT_EQ(state.kind.choices[static_cast<std::size_t>(state.kind.current)].id, "sales");
    ASSERT_GT(state.encoding.choices.size(), 2U);  // of any text
    EXPECT_EQ(state.encoding.choices[static_cast<std::size_t>(state.encoding.current)].id, "UTF-8");
    EXPECT_EQ(state.encoding.choices.back().id, "");
    EXPECT_TRUE(presentCheck(look("[{\"order\":\"1\",\"date\":\"2026-01-31\"}]"), {}, services::ImportMode::Upsert, english).encoding.choices.empty());
    EXPECT_TRUE(state.sheet.choices.empty());
    ASSERT_EQ(state.tax.choices.size(), 2U);
    EXPECT_EQ(state.tax.current, 0);
    const auto taxed = presentCheck(look("date,order,customer,product,quantity,price,tax\n2026-01-31,1,A,P,1,100,11\n"), {}, services::ImportMode::Upsert, english);
    EXPECT_EQ(taxed.tax.choices.size(), 2U) << "also where a column has it";
}

TEST_F(ImportPreview, AColumnThatCannotBeReadIsNotMissing)
{
    const auto seen = look("Order,Date,Product,Qty,Price\n1,2026-01-31,A,2 pcs,100\n");
    ASSERT_EQ(seen.inspection.questions.size(), 1U);
    EXPECT_EQ(presentCheck(seen, {}, services::ImportMode::Upsert, english).missing, QString{});
}

TEST_F(ImportPreview, EveryFieldHasWordsInBothLanguages)
{
    for (std::size_t at = 0; at < domain::kRecordKindCount; ++at) {
        for (const std::string& field : ingest::fieldsOf(static_cast<domain::RecordKind>(at))) {
            const bool isAlike = field == "status" || field == "total";  // the same word in both
            const QString name = fieldName(indonesian.words(), field);
            EXPECT_TRUE(isAlike || name != QString::fromStdString(field)) << field;
        }
    }
}

TEST_F(ImportPreview, RejectedRowsComeWithTheirCells)
{
    services::ImportReport report;
    report.inspection.columns.resize(2);
    report.inspection.columns[0].name = "a";
    report.inspection.columns[1].name = "b";
    report.batch.counts.rejected = 2;
    report.issues = {{3, "b", "x, \"y\"", "not-a-number", "1,\"x, \"\"y\"\"\""}, {4, "", "9", "too-many-cells", "1,2,9"}};
    const auto rejected = presentRejectedRows(report, english);
    EXPECT_EQ(rejected.columns, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("#3")}));
    ASSERT_EQ(rejected.rows.size(), 2U);
    EXPECT_EQ(rejected.rows[0].cells, (std::vector<std::string>{"1", "x, \"y\""}));
    EXPECT_EQ(rejected.rows[0].badColumn, 1);
    EXPECT_EQ(rejected.rows[1].badColumn, -1);
    EXPECT_EQ(rejected.rows[1].cells.size(), 3U);
}

TEST_F(ImportPreview, ModesAreThoseOfTheCommandLine)
{
    for (const auto& [mode, id] : {std::pair{services::ImportMode::Upsert, "upsert"}, {services::ImportMode::Append, "append"},
                                   {services::ImportMode::Replace, "replace"}}) {
        const auto state = presentCheck(look(kSales), {}, mode, english).mode;
        ASSERT_EQ(state.choices.size(), 3U);
        EXPECT_EQ(state.choices[static_cast<std::size_t>(state.current)].id, id);
        EXPECT_EQ(parseImportMode(id), mode);
    }
}

TEST_F(ImportPreview, RowsThatAreMissingAreAQuestion)
{
    services::ImportReport report;
    report.batch.counts = {3, 0, 0, 3, 0};
    EXPECT_EQ(presentDifference(report, {}, english).missing, QString{});
    report.missing = {1204, 0, false};
    EXPECT_EQ(presentDifference(report, {}, english).missing, QStringLiteral("1,204 rows of earlier files are not in this one."));
    report.missing = {1204, 38 * kRawOne, true};
    const auto state = presentDifference(report, {}, indonesian);
    EXPECT_EQ(state.missing, QStringLiteral("1.204 baris (%1) dari berkas terdahulu tidak ada di berkas ini.").arg(indonesian.money(38 * kRawOne)));
    EXPECT_TRUE(state.removesMissing);
    EXPECT_TRUE(state.takesRows);
}

TEST_F(ImportPreview, AFileOfWhichNoRowCanBeTakenSaysSo)
{
    services::ImportReport report;
    report.batch.counts = {2, 0, 0, 0, 2};
    const auto state = presentDifference(report, {}, english);
    EXPECT_FALSE(state.takesRows);
    EXPECT_EQ(state.counts, QStringLiteral("Every row is rejected: 2"));
}

TEST_F(ImportPreview, ProgressSaysRowsRateAndTimeLeft)
{
    EXPECT_EQ(progressText({50, 100, 0, 0}, {}, english), QStringLiteral("looking at the file"));
    EXPECT_EQ(progressText({50, 100, 0, 0}, {-1.0, 3}, english), QStringLiteral("looking at the file \u00B7 3 s left"));
    EXPECT_EQ(progressText({75, 100, 12'000, 100'000}, {8'800.9, 10}, english),
              QStringLiteral("12,000 of 100,000 rows \u00B7 8,800 rows/s \u00B7 10 s left"));
    EXPECT_EQ(progressText({75, 100, 0, 100'000}, {}, indonesian), QStringLiteral("0 dari 100.000 baris"));
}

TEST_F(ImportPreview, DiscountsInsideTheTotalColumnAreAPartOfIt)
{
    services::ImportReport report;  // 1,000 before discount, 100 off, 900 revenue
    report.batch.kind = domain::RecordKind::Sales;
    report.reconciliation.fileTotal = 10'000'000;
    report.reconciliation.revenue = 9'000'000;
    report.reconciliation.revenueRows = 1;
    report.reconciliation.discounts = 1'000'000;
    const auto state = presentDifference(report, {}, english);
    EXPECT_EQ(state.reconciliationText, QStringLiteral("The file's own total agrees to the last digit."));
    EXPECT_EQ(state.reconciliation[1].label, QStringLiteral("Discounts in the total column"));
    EXPECT_TRUE(state.effects.empty());
    EXPECT_EQ(state.effectText, QStringLiteral("No KPI changes."));
}

TEST_F(ImportPreview, RowsThatTheFileLacksAreListed)
{
    services::ImportReport report;
    report.batch.kind = domain::RecordKind::Sales;
    report.batch.counts = {2, 0, 0, 2, 0};
    report.missing = {1204, Int128{38} * kRawOne, false};
    report.missingRows = {{{"D-2", "Kopi"}, {{"date", makeDate(2026, 5, 14)}, {"quantity", Raw4{15'000}}, {"total", Raw4{-2'000'000 * kRawOne}}}},
                          {{"D-3"}, {{"date", makeDate(2026, 5, 15)}, {"customer", std::string{"Toko <b>Dua</b>"}}, {"total", Raw4{0}}}}};
    const ListedRows listed = presentDifference(report, {}, indonesian).missingRows;
    EXPECT_EQ(listed.count, QStringLiteral("1.204"));
    EXPECT_TRUE(listed.text.startsWith(QStringLiteral("2 pertama dari 1.204."))) << listed.text.toStdString();
    QStringList heads;
    QStringList numbers;
    for (const ListedRows::Column& column : listed.columns) {
        heads << column.head;
        numbers << QString::number(column.isNumber ? 1 : 0);
    }
    EXPECT_EQ(heads.join(QLatin1Char('|')), QStringLiteral("Pesanan, produk|tanggal|pelanggan|nilai bersih|kuantitas"));
    EXPECT_EQ(numbers.join(QString{}), QStringLiteral("00011"));
    ASSERT_EQ(listed.rows.size(), 2U);
    EXPECT_EQ(listed.rows[0].join(QLatin1Char('|')), QStringLiteral("D-2 \u00B7 Kopi|14 Mei 2026||\u22122.000.000|1,5"));
    EXPECT_EQ(listed.rows[1].join(QLatin1Char('|')), QStringLiteral("D-3|15 Mei 2026|Toko <b>Dua</b>|0|"));
}

kpi::Figure figureOf(kpi::Unit unit, Int128 exact, double real)
{
    kpi::Figure figure;
    figure.unit = unit;
    figure.hasValue = true;
    figure.exact = exact;
    figure.real = real;
    return figure;
}

TEST_F(ImportPreview, TheEffectShowsTheDifferenceItself)
{
    services::ImportReport report;
    report.batch.counts.read = 1;
    report.batch.counts.added = 1;
    // 3,506,734 and 777 more; 24.12 % and 24.14 %.
    report.effect = {{kpi::KpiId::Revenue, figureOf(kpi::Unit::Money, Int128{3'506'734} * kRawOne, 0), figureOf(kpi::Unit::Money, Int128{3'507'511} * kRawOne, 0)},
                     {kpi::KpiId::Margin, figureOf(kpi::Unit::Fraction, 0, 0.2412), figureOf(kpi::Unit::Fraction, 0, 0.2414)},
                     {kpi::KpiId::ReturnRate, figureOf(kpi::Unit::Fraction, 0, 0.0), figureOf(kpi::Unit::Fraction, 0, 0.0)}};
    report.effect.back().after.n = 5;  // of more rows, and the same
    const auto effects = presentDifference(report, {}, indonesian).effects;
    const auto plain = [](QString text) { return text.replace(kNoBreakSpace, QLatin1Char{' '}); };
    ASSERT_EQ(effects.size(), 2U);
    EXPECT_EQ(effects[0].kpi, QStringLiteral("Pendapatan"));
    EXPECT_EQ(plain(effects[0].before), QStringLiteral("Rp3,51 jt"));
    EXPECT_EQ(plain(effects[0].after), QStringLiteral("Rp3,51 jt"));
    EXPECT_EQ(plain(effects[0].difference), QStringLiteral("+Rp777"));
    EXPECT_EQ(effects[1].before, QStringLiteral("24,12%"));
    EXPECT_EQ(effects[1].after, QStringLiteral("24,14%"));
    EXPECT_EQ(effects[1].difference, QString{});
    QStringList told = presentImport(report, {}, indonesian).effects;
    EXPECT_EQ(plain(told.front()), QStringLiteral("Pendapatan: Rp3,51 jt \u2192 Rp3,51 jt (+Rp777)"));
}

}  // namespace
}  // namespace kinerja::present

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/preview.h"

#include <chrono>

#include "bind_support.h"

namespace kinerja::ingest {
namespace {

using namespace testing;

struct Seen {
    Inspection inspection;
    std::vector<PreviewRow> rows;
};

Seen see(const std::string& text, const ImportOptions& options = {})
{
    auto source = ByteSource::fromMemory(text);
    auto inspection = inspect(source, options);
    EXPECT_TRUE(inspection.has_value());
    auto rows = previewRows(source, *inspection);
    EXPECT_TRUE(rows.has_value());
    return {std::move(*inspection), std::move(*rows)};
}

constexpr Raw4 kOne = 10'000;

TEST(Preview, CellsAreReadAsTheRowsWillBe)
{
    const auto seen = see("Tanggal;No Pesanan;Pelanggan;Produk;Jumlah;Harga;Diskon;Catatan\n"
                          "13/04/2026;0017;Toko <b>A</b>;Kopi;2;1.250.000,50;10%;terima kasih\n"
                          "14/04/2026;0018;;Teh;;Rp 900.000;;\n");
    ASSERT_TRUE(seen.inspection.questions.empty());
    ASSERT_EQ(seen.rows.size(), 2U);
    const auto& cells = seen.rows[0].cells;
    ASSERT_EQ(cells.size(), 8U);
    EXPECT_EQ(seen.rows[0].line, 2U);
    EXPECT_EQ(cells[0].meaning, CellMeaning::Date);
    EXPECT_EQ(cells[0].day, makeDate(2026, 4, 13));
    EXPECT_EQ(cells[1].meaning, CellMeaning::Text);
    EXPECT_EQ(cells[1].text, "0017");
    EXPECT_EQ(cells[2].text, "Toko <b>A</b>");
    EXPECT_EQ(cells[4].number, 2 * kOne);
    EXPECT_EQ(cells[5].meaning, CellMeaning::Number);
    EXPECT_EQ(cells[5].number, 12'500'005'000);  // 1,250,000.50 in ten-thousandths
    EXPECT_EQ(cells[6].number, 10 * kOne);
    EXPECT_TRUE(cells[6].isPercent);
    EXPECT_EQ(cells[7].meaning, CellMeaning::Unused);
    EXPECT_EQ(seen.rows[1].cells[2].meaning, CellMeaning::Blank);
    EXPECT_EQ(seen.rows[1].cells[4].meaning, CellMeaning::Blank);
    EXPECT_EQ(seen.rows[1].cells[5].number, 900'000 * kOne);
    EXPECT_TRUE(seen.rows[1].reason.empty());
}

TEST(Preview, WhatCannotBeReadSaysWhyAtItsCell)
{
    const auto seen = see("date,order,customer,product,quantity,price\n"
                          "2026-01-31,1,A,P,1,100\n"
                          "2026-02-30,2,A,P,1,100\n"   // no such day
                          "2026-02-01,3,A,P,1,many\n"  // no number
                          "2026-02-01,,A,P,1,100\n"    // no order
                          "2026-02-01,5\n");           // cut off
    ASSERT_EQ(seen.rows.size(), 5U);
    EXPECT_EQ(seen.rows[0].reason, "");
    EXPECT_EQ(seen.rows[1].cells[0].meaning, CellMeaning::Refused);
    EXPECT_EQ(seen.rows[1].cells[0].reason, "not-a-date");
    EXPECT_EQ(seen.rows[1].reason, "not-a-date");
    EXPECT_EQ(seen.rows[2].cells[5].reason, "not-a-number");
    EXPECT_EQ(seen.rows[3].cells[1].meaning, CellMeaning::Refused);
    EXPECT_EQ(seen.rows[3].cells[1].reason, "missing");
    EXPECT_EQ(seen.rows[4].reason, "too-few-cells");
}

TEST(Preview, WhatAQuestionIsAboutStaysOpenUnlessAllReadingsAgree)
{
    const std::string text = "date,order,customer,product,quantity,price\n"
                             "03/04/2026,1,A,P,1,1.234\n"
                             "05/05/2026,2,A,P,1,2.500\n";
    const auto open = see(text);
    ASSERT_FALSE(open.inspection.questions.empty());
    EXPECT_EQ(open.rows[0].cells[0].meaning, CellMeaning::Open);
    EXPECT_EQ(open.rows[1].cells[0].meaning, CellMeaning::Date);  // 5 May in both orders
    EXPECT_EQ(open.rows[1].cells[0].day, makeDate(2026, 5, 5));
    EXPECT_EQ(open.rows[0].cells[5].meaning, CellMeaning::Open);

    const auto answered = see(text, options({"--set dates=mdy", "--set decimal=comma"}));
    EXPECT_TRUE(answered.inspection.questions.empty());
    EXPECT_EQ(answered.rows[0].cells[0].day, makeDate(2026, 3, 4));
    EXPECT_EQ(answered.rows[0].cells[5].number, 1234 * kOne);
}

TEST(Preview, OnlyTheFirstFiftyRecords)
{
    std::string text = "date,order,customer,product,quantity,price\n";
    for (int row = 1; row <= 60; ++row) {
        text += "2026-01-31," + std::to_string(row) + ",A,P,1,100\n\n";
    }
    EXPECT_EQ(see(text).rows.size(), kPreviewRows);
}

TEST(Corrections, AMendedRowIsReadInPlaceOfTheFiles)
{
    const std::string text = "date,order,customer,product,quantity,price\n"
                             "2026-01-31,1,A,P,1,100\n"
                             "2026-01-31,2,A,P,one,250\n";
    auto source = ByteSource::fromMemory(text);
    auto plain = inspect(source, {});
    ASSERT_TRUE(plain.has_value());
    Collector first;
    ASSERT_TRUE(bind(source, *plain, first).has_value());
    ASSERT_EQ(first.refused.size(), 1U);
    auto was = cellsOf(first.refused[0]);
    ASSERT_TRUE(was.has_value());
    EXPECT_EQ(*was, (std::vector<std::string>{"2026-01-31", "2", "A", "P", "one", "250"}));

    auto cells = *was;
    cells[4] = "3";
    ImportOptions corrected;
    corrected.corrections = std::make_shared<const Corrections>(Corrections{{3, {*was, cells}}});
    auto inspection = inspect(source, corrected);
    ASSERT_TRUE(inspection.has_value());
    EXPECT_EQ(inspection->notes.front(), (Note{"rows-corrected", {{"rows", "1"}}}));
    Collector second;
    ASSERT_TRUE(bind(source, *inspection, second).has_value());
    EXPECT_TRUE(second.refused.empty());
    ASSERT_EQ(second.lines.size(), 2U);
    EXPECT_EQ(second.lines[1].quantity, 3 * kOne);
    EXPECT_EQ(second.lines[1].gross, 750 * kOne);  // 3 × 250
    const auto rows = previewRows(source, *inspection);
    ASSERT_TRUE(rows.has_value());
    EXPECT_EQ((*rows)[1].cells[4].number, 3 * kOne);
}

TEST(Corrections, ARowThatChangedSinceIsReadAsItIs)
{
    auto source = ByteSource::fromMemory("date,order,customer,product,quantity,price\n"
                                         "2026-01-31,1,A,P,4,100\n");
    ImportOptions stale;
    stale.corrections = std::make_shared<const Corrections>(
        Corrections{{2, {{"2026-01-31", "1", "A", "P", "x", "100"}, {"2026-01-31", "1", "A", "P", "9", "100"}}}});
    auto inspection = inspect(source, stale);
    ASSERT_TRUE(inspection.has_value());
    Collector sink;
    ASSERT_TRUE(bind(source, *inspection, sink).has_value());
    ASSERT_EQ(sink.lines.size(), 1U);
    EXPECT_EQ(sink.lines[0].quantity, 4 * kOne);
}

TEST(HeadOf, WholeLinesOfALongTextOnly)
{
    auto longText = ByteSource::fromMemory("a,b\n1,2\n3,4\n5,6\n");
    auto head = headOf(longText, 10);  // "a,b\n1,2\n3," is ten bytes
    ASSERT_TRUE(head.has_value() && head->has_value());
    EXPECT_EQ(readAll(**head, {}), (Rows{{"a", "b"}, {"1", "2"}}));
    EXPECT_EQ(readAll(longText, {}), (Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}}));

    auto shortText = ByteSource::fromMemory("a,b\n1,2\n");
    EXPECT_EQ(headOf(shortText, 100)->has_value(), false);
    auto json = ByteSource::fromMemory("[{\"a\": 1},\n{\"a\": 2}]\n");
    EXPECT_EQ(headOf(json, 12)->has_value(), false);
}

}  // namespace
}  // namespace kinerja::ingest

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/import_draft.h"

#include <gtest/gtest.h>

namespace kinerja::ui {
namespace {

using ingest::Inspection;

/// What inspect() says of this text with the draft's options.
Inspection lookAt(ImportDraft& draft, const std::string& text)
{
    auto source = ingest::ByteSource::fromMemory(text);
    auto inspection = ingest::inspect(source, draft.options());
    EXPECT_TRUE(inspection.has_value());
    draft.look(*inspection);
    return *inspection;
}

constexpr auto kAmbiguous = "date,order,customer,product,quantity,price\n"
                            "03/04/2026,1,A,P,1,1.234\n"
                            "05/06/2026,2,A,P,1,2.500\n";

TEST(ImportDraft, AnAnswerStaysInSightAndCanBeChanged)
{
    ImportDraft draft;
    lookAt(draft, kAmbiguous);
    ASSERT_EQ(draft.questions().size(), 2U);
    EXPECT_EQ(draft.questions()[0].question.id, "dates");
    EXPECT_FALSE(draft.isAnswered());

    draft.answer(0, "--set dates=dmy");
    lookAt(draft, kAmbiguous);
    ASSERT_EQ(draft.questions().size(), 2U);  // the answered one is no question of the file any more, yet stays here
    EXPECT_EQ(draft.questions()[0].option, "--set dates=dmy");
    EXPECT_FALSE(draft.isAnswered());

    draft.answer(1, "--set decimal=comma");
    EXPECT_TRUE(lookAt(draft, kAmbiguous).questions.empty());
    EXPECT_TRUE(draft.isAnswered());

    draft.answer(0, "--set dates=mdy");
    EXPECT_EQ(draft.options().dates, ingest::DateOrder::Mdy);
    EXPECT_EQ(draft.options().decimal, ingest::DecimalMark::Comma);
}

TEST(ImportDraft, AColumnMovesToAnotherFieldAndNothingElseMoves)
{
    const std::string text = "date,order,customer,product,quantity,price,amount due\n"
                             "2026-01-31,1,A,P,2,100,200\n";
    ImportDraft draft;
    const auto before = lookAt(draft, text);
    ASSERT_EQ(before.columnOf("customer"), 2U);

    draft.mapColumn(2, "region");
    auto after = lookAt(draft, text);
    EXPECT_EQ(after.columnOf("region"), 2U);
    EXPECT_EQ(after.columnOf("customer"), std::nullopt);
    EXPECT_EQ(after.columnOf("price"), 5U);

    draft.mapColumn(3, "");
    after = lookAt(draft, text);
    EXPECT_EQ(after.columnOf("product"), std::nullopt);
    EXPECT_EQ(after.columnOf("region"), 2U);  // what was said before stays said

    draft.mapColumn(6, "region");  // a field has one column: it goes from the other
    after = lookAt(draft, text);
    EXPECT_EQ(after.columnOf("region"), 6U);
    EXPECT_EQ(draft.proposed(), before.mapping);
}

TEST(ImportDraft, ColumnsThatOneAnswerSettlesAreOneQuestion)
{
    ImportDraft draft;
    const std::string text = "date,order,customer,product,quantity,price,total\n2026-01-31,1,A,P,2,1.500,3.000\n";
    lookAt(draft, text);
    ASSERT_EQ(draft.questions().size(), 1U);
    EXPECT_EQ(draft.questions()[0].question.column, "price, total");
    draft.answer(0, "--set decimal=comma");
    lookAt(draft, text);
    ASSERT_EQ(draft.questions().size(), 1U);
    EXPECT_TRUE(draft.isAnswered());
}

TEST(ImportDraft, ARequiredFieldThatLosesItsColumnIsAQuestion)
{
    ImportDraft draft;
    const std::string text = "date,order,customer,product,quantity,price\n2026-01-31,1,A,P,2,100\n";
    lookAt(draft, text);
    EXPECT_TRUE(draft.isAnswered());
    draft.mapColumn(0, "");
    lookAt(draft, text);
    ASSERT_EQ(draft.questions().size(), 1U);
    EXPECT_EQ(draft.questions()[0].question.field, "date");
    draft.answer(0, "--map date=#1");
    EXPECT_EQ(lookAt(draft, text).columnOf("date"), 0U);
    EXPECT_TRUE(draft.isAnswered());
}

TEST(ImportDraft, WhoseTargetsTheseAreIsStillAskedAfterAnotherColumnWasMoved)
{
    const std::string text = "Pelanggan,Periode,Target,Batas\nToko A,2026-01,100,80\nToko B,2026-02,100,80\n";
    ImportDraft draft;
    draft.chooseKind(domain::RecordKind::Targets);
    lookAt(draft, text);
    ASSERT_EQ(draft.questions().size(), 1U);
    EXPECT_EQ(draft.questions()[0].question.id, "scope");

    draft.mapColumn(3, "minimum");
    lookAt(draft, text);
    ASSERT_EQ(draft.questions().size(), 1U);  // nobody said that it is the company's
    EXPECT_FALSE(draft.isAnswered());

    draft.answer(0, "--map customer=#1");
    auto after = lookAt(draft, text);
    EXPECT_EQ(after.columnOf("customer"), 0U);
    EXPECT_EQ(after.columnOf("minimum"), 3U);

    draft.mapColumn(0, "region");  // over what was answered
    after = lookAt(draft, text);
    EXPECT_EQ(after.columnOf("region"), 0U);
    EXPECT_EQ(after.columnOf("customer"), std::nullopt);
    EXPECT_TRUE(draft.isAnswered());
}

TEST(ImportDraft, AnotherKindForgetsAnswersAboutColumns)
{
    ImportDraft draft;
    lookAt(draft, kAmbiguous);
    draft.answer(0, "--set dates=dmy");
    draft.chooseKind(domain::RecordKind::Orders);
    EXPECT_EQ(draft.options().kind, domain::RecordKind::Orders);
    EXPECT_EQ(draft.options().dates, std::nullopt);
    EXPECT_TRUE(draft.questions().empty());
}

TEST(ImportDraft, AnotherDelimiterIsAnotherTable)
{
    ImportDraft draft;
    lookAt(draft, kAmbiguous);
    draft.answer(0, "--set dates=dmy");
    draft.setRule("decimal", "comma");
    draft.mapColumn(1, "");
    draft.setRule("delimiter", "semicolon");
    EXPECT_EQ(draft.options().delimiter, ";");
    EXPECT_EQ(draft.options().dates, std::nullopt);
    EXPECT_EQ(draft.options().decimal, std::nullopt);
    EXPECT_TRUE(draft.options().map.empty());
    EXPECT_EQ(lookAt(draft, kAmbiguous).columns.size(), 1U);
    draft.chooseKind(domain::RecordKind::Leads);
    EXPECT_EQ(draft.options().delimiter, ";");  // how the text is cut is not about fields
    draft.setRule("delimiter", "");
    EXPECT_TRUE(draft.options().asFile.contains("delimiter"));  // and not as a profile answers
    EXPECT_EQ(lookAt(draft, kAmbiguous).columns.size(), 6U);
    EXPECT_EQ(draft.options().kind, std::nullopt);
}

TEST(ImportDraft, ARowCorrectedTwiceIsStillComparedWithTheFile)
{
    ImportDraft draft;
    draft.correct({{3, {{"a", "x"}, {"a", "y"}}}});
    draft.correct({{3, {{"a", "y"}, {"a", "1"}}}});
    const auto options = draft.options();
    ASSERT_TRUE(options.corrections);
    EXPECT_EQ(options.corrections->at(3), (ingest::Correction{{"a", "x"}, {"a", "1"}}));
    draft.dropCorrections();
    EXPECT_EQ(draft.options().corrections, nullptr);
}

}  // namespace
}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/import_words.h"

#include <gtest/gtest.h>

#include "qt_printers.h"

namespace kinerja::present {
namespace {

/// Not globals: the words are resources, which are there only when main() begins.
struct ImportWords : ::testing::Test {
    const Words indonesian{Language::Indonesian};
    const Words english{Language::English};
};

TEST_F(ImportWords, AnAnswerShowsItsDateAsPeopleWriteIt)
{
    ingest::Question question;
    question.id = "dates";
    const ingest::Answer answer{"mdy", "--set dates=mdy", "2026-03-04"};
    EXPECT_EQ(answerText(english, question, answer), QStringLiteral("month, day, year: 4 Mar 2026"));
    EXPECT_EQ(answerText(indonesian, question, answer), QStringLiteral("bulan, hari, tahun: 4 Mar 2026"));
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
    EXPECT_EQ(noteText(english, {"tax-rule", {{"rule", "excluded"}}}), QStringLiteral("Tax was read as: not included in the amounts."));
    EXPECT_EQ(noteText(indonesian, {"tax-rule", {{"rule", "excluded"}}}), QStringLiteral("Pajak dibaca sebagai: tidak termasuk."));
    // A column that happens to be called like a rule stays what the file calls it.
    EXPECT_EQ(noteText(english, {"total-rule", {{"column", "net"}, {"rule", "net"}}}),
              QStringLiteral("The total column was read as: net, after discount, without tax."));
}

}  // namespace
}  // namespace kinerja::present

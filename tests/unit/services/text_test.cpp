// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "csv_writer.h"
#include "near_misses.h"
#include "kinerja/base/name_form.h"
#include "kinerja/services/export.h"

namespace kinerja::services {
namespace {

using Groups = std::vector<std::vector<std::string>>;

TEST(FormulaSafe, PutsAnApostropheBeforeWhatASpreadsheetWouldCalculate)
{
    for (const char* dangerous : {"=1+1", "+62811", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A"}) {
        EXPECT_EQ(formulaSafe(dangerous), std::string{"'"} + dangerous);
    }
}

TEST(FormulaSafe, LeavesOrdinaryTextAlone)
{
    for (const char* harmless : {"", "Toko Satu", "a=b", "1-2", "'quoted", "Ａ"}) {
        EXPECT_EQ(formulaSafe(harmless), harmless);
    }
}

TEST(CsvWriter, QuotesTextsAndLeavesNumbersNumbers)
{
    CsvWriter csv;
    csv.name("name").name("value").endRow();
    csv.text("say \"hi\",\nplease").number("-12.50").endRow();
    csv.text("").number("").endRow();
    csv.text("-5").number("-5").endRow();
    EXPECT_EQ(csv.bytes(), "name,value\r\n\"say \"\"hi\"\",\nplease\",-12.50\r\n,\r\n\"'-5\",-5\r\n");
}

TEST(NearMisses, AreNamesThatDifferInCaseBlanksAndPunctuation)
{
    EXPECT_EQ(alikeNames({"Toko Satu", "TOKO SATU", "Toko-Satu ", "Toko Dua"}), (Groups{{"TOKO SATU", "Toko Satu", "Toko-Satu "}}));
}

TEST(NearMisses, KnowLettersBeyondAscii)
{
    EXPECT_EQ(looseForm("ÉCOLE Ž"), looseForm("école ž"));
    EXPECT_NE(looseForm("école"), looseForm("ecole"));
    EXPECT_NE(looseForm("东京"), looseForm("北京"));
}

TEST(NearMisses, KnowLettersHoweverTheyAreEncoded)
{
    // As macOS writes them: the letter, then its mark.
    EXPECT_EQ(alikeNames({"Jos\u00E9", "Jose\u0301"}), (Groups{{"Jose\u0301", "Jos\u00E9"}}));
    EXPECT_EQ(looseForm("Nguye\u0302\u0303n"), looseForm("NGUY\u1EC4N"));
    EXPECT_EQ(looseForm("\u0418\u0306"), looseForm("\u0439"));  // Й in two, й in one
    EXPECT_NE(looseForm("Jos\u00E9"), looseForm("Jos\u00E8"));
    EXPECT_EQ(foldedForm("Jos\u00E9"), foldedForm("JOSE\u0301"));
}

TEST(NearMisses, DoNotSeeWhatNobodySees)
{
    for (const char* name : {"Toko\u200BSatu", "Toko\u00A0Satu", "Toko\u202FSatu", "\uFEFFToko Satu", "Toko Sa\u00ADtu", "Toko\u2060Satu"}) {
        EXPECT_EQ(looseForm(name), "tokosatu") << name;
        EXPECT_EQ(foldedForm(name), "tokosatu") << name;
    }
    EXPECT_EQ(looseForm("O\u2019Brien"), looseForm("O'Brien"));
    EXPECT_NE(foldedForm("O\u2019Brien"), foldedForm("O'Brien"));
    EXPECT_EQ(looseForm("\xFF\xC3"), looseForm("\xFF\xC3"));  // no UTF-8: as it is
}

TEST(NearMisses, NamesOfPunctuationOnlyResembleNothing)
{
    EXPECT_EQ(alikeNames({"-", "--", "?"}), Groups{});
}

}  // namespace
}  // namespace kinerja::services

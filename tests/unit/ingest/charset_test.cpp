// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "bind_support.h"

namespace kinerja::ingest {
namespace {

using testing::findNote;
using testing::inspected;
using testing::noteValue;
using testing::shownCells;

/// Bytes as written by: python3 -c "print('…'.encode('cp1252'))"
struct Old {
    const char* name;
    std::string bytes;
    std::string encoding;
    std::string reads;
};

class OldEncodings : public ::testing::TestWithParam<Old> {};

std::string fileWith(const std::string& cell) { return "Order,Date,Customer,Total\n1,2026-01-02," + cell + ",5\n"; }

TEST_P(OldEncodings, areToldByWhatReadsAsWords)
{
    const auto inspection = inspected(fileWith(GetParam().bytes));
    EXPECT_EQ(inspection.dialect.encoding, GetParam().encoding);
    EXPECT_EQ(inspection.sample[0][2], GetParam().reads);
    EXPECT_EQ(noteValue(inspection.notes, "encoding-assumed", "encoding"), GetParam().encoding);
    EXPECT_TRUE(inspection.questions.empty() || inspection.questions[0].id != "encoding");
}

INSTANTIATE_TEST_SUITE_P(Texts, OldEncodings, ::testing::Values(
    Old{"western", "Caf\xE9 M\xFCller & S\xF6hne", "WINDOWS-1252", "Café Müller & Söhne"},
    Old{"typographic", "D\x92" "Angelo \x96 \x93" "Espa\xF1" "a\x94 \x80", "WINDOWS-1252", "D’Angelo – “España” €"},
    Old{"tradeMark", "Indomie\xAE Goreng", "WINDOWS-1252", "Indomie® Goreng"},
    Old{"degrees", "25\xB0" "C 3 m\xB2", "WINDOWS-1252", "25°C 3 m²"},
    Old{"euro", "\x80 5", "WINDOWS-1252", "€ 5"},
    Old{"dos", "Caf\x82 M\x81ller & S\x94hne GmbH", "CP850", "Café Müller & Söhne GmbH"},
    Old{"mac", "Caf\x8E M\x9Fller & S\x9Ahne GmbH", "MACINTOSH", "Café Müller & Söhne GmbH"},
    Old{"polish", "\xA3\xF3" "d\xBC Gda\xF1sk Bia\xB3y", "ISO-8859-2", "Łódź Gdańsk Biały"},
    Old{"russian", "\xCC\xEE\xF1\xEA\xE2\xE0 \xCF\xE5\xF2\xF0\xEE\xE2", "WINDOWS-1251", "Москва Петров"},
    Old{"thai", "\xC3\xE9\xD2\xB9\xCA\xC1\xAA\xD2\xC2 \xBA\xC3\xD4\xC9\xD1\xB7 \xA8\xD3\xA1\xD1\xB4", "TIS-620", "ร้านสมชาย บริษัท จำกัด"},
    Old{"japanese", "\x8E\x52\x93\x63\x91\xBE\x98\x59 \x93\x8C\x8B\x9E", "SHIFT_JIS", "山田太郎 東京"}),
    [](const auto& one) { return std::string{one.param.name}; });

TEST(OldEncoding, isAQuestionWhereTwoReadAsWell)
{
    // One byte alone is ü, Å, ů …: nobody can tell.
    const auto open = inspected(fileWith("\x81"));
    ASSERT_EQ(open.questions.size(), 1U);
    EXPECT_EQ(open.questions[0].id, "encoding");
    std::string answers;
    for (const auto& answer : open.questions[0].answers) {
        answers += answer.option + " ";
    }
    EXPECT_NE(answers.find("--set encoding=CP850"), std::string::npos) << answers;
    EXPECT_NE(answers.find("--set encoding=MACINTOSH"), std::string::npos) << answers;
    EXPECT_EQ(inspected(fileWith("\x81"), {"--set encoding=cp850"}).sample[0][2], "ü");
}

TEST(OldEncoding, isAQuestionWhereAnOldSignStandsForTheEuro)
{
    const auto open = inspected(fileWith("Caf\xE9") + "2,2026-01-03,5 \xA4,5\n");
    ASSERT_EQ(open.questions.size(), 1U);
    ASSERT_EQ(open.questions[0].answers.size(), 2U);
    EXPECT_EQ(open.questions[0].answers[0].option, "--set encoding=ISO-8859-15");
    EXPECT_EQ(open.questions[0].answers[0].meaning, "2,2026-01-03,5 €,5");
    EXPECT_EQ(open.questions[0].answers[1].meaning, "2,2026-01-03,5 ¤,5");
}

TEST(OldEncoding, isAQuestionWhereMostIsUtf8)
{
    const auto mixed = inspected(fileWith("Caf\xC3\xA9") + "2,2026-01-03,Caf\xC3\xA9 Fran\xC3\xA7" "ais,5\n3,2026-01-03,M\xFC,5\n");
    ASSERT_FALSE(mixed.questions.empty());
    EXPECT_EQ(mixed.questions[0].id, "encoding");
}

TEST(OldEncoding, ofRowsCopiedTogetherIsAskedAndReadRowByRow)
{
    const auto text = fileWith("Caf\xC3\xA9") + "2,2026-01-03,Caf\xE9,5\n3,2026-01-03,\x93" "A\x94,5\n";
    const auto open = inspected(text);
    ASSERT_EQ(open.questions.size(), 1U);
    EXPECT_EQ(open.questions[0].id, "encoding");
    ASSERT_GE(open.questions[0].answers.size(), 2U);
    EXPECT_EQ(open.questions[0].answers[0].option, "--set encoding=WINDOWS-1252+UTF-8");
    EXPECT_EQ(open.questions[0].answers[0].meaning, "1,2026-01-02,Café,5 | 2,2026-01-03,Café,5");
    EXPECT_EQ(open.questions[0].answers[1].meaning, "1,2026-01-02,CafÃ©,5 | 2,2026-01-03,Café,5");
    const auto taken = testing::bound(text, {"--set encoding=windows-1252+utf-8"});
    ASSERT_EQ(taken.records.lines.size(), 3U);
    EXPECT_EQ(taken.records.lines[0].customer, "Café");
    EXPECT_EQ(taken.records.lines[1].customer, "Café");
    EXPECT_EQ(taken.records.lines[2].customer, "“A”");
}

TEST(OldEncoding, thatIsUsualIsOfferedFirst)
{
    const auto open = inspected(fileWith("a\xC3\xA9z\xA4q"));
    ASSERT_FALSE(open.questions.empty());
    EXPECT_EQ(open.questions[0].answers[0].option, "--set encoding=WINDOWS-1252");
}

TEST(OldEncoding, canAlwaysBeSaid)
{
    EXPECT_EQ(shownCells(fileWith("\xF1"), "WINDOWS-1250")[1][2], "ń");
    EXPECT_EQ(shownCells(fileWith("\xF1"), "WINDOWS-1252")[1][2], "ñ");
}

}  // namespace
}  // namespace kinerja::ingest

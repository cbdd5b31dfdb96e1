// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/refusal_words.h"

#include <gtest/gtest.h>

#include "kinerja/present/import_presenter.h"
#include "qt_printers.h"

namespace kinerja::present {
namespace {

TEST(RefusalText, SaysWhyAFileWasRefusedInBothLanguages)
{
    const Words id{Language::Indonesian};
    const Words en{Language::English};
    for (const auto& [detail, text] : {std::pair{"the file is empty", "berkas kosong"},
                                       std::pair{"a damaged archive: Not a zip archive", "arsip rusak: bukan arsip zip"},
                                       std::pair{"not a text but a PDF", "bukan teks melainkan PDF"},
                                       std::pair{"line 12: a conflict mark of version control", "baris 12: tanda konflik dari kontrol versi"},
                                       std::pair{"the sheet Q1 %2 is empty", "lembar Q1 %2 kosong"}}) {
        EXPECT_EQ(refusalText(id, detail), QString::fromUtf8(text));
        EXPECT_EQ(refusalText(en, detail), QString::fromUtf8(detail));
    }
}

TEST(RefusalText, SaysWhichRowWasTheFirstThatCouldNotBeTakenAndWhy)
{
    const Words id{Language::Indonesian};
    const Words en{Language::English};
    const auto reason = [](const Words& words, const char* code) { return rejectReason(words, code); };
    EXPECT_EQ(refusalText(id, "no row was accepted"), QStringLiteral("tidak ada baris yang diterima"));
    EXPECT_EQ(refusalText(id, "no row was accepted; line 2, Target: contradicts"),
              QStringLiteral("tidak ada baris yang diterima; baris 2, Target: ") + reason(id, "contradicts"));
    EXPECT_NE(reason(id, "contradicts"), reason(en, "contradicts"));
    EXPECT_EQ(refusalText(en, "no row was accepted; line 2, Target: contradicts"),
              QStringLiteral("no row was accepted; line 2, Target: ") + reason(en, "contradicts"));
    // A column's name may hold anything; without one it is the whole row.
    EXPECT_EQ(refusalText(id, "no row was accepted; line Jan: 3, Harga, Rp: netto %1: not-a-number"),
              QStringLiteral("tidak ada baris yang diterima; baris Jan: 3, Harga, Rp: netto %1: ") + reason(id, "not-a-number"));
    EXPECT_EQ(refusalText(id, "no row was accepted; line 9, : too-many-cells"),
              QStringLiteral("tidak ada baris yang diterima; baris 9: ") + reason(id, "too-many-cells"));
    EXPECT_EQ(refusalText(id, "no row was accepted; line 9, Sales: name-of-several (Budi: B1, B2)"),
              QStringLiteral("tidak ada baris yang diterima; baris 9, Sales: ") + reason(id, "name-of-several") + QStringLiteral(" (Budi: B1, B2)"));
}

TEST(RefusalText, SaysWhereInTheLanguageToo)
{
    const Words id{Language::Indonesian};
    EXPECT_EQ(refusalText(id, "row 7: its table holds more than 20 million cells or 512 MB of text"),
              QStringLiteral("baris 7: ") + refusalText(id, "its table holds more than 20 million cells or 512 MB of text"));
    EXPECT_EQ(refusalText(id, "record 3: a value among records"), QStringLiteral("rekaman 3: ") + refusalText(id, "a value among records"));
    EXPECT_EQ(refusalText(id, "line 3: not-a-date"), QStringLiteral("baris 3: ") + rejectReason(id, "not-a-date"));
    EXPECT_EQ(refusalText(id, "the sheets Jan and Feb do not have the same names of columns"), QStringLiteral("nama kolom lembar Jan dan Feb tidak sama"));
    EXPECT_EQ(refusalText(id, "the sheets Jan and Feb"), QStringLiteral("the sheets Jan and Feb"));
    EXPECT_EQ(refusalText(id, "line 3: something new"), QStringLiteral("line 3: something new"));
}

TEST(RefusalText, LeavesWhatItDoesNotKnowAsItIs)
{
    const Words id{Language::Indonesian};
    EXPECT_EQ(refusalText(id, "Input/output error"), QStringLiteral("Input/output error"));
    EXPECT_EQ(refusalText(id, ""), QString{});
    EXPECT_EQ(refusalText(id, "xl/workbook.xml: a tag of more than 2 MB in its XML"), QStringLiteral("xl/workbook.xml: tag lebih dari 2 MB dalam XML-nya"));
}

}  // namespace
}  // namespace kinerja::present

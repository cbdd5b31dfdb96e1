// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/refusal_words.h"

#include <gtest/gtest.h>

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

TEST(RefusalText, LeavesWhatItDoesNotKnowAsItIs)
{
    const Words id{Language::Indonesian};
    EXPECT_EQ(refusalText(id, "Input/output error"), QStringLiteral("Input/output error"));
    EXPECT_EQ(refusalText(id, ""), QString{});
    EXPECT_EQ(refusalText(id, "xl/workbook.xml: a tag of more than 2 MB in its XML"), QStringLiteral("xl/workbook.xml: tag lebih dari 2 MB dalam XML-nya"));
}

}  // namespace
}  // namespace kinerja::present

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "answering_dialogs.h"
#include "cut_texts.h"
#include "kinerja/present/convert.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/frame_controller.h"
#include "kinerja/ui/import_controller.h"
#include "kinerja/ui/import_dialog.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/session_controller.h"
#include "pseudo_translator.h"
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

enum class Wording { Indonesian, English, Longer };

present::Words wordsOf(Wording wording)
{
    if (wording == Wording::Longer) {
        return {present::Language::English, std::make_shared<test::PseudoTranslator>()};
    }
    return present::Words{wording == Wording::English ? present::Language::English : present::Language::Indonesian};
}

std::string nameOf(const ::testing::TestParamInfo<Wording>& info)
{
    const char* const words[] = {"Indonesian", "English", "Longer"};
    return words[static_cast<int>(info.param)];
}

/// Names and amounts as long as they come; the dates have two readings, the amounts too.
constexpr auto kAmbiguous = "Tanggal Transaksi,No Pesanan,Nama Pelanggan,Penjual,Wilayah,Produk,Jumlah,Harga,Catatan Internal\n"
                            "03/04/2026,PO/2026/04/000123,PT Sumber Makmur Abadi Sejahtera & Rekan,Muhammad Rizky Hidayatullah Pratama-Kusumawardhani,"
                            "Jawa Barat,Kopi Arabika Gayo 1 kg,2,9.876.543,tolong kirim sebelum akhir pekan\n"
                            "05/06/2026,PO/2026/06/000124,Toko <b>Dua</b>,Sari,Bali,Teh,1,1.250,\n";
/// Gross 2 × 9,876,543,210,987; one row whose quantity is a word.
constexpr auto kBroken = "Tanggal,No Pesanan,Pelanggan,Penjual,Wilayah,Produk,Jumlah,Harga,Total,Status\n"
                         "2026-05-14,C-1,Toko Satu,Budi,Bali,Kopi,2,9876543210987,19753086421974,selesai\n"
                         "2026-05-15,C-2,Toko Dua,Budi,Bali,Kopi,dua belas buah,100000,200000,selesai\n"
                         "2026-05-16,C-3,Toko Dua,Budi,Bali,Kopi,1,100000,100000,batal\n";
/// And without the first two; nothing is rejected.
constexpr auto kLess = "Tanggal,No Pesanan,Pelanggan,Penjual,Wilayah,Produk,Jumlah,Harga,Total,Status\n"
                       "2026-05-14,C-0,Toko Satu,Budi,Bali,Kopi,1,100000,100000,selesai\n"
                       "2026-05-16,C-3,Toko Dua,Budi,Bali,Kopi,1,100000,100000,batal\n";

/// The window before the import in every wording at the smallest size: no text may be cut.
class ImportFitTest : public ::testing::TestWithParam<Wording> {
protected:
    void SetUp() override
    {
        m_frame.start({}, true);  // the words are the test's, not those of the store's owner
        auto workspace = services::Workspace::open({present::toStdString(m_folder.filePath(QStringLiteral("own.db"))), false, true});
        ASSERT_TRUE(workspace);
        m_session.adopt(std::move(*workspace));
        m_window.setAttribute(Qt::WA_DontShowOnScreen);
        m_window.resize(1280, 720);
        m_window.show();
        test::settle();
    }

    ImportDialog* check(const std::string& text)
    {
        services::ImportRequest request;
        request.pasted = text;
        Q_EMIT m_session.imports().checkWished(request);
        test::settle();
        test::settle();
        return m_window.findChild<ImportDialog*>();
    }

    QTemporaryDir m_folder;
    Appearance m_appearance{wordsOf(GetParam())};
    test::AnsweringDialogs m_dialogs;
    SessionController m_session{[] { return makeDate(2026, 10, 1); }, SessionController::Mode::Inline};
    MainWindow m_window{m_appearance};
    FrameController m_frame{m_window, {m_session, m_appearance, m_dialogs}, {}};
};

TEST_P(ImportFitTest, QuestionsMappingAndPreviewShowEveryTextWhole)
{
    auto* dialog = check(kAmbiguous);
    ASSERT_NE(dialog, nullptr);
    EXPECT_LE(dialog->width(), 1280);
    EXPECT_LE(dialog->height(), 720);
    const QStringList cut = test::cutTexts(*dialog);
    EXPECT_TRUE(cut.isEmpty()) << cut.join(QLatin1Char('\n')).toStdString();
    dialog->reject();
}

TEST_P(ImportFitTest, TheDifferenceAndItsTabsShowEveryTextWhole)
{
    services::ImportRequest before;  // the amounts before are others
    before.pasted = QString::fromLatin1(kBroken).replace(QStringLiteral("19753086421974"), QStringLiteral("19753086421973")).toStdString();
    m_session.imports().start(before);
    test::settle();
    auto* dialog = check(kBroken);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(test::child<QPushButton>(*dialog, "importButton")->isEnabled())
        << test::child<QLabel>(*dialog, "countsLabel")->text().toStdString();
    EXPECT_LE(dialog->width(), 1280);
    EXPECT_LE(dialog->height(), 720);
    auto* tabs = test::child<QTabWidget>(*dialog, "importTabs");
    ASSERT_EQ(tabs->count(), 6);
    for (const int tab : {0, 1, 2, 4, 5}) {  // while rows are rejected nobody knows what is missing
        ASSERT_TRUE(tabs->isTabVisible(tab)) << tab;
        tabs->setCurrentIndex(tab);
        test::settle();
        const QStringList cut = test::cutTexts(*dialog);
        EXPECT_TRUE(cut.isEmpty()) << tab << ":\n" << cut.join(QLatin1Char('\n')).toStdString();
    }
    dialog->reject();
}

TEST_P(ImportFitTest, WhatAFileLacksIsShownWhole)
{
    services::ImportRequest before;
    before.pasted = QString::fromLatin1(kBroken).replace(QStringLiteral("dua belas buah"), QStringLiteral("2")).toStdString();
    m_session.imports().start(before);
    test::settle();
    auto* dialog = check(kLess);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(test::child<QWidget>(*dialog, "missingRows")->isVisible());
    test::child<QPushButton>(*dialog, "showMissingButton")->click();
    test::settle();
    EXPECT_EQ(test::child<QTableView>(*dialog, "missingTable")->model()->rowCount(), 2);
    EXPECT_LE(dialog->width(), 1280);
    EXPECT_LE(dialog->height(), 720);
    const QStringList cut = test::cutTexts(*dialog);
    EXPECT_TRUE(cut.isEmpty()) << cut.join(QLatin1Char('\n')).toStdString();
    dialog->reject();
}

/// 80 letters without a blank; an example of 43.
constexpr auto kLongNames = "Tanggal,NomorPesananYangDibuatOlehSistemKasirCabangDanDisalinKeBukuBesarKeuanganTahunan2,Pelanggan,Produk,Jumlah,Harga\n"
                            "2026-05-14,PO/2026/05/0001-BANDUNG-BARAT-KASIR-TIGA-A1,Toko Satu,Kopi,2,1000\n";

TEST_P(ImportFitTest, TheFieldsStayInSightBesideALongName)
{
    auto* dialog = check(kLongNames);
    ASSERT_NE(dialog, nullptr);
    auto* table = test::child<QTableWidget>(*dialog, "mappingTable");
    EXPECT_EQ(table->horizontalScrollBar()->maximum(), 0) << "nothing is beside the window";
    const QString name = table->item(1, 0)->text();
    EXPECT_EQ(name.size(), 80);
    EXPECT_TRUE(table->item(1, 0)->toolTip().contains(name));
    EXPECT_EQ(table->item(1, 0)->data(Qt::AccessibleTextRole).toString(), name);
    EXPECT_GT(table->rowHeight(1), table->rowHeight(0)) << "it wraps";
    EXPECT_LT(table->cellWidget(1, 2)->height(), table->rowHeight(1));
    const QStringList cut = test::cutTexts(*dialog);
    EXPECT_TRUE(cut.isEmpty()) << cut.join(QLatin1Char('\n')).toStdString();
    dialog->reject();
}

INSTANTIATE_TEST_SUITE_P(Wordings, ImportFitTest, ::testing::Values(Wording::Indonesian, Wording::English, Wording::Longer),
                         nameOf);

}  // namespace
}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// The list of imports on the Data page: rejected rows, state, undo.
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>

#include "cut_texts.h"
#include "whole_window.h"

namespace kinerja::ui {
namespace {

using test::child;
using LedgerFlow = WholeWindowTest;

TEST_F(LedgerFlow, RejectedRowsInSightAreThoseOfTheChosenImport)
{
    importSales();
    QSignalSpy idle{&m_session.imports(), &ImportController::idle};
    const auto import = [&](const char* name, const char* text, int count) {
        m_frame.importFiles({write(name, text)});
        ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == count; }, kPatience));
    };
    import("satu.csv", "Tanggal;No Pesanan;Produk;Jumlah;Harga\n2026-09-24;R-1;Kopi;1;1000\n2026-09-24;R-2;Kopi;1;1000\n2026-09-24;R-3;Kopi;1;1000\n2026-09-24;R-4;Kopi;satu;1000\n", 1);
    import("dua.csv", "Tanggal;No Pesanan;Produk;Jumlah;Harga\n2026-09-24;S-1;Kopi;1;1000\n2026-09-24;S-2;Kopi;1;1000\n2026-09-24;S-3;Kopi;1;1000\n2026-09-24;S-4;Kopi;dua;1000\n", 2);
    m_frame.openPage(PageId::Data);
    auto* batches = child<QTableWidget>(m_window, "batchTable");
    auto* rejects = child<QTableWidget>(m_window, "rejectsTable");
    auto* title = child<QLabel>(m_window, "rejectsTitle");
    ASSERT_TRUE(QTest::qWaitFor([&] { return batches->rowCount() == 3; }, kPatience));
    const auto value = [&] { return rejects->rowCount() == 1 && rejects->isVisible() ? rejects->item(0, 2)->text() : QString{}; };
    EXPECT_EQ(batches->currentRow(), 0) << "the newest one is chosen";
    EXPECT_EQ(value(), QStringLiteral("dua"));
    EXPECT_EQ(title->text(), QStringLiteral("Baris ditolak dari dua.csv"));
    batches->selectRow(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return value() == QStringLiteral("satu"); }, kPatience)) << value().toStdString();
    EXPECT_EQ(title->text(), QStringLiteral("Baris ditolak dari satu.csv"));
    batches->selectRow(2);  // has none
    EXPECT_FALSE(rejects->isVisible());
    EXPECT_FALSE(title->isVisible());
}

TEST_F(LedgerFlow, RejectedRowsThatAreAskedForComeIntoSightWithTheKeyboard)
{
    importSales();
    QSignalSpy idle{&m_session.imports(), &ImportController::idle};
    m_frame.importFiles({write("satu.csv", "Tanggal;No Pesanan;Produk;Jumlah;Harga\n2026-09-24;R-1;Kopi;1;1000\n2026-09-24;R-2;Kopi;1;1000\n2026-09-24;R-3;Kopi;1;1000\n2026-09-24;R-4;Kopi;satu;1000\n")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == 1; }, kPatience));
    m_frame.openPage(PageId::Data);
    m_window.activateWindow();
    auto* batches = child<QTableWidget>(m_window, "batchTable");
    auto* rejects = child<QTableWidget>(m_window, "rejectsTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return batches->rowCount() == 2 && rejects->isVisible(); }, kPatience));
    test::settle();
    const QWidget* sight = child<QWidget>(m_window, "dataBody")->parentWidget();
    const auto isInSight = [sight](const QWidget* widget) { return sight->rect().contains(QRect{widget->mapTo(sight, QPoint{}), widget->size()}); };
    ASSERT_FALSE(isInSight(rejects)) << "on a screen of this height";
    EXPECT_FALSE(rejects->hasFocus()) << "nobody has asked";
    QTest::mouseClick(child<QPushButton>(m_window, "rejectsButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return rejects->hasFocus(); }, kPatience));
    test::settle();
    EXPECT_TRUE(isInSight(rejects));
    EXPECT_TRUE(isInSight(child<QWidget>(m_window, "rejectsTitle")));
    EXPECT_EQ(rejects->currentRow(), 0);
}

TEST_F(LedgerFlow, TheStripsLinkToRejectedRowsBringsThemIntoSightFromAnotherPage)
{
    importSales();
    QSignalSpy idle{&m_session.imports(), &ImportController::idle};
    m_frame.importFiles({write("satu.csv", "Tanggal;No Pesanan;Produk;Jumlah;Harga\n2026-09-24;R-1;Kopi;1;1000\n2026-09-24;R-2;Kopi;1;1000\n2026-09-24;R-3;Kopi;1;1000\n2026-09-24;R-4;Kopi;satu;1000\n")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == 1; }, kPatience));
    m_frame.openPage(PageId::Team);
    m_window.activateWindow();
    auto* link = child<QPushButton>(m_window, "newsLinkButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return link->isVisible(); }, kPatience));
    QTest::mouseClick(link, Qt::LeftButton);
    ASSERT_EQ(m_window.currentPage(), PageId::Data);
    auto* rejects = child<QTableWidget>(m_window, "rejectsTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return rejects->hasFocus(); }, kPatience));
    test::settle();
    const QWidget* sight = child<QWidget>(m_window, "dataBody")->parentWidget();
    EXPECT_TRUE(sight->rect().contains(QRect{rejects->mapTo(sight, QPoint{}), rejects->size()}));
    EXPECT_EQ(rejects->item(rejects->currentRow(), 2)->text(), QStringLiteral("satu"));
}

TEST_F(LedgerFlow, ThatAnImportIsUndoneIsNeverCutHoweverLongItsFilesName)
{
    const QString name = QStringLiteral("penjualan-cabang-bandung-barat-dan-sekitarnya-triwulan-ketiga-tahun-2026-revisi-kedua.csv");
    QSignalSpy idle{&m_session.imports(), &ImportController::idle};
    m_frame.importFiles({write(name.toUtf8().constData(), kSales)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == 1; }, kPatience));
    m_frame.openPage(PageId::Data);
    auto* table = child<QTableWidget>(m_window, "batchTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->rowCount() == 1; }, kPatience));
    EXPECT_TRUE(table->isColumnHidden(2)) << "nothing is undone";
    QTest::mouseClick(child<QPushButton>(*table->parentWidget(), "undoButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !table->isColumnHidden(2); }, kPatience));
    test::settle();
    EXPECT_EQ(table->item(0, 1)->text(), name);
    EXPECT_EQ(table->item(0, 1)->toolTip(), name);
    EXPECT_EQ(table->item(0, 2)->text(), QStringLiteral("diurungkan"));
    const int needed = QFontMetrics{table->font()}.horizontalAdvance(table->item(0, 2)->text());
    EXPECT_GT(table->columnWidth(2), needed);
    EXPECT_LE(table->columnViewportPosition(2) + table->columnWidth(2), table->viewport()->width()) << "in sight";
    EXPECT_EQ(table->textElideMode(), Qt::ElideMiddle);
    EXPECT_GE(table->columnWidth(1), 96) << "of the name enough is left";
    EXPECT_EQ(table->horizontalScrollBar()->maximum(), 0);
    for (const QString& cut : test::cutTexts(m_window).filter(QStringLiteral("batchTable"))) {
        EXPECT_TRUE(cut.contains(name)) << cut.toStdString();
    }
}

TEST_F(LedgerFlow, UndoNamesTheImportsInTheWayAndTakesThemBackTogether)
{
    importSales();
    QSignalSpy idle{&m_session.imports(), &ImportController::idle};
    m_frame.importFiles({write("ubah.csv", "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                                           "2026-09-23;A-4;Toko Tiga;Sari;Bali;Teh;1;900000\n")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == 1; }, kPatience));
    m_frame.openPage(PageId::Data);
    auto* table = child<QTableWidget>(m_window, "batchTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->rowCount() == 2; }, kPatience));
    table->selectRow(1);  // the first import
    m_dialogs.told.clear();
    QSignalSpy working{&m_session, &SessionController::working};
    QTest::mouseClick(child<QPushButton>(*table->parentWidget(), "undoButton"), Qt::LeftButton);  // the bar has one, too
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_dialogs.told.isEmpty(); }, kPatience));
    EXPECT_EQ(m_dialogs.told.front(), QStringLiteral("Perubahan sesudahnya menghalangi"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 0; }, kPatience)) << "both are gone";
    const QString news = child<QLabel>(m_window, "newsLabel")->text();
    EXPECT_TRUE(news.startsWith(QStringLiteral("Impor diurungkan: 4 baris dikeluarkan, 1 baris dikembalikan"))) << news.toStdString();
    EXPECT_TRUE(news.contains(path("backups"))) << news.toStdString();
    ASSERT_EQ(working.count(), 2) << "the strip says what goes on, and that it has ended";
    EXPECT_EQ(working[0][0].toString(), QStringLiteral("Mengurungkan impor"));
    EXPECT_EQ(working[1][0].toString(), QString{});
}

}  // namespace
}  // namespace kinerja::ui

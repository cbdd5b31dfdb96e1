// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QUrl>

#include "kinerja/base/safe_file.h"
#include "kinerja/ui/edit_controller.h"
#include "whole_window.h"

namespace kinerja::ui {
namespace {

using test::child;
using DataPageFlow = WholeWindowTest;

TEST_F(DataPageFlow, TheDataPagesButtonOffersTablesOfEveryKind)
{
    importSales();
    m_frame.openPage(PageId::Data);
    m_dialogs.files.clear();
    m_dialogs.offered.clear();
    QTest::mouseClick(child<QPushButton>(m_window, "importButton"), Qt::LeftButton);
    for (const char* kind : {"*.csv", "*.tsv", "*.txt", "*.xlsx", "*.xlsm", "*.json", "*.ndjson", "*.jsonl"}) {
        EXPECT_TRUE(m_dialogs.offered.contains(QString::fromLatin1(kind))) << kind;
    }
}

TEST_F(DataPageFlow, AResultIsKeptForTheDataPageThatNobodyHasOpenedYet)
{
    importSales();
    m_frame.openPage(PageId::Data);
    EXPECT_TRUE(child<QWidget>(m_window, "resultBox")->isVisible());
}

TEST_F(DataPageFlow, OnASmallScreenThePageScrollsAndNothingInItIsSqueezed)
{
    importSales();
    m_frame.openPage(PageId::Data);
    auto* quality = child<QListWidget>(m_window, "qualityList");
    const auto* all = child<QPushButton>(m_window, "allRowsButton");
    test::settle();
    // Laid out once more, now that its fonts are those of its style.
    const auto* title = child<QLabel>(m_window, "titleLabel");
    ASSERT_TRUE(QTest::qWaitFor([&] { return title->height() >= title->minimumSizeHint().height(); }, kPatience));
    const QPoint before = all->mapTo(all->window(), QPoint{});
    ASSERT_TRUE(QTest::qWaitFor([&] { return quality->count() > 0; }, kPatience));
    test::settle();
    EXPECT_EQ(all->mapTo(all->window(), QPoint{}), before) << "a list that comes late moves no button";
    const auto* result = child<QWidget>(m_window, "resultBox");
    EXPECT_GE(result->height(), result->heightForWidth(result->width()));
    EXPECT_GE(quality->height(), 132);
    EXPECT_GE(child<QWidget>(m_window, "sealsList")->height(), 96);
    EXPECT_GE(child<QWidget>(m_window, "batchTable")->height(), 200);
    int bottom = 0;
    for (const char* name : {"qualityTitle", "allRowsButton", "qualityList", "qualityFixLabel", "sealsTitle", "sealsList", "restatementsButton", "sealCombo"}) {
        const auto* widget = child<QWidget>(m_window, name);
        EXPECT_GE(widget->y(), bottom) << name << " covers what is above it";
        bottom = widget->geometry().bottom();
    }
}

TEST_F(DataPageFlow, AnotherLanguageWordsTheLastImportAnew)
{
    importSales();
    m_frame.openPage(PageId::Data);
    auto* title = child<QLabel>(m_window, "resultTitle");
    auto* news = child<QLabel>(m_window, "newsLabel");
    const QString before = title->text();
    EXPECT_TRUE(news->text().contains(QStringLiteral("4 baris baru"))) << news->text().toStdString();
    m_appearance.setLanguage(present::Language::English);
    ASSERT_TRUE(QTest::qWaitFor([&] { return title->text() != before; }, kPatience)) << before.toStdString();
    EXPECT_TRUE(news->text().contains(QStringLiteral("4 rows new"))) << news->text().toStdString();
}

TEST_F(DataPageFlow, TheSameFileAgainChangesNothing)
{
    importSales();
    QSignalSpy finished{&m_session.imports(), &ImportController::finished};
    m_frame.importFiles({path("penjualan.csv")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, kPatience));
    const auto report = finished.at(0).at(0).value<services::ImportReport>();
    EXPECT_EQ(report.batch.counts.read, 4);
    EXPECT_EQ(report.batch.counts.same, 4);
    EXPECT_EQ(m_session.summary().status.lines, 4);
}

/// Without A-2 (1,000,000), which lies between the first and the last day.
constexpr auto kSalesLess = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                            "2025-08-14;A-1;Toko Satu;Budi;Jawa Barat;Kopi;2;1000000\n"
                            "2026-08-20;A-3;Toko <b>Dua</b>;Sari;Jawa Barat;Kopi;2;1000000\n"
                            "2026-09-23;A-4;Toko Tiga;Sari;Bali;Teh;1;500000\n";

TEST_F(DataPageFlow, RowsThatTheNewFileOfAProfileLacksAreAQuestion)
{
    const auto import = [this](const char* name, const char* text) {
        QSignalSpy idle{&m_session.imports(), &ImportController::idle};
        services::ImportRequest request;
        request.path = present::toStdString(write(name, text));
        request.profile = "toko";
        m_session.imports().start(request);
        ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() >= 1 && !m_session.imports().isRunning(); }, kPatience));
    };
    importSales();
    import("penjualan.csv", kSales);
    m_dialogs.accepts = false;
    import("kurang.csv", kSalesLess);
    ASSERT_EQ(m_dialogs.told.size(), 1) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(m_dialogs.told[0].contains(QStringLiteral("Hapus 1 baris"))) << m_dialogs.told[0].toStdString();
    ASSERT_FALSE(m_dialogs.questions.isEmpty());
    EXPECT_TRUE(m_dialogs.questions.back().endsWith(QStringLiteral("\n\u2022 A-2 \u00B7 Kopi \u00B7 15 Jul 2026 \u00B7 Toko Satu \u00B7 1.000.000 \u00B7 1 \u00B7 Budi")))
        << m_dialogs.questions.back().toStdString();
    EXPECT_TRUE(headline().contains(QStringLiteral("Rp3,5")));
    m_dialogs.accepts = true;
    import("kurang.csv", kSalesLess);
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp2,5")));
}

TEST_F(DataPageFlow, AllRecordsAreSortedNarrowedAndSavedFromTheDataPage)
{
    importSales();
    m_frame.openPage(PageId::Data);
    auto* all = child<QPushButton>(m_window, "allRowsButton");
    QTest::mouseClick(all, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window.findChild<QWidget*>(QStringLiteral("recordsDialog")) != nullptr; }, kPatience));
    auto* dialog = child<QDialog>(m_window, "recordsDialog");
    const auto* table = child<QTableView>(*dialog, "recordsTable");
    const auto orders = [&] {
        QStringList found;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            found << table->model()->index(row, 1).data().toString();
        }
        return found.join(QLatin1Char(' '));
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return orders() == QStringLiteral("A-4 A-3 A-2 A-1"); }, kPatience)) << orders().toStdString();
    // By hand: 2 × 1,000,000 twice (A-3 is newer), 1,000,000, 500,000.
    table->horizontalHeader()->setSortIndicator(7, Qt::AscendingOrder);
    ASSERT_TRUE(QTest::qWaitFor([&] { return orders() == QStringLiteral("A-4 A-2 A-3 A-1"); }, kPatience)) << orders().toStdString();
    QTest::keyClicks(child<QLineEdit>(*dialog, "recordsSearchEdit"), QStringLiteral("sari KOPI"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return orders() == QStringLiteral("A-3"); }, kPatience)) << orders().toStdString();
    const auto* empty = child<QLabel>(*dialog, "recordsEmptyLabel");
    EXPECT_FALSE(empty->isVisible());
    QTest::keyClicks(child<QLineEdit>(*dialog, "recordsSearchEdit"), QStringLiteral("x"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return empty->isVisible(); }, kPatience));
    EXPECT_EQ(empty->text(), QStringLiteral("Tidak ada baris yang cocok."));
    QTest::keyClick(child<QLineEdit>(*dialog, "recordsSearchEdit"), Qt::Key_Backspace);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !empty->isVisible() && orders() == QStringLiteral("A-3"); }, kPatience));
    m_dialogs.savePath = path("rows.csv");
    QTest::mouseClick(child<QPushButton>(*dialog, "recordsExportButton"), Qt::LeftButton);
    QFile saved{path("rows.csv")};
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved.exists() && saved.size() > 0; }, kPatience));
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll().count("2026-08-20,\"A-3\""), 1);
    const auto* written = child<QLabel>(*dialog, "recordsWritten");
    const QString done = QStringLiteral("1 baris ditulis: ") + path("rows.csv");
    ASSERT_TRUE(QTest::qWaitFor([&] { return written->isVisible() && written->text() == done; }, kPatience)) << written->text().toStdString();
    EXPECT_EQ(child<QLabel>(m_window, "newsLabel")->text(), done);
    EXPECT_TRUE(child<QPushButton>(*dialog, "recordsExportButton")->isEnabled());
    dialog->close();
}

TEST_F(DataPageFlow, OrdersAreOneRowEachWithTheirLinesAndTotal)
{
    importSales();
    m_frame.importFiles({write("banyak.csv", "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga;Status\n"
                                             "2026-09-24;B-1;Toko Satu;Budi;Bali;Kopi;1;1000000;Ditahan\n"
                                             "2026-09-24;B-1;Toko Satu;Sari;Bali;Teh;2;250000;Ditahan\n")});
    ASSERT_TRUE(waitForHeadline(QStringLiteral("Rp5")));
    m_frame.openPage(PageId::Data);
    QTest::mouseClick(child<QPushButton>(m_window, "allRowsButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window.findChild<QWidget*>(QStringLiteral("recordsDialog")) != nullptr; }, kPatience));
    auto* dialog = child<QDialog>(m_window, "recordsDialog");
    auto* sorts = child<QComboBox>(*dialog, "recordsSortCombo");
    ASSERT_EQ(sorts->itemText(1), QStringLiteral("Pesanan"));
    sorts->setCurrentIndex(1);
    Q_EMIT sorts->activated(1);
    const auto* table = child<QTableView>(*dialog, "recordsTable");
    const auto row = [&](int at) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            cells << table->model()->index(at, column).data().toString();
        }
        return cells.join(QLatin1Char('|')).replace(QChar{0x00A0}, QLatin1Char(' '));
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 5; }, kPatience));
    EXPECT_TRUE(row(0).startsWith(QStringLiteral("24 Sep 2026|B-1|Toko Satu|Budi; Sari|Bali|2|Rp1.500.000|ditahan"))) << row(0).toStdString();
    EXPECT_TRUE(child<QLabel>(*dialog, "recordsFoot")->text().contains(QStringLiteral("Baris: 6"))) << "lines of all orders";
    dialog->close();
}

TEST_F(DataPageFlow, AClosedPeriodIsSealedAndALaterImportIsListedAsItsRestatement)
{
    importSales();
    m_frame.openPage(PageId::Data);
    auto* combo = child<QComboBox>(m_window, "sealCombo");
    ASSERT_TRUE(QTest::qWaitFor([&] { return combo->count() > 0; }, kPatience));
    EXPECT_EQ(combo->itemText(0), QStringLiteral("Q3 2026")) << "the latest quarter that is over";
    auto* seals = child<QListWidget>(m_window, "sealsList");
    ASSERT_EQ(seals->count(), 1);
    EXPECT_TRUE(seals->item(0)->text().startsWith(QStringLiteral("Belum ada periode yang disegel."))) << "a sentence, not an empty box";
    QTest::mouseClick(child<QPushButton>(m_window, "sealButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return seals->item(0)->text().startsWith(QStringLiteral("Q3 2026")); }, kPatience)) << m_dialogs.told.join(QLatin1Char('|')).toStdString();
    EXPECT_FALSE(child<QPushButton>(m_window, "restatementsButton")->isEnabled());
    m_frame.importFiles({write("lagi.csv", "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                                           "2026-09-01;A-9;Toko Satu;Budi;Jawa Barat;Kopi;1;1000000\n")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QPushButton>(m_window, "restatementsButton")->isEnabled(); }, kPatience));
    QTest::mouseClick(child<QPushButton>(m_window, "restatementsButton"), Qt::LeftButton);
    auto* dialog = child<QDialog>(m_window, "detailsDialog");
    const QString text = child<QPlainTextEdit>(*dialog, "detailsText")->toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("lagi.csv"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Rp3.500.000"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Rp4.500.000"))) << text.toStdString();
    dialog->close();
}

/// Two names of a product, 1,000,000 and 500,000.
constexpr auto kAlike = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                        "2026-09-24;G-1;Toko Satu;Budi;Bali;GTX Pro;1;1000000\n"
                        "2026-09-24;G-2;Toko Satu;Budi;Bali;GTXPro;1;500000\n";

/// What is in the list of data quality, a name or an issue per line.
QString listed(const QListWidget& list)
{
    QStringList texts;
    for (int row = 0; row < list.count(); ++row) {
        texts << list.item(row)->text();
    }
    return texts.join(QLatin1Char('|'));
}

TEST_F(DataPageFlow, NamesThatLookAlikeAreAskedAboutUntilTheyAreAnswered)
{
    importSales();
    m_frame.importFiles({write("mirip.csv", kAlike)});
    m_frame.openPage(PageId::Data);
    auto* list = child<QListWidget>(m_window, "qualityList");
    const QString question = QStringLiteral("apakah “GTX Pro” dan “GTXPro” sama?");
    ASSERT_TRUE(QTest::qWaitFor([&] { return listed(*list).contains(question); }, kPatience)) << listed(*list).toStdString();
    auto* same = child<QPushButton>(m_window, "sameNamesButton");
    auto* apart = child<QPushButton>(m_window, "apartNamesButton");
    EXPECT_TRUE(same->isVisible() && apart->isVisible());
    EXPECT_FALSE(child<QPushButton>(m_window, "qualityRowsButton")->isVisible());
    // Another import says nothing about them: the question stays.
    QSignalSpy idle{&m_session.imports(), &ImportController::idle};
    m_frame.importFiles({write("lagi.csv", "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n2026-09-25;L-1;Toko Satu;Budi;Bali;Kopi;1;1000\n")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == 1 && m_session.summary().status.lines == 7; }, kPatience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return listed(*list).contains(question); }, kPatience)) << listed(*list).toStdString();

    QTest::mouseClick(same, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !listed(*list).contains(question); }, kPatience)) << m_dialogs.told.join(QLatin1Char('|')).toStdString();
    const auto products = [&] { return m_session.filterValues(); };
    const auto hasProduct = [&](const std::string& key) {
        for (const auto& [dimension, values] : products()) {
            if (dimension == domain::Dimension::Product) {
                return std::any_of(values.begin(), values.end(), [&](const auto& value) { return value.first == key; });
            }
        }
        return false;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !hasProduct("GTXPro"); }, kPatience)) << "it counts as the other";
    EXPECT_TRUE(hasProduct("GTX Pro"));

    m_session.edits().undo();
    ASSERT_TRUE(QTest::qWaitFor([&] { return listed(*list).contains(question); }, kPatience)) << "Ctrl+Z asks again";
    QTest::mouseClick(apart, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !listed(*list).contains(question); }, kPatience));
    ASSERT_TRUE(QTest::qWaitFor([&] { return hasProduct("GTXPro"); }, kPatience));
    m_frame.importFiles({write("mirip2.csv", kAlike)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == 2; }, kPatience));
    EXPECT_FALSE(child<QLabel>(m_window, "notesLabel")->text().contains(QStringLiteral("GTXPro"))) << "never asked again";
}

TEST_F(DataPageFlow, AFileDroppedOnTheWindowIsImported)
{
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(write("jatuh.csv", kSales))});
    QDragEnterEvent enter{{600, 400}, Qt::CopyAction, &files, Qt::LeftButton, {}};
    QApplication::sendEvent(&m_window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    EXPECT_TRUE(child<QWidget>(m_window, "dropOverlay")->isVisible());
    QDropEvent drop{QPointF{600, 400}, Qt::CopyAction, &files, Qt::LeftButton, {}};
    QApplication::sendEvent(&m_window, &drop);
    EXPECT_FALSE(child<QWidget>(m_window, "dropOverlay")->isVisible());
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp3,5")));
}

TEST_F(DataPageFlow, PastedRowsAreImported)
{
    importSales();
    m_frame.openPage(PageId::Data);
    // As Excel copies cells: a line break or a quote in a cell puts it in quotes, and doubles those inside.
    QGuiApplication::clipboard()->setText(QStringLiteral("Tanggal\tNo Pesanan\tPelanggan\tPenjual\tWilayah\tProduk\tJumlah\tHarga\r\n"
                                                         "2026-09-24\tA-5\t\"Toko \"\"Empat\"\"\nBaru\"\tSari\tBali\tTeh\t1\t250000\r\n"
                                                         "2026-09-24\tA-6\tToko Lima\tSari\tBali\t\"Teh\nHijau\"\t1\t250000\r\n"));
    QSignalSpy finished{&m_session.imports(), &ImportController::finished};
    QTest::mouseClick(child<QPushButton>(m_window, "pasteButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, kPatience)) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 6; }, kPatience));
}

TEST_F(DataPageFlow, TheKeyOfEveryPasteImportsRowsWhereverTheFocusIs)
{
    importSales();
    m_frame.openPage(PageId::Data);
    m_window.activateWindow();
    QSignalSpy finished{&m_session.imports(), &ImportController::finished};
    int lines = 4;
    for (const char* widget : {"batchTable", "dataButton", "qualityList"}) {
        QGuiApplication::clipboard()->setText(QStringLiteral("Tanggal\tNo Pesanan\tPelanggan\tPenjual\tWilayah\tProduk\tJumlah\tHarga\r\n"
                                                             "2026-09-24\tV-%1\tToko Lima\tSari\tBali\tTeh\t1\t250000\r\n").arg(lines));
        auto* focused = child<QWidget>(m_window, widget);
        focused->setFocus();
        QTest::keyClick(focused, Qt::Key_V, Qt::ControlModifier);
        ++lines;
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == lines; }, kPatience)) << widget;
    }
    m_frame.openPage(PageId::Dashboard);  // there it means nothing
    QTest::keyClick(&m_window, Qt::Key_V, Qt::ControlModifier);
    test::settle();
    EXPECT_FALSE(m_session.imports().isRunning());
    EXPECT_EQ(finished.count(), 3);
}

TEST_F(DataPageFlow, AFileCopiedInAFileManagerIsImportedAndNotItsName)
{
    const std::string file = path("copied.csv").toStdString();
    ASSERT_TRUE(saveFile(file, "Tanggal,No Pesanan,Pelanggan,Penjual,Wilayah,Produk,Jumlah,Harga\n2026-09-24,V-1,Toko Lima,Sari,Bali,Teh,1,250000\n"));
    importSales();
    const auto lines = m_session.summary().status.lines;
    m_frame.openPage(PageId::Data);
    m_window.activateWindow();
    auto* copied = new QMimeData;
    copied->setUrls({QUrl::fromLocalFile(QString::fromStdString(file))});
    copied->setText(QString::fromStdString(file));
    QGuiApplication::clipboard()->setMimeData(copied);
    auto* focused = child<QWidget>(m_window, "batchTable");
    focused->setFocus();
    QTest::keyClick(focused, Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == lines + 1; }, kPatience));
}

TEST_F(DataPageFlow, RejectedRowsAreOneClickAway)
{
    importSales();
    m_frame.importFiles({write("cacat.csv", "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                                            "2026-09-21;B-1;Toko Satu;Budi;Bali;Kopi;1;1000\n"
                                            "2026-09-22;B-2;Toko Satu;Budi;Bali;Kopi;satu;1000\n")});
    auto* link = child<QPushButton>(m_window, "newsLinkButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return link->isVisible(); }, kPatience));
    QTest::mouseClick(link, Qt::LeftButton);
    EXPECT_EQ(m_window.currentPage(), PageId::Data);
    const auto* rejects = child<QTableWidget>(m_window, "rejectsTable");
    ASSERT_EQ(rejects->rowCount(), 1);
    EXPECT_EQ(rejects->item(0, 2)->text(), QStringLiteral("satu"));
    m_dialogs.savePath = path("ditolak.csv");
    auto* save = child<QPushButton>(m_window, "saveRejectsButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return save->isEnabled(); }, kPatience));
    QTest::mouseClick(save, Qt::LeftButton);
    const auto* news = child<QLabel>(m_window, "newsLabel");
    ASSERT_TRUE(QTest::qWaitFor([&] { return news->text() == QStringLiteral("Baris yang ditolak sudah ditulis: ") + m_dialogs.savePath; }, kPatience))
        << news->text().toStdString();
}

}  // namespace
}  // namespace kinerja::ui

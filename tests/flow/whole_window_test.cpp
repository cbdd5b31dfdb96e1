// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <gtest/gtest.h>

#include "answering_dialogs.h"
#include "kinerja/charts/chart_widget.h"
#include "kinerja/charts/kpi_card.h"
#include "kinerja/present/convert.h"
#include "kinerja/services/sample.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/frame_controller.h"
#include "kinerja/ui/import_controller.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/rail.h"
#include "kinerja/ui/session_controller.h"
#include "kinerja/ui/top_bar.h"
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using test::child;

constexpr int kPatience = 20'000;

/// Q3 2026: Jawa Barat 3 × 1,000,000, Bali 1 × 500,000; a year before 2,000,000.
constexpr auto kSales = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                        "2025-08-14;A-1;Toko Satu;Budi;Jawa Barat;Kopi;2;1000000\n"
                        "2026-07-15;A-2;Toko Satu;Budi;Jawa Barat;Kopi;1;1000000\n"
                        "2026-08-20;A-3;Toko <b>Dua</b>;Sari;Jawa Barat;Kopi;2;1000000\n"
                        "2026-09-23;A-4;Toko Tiga;Sari;Bali;Teh;1;500000\n";

class WholeWindowTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        m_window.resize(1280, 720);
        m_window.show();
    }

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    QString write(const char* name, const char* text) const
    {
        QFile file{path(name)};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

    /// Imports the sales and waits until the dashboard shows them.
    void importSales()
    {
        QSignalSpy idle{&m_session.imports(), &ImportController::idle};
        m_frame.importFiles({write("penjualan.csv", kSales)});
        ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == 1; }, kPatience)) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
        ASSERT_TRUE(m_dialogs.told.isEmpty()) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
        ASSERT_TRUE(waitForHeadline(QStringLiteral("Rp3,5")));
    }

    QString headline() const
    {
        // Several pages have one: the page in sight is meant.
        for (const auto* label : m_window.findChildren<QLabel*>(QStringLiteral("headlineLabel"))) {
            if (label->isVisible()) {
                return label->text().replace(QChar{0x00A0}, QLatin1Char(' '));
            }
        }
        return {};
    }
    bool waitForHeadline(const QString& part)
    {
        return QTest::qWaitFor([&] { return headline().contains(part); }, kPatience);
    }

    QTemporaryDir m_folder;
    Appearance m_appearance{present::Language::Indonesian};
    test::AnsweringDialogs m_dialogs;
    SessionController m_session{[] { return makeDate(2026, 10, 1); }};
    MainWindow m_window{m_appearance};
    FrameController m_frame{m_window,
                            {m_session, m_appearance, m_dialogs},
                            {present::toStdString(path("own.db")), present::toStdString(path("sample.db"))}};
};

TEST_F(WholeWindowTest, FirstFileMakesTheStoreAndOpensOnTheLatestPeriodWithData)
{
    EXPECT_TRUE(m_window.isWelcome());
    importSales();
    EXPECT_FALSE(m_window.isWelcome());
    EXPECT_TRUE(QFile::exists(path("own.db")));
    EXPECT_EQ(periodId(m_session.view().period), "2026-Q3");
    EXPECT_TRUE(headline().startsWith(QStringLiteral("Q3 2026"))) << headline().toStdString();
    // 3,500,000 after 2,000,000 in the same quarter of the year before: +75 %.
    EXPECT_TRUE(headline().contains(QStringLiteral("+75%"))) << headline().toStdString();
    EXPECT_TRUE(child<QLabel>(m_window, "statusLabel")->text().contains(QStringLiteral("23")));
}

TEST_F(WholeWindowTest, PagesAreMadeWhenTheyAreOpened)
{
    const auto isMade = [this](const char* name) {
        return m_window.findChild<QWidget*>(QString::fromLatin1(name)) != nullptr;
    };
    importSales();
    EXPECT_TRUE(isMade("dashboardPage"));
    EXPECT_FALSE(isMade("teamPage"));
    m_appearance.setLanguage(present::Language::English);  // a page made later speaks it too
    m_frame.openPage(PageId::Team);
    EXPECT_TRUE(isMade("teamPage"));
    EXPECT_EQ(child<QPushButton>(m_window, "addPersonButton")->text().trimmed(), QStringLiteral("Add person"));
    const auto* page = child<QWidget>(m_window, "teamPage");
    m_frame.openPage(PageId::Dashboard);
    m_frame.openPage(PageId::Team);
    EXPECT_EQ(m_window.findChildren<QWidget*>(QStringLiteral("teamPage")), QList<QWidget*>{const_cast<QWidget*>(page)});
}

TEST_F(WholeWindowTest, TheDataPagesButtonOffersTablesOfEveryKind)
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

TEST_F(WholeWindowTest, AResultIsKeptForTheDataPageThatNobodyHasOpenedYet)
{
    importSales();
    m_frame.openPage(PageId::Data);
    EXPECT_TRUE(child<QWidget>(m_window, "resultBox")->isVisible());
}

TEST_F(WholeWindowTest, AStoreThatIsBeingOpenedIsShownOnceItIsThere)
{
    const QString sample = path("sample.db");
    ASSERT_TRUE(services::makeSample(present::toStdString(sample)));
    QSignalSpy opened{&m_session, &SessionController::opened};
    QSignalSpy viewChanged{&m_session, &SessionController::viewChanged};
    m_session.open({present::toStdString(sample), false, false});
    m_frame.start({}, true);
    EXPECT_FALSE(m_window.isWelcome());
    EXPECT_FALSE(m_window.rail().isEnabled());
    EXPECT_EQ(child<QLabel>(m_window, "statusLabel")->text(), QStringLiteral("Membuka data"));
    ASSERT_TRUE(waitForHeadline(QStringLiteral("Rp")));
    EXPECT_TRUE(m_window.rail().isEnabled());
    EXPECT_EQ(opened.count(), 1);
    EXPECT_EQ(viewChanged.count(), 0) << "every page would load twice";
}

TEST_F(WholeWindowTest, WhatCanBeFilteredByIsThereForTheAnalysisAndFollowsTheData)
{
    importSales();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_session.filterValues().empty(); }, kPatience));
    const auto& [dimension, regions] = m_session.filterValues().front();
    EXPECT_EQ(dimension, domain::Dimension::Region);
    EXPECT_EQ(regions.size(), 2U);  // Bali and Jawa Barat
    EXPECT_EQ(m_session.labelOf(domain::Dimension::Region, regions.front().first), "Bali");
    m_frame.openPage(PageId::Analysis);
    auto* choice = child<QComboBox>(m_window, "dimensionCombo");
    EXPECT_EQ(choice->count(), static_cast<int>(m_session.filterValues().size()));
    QSignalSpy changed{&m_session, &SessionController::filterValuesChanged};
    m_frame.importFiles({write("lagi.csv", "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Kanal;Jumlah;Harga\n"
                                           "2026-09-24;A-5;Toko Tiga;Sari;Papua;Teh;Daring;1;500000\n")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() == 1; }, kPatience)) << m_dialogs.told.join(u'\n').toStdString();
    EXPECT_EQ(m_session.filterValues().front().second.size(), 3U);
    EXPECT_EQ(choice->count(), static_cast<int>(m_session.filterValues().size()));  // the page in sight follows
}

TEST_F(WholeWindowTest, AStoreThatCannotBeOpenedLeavesTheWelcome)
{
    m_session.open({present::toStdString(write("no.db", "not a database")), false, false});
    m_frame.start({}, true);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_dialogs.told.isEmpty(); }, kPatience));
    EXPECT_TRUE(m_window.isWelcome());
    EXPECT_FALSE(m_session.isOpening());
    EXPECT_EQ(child<QLabel>(m_window, "statusLabel")->text(), QStringLiteral("Belum ada data"));
}

TEST_F(WholeWindowTest, TheSameFileAgainChangesNothing)
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

TEST_F(WholeWindowTest, RowsThatTheNewFileOfAProfileLacksAreAQuestion)
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
    EXPECT_TRUE(headline().contains(QStringLiteral("Rp3,5")));
    m_dialogs.accepts = true;
    import("kurang.csv", kSalesLess);
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp2,5")));
}

TEST_F(WholeWindowTest, AClickOnARegionFiltersEveryPageAndBackTakesItOff)
{
    importSales();
    auto* chart = child<charts::ChartWidget>(m_window, "regionsChart");
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart->marks().size() == 2; }, kPatience));
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->marks().back().area.center().toPoint());
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp500")));
    EXPECT_TRUE(child<QPushButton>(m_window, "filterChip")->text().startsWith(QStringLiteral("Bali")));
    QTest::keyClick(&m_window, Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp3,5")));
}

TEST_F(WholeWindowTest, KeysWalkThroughPagesPeriodsAndPresenting)
{
    importSales();
    m_window.activateWindow();
    QTest::keyClick(&m_window, Qt::Key_4, Qt::ControlModifier);
    EXPECT_EQ(m_window.currentPage(), PageId::Analysis);
    QTest::keyClick(&m_window, Qt::Key_F1);
    EXPECT_EQ(m_window.currentPage(), PageId::Help);
    QTest::keyClick(&m_window, Qt::Key_Escape);
    EXPECT_EQ(m_window.currentPage(), PageId::Analysis);
    QTest::keyClick(&m_window, Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(periodId(m_session.view().period), "2026-Q2");
    QTest::keyClick(&m_window, Qt::Key_F5);
    EXPECT_TRUE(m_window.isPresenting());
    QTest::keyClick(&m_window, Qt::Key_Escape);
    EXPECT_FALSE(m_window.isPresenting());
}

TEST_F(WholeWindowTest, ACardLeadsToItsAnalysisWithTheContributorsRanked)
{
    importSales();
    QTest::mouseClick(child<charts::KpiCard>(m_window, "revenueCard"), Qt::LeftButton, {}, {60, 40});
    EXPECT_EQ(m_window.currentPage(), PageId::Analysis);
    auto* chart = child<charts::ChartWidget>(m_window, "gapChart");
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart->marks().size() == 2; }, kPatience));
    EXPECT_EQ(chart->marks().front().label, QStringLiteral("Jawa Barat"));  // +1,000,000 before Bali's +500,000
}

TEST_F(WholeWindowTest, TheLanguageChangesEverywhereAtOnce)
{
    importSales();
    m_appearance.setLanguage(present::Language::English);
    EXPECT_TRUE(waitForHeadline(QStringLiteral("IDR 3.5")));
    EXPECT_EQ(child<QPushButton>(m_window, "exportButton")->text(), QStringLiteral("Export"));
}

TEST_F(WholeWindowTest, AnErrorSaysWhatHappenedAndWhatIsSafe)
{
    importSales();
    m_frame.importFiles({path("not-there.csv")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_dialogs.told.isEmpty(); }, kPatience));
    EXPECT_TRUE(m_dialogs.told.front().contains(QStringLiteral("not-there.csv")));
    EXPECT_EQ(m_session.summary().status.lines, 4);
}

TEST_F(WholeWindowTest, TheReportIsWrittenAsPdf)
{
    importSales();
    m_dialogs.savePath = path("laporan.pdf");
    m_window.activateWindow();
    QTest::keyClick(&m_window, Qt::Key_E, Qt::ControlModifier);
    auto* menu = child<QMenu>(m_window, "exportMenu");
    menu->actions().front()->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(m_dialogs.savePath) || !m_dialogs.told.isEmpty(); }, kPatience));
    QFile pdf{m_dialogs.savePath};
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly)) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(pdf.read(5) == QByteArray("%PDF-"));
}

TEST_F(WholeWindowTest, TheSampleCompanyOpensWithItsBanner)
{
    QSignalSpy opened{&m_session, &SessionController::opened};
    Wish wish;
    wish.kind = WishKind::OpenSample;
    m_frame.fulfil(wish);
    ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 1; }, 60'000)) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(child<QWidget>(m_window, "sampleBanner")->isVisible());
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp")));
}

TEST_F(WholeWindowTest, AClickOnTheSameMarkTakesTheFilterOffWhereItWas)
{
    importSales();
    auto* chart = child<charts::ChartWidget>(m_window, "regionsChart");
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart->marks().size() == 2; }, kPatience));
    const QPoint bali = chart->marks().back().area.center().toPoint();
    QTest::mouseClick(chart, Qt::LeftButton, {}, bali);
    ASSERT_TRUE(waitForHeadline(QStringLiteral("Rp500")));
    EXPECT_EQ(chart->marks().size(), 2U);  // the other one fades and stays
    QTest::mouseClick(chart, Qt::LeftButton, {}, bali);
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp3,5")));
}

TEST_F(WholeWindowTest, EnterOnAMarkShowsItsRecords)
{
    importSales();
    auto* chart = child<charts::ChartWidget>(m_window, "regionsChart");
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart->marks().size() == 2; }, kPatience));
    QTest::keyClick(chart, Qt::Key_Home);  // Jawa Barat, the larger one
    QTest::keyClick(chart, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window.findChild<QWidget*>(QStringLiteral("recordsDialog")) != nullptr; }, kPatience));
    auto* dialog = child<QDialog>(m_window, "recordsDialog");
    EXPECT_TRUE(child<QLabel>(*dialog, "recordsTitle")->text().contains(QStringLiteral("Jawa Barat")));
    const auto* table = child<QTableView>(*dialog, "recordsTable");
    ASSERT_EQ(table->model()->rowCount(), 2);
    EXPECT_EQ(table->model()->index(0, 1).data().toString(), QStringLiteral("A-3"));
    EXPECT_EQ(table->model()->index(0, 2).data().toString(), QStringLiteral("Toko <b>Dua</b>"));  // letter for letter
    EXPECT_TRUE(child<QLabel>(*dialog, "recordsFoot")->text().contains(QStringLiteral("Rp3.000.000")));
    dialog->close();
}

TEST_F(WholeWindowTest, AllRecordsAreSortedNarrowedAndSavedFromTheDataPage)
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
    m_dialogs.savePath = path("rows.csv");
    QTest::mouseClick(child<QPushButton>(*dialog, "recordsExportButton"), Qt::LeftButton);
    QFile saved{path("rows.csv")};
    ASSERT_TRUE(QTest::qWaitFor([&] { return saved.exists() && saved.size() > 0; }, kPatience));
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll().count("2026-08-20,\"A-3\""), 1);
    dialog->close();
}

TEST_F(WholeWindowTest, AClosedPeriodIsSealedAndALaterImportIsListedAsItsRestatement)
{
    importSales();
    m_frame.openPage(PageId::Data);
    auto* combo = child<QComboBox>(m_window, "sealCombo");
    ASSERT_TRUE(QTest::qWaitFor([&] { return combo->count() > 0; }, kPatience));
    EXPECT_EQ(combo->itemText(0), QStringLiteral("Q3 2026")) << "the latest quarter that is over";
    QTest::mouseClick(child<QPushButton>(m_window, "sealButton"), Qt::LeftButton);
    auto* seals = child<QListWidget>(m_window, "sealsList");
    ASSERT_TRUE(QTest::qWaitFor([&] { return seals->count() == 1; }, kPatience)) << m_dialogs.told.join(QLatin1Char('|')).toStdString();
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

TEST_F(WholeWindowTest, UndoNamesTheImportsInTheWayAndTakesThemBackTogether)
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
    QTest::mouseClick(child<QPushButton>(*table->parentWidget(), "undoButton"), Qt::LeftButton);  // the bar has one, too
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_dialogs.told.isEmpty(); }, kPatience));
    EXPECT_EQ(m_dialogs.told.front(), QStringLiteral("Perubahan sesudahnya menghalangi"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 0; }, kPatience)) << "both are gone";
}

TEST_F(WholeWindowTest, ARightClickOnACardOpensItsMenu)
{
    importSales();
    auto* card = child<charts::KpiCard>(m_window, "revenueCard");
    QContextMenuEvent event{QContextMenuEvent::Mouse, {60, 40}, card->mapToGlobal(QPoint{60, 40})};
    QApplication::sendEvent(card, &event);
    auto* menu = child<QMenu>(m_window, "cardMenu");
    ASSERT_NE(menu, nullptr);
    menu->actions().front()->trigger();  // why?
    EXPECT_EQ(m_window.currentPage(), PageId::Analysis);
    menu->close();
}

TEST_F(WholeWindowTest, PickersHaveAGroundOfTheirOwn)
{
    importSales();
    Q_EMIT m_window.topBar().periodRequested();
    auto* picker = child<QWidget>(m_window, "periodPicker");
    ASSERT_NE(picker, nullptr);
    EXPECT_EQ(picker->grab().toImage().pixelColor(6, 6), m_appearance.theme().surface);
    picker->close();
    Q_EMIT m_window.topBar().addFilterRequested();
    picker = child<QWidget>(m_window, "filterPicker");
    ASSERT_NE(picker, nullptr);
    EXPECT_EQ(picker->grab().toImage().pixelColor(6, 6), m_appearance.theme().surface);
    picker->close();
}

TEST_F(WholeWindowTest, TheScrollBarShowsHowMuchOfThePageIsInSight)
{
    importSales();
    auto* scroll = child<QScrollArea>(m_window, "dashboardScroll");
    for (QScrollBar* bar : scroll->findChildren<QScrollBar*>(Qt::FindDirectChildrenOnly)) {
        EXPECT_EQ(bar->pageStep(), scroll->viewport()->height());
    }
}

TEST_F(WholeWindowTest, AFileDroppedOnTheWindowIsImported)
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

TEST_F(WholeWindowTest, PastedRowsAreImported)
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

TEST_F(WholeWindowTest, RejectedRowsAreOneClickAway)
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
}

}  // namespace
}  // namespace kinerja::ui

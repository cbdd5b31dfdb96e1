// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

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
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using test::child;

constexpr int kPatience = 20'000;

/// 3 April or 4 March; 2 × 1,500,000 and 1 × 500,000: 3,500,000.
constexpr auto kAmbiguous = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                            "03/04/2026;A-1;Toko <b>Satu</b>;Budi;Bali;Kopi;2;Rp1.500.000,00\n"
                            "05/06/2026;A-2;Toko Dua;Sari;Bali;Teh;1;Rp500.000,00\n";
constexpr auto kClear = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                        "2026-05-14;B-1;Toko Satu;Budi;Bali;Kopi;2;1000000\n";
/// One row of 100,000 and one whose quantity is a word.
constexpr auto kBroken = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                         "2026-05-14;C-1;Toko Satu;Budi;Bali;Kopi;1;100000\n"
                         "2026-05-15;C-2;Toko Dua;Budi;Bali;Kopi;dua;100000\n";

class ImportWindowTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        m_window.resize(1280, 720);
        m_window.show();
        m_session.open({present::toStdString(m_folder.filePath(QStringLiteral("own.db"))), false, true});
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.isOpen(); }, kPatience));
    }

    QString write(const char* name, const char* text) const
    {
        QFile file{m_folder.filePath(QString::fromLatin1(name))};
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

    void drop(const QStringList& paths, QWidget* on = nullptr)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths) {
            urls << QUrl::fromLocalFile(path);
        }
        data.setUrls(urls);
        QDragEnterEvent enter{{400, 300}, Qt::CopyAction, &data, Qt::LeftButton, {}};
        QWidget* target = on != nullptr ? on : &m_window;
        QApplication::sendEvent(target, &enter);
        QDropEvent event{QPointF{400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(target, &event);
    }

    ImportDialog* dialog() const
    {
        for (auto* one : m_window.findChildren<ImportDialog*>()) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }
    ImportDialog* waitForDialog()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return dialog() != nullptr; }, kPatience));
        return dialog();
    }
    bool waitForText(const char* label, const QString& part) const
    {
        return QTest::qWaitFor(
            [&] { return dialog() != nullptr && child<QLabel>(*dialog(), label)->text().replace(QChar{0xA0}, QLatin1Char{' '}).contains(part); },
            kPatience);
    }
    /// The window for this file, once it says what the import would do.
    void openReady(const QString& path)
    {
        m_dialogs.files = {path};
        m_frame.openPage(PageId::Data);
        QTest::mouseClick(child<QPushButton>(m_window, "checkButton"), Qt::LeftButton);
        ASSERT_NE(waitForDialog(), nullptr);
        ASSERT_TRUE(QTest::qWaitFor([this] { return isReady(); }, kPatience)) << child<QLabel>(*dialog(), "countsLabel")->text().toStdString();
    }
    bool isReady() const { return child<QPushButton>(*dialog(), "importButton")->isEnabled(); }
    static void choose(QComboBox* combo, const QString& text)
    {
        const int at = combo->findText(text);
        ASSERT_GE(at, 0) << text.toStdString();
        combo->setCurrentIndex(at);
        Q_EMIT combo->activated(at);
    }
    QString cell(int row, int column) const
    {
        const auto* model = child<QTableView>(*dialog(), "understoodTable")->model();
        return model->index(row, column).data().toString();
    }
    void importIt()
    {
        QSignalSpy finished{&m_session.imports(), &ImportController::finished};
        QTest::keyClick(dialog(), Qt::Key_Return);
        ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, kPatience)) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
    }

    QTemporaryDir m_folder;
    Appearance m_appearance{present::Language::English};
    test::AnsweringDialogs m_dialogs;
    SessionController m_session{[] { return makeDate(2026, 10, 1); }};
    MainWindow m_window{m_appearance};
    FrameController m_frame{m_window, {m_session, m_appearance, m_dialogs}, {}};
};

/// The word of a rule, and what its menu offers.
QString ruleText(const QWidget& dialog, const char* rule)
{
    const auto* button = dialog.findChild<QPushButton*>(QLatin1String(rule));
    return button != nullptr && button->isVisibleTo(&dialog) ? button->text() : QString{};
}
void chooseRule(const QWidget& dialog, const char* rule, const QString& text)
{
    auto* button = child<QPushButton>(dialog, rule);
    const auto actions = button->menu()->actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction* action) { return action->text() == text; });
    ASSERT_NE(found, actions.end()) << text.toStdString();
    (*found)->trigger();
}

TEST_F(ImportWindowTest, TheCurrencyOfAFileThatNamesNoneIsChosenInTheWindow)
{
    openReady(write("dolar.csv", "Date,Order,Customer,Product,Qty,Price\n2026-05-14,B-1,Shop,Tea,2,1000\n"));
    EXPECT_EQ(ruleText(*dialog(), "currencyRule"), QStringLiteral("Rupiah"));
    EXPECT_EQ(ruleText(*dialog(), "datesRule"), QString{}) << "2026-05-14 has one reading";
    chooseRule(*dialog(), "currencyRule", QStringLiteral("USD"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return isReady() && ruleText(*dialog(), "currencyRule") == QStringLiteral("USD"); }, kPatience));
    importIt();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.summary().status.currency == "USD"; }, kPatience));
}

TEST_F(ImportWindowTest, DecidedRulesAreChosenAnewAndTheRowsAreReadAnew)
{
    // 13/04 proves day, month, year; 1.500,5 proves the comma.
    openReady(write("pasti.csv", "Tanggal;No Pesanan;Produk;Jumlah;Harga;Diskon\n13/04/2026;A-1;Kopi;1;1.500,5;10%\n05/04/2026;A-2;Kopi;1;2.000,5;5%\n"));
    EXPECT_EQ(ruleText(*dialog(), "datesRule"), QStringLiteral("hari, bulan, tahun"));
    EXPECT_EQ(ruleText(*dialog(), "decimalRule"), QStringLiteral("koma desimal"));
    EXPECT_EQ(ruleText(*dialog(), "discountRule"), QStringLiteral("diskon dalam persen (15)"));
    EXPECT_EQ(cell(1, 1), QStringLiteral("5 Apr 2026"));
    chooseRule(*dialog(), "datesRule", QStringLiteral("bulan, hari, tahun"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return isReady() && cell(1, 1) == QStringLiteral("4 Mei 2026"); }, kPatience)) << cell(1, 1).toStdString();
    EXPECT_TRUE(waitForText("countsLabel", QStringLiteral("1 ditolak"))) << "there is no month 13";
    chooseRule(*dialog(), "datesRule", QStringLiteral("seperti kata berkas"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return isReady() && cell(1, 1) == QStringLiteral("5 Apr 2026"); }, kPatience)) << cell(1, 1).toStdString();
    EXPECT_TRUE(waitForText("countsLabel", QStringLiteral("0 ditolak")));
}

TEST_F(ImportWindowTest, WhatSeparatesTheColumnsIsChosenInTheWindow)
{
    m_dialogs.files = {write("at.txt", "Order@Date@Customer@Total\nB1@2026-04-03@Toko Satu@100\nB2@2026-04-05@Toko Dua@200\n")};
    m_frame.openPage(PageId::Data);
    QTest::mouseClick(child<QPushButton>(m_window, "checkButton"), Qt::LeftButton);
    ASSERT_NE(waitForDialog(), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([this] { return ruleText(*dialog(), "delimiterRule") == QStringLiteral("satu kolom"); }, kPatience));
    EXPECT_EQ(ruleText(*dialog(), "currencyRule"), QString{}) << "of which kind it is nobody knows yet";
    chooseRule(*dialog(), "delimiterRule", QStringLiteral("dipisah dengan “@”"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return isReady() && cell(1, 2) == QStringLiteral("5 Apr 2026"); }, kPatience)) << cell(1, 2).toStdString();
    EXPECT_EQ(ruleText(*dialog(), "delimiterRule"), QStringLiteral("dipisah dengan “@”"));
    EXPECT_EQ(ruleText(*dialog(), "currencyRule"), QStringLiteral("Rupiah"));
    chooseRule(*dialog(), "delimiterRule", QStringLiteral("seperti kata berkas"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return ruleText(*dialog(), "delimiterRule") == QStringLiteral("satu kolom"); }, kPatience));
}

TEST_F(ImportWindowTest, WhatIsAskedIsNoRuleBesides)
{
    m_dialogs.files = {write("tanya.csv", kAmbiguous)};
    m_frame.openPage(PageId::Data);
    QTest::mouseClick(child<QPushButton>(m_window, "checkButton"), Qt::LeftButton);
    ASSERT_NE(waitForDialog(), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([this] { return ruleText(*dialog(), "decimalRule") == QStringLiteral("koma desimal"); }, kPatience));
    EXPECT_EQ(ruleText(*dialog(), "datesRule"), QString{}) << "the question has its answers";
}

TEST_F(ImportWindowTest, WhetherTheTaxIsInsideCanBeSaidWhereAColumnHasIt)
{
    // 3 × 100 and 11 % of it: with the tax inside.
    openReady(write("pajak.csv", "No Faktur,Tgl Faktur,Pelanggan,Barang,Qty,Harga,PPN,Jumlah\n1,2026-01-05,A,Kopi,3,100,33,333\n2,2026-01-15,B,Kopi,4,100,44,444\n"));
    auto* tax = child<QComboBox>(*dialog(), "taxCombo");
    EXPECT_TRUE(tax->isVisible());
    EXPECT_EQ(tax->currentText(), QStringLiteral("dengan pajak"));
    EXPECT_TRUE(waitForText("effectsLabel", QStringLiteral("Rp700"))) << child<QLabel>(*dialog(), "effectsLabel")->text().toStdString();
    choose(tax, QStringLiteral("tanpa pajak"));
    EXPECT_TRUE(waitForText("effectsLabel", QStringLiteral("Rp777"))) << child<QLabel>(*dialog(), "effectsLabel")->text().toStdString();
    EXPECT_EQ(tax->currentText(), QStringLiteral("tanpa pajak"));
}

TEST_F(ImportWindowTest, AFileDroppedOnTheOpenWindowComesNext)
{
    openReady(write("satu.csv", kClear));
    EXPECT_TRUE(child<QLabel>(*dialog(), "nextLabel")->isHidden());
    drop({write("dua.csv", kAmbiguous)}, dialog());
    ASSERT_TRUE(QTest::qWaitFor([this] { return !child<QLabel>(*dialog(), "nextLabel")->isHidden(); }, kPatience));
    EXPECT_TRUE(child<QLabel>(*dialog(), "nextLabel")->text().startsWith(QLatin1Char('1')));
    QTest::mouseClick(child<QPushButton>(*dialog(), "cancelButton"), Qt::LeftButton);
    ASSERT_TRUE(waitForText("fileLabel", QStringLiteral("dua.csv")));
    EXPECT_TRUE(child<QLabel>(*dialog(), "nextLabel")->isHidden());
}

TEST_F(ImportWindowTest, AnAmbiguousFileIsAskedComparedAndImported)
{
    drop({write("ragu.csv", kAmbiguous)});
    ASSERT_NE(waitForDialog(), nullptr);
    ASSERT_TRUE(waitForText("countsLabel", QStringLiteral("Jawab semua")) || waitForText("countsLabel", QStringLiteral("Answer every")));
    EXPECT_FALSE(child<QPushButton>(*dialog(), "importButton")->isEnabled());
    EXPECT_EQ(cell(0, 1), QStringLiteral("03/04/2026 ?"));
    EXPECT_EQ(cell(0, 3), QStringLiteral("Toko <b>Satu</b>"));
    EXPECT_EQ(m_session.summary().status.records, 0);

    // 4 March, then 3 April: the preview follows, and the question stays to be answered otherwise.
    const auto answer = [&](const QString& part) {
        for (auto* button : dialog()->findChildren<QRadioButton*>()) {
            if (button->text().contains(part)) {
                button->setChecked(true);
                return true;
            }
        }
        return false;
    };
    ASSERT_TRUE(answer(QStringLiteral("4 Mar 2026")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return cell(0, 1).contains(QStringLiteral("4 Mar")); }, kPatience));
    ASSERT_TRUE(answer(QStringLiteral("3 Apr 2026")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return cell(0, 1).contains(QStringLiteral("3 Apr")); }, kPatience));
    EXPECT_EQ(cell(0, 7), QStringLiteral("2"));
    EXPECT_EQ(cell(0, 8), QLocale{}.toString(1500000));

    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QPushButton>(*dialog(), "importButton")->isEnabled(); }, kPatience));
    EXPECT_TRUE(child<QLabel>(*dialog(), "countsLabel")->text().startsWith(QLatin1Char{'2'}));
    EXPECT_TRUE(child<QLabel>(*dialog(), "effectsLabel")->text().contains(QStringLiteral("3")));
    EXPECT_EQ(m_session.summary().status.records, 0);  // nothing was written yet
    importIt();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 2; }, kPatience));
    EXPECT_EQ(m_session.summary().status.lastDay, makeDate(2026, 6, 5));
    EXPECT_EQ(dialog(), nullptr);
}

TEST_F(ImportWindowTest, NumbersThatTheStoreKnowsOfAnotherOrderAreAsked)
{
    QSignalSpy finished{&m_session.imports(), &ImportController::finished};
    drop({write("pusat.csv", kClear)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, kPatience));
    drop({write("cabang.csv", "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                              "2026-06-20;B-1;Toko Lain;Sari;Bali;Teh;1;500000\n")});
    ASSERT_NE(waitForDialog(), nullptr);
    const auto apart = [&]() -> QRadioButton* {
        for (auto* button : dialog()->findChildren<QRadioButton*>()) {
            if (button->text().contains(QStringLiteral("B-1-cabang"))) {
                return button;
            }
        }
        return nullptr;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return apart() != nullptr; }, kPatience));
    EXPECT_FALSE(isReady());
    EXPECT_EQ(m_session.summary().status.lines, 1);
    apart()->setChecked(true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isReady(); }, kPatience));
    EXPECT_NE(apart(), nullptr) << "it can be answered otherwise";
    importIt();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 2; }, kPatience));
}

TEST_F(ImportWindowTest, EscapeLeavesEverythingAsItWas)
{
    drop({write("ragu.csv", kAmbiguous)});
    ASSERT_NE(waitForDialog(), nullptr);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    test::settle();
    EXPECT_EQ(dialog(), nullptr);
    EXPECT_EQ(m_session.summary().status.records, 0);
}

TEST_F(ImportWindowTest, EnterOnCancelCancels)
{
    m_dialogs.files = {write("jelas.csv", kClear)};
    m_frame.openPage(PageId::Data);
    QTest::mouseClick(child<QPushButton>(m_window, "checkButton"), Qt::LeftButton);
    ASSERT_NE(waitForDialog(), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QPushButton>(*dialog(), "importButton")->isEnabled(); }, kPatience));
    auto* cancel = child<QPushButton>(*dialog(), "cancelButton");
    QSignalSpy started{&m_session.imports(), &ImportController::started};
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Return);
    test::settle();
    EXPECT_EQ(dialog(), nullptr);
    EXPECT_EQ(started.count(), 0);
}

TEST_F(ImportWindowTest, OfSeveralFilesOnlyThoseWithQuestionsOpenIt)
{
    QSignalSpy finished{&m_session.imports(), &ImportController::finished};
    drop({write("ragu.csv", kAmbiguous), write("jelas.csv", kClear), write("ragu2.csv", kAmbiguous)});
    ASSERT_NE(waitForDialog(), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, kPatience));
    EXPECT_EQ(child<QLabel>(*dialog(), "fileLabel")->text(), QStringLiteral("ragu.csv"));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return dialog() != nullptr && child<QLabel>(*dialog(), "fileLabel")->text() == QStringLiteral("ragu2.csv"); }, kPatience));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    test::settle();
    EXPECT_EQ(dialog(), nullptr);
}

TEST_F(ImportWindowTest, AColumnGetsAnotherFieldAndThePreviewFollows)
{
    m_dialogs.files = {write("jelas.csv", kClear)};
    m_frame.openPage(PageId::Data);
    QTest::mouseClick(child<QPushButton>(m_window, "checkButton"), Qt::LeftButton);
    ASSERT_NE(waitForDialog(), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QPushButton>(*dialog(), "importButton")->isEnabled(); }, kPatience));
    EXPECT_EQ(m_session.summary().status.records, 0);
    auto* combo = child<QComboBox>(*dialog(), "fieldCombo4");  // Wilayah
    combo->setCurrentIndex(0);
    Q_EMIT combo->activated(0);
    const auto* model = child<QTableView>(*dialog(), "understoodTable")->model();
    ASSERT_TRUE(QTest::qWaitFor([&] { return model->headerData(8, Qt::Horizontal).toString() == QStringLiteral("Wilayah"); }, kPatience));
    EXPECT_EQ(cell(0, 8), QStringLiteral("Bali"));  // still seen, after the fields
    // A required field without its column can't be imported.
    combo = child<QComboBox>(*dialog(), "fieldCombo0");
    combo->setCurrentIndex(0);
    Q_EMIT combo->activated(0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QLabel>(*dialog(), "missingLabel")->isVisible(); }, kPatience));
    EXPECT_FALSE(child<QPushButton>(*dialog(), "importButton")->isEnabled());
}

TEST_F(ImportWindowTest, ARejectedRowIsCorrectedInPlace)
{
    m_dialogs.files = {write("rusak.csv", kBroken)};
    m_frame.openPage(PageId::Data);
    QTest::mouseClick(child<QPushButton>(m_window, "checkButton"), Qt::LeftButton);
    ASSERT_NE(waitForDialog(), nullptr);
    const auto isReady = [&] { return child<QPushButton>(*dialog(), "importButton")->isEnabled(); };
    ASSERT_TRUE(QTest::qWaitFor(isReady, kPatience));
    EXPECT_EQ(cell(1, 7), QStringLiteral("\u25B2 dua"));
    auto* model = child<QTableView>(*dialog(), "rejectsTable")->model();
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_EQ(model->index(0, 8).data().toString(), QStringLiteral("dua"));
    ASSERT_TRUE(model->setData(model->index(0, 8), QStringLiteral("2")));
    EXPECT_FALSE(isReady());  // first checked, then imported
    child<QPushButton>(*dialog(), "recheckButton")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return isReady() && model->rowCount() == 0; }, kPatience));
    EXPECT_EQ(cell(1, 7), QStringLiteral("2"));
    importIt();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 2; }, kPatience));
}

/// Three days; then the same without D-2.
constexpr auto kThree = "Tanggal;No Pesanan;Pelanggan;Produk;Jumlah;Harga\n"
                        "13/05/2026;D-1;Toko Satu;Kopi;1;100000\n"
                        "14/05/2026;D-2;Toko Satu;Kopi;1;200000\n"
                        "15/05/2026;D-3;Toko Satu;Kopi;1;300000\n";
constexpr auto kTwo = "Tanggal;No Pesanan;Pelanggan;Produk;Jumlah;Harga\n"
                      "13/05/2026;D-1;Toko Satu;Kopi;1;100000\n"
                      "15/05/2026;D-3;Toko Satu;Kopi;1;300000\n";

TEST_F(ImportWindowTest, ANameKeepsTheAnswersAndRowsThatAreGoneAreAsked)
{
    openReady(write("mei.csv", kThree));
    EXPECT_FALSE(child<QWidget>(*dialog(), "missingRows")->isVisible());
    QTest::keyClicks(child<QLineEdit>(*dialog(), "profileEdit"), QStringLiteral("Kasir"));
    importIt();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 3; }, kPatience));

    openReady(write("mei2.csv", kTwo));
    EXPECT_EQ(child<QLineEdit>(*dialog(), "profileEdit")->text(), QStringLiteral("Kasir"));
    ASSERT_TRUE(child<QWidget>(*dialog(), "missingRows")->isVisible());
    EXPECT_TRUE(child<QRadioButton>(*dialog(), "keepMissingButton")->isChecked());
    EXPECT_TRUE(child<QLabel>(*dialog(), "missingRowsLabel")->text().startsWith(QStringLiteral("1 ")));
    const auto mode = [&] { return child<QComboBox>(*dialog(), "modeCombo")->currentIndex(); };
    EXPECT_EQ(mode(), static_cast<int>(services::ImportMode::Upsert));
    child<QRadioButton>(*dialog(), "removeMissingButton")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return isReady() && child<QRadioButton>(*dialog(), "removeMissingButton")->isChecked(); }, kPatience));
    EXPECT_EQ(mode(), static_cast<int>(services::ImportMode::Replace));
    importIt();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 2; }, kPatience));
    EXPECT_TRUE(m_dialogs.told.isEmpty()) << "answered in the window";
}

TEST_F(ImportWindowTest, EnterBehindTheNameImports)
{
    openReady(write("mei.csv", kThree));
    auto* name = child<QLineEdit>(*dialog(), "profileEdit");
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("Kasir"));
    QSignalSpy finished{&m_session.imports(), &ImportController::finished};
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, kPatience));
    EXPECT_EQ(finished.at(0).at(0).value<services::ImportReport>().profile, "Kasir");
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 3; }, kPatience));
}

TEST_F(ImportWindowTest, F2OnTheReasonCorrectsTheWrongCell)
{
    openReady(write("rusak.csv", kBroken));
    child<QTabWidget>(*dialog(), "importTabs")->setCurrentIndex(1);
    dialog()->activateWindow();
    auto* table = child<QTableView>(*dialog(), "rejectsTable");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_F2);
    EXPECT_EQ(table->currentIndex().column(), 8) << "Jumlah";
    auto* editor = table->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->text(), QStringLiteral("dua"));
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("2"));
    QTest::keyClick(editor, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QPushButton>(*dialog(), "recheckButton")->isEnabled(); }, kPatience));
}

TEST_F(ImportWindowTest, RowsThatAreKeptInTheWindowAreNotAskedAgain)
{
    openReady(write("mei.csv", kThree));
    QTest::keyClicks(child<QLineEdit>(*dialog(), "profileEdit"), QStringLiteral("Kasir"));
    importIt();
    openReady(write("mei2.csv", kTwo));
    importIt();
    test::settle();
    EXPECT_TRUE(m_dialogs.told.isEmpty());
    EXPECT_EQ(m_session.summary().status.lines, 3);
}

TEST_F(ImportWindowTest, TheModeIsChosenInTheWindow)
{
    openReady(write("mei.csv", kThree));
    importIt();
    openReady(write("mei2.csv", kTwo));
    auto* mode = child<QComboBox>(*dialog(), "modeCombo");
    mode->setCurrentIndex(1);
    Q_EMIT mode->activated(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isReady() && child<QLabel>(*dialog(), "countsLabel")->text().startsWith(QStringLiteral("2 ")); }, kPatience));
    EXPECT_FALSE(child<QWidget>(*dialog(), "missingRows")->isVisible());
    importIt();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 5; }, kPatience));
}

TEST_F(ImportWindowTest, ChangedRowsAreShownBeforeAndAfter)
{
    openReady(write("satu.csv", kClear));
    auto* tabs = child<QTabWidget>(*dialog(), "importTabs");
    EXPECT_FALSE(tabs->isTabVisible(2)) << "nothing is known yet";
    importIt();
    // The same order, product, customer and day with another quantity: 2 × 1,000,000 become 3 × 1,000,000.
    openReady(write("dua.csv", "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n2026-05-14;B-1;Toko Satu;Budi;Bali;Kopi;3;1000000\n"));
    tabs = child<QTabWidget>(*dialog(), "importTabs");
    ASSERT_TRUE(tabs->isTabVisible(2));
    EXPECT_EQ(tabs->tabText(2), QStringLiteral("Berubah (1)"));
    const auto* table = child<QTableWidget>(*dialog(), "changesTable");
    ASSERT_EQ(table->rowCount(), 2);
    const auto row = [table](int at) {
        QStringList texts;
        for (int column = 0; column < 4; ++column) {
            texts << table->item(at, column)->text();
        }
        return texts.join(QLatin1Char('|'));
    };
    EXPECT_EQ(row(0), QStringLiteral("B-1 · Kopi|kuantitas|2|3"));
    EXPECT_EQ(row(1), QStringLiteral("|nilai bersih|2.000.000|3.000.000"));
    EXPECT_TRUE(child<QLabel>(*dialog(), "changesText")->text().contains(QStringLiteral("semua baru")));
    choose(child<QComboBox>(*dialog(), "modeCombo"), QStringLiteral("semua baru"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return isReady() && !child<QTabWidget>(*dialog(), "importTabs")->isTabVisible(2); }, kPatience));
    importIt();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.summary().status.lines == 2; }, kPatience));
}

/// Sixteen columns: more than are in sight.
constexpr auto kMany = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga;K1;K2;K3;K4;K5;K6;K7;K8\n"
                       "2026-05-14;B-1;Toko Satu;Budi;Bali;Kopi;2;1000000;a;b;c;d;e;f;g;h\n";

TEST_F(ImportWindowTest, TabGoesThroughTheFieldsAndOn)
{
    openReady(write("banyak.csv", kMany));
    dialog()->activateWindow();
    auto* table = child<QTableWidget>(*dialog(), "mappingTable");
    child<QComboBox>(*table, "fieldCombo0")->setFocus();
    for (int row = 1; row < 16; ++row) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        const QWidget* combo = QApplication::focusWidget();
        ASSERT_EQ(combo->objectName(), QStringLiteral("fieldCombo%1").arg(row));
        EXPECT_TRUE(table->viewport()->rect().contains(QRect{combo->mapTo(table->viewport(), QPoint{}), combo->size()})) << row << " is not in sight";
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_FALSE(table->isAncestorOf(QApplication::focusWidget())) << "Tab stays in the table";
}

TEST_F(ImportWindowTest, AFileOfWhichEveryRowIsRejectedOpensItWithItsRows)
{
    drop({write("semua.csv", "Tanggal;No Pesanan;Pelanggan;Produk;Jumlah;Harga;Mata Uang\n2026-05-14;F-1;Toko Satu;Kopi;2;100000;Rupees\n")});
    ASSERT_NE(waitForDialog(), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QTabWidget>(*dialog(), "importTabs")->currentIndex() == 1; }, kPatience));
    EXPECT_TRUE(m_dialogs.told.isEmpty());
    EXPECT_FALSE(isReady());
    EXPECT_FALSE(child<QPushButton>(*dialog(), "importButton")->toolTip().isEmpty());
    auto* model = child<QTableView>(*dialog(), "rejectsTable")->model();
    ASSERT_EQ(model->rowCount(), 1);
    ASSERT_TRUE(model->setData(model->index(0, 8), QStringLiteral("IDR")));
    child<QPushButton>(*dialog(), "recheckButton")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return isReady(); }, kPatience));
    importIt();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 1; }, kPatience));
}

TEST_F(ImportWindowTest, AFileDroppedOnATextFieldIsImported)
{
    m_frame.openPage(PageId::Settings);
    auto* company = child<QLineEdit>(m_window, "companyEdit");
    company->setText(QStringLiteral("Toko Kita"));
    QSignalSpy finished{&m_session.imports(), &ImportController::finished};
    drop({write("jelas.csv", kClear)}, company);
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, kPatience));
    EXPECT_EQ(company->text(), QStringLiteral("Toko Kita"));
}

TEST_F(ImportWindowTest, TheEncodingOfAnyTextCanBeChosenAndTakenBack)
{
    // 0x82 is é in CP437 and not a letter at all in UTF-8.
    QFile file{m_folder.filePath(QStringLiteral("kafe.csv"))};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("Tanggal;No Pesanan;Pelanggan;Produk;Jumlah;Harga\n2026-05-14;G-1;Toko \xC3\xA9;Kopi;1;100000\n");
    file.close();
    openReady(file.fileName());
    auto* encoding = child<QComboBox>(*dialog(), "encodingCombo");
    ASSERT_TRUE(encoding->isVisible());
    EXPECT_EQ(encoding->currentText(), QStringLiteral("UTF-8"));
    EXPECT_EQ(cell(0, 3), QStringLiteral("Toko \u00E9"));
    choose(encoding, QStringLiteral("WINDOWS-1252"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return cell(0, 3) == QStringLiteral("Toko \u00C3\u00A9"); }, kPatience));
    choose(encoding, QStringLiteral("UTF-8"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return isReady() && cell(0, 3) == QStringLiteral("Toko \u00E9"); }, kPatience));
    choose(encoding, QStringLiteral("UTF-16LE"));  // it is none: said, and the choice is still there
    ASSERT_TRUE(QTest::qWaitFor([&] { return !child<QProgressBar>(*dialog(), "checkProgress")->isVisible(); }, kPatience));
    EXPECT_FALSE(isReady());
    encoding->setCurrentIndex(encoding->count() - 1);
    Q_EMIT encoding->activated(encoding->count() - 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isReady() && encoding->currentText() == QStringLiteral("UTF-8"); }, kPatience));
}

TEST_F(ImportWindowTest, RejectedRowsAreSavedAsAFile)
{
    m_dialogs.savePath = m_folder.filePath(QStringLiteral("ditolak.csv"));
    m_dialogs.files = {write("rusak.csv", kBroken)};
    m_frame.openPage(PageId::Data);
    QTest::mouseClick(child<QPushButton>(m_window, "checkButton"), Qt::LeftButton);
    ASSERT_NE(waitForDialog(), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QPushButton>(*dialog(), "importButton")->isEnabled(); }, kPatience));
    child<QPushButton>(*dialog(), "saveRejectedButton")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(m_dialogs.savePath); }, kPatience));
    QFile saved{m_dialogs.savePath};
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll(), QByteArray{"Tanggal,No Pesanan,Pelanggan,Penjual,Wilayah,Produk,Jumlah,Harga,kinerja_nth\n"
                                          "2026-05-15,C-2,Toko Dua,Budi,Bali,Kopi,dua,100000,1\n"});
    EXPECT_EQ(m_session.summary().status.records, 0);
}

}  // namespace
}  // namespace kinerja::ui

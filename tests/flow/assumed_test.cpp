// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

#include "kinerja/ui/import_dialog.h"
#include "whole_window.h"

namespace kinerja::ui {
namespace {

using test::child;

/// 5 June and 3 April, or 6 May and 4 March; 2 × 1,500,000 and 1 × 500,000.
constexpr auto kAmbiguous = "Tanggal;No Pesanan;Pelanggan;Produk;Jumlah;Harga\n"
                            "03/04/2026;A-1;Toko Satu;Kopi;2;1500000\n"
                            "05/06/2026;A-2;Toko Dua;Teh;1;500000\n";
constexpr auto kOther = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                        "2026-09-24;Z-1;Toko Satu;Budi;Bali;Kopi;1;1000000\n";

/// What an import took for granted, on the Data page: each word leads somewhere.
class AssumedFlow : public WholeWindowTest {
protected:
    void import(const services::ImportRequest& request)
    {
        QSignalSpy finished{&m_session.imports(), &ImportController::finished};
        m_session.imports().start(request);
        ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1 && !m_session.imports().isRunning(); }, kPatience))
            << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
        m_frame.openPage(PageId::Data);
    }
    void open()
    {
        m_session.open({present::toStdString(path("own.db")), false, true});
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.isOpen(); }, kPatience));
        m_frame.openPage(PageId::Data);
    }

    /// Goes to the word by Tab alone, and presses the key.
    void follow(const char* word, Qt::Key key = Qt::Key_Return)
    {
        auto* link = child<QPushButton>(m_window, word);
        ASSERT_TRUE(link->isVisible()) << word;
        m_window.activateWindow();
        child<QPushButton>(m_window, "checkButton")->setFocus();
        constexpr int kMostStops = 40;
        for (int stop = 0; stop < kMostStops && QApplication::focusWidget() != link; ++stop) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        ASSERT_EQ(QApplication::focusWidget(), link) << "Tab does not get there";
        QTest::keyClick(link, key);
    }
    QString word(const char* name) const
    {
        const auto* link = m_window.findChild<QPushButton*>(QLatin1String(name));
        return link != nullptr ? link->text() : QString{};
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
    bool waitForReady() const
    {
        return QTest::qWaitFor([this] { return dialog() != nullptr && child<QPushButton>(*dialog(), "importButton")->isEnabled(); }, kPatience);
    }
    QString focused() const { return dialog() != nullptr && dialog()->focusWidget() != nullptr ? dialog()->focusWidget()->objectName() : QString{}; }
    void choose(const char* rule, const QString& text)
    {
        const auto actions = child<QPushButton>(*dialog(), rule)->menu()->actions();
        const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction* action) { return action->text() == text; });
        ASSERT_NE(found, actions.end()) << text.toStdString();
        (*found)->trigger();
    }
    QString counts() const { return child<QLabel>(*dialog(), "countsLabel")->text(); }
    bool waitForCounts(const QString& text)
    {
        return QTest::qWaitFor([&] { return dialog() != nullptr && counts().startsWith(text); }, kPatience) && waitForReady();
    }
    void importFromWindow()
    {
        QSignalSpy finished{&m_session.imports(), &ImportController::finished};
        QTest::mouseClick(child<QPushButton>(*dialog(), "importButton"), Qt::LeftButton);
        ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, kPatience)) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
    }
};

TEST_F(AssumedFlow, EachWordSaysWhatItIsAboutAndWhereItLeads)
{
    importSales();
    m_frame.openPage(PageId::Data);
    EXPECT_EQ(word("currencyAssumed"), QStringLiteral("Rupiah"));
    EXPECT_EQ(word("fiscalYearAssumed"), QStringLiteral("tahun mulai Januari"));
    EXPECT_EQ(word("workingDaysAssumed"), QStringLiteral("kerja Senin–Jumat"));
    EXPECT_EQ(word("taxAssumed"), QStringLiteral("harga tanpa PPN"));
    EXPECT_EQ(word("datesAssumed"), QString{}) << "2026-09-23 has one reading";
    const auto* link = child<QPushButton>(m_window, "currencyAssumed");
    EXPECT_EQ(link->accessibleName(), QStringLiteral("Mata uang jumlah yang tidak menyebutnya: Rupiah"));
    EXPECT_EQ(link->accessibleDescription(), QStringLiteral("Membuka berkasnya lagi untuk dipilih lain."));
    EXPECT_TRUE(link->toolTip().contains(link->accessibleDescription()));
    EXPECT_EQ(child<QPushButton>(m_window, "fiscalYearAssumed")->accessibleDescription(), QStringLiteral("Membuka pengaturan untuk diubah."));
}

TEST_F(AssumedFlow, TheCurrencyLeadsToTheSameFileWhereAnotherOneChangesItsRows)
{
    importSales();
    m_frame.openPage(PageId::Data);
    follow("currencyAssumed");
    ASSERT_TRUE(waitForReady());
    EXPECT_EQ(child<QLabel>(*dialog(), "fileLabel")->text(), QStringLiteral("penjualan.csv"));
    EXPECT_EQ(focused(), QStringLiteral("currencyRule"));
    EXPECT_TRUE(child<QLabel>(*dialog(), "againLabel")->text().contains(QStringLiteral("tidak ada yang masuk dua kali")));
    EXPECT_TRUE(waitForCounts(QStringLiteral("0 baris baru, 0 berubah, 4 sama"))) << counts().toStdString();
    choose("currencyRule", QStringLiteral("USD"));
    ASSERT_TRUE(waitForCounts(QStringLiteral("0 baris baru, 4 berubah, 0 sama"))) << counts().toStdString();
    importFromWindow();
    ASSERT_TRUE(QTest::qWaitFor([this] { return word("currencyAssumed") == QStringLiteral("USD"); }, kPatience));
    EXPECT_EQ(m_session.summary().status.lines, 4);
}

TEST_F(AssumedFlow, TheOrderOfTheDatesIsChosenOtherwise)
{
    open();
    services::ImportRequest request;
    request.path = present::toStdString(write("ragu.csv", kAmbiguous));
    request.options.dates = ingest::DateOrder::Dmy;
    import(request);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.summary().status.lastDay == makeDate(2026, 6, 5); }, kPatience));
    EXPECT_EQ(word("datesAssumed"), QStringLiteral("hari, bulan, tahun"));
    follow("datesAssumed", Qt::Key_Space);
    ASSERT_TRUE(waitForReady());
    EXPECT_EQ(focused(), QStringLiteral("datesRule"));
    choose("datesRule", QStringLiteral("bulan, hari, tahun"));
    ASSERT_TRUE(waitForCounts(QStringLiteral("0 baris baru, 2 berubah, 0 sama"))) << counts().toStdString();
    importFromWindow();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.summary().status.lastDay == makeDate(2026, 5, 6); }, kPatience));
    EXPECT_EQ(m_session.summary().status.lines, 2);
}

TEST_F(AssumedFlow, WhatTheFileItselfSaysIsAQuestionAgain)
{
    open();
    services::ImportRequest request;
    request.path = present::toStdString(write("ragu.csv", kAmbiguous));
    request.options.dates = ingest::DateOrder::Dmy;
    import(request);
    follow("datesAssumed");
    ASSERT_TRUE(waitForReady());
    choose("datesRule", QStringLiteral("seperti kata berkas"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return dialog()->findChildren<QRadioButton*>().size() > 2; }, kPatience)) << "the answer before is no answer now";
}

TEST_F(AssumedFlow, TheTaxLeadsToItsList)
{
    importSales();
    m_frame.openPage(PageId::Data);
    follow("taxAssumed");
    ASSERT_TRUE(waitForReady());
    EXPECT_EQ(focused(), QStringLiteral("taxCombo"));
}

TEST_F(AssumedFlow, YearAndWorkingDaysLeadToTheirFieldsAndFollowThem)
{
    importSales();
    m_frame.openPage(PageId::Data);
    follow("fiscalYearAssumed");
    EXPECT_EQ(m_window.currentPage(), PageId::Settings);
    auto* fiscal = child<QComboBox>(m_window, "fiscalCombo");
    EXPECT_EQ(QApplication::focusWidget(), fiscal);
    QTest::keyClick(fiscal, Qt::Key_Down);  // February
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.summary().settings.calendar.startMonth == 2; }, kPatience));
    m_frame.openPage(PageId::Data);
    EXPECT_TRUE(QTest::qWaitFor([this] { return word("fiscalYearAssumed") == QStringLiteral("tahun mulai Februari"); }, kPatience));
    follow("workingDaysAssumed");
    EXPECT_EQ(m_window.currentPage(), PageId::Settings);
    EXPECT_EQ(QApplication::focusWidget(), child<QComboBox>(m_window, "weekCombo"));
}

TEST_F(AssumedFlow, AFileThatIsGoneIsSaidAndNothingChanges)
{
    importSales();
    m_frame.openPage(PageId::Data);
    ASSERT_TRUE(QFile::remove(path("penjualan.csv")));
    follow("currencyAssumed");
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_dialogs.told.isEmpty(); }, kPatience));
    EXPECT_TRUE(m_dialogs.told.front().startsWith(QStringLiteral("penjualan.csv sudah tidak ada |"))) << m_dialogs.told.front().toStdString();
    EXPECT_TRUE(m_dialogs.told.front().contains(m_folder.path()));
    EXPECT_EQ(dialog(), nullptr);
    EXPECT_EQ(m_session.summary().status.lines, 4);
}

TEST_F(AssumedFlow, AfterSeveralFilesTheLinkOpensTheOneOfTheLine)
{
    open();
    QSignalSpy idle{&m_session.imports(), &ImportController::idle};
    m_frame.importFiles({write("satu.csv", kSales), write("dua.csv", kOther)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == 1; }, kPatience));
    ASSERT_TRUE(child<QLabel>(m_window, "resultText")->text().startsWith(QStringLiteral("dua.csv")));
    EXPECT_EQ(child<QLabel>(m_window, "otherImport0")->text(), QStringLiteral("Sebelumnya, satu.csv: 4 baris baru, 0 berubah, 0 sama, 0 ditolak"));
    follow("currencyAssumed");
    ASSERT_TRUE(waitForReady());
    EXPECT_EQ(child<QLabel>(*dialog(), "fileLabel")->text(), QStringLiteral("dua.csv"));
}

TEST_F(AssumedFlow, EachFileOfARunCanBeShownAndReadAnew)
{
    open();
    QSignalSpy idle{&m_session.imports(), &ImportController::idle};
    m_frame.importFiles({write("satu.csv", kSales), write("dua.csv", kOther)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == 1; }, kPatience));
    child<QPushButton>(m_window, "showImport0")->click();
    EXPECT_TRUE(child<QLabel>(m_window, "resultText")->text().startsWith(QStringLiteral("satu.csv")));
    EXPECT_TRUE(child<QLabel>(m_window, "otherImport0")->text().startsWith(QStringLiteral("Sesudahnya, dua.csv: ")))
        << child<QLabel>(m_window, "otherImport0")->text().toStdString();
    EXPECT_EQ(child<QPushButton>(m_window, "showImport0")->accessibleName(), QStringLiteral("Tampilkan dua.csv"));
    follow("currencyAssumed");
    ASSERT_TRUE(waitForReady());
    EXPECT_EQ(child<QLabel>(*dialog(), "fileLabel")->text(), QStringLiteral("satu.csv"));
    QSignalSpy again{&m_session.imports(), &ImportController::idle};
    child<QPushButton>(*dialog(), "importButton")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return again.count() == 1; }, kPatience));
    EXPECT_TRUE(child<QLabel>(m_window, "resultTitle")->text().startsWith(QStringLiteral("0 baris baru"))) << child<QLabel>(m_window, "resultTitle")->text().toStdString();
    EXPECT_TRUE(child<QLabel>(m_window, "otherImport0")->text().startsWith(QStringLiteral("Sebelumnya, dua.csv: "))) << "the other file of the run stays in sight";
    EXPECT_FALSE(child<QWidget>(m_window, "moreImportsLabel")->isVisible());
}

TEST_F(AssumedFlow, RowsThatWouldCountTwiceAreTakenBackFirst)
{
    open();
    services::ImportRequest request;
    request.path = present::toStdString(write("tambah.csv", kSales));
    request.mode = services::ImportMode::Append;
    import(request);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.summary().status.lines == 4; }, kPatience));
    m_dialogs.accepts = false;
    follow("currencyAssumed");
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_dialogs.questions.isEmpty(); }, kPatience));
    EXPECT_EQ(dialog(), nullptr);
    EXPECT_EQ(m_session.summary().status.lines, 4) << "asked first";
    m_dialogs.accepts = true;
    follow("currencyAssumed");
    ASSERT_TRUE(waitForReady());
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.summary().status.lines == 0; }, kPatience));
    EXPECT_EQ(child<QComboBox>(*dialog(), "modeCombo")->currentIndex(), static_cast<int>(services::ImportMode::Append));
    importFromWindow();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.summary().status.lines == 4; }, kPatience)) << "not eight";
}

TEST_F(AssumedFlow, AnUnattendedImportOpensForAPerson)
{
    open();
    services::ImportRequest known;
    known.path = present::toStdString(write("satu.csv", kSales));
    known.profile = "toko";
    import(known);
    services::ImportRequest request;
    request.path = present::toStdString(write("dua.csv", kOther));
    request.isUnattended = true;
    import(request);
    ASSERT_TRUE(QTest::qWaitFor([this] { return child<QLabel>(m_window, "resultText")->text().startsWith(QStringLiteral("dua.csv")); }, kPatience));
    follow("currencyAssumed");
    ASSERT_TRUE(waitForReady());
    choose("currencyRule", QStringLiteral("EUR"));
    ASSERT_TRUE(waitForCounts(QStringLiteral("0 baris baru, 1 berubah"))) << counts().toStdString();
    importFromWindow();
    ASSERT_TRUE(QTest::qWaitFor([this] { return word("currencyAssumed") == QStringLiteral("EUR"); }, kPatience));
}

}  // namespace
}  // namespace kinerja::ui

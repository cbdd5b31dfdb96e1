// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_window_fixture.h"

namespace kinerja::ui {
namespace {

TEST_F(ImportWindowTest, TheKeyboardComesToTheQuestionFirstAndTabGoesOnWithTheFields)
{
    m_dialogs.files = {write("ragu.csv", kAmbiguous)};
    m_frame.openPage(PageId::Data);
    QTest::mouseClick(child<QPushButton>(m_window, "checkButton"), Qt::LeftButton);
    ASSERT_NE(waitForDialog(), nullptr);
    const auto at = [&] { return dialog()->focusWidget() == nullptr ? QString{} : dialog()->focusWidget()->objectName(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return at() == QStringLiteral("choice0_0"); }, kPatience)) << at().toStdString();
    QStringList stops;
    for (int tab = 0; tab < 40 && !stops.contains(QStringLiteral("cancelButton")); ++tab) {
        QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
        stops << at();
    }
    QStringList wanted;  // the arrows go from answer to answer
    for (int column = 0; column < 8; ++column) {
        wanted << QStringLiteral("fieldCombo%1").arg(column);
    }
    wanted << QStringLiteral("kindCombo");
    EXPECT_EQ(stops.mid(0, wanted.size()).join(QLatin1Char(' ')).toStdString(), wanted.join(QLatin1Char(' ')).toStdString());
    const QString tail = stops.mid(wanted.size()).join(QLatin1Char(' '));
    EXPECT_TRUE(tail.endsWith(QStringLiteral("qt_tabwidget_tabbar understoodTable profileCombo cancelButton"))) << tail.toStdString();
    // Answered with the keyboard: the question is there still, and the focus in it.
    auto* answer = child<QRadioButton>(*dialog(), "choice0_0");
    answer->setFocus();
    QTest::keyClick(answer, Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([this] { return isReady(); }, kPatience));
    EXPECT_EQ(at(), QStringLiteral("choice0_0"));
}

TEST_F(ImportWindowTest, TabComesToImportBeforeCancel)
{
    openReady(write("satu.csv", kClear));
    dialog()->activateWindow();
    child<QWidget>(*dialog(), "profileCombo")->setFocus();
    QStringList stops;
    for (int tab = 0; tab < 2; ++tab) {
        QTest::keyClick(dialog()->focusWidget(), Qt::Key_Tab);
        stops << dialog()->focusWidget()->objectName();
    }
    EXPECT_EQ(stops.join(QLatin1Char(' ')), QStringLiteral("importButton cancelButton"));
}

TEST_F(ImportWindowTest, TheColumnThatIsAskedAboutIsInSight)
{
    QByteArray head = "Kolom 1";
    QByteArray line = "teks yang panjang 1";
    for (int column = 2; column <= 14; ++column) {
        head += ";Kolom " + QByteArray::number(column);
        line += ";teks yang panjang " + QByteArray::number(column);
    }
    const QByteArray text = head + ";No Pesanan;Pelanggan;Produk;Jumlah;Harga;Tanggal\n" + line + ";A-1;Toko Satu;Kopi;2;100000;03/04/2026\n";
    m_dialogs.files = {write("lebar.csv", text.constData())};
    m_frame.openPage(PageId::Data);
    QTest::mouseClick(child<QPushButton>(m_window, "checkButton"), Qt::LeftButton);
    ASSERT_NE(waitForDialog(), nullptr);
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog()->findChild<QRadioButton*>(QStringLiteral("choice0_0")) != nullptr; }, kPatience));
    auto* table = child<QTableView>(*dialog(), "understoodTable");
    const auto* model = table->model();
    int asked = -1;
    for (int column = 1; column < model->columnCount(); ++column) {
        asked = model->index(0, column).data().toString().contains(QStringLiteral("03/04/2026")) ? column : asked;
    }
    ASSERT_GE(asked, 0);
    const auto isSeen = [&] {
        const QRect cell = table->visualRect(model->index(0, asked));
        return cell.left() >= 0 && cell.right() <= table->viewport()->width();
    };
    EXPECT_TRUE(QTest::qWaitFor(isSeen, kPatience)) << table->visualRect(model->index(0, asked)).x();
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
    // Of revenue, the first of them.
    const auto revenue = [this] {
        const auto* effects = child<QTableWidget>(*dialog(), "effectsTable");
        return effects->isVisible() ? effects->item(0, 2)->text() : QString{};
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return revenue() == QStringLiteral("Rp700"); }, kPatience)) << revenue().toStdString();
    choose(tax, QStringLiteral("tanpa pajak"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return revenue() == QStringLiteral("Rp777"); }, kPatience)) << revenue().toStdString();
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
    ASSERT_TRUE(waitForText("countsLabel", QStringLiteral("1 pertanyaan perlu dijawab dahulu.")));
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
    const auto* effects = child<QTableWidget>(*dialog(), "effectsTable");
    EXPECT_TRUE(effects->isVisible());
    QStringList heads;
    for (int column = 0; column < effects->columnCount(); ++column) {
        heads << effects->horizontalHeaderItem(column)->text();
    }
    EXPECT_EQ(heads.join(QLatin1Char('|')), QStringLiteral("KPI|Sebelum|Sesudah|Selisih"));
    EXPECT_EQ(effects->item(0, 0)->text(), QStringLiteral("Pendapatan"));
    EXPECT_TRUE(effects->item(0, 2)->text().startsWith(QStringLiteral("Rp3,5")));  // 2 × 1,500,000 + 500,000
    EXPECT_NE(effects->item(0, 2)->textAlignment() & Qt::AlignRight, 0);
    EXPECT_FALSE(child<QLabel>(*dialog(), "effectsLabel")->isVisible());
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

}  // namespace
}  // namespace kinerja::ui

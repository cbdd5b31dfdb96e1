// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in the import window: rejected, changed, missing; and the mode.
#include "kinerja/services/periods.h"
#include "import_window_fixture.h"

namespace kinerja::ui {
namespace {

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
    auto* tabs = child<QTabWidget>(*dialog(), "importTabs");
    ASSERT_TRUE(tabs->isTabVisible(3));
    EXPECT_EQ(tabs->tabText(3), QStringLiteral("Hilang (1)"));
    child<QPushButton>(*dialog(), "showMissingButton")->click();
    EXPECT_EQ(tabs->currentIndex(), 3);
    const auto listed = [this] { return child<QTableView>(*dialog(), "missingTable")->model(); };
    ASSERT_EQ(listed()->rowCount(), 1);
    EXPECT_EQ(listed()->index(0, 0).data().toString(), QStringLiteral("D-2 · Kopi"));
    EXPECT_EQ(listed()->index(0, 1).data().toString(), QStringLiteral("14 Mei 2026"));
    EXPECT_EQ(listed()->index(0, 3).data().toString(), QStringLiteral("200.000"));
    EXPECT_TRUE(test::cutTexts(*dialog()).isEmpty()) << test::cutTexts(*dialog()).join(QLatin1Char{'\n'}).toStdString();
    const auto mode = [&] { return child<QComboBox>(*dialog(), "modeCombo")->currentIndex(); };
    EXPECT_EQ(mode(), static_cast<int>(services::ImportMode::Upsert));
    child<QRadioButton>(*dialog(), "removeMissingButton")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return isReady() && child<QRadioButton>(*dialog(), "removeMissingButton")->isChecked(); }, kPatience));
    EXPECT_EQ(mode(), static_cast<int>(services::ImportMode::Replace));
    EXPECT_EQ(listed()->rowCount(), 1) << "what goes is still seen";
    importIt();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().status.lines == 2; }, kPatience));
    EXPECT_TRUE(m_dialogs.told.isEmpty()) << "answered in the window";
    EXPECT_EQ(child<QLabel>(m_window, "resultTitle")->text(), QStringLiteral("0 baris baru, 0 berubah, 2 sama, 0 ditolak, 1 dihapus"));
    EXPECT_TRUE(child<QLabel>(m_window, "newsLabel")->text().endsWith(QStringLiteral("1 dihapus")));
    const auto* history = child<QTableWidget>(m_window, "batchTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return history->rowCount() == 2; }, kPatience));
    EXPECT_FALSE(history->isColumnHidden(7));
    EXPECT_EQ(history->horizontalHeaderItem(7)->text(), QStringLiteral("Dihapus"));
    EXPECT_EQ(history->item(0, 7)->text(), QStringLiteral("1"));
    EXPECT_EQ(history->item(1, 7)->text(), QString{});
}

TEST_F(ImportWindowTest, AFileThatWasThereBeforeListsWhatItLacks)
{
    openReady(write("mei.csv", kThree));
    importIt();
    openReady(write("mei2.csv", kTwo));
    importIt();  // and keeps D-2
    openReady(write("mei2.csv", kTwo));
    EXPECT_TRUE(child<QTabWidget>(*dialog(), "importTabs")->isTabVisible(3));
    EXPECT_EQ(child<QTableView>(*dialog(), "missingTable")->model()->rowCount(), 1);
}

TEST_F(ImportWindowTest, ASealedPeriodThatWouldChangeIsSaidBeforeTheImport)
{
    openReady(write("mei.csv", kThree));
    EXPECT_FALSE(child<QLabel>(*dialog(), "restatesLabel")->isVisible());
    importIt();
    std::optional<bool> sealed;
    m_session.run(&m_window,
                  [](services::Workspace& store) {
                      const Date last = makeDate(2026, 9, 30);
                      return services::sealPeriod(store, *parsePeriod("2026-Q2"), last, makeDate(2026, 10, 1)).map([] { return true; });
                  },
                  [&](const Result<bool>& done) { sealed = done.has_value(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return sealed.has_value(); }, kPatience));
    ASSERT_TRUE(*sealed);
    openReady(write("juni.csv", "Tanggal;No Pesanan;Pelanggan;Produk;Jumlah;Harga\n13/06/2026;E-1;Toko Satu;Kopi;1;100000\n"));
    const auto* warning = child<QLabel>(*dialog(), "restatesLabel");
    ASSERT_TRUE(warning->isVisible());
    EXPECT_TRUE(warning->text().contains(QStringLiteral("Q2 2026"))) << warning->text().toStdString();
    EXPECT_TRUE(test::cutTexts(*dialog()).isEmpty()) << test::cutTexts(*dialog()).join(QLatin1Char{'\n'}).toStdString();
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

TEST_F(ImportWindowTest, ChangedRowsOfOtherKindsAreShownToo)
{
    openReady(write("satu.csv", "kpi;rep;period;value\nrevenue;Sari;2026-02;1000\nrevenue;Budi;2026-02;700\n"));
    importIt();
    openReady(write("dua.csv", "kpi;rep;period;value\nrevenue;Sari;2026-02;1250,5\nrevenue;Budi;2026-02;700\n"));
    auto* tabs = child<QTabWidget>(*dialog(), "importTabs");
    ASSERT_TRUE(tabs->isTabVisible(2));
    tabs->setCurrentIndex(2);
    const auto* table = child<QTableWidget>(*dialog(), "changesTable");
    ASSERT_EQ(table->rowCount(), 1);
    EXPECT_EQ(table->horizontalHeaderItem(0)->text(), QStringLiteral("Baris"));
    EXPECT_EQ(table->item(0, 0)->text(), QStringLiteral("Pendapatan · 1 Feb 2026 · 28 Feb 2026 · Sari"));
    EXPECT_EQ(table->item(0, 1)->text(), QStringLiteral("nilai"));
    EXPECT_EQ(table->item(0, 2)->text(), QStringLiteral("1.000"));
    EXPECT_EQ(table->item(0, 3)->text(), QStringLiteral("1.250,5"));
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
    EXPECT_EQ(saved.readAll(), QByteArray{"Tanggal,No Pesanan,Pelanggan,Penjual,Wilayah,Produk,Jumlah,Harga,kinerja_nth,kinerja_reason\n"
                                          "2026-05-15,C-2,Toko Dua,Budi,Bali,Kopi,dua,100000,1,Jumlah: bukan angka dalam format kolomnya\n"});
    EXPECT_EQ(m_session.summary().status.records, 0);
}

}  // namespace
}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "answering_dialogs.h"
#include "kinerja/present/convert.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/frame_controller.h"
#include "kinerja/ui/import_dialog.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/session_controller.h"
#include "kinerja/ui/watch_controller.h"
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using test::child;

constexpr int kPatience = 20'000;
constexpr auto kHead = "Tanggal;No Pesanan;Pelanggan;Produk;Jumlah;Harga\n";

/// The window with a folder into which files are put.
class WatchTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QDir{m_folder.path()}.mkdir(QStringLiteral("masuk")));
        m_window.resize(1280, 720);
        m_window.show();
        m_frame.start({}, true);
        m_session.open({present::toStdString(m_folder.filePath(QStringLiteral("own.db"))), false, true});
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_session.isOpen(); }, kPatience));
        m_frame.openPage(PageId::Settings);
        m_dialogs.folder = m_folder.filePath(QStringLiteral("masuk"));
    }

    void put(const char* name, const char* row) const
    {
        QFile file{m_folder.filePath(QStringLiteral("masuk/") + QString::fromLatin1(name))};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(kHead);
        file.write(row);
    }
    void watch() { child<QPushButton>(m_window, "watchButton")->click(); }
    bool waitForLines(std::int64_t lines)
    {
        return QTest::qWaitFor([&] { return m_session.summary().status.lines == lines; }, kPatience);
    }
    bool waitForWaiting(std::size_t files)
    {
        return QTest::qWaitFor([&] { return m_session.watched().files().waiting.size() == files; }, kPatience);
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

    QTemporaryDir m_folder;
    Appearance m_appearance{present::Language::English};
    test::AnsweringDialogs m_dialogs;
    SessionController m_session{[] { return makeDate(2026, 10, 1); }};
    MainWindow m_window{m_appearance};
    FrameController m_frame{m_window, {m_session, m_appearance, m_dialogs}, {}};
};

TEST_F(WatchTest, AFileWithoutAProfileWaitsAndTeachesTheOthers)
{
    put("a1.csv", "13/05/2026;D-1;Toko Satu;Kopi;1;100000\n");  // there at the start
    watch();
    ASSERT_TRUE(waitForWaiting(1));
    EXPECT_EQ(m_session.watched().files().waiting[0].why, services::LeftOut::NoProfile);
    EXPECT_EQ(m_session.summary().status.lines, 0);
    put("a2.csv", "14/05/2026;D-2;Toko Satu;Kopi;1;200000\n");  // appears
    ASSERT_TRUE(waitForWaiting(2));
    m_frame.openPage(PageId::Data);
    ASSERT_TRUE(child<QWidget>(m_window, "watchBox")->isVisible());
    auto* list = child<QComboBox>(m_window, "watchCombo");
    ASSERT_EQ(list->count(), 2);
    EXPECT_TRUE(list->itemText(0).startsWith(QStringLiteral("a1.csv")));
    list->setCurrentIndex(0);
    child<QPushButton>(m_window, "watchOpenButton")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog() != nullptr && child<QPushButton>(*dialog(), "importButton")->isEnabled(); }, kPatience));
    QTest::keyClicks(child<QLineEdit>(*dialog(), "profileEdit"), QStringLiteral("Kasir"));
    QTest::keyClick(dialog(), Qt::Key_Return);
    // The other one follows by the profile that there is now.
    ASSERT_TRUE(waitForLines(2));
    ASSERT_TRUE(waitForWaiting(0));
    EXPECT_FALSE(child<QWidget>(m_window, "watchBox")->isVisible());

    put("a2-again.csv", "14/05/2026;D-2;Toko Satu;Kopi;1;200000\n");
    put("a3.csv", "15/05/2026;D-3;Toko Satu;Kopi;1;300000\n");
    ASSERT_TRUE(waitForLines(3));
    test::settle();
    auto* batches = child<QTableWidget>(m_window, "batchTable");
    EXPECT_TRUE(QTest::qWaitFor([&] { return batches->rowCount() == 3; }, kPatience));
    EXPECT_TRUE(child<QLabel>(m_window, "resultText")->text().startsWith(QStringLiteral("a3.csv"))) << child<QLabel>(m_window, "resultText")->text().toStdString();
    const QString earlier = QStringLiteral("Before it, %1: 1 row new, 0 changed, 0 the same, 0 rejected");
    for (const auto& [name, file] : {std::pair{"otherImport0", "a2.csv"}, std::pair{"otherImport1", "a1.csv"}}) {
        EXPECT_EQ(child<QLabel>(m_window, name)->text(), earlier.arg(QString::fromLatin1(file))) << "no report is lost because another file came";
    }
    EXPECT_EQ(QDir{m_dialogs.folder}.entryList(QDir::Files).size(), 4) << "nothing is moved or deleted";
    EXPECT_TRUE(m_dialogs.told.isEmpty()) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
}

TEST_F(WatchTest, ARefusedFileWaitsWithItsReason)
{
    QFile file{m_folder.filePath(QStringLiteral("masuk/rusak.xlsx"))};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("PK\x03\x04 no workbook");
    file.close();
    watch();
    ASSERT_TRUE(waitForWaiting(1));
    EXPECT_TRUE(m_session.watched().files().waiting[0].error.has_value());
    EXPECT_TRUE(m_dialogs.told.isEmpty()) << "nobody is disturbed";
    m_frame.openPage(PageId::Data);
    auto* list = child<QComboBox>(m_window, "watchCombo");
    ASSERT_EQ(list->count(), 1);
    EXPECT_GT(list->itemText(0).size(), QStringLiteral("rusak.xlsx · ").size());
}

TEST_F(WatchTest, AFileThatGrowsIsReadWhenItStandsStillAndOneThatIsTakenAwayWaitsNoLonger)
{
    put("a1.csv", "13/05/2026;D-1;Toko Satu;Kopi;1;100000\n");
    watch();
    ASSERT_TRUE(waitForWaiting(1));
    ASSERT_TRUE(QFile::remove(m_dialogs.folder + QStringLiteral("/a1.csv")));
    ASSERT_TRUE(waitForWaiting(0));
    // Another one, written row by row: nothing of it before it is whole.
    put("b1.csv", "13/05/2026;D-1;Toko Satu;Kopi;1;100000\n");
    for (int row = 2; row <= 12; ++row) {
        QFile file{m_dialogs.folder + QStringLiteral("/b1.csv")};
        ASSERT_TRUE(file.open(QIODevice::Append));
        file.write(QStringLiteral("%1/05/2026;D-%2;Toko Satu;Kopi;1;100000\n").arg(row + 12).arg(row).toUtf8());
        file.close();
        QTest::qWait(250);
        ASSERT_TRUE(m_session.watched().files().waiting.empty()) << row;
    }
    ASSERT_TRUE(waitForWaiting(1));
    EXPECT_EQ(m_session.watched().files().waiting[0].why, services::LeftOut::NoProfile);
    EXPECT_EQ(m_session.summary().status.lines, 0);
}

TEST_F(WatchTest, IsOffUntilAFolderIsChosenAndTurnedOffAgain)
{
    EXPECT_TRUE(m_session.summary().settings.watchFolder.empty());
    EXPECT_FALSE(child<QPushButton>(m_window, "noWatchButton")->isVisible());
    put("a1.csv", "13/05/2026;D-1;Toko Satu;Kopi;1;100000\n");
    watch();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_session.summary().settings.watchFolder.empty(); }, kPatience));
    EXPECT_EQ(present::toQString(m_session.summary().settings.watchFolder), m_dialogs.folder);
    ASSERT_TRUE(waitForWaiting(1));
    child<QPushButton>(m_window, "noWatchButton")->click();
    ASSERT_TRUE(waitForWaiting(0));
    EXPECT_TRUE(m_session.watched().files().folder.empty());
}

TEST_F(WatchTest, AFolderThatIsGoneIsSaid)
{
    m_dialogs.folder = m_folder.filePath(QStringLiteral("nirgendwo"));
    watch();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_session.watched().files().isThere; }, kPatience));
    m_frame.openPage(PageId::Data);
    EXPECT_TRUE(child<QWidget>(m_window, "watchBox")->isVisible());
    EXPECT_FALSE(child<QWidget>(m_window, "watchCombo")->isVisible());
    EXPECT_TRUE(child<QLabel>(m_window, "watchNote")->text().contains(m_dialogs.folder));
}

}  // namespace
}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Files of records: how far they are, and how they are stopped.
#include <future>
#include <thread>

#include <QDialog>
#include <QDir>
#include <QProgressBar>
#include <QPushButton>

#include "writing_controller.h"
#include "kinerja/ui/export_controller.h"
#include "whole_window.h"

namespace kinerja::ui {
namespace {

using test::child;

class RecordsExportFlow : public WholeWindowTest {
protected:
    QDialog* openRecords()
    {
        m_frame.openPage(PageId::Data);
        QTest::mouseClick(child<QPushButton>(m_window, "allRowsButton"), Qt::LeftButton);
        const auto isThere = [this] { return m_window.findChild<QDialog*>(QStringLiteral("recordsDialog")) != nullptr; };
        return QTest::qWaitFor(isThere, kPatience) ? m_window.findChild<QDialog*>(QStringLiteral("recordsDialog")) : nullptr;
    }
    /// Jobs after this one wait until the promise is kept.
    void holdStore(std::promise<void>& go)
    {
        m_session.run(&m_window,
                      [wait = go.get_future().share()](services::Workspace&) {
                          wait.wait();
                          return Result<bool>{true};
                      },
                      [](const Result<bool>&) {});
    }
    QStringList written() const { return QDir{m_folder.path()}.entryList({QStringLiteral("*semua*")}, QDir::Files | QDir::Hidden); }
};

TEST_F(RecordsExportFlow, AFileThatIsBeingWrittenShowsPerCentAndCancelLeavesNone)
{
    importSales();
    QDialog* dialog = openRecords();
    ASSERT_NE(dialog, nullptr);
    auto* save = child<QPushButton>(*dialog, "recordsExportButton");
    auto* cancel = child<QPushButton>(*dialog, "recordsCancelButton");
    const auto* text = child<QLabel>(*dialog, "recordsWritten");
    EXPECT_FALSE(cancel->isVisible());
    m_dialogs.savePath = path("semua.csv");
    std::promise<void> go;
    holdStore(go);
    QTest::mouseClick(save, Qt::LeftButton);
    EXPECT_FALSE(save->isVisible());
    ASSERT_TRUE(cancel->isVisible());
    EXPECT_TRUE(child<QProgressBar>(*dialog, "recordsProgress")->isVisible());
    EXPECT_EQ(text->text(), QStringLiteral("Menulis semua.csv: 0%"));
    EXPECT_TRUE(child<QWidget>(m_window, "workProgress")->isVisible()) << "in the strip, too";
    QTest::mouseClick(cancel, Qt::LeftButton);
    go.set_value();
    ASSERT_TRUE(QTest::qWaitFor([&] { return save->isVisible(); }, kPatience));
    EXPECT_FALSE(cancel->isVisible());
    EXPECT_EQ(text->text(), QStringLiteral("Dibatalkan: tidak ada yang ditulis."));
    EXPECT_EQ(child<QLabel>(m_window, "newsLabel")->text(), QStringLiteral("Dibatalkan: semua.csv tidak ditulis."));
    EXPECT_FALSE(child<QWidget>(m_window, "workProgress")->isVisible());
    EXPECT_TRUE(written().isEmpty()) << written().join(QLatin1Char(' ')).toStdString();
    QTest::mouseClick(save, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return save->isVisible() && !written().isEmpty(); }, kPatience));
    EXPECT_TRUE(text->text().startsWith(QStringLiteral("4 baris ditulis"))) << text->text().toStdString();
}

TEST_F(RecordsExportFlow, TheStripShowsAndCancelsWhatTheMenuExports)
{
    importSales();
    m_dialogs.savePath = path("semua.csv");
    std::promise<void> go;
    holdStore(go);
    ExportController exporting{m_window, {m_session, m_appearance, m_dialogs}, *m_frame.findChild<WritingController*>(), &m_window};
    exporting.exportRecords();
    auto* cancel = child<QPushButton>(m_window, "cancelWorkButton");
    ASSERT_TRUE(cancel->isVisible());
    EXPECT_EQ(child<QLabel>(m_window, "workLabel")->text(), QStringLiteral("Menulis semua.csv 0%"));
    QTest::mouseClick(cancel, Qt::LeftButton);
    go.set_value();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !cancel->isVisible(); }, kPatience));
    EXPECT_TRUE(written().isEmpty());
}

TEST_F(RecordsExportFlow, WorkTellsItsPerCentWhileTheWindowGoesOn)
{
    importSales();
    WritingController work{m_session, nullptr};
    QSignalSpy told{&work, &WritingController::progressed};
    bool isCancelled = false;
    work.run(QStringLiteral("x.csv"),
             [](services::Workspace&, const services::ExportControl& control) -> Result<std::int64_t> {
                 control.progress(30, 120);
                 while (!control.stop.stop_requested()) {
                     std::this_thread::yield();
                 }
                 return fail(Errc::Cancelled, "the export was cancelled");
             },
             [&](const Result<std::int64_t>& rows) { isCancelled = !rows && rows.error().code == Errc::Cancelled; });
    const auto percent = [&] { return told.isEmpty() ? -1 : told.back().at(1).toInt(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return percent() == 25; }, kPatience)) << percent();
    work.cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return isCancelled; }, kPatience));
}

}  // namespace
}  // namespace kinerja::ui

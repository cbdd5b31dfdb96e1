// SPDX-License-Identifier: GPL-3.0-or-later
// File dialogs and the store that lies in the folder they show.
#include <QFileInfo>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QTest>

#include <gtest/gtest.h>

#include "file_locks.h"
#include "kinerja/services/workspace.h"
#include "kinerja/ui/widget_dialogs.h"
#include "temp_folder.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

class FileDialogsTest : public ::testing::Test {
protected:
    FileDialogsTest()
        : m_path(m_folder.file("mine.db")),
          m_workspace(services::Workspace::open({m_path, false, true}).value())
    {
        m_window.resize(1280, 720);
        m_dialogs.setWindow(&m_window);
    }

    /// Waits until the dialog has asked for everything it shows of the store.
    static void waitForStore(QFileDialog& dialog, const QString& path)
    {
        auto* model = dialog.findChild<QFileSystemModel*>();
        ASSERT_NE(model, nullptr) << "the system's own dialog";
        const auto isShown = [&] { return model->rowCount(model->index(QFileInfo{path}.path())) > 0; };
        ASSERT_TRUE(QTest::qWaitFor(isShown));
        const QModelIndex store = model->index(path);
        ASSERT_TRUE(store.isValid());
        const auto hasType = [&] { return model->index(path, 2).data().toString() == QStringLiteral("DB"); };
        EXPECT_TRUE(QTest::qWaitFor(hasType)) << model->index(path, 2).data().toString().toStdString();
    }

    support::TempFolder m_folder;
    std::string m_path;
    std::unique_ptr<services::Workspace> m_workspace;
    QWidget m_window;
    WidgetDialogs m_dialogs;
};

TEST_F(FileDialogsTest, AFolderIsShownWithoutTakingTheLocksOfTheStoreInIt)
{
    ASSERT_TRUE(support::isInUse(m_path));
    const QString path = QString::fromStdString(m_path);
    m_dialogs.chooseFolder(QStringLiteral("Folder"), QFileInfo{path}.path(), [](const QString&) {});
    auto* dialog = m_window.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    dialog->setOption(QFileDialog::ShowDirsOnly, false);
    dialog->setFileMode(QFileDialog::AnyFile);
    waitForStore(*dialog, path);
    EXPECT_TRUE(support::isInUse(m_path)) << "another program would take the log away now";
    dialog->close();
}

TEST_F(FileDialogsTest, OpeningAndSavingKeepThemToo)
{
    const QString path = QString::fromStdString(m_path);
    m_dialogs.openFiles(QStringLiteral("Open"), QStringLiteral("All (*)"), true, [](const QStringList&) {});
    m_dialogs.saveFile(QStringLiteral("Save"), QStringLiteral("a.csv"), QStringLiteral("All (*)"), [](const QString&) {});
    const auto dialogs = m_window.findChildren<QFileDialog*>();
    ASSERT_EQ(dialogs.size(), 2);
    for (QFileDialog* dialog : dialogs) {
        dialog->setDirectory(QFileInfo{path}.path());
        waitForStore(*dialog, path);
        EXPECT_TRUE(support::isInUse(m_path)) << dialog->windowTitle().toStdString();
        dialog->close();
    }
}

}  // namespace
}  // namespace kinerja::ui

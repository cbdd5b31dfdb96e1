// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// What the tests of the import window share.
namespace kinerja::ui {

using test::child;

inline constexpr int kPatience = 20'000;

/// 3 April or 4 March; 2 × 1,500,000 and 1 × 500,000: 3,500,000.
inline constexpr auto kAmbiguous = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                            "03/04/2026;A-1;Toko <b>Satu</b>;Budi;Bali;Kopi;2;Rp1.500.000,00\n"
                            "05/06/2026;A-2;Toko Dua;Sari;Bali;Teh;1;Rp500.000,00\n";
inline constexpr auto kClear = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                        "2026-05-14;B-1;Toko Satu;Budi;Bali;Kopi;2;1000000\n";
/// One row of 100,000 and one whose quantity is a word.
inline constexpr auto kBroken = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                         "2026-05-14;C-1;Toko Satu;Budi;Bali;Kopi;1;100000\n"
                         "2026-05-15;C-2;Toko Dua;Budi;Bali;Kopi;dua;100000\n";

/// The import window over a store of its own.
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
inline QString ruleText(const QWidget& dialog, const char* rule)
{
    const auto* button = dialog.findChild<QPushButton*>(QLatin1String(rule));
    return button != nullptr && button->isVisibleTo(&dialog) ? button->text() : QString{};
}
inline void chooseRule(const QWidget& dialog, const char* rule, const QString& text)
{
    auto* button = child<QPushButton>(dialog, rule);
    const auto actions = button->menu()->actions();
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction* action) { return action->text() == text; });
    ASSERT_NE(found, actions.end()) << text.toStdString();
    (*found)->trigger();
}

}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include "answering_dialogs.h"
#include "kinerja/present/convert.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/frame_controller.h"
#include "kinerja/ui/import_controller.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/session_controller.h"
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {

inline constexpr int kPatience = 20'000;

/// Q3 2026: Jawa Barat 3 × 1,000,000, Bali 1 × 500,000; a year before 2,000,000.
inline constexpr auto kSales = "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Jumlah;Harga\n"
                        "2025-07-01;A-1;Toko Satu;Budi;Jawa Barat;Kopi;2;1000000\n"
                        "2026-07-15;A-2;Toko Satu;Budi;Jawa Barat;Kopi;1;1000000\n"
                        "2026-08-20;A-3;Toko <b>Dua</b>;Sari;Jawa Barat;Kopi;2;1000000\n"
                        "2026-09-23;A-4;Toko Tiga;Sari;Bali;Teh;1;500000\n";

/// The window of the program on a store of its own.
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

}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QFont>
#include <QLocale>
#include <QPalette>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace {

/// One test's colours, fonts and notation are not the next one's.
class PlainStyle final : public testing::EmptyTestEventListener {
    void OnTestEnd(const testing::TestInfo&) override
    {
        qApp->setStyleSheet({});
        QApplication::setFont(m_font);
        QApplication::setPalette(QPalette{});
        QLocale::setDefault(QLocale::c());
    }

    QFont m_font = QApplication::font();
};

}  // namespace

int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");  // CTest also runs us at build time, to list the tests
    }
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    QApplication app{argc, argv};
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setStyle(QStringLiteral("Fusion"));
    testing::UnitTest::GetInstance()->listeners().Append(new PlainStyle);
    return RUN_ALL_TESTS();
}

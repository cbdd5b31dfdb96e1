// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "kinerja/ui/text_dialog.h"
#include "kinerja/ui/widget_dialogs.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using test::child;

QString lines(int count)
{
    QString text;
    for (int at = 0; at < count; ++at) {
        text += QStringLiteral("line %1 <b>\n").arg(at);
    }
    return text;
}

class TextDialogTest : public ::testing::Test {
protected:
    TextDialogTest() { m_window.resize(1280, 720); }

    TextDialog* ask(int count)
    {
        WidgetDialogs dialogs;
        dialogs.setWindow(&m_window);
        dialogs.confirm({QStringLiteral("Title"), lines(count), QStringLiteral("Go"), QStringLiteral("Close")},
                        [this](bool accepted) { m_answer = accepted; });
        return m_window.findChild<TextDialog*>();
    }

    QWidget m_window;
    std::optional<bool> m_answer;
};

TEST_F(TextDialogTest, ALongTextScrollsAndItsButtonsStayInTheWindow)
{
    TextDialog* dialog = ask(60);
    ASSERT_NE(dialog, nullptr);
    test::settle();
    EXPECT_LE(dialog->height(), m_window.height());
    auto* text = child<QPlainTextEdit>(*dialog, "longText");
    EXPECT_GT(text->verticalScrollBar()->maximum(), 0);
    EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("line 59 <b>"))) << "text is text";
    for (const QPushButton* button : dialog->findChildren<QPushButton*>()) {
        EXPECT_LE(button->mapTo(dialog, button->rect().bottomLeft()).y(), dialog->height());
    }
}

TEST_F(TextDialogTest, AReasonIsAskedForUntilThereIsOne)
{
    WidgetDialogs dialogs;
    dialogs.setWindow(&m_window);
    std::vector<std::optional<QString>> answers;
    dialogs.askReason({QStringLiteral("Change"), QStringLiteral("2 change"), {QStringLiteral("Sari, <b> Jan: 1 → 2"), QStringLiteral("and 7 more")},
                       QStringLiteral("&Why?"), QStringLiteral("needed"), QStringLiteral("Go")},
                      [&](const std::optional<QString>& reason) { answers.push_back(reason); });
    auto* dialog = child<QDialog>(m_window, "reasonDialog");
    test::settle();
    EXPECT_EQ(child<QLabel>(*dialog, "reasonChanges")->text(), QStringLiteral("Sari, <b> Jan: 1 → 2\nand 7 more"));
    auto* edit = child<QLineEdit>(*dialog, "reasonEdit");
    auto* needed = child<QLabel>(*dialog, "reasonNeeded");
    EXPECT_FALSE(needed->isVisible());
    QTest::keyClicks(edit, QStringLiteral("  "));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(needed->isVisible());
    EXPECT_TRUE(answers.empty());
    QTest::keyClicks(edit, QStringLiteral("new area "));
    EXPECT_FALSE(needed->isVisible());
    QTest::keyClick(edit, Qt::Key_Return);
    ASSERT_EQ(answers.size(), 1U);
    EXPECT_EQ(answers[0], QStringLiteral("new area"));
}

TEST_F(TextDialogTest, TwentyLinesAreShownWhole)
{
    TextDialog* dialog = ask(20);
    ASSERT_NE(dialog, nullptr);
    test::settle();
    EXPECT_EQ(child<QPlainTextEdit>(*dialog, "longText")->verticalScrollBar()->maximum(), 0);
}

TEST_F(TextDialogTest, AnswersWithTheButton)
{
    for (const auto& [name, expected] : {std::pair{"Go", true}, std::pair{"Close", false}}) {
        TextDialog* dialog = ask(20);
        ASSERT_NE(dialog, nullptr);
        for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == QString::fromLatin1(name)) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        EXPECT_EQ(m_answer, expected);
        test::settle();
    }
}

TEST_F(TextDialogTest, AShortQuestionIsAMessageBox)
{
    EXPECT_EQ(ask(3), nullptr);
}

}  // namespace
}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
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

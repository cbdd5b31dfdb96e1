// SPDX-License-Identifier: GPL-3.0-or-later
// Copying and pasting in the grid of targets, and the question about what was pasted.
#include <QPushButton>

#include "target_grid_fixture.h"

namespace kinerja::ui {
namespace {

TEST_F(TargetGridTest, CopiesCellsWithAllDigitsForASpreadsheet)
{
    goTo(0, 0);
    selectTo(1, 2);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("10\t20\t\n4\t8\t"));
    m_grid->selectAll();
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Seluruh tim\t84\t10\t20\t")))
        << QGuiApplication::clipboard()->text().toStdString();
}

TEST_F(TargetGridTest, WhatWasCopiedHereIsPastedToTheDigitWhateverItsNotation)
{
    services::TargetGrid grid = smallGrid();
    grid.rows[1].months[0].value = 1'234 * kMillion + 567'000 * kRawOne;  // "1234,567": could be two numbers
    show(std::move(grid));
    goTo(1, 0);
    press(Qt::Key_X, Qt::ControlModifier);
    ASSERT_EQ(m_gestures.size(), 1U);
    EXPECT_EQ(m_gestures[0], (TargetEdits{{"B", 0, {}}}));
    goTo(2, 4);
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(m_gestures.size(), 2U);
    EXPECT_EQ(m_gestures[1], (TargetEdits{{"S", 4, 1'234 * kMillion + 567'000 * kRawOne}}));
}

TEST_F(TargetGridTest, PastesABlockAsOneGesture)
{
    copyFromElsewhere("1.000,5\t2\n3\t\n");
    goTo(1, 0);
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(m_gestures.size(), 1U);
    EXPECT_EQ(m_gestures[0], (TargetEdits{{"B", 0, 1'000 * kMillion + 500'000 * kRawOne}, {"B", 1, 2 * kMillion}, {"S", 0, 3 * kMillion}}));
    EXPECT_EQ(m_grid->range().rows(), 2);
}

TEST_F(TargetGridTest, OnePastedCellFillsTheSelection)
{
    copyFromElsewhere("9");
    goTo(1, 5);
    selectTo(2, 6);
    press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_EQ(m_gestures.size(), 1U);
    EXPECT_EQ(m_gestures[0].size(), 4U);
}

TEST_F(TargetGridTest, AnAmbiguousPasteIsAQuestion)
{
    copyFromElsewhere("1.250");
    goTo(1, 0);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(m_gestures.empty());
    EXPECT_TRUE(offerText().contains(QStringLiteral("1.250")));
    EXPECT_EQ(child<QPushButton>(m_page, "offerChoice0")->text(), QStringLiteral("1.250"));
    QTest::mouseClick(child<QPushButton>(m_page, "offerChoice1"), Qt::LeftButton);
    ASSERT_EQ(m_gestures.size(), 1U);
    EXPECT_EQ(m_gestures[0], (TargetEdits{{"B", 0, 1'250'000 * kRawOne}}));
}

TEST_F(TargetGridTest, TheAnswerLandsWhereItWasPastedAndTheCursorIsInTheGridAgain)
{
    copyFromElsewhere("1.250\t2.500");
    goTo(1, 0);
    press(Qt::Key_V, Qt::ControlModifier);
    goTo(2, 8);
    QTest::mouseClick(child<QPushButton>(m_page, "offerChoice1"), Qt::LeftButton);
    ASSERT_EQ(m_gestures.size(), 1U);
    EXPECT_EQ(m_gestures[0], (TargetEdits{{"B", 0, 1'250'000 * kRawOne}, {"B", 1, 2'500'000 * kRawOne}}));
    EXPECT_TRUE(m_grid->hasFocus());
    EXPECT_EQ(m_grid->currentIndex(), m_grid->model()->index(1, kFirstMonthColumn));
}

TEST_F(TargetGridTest, AQuestionAboutAPasteIsAnsweredWithKeysAlone)
{
    copyFromElsewhere("1.250");
    goTo(1, 3);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(m_grid->hasFocus()) << "Enter would answer without a look at the question";
    EXPECT_TRUE(child<QLabel>(m_page, "offerKey")->isVisible());
    press(Qt::Key_F6);
    EXPECT_TRUE(child<QPushButton>(m_page, "offerChoice0")->hasFocus());
    QTest::keyClick(m_page.focusWidget(), Qt::Key_Tab);
    auto* second = child<QPushButton>(m_page, "offerChoice1");
    ASSERT_TRUE(second->hasFocus()) << m_page.focusWidget()->objectName().toStdString();
    QTest::keyClick(second, Qt::Key_F6);
    EXPECT_TRUE(m_grid->hasFocus());
    press(Qt::Key_F6);
    QTest::keyClick(m_page.focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(child<QWidget>(m_page, "offerBar")->isVisible());
    EXPECT_TRUE(m_grid->hasFocus());
    EXPECT_TRUE(m_gestures.empty());
    press(Qt::Key_V, Qt::ControlModifier);
    press(Qt::Key_F6);
    QTest::keyClick(m_page.focusWidget(), Qt::Key_Tab);
    QTest::keyClick(m_page.focusWidget(), Qt::Key_Return);
    ASSERT_EQ(m_gestures.size(), 1U);
    EXPECT_EQ(m_gestures[0], (TargetEdits{{"B", 3, 1'250'000 * kRawOne}}));
}

TEST_F(TargetGridTest, AQuestionAboutAPasteGoesWithTheRowsItWasAbout)
{
    copyFromElsewhere("1.250");
    goTo(1, 0);
    press(Qt::Key_V, Qt::ControlModifier);
    auto* bar = child<QWidget>(m_page, "offerBar");
    show(smallGrid());  // the same again: another import came in
    EXPECT_TRUE(bar->isVisible());
    services::TargetGrid other = smallGrid();
    other.choice.year = *parsePeriod("2028");
    show(other);
    EXPECT_FALSE(bar->isVisible());
}

TEST_F(TargetGridTest, AnUnreadableCellOfAPasteIsMarkedAndNothingIsChanged)
{
    copyFromElsewhere("1\tdua\n3\t4");
    goTo(1, 0);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(m_gestures.empty());
    EXPECT_TRUE(offerText().contains(QStringLiteral("“dua”"))) << offerText().toStdString();
    EXPECT_TRUE(m_grid->model()->index(1, kFirstMonthColumn + 1).data(TargetGridModel::ProblemRole).toBool());
    EXPECT_FALSE(m_grid->model()->index(1, kFirstMonthColumn).data(TargetGridModel::ProblemRole).toBool());
}

TEST_F(TargetGridTest, ABlockWithoutRoomIsRefusedWhole)
{
    copyFromElsewhere("1\t2\t3");
    goTo(1, 10);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(m_gestures.empty());
    EXPECT_TRUE(offerText().contains(QStringLiteral("3"))) << offerText().toStdString();
}

}  // namespace
}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

#include "kinerja/charts/theme.h"
#include "kinerja/ui/target_grid_view.h"
#include "kinerja/ui/targets_page.h"
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using kpi::KpiId;
using present::TargetSheet;
using test::child;

constexpr Raw4 kMillion = 1'000'000 * kRawOne;

services::TargetGridRow row(const char* key, const char* label, std::vector<Raw4> millions)
{
    services::TargetGridRow made;
    made.key = key;
    made.label = label;
    made.months.resize(12);
    for (std::size_t at = 0; at < millions.size(); ++at) {
        made.months[at].value = millions[at] * kMillion;
    }
    services::TargetPastRow past;
    past.months.resize(12);
    past.weights.resize(12);
    for (std::size_t at = 0; at < 12; ++at) {
        past.months[at] = {kpi::Unit::Money, true, kpi::Reason::None, 7 * kMillion, 0.0, 1};
        past.weights[at] = key[0] == 'B' ? 3 : 1;
    }
    past.weight = key[0] == 'B' ? 3 : 1;
    past.whole = {kpi::Unit::Money, true, kpi::Reason::None, 84 * kMillion, 0.0, 12};
    made.past = std::make_shared<const services::TargetPastRow>(std::move(past));
    return made;
}

/// The team 10 20, Budi 4 8, Sari 5 – in millions; the rest of the year is empty.
services::TargetGrid smallGrid(KpiId kpi = KpiId::Revenue)
{
    services::TargetGrid grid;
    grid.choice.kpi = kpi;
    grid.choice.year = *parsePeriod("2027");
    grid.choice.dimension = domain::Dimension::Rep;
    grid.rows = {row("", "", {10, 20}), row("B", "Budi", {4, 8}), row("S", "Sari", {5})};
    return grid;
}

class TargetGridTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_page.resize(1160, 600);
        m_page.applyTheme(charts::lightTheme(), charts::metrics(false));
        QObject::connect(&m_page, &TargetsPage::edited, &m_page, [this](const TargetEdits& edits, YearShape shape) {
            m_gestures.push_back(edits);
            m_shape = shape;
        });
        show(smallGrid());
        m_page.show();
        m_grid = child<TargetGridView>(m_page, "grid");
        m_page.activateWindow();
        m_grid->setFocus();
        test::settle();
    }

    void show(services::TargetGrid grid)
    {
        m_page.showState(present::presentTargets(std::make_shared<const services::TargetGrid>(std::move(grid)),
                                                 present::Format{present::Words{present::Language::Indonesian}}, {},
                                                 {KpiId::Revenue, KpiId::MarketShare}, 6));
    }
    void goTo(int row, int month) { m_grid->setCurrentIndex(m_grid->model()->index(row, kFirstMonthColumn + month)); }
    void selectTo(int row, int month) { m_grid->select({m_grid->currentIndex().row(), m_grid->currentIndex().column(), row, kFirstMonthColumn + month}); }
    int currentMonth() const { return m_grid->currentIndex().column() - kFirstMonthColumn; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_grid, key, modifiers); }
    /// Into the open editor.
    QLineEdit* editor() { return m_grid->findChild<QLineEdit*>(QStringLiteral("cellEditor")); }
    void copyFromElsewhere(const char* text) { QGuiApplication::clipboard()->setText(QString::fromUtf8(text)); }
    QString offerText() { return child<QLabel>(m_page, "offerText")->text(); }

    TargetsPage m_page;
    TargetGridView* m_grid = nullptr;
    std::vector<TargetEdits> m_gestures;
    YearShape m_shape = YearShape::Equal;
};

TEST_F(TargetGridTest, IsAModel)
{
    const QAbstractItemModelTester tester{m_grid->model(), QAbstractItemModelTester::FailureReportingMode::Fatal};
    EXPECT_EQ(m_grid->model()->rowCount(), 3);
    EXPECT_EQ(m_grid->model()->columnCount(), 15);
}

TEST_F(TargetGridTest, TypingReplacesAndEnterGoesDown)
{
    goTo(1, 2);
    press(Qt::Key_1);
    ASSERT_NE(editor(), nullptr);
    QTest::keyClicks(editor(), QStringLiteral("2,5"));
    QTest::keyClick(editor(), Qt::Key_Return);
    ASSERT_EQ(m_gestures.size(), 1U);
    EXPECT_EQ(m_gestures[0], (TargetEdits{{"B", 2, 12'500'000 * kRawOne}}));
    EXPECT_EQ(m_grid->currentIndex().row(), 2);
    EXPECT_EQ(currentMonth(), 2);
    press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(m_grid->currentIndex().row(), 1);
}

TEST_F(TargetGridTest, F2EditsTheValueWithAllItsDigitsAndEscapeKeepsIt)
{
    services::TargetGrid grid = smallGrid();
    grid.rows[1].months[0].value = 1'234'567 * kRawOne;
    show(std::move(grid));
    goTo(1, 0);
    press(Qt::Key_F2);
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(editor()->text(), QStringLiteral("1,234567"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_TRUE(m_gestures.empty());
}

TEST_F(TargetGridTest, TabGoesOnAndBackAndLeavesNoEditorOpen)
{
    goTo(1, 2);
    press(Qt::Key_7);
    QTest::keyClick(editor(), Qt::Key_Tab);
    test::settle();
    EXPECT_EQ(editor(), nullptr);
    EXPECT_EQ(currentMonth(), 3);
    ASSERT_EQ(m_gestures.size(), 1U);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(currentMonth(), 2);
    goTo(1, 12);
    press(Qt::Key_Tab);
    EXPECT_EQ(m_grid->currentIndex().row(), 2);
    EXPECT_EQ(currentMonth(), 0);
}

TEST_F(TargetGridTest, CtrlTabLeavesTheGrid)
{
    press(Qt::Key_Tab, Qt::ControlModifier);
    EXPECT_FALSE(m_grid->hasFocus());
}

TEST_F(TargetGridTest, AnUnreadableNumberIsMarkedAndTold)
{
    goTo(1, 2);
    press(Qt::Key_1);
    QTest::keyClicks(editor(), QStringLiteral(".2"));
    QTest::keyClick(editor(), Qt::Key_Return);
    EXPECT_TRUE(m_gestures.empty());
    EXPECT_TRUE(offerText().contains(QStringLiteral("1.2"))) << offerText().toStdString();
    EXPECT_TRUE(m_grid->model()->index(1, kFirstMonthColumn + 2).data(TargetGridModel::ProblemRole).toBool());
}

TEST_F(TargetGridTest, DeleteClearsWhatIsSelectedInOneGesture)
{
    goTo(1, 0);
    selectTo(2, 1);
    press(Qt::Key_Delete);
    ASSERT_EQ(m_gestures.size(), 1U);
    EXPECT_EQ(m_gestures[0], (TargetEdits{{"B", 0, {}}, {"B", 1, {}}, {"S", 0, {}}}));
}

TEST_F(TargetGridTest, ShiftArrowsSelectARectangle)
{
    goTo(0, 0);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    const CellRange range = m_grid->range();
    EXPECT_EQ(range.rows(), 2);
    EXPECT_EQ(range.columns(), 2);
    press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(m_grid->range().rows(), 3);
    EXPECT_EQ(m_grid->range().columns(), 15);
}

TEST_F(TargetGridTest, TheMouseSelectsARectangle)
{
    const auto centre = [this](int row, int month) {
        return m_grid->visualRect(m_grid->model()->index(row, kFirstMonthColumn + month)).center();
    };
    QTest::mousePress(m_grid->viewport(), Qt::LeftButton, {}, centre(0, 1));
    QMouseEvent move{QEvent::MouseMove, centre(2, 3), m_grid->viewport()->mapToGlobal(centre(2, 3)), Qt::NoButton, Qt::LeftButton, {}};
    QCoreApplication::sendEvent(m_grid->viewport(), &move);
    QTest::mouseRelease(m_grid->viewport(), Qt::LeftButton, {}, centre(2, 3));
    EXPECT_EQ(m_grid->range().rows(), 3);
    EXPECT_EQ(m_grid->range().columns(), 3);
}

TEST_F(TargetGridTest, CtrlDFillsDownAndCtrlRFillsRight)
{
    goTo(0, 1);
    selectTo(2, 1);
    press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_EQ(m_gestures.size(), 1U);
    EXPECT_EQ(m_gestures[0], (TargetEdits{{"B", 1, 20 * kMillion}, {"S", 1, 20 * kMillion}}));
    goTo(2, 0);
    selectTo(2, 3);
    press(Qt::Key_R, Qt::ControlModifier);
    ASSERT_EQ(m_gestures.size(), 2U);
    EXPECT_EQ(m_gestures[1], (TargetEdits{{"S", 1, 5 * kMillion}, {"S", 2, 5 * kMillion}, {"S", 3, 5 * kMillion}}));
    goTo(2, 1);
    press(Qt::Key_R, Qt::ControlModifier);  // one cell takes its neighbour's
    EXPECT_EQ(m_gestures[2], (TargetEdits{{"S", 1, 5 * kMillion}}));
}

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

TEST_F(TargetGridTest, AYearIsTypedIntoTheLastColumn)
{
    goTo(2, TargetSheet::kYear);
    press(Qt::Key_6);
    QTest::keyClicks(editor(), QStringLiteral("0"));
    QTest::keyClick(editor(), Qt::Key_Return);
    ASSERT_EQ(m_gestures.size(), 1U);
    EXPECT_EQ(m_gestures[0], (TargetEdits{{"S", TargetSheet::kYear, 60 * kMillion}}));
}

TEST_F(TargetGridTest, SumsAreShownAgainstTheTeam)
{
    const auto* sums = child<QTableView>(m_page, "sums");
    ASSERT_EQ(sums->model()->rowCount(), 2);
    EXPECT_EQ(sums->model()->index(0, kFirstMonthColumn).data().toString(), QStringLiteral("9"));        // 4 + 5
    EXPECT_EQ(sums->model()->index(1, kFirstMonthColumn).data().toString(), QStringLiteral("−1"));       // of 10
    EXPECT_EQ(sums->model()->index(0, kYearColumn).data().toString(), QStringLiteral("17"));             // 4 + 8 + 5
    EXPECT_EQ(sums->model()->index(1, kYearColumn).data().toString(), QStringLiteral("−13"));            // of 30
    EXPECT_EQ(m_grid->model()->index(0, kYearColumn).data().toString(), QStringLiteral("30"));
    const QString foot = child<QLabel>(m_page, "footLabel")->text().replace(QChar{0x00A0}, QLatin1Char(' '));
    EXPECT_TRUE(foot.contains(QStringLiteral("−Rp13 jt: kurang"))) << foot.toStdString();
}

TEST_F(TargetGridTest, RatiosAreWeighedAndNeverSummed)
{
    services::TargetGrid grid = smallGrid(KpiId::MarketShare);
    for (services::TargetGridRow& each : grid.rows) {
        each.months.assign(12, {});
    }
    grid.rows[1].months[0].value = 1000;  // Budi 10 %, weight 3
    grid.rows[2].months[0].value = 2000;  // Sari 20 %, weight 1
    grid.rows[2].months[1].value = 3000;
    show(std::move(grid));
    const auto* sums = child<QTableView>(m_page, "sums");
    EXPECT_EQ(sums->model()->index(0, kFirstMonthColumn).data().toString(), QStringLiteral("12,5%"));  // (3 × 10 + 20) ÷ 4
    EXPECT_EQ(m_grid->model()->index(2, kYearColumn).data().toString(), QStringLiteral("—"));
    EXPECT_TRUE(m_grid->model()->index(2, kYearColumn).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("tidak pernah dijumlahkan")));
}

TEST_F(TargetGridTest, LockedAndDraftCellsAreTold)
{
    services::TargetGrid grid = smallGrid();
    grid.rows[1].months[0].isApproved = true;
    grid.rows[1].months[0].baseline = 3 * kMillion;
    grid.rows[0].months[0].isApproved = true;
    grid.rows[2].months[0].isApproved = true;
    show(std::move(grid));
    const QModelIndex locked = m_grid->model()->index(1, kFirstMonthColumn);
    EXPECT_TRUE(locked.data(TargetGridModel::LockedRole).toBool());
    EXPECT_FALSE(locked.data(TargetGridModel::DraftRole).toBool());
    EXPECT_TRUE(m_grid->model()->index(1, kFirstMonthColumn + 1).data(TargetGridModel::DraftRole).toBool());
    EXPECT_TRUE(m_grid->model()->headerData(kFirstMonthColumn, Qt::Horizontal, TargetGridModel::LockedRole).toBool());
    EXPECT_FALSE(m_grid->model()->headerData(kFirstMonthColumn + 1, Qt::Horizontal, TargetGridModel::LockedRole).toBool());
    const QString told = locked.data(Qt::AccessibleTextRole).toString().replace(QChar{0x00A0}, QLatin1Char(' '));
    EXPECT_TRUE(told.contains(QStringLiteral("Rp3.000.000"))) << told.toStdString();
    goTo(1, 0);
    EXPECT_EQ(child<QLabel>(m_page, "hintLabel")->text(), locked.data(Qt::AccessibleTextRole).toString());
}

TEST_F(TargetGridTest, WholeNumbersLeaveNoRoomForDecimals)
{
    const auto width = [this] { return m_grid->columnWidth(kFirstMonthColumn); };
    services::TargetGrid grid = smallGrid();
    for (services::TargetGridCell& month : grid.rows[0].months) {
        month.value = 2'389 * kMillion;
    }
    show(grid);
    const int whole = width();
    EXPECT_LE(m_grid->columnViewportPosition(kYearColumn) + m_grid->columnWidth(kYearColumn), m_grid->viewport()->width());  // all in sight
    grid.rows[1].months[0].value = 4 * kMillion + 250'000 * kRawOne;
    show(std::move(grid));
    EXPECT_GT(width(), whole);
}

TEST_F(TargetGridTest, LongFiguresOfManyRowsLeaveNoBarBelow)
{
    services::TargetGrid grid = smallGrid();
    const std::vector<Raw4> year(12, 5'047);  // their sums are 504,718
    for (int at = 0; at < 100; ++at) {
        grid.rows.push_back(row("P", "Penjual", year));
    }
    show(std::move(grid));
    test::settle();
    EXPECT_GT(m_grid->verticalScrollBar()->maximum(), 0);
    EXPECT_EQ(m_grid->horizontalScrollBar()->maximum(), 0);
}

TEST_F(TargetGridTest, ScopesWithoutRecordsLastYearHaveADash)
{
    services::TargetGrid grid = smallGrid();
    services::TargetPastRow past = *grid.rows[2].past;
    past.whole.hasValue = false;
    past.whole.reason = kpi::Reason::NoDenominator;
    grid.rows[2].past = std::make_shared<const services::TargetPastRow>(past);
    show(std::move(grid));
    const auto lastYear = [&](int at) { return m_grid->model()->index(at, kBaselineColumn).data().toString(); };
    EXPECT_EQ(lastYear(1), QStringLiteral("84"));
    EXPECT_EQ(lastYear(2), QStringLiteral("—"));
}

TEST_F(TargetGridTest, TenThousandRowsAreWordedWhenTheyAreSeen)
{
    services::TargetGrid grid = smallGrid();
    const services::TargetGridRow budi = grid.rows[1];
    grid.rows.resize(1);
    for (int n = 0; n < 10'000; ++n) {
        grid.rows.push_back(budi);
        grid.rows.back().key = "K" + std::to_string(n);
        grid.rows.back().label = "Penjual " + std::to_string(n);
    }
    show(std::move(grid));
    EXPECT_EQ(m_grid->model()->rowCount(), 10'001);
    const auto* sums = child<QTableView>(m_page, "sums");
    EXPECT_EQ(sums->model()->index(0, kFirstMonthColumn).data().toString(), QStringLiteral("40.000"));
    m_grid->scrollToBottom();
    EXPECT_EQ(m_grid->model()->index(10'000, kNameColumn).data().toString(), QStringLiteral("Penjual 9999"));
}

}  // namespace
}  // namespace kinerja::ui

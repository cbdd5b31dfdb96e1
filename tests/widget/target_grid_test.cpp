// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QScrollBar>

#include "target_grid_fixture.h"

namespace kinerja::ui {
namespace {

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

TEST_F(TargetGridTest, DoesNotSayThatThereAreNoTargetsWhereTheyStandElsewhere)
{
    const auto stateOf = [](services::TargetGrid grid) {
        return present::presentTargets(std::make_shared<const services::TargetGrid>(std::move(grid)), present::Format{present::Words{present::Language::English}}, {},
                                       {KpiId::Revenue}, 6);
    };
    services::TargetGrid grid = smallGrid();
    for (services::TargetGridRow& row : grid.rows) {
        row.months.assign(12, {});
    }
    EXPECT_EQ(stateOf(grid).title, QStringLiteral("Revenue 2027: no targets yet"));
    EXPECT_FALSE(stateOf(grid).hasOthers);
    grid.rows[0].otherPeriods = 1;
    EXPECT_EQ(stateOf(grid).title, QStringLiteral("Revenue 2027: none in these cells"));
    EXPECT_EQ(stateOf(grid).stateText, QStringLiteral("1 target of a quarter or another period, in no cell here"));
    grid.elsewhere = 2;
    EXPECT_TRUE(stateOf(grid).stateText.endsWith(QStringLiteral("2 targets of other levels or scopes, not shown here")));
    EXPECT_TRUE(stateOf(grid).hasOthers);
}

TEST_F(TargetGridTest, ARefusalSaysWhatATargetCanBe)
{
    goTo(1, 0);
    press(Qt::Key_F2);
    ASSERT_NE(editor(), nullptr);
    editor()->setText(QStringLiteral("-5"));
    QTest::keyClick(editor(), Qt::Key_Return);
    EXPECT_TRUE(m_gestures.empty());
    EXPECT_TRUE(offerText().contains(QStringLiteral("-5"))) << offerText().toStdString();
    EXPECT_FALSE(offerText().contains(QStringLiteral("100%"))) << "no words about shares";
}

}  // namespace
}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Names and totals of the target grid where its months need more room than there is.
#include <QScrollBar>

#include "target_grid_fixture.h"

namespace kinerja::ui {
namespace {

class FrozenColumnsTest : public TargetGridTest {
protected:
    /// 9,876,543,000,000 in each month, in rupiah.
    void showLong()
    {
        services::TargetGrid grid = smallGrid();
        for (services::TargetGridRow& row : grid.rows) {
            for (services::TargetGridCell& cell : row.months) {
                cell.value = 9'876'543 * kMillion;
            }
        }
        m_page.showState(present::presentTargets(std::make_shared<const services::TargetGrid>(std::move(grid)),
                                                 present::Format{present::Words{present::Language::Indonesian}}, {}, {KpiId::Revenue}, 0));
        test::settle();
    }
    QTableView* first() { return child<QTableView>(*m_grid, "frozenFirst"); }
    QTableView* last() { return child<QTableView>(*m_grid, "frozenLast"); }
    QScrollBar* bar() { return m_grid->horizontalScrollBar(); }
};

TEST_F(FrozenColumnsTest, NothingLiesOverAGridThatFits)
{
    EXPECT_EQ(bar()->maximum(), 0);
    EXPECT_FALSE(first()->isVisible());
    EXPECT_FALSE(last()->isVisible());
}

TEST_F(FrozenColumnsTest, NamesAndTotalsStayInSightBesideLongFigures)
{
    showLong();
    ASSERT_GT(bar()->maximum(), 0);
    bar()->setValue(0);
    EXPECT_FALSE(first()->isVisible()) << "the names are in their own place";
    ASSERT_TRUE(last()->isVisible());
    EXPECT_EQ(last()->geometry().right(), m_grid->viewport()->geometry().right());
    EXPECT_EQ(last()->indexAt({2, 2}).column(), kYearColumn);
    EXPECT_EQ(last()->indexAt({2, 2}).data().toString(), QStringLiteral("118.518.516.000.000"));
    bar()->setValue(bar()->maximum() / 2);
    ASSERT_TRUE(first()->isVisible());
    EXPECT_TRUE(last()->isVisible());
    EXPECT_EQ(first()->geometry().left(), m_grid->viewport()->geometry().left());
    EXPECT_EQ(first()->indexAt({2, 2}).column(), kNameColumn);
    EXPECT_EQ(first()->rowViewportPosition(2), m_grid->rowViewportPosition(2));
    bar()->setValue(bar()->maximum());
    EXPECT_FALSE(last()->isVisible()) << "the totals are in their own place";
}

TEST_F(FrozenColumnsTest, DecimalsBesideALargerRoundNumberHaveRoom)
{
    services::TargetGrid grid = smallGrid();
    for (services::TargetGridRow& row : grid.rows) {
        row.months.assign(12, {});
    }
    grid.rows[0].months[0].value = 9'876'543 * kMillion;
    grid.rows[1].months[0].value = 10'000'000 * kMillion;  // 123.46 more: shorter than either
    const auto state = present::presentTargets(std::make_shared<const services::TargetGrid>(std::move(grid)),
                                               present::Format{present::Words{present::Language::Indonesian}}, {}, {KpiId::Revenue}, 9);
    EXPECT_EQ(state.sheet->text(0, 0), QStringLiteral("9.876,54"));
    EXPECT_GE(state.sheet->widestText(false).size(), state.sheet->text(0, 0).size()) << state.sheet->widestText(false).toStdString();
}

/// A score of 87.25 is wider than one of 100, and −12.75, what the one lacks, is wider still.
TEST_F(FrozenColumnsTest, TheWidestTextIsTheWidestOnTheScreen)
{
    services::TargetGrid grid = smallGrid();
    for (services::TargetGridRow& row : grid.rows) {
        row.months.assign(12, {});
    }
    grid.choice.kpi = KpiId::CsatMean;
    grid.rows[0].months[0].value = 100 * kRawOne;
    grid.rows[1].months[0].value = 87 * kRawOne + 2500;
    const auto state = present::presentTargets(std::make_shared<const services::TargetGrid>(std::move(grid)),
                                               present::Format{present::Words{present::Language::English}}, {}, {KpiId::CsatMean}, {});
    EXPECT_EQ(state.sheet->text(1, 0), QStringLiteral("87.25"));
    EXPECT_EQ(state.sheet->widestText(false), QStringLiteral("\u221212.75"));
}

TEST_F(FrozenColumnsTest, TheSumsAreAsWideAsTheGridWhenABarComes)
{
    showLong();
    m_page.resize(m_page.width(), m_page.height() / 2);
    QCoreApplication::processEvents();
    ASSERT_GT(m_grid->verticalScrollBar()->maximum(), 0);
    const auto* sums = child<QTableView>(m_page, "sums");
    EXPECT_EQ(sums->viewport()->width(), m_grid->viewport()->width());
}

TEST_F(FrozenColumnsTest, TheCellInHandIsNeverUnderThem)
{
    showLong();
    for (const int month : {0, 5, 11, 6, 0}) {
        goTo(1, month);
        const QRect cell = m_grid->visualRect(m_grid->currentIndex());
        EXPECT_GE(cell.left(), m_grid->columnWidth(kNameColumn)) << month;
        EXPECT_LT(cell.right(), m_grid->viewport()->width() - m_grid->columnWidth(kYearColumn)) << month;
    }
}

TEST_F(FrozenColumnsTest, AClickOnATotalTakesTheCellItself)
{
    showLong();
    bar()->setValue(0);
    const QModelIndex total = m_grid->model()->index(1, kYearColumn);
    QTest::mouseClick(last()->viewport(), Qt::LeftButton, {}, last()->visualRect(total).center());
    EXPECT_EQ(m_grid->currentIndex(), total);
    m_grid->setFocus();
    press(Qt::Key_F2);
    ASSERT_NE(editor(), nullptr);
    EXPECT_EQ(editor()->text(), QStringLiteral("118518516000000")) << "all digits";
    EXPECT_FALSE(last()->isVisible()) << "nothing lies over the editor";
}

TEST_F(FrozenColumnsTest, TheSumsScrollWithTheGrid)
{
    showLong();
    const auto* sums = child<QTableView>(m_page, "sums");
    bar()->setValue(bar()->maximum() / 2);
    EXPECT_EQ(sums->horizontalScrollBar()->value(), bar()->value());
    EXPECT_EQ(sums->columnViewportPosition(kFirstMonthColumn), m_grid->columnViewportPosition(kFirstMonthColumn));
    EXPECT_TRUE(child<QTableView>(*sums, "frozenFirst")->isVisible());
    EXPECT_TRUE(child<QTableView>(*sums, "frozenLast")->isVisible());
}

}  // namespace
}  // namespace kinerja::ui

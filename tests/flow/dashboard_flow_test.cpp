// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

#include "kinerja/charts/chart_widget.h"
#include "kinerja/charts/kpi_card.h"
#include "whole_window.h"

namespace kinerja::ui {
namespace {

using test::child;
using DashboardFlow = WholeWindowTest;

TEST_F(DashboardFlow, WhatCanBeFilteredByIsThereForTheAnalysisAndFollowsTheData)
{
    importSales();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_session.filterValues().empty(); }, kPatience));
    const auto& [dimension, regions] = m_session.filterValues().front();
    EXPECT_EQ(dimension, domain::Dimension::Region);
    EXPECT_EQ(regions.size(), 2U);  // Bali and Jawa Barat
    EXPECT_EQ(m_session.labelOf(domain::Dimension::Region, regions.front().first), "Bali");
    m_frame.openPage(PageId::Analysis);
    auto* choice = child<QComboBox>(m_window, "dimensionCombo");
    EXPECT_EQ(choice->count(), static_cast<int>(m_session.filterValues().size()));
    QSignalSpy changed{&m_session, &SessionController::filterValuesChanged};
    m_frame.importFiles({write("lagi.csv", "Tanggal;No Pesanan;Pelanggan;Penjual;Wilayah;Produk;Kanal;Jumlah;Harga\n"
                                           "2026-09-24;A-5;Toko Tiga;Sari;Papua;Teh;Daring;1;500000\n")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() == 1; }, kPatience)) << m_dialogs.told.join(u'\n').toStdString();
    EXPECT_EQ(m_session.filterValues().front().second.size(), 3U);
    EXPECT_EQ(choice->count(), static_cast<int>(m_session.filterValues().size()));  // the page in sight follows
}

TEST_F(DashboardFlow, AClickOnARegionFiltersEveryPageAndBackTakesItOff)
{
    importSales();
    auto* chart = child<charts::ChartWidget>(m_window, "regionsChart");
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart->marks().size() == 2; }, kPatience));
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->marks().back().area.center().toPoint());
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp500")));
    EXPECT_TRUE(child<QPushButton>(m_window, "filterChip")->text().startsWith(QStringLiteral("Bali")));
    QTest::keyClick(&m_window, Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp3,5")));
}

TEST_F(DashboardFlow, ACardLeadsToItsAnalysisWithTheContributorsRanked)
{
    importSales();
    QTest::mouseClick(child<charts::KpiCard>(m_window, "revenueCard"), Qt::LeftButton, {}, {60, 40});
    EXPECT_EQ(m_window.currentPage(), PageId::Analysis);
    auto* chart = child<charts::ChartWidget>(m_window, "gapChart");
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart->marks().size() == 2; }, kPatience));
    EXPECT_EQ(chart->marks().front().label, QStringLiteral("Jawa Barat"));  // +1,000,000 before Bali's +500,000
}

TEST_F(DashboardFlow, TheAnalysisProvesItsFigureToo)
{
    importSales();
    m_frame.openPage(PageId::Analysis);
    auto* info = child<QToolButton>(m_window, "analysisInfoButton");
    ASSERT_TRUE(QTest::qWaitFor([&] { return headline().contains(QStringLiteral("Rp3,5")); }, kPatience));
    m_dialogs.accepts = false;
    QTest::mouseClick(info, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_dialogs.questions.size() == 1; }, kPatience));
    EXPECT_EQ(m_dialogs.told.front(), QStringLiteral("Pendapatan"));
    EXPECT_TRUE(m_dialogs.questions.front().contains(QStringLiteral("hasilnya sama"))
                || m_dialogs.questions.front().contains(QStringLiteral("sama.")))
        << m_dialogs.questions.front().toStdString();
}

TEST_F(DashboardFlow, TheInfoOfACardProvesItsFigureAndLeadsToTheRecords)
{
    importSales();
    auto* card = child<charts::KpiCard>(m_window, "revenueCard");
    auto* info = card->findChild<QToolButton*>(QStringLiteral("infoButton"));
    ASSERT_NE(info, nullptr);
    m_dialogs.accepts = true;
    info->setFocus();
    QTest::keyClick(info, Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_dialogs.told.isEmpty(); }, kPatience));
    EXPECT_EQ(m_dialogs.told.front(), QStringLiteral("Pendapatan"));
    const QString text = QString{m_dialogs.questions.front()}.replace(QChar{0x00A0}, QLatin1Char(' '));
    EXPECT_TRUE(text.contains(QStringLiteral("= Rp3.500.000 − Rp0 − Rp0\n= Rp3.500.000"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("3 baris penjualan · Rp3.500.000"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("hasilnya sama"))) << text.toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window.findChild<QDialog*>(QStringLiteral("recordsDialog")) != nullptr; }, kPatience));
}

TEST_F(DashboardFlow, AClickOnTheSameMarkTakesTheFilterOffWhereItWas)
{
    importSales();
    auto* chart = child<charts::ChartWidget>(m_window, "regionsChart");
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart->marks().size() == 2; }, kPatience));
    const QPoint bali = chart->marks().back().area.center().toPoint();
    QTest::mouseClick(chart, Qt::LeftButton, {}, bali);
    ASSERT_TRUE(waitForHeadline(QStringLiteral("Rp500")));
    EXPECT_EQ(chart->marks().size(), 2U);  // the other one fades and stays
    QTest::mouseClick(chart, Qt::LeftButton, {}, bali);
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp3,5")));
}

TEST_F(DashboardFlow, EnterOnAMarkShowsItsRecords)
{
    importSales();
    auto* chart = child<charts::ChartWidget>(m_window, "regionsChart");
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart->marks().size() == 2; }, kPatience));
    QTest::keyClick(chart, Qt::Key_Home);  // Jawa Barat, the larger one
    QTest::keyClick(chart, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window.findChild<QWidget*>(QStringLiteral("recordsDialog")) != nullptr; }, kPatience));
    auto* dialog = child<QDialog>(m_window, "recordsDialog");
    EXPECT_TRUE(child<QLabel>(*dialog, "recordsTitle")->text().contains(QStringLiteral("Jawa Barat")));
    const auto* table = child<QTableView>(*dialog, "recordsTable");
    ASSERT_EQ(table->model()->rowCount(), 2);
    EXPECT_EQ(table->model()->index(0, 1).data().toString(), QStringLiteral("A-3"));
    EXPECT_EQ(table->model()->index(0, 2).data().toString(), QStringLiteral("Toko <b>Dua</b>"));  // letter for letter
    EXPECT_TRUE(child<QLabel>(*dialog, "recordsFoot")->text().contains(QStringLiteral("Rp3.000.000")));
    dialog->close();
}

TEST_F(DashboardFlow, ARightClickOnACardOpensItsMenu)
{
    importSales();
    auto* card = child<charts::KpiCard>(m_window, "revenueCard");
    QContextMenuEvent event{QContextMenuEvent::Mouse, {60, 40}, card->mapToGlobal(QPoint{60, 40})};
    QApplication::sendEvent(card, &event);
    auto* menu = child<QMenu>(m_window, "cardMenu");
    ASSERT_NE(menu, nullptr);
    menu->actions().front()->trigger();  // why?
    EXPECT_EQ(m_window.currentPage(), PageId::Analysis);
    menu->close();
}

TEST_F(DashboardFlow, TheScrollBarShowsHowMuchOfThePageIsInSight)
{
    importSales();
    auto* scroll = child<QScrollArea>(m_window, "dashboardScroll");
    for (QScrollBar* bar : scroll->findChildren<QScrollBar*>(Qt::FindDirectChildrenOnly)) {
        EXPECT_EQ(bar->pageStep(), scroll->viewport()->height());
    }
}

}  // namespace
}  // namespace kinerja::ui

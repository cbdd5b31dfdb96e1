// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "kinerja/charts/kpi_card.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/own_kpis_dialog.h"
#include "whole_window.h"

namespace kinerja::ui {
namespace {

using test::child;

class OwnKpisFlow : public WholeWindowTest {
protected:
    OwnKpisDialog* openDialog()
    {
        Wish wish;
        wish.kind = WishKind::OwnKpis;
        m_frame.fulfil(wish);
        return m_window.findChild<OwnKpisDialog*>(QStringLiteral("ownKpisDialog"));
    }
    static void type(OwnKpisDialog& dialog, const char* field, const char* text)
    {
        auto* edit = child<QLineEdit>(dialog, field);
        edit->clear();
        QTest::keyClicks(edit, QString::fromLatin1(text));
    }
    bool waitForKpis(std::size_t count)
    {
        return QTest::qWaitFor([&] { return m_session.summary().kpis.size() == count; }, kPatience);
    }
};

TEST_F(OwnKpisFlow, WhatIsTypedIsCheckedAtOnce)
{
    importSales();
    OwnKpisDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    auto* save = child<QPushButton>(*dialog, "saveKpiButton");
    auto* check = child<QLabel>(*dialog, "checkLabel");
    EXPECT_FALSE(save->isEnabled());
    type(*dialog, "nameIdEdit", "Omzet per pesanan");
    EXPECT_EQ(child<QLineEdit>(*dialog, "keyEdit")->text(), QStringLiteral("omzet_per_pesanan"));
    type(*dialog, "formulaEdit", "revenue + orders");
    EXPECT_FALSE(save->isEnabled());
    EXPECT_TRUE(check->text().contains(QStringLiteral("money and count"))) << check->text().toStdString();
    type(*dialog, "formulaEdit", "revenue / orders");
    EXPECT_TRUE(save->isEnabled());
    EXPECT_TRUE(check->text().contains(QStringLiteral("uang"))) << check->text().toStdString();
    type(*dialog, "keyEdit", "revenue");
    EXPECT_FALSE(save->isEnabled()) << "the program's own KPI";
}

TEST_F(OwnKpisFlow, IsThereEverywhereAndUndoTakesItBack)
{
    importSales();
    OwnKpisDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    type(*dialog, "nameIdEdit", "Omzet per pesanan");
    type(*dialog, "formulaEdit", "revenue / orders");
    QTest::mouseClick(child<QPushButton>(*dialog, "saveKpiButton"), Qt::LeftButton);
    ASSERT_TRUE(waitForKpis(kpi::kKpiCount + 1)) << m_dialogs.told.join(u'\n').toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return child<QPushButton>(*dialog, "removeKpiButton")->isEnabled(); }, kPatience));
    dialog->close();

    m_frame.openPage(PageId::Analysis);
    auto* kpis = child<QComboBox>(m_window, "kpiCombo");
    ASSERT_TRUE(QTest::qWaitFor([&] { return kpis->count() == static_cast<int>(kpi::kKpiCount) + 1; }, kPatience));
    EXPECT_EQ(kpis->itemText(kpis->count() - 1), QStringLiteral("Omzet per pesanan"));

    // As a card in the place of the conversion: Rp3,5 jt of three orders.
    m_frame.openPage(PageId::Dashboard);
    auto* card = child<charts::KpiCard>(m_window, "conversionCard");
    QContextMenuEvent wants{QContextMenuEvent::Mouse, {20, 20}, card->mapToGlobal(QPoint{20, 20})};
    QApplication::sendEvent(card, &wants);
    auto* menu = m_window.findChild<QMenu*>(QStringLiteral("cardChoiceMenu"));
    ASSERT_NE(menu, nullptr);
    auto* choice = menu->findChild<QAction*>(QStringLiteral("omzet_per_pesanan"));
    ASSERT_NE(choice, nullptr);
    choice->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window.findChild<charts::KpiCard*>(QStringLiteral("omzet_per_pesananCard")) != nullptr; }, kPatience));
    EXPECT_TRUE(child<charts::KpiCard>(m_window, "omzet_per_pesananCard")->state().value.startsWith(QStringLiteral("Rp1,17")));

    m_session.edits().undo();
    ASSERT_TRUE(waitForKpis(kpi::kKpiCount)) << m_dialogs.told.join(u'\n').toStdString();
    // Its place is taken by the usual card again.
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window.findChild<charts::KpiCard*>(QStringLiteral("omzet_per_pesananCard")) == nullptr; }, kPatience));
}

TEST_F(OwnKpisFlow, AChangedFormulaIsTheSameKpiOnThePage)
{
    importSales();
    OwnKpisDialog* dialog = openDialog();
    ASSERT_NE(dialog, nullptr);
    type(*dialog, "nameIdEdit", "Per pesanan");
    type(*dialog, "formulaEdit", "revenue / orders");
    auto* save = child<QPushButton>(*dialog, "saveKpiButton");
    QTest::mouseClick(save, Qt::LeftButton);
    ASSERT_TRUE(waitForKpis(kpi::kKpiCount + 1));
    const kpi::KpiId before = m_session.summary().kpis.back();
    type(*dialog, "formulaEdit", "gross_sales / orders");
    QTest::mouseClick(save, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_session.summary().kpis.back() != before; }, kPatience));
    EXPECT_EQ(m_session.summary().kpis.size(), kpi::kKpiCount + 1);
    EXPECT_EQ(m_session.currentOf(before), m_session.summary().kpis.back());
}

}  // namespace
}  // namespace kinerja::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "kinerja/present/period_words.h"
#include "kinerja/ui/command_palette.h"
#include "kinerja/ui/filter_picker.h"
#include "kinerja/ui/period_picker.h"
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using test::child;

class PeriodPickerTest : public ::testing::Test {
protected:
    /// They delete themselves when they close.
    PeriodPicker* open()
    {
        auto* picker = new PeriodPicker{present::Format{present::Words{present::Language::Indonesian}}, *parsePeriod("2026-Q3"),
                                        makeDate(2026, 9, 23), &m_window};
        QObject::connect(picker, &PeriodPicker::chosen, &m_window, [this](const Period& period) { m_chosen = period; });
        picker->show();
        return picker;
    }

    QWidget m_window;
    std::optional<Period> m_chosen;
};

TEST_F(PeriodPickerTest, ChoosesByKind)
{
    QTest::mouseClick(child<QPushButton>(*open(), "period_2026-H1"), Qt::LeftButton);
    ASSERT_TRUE(m_chosen);
    EXPECT_EQ(periodId(*m_chosen), "2026-H1");
    QTest::mouseClick(child<QPushButton>(*open(), "period_2026-08"), Qt::LeftButton);
    EXPECT_EQ(periodId(*m_chosen), "2026-08");
    QTest::mouseClick(child<QPushButton>(*open(), "allDataButton"), Qt::LeftButton);
    EXPECT_EQ(m_chosen->kind, PeriodKind::All);
    test::settle();
}

TEST_F(PeriodPickerTest, MarksTheCurrentOneAndOffersNothingAfterTheData)
{
    const PeriodPicker* picker = open();
    EXPECT_TRUE(child<QPushButton>(*picker, "period_2026-Q3")->isChecked());
    EXPECT_FALSE(child<QPushButton>(*picker, "period_2026-Q4")->isEnabled());
    EXPECT_FALSE(child<QPushButton>(*picker, "period_2026-Q4")->toolTip().isEmpty());
    EXPECT_TRUE(child<QPushButton>(*picker, "period_2026-Q1")->isEnabled());
}

TEST_F(PeriodPickerTest, AnyTwoDaysAreARangeInclusiveOfBoth)
{
    const PeriodPicker* picker = open();
    const auto edits = picker->findChildren<QDateEdit*>();
    ASSERT_EQ(edits.size(), 2);
    edits[0]->setDate(QDate{2026, 8, 20});
    edits[1]->setDate(QDate{2026, 8, 10});
    QTest::mouseClick(child<QPushButton>(*picker, "freeRangeButton"), Qt::LeftButton);
    ASSERT_TRUE(m_chosen);
    EXPECT_EQ(periodId(*m_chosen), "2026-08-10..2026-08-20");
    test::settle();
}

TEST_F(PeriodPickerTest, OffersFiscalPeriodsOnlyWhereTheYearIsAnotherOne)
{
    EXPECT_EQ(open()->findChild<QPushButton*>(QStringLiteral("period_FY2026")), nullptr);
    auto* picker = new PeriodPicker{present::Format{present::Words{present::Language::Indonesian}}, *parsePeriod("2026-Q3"),
                                    makeDate(2026, 9, 23), &m_window, FiscalCalendar{4}};
    QObject::connect(picker, &PeriodPicker::chosen, &m_window, [this](const Period& period) { m_chosen = period; });
    picker->show();
    EXPECT_EQ(child<QPushButton>(*picker, "period_FY2026")->text(), QStringLiteral("FY2026 · Apr 2025 – Mar 2026"));
    EXPECT_EQ(child<QPushButton>(*picker, "period_FY2026-Q1")->text(), QStringLiteral("FY2026-Q1 · Apr–Jun 2025"));
    QTest::mouseClick(child<QPushButton>(*picker, "period_FY2026-H2"), Qt::LeftButton);
    ASSERT_TRUE(m_chosen);
    EXPECT_EQ(toIso(m_chosen->first), "2025-10-01");
    EXPECT_EQ(toIso(m_chosen->end), "2026-04-01");
    EXPECT_EQ(m_chosen->kind, PeriodKind::Semester);
    EXPECT_EQ(toIso(nextPeriod(*m_chosen).first), "2026-04-01");  // stepping keeps the kind
    EXPECT_EQ(nextPeriod(*m_chosen).kind, PeriodKind::Semester);
    test::settle();
}

TEST(PeriodNames, TellFiscalPeriodsWithTheirMonths)
{
    const present::Format format{present::Words{present::Language::English}};
    const FiscalCalendar april{4};
    EXPECT_EQ(present::periodName(*parsePeriod("FY2026", april), april, format), QStringLiteral("FY2026 (Apr 2025 – Mar 2026)"));
    EXPECT_EQ(present::shortPeriodName(*parsePeriod("FY2026", april), april, format), QStringLiteral("FY2026"));
    EXPECT_EQ(present::periodName(*parsePeriod("2025-Q2"), april, format), QStringLiteral("Q2 2025 (FY2026-Q1)"));  // both cut it so
    EXPECT_EQ(present::periodName(*parsePeriod("2025-Q2"), {}, format), QStringLiteral("Q2 2025"));
    EXPECT_EQ(present::periodName(*parsePeriod("2025"), april, format), QStringLiteral("2025"));
    const FiscalCalendar february{2, false};
    EXPECT_EQ(present::periodName(*parsePeriod("FY2026-Q4", february), february, format), QStringLiteral("FY2026-Q4 (Nov 2026 – Jan 2027)"));
}

TEST(FilterPicker, SearchesAndMarksAtOnce)
{
    FilterPicker picker{{{domain::Dimension::Region, {{"JB", "Jawa Barat"}, {"BA", "Bali"}, {"", ""}}, {}},
                         {domain::Dimension::Rep, {{"s", "Sari"}}, {"s"}}},
                        domain::Dimension::Region, present::Words{present::Language::Indonesian}, nullptr};
    picker.setAttribute(Qt::WA_DeleteOnClose, false);
    picker.show();
    std::vector<std::string> keys;
    QObject::connect(&picker, &FilterPicker::changed, &picker,
                     [&](domain::Dimension, const std::vector<std::string>& chosen) { keys = chosen; });
    auto* list = child<QListWidget>(picker, "filterValuesList");
    ASSERT_EQ(list->count(), 3);
    EXPECT_EQ(list->item(2)->text(), QStringLiteral("Tanpa wilayah"));
    auto* search = child<QLineEdit>(picker, "filterSearchEdit");
    QTest::keyClicks(search, QStringLiteral("bal"));
    EXPECT_TRUE(list->item(0)->isHidden());
    EXPECT_FALSE(list->item(1)->isHidden());
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(keys, std::vector<std::string>{"BA"});
    child<QComboBox>(picker, "filterDimensionCombo")->setCurrentIndex(1);
    ASSERT_EQ(list->count(), 1);
    EXPECT_EQ(list->item(0)->checkState(), Qt::Checked);
    QTest::mouseClick(child<QPushButton>(picker, "showAllButton"), Qt::LeftButton);
    EXPECT_TRUE(keys.empty());
}

TEST(CommandPalette, FindsByAllWordsAndRunsWithEnter)
{
    int ran = 0;
    auto* palette = new CommandPalette{{{QStringLiteral("Sari Wulandari"), QStringLiteral("Orang"), {}, [&] { ran = 1; }},
                                        {QStringLiteral("Sari Roti"), QStringLiteral("Produk"), {}, [&] { ran = 2; }}},
                                       nullptr};
    palette->show();
    auto* edit = child<QLineEdit>(*palette, "paletteEdit");
    QTest::keyClicks(edit, QStringLiteral("produk sari"));
    EXPECT_EQ(child<QListWidget>(*palette, "paletteList")->count(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(ran, 2);
    test::settle();
}

}  // namespace
}  // namespace kinerja::ui

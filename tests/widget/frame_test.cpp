// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "kinerja/ui/appearance.h"
#include "kinerja/ui/help_page.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/rail.h"
#include "kinerja/ui/status_strip.h"
#include "kinerja/ui/top_bar.h"
#include "kinerja/ui/welcome_page.h"
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using test::child;

class FrameTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_page = new HelpPage;
        m_window.addPage(PageId::Help, m_page);
        m_window.resize(1280, 720);
        m_window.show();
        m_window.showPage(PageId::Help);
        test::settle();
    }

    present::TopBarState state(int chips) const
    {
        present::TopBarState made;
        made.period = QStringLiteral("Q3 2026, s.d. 23 Sep");
        made.compare = QStringLiteral("dibanding Q3 2025");
        for (int at = 0; at < chips; ++at) {
            made.chips.push_back({static_cast<domain::Dimension>(at), QStringLiteral("Nilai <b>&%1").arg(at), QStringLiteral("tip")});
        }
        return made;
    }

    Appearance m_appearance{present::Language::Indonesian};
    MainWindow m_window{m_appearance};
    HelpPage* m_page = nullptr;
};

TEST_F(FrameTest, TheRailFollowsTheCycleAndTheLanguage)
{
    const auto word = [this](const char* name) { return child<QAbstractButton>(m_window, name)->text(); };
    EXPECT_EQ(word("dashboardButton"), QStringLiteral("Dasbor"));
    EXPECT_EQ(word("reviewButton"), QStringLiteral("Tinjauan"));
    m_appearance.setLanguage(present::Language::English);
    test::settle();
    EXPECT_EQ(word("dashboardButton"), QStringLiteral("Dashboard"));
    EXPECT_EQ(word("reviewButton"), QStringLiteral("Review"));
    EXPECT_LT(child<QWidget>(m_window, "dashboardButton")->y(), child<QWidget>(m_window, "targetsButton")->y());
    EXPECT_LT(child<QWidget>(m_window, "reviewButton")->y(), child<QWidget>(m_window, "settingsButton")->y());
}

TEST_F(FrameTest, FieldsForNumbersFollowTheLanguage)
{
    QDoubleSpinBox field{m_page};
    field.setValue(12.5);
    EXPECT_EQ(field.text(), QStringLiteral("12,50"));
    m_appearance.setLanguage(present::Language::English);
    EXPECT_EQ(field.text(), QStringLiteral("12.50"));
    m_appearance.setLanguage(present::Language::Indonesian);
    EXPECT_EQ(field.text(), QStringLiteral("12,50"));
}

TEST_F(FrameTest, ARailItemIsAWishForItsPage)
{
    QSignalSpy chosen{&m_window.rail(), &Rail::chosen};
    QTest::mouseClick(child<QAbstractButton>(m_window, "teamButton"), Qt::LeftButton);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(0).value<PageId>(), PageId::Team);
}

TEST_F(FrameTest, MeasuresOfBothSizes)
{
    EXPECT_EQ(m_window.rail().width(), 88);
    EXPECT_EQ(m_window.topBar().height(), 56);
    EXPECT_EQ(m_window.statusStrip().height(), 28);
    m_window.resize(1920, 1080);
    test::settle();
    EXPECT_EQ(m_window.rail().width(), 208);
}

TEST_F(FrameTest, ChipsThatDoNotFitBecomeOne)
{
    m_window.topBar().showState(state(1));
    test::settle();
    EXPECT_FALSE(child<QPushButton>(m_window, "allFiltersButton")->isVisible());
    m_window.topBar().showState(state(7));
    test::settle();
    auto* all = child<QPushButton>(m_window, "allFiltersButton");
    EXPECT_TRUE(all->isVisible());
    EXPECT_EQ(all->text(), QStringLiteral("7 saringan"));
    EXPECT_EQ(all->menu()->actions().size(), 8);  // seven filters and "clear all"
}

TEST_F(FrameTest, AChipTakesItsFilterOffAndShowsItsTextLetterForLetter)
{
    m_window.topBar().showState(state(1));
    test::settle();
    QSignalSpy removed{&m_window.topBar(), &TopBar::filterRemoved};
    auto* chip = child<QPushButton>(m_window, "filterChip");
    EXPECT_TRUE(chip->text().startsWith(QStringLiteral("Nilai <b>&&0")));
    QTest::mouseClick(chip, Qt::LeftButton);
    ASSERT_EQ(removed.count(), 1);
}

TEST_F(FrameTest, NothingInTheTopBarIsCutOrOverlaps)
{
    for (const auto language : {present::Language::Indonesian, present::Language::English}) {
        m_appearance.setLanguage(language);
        m_window.topBar().showState(state(2));
        test::settle();
        QRect before;
        for (const char* name : {"previousButton", "periodButton", "nextButton", "compareButton", "addFilterButton", "undoButton",
                                 "redoButton", "searchButton", "presentButton", "exportButton"}) {
            const auto* button = child<QPushButton>(m_window, name);
            EXPECT_GE(button->width(), button->sizeHint().width()) << name;
            EXPECT_GT(button->x(), before.right()) << name;
            before = button->geometry();
        }
        EXPECT_LE(before.right(), m_window.topBar().width());
    }
}

TEST_F(FrameTest, PresentingLeavesOnlyThePageInTheProjectorsColours)
{
    m_window.setPresenting(true, false);
    test::settle();
    EXPECT_FALSE(m_window.rail().isVisible());
    EXPECT_FALSE(m_window.topBar().isVisible());
    EXPECT_FALSE(m_window.statusStrip().isVisible());
    EXPECT_EQ(m_appearance.theme().kind, charts::ThemeKind::Projector);
    EXPECT_EQ(m_page->size(), m_window.size());
    m_window.setPresenting(false, false);
    EXPECT_TRUE(m_window.rail().isVisible());
    EXPECT_NE(m_appearance.theme().kind, charts::ThemeKind::Projector);
}

TEST_F(FrameTest, ThemesChangeAtRunTime)
{
    m_appearance.setThemeChoice(ThemeChoice::Dark);
    EXPECT_EQ(m_appearance.theme().kind, charts::ThemeKind::Dark);
    EXPECT_EQ(m_window.grab().toImage().pixelColor(400, 20), charts::darkTheme().surface);
    m_appearance.setThemeChoice(ThemeChoice::Light);
    EXPECT_EQ(m_window.grab().toImage().pixelColor(400, 20), charts::lightTheme().surface);
}

TEST_F(FrameTest, BackgroundWorkShowsProgressAndCanBeCancelled)
{
    auto& strip = m_window.statusStrip();
    QSignalSpy cancelled{&strip, &StatusStrip::cancelRequested};
    EXPECT_FALSE(child<QProgressBar>(strip, "workProgress")->isVisible());
    strip.showWork(QStringLiteral("Mengimpor penjualan.csv"), 62);
    EXPECT_EQ(child<QProgressBar>(strip, "workProgress")->value(), 62);
    QTest::mouseClick(child<QPushButton>(strip, "cancelWorkButton"), Qt::LeftButton);
    EXPECT_EQ(cancelled.count(), 1);
    strip.showBusy(QStringLiteral("Membatalkan impor"));
    EXPECT_EQ(child<QProgressBar>(strip, "workProgress")->maximum(), 0);  // nobody knows how far
    EXPECT_EQ(child<QLabel>(strip, "workLabel")->text(), QStringLiteral("Membatalkan impor"));
    EXPECT_FALSE(child<QPushButton>(strip, "cancelWorkButton")->isVisible());
    strip.hideWork();
    EXPECT_FALSE(child<QProgressBar>(strip, "workProgress")->isVisible());
}

TEST_F(FrameTest, EveryButtonOfTheFrameHasANameForScreenReaders)
{
    m_window.topBar().showState(state(2));
    test::settle();
    const auto buttons = m_window.findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus) {
            EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty()) << button->objectName().toStdString();
        }
    }
}

TEST_F(FrameTest, TheFirstStartOffersThreeWays)
{
    m_window.showWelcome();
    test::settle();
    EXPECT_TRUE(m_window.isWelcome());
    EXPECT_FALSE(m_window.topBar().isVisible());
    QSignalSpy offers{&m_window.welcome(), &WelcomePage::offered};
    const auto buttons = m_window.welcome().findChildren<QPushButton*>();
    EXPECT_EQ(buttons.size(), 3);
    const auto* text = child<QLabel>(m_window.welcome(), "emptyText");
    EXPECT_GE(text->height(), text->heightForWidth(text->width()));  // two lines: nothing is cut
    QTest::mouseClick(child<QPushButton>(m_window.welcome(), "offerButton1"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return offers.count() == 1; }));
    EXPECT_EQ(offers.at(0).at(0).value<present::Offer>(), present::Offer::Sample);
}

}  // namespace
}  // namespace kinerja::ui

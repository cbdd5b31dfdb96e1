// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>

#include "kinerja/present/comparison_words.h"
#include "kinerja/services/sample.h"
#include "kinerja/ui/rail.h"
#include "kinerja/ui/top_bar.h"
#include "whole_window.h"

namespace kinerja::ui {
namespace {

using test::child;
using FrameFlow = WholeWindowTest;

TEST_F(FrameFlow, FirstFileMakesTheStoreAndOpensOnTheLatestPeriodWithData)
{
    EXPECT_TRUE(m_window.isWelcome());
    importSales();
    EXPECT_FALSE(m_window.isWelcome());
    EXPECT_TRUE(QFile::exists(path("own.db")));
    EXPECT_EQ(periodId(m_session.view().period), "2026-Q3");
    EXPECT_TRUE(headline().startsWith(QStringLiteral("Q3 2026"))) << headline().toStdString();
    // 3,500,000 after 2,000,000 in the same quarter of the year before: +75 %.
    EXPECT_TRUE(headline().contains(QStringLiteral("+75%"))) << headline().toStdString();
    EXPECT_TRUE(child<QLabel>(m_window, "statusLabel")->text().contains(QStringLiteral("23")));
}

/// Idul Fitri is on 10 April 2024, 31 March 2025, 20 March 2026 and 10 March 2027 (tabular; python3, from the formula of the calendar).
TEST_F(FrameFlow, AViewIsComparedWithTheSameDaysAroundIdulFitriWhateverItsPeriod)
{
    importSales();
    m_session.setPeriod(parsePeriod("2026-Q1").value());
    auto* button = child<QPushButton>(m_window, "compareButton");
    const auto* action = button->menu()->findChild<QAction*>(QStringLiteral("eventAction"));
    ASSERT_NE(action, nullptr);
    const_cast<QAction*>(action)->trigger();
    EXPECT_EQ(m_session.view().compare, kpi::Compare::Shifted);
    EXPECT_EQ(m_session.view().shiftDays, 354);
    EXPECT_TRUE(button->text().contains(QStringLiteral("12 Jan")) && button->text().contains(QStringLiteral("11 Apr 2025"))) << button->text().toStdString();
    // To date: 1 July to 23 September 2026, 354 days earlier (python3's datetime).
    m_session.setPeriod(parsePeriod("2026-Q3").value());
    EXPECT_EQ(button->text().replace(QChar{0x00A0}, QLatin1Char(' ')), QStringLiteral("dibanding 12 Jul–4 Okt 2025"));
    m_session.setPeriod(parsePeriod("2026-Q1").value());
    m_session.stepPeriod(1);  // the second quarter of 2026 is nearest to the same feast
    EXPECT_EQ(m_session.view().shiftDays, 354);
    m_session.setPeriod(parsePeriod("2025-Q1").value());
    EXPECT_EQ(m_session.view().shiftDays, 355);
    m_session.setCompare(kpi::Compare::LastYear);
    EXPECT_EQ(m_session.view().shiftDays, 0);
    m_session.goBack();
    EXPECT_EQ(m_session.view().shiftDays, 355);
}

TEST_F(FrameFlow, ViewsOfBeforeHaveTheEventsThatTheStoreHasNow)
{
    importSales();
    m_session.setPeriod(parsePeriod("2026-Q1").value());
    m_session.setCompare(kpi::Compare::Shifted);
    m_session.setPeriod(parsePeriod("2026-Q2").value());
    // Two days later than the estimate.
    QSignalSpy idle{&m_session.imports(), &ImportController::idle};
    m_frame.importFiles({write("libur.csv", "Mulai,Selesai,Jenis,Nama\n2026-03-22,2026-03-23,idul-fitri,Idul Fitri 1447 H\n")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return idle.count() == 1; }, kPatience)) << m_dialogs.told.join(u'\n').toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_session.summary().events.empty(); }, kPatience)) << m_dialogs.told.join(u'\n').toStdString();
    EXPECT_EQ(m_session.view().shiftDays, 356);
    m_session.goBack();
    EXPECT_EQ(m_session.view().shiftDays, 356);
}

TEST_F(FrameFlow, AViewIsComparedWithTheBaseline)
{
    importSales();
    auto* button = child<QPushButton>(m_window, "compareButton");
    const QString before = button->text();
    button->menu()->findChild<QAction*>(QStringLiteral("baselineAction"))->trigger();
    EXPECT_EQ(m_session.view().compare, kpi::Compare::Baseline);
    const QString name = present::baselineName(m_appearance.words());
    EXPECT_TRUE(button->text().contains(name)) << button->text().toStdString();
    // The year before is known: 3,500,000 after 2,000,000.
    ASSERT_TRUE(QTest::qWaitFor([&] { return headline().contains(name); })) << headline().toStdString();
    EXPECT_TRUE(headline().contains(QStringLiteral("+75%"))) << headline().toStdString();
    m_session.goBack();
    EXPECT_EQ(button->text(), before);
    m_session.goForward();
    EXPECT_EQ(m_session.view().compare, kpi::Compare::Baseline);
    EXPECT_TRUE(button->menu()->findChild<QAction*>(QStringLiteral("baselineAction"))->isChecked());
}

TEST_F(FrameFlow, PagesAreMadeWhenTheyAreOpened)
{
    const auto isMade = [this](const char* name) {
        return m_window.findChild<QWidget*>(QString::fromLatin1(name)) != nullptr;
    };
    importSales();
    EXPECT_TRUE(isMade("dashboardPage"));
    EXPECT_FALSE(isMade("teamPage"));
    m_appearance.setLanguage(present::Language::English);  // a page made later speaks it too
    m_frame.openPage(PageId::Team);
    EXPECT_TRUE(isMade("teamPage"));
    EXPECT_EQ(child<QPushButton>(m_window, "addPersonButton")->text().trimmed(), QStringLiteral("Add person"));
    const auto* page = child<QWidget>(m_window, "teamPage");
    m_frame.openPage(PageId::Dashboard);
    m_frame.openPage(PageId::Team);
    EXPECT_EQ(m_window.findChildren<QWidget*>(QStringLiteral("teamPage")), QList<QWidget*>{const_cast<QWidget*>(page)});
}

TEST_F(FrameFlow, AStoreThatIsBeingOpenedIsShownOnceItIsThere)
{
    const QString sample = path("sample.db");
    ASSERT_TRUE(services::makeSample(present::toStdString(sample)));
    QSignalSpy opened{&m_session, &SessionController::opened};
    QSignalSpy viewChanged{&m_session, &SessionController::viewChanged};
    m_session.open({present::toStdString(sample), false, false});
    m_frame.start({}, true);
    EXPECT_FALSE(m_window.isWelcome());
    EXPECT_FALSE(m_window.rail().isEnabled());
    EXPECT_EQ(child<QLabel>(m_window, "statusLabel")->text(), QStringLiteral("Membuka data"));
    ASSERT_TRUE(waitForHeadline(QStringLiteral("Rp")));
    EXPECT_TRUE(m_window.rail().isEnabled());
    EXPECT_EQ(opened.count(), 1);
    EXPECT_EQ(viewChanged.count(), 0) << "every page would load twice";
}

TEST_F(FrameFlow, AStoreThatCannotBeOpenedLeavesTheWelcome)
{
    m_session.open({present::toStdString(write("no.db", "not a database")), false, false});
    m_frame.start({}, true);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_dialogs.told.isEmpty(); }, kPatience));
    EXPECT_TRUE(m_window.isWelcome());
    EXPECT_FALSE(m_session.isOpening());
    EXPECT_EQ(child<QLabel>(m_window, "statusLabel")->text(), QStringLiteral("Belum ada data"));
}

TEST_F(FrameFlow, KeysWalkThroughPagesPeriodsAndPresenting)
{
    importSales();
    m_window.activateWindow();
    QTest::keyClick(&m_window, Qt::Key_4, Qt::ControlModifier);
    EXPECT_EQ(m_window.currentPage(), PageId::Analysis);
    QTest::keyClick(&m_window, Qt::Key_F1);
    EXPECT_EQ(m_window.currentPage(), PageId::Help);
    QTest::keyClick(&m_window, Qt::Key_Escape);
    EXPECT_EQ(m_window.currentPage(), PageId::Analysis);
    QTest::keyClick(&m_window, Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(periodId(m_session.view().period), "2026-Q2");
    QTest::keyClick(&m_window, Qt::Key_F5);
    EXPECT_TRUE(m_window.isPresenting());
    QTest::keyClick(&m_window, Qt::Key_Escape);
    EXPECT_FALSE(m_window.isPresenting());
}

TEST_F(FrameFlow, TheKeyOfEveryDesktopClosesTheWindow)
{
    m_window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    QTest::keyClick(&m_window, Qt::Key_Q, Qt::ControlModifier);
    EXPECT_FALSE(m_window.isVisible());
}

TEST_F(FrameFlow, TheLanguageChangesEverywhereAtOnce)
{
    importSales();
    m_appearance.setLanguage(present::Language::English);
    EXPECT_TRUE(waitForHeadline(QStringLiteral("IDR 3.5")));
    EXPECT_EQ(child<QPushButton>(m_window, "exportButton")->text(), QStringLiteral("Export"));
}

TEST_F(FrameFlow, AnErrorSaysWhatHappenedAndWhatIsSafe)
{
    importSales();
    m_frame.importFiles({path("not-there.csv")});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_dialogs.told.isEmpty(); }, kPatience));
    EXPECT_TRUE(m_dialogs.told.front().contains(QStringLiteral("not-there.csv")));
    EXPECT_EQ(m_session.summary().status.lines, 4);
}

TEST_F(FrameFlow, TheReportIsWrittenAsPdf)
{
    importSales();
    m_dialogs.savePath = path("laporan.pdf");
    m_window.activateWindow();
    QTest::keyClick(&m_window, Qt::Key_E, Qt::ControlModifier);
    auto* menu = child<QMenu>(m_window, "exportMenu");
    menu->actions().front()->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(m_dialogs.savePath) || !m_dialogs.told.isEmpty(); }, kPatience));
    QFile pdf{m_dialogs.savePath};
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly)) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(pdf.read(5) == QByteArray("%PDF-"));
}

TEST_F(FrameFlow, TheSampleCompanyOpensWithItsBanner)
{
    QSignalSpy opened{&m_session, &SessionController::opened};
    Wish wish;
    wish.kind = WishKind::OpenSample;
    m_frame.fulfil(wish);
    ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 1; }, 60'000)) << m_dialogs.told.join(QLatin1Char('\n')).toStdString();
    EXPECT_TRUE(child<QWidget>(m_window, "sampleBanner")->isVisible());
    EXPECT_TRUE(waitForHeadline(QStringLiteral("Rp")));
}

TEST_F(FrameFlow, PickersHaveAGroundOfTheirOwn)
{
    importSales();
    Q_EMIT m_window.topBar().periodRequested();
    auto* picker = child<QWidget>(m_window, "periodPicker");
    ASSERT_NE(picker, nullptr);
    EXPECT_EQ(picker->grab().toImage().pixelColor(6, 6), m_appearance.theme().surface);
    picker->close();
    Q_EMIT m_window.topBar().addFilterRequested();
    picker = child<QWidget>(m_window, "filterPicker");
    ASSERT_NE(picker, nullptr);
    EXPECT_EQ(picker->grab().toImage().pixelColor(6, 6), m_appearance.theme().surface);
    picker->close();
}

TEST_F(FrameFlow, LabelsOfSettingsStandBesideTheMiddleOfTheirFields)
{
    importSales();
    m_frame.openPage(PageId::Settings);
    int before = -1;
    for (const char* name : {"language", "theme", "week", "weekStart", "fiscal", "fiscalName", "onHold"}) {
        const auto* label = child<QLabel>(m_window, (std::string{name} + "Label").c_str());
        const auto* combo = child<QComboBox>(m_window, (std::string{name} + "Combo").c_str());
        const auto middle = [this](const QWidget* widget) { return widget->mapTo(&m_window, widget->rect().center()).y(); };
        EXPECT_LE(std::abs(middle(label) - middle(combo)), 1) << name;
        const int top = combo->mapTo(&m_window, QPoint{0, 0}).y();
        EXPECT_GE(top - before, before < 0 ? 0 : 8) << name << " has air above it";
        before = top + combo->height();
    }
    const auto* logo = child<QLabel>(m_window, "logoPicture");
    const auto* button = child<QPushButton>(m_window, "logoButton");
    EXPECT_LE(std::abs(logo->mapTo(&m_window, logo->rect().center()).y() - button->mapTo(&m_window, button->rect().center()).y()), 1);
}

}  // namespace
}  // namespace kinerja::ui

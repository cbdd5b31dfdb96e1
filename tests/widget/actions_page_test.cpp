// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include "kinerja/ui/action_editor.h"
#include "kinerja/ui/actions_model.h"
#include "kinerja/ui/actions_page.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using test::child;

/// Not a constant: translations are resources, which a static object may come before.
present::Words english()
{
    return present::Words{present::Language::English};
}

services::ActionProgress progress(std::int64_t id, domain::ActionStatus status, bool overdue = false)
{
    services::ActionProgress made;
    made.action.id = id;
    made.action.title = "Practise <b>calls</b>";
    made.action.status = status;
    made.action.owner = "s";
    made.action.kpi = "conversion";
    made.action.from = 1800;
    made.action.to = 2100;
    made.action.start = makeDate(2026, 7, 1);
    made.action.due = makeDate(2026, 9, 30);
    made.today.unit = kpi::Unit::Fraction;
    made.today.hasValue = true;
    made.today.real = 0.194;
    made.share = 0.4666;
    made.expectedShare = 0.9;
    made.verdict = kpi::Verdict::AtRisk;
    made.overdue = overdue;
    return made;
}

present::ActionsState twoActions()
{
    auto open = progress(1, domain::ActionStatus::Doing, true);
    open.checkIns = {{5, 1, makeDate(2026, 9, 1), "Two <b>visits</b>", "0.19"}};
    return present::presentActions({open, progress(2, domain::ActionStatus::Done)}, {{"s", "Sari"}},
                                   present::Format{english()});
}

TEST(ActionsPage, ShowsOpenOnesFirstAndTheRestOnRequest)
{
    ActionsPage page;
    page.showState(twoActions());
    auto* model = qobject_cast<ActionsModel*>(child<QTableView>(page, "actionsTable")->model());
    ASSERT_NE(model, nullptr);
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_EQ(model->row(0).status, QStringLiteral("Overdue"));
    EXPECT_EQ(model->row(0).owner, QStringLiteral("Sari"));
    EXPECT_TRUE(model->row(0).change.contains(QStringLiteral("18%")));
    EXPECT_TRUE(model->row(0).change.contains(QStringLiteral("21%")));
    EXPECT_TRUE(model->row(0).today.contains(QStringLiteral("19.4%")));
    child<QComboBox>(page, "filterCombo")->setCurrentIndex(1);
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_EQ(model->row(0).action.id, 2);
    page.select(1);
    EXPECT_EQ(child<QLabel>(page, "detailTitle")->text(), QStringLiteral("Practise <b>calls</b>"));
    EXPECT_EQ(child<QLabel>(page, "detailTitle")->textFormat(), Qt::PlainText);
}

TEST(ActionsPage, EndsReopensAndTalksAboutTheChosenOne)
{
    ActionsPage page;
    page.showState(twoActions());
    page.show();
    const QSignalSpy status{&page, &ActionsPage::statusWished};
    const QSignalSpy checkIn{&page, &ActionsPage::checkInWished};
    EXPECT_EQ(child<QListWidget>(page, "checkInList")->count(), 1);
    auto* edit = child<QLineEdit>(page, "checkInEdit");
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(checkIn.count(), 0);
    QTest::keyClicks(edit, QStringLiteral("went well"));
    QTest::keyClick(edit, Qt::Key_Return);
    ASSERT_EQ(checkIn.count(), 1);
    EXPECT_EQ(checkIn[0][0].toLongLong(), 1);
    EXPECT_EQ(checkIn[0][1].toString(), QStringLiteral("went well"));
    QTest::mouseClick(child<QPushButton>(page, "doneButton"), Qt::LeftButton);
    ASSERT_EQ(status.count(), 1);
    EXPECT_EQ(status[0][1].value<domain::ActionStatus>(), domain::ActionStatus::Done);
    child<QComboBox>(page, "filterCombo")->setCurrentIndex(2);
    page.select(2);
    EXPECT_FALSE(child<QPushButton>(page, "doneButton")->isVisible());
    EXPECT_TRUE(child<QPushButton>(page, "doingButton")->isVisible());
}

class ActionEditorTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_action = progress(0, domain::ActionStatus::ToDo).action;
        m_action.scope = domain::Dimension::Region;
        m_action.scopeValue = "JB";
        m_action.gap = -400;
        m_editor.edit(m_action);
        m_editor.show();
    }

    domain::Action m_action;
    ActionEditor m_editor{present::Format{english()},
                          {{kpi::KpiId::Revenue, kpi::KpiId::Conversion, kpi::KpiId::MarketShare},
                           {{"s", "Sari"}}, {{domain::Dimension::Region, {{"BA", "Bali"}, {"JB", "Jawa Barat"}}}}},
                          charts::lightTheme(), nullptr};
};

TEST_F(ActionEditorTest, GivesBackWhatItWasGiven)
{
    EXPECT_EQ(m_editor.action(), m_action);
    EXPECT_LE(m_editor.width(), 720);
    EXPECT_EQ(child<QLineEdit>(m_editor, "fromEdit")->text(), QStringLiteral("18%"));
}

TEST_F(ActionEditorTest, ReadsValuesExactlyAndRefusesWhatIsNoNumber)
{
    const QSignalSpy agreed{&m_editor, &ActionEditor::agreeWished};
    auto* to = child<QLineEdit>(m_editor, "toEdit");
    to->setText(QStringLiteral("20.55"));
    EXPECT_EQ(m_editor.action().to, std::optional<Raw4>{2055});
    to->setText(QStringLiteral("much more"));
    QTest::mouseClick(child<QPushButton>(m_editor, "agreeButton"), Qt::LeftButton);
    EXPECT_EQ(agreed.count(), 0);
    EXPECT_FALSE(child<QLabel>(m_editor, "problemLabel")->text().isEmpty());
    to->setText(QStringLiteral("22%"));
    QTest::mouseClick(child<QPushButton>(m_editor, "agreeButton"), Qt::LeftButton);
    ASSERT_EQ(agreed.count(), 1);
    EXPECT_EQ(agreed[0][0].value<domain::Action>().to, std::optional<Raw4>{2200});
}

TEST_F(ActionEditorTest, AnotherKpiForgetsTheValuesOfTheFirst)
{
    auto* kpi = child<QComboBox>(m_editor, "kpiCombo");
    kpi->setCurrentIndex(1);
    Q_EMIT kpi->activated(1);
    const domain::Action action = m_editor.action();
    EXPECT_EQ(action.kpi, "revenue");
    EXPECT_FALSE(action.from);
    EXPECT_FALSE(action.to);
    EXPECT_FALSE(action.gap);
}

TEST_F(ActionEditorTest, SaysLetterByLetterWhatIsMissing)
{
    domain::Action vague = m_action;
    vague.owner.clear();
    vague.checkEveryDays = 0;
    m_editor.showSmart(present::presentSmart(insight::checkSmart(vague, {}), english()));
    const auto textOf = [this](const char* name) {
        QString all;
        for (const QLabel* label : child<QWidget>(m_editor, name)->findChildren<QLabel*>()) {
            all += label->text() + QLatin1Char{'\n'};
        }
        return all;
    };
    EXPECT_TRUE(textOf("smartLetterS").contains(QStringLiteral("Nobody owns it yet.")));
    EXPECT_TRUE(textOf("smartLetterM").contains(QStringLiteral("complete")));
    EXPECT_TRUE(textOf("smartLetterT").contains(QStringLiteral("No check-in before it is due.")));
    EXPECT_EQ(child<QLabel>(m_editor, "smartLabel")->text(), QStringLiteral("SMART: 2 of 5 letters"));
}

}  // namespace
}  // namespace kinerja::ui

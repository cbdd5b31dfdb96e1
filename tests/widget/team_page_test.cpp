// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

#include <gtest/gtest.h>

#include "kinerja/ui/feedback_draft.h"
#include "kinerja/ui/feedback_editor.h"
#include "kinerja/ui/person_view.h"
#include "kinerja/ui/team_model.h"
#include "kinerja/ui/team_page.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using test::child;

/// Not a constant: translations are resources, which a static object may come before.
present::Words english()
{
    return present::Words{present::Language::English};
}

present::TeamRowState row(const char* key, const char* name, double attainment,
                          domain::Membership membership = domain::Membership::Mine)
{
    present::TeamRowState made;
    made.key = key;
    made.name = QString::fromUtf8(name);
    made.attainment = attainment;
    made.membership = membership;
    return made;
}

present::TeamState team()
{
    present::TeamState state;
    state.title = QStringLiteral("3 people");
    present::TeamRowState whole;
    whole.isWhole = true;
    whole.name = QStringLiteral("All together");
    state.rows = {whole, row("b", "Budi", 0.9), row("a", "Ani", 0.7), row("s", "Sari", 1.1),
                  row("o", "Office", 0.5, domain::Membership::NotAPerson)};
    return state;
}

std::vector<std::string> keys(const TeamModel& model)
{
    std::vector<std::string> shown;
    for (int at = 0; at < model.rowCount(); ++at) {
        shown.push_back(model.row(at).key);
    }
    return shown;
}

TEST(TeamPage, StandsByNameWithTheWholeTeamOnTopInAnyOrder)
{
    TeamPage page;
    page.showTeam(team(), english());
    auto* table = child<QTableView>(page, "teamTable");
    auto* model = qobject_cast<TeamModel*>(table->model());
    ASSERT_NE(model, nullptr);
    EXPECT_EQ(keys(*model), (std::vector<std::string>{"", "a", "b", "s"}));
    table->sortByColumn(TeamModel::Attainment, Qt::DescendingOrder);
    EXPECT_EQ(keys(*model), (std::vector<std::string>{"", "s", "b", "a"}));
    table->sortByColumn(TeamModel::Attainment, Qt::AscendingOrder);
    EXPECT_EQ(keys(*model), (std::vector<std::string>{"", "a", "b", "s"}));
}

TEST(TeamPage, ShowsOneSectionAtATime)
{
    TeamPage page;
    page.showTeam(team(), english());
    const auto* model = qobject_cast<TeamModel*>(child<QTableView>(page, "teamTable")->model());
    child<QComboBox>(page, "sectionCombo")->setCurrentIndex(2);
    EXPECT_EQ(keys(*model), (std::vector<std::string>{"", "o"}));
    child<QComboBox>(page, "sectionCombo")->setCurrentIndex(3);
    EXPECT_EQ(model->peopleCount(), 4);
}

TEST(TeamPage, EnterOpensThePersonAndTheButtonGivesFeedback)
{
    TeamPage page;
    page.showTeam(team(), english());
    page.show();
    auto* table = child<QTableView>(page, "teamTable");
    EXPECT_FALSE(child<QPushButton>(page, "openButton")->isEnabled());
    table->selectRow(1);
    const QSignalSpy opened{&page, &TeamPage::personChosen};
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toString(), QStringLiteral("a"));
    const QSignalSpy feedback{&page, &TeamPage::feedbackWished};
    child<QPushButton>(page, "feedbackButton")->click();
    ASSERT_EQ(feedback.count(), 1);
    EXPECT_EQ(feedback[0][0].toString(), QStringLiteral("a"));
}

present::PersonState sari()
{
    present::PersonState state;
    state.person.key = "s";
    state.person.wants = "Closing";
    state.name = QStringLiteral("Sari <b>W</b>");
    present::TimelineEntry praise;
    praise.id = 7;
    praise.text = QStringLiteral("<i>Well</i> done");
    present::TimelineEntry action;
    action.kind = present::TimelineKind::Action;
    action.id = 9;
    state.timeline = {praise, action};
    return state;
}

TEST(PersonView, SavesOwnWordsWhenTheFieldIsLeftAndOnlyWhenChanged)
{
    PersonView view;
    view.showState(sari(), english());
    view.show();
    auto* wants = child<QPlainTextEdit>(view, "wantsEdit");
    const QSignalSpy edited{&view, &PersonView::wordsEdited};
    QFocusEvent out{QEvent::FocusOut};
    QCoreApplication::sendEvent(wants, &out);
    EXPECT_EQ(edited.count(), 0);
    wants->setPlainText(QStringLiteral("Closing big deals"));
    QCoreApplication::sendEvent(wants, &out);
    ASSERT_EQ(edited.count(), 1);
    EXPECT_EQ(edited[0][0].toString(), QStringLiteral("Closing big deals"));
}

TEST(PersonView, OpensAndDeletesEntriesByKeyboardButNeverDeletesActions)
{
    PersonView view;
    view.showState(sari(), english());
    EXPECT_EQ(child<QLabel>(view, "nameLabel")->textFormat(), Qt::PlainText);
    auto* table = child<QTableWidget>(view, "timelineTable");
    const QSignalSpy removed{&view, &PersonView::feedbackRemoved};
    const QSignalSpy opened{&view, &PersonView::actionOpened};
    table->setCurrentCell(0, 0);
    QTest::keyClick(table, Qt::Key_Delete);
    ASSERT_EQ(removed.count(), 1);
    EXPECT_EQ(removed[0][0].toLongLong(), 7);
    table->setCurrentCell(1, 0);
    QTest::keyClick(table, Qt::Key_Delete);
    EXPECT_EQ(removed.count(), 1);
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].toLongLong(), 9);
}

class FeedbackEditorTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        domain::Feedback feedback;
        feedback.person = "s";
        m_editor.edit(feedback, false);
        m_editor.show();
    }

    domain::Audience audience() const { return m_editor.feedback().audience; }

    FeedbackEditor m_editor{present::Format{english()}, {kpi::KpiId::Revenue, kpi::KpiId::Conversion}, {{"s", "Sari"}}, charts::lightTheme(), nullptr};
};

TEST_F(FeedbackEditorTest, AreasToImproveAreOnlyYoursUnlessChosenOtherwise)
{
    EXPECT_EQ(audience(), domain::Audience::Person);
    QTest::mouseClick(child<QRadioButton>(m_editor, "improveRadio"), Qt::LeftButton, {}, QPoint{8, 12});
    EXPECT_EQ(audience(), domain::Audience::OnlyMe);
    EXPECT_TRUE(child<QLabel>(m_editor, "sentenceLabel")->text().startsWith(QStringLiteral("Only you")));
    auto* who = child<QComboBox>(m_editor, "audienceCombo");
    who->setCurrentIndex(2);
    EXPECT_EQ(audience(), domain::Audience::Team);
}

TEST_F(FeedbackEditorTest, SavesNothingWithoutText)
{
    const QSignalSpy saved{&m_editor, &FeedbackEditor::saveWished};
    auto* save = child<QPushButton>(m_editor, "saveButton");
    QTest::mouseClick(save, Qt::LeftButton);
    EXPECT_EQ(saved.count(), 0);
    EXPECT_TRUE(child<QLabel>(m_editor, "problemLabel")->isVisible());
    child<QPlainTextEdit>(m_editor, "impactEdit")->setPlainText(QStringLiteral("The customer stayed."));
    QTest::mouseClick(save, Qt::LeftButton);
    EXPECT_EQ(saved.count(), 1);
    EXPECT_EQ(m_editor.feedback().impact, "The customer stayed.");
}

TEST_F(FeedbackEditorTest, QuotesFiguresAsChipsThatGoWithAClick)
{
    domain::FrozenFigure figure;
    figure.kpi = "conversion";
    figure.value = "0.31";
    figure.unit = "fraction";
    figure.periodFrom = "2026-07-01";
    figure.periodTo = "2026-09-23";
    m_editor.addFigure(figure, true);
    EXPECT_TRUE(child<QPlainTextEdit>(m_editor, "situationEdit")->toPlainText().contains(QStringLiteral("31%")));
    auto* chip = child<QPushButton>(m_editor, "figureChip0");
    EXPECT_TRUE(chip->text().contains(QStringLiteral("31%"))) << chip->text().toStdString();
    m_editor.addFigure(figure, true);
    EXPECT_EQ(m_editor.feedback().figures.size(), 1u);
    m_editor.markChanged(0);
    test::settle();
    EXPECT_TRUE(child<QPushButton>(m_editor, "figureChip0")->text().contains(QStringLiteral("changed")));
    QTest::mouseClick(child<QPushButton>(m_editor, "figureChip0"), Qt::LeftButton);
    EXPECT_TRUE(m_editor.feedback().figures.empty());
}

TEST(FeedbackDraft, KeepsOneTextPerPersonUntilItIsDone)
{
    domain::Feedback first;
    first.person = "s";
    first.type = domain::FeedbackType::Improve;
    first.situation = "Tuesday \"visit\"";
    domain::Feedback other;
    other.person = "b";
    other.impact = "Fine";
    const std::string both = withDraft(withDraft({}, first, false), other, false);
    const auto read = draftOf(both, "s", 0);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->situation, "Tuesday \"visit\"");
    EXPECT_EQ(read->type, domain::FeedbackType::Improve);
    EXPECT_EQ(read->audience, domain::Audience::OnlyMe);
    EXPECT_FALSE(draftOf(both, "x", 0));
    EXPECT_FALSE(draftOf("not json", "s", 0));
    EXPECT_EQ(withDraft(withDraft(both, first, true), other, true), "");
    EXPECT_EQ(draftPath(":memory:"), "");
    EXPECT_EQ(draftPath("/data/shop.db"), "/data/shop.db.draft");
}

}  // namespace
}  // namespace kinerja::ui

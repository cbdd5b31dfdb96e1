// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/team_controller.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "answering_dialogs.h"
#include "kinerja/present/convert.h"
#include "kinerja/ui/actions_controller.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/feedback_editor.h"
#include "kinerja/ui/page.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

using test::child;

/// A store of its own with one person; every job runs at once.
class TeamControllerTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        m_path = m_folder.filePath(QStringLiteral("team.db"));
        auto opened = services::Workspace::open({present::toStdString(m_path), false, true});
        ASSERT_TRUE(opened);
        m_store = std::move(*opened);
        domain::Person sari;
        sari.key = "sari";
        sari.name = "Sari";
        ASSERT_TRUE(services::savePerson(*m_store, sari));
        m_session.adopt(m_store);
        m_team = std::make_unique<TeamController>(m_context);
        m_teamPage.reset(m_team->page());
        m_actions = std::make_unique<ActionsController>(m_context);
        m_actionsPage.reset(m_actions->page());
    }

    /// The editor for an area to improve of Sari, with a text.
    QWidget* openEditor(const char* text)
    {
        Wish wish;
        wish.kind = WishKind::GiveFeedback;
        wish.person = "sari";
        m_team->fulfil(wish);
        auto* editor = child<QWidget>(*m_teamPage, "feedbackEditor");
        child<QPlainTextEdit>(*editor, "situationEdit")->setPlainText(QString::fromUtf8(text));
        return editor;
    }

    std::vector<domain::Feedback> feedback() const { return services::listFeedback(*m_store).value(); }

    QTemporaryDir m_folder;
    QString m_path;
    std::shared_ptr<services::Workspace> m_store;
    SessionController m_session{[] { return makeDate(2026, 9, 23); }, SessionController::Mode::Inline};
    Appearance m_appearance{present::Language::English};
    test::AnsweringDialogs m_dialogs;
    PageContext m_context{m_session, m_appearance, m_dialogs};
    std::unique_ptr<TeamController> m_team;
    std::unique_ptr<ActionsController> m_actions;
    std::unique_ptr<QWidget> m_teamPage;
    std::unique_ptr<QWidget> m_actionsPage;
};

TEST_F(TeamControllerTest, SavesFeedbackWithItsFigureAndUndoesIt)
{
    QWidget* editor = openEditor("Visit on Tuesday");
    child<QPushButton>(*editor, "saveButton")->click();
    ASSERT_EQ(feedback().size(), 1u);
    EXPECT_EQ(feedback()[0].situation, "Visit on Tuesday");
    EXPECT_EQ(feedback()[0].audience, domain::Audience::OnlyMe);
    EXPECT_EQ(feedback()[0].day, makeDate(2026, 9, 23));
    ASSERT_EQ(feedback()[0].figures.size(), 1u);
    EXPECT_EQ(feedback()[0].figures[0].kpi, "revenue");
    m_session.edits().undo();
    EXPECT_TRUE(feedback().empty());
    m_session.edits().redo();
    EXPECT_EQ(feedback().size(), 1u);
}

TEST_F(TeamControllerTest, AsksTwiceBeforeAnAreaToImproveIsShownToTheTeam)
{
    QWidget* editor = openEditor("Late offers");
    child<QComboBox>(*editor, "audienceCombo")->setCurrentIndex(2);
    m_dialogs.accepts = false;
    child<QPushButton>(*editor, "saveButton")->click();
    EXPECT_EQ(m_dialogs.told.size(), 1);
    EXPECT_TRUE(feedback().empty());
    m_dialogs.accepts = true;
    child<QPushButton>(*editor, "saveButton")->click();
    EXPECT_EQ(m_dialogs.told.size(), 3);
    ASSERT_EQ(feedback().size(), 1u);
    EXPECT_EQ(feedback()[0].audience, domain::Audience::Team);
}

TEST_F(TeamControllerTest, KeepsWhatIsTypedBesideTheStoreUntilItIsSaved)
{
    QWidget* editor = openEditor("Half a sentence");
    auto* typing = qobject_cast<FeedbackEditor*>(editor);
    ASSERT_NE(typing, nullptr);
    Q_EMIT typing->draftReady(typing->feedback());  // what its timer does
    EXPECT_TRUE(QFile::exists(m_path + QStringLiteral(".draft")));
    delete editor;  // as a crash: neither saved nor cancelled
    Wish wish;
    wish.kind = WishKind::GiveFeedback;
    wish.person = "sari";
    m_team->fulfil(wish);
    editor = child<QWidget>(*m_teamPage, "feedbackEditor");
    EXPECT_EQ(child<QPlainTextEdit>(*editor, "situationEdit")->toPlainText(), QStringLiteral("Half a sentence"));
    child<QPushButton>(*editor, "saveButton")->click();
    EXPECT_EQ(feedback().size(), 1u);
    EXPECT_FALSE(QFile::exists(m_path + QStringLiteral(".draft")));
}

TEST_F(TeamControllerTest, AgreesOnAnActionChecksInAndEndsIt)
{
    Wish wish;
    wish.kind = WishKind::PlanAction;
    wish.kpi = kpi::KpiId::Conversion;
    wish.person = "sari";
    wish.dimension = domain::Dimension::Rep;
    wish.key = "sari";
    m_actions->setActive(true);
    m_actions->fulfil(wish);
    auto* editor = child<QWidget>(*m_actionsPage, "actionEditor");
    child<QWidget>(*editor, "smartLetterS");
    child<QLineEdit>(*editor, "titleEdit")->setText(QStringLiteral("Two joint visits a week"));
    child<QPushButton>(*editor, "agreeButton")->click();
    const auto list = [this] { return services::listActions(*m_store, m_session.view(), m_session.today()).value(); };
    ASSERT_EQ(list().size(), 1u);
    EXPECT_EQ(list()[0].action.owner, "sari");
    EXPECT_EQ(list()[0].action.kpi, "conversion");
    EXPECT_EQ(list()[0].action.due, makeDate(2026, 12, 23));
    child<QLineEdit>(*m_actionsPage, "checkInEdit")->setText(QStringLiteral("First visit done"));
    child<QPushButton>(*m_actionsPage, "checkInButton")->click();
    ASSERT_EQ(list()[0].checkIns.size(), 1u);
    EXPECT_EQ(list()[0].checkIns[0].text, "First visit done");
    child<QPushButton>(*m_actionsPage, "doneButton")->click();
    EXPECT_EQ(list()[0].action.status, domain::ActionStatus::Done);
    m_session.edits().undo();
    EXPECT_EQ(list()[0].action.status, domain::ActionStatus::ToDo);
    m_session.edits().undo();
    EXPECT_TRUE(list()[0].checkIns.empty());
}

}  // namespace
}  // namespace kinerja::ui

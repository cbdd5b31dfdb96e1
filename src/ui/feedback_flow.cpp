// SPDX-License-Identifier: GPL-3.0-or-later
// How TeamController gives feedback: editor, figures, draft, questions.
#include <algorithm>
#include <cstdio>

#include "kinerja/base/safe_file.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/team_presenter.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/feedback_draft.h"
#include "kinerja/ui/feedback_editor.h"
#include "kinerja/ui/team_controller.h"
#include "kinerja/ui/team_page.h"

namespace kinerja::ui {

void TeamController::giveFeedback(const domain::Feedback& feedback, std::optional<kpi::KpiId> quote,
                                  std::vector<kpi::Filter> scope)
{
    if (m_editor) {
        m_editor->raise();
        m_editor->activateWindow();
        return;
    }
    domain::Feedback fresh = feedback;
    fresh.day = feedback.id == 0 ? session().today() : feedback.day;
    session().run(
        this,
        [fresh](services::Workspace& store) -> Result<std::optional<domain::Feedback>> {
            const std::string path = draftPath(store.path());
            const auto bytes = path.empty() ? Result<std::string>{std::string{}} : readFile(path);
            return bytes ? draftOf(*bytes, fresh.person, fresh.id) : std::nullopt;  // no file: no draft
        },
        [this, fresh, quote, scope = std::move(scope)](const Result<std::optional<domain::Feedback>>& draft) {
            if (!draft || !*draft) {
                openEditor(fresh, false, quote, scope);
                return;
            }
            domain::Feedback restored = **draft;
            restored.day = fresh.day;
            restored.figures = fresh.figures;
            openEditor(restored, true, quote, scope);
        });
}

void TeamController::openEditor(const domain::Feedback& feedback, bool isDraft, std::optional<kpi::KpiId> quoted,
                                const std::vector<kpi::Filter>& scope)
{
    FeedbackEditor::People people;
    for (const domain::Person& person : session().summary().people) {
        if (person.membership == domain::Membership::Mine || person.key == feedback.person) {
            people.emplace_back(person.key, person.name);
        }
    }
    auto* editor = new FeedbackEditor{format(), session().summary().kpis, std::move(people), appearance().theme(), m_page->window()};
    editor->setAttribute(Qt::WA_DeleteOnClose);
    m_editor = editor;
    editor->edit(feedback, isDraft);
    connectEditor(*editor, scope);
    markChanged(*editor, feedback);
    if (quoted) {
        quote(*editor, *quoted, scope, true);
    }
    editor->openBeside(*m_page->window());
}

void TeamController::connectEditor(FeedbackEditor& editor, const std::vector<kpi::Filter>& scope)
{
    connect(&editor, &FeedbackEditor::quoteWished, this,
            [this, &editor, scope](kpi::KpiId kpi) { quote(editor, kpi, scope, false); });
    connect(&editor, &FeedbackEditor::saveWished, this, [this, &editor] { confirmAndSave(editor); });
    connect(&editor, &FeedbackEditor::draftReady, this,
            [this](const domain::Feedback& draft) { keepDraft(draft, false); });
    connect(&editor, &QDialog::rejected, this, [this, &editor] { keepDraft(editor.feedback(), true); });
}

void TeamController::quote(FeedbackEditor& editor, kpi::KpiId kpi, const std::vector<kpi::Filter>& scope, bool beginText)
{
    std::vector<kpi::Filter> filters = scope;
    if (const std::string person = editor.feedback().person; !person.empty()) {
        filters.push_back({domain::Dimension::Rep, {person}});
    }
    session().run(
        &editor,
        [view = session().view(), kpi, filters](services::Workspace& store) {
            return services::freezeFigure(store, view, kpi, filters);
        },
        [this, shown = QPointer{&editor}, beginText](const Result<domain::FrozenFigure>& figure) {
            if (!figure) {
                Q_EMIT session().failed(figure.error());
            } else if (shown) {
                shown->addFigure(*figure, beginText);
            }
        });
}

void TeamController::markChanged(FeedbackEditor& editor, const domain::Feedback& feedback)
{
    if (feedback.figures.empty()) {
        return;
    }
    session().run(
        &editor,
        [figures = feedback.figures](services::Workspace& store) -> Result<std::vector<std::size_t>> {
            std::vector<std::size_t> changed;
            for (std::size_t at = 0; at < figures.size(); ++at) {
                const auto one = services::figureChanged(store, figures[at]);
                if (one && *one) {
                    changed.push_back(at);
                }
            }
            return changed;
        },
        [shown = QPointer{&editor}](const Result<std::vector<std::size_t>>& changed) {
            if (!changed || !shown) {
                return;
            }
            for (const std::size_t at : *changed) {
                shown->markChanged(at);
            }
        });
}

void TeamController::confirmAndSave(FeedbackEditor& editor)
{
    const domain::Feedback feedback = editor.feedback();
    const QPointer<FeedbackEditor> shown{&editor};
    if (feedback.type == domain::FeedbackType::Praise || feedback.audience != domain::Audience::Team) {
        save(shown, feedback);
        return;
    }
    Confirmation first;
    first.title = tr("Show an area to improve to the whole team?");
    first.text = feedback.person.empty()
        ? tr("Everybody in the team will read it. Nothing is saved yet.")
        : tr("Everybody in the team will read what %1 should improve. Nothing is saved yet.").arg(nameOf(feedback.person));
    first.accept = tr("Show to the team");
    dialogs().confirm(first, [this, shown, feedback](bool yes) {
        if (!yes) {
            return;
        }
        Confirmation second;
        second.title = tr("Are you sure? The whole team will read it.");
        second.text = tr("Areas to improve are better said in private. Back to the text: Cancel, then choose who will read it.");
        second.accept = tr("The whole team may read it");
        dialogs().confirm(second, [this, shown, feedback](bool sure) {
            if (sure) {
                save(shown, feedback);
            }
        });
    });
}

void TeamController::save(const QPointer<FeedbackEditor>& editor, const domain::Feedback& feedback)
{
    session().edits().applyOne(
        tr("Feedback for %1").arg(nameOf(feedback.person)),
        [feedback](services::Workspace& store) { return services::saveFeedback(store, feedback, true); },
        [this, editor, feedback](const EditController::Receipts&) {
            keepDraft(feedback, true);
            if (editor) {
                editor->accept();
            }
        });
}

void TeamController::keepDraft(const domain::Feedback& feedback, bool isDone)
{
    session().run(
        this,
        [feedback, isDone](services::Workspace& store) -> Result<bool> {
            const std::string path = draftPath(store.path());
            if (path.empty() || store.isReadOnly()) {
                return false;
            }
            const auto before = readFile(path);
            if (isDone && !before) {
                return false;
            }
            const std::string after = withDraft(before ? *before : std::string{}, feedback, isDone);
            if (after.empty()) {
                return std::remove(path.c_str()) == 0;
            }
            const Status saved = saveFile(path, after);
            return saved ? Result<bool>{true} : Result<bool>{pass(saved.error())};
        },
        [this](const Result<bool>& answer) {
            if (!answer) {
                Q_EMIT session().failed(answer.error());
            }
        });
}

void TeamController::openFeedback(qint64 id)
{
    const auto found = std::find_if(m_shown.feedback.begin(), m_shown.feedback.end(),
                                    [id](const domain::Feedback& one) { return one.id == id; });
    if (found != m_shown.feedback.end()) {
        giveFeedback(*found, std::nullopt);
    }
}

void TeamController::removeFeedback(qint64 id)
{
    // No question: Ctrl+Z brings it back.
    session().edits().applyOne(tr("Feedback deleted"),
                               [id](services::Workspace& store) { return services::removeFeedback(store, id); });
}

}  // namespace kinerja::ui

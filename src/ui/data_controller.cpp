// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/data_controller.h"

#include <QFileInfo>
#include <QPointer>

#include "kinerja/base/safe_file.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/ledger_presenter.h"
#include "kinerja/services/ledger.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/import_controller.h"
#include "kinerja/ui/questions_dialog.h"

namespace kinerja::ui {
namespace {

struct Ledger {
    std::vector<domain::Batch> batches;
    services::StoreStatus status;
};

}  // namespace

DataController::DataController(const PageContext& context, QObject* parent)
    : PageController{PageId::Data, context, parent}
{
    connect(&session().imports(), &ImportController::asked, this, &DataController::askQuestions);
    connect(&session().imports(), &ImportController::finished, this, &DataController::showResult);
}

Page* DataController::makePage()
{
    m_page = new DataPage;
    connect(m_page, &DataPage::importWished, this, [this] {
        Wish wish;
        wish.kind = WishKind::Import;
        Q_EMIT wished(wish);
    });
    connect(m_page, &DataPage::pasteWished, this, [this](const QString& text) {
        if (text.trimmed().isEmpty()) {
            dialogs().tell(tr("There is nothing to paste."),
                           tr("Nothing was changed. Copy rows with their header in a spreadsheet, then paste again."));
            return;
        }
        session().imports().importText(text);
    });
    connect(m_page, &DataPage::undoWished, this, &DataController::undo);
    connect(m_page, &DataPage::rejectsWished, this, &DataController::showRejects);
    connect(m_page, &DataPage::saveRejectsWished, this, &DataController::saveRejects);
    connect(&session(), &SessionController::opened, m_page, &DataPage::forgetResult);
    return m_page;
}

present::Format DataController::format() const
{
    return appearance().format(session().summary().status.currency);
}

void DataController::load()
{
    ask(
        [](services::Workspace& store) -> Result<Ledger> {
            auto batches = services::listBatches(store);
            if (!batches) {
                return pass(batches.error());
            }
            return Ledger{std::move(*batches), services::storeStatus(store)};
        },
        [this](const Ledger& ledger) { m_page->showState(present::presentData(ledger.batches, ledger.status, format())); });
}

void DataController::askQuestions(const services::ImportRequest& request, const services::ImportReport& report)
{
    std::vector<present::QuestionState> questions;
    for (const ingest::Question& question : report.questions) {
        questions.push_back(present::presentQuestion(question, report.inspection, format()));
    }
    const QString file = request.path.empty() ? tr("The pasted rows") : QFileInfo{present::toQString(request.path)}.fileName();
    auto* dialog = new QuestionsDialog{file, questions, page()->window()};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, request] {
        services::ImportRequest answered = request;
        for (const std::string& option : dialog->answers()) {
            if (const Status applied = ingest::applyAnswer(answered.options, option); !applied) {
                Q_EMIT session().failed(applied.error());
                return;
            }
        }
        session().imports().start(answered);
    });
    dialog->open();
}

void DataController::showResult(const services::ImportReport& report)
{
    (void)page();  // an import may end before anyone has looked at its page
    m_page->showResult(present::presentImport(report, session().summary().settings, format()));
    if (!report.issues.empty()) {
        m_page->showRejects(tr("Rejected rows"), present::presentRejects(report.issues, format()));
    }
    Q_EMIT resultReady();
    askAboutMissing(report);
}

/// Rows that the new file of the same profile no longer holds: remove or keep, never silently.
void DataController::askAboutMissing(const services::ImportReport& report)
{
    const domain::MissingRows& missing = report.missing;
    if (report.profile.empty() || missing.rows == 0 || missing.areRemoved) {
        return;
    }
    Confirmation question;
    question.title = tr("Remove %1 rows (%2) that this file no longer holds?").arg(format().count(missing.rows), format().money(missing.amount));
    question.text = tr("Earlier files of the profile “%1” brought them for the same days. Undo of this step puts them back.")
                        .arg(present::toQString(report.profile));
    question.accept = tr("Remove");
    question.reject = tr("Keep");
    services::ImportRequest again = session().imports().lastRequest();
    again.mode = services::ImportMode::Replace;
    again.profile = report.profile;
    dialogs().confirm(question, [this, again = std::move(again)](bool yes) {
        if (yes) {
            session().imports().start(again);
        }
    });
}

void DataController::undo(qint64 batch)
{
    session().run(
        this, [batch](services::Workspace& store) { return services::inTheWayOf(store, batch); },
        [this, batch](const Result<std::vector<domain::InTheWay>>& found) {
            if (!found) {
                Q_EMIT session().failed(found.error());
                return;
            }
            confirmUndo(batch, *found);
        });
}

void DataController::confirmUndo(qint64 batch, const std::vector<domain::InTheWay>& found)
{
    Confirmation question;
    if (found.empty()) {
        question.title = tr("Undo this import?");
        question.text = tr("Its new rows go and what it changed comes back as it was. A backup is made first.");
        question.accept = tr("Undo import");
    } else {
        const auto state = present::presentInTheWay(found, format());
        if (state.accept.isEmpty()) {
            dialogs().tell(state.title, state.text);
            return;
        }
        question = {state.title, state.text, state.accept};
    }
    std::vector<std::int64_t> order;
    for (const domain::InTheWay& one : found) {
        order.push_back(one.batch);
    }
    order.push_back(batch);
    dialogs().confirm(question, [this, order = std::move(order)](bool yes) {
        if (yes) {
            undoAll(order);
        }
    });
}

/// In this order; what was taken back before one fails stays taken back.
void DataController::undoAll(const std::vector<std::int64_t>& order)
{
    session().run(
        this,
        [order](services::Workspace& store) -> Result<bool> {
            for (const std::int64_t batch : order) {
                if (const auto undone = services::undoBatch(store, batch); !undone) {
                    return pass(undone.error());
                }
            }
            return true;
        },
        [this](const Result<bool>& answer) {
            if (!answer) {
                Q_EMIT session().failed(answer.error());
            }
            m_page->forgetResult();
            session().refresh();
        });
}

void DataController::showRejects(qint64 batch)
{
    session().run(
        this, [batch](services::Workspace& store) { return services::batchRejects(store, batch); },
        [this](const Result<std::vector<domain::RowIssue>>& answer) {
            if (!answer) {
                Q_EMIT session().failed(answer.error());
                return;
            }
            m_page->showRejects(tr("Rejected rows"), present::presentRejects(*answer, format()));
        });
}

void DataController::saveRejects(qint64 batch)
{
    dialogs().saveFile(tr("Save rejected rows"), tr("rejected.csv"), tr("CSV (*.csv)"), [this, batch](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        session().run(
            this,
            [batch, file = present::toStdString(path)](services::Workspace& store) -> Result<bool> {
                const auto rejects = services::batchRejects(store, batch);
                if (!rejects) {
                    return pass(rejects.error());
                }
                std::string text;
                for (const domain::RowIssue& issue : *rejects) {
                    text += issue.raw;
                    text += text.ends_with('\n') ? "" : "\n";
                }
                const Status saved = kinerja::saveFile(file, text);
                return saved ? Result<bool>{true} : Result<bool>{pass(saved.error())};
            },
            [this](const Result<bool>& answer) {
                if (!answer) {
                    Q_EMIT session().failed(answer.error());
                }
            });
    });
}

}  // namespace kinerja::ui

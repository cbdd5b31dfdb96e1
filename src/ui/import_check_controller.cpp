// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/import_check_controller.h"

#include <mutex>

#include <QFileInfo>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/import_controller.h"
#include "kinerja/ui/import_dialog.h"

namespace kinerja::ui {
namespace {

constexpr int kShowEveryMs = 100;
constexpr int kUnknown = -1;

}  // namespace

/// Told from the working thread; shown by a timer, so that a job may outlive the window.
struct ImportCheckController::Told {
    std::mutex mutex;
    services::ImportStep step;

    static services::ImportProgress by(std::shared_ptr<Told> told)
    {
        return [told = std::move(told)](const services::ImportStep& now) {
            const std::scoped_lock lock{told->mutex};
            told->step = now;
        };
    }
};

ImportCheckController::ImportCheckController(const PageContext& context, QWidget* window, QObject* parent)
    : QObject{parent}, m_context{context}, m_window{window}
{
    m_timer.setInterval(kShowEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ImportCheckController::showProgress);
}

ImportCheckController::~ImportCheckController() { m_stop.request_stop(); }

template <typename Job, typename Callback>
void ImportCheckController::ask(Job job, Callback callback)
{
    m_context.session.run(this, std::move(job), [this, ticket = m_ticket, callback = std::move(callback)](const auto& answer) {
        if (ticket == m_ticket && m_dialog) {
            callback(answer);
        }
    });
}

void ImportCheckController::open(const services::ImportRequest& request) { take({request, {}}); }

void ImportCheckController::openAgain(const services::ImportRequest& request, const std::string& rule) { take({request, rule}); }

void ImportCheckController::take(Waiting waiting)
{
    m_waiting.push_back(std::move(waiting));
    if (!m_dialog) {
        openNext();
    } else {
        m_dialog->showNext(static_cast<int>(m_waiting.size()));
    }
}

void ImportCheckController::openNext()
{
    if (m_waiting.empty()) {
        return;
    }
    const std::string againAt = m_waiting.front().againAt;
    m_request = std::move(m_waiting.front().request);
    m_waiting.pop_front();
    m_draft = ImportDraft{m_request.options};
    const QString file = m_request.path.empty() ? tr("The pasted rows") : QFileInfo{present::toQString(m_request.path)}.fileName();
    m_dialog = new ImportDialog{file, m_context.appearance.theme(), m_window};
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectDialog();
    m_dialog->showNext(static_cast<int>(m_waiting.size()));
    if (!againAt.empty()) {
        m_dialog->showAgain(tr("Choose otherwise and import again: rows that are there are changed, none is added twice. Cancel leaves all as it is."),
                            present::toQString(againAt));
    }
    m_dialog->open();
    changed();
}

void ImportCheckController::connectDialog()
{
    ImportDialog* dialog = m_dialog;
    const auto choose = [this](auto take) {
        return [this, take](const QString& id) {
            take(present::toStdString(id));
            changed();
        };
    };
    connect(dialog, &ImportDialog::kindChosen, this, choose([this](const std::string& id) {
        if (const auto kind = domain::parseRecordKind(id)) {
            m_draft.chooseKind(*kind);
        }
    }));
    connect(dialog, &ImportDialog::encodingChosen, this, choose([this](const std::string& id) { m_draft.chooseEncoding(id); }));
    connect(dialog, &ImportDialog::sheetChosen, this, choose([this](const std::string& id) { m_draft.chooseSheet(id); }));
    connect(dialog, &ImportDialog::taxChosen, this, choose([this](const std::string& id) {
        m_draft.chooseTax(id == "included" ? ingest::TaxRule::Included : ingest::TaxRule::Excluded);
    }));
    connect(dialog, &ImportDialog::ruleChosen, this, [this](const QString& name, const QString& value) {
        m_draft.setRule(present::toStdString(name), present::toStdString(value));
        changed();
    });
    connect(dialog, &ImportDialog::fieldChosen, this, [this](int column, const QString& field) {
        m_draft.mapColumn(static_cast<std::size_t>(column), present::toStdString(field));
        changed();
    });
    connect(dialog, &ImportDialog::modeChosen, this,
            [this](const QString& id) { changeMode(present::parseImportMode(present::toStdString(id))); });
    connect(dialog, &ImportDialog::missingChosen, this,
            [this](bool remove) { changeMode(remove ? services::ImportMode::Replace : services::ImportMode::Upsert); });
    connect(dialog, &ImportDialog::profileChosen, this, choose([this](const std::string& name) { m_request.profile = name; }));
    connect(dialog, &ImportDialog::answered, this, &ImportCheckController::answer);
    connect(dialog, &ImportDialog::corrected, this, [this](const ingest::Corrections& corrections) {
        m_draft.correct(corrections);
        changed();
    });
    connect(dialog, &ImportDialog::correctionsDropped, this, [this] {
        m_draft.dropCorrections();
        changed();
    });
    connect(dialog, &ImportDialog::filesDropped, this, [this](const QStringList& paths) { m_context.session.imports().checkFiles(paths); });
    connect(dialog, &ImportDialog::saveRejectsWished, this, &ImportCheckController::saveRejects);
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        m_request.profile = present::toStdString(dialog->profile());  // what is seen is what is kept
        m_stop.request_stop();
        ++m_ticket;
        m_timer.stop();
        m_dialog = nullptr;
        if (result == QDialog::Accepted) {
            m_context.session.imports().start(request(), true);
        }
        openNext();
    });
}

void ImportCheckController::answer(int question, const QString& option)
{
    m_draft.answer(static_cast<std::size_t>(question), present::toStdString(option));
    changed();
}

present::Format ImportCheckController::format() const
{
    return m_context.appearance.format(m_context.session.summary().status.currency);
}

services::ImportRequest ImportCheckController::request() const
{
    services::ImportRequest request = m_request;
    request.options = m_draft.options();
    return request;
}

/// Something else was chosen: what is being done about the choice before is of no use.
void ImportCheckController::changed()
{
    m_stop.request_stop();
    m_stop = std::stop_source{};
    ++m_ticket;
    m_isReady = false;
    begin(tr("Reading the file"));
    lookAtHead();
    lookAtAll();
}

void ImportCheckController::changeMode(services::ImportMode mode)
{
    m_request.mode = mode;
    if (!m_isReady) {
        changed();
        return;
    }
    m_stop.request_stop();
    m_stop = std::stop_source{};
    ++m_ticket;
    m_dialog->showMode(static_cast<int>(mode));
    compare();
}

void ImportCheckController::begin(const QString& what)
{
    m_told = std::make_shared<Told>();
    m_work = what;
    m_since.start();
    m_pace = {};
    m_timer.start();
    m_dialog->showWork(what);
}

void ImportCheckController::showProgress()
{
    if (!m_dialog) {
        return;
    }
    services::ImportStep step;
    {
        const std::scoped_lock lock{m_told->mutex};
        step = m_told->step;
    }
    const services::Pace pace = m_pace.at(step, static_cast<double>(m_since.elapsed()) / 1000.0);
    const bool isKnown = step.allRows > 0 || pace.secondsLeft >= 0;
    m_dialog->showProgress(isKnown ? tr("%1: %2").arg(m_work, present::progressText(step, pace, format())) : m_work,
                           step.total == 0 ? kUnknown : static_cast<int>(step.done * 100 / step.total));
}

void ImportCheckController::lookAtHead()
{
    ask([request = request()](services::Workspace& store) { return services::lookAtHead(store, request); },
        [this](const Result<std::optional<services::ImportLook>>& head) {
            if (head && *head) {  // an error comes again with the whole file
                showLook(**head, false);
            }
        });
}

void ImportCheckController::lookAtAll()
{
    ask(
        [request = request(), told = m_told, stop = m_stop.get_token()](services::Workspace& store) {
            return services::lookAtFile(store, request, Told::by(told), stop);
        },
        [this](const Result<services::ImportLook>& look) {
            if (!look) {
                showProblem(look.error());
                return;
            }
            m_look = *look;
            m_draft.look(m_look.inspection);
            showLook(m_look, true);
            if (!m_draft.isAnswered() || !look->inspection.kind) {
                waitForAnswers();
            } else {
                m_isReady = true;
                compare();
            }
        });
}

void ImportCheckController::showLook(const services::ImportLook& look, bool isWhole)
{
    std::vector<QuestionsPanel::Entry> questions;
    for (const AskedQuestion& asked : m_draft.questions()) {
        questions.push_back({present::presentQuestion(asked.question, look.inspection, format()), asked.option, present::toQString(asked.question.column)});
    }
    const auto& proposed = m_draft.proposed().empty() ? look.inspection.mapping : m_draft.proposed();
    auto state = present::presentCheck(look, proposed, m_request.mode, format());
    std::erase_if(state.rules, [this](const auto& rule) { return m_draft.asks(rule.name); });
    m_dialog->showState(state, questions, isWhole);
}

void ImportCheckController::compare()
{
    begin(tr("Comparing with what is there"));
    services::ImportRequest dryRun = request();
    dryRun.dryRun = true;
    dryRun.tellsAllRejected = true;
    ask(
        [dryRun, told = m_told, stop = m_stop.get_token()](services::Workspace& store) {
            return services::importFile(store, dryRun, Told::by(told), stop);
        },
        [this](const Result<services::ImportReport>& report) {
            if (!report) {
                showProblem(report.error());
                return;
            }
            if (!report->questions.empty()) {  // that only the store's rows raise
                ingest::Inspection asking = m_look.inspection;
                asking.questions = report->questions;
                m_draft.look(asking);
                showLook(m_look, true);
                waitForAnswers();
                return;
            }
            m_timer.stop();
            m_dialog->showDifference(present::presentDifference(*report, m_context.session.summary().settings, format()),
                                     present::presentRejectedRows(*report, format()),
                                     static_cast<int>(m_draft.corrections().size()));
        });
}

void ImportCheckController::waitForAnswers()
{
    m_timer.stop();
    m_isReady = false;
    const int open = m_draft.open();
    m_dialog->showWaiting(open == 0 ? tr("Nothing is imported yet. Choose what the rows are in the list above.")
                                    : tr("%n question(s) to answer first. Nothing is imported yet.", nullptr, open));
}

void ImportCheckController::showProblem(const Error& error)
{
    m_timer.stop();
    const auto text = present::errorText(m_context.appearance.words(), error);
    m_dialog->showProblem(text.title, text.text);
}

/// All of them, not only those in sight: the dry run writes them.
void ImportCheckController::saveRejects()
{
    m_context.dialogs.saveFile(tr("Save rejected rows"), tr("rejected.csv"), tr("CSV (*.csv)"), [this](const QString& path) {
        if (path.isEmpty() || !m_dialog) {
            return;
        }
        services::ImportRequest dryRun = request();
        dryRun.dryRun = true;
        dryRun.tellsAllRejected = true;
        dryRun.rejectsPath = present::toStdString(path);
        dryRun.reasonText = present::rejectReasons(m_context.appearance.words());
        m_context.session.run(this, [dryRun](services::Workspace& store) { return services::importFile(store, dryRun); },
                              [this, path](const Result<services::ImportReport>& report) {
                                  if (!report) {
                                      Q_EMIT m_context.session.failed(report.error());
                                      return;
                                  }
                                  Q_EMIT m_context.session.said(tr("Rejected rows were written: %1").arg(path));
                              });
    });
}

}  // namespace kinerja::ui

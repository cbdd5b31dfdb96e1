// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/data_controller.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <QFileInfo>

#include "kinerja/present/convert.h"
#include "kinerja/present/import_preview.h"
#include "kinerja/present/ledger_presenter.h"
#include "kinerja/present/quality_presenter.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/import_look.h"
#include "kinerja/services/ledger.h"
#include "kinerja/services/periods.h"
#include "kinerja/services/quality.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/details_dialog.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/import_check_controller.h"
#include "kinerja/ui/import_controller.h"
#include "kinerja/ui/import_undo_controller.h"
#include "kinerja/ui/rejects_controller.h"
#include "kinerja/ui/seals_controller.h"
#include "kinerja/ui/watch_controller.h"
#include "import_results.h"

namespace kinerja::ui {
namespace {

struct Ledger {
    std::vector<domain::Batch> batches;
    services::StoreStatus status;
    std::vector<services::SealedPeriod> seals;
};

Result<Ledger> ledgerOf(services::Workspace& store)
{
    auto batches = services::listBatches(store);
    auto seals = services::listSealedPeriods(store);
    if (!batches || !seals) {
        return pass(batches ? seals.error() : batches.error());
    }
    return Ledger{std::move(*batches), services::storeStatus(store), std::move(*seals)};
}

struct Quality {
    std::vector<services::QualityFinding> findings;
    std::vector<services::ProposedMerge> names;
};

Result<Quality> qualityOf(services::Workspace& store, Date today)
{
    auto findings = services::dataQuality(store, today);
    auto names = services::proposedMerges(store.connection(), *store.facts());
    if (!findings || !names) {
        return pass(findings ? names.error() : findings.error());
    }
    return Quality{std::move(*findings), std::move(*names)};
}

/// An import that came to an end, and what was asked for.
struct DoneImport {
    services::ImportReport report;
    services::ImportRequest request;

    [[nodiscard]] std::int64_t batch() const noexcept { return report.batch.id; }
    [[nodiscard]] const std::string& file() const noexcept { return request.path; }
};

}  // namespace

struct DataController::Results : ImportResults<DoneImport> {};

DataController::DataController(const PageContext& context, QObject* parent)
    : PageController{PageId::Data, context, parent}, m_results{std::make_unique<Results>()}, m_undo{new ImportUndoController{context, this}}
{
    connect(m_undo, &ImportUndoController::undone, this, &DataController::forgetResult);
    connect(&session().imports(), &ImportController::asked, this, &DataController::check);
    connect(&session().imports(), &ImportController::checkWished, this, &DataController::check);
    connect(&session().imports(), &ImportController::finished, this, &DataController::takeResult);
    connect(&session().imports(), &ImportController::idle, this, [this] { m_isNewRun = true; });
    connect(&session().watched(), &WatchController::changed, this, [this] {
        if (m_page != nullptr) {
            showWatched();
        }
    });
}

DataController::~DataController() = default;

Page* DataController::makePage()
{
    m_page = new DataPage;
    const PageContext context{session(), appearance(), dialogs()};
    m_rejects = new RejectsController{context, m_page, this};
    m_seals = new SealsController{context, m_page, this};
    connect(m_page, &DataPage::importWished, this, [this] {
        Wish wish;
        wish.kind = WishKind::Import;
        Q_EMIT wished(wish);
    });
    connect(m_page, &DataPage::checkWished, this, [this] {
        Wish wish;
        wish.kind = WishKind::CheckImport;
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
    connect(m_page, &DataPage::filesPasted, this, [this](const QStringList& paths) { session().imports().importFiles(paths); });
    connect(m_page, &DataPage::waitingWished, this, [this](const QString& path) { session().imports().checkFiles({path}); });
    connect(m_page, &DataPage::assumptionFollowed, this, &DataController::follow);
    connect(m_page, &DataPage::otherResultWished, this, &DataController::showResult);
    connect(m_page, &DataPage::undoWished, this, &DataController::undo);
    connect(m_page, &DataPage::detailsWished, this, &DataController::showDetails);
    connect(m_page, &DataPage::issueWished, this, [this](services::QualityIssue issue) {
        Wish wish;
        wish.kind = WishKind::ShowRecords;
        wish.issue = issue;
        Q_EMIT wished(wish);
    });
    connect(m_page, &DataPage::namesAnswered, this, &DataController::answerNames);
    connect(m_page, &DataPage::allRowsWished, this, [this] {
        Wish wish;
        wish.kind = WishKind::ShowRecords;
        wish.isAll = true;
        Q_EMIT wished(wish);
    });
    connect(&session(), &SessionController::opened, this, &DataController::forgetResult);
    return m_page;
}

present::Format DataController::format() const
{
    return appearance().format(session().summary().status.currency);
}

void DataController::fulfil(const Wish& wish)
{
    if (wish.kind == WishKind::ShowRejects) {
        (void)page();
        m_page->seekRejectsOf(wish.id);
    }
}

void DataController::showWatched() { m_page->showWatched(present::presentWatch(session().watched().files(), format())); }

void DataController::load()
{
    showWatched();
    if (m_results->shown() != nullptr) {
        const bool isOtherLanguage = m_resultLanguage != appearance().language();
        wordResult();  // the settings that it names may have changed
        if (isOtherLanguage) {
            m_rejects->showOf(m_results->shown()->report);
        }
    }
    ask(ledgerOf, [this](const Ledger& ledger) {
        m_batches = ledger.batches;
        m_rejects->setBatches(ledger.batches);
        m_page->showState(present::presentData(ledger.batches, ledger.status, format()));
        m_seals->show(present::presentSeals(ledger.seals, format()),
                      present::sealChoices(ledger.status.firstDay, ledger.status.lastDay, session().today(), ledger.seals, format()));
        loadQuality();
    });
}

/// After the ledger: it reads every row.
void DataController::loadQuality()
{
    session().run(
        this, [today = session().today()](services::Workspace& store) { return qualityOf(store, today); },
        [this](const Result<Quality>& quality) {
            if (!quality) {
                Q_EMIT session().failed(quality.error());
                return;
            }
            auto rows = present::presentNameQuestions(quality->names, format());
            const auto issues = present::presentQuality(quality->findings, format());
            rows.insert(rows.end(), issues.begin(), issues.end());
            m_page->showQuality(rows);
        });
}

/// "The same": the one that resembles counts as the other. Both answers are edits, and are asked no more.
void DataController::answerNames(const services::ProposedMerge& pair, bool areSame)
{
    const QString name = present::toQString(pair.nameText);
    const QString similar = present::toQString(pair.similarText);
    session().edits().applyOne(areSame ? tr("“%1” counts as “%2”").arg(similar, name) : tr("“%1” and “%2” are two").arg(name, similar),
                               [pair, areSame](services::Workspace& store) {
                                   return areSame ? services::acceptMerge(store, pair.dimension, pair.similar, pair.name)
                                                  : services::keepApart(store, pair.dimension, pair.name, pair.similar);
                               });
}

void DataController::showDetails(qint64 batch)
{
    const auto found = std::find_if(m_batches.begin(), m_batches.end(), [batch](const domain::Batch& one) { return one.id == batch; });
    if (found == m_batches.end()) {
        return;
    }
    const present::BatchDetails details = present::presentBatch(*found, format());
    (new DetailsDialog{details.title, details.lines,
                       details.effectText.isEmpty() ? tr("What it did to the figures of all data") : details.effectText, details.effect,
                       page()->window()})->open();
}

ImportCheckController& DataController::checker()
{
    if (m_check == nullptr) {
        m_check = new ImportCheckController{{session(), appearance(), dialogs()}, page()->window(), this};
    }
    return *m_check;
}

void DataController::check(const services::ImportRequest& request) { checker().open(request); }

void DataController::takeResult(const services::ImportReport& report)
{
    (void)page();  // an import may end before anyone has looked at its page
    const services::ImportRequest& request = session().imports().lastRequest();
    const bool isAttended = !request.isUnattended;
    m_results->add(DoneImport{report, request}, isAttended && std::exchange(m_isNewRun, false));
    m_page->hideRejects();
    wordResult();
    m_rejects->showOf(m_results->shown()->report);
    if (isAttended) {  // else nobody waits for it
        Q_EMIT resultReady();
        askAboutMissing(report);
    }
}

void DataController::showResult(qint64 batch)
{
    if (m_results->show(batch)) {
        m_page->hideRejects();
        wordResult();
        m_rejects->showOf(m_results->shown()->report);
    }
}

/// The import that is shown, in the words of now.
void DataController::wordResult()
{
    m_resultLanguage = appearance().language();
    auto result = present::presentImport(m_results->shown()->report, session().summary().settings, format());
    std::vector<domain::Batch> batches;
    for (const DoneImport& one : m_results->all()) {
        batches.push_back(one.report.batch);
    }
    present::presentOthers(result, batches, m_results->gone(), format());
    m_page->showResult(result);
}

void DataController::forgetResult()
{
    m_results->clear();
    m_page->forgetResult();
}

/// The first of these rows, a line each.
QStringList DataController::missingLines(const services::ImportReport& report) const
{
    constexpr int kMostLines = 5;
    const present::ListedRows listed = present::presentMissing(report, format());
    QStringList lines;
    for (QStringList cells : listed.rows) {
        if (lines.size() < kMostLines) {
            cells.removeAll(QString{});
            lines << QStringLiteral("\u2022 ") + cells.join(QStringLiteral(" \u00B7 "));
        }
    }
    if (const std::int64_t others = report.missing.rows - lines.size(); !lines.isEmpty() && others > 0) {
        lines << tr("and %1 more").arg(format().count(others));
    }
    return lines;
}

/// Rows that the new file of the same profile no longer holds: remove or keep, never silently.
void DataController::askAboutMissing(const services::ImportReport& report)
{
    const domain::MissingRows& missing = report.missing;
    if (report.profile.empty() || missing.rows == 0 || missing.areRemoved || session().imports().lastWasChecked()) {
        return;
    }
    Confirmation question;
    const int rows = present::pluralCount(missing.rows);
    question.title = missing.amount == 0
        ? tr("Remove %n row(s) that this file no longer holds?", nullptr, rows)
        : tr("Remove %n row(s) (%1) that this file no longer holds?", nullptr, rows).arg(format().money(missing.amount));
    QStringList text{tr("Earlier files of the profile “%1” brought them. Undo of this step puts them back.").arg(present::toQString(report.profile))};
    text << missingLines(report);
    question.text = text.join(QLatin1Char{'\n'});
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

void DataController::follow(const present::Assumption& assumption)
{
    if (assumption.setting) {
        Wish wish;
        wish.kind = WishKind::ChangeSetting;
        wish.setting = *assumption.setting;
        Q_EMIT wished(wish);
    } else {
        chooseAnew(assumption.rule);
    }
}

/// The file of the import that is shown again. Rows that would not be known again are taken back first, so that none counts twice.
void DataController::chooseAnew(const std::string& rule)
{
    const DoneImport* shown = m_results->shown();
    if (shown == nullptr) {
        return;
    }
    services::ImportRequest request = shown->request;
    request.isUnattended = false;
    request.rejectsPath.clear();
    const bool areKnown = services::areRowsKnownAgain(shown->report.inspection, request.mode, rule);
    if (areKnown) {
        request.mode = services::ImportMode::Upsert;
        request.options.ordersAreSame = true;  // it is the same file
    }
    const auto isThere = [path = request.path](services::Workspace&) {
        std::error_code ignored;
        return path.empty() || std::filesystem::exists(path, ignored);
    };
    session().run(this, isThere, [this, request, rule, areKnown, batch = shown->report.batch.id](bool there) {
        if (!there) {
            const QFileInfo file{present::toQString(request.path)};
            dialogs().tell(tr("%1 is no longer there").arg(file.fileName()),
                           tr("It was read from %1. What was imported stays as it is. Put the file back there and try again, or undo the import and "
                              "import the file from its new place.").arg(file.absolutePath()));
        } else if (areKnown) {
            checker().openAgain(request, rule);
        } else {
            Confirmation question;
            question.title = tr("Undo this import and open its file again?");
            question.text = tr("Read otherwise, its rows would not be known again and would count twice. So they go first; a backup is made. They "
                               "come back when you press Import in the window.");
            question.accept = tr("Undo and open");
            m_undo->undo(batch, question, [this, request, rule] { checker().openAgain(request, rule); });
        }
    });
}

void DataController::undo(qint64 batch)
{
    Confirmation question;
    question.title = tr("Undo this import?");
    question.text = tr("Its new rows go and what it changed comes back as it was. A backup is made first.");
    question.accept = tr("Undo import");
    m_undo->undo(batch, question);
}

}  // namespace kinerja::ui

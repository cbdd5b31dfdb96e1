// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/import.h"

#include <algorithm>

#include "edits.h"
#include "import_meter.h"
#include "import_pipeline.h"
#include "import_profile.h"
#include "import_question.h"
#include "import_report.h"
#include "import_start.h"
#include "kinerja/services/names.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/changed_lines.h"
#include "kinerja/store/changed_rows.h"
#include "kinerja/store/older_values.h"
#include "kinerja/store/pending.h"
#include "kinerja/store/seals.h"
#include "restating.h"
#include "scope.h"

namespace kinerja::services {
namespace {

constexpr std::size_t kMostIssues = 1000;

/// Statements of the store ask whether to go on while an import runs.
class KeepGoing {
public:
    KeepGoing(store::Connection& connection, std::stop_token stop) : m_connection{connection}
    {
        m_connection.setKeepGoing([stop = std::move(stop)] { return !stop.stop_requested(); });
    }
    ~KeepGoing() { m_connection.setKeepGoing({}); }
    KeepGoing(const KeepGoing&) = delete;
    KeepGoing& operator=(const KeepGoing&) = delete;

private:
    store::Connection& m_connection;
};

/// One import on its way.
class Import {
public:
    Import(Workspace& workspace, const ImportRequest& request, const ImportProgress& progress, std::stop_token stop)
        : m_workspace{workspace}, m_request{request}, m_progress{progress}, m_stop{std::move(stop)}
    {
    }

    Result<ImportReport> run()
    {
        auto source = sourceOf(m_request);
        if (!source) {
            return pass(source.error());
        }
        ProgressMeter meter{m_progress, source->size()};
        if (auto inspected = inspect(*source, meter); !inspected) {
            return pass(inspected.error());
        }
        if (auto judged = judgeUnattended(); !judged) {
            return pass(judged.error());
        }
        if (!m_report.questions.empty() || m_report.leftOut != LeftOut::No) {
            return std::move(m_report);
        }
        const KeepGoing keepGoing{m_workspace.connection(), m_stop};
        if (auto done = write(*source, meter); !done) {
            return pass(done.error());
        }
        return std::move(m_report);
    }

private:
    Status inspect(ingest::ByteSource& source, ProgressMeter& meter)
    {
        const auto options = optionsFor(m_workspace, m_request);
        if (!options) {
            return pass(options.error());
        }
        const ingest::Control control{[&](std::uint64_t done, std::uint64_t) { meter.inspected(done); }, m_stop};
        auto read = inspectByProfile(m_workspace, source, m_request.profile, *options, control);
        if (!read) {
            return pass(read.error());
        }
        m_read = std::move(*read);
        m_report.profile = m_read.profile.name;
        m_report.questions = m_read.inspection.questions;
        m_report.notes = m_read.inspection.notes;
        m_report.inspection = std::move(m_read.inspection);
        return {};
    }

    Status judgeUnattended()
    {
        if (!m_request.isUnattended) {
            return {};
        }
        const auto known = store::fileWasEverImported(m_workspace.connection(), m_report.inspection.fileHash);
        if (!known) {
            return pass(known.error());
        }
        m_report.leftOut = *known                         ? LeftOut::Known
                           : m_report.profile.empty()     ? LeftOut::NoProfile
                           : !m_report.questions.empty()  ? LeftOut::Asks
                                                          : LeftOut::No;
        return {};
    }

    store::BatchInfo infoOfBatch() const
    {
        store::BatchInfo info = infoOf(m_report.inspection, m_request.mode);
        info.profile = m_read.profile.name;
        info.shape = m_read.profile.shape;
        info.reading = m_read.reading;
        info.fields = fieldsOf(m_report.inspection);
        const ingest::Reading& reading = m_report.inspection.reading;
        using enum store::BatchInfo::Rows;
        info.rows = !reading.ordersAreRows ? AreNamed : reading.ordersAreSame ? AreTheSame : AreCompared;
        return info;
    }

    /// A batch whose file was this one, while nothing has changed since: no row of it need be read again.
    Result<std::optional<store::ProvenBatch>> proven(const store::BatchInfo& info)
    {
        if (info.kind != domain::RecordKind::Sales || info.mode != store::ImportMode::Upsert) {
            return std::optional<store::ProvenBatch>{};
        }
        return store::provenSame(m_workspace.connection(), info.fileHash, info.reading);
    }

    Status write(ingest::ByteSource& source, ProgressMeter& meter)
    {
        const auto known = store::fileWasImported(m_workspace.connection(), m_report.inspection.fileHash);
        if (!known) {
            return pass(known.error());
        }
        m_isKnownFile = *known;
        // Before the session: while it takes rows, its writer's thread has the connection.
        const auto restating = Restating::begin(m_workspace);
        if (!restating) {
            return pass(restating.error());
        }
        store::BatchInfo info = infoOfBatch();
        const auto same = proven(info);
        if (!same) {
            return pass(same.error());
        }
        const auto kept = *same ? keptFrom((*same)->report) : std::nullopt;
        info.sameAs = kept ? (*same)->id : 0;
        auto session = store::ImportSession::begin(m_workspace.connection(), info);
        if (!session) {
            return pass(session.error());
        }
        meter.beginWriting(static_cast<std::int64_t>(m_report.inspection.rows));
        const Status applied = kept ? takeSame(*session, **same, *kept) : takeRows(*session, source, meter);
        if (!applied || m_isLeft) {
            return applied;  // nothing is committed
        }
        if (*known) {
            m_report.notes.push_back({"same-file", {}});
        }
        noteMissing(info.kind);
        if (auto saved = saveProfile(); !saved) {
            return saved;
        }
        if (auto closed = close(*session, *restating); !closed) {
            return closed;
        }
        meter.end();
        return {};
    }

    Status takeRows(store::ImportSession& session, ingest::ByteSource& source, ProgressMeter& meter)
    {
        auto result = runPipeline(source, m_report.inspection, session, !m_request.rejectsPath.empty(),
                                  [&](std::uint64_t done) { meter.written(done, session.counts().read); }, m_stop);
        if (!result) {
            return pass(result.error());
        }
        if (session.counts().read == session.counts().rejected) {
            return (m_request.tellsAllRejected || m_request.isUnattended) && session.counts().rejected > 0
                ? tellAllRejected(session.counts(), std::move(*result))
                : pass(nothingAccepted(m_report.inspection, result->issues));
        }
        askAboutOrders(session.knownOrders());
        if (m_isLeft) {
            return {};
        }
        auto missing = isPart() ? domain::MissingRows{} : session.settleMissing();
        if (!missing) {
            return pass(missing.error());
        }
        m_report.notes = std::move(result->summary.notes);
        noteOtherOrders(session.knownOrders());
        noteKeptCredits(session.keptCredits(), result->summary.reconciliation);
        noteKeptStatuses(session.keptStatuses(), result->summary.reconciliation);
        noteUnsure(session.counts(), *missing);
        m_kept = {m_report.notes, headerOf(m_report.inspection), result->summary.reconciliation, *missing};
        m_report.missing = *missing;
        // Before the commit: a file that cannot be saved must not make a durable batch look failed.
        return keepIssues(std::move(result->issues));
    }

    /// Credit documents that this file wrote like sales.
    void noteKeptCredits(const store::KeptCredits& kept, domain::Reconciliation& ofFile)
    {
        if (kept.rows == 0) {
            return;
        }
        m_report.notes.push_back({"credits-kept", {{"rows", std::to_string(kept.rows)}}});
        ofFile.revenue -= kept.net;
        ofFile.returns -= kept.net;
        ofFile.revenueRows -= kept.countedRows;
        ofFile.returnRows += kept.countedRows;
        ofFile.turned += ofFile.fileTotal ? 2 * kept.net : 0;
    }

    /// Rows that were rejected, mended: the others of their file are not missing.
    bool isPart() const { return m_report.inspection.columnOf("nth") || isOfRejects(headerOf(m_report.inspection)); }

    /// An order number that two branches, years or months use is two orders. Where most of the known ones are others (of other customers,
    /// on other days, or with other amounts elsewhere), a person says, unless the store has this very file; a few are orders that were corrected. A return never takes the place of a sale unasked.
    void askAboutOrders(const store::KnownOrders& orders)
    {
        const ingest::Reading& reading = m_report.inspection.reading;
        constexpr std::int64_t kSeveral = 2;
        const bool areOthers = orders.others > 0 && 2 * orders.others >= orders.met;
        const std::int64_t moved = orders.others + orders.moved;
        const bool areMoved = !m_isKnownFile && ((moved >= kSeveral && 2 * moved > orders.met) || orders.returnsForSales > 0);
        const bool areElsewhere = !m_isKnownFile && orders.elsewhere >= kSeveral && 2 * orders.elsewhere > orders.met;
        const bool areRows = reading.orderSuffix.empty() && orders.likeRows >= kSeveral && 2 * orders.likeRows > orders.newRows;
        if (reading.ordersAreSame || !(areOthers || areMoved || areElsewhere || areRows)) {
            return;
        }
        m_isLeft = true;
        m_report.leftOut = m_request.isUnattended ? LeftOut::Asks : LeftOut::No;
        m_report.questions.push_back(ordersQuestion(m_report.inspection, m_read.isKnown ? std::string{} : m_report.profile, orders));
    }

    void noteOtherOrders(const store::KnownOrders& orders)
    {
        if (orders.others > 0 && !m_report.inspection.reading.ordersAreSame) {
            m_report.notes.push_back({"orders-differ", {{"orders", std::to_string(orders.others)}, {"example", orders.examples.front().number}}});
        }
    }

    /// Orders known as cancelled, of which this file says no status.
    void noteKeptStatuses(const store::KeptStatuses& kept, domain::Reconciliation& ofFile)
    {
        if (kept.rows == 0) {
            return;
        }
        m_report.notes.push_back({"statuses-kept", {{"rows", std::to_string(kept.rows)}}});
        ofFile.revenue -= kept.revenue;
        ofFile.returns -= kept.returns;
        ofFile.cancelled += kept.revenue + kept.returns;
        ofFile.revenueRows -= kept.revenueRows;
        ofFile.returnRows -= kept.returnRows;
        ofFile.cancelledRows += kept.revenueRows + kept.returnRows;
    }

    /// While rows are rejected nobody knows whether what is missing is one of them: it stays, and is not asked about.
    void noteUnsure(const domain::RowCounts& counts, domain::MissingRows& missing)
    {
        if (counts.rejected > 0 && missing.rows > 0) {
            m_report.notes.push_back({"missing-unsure", {{"rows", std::to_string(missing.rows)}, {"rejected", std::to_string(counts.rejected)}}});
            missing = {};
        }
    }

    Status tellAllRejected(const domain::RowCounts& counts, PipelineResult result)
    {
        m_isLeft = true;
        m_report.leftOut = m_request.isUnattended ? LeftOut::AllRejected : LeftOut::No;
        m_report.batch.kind = *m_report.inspection.kind;
        m_report.batch.fileName = m_report.inspection.fileName;
        m_report.batch.counts = counts;
        m_report.notes = std::move(result.summary.notes);
        return keepIssues(std::move(result.issues));
    }

    Status takeSame(store::ImportSession& session, const store::ProvenBatch& same, const KeptReport& kept)
    {
        auto issues = store::batchRejects(m_workspace.connection(), same.id);
        if (!issues) {
            return pass(issues.error());
        }
        if (auto applied = session.applySame(same); !applied) {
            return applied;
        }
        m_kept = kept;
        m_report.notes = kept.notes;
        m_report.missing = kept.missing;
        return keepIssues(std::move(*issues));
    }

    void noteMissing(domain::RecordKind kind)
    {
        const domain::MissingRows& missing = m_report.missing;
        if (missing.rows == 0) {
            return;
        }
        ingest::Note note{missing.areRemoved ? "rows-removed" : "rows-missing", {{"rows", std::to_string(missing.rows)}}};
        using enum domain::RecordKind;
        if (kind == Sales || kind == Leads || kind == Lines) {
            note.values.emplace_back("amount", toPlainString(missing.amount));
        }
        m_report.notes.push_back(std::move(note));
    }

    /// With the batch or not at all.
    Status saveProfile()
    {
        return m_request.profile.empty() ? Status{} : store::saveProfile(m_workspace.connection(), m_read.profile);
    }

    Status close(store::ImportSession& session, const Restating& restating)
    {
        if (m_stop.stop_requested()) {
            return fail(Errc::Cancelled, "the import was cancelled");
        }
        session.keepReport(keptJson(m_kept));
        const std::string notes = notesJson(m_report.notes);
        auto batch = m_request.dryRun ? session.preview(notes) : session.finish(notes);
        if (!batch) {
            return pass(batch.error());
        }
        m_report.batch = std::move(*batch);
        auto changed = store::changedLines(m_workspace.connection(), m_report.batch.id, kMostChangedLines);
        if (!changed) {
            return pass(changed.error());
        }
        m_report.changedLines = std::move(*changed);
        auto rows = store::changedRows(m_workspace.connection(), m_report.batch.id, m_report.batch.kind, kMostChangedLines);
        if (!rows) {
            return pass(rows.error());
        }
        m_report.changedRows = std::move(*rows);
        if (auto told = tellTakenBack(); !told) {
            return told;
        }
        const auto after = m_request.dryRun ? m_workspace.readFacts() : committedFacts();
        if (!after) {
            return pass(after.error());
        }
        if (m_request.dryRun) {
            m_report.batch.id = 0;
        }
        if (session.statusesTaken() > 0) {
            m_report.notes.push_back({"statuses-taken", {{"orders", std::to_string(session.statusesTaken())}}});
        }
        if (auto told = tellWhatWaits(); !told) {
            return told;
        }
        m_report.reconciliation = m_kept.sums;
        if (auto told = tellMerges(**after); !told) {
            return told;
        }
        return tellEffect(restating, **after);
    }

    /// An older file, imported again, replaces newer values: no error, but seldom meant.
    Status tellTakenBack()
    {
        const auto all = store::takenBackBy(m_workspace.connection(), m_report.batch.id, m_report.batch.kind);
        if (!all) {
            return pass(all.error());
        }
        for (const store::TakenBack& one : *all) {
            m_report.notes.push_back({"older-values", {{"rows", std::to_string(one.rows)}, {"batch", std::to_string(one.batch)}, {"file", one.fileName}}});
        }
        return {};
    }

    /// What the import did to the figures, and into the ledger with it.
    Status tellEffect(const Restating& restating, const kpi::Facts& after)
    {
        auto effect = restating.effectOf(domain::RestatementCause::Import, m_report.batch.id, after,
                                         m_request.dryRun ? Keep::Nothing : Keep::All);
        if (!effect) {
            return pass(effect.error());
        }
        m_report.effect = std::move(effect->kpis);
        m_report.batch.effect = keptEffect(m_report.effect);
        m_report.restatements = std::move(effect->restatements);
        for (const RestatedPeriod& one : m_report.restatements) {
            m_report.notes.push_back({"restates", {{"period", periodId(one.period)}}});
        }
        return {};
    }

    Status tellMerges(const kpi::Facts& facts)
    {
        auto proposed = proposedMerges(m_workspace.connection(), facts);
        if (!proposed) {
            return pass(proposed.error());
        }
        m_report.merges = std::move(*proposed);
        return {};
    }

    /// Amounts without a rate, headers without lines, lines without header: all that the store holds of them now.
    Status tellWhatWaits()
    {
        const auto missing = store::missingRates(m_workspace.connection());
        const auto waiting = store::countWaiting(m_workspace.connection());
        if (!missing || !waiting) {
            return pass(missing ? waiting.error() : missing.error());
        }
        for (const store::MissingRate& one : *missing) {
            m_report.notes.push_back({"no-rate", {{"currency", one.currency},
                                                  {"rows", std::to_string(one.lines + one.leads)},
                                                  {"from", toIso(one.first)},
                                                  {"to", toIso(one.last)}}});
        }
        for (const auto& [id, count] : {std::pair{"headers-wait", waiting->headers}, {"lines-wait", waiting->lines},
                                        {"orders-known", waiting->known}, {"orders-known-cancelled", waiting->cancelled}}) {
            if (count > 0) {
                m_report.notes.push_back({id, {{"rows", std::to_string(count)}}});
            }
        }
        return tellSharedNames();
    }

    /// Names of this file, and after a list those that records have, which several rows of a list carry.
    Status tellSharedNames()
    {
        const auto shared = store::sharedNames(m_workspace.connection());
        if (!shared) {
            return pass(shared.error());
        }
        using enum domain::RecordKind;
        const auto kind = m_report.batch.kind;
        const bool isList = kind == People || kind == Products || kind == Customers;
        for (const store::SharedName& one : *shared) {
            const bool isRefused = std::any_of(m_report.issues.begin(), m_report.issues.end(), [&one](const domain::RowIssue& issue) {
                return issue.reason == ingest::kNameOfSeveral && issue.value == one.name;
            });
            if (isRefused || (isList && one.isUsed)) {
                m_report.notes.push_back({"names-of-several", {{"name", one.name}, {"ids", one.ids}}});
            }
        }
        return {};
    }

    Result<std::shared_ptr<const kpi::Facts>> committedFacts()
    {
        // The batch is durable: a late "stop" must not make it look failed.
        m_workspace.connection().setKeepGoing({});
        if (auto loaded = m_workspace.reloadFacts(); !loaded) {
            return pass(loaded.error());
        }
        return m_workspace.facts();
    }

    Status keepIssues(std::vector<domain::RowIssue> issues)
    {
        if (!m_request.rejectsPath.empty()) {
            if (auto saved = saveRejects(m_request.rejectsPath, headerOf(m_report.inspection), issues); !saved) {
                return saved;
            }
        }
        issues.resize(std::min(issues.size(), kMostIssues));
        m_report.issues = std::move(issues);
        return {};
    }

    Workspace& m_workspace;
    const ImportRequest& m_request;
    const ImportProgress& m_progress;
    std::stop_token m_stop;
    ProfiledInspection m_read;
    KeptReport m_kept;
    bool m_isKnownFile = false;  ///< the same bytes are in the store, read perhaps otherwise
    bool m_isLeft = false;  ///< nothing is to be committed
    ImportReport m_report;
};

}  // namespace

Result<ImportReport> importFile(Workspace& workspace, const ImportRequest& request, const ImportProgress& progress,
                                std::stop_token stop)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    return Import{workspace, request, progress, std::move(stop)}.run();
}

}  // namespace kinerja::services

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/import.h"

#include <algorithm>

#include "edits.h"
#include "import_meter.h"
#include "import_notes.h"
#include "import_pipeline.h"
#include "import_profile.h"
#include "import_question.h"
#include "import_report.h"
#include "import_start.h"
#include "kinerja/services/names.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/changed_lines.h"
#include "kinerja/store/changed_rows.h"
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
        auto kept = *same ? keptFrom((*same)->report) : std::nullopt;
        if (kept && kept->missing.rows > 0 && m_request.dryRun) {
            kept.reset();  // what it lacks is told row by row
        }
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
        noteMissing(info.kind, m_report.missing, m_report.notes);
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
        noteKeptCredits(session.keptCredits(), result->summary.reconciliation, m_report.notes);
        noteKeptStatuses(session.keptStatuses(), result->summary.reconciliation, m_report.notes);
        if (const Status counted = noteExtrasThatAreLines(session); !counted) {
            return counted;
        }
        noteUnsure(session.counts(), *missing);
        m_kept = {m_report.notes, headerOf(m_report.inspection), result->summary.reconciliation, *missing};
        m_report.missing = *missing;
        if (missing->rows > 0) {
            m_report.missingRows = session.missingRows();
        }
        // Before the commit: a file that cannot be saved must not make a durable batch look failed.
        return keepIssues(std::move(result->issues));
    }

    /// Rows that were rejected, mended: the others of their file are not missing.
    bool isPart() const { return m_report.inspection.columnOf("nth") || isOfRejects(headerOf(m_report.inspection)); }

    void askAboutOrders(const store::KnownOrders& orders)
    {
        if (!mayBeOthers(m_report.inspection.reading, orders, m_isKnownFile)) {
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

    /// What an earlier reading of the file took for lines, and this one for parts of lines, counts twice.
    Status noteExtrasThatAreLines(store::ImportSession& session)
    {
        if (!m_report.inspection.reading.extrasAreApart || m_request.mode == ImportMode::Append) {
            return {};
        }
        const auto lines = session.partLines(ingest::namesExtraRow);
        if (lines && lines->rows > 0) {
            m_report.notes.push_back({"extra-rows-twice", {{"rows", std::to_string(lines->rows)}, {"amount", toPlainString(lines->amount)}}});
        }
        return lines ? Status{} : pass(lines.error());
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
        auto batch = session.preview(notes);
        if (!batch) {
            return pass(batch.error());
        }
        if (!m_request.dryRun) {
            session.writeBehind();
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
        if (auto told = noteTakenBack(m_workspace.connection(), m_report.batch, m_report.notes); !told) {
            return told;
        }
        const auto after = m_workspace.readFacts();
        if (!after) {
            return pass(after.error());
        }
        if (m_request.dryRun) {
            m_report.batch.id = 0;
        }
        if (session.statusesTaken() > 0) {
            m_report.notes.push_back({"statuses-taken", {{"orders", std::to_string(session.statusesTaken())}}});
        }
        store::Connection& connection = m_workspace.connection();
        if (auto told = noteWhatWaits(connection, m_report.notes)
                            .and_then([&] { return noteSharedNames(connection, m_report.batch.kind, m_report.issues, m_report.notes); });
            !told) {
            return told;
        }
        m_report.reconciliation = m_kept.sums;
        if (auto told = tellMerges(**after).and_then([&] { return tellEffect(restating, **after); }); !told) {
            return told;
        }
        return m_request.dryRun ? Status{} : commit(session, *after);
    }

    Status commit(store::ImportSession& session, const std::shared_ptr<const kpi::Facts>& after)
    {
        if (m_stop.stop_requested()) {
            return fail(Errc::Cancelled, "the import was cancelled");
        }
        if (auto committed = session.commit(); !committed) {
            return committed;
        }
        // The batch is durable: a late "stop" must not make it look failed.
        m_workspace.connection().setKeepGoing({});
        return m_workspace.takeFacts(after);
    }

    /// What the import did to the figures, and into the ledger with it: committed with the batch or not at all.
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

    Status keepIssues(std::vector<domain::RowIssue> issues)
    {
        if (!m_request.rejectsPath.empty()) {
            if (auto saved = saveRejects(m_request.rejectsPath, headerOf(m_report.inspection), issues, m_request.reasonText); !saved) {
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/ledger.h"

#include "edits.h"
#include "import_report.h"
#include "kinerja/store/backup.h"
#include "kinerja/store/batches.h"
#include "kinerja/store/check.h"
#include "kinerja/store/seals.h"
#include "restating.h"

namespace kinerja::services {

Result<std::vector<domain::Batch>> listBatches(Workspace& workspace)
{
    return store::listBatches(workspace.connection());
}

Result<std::vector<domain::RowIssue>> batchRejects(Workspace& workspace, std::int64_t batch)
{
    return store::batchRejects(workspace.connection(), batch);
}

Result<std::size_t> columnsOfBatch(Workspace& workspace, std::int64_t batch)
{
    const auto report = store::batchReport(workspace.connection(), batch);
    if (!report) {
        return pass(report.error());
    }
    const auto kept = keptFrom(*report);
    return kept ? kept->header.size() : 0;
}

Status saveBatchRejects(Workspace& workspace, std::int64_t batch, const std::string& path, const ReasonText& reasonText)
{
    const auto rejects = store::batchRejects(workspace.connection(), batch);
    const auto report = store::batchReport(workspace.connection(), batch);
    if (!rejects || !report) {
        return pass(rejects ? report.error() : rejects.error());
    }
    const auto kept = keptFrom(*report);
    return saveRejects(path, kept ? kept->header : std::vector<std::string>{}, *rejects, reasonText);
}

Result<std::vector<domain::InTheWay>> inTheWayOf(Workspace& workspace, std::int64_t batch)
{
    if (const auto found = store::findBatch(workspace.connection(), batch); !found) {
        return pass(found.error());
    }
    return store::inTheWayOf(workspace.connection(), batch);
}

namespace {

/// Errors: NotFound, InvalidInput (undone already), ReadOnly.
Status mayUndo(Workspace& workspace, std::int64_t batch)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return allowed;
    }
    const auto found = store::findBatch(workspace.connection(), batch);
    if (!found) {
        return pass(found.error());
    }
    if (found->undone) {
        return fail(Errc::InvalidInput, "batch " + std::to_string(batch) + " has been undone already");
    }
    return {};
}

}  // namespace

Result<UndoReport> undoBatch(Workspace& workspace, std::int64_t batch)
{
    if (auto allowed = mayUndo(workspace, batch); !allowed) {
        return pass(allowed.error());
    }
    auto copy = store::automaticBackup(workspace.connection(), "undo");
    if (!copy) {
        return pass(copy.error());
    }
    const auto restating = Restating::begin(workspace);
    if (!restating) {
        return pass(restating.error());
    }
    const auto undone = store::undoBatch(workspace.connection(), batch).and_then([&] { return workspace.reloadFacts(); });
    if (!undone) {
        return pass(undone.error());
    }
    auto effect = restating->effectOf(domain::RestatementCause::Undo, batch, *workspace.facts(), Keep::Restatements);
    if (!effect) {
        return pass(effect.error());
    }
    return UndoReport{std::move(effect->kpis), std::move(effect->restatements), *std::move(copy)};
}

Result<CheckReport> check(Workspace& workspace, bool deep)
{
    auto found = deep ? store::deepCheck(workspace.connection()) : store::quickCheck(workspace.connection());
    if (!found) {
        return pass(found.error());
    }
    CheckReport report;
    report.sound = found->isSound();
    report.findings = std::move(found->findings);
    report.batches = found->batches;
    report.rows = found->rows;
    return report;
}

Status backupTo(Workspace& workspace, const std::string& path)
{
    return store::backupTo(workspace.connection(), path);
}

Status restoreFrom(const std::string& backupPath, const std::string& databasePath)
{
    return store::restoreFrom(backupPath, databasePath);
}

}  // namespace kinerja::services

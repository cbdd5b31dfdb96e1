// SPDX-License-Identifier: GPL-3.0-or-later
#include "edits.h"

#include "kinerja/store/audit.h"
#include "restating.h"

namespace kinerja::services {

Status mayWrite(const Workspace& workspace)
{
    if (workspace.isReadOnly()) {
        return fail(Errc::ReadOnly, "the store was opened read-only");
    }
    return {};
}

Result<EditReceipt> receiptOf(const Result<store::Edit>& edit)
{
    if (!edit) {
        return pass(edit.error());
    }
    return EditReceipt{edit->auditId, edit->entityId};
}

Result<std::vector<EditReceipt>> receiptsOf(const Result<std::vector<store::Edit>>& edits)
{
    if (!edits) {
        return pass(edits.error());
    }
    std::vector<EditReceipt> receipts;
    for (const store::Edit& edit : *edits) {
        receipts.push_back({edit.auditId, edit.entityId});
    }
    return receipts;
}

namespace {

Result<EditReceipt> replay(Workspace& workspace, const EditReceipt& receipt)
{
    auto undone = receiptOf(store::applyInverse(workspace.connection(), receipt.auditId));
    if (!undone) {
        return undone;
    }
    const auto newest = store::listAudit(workspace.connection(), 1);
    if (!newest) {
        return pass(newest.error());
    }
    // A person's name and team are labels of the columns in memory; merged names are other columns.
    if (!newest->empty() && (newest->front().entity == "person" || newest->front().entity == "merge")) {
        if (auto loaded = workspace.reloadFacts(); !loaded) {
            return pass(loaded.error());
        }
    }
    if (!newest->empty() && newest->front().entity == "own_kpi") {
        if (auto loaded = workspace.reloadOwnKpis(); !loaded) {
            return pass(loaded.error());
        }
    }
    return undone;
}

}  // namespace

Result<EditReceipt> undoEdit(Workspace& workspace, const EditReceipt& receipt)
{
    if (auto allowed = mayWrite(workspace); !allowed) {
        return pass(allowed.error());
    }
    return restatingEdit(workspace, [&] { return replay(workspace, receipt); });
}

}  // namespace kinerja::services
